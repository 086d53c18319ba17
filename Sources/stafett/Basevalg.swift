import ArgumentParser
import BTI
import Casework
import Foundation
import Guidance
import Sealing
import Terminal

/// Where the base is, and who signs in: the options that most commands share.
struct Basevalg: ParsableArguments {
    @Option(name: .long, help: "Basen det gjelder. Uten valget brukes den du åpnet sist.")
    var base: String?

    @Option(name: .long, help: "Koden til den ansatte som logger inn.")
    var av: String?

    @Option(
        name: .customLong("passord-fd"), help: "Les passordet fra denne fildeskriptoren i stedet for fra terminalen.")
    var passordFd: Int32?

    /// The path of the base.
    func sti() throws -> String {
        if let base { return base }
        if let sist = Steder.sisteBase { return sist }
        throw Stopp(
            Sluttkode.bruk, "Si hvilken base det gjelder med --base FIL, eller lag en kursbase med «stafett kurs».")
    }

    /// Opens the base.
    func aapne(bareLesing: Bool = false) throws -> Base {
        try Base.aapne(try sti(), bareLesing: bareLesing)
    }

    /// Opens the base and signs in. In a practice base the code alone is enough.
    func loggInn() throws -> Oekt { try loggInnMedPassord().oekt }

    /// Signs in, does what the command is for, and remembers the head of the log.
    func innlogget(_ gjoer: (Oekt) throws -> Void) throws {
        let oekt = try loggInn()
        try gjoer(oekt)
        try oekt.huskHode(try Steder.tilstandsmappe())
    }

    /// Signs in, and gives the passphrase too: for what must ask for it again.
    func loggInnMedPassord() throws -> (oekt: Oekt, passord: Passphrase) {
        let base = try aapne()
        guard let kode = try av ?? Spoersmaal.linje("Koden din: ") else {
            throw Stopp(Sluttkode.bruk, "Si hvem som logger inn med --av KODE.")
        }
        let passord = try passord(base)
        let oekt = try Oekt.loggInn(base, AnsattId(kode), passord)
        try meldAvvik(oekt)
        return (oekt, passord)
    }

    /// The passphrase of the one who signs in; in a practice base everybody's is known.
    func passord(_ base: Base) throws -> Passphrase {
        if base.katalog.erKursbase, passordFd == nil { return try Passphrase(Kursbygger.passord) }
        return try Spoersmaal.passord("Passord: ", fd: passordFd)
    }

    /// Holds the base against the head that this employee saw last, and says so where it does not fit.
    func meldAvvik(_ oekt: Oekt) throws {
        let rapport = try oekt.kontrollerHode(try Steder.tilstandsmappe())
        guard !rapport.problems.isEmpty else { return }
        Utskrift.feil(
            "Basen stemmer ikke med det du så sist. Kjør «stafett revisjon verifiser» og varsle den som drifter Stafett."
        )
    }
}

/// Folders outside the base (XDG).
enum Steder {
    /// The folder for remembered heads and the base used last; made with mode 0700.
    static func tilstandsmappe() throws -> String {
        try mappe("XDG_STATE_HOME", ".local/state")
    }

    /// The folder for practice bases.
    static func datamappe() throws -> String {
        try mappe("XDG_DATA_HOME", ".local/share")
    }

    private static func mappe(_ variabel: String, _ ellers: String) throws -> String {
        let miljoe = ProcessInfo.processInfo.environment
        let rot = miljoe[variabel].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(NSHomeDirectory())/\(ellers)"
        let sti = "\(rot)/stafett"
        try FileManager.default.createDirectory(
            atPath: sti, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return sti
    }

    /// The base that was opened last; `nil` where there is none, or it is gone.
    static var sisteBase: String? {
        guard let mappe = try? tilstandsmappe(),
            let sti = try? String(contentsOfFile: "\(mappe)/sist", encoding: .utf8)
        else { return nil }
        let rein = sti.trimmingCharacters(in: .whitespacesAndNewlines)
        return FileManager.default.fileExists(atPath: rein) ? rein : nil
    }

    /// Remembers the base that was opened.
    static func husk(_ sti: String) {
        guard let mappe = try? tilstandsmappe() else { return }
        let hel = sti.hasPrefix("/") ? sti : FileManager.default.currentDirectoryPath + "/" + sti
        try? (hel + "\n").write(toFile: "\(mappe)/sist", atomically: true, encoding: .utf8)
    }
}

/// Questions on the terminal itself, so that answers never stand in an argument or a pipe.
enum Spoersmaal {
    /// One line; `nil` without a terminal.
    static func linje(_ ledetekst: String) throws -> String? {
        guard isatty(STDIN_FILENO) == 1 else { return nil }
        _ = Utskrift.skriv(ledetekst, til: STDERR_FILENO)
        return readLine()
    }

    /// A passphrase: from the terminal without echo, or from a file descriptor up to the first newline.
    static func passord(_ ledetekst: String, fd: Int32?) throws -> Passphrase {
        if let fd { return try fraFd(fd) }
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard terminal >= 0 else {
            throw Stopp(Sluttkode.bruk, "Det er ingen terminal å skrive passordet i. Bruk --passord-fd.")
        }
        defer { close(terminal) }
        var gammel = termios()
        tcgetattr(terminal, &gammel)
        var stille = gammel
        stille.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(terminal, TCSAFLUSH, &stille)
        defer {
            tcsetattr(terminal, TCSAFLUSH, &gammel)
            _ = write(terminal, "\n", 1)
        }
        _ = ledetekst.withCString { write(terminal, $0, strlen($0)) }
        return try fraFd(terminal)
    }

    private static func fraFd(_ fd: Int32) throws -> Passphrase {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while bytes.count < 1024, read(fd, &byte, 1) == 1, byte != 0x0A { bytes.append(byte) }
        return try Passphrase(wiping: &bytes)
    }
}

/// What is written to the outside.
enum Utskrift {
    /// A line to standard output. What stands in a case is made harmless first: nothing in it can speak to the terminal.
    static func linje(_ tekst: String) { ut(Clean.text(tekst)) }

    /// A line to standard error, made harmless too.
    static func feil(_ tekst: String) { _ = skriv(Clean.text(tekst) + "\n", til: STDERR_FILENO) }

    /// A value as one line of JSON. What could speak to a terminal is escaped: the same value to whoever reads it.
    static func json(_ verdi: Verdi) {
        ut(
            KanoniskJSON.tekst(verdi).unicodeScalars.reduce(into: "") { linje, tegn in
                if Clean.isHarmless(tegn) {
                    linje.unicodeScalars.append(tegn)
                } else {
                    for enhet in String(tegn).utf16 {
                        linje += "\\u" + Hex.encode([UInt8(enhet >> 8), UInt8(enhet & 0xFF)])
                    }
                }
            })
    }

    /// Where it cannot be written the program ends: nothing is done that nobody gets to know of.
    private static func ut(_ linje: String) {
        guard skriv(linje + "\n", til: STDOUT_FILENO) else {
            feil("Svaret kunne ikke skrives. Er disken full, eller er mottakeren borte?")
            exit(Sluttkode.feil)
        }
    }

    /// Writes all of it; false where that could not be done.
    static func skriv(_ tekst: String, til fil: Int32) -> Bool {
        var bytes = Array(tekst.utf8)[...]
        while !bytes.isEmpty {
            let antall = bytes.withUnsafeBytes { write(fil, $0.baseAddress, $0.count) }
            if antall < 0, errno == EINTR { continue }
            guard antall > 0 else { return false }
            bytes = bytes.dropFirst(antall)
        }
        return true
    }
}

extension Spoersmaal {
    /// A one-time code: from the terminal, or from a file descriptor.
    static func engangskode(fd: Int32?) throws -> String {
        if let fd {
            var bytes: [UInt8] = []
            var byte: UInt8 = 0
            while bytes.count < 128, read(fd, &byte, 1) == 1, byte != 0x0A { bytes.append(byte) }
            return String(decoding: bytes, as: UTF8.self)
        }
        guard let tekst = try linje("Engangskoden: ") else {
            throw Stopp(Sluttkode.bruk, "Det er ingen terminal å skrive koden i. Bruk --engangskode-fd.")
        }
        return tekst
    }
}
