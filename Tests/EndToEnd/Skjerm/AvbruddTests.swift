import Foundation
import GRDB
import Testing

extension Skjermtester {
    @Suite("What goes wrong with the machine")
    struct AvbruddTests {
        private static let kanari = "kanarifuglqzx"

        @Test("Killed in the middle of typing: the draft is there, for its author alone")
        func drept() throws {
            try skrivOgFaa { $0.drep(SIGKILL) }
        }

        @Test("The window is closed in the middle of typing: the draft is there, whole")
        func lukket() throws {
            try skrivOgFaa(helt: true) { try $0.lukkVindu() }
        }

        /// Types, lets the machine fail, and looks for what was typed: on the screen of the author, of another, and in the files.
        private func skrivOgFaa(helt: Bool = false, _ avbryt: (Skjerm) throws -> Void) throws {
            let plass = try Plass()
            do {
                let skjerm = try Skjerm(plass)
                try skjerm.begynn(som: "PL-LYN")
                try skjerm.trykk("n")
                try skjerm.fyll("Hva har du sett", "Han sang \(Self.kanari) hele dagen.")
                if helt {
                    try skjerm.skriv(" Siste ord.")
                } else {
                    try ventPaaUtkast(plass)
                }
                try avbryt(skjerm)
            }
            let andre = try Skjerm(plass)
            try andre.begynn(som: "ST-LYN")
            #expect(try !andre.viser("Du har et utkast"))
            try andre.avslutt()
            let samme = try Skjerm(plass)
            try samme.begynn(som: "PL-LYN")
            try samme.vent(paa: "Du har et utkast")
            try samme.svar("Fortsett der du slapp")
            try samme.vent(paa: "Han sang \(Self.kanari) hele dagen.")
            if helt { try samme.vent(paa: "Siste ord.") }
            #expect(try plass.filer(med: Self.kanari) == [])
        }

        /// Drafts are kept within a second: waits until one has come, and has not changed for longer than that.
        private func ventPaaUtkast(_ plass: Plass) throws {
            let frist = ContinuousClock.now + .seconds(15)
            var (sist, siden) = (Data?.none, ContinuousClock.now)
            while sist == nil || ContinuousClock.now < siden + .milliseconds(1300) {
                guard ContinuousClock.now < frist else { throw Skjermfeil("Utkastet kom ikke.") }
                usleep(50_000)
                let naa = try utkast(plass)
                if naa != sist { (sist, siden) = (naa, ContinuousClock.now) }
            }
        }

        /// What is kept of the newest draft, sealed.
        private func utkast(_ plass: Plass) throws -> Data? {
            var oppsett = Configuration()
            oppsett.readonly = true
            return try DatabaseQueue(path: plass.base, configuration: oppsett).read {
                try Data.fetchOne($0, sql: "SELECT sealed FROM utkast ORDER BY changed DESC LIMIT 1")
            }
        }
    }
}
