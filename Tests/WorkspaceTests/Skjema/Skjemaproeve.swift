import Guidance
import Terminal
import Testing

@testable import BTI
@testable import Casework
@testable import Workspace

/// A small kommune and a case to fill in forms about. Saturday 21 November 2026.
enum Skjemaproeve {
    static let idag = dag("2026-11-21")
    static let tekster = Tekster.last(.nb)

    static func dag(_ iso: String) -> Dato { Dato(iso) ?? Dato(dagnummer: 0) }

    static let katalog: Katalog = {
        var katalog = Katalog()
        katalog.tjenester["LYN"] = Tjeneste(
            id: "LYN", navn: "Lyngheia barnehage", type: .barnehage, eier: .kommunal, generasjon: 1)
        katalog.tjenester["PPT"] = Tjeneste(id: "PPT", navn: "PPT Ytre", type: .ppt, eier: .interkommunal)
        katalog.tjenester["HST"] = Tjeneste(
            id: "HST", navn: "Fjordvik helsestasjon", type: .helsestasjon, eier: .kommunal)
        katalog.grupper["LYN/Blåveis"] = Gruppe(kode: "LYN/Blåveis", tjeneste: "LYN", ansvarlig: "PL-LYN")
        katalog.grupper["LYN/Tyttebær"] = Gruppe(kode: "LYN/Tyttebær", tjeneste: "LYN", ansvarlig: "BL-LYN")
        for (id, tittel, tjeneste, rolle) in [
            ("PL-LYN", "pedagogisk leder", "LYN", Rolle.gruppeansvarlig), ("BL-LYN", "barnehagelærer", "LYN", .ansatt),
            ("ST-LYN", "styrer", "LYN", .leder), ("PPT-1", "rådgiver", "PPT", .ansatt),
        ] {
            katalog.ansatte[AnsattId(id)] = Ansatt(
                id: AnsattId(id), tittel: tittel,
                roller: [Tjenesterolle(tjeneste: TjenesteId(tjeneste), rolle: rolle, fra: 0)])
            katalog.tjenester[TjenesteId(tjeneste)]?.opptattFra[AnsattId(id)] = 0
        }
        return katalog
    }()

    static let register = Navneregister([
        person("s1", "Elias Fjell", "E.F.", "2022-03-14", "LYN/Blåveis", aapen: true),
        person("s2", "Ella Foss", "E.F.", "2021-01-02", "LYN/Tyttebær", aapen: false),
        person("s3", "Nora Vik", "N.V.", "2020-05-30", nil, aapen: true),
    ])

    private static func person(
        _ sak: SakId, _ navn: String, _ kort: String, _ foedt: String, _ gruppe: String?, aapen: Bool
    ) -> Navneregister.Person {
        .init(
            sak: sak, saksnummer: "0000-0000", navn: navn, kortnavn: kort, foedselsdato: dag(foedt), gruppe: gruppe,
            aapen: aapen)
    }

    static func sammenheng(_ ansatt: AnsattId = "PL-LYN") -> Skjemasammenheng {
        Skjemasammenheng(tekster: tekster, katalog: katalog, idag: idag, ansatt: ansatt, register: register)
    }

    /// A case with two foresatte, an undring, and as many goals, tiltak and consents as asked for.
    static func sak(maal: Int = 1, tiltak: Int = 1, samtykker: Int = 1, vold: Voldsmistanke = .nei) -> Sak {
        var sak = Sak(id: "sak1", saksnummer: "7K3M-Q2XA", eier: "LYN", opprettet: dag("2026-09-01"))
        sak.hovedperson = Hovedperson(
            type: .barn, navn: "Elias Fjell", kortnavn: "E.F.", foedselsdato: dag("2022-03-14"), gruppe: "LYN/Blåveis")
        sak.foresatte = [
            Foresatt(id: "mor", navn: "Kari Fjell", relasjon: .mor, foreldreansvar: .ja),
            Foresatt(id: "far", navn: "Ola Berg", relasjon: .far, foreldreansvar: .ja),
        ]
        sak.undringer = [
            Undring(
                id: "u1", dato: dag("2026-09-01"), av: "BL-LYN", tjeneste: "LYN", lesbar: true,
                observasjon: "Sitter alene i leken.", vold: vold)
        ]
        sak.maal = (1...3).prefix(maal).map {
            Maal(id: MaalId("m\($0)"), dato: dag("2026-09-04"), hva: "Mål nummer \($0)", kjennetegn: "Vi ser det.")
        }
        sak.tiltak = (1...3).prefix(tiltak).map {
            Tiltak(
                id: TiltakId("t\($0)"), maal: "m1", dato: dag("2026-09-04"), hva: "Tiltak nummer \($0)",
                ansvarlig: "PL-LYN", frist: dag("2026-11-30"), evalueringsdato: dag("2026-11-30"),
                evalueringsdatoSatt: dag("2026-09-04"), status: .iGang, nivaa: 1)
        }
        sak.samtykker = (1...3).prefix(samtykker).map {
            Samtykke(
                id: SamtykkeId("c\($0)"), type: .stafettlogg, tjenester: ["LYN"], gyldigFra: dag("2026-09-02"),
                gyldigTil: dag("2027-09-01"), form: .skriftlig, dato: dag("2026-09-02"), registrert: dag("2026-09-02"))
        }
        return sak
    }

    static func kort(_ sak: Sak) -> Kort {
        let lest = LestSak(
            sak: sak, skjelett: sak, versjon: sak.versjon, ugyldige: [], aapneRom: Set(Rom.allCases), hendelser: [])
        return Kort(lest: lest, funn: [], neste: nil)
    }

    /// A form for a command by its code.
    static func skjema(
        _ kode: String, _ sak: Sak? = nil, utkast: Utkast? = nil, av ansatt: AnsattId = "PL-LYN"
    ) throws -> Skjema {
        let slag = try #require(Kommandoslag.medKode(kode))
        return Skjema(
            slag, sak: sak, i: sammenheng(ansatt), utkast: utkast, utkastId: "00000000000000000000000000")
    }

    /// The commands that open a case have none; all others have one.
    static func sak(for slag: Kommandoslag) -> Sak? {
        if case .aapner = slag.virkning { return nil }
        return sak(maal: 2, tiltak: 2, samtykker: 2)
    }
}

extension Skjema {
    /// Presses keys one after the other; gives the answer to the last.
    @discardableResult
    mutating func trykk(_ taster: [Key]) -> Skjemasvar {
        var svar = Skjemasvar.ingenting
        for tast in taster { svar = trykk(tast) }
        return svar
    }

    /// Types a text.
    mutating func skriv(_ tekst: String) { trykk(tekst.map { $0 == "\n" ? .enter : .character($0) }) }

    /// Puts the keys in a field and types there.
    mutating func fyll(_ felt: String, _ tekst: String) {
        form.focus(felt)
        skriv(tekst)
    }

    /// The form drawn alone on a screen of a size.
    func bilde(_ columns: Int, _ rows: Int) -> Frame {
        var frame = Frame(size: Size(columns: columns, rows: rows))
        tegn(i: &frame, rect: Rect(size: frame.size))
        return frame
    }
}
