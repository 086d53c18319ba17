import Testing

@testable import BTI

@Suite("Dager som kommer igjen hvert år") struct MaanedsdagTests {
    @Test("Den nærmeste, i året før, samme år eller året etter") func naermest() throws {
        let juni = try #require(Maanedsdag("06-30"))
        #expect(juni.naermest(d("2026-08-17")) == d("2026-06-30"))
        #expect(juni.naermest(d("2026-12-29")) == d("2026-06-30"))
        #expect(juni.naermest(d("2026-12-30")) == d("2027-06-30"))
        #expect(try #require(Maanedsdag("12-22")).naermest(d("2027-02-08")) == d("2026-12-22"))
        #expect(try #require(Maanedsdag("01-27")).naermest(d("2026-12-14")) == d("2027-01-27"))
        #expect(try #require(Maanedsdag("02-29")).naermest(d("2027-03-01")) == d("2027-02-28"))
    }

    @Test("Flyttet fra et år, også over nyttår og skuddår") func flyttet() throws {
        let september = try #require(Maanedsdag("09-30"))
        #expect(september.flyttet(0, fra: 2026) == september)
        #expect(september.flyttet(119, fra: 2026).tekst == "01-27")
        #expect(september.flyttet(548, fra: 2026).tekst == "03-31")
        #expect(september.flyttet(548, fra: 2027).tekst == "03-31")
        #expect(september.flyttet(183, fra: 2026).tekst == "04-01")
        #expect(september.flyttet(183, fra: 2027).tekst == "03-31")
    }

    @Test("Årsfristene følger skolestarten, også når skoleåret begynner om vinteren") func frist() throws {
        let overgang = Overgang(
            id: "o", type: .barnehageTilSkole, giver: "LYN", mottaker: "OST", skolestart: d("2027-02-08"), sfo: true,
            planlagt: d("2026-10-12"), ikkeAktuelt: false)
        var profil = Profil(kode: "p", navn: "p")
        for frist in Aarsfrist.allCases { profil.aarsfrister[frist] = profil[frist].flyttet(175, fra: 2026) }
        let frister = Aarsfrist.allCases.map { overgang.frist($0, profil) }
        #expect(frister == ["2026-10-23", "2026-12-22", "2027-03-24", "2027-02-22"].map(d))
    }
}
