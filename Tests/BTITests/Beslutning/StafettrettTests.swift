import Testing

@testable import BTI

/// A modified program can append what the engine would have refused; it does not count.
@Suite("Retten til å gi stafetten og sakens innhold videre") struct StafettrettTests {
    private func teller(
        _ slag: Hendelsesslag, _ historie: Historie, av: AnsattId = "KL-3B", _ felter: Post = Post()
    ) -> Bool {
        let dag = d("2026-10-01")
        let hendelse = Hendelse(
            slag, felter, av: av, dato: dag, registrert: dag, kommando: "k", sak: historie.sak.id, seq: 100)
        return godkjent(hendelse, paa: historie.sak, i: historie.katalog)
    }

    private var dekket: Historie {
        Historie.iRute.samtykke("2026-06-01", "s2", .tverrfaglig, tjenester: ["HST"])
    }

    @Test("En deltaker må være dekket av samtykke, og arbeide der") func deltaker() {
        let hst = Post().med(Felter.tjeneste, "HST")
        #expect(!teller(.deltakerLagtTil, .iRute, hst))
        #expect(teller(.deltakerLagtTil, dekket, hst))
        #expect(!teller(.deltakerLagtTil, dekket, av: "KL-3A", hst))
        #expect(!teller(.deltakerLagtTil, dekket, hst.med(Felter.ansatt, "PPT-1")))
        #expect(teller(.deltakerLagtTil, dekket, hst.med(Felter.ansatt, "JM-1")))
    }

    @Test("Nivå 2 krever samtykke til å dele, og det finnes bare tre nivåer") func nivaa() {
        #expect(!teller(.nivaaEndret, .iRute, Post().med(Felter.nivaa, 2)))
        #expect(teller(.nivaaEndret, dekket, Post().med(Felter.nivaa, 2)))
        #expect(teller(.nivaaEndret, .iRute, Post().med(Felter.nivaa, 1)))
        #expect(!teller(.nivaaEndret, dekket, Post().med(Felter.nivaa, 4)))
        #expect(!teller(.nivaaEndret, dekket, Post().med(Felter.nivaa, 0)))
    }

    @Test("Et tilbud til en annen enhet krever samtykke, og bare den som er spurt, eller leder der, svarer")
    func tilbud() {
        let hst = Post().med(Felter.enhet, "HST")
        #expect(!teller(.stafettTilbudtTilEnhet, .iRute, hst))
        #expect(teller(.stafettTilbudtTilEnhet, dekket, hst))
        func opptatt(_ historie: Historie) -> Historie {
            historie.med { $0.tjenester["HST"]?.opptattFra = ["LE-HST": 1, "JM-1": 1] }
        }
        let rolle = opptatt(dekket.tilbudt("2026-09-01", enhet: "HST"))
        #expect(teller(.stafettMottatt, rolle, av: "LE-HST"))
        #expect(!teller(.stafettMottatt, rolle, av: "JM-1"))
        let person = opptatt(dekket.tilbudt("2026-09-01", "JM-1", enhet: "HST"))
        #expect(teller(.stafettMottatt, person, av: "JM-1"))
        #expect(!teller(.stafettMottatt, person, av: "RE-OST"))
        #expect(teller(.stafettAvslaatt, person, av: "LE-HST"))
        #expect(!teller(.stafettMottatt, person.trukket("2026-09-10", "s2"), av: "JM-1"))
        #expect(!teller(.stafettMottatt, person.med { $0.tjenester["HST"]?.opptattFra = [:] }, av: "JM-1"))
    }
}
