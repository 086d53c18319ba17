import BTI
import Testing

@testable import Casework

/// The neutral clocks and the restricted room: who sets, who meets, who goes on reading.
@Suite("Klokker og det skjermede rommet") struct FristklokkeTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private func frister(_ sak: SakId) throws -> [String] {
        try b.base.journal.entries(in: Tolk.stroem(sak), from: 1).map(\.type).filter { $0.contains("Frist") }
    }

    private static let observasjon: [String: Verdi] = [
        "observasjon": "rolig dag", "tema": ["laering"], "vold": "nei", "miljoe": false,
    ]

    @Test("Svarer lederen på en melding, leser den som meldte, videre, og klokkene står stille") func svar() throws {
        let sak = try b.nyUndring(av: "OS-7", dato: "2026-10-20", ["vold": "ja"])
        try b.gjoer(
            "sendMelding", "OS-7", sak, ["mottaker": "barnevern", "kanal": "telefon"], dato: "2026-10-20")
        #expect(try b.brudd("OS-7").contains { $0.hasPrefix("G3") })
        try b.gjoer("delUndring", "OS-7", sak, ["deltMed": "kollega", "ansatt": "KL-3A"])
        try b.gjoer("skrivNotat", "KL-3A", sak, ["tekst": "bare for leder", "skjermet": true])
        let notat = try #require(try b.forseglede(sak).last { $0.rom == "skjermet" })
        try b.gjoer("registrerMeldingssvar", "RE-OST", sak, ["svar": "tilbakemelding"])
        for leser in ["OS-7", "RE-OST"] as [AnsattId] {
            let melding = try #require(try b.oekt(leser).aapne(sak).sak.meldinger.first)
            #expect(melding.svart(.tilbakemelding) == Proevebase.dag, "\(leser)")
            #expect(try !b.brudd(leser).contains { $0.hasPrefix("G3") }, "\(leser)")
        }
        // The colleague's own note is for the leader alone, and the answer is not for the colleague.
        #expect(try b.oekt("OS-7").aapne(sak).sak.meldinger.count == 1)
        let skjermede = try b.forseglede(sak).filter { $0.rom == "skjermet" }
        #expect(
            try b.aapnes(av: b.oekt("OS-7"), sak).filter { $0.rom == "skjermet" } == skjermede.filter { $0 != notat })
        #expect(try b.aapnes(av: b.oekt("KL-3A"), sak).filter { $0.rom == "skjermet" } == [notat])
        #expect(try b.oekt("KL-3A").aapne(sak).sak.meldinger.isEmpty)
        let foer = try frister(sak).count
        for av in ["OS-7", "RE-OST", "KL-3A", "OS-7", "RE-OST"] {
            try b.gjoer("leggTilObservasjon", av, sak, Self.observasjon)
        }
        #expect(try frister(sak).count == foer)
        #expect(try #require(try b.nyOekt("RE-OST").les(sak)).ugyldige == [])
    }

    @Test("En klokke som kommer alene, teller ikke, og er ikke i noen liste") func loesFrist() throws {
        let sak = try b.nySakMedLogg()
        let foer = try b.base.journal.query("SELECT * FROM flyt WHERE sak = ? ORDER BY 1, 2", [.text(sak.rawValue)])
        let tyv = Uekte(oekt: try b.oekt("HS-1"))
        let epoke = try #require(try b.oekt("RE-OST").les(sak)?.skjelett.epoker[.intern])
        let post = try tyv.forsegl(
            .fristSatt,
            Post().med(Felter.fristId, "f-falsk").med(Felter.fra, "2026-11-01").med(Felter.alvor, .stopp),
            Post().med(Felter.regel, "B8"), i: sak, epoke: epoke.nummer,
            noekkel: try .random(in: tyv.oekt.ring.arena, from: b.base.tilfeldig))
        let lest = try #require(try b.nyOekt("NK-OST").les(sak))
        #expect(lest.ugyldige.map(\.seq) == [post.seq])
        #expect(lest.skjelett.frister["f-falsk"] == nil)
        #expect(
            try b.base.journal.query("SELECT * FROM flyt WHERE sak = ? ORDER BY 1, 2", [.text(sak.rawValue)]) == foer)
    }

    @Test("Bare den som satte klokken eller leser det den hviler på, kan innfri den") func innfri() throws {
        let sak = try b.nyUndring(["vold": "ja"])
        let frist = try #require(try b.oekt("RE-OST").les(sak)?.sak.frister.values.first { $0.regel == "B8" })
        try b.gjoer("leggTilObservasjon", "SFO-3", sak, Self.observasjon)
        let falsk = try Uekte(oekt: try b.oekt("SFO-3")).skriv(
            .fristInnfridd, Post().med(Felter.fristId, frist.id), i: sak)
        let lest = try #require(try b.nyOekt("RE-OST").les(sak))
        #expect(lest.ugyldige.map(\.seq) == [falsk.seq])
        #expect(lest.skjelett.frister[frist.id]?.innfridd == nil)
        try b.gjoer("vurderMeldeplikt", "RE-OST", sak, ["konklusjon": false, "begrunnelse": "undersøkt"])
        #expect(try b.oekt("RE-OST").les(sak)?.skjelett.frister[frist.id]?.innfridd == Proevebase.dag)
    }

    @Test("Det en fra en annen tjeneste skriver, rører ikke klokker hun ikke leser") func annenTjeneste() throws {
        let sak = try b.nySakMedLogg()
        try b.gjoer(
            "leggTilObservasjon", "KL-3A", sak, Self.observasjon.merging(["vold": "ja"]) { _, ny in ny },
            dato: "2026-11-20")
        try b.gjoer("registrerSamtykke", "KL-3A", sak, Proevebase.samtykke("tverrfaglig", ["OST", "HST"]))
        try b.gjoer(
            "avtalTiltak", "KL-3A", sak, ["hva": "samtaler", "ansvarlig": "HS-1", "evalueringsdato": "2026-11-30"])
        let foer = try frister(sak)
        #expect(foer.contains("FristSatt"))
        for tekst in ["en", "to"] { try b.gjoer("skrivNotat", "HS-1", sak, ["tekst": .tekst(tekst)]) }
        #expect(try frister(sak) == foer)
    }

    @Test("Klokker over det som står i loggen, leses av dem som leser loggen, og settes én gang") func iLoggen() throws
    {
        let sak = try b.nySakMedLogg()
        try b.gjoer("registrerSamtykke", "KL-3A", sak, Proevebase.samtykke("tverrfaglig", ["OST", "HST"]))
        try b.fortsettTiltak(sak, ansvarlig: "HS-1")
        let foer = try frister(sak)
        #expect(foer.count { $0 == "LoggFristSatt" } == 1)
        for av in ["KL-3A", "HS-1", "RE-OST"] { try b.gjoer("skrivNotat", av, sak, ["tekst": "hei"]) }
        #expect(try frister(sak) == foer)
    }

    @Test("Et felt som slaget ikke har, teller ikke selv om det står åpent") func ukjentFelt() throws {
        let sak = try b.nySakMedLogg()
        let tyv = Uekte(oekt: try b.oekt("KL-3A"))
        try tyv.skriv(
            .referatGodkjent, Post().med(Felter.moete, "m").med(Felter.tjenester, ["HST"]).med(Felter.navn, "En Annen"),
            i: sak)
        let siste = try #require(try b.nyOekt("RE-OST").les(sak)?.hendelser.last)
        #expect(siste.felter.felter.keys.sorted() == ["dato", "moete"])
    }

    @Test("Den som ikke leser innhold, kan levere en undring", arguments: ["NK-OST", "KO-1", "KS-1", "PVO"])
    func utenInnhold(_ ansatt: String) throws {
        let felter: [String: Verdi] = [
            "navn": "Iver Prøve", "enhet": "OST", "observasjon": "sto alene", "tema": ["sosialt"], "vold": "usikker",
            "miljoe": false,
        ]
        let svar = try b.utfoer("registrerUndring", av: ansatt, dato: "2026-11-21", felter)
        try #require(svar.ok, "\(svar)")
        let lest = try b.oekt("RE-OST").aapne(svar.sak)
        #expect(lest.sak.undringer.first?.observasjon == "sto alene")
        #expect(lest.sak.hovedperson?.navn == "Iver Prøve")
        #expect(lest.ugyldige == [])
        #expect(try b.brudd("RE-OST", paa: "2026-11-22").contains { $0.hasPrefix("B8") })
        // Who handed it in from another service sees that it was, and neither the words nor the name.
        let sett = try? b.oekt(AnsattId(ansatt)).aapne(svar.sak)
        #expect((sett == nil) == (ansatt == "NK-OST"))
        #expect(sett?.sak.undringer.allSatisfy { $0.observasjon == nil } ?? true)
        #expect(sett?.sak.hovedperson == nil)
        #expect(try b.aapnes(av: b.oekt(AnsattId(ansatt)), svar.sak) == [])
    }
}
