import BTI
import Guidance
import Testing

@Suite("Hvem som kan skrive hva, og hva avslaget sier")
struct SkriverettkommandoTests {
    private static func undring(vold: String) -> String {
        #"{"kommando":"registrerUndring","dato":"2026-09-01","av":"KL-3B","som":"$s","navn":"Ola Berg","foedselsdato":"2018-04-11","gruppe":"OST/3B","observasjon":"Står alene.","tema":["sosialt"],"vold":"\#(vold)","miljoe":false}"#
    }

    private static func linje(_ kommando: String, _ av: String, _ felter: String = "", dato: String = "2026-09-03")
        -> String
    {
        #"{"kommando":"\#(kommando)","dato":"\#(dato)","av":"\#(av)","sak":"$s"\#(felter.isEmpty ? "" : ",")\#(felter)}"#
    }

    private let nei = #""konklusjon":false,"begrunnelse":"x""#
    private let ja = #""konklusjon":true,"grunnlag":["mishandling"],"begrunnelse":"x""#

    @Test("Gitt mistanke om vold, når en uten noe med saken å gjøre sier nei, så står flagget")
    func meldeplikt() throws {
        var kjoerer = try Historiekjoerer.kjoert([Self.undring(vold: "ja")])
        #expect(kjoerer.kode(Self.linje("vurderMeldeplikt", "OS-7", nei)) == "RETT.vurderMeldeplikt")
        #expect(kjoerer.kode(Self.linje("vurderMeldeplikt", "NV-2", nei)) == "RETT.vurderMeldeplikt")
        for av in ["KL-3B", "RE-OST"] { #expect(kjoerer.kode(Self.linje("vurderMeldeplikt", av, nei)) == nil) }
        try kjoerer.kjoer(Self.linje("vurderMeldeplikt", "OS-7", ja))
        try kjoerer.kjoer(Self.linje("sendMelding", "OS-7", #""mottaker":"barnevern","kanal":"telefon""#))
        #expect(kjoerer.sak("$s")?.voldsflagg != nil)
        let tekst = Tekster.last().avslag(Avslag("RETT", kode: "RETT.vurderMeldeplikt"))
        #expect(!tekst.grunn.contains("stilling"))
    }

    @Test("Veien ut av voldsflagget er å vurdere; etter et ja bare at barnevernet eller politiet frigir kontakten")
    func utveier() throws {
        var kjoerer = try Historiekjoerer.kjoert([Self.undring(vold: "ja")])
        func utveier() -> [String]? {
            var kopi = kjoerer
            return try? kopi.avslag("delUndring", "2026-09-03", "KL-3B", #""deltMed":"foresatt""#, sak: "$s")?.utveier
        }
        #expect(utveier() == ["vurderMeldeplikt", "frigiForesattkontakt"])
        try kjoerer.kjoer(Self.linje("vurderMeldeplikt", "KL-3B", ja))
        #expect(utveier() == ["frigiForesattkontakt"])
        try kjoerer.kjoer(Self.linje("frigiForesattkontakt", "RE-OST", #""frigittAv":"politi","tekst":"x""#))
        #expect(utveier() == nil)
    }

    @Test("Gitt en sendt melding, når kontakten frigis, så er det leder eller den som sendte den, med hvem som sa det")
    func frigi() throws {
        var kjoerer = try Historiekjoerer.kjoert([Self.undring(vold: "ja")])
        let sagt = #""frigittAv":"barnevern","tekst":"Kontaktpersonen, 3. september""#
        #expect(kjoerer.kode(Self.linje("frigiForesattkontakt", "KL-3B", sagt)) == "RETT.frigiForesattkontakt")
        try kjoerer.kjoer(Self.linje("sendMelding", "KL-3B", #""mottaker":"barnevern","kanal":"telefon""#))
        #expect(kjoerer.kode(Self.linje("frigiForesattkontakt", "KL-3A", sagt)) == "RETT.frigiForesattkontakt")
        for av in ["KL-3B", "RE-OST"] { #expect(kjoerer.kode(Self.linje("frigiForesattkontakt", av, sagt)) == nil) }
        #expect(
            kjoerer.kode(Self.linje("frigiForesattkontakt", "RE-OST", #""frigittAv":"barnevern""#)) == "FORMAT.mangler")
        let helse = Self.linje("frigiForesattkontakt", "RE-OST", #""frigittAv":"helsetjenesten","tekst":"x""#)
        #expect(kjoerer.kode(helse) == "FORMAT.feilType")
        let vakt = Self.linje("frigiForesattkontakt", "RE-OST", #""frigittAv":"barnevernsvakt","tekst":"x""#)
        #expect(kjoerer.kode(vakt) == nil)
    }

    @Test("Den som skrev undringen, gir ikke tilbakemelding til seg selv; uten at noe er valgt, gjelder det andres")
    func tilbakemelding() throws {
        var kjoerer = try Historiekjoerer.kjoert([Self.undring(vold: "nei")])
        #expect(kjoerer.kode(Self.linje("giTilbakemelding", "KL-3B")) == "STEG.egenUndring")
        try kjoerer.kjoer(
            Self.linje(
                "leggTilObservasjon", "SFO-3",
                #""som":"$u","observasjon":"x","tema":["sosialt"],"vold":"nei","miljoe":false"#))
        #expect(kjoerer.kode(Self.linje("giTilbakemelding", "SFO-3", #""undring":"$u""#)) == "STEG.egenUndring")
        try kjoerer.kjoer(Self.linje("giTilbakemelding", "KL-3B"))
        #expect(kjoerer.sak("$s")?.undringer.map { $0.tilbakemelding != nil } == [false, true])
        #expect(kjoerer.kode(Self.linje("giTilbakemelding", "RE-OST")) == nil)
    }

    @Test("Gitt en deltaker, når samtykket trekkes, så sier avslaget fra når, og undring og melding står åpne")
    func stengt() throws {
        var proeve = try Stafettproeve()
        try proeve.samtykke("tverrfaglig", ["LYN", "HST"], "2026-03-10", "PL-LYN")
        try proeve.gjoer("leggTilDeltaker", "PL-LYN", "2026-03-10", #""tjeneste":"HST","ansatt":"HS-1""#)
        try proeve.gjoer("skrivNotat", "HS-1", "2026-03-11", #""tekst":"x""#)
        try proeve.gjoer("trekkSamtykke", "PL-LYN", "2026-03-13", #""samtykke":"$tverrfaglig","trukketAv":"mor""#)
        for (kommando, felter) in [
            ("skrivNotat", #""tekst":"x""#), ("registrerSamtale", #""samtaletype":"elevsamtale""#),
            ("avsluttSak", ""), ("vurderMeldeplikt", nei),
        ] {
            let avslag = proeve.avslag(kommando, "HS-1", "2026-03-14", felter)
            #expect(avslag?.kode == "TILGANG.trukket" && avslag?.argumenter["fra"] == "2026-03-13", "\(kommando)")
        }
        #expect(proeve.avslag("vurderMeldeplikt", "HS-1", "2026-03-14", ja) == nil)
        try proeve.gjoer("sendMelding", "HS-1", "2026-03-14", #""mottaker":"barnevern","kanal":"telefon""#)
        try proeve.gjoer("registrerMeldingssvar", "HS-1", "2026-03-15", #""svar":"bekreftet""#)
        #expect(proeve.avslag("skrivNotat", "PPT-1", "2026-03-14", #""tekst":"x""#)?.kode == "RETT.skrivNotat")
    }

    @Test("En rolle som ikke leser saker, kan ikke få stafetten, og det er det avslaget sier")
    func holder() throws {
        var proeve = try Stafettproeve(enhet: "OST", holder: "KL-3B", leder: "RE-OST")
        let avslag = proeve.avslag("tilbyStafett", "KL-3B", "2026-03-10", #""stafettholder":"NK-OST""#)
        #expect(avslag?.kode == "FINNES.holder")
        #expect(
            proeve.avslag("tilbyStafett", "KL-3B", "2026-03-10", #""stafettholder":"XX-9""#)?.kode == "FINNES.ansatt")
    }

    @Test("Gitt to tiltak i karantene, når ingen er valgt, så ber avslaget om å velge")
    func karantene() throws {
        var kjoerer = try Historiekjoerer.kjoert([
            #"{"kommando":"importerSak","dato":"2026-03-02","av":"RE-OST","som":"$s","navn":"N.D.","nivaa":1,"kilde":"Word","importerteTiltak":[{"hva":"Lesegruppe"},{"hva":"Fast plass"}]}"#
        ])
        let fyll = Self.linje("fyllUtKarantene", "RE-OST", #""maaltekst":"Ro""#, dato: "2026-03-03")
        #expect(kjoerer.kode(fyll) == "FINNES.flereKarantene")
        try kjoerer.kjoer(
            Self.linje(
                "lukkKarantene", "RE-OST",
                #""tiltak":"\#(kjoerer.sak("$s")?.iKarantene.first?.id.rawValue ?? "")","begrunnelse":"x""#,
                dato: "2026-03-03"))
        #expect(kjoerer.kode(fyll) == "D1")
    }
}
