import BTI
import Guidance
import Testing

@Suite("Referat som blir til avtaler")
struct ReferatTests {
    /// V3 up to the evaluation meeting on 30 November, called in September.
    private func v3() throws -> Historiekjoerer {
        var kjoerer = Historiekjoerer(try Kurskatalog.lag())
        for linje in try #require(Kurshistorier.historie("v3")).linjer { try kjoerer.kjoer(linje) }
        return kjoerer
    }

    private let beslutninger = """
        "beslutninger":[{"beslutningstype":"tiltak","hva":"Leke ute med to barn","ansvarlig":"PL-LYN","maal":"$v3-maal",\
        "evalueringsdato":"2027-01-29","start":"2026-12-01"},{"beslutningstype":"evaluering","tiltak":"$v3-t1",\
        "evalueringsdato":"2027-01-29","hva":"Gruppen trenger mer tid."},{"beslutningstype":"kontakt",\
        "kontaktdato":"2026-12-15","hva":"Ringe mor."},{"beslutningstype":"stafett","stafettholder":"ST-LYN",\
        "hva":"PL-LYN går i permisjon."},{"beslutningstype":"annet","hva":"Bestille bilder","ansvarlig":"foresatte"}]
        """

    private func hold(_ kjoerer: inout Historiekjoerer, _ felter: String, av: String = "PL-LYN") throws {
        try kjoerer.gjoer(
            "holdMoete", "2026-11-30", av,
            #""moetetype":"evaluering","moete":"$v3-m2","deltakere":["mor","far"],"medBarnet":true,"barnetsStemme":"Liker å leke ute.",\#(felter)"#,
            sak: "$v3")
    }

    @Test("Innkalt, holdt, godkjent: beslutningene er blitt tiltak og datoer, og familien får kopi") func heleVeien()
        throws
    {
        var kjoerer = try v3()
        try hold(&kjoerer, beslutninger)
        let foer = try #require(kjoerer.sak("$v3"))
        #expect(foer.tiltak.count == 2)
        #expect(foer.moeter.last { $0.type == .evaluering }?.harVeienVidere == true)
        try kjoerer.gjoer("godkjennReferat", "2026-12-01", "PL-LYN", #""moete":"$v3-m2""#, sak: "$v3")
        let etter = try #require(kjoerer.sak("$v3"))
        let nytt = try #require(etter.tiltak.last)
        #expect(etter.tiltak.count == 3)
        #expect(nytt.hva == "Leke ute med to barn")
        #expect(nytt.dato == Dato("2026-11-30"))
        #expect(nytt.evalueringsdato == Dato("2027-01-29"))
        #expect(nytt.status == .iGang)
        #expect(etter.tiltak.first?.evalueringsdato == Dato("2027-01-29"))
        #expect(etter.kontakter.last?.kontaktdato == Dato("2026-12-15"))
        #expect(etter.tilbud?.mottaker == "ST-LYN")
        #expect(etter.tilbud?.dato == Dato("2026-12-01"))
        let moete = try #require(etter.moeter.last { $0.type == .evaluering })
        #expect(moete.referatGodkjent == Dato("2026-12-01"))
        #expect(moete.referat.beslutninger?.map(\.type) == [.tiltak, .evaluering, .kontakt, .stafett, .annet])
        #expect(moete.referat.barnetsStemme == "Liker å leke ute.")
        try kjoerer.gjoer("giKopi", "2026-12-02", "PL-LYN", #""moete":"$v3-m2","mottattAv":"mor""#, sak: "$v3")
        #expect(kjoerer.sak("$v3")?.moeter.last { $0.type == .evaluering }?.kopi == Dato("2026-12-02"))
        let utfylt = try #require(kjoerer.hendelser.last { $0.slag?.kode == "ReferatUtfylt" })
        #expect(Tekster.last().hendelse(utfylt, i: etter).hasPrefix("Referatet ble fylt ut: nytt tiltak, ny dag"))
    }

    @Test("E6: uten beslutning, ansvarlig eller neste dato godkjennes det ikke, før det er fylt ut") func e6() throws {
        var kjoerer = try v3()
        try hold(&kjoerer, #""avtalt":"""#)
        func godkjenn() throws -> Avslag? {
            try kjoerer.avslag("godkjennReferat", "2026-12-01", "PL-LYN", #""moete":"$v3-m2""#, sak: "$v3")
        }
        func fyll(_ felter: String) throws {
            try kjoerer.gjoer("utfyllReferat", "2026-12-01", "PL-LYN", #""moete":"$v3-m2",\#(felter)"#, sak: "$v3")
        }
        #expect(try godkjenn()?.kode == "E6")
        try fyll(#""avtalt":"Vi fortsetter.""#)
        #expect(try godkjenn()?.kode == "E6")
        try fyll(#""beslutninger":[{"beslutningstype":"annet","hva":"Bestille bilder"}],"nesteMoete":"2027-01-29""#)
        #expect(try godkjenn()?.kode == "E6.ansvarlig")
        try fyll(#""beslutninger":[{"beslutningstype":"annet","hva":"Bestille bilder","ansvarlig":"foresatte"}]"#)
        #expect(try godkjenn() == nil)
        #expect(kjoerer.sak("$v3")?.moeter.last { $0.type == .evaluering }?.nesteMoete == Dato("2027-01-29"))
        let mer = #""moete":"$v3-m2","avtalt":"Noe annet.""#
        #expect(try kjoerer.avslag("utfyllReferat", "2026-12-02", "PL-LYN", mer, sak: "$v3")?.kode == "STEG.laast")
    }

    @Test("E6: «ingen, fordi» er en vei videre") func ingenFordi() throws {
        var kjoerer = try v3()
        try hold(&kjoerer, #""avtalt":"Målet er nådd.","ingenMoeteFordi":"Saken avsluttes.""#)
        #expect(try kjoerer.avslag("godkjennReferat", "2026-12-01", "PL-LYN", "", sak: "$v3") == nil)
    }

    @Test("Neste møte er etter dette møtet, også når referatet fylles ut senere") func nesteMoete() throws {
        var kjoerer = try v3()
        for dag in ["2026-10-01", "2026-11-30"] {
            let avslag = #expect(throws: Avslag.self) { try hold(&kjoerer, #""nesteMoete":"\#(dag)""#) }
            #expect(avslag?.kode == "DATO.foerMoetet")
        }
        try hold(&kjoerer, #""avtalt":"Vi fortsetter.","nesteMoete":"2026-12-01""#)
        let utfylt = #""moete":"$v3-m2","nesteMoete":"2026-11-30""#
        let avslag = try kjoerer.avslag("utfyllReferat", "2026-12-01", "PL-LYN", utfylt, sak: "$v3")
        #expect(avslag?.felt == ["nesteMoete"])
    }

    @Test("Et tiltak i referatet trenger det samme som ellers, og alt eller ingenting blir til") func d1() throws {
        var kjoerer = try v3()
        try hold(
            &kjoerer,
            #""nesteMoete":"2027-01-29","beslutninger":[{"beslutningstype":"kontakt","kontaktdato":"2026-12-15"},{"beslutningstype":"tiltak","hva":"Leke ute","ansvarlig":"PL-LYN"}]"#
        )
        let avslag = try kjoerer.avslag("godkjennReferat", "2026-12-01", "PL-LYN", "", sak: "$v3")
        #expect(avslag?.regel == "D1")
        #expect(avslag?.felt == ["evalueringsdato"])
        #expect(kjoerer.sak("$v3")?.kontakter.isEmpty == true)
    }

    @Test("En beslutning uten slag blir ikke borte") func utenSlag() throws {
        var kjoerer = try v3()
        let avslag = #expect(throws: Avslag.self) { try hold(&kjoerer, #""beslutninger":[{"hva":"Noe"}]"#) }
        #expect(avslag?.felt == ["beslutninger"])
    }

    @Test("Et nivå i referatet blir en nivåendring av den som har rett til det") func nivaa() throws {
        var kjoerer = try medSamtykke()
        try hold(
            &kjoerer,
            #""nesteMoete":"2027-01-29","beslutninger":[{"beslutningstype":"nivaa","nivaa":2,"hva":"Vi trenger PPT."}]"#
        )
        try kjoerer.gjoer("godkjennReferat", "2026-12-01", "PL-LYN", "", sak: "$v3")
        let endret = try #require(kjoerer.hendelser.last { $0.slag?.kode == "NivaaEndret" })
        #expect(endret.felter["nivaa"]?.somTall == 2)
        #expect(endret.felter["begrunnelse"]?.somTekst == "Vi trenger PPT.")
        #expect(endret.dato == Dato("2026-12-01"))
    }

    @Test("Et nivå som blir som det var, er ingen endring; et høyere uten samtykke blir nektet") func sammeNivaa()
        throws
    {
        var kjoerer = try v3()
        let nivaa = { (tall: Int) in
            #""nesteMoete":"2027-01-29","beslutninger":[{"beslutningstype":"nivaa","nivaa":\#(tall),"hva":"x"}]"#
        }
        try hold(&kjoerer, nivaa(2))
        #expect(try kjoerer.avslag("godkjennReferat", "2026-12-01", "PL-LYN", "", sak: "$v3")?.regel == "C2")
        kjoerer = try v3()
        try hold(&kjoerer, nivaa(1))
        try kjoerer.gjoer("godkjennReferat", "2026-12-01", "PL-LYN", "", sak: "$v3")
        #expect(!kjoerer.hendelser.contains { $0.slag?.kode == "NivaaEndret" })
    }

    /// V3 with a consent to share with PPT.
    private func medSamtykke() throws -> Historiekjoerer {
        var kjoerer = try v3()
        try kjoerer.gjoer(
            "registrerSamtykke", "2026-11-23", "PL-LYN",
            #""samtykketype":"tverrfaglig","formaal":"x","opplysninger":"x","tjenester":["LYN","PPT"],"behandlere":"x","informasjonGitt":true,"form":"skriftlig","gittAv":["mor","far"],"barnetsSyn":"x","gyldigTil":"2027-09-01""#,
            sak: "$v3")
        return kjoerer
    }

    @Test("Den som verken kalte inn, ledet, holder stafetten eller er leder, godkjenner ikke") func hvem() throws {
        var kjoerer = try medSamtykke()
        try kjoerer.gjoer(
            "avtalTiltak", "2026-11-23", "PL-LYN",
            #""hva":"Lese sammen","maal":"$v3-maal","ansvarlig":"LYN-2","evalueringsdato":"2027-01-29""#, sak: "$v3")
        try hold(&kjoerer, #""avtalt":"Fortsett.","nesteMoete":"2027-01-29""#)
        #expect(try kjoerer.avslag("godkjennReferat", "2026-12-01", "LYN-2", "", sak: "$v3")?.regel == "RETT")
        #expect(try kjoerer.avslag("godkjennReferat", "2026-12-01", "ST-LYN", "", sak: "$v3") == nil)
        // Whoever led may lock, and decides by it only what that person may decide otherwise.
        let led = #""moetetype":"interntTeam","avtalt":"Fortsett.","nesteMoete":"2027-01-29""#
        try kjoerer.gjoer("holdMoete", "2026-12-02", "LYN-2", led, sak: "$v3")
        #expect(try kjoerer.avslag("godkjennReferat", "2026-12-02", "LYN-2", "", sak: "$v3") == nil)
        let nivaa = led + #","beslutninger":[{"beslutningstype":"nivaa","nivaa":2,"hva":"x"}]"#
        try kjoerer.gjoer("holdMoete", "2026-12-03", "LYN-2", nivaa, sak: "$v3")
        #expect(try kjoerer.avslag("godkjennReferat", "2026-12-03", "LYN-2", "", sak: "$v3")?.regel == "RETT")
        #expect(try kjoerer.avslag("godkjennReferat", "2026-12-03", "PL-LYN", "", sak: "$v3") == nil)
    }

    @Test("I en avsluttet sak godkjennes referatet, men ingenting blir avtalt på nytt") func avsluttet() throws {
        var kjoerer = Historiekjoerer(try Kurskatalog.lag())
        let linjer = try #require(Kurshistorier.historie("v1")).linjer
        for linje in linjer.dropLast(2) { try kjoerer.kjoer(linje) }
        let felter =
            #""moetetype":"foreldresamtale","beslutninger":[{"beslutningstype":"kontakt","kontaktdato":"2026-10-01"}]"#
        try kjoerer.gjoer("holdMoete", "2026-09-17", "PL-LYN", felter, sak: "$v1")
        for linje in linjer.suffix(2) { try kjoerer.kjoer(linje) }
        #expect(kjoerer.sak("$v1")?.erAapen == false)
        try kjoerer.gjoer("godkjennReferat", "2026-09-18", "PL-LYN", "", sak: "$v1")
        #expect(kjoerer.sak("$v1")?.moeter.last?.referatGodkjent == Dato("2026-09-18"))
        #expect(kjoerer.sak("$v1")?.kontakter.isEmpty == true)
    }
}

extension Historiekjoerer {
    /// Plays one command in a case.
    mutating func gjoer(_ kode: String, _ dag: String, _ av: String, _ felter: String, sak: String = "$v4") throws {
        let resten = felter.isEmpty ? "" : ",\(felter)"
        try kjoer(#"{"kommando":"\#(kode)","dato":"\#(dag)","av":"\#(av)","sak":"\#(sak)"\#(resten)}"#)
    }

    /// What refuses one command; `nil` where it is carried out.
    mutating func avslag(
        _ kode: String, _ dag: String, _ av: String, _ felter: String, sak: String = "$v4"
    ) throws -> Avslag? {
        do { try gjoer(kode, dag, av, felter, sak: sak) } catch let avslag as Avslag { return avslag }
        return nil
    }
}
