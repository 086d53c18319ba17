import Testing

@testable import BTI

@Suite("A3–A5: stafetten gis videre") struct RegelStafettTests {
    @Test("A3: et tilbud ingen har svart på") func a3() {
        let sak = Historie.iRute.tilbudt("2026-09-01", "KL-3A")
        #expect(sak.sier("A3", "2026-09-08") == [])
        #expect(sak.sier("A3", "2026-09-09") == ["A3 VARSEL 2026-09-09 frist 2026-09-08 [KL-3A]"])
        #expect(sak.mottatt("2026-09-10", av: "KL-3A").sier("A3", "2026-09-10") == [])
        #expect(sak.sagtNei("2026-09-10", av: "KL-3A").sier("A3", "2026-09-10") == [])
        #expect(sak.staarUtenNoekkel("2026-09-09").contains("A3 VARSEL 2026-09-09"))
    }

    @Test("A3: et tilbud til en rolle regnes fra navngivingsdagen, også etter at leder har tatt imot") func a3Rolle() {
        let tilbudt = Historie.iRute.tilbudt("2026-06-10", enhet: "OST", navngi: "2026-08-17")
        #expect(tilbudt.sier("A3", "2026-08-24") == [])
        #expect(tilbudt.sier("A3", "2026-08-25") == ["A3 VARSEL 2026-08-25 frist 2026-08-24 [OST]"])
        let tatt = tilbudt.mottatt("2026-06-11", av: "RE-OST")
        #expect(tatt.sier("A3", "2026-08-24") == [])
        #expect(tatt.sier("A3", "2026-08-25") == ["A3 VARSEL 2026-08-25 frist 2026-08-24 [OST]"])
        #expect(tatt.sier("A1", "2026-08-25") == [])
        let navngitt = tatt.tilbudt("2026-08-25", "KL-3A", av: "RE-OST")
        #expect(navngitt.sier("A3", "2026-09-01") == [])
        #expect(navngitt.sier("A3", "2026-09-02") == ["A3 VARSEL 2026-09-02 frist 2026-09-01 [KL-3A]"])
        #expect(navngitt.mottatt("2026-08-26", av: "KL-3A").sak.loependeStafett?.rolle == nil)
    }

    @Test("A2: en rolle er borte når ingen leder i enheten er der") func a2Rolle() {
        let sak = Historie.iRute.tilbudt("2026-06-10", enhet: "OST", navngi: "2027-01-01")
            .mottatt("2026-06-11", av: "RE-OST")
        let borte = sak.med { $0.borte("RE-OST", fra: "2026-09-01") }
        #expect(borte.sier("A2", "2026-09-15") == [])
        #expect(borte.sier("A2", "2026-09-16") == ["A2 BRUDD 2026-09-16 frist 2026-09-15 [RE-OST]"])
        let toLedere = borte.med {
            $0.ansatte["KL-6A"]?.roller.append(Tjenesterolle(tjeneste: "OST", rolle: .leder, fra: 0))
        }
        #expect(toLedere.sier("A2", "2026-11-21") == [])
        let beggeBorte = toLedere.med { $0.borte("KL-6A", fra: "2026-10-01", til: "2026-10-20") }
        #expect(beggeBorte.sier("A2", "2026-10-15") == [])
        #expect(beggeBorte.sier("A2", "2026-10-16") == ["A2 BRUDD 2026-10-16 frist 2026-10-15 [RE-OST]"])
        #expect(beggeBorte.sier("A2", "2026-10-21") == [])
        let ingen = sak.med { $0.sluttet("RE-OST", "2026-09-01") }
        #expect(ingen.sier("A2", "2026-08-31") == [])
        #expect(ingen.sier("A2", "2026-09-01") == ["A2 BRUDD 2026-09-01 [RE-OST]"])
    }

    @Test("A4: nivået er endret, og ingen har svart på hvem som holder") func a4() {
        let sak = Historie.toTjenester.nivaa("2026-09-01", 3, bekreftet: nil)
        #expect(Historie.toTjenester.sier("A4", "2026-11-21") == [])
        #expect(sak.sier("A4", "2026-08-31") == [])
        #expect(sak.sier("A4", "2026-09-01") == ["A4 VARSEL 2026-09-01 [KL-3B]"])
        #expect(sak.bekreftet("2026-09-02").sier("A4", "2026-09-02") == [])
        #expect(sak.tilbudt("2026-09-02", "KL-3A").sier("A4", "2026-09-02").count == 1)
        #expect(
            sak.tilbudt("2026-09-02", "KL-3A").mottatt("2026-09-02", av: "KL-3A").sier("A4", "2026-09-02") == [])
    }

    @Test("A4: loggen som åpnes, er ingen nivåendring å svare på") func a4Aapning() {
        #expect(Historie.iRute.sier("A4", "2026-11-21") == [])
    }

    @Test("A5 gjelder bare der profilen sier det") func a5() {
        let sak = Historie.toTjenester.nivaa("2026-09-01", 3)
        #expect(sak.sier("A5", "2026-11-21") == [])
        let arendal = sak.med { $0.profil.nivaakrav = Katalog.arendalskrav }
        #expect(arendal.sier("A5", "2026-09-15") == [])
        #expect(arendal.sier("A5", "2026-09-16") == ["A5 VARSEL 2026-09-16 frist 2026-09-15 [KL-3B]"])
        #expect(arendal.moete("2026-08-17", "t", .btiTeam).sier("A5", "2026-09-16").count == 1)
        #expect(arendal.moete("2026-08-18", "t", .btiTeam).sier("A5", "2026-09-16") == [])
        #expect(arendal.moete("2026-09-20", "t", .btiTeam).sier("A5", "2026-09-20") == [])
        #expect(arendal.moete("2026-09-20", "t", .ressursteam).sier("A5", "2026-09-20").count == 1)
    }

    @Test("En ny enhet som tar imot, blir eier, og den gamle er deltaker til den avsluttes") func eierskifte() {
        let sak = Historie.iRute.tilbudt("2026-08-20", "LYN-2", enhet: "LYN").mottatt("2026-08-26", av: "LYN-2")
        #expect(sak.sak.eier == "LYN")
        #expect(sak.sak.stafettholder == "LYN-2")
        #expect(sak.sak.aktiveTjenester == ["LYN", "OST"])
        #expect(sak.sak.aktiveTjenester(paa: d("2026-08-25")) == ["OST"])
        #expect(sak.ute("2026-08-27", "OST").sak.aktiveTjenester == ["LYN"])
        #expect(sak.sier("A2", "2026-11-21") == [])
    }

    @Test("Den som overtar fra et tilbud som venter, tar ikke saken til en annen enhet") func overtatt() {
        let sak = Historie.iRute.tilbudt("2026-08-20", "LYN-2", enhet: "LYN").overtatt("2026-08-26", av: "RE-OST")
        #expect(sak.sak.eier == "OST")
        #expect(sak.sak.tilbud == nil)
        #expect(sak.sak.stafettholder == "RE-OST")
    }
}

extension Katalog {
    /// The levels as Arendal has them.
    static let arendalskrav = [
        Nivaakrav(nivaa: 1, tjenesterMinst: 1, tjenesterHoeyst: 1),
        Nivaakrav(nivaa: 2, tjenesterMinst: 2, tjenesterHoeyst: 2),
        Nivaakrav(nivaa: 3, tjenesterMinst: 3, holderIBtiTeam: true),
    ]
}
