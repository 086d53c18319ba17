import Foundation
import Testing

extension Skjermtester {
    @Suite("The terminal is given back")
    struct TerminalenTests {
        @Test("After an ordinary end")
        func vanlig() throws {
            try kjoer { try $0.trykk("q") }
        }

        @Test("After SIGTERM")
        func sigterm() throws {
            try kjoer { try $0.drepBarn(SIGTERM) }
        }

        @Test("After SIGTERM in the middle of a form")
        func sigtermISkjema() throws {
            try kjoer { skjerm in
                try skjerm.trykk("n")
                try skjerm.fyll("Hva har du sett", "Halvveis")
                try skjerm.drepBarn(SIGTERM)
            }
        }

        @Test("While it is stopped with Ctrl-Z, and after it has gone on")
        func stans() throws {
            try kjoer { skjerm in
                try skjerm.trykk("Ctrl-Z")
                try skjerm.vent(paa: "Stopped")
                try skjerm.stty(til: "midt")
                try skjerm.skriv("fg")
                try skjerm.trykk("Enter")
                try skjerm.vent(paa: "UNDRING")
                try skjerm.trykk("?")
                try skjerm.vent(paa: "OVERALT")
                try skjerm.trykk("?", "q")
            }
        }

        /// Runs the program from a shell, ends it, and compares what the terminal was with what it is.
        private func kjoer(_ slutt: (Skjerm) throws -> Void) throws {
            let plass = try Plass()
            let skjerm = try Skjerm(plass, skall: true)
            try skjerm.vent(paa: "bash")
            try skjerm.skriv("PS1='klar> '")
            try skjerm.trykk("Enter")
            try skjerm.stty(til: "foer")
            try skjerm.skriv("\(Plass.program) kurs --base \(plass.base)")
            try skjerm.trykk("Enter")
            try skjerm.begynn(som: "PL-LYN")
            try slutt(skjerm)
            try skjerm.vent(til: "skallet er tilbake") { $0.contains("klar>") && !$0.contains("UNDRING") }
            try skjerm.stty(til: "etter")
            let foer = try String(contentsOfFile: "\(plass.mappe)/hjem/foer", encoding: .utf8)
            for navn in ["midt", "etter"] where FileManager.default.fileExists(atPath: "\(plass.mappe)/hjem/\(navn)") {
                #expect(try String(contentsOfFile: "\(plass.mappe)/hjem/\(navn)", encoding: .utf8) == foer, "\(navn)")
            }
            #expect(foer.contains("icanon"))
            try skjerm.skriv("echo s$((40+2))r")
            try skjerm.trykk("Enter")
            try skjerm.vent(paa: "s42r")
        }
    }
}

extension Skjerm {
    /// Keeps what the shell's terminal is now in a file at home.
    fileprivate func stty(til navn: String) throws {
        try skriv("stty -a > ~/\(navn); echo \(navn)$((1+1))")
        try trykk("Enter")
        try vent(paa: "\(navn)2")
    }

    /// Sends a signal to what the shell runs.
    fileprivate func drepBarn(_ signal: Int32) throws {
        let skall = pid
        let barn = try String(contentsOfFile: "/proc/\(skall)/task/\(skall)/children", encoding: .utf8)
        guard let pid = barn.split(separator: " ").first.flatMap({ Int32($0) }) else {
            throw Skjermfeil("Skallet kjører ikke noe.")
        }
        kill(pid, signal)
    }
}
