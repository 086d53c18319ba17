import Testing

@testable import BTI

@Suite("Rettelser, koblinger og det som kom utenfra") struct RettelserTests {
    private static func post(_ slag: Hendelsesslag, _ seq: Int, _ felter: Post = Post()) -> Hendelse {
        Hendelse(
            slag, felter, av: "RE-OST", dato: d("2026-03-02"), registrert: d("2026-03-02"), kommando: "k", sak: "sak",
            seq: seq)
    }

    @Test("en rettelse vises ved det den retter, bare i samme rom og bare bakover") func vedSiden() {
        func rettet(_ slag: Hendelsesslag, _ seq: Int, _ post: Int) -> Hendelse {
            Self.post(slag, seq, Post().med(Felter.rettetPost, post).med(Felter.tekst, "riktig"))
        }
        let hendelser = [
            Self.post(.internNotatSkrevet, 1), Self.post(.notatSkrevet, 2), rettet(.opplysningRettet, 3, 1),
            rettet(.opplysningRettetILogg, 4, 1), rettet(.opplysningRettetILogg, 5, 2),
            rettet(.opplysningRettet, 6, 99), rettet(.opplysningRettet, 7, 8), Self.post(.internNotatSkrevet, 8),
        ]
        let funnet = Rettelser.etterPost(hendelser)
        #expect(funnet.mapValues { $0.map(\.seq) } == [1: [3], 2: [5]])
    }

    @Test("det gamle og rettelsen står begge i saken") func begge() {
        let sak = Historie().skjer(.internNotatSkrevet, "2026-03-02", Post().med(Felter.tekst, "ute"))
            .skjer(.opplysningRettet, "2026-03-03", Post().med(Felter.rettetPost, 3).med(Felter.tekst, "inne")).sak
        #expect(sak.notater.map(\.tekst) == ["ute"])
        #expect(sak.rettelser.map(\.tekst) == ["inne"])
    }

    @Test("gruppene over tid, også når det samme sies igjen") func grupper() {
        let sak = Historie()
            .skjer(.hovedpersonOppdatert, "2026-03-02", Post().med(Felter.gruppe, "OST/3B"))
            .skjer(.hovedpersonOppdatert, "2026-04-02", Post().med(Felter.gruppe, "OST/3B").med(Felter.trinn, 3))
            .skjer(
                .hovedpersonOppdatert, "2026-08-20",
                Post().med(Felter.gruppe, "OST/4B").med(Felter.gruppeFra, d("2026-08-17"))
            ).sak
        #expect(sak.gruppeperioder.map(\.gruppe) == ["OST/3B", "OST/4B"])
        #expect(sak.gruppeperioder.map(\.fra) == [d("2026-03-02"), d("2026-08-17")])
        #expect(sak.hovedperson?.trinn == 3)
        #expect(sak.hovedperson?.navn == "Prøve Person")
    }

    @Test("en kobling sier bare at den andre saken finnes, og uten nøkkel sier den ingenting") func kobling() {
        let felter = Post().med(Felter.annenSak, "annen").med(Felter.koblingstype, .soesken)
        let sak = Historie().skjer(.familieKoblet, "2026-03-02", felter)
        #expect(sak.sak.familiekoblinger.map(\.sak) == ["annen"])
        #expect(sak.skjelett.familiekoblinger == [])
        #expect(sak.skjer(.familiekoblingOpphevet, "2026-03-03", felter).sak.familiekoblinger == [])
    }

    @Test("en import kan ikke legges oppå en sak som finnes, og ikke gi stafetten til en annen") func importrett() {
        let felter = Post().med(Felter.nivaa, 2).med(Felter.stafettholder, "RE-OST")
        func hendelse(_ felter: Post, kommando: String) -> Hendelse {
            Hendelse(
                .sakImportert, felter, av: "RE-OST", dato: d("2026-03-02"), registrert: d("2026-03-02"),
                kommando: kommando, sak: "sak")
        }
        let ny = Historie(av: "RE-OST").sak
        #expect(godkjent(hendelse(felter, kommando: "k"), paa: ny, i: .fjordvik))
        #expect(!godkjent(hendelse(felter, kommando: "k"), paa: Historie().sak, i: .fjordvik))
        #expect(!godkjent(hendelse(felter, kommando: "annen"), paa: ny, i: .fjordvik))
        #expect(!godkjent(hendelse(felter.med(Felter.stafettholder, "OS-7"), kommando: "k"), paa: ny, i: .fjordvik))
        let brukt = Historie().delt("2026-03-02", .leder).skjer(.internNotatSkrevet, "2026-03-02", av: "RE-OST").sak
        #expect(brukt.sisteKommando?.sperre == nil)
        #expect(!godkjent(hendelse(felter, kommando: "k"), paa: brukt, i: .fjordvik))
    }

    @Test("sletting krever en annen leder eller administrator med nøkkel, og en signatur som holder") func sletting() {
        var katalog = Katalog.fjordvik
        func hendelse(_ ansatt: AnsattId?) -> Hendelse {
            let med = ansatt.map { Medsignatur(ansatt: $0, signatur: "01") }
            return Self.post(
                .innholdSlettet, .max, Post().med(Felter.slettetInnhold, [3]).med(Felter.medsignatur, med))
        }
        let sak = Historie().sak
        #expect(!godkjent(hendelse("ST-LYN"), paa: sak, i: katalog))
        for id in ["ST-LYN", "RE-OST", "OS-7"] as [AnsattId] { katalog.ansatte[id]?.signering = "00" }
        #expect(godkjent(hendelse("ST-LYN"), paa: sak, i: katalog))
        #expect(!godkjent(hendelse("RE-OST"), paa: sak, i: katalog))
        #expect(!godkjent(hendelse("OS-7"), paa: sak, i: katalog))
        #expect(!godkjent(hendelse(nil), paa: sak, i: katalog))
        let ventet = katalog.slettemelding(sak: "sak", innhold: [3], noekler: [])
        #expect(katalog.medsignaturHolder(hendelse("ST-LYN")) { $0 == "01" && $1 == ventet && $2 == "00" })
        #expect(!katalog.medsignaturHolder(hendelse("ST-LYN")) { _, _, _ in false })
        #expect(ventet != katalog.slettemelding(sak: "annen", innhold: [3], noekler: []))
    }
}
