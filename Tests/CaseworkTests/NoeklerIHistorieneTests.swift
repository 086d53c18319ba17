import BTI
import Foundation
import Journal
import Testing

@testable import Casework

/// Every sealed entry of the whole practice base, tried with every key of every service.
@Suite("Nøklene i hele kursbasen") struct NoeklerIHistorieneTests {
    /// The consents of a case as the open bytes tell them, counted by other code than the engine's.
    private struct Samtykkebok {
        var eier = ""
        var tilbudt: String?
        var gyldige: [String: (tjenester: Set<String>, fra: String, til: String)] = [:]

        mutating func ta(_ type: String, _ felter: [String: Verdi]) {
            let id = felter["samtykke"]?.somTekst ?? ""
            let tjenester = Set(felter["tjenester"]?.somListe?.compactMap(\.somTekst) ?? [])
            switch type {
            case "SakOpprettet": eier = felter["enhet"]?.somTekst ?? ""
            case "SamtykkeRegistrert":
                guard ["stafettlogg", "tverrfaglig", "overgang"].contains(felter["samtykketype"]?.somTekst) else {
                    return
                }
                gyldige[id] = (tjenester, felter["gyldigFra"]?.somTekst ?? "", felter["gyldigTil"]?.somTekst ?? "9999")
            case "DelingBegrunnet": gyldige["organ"] = (tjenester, "", "9999")
            case "SamtykkeTrukket" where felter["omfang"]?.somTekst == "enTjeneste":
                gyldige[id]?.tjenester.subtract(tjenester)
            case "SamtykkeTrukket": gyldige[id] = nil
            case "StafettTilbudtTilEnhet": tilbudt = felter["enhet"]?.somTekst
            case "StafettTilbudt", "StafettTilbudTrukket", "StafettAvslaatt": tilbudt = nil
            // A baton that a unit was offered takes the ownership with it.
            case "StafettMottatt":
                eier = tilbudt ?? eier
                tilbudt = nil
            default: break
            }
        }

        func dekker(_ tjeneste: String, _ dag: String) -> Bool {
            gyldige.values.contains { $0.tjenester.contains(tjeneste) && $0.fra <= dag && dag <= $0.til }
        }
    }

    /// What the stories lack: a case that is shared, partly withdrawn, shared as the same organ, withdrawn and shared anew.
    private func delt(_ b: Proevebase) throws {
        let sak = try b.nySakMedLogg()
        var nummer = 0
        func gjoer(_ kode: String, _ felter: [String: Verdi]) throws {
            let svar = try b.utfoer(
                kode, av: "KL-3A", dato: "2026-11-21", felter.merging(["sak": .tekst(sak.rawValue)]) { ny, _ in ny })
            try #require(svar.ok, "\(kode): \(svar)")
            guard kode != "skrivNotat" else { return }
            nummer += 1
            try gjoer("skrivNotat", ["tekst": .tekst("etter steg \(nummer)")])
        }
        let samtykke = Proevebase.samtykke("tverrfaglig", ["OST", "HST", "PPT", "NAV"], ["samtykke": "t1"])
        try gjoer("registrerSamtykke", samtykke)
        try gjoer("trekkSamtykke", ["trukketAv": "mor", "omfang": "enTjeneste", "tjenester": ["NAV"]])
        try gjoer(
            "kallInnTilMoete",
            [
                "moetetype": "tverrfaglig", "moetedato": "2026-11-30", "tjenester": ["SFO", "HST"],
                "delingsgrunnlag": "sammeOrgan", "delingsgrunn": "samme plan",
            ])
        try gjoer("trekkSamtykke", ["samtykke": "t1", "trukketAv": "mor"])
        try gjoer("registrerSamtykke", Proevebase.samtykke("tverrfaglig", ["OST", "PPT"]))
    }

    @Test("Ingen tjeneste åpner noe som ikke et samtykke dekket da det ble skrevet") func alle() throws {
        let b = try Proevebase(kursbase: Proevebase.dag)
        try delt(b)
        let saker = try b.base.journal.query("SELECT stream FROM stroem WHERE stream_kind = 'sak' ORDER BY stream")
            .compactMap { $0.text("stream") }.map { SakId($0) }
        let leserne: [(tjeneste: TjenesteId, ansatt: AnsattId)] = b.base.katalog.tjenester.keys.sorted().compactMap {
            t in
            b.base.katalog.ansatte.keys.sorted().first {
                b.base.katalog.leserSaker($0, i: t)
                    && !b.base.katalog.har($0, .leder, i: t)
            }.map { (t, $0) }
        }
        #expect(leserne.count >= 10)
        var (egne, delte) = (0, 0)
        for sak in saker {
            var bok = Samtykkebok()
            var dekket: [Int: Samtykkebok] = [:]
            var foer: [Int: Samtykkebok] = [:]
            let poster = try b.base.journal.entries(in: Tolk.stroem(sak), from: 1)
            for post in poster {
                foer[post.seq] = bok
                bok.ta(post.type, try JSONLeser.les(post.open).somPost ?? [:])
                dekket[post.seq] = bok
            }
            for leser in leserne {
                for aapen in try b.aapnes(av: b.oekt(leser.ansatt), sak) {
                    let post = try #require(poster.first { $0.seq == aapen.seq })
                    if post.actor == leser.ansatt.rawValue, aapen.rom == "skjermet" { continue }
                    // A withdrawal itself is still told to those it is about.
                    let da = aapen.type == "SamtykkeTrukket" ? foer[aapen.seq] : dekket[aapen.seq]
                    let eier = da?.eier == leser.tjeneste.rawValue
                    let dag = Oslotid.dato(ms: post.recordedAt).iso
                    #expect(aapen.rom != "skjermet", "\(sak) \(aapen) \(leser)")
                    #expect(eier || ["kort", "logg"].contains(aapen.rom), "\(sak) \(aapen) \(leser)")
                    #expect(eier || da?.dekker(leser.tjeneste.rawValue, dag) == true, "\(sak) \(aapen) \(leser)")
                    if eier { egne += 1 } else { delte += 1 }
                }
            }
        }
        #expect(egne > 100 && delte > 20, "\(egne) \(delte)")
    }
}
