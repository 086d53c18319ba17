import BTI
import Guidance
import Testing

@Suite("Ingen sak går ut av nettet med noe uvurdert, og ingen plan går til foresatte")
struct VoldOgSluttTests {
    private let slutt =
        #""aarsak":"bekymringOpphoert","sluttresultat":"x","barnInformert":true,"foresatteInformert":true,"arkivmerke":true"#

    @Test("Gitt en undring om vold som er avklart til nivå 1: saken lukkes ikke før meldeplikten er vurdert")
    func avklartOgLukket() throws {
        var sak = try Historiekjoerer.kjoert([Historiekjoerer.undring(vold: "ja")])
        try sak.gi("avklarUndring", "2026-09-01", "RE-OST", #""resultat":"nivaa1Individ","begrunnelse":"x""#)
        #expect(sak.nei("avsluttSak", "2026-09-01", "RE-OST", slutt) == "B6.vurdering")
        try sak.gi("vurderMeldeplikt", "2026-09-01", "RE-OST", #""konklusjon":false,"begrunnelse":"x""#)
        #expect(sak.nei("avsluttSak", "2026-09-01", "RE-OST", slutt) == nil)
    }

    @Test("Gitt en åpen logg og en ny observasjon om vold: saken lukkes ikke før meldeplikten er vurdert")
    func loggOgLukket() throws {
        var sak = try Historiekjoerer.medLogg()
        #expect(sak.nei("avsluttSak", "2026-09-11", "KL-3B", slutt) == nil)
        try sak.tennFlagget("2026-09-11")
        #expect(sak.nei("avsluttSak", "2026-09-11", "KL-3B", slutt) == "B6.vurdering")
        try sak.gi(
            "sendMelding", "2026-09-11", "RE-OST", #""mottaker":"barnevern","kanal":"digitalt","meldingId":"m1""#)
        #expect(sak.nei("avsluttSak", "2026-09-11", "KL-3B", slutt) == nil)
    }

    @Test("Gitt et tent flagg: foresatte som er nevnt blant deltakerne, er foresatte")
    func foresatteBlantDeltakerne() throws {
        var sak = try Historiekjoerer.medLogg()
        try sak.gi("endreForesatt", "2026-09-02", "KL-3B", #""foresatt":"mor","navn":"Kari Berg""#)
        let moete = #""moetetype":"tverrfaglig","moetedato":"2026-09-20","medForesatte":false"#
        try sak.tennFlagget("2026-09-11")
        #expect(sak.nei("kallInnTilMoete", "2026-09-12", "KL-3B", moete) == nil)
        for hvem in ["mor", "Mor", "kari  berg", "foreldrene", "far", "familien"] {
            let deltakere = #","deltakere":["\#(hvem)"]"#
            #expect(sak.nei("kallInnTilMoete", "2026-09-12", "KL-3B", moete + deltakere) == "G1", "\(hvem)")
            let samtale = #""samtaletype":"telefon","nesteKontakt":"2026-09-20""#
            #expect(sak.nei("registrerSamtale", "2026-09-12", "KL-3B", samtale + deltakere) == "G1", "\(hvem)")
        }
        #expect(sak.nei("kallInnTilMoete", "2026-09-12", "KL-3B", moete + #","deltakere":["OS-7"]"#) == nil)
    }

    @Test("Gitt et tent flagg: det som har skjedd med foresatte, skrives ned, men neste møte med dem avtales ikke")
    func nesteMoete() throws {
        var sak = try Historiekjoerer.medLogg()
        try sak.tennFlagget("2026-09-11")
        let holdt = #""avtalt":"a","moetetype":"#
        let neste = #","nesteMoete":"2026-09-20""#
        #expect(sak.nei("holdMoete", "2026-09-12", "KL-3B", holdt + #""foreldresamtale""# + neste) == "G1")
        #expect(sak.nei("holdMoete", "2026-09-12", "KL-3B", holdt + #""interntTeam""# + neste) == nil)
        try sak.gi(
            "holdMoete", "2026-09-12", "KL-3B", holdt + #""foreldresamtale","ingenMoeteFordi":"Venter.","som":"$m""#)
        #expect(sak.nei("utfyllReferat", "2026-09-12", "KL-3B", #""moete":"$m""# + neste) == "G1")
        #expect(sak.nei("utfyllReferat", "2026-09-12", "KL-3B", #""moete":"$m","droefting":"d""#) == nil)
    }

    @Test("Gitt et barn som ikke er født: heller ikke barnevernsvakten får melding uten kvinnens samtykke")
    func ufoedt() throws {
        let undring =
            #"{"kommando":"registrerUndring","dato":"2026-09-01","av":"JM-1","som":"$s","navn":"Una Vik","persontype":"gravid","foedselsdato":"1999-07-04","termindato":"2027-01-18","observasjon":"o","tema":["oekonomi"],"vold":"nei","miljoe":false}"#
        let sak = try Historiekjoerer.kjoert([undring])
        for mottaker in ["barnevern", "barnevernsvakt"] {
            let melding = #""mottaker":"\#(mottaker)","kanal":"telefon""#
            #expect(sak.nei("sendMelding", "2026-09-02", "JM-1", melding) == "L15", "\(mottaker)")
            #expect(sak.nei("sendMelding", "2026-09-02", "JM-1", melding + #","kvinnenSamtykker":true"#) == nil)
        }
        #expect(sak.nei("sendMelding", "2026-09-02", "JM-1", #""mottaker":"politi","kanal":"telefon""#) == nil)
    }

    @Test(
        "Svaret fra barnevernsvakten ventes på like lenge som barnevernets", arguments: ["barnevern", "barnevernsvakt"])
    func svarfrist(mottaker: String) throws {
        var sak = try Historiekjoerer.kjoert([Historiekjoerer.undring(vold: "ja")])
        try sak.gi("sendMelding", "2026-09-01", "RE-OST", #""mottaker":"\#(mottaker)","kanal":"telefon""#)
        #expect(try sak.sier("G10", "2026-09-22") == ["G10 INFO 2026-09-08"])
        #expect(try sak.sier("G3", "2026-09-22") == [])
        #expect(try sak.sier("G3", "2026-09-23") == ["G3 VARSEL 2026-09-23"])
    }
}
