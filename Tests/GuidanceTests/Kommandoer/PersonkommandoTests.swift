import BTI
import Guidance
import Testing

@Suite("Personen over tid, planer, avslutning og rettelser")
struct PersonkommandoTests {
    private static let barn = [
        #"{"kommando":"registrerUndring","dato":"2026-03-02","av":"KL-3B","som":"$s","navn":"A.B.","foedselsdato":"2018-04-11","gruppe":"OST/3B","observasjon":"Alene ute.","tema":["sosialt"],"vold":"nei","miljoe":false}"#,
        #"{"kommando":"delUndring","dato":"2026-03-02","av":"KL-3B","sak":"$s","deltMed":"leder","ansatt":"RE-OST"}"#,
        #"{"kommando":"registrerForesatt","dato":"2026-03-02","av":"KL-3B","sak":"$s","relasjon":"mor","foreldreansvar":"ja","tolk":"arabisk"}"#,
    ]

    @Test("Bare det nye sies, resten står")
    func person() throws {
        var kjoerer = try Historiekjoerer.kjoert(Self.barn)
        try kjoerer.kjoer(
            #"{"kommando":"oppdaterHovedperson","dato":"2026-03-03","av":"RE-OST","sak":"$s","gruppe":"OST/3A","gruppeFra":"2026-03-01","utsattSkolestart":true}"#
        )
        let sak = try #require(kjoerer.sak("$s"))
        #expect(sak.hovedperson?.navn == "A.B.")
        #expect(sak.hovedperson?.utsattSkolestart == true)
        #expect(sak.gruppeperioder.map(\.gruppe) == ["OST/3B", "OST/3A"])
        #expect(kjoerer.hendelser.last?.felter["skoleaar"]?.somTall == 2025)
        let start = #"{"kommando":"oppdaterHovedperson","dato":"2026-03-03","av":"RE-OST","sak":"$s""#
        #expect(kjoerer.kode(start + "}") == "FORMAT.ingenEndring")
        #expect(kjoerer.kode(start + #","foedselsdato":"2027-01-01"}"#) == "DATO.fremtid")
        #expect(kjoerer.kode(start.replacing("RE-OST", with: "KL-3A") + #","trinn":4}"#) == nil)
        for utenfor in ["OS-7", "LYN-2"] {
            let linje = start.replacing("RE-OST", with: utenfor) + #","trinn":4}"#
            #expect(kjoerer.kode(linje) == "RETT.oppdaterHovedperson")
        }
    }

    @Test("En foresatt endres uten at resten blir borte")
    func foresatt() throws {
        var kjoerer = try Historiekjoerer.kjoert(Self.barn)
        try kjoerer.kjoer(
            #"{"kommando":"endreForesatt","dato":"2026-03-03","av":"KL-3B","sak":"$s","foresatt":"mor","kontaktsperre":true}"#
        )
        let mor = try #require(kjoerer.sak("$s")?.foresatte.first)
        #expect(mor.tolk == "arabisk" && mor.kontaktsperre && mor.foreldreansvar == .ja)
        let far = #"{"kommando":"endreForesatt","dato":"2026-03-03","av":"KL-3B","sak":"$s","foresatt":"far"}"#
        #expect(kjoerer.kode(far) == "FINNES.foresatt")
    }

    @Test("En sak kobles ikke til seg selv, og bare det som er koblet, kan kobles fra")
    func kobling() throws {
        let kjoerer = try Historiekjoerer.kjoert(Self.barn)
        let kobling =
            #"{"kommando":"kobleFamilie","dato":"2026-03-03","av":"KL-3B","sak":"$s","annenSak":"$s","koblingstype":"soesken"}"#
        #expect(kjoerer.kode(kobling) == "STEG.sammeSak")
        let av = #"{"kommando":"opphevKobling","dato":"2026-03-03","av":"KL-3B","sak":"$s","annenSak":"x"}"#
        #expect(kjoerer.kode(av) == "FINNES.kobling")
    }

    @Test("V10: barnevernet får ikke vite om det ufødte uten samtykke; etter fødselen gjelder meldeplikten")
    func v10() throws {
        var kjoerer = try Historiekjoerer.kjoert([
            #"{"kommando":"registrerUndring","dato":"2026-09-16","av":"JM-1","som":"$v10","navn":"U.V.","persontype":"gravid","foedselsdato":"1999-07-04","termindato":"2027-02-08","observasjon":"Sover lite.","tema":["oekonomi"],"vold":"nei","miljoe":false,"rusSpurt":"nei","voldSpurt":"nei"}"#
        ])
        let melding =
            #"{"kommando":"sendMelding","dato":"2027-02-10","av":"JM-1","sak":"$v10","mottaker":"barnevern","kanal":"telefon"}"#
        #expect(kjoerer.kode(melding) == "L15")
        let dag = try #require(Dato("2027-02-23"))
        func g12(_ kjoerer: Historiekjoerer) throws -> [Int?] {
            let sak = try #require(kjoerer.sak("$v10"))
            return Sikkerhetsnett.funn(i: sak, kjoerer.omgivelser(dag), paa: dag).filter { $0.regel == "G12" }
                .map { $0.dager(dag) }
        }
        #expect(try g12(kjoerer) == [1])
        #expect(
            kjoerer.kode(
                #"{"kommando":"registrerFoedsel","dato":"2027-02-09","av":"JM-1","sak":"$v10","svangerskap":"foedt","foedselsdato":"2027-02-10"}"#
            )
                == "DATO.fremtid")
        try kjoerer.kjoer(
            #"{"kommando":"registrerFoedsel","dato":"2027-02-10","av":"JM-1","sak":"$v10","svangerskap":"foedt","foedselsdato":"2027-02-09"}"#
        )
        #expect(try g12(kjoerer) == [])
        #expect(kjoerer.kode(melding) == nil)
        let barn = try Historiekjoerer.kjoert(Self.barn)
        let fodt = #"{"kommando":"registrerFoedsel","dato":"2026-03-03","av":"KL-3B","sak":"$s","svangerskap":"foedt"}"#
        #expect(barn.kode(fodt) == "STEG.gravid")
    }

    private static let lukk =
        #"{"kommando":"avklarUndring","av":"RE-OST","sak":"$s","resultat":"avsluttes","begrunnelse":"Gikk over.","arkivmerke":true"#

    private static func ny(_ dag: String) -> [String] {
        [
            #"{"kommando":"gjenaapneSak","dato":"\#(dag)","av":"RE-OST","sak":"$s","begrunnelse":"Nytt."}"#,
            #"{"kommando":"leggTilObservasjon","dato":"\#(dag)","av":"KL-3B","sak":"$s","observasjon":"Igjen.","tema":["sosialt"],"vold":"nei","miljoe":false}"#,
        ]
    }

    @Test("B7: den tredje gangen må noen se på dem samlet")
    func gjentakelse() throws {
        var kjoerer = try Historiekjoerer.kjoert(
            Self.barn + [Self.lukk + #","dato":"2026-03-04"}"#] + Self.ny("2026-05-04"))
        try kjoerer.kjoer(Self.lukk + #","dato":"2026-05-05"}"#)
        for linje in Self.ny("2026-07-06") { try kjoerer.kjoer(linje) }
        #expect(kjoerer.kode(Self.lukk + #","dato":"2026-07-07"}"#) == "B7")
        #expect(
            kjoerer.kode(Self.lukk.replacing("avsluttes", with: "nivaa1Individ") + #","dato":"2026-07-07"}"#) == nil)
        try kjoerer.kjoer(Self.lukk + #","nyVurdering":"Vi har sett på alle tre.","dato":"2026-07-07"}"#)
        #expect(kjoerer.sak("$s")?.gjentakelsesvurderinger.map(\.tekst) == ["Vi har sett på alle tre."])
        #expect(kjoerer.sak("$s")?.erAapen == false)
    }

    @Test("G4 og L10: planen låses hel, og uten den kan en miljøsak ikke avsluttes")
    func plan() throws {
        let miljoe = Self.barn.map { $0.replacing(#""miljoe":false"#, with: #""miljoe":true"#) }
        var kjoerer = try Historiekjoerer.kjoert(miljoe)
        let start =
            #"{"kommando":"lagAktivitetsplan","dato":"2026-03-03","av":"RE-OST","sak":"$s","lovgrunnlag":"opplaeringslova12-4""#
        let deler = [
            #""problem":"p""#, #""hva":"h""#, #""naar":"n""#, #""hvemGjoer":"v""#, #""evalueringsdato":"2026-04-03""#,
        ]
        for uten in deler.indices {
            let resten = deler.enumerated().filter { $0.offset != uten }.map(\.element).joined(separator: ",")
            #expect(kjoerer.kode(start + "," + resten + "}") == "G4")
        }
        let lukk = Self.lukk + #","dato":"2026-03-04"}"#
        #expect(kjoerer.kode(lukk) == "L10")
        let hel = start + "," + deler.joined(separator: ",") + "}"
        #expect(kjoerer.kode(hel.replacing("RE-OST", with: "KL-3B")) == "RETT.lagAktivitetsplan")
        #expect(kjoerer.kode(hel.replacing("2026-04-03", with: "2026-03-02")) == "DATO.passert")
        try kjoerer.kjoer(hel)
        #expect(kjoerer.kode(lukk) == nil)
    }

    @Test("En vurdering av koordinering må si noe, og en plan må ha begynt")
    func koordinering() throws {
        let kjoerer = try Historiekjoerer.kjoert(Self.barn)
        #expect(
            kjoerer.kode(#"{"kommando":"vurderKoordinering","dato":"2026-03-03","av":"RE-OST","sak":"$s"}"#)
                == "FORMAT.koordinering")
        #expect(
            kjoerer.kode(#"{"kommando":"registrerIP","dato":"2026-03-03","av":"RE-OST","sak":"$s"}"#)
                == "FORMAT.mangler")
        #expect(
            kjoerer.kode(
                #"{"kommando":"registrerIP","dato":"2026-03-03","av":"RE-OST","sak":"$s","fra":"2026-03-03","til":"2026-03-02"}"#
            )
                == "DATO.sluttFoerStart")
    }
}
