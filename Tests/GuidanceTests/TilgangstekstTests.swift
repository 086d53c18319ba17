import BTI
import Testing

@testable import Guidance

@Suite("Setningene om tilgang")
struct TilgangstekstTests {
    private let tekster = Tekster.last()

    @Test("Hver grunn til å lese, hver grunn til at det er stengt, og hvert hinder har en setning")
    func alle() {
        let noekler =
            Tilgangsgrunn.allCases.map { "tilgang.\($0.rawValue)" }
            + Stengningsaarsak.allCases.map { "tilgang.stengt.\($0.rawValue)" }
            + Hoerselshinder.allCases.map { "tilgang.hinder.\($0.rawValue)" }
            + Stengningsaarsak.allCases.map { "tilgang.hinder.stengt.\($0.rawValue)" }
        #expect(noekler.filter { !tekster.finnes($0) } == [])
    }

    @Test("Setningene sier hvem, fra når og til når")
    func setninger() throws {
        let linjer = [
            #"{"kommando":"registrerUndring","dato":"2026-09-01","av":"KL-3A","som":"$s","navn":"Iver Prøve","gruppe":"OST/3A","observasjon":"stille","tema":["sosialt"],"vold":"nei","miljoe":false,"foresatte":[{"relasjon":"mor","foreldreansvar":"ja"}]}"#,
            #"{"kommando":"registrerSamtykke","dato":"2026-09-02","av":"KL-3A","sak":"$s","som":"$sam","samtykketype":"tverrfaglig","formaal":"hjelp","opplysninger":"skole","tjenester":["OST","HST"],"behandlere":"helsesykepleier","informasjonGitt":true,"form":"skriftlig","gittAv":["mor"],"barnetsSyn":"greit","gyldigTil":"2027-06-30"}"#,
        ]
        var kjoerer = Historiekjoerer(try Kurskatalog.lag())
        for linje in linjer { try kjoerer.kjoer(linje) }
        let katalog = kjoerer.omgivelser(Kurshistorier.dag).katalog
        func setninger() throws -> [String] {
            let sak = try #require(kjoerer.sak("$s"))
            return sak.tilganger(i: Omgivelser(katalog: katalog, idag: Kurshistorier.dag)).map {
                tekster.tilgang($0, i: katalog)
            }
        }
        let hst = try #require(katalog.tjenester["HST"]).navn
        #expect(try setninger().contains("\(hst): familien har samtykket, fra 2026-09-02 til 2027-06-30."))
        #expect(try setninger().allSatisfy { !$0.contains("{") && !$0.contains("‹") })
        try kjoerer.kjoer(
            #"{"kommando":"trekkSamtykke","dato":"2026-11-20","av":"KL-3A","sak":"$s","samtykke":"$sam","trukketAv":"mor"}"#
        )
        let sak = try #require(kjoerer.sak("$s"))
        let egne = sak.egneInnfoersler(for: "HS-1", i: katalog, paa: Kurshistorier.dag)
        #expect(tekster.stengt(egne)?.hasPrefix("Stengt for tjenesten fra 2026-11-20, fordi familien trakk") == true)
        #expect(tekster.rom(egne) == nil)
    }
}
