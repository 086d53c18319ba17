import Foundation
import Testing
import Tilfeldig

@testable import BTI

/// Ten thousand random commands in an ordinary run, a million with `STAFETT_LANG=1`. A failure names the seed of its case;
/// `STAFETT_FROE` plays that one alone.
@Suite("Egenskaper ved tilfeldige historier")
struct EgenskapTests {
    private static let miljoe = ProcessInfo.processInfo.environment
    private static let perSak = 60
    private static let froer: [UInt64] =
        miljoe["STAFETT_FROE"].flatMap { UInt64($0) }.map { [$0] }
        ?? Array(1...(miljoe["STAFETT_LANG"] == "1" ? 17_000 : 170))

    /// What random cases seldom or never come to: an erasure takes a second signature, emergency access a service outside, and
    /// the other two a participant that a drawn consent covers. They have tests of their own.
    private static let sjeldne: Set<String> = ["fjernDeltaker", "kvitterJournalplikt", "noedtilgang", "slettInnhold"]

    @Test("Hva folk enn gjør, holder hver egenskap, og hver kommando blir prøvd")
    func alle() throws {
        var trukket = 0
        var utfoert: [String: Int] = [:]
        var naadd: Set<String> = []
        var uregistrert: Set<String> = []
        for froe in Self.froer {
            try Self.spill(froe) { slag, svar in
                trukket += 1
                guard case .success(let steg) = svar else {
                    if case .failure(let avslag) = svar, !Self.erRegistrert(avslag, slag) {
                        uregistrert.insert("\(avslag.regel) \(slag.kode)")
                    }
                    return
                }
                utfoert[slag.kode, default: 0] += 1
                naadd.formUnion(Self.situasjoner.filter { $0.value(steg) }.keys)
                for egenskap in Egenskap.alle {
                    guard let brudd = egenskap.brudd(steg) else { continue }
                    Issue.record("\(egenskap.navn): \(brudd) (frø \(froe), \(slag.kode) \(steg.naa.idag))")
                }
            }
        }
        #expect(uregistrert.sorted() == [])
        guard Self.froer.count > 1 else { return }
        // Without this the properties could hold because nothing happened.
        #expect(trukket >= 10_000)
        #expect(utfoert.values.reduce(0, +) > trukket / 4)
        #expect(Kommandoslag.alle.map(\.kode).filter { utfoert[$0] == nil && !Self.sjeldne.contains($0) } == [])
        #expect(Self.situasjoner.keys.filter { !naadd.contains($0) } == [])
    }

    /// Where cases must have been for the properties to say something.
    private static let situasjoner: [String: @Sendable (Egenskap.Steg) -> Bool] = [
        "avsluttet på nivå 0 og åpnet igjen": {
            $0.naa.sak.map { $0.gjenaapnet != nil && $0.erAapen && $0.avklaringer.last?.resultat == .avsluttes }
                ?? false
        },
        "avsluttet med logg": { $0.naa.sak.map { !$0.erAapen && $0.loggAapnet != nil } ?? false },
        "stafetten overlevert": { ($0.naa.sak?.stafetter.count ?? 0) > 1 },
        "voldsflagget tent": { $0.naa.sak?.voldsflagg != nil },
        "nøytral frist i skjelettet": { $0.naa.skjelett.map { !Sikkerhetsnett.noeytraleFunn(i: $0).isEmpty } ?? false },
        "tiltak evaluert og videreført": {
            $0.naa.sak?.tiltak.contains { $0.status.erAapen && !$0.evalueringer.isEmpty } ?? false
        },
    ]

    /// Whether the register of rules that answer commands, which the documentation is made from, knows of a refusal. What
    /// is about the form, the date or the right of a command is no rule of the net; minutes are locked with the refusals of
    /// the commands that their decisions become.
    private static func erRegistrert(_ avslag: Avslag, _ slag: Kommandoslag) -> Bool {
        guard avslag.regel.wholeMatch(of: /[A-Z][0-9]+/) != nil else { return true }
        guard let regel = Kommandoregel.alle.first(where: { $0.kode == avslag.regel }) else { return false }
        return regel.kommandoer.contains(slag.kode) || slag.kode == "godkjennReferat"
    }

    /// Plays the case of a seed, and hands on each command's step or refusal.
    private static func spill(
        _ froe: UInt64, _ etter: (Kommandoslag, Result<Egenskap.Steg, Avslag>) -> Void
    ) throws {
        var trekk = try Kommandotrekk(froe: froe)
        var sak = Tilfeldigsak(Liten.katalog(), fra: try #require(Dato(2026, 8, 17)))
        for _ in 0..<perSak {
            sak.gaa(trekk.trekk.prosent(60) ? Int.random(in: 0...7, using: &trekk.trekk) : 0)
            let kommando = trekk.kommando(paa: sak.sak, sak.katalog, idag: sak.idag)
            let foer = sak.sak
            switch sak.utfoer(kommando) {
            case .failure(let avslag): etter(kommando.slag, .failure(avslag))
            case .success(let nye):
                for hendelse in nye { trekk.husk(hendelse) }
                etter(kommando.slag, .success(Egenskap.Steg(foer: foer, naa: sak, nye: nye)))
            }
        }
    }
}
