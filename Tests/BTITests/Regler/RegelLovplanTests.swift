import Testing

@testable import BTI

@Suite("G7, G8, G12, G13 og D1: planer og svar som loven spør etter") struct RegelLovplanTests {
    private static func paaNivaa3(_ dag: String) -> Historie {
        Historie().samtykke("2026-02-01", tjenester: ["OST", "PPT"]).skjer(
            .sakImportert, dag, av: "RE-OST", Post().med(Felter.nivaa, 3).med(Felter.stafettholder, "RE-OST"))
    }

    @Test("G7: alle tre skal være vurdert 30 dager etter at saken kom til nivå 3") func g7() {
        let sak = Self.paaNivaa3("2026-03-01")
        #expect(sak.sier("G7", "2026-03-31") == [])
        #expect(
            sak.sier("G7", "2026-04-01") == [
                "G7 VARSEL 2026-04-01 frist 2026-03-31 [barnekoordinator, ip, koordinator]"
            ])
        let to = sak.skjer(
            .koordineringVurdert, "2026-03-10",
            Post().med(Felter.ipSvar, .tilbudt).med(Felter.koordinatorSvar, .takketJa))
        #expect(to.sier("G7", "2026-04-01") == ["G7 VARSEL 2026-04-01 frist 2026-03-31 [barnekoordinator]"])
        let alle = to.skjer(.koordineringVurdert, "2026-03-11", Post().med(Felter.barnekoordinatorSvar, .ikkeAktuelt))
        #expect(alle.sier("G7", "2026-11-21") == [])
        #expect(Historie().samtykke("2026-02-01").logg("2026-02-01", 2).sier("G7", "2026-11-21") == [])
    }

    @Test("G7: den som ikke kan lese vurderingen, påstår ingenting") func g7Uleselig() {
        let sak = Self.paaNivaa3("2026-03-01").skjer(
            .koordineringVurdert, "2026-03-10", Post().med(Felter.ipSvar, .tilbudt))
        #expect(sak.staar("2026-04-01").contains { $0.hasPrefix("G7") })
        #expect(!sak.staarUtenNoekkel("2026-04-01").contains { $0.hasPrefix("G7") })
    }

    @Test("G8: IP og åpen logg side om side i mer enn 30 dager") func g8() {
        let sak = Historie().samtykke("2026-02-01").logg("2026-02-01")
            .skjer(.ipRegistrert, "2026-03-02", Post().med(Felter.fra, d("2026-03-01")))
        #expect(sak.sier("G8", "2026-03-31") == [])
        #expect(sak.sier("G8", "2026-04-01") == ["G8 VARSEL 2026-04-01 frist 2026-03-31 []"])
        let begge = sak.skjer(.ipRegistrert, "2026-04-01", Post().med(Felter.beggeFortsetter, true))
        #expect(begge.sier("G8", "2026-11-21") == [])
        #expect(begge.sak.individuellPlan?.fra == d("2026-03-01"))
        let slutt = sak.skjer(
            .ipRegistrert, "2026-04-05", Post().med(Felter.fra, d("2026-03-01")).med(Felter.til, d("2026-04-10")))
        #expect(slutt.sier("G8", "2026-04-10").count == 1)
        #expect(slutt.sier("G8", "2026-04-11") == [])
    }

    @Test("G12: termin passert med mer enn 14 dager uten at noe er skrevet") func g12() {
        var sak = Historie("2026-01-05", eier: "HST", .gravid)
        sak = sak.skjer(.hovedpersonOppdatert, "2026-01-05", Post().med(Felter.termindato, d("2026-05-01")))
        #expect(sak.sier("G12", "2026-05-15") == [])
        #expect(sak.sier("G12", "2026-05-16") == ["G12 VARSEL 2026-05-16 frist 2026-05-15 []"])
        for utfall in [Svangerskapsutfall.foedt, .avsluttet] {
            let slutt = sak.skjer(.foedselRegistrert, "2026-05-16", Post().med(Felter.svangerskap, utfall))
            #expect(slutt.sier("G12", "2026-05-16") == [])
        }
    }

    private static func plan(_ grunnlag: Lovgrunnlag, evalueres: String) -> Post {
        Post().med(Felter.plan, "p1").med(Felter.lovgrunnlag, grunnlag).med(Felter.evalueringsdato, d(evalueres))
    }

    @Test("G13: skriftlig plan etter 7 dager på skole og SFO, 14 i barnehage") func g13() {
        let skole = Historie().undring("2026-03-02", miljoe: true).delt("2026-03-02", .leder)
        #expect(skole.sier("G13", "2026-03-09") == [])
        #expect(skole.sier("G13", "2026-03-10") == ["G13 BRUDD 2026-03-10 frist 2026-03-09 [u1]"])
        #expect(skole.avklart("2026-03-05", .nivaa1System).sier("G13", "2026-03-10").count == 1)
        let barnehage = Historie(eier: "LYN").undring("2026-03-02", tjeneste: "LYN", miljoe: true)
        #expect(barnehage.sier("G13", "2026-03-16") == [])
        #expect(barnehage.sier("G13", "2026-03-17").count == 1)
        let laget = skole.skjer(.aktivitetsplanLaget, "2026-03-10", Self.plan(.skolemiljoe, evalueres: "2026-04-10"))
        #expect(laget.sier("G13", "2026-11-21") == [])
        let vanlig = skole.skjer(.aktivitetsplanLaget, "2026-03-10", Self.plan(.ordinaer, evalueres: "2026-04-10"))
        #expect(vanlig.sier("G13", "2026-03-10").count == 1)
    }

    @Test("G13: en plan som fortsatt løper, dekker også det nye") func g13NyUndring() {
        let sak = Historie().undring("2026-03-02", miljoe: true)
            .skjer(.aktivitetsplanLaget, "2026-03-03", Self.plan(.skolemiljoe, evalueres: "2026-04-10"))
        #expect(sak.undring("2026-04-10", "u2", miljoe: true).sier("G13", "2026-11-21") == [])
        #expect(
            sak.undring("2026-04-11", "u2", miljoe: true).sier("G13", "2026-11-21") == [
                "G13 BRUDD 2026-04-19 frist 2026-04-18 [u2]"
            ])
    }

    @Test("D1: innhentede tiltak som mangler noe, står til de er fylt ut eller lagt bort") func d1() {
        let sak = Self.paaNivaa3("2026-03-01")
            .skjer(.tiltakIKarantene, "2026-03-01", av: "RE-OST", Post().med(Felter.tiltak, "t1"))
        #expect(sak.sier("D1", "2026-02-28") == [])
        #expect(sak.sier("D1", "2026-03-01") == ["D1 STOPP 2026-03-01 [t1]"])
        #expect(sak.staarUtenNoekkel("2026-03-01").contains("D1 STOPP 2026-03-01"))
        let avtalt = Post().med(Felter.tiltak, "t1").med(Felter.maal, "m").med(Felter.ansvarlig, "KL-3B")
            .med(Felter.frist, d("2026-05-01")).med(Felter.evalueringsdato, d("2026-05-01"))
        #expect(sak.skjer(.tiltakAvtalt, "2026-03-02", avtalt).sier("D1", "2026-03-02") == [])
        #expect(
            sak.skjer(.karanteneLukket, "2026-03-02", Post().med(Felter.tiltak, "t1")).sier("D1", "2026-03-02") == [])
    }

    @Test("Lesemåte 15: B-reglene gjelder ikke det som kom før importen") func foerImporten() {
        let sak = Historie().undring("2026-02-01", vold: .usikker).skjer(
            .sakImportert, "2026-03-01", av: "RE-OST", Post().med(Felter.nivaa, 0))
        #expect(sak.koder("2026-11-21").filter { $0.hasPrefix("B") } == ["B1"])
        let ny = sak.undring("2026-03-01", "u2", av: "OS-7")
        #expect(ny.sier("B1", "2026-11-21") == ["B1 BRUDD 2026-03-16 frist 2026-03-15 [u2]"])
        let avklart = Historie().undring("2026-02-01").avklart("2026-02-02", .nivaa1Individ)
        #expect(avklart.koder("2026-11-21").contains("B9"))
        let importert = avklart.skjer(.sakImportert, "2026-03-01", av: "RE-OST", Post().med(Felter.nivaa, 0))
        #expect(!importert.koder("2026-11-21").contains("B9"))
    }

    @Test("B1: en sak som er hentet inn på nivå 0, blir avklart innen fristen fra den dagen") func importertPaaNivaa0()
    {
        let tom = Historie().skjer(.sakImportert, "2026-03-01", av: "RE-OST", Post().med(Felter.nivaa, 0))
        for sak in [tom, tom.undring("2026-02-20", "u")] {
            #expect(sak.sier("B1", "2026-03-15") == [])
            #expect(sak.sier("B1", "2026-03-16") == ["B1 VARSEL 2026-03-16 frist 2026-03-15 []"])
            #expect(sak.avklart("2026-03-16", .nivaa1Individ).sier("B1", "2026-03-16") == [])
        }
        #expect(tom.undring("2026-03-02", "u").sier("B1", "2026-03-16") == [])
    }

    @Test("B1: er den avsluttet og åpnet igjen uten en undring, skal den avklares på nytt") func importertOgGjenaapnet()
    {
        let sak = Historie().skjer(.sakImportert, "2026-03-01", av: "RE-OST", Post().med(Felter.nivaa, 0))
            .avklart("2026-03-10", .avsluttes).avsluttet("2026-03-10").gjenaapnet("2026-04-01")
        #expect(sak.sier("B1", "2026-04-15") == [])
        #expect(sak.sier("B1", "2026-04-16") == ["B1 VARSEL 2026-04-16 frist 2026-04-15 []"])
        #expect(sak.avklart("2026-04-16", .nivaa1Individ).sier("B1", "2026-04-16") == [])
    }
}
