import BTI
import Guidance
import Testing

@Suite("Møter fra innkalling til kopi")
struct MoetehistorieTests {
    /// V4 while it was at nivå 1, with the consent that lets the services in.
    private func v4() throws -> Historiekjoerer {
        var kjoerer = Historiekjoerer(try Kurskatalog.lag())
        try kjoerer.kjoer([try #require(Kurshistorier.historie("v4"))], til: try #require(Dato("2026-06-05")))
        try kjoerer.gjoer(
            "registrerSamtykke", "2026-06-08", "KL-6A",
            #""samtykketype":"tverrfaglig","formaal":"Samordnet nærværsarbeid.","opplysninger":"Fravær og tiltak.","tjenester":["OST","PPT","HST"],"behandlere":"De tre tjenestene","informasjonGitt":true,"form":"skriftlig","gittAv":["mor","far"],"barnetsSyn":"Greit.","gyldigTil":"2027-06-07","som":"$tv""#
        )
        return kjoerer
    }

    private let innkalling =
        #""moetetype":"tverrfaglig","moetedato":"2026-12-03","tjenester":["PPT","HST"],"deltakere":["mor","far"]"#

    @Test("V4: den udekkede blir avslått, og møtet med de andre står") func v4Udekket() throws {
        var kjoerer = try v4()
        try kjoerer.gjoer("kallInnTilMoete", "2026-11-19", "KL-6A", innkalling + #","som":"$m""#)
        let avslag = try kjoerer.avslag(
            "kallInnTilMoete", "2026-11-19", "KL-6A",
            #""moete":"$m","moetetype":"tverrfaglig","moetedato":"2026-12-03","tjenester":["PSY"]"#)
        #expect(avslag?.regel == "C3")
        #expect(avslag?.argumenter["tjeneste"] == "Psykisk helse barn og unge")
        #expect(avslag?.utveier == ["registrerSamtykke", "meldTilTeam"])
        #expect(kjoerer.sak("$v4")?.moeter.last?.tjenester == ["PPT", "HST"])
        #expect(kjoerer.sak("$v4")?.moeter.last?.status == .innkalt)
    }

    @Test("I én innkalling nevner avslaget både dem som mangler samtykke, og dem som kan inviteres") func begge() throws
    {
        var kjoerer = try v4()
        let avslag = try kjoerer.avslag(
            "kallInnTilMoete", "2026-11-19", "KL-6A",
            #""moetetype":"tverrfaglig","moetedato":"2026-12-03","tjenester":["PPT","PSY","NAV"]"#)
        #expect(avslag?.argumenter["tjeneste"] == "Psykisk helse barn og unge, NAV Fjordvik")
        #expect(avslag?.argumenter["dekket"] == "PPT Ytre")
        let tekst = Tekster.last().avslag(try #require(avslag))
        #expect(tekst.grunn.hasSuffix("De andre kan inviteres: PPT Ytre."))
        // An employee of a service is an invitation to the service.
        let ansatt = try kjoerer.avslag(
            "kallInnTilMoete", "2026-11-19", "KL-6A",
            #""moetetype":"tverrfaglig","moetedato":"2026-12-03","deltakere":["mor","NV-2"]"#)
        #expect(ansatt?.argumenter["tjeneste"] == "NAV Fjordvik")
    }

    @Test("Flere kan inviteres til et møte som er kalt inn, men ikke til en annen dag") func flere() throws {
        var kjoerer = try v4()
        let bare = #""moetetype":"tverrfaglig","moetedato":"2026-12-03","tjenester":["PPT"]"#
        try kjoerer.gjoer("kallInnTilMoete", "2026-11-19", "KL-6A", bare + #","som":"$m""#)
        try kjoerer.gjoer(
            "kallInnTilMoete", "2026-11-20", "KL-6A",
            #""moete":"$m","moetetype":"tverrfaglig","moetedato":"2026-12-03","tjenester":["HST"]"#)
        let moete = try #require(kjoerer.sak("$v4")?.moeter.last)
        #expect(moete.tjenester == ["PPT", "HST"])
        #expect(moete.planlagt == [try #require(Dato("2026-11-19"))])
        let annen = #""moete":"$m","moetetype":"tverrfaglig","moetedato":"2026-12-04","tjenester":["OST"]"#
        #expect(try kjoerer.avslag("kallInnTilMoete", "2026-11-20", "KL-6A", annen)?.kode == "STEG.annenDag")
        #expect(
            try kjoerer.avslag("kallInnTilMoete", "2026-11-20", "KL-6A", #""moete":"$m","# + bare)?.regel == "FORMAT")
    }

    @Test("Å invitere er å fortelle: ingen blir kalt inn før samtykket har begynt å gjelde") func ikkeBegynt() throws {
        var kjoerer = try v4()
        try kjoerer.gjoer(
            "registrerSamtykke", "2026-11-18", "KL-6A",
            #""samtykketype":"tverrfaglig","formaal":"Samordnet hjelp.","opplysninger":"Fravær og tiltak.","tjenester":["NAV"],"behandlere":"NAV","informasjonGitt":true,"form":"skriftlig","gittAv":["mor","far"],"barnetsSyn":"Greit.","gyldigFra":"2026-12-01","gyldigTil":"2027-06-07""#
        )
        let nav = #""moetetype":"tverrfaglig","moetedato":"2026-12-03","tjenester":["NAV","PPT"]"#
        let avslag = try #require(try kjoerer.avslag("kallInnTilMoete", "2026-11-30", "KL-6A", nav))
        #expect(avslag.kode == "C3.ikkeBegynt" && avslag.argumenter["dato"] == "2026-12-01")
        try kjoerer.gjoer("kallInnTilMoete", "2026-12-01", "KL-6A", nav)
        #expect(kjoerer.sak("$v4")?.moeter.last?.tjenester == ["NAV", "PPT"])
    }

    @Test("Et møte flyttes ikke til en dag samtykket ikke gjelder") func flyttC3() throws {
        var kjoerer = try v4()
        try kjoerer.gjoer("kallInnTilMoete", "2026-11-19", "KL-6A", innkalling + #","som":"$m""#)
        #expect(try kjoerer.avslag("flyttMoete", "2026-11-20", "KL-6A", #""moetedato":"2027-06-08""#)?.regel == "C3")
        try kjoerer.gjoer("flyttMoete", "2026-11-20", "KL-6A", #""moetedato":"2027-06-07""#)
        try kjoerer.gjoer("flyttMoete", "2026-11-20", "KL-6A", #""moetedato":"2027-06-08","tjenester":["OST"]"#)
        #expect(kjoerer.sak("$v4")?.moeter.last?.tjenester == ["OST"])
    }

    @Test("G1: med voldsflagget på kan et familiemøte utsettes, ikke framskyndes") func flyttG1() throws {
        var kjoerer = Historiekjoerer(try Kurskatalog.lag())
        for linje in try #require(Kurshistorier.historie("v5")).linjer { try kjoerer.kjoer(linje) }
        func flytt(_ dag: String) -> String {
            #"{"kommando":"flyttMoete","sak":"$v5","av":"RE-OST","dato":"2026-11-21","moete":"$v5-m1","moetedato":"\#(dag)"}"#
        }
        for dag in ["2026-11-30", "2026-12-01"] {
            let avslag = #expect(throws: Avslag.self) { try kjoerer.kjoer(flytt(dag)) }
            #expect(avslag?.regel == "G1")
        }
        try kjoerer.kjoer(flytt("2026-12-02"))
        let funn = Sikkerhetsnett.funn(
            i: try #require(kjoerer.sak("$v5")), kjoerer.omgivelser(Kurshistorier.dag), paa: Kurshistorier.dag)
        #expect(!funn.contains { $0.regel == "G11" })
    }

    @Test("C13: samtykket gjelder teamet det nevner, i dag og på møtedagen") func team() throws {
        var kjoerer = Historiekjoerer(try Kurskatalog.lag())
        for linje in try #require(Kurshistorier.historie("v3")).linjer { try kjoerer.kjoer(linje) }
        func meld(_ felter: String) -> String {
            #"{"kommando":"meldTilTeam","sak":"$v3","av":"PL-LYN","dato":"2026-11-20","moetetype":"btiTeam",\#(felter)}"#
        }
        for (kode, felter) in [
            ("C13.annetTeam", #""moetedato":"2026-11-27","team":"Ressursteam Østre""#),
            ("C13", #""moetedato":"2027-09-02","team":"BTI-team Lyngheia""#),
        ] {
            #expect(#expect(throws: Avslag.self) { try kjoerer.kjoer(meld(felter)) }?.kode == kode)
        }
        try kjoerer.kjoer(meld(#""moetedato":"2027-09-02","team":"Ressursteam Østre","anonym":true"#))
        try kjoerer.kjoer(meld(#""moetedato":"2027-09-01""#))
        #expect(kjoerer.sak("$v3")?.moeter.last?.team == "BTI-team Lyngheia")
        var uten = try v4()
        let linje = #""moetetype":"ressursteam","moetedato":"2026-12-03""#
        #expect(try uten.avslag("meldTilTeam", "2026-11-20", "KL-6A", linje)?.kode == "C13")
        #expect(try uten.avslag("kallInnTilMoete", "2026-11-20", "KL-6A", linje)?.kode == "C13")
    }

    @Test("Løftet til KE: anonymt eller med samtykke som nevner KE, og rådet kommer tilbake") func ke() throws {
        var kjoerer = try v4()
        #expect(try kjoerer.avslag("giRaad", "2026-11-19", "KE-1", #""tekst":"x""#)?.kode == "STEG.ikkeLoeftet")
        let navngitt = #""begrunnelse":"Vi kommer ikke videre.""#
        #expect(try kjoerer.avslag("loeftTilKE", "2026-11-19", "KL-6A", navngitt)?.kode == "C13.ke")
        try kjoerer.gjoer("loeftTilKE", "2026-11-19", "KL-6A", navngitt + #","anonym":true"#)
        #expect(try kjoerer.avslag("giRaad", "2026-11-20", "NV-2", #""tekst":"x""#)?.regel == "RETT")
        try kjoerer.gjoer("giRaad", "2026-11-20", "KE-1", #""tekst":"Prøv et fast møtepunkt.""#)
        let sak = try #require(kjoerer.sak("$v4"))
        #expect(sak.keLoeft.map(\.anonym) == [true])
        #expect(sak.keRaad.map(\.av) == ["KE-1"])
        let hele = try #require(kjoerer.hendelser.last { $0.slag?.kode == "RaadGitt" })
        #expect(Tekster.last().hendelse(hele, i: sak) == "Råd fra Koordinerende enhet: Prøv et fast møtepunkt.")
    }
}
