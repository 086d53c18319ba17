import Guidance
import Terminal
import Testing

@testable import BTI
@testable import Casework
@testable import Workspace

/// A model with a few cases in it, without any base. Saturday 21 November 2026.
enum Ruteproeve {
    static let ord = Ord(Tekster.last(.nb))

    /// At work as an employee, with nothing read yet.
    static func arbeid(_ stoerrelse: Size = Size(columns: 80, rows: 24), som ansatt: AnsattId = "ST-LYN") -> Model {
        var model = Model(
            base: .init(navn: "Fjordvik", erKurs: true), ord: ord, katalog: katalog, idag: Skjemaproeve.idag,
            stoerrelse: stoerrelse)
        model.navn = (1...20).map { "navn\($0)" }
        _ = model.gi(.innlogget(Innlogget(ansatt: ansatt, idag: Skjemaproeve.idag, katalog: katalog)))
        return model
    }

    /// At work with cards in all three columns.
    static func full(_ stoerrelse: Size = Size(columns: 80, rows: 24)) -> Model {
        var model = arbeid(stoerrelse)
        let kort = [sen, vold, bekymret, iTiltak]
        _ = model.gi(.kolonner(kolonner(kort)))
        _ = model.gi(.kort(Dictionary(uniqueKeysWithValues: kort.map { ($0.sak.id, $0) })))
        return model
    }

    /// The columns that the index would give for these cards.
    static func kolonner(_ kort: [Kort]) -> [Sak.Fase: Kolonnedata] {
        Dictionary(
            uniqueKeysWithValues: Flyt.faser.map { fase in
                let her = kort.filter { $0.sak.fase == fase }
                let brudd = her.count { ($0.funn.first?.alvor ?? .info) <= .brudd }
                let plasser = her.map { Plass(sak: $0.sak.id, rang: $0.funn.first?.alvor.rang ?? 9, orden: 0) }
                return (fase, Kolonnedata(antall: her.count, brudd: brudd, plasser: plasser))
            })
    }

    static let katalog: Katalog = {
        var katalog = Skjemaproeve.katalog
        for id in ["PL-LYN", "ST-LYN", "BL-LYN"] { katalog.ansatte[AnsattId(id)]?.signering = "00" }
        katalog.erKursbase = true
        katalog.profil = (try? Profiler.innebygd("risor")) ?? katalog.profil
        return katalog
    }()

    /// A card with what the safety net finds in the case today.
    static func kort(_ sak: Sak, hendelser: [Hendelse] = []) -> Kort {
        let omgivelser = Omgivelser(katalog: katalog, idag: Skjemaproeve.idag)
        let lest = LestSak(
            sak: sak, skjelett: sak, versjon: 7, ugyldige: [], aapneRom: Set(Rom.allCases), hendelser: hendelser)
        return Kort(
            lest: lest, funn: Sikkerhetsnett.funn(i: sak, omgivelser, paa: Skjemaproeve.idag),
            neste: sak.neste(fra: Skjemaproeve.idag))
    }

    private static func barn(_ id: SakId, _ navn: String, _ undret: String, vold: Voldsmistanke = .nei) -> Sak {
        let mal = Skjemaproeve.sak(maal: 0, tiltak: 0, samtykker: 0, vold: vold)
        var sak = Sak(
            id: id, saksnummer: "7K3M-Q2X\(id.rawValue.suffix(1))", eier: "LYN", opprettet: Skjemaproeve.dag(undret))
        sak.hovedperson = mal.hovedperson
        sak.hovedperson?.navn = navn
        sak.hovedperson?.kortnavn = Hovedperson.initialer(navn)
        sak.foresatte = mal.foresatte
        sak.undringer = mal.undringer
        sak.undringer[0].dato = Skjemaproeve.dag(undret)
        return sak
    }

    /// Nothing has been done with it for a long time.
    static let sen = kort(barn("sak1", "Anna Berg", "2026-10-01"))
    /// May be about violence.
    static let vold = kort(barn("sak2", "Carl Dahl", "2026-11-20", vold: .usikker))
    /// Clarified, and no log yet.
    static let bekymret: Kort = {
        var sak = barn("sak3", "Elin Foss", "2026-11-02")
        sak.avklaringer = [
            Avklaringsbeslutning(resultat: .nivaa1Individ, dato: Skjemaproeve.dag("2026-11-20"), av: "ST-LYN")
        ]
        sak.undringer[0].avklart = Skjemaproeve.dag("2026-11-20")
        return kort(sak)
    }()
    /// Followed up at nivå 1, with a tiltak that should have been evaluated.
    static let iTiltak: Kort = {
        var sak = Skjemaproeve.sak(maal: 1, tiltak: 2, samtykker: 1)
        sak = flyttet(sak, til: "sak4")
        sak.undringer[0].avklart = Skjemaproeve.dag("2026-09-02")
        sak.undringer[0].tilbakemelding = Skjemaproeve.dag("2026-09-02")
        sak.undringer[0].delinger = [Undring.Deling(med: .leder, dato: Skjemaproeve.dag("2026-09-01"))]
        sak.avklaringer = [
            Avklaringsbeslutning(resultat: .nivaa1Individ, dato: Skjemaproeve.dag("2026-09-02"), av: "ST-LYN")
        ]
        sak.loggAapnet = Skjemaproeve.dag("2026-09-02")
        sak.nivaa = 1
        sak.stafetter = [Stafett(holder: "PL-LYN", fra: Skjemaproeve.dag("2026-09-02"))]
        sak.oenskeSpurt = [Skjemaproeve.dag("2026-09-02")]
        sak.tiltak[0].evalueringsdato = Skjemaproeve.dag("2026-11-09")
        sak.kontakter = [
            Kontaktavtale(dato: Skjemaproeve.dag("2026-11-01"), kontaktdato: Skjemaproeve.dag("2026-11-30"))
        ]
        sak.hendelsesdager = [Skjemaproeve.dag("2026-11-01")]
        return kort(sak, hendelser: hendelser)
    }()

    private static func flyttet(_ sak: Sak, til id: SakId) -> Sak {
        var ny = Sak(id: id, saksnummer: sak.saksnummer, eier: sak.eier, opprettet: sak.opprettet)
        ny.hovedperson = sak.hovedperson
        ny.foresatte = sak.foresatte
        ny.undringer = sak.undringer
        ny.maal = sak.maal
        ny.tiltak = sak.tiltak
        ny.samtykker = sak.samtykker
        return ny
    }

    private static let hendelser: [Hendelse] = [
        hendelse(.undringRegistrert, "2026-09-01", Post().med(Felter.observasjon, "Sitter alene i leken.")),
        hendelse(.undringDelt, "2026-09-01", Post().med(Felter.deltMed, .leder)),
        hendelse(.epokeAapnet, "2026-09-02", Post()),
        hendelse(.loggAapnet, "2026-09-02", Post().med(Felter.nivaa, 1).med(Felter.stafettholder, "PL-LYN")),
        hendelse(nil, "2026-09-10", Post(), lesbar: false),
        hendelse(.kontaktAvtalt, "2026-11-01", Post().med(Felter.nesteKontakt, Skjemaproeve.dag("2026-11-30"))),
    ]

    static func hendelse(_ slag: Hendelsesslag?, _ dato: String, _ felter: Post, lesbar: Bool = true) -> Hendelse {
        let dag = Skjemaproeve.dag(dato)
        return Hendelse(
            slag, felter, av: "PL-LYN", dato: dag, registrert: dag, kommando: dato, sak: "sak4", lesbar: lesbar)
    }
}

extension Model {
    /// Takes a message, and gives what is asked for, in words that can be compared.
    mutating func gi(_ melding: Workspace.Melding) -> [String] { oppdater(&self, melding).map(\.navn) }

    /// Presses keys, written as on the keyboard: `"Enter"`, `"n"`.
    @discardableResult
    mutating func trykk(_ taster: String...) -> [String] {
        taster.flatMap { tast in Key(text: tast).map { gi(.tast($0)) } ?? ["‹ingen tast: \(tast)›"] }
    }

    /// Types a text, a key at a time.
    mutating func skriv(_ tekst: String) { for tegn in tekst { _ = gi(.tast(.character(tegn))) } }

    /// The screen as text.
    var tekst: String { Workspace.vis(self).plainText }
}

extension Effekt {
    /// What is asked for, for comparison.
    var navn: String {
        switch self {
        case .loggInn(let ansatt, let passord): "logg inn \(ansatt) \(passord)"
        case .medsigner(let kommando, let hvem, let passord, _): "\(kommando.slag.kode) med \(hvem) \(passord)"
        case .foersteInnlogging(let ansatt, let kode, _): "første gang \(ansatt) \(kode)"
        case .lastKolonner(let antall): "kolonner \(antall.values.max() ?? 0)"
        case .lastKort(let saker): "kort " + saker.map(\.rawValue).joined(separator: " ")
        case .aapneSak(let sak): "åpne \(sak)"
        case .lastBrudd: "brudd"
        case .lastOversikt: "oversikt"
        case .sjekkNoedtilganger: "nødtilganger"
        case .utfoer(let kommando, let sett): "utfør \(kommando.slag.kode) \(sett ?? 0)"
        case .utfoerPaaNummer(let kommando, let nummer): "utfør på nummer \(kommando.slag.kode) \(nummer)"
        case .visNavn(let sak): "navn \(sak)"
        case .soek(let tekst): "søk \(tekst)"
        case .finnUtkast(let spurt): spurt ? "utkast, spurt" : "utkast"
        case .hentForSkjema(let sak): "skjemakort \(sak)"
        case .lastRegister: "register"
        case .lagreUtkast(let utkast): "lagre utkast \(utkast.skjema)"
        case .slettUtkast(let navn): "slett utkast \(navn)"
        case .kontrollerBase: "kontroll"
        case .tegnPaaNytt: "tegn"
        case .laas: "lås"
        case .stans: "stans"
        case .avslutt: "avslutt"
        }
    }
}
