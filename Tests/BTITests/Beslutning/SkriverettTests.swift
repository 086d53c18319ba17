import Testing

@testable import BTI

/// What an author who has nothing to do with a case may not write there, whatever keys and whatever program.
@Suite("Retten til å skrive i en sak") struct SkriverettTests {
    private func teller(
        _ slag: Hendelsesslag, _ historie: Historie, av: AnsattId, paa dag: String = "2026-10-01",
        kommando: String = "ny", _ felter: Post = Post()
    ) -> Bool {
        let hendelse = Hendelse(
            slag, felter, av: av, dato: d(dag), registrert: d(dag), kommando: kommando, sak: historie.sak.id, seq: 100)
        return godkjent(hendelse, paa: historie.sak, i: historie.katalog)
    }

    private let mistanke = Historie().undring("2026-09-01", vold: .ja)

    @Test("Gitt mistanke om vold, når noen slukker flagget, så må de ha med saken å gjøre; alle kan vurdere ja")
    func flagg() {
        let nei = Post().med(Felter.undringer, ["u1"]).med(Felter.flaggSlukket, true)
        #expect(!teller(.flaggVurdert, mistanke, av: "OS-7", nei))
        #expect(!teller(.flaggVurdert, mistanke, av: "NV-2", nei))
        for ansatt in ["KL-3B", "KL-3A", "RE-OST"] as [AnsattId] {
            #expect(teller(.flaggVurdert, mistanke, av: ansatt, nei))
        }
        #expect(teller(.flaggVurdert, mistanke, av: "OS-7", nei.med(Felter.flaggSlukket, false)))
        let delt = mistanke.delt("2026-09-02", .kollega, "OS-7")
        #expect(teller(.flaggVurdert, delt, av: "OS-7", nei))
    }

    @Test("Gitt mistanke om vold, når kontakten frigis, så er det leder eller den som sendte meldingen")
    func frigi() {
        let felter = Post().med(Felter.frigittAv, .barnevern)
        #expect(teller(.foresattkontaktFrigitt, mistanke, av: "RE-OST", felter))
        #expect(!teller(.foresattkontaktFrigitt, mistanke, av: "KL-3B", felter))
        #expect(!teller(.foresattkontaktFrigitt, mistanke, av: "OS-7", felter))
        let sendt = Post().med(Felter.meldingId, "m1").med(Felter.mottaker, .barnevern)
        func meldt(_ av: AnsattId) -> Historie { mistanke.skjer(.meldingSendt, "2026-09-02", av: av, sendt) }
        #expect(teller(.foresattkontaktFrigitt, meldt("KL-3B"), av: "KL-3B", felter))
        // Having sent a melding gives nobody anything to do with the case, and another service never.
        #expect(!teller(.foresattkontaktFrigitt, meldt("OS-7"), av: "OS-7", felter))
        #expect(!teller(.foresattkontaktFrigitt, meldt("NV-2"), av: "NV-2", felter))
        let svar = Post().med(Felter.meldingId, "m1").med(Felter.svar, .bekreftet)
        #expect(teller(.meldingBesvart, meldt("NV-2"), av: "NV-2", svar))
        #expect(!teller(.meldingBesvart, mistanke, av: "NV-2", svar))
    }

    @Test("Barnet og familien endres av dem som har med saken å gjøre, ikke av andre i enheten")
    func person() {
        let slag: [Hendelsesslag] = [
            .hovedpersonRegistrert, .foresattRegistrert, .hovedpersonOppdatert, .foedselRegistrert, .familieKoblet,
            .familiekoblingOpphevet,
        ]
        for ett in slag {
            #expect(!teller(ett, mistanke, av: "OS-7"), "\(ett.kode)")
            for ansatt in ["KL-3B", "KL-3A", "RE-OST"] as [AnsattId] {
                #expect(teller(ett, mistanke, av: ansatt), "\(ett.kode) \(ansatt)")
            }
        }
    }

    @Test("Den som åpner en sak fra en annen tjeneste, sier hvem den gjelder, og ikke mer etterpå")
    func aapner() {
        // The story's case is opened by KL-3B with the command `k`.
        let utenfor = Historie(eier: "LYN").undring("2026-09-01")
        #expect(teller(.hovedpersonRegistrert, utenfor, av: "KL-3B", kommando: "k"))
        #expect(!teller(.hovedpersonRegistrert, utenfor, av: "KL-3B"))
        #expect(!teller(.hovedpersonRegistrert, utenfor, av: "OS-7", kommando: "k"))
        #expect(!teller(.internNotatSkrevet, utenfor, av: "KL-3B"))
        #expect(teller(.undringRegistrert, utenfor, av: "KL-3B", Post().med(Felter.undring, "u2")))
    }

    @Test("Den som meldte fra utenfra, deler sin egen undring og samtaler om den, og skriver ikke noe annet")
    func melder() {
        let sak = mistanke.undring("2026-09-02", "u2", av: "NV-2", tjeneste: "NAV")
        let delt = Post().med(Felter.deltMed, .leder)
        #expect(teller(.undringDelt, sak, av: "NV-2", delt.med(Felter.undring, "u2")))
        #expect(!teller(.undringDelt, sak, av: "NV-2", delt.med(Felter.undring, "u1")))
        #expect(!teller(.undringDelt, mistanke, av: "NV-2", delt.med(Felter.undring, "u1")))
        #expect(teller(.undringssamtaleFoert, sak, av: "NV-2"))
        #expect(!teller(.undringssamtaleFoert, mistanke, av: "NV-2"))
        #expect(!teller(.undringssamtaleFoert, sak.samtykke("2026-09-03").logg("2026-09-04"), av: "NV-2"))
        for slag in [.internNotatSkrevet, .samtaleFoert, .kontaktAvtalt, .skjermetNotatSkrevet] as [Hendelsesslag] {
            #expect(!teller(slag, sak, av: "NV-2"), "\(slag.kode)")
        }
    }

    @Test("Gitt en deltaker, når samtykket trekkes eller går ut, så teller ikke noe nytt derfra")
    func deltaker() {
        let med = Historie.toTjenester.tiltak("2026-06-11", "t1", av: "PPT-1", evaluering: "2026-12-01")
        let tiltak = Post().med(Felter.tiltak, "t1")
        #expect(teller(.notatSkrevet, med, av: "PPT-1") && teller(.tiltakStartet, med, av: "PPT-1", tiltak))
        let trukket = med.trukket("2026-09-30", "s2")
        #expect(teller(.notatSkrevet, trukket, av: "PPT-1", paa: "2026-09-29"))
        for slag in [.notatSkrevet, .samtaleFoert, .tiltakStartet, .tiltakEvaluert] as [Hendelsesslag] {
            #expect(!teller(slag, trukket, av: "PPT-1", tiltak), "\(slag.kode)")
            #expect(teller(slag, trukket, av: "KL-3B", tiltak), "\(slag.kode)")
        }
        #expect(teller(.undringRegistrert, trukket, av: "PPT-1", Post().med(Felter.undring, "u9")))
        let slutt = med.sak.samtykker.compactMap(\.gyldigTil).max()
        #expect(slutt.map { teller(.notatSkrevet, med, av: "PPT-1", paa: $0.iso) } == true)
        #expect(slutt.map { teller(.notatSkrevet, med, av: "PPT-1", paa: ($0 + 1).iso) } == false)
    }

    @Test("Gitt en stafettholder som er flyttet til en annen tjeneste, så skriver og avslutter lederen, ikke hun")
    func flyttet() {
        let flyttet = Historie.iRute.med { katalog in
            katalog.ansatte["KL-3B"]?.roller = [Tjenesterolle(tjeneste: "LYN", rolle: .gruppeansvarlig, fra: 0)]
            katalog.tjenester["LYN"]?.opptattFra["KL-3B"] = 0
        }
        for slag in [.notatSkrevet, .sakAvsluttet, .stafettTilbudt, .bekymringFormulert] as [Hendelsesslag] {
            #expect(teller(slag, .iRute, av: "KL-3B"), "\(slag.kode)")
            #expect(!teller(slag, flyttet, av: "KL-3B"), "\(slag.kode)")
            #expect(teller(slag, flyttet, av: "RE-OST"), "\(slag.kode)")
        }
    }

    @Test("Ingen gir tilbakemelding til seg selv") func tilbakemelding() {
        let om = Post().med(Felter.undring, "u1")
        #expect(!teller(.tilbakemeldingGitt, mistanke, av: "KL-3B", om))
        #expect(teller(.tilbakemeldingGitt, mistanke, av: "RE-OST", om))
    }
}
