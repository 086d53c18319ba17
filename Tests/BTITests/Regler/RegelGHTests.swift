import Testing

@testable import BTI

@Suite("G og H: lovfrister og avslutning") struct RegelGHTests {
    @Test("G2: tema eller uro som ber om vurdering") func g2() {
        // 2026-03-05 is a Thursday.
        let sak = Historie().undring("2026-03-05", tema: [.rusIFamilien])
        #expect(sak.sier("G2", "2026-03-10") == [])
        #expect(sak.sier("G2", "2026-03-11") == ["G2 VARSEL 2026-03-11 frist 2026-03-10 [u1]"])
        #expect(sak.vurdert("2026-03-11", slukket: true).sier("G2", "2026-11-21") == [])
        #expect(sak.melding("2026-03-11").sier("G2", "2026-11-21") == [])
        #expect(Historie().undring("2026-03-05", uro: "hoey").sier("G2", "2026-03-11").count == 1)
        #expect(Historie().undring("2026-03-05", uro: "lav").sier("G2", "2026-03-11") == [])
    }

    @Test("B8 demper G2 i saken") func b8DemperG2() {
        let sak = Historie().undring("2026-03-05", tema: [.hjemOmsorg]).undring("2026-03-20", "u2", vold: .usikker)
        #expect(sak.sier("G2", "2026-03-20").count == 1)
        #expect(sak.sier("G2", "2026-03-21") == [])
        #expect(sak.vurdert("2026-03-21", "u2", slukket: false).sier("G2", "2026-03-21").count == 1)
    }

    static let meldt = Historie().undring("2026-03-02", vold: .ja).melding("2026-03-02")

    @Test("G10 og G3: svaret fra barnevernet") func g3() {
        #expect(Self.meldt.sier("G10", "2026-03-08") == [])
        #expect(Self.meldt.sier("G10", "2026-03-09") == ["G10 INFO 2026-03-09 frist 2026-03-23 [m1]"])
        #expect(Self.meldt.sier("G10", "2026-03-23").count == 1)
        #expect(Self.meldt.sier("G3", "2026-03-23") == [])
        #expect(Self.meldt.sier("G10", "2026-03-24") == [])
        #expect(Self.meldt.sier("G3", "2026-03-24") == ["G3 VARSEL 2026-03-24 frist 2026-03-23 [m1]"])
        #expect(Self.meldt.svar("2026-03-10", .bekreftet).sier("G3", "2026-03-24").count == 1)
        #expect(Self.meldt.svar("2026-03-10", .tilbakemelding).koder("2026-03-24").contains("G3") == false)
        #expect(Self.meldt.svar("2026-03-10", .tilbakemelding).sier("G10", "2026-03-23") == [])
        #expect(Self.meldt.avsluttet("2026-03-05").sier("G3", "2026-03-24").count == 1)
        #expect(Self.meldt.avsluttet("2026-03-05").sier("G10", "2026-03-23").count == 1)
    }

    @Test("G3: nytt svar når undersøkelsen er avsluttet; politiet svarer ikke") func g3Undersoekelse() {
        let sak = Self.meldt.svar("2026-03-10", .undersoekelseAapnet).svar("2026-06-01", .undersoekelseAvsluttet)
        #expect(sak.sier("G10", "2026-06-08") == ["G10 INFO 2026-06-08 frist 2026-06-22 [m1]"])
        #expect(sak.sier("G3", "2026-06-22") == [])
        #expect(sak.sier("G3", "2026-06-23") == ["G3 VARSEL 2026-06-23 frist 2026-06-22 [m1]"])
        #expect(sak.svar("2026-06-23", .tilbakemelding).sier("G3", "2026-06-23") == [])
        let politi = Historie().undring("2026-03-02", vold: .ja).melding("2026-03-02", til: .politi)
        #expect(politi.sier("G3", "2026-11-21") == [])
    }

    @Test("G5: rektor eller styrer samme dag, eieren neste virkedag i alvorlige saker") func g5() {
        // 2026-03-06 is a Friday.
        let sak = Historie().undring("2026-03-06", miljoe: true)
        #expect(sak.sier("G5", "2026-03-06") == [])
        #expect(sak.sier("G5", "2026-03-07") == ["G5 BRUDD 2026-03-07 frist 2026-03-06 [u1]"])
        #expect(sak.delt("2026-03-08", .leder).sier("G5", "2026-03-08") == [])
        #expect(sak.miljoevarsel("2026-03-08", eier: false).sier("G5", "2026-03-08") == [])
        #expect(Historie().undring("2026-03-06", av: "RE-OST", miljoe: true).sier("G5", "2026-11-21") == [])
        let alvorlig = Historie().undring("2026-03-06", miljoe: true, alvorlig: true).delt("2026-03-06", .leder)
        #expect(alvorlig.sier("G5", "2026-03-09") == [])
        #expect(alvorlig.sier("G5", "2026-03-10") == ["G5 BRUDD 2026-03-10 frist 2026-03-09 [u1]"])
        #expect(alvorlig.miljoevarsel("2026-03-10", eier: false).sier("G5", "2026-03-10").count == 1)
        #expect(alvorlig.miljoevarsel("2026-03-10", eier: true).sier("G5", "2026-03-10") == [])
    }

    @Test("G5 demper B4") func g5DemperB4() {
        let sak = Historie().undring("2026-03-06", miljoe: true).undring("2026-03-06", "u2")
        #expect(sak.sier("B4", "2026-03-12") == ["B4 VARSEL 2026-03-12 frist 2026-03-11 [u2]"])
    }

    @Test("G11: møte med familien mens flagget er tent") func g11() {
        let sak = Historie.iRute.innkalt("2026-09-01", til: "2026-12-01").undring("2026-11-10", vold: .ja)
        #expect(sak.sier("G11", "2026-11-09") == [])
        #expect(sak.sier("G11", "2026-11-10") == ["G11 VARSEL 2026-11-10 [mø1]"])
        #expect(sak.sier("G11", "2026-12-02") == [])
        #expect(sak.avlyst("2026-11-11").sier("G11", "2026-11-21") == [])
        #expect(sak.flyttet("2026-11-11", til: "2026-12-10").sier("G11", "2026-11-21") == [])
        #expect(sak.flyttet("2026-11-11", til: "2026-11-25").sier("G11", "2026-11-21").count == 1)
        #expect(sak.frigitt("2026-11-11").sier("G11", "2026-11-21") == [])
        #expect(sak.vurdert("2026-11-11", slukket: true).sier("G11", "2026-11-21") == [])
        let team = Historie.iRute.innkalt("2026-09-01", til: "2026-12-01", .ressursteam).undring(
            "2026-11-10", vold: .ja)
        #expect(team.sier("G11", "2026-11-21") == [])
    }

    @Test("H3: avsluttet, ikke arkivert") func h3() {
        let sak = Historie.iRute.avsluttet("2026-10-29")
        #expect(sak.staar("2026-11-28") == [])
        #expect(sak.linjer(sak.sak, "2026-11-29", kort: false) == ["H3 VARSEL 2026-11-29 frist 2026-11-28 []"])
        #expect(sak.arkivert("2026-11-29").staar("2026-11-29") == [])
    }
}
