import BTI
import Testing

@testable import Casework

/// Sharing without consent, between the kommune's own units alone, and never round a withdrawal.
@Suite("Samme organ") struct SammeOrganTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private func innkalling(_ sak: SakId, _ tjenester: [Verdi], _ mer: [String: Verdi] = [:]) -> [String: Verdi] {
        [
            "sak": .tekst(sak.rawValue), "moetetype": "tverrfaglig", "moetedato": "2026-11-30",
            "tjenester": .liste(tjenester),
        ].merging(mer) { _, ny in ny }
    }

    private let behov: [String: Verdi] = ["delingsgrunnlag": "sammeOrgan", "delingsgrunn": "samme plan på SFO"]

    private func kall(_ sak: SakId, _ tjenester: [Verdi], _ mer: [String: Verdi] = [:]) throws -> Proevebase.Svar {
        try b.utfoer("kallInnTilMoete", av: "KL-3A", dato: "2026-11-21", innkalling(sak, tjenester, mer))
    }

    @Test("SFO kan kalles inn når behovet er skrevet, og leser fra da av") func sfo() throws {
        let sak = try b.nySakMedLogg()
        #expect(try kall(sak, ["SFO"]).regel == "C3")
        #expect(try kall(sak, ["SFO"], ["delingsgrunnlag": "sammeOrgan"]).description == "FORMAT delingsgrunn")
        #expect(try b.aapnes(av: b.oekt("SFO-3"), sak) == [])
        let svar = try kall(sak, ["SFO"], behov)
        #expect(
            svar.hendelser == [
                "DelingBegrunnet", "MoeteInnkalt", "HovedpersonRegistrert", "ForesattRegistrert", "ForesattRegistrert",
            ])
        let aapne = try b.aapnes(av: b.oekt("SFO-3"), sak)
        #expect(aapne.contains { $0.type == "MoeteInnkalt" })
        #expect(aapne.allSatisfy { ["kort", "logg"].contains($0.rom) && $0.type != "DelingBegrunnet" })
        let lest = try b.oekt("RE-OST").aapne(sak)
        #expect(lest.sak.dekning(for: "SFO", til: .samarbeid, paa: Proevebase.dag) == .sammeOrgan)
        #expect(lest.ugyldige == [])
    }

    @Test("Andre eiere og andre slag er aldri samme organ", arguments: ["TAN", "PPT", "NAV", "VGS", "BVT", "HST"])
    func andre(_ tjeneste: String) throws {
        let sak = try b.nySakMedLogg()
        #expect(try kall(sak, [.tekst(tjeneste)], behov).regel == "G6")
    }

    @Test("Familien som har trukket seg, omgås ikke med samme organ") func trukket() throws {
        let sak = try b.nySakMedLogg()
        var samtykke = Proevebase.samtykke("tverrfaglig", ["OST", "SFO"], ["samtykke": "t1"])
        samtykke["sak"] = .tekst(sak.rawValue)
        try #require(try b.utfoer("registrerSamtykke", av: "KL-3A", dato: "2026-11-21", samtykke).ok)
        let trekk: [String: Verdi] = ["sak": .tekst(sak.rawValue), "samtykke": "t1", "trukketAv": "mor"]
        try #require(try b.utfoer("trekkSamtykke", av: "KL-3A", dato: "2026-11-21", trekk).ok)
        #expect(try kall(sak, ["SFO"], behov).regel == "C5")
    }

    @Test("Et møte flyttes ikke til en dag der en innkalt tjeneste ikke er dekket") func flytt() throws {
        let sak = try b.nySakMedLogg()
        var samtykke = Proevebase.samtykke("tverrfaglig", ["OST", "HST"], til: "2026-12-10")
        samtykke["sak"] = .tekst(sak.rawValue)
        try #require(try b.utfoer("registrerSamtykke", av: "KL-3A", dato: "2026-11-21", samtykke).ok)
        try #require(try kall(sak, ["HST"]).ok)
        let i: (String) -> [String: Verdi] = { ["sak": .tekst(sak.rawValue), "moetedato": .tekst($0)] }
        #expect(try b.utfoer("flyttMoete", av: "KL-3A", dato: "2026-11-21", i("2026-12-11")).regel == "C3")
        #expect(try b.utfoer("flyttMoete", av: "KL-3A", dato: "2026-11-21", i("2026-12-10")).ok)
    }

    @Test(
        "En innførsel som kaller en annen eier samme organ, eller er skrevet utenfra, teller ikke",
        arguments: [("KL-3A", "TAN"), ("SFO-3", "SFO")])
    func uekte(_ av: String, _ tjeneste: String) throws {
        let sak = try b.nySakMedLogg()
        let observasjon: [String: Verdi] = [
            "sak": .tekst(sak.rawValue), "observasjon": "gråt", "tema": ["sosialt"], "vold": "nei", "miljoe": false,
        ]
        try #require(try b.utfoer("leggTilObservasjon", av: "SFO-3", dato: "2026-11-21", observasjon).ok)
        let foer = try #require(try b.nyOekt("RE-OST").les(sak)).sak
        let tyv = Uekte(oekt: try b.oekt(AnsattId(av)))
        let post = try tyv.skriv(
            "MoeteInnkalt",
            Post().med(Felter.moete, "m").med(Felter.moetetype, .tverrfaglig).med(Felter.moetedato, "2026-11-30")
                .med(Felter.tjenester, [TjenesteId(tjeneste)]).med(Felter.delingsgrunnlag, .sammeOrgan),
            i: Tolk.stroem(sak))
        let delt = try tyv.skriv(
            "DelingBegrunnet",
            Post().med(Felter.tjenester, [TjenesteId(tjeneste)]).med(Felter.delingsgrunnlag, .sammeOrgan),
            i: Tolk.stroem(sak))
        let lest = try #require(try b.nyOekt("RE-OST").les(sak))
        #expect(Set(lest.ugyldige.map(\.seq)) == [post.seq, delt.seq])
        #expect(lest.sak == foer)
    }
}
