import BTI
import Foundation
import Guidance
import Testing

/// One of the ten invented stories: its lines, what stands on a day, and what is refused.
struct Vignett: Sendable, CustomTestStringConvertible {
    /// The story's name in the practice base, such as `v4`.
    let navn: String
    /// Whose eyes the findings are listed with.
    let leder: String
    /// Rule, severity and since, in the order of the list, on 2026-11-21.
    let ventet: [String]
    /// What else stands or does not stand on other days, as `2026-11-20`.
    var andreDager: [String: [String]] = [:]
    /// What a finding is about, by rule, as the names of the story (`$v6-t1`) or codes.
    var gjelder: [String: [String]] = [:]
    /// Lines tried on 2026-11-21 after the story, each with the rule that refuses it.
    var avslag: [(regel: String, linje: String)] = []

    var testDescription: String { navn.uppercased() }

    /// The story's lines, as they stand in the practice base.
    var linjer: [String] { Kurshistorier.historie(navn)?.linjer ?? [] }
}

/// An empty practice base in which a story has been told through `stafett utfor`.
struct Fortalt {
    let oevingsbase: Oevingsbase
    /// What every name of the story became.
    let navn: [String: String]

    /// Tells a story, or as many of its lines as are asked for; nothing in it may be refused.
    init(_ linjer: [String]) throws {
        oevingsbase = try Oevingsbase()
        let svar = try oevingsbase.utfor(linjer)
        let avslag = zip(linjer, svar.svar).filter { $0.1["ok"] != true }
        try #require(avslag.isEmpty, "\(avslag.map { "\($0.0.prefix(160)) → \(KanoniskJSON.tekst($0.1))" })")
        try #require(svar.svar.count == linjer.count)
        var navn: [String: String] = [:]
        for (linje, svar) in zip(linjer, svar.svar) {
            let lest = try JSONLeser.les(linje)
            guard let som = lest["som"]?.somTekst else { continue }
            navn[som] = (lest["sak"] == nil ? svar["sak"] : svar["laget"])?.somTekst
        }
        self.navn = navn
    }

    /// What the safety net lists on a day, as one employee sees it.
    func funn(_ dag: String, _ ansatt: String) throws -> [Verdi] {
        let svar = try oevingsbase.program.kjoer(
            ["brudd", "--base", oevingsbase.base, "--dato", dag, "--ansatt", ansatt, "--json"])
        try #require(svar.kode == 0, "\(svar.feil)")
        // What is said of a team that meets too seldom is no finding in a case, and has no severity.
        return svar.svar.filter { $0["alvor"] != nil }
    }

    /// The same in short: `B1 BRUDD 2026-10-20`.
    func linjer(_ dag: String, _ ansatt: String) throws -> [String] {
        try funn(dag, ansatt).map { funn in
            ["regel", "alvor", "siden"].map { funn[$0]?.somTekst ?? "" }.joined(separator: " ")
        }
    }

    /// The rule that refuses a line; `nil` where it is carried out. Names of the story are put in.
    func avslag(_ linje: String) throws -> String? {
        var linje = linje
        for (navn, id) in navn.sorted(by: { $0.key.count > $1.key.count }) {
            linje = linje.replacingOccurrences(of: "\"\(navn)\"", with: "\"\(id)\"")
        }
        let svar = try oevingsbase.utfor([linje]).svar.first
        return svar?["ok"] == true ? nil : svar?["regel"]?.somTekst
    }
}
