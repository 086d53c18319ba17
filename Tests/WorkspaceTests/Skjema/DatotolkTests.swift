import BTI
import Testing

@testable import Workspace

@Suite("Dates as people write them")
struct DatotolkTests {
    /// A text, and the day it means on Saturday 21 November 2026.
    struct Rad: Sendable, CustomTestStringConvertible {
        var tekst: String
        var dato: String
        var testDescription: String { tekst }

        init(_ tekst: String, _ dato: String) {
            self.tekst = tekst
            self.dato = dato
        }
    }

    private func les(_ tekst: String, _ retning: Datotolk.Retning = .fram) -> Datotolk.Svar {
        Datotolk(retning: retning, idag: Skjemaproeve.idag).les(tekst)
    }

    @Test(
        "Plans lie ahead",
        arguments: [
            Rad("i dag", "2026-11-21"), Rad("I Dag", "2026-11-21"), Rad("i morgen", "2026-11-22"),
            Rad("imorgen", "2026-11-22"), Rad("i overmorgen", "2026-11-23"), Rad("fre", "2026-11-27"),
            Rad("fredag", "2026-11-27"), Rad("på fredag", "2026-11-27"), Rad("lør.", "2026-11-21"),
            Rad("neste mandag", "2026-11-23"), Rad("neste tors", "2026-11-26"), Rad("om to uker", "2026-12-05"),
            Rad("om 2 uker", "2026-12-05"), Rad("om en uke", "2026-11-28"), Rad("neste uke", "2026-11-28"),
            Rad("om tre dager", "2026-11-24"), Rad("om en måned", "2026-12-21"), Rad("om 3 mnd", "2027-02-21"),
            Rad("om ett år", "2027-11-21"), Rad("30.11", "2026-11-30"), Rad("30.11.", "2026-11-30"),
            Rad("30/11", "2026-11-30"), Rad("3011", "2026-11-30"), Rad("30. nov", "2026-11-30"),
            Rad("30. nov.", "2026-11-30"), Rad("30 november", "2026-11-30"), Rad("den 30. november", "2026-11-30"),
            Rad("man. 30. nov.", "2026-11-30"), Rad("30.11.2026", "2026-11-30"), Rad("30.11.26", "2026-11-30"),
            Rad("30/11-26", "2026-11-30"), Rad("2026-11-30", "2026-11-30"), Rad("1.2", "2027-02-01"),
            Rad("20. nov", "2027-11-20"), Rad("29. feb", "2028-02-29"), Rad("den 30.", "2026-11-30"),
            Rad("den 3.", "2026-12-03"), Rad("17. mai 2027", "2027-05-17"), Rad("  30. nov  ", "2026-11-30"),
        ])
    func fram(_ rad: Rad) { #expect(les(rad.tekst) == .dato(Skjemaproeve.dag(rad.dato))) }

    @Test(
        "What happened lies behind",
        arguments: [
            Rad("i går", "2026-11-20"), Rad("i forgårs", "2026-11-19"), Rad("fre", "2026-11-20"),
            Rad("lør", "2026-11-21"), Rad("søn", "2026-11-15"), Rad("forrige mandag", "2026-11-09"),
            Rad("sist fredag", "2026-11-20"), Rad("for to uker siden", "2026-11-07"),
            Rad("for 3 dager siden", "2026-11-18"), Rad("12. okt", "2026-10-12"), Rad("30.11", "2025-11-30"),
            Rad("21.11", "2026-11-21"), Rad("29. feb", "2024-02-29"), Rad("den 30.", "2026-10-30"),
        ])
    func tilbake(_ rad: Rad) { #expect(les(rad.tekst, .tilbake) == .dato(Skjemaproeve.dag(rad.dato))) }

    @Test(
        "A birth date says its year",
        arguments: [
            Rad("14.3.2019", "2019-03-14"), Rad("14.03.19", "2019-03-14"), Rad("140319", "2019-03-14"),
            Rad("14. mars 2019", "2019-03-14"), Rad("2.1.88", "1988-01-02"), Rad("21.11.2026", "2026-11-21"),
        ])
    func foedsel(_ rad: Rad) { #expect(les(rad.tekst, .foedsel) == .dato(Skjemaproeve.dag(rad.dato))) }

    @Test(
        "What cannot be read says why",
        arguments: [
            ("snart", Datotolk.Retning.fram, Datotolk.Uklarhet.ukjent), ("om noen uker", .fram, .ukjent),
            ("30", .fram, .ukjent), ("31.11", .fram, .finnesIkke), ("31.11.2026", .fram, .finnesIkke),
            ("32.1", .fram, .finnesIkke), ("12.13", .fram, .finnesIkke), ("2026-02-30", .fram, .finnesIkke),
            ("14.3", .foedsel, .manglerAar), ("i morgen", .tilbake, .fremtid), ("1.1.2027", .foedsel, .fremtid),
            ("1.2.3.4", .fram, .ukjent), ("fredag mandag", .fram, .ukjent),
        ])
    func uklar(_ tekst: String, _ retning: Datotolk.Retning, _ grunn: Datotolk.Uklarhet) {
        #expect(les(tekst, retning) == .uklar(grunn))
    }

    @Test("Nothing written is nothing, and not a mistake")
    func tom() {
        #expect(les("") == .tom)
        #expect(les("   ") == .tom)
    }

    private let dagord = Skjemaproeve.sammenheng().dagord

    @Test("A day is said as people say it, with the year only when it is another")
    func sagt() {
        let idag = Skjemaproeve.idag
        #expect(dagord.naer(idag) == "i dag")
        #expect(dagord.naer(idag + 1) == "i morgen")
        #expect(dagord.naer(idag - 1) == "i går")
        #expect(dagord.naer(Skjemaproeve.dag("2026-11-30")) == "man. 30. nov.")
        #expect(dagord.naer(Skjemaproeve.dag("2027-05-17")) == "man. 17. mai 2027")
        #expect(dagord.fullt(idag) == "lør. 21. nov. (i dag)")
        #expect(dagord.fullt(idag + 2) == "man. 23. nov.")
    }

    @Test("What is said can be read again, every day for two years")
    func rundtur() {
        for avstand in 0..<730 {
            let dag = Skjemaproeve.idag + avstand
            #expect(les(dagord.naer(dag)) == .dato(dag))
        }
    }

    @Test("Every reason has a sentence")
    func setninger() {
        for grunn in Datotolk.Uklarhet.allCases {
            #expect(Skjemaproeve.tekster.finnes("skjema.dato.\(grunn.rawValue)"))
        }
    }
}
