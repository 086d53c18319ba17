import Testing

@testable import BTI

@Suite("F: overganger") struct OvergangTests {
    // MARK: F1

    @Test("F1: den som begynner på skolen, har en plan innen 1. mai") func f1() {
        let uten = Historie("2026-03-02", eier: "LYN").skolestartaar(2026).samtykke("2026-03-02").logg("2026-03-02")
        #expect(uten.sier("F1", "2026-05-01") == [])
        #expect(uten.sier("F1", "2026-05-02") == ["F1 VARSEL 2026-05-02 frist 2026-05-01 []"])
        #expect(uten.sier("F1", "2026-08-31").count == 1)
        #expect(uten.sier("F1", "2026-09-01") == [])
        #expect(uten.staarUtenNoekkel("2026-05-02").contains("F1 VARSEL 2026-05-02"))
        #expect(uten.overgang("2026-06-01").sier("F1", "2026-06-01") == [])
        #expect(uten.overgang("2026-06-01", uaktuell: true).sier("F1", "2026-06-01") == [])
    }

    @Test("F1: bare det året, og bare når loggen er åpen") func f1Aar() {
        let barn = Historie("2026-03-02", eier: "LYN").skolestartaar(2027)
        #expect(barn.samtykke("2026-03-02").logg("2026-03-02").sier("F1", "2026-06-01") == [])
        #expect(Historie("2026-03-02").skolestartaar(2026).sier("F1", "2026-06-01") == [])
        let sent = Historie("2026-03-02").skolestartaar(2026).samtykke("2026-06-10").logg("2026-06-10")
        #expect(sent.staar("2026-06-10").contains("F1 VARSEL 2026-06-10"))
        let syvende = Historie("2026-03-02").skolestartaar(2019).samtykke("2026-03-02").logg("2026-03-02")
        #expect(syvende.staar("2026-05-02").contains("F1 VARSEL 2026-05-02"))
        #expect(syvende.overgang("2026-04-01").koder("2026-05-02").contains("F1"))
        #expect(!syvende.overgang("2026-04-01", .barneskoleTilUngdomsskole).koder("2026-05-02").contains("F1"))
    }

    @Test("Utsatt skolestart flytter året") func utsatt() {
        #expect(Hovedperson.skoleaar(d("2020-11-08"), utsatt: false) == 2026)
        #expect(Hovedperson.skoleaar(d("2020-11-08"), utsatt: true) == 2027)
    }

    // MARK: F2 to F4

    @Test("F2: møte 1 innen 30. juni") func f2() {
        let historie = Historie.paaVei
        #expect(historie.sier("F2", "2026-06-30") == [])
        #expect(historie.sier("F2", "2026-07-01") == ["F2 BRUDD 2026-07-01 frist 2026-06-30 [o1]"])
        #expect(historie.overgangsmoete(1, "2026-07-03").sier("F2", "2026-07-03") == [])
        #expect(historie.overgangsmoete(2, "2026-08-20").sier("F2", "2026-08-20") == [])
        #expect(historie.overgang("2026-06-01", uaktuell: true).sier("F2", "2026-07-01") == [])
        #expect(historie.overgangAvsluttet("2026-06-01", .loggAvsluttet).sier("F2", "2026-07-01") == [])
    }

    @Test("F2: planlagt etter fristen teller fra den dagen, og flytting midt i året fra dagen før") func f2Sent() {
        let sent = Historie.iRute.medSteder().overgang("2026-07-10", fra: "OST", til: "FUS")
        #expect(sent.sier("F2", "2026-07-10") == ["F2 BRUDD 2026-07-10 frist 2026-06-30 [o1]"])
        let bytte = Historie.iRute.medSteder()
            .overgang("2026-09-01", .bytte, fra: "OST", til: "FUS", start: "2026-11-02", sfo: false)
        #expect(bytte.sier("F2", "2026-11-01") == [])
        #expect(bytte.sier("F2", "2026-11-02") == ["F2 BRUDD 2026-11-02 frist 2026-11-01 [o1]"])
        #expect(bytte.staar("2026-11-17").contains("F4 BRUDD 2026-11-17"))
        #expect(bytte.sier("F5", "2026-12-16") == [])
        #expect(bytte.sier("F5", "2026-12-17") == ["F5 BRUDD 2026-12-17 frist 2026-12-16 [o1]"])
    }

    @Test("F3: hver part har et tiltak dagen etter møte 1") func f3() {
        let moete = Historie.paaVei.overgangsmoete(1, "2026-06-10")
        #expect(moete.sier("F3", "2026-06-10") == [])
        #expect(
            moete.sier("F3", "2026-06-11") == [
                "F3 BRUDD 2026-06-11 frist 2026-06-10 [foresatte, giver, mottaker, sfo]"
            ])
        let tre = moete.overgangstiltak("2026-06-10", "t1", av: "PL-LYN", frist: "2026-08-27")
            .overgangstiltak("2026-06-10", "t2", av: "foresatte", frist: "2026-08-27")
            .overgangstiltak("2026-06-10", "t3", av: "SFO-1", frist: "2026-08-27")
        #expect(tre.sier("F3", "2026-06-11") == ["F3 BRUDD 2026-06-11 frist 2026-06-10 [mottaker]"])
        #expect(
            tre.overgangstiltak("2026-06-12", "t4", av: "KL-1A", frist: "2026-08-27").sier("F3", "2026-06-12") == [])
        #expect(tre.overgangsmoete(2, "2026-08-20").sier("F3", "2026-08-20") == [])
    }

    @Test("F3: den part som er sagt, går foran, og uten SFO er skole og SFO ett") func f3Part() {
        let moete = Historie.paaVei.overgang("2026-04-21", sfo: false).overgangsmoete(1, "2026-06-10")
        #expect(moete.sak.overganger.map(\.planlagt) == [d("2026-04-20")])
        let sagt = moete.overgangstiltak("2026-06-10", "t1", av: "PL-LYN", frist: "2026-08-27", part: .mottaker)
            .overgangstiltak("2026-06-10", "t2", av: "barnet", frist: "2026-08-27")
        #expect(sagt.sier("F3", "2026-06-11") == ["F3 BRUDD 2026-06-11 frist 2026-06-10 [giver]"])
        #expect(moete.tiltak("2026-06-10", av: "PL-LYN", evaluering: "2026-08-27").sier("F3", "2026-06-11").count == 1)
    }

    @Test("F4: møte 2 innen fjorten dager etter skolestart, og et planlagt møte er ikke nok") func f4() {
        let historie = Historie.paaVei.overgangsmoete(1, "2026-06-10")
        #expect(historie.sier("F4", "2026-08-31") == [])
        #expect(historie.sier("F4", "2026-09-01") == ["F4 BRUDD 2026-09-01 frist 2026-08-31 [o1]"])
        let planlagt = historie.innkalt("2026-08-20", til: "2026-09-10", .overgangsmoete2)
        #expect(planlagt.sier("F4", "2026-09-01").count == 1)
        #expect(historie.overgangsmoete(2, "2026-09-10").sier("F4", "2026-09-10") == [])
    }

    // MARK: F5 to F7, F12

    @Test("F5: varsel etter møte 2, brudd etter 30. september, ett løp") func f5() {
        let historie = Historie.paaVei.overgangsmoete(1, "2026-06-10")
        #expect(historie.sier("F5", "2026-09-30") == [])
        #expect(historie.staar("2026-10-01").contains("F5 BRUDD 2026-10-01"))
        let holdt = historie.overgangsmoete(2, "2026-08-27")
        #expect(holdt.sier("F5", "2026-08-27") == [])
        #expect(holdt.staar("2026-08-28").contains("F5 VARSEL 2026-08-28"))
        #expect(holdt.staar("2026-09-30").contains("F5 VARSEL 2026-08-28"))
        #expect(holdt.staar("2026-10-01").contains("F5 BRUDD 2026-08-28"))
        #expect(historie.overgangsmoete(2, "2026-10-05").staar("2026-10-06").contains("F5 BRUDD 2026-10-01"))
        #expect(holdt.mottatt("2026-08-28", av: "KL-1A").sier("F5", "2026-10-01") == [])
        #expect(holdt.mottatt("2026-08-28", av: "LYN-2").sier("F5", "2026-10-01").count == 1)
    }

    @Test("F5 står når overgangen er avsluttet som videre i mottaker uten at noen har tatt imot") func f5Avsluttet() {
        let holdt = Historie.paaVei.overgangsmoete(2, "2026-08-27")
        #expect(holdt.overgangAvsluttet("2026-08-27").staar("2026-08-28").contains("F5 VARSEL 2026-08-28"))
        #expect(holdt.overgangAvsluttet("2026-08-27", .loggAvsluttet).sier("F5", "2026-10-01") == [])
    }

    @Test("F6: kontaktlæreren er kjent fjorten dager før siste skoledag") func f6() {
        let historie = Historie.paaVei
        #expect(historie.sier("F6", "2026-06-04") == [])
        #expect(historie.sier("F6", "2026-06-05") == ["F6 VARSEL 2026-06-05 frist 2026-06-19 [o1]"])
        #expect(historie.sier("F6", "2026-08-16").count == 1)
        #expect(historie.sier("F6", "2026-08-17") == [])
        #expect(historie.kontaktlaerer("2026-06-11", "KL-1A").sier("F6", "2026-06-11") == [])
        #expect(historie.med { $0.skoleruter = [:] }.sier("F6", "2026-06-05") == [])
        let barnehage = Historie.iRute.medSteder().overgang("2026-06-02", .helsestasjonTilBarnehage, til: "LYN")
        #expect(barnehage.sier("F6", "2026-06-10") == [])
    }

    @Test("F7: et overgangstiltak evalueres i møte 2, og til da tier D2, D11 og D12") func f7() {
        let foer = Historie.paaVei.overgangsmoete(1, "2026-06-10")
            .overgangstiltak("2026-06-10", "t1", av: "PL-LYN", frist: "2026-06-19")
        for dag in ["2026-06-15", "2026-06-20", "2026-07-20"] {
            #expect(Set(foer.koder(dag)).isDisjoint(with: ["D2", "D11", "D12", "F7"]), "\(dag)")
        }
        let holdt = foer.overgangsmoete(2, "2026-08-27")
        #expect(holdt.sier("F7", "2026-08-26") == [])
        #expect(holdt.sier("F7", "2026-08-27") == ["F7 BRUDD 2026-08-27 [t1]"])
        #expect(holdt.lukket("2026-08-27", "t1").sier("F7", "2026-08-27") == [])
        let videre = holdt.evaluert("2026-08-27", "t1", ny: "2026-10-01")
        #expect(videre.sier("F7", "2026-08-27") == [])
        #expect(videre.staar("2026-10-02").contains("D2 VARSEL 2026-10-02"))
    }

    @Test("Det som avtales i møte 2, følges som andre tiltak") func etterMoete2() {
        let historie = Historie.paaVei.overgangsmoete(2, "2026-08-27")
            .overgangstiltak("2026-08-27", "t1", av: "PL-LYN", frist: "2026-10-29", fase: .etter)
        #expect(historie.sier("F7", "2026-09-01") == [])
        #expect(historie.staar("2026-10-30").contains("D2 VARSEL 2026-10-30"))
        let utenPlan = Historie.iRute.overgangstiltak("2026-06-10", "t1", av: "KL-3B", frist: "2026-06-19")
        #expect(utenPlan.staar("2026-06-20").contains("D2 VARSEL 2026-06-20"))
    }

    @Test("F12: den som avgir, har sluppet stafetten innen 31. august") func f12() {
        let historie = Historie.paaVei
        #expect(historie.sier("F12", "2026-08-31") == [])
        #expect(historie.sier("F12", "2026-09-01") == ["F12 VARSEL 2026-09-01 frist 2026-08-31 [o1]"])
        #expect(historie.mottatt("2026-08-28", av: "KL-1A").sier("F12", "2026-09-01") == [])
    }

    @Test("Én årsak, ett funn: F5 tier F12, og A2 tier F12") func demping() {
        let historie = Historie.paaVei
        #expect(historie.koder("2026-09-30").contains("F12"))
        #expect(!historie.koder("2026-10-01").contains("F12"))
        let sluttet = historie.med { $0.sluttet("PL-LYN", "2026-09-10") }
        #expect(sluttet.koder("2026-09-09").contains("F12"))
        #expect(!sluttet.koder("2026-09-10").contains("F12"))
        #expect(sluttet.koder("2026-09-10").contains("A2"))
    }

}
