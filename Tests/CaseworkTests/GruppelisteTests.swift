import BTI
import Testing

@testable import Casework

/// The one who is responsible for a group has its cases in her lists, though no index knows who belongs to which group.
@Suite("Listen over egen gruppe") struct GruppelisteTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    @Test("En undring en annen skriver om et barn i gruppen, står i listen, tallet og brudd hos gruppeansvarlig")
    func egenGruppe() throws {
        let tidlig = try b.oekt("KL-3B")
        #expect(try tidlig.plasser(.undring, paa: Proevebase.dag).isEmpty)
        let sak = try b.nyUndring(av: "OS-7", gruppe: "OST/3B", dato: "2026-11-16", ["vold": "ja"])
        for oekt in [tidlig, try b.nyOekt("KL-3B")] {
            #expect(try oekt.plasser(.undring, paa: Proevebase.dag).map(\.sak) == [sak])
            let antall = try oekt.antall(.undring, paa: Proevebase.dag)
            #expect(antall.alle == 1 && antall.brudd == 1)
            #expect(try oekt.sakerMedBrudd(paa: Proevebase.dag) == 1)
            #expect(try oekt.brudd(paa: Proevebase.dag).contains { $0.funn.regel == "B8" && $0.kort.sak.id == sak })
        }
        for annen in ["KL-3A", "HS-1", "KU-8C"] as [AnsattId] {
            #expect(try b.oekt(annen).plasser(.undring, paa: Proevebase.dag).isEmpty)
            #expect(try b.oekt(annen).antall(.undring, paa: Proevebase.dag).alle == 0)
            #expect(try b.oekt(annen).sakerMedBrudd(paa: Proevebase.dag) == 0)
        }
    }

    @Test("Bytter barnet gruppe, bytter saken liste; bytter gruppen ansvarlig, gjør den det også") func bytter() throws
    {
        let sak = try b.nyUndring(av: "OS-7", gruppe: "OST/3B")
        let (tredje, andre) = (try b.oekt("KL-3B"), try b.oekt("KL-2A"))
        #expect(try tredje.plasser(.undring, paa: Proevebase.dag).map(\.sak) == [sak])
        try b.gjoer(
            "registrerHovedperson", "RE-OST", sak, ["navn": "Iver Prøve", "persontype": "barn", "gruppe": "OST/2A"]
        )
        #expect(try tredje.plasser(.undring, paa: Proevebase.dag).isEmpty)
        #expect(try andre.plasser(.undring, paa: Proevebase.dag).map(\.sak) == [sak])
        let svar = try b.utfoer(
            "opprettGruppe", av: "RE-OST", dato: "2026-11-21", ["kode": "OST/2A", "ansatt": "KL-3B"])
        try #require(svar.ok, "\(svar)")
        try tredje.base.oppdaterKatalog()
        #expect(try tredje.plasser(.undring, paa: Proevebase.dag).map(\.sak) == [sak])
        #expect(try andre.plasser(.undring, paa: Proevebase.dag).isEmpty)
    }

    @Test("Får gruppen en ny ansvarlig i en annen økt, følger listen katalogen slik den er lest") func annenAnsvarlig()
        throws
    {
        let sak = try b.nyUndring(av: "OS-7", gruppe: "OST/3B")
        let annen = try b.aapneIgjen(froe: 7)
        let (tredje, andre) = (try b.oekt("KL-3B"), try b.oekt("KL-2A"))
        #expect(try tredje.plasser(.undring, paa: Proevebase.dag).map(\.sak) == [sak])
        try b.nyOekt("RE-OST", i: annen).opprettGruppe("OST/3B", ansvarlig: "KL-2A")
        // The names are read again here, while the directory is not.
        #expect(try tredje.plasser(.undring, paa: Proevebase.dag).map(\.sak) == [sak])
        #expect(try andre.plasser(.undring, paa: Proevebase.dag).isEmpty)
        try b.base.oppdaterKatalog()
        #expect(try tredje.plasser(.undring, paa: Proevebase.dag).isEmpty)
        #expect(try andre.plasser(.undring, paa: Proevebase.dag).map(\.sak) == [sak])
        try annen.lukk()
    }

    @Test("Lukkes saken til det egne, står den som en slik blant navnene; lukkes den helt, er den borte derfra")
    func lukkes() throws {
        let sak = try b.nySakMedLogg()
        let oekt = try b.nyOekt("KL-3A")
        func navnene() throws -> [SakId] {
            _ = try oekt.plasser(.tiltak, paa: Proevebase.dag)
            return try #require(oekt.register).personer.map(\.sak)
        }
        #expect(try navnene() == [sak])
        try b.gjoer("registrerSamtykke", "KL-3A", sak, Proevebase.samtykke("overgang", ["FUS"]))
        try b.gjoer("tilbyStafett", "KL-3A", sak, ["enhet": "FUS"])
        try b.gjoer("taImotStafett", "RE-FUS", sak)
        try b.gjoer("fjernDeltaker", "RE-FUS", sak, ["tjeneste": "OST"])
        #expect(try navnene().isEmpty)
        #expect(oekt.register?.egne == (try b.nyOekt("KL-3A").navneregister().egne))
        #expect(oekt.register?.egne.map(\.sak) == [sak])
        _ = try oekt.navneregister()
        try b.gjoer("sperrSak", "RE-FUS", sak, ["navngitte": ["RE-FUS", "KU-9B"], "begrunnelse": "x"])
        #expect(try navnene().isEmpty && oekt.register?.egne == [])
    }

    @Test("Det noen skriver i en annen økt mot den samme filen, kommer i listen neste gang den vises") func annenOekt()
        throws
    {
        let oekt = try b.oekt("KL-3B")
        #expect(try oekt.plasser(.undring, paa: Proevebase.dag).isEmpty)
        let annen = try b.aapneIgjen(froe: 7)
        let kommando = Kommando(
            try #require(Kommandoslag.medKode("registrerUndring")), id: "fra-en-annen", sak: nil, dato: Proevebase.dag,
            felter: Post([
                "navn": "Iver Prøve", "foedselsdato": "2018-05-02", "gruppe": "OST/3B", "observasjon": "leser sakte",
                "tema": ["laering"], "vold": "nei", "miljoe": false,
                "foresatte": [["relasjon": "mor", "foreldreansvar": "ja"]],
            ]))
        let sak = try b.nyOekt("OS-7", i: annen).utfoer(kommando).sak
        #expect(try oekt.plasser(.undring, paa: Proevebase.dag).map(\.sak) == [sak])
        try annen.lukk()
    }

    @Test("En sak som er sperret, står ikke i listen til gruppeansvarlig som ikke er navngitt") func sperret() throws {
        let sak = try b.nyUndring(av: "OS-7", gruppe: "OST/3B")
        #expect(try b.oekt("KL-3B").plasser(.undring, paa: Proevebase.dag).count == 1)
        try b.gjoer("sperrSak", "RE-OST", sak, ["navngitte": ["RE-OST", "OS-7"], "begrunnelse": "x"])
        #expect(try b.oekt("KL-3B").plasser(.undring, paa: Proevebase.dag).isEmpty)
        #expect(try b.oekt("KL-3B").antall(.undring, paa: Proevebase.dag).alle == 0)
    }

    @Test("Leses navnene ved siden av, venter ikke listen på dem, og har saken når de er kommet") func vedSiden() throws
    {
        let sak = try b.nyUndring(av: "OS-7", gruppe: "OST/3B")
        let oekt = try b.nyOekt("KL-3B")
        oekt.registerLesesVedSiden = true
        #expect(try oekt.plasser(.undring, paa: Proevebase.dag).isEmpty)
        oekt.ta(try b.nyOekt("KL-3B").navneregister())
        #expect(try oekt.plasser(.undring, paa: Proevebase.dag).map(\.sak) == [sak])
    }
}
