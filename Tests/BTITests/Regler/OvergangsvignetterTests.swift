import Testing

@testable import BTI

@Suite("Historiene om overganger") struct OvergangsvignetterTests {
    private static let idag = "2026-11-21"

    // MARK: V7

    /// N.O. from Lyngheia to Østre, to the end of meeting 2.
    private static var v7Moete2: Historie {
        var historie = Historie("2026-02-23", eier: "LYN").medSteder().skolestartaar(2026).foresatt("mor").foresatt(
            "far"
        )
        .undring("2026-02-23", av: "PL-LYN", tjeneste: "LYN", tema: [.emosjonelt])
        .delt("2026-02-24", .leder, "ST-LYN")
        .samtale("2026-02-27", foresatte: true, neste: "2026-03-05", av: "PL-LYN")
        .samtykke("2026-03-02", til: "2027-02-17", tjenester: ["LYN"], av: ["mor", "far"])
        .avklart("2026-03-03", .nivaa1Individ, av: "ST-LYN").tilbakemelding("2026-03-03")
        .logg("2026-03-03", holder: "PL-LYN").oenske("2026-03-03")
        .moete("2026-03-05", neste: "2026-05-28").godkjent("2026-03-05").kopi("2026-03-05")
        .tiltak("2026-03-05", "t0", av: "PL-LYN", evaluering: "2026-05-28")
        .overgang("2026-04-20").moete("2026-05-28", "mø2", .evaluering, neste: "2026-06-10")
        .godkjent("2026-05-28", "mø2").kopi("2026-05-28", "mø2")
        .evaluert("2026-05-28", "t0", .iStorGrad, .avslutt).kontaktlaerer("2026-05-28", "KL-1A")
        .samtykke(
            "2026-06-03", "s2", .overgang, til: "2027-02-17", tjenester: ["LYN", "OST", "SFO"], av: ["mor", "far"]
        )
        .overgangsmoete(1, "2026-06-10", tjenester: ["LYN", "OST", "SFO"], neste: "2026-08-27")
        for (id, ansvarlig) in [("o-1", "PL-LYN"), ("o-2", "foresatte"), ("o-3", "SFO-1"), ("o-4", "KL-1A")] {
            historie = historie.overgangstiltak("2026-06-10", TiltakId(id), av: ansvarlig, frist: "2026-08-27")
        }
        historie = historie.overgangsmoete(2, "2026-08-27", tjenester: ["LYN", "OST", "SFO"], neste: "2026-10-29")
        for id in ["o-1", "o-2", "o-3", "o-4"] {
            historie = historie.fullfoert("2026-08-27", TiltakId(id)).evaluert(
                "2026-08-27", TiltakId(id), .naadd, .avslutt)
        }
        return historie
    }

    private static var v7: Historie {
        v7Moete2.tiltak("2026-08-27", "t9", av: "PL-LYN", evaluering: "2026-10-29", tjeneste: "LYN")
            .mottatt("2026-08-27", av: "KL-1A").overgangAvsluttet("2026-08-27")
            .moete("2026-10-29", "mø9", .evaluering).godkjent("2026-10-29", "mø9").kopi("2026-10-29", "mø9")
            .evaluert("2026-10-29", "t9", .naadd, .avslutt).avsluttet("2026-10-29")
    }

    @Test("V7: en overgang der alle gjør sitt, gir ingen funn på noen dag")
    func v7() {
        let slutt = Self.v7.arkivert("2026-10-30")
        #expect(slutt.staar(Self.idag) == [])
        #expect(Self.v7.staar("2026-11-28") == [])
        #expect(Self.v7.staar("2026-11-29") == ["H3 VARSEL 2026-11-29"])
        let overgang = slutt.sak.overganger.first
        #expect(overgang?.kontaktlaerer?.ansatt == "KL-1A")
        #expect(overgang?.resultat == .videreIMottaker)
        #expect(slutt.sak.stafetter.map(\.holder) == ["PL-LYN", "KL-1A"])
    }

    @Test("V7: underveis er det ingen F-funn, hver dag for seg")
    func v7Underveis() {
        let hele = Self.v7
        for dag in stride(from: d("2026-03-05").dagnummer, through: d("2026-10-29").dagnummer, by: 1) {
            let naa = Dato(dagnummer: dag)
            let funn = hele.fram(til: naa).koder(naa.iso).filter { $0.hasPrefix("F") || $0.hasPrefix("C") }
            #expect(funn == [], "\(naa)")
        }
    }

    // MARK: V8

    private static var v8: Historie {
        Historie("2026-01-07", eier: "TAN").medSteder().skolestartaar(2026).foresatt("mor")
            .undring("2026-01-07", av: "PL-TAN", tjeneste: "TAN", tema: [.sosialt]).delt("2026-01-08", .leder)
            .samtale("2026-01-13", foresatte: true, neste: "2026-01-20", av: "PL-TAN")
            .samtykke("2026-01-20", til: "2026-08-31", tjenester: ["TAN"], av: ["mor"])
            .avklart("2026-01-20", .nivaa1Individ, av: "ST-TAN").tilbakemelding("2026-01-20")
            .logg("2026-01-20", holder: "PL-TAN").oenske("2026-01-20")
            .moete("2026-01-22", neste: "2026-05-20").godkjent("2026-01-22").kopi("2026-01-22")
            .tiltak("2026-01-22", "t0", av: "PL-TAN", evaluering: "2026-05-20").overgang("2026-04-20", fra: "TAN")
            .moete("2026-05-20", "mø2", .evaluering, neste: "2026-06-17").godkjent("2026-05-20", "mø2")
            .kopi("2026-05-20", "mø2").evaluert("2026-05-20", "t0", .iStorGrad, .avslutt)
            .kontaktlaerer("2026-06-11", "KL-1B").overgangsmoete(1, "2026-06-17", tjenester: ["TAN", "OST"])
            .overgangstiltak("2026-06-17", "o-1", av: "PL-TAN", frist: "2026-06-19")
            .overgangstiltak("2026-06-17", "o-4", av: "KL-1B", frist: "2026-08-21").fullfoert("2026-06-19", "o-1")
            .med { $0.sluttet("PL-TAN", "2026-08-14") }
    }

    @Test("V8: den private barnehagen slipper, og ingen tar imot") func v8() {
        #expect(
            Self.v8.staar(Self.idag) == [
                "F11 STOPP 2026-06-17", "C4 STOPP 2026-08-01", "F3 BRUDD 2026-06-18", "E1 BRUDD 2026-06-25",
                "A2 BRUDD 2026-08-14", "E2 BRUDD 2026-08-19", "F4 BRUDD 2026-09-01", "F5 BRUDD 2026-10-01",
            ])
        #expect(Self.v8.sier("F3", Self.idag) == ["F3 BRUDD 2026-06-18 frist 2026-06-17 [foresatte, sfo]"])
    }

    @Test("V8: dagen før er det ingen av dem ennå") func v8Foer() {
        #expect(!Self.v8.koder("2026-08-31").contains("F4"))
        #expect(!Self.v8.koder("2026-09-30").contains("F5"))
        #expect(!Self.v8.koder("2026-08-18").contains("E2"))
        #expect(!Self.v8.koder("2026-09-15").contains("F12"))
        let juni = Self.v8.fram(til: d("2026-06-10"))
        #expect(juni.sier("F6", "2026-06-10") == ["F6 VARSEL 2026-06-05 frist 2026-06-19 [o1]"])
    }

    // MARK: V9

    @Test("V9: til ungdomsskolen, og bare lesestøtten mangler evaluering") func v9() {
        let parter = [("o-1", "KL-7A"), ("o-2", "foresatte"), ("o-3", "KU-8C"), ("o-4", "PPT-1")]
        var historie = Historie("2025-11-03").medSteder().skolestartaar(2019).foresatt("mor").foresatt("far")
            .undring("2025-11-03", av: "KL-7A").delt("2025-11-04", .leder, "RE-OST")
            .samtale("2025-11-10", foresatte: true, barnet: true, neste: "2025-11-18").avklart("2025-11-14", .nivaa2)
            .tilbakemelding("2025-11-14")
            .samtykke(
                "2025-11-18", "s1", .tverrfaglig, til: "2026-12-31", tjenester: ["OST", "PPT"], av: ["mor", "far"],
                logg: true
            )
            .logg("2025-11-18", 2, holder: "KL-7A").oenske("2025-11-18")
            .deltaker("2025-11-18", "PPT", "PPT-1")
            .moete("2025-11-18", "mø1", .tverrfaglig, neste: "2026-06-03").godkjent("2025-11-18").kopi("2025-11-18")
            .tiltak("2025-11-18", "t0", av: "KL-7A", evaluering: "2026-06-03")
            .overgang("2026-04-20", .barneskoleTilUngdomsskole, fra: "OST", til: "FUS", sfo: false)
            .kontaktlaerer("2026-05-06", "KU-8C")
            .samtykke(
                "2026-05-27", "s2", .overgang, til: "2027-02-17", tjenester: ["OST", "FUS", "PPT"], av: ["mor", "far"]
            )
            .samtykke(
                "2026-05-27", "s3", .tverrfaglig, til: "2026-12-31", tjenester: ["OST", "FUS", "PPT"],
                av: ["mor", "far"], erstatter: "s1", logg: true
            )
            .overgangsmoete(1, "2026-06-03", tjenester: ["OST", "FUS", "PPT"], neste: "2026-08-26")
            .evaluert("2026-06-03", "t0", .delvis, .avslutt)
        for (id, ansvarlig) in parter {
            historie = historie.overgangstiltak("2026-06-03", TiltakId(id), av: ansvarlig, frist: "2026-08-26")
        }
        historie = historie.overgangsmoete(2, "2026-08-26", tjenester: ["OST", "FUS", "PPT"], neste: "2026-12-09")
        for (id, _) in parter { historie = historie.evaluert("2026-08-26", TiltakId(id), .naadd, .avslutt) }
        historie = historie.tilbudt("2026-08-26", "KU-8C", enhet: "FUS").mottatt("2026-08-26", av: "KU-8C")
            .ute("2026-08-26", "OST").overgangAvsluttet("2026-08-26")
            .tiltak("2026-08-26", "t9", av: "KU-8C", frist: "2026-12-09", evaluering: "2026-11-06", tjeneste: "FUS")
            .samtale("2026-10-07", barnet: true, neste: "2026-12-09", av: "KU-8C")
            .innkalt("2026-10-07", "mø9", til: "2026-12-09", .tverrfaglig)
        #expect(historie.staar("2026-11-20") == ["D2 VARSEL 2026-11-07"])
        #expect(historie.staar(Self.idag) == ["D2 BRUDD 2026-11-07"])
    }
}

extension Historie {
    /// The same case as it was at the end of a day.
    fileprivate func fram(til dag: Dato) -> Historie {
        var kortere = self
        kortere.hendelser.removeAll { $0.dato > dag }
        return kortere
    }
}
