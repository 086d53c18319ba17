import ArgumentParser
import BTI
import Casework
import Guidance

/// Who can read a case, and why: one's own ground, another's, or everybody's.
struct TilgangKommando: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tilgang", abstract: "Se hvem som kan lese en sak, og hvorfor. Lesingen blir logget.")
    @Argument(help: "Saksnummer.") var sak: String
    @OptionGroup var valg: Basevalg
    @Option(help: "Vis bare denne ansatte.") var ansatt: String?
    @Flag(help: "Vis hvem som har lest saken, i stedet for hvem som kan.") var lesinger = false
    @Option(help: "Hva kan tjenesten høre hvis den blir invitert? Flere: PPT,HST, eller valget flere ganger.")
    var hvis: [String] = []
    @Option(help: "Dagen for møtet i --hvis, som 2026-11-21. Uten valget: i dag.") var dato: String?
    @Flag(help: "Skriv JSON, en linje for hver.") var json = false

    func run() throws {
        guard dato == nil || !hvis.isEmpty else {
            throw Stopp(Sluttkode.bruk, "--dato er dagen for et møte, og hører sammen med --hvis TJENESTE.")
        }
        guard hvis.isEmpty || ansatt == nil && !lesinger else {
            throw Stopp(Sluttkode.bruk, "Bruk --hvis alene, uten --ansatt og --lesinger.")
        }
        try valg.innlogget { oekt in
            guard let id = try oekt.finn(sak) else { throw Saksfeil.ingenTilgang }
            if lesinger {
                for lesing in try oekt.leselogg(id) { Tilgangsvisning.skriv(lesing, oekt.base.katalog, json: json) }
                return
            }
            let tenkt = try hvis.isEmpty ? nil : tenktMoete(oekt)
            let lest = try oekt.aapne(id)
            let tekster = Tekster.last()
            if let tenkt, lest.tilgang?.stengt == nil {
                return Hvisvisning(moete: tenkt, sak: lest.sak, katalog: oekt.base.katalog, tekster: tekster)
                    .skriv(Omgivelser(katalog: oekt.base.katalog, idag: oekt.base.idag), json: json)
            }
            try vis(lest, oekt, tekster)
        }
    }

    /// Who can read the case; for one who is closed out, since when and why.
    private func vis(_ lest: LestSak, _ oekt: Oekt, _ tekster: Tekster) throws {
        for tilgang in try tilganger(lest, oekt) {
            json
                ? Utskrift.json(Tilgangsvisning.verdi(tilgang, oekt.base.katalog, tekster))
                : Utskrift.linje(Tilgangsvisning.linje(tilgang, oekt.base.katalog, tekster))
        }
        if !json, let stengt = lest.tilgang.flatMap({ tekster.stengt($0) }) { Utskrift.linje(stengt) }
    }

    /// The meeting that is thought of, with each service once.
    private func tenktMoete(_ oekt: Oekt) throws -> TenktMoete {
        let dag = try Dagvalg.les(dato, ellers: oekt.base.idag)
        let koder = hvis.flatMap { $0.split { ", ".contains($0) } }.map { TjenesteId($0.uppercased()) }
        if let ukjent = koder.first(where: { oekt.base.katalog.tjenester[$0] == nil }) {
            throw Stopp(Sluttkode.bruk, "Finner ikke tjenesten «\(ukjent)». Skriv koden til tjenesten, som PPT.")
        }
        guard !koder.isEmpty else { throw Stopp(Sluttkode.bruk, "Si hvilken tjeneste det gjelder, som --hvis PPT.") }
        let hver = koder.enumerated().filter { !koder[..<$0.offset].contains($0.element) }.map(\.element)
        // Without the family the agenda is at its longest: every undring that nobody has assessed stands on it.
        return TenktMoete(hver, paa: dag, medForesatte: false)
    }

    /// One who is closed out sees why, and not who else is in.
    private func tilganger(_ lest: LestSak, _ oekt: Oekt) throws -> [Tilgang] {
        if let egen = lest.tilgang, egen.stengt != nil { return [egen] }
        let (katalog, idag) = (oekt.base.katalog, oekt.base.idag)
        guard let ansatt else { return lest.sak.tilganger(i: oekt.omgivelser) }
        guard katalog.ansatt(AnsattId(ansatt)) != nil else { throw Saksfeil.ukjentAnsatt }
        return [lest.sak.tilgang(for: AnsattId(ansatt), i: katalog, paa: idag)].compactMap { $0 }
    }
}

/// What the command line shows of a ground for reading.
enum Tilgangsvisning {
    static func linje(_ tilgang: Tilgang, _ katalog: Katalog, _ tekster: Tekster) -> String {
        let setning = tekster.tilgang(tilgang, i: katalog)
        return tekster.rom(tilgang).map { "\(setning) \($0)" } ?? setning
    }

    static func skriv(_ lesing: Lesing, _ katalog: Katalog, json: Bool) {
        let tittel = katalog.ansatt(lesing.ansatt)?.tittel ?? ""
        json
            ? Utskrift.json([
                "ansatt": lesing.ansatt.verdi, "tittel": .tekst(tittel), "dag": lesing.dag.verdi,
                "slag": .tekst(lesing.slag),
            ])
            : Utskrift.linje("\(lesing.dag)  \(lesing.ansatt) (\(tittel))  \(lesing.slag)")
    }

    static func verdi(_ tilgang: Tilgang, _ katalog: Katalog, _ tekster: Tekster) -> Verdi {
        let (slag, id): (String, String) =
            switch tilgang.hvem {
            case .tjeneste(let id): ("tjeneste", id.rawValue)
            case .ansatt(let id): ("ansatt", id.rawValue)
            }
        return .post(
            Post([
                slag: .tekst(id), "grunn": tilgang.grunn.verdi,
                "rom": .liste(Rom.allCases.filter(tilgang.rom.contains).map(\.verdi)),
                "samtykke": tilgang.samtykke?.verdi ?? .ingen, "fra": tilgang.fra?.verdi ?? .ingen,
                "til": tilgang.til?.verdi ?? .ingen, "stengt": tilgang.stengt?.aarsak.verdi ?? .ingen,
                "tekst": .tekst(tekster.tilgang(tilgang, i: katalog)),
            ]).felter)
    }
}
