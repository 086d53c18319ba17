import Testing

@testable import BTI

@Suite("E: møter og kontakt") struct RegelETests {
    static let avklart = Historie().undring("2026-03-01").avklart("2026-03-02", .nivaa1Individ)

    @Test("E1: ingen kontakt avtalt sju dager etter avklaringen") func e1() {
        #expect(Self.avklart.sier("E1", "2026-03-09") == [])
        #expect(Self.avklart.sier("E1", "2026-03-10") == ["E1 BRUDD 2026-03-10 frist 2026-03-09 []"])
        #expect(Historie().undring("2026-03-01").sier("E1", "2026-11-21") == [])
        #expect(Self.avklart.avklart("2026-03-20", .avsluttes).sier("E1", "2026-11-21") == [])
    }

    @Test("E1 regnes fra siste avtalte dag, også når den er passert") func e1Avtaler() {
        #expect(Self.avklart.kontakt("2026-03-15", den: "2026-03-30").sier("E1", "2026-04-06") == [])
        #expect(
            Self.avklart.kontakt("2026-03-15", den: "2026-03-30").sier("E1", "2026-04-07") == [
                "E1 BRUDD 2026-04-07 frist 2026-04-06 []"
            ])
        let samtale = Self.avklart.samtale("2026-03-15", foresatte: true, neste: "2026-03-30")
        #expect(samtale.sier("E1", "2026-04-06") == [])
        let moete = Self.avklart.moete("2026-03-15", neste: "2026-03-30")
        #expect(moete.sier("E1", "2026-04-06") == [])
        #expect(moete.sier("E1", "2026-04-07").count == 1)
    }

    @Test("E1: en samtale uten ny avtale stanser det ikke") func e1Samtale() {
        #expect(
            Self.avklart.samtale("2026-03-20", foresatte: true).sier("E1", "2026-03-20") == [
                "E1 BRUDD 2026-03-10 frist 2026-03-09 []"
            ])
        #expect(
            Self.avklart.logg("2026-03-02").tiltak("2026-03-02", evaluering: "2026-12-01")
                .sier("E1", "2026-03-10").count == 1)
    }

    @Test("E1: avlyst eller flyttet møte") func e1Avlyst() {
        let avtalt = Self.avklart.moete("2026-03-05", "mø0", neste: "2026-04-15")
            .innkalt("2026-03-05", til: "2026-04-15")
        #expect(avtalt.sier("E1", "2026-04-22") == [])
        let avlyst = avtalt.avlyst("2026-03-20")
        #expect(avlyst.sier("E1", "2026-03-27") == [])
        #expect(avlyst.sier("E1", "2026-03-28") == ["E1 BRUDD 2026-03-28 frist 2026-03-27 []"])
        #expect(avlyst.kontakt("2026-03-20", den: "2026-04-20").sier("E1", "2026-04-27") == [])
        let flyttet = avtalt.flyttet("2026-03-20", til: "2026-05-01")
        #expect(flyttet.sier("E1", "2026-05-08") == [])
        #expect(flyttet.avlyst("2026-03-25").sier("E1", "2026-04-02").count == 1)
    }

    @Test("E2: ingen hendelser på seksti dager, førtifem på nivå 3") func e2() {
        let sak = Historie().samtykke("2026-06-01").logg("2026-06-01").notat("2026-06-19")
        #expect(sak.sier("E2", "2026-08-18") == [])
        #expect(sak.sier("E2", "2026-08-19") == ["E2 BRUDD 2026-08-19 frist 2026-08-18 []"])
        #expect(sak.godkjent("2026-07-01").sier("E2", "2026-08-19").count == 1)
        #expect(sak.samtale("2026-08-19", barnet: true).sier("E2", "2026-08-19") == [])
        let tre = Historie().samtykke("2026-06-01").logg("2026-06-01", 3).notat("2026-06-19")
        #expect(tre.sier("E2", "2026-08-03") == [])
        #expect(tre.sier("E2", "2026-08-04").count == 1)
        #expect(Self.avklart.sier("E2", "2026-05-01") == [])
        #expect(Self.avklart.sier("E2", "2026-05-02").count == 1)
    }

    @Test("E3: ingen har snakket med barnet før møtet") func e3() {
        let sak = Historie.iRute.moete("2026-09-01", "mø0").innkalt("2026-09-01", til: "2026-10-20")
        #expect(sak.sier("E3", "2026-10-05") == [])
        #expect(sak.sier("E3", "2026-10-06") == ["E3 VARSEL 2026-10-06 frist 2026-10-20 [mø1]"])
        #expect(sak.sier("E3", "2026-10-20").count == 1)
        #expect(sak.sier("E3", "2026-10-21") == [])
        #expect(sak.samtale("2026-09-02", barnet: true).sier("E3", "2026-10-06") == [])
        #expect(sak.samtale("2026-09-01", barnet: true).sier("E3", "2026-10-06").count == 1)
        #expect(sak.avlyst("2026-10-06").sier("E3", "2026-10-06") == [])
        #expect(sak.undring("2026-10-01", vold: .usikker).sier("E3", "2026-10-06") == [])
    }

    @Test("E3: sen innkalling, avtalt neste møte, teammøte og gravid") func e3Ellers() {
        let sent = Historie.iRute.innkalt("2026-10-15", til: "2026-10-20")
        #expect(sent.sier("E3", "2026-10-15") == ["E3 VARSEL 2026-10-15 frist 2026-10-20 [mø1]"])
        let avtalt = Historie.iRute.moete("2026-09-01", neste: "2026-10-20")
        #expect(avtalt.sier("E3", "2026-10-06") == ["E3 VARSEL 2026-10-06 frist 2026-10-20 []"])
        #expect(Historie.iRute.innkalt("2026-10-15", til: "2026-10-20", .ressursteam).sier("E3", "2026-10-20") == [])
        let gravid = Historie(eier: "HST", .gravid).innkalt("2026-10-15", til: "2026-10-20")
        #expect(gravid.sier("E3", "2026-10-20") == [])
    }

    @Test("E4: referatet er ikke godkjent") func e4() {
        // 2026-10-23 is a Friday.
        let sak = Historie.iRute.moete("2026-10-23")
        #expect(sak.sier("E4", "2026-10-27") == [])
        #expect(sak.sier("E4", "2026-10-28") == ["E4 VARSEL 2026-10-28 frist 2026-10-27 [mø1]"])
        #expect(sak.godkjent("2026-10-28").sier("E4", "2026-10-28") == [])
        #expect(Historie.iRute.innkalt("2026-10-01", til: "2026-10-23").sier("E4", "2026-11-21") == [])
    }

    @Test("E7: foresatte har ikke fått kopi av siste møte") func e7() {
        let sak = Historie.iRute.moete("2026-10-01").moete("2026-10-10", "mø2").moete("2026-10-12", "mø3", .interntTeam)
        #expect(sak.sier("E7", "2026-10-17") == [])
        #expect(sak.sier("E7", "2026-10-18") == ["E7 VARSEL 2026-10-18 frist 2026-10-17 [mø2]"])
        #expect(sak.kopi("2026-10-18", "mø2").sier("E7", "2026-10-18") == [])
        #expect(sak.undring("2026-10-15", vold: .ja).sier("E7", "2026-10-18") == [])
    }
}

@Suite("E: en bekymring for en gruppe") struct RegelESystemsakTests {
    private let sak = Historie("2026-09-01").skjer(.systemsakAapnet, "2026-09-01", Post().med(Felter.gruppe, "OST/3B"))

    @Test("Den har en dag å møtes på innen en uke, og er ikke stille i to måneder") func klokkene() {
        #expect(sak.sier("E1", "2026-09-08") == [])
        #expect(sak.sier("E1", "2026-09-09") == ["E1 BRUDD 2026-09-09 frist 2026-09-08 []"])
        #expect(sak.sier("E2", "2026-10-31") == [])
        #expect(sak.sier("E2", "2026-11-01") == ["E2 BRUDD 2026-11-01 frist 2026-10-31 []"])
        #expect(sak.staarUtenNoekkel("2026-09-09") == ["E1 BRUDD 2026-09-09"])
    }
}
