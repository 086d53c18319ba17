import BTI
import Foundation
import GRDB
import Guidance
import Journal
import Sealing

@testable import Casework

/// A practice base of Fjordvik in a folder of its own: every employee has keys, there are no cases, and the day is
/// Saturday 21 November 2026.
final class Proevebase {
    /// The folder, removed with the kit.
    let mappe: String
    /// The base.
    let sti: String
    let klokke = Proeveklokke(ms: Oslotid.middag(Proevebase.dag))
    let base: Base
    private let utfoerer: Utfoerer
    private var oekter: [AnsattId: Oekt] = [:]

    static let dag: Dato = "2026-11-21"

    /// Made once and written out for each test: the same bytes for every one.
    private static let tom = Result { try lag(dag, froe: 1, tom: true) }
    private static let medHistorier = Result { try lag(dag, froe: 7, tom: false) }

    private static func lag(_ dag: Dato, froe: UInt64, tom: Bool) throws -> Data {
        let mappe = try nyMappe()
        defer { fjern(mappe) }
        let klokke = Stilleklokke(ms: Oslotid.middag(dag))
        try Kursbygger(klokke: klokke, tilfeldig: SeededRandom(froe)).bygg("\(mappe)/mal.stafett", tom: tom)
        return try Data(contentsOf: URL(filePath: "\(mappe)/mal.stafett"))
    }

    /// The practice base with its stories, as it is when it is made on a day.
    private static func kursbase(laget dag: Dato) throws -> Data {
        try dag == Proevebase.dag ? medHistorier.get() : lag(dag, froe: 7, tom: false)
    }

    /// - Parameter kursbase: the day a practice base with stories is made; an empty one where none is given.
    init(froe: UInt64 = 2, kursbase dag: Dato? = nil) throws {
        mappe = try Proevebase.nyMappe()
        sti = "\(mappe)/b.stafett"
        let bytes = try dag.map(Proevebase.kursbase) ?? Proevebase.tom.get()
        try bytes.write(to: URL(filePath: sti))
        base = try Base.aapne(sti, klokke: klokke, tilfeldig: SeededRandom(froe))
        utfoerer = Utfoerer(base: base, innlogget: nil, tekster: .last())
    }

    deinit {
        try? base.lukk()
        try? FileManager.default.removeItem(atPath: mappe)
    }

    /// A fresh folder that no other test has.
    static func nyMappe() throws -> String {
        let sti = "\(NSTemporaryDirectory())/stafett-proeve-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: sti, withIntermediateDirectories: true)
        return sti
    }

    /// Removes a folder that a test made.
    static func fjern(_ mappe: String) { try? FileManager.default.removeItem(atPath: mappe) }

    /// The employee, signed in; the same session each time.
    func oekt(_ ansatt: AnsattId) throws -> Oekt {
        if let kjent = oekter[ansatt] { return kjent }
        let ny = try nyOekt(ansatt)
        oekter[ansatt] = ny
        return ny
    }

    /// A session of its own, as from another terminal.
    func nyOekt(_ ansatt: AnsattId, i annen: Base? = nil) throws -> Oekt {
        try Oekt.loggInn(annen ?? base, ansatt, Passphrase(Kursbygger.passord))
    }

    /// The same file opened once more, as by another process.
    func aapneIgjen(froe: UInt64, bareLesing: Bool = false) throws -> Base {
        try Base.aapne(sti, bareLesing: bareLesing, klokke: klokke, tilfeldig: SeededRandom(froe))
    }

    // MARK: Commands

    /// One line, as `stafett utfor` takes it.
    @discardableResult
    func utfoer(_ kode: String, av: String, dato: String? = nil, _ felter: [String: Verdi] = [:]) throws -> Svar {
        var linje = felter
        linje["kommando"] = .tekst(kode)
        linje["av"] = .tekst(av)
        if let dato { linje["dato"] = .tekst(dato) }
        return try raa(KanoniskJSON.tekst(.post(linje)))
    }

    /// One line as it stands.
    func raa(_ linje: String) throws -> Svar { Svar(try utfoerer.utfoer(linje).verdi) }

    /// The answer to a line.
    struct Svar: CustomStringConvertible {
        let verdi: Verdi
        init(_ verdi: Verdi) { self.verdi = verdi }
        var ok: Bool { verdi["ok"]?.somSann == true }
        var regel: String? { verdi["regel"]?.somTekst }
        var felt: [String] { verdi["felt"]?.somListe?.compactMap(\.somTekst) ?? [] }
        var utveier: [String] { verdi["utveier"]?.somListe?.compactMap(\.somTekst) ?? [] }
        var hendelser: [String] { verdi["hendelser"]?.somListe?.compactMap(\.somTekst) ?? [] }
        var sak: SakId { SakId(verdi["sak"]?.somTekst ?? "") }
        var laget: String { verdi["laget"]?.somTekst ?? "" }
        var versjon: Int { verdi["versjon"]?.somTall ?? -1 }
        /// `ok`, or the rule and the fields at fault.
        var description: String { ok ? "ok" : ([regel ?? "?"] + felt).joined(separator: " ") }
    }

    // MARK: Looking

    /// What the safety net says to an employee: rule, severity, since.
    func brudd(_ ansatt: AnsattId, paa dag: Dato = Proevebase.dag) throws -> [String] {
        try oekt(ansatt).brudd(paa: dag).map { "\($0.funn.regel) \($0.funn.alvor.rawValue) \($0.funn.siden)" }
    }

    /// The readings and refusals in the journal, as `kind employee case`.
    func lesinger() throws -> [String] {
        try base.journal.entries(from: 1, limit: .max).filter { $0.stream.kind == "lesing" }
            .map { "\($0.type) \($0.actor) \($0.stream.name)" }
    }

    /// The files in the folder in which a word stands, as UTF-8 or as UTF-16.
    func filer(med ord: String) throws -> [String] {
        let moenstre = [
            Data(ord.utf8), Data(ord.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
            Data(ord.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
        ]
        return try FileManager.default.contentsOfDirectory(atPath: mappe).filter { fil in
            let data = try Data(contentsOf: URL(filePath: "\(mappe)/\(fil)"))
            return moenstre.contains { data.range(of: $0) != nil }
        }
    }

    /// The files in the folder in which these bytes stand.
    func filer(medBytes bytes: [UInt8]) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: mappe).filter { fil in
            try Data(contentsOf: URL(filePath: "\(mappe)/\(fil)")).range(of: Data(bytes)) != nil
        }
    }

    /// Changes the file behind the program's back, triggers off.
    func tukle(_ setninger: String...) throws {
        var valg = Configuration()
        valg.foreignKeysEnabled = false
        let koe = try DatabaseQueue(path: sti, configuration: valg)
        try koe.inDatabase { db in
            let utloesere = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            for rad in utloesere { try db.execute(sql: "DROP TRIGGER \(rad["name"] as String)") }
            for setning in setninger { try db.execute(sql: setning) }
            for rad in utloesere { try db.execute(sql: rad["sql"] as String) }
        }
        try koe.close()
    }
}

extension Dato: ExpressibleByStringLiteral {
    /// A day as it is written, `YYYY-MM-DD`.
    public init(stringLiteral tekst: String) {
        guard let dag = Dato(tekst) else { preconditionFailure("not a day: \(tekst)") }
        self = dag
    }
}
