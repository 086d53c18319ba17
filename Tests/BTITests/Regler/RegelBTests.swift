import Testing

@testable import BTI

@Suite("B: nivå 0") struct RegelBTests {
    static let delt = Historie().undring("2026-03-02").delt("2026-03-02", .leder)

    @Test("B1: varsel etter 14 dager, brudd etter 28, samme siden") func b1() {
        #expect(Self.delt.sier("B1", "2026-03-16") == [])
        #expect(Self.delt.sier("B1", "2026-03-17") == ["B1 VARSEL 2026-03-17 frist 2026-03-16 [u1]"])
        #expect(Self.delt.sier("B1", "2026-03-30") == ["B1 VARSEL 2026-03-17 frist 2026-03-16 [u1]"])
        #expect(Self.delt.sier("B1", "2026-03-31") == ["B1 BRUDD 2026-03-17 frist 2026-03-16 [u1]"])
    }

    @Test("B1 stanser ved avklaring, nivå eller melding") func b1Stanser() {
        #expect(Self.delt.avklart("2026-03-20", .avsluttes).sier("B1", "2026-03-20") == [])
        #expect(Self.delt.logg("2026-03-20").sier("B1", "2026-03-20") == [])
        #expect(Self.delt.melding("2026-03-20").sier("B1", "2026-03-20") == [])
        let to = Self.delt.undring("2026-03-03", "u2").melding("2026-03-20", ["u2"])
        #expect(to.sier("B1", "2026-11-21") == ["B1 BRUDD 2026-03-17 frist 2026-03-16 [u1]"])
    }

    @Test("B1: profilen bestemmer tallene") func b1Profil() {
        let sak = Self.delt.med { $0.profil.tall = [.avklarVarselDager: 7, .avklarBruddDager: 10] }
        #expect(sak.sier("B1", "2026-03-10") == ["B1 VARSEL 2026-03-10 frist 2026-03-09 [u1]"])
        #expect(sak.sier("B1", "2026-03-13") == ["B1 BRUDD 2026-03-10 frist 2026-03-09 [u1]"])
    }

    @Test("Én linje for to undringer fra samme dag") func slaattSammen() {
        let sak = Self.delt.undring("2026-03-02", "u0")
        #expect(sak.sier("B1", "2026-03-17") == ["B1 VARSEL 2026-03-17 frist 2026-03-16 [u0, u1]"])
    }

    @Test("B1: har barnevernet svart, avklares saken innen fristen fra svaret; venter ingen på svar, fra meldingen")
    func b1Besvart() {
        let meldt = Historie().undring("2026-03-02", vold: .ja).melding("2026-03-02")
        #expect(meldt.sier("B1", "2026-11-21") == [])
        let svart = meldt.svar("2026-03-10", .tilbakemelding)
        #expect(svart.sier("B1", "2026-03-24") == [])
        #expect(svart.sier("B1", "2026-03-25") == ["B1 VARSEL 2026-03-25 frist 2026-03-24 [u1]"])
        #expect(svart.avklart("2026-03-25", .nivaa1Individ).sier("B1", "2026-03-25") == [])
        #expect(svart.svar("2026-03-20", .undersoekelseAvsluttet).sier("B1", "2026-11-21") == [])
        let politi = Historie().undring("2026-03-02", vold: .ja).melding("2026-03-02", til: .politi)
        #expect(politi.sier("B1", "2026-03-17") == ["B1 VARSEL 2026-03-17 frist 2026-03-16 [u1]"])
        // Never from before what is to be clarified was seen: one without keys counts from that day.
        let foer = Historie().undring("2026-03-02", vold: .nei).melding("2026-03-01", til: .politi)
        #expect(foer.sier("B1", "2026-03-17") == ["B1 VARSEL 2026-03-17 frist 2026-03-16 [u1]"])
    }

    @Test("B2: foresatte har ikke hørt noe på 28 dager") func b2() {
        #expect(Self.delt.sier("B2", "2026-03-30") == [])
        #expect(Self.delt.sier("B2", "2026-03-31") == ["B2 BRUDD 2026-03-31 frist 2026-03-30 [u1]"])
        #expect(Self.delt.delt("2026-04-01", .foresatt).sier("B2", "2026-04-01") == [])
        #expect(Self.delt.delt("2026-04-01", .barn).sier("B2", "2026-04-01").count == 1)
        #expect(Self.delt.samtale("2026-04-01", foresatte: true).sier("B2", "2026-04-01") == [])
        #expect(Self.delt.samtale("2026-04-01", barnet: true).sier("B2", "2026-04-01").count == 1)
        #expect(Self.delt.moete("2026-04-01").sier("B2", "2026-04-01") == [])
        #expect(Self.delt.avklart("2026-04-01", .avsluttes).sier("B2", "2026-04-01") == [])
    }

    @Test("B2: en samtale før undringen handler om noe annet") func b2TidligereSamtale() {
        let sak = Historie().samtale("2026-03-01", foresatte: true).undring("2026-03-02")
        #expect(sak.sier("B2", "2026-03-31").count == 1)
    }

    @Test("B2: den gravide er selv foresatt") func b2Gravid() {
        let sak = Historie(eier: "HST", .gravid).undring("2026-03-02", av: "JM-1", tjeneste: "HST")
        #expect(sak.sier("B2", "2026-03-31").count == 1)
        #expect(sak.samtale("2026-03-10", barnet: true).sier("B2", "2026-03-31") == [])
    }

    @Test("B2 er stille mens voldsflagget er tent, og begynner den dagen det slukkes") func b2Flagg() {
        let sak = Historie().undring("2026-03-02", vold: .usikker)
        #expect(sak.sier("B2", "2026-11-21") == [])
        #expect(sak.vurdert("2026-03-10", slukket: false).sier("B2", "2026-11-21") == [])
        let slukket = sak.vurdert("2026-03-10", slukket: true)
        #expect(slukket.sier("B2", "2026-04-07") == [])
        #expect(slukket.sier("B2", "2026-04-08") == ["B2 BRUDD 2026-04-08 frist 2026-04-07 [u1]"])
        let frigitt = sak.vurdert("2026-03-02", slukket: false).frigitt("2026-03-12")
        #expect(frigitt.sier("B2", "2026-04-10") == ["B2 BRUDD 2026-04-10 frist 2026-04-09 [u1]"])
    }

    @Test("B3: miljøsak i skole, barnehage og SFO") func b3() {
        let skole = Historie().undring("2026-03-02", miljoe: true).delt("2026-03-02", .leder)
        #expect(skole.sier("B3", "2026-03-09") == [])
        #expect(skole.sier("B3", "2026-03-10") == ["B3 BRUDD 2026-03-10 frist 2026-03-09 [u1]"])
        #expect(skole.samtale("2026-03-11", foresatte: true).sier("B3", "2026-03-11") == [])
        let sfo = Historie().undring("2026-03-02", tjeneste: "SFO", miljoe: true)
        #expect(sfo.sier("B3", "2026-03-10").count == 1)
        let barnehage = Historie(eier: "LYN").undring("2026-03-02", tjeneste: "LYN", miljoe: true)
        #expect(barnehage.sier("B3", "2026-03-16") == [])
        #expect(barnehage.sier("B3", "2026-03-17") == ["B3 BRUDD 2026-03-17 frist 2026-03-16 [u1]"])
        let fraHelse = Historie().undring("2026-03-02", tjeneste: "HST", miljoe: true)
        #expect(fraHelse.sier("B3", "2026-03-10").count == 1)
    }

    @Test("B3 demper B2 for samme undring, ikke for en annen") func b3DemperB2() {
        let sak = Historie().undring("2026-03-02", miljoe: true).undring("2026-03-02", "u2")
        #expect(sak.sier("B3", "2026-03-31") == ["B3 BRUDD 2026-03-10 frist 2026-03-09 [u1]"])
        #expect(sak.sier("B2", "2026-03-31") == ["B2 BRUDD 2026-03-31 frist 2026-03-30 [u2]"])
    }

    @Test("B4: leder er ikke varslet innen tre virkedager") func b4() {
        // Thursday before Easter week's end: 2026-03-31 is a Tuesday, 2 and 3 April and 6 April are holidays.
        let sak = Historie().undring("2026-03-31")
        #expect(sak.sier("B4", "2026-04-08") == [])
        #expect(sak.sier("B4", "2026-04-09") == ["B4 VARSEL 2026-04-09 frist 2026-04-08 [u1]"])
        #expect(sak.delt("2026-04-09", .leder).sier("B4", "2026-04-09") == [])
        #expect(sak.delt("2026-04-09", .kollega, "RE-OST").sier("B4", "2026-04-09") == [])
        #expect(sak.delt("2026-04-09", .kollega, "KL-3A").sier("B4", "2026-04-09").count == 1)
        #expect(sak.avklart("2026-04-09", .avsluttes).sier("B4", "2026-04-09") == [])
    }

    @Test("B4 gjelder ikke når melderen er leder") func b4Leder() {
        #expect(Historie().undring("2026-03-02", av: "RE-OST").sier("B4", "2026-11-21") == [])
        #expect(Historie().undring("2026-03-02", av: "LE-SFO", tjeneste: "SFO").sier("B4", "2026-11-21") == [])
        #expect(Historie().undring("2026-03-02", av: "LE-HST").sier("B4", "2026-11-21").count == 1)
    }

    @Test("B5: melderen har ikke fått svar") func b5() {
        let sak = Historie().undring("2026-03-02", av: "OS-7")
        #expect(sak.sier("B5", "2026-03-16") == [])
        #expect(sak.sier("B5", "2026-03-17") == ["B5 VARSEL 2026-03-17 frist 2026-03-16 [u1]"])
        #expect(sak.tilbakemelding("2026-03-18").sier("B5", "2026-03-18") == [])
        #expect(sak.avsluttet("2026-03-17", nivaa0: true).sier("B5", "2026-11-21").count == 1)
    }

    @Test("B5 gjelder ikke den som avklarte, holder eller har ansvar") func b5Selv() {
        let sak = Historie().undring("2026-03-02", av: "OS-7")
        #expect(sak.avklart("2026-03-03", .avsluttes, av: "OS-7").sier("B5", "2026-11-21") == [])
        #expect(sak.logg("2026-03-03", holder: "OS-7").sier("B5", "2026-11-21") == [])
        #expect(Historie().undring("2026-03-02", av: "KL-3A").sier("B5", "2026-11-21") == [])
        #expect(Historie().undring("2026-03-02", av: "RE-OST").sier("B5", "2026-11-21") == [])
        #expect(Historie().undring("2026-03-02", av: "PPT-1").sier("B5", "2026-11-21").count == 1)
        #expect(Historie().undring("2026-03-02", melder: .annenTjeneste).sier("B5", "2026-11-21").count == 1)
    }

    @Test("B8: vold må vurderes samme dag") func b8() {
        let sak = Historie().undring("2026-03-02", vold: .usikker)
        #expect(sak.sier("B8", "2026-03-02") == [])
        #expect(sak.sier("B8", "2026-03-03") == ["B8 BRUDD 2026-03-03 frist 2026-03-02 [u1]"])
        #expect(sak.vurdert("2026-03-02", slukket: false).sier("B8", "2026-11-21") == [])
        #expect(sak.melding("2026-03-05").sier("B8", "2026-11-21") == [])
        #expect(sak.frigitt("2026-03-05").sier("B8", "2026-11-21").count == 1)
        #expect(sak.vurdert("2026-03-05", "u2", slukket: false).sier("B8", "2026-11-21").count == 1)
        #expect(Historie().undring("2026-03-02").sier("B8", "2026-11-21") == [])
    }

    @Test("B9: barnet mellom nivåene") func b9() {
        let sak = Self.delt.avklart("2026-03-04", .nivaa1Individ)
        #expect(sak.sier("B9", "2026-03-18") == [])
        #expect(sak.sier("B9", "2026-03-19") == ["B9 VARSEL 2026-03-19 frist 2026-03-18 []"])
        #expect(sak.sier("B9", "2026-04-01") == ["B9 VARSEL 2026-03-19 frist 2026-03-18 []"])
        #expect(sak.sier("B9", "2026-04-02") == ["B9 BRUDD 2026-03-19 frist 2026-03-18 []"])
    }

    @Test("B9 stanser ved logg, nei til samtykke eller ny avklaring") func b9Stanser() {
        let sak = Self.delt.avklart("2026-03-04", .nivaa2)
        #expect(sak.logg("2026-03-25").sier("B9", "2026-11-21") == [])
        #expect(sak.nei("2026-03-25").sier("B9", "2026-11-21") == [])
        #expect(sak.nei("2026-03-25", .team).sier("B9", "2026-11-21").count == 1)
        #expect(sak.avklart("2026-03-25", .avsluttes).sier("B9", "2026-11-21") == [])
        let paaNytt = sak.avklart("2026-03-25", .nivaa1Individ)
        #expect(paaNytt.sier("B9", "2026-04-09") == ["B9 VARSEL 2026-04-09 frist 2026-04-08 []"])
        let gammeltNei = Historie().nei("2026-02-01").undring("2026-03-02").avklart("2026-03-04", .nivaa1Individ)
        #expect(gammeltNei.sier("B9", "2026-03-19").count == 1)
    }
}
