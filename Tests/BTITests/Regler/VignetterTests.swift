import Testing

@testable import BTI

/// The invented stories of Fjordvik, told as events; the last line of each says what may stand, and nothing else.
@Suite("Historiene fra Fjordvik") struct VignetterTests {
    static let idag = "2026-11-21"

    @Test("V1: nivå 0 avsluttet godt") func v1() {
        let historie = Historie("2026-09-07", eier: "LYN")
            .undring("2026-09-07", av: "LYN-2", tjeneste: "LYN", tema: [.spraak, .motorikkHelse])
            .delt("2026-09-08", .kollega, "PL-LYN").delt("2026-09-08", .leder, "ST-LYN")
            .samtale("2026-09-15", foresatte: true, neste: "2026-09-18", av: "PL-LYN")
            .tilbakemelding("2026-09-18").avklart("2026-09-18", .avsluttes, av: "ST-LYN")
            .avsluttet("2026-09-18", nivaa0: true)
        #expect(historie.arkivert("2026-09-18").staar(Self.idag) == [])
        #expect(historie.staar(Self.idag) == ["H3 VARSEL 2026-10-19"])
    }

    @Test("V2: nivå 0 på overtid, vold ikke vurdert") func v2() {
        let historie = Historie("2026-10-05")
            .undring("2026-10-05", av: "OS-7", vold: .usikker, tema: [.hjemOmsorg])
            .delt("2026-10-06", .kollega, "KL-3B")
        #expect(
            historie.staar(Self.idag) == [
                "B8 BRUDD 2026-10-06", "B1 BRUDD 2026-10-20", "B4 VARSEL 2026-10-09", "B5 VARSEL 2026-10-20",
            ])
        #expect(historie.staar("2026-11-02").contains("B1 VARSEL 2026-10-20"))
        #expect(historie.staar("2026-11-03").contains("B1 BRUDD 2026-10-20"))
        let vurdert = historie.vurdert(Self.idag, slukket: true)
        #expect(!vurdert.koder(Self.idag).contains("B8"))
        #expect(vurdert.sier("B2", "2026-12-19") == [])
        #expect(vurdert.sier("B2", "2026-12-20") == ["B2 BRUDD 2026-12-20 frist 2026-12-19 [u1]"])
    }

    @Test("V3: nivå 1 i gang") func v3() {
        let historie = Historie("2026-08-24", eier: "LYN").foresatt("mor").foresatt("far")
            .undring("2026-08-24", av: "PL-LYN", tjeneste: "LYN", tema: [.sosialt])
            .delt("2026-08-26", .leder, "ST-LYN")
            .samtale("2026-08-31", foresatte: true, neste: "2026-09-02", av: "PL-LYN")
            .avklart("2026-09-02", .nivaa1Individ, av: "ST-LYN")
            .samtykke("2026-09-02", til: "2027-09-01", av: ["mor", "far"])
            .logg("2026-09-02", holder: "PL-LYN").oenske("2026-09-02")
            .moete("2026-09-04", neste: "2026-11-30").godkjent("2026-09-07").kopi("2026-09-08")
            .tiltak("2026-09-04", "t1", av: "PL-LYN", frist: "2026-11-27", evaluering: "2026-11-30")
            .tiltak("2026-09-04", "t2", av: "foresatte", frist: "2026-11-27", evaluering: "2026-11-30")
            .innkalt("2026-09-04", "mø2", til: "2026-11-30", .evaluering)
            .samtale("2026-10-12", barnet: true, neste: "2026-11-30", av: "PL-LYN")
            .samtykke("2026-10-13", "s2", .team, til: "2027-09-01", av: ["mor", "far"])
            .moete("2026-10-20", "mø3", .btiTeam, neste: "2026-11-30").godkjent("2026-10-21", "mø3")
        #expect(
            historie.linjer(historie.sak, Self.idag, kort: false) == [
                "D12 INFO 2026-11-16 frist 2026-11-30 [t1, t2]"
            ])
        #expect(historie.staarUtenNoekkel(Self.idag) == ["D12 INFO 2026-11-16"])
        #expect(historie.staar("2026-11-15") == [])
    }

    @Test("V4: nivå 1 fram til nivå 2") func v4() {
        let historie = Historie("2026-02-02").foresatt("mor").foresatt("far")
            .undring("2026-02-02", av: "KL-6A", tema: [.fravaer]).delt("2026-02-03", .leder, "RE-OST")
            .samtale("2026-02-09", foresatte: true, neste: "2026-02-11", av: "KL-6A")
            .avklart("2026-02-11", .nivaa1Individ)
            .samtykke("2026-02-11", til: "2027-02-10", av: ["mor", "far"])
            .logg("2026-02-11", holder: "KL-6A").oenske("2026-02-11")
            .tiltak("2026-02-13", av: "KL-6A", frist: "2026-06-05", evaluering: "2026-04-17")
            .moete("2026-04-17", "mø1", .evaluering).evaluert("2026-04-17", ny: "2026-06-05")
            .godkjent("2026-04-20").kopi("2026-04-21")
        #expect(historie.sier("D12", "2026-05-22") == ["D12 INFO 2026-05-22 frist 2026-06-05 [t1]"])
        let slutt = historie.moete("2026-06-05", "mø2", .evaluering)
            .evaluert("2026-06-05", "t1", .ikke, .opp).lukket("2026-06-05")
            .samtale("2026-06-05", foresatte: true, neste: "2026-06-09", av: "KL-6A")
        #expect(slutt.staar("2026-06-05") == [])
        #expect(slutt.staar("2026-06-10") == ["E4 VARSEL 2026-06-10"])
        #expect(slutt.godkjent("2026-06-08", "mø2").kopi("2026-06-08", "mø2").staar("2026-06-16") == [])
    }

    static var v5: Historie {
        Historie("2026-08-20").foresatt("mor").foresatt("far")
            .undring("2026-08-20", "u1", av: "KL-3A").delt("2026-08-21", .leder, "RE-OST")
            .samtale("2026-08-27", foresatte: true, neste: "2026-09-01", av: "KL-3A")
            .avklart("2026-09-01", .nivaa1Individ)
            .samtykke("2026-09-01", til: "2027-08-31", av: ["mor", "far"])
            .logg("2026-09-01", holder: "KL-3A").oenske("2026-09-01")
            .tiltak("2026-09-03", av: "KL-3A", evaluering: "2026-12-01").innkalt("2026-09-03", til: "2026-12-01")
            .undring("2026-11-10", "u2", av: "SFO-3", tjeneste: "SFO", vold: .ja, tema: [.hjemOmsorg])
            .delt("2026-11-10", .leder, "RE-OST", om: "u2").vurdert("2026-11-10", "u2", slukket: false)
            .melding("2026-11-10", ["u2"]).svar("2026-11-12", .bekreftet)
    }

    @Test("V5: akutt, som rektor ser det") func v5Rektor() {
        let historie = Self.v5
        #expect(
            historie.linjer(historie.sak, Self.idag, kort: false) == [
                "G11 VARSEL 2026-11-10 [mø1]", "D12 INFO 2026-11-17 frist 2026-12-01 [t1]",
                "G10 INFO 2026-11-17 frist 2026-12-01 [m1]",
            ])
        #expect(historie.sier("G3", "2026-12-02") == ["G3 VARSEL 2026-12-02 frist 2026-12-01 [m1]"])
    }

    @Test("V5: kontaktlæreren ser ikke meldingen") func v5Kontaktlaerer() {
        let historie = Self.v5
        #expect(
            historie.linjer(historie.utenSkjermet, Self.idag, kort: true) == [
                "G11 VARSEL 2026-11-10", "D12 INFO 2026-11-17",
            ])
    }
}
