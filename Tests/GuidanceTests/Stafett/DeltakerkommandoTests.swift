import BTI
import Guidance
import Testing

@Suite("Nivåer, deltakere og henvisninger")
struct DeltakerkommandoTests {
    @Test("V4: fra nivå 1 til 2 med samtykke, henvisning til PPT, og den som ikke er dekket, avslås")
    func v4() throws {
        var kjoerer = Historiekjoerer(try Kurskatalog.lag())
        try kjoerer.kjoer([try #require(Kurshistorier.historie("v4"))], til: try #require(Dato("2026-06-05")))
        var proeve = try Stafettproeve()
        proeve.kjoerer = kjoerer
        proeve.alias = "$v4"
        let nivaa2 = #""nivaa":2,"begrunnelse":"x","holderBekreftet":true,"tjenester":["PPT","HST"]"#
        #expect(proeve.avslag("endreNivaa", "KL-6A", "2026-06-08", nivaa2)?.regel == "C2")
        try proeve.samtykke("tverrfaglig", ["OST", "PPT"], "2026-06-08", "KL-6A")
        let udekket = proeve.avslag("endreNivaa", "KL-6A", "2026-06-09", nivaa2)
        #expect(udekket?.regel == "C6")
        #expect(udekket?.felt == ["tjenester"])
        try proeve.samtykke("tverrfaglig", ["OST", "PPT", "HST"], "2026-06-09", "KL-6A")
        try proeve.gjoer("endreNivaa", "KL-6A", "2026-06-09", nivaa2)
        try proeve.gjoer("henvis", "KL-6A", "2026-06-10", #""instans":"PPT""#)
        #expect(try proeve.sak.nivaa == 2)
        #expect(try proeve.sak.aktiveTjenester == ["OST", "PPT", "HST"])
        let koder = try proeve.koder("2026-07-20")
        #expect(Set(koder).isDisjoint(with: ["A4", "C2", "C15", "D9"]))
        let forsoek = proeve.avslag("leggTilDeltaker", "KL-6A", "2026-06-11", #""tjeneste":"PSY""#)
        #expect(forsoek?.regel == "C6")
        #expect(forsoek?.argumenter["tjeneste"] == "Psykisk helse barn og unge")
        #expect(proeve.avslag("henvis", "KL-6A", "2026-06-11", #""instans":"PSY""#)?.kode == "C3.henvisning")
    }

    @Test("Nivået går ned igjen uten samtykke til å dele, men ikke til det samme eller utenfor")
    func nivaa() throws {
        var proeve = try Stafettproeve()
        try proeve.samtykke("tverrfaglig", ["HST"], "2026-03-10", "PL-LYN")
        #expect(
            proeve.avslag("endreNivaa", "PL-LYN", "2026-03-11", #""nivaa":1,"begrunnelse":"x""#)?.kode
                == "STEG.sammeNivaa")
        for feil in ["0", "4"] {
            let avslag = proeve.avslag("endreNivaa", "PL-LYN", "2026-03-11", #""nivaa":\#(feil),"begrunnelse":"x""#)
            #expect(avslag?.regel == "FORMAT")
        }
        #expect(proeve.avslag("endreNivaa", "PL-LY2", "2026-03-11", #""nivaa":2,"begrunnelse":"x""#)?.regel == "RETT")
        try proeve.gjoer("endreNivaa", "PL-LYN", "2026-03-11", #""nivaa":2,"begrunnelse":"x""#)
        #expect(try proeve.koder("2026-03-11").contains("A4"))
        try proeve.gjoer("bekreftStafettholder", "ST-LYN", "2026-03-12")
        #expect(try proeve.koder("2026-03-12").contains("A4") == false)
        #expect(proeve.avslag("bekreftStafettholder", "ST-LYN", "2026-03-12")?.kode == "STEG.ingenEndring")
        try proeve.gjoer("trekkSamtykke", "PL-LYN", "2026-03-13", #""samtykke":"$tverrfaglig","trukketAv":"mor""#)
        #expect(try proeve.koder("2026-03-13").contains("C5"))
        try proeve.gjoer("endreNivaa", "ST-LYN", "2026-03-14", #""nivaa":1,"begrunnelse":"x""#)
        #expect(try proeve.koder("2026-03-14").filter { ["C2", "C5"].contains($0) } == [])
        #expect(try proeve.sak.nivaaendringer.map(\.til) == [1, 2, 1])
    }

    @Test("En deltaker med navn kan skrive, og når hun er ute, kan hun ikke, men det hun skrev, står")
    func deltaker() throws {
        var proeve = try Stafettproeve()
        #expect(proeve.avslag("skrivNotat", "HS-1", "2026-03-10", #""tekst":"x""#)?.regel == "RETT")
        try proeve.samtykke("tverrfaglig", ["HST"], "2026-03-10", "PL-LYN")
        let feil = proeve.avslag("leggTilDeltaker", "PL-LYN", "2026-03-10", #""tjeneste":"HST","ansatt":"PPT-1""#)
        #expect(feil?.kode == "FINNES.ansatt")
        try proeve.gjoer("leggTilDeltaker", "PL-LYN", "2026-03-10", #""tjeneste":"HST","ansatt":"HS-1","oppgave":"x""#)
        let igjen = proeve.avslag("leggTilDeltaker", "PL-LYN", "2026-03-10", #""tjeneste":"HST","ansatt":"HS-1""#)
        #expect(igjen?.kode == "STEG.erMed")
        #expect(proeve.avslag("leggTilDeltaker", "PL-LYN", "2026-03-10", #""tjeneste":"HST""#)?.kode == "STEG.erMed")
        try proeve.gjoer("skrivNotat", "HS-1", "2026-03-11", #""tekst":"x""#)
        try proeve.gjoer("kvitterJournalplikt", "HS-1", "2026-03-11")
        #expect(try proeve.sak.journalplikter.map(\.tjeneste) == ["HST"])
        #expect(proeve.avslag("kvitterJournalplikt", "PL-LYN", "2026-03-11")?.kode == "FINNES.helsetjeneste")
        try proeve.gjoer("fjernDeltaker", "PL-LYN", "2026-03-12", #""tjeneste":"HST","ansatt":"HS-1""#)
        #expect(proeve.avslag("skrivNotat", "HS-1", "2026-03-13", #""tekst":"x""#)?.kode == "TILGANG.fjernet")
        #expect(try proeve.sak.notater.map(\.av) == ["HS-1"])
        #expect(try proeve.sak.deltakere.map(\.til) == [Dato("2026-03-12")])
        #expect(proeve.avslag("fjernDeltaker", "PL-LYN", "2026-03-13", #""tjeneste":"HST""#)?.kode == "FINNES.deltaker")
    }

    @Test("En henvisning til PPT før noe er evaluert, blir stående til svaret kommer; den som haster, gjør ikke det")
    func henvisning() throws {
        var proeve = try Stafettproeve()
        try proeve.samtykke("tverrfaglig", ["PPT"], "2026-03-10", "PL-LYN")
        #expect(
            proeve.avslag("registrerHenvisningssvar", "PL-LYN", "2026-03-10", #""henvisningssvar":"avvist""#)?.kode
                == "FINNES.henvisning")
        var haster = proeve
        try haster.gjoer("henvis", "PL-LYN", "2026-03-10", #""instans":"PPT","hasterFordi":"x""#)
        #expect(try haster.koder("2026-03-10").contains("D9") == false)
        try proeve.gjoer("henvis", "PL-LYN", "2026-03-10", #""instans":"PPT""#)
        try proeve.gjoer("henvis", "PL-LYN", "2026-03-10", #""instans":"BUP""#)
        #expect(try proeve.sak.henvisninger.map(\.tjeneste) == ["PPT", nil])
        #expect(try proeve.sak.henvisninger.map(\.instans) == ["PPT", "BUP"])
        #expect(try proeve.koder("2026-03-10").contains("D9"))
        try proeve.gjoer("registrerHenvisningssvar", "PL-LYN", "2026-03-20", #""henvisningssvar":"venteliste""#)
        #expect(try proeve.sak.henvisninger.map(\.svar.count) == [0, 1])
        try proeve.gjoer("registrerHenvisningssvar", "PL-LYN", "2026-03-20", #""henvisningssvar":"tattImot""#)
        #expect(try proeve.koder("2026-03-20").contains("D9") == false)
    }
}
