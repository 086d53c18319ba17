import BTI
import Guidance
import Testing

@Suite("Nivåer, datoer og saker om grupper tas imot når de kan stemme")
struct NivaaOgDatoTests {
    @Test("Loggen åpnes på nivå 1 eller 2, aldri på et annet", arguments: [-2, 0, 1, 2, 3, 7])
    func aapnes(nivaa: Int) throws {
        var sak = try Historiekjoerer.kjoert([Historiekjoerer.undring()])
        try sak.gi("avklarUndring", "2026-09-01", "RE-OST", #""resultat":"nivaa1Individ","begrunnelse":"x""#)
        let samtykke = Historiekjoerer.samtykke("stafettlogg", #"["OST"]"#, som: "$c")
        try sak.gi("registrerSamtykke", "2026-09-01", "RE-OST", samtykke)
        let svar = sak.nei("aapneStafettlogg", "2026-09-01", "RE-OST", #""stafettholder":"RE-OST","nivaa":\#(nivaa)"#)
        #expect(svar == ((1...2).contains(nivaa) ? nil : "FORMAT.feilType"))
    }

    @Test(
        "Gitt en logg som står åpnet i journalen: den teller på et nivå som finnes, ellers ikke",
        arguments: [0, 1, 3, 4])
    func lest(nivaa: Int) throws {
        let kjoerer = try Historiekjoerer.medLogg()
        let sted = try #require(kjoerer.hendelser.firstIndex { $0.slag?.kode == "StafettloggAapnet" })
        var sak: Sak?
        for hendelse in kjoerer.hendelser[..<sted] { evolve(&sak, hendelse) }
        var aapnet = kjoerer.hendelser[sted]
        aapnet.felter["nivaa"] = .tall(nivaa)
        #expect(godkjent(aapnet, paa: sak, i: kjoerer.katalog) == (1...3).contains(nivaa))
    }

    @Test("Gitt en sak som er hentet inn på nivå 3 uten samtykke: nettet følger nivået fra den dagen")
    func hentetInn() throws {
        let sak = try Historiekjoerer.kjoert([
            #"{"kommando":"importerSak","dato":"2026-09-01","av":"RE-OST","som":"$s","navn":"Nils Dal","nivaa":3,"kilde":"Word"}"#
        ])
        #expect(sak.sak("$s")?.nivaaendringer.map(\.til) == [3])
        #expect(try sak.sier("C2", "2026-09-01") == ["C2 BRUDD 2026-09-01"])
        #expect(try sak.sier("G7", "2026-10-01") == [])
        #expect(try sak.sier("G7", "2026-10-02") == ["G7 VARSEL 2026-10-02"])
        #expect(try sak.sier("A4", "2026-10-02") == [])
    }

    @Test("Gitt en sak om en gruppe: den har ingen foresatte, ingen samtykker og ingen logg, og gruppen finnes")
    func gruppesak() throws {
        let aapne =
            #"{"kommando":"aapneSystemsak","dato":"2026-09-01","av":"RE-OST","som":"$s","gruppe":"OST/3B","tekst":"Mye uro."}"#
        let sak = try Historiekjoerer.kjoert([aapne])
        #expect(sak.kode(aapne.replacing("OST/3B", with: "OST/99Z")) == "FINNES.gruppe")
        let foresatt = #""relasjon":"mor","foreldreansvar":"ja""#
        #expect(sak.nei("registrerForesatt", "2026-09-01", "RE-OST", foresatt) == "STEG.systemsak")
        let samtykke = Historiekjoerer.samtykke("stafettlogg", #"["OST"]"#, som: "$c")
        #expect(sak.nei("registrerSamtykke", "2026-09-01", "RE-OST", samtykke) == "STEG.systemsak")
        let logg = #""stafettholder":"RE-OST","nivaa":1"#
        #expect(sak.nei("aapneStafettlogg", "2026-09-01", "RE-OST", logg) == "STEG.systemsak")
    }

    @Test(
        "Fødselsdatoen har vært, og barnet er ikke over 25 år",
        arguments: [
            ("2026-09-01", nil), ("2026-09-02", "DATO.fremtid"), ("2001-09-01", nil),
            ("2001-08-31", "DATO.usannsynlig"),
        ])
    func foedselsdato(foedt: String, svar: String?) throws {
        let sak = try Historiekjoerer.kjoert([])
        #expect(sak.kode(Historiekjoerer.undring().replacing("2018-04-11", with: foedt)) == svar)
        let voksen = Historiekjoerer.undring().replacing("2018-04-11", with: foedt)
            .replacing(#""gruppe""#, with: #""persontype":"forelder","gruppe""#)
        #expect(sak.kode(voksen) == (svar == "DATO.fremtid" ? svar : nil))
    }

    @Test(
        "Termindatoen er innen et år, før eller siden",
        arguments: [
            ("1900-01-01", "DATO.usannsynlig"), ("2025-08-31", "DATO.usannsynlig"), ("2025-09-01", nil),
            ("2027-09-01", nil), ("2027-09-02", "DATO.usannsynlig"),
        ])
    func termindato(termin: String, svar: String?) throws {
        let gravid = Historiekjoerer.undring().replacing(
            #""foedselsdato":"2018-04-11""#, with: #""persontype":"gravid","termindato":"\#(termin)""#)
        #expect(try Historiekjoerer.kjoert([]).kode(gravid) == svar)
    }

    @Test("Et tiltak avtales frem i tid, og begynner før det evalueres")
    func tiltaksdatoer() throws {
        var sak = try Historiekjoerer.medLogg()
        try sak.gi("settMaal", "2026-09-02", "KL-3B", #""hva":"m","kjennetegn":"k","som":"$m""#)
        let tiltak = #""hva":"A","ansvarlig":"KL-3B","evalueringsdato":"2026-10-01""#
        for (dato, svar) in [("2020-01-01", "DATO.passert"), ("2026-09-01", "DATO.passert"), ("2026-09-02", nil)] {
            #expect(sak.nei("avtalTiltak", "2026-09-02", "KL-3B", tiltak + #","frist":"\#(dato)""#) == svar)
        }
        for (dato, svar) in [("2026-10-02", "DATO.startEtterEvaluering"), ("2026-10-01", nil), ("2026-08-20", nil)] {
            #expect(sak.nei("avtalTiltak", "2026-09-02", "KL-3B", tiltak + #","start":"\#(dato)""#) == svar)
        }
        try sak.gi("avtalTiltak", "2026-09-02", "KL-3B", tiltak + #","som":"$t""#)
        let endre = #""tiltak":"$t","begrunnelse":"x","frist":"#
        #expect(sak.nei("endreTiltak", "2026-09-10", "KL-3B", endre + #""2026-09-09""#) == "DATO.passert")
        #expect(sak.nei("endreTiltak", "2026-09-10", "KL-3B", endre + #""2026-09-10""#) == nil)
    }

    @Test("Gitt et tiltak eller mål som er avsluttet: det avtales ikke noe nytt om det, og det avsluttes ikke igjen")
    func avsluttet() throws {
        var sak = try Historiekjoerer.medLogg()
        try sak.gi("settMaal", "2026-09-02", "KL-3B", #""hva":"m","kjennetegn":"k","som":"$m""#)
        try sak.gi(
            "avtalTiltak", "2026-09-02", "KL-3B",
            #""hva":"A","ansvarlig":"KL-3B","evalueringsdato":"2026-10-01","som":"$t""#)
        let tiltak = #""tiltak":"$t","begrunnelse":"x""#
        try sak.gi("avsluttTiltak", "2026-09-03", "KL-3B", tiltak)
        #expect(sak.nei("avsluttTiltak", "2026-09-04", "KL-3B", tiltak) == "STEG.alleredeAvsluttet")
        #expect(sak.nei("endreTiltak", "2026-09-04", "KL-3B", tiltak) == "STEG.alleredeAvsluttet")
        // That it was done is the past, and is written down; the tiltak stays ended.
        try sak.gi("fullfoerTiltak", "2026-09-04", "KL-3B", #""tiltak":"$t""#)
        #expect(sak.sak("$s")?.tiltak.map(\.status) == [.avsluttet])
        try sak.gi("avsluttMaal", "2026-09-04", "KL-3B", #""maal":"$m""#)
        #expect(sak.nei("avsluttMaal", "2026-09-04", "KL-3B", #""maal":"$m""#) == "STEG.maalAvsluttet")
    }
}
