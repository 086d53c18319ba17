import BTI
import Testing

@testable import Guidance

@Suite("Kommandoene i en overgang") struct OvergangskommandoTests {
    /// A log in a barnehage; the consent to share with the receiver is left out.
    private func logg(_ enhet: String = "LYN", _ holder: String = "PL-LYN") throws -> Historiekjoerer {
        var kjoerer = Historiekjoerer(try Kurskatalog.lag())
        let leder = "ST-\(enhet)"
        for linje in [
            #""kommando":"registrerUndring","av":"\#(holder)","dato":"2026-02-23","navn":"N.O.","foedselsdato":"2020-03-19","observasjon":"Blir stille.","tema":["emosjonelt"],"vold":"nei","miljoe":false,"som":"$s""#,
            #""kommando":"registrerSamtale","av":"\#(holder)","dato":"2026-02-27","samtaletype":"undringssamtaleBarn","barnetsStemme":"Sagt i barnehagen alene.","nesteKontakt":"2026-03-05""#,
            #""kommando":"avklarUndring","av":"\#(leder)","dato":"2026-03-02","resultat":"nivaa1Individ","begrunnelse":"x""#,
            samtykke("stafettlogg", [enhet], av: holder, til: "2027-02-17"),
            #""kommando":"aapneStafettlogg","av":"\#(leder)","dato":"2026-03-02","stafettholder":"\#(holder)""#,
            #""kommando":"taImotStafett","av":"\#(holder)","dato":"2026-03-02""#,
            #""kommando":"settMaal","av":"\#(holder)","dato":"2026-03-05","hva":"Med i samling","kjennetegn":"x","som":"$maal""#,
        ] { try kjoerer.kjoer(linje.contains("\"som\":\"$s\"") ? "{\(linje)}" : "{\"sak\":\"$s\",\(linje)}") }
        return kjoerer
    }

    private func samtykke(_ type: String, _ tjenester: [String], av: String, til: String) -> String {
        let liste = tjenester.map { "\"\($0)\"" }.joined(separator: ",")
        return
            #""kommando":"registrerSamtykke","av":"\#(av)","dato":"2026-03-02","samtykketype":"\#(type)","formaal":"x","opplysninger":"x","tjenester":[\#(liste)],"behandlere":"x","informasjonGitt":true,"form":"skriftlig","gittAv":["mor"],"barnetsSyn":"x","gyldigTil":"\#(til)""#
    }

    private func kjoer(_ kjoerer: inout Historiekjoerer, av: String = "PL-LYN", _ dato: String, _ felter: String) throws
    {
        try kjoerer.kjoer(#"{"sak":"$s","av":"\#(av)","dato":"\#(dato)",\#(felter)}"#)
    }

    private func avslag(
        _ kjoerer: inout Historiekjoerer, av: String = "PL-LYN", _ dato: String, _ felter: String
    ) -> String? {
        do {
            try kjoer(&kjoerer, av: av, dato, felter)
            return nil
        } catch { return (error as? Avslag)?.kode }
    }

    private static let planlegg =
        #""kommando":"planleggOvergang","overgangstype":"barnehageTilSkole","tilTjeneste":"OST","sfo":true"#

    @Test("Planlagt: dagene kommer fra skoleruten, og en ny plan retter den gamle") func planlagt() throws {
        var kjoerer = try logg()
        try kjoer(&kjoerer, "2026-04-20", Self.planlegg)
        try kjoer(
            &kjoerer, "2026-04-21", #""kommando":"planleggOvergang","overgangstype":"barnehageTilSkole","sfo":false"#)
        try kjoer(&kjoerer, "2026-05-28", #""kommando":"settKontaktlaerer","kontaktlaerer":"KL-1A""#)
        let overganger = try #require(kjoerer.sak("$s")).overganger
        #expect(overganger.count == 1)
        let overgang = try #require(overganger.first)
        #expect(overgang.giver == "LYN")
        #expect(overgang.mottaker == "OST")
        #expect(overgang.skolestart == Dato("2026-08-17"))
        #expect(!overgang.sfo)
        #expect(overgang.planlagt == Dato("2026-04-20"))
        #expect(overgang.kontaktlaerer?.kjent == Dato("2026-05-28"))
        #expect(kjoerer.sak("$s")?.skolestartaar == 2026)
        try kjoer(
            &kjoerer, "2026-05-28",
            #""kommando":"registrerHovedperson","navn":"N.O.","persontype":"barn","foedselsdato":"2020-03-19","utsattSkolestart":true"#
        )
        #expect(kjoerer.sak("$s")?.skolestartaar == 2027)
    }

    @Test("Uten plan, mottaker eller kontaktlærer er det noe som mangler") func mangler() throws {
        var kjoerer = try logg()
        #expect(
            avslag(&kjoerer, "2026-04-20", #""kommando":"avsluttOvergang","overgangsresultat":"loggAvsluttet""#)
                == "FINNES.overgang")
        let type = #""kommando":"planleggOvergang","overgangstype":"barnehageTilSkole""#
        #expect(avslag(&kjoerer, "2026-04-20", type) == "FORMAT.mangler")
        #expect(avslag(&kjoerer, "2026-04-20", type + #","tilTjeneste":"XXX""#) == "FINNES.tjeneste")
        let bytte = #""kommando":"planleggOvergang","overgangstype":"bytte","tilTjeneste":"OST""#
        #expect(avslag(&kjoerer, "2026-04-20", bytte) == "FORMAT.mangler")
        #expect(avslag(&kjoerer, "2026-04-20", type + #","ikkeAktueltFordi":"Utsatt skolestart""#) == nil)
        #expect(
            avslag(&kjoerer, "2026-04-20", #""kommando":"settKontaktlaerer","kontaktlaerer":"KL-1A""#)
                == "FINNES.overgang")
        try kjoer(&kjoerer, "2026-04-20", Self.planlegg)
        #expect(avslag(&kjoerer, "2026-04-20", #""kommando":"settKontaktlaerer""#) == "FORMAT.mangler")
        #expect(
            avslag(&kjoerer, "2026-04-20", #""kommando":"settKontaktlaerer","kontaktlaerer":"INGEN""#)
                == "FINNES.ansatt")
        #expect(kjoerer.sak("$s")?.overganger.map(\.ikkeAktuelt) == [true, false])
        try kjoer(&kjoerer, "2026-04-21", bytte + #","skolestart":"2026-05-04""#)
        #expect(
            avslag(&kjoerer, "2026-04-21", #""kommando":"settKontaktlaerer","kontaktlaerer":"KL-1A""#)
                == "FINNES.flereOverganger")
    }

    @Test("F10: videregående og andre kommuner trenger samtykke før overgangen planlegges") func f10() throws {
        var kjoerer = try logg()
        let flytting =
            #""kommando":"planleggOvergang","overgangstype":"flytting","mottakerNavn":"en skole","skolestart":"2026-08-17""#
        let videregaaende =
            #""kommando":"planleggOvergang","overgangstype":"ungdomsskoleTilVideregaaende","tilTjeneste":"VGS""#
        #expect(avslag(&kjoerer, "2026-04-20", flytting) == "F10")
        #expect(avslag(&kjoerer, "2026-04-20", videregaaende) == "F10")
        try kjoer(
            &kjoerer, "2026-04-20", samtykke("overgang", ["VGS"], av: "PL-LYN", til: "2027-02-17").uten("av", "dato"))
        #expect(avslag(&kjoerer, "2026-04-20", flytting) == "F10")
        #expect(avslag(&kjoerer, "2026-04-20", videregaaende) == nil)
        try kjoer(
            &kjoerer, "2026-04-20", samtykke("overgang", ["LYN"], av: "PL-LYN", til: "2027-02-17").uten("av", "dato"))
        #expect(avslag(&kjoerer, "2026-04-20", flytting) == nil)
    }

    @Test("Innkalling uten samtykke: F8 fra kommunal barnehage, F11 fra privat") func innkalling() throws {
        let kall =
            #""kommando":"kallInnTilMoete","moetetype":"overgangsmoete1","moetedato":"2026-06-10","tjenester":["OST"]"#
        for (enhet, holder, regel) in [("LYN", "PL-LYN", "F8"), ("TAN", "PL-TAN", "F11")] {
            var kjoerer = try logg(enhet, holder)
            #expect(avslag(&kjoerer, av: holder, "2026-04-20", Self.planlegg) == nil)
            #expect(avslag(&kjoerer, av: holder, "2026-05-20", kall) == regel)
            let sfo = kall.replacing("OST", with: "SFO")
            #expect(avslag(&kjoerer, av: holder, "2026-05-20", sfo) == regel)
            let gitt = samtykke("overgang", ["OST"], av: holder, til: "2027-02-17").uten("av", "dato")
            try kjoer(&kjoerer, av: holder, "2026-05-20", gitt)
            #expect(avslag(&kjoerer, av: holder, "2026-05-20", kall) == nil)
        }
    }

    @Test("Et tiltak som sier hvem sitt det er, sier også når i overgangen") func part() throws {
        var kjoerer = try logg()
        let tiltak =
            #""kommando":"avtalTiltak","hva":"x","ansvarlig":"foresatte","evalueringsdato":"2026-08-27","part":"foresatte""#
        #expect(avslag(&kjoerer, "2026-06-10", tiltak) == "FORMAT.mangler")
        try kjoer(&kjoerer, "2026-06-10", tiltak + #","overgangsfase":"ferien""#)
        #expect(kjoerer.sak("$s")?.tiltak.last?.part == .foresatte)
    }

    @Test("Et overgangsmøte som ingenting er sagt om, skrives ikke ned; det som er sagt, skrives ned som det er")
    func tomtMoete() throws {
        var kjoerer = try logg()
        try kjoer(&kjoerer, "2026-04-20", Self.planlegg)
        let tomt = #""kommando":"holdOvergangsmoete","deltakere":["mor"],"nesteMoete":"2026-08-27""#
        #expect(avslag(&kjoerer, "2026-06-10", tomt) == "FORMAT.mangler")
        #expect(avslag(&kjoerer, "2026-06-10", tomt + #","avtalt":"","loefter":[]"#) == "FORMAT.mangler")
        #expect(kjoerer.sak("$s")?.moeter.isEmpty == true)
        for sagt in [
            #","situasjonNaa":"x""#, #","avtalt":"x""#, #","droefting":"x""#, #","barnetsStemme":"x""#,
            #","loefter":["x"]"#,
        ] {
            var kopi = kjoerer
            #expect(avslag(&kopi, "2026-06-10", tomt + sagt) == nil)
        }
    }

    @Test("Møte 1 og møte 2, og brevet med det barnet er lovet") func moeterOgBrev() throws {
        var kjoerer = try logg()
        try kjoer(&kjoerer, "2026-04-20", Self.planlegg)
        let moete =
            #""kommando":"holdOvergangsmoete","deltakere":["mor","PL-LYN","KL-1A"],"avtalt":"x","nesteMoete":"2026-08-27""#
        #expect(avslag(&kjoerer, "2026-06-10", moete + #","stafettholder":"LYN-2""#) == "STEG.overgangsmoete2")
        try kjoer(
            &kjoerer, "2026-06-10",
            moete + #","medBarnet":true,"barnetsStemme":"Fint med få.","loefter":["Du får se klasserommet."]"#)
        try kjoer(
            &kjoerer, "2026-06-10",
            #""kommando":"avtalTiltak","hva":"Besøk i klassen","ansvarlig":"PL-LYN","evalueringsdato":"2026-08-27","overgangsfase":"foerSlutt","som":"$t""#
        )
        try kjoer(&kjoerer, "2026-08-27", #""kommando":"holdOvergangsmoete","avtalt":"x","stafettholder":"LYN-2""#)
        let sak = try #require(kjoerer.sak("$s"))
        #expect(sak.moeter.map(\.type) == [.overgangsmoete1, .overgangsmoete2])
        #expect(sak.moeter.map(\.tjenester) == [["LYN", "OST"], ["LYN", "OST"]])
        #expect(sak.tilbud?.mottaker == "LYN-2")
        let bekreft = #""kommando":"bekreftOverlevering","punkter":["#
        #expect(avslag(&kjoerer, "2026-08-27", bekreft + #""loefte-2"]"#) == "FINNES.punkt")
        try kjoer(&kjoerer, av: "LYN-2", "2026-08-27", bekreft + #""loefte-1"]"#)
        #expect(avslag(&kjoerer, av: "KL-1A", "2026-08-27", bekreft + #""loefte-1"]"#) == "RETT.bekreftOverlevering")
        #expect(
            try brev(kjoerer) == """
                Overleveringsbrev for N.O.
                Fra Lyngheia barnehage til Østre skole. Første dag er 2026-08-17.
                Kontaktlærer er ikke kjent ennå.

                Barnets egne ord
                * 2026-06-10: Fint med få.

                Tiltak som fortsetter
                * Besøk i klassen
                  Evalueres 2026-08-27.
                  [ ] Ikke bekreftet ennå

                Dette er barnet lovet
                * Du får se klasserommet.
                  [x] Bekreftet 2026-08-27

                Den som tar imot, bekrefter tiltakene og løftene ett for ett.

                """)
    }

    @Test("Brevet sier hva som hjelper og ikke, og ingenting fra enhetens egne notater") func brevet() throws {
        var kjoerer = try logg()
        try kjoer(&kjoerer, "2026-04-20", Self.planlegg)
        #expect(try brev(kjoerer).contains("Det er ikke skrevet noe her ennå."))
        for (hva, naadd) in [("Liten gruppe", "iStorGrad"), ("Lydklokke", "ikke"), ("Bildekort", "forTidlig")] {
            try kjoer(
                &kjoerer, "2026-04-20",
                #""kommando":"avtalTiltak","hva":"\#(hva)","ansvarlig":"PL-LYN","evalueringsdato":"2026-05-28","som":"$t""#
            )
            try kjoer(
                &kjoerer, "2026-05-28",
                #""kommando":"evaluerTiltak","tiltak":"$t","gjennomfoert":"ja","maaloppnaaelse":"\#(naadd)","barnetsOpplevelse":"Om \#(hva).","utfall":"avslutt""#
            )
        }
        try kjoer(&kjoerer, "2026-05-28", #""kommando":"skrivNotat","tekst":"Skjermet ord","skjermet":true"#)
        try kjoer(
            &kjoerer, "2026-05-28",
            #""kommando":"planleggOvergang","overgangstype":"barnehageTilSkole","kontaktlaerer":"KL-1A""#)
        let tekst = try brev(kjoerer)
        #expect(tekst.contains("Kontaktlærer: KL-1A"))
        #expect(tekst.contains("Dette hjelper\n* Liten gruppe\n  Barnet om det: Om Liten gruppe."))
        #expect(tekst.contains("Dette har ikke hjulpet\n* Lydklokke"))
        #expect(!tekst.contains("Bildekort"))
        #expect(
            !tekst.contains("Sagt i barnehagen alene") && !tekst.contains("Skjermet ord")
                && !tekst.contains("Blir stille"))
    }

    private func brev(_ kjoerer: Historiekjoerer) throws -> String {
        let sak = try #require(kjoerer.sak("$s"))
        let overgang = try #require(sak.overganger.last)
        return Tekster.last().brev(overgang.brev(sak, kjoerer.omgivelser(Kurshistorier.dag)))
    }
}

extension String {
    /// A line's fields without some of them, each with its comma.
    fileprivate func uten(_ felter: String...) -> String {
        let deler = split(separator: ",\"").filter { del in !felter.contains { del.hasPrefix("\($0)\":") } }
        return deler.joined(separator: ",\"")
    }
}
