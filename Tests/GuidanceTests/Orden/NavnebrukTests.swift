import BTI
import Guidance
import Testing

@Suite("Ett navn er én ting, og det som ikke sier noe, er ikke skrevet")
struct NavnebrukTests {
    @Test("Gitt et navn som er i bruk: en ny ting får det ikke")
    func brukt() throws {
        var sak = try Historiekjoerer.medLogg()
        let observasjon = #""undring":"u1","observasjon":"Slag","tema":["sosialt"],"vold":"ja","miljoe":false"#
        let maal = #""maal":"m1","hva":"m","kjennetegn":"k""#
        let tiltak = #""tiltak":"t1","hva":"A","ansvarlig":"KL-3B","evalueringsdato":"2026-10-01""#
        let samtykke =
            Historiekjoerer.samtykke("team", #"["OST"]"#, som: "$x") + #","team":"Ressursteam","samtykke":"s1""#
        let melding = #""mottaker":"politi","kanal":"telefon","meldingId":"b1""#
        let plan =
            #""plan":"p1","lovgrunnlag":"ordinaer","problem":"p","hva":"h","naar":"n","hvemGjoer":"h","evalueringsdato":"2026-10-01""#
        for (kode, felter) in [
            ("settMaal", maal), ("avtalTiltak", tiltak), ("registrerSamtykke", samtykke), ("lagAktivitetsplan", plan),
            ("leggTilObservasjon", observasjon), ("sendMelding", melding),
        ] {
            try sak.gi(kode, "2026-09-02", "RE-OST", felter)
            #expect(sak.nei(kode, "2026-09-03", "RE-OST", felter) == "STEG.brukt", "\(kode)")
        }
        try sak.gi("avsluttTiltak", "2026-09-03", "KL-3B", #""tiltak":"t1","begrunnelse":"x""#)
        #expect(sak.nei("avtalTiltak", "2026-09-03", "KL-3B", tiltak) == "STEG.brukt")
    }

    @Test("Gitt et navn som likevel står to ganger i journalen: det andre endrer ingenting")
    func lest() throws {
        let sak = try Historiekjoerer.kjoert([Historiekjoerer.undring()])
        let foerste = try #require(sak.hendelser.first { $0.slag?.kode == "UndringRegistrert" })
        var tilstand = sak.sak("$s")
        var igjen = foerste
        igjen.felter["vold"] = "ja"
        igjen.kommando = "en annen"
        evolve(&tilstand, igjen)
        #expect(tilstand?.undringer.map(\.vold) == [.nei])
        #expect(tilstand?.hendelsesdager == sak.sak("$s")?.hendelsesdager)
    }

    @Test(
        "Gitt tekst som ikke kan leses: den teller som om den ikke er skrevet",
        arguments: ["", " ", "\u{00A0}\\t", "\u{200B}\u{FEFF}", "\u{2800}", "\u{3164}"])
    func tomTekst(tom: String) throws {
        var sak = try Historiekjoerer.kjoert([Historiekjoerer.undring()])
        let undring = Historiekjoerer.undring(som: "$y")
        #expect(sak.kode(undring.replacing("Ola Berg", with: tom)) == "FORMAT.mangler")
        #expect(sak.kode(undring.replacing("Står alene.", with: tom)) == "FORMAT.mangler")
        let lukk = #""resultat":"avsluttes","arkivmerke":true,"begrunnelse":"\#(tom)""#
        #expect(sak.nei("avklarUndring", "2026-09-02", "RE-OST", lukk) == "B6")
        let avklar = #""resultat":"nivaa1Individ","begrunnelse":"\#(tom)""#
        #expect(sak.nei("avklarUndring", "2026-09-02", "RE-OST", avklar) == "FORMAT.mangler")
        sak = try .medLogg()
        let moete = #""moetetype":"interntTeam","avtalt":"\#(tom)","ingenMoeteFordi":"Ferie.","som":"$m""#
        try sak.gi("holdMoete", "2026-09-02", "KL-3B", moete)
        #expect(sak.nei("godkjennReferat", "2026-09-02", "KL-3B", #""moete":"$m""#) == "E6")
        let slutt =
            #""aarsak":"maalNaadd","barnInformert":true,"foresatteInformert":true,"arkivmerke":true,"sluttresultat":"\#(tom)""#
        #expect(sak.nei("avsluttSak", "2026-09-02", "KL-3B", slutt) == "H2")
        #expect(
            sak.nei(
                "registrerSamtykke", "2026-09-02", "KL-3B",
                Historiekjoerer.samtykke("stafettlogg", #"["OST"]"#, gittAv: #"["\#(tom)"]"#, som: "$z")) == "C7")
    }

    @Test("Tekst med noe synlig i, står slik den er skrevet")
    func lesbarTekst() throws {
        var sak = try Historiekjoerer.medLogg()
        try sak.gi("skrivNotat", "2026-09-02", "KL-3B", #""tekst":" Går bra 👍 ""#)
        #expect(sak.sak("$s")?.notater.last?.tekst == " Går bra 👍 ")
    }
}
