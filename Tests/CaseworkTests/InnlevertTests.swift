import BTI
import Testing

@testable import Casework

/// Who hands something in from another service keeps it in the list: that it was handed in, and the answer to it.
@Suite("Det man har levert inn") struct InnlevertTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    /// A log is open, and SFO-3 hands in an undring with suspicion of violence and sends a melding.
    private func innlevert() throws -> SakId {
        let sak = try b.nySakMedLogg()
        try b.gjoer(
            "leggTilObservasjon", "SFO-3", sak,
            ["observasjon": "gruer seg til helgen", "tema": ["hjemOmsorg"], "vold": "ja", "miljoe": false],
            dato: "2026-11-03")
        try b.gjoer("sendMelding", "SFO-3", sak, ["mottaker": "barnevern", "kanal": "telefon"], dato: "2026-11-03")
        b.base.still(til: Proevebase.dag)
        return sak
    }

    @Test("Melderen har undringen og meldingen sin i listen, uten navn, ord eller noe om saken ellers") func listen()
        throws
    {
        let sak = try innlevert()
        let sfo = try b.oekt("SFO-3")
        #expect(try sfo.plasser(.undring, paa: Proevebase.dag).map(\.sak) == [sak])
        #expect(try sfo.plasser(.tiltak, paa: Proevebase.dag).isEmpty)
        let kort = try #require(try sfo.kort(sak, paa: Proevebase.dag))
        #expect(kort.sak.undringer.map(\.av) == ["SFO-3"] && kort.sak.undringer[0].observasjon == nil)
        #expect(kort.sak.meldinger.map(\.av) == ["SFO-3"])
        #expect(kort.sak.hovedperson == nil && kort.sak.tiltak.isEmpty && kort.sak.stafettholder == nil)
        #expect(Set(kort.funn.map(\.regel)).isSubset(of: ["G10"]))
        #expect(try sfo.aapne(sak).tilgang?.stengt?.aarsak == .innlevert)
        #expect(throws: Saksfeil.ingenTilgang) { try sfo.visNavn(sak) }
        #expect(try sfo.navneregister().personer.isEmpty)
        #expect(try b.oekt("SFO-1").plasser(.undring, paa: Proevebase.dag).isEmpty)
        #expect(try b.base.journal.compareProjections().allSatisfy(\.isEqual))
    }

    @Test("Svarer ikke barnevernet innen fristen, står G3 hos den som meldte, til svaret er ført") func g3() throws {
        let sak = try innlevert()
        let sfo = try b.oekt("SFO-3")
        #expect(try sfo.brudd(paa: "2026-11-24").allSatisfy { $0.funn.regel != "G3" })
        #expect(try sfo.brudd(paa: "2026-11-25").map(\.funn.regel) == ["G3"])
        #expect(try sfo.plasser(.undring, paa: "2026-11-24").map(\.rang) == [Saksliste.rolig])
        #expect(try sfo.plasser(.undring, paa: "2026-11-25").map(\.rang) == [Alvor.varsel.rang])
        let id = try #require(try b.oekt("RE-OST").aapne(sak).sak.meldinger.first?.id)
        try b.gjoer(
            "registrerMeldingssvar", "RE-OST", sak, ["meldingId": .tekst(id.rawValue), "svar": "tilbakemelding"])
        #expect(try sfo.brudd(paa: "2026-11-25").isEmpty)
        #expect(try sfo.kort(sak, paa: Proevebase.dag)?.sak.meldinger.first?.svar.count == 1)
    }

    @Test("Melderen ser når hun fikk tilbakemelding, og har saken i listen til den er avsluttet")
    func tilbakemelding() throws {
        let sak = try b.nyUndring(av: "SFO-3", ["enhet": "OST"])
        let sfo = try b.oekt("SFO-3")
        #expect(try sfo.plasser(.undring, paa: Proevebase.dag).map(\.sak) == [sak])
        try b.gjoer("giTilbakemelding", "RE-OST", sak, ["tekst": "vi følger opp"])
        #expect(try sfo.kort(sak, paa: Proevebase.dag)?.sak.undringer.first?.tilbakemelding == Proevebase.dag)
        try b.gjoer(
            "avklarUndring", "RE-OST", sak, ["resultat": "avsluttes", "begrunnelse": "avklart", "arkivmerke": true])
        #expect(try b.oekt("RE-OST").aapne(sak).sak.erAapen == false)
        #expect(try sfo.plasser(.undring, paa: Proevebase.dag).isEmpty)
        #expect(try sfo.aapne(sak).sak.undringer.count == 1)
    }

    @Test("Fra dagen et samtykke nevner tjenesten, leser melderen som deltaker, og etterpå som før") func samtykke()
        throws
    {
        let sak = try innlevert()
        try b.gjoer(
            "registrerSamtykke", "KL-3A", sak,
            Proevebase.samtykke(
                "tverrfaglig", ["OST", "SFO"], til: "2026-12-10", ["gyldigFra": "2026-12-01"]))
        let sfo = try b.oekt("SFO-3")
        #expect(try sfo.plasser(.undring, paa: "2026-11-30").map(\.sak) == [sak])
        #expect(try sfo.plasser(.undring, paa: "2026-12-01").isEmpty)
        #expect(try sfo.plasser(.tiltak, paa: "2026-12-10").map(\.sak) == [sak])
        #expect(try sfo.plasser(.tiltak, paa: "2026-12-11").isEmpty)
        #expect(try sfo.plasser(.undring, paa: "2026-12-11").map(\.sak) == [sak])
    }
}
