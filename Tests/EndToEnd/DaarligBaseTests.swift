import BTI
import Foundation
import GRDB
import Testing

/// Bases that cannot be used: one plain sentence, the right exit code, and the file as it was.
@Suite("Dårlige baser") struct DaarligBaseTests {
    let o: Oevingsbase

    init() throws { o = try Oevingsbase() }

    static let kommandoer = [
        ["brudd", "--ansatt", "RE-OST"], ["utfor", "-"], ["sak", "liste", "--av", "RE-OST"], ["ansatt", "liste"],
        ["revisjon", "verifiser"], ["gjenoppbygg", "--kontroller"],
    ]

    private func avvist(
        _ kode: Int32, _ hva: String, program: Program? = nil, _ kommandoer: [[String]] = Self.kommandoer,
        _ sted: SourceLocation = #_sourceLocation
    ) throws {
        for kommando in kommandoer {
            let svar = try (program ?? o.program).kjoer(kommando + ["--base", o.base], inn: Oevingsbase.undring("u-1"))
            #expect(svar.kode == kode, "\(hva) \(kommando): \(svar.feil)", sourceLocation: sted)
            #expect(svar.ut == "", "\(hva) \(kommando)", sourceLocation: sted)
            #expect(Norsk.feil(svar.feil) == nil, "\(hva) \(kommando)", sourceLocation: sted)
        }
    }

    private func raa(_ setning: String) throws {
        let koe = try DatabaseQueue(path: o.base)
        try koe.inDatabase { try $0.execute(sql: setning) }
        try koe.close()
    }

    @Test("Basen finnes ikke") func mangler() throws {
        try FileManager.default.removeItem(atPath: o.base)
        try avvist(2, "mangler")
        #expect(!FileManager.default.fileExists(atPath: o.base))
        try FileManager.default.createDirectory(atPath: o.base, withIntermediateDirectories: false)
        try avvist(2, "en mappe")
    }

    @Test("Filen er noe annet enn en base", arguments: ["Bare tekst.", "", "SQLite format 3\u{0}"])
    func ikkeBase(_ innhold: String) throws {
        try Data(innhold.utf8).write(to: URL(filePath: o.base))
        try avvist(2, "ikke en base")
        #expect(try Data(contentsOf: URL(filePath: o.base)) == Data(innhold.utf8))
    }

    @Test("Filen er en annen database") func annenDatabase() throws {
        try FileManager.default.removeItem(atPath: o.base)
        try raa("CREATE TABLE t (a)")
        let foer = try Data(contentsOf: URL(filePath: o.base))
        try avvist(2, "en annen database")
        #expect(try Data(contentsOf: URL(filePath: o.base)) == foer)
    }

    @Test("Basen er laget av en nyere Stafett") func nyere() throws {
        try raa("PRAGMA user_version = 99")
        try avvist(1, "nyere")
    }

    @Test("Basen er ødelagt", arguments: [(100, 4096), (8192, 60_000), (0, 100)])
    func oedelagt(_ fra: Int, _ antall: Int) throws {
        let fil = try FileHandle(forUpdating: URL(filePath: o.base))
        try fil.seek(toOffset: UInt64(fra))
        try fil.write(contentsOf: Data(repeating: 0xA5, count: antall))
        try fil.close()
        // With its first bytes gone it is not a base at all; a verification says what it finds.
        let kode: Int32 = fra == 0 ? 2 : 1
        let lesende = Self.kommandoer.filter { $0[0] != "revisjon" }
        try avvist(kode, "ødelagt fra \(fra)", lesende)
        let kontroll = try o.program.kjoer(["revisjon", "verifiser", "--base", o.base])
        #expect(kontroll.kode == kode)
        #expect(Norsk.feil(kontroll.feil + kontroll.ut, linjer: 1...60) == nil)
    }

    @Test("En endret tabell oppdages") func endret() throws {
        try raa("DROP TRIGGER \(try utloeser())")
        try avvist(1, "endret", Self.kommandoer.filter { !["revisjon", "ansatt"].contains($0[0]) })
        let kontroll = try o.program.kjoer(["revisjon", "verifiser", "--base", o.base])
        #expect(kontroll.kode == 1)
        #expect(kontroll.ut.contains("BRUTT"))
    }

    private func utloeser() throws -> String {
        let koe = try DatabaseQueue(path: o.base)
        defer { try? koe.close() }
        return try koe.read {
            try String.fetchOne($0, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name") ?? ""
        }
    }

    @Test("Basen kan ikke skrives av denne kontoen") func bareLesing() throws {
        let program = Program(rot: "\(o.mappe.sti)", bruker: Root.er ? Root.utenfor : nil)
        chmod(o.base, 0o444)
        chmod("\(o.mappe.sti)/base", 0o555)
        defer { chmod("\(o.mappe.sti)/base", 0o755) }
        try avvist(
            1, "skrivebeskyttet", program: program,
            Self.kommandoer.filter { !["revisjon", "ansatt"].contains($0[0]) })
    }

    @Test(
        "Full disk: det som er bekreftet, er der; resten er ikke begynt på",
        .enabled(if: Root.kanMontere, "trenger root for å lage en liten disk"))
    func fullDisk() throws {
        let mappe = try Mappe()
        let disk = try Root.Disk(mappe.sti, kilobyte: 900)
        let base = "\(mappe.sti)/kurs.stafett"
        try #require(try o.program.kjoer(["kurs", "--tom", "--base", base]).kode == 0)
        let svar = try o.program.kjoer(
            ["utfor", "-", "--base", base],
            inn: (0..<400).map { Oevingsbase.undring("u-\($0)", som: "$\($0)") }.joined(separator: "\n"))
        #expect(svar.kode == 1)
        #expect(Norsk.feil(svar.feil) == nil)
        #expect(!svar.svar.isEmpty && svar.svar.count < 400)
        #expect(svar.svar.count { $0["ok"] != true } == 0)
        try #require(disk.utvid(kilobyte: 20_000))
        let saker = try o.program.kjoer(["sak", "liste", "--base", base, "--av", "RE-OST", "--json"])
        #expect(saker.svar.count == svar.svar.count)
        let kontroll = try o.program.kjoer(["revisjon", "verifiser", "--base", base, "--json"])
        #expect(kontroll.svar.first?["hel"] == true)
        #expect(try o.program.kjoer(["gjenoppbygg", "--kontroller", "--base", base]).kode == 0)
    }

    @Test(
        "En kursbase som ikke får plass, etterlater ingenting",
        .enabled(if: Root.kanMontere, "trenger root for å lage en liten disk"))
    func ingenPlass() throws {
        let mappe = try Mappe()
        let disk = try Root.Disk(mappe.sti, kilobyte: 200)
        let svar = try o.program.kjoer(["kurs", "--tom", "--base", "\(mappe.sti)/kurs.stafett"])
        #expect(svar.kode == 1)
        #expect(Norsk.feil(svar.feil) == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.sti) == [])
    }
}
