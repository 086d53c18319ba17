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
        let senere = Sikkerhetsnett.funn(i: historie.utenSkjermet, historie.omgivelser, paa: d("2026-12-20"))
        #expect(!senere.contains { $0.gjelder.contains("u2") && $0.regel != "B5" })
    }

    static let v6 = Historie("2026-03-05", eier: "OST").foresatt("mor")
        .undring("2026-03-05", av: "NV-2", tjeneste: "NAV", tema: [.oekonomi]).delt("2026-03-05", .leder)
        .samtale("2026-03-10", foresatte: true, neste: "2026-03-12", av: "NV-2")
        .samtykke("2026-03-10", til: "2027-03-10", av: ["mor"])
        .samtykke("2026-03-10", "s2", .tverrfaglig, til: "2027-03-10", tjenester: ["OST", "NAV", "HST"], av: ["mor"])
        .avklart("2026-03-12", .nivaa2).tilbakemelding("2026-03-12")
        .logg("2026-03-12", 2, holder: "KL-6A").oenske("2026-03-12").deltaker("2026-03-12", "NAV", "NV-2")
        .moete("2026-03-12", "mø0", .tverrfaglig, neste: "2026-06-11").godkjent("2026-03-12", "mø0")
        .tiltak("2026-03-12", "gjeld", av: "NV-2", frist: "2026-12-18", evaluering: "2026-06-11", tjeneste: "NAV")
        .tiltak("2026-03-12", "lekser", av: "KL-6A", frist: "2026-12-18", evaluering: "2026-06-11", tjeneste: "OST")
        .moete("2026-06-11", "mø1", .tverrfaglig, neste: "2026-11-25").godkjent("2026-06-11").kopi("2026-06-11")
        .evaluert("2026-06-11", "gjeld", ny: "2026-11-25").evaluert("2026-06-11", "lekser", ny: "2026-11-25")
        .innkalt("2026-06-11", "mø2", til: "2026-11-25", .tverrfaglig, med: ["NAV"])
        .tiltak("2026-09-10", "fritid", av: "NV-2", frist: "2026-12-18", evaluering: "2026-11-25", tjeneste: "NAV")
        .samtale("2026-10-15", barnet: true, neste: "2026-11-25")

    @Test("V6: samtykket er trukket, og det som sto til tjenesten, står samlet i C5") func v6() {
        #expect(Self.v6.staar("2026-11-11") == ["D12 INFO 2026-11-11"])
        let trukket = Self.v6.trukket("2026-11-12", "s2")
        #expect(trukket.staar(Self.idag) == ["C5 STOPP 2026-11-12", "D12 INFO 2026-11-11"])
        #expect(trukket.sier("C5", Self.idag) == ["C5 STOPP 2026-11-12 [fritid, gjeld, mø2]"])
        #expect(trukket.sier("D12", Self.idag) == ["D12 INFO 2026-11-11 frist 2026-11-25 [lekser]"])
        #expect(trukket.sier("E1", "2026-12-02") == [])
        #expect(trukket.sier("E1", "2026-12-03") == ["E1 BRUDD 2026-12-03 frist 2026-12-02 []"])
        // Both NAV tiltak are over time by then, and still stand in C5 alone; the school's own does not.
        #expect(trukket.sier("D2", "2026-12-20") == ["D2 BRUDD 2026-11-26 frist 2026-11-25 [lekser]"])
    }

    @Test("V8: det som glipper når barnehagen slipper") func v8() {
        let historie = Historie("2026-01-07", eier: "LYN")
            .undring("2026-01-07", av: "PL-LYN", tjeneste: "LYN").avklart("2026-01-20", .nivaa1Individ, av: "ST-LYN")
            .samtykke("2026-01-20", til: "2026-08-31", tjenester: ["LYN"]).logg("2026-01-20", holder: "PL-LYN")
            .oenske("2026-01-20")
            .moete("2026-06-17", "mø1", .overgangsmoete1).tiltak("2026-06-17", av: "PL-LYN", evaluering: "2027-01-01")
            .fullfoert("2026-06-19").godkjent("2026-06-17").kopi("2026-06-17").delt("2026-01-08", .leder)
            .tiltak("2026-06-17", "t2", av: "foresatte", evaluering: "2027-01-01")
            .med { $0.sluttet("PL-LYN", "2026-08-14") }
        #expect(
            historie.staar("2026-11-21") == [
                "C4 STOPP 2026-08-01", "E1 BRUDD 2026-06-25", "A2 BRUDD 2026-08-14", "E2 BRUDD 2026-08-19",
            ])
        #expect(!historie.koder("2026-08-18").contains("E2"))
    }

    @Test("V9: overgang til ungdomsskolen, lesestøtten er ikke evaluert") func v9() {
        let historie = Historie("2025-11-03").foresatt("mor").foresatt("far")
            .undring("2025-11-03", av: "KL-6A").delt("2025-11-04", .leder, "RE-OST")
            .samtale("2025-11-10", foresatte: true, barnet: true, neste: "2025-11-18").avklart("2025-11-14", .nivaa2)
            .samtykke("2025-11-18", til: "2026-12-31", av: ["mor", "far"])
            .samtykke(
                "2025-11-18", "s2", .tverrfaglig, til: "2026-12-31", tjenester: ["OST", "PPT"], av: ["mor", "far"]
            )
            .logg("2025-11-18", 2, holder: "KL-6A").deltaker("2025-11-18", "PPT", "PPT-1")
            .oenske("2025-11-18").moete("2025-11-18", "mø1", .tverrfaglig, neste: "2026-06-03")
            .godkjent("2025-11-18").kopi("2025-11-18")
            .moete("2026-08-26", "mø2", .overgangsmoete2, neste: "2026-12-09").godkjent("2026-08-26", "mø2")
            .kopi("2026-08-26", "mø2").tilbudt("2026-08-26", "KL-3A", av: "KL-6A").mottatt("2026-08-26", av: "KL-3A")
            .tiltak("2026-08-26", av: "KL-3A", frist: "2026-12-09", evaluering: "2026-11-06")
            .samtale("2026-10-07", barnet: true, neste: "2026-12-09")
            .innkalt("2026-10-07", "mø3", til: "2026-12-09", .tverrfaglig)
        #expect(historie.staar("2026-11-20") == ["D2 VARSEL 2026-11-07"])
        #expect(historie.staar(Self.idag) == ["D2 BRUDD 2026-11-07"])
    }

    @Test("V10: den gravide er både barn og foresatt") func v10() {
        let historie = Historie("2026-09-16", eier: "HST", .gravid)
            .undring("2026-09-16", av: "JM-1", tjeneste: "HST", tema: [.oekonomi])
            .samtale("2026-09-16", barnet: true, neste: "2026-09-23", av: "JM-1").delt("2026-09-17", .leder, "LE-HST")
            .samtykke("2026-09-23", "s1", .tverrfaglig, til: "2027-06-30", tjenester: ["HST", "NAV"], logg: true)
            .avklart("2026-09-23", .nivaa2, av: "LE-HST").logg("2026-09-23", 2, holder: "JM-1").oenske("2026-09-23")
            .deltaker("2026-09-23", "NAV", "NV-2").deltaker("2026-09-23", "PPT", "PPT-1")
            .moete("2026-09-30", "mø1", .tverrfaglig, neste: "2026-12-09").godkjent("2026-09-30").kopi("2026-09-30")
            .tiltak("2026-09-30", av: "NV-2", evaluering: "2026-12-09", tjeneste: "NAV")
            .innkalt("2026-09-30", "mø2", til: "2026-12-09", .tverrfaglig)
        #expect(historie.staar(Self.idag) == [])
        #expect(historie.staar("2026-11-29") == ["D12 INFO 2026-11-25"])
        // In the story psykisk helse is the third service; here PPT stands for it.
        let arendal = historie.med { $0.profil.nivaakrav = Katalog.arendalskrav }
        #expect(arendal.staar(Self.idag) == ["C15 VARSEL 2026-10-24"])
    }
}
