import BTI
import Testing

@testable import Casework

/// The legal gates against roundabout ways, and what must always be recorded.
@Suite("Vern") struct VernTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private let slutt: [String: Verdi] = [
        "resultat": "avsluttes", "begrunnelse": "familien sier nei", "arkivmerke": true,
    ]

    @Test("Veien om nivå 1 går ikke utenom vurderingen av meldeplikten") func b6OmNivaa1() throws {
        let sak = try b.nyUndring(["vold": "ja"])
        let nivaa1: [String: Verdi] = ["resultat": "nivaa1Individ", "begrunnelse": "trenger mer"]
        try #require(try b.utfoer("avklarUndring", av: "RE-OST", b.i(sak, nivaa1)).ok)
        #expect(try b.utfoer("avklarUndring", av: "RE-OST", b.i(sak, slutt)).regel == "B6")
        let vurdert: [String: Verdi] = ["konklusjon": false, "begrunnelse": "undersøkt"]
        try #require(try b.utfoer("vurderMeldeplikt", av: "RE-OST", b.i(sak, vurdert)).ok)
        #expect(try b.utfoer("avklarUndring", av: "RE-OST", b.i(sak, slutt)).ok)
    }

    @Test("En som bare har levert en observasjon, kan ikke frigi kontakten med foresatte") func frigiUtenfra() throws {
        let sak = try b.nyUndring(["vold": "ja"])
        let sett: [String: Verdi] = ["observasjon": "gråt", "tema": ["sosialt"], "vold": "nei", "miljoe": false]
        try #require(try b.utfoer("leggTilObservasjon", av: "SFO-3", b.i(sak, sett)).ok)
        let frigitt: [String: Verdi] = ["frigittAv": "barnevern", "tekst": "x"]
        #expect(try b.utfoer("frigiForesattkontakt", av: "SFO-3", b.i(sak, frigitt)).regel == "FINNES")
        #expect(try b.oekt("RE-OST").aapne(sak).sak.voldsflagg != nil)
    }

    @Test("En melding tenner flagget igjen, også etter at noen vurderte nei") func meldingEtterNei() throws {
        let sak = try b.nyUndring(["vold": "usikker"])
        let nei: [String: Verdi] = ["konklusjon": false, "begrunnelse": "undersøkt"]
        try #require(try b.utfoer("vurderMeldeplikt", av: "RE-OST", b.i(sak, nei)).ok)
        #expect(try b.oekt("RE-OST").aapne(sak).sak.voldsflagg == nil)
        let melding: [String: Verdi] = ["mottaker": "barnevern", "kanal": "telefon"]
        try #require(try b.utfoer("sendMelding", av: "RE-OST", b.i(sak, melding)).ok)
        #expect(try b.oekt("RE-OST").aapne(sak).sak.voldsflagg != nil)
    }

    @Test("Meldeplikten gjelder også i en avsluttet sak") func lukket() throws {
        let sak = try b.nyUndring()
        try #require(try b.utfoer("avklarUndring", av: "RE-OST", b.i(sak, slutt)).ok)
        let melding: [String: Verdi] = ["mottaker": "barnevern", "kanal": "telefon"]
        #expect(try b.utfoer("sendMelding", av: "RE-OST", b.i(sak, melding)).ok)
    }

    @Test("Et samtykke som fornyes på forhånd, gjelder til det nye tar over") func fornyet() throws {
        let sak = try b.nySakMedLogg()
        let gammelt = try #require(try b.oekt("RE-OST").aapne(sak).sak.samtykker.first)
        let nytt = Proevebase.samtykke(
            til: "2028-10-31", ["gyldigFra": "2027-11-01", "erstatter": .tekst(gammelt.id.rawValue)])
        try #require(try b.utfoer("fornySamtykke", av: "KL-3A", b.i(sak, nytt)).ok)
        let lest = try b.oekt("RE-OST").aapne(sak).sak
        #expect(lest.loggsamtykke("2027-10-31")?.id == gammelt.id)
        #expect(lest.loggsamtykke("2027-11-01")?.gyldigTil == Dato("2028-10-31"))
    }
}
