import BTI
import Foundation
import Guidance
import Testing

@testable import Casework

/// A reader in another language, written from the documents alone, opens what the program opens and nothing else.
@Suite("Leseren på et annet språk", .enabled(if: Leser.finnes, "python3 med PyNaCl er ikke installert"))
struct LeserTests {
    @Test("Dokumentene er nok til å lese en base", arguments: ["RE-OST", "KL-3B", "KL-3A", "HS-1"] as [AnsattId])
    func leser(_ ansatt: AnsattId) throws {
        let b = try Proevebase()
        let utfoerer = Utfoerer(base: b.base, innlogget: nil, tekster: .last())
        var saker: Set<SakId> = []
        for linje in try Leser.eksempler() {
            let svar = try utfoerer.utfoer(linje)
            if let sak = svar.verdi["sak"]?.somTekst { saker.insert(SakId(sak)) }
        }
        let ventet = try saker.flatMap { try Saksleser(base: b.base, ring: b.oekt(ansatt).ring).les($0).hendelser }
            .filter { $0.forsegling != nil && $0.lesbar }
        let lest = try Leser.kjoer([b.sti, ansatt.rawValue], inn: Kursbygger.passord)
        #expect(Set(lest.keys) == Set(ventet.map(\.seq)))
        for hendelse in ventet {
            #expect(lest[hendelse.seq] == hendelse.forsegletDel.map { KanoniskJSON.tekst($0.verdi) })
        }
        #expect(lest.count > 20)
    }
}

/// Runs `les.py`.
enum Leser {
    private static let mappe = URL(filePath: #filePath).deletingLastPathComponent()

    static let finnes: Bool = (try? python(["-c", "import nacl"], inn: nil))?.status == 0

    static func eksempler() throws -> [String] {
        let rot = mappe.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: rot.appending(path: "docs/eksempler/kommandoer.jsonl"), encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }

    /// What the script could open, by place in the journal.
    static func kjoer(_ argumenter: [String], inn: String) throws -> [Int: String] {
        let svar = try python([mappe.appending(path: "les.py").path()] + argumenter, inn: inn)
        try #require(svar.status == 0, "\(svar.ut)")
        var lest: [Int: String] = [:]
        for linje in svar.ut.split(separator: "\n") {
            let verdi = try JSONLeser.les(String(linje))
            if let seq = verdi["seq"]?.somTall { lest[seq] = verdi["innhold"]?.somTekst }
        }
        return lest
    }

    private static func python(_ argumenter: [String], inn: String?) throws -> (status: Int32, ut: String) {
        let prosess = Process()
        prosess.executableURL = URL(filePath: "/usr/bin/env")
        prosess.arguments = ["python3"] + argumenter
        let (inngang, utgang) = (Pipe(), Pipe())
        prosess.standardInput = inn == nil ? FileHandle.nullDevice : inngang
        prosess.standardOutput = utgang
        prosess.standardError = utgang
        try prosess.run()
        if let inn { try inngang.fileHandleForWriting.write(contentsOf: Data((inn + "\n").utf8)) }
        try inngang.fileHandleForWriting.close()
        let ut = utgang.fileHandleForReading.readDataToEndOfFile()
        prosess.waitUntilExit()
        return (prosess.terminationStatus, String(decoding: ut, as: UTF8.self))
    }
}
