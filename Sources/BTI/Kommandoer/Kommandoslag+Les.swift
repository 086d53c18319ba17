extension Kommandoslag {
    /// Fields that every command may carry, handled before the command itself.
    public static let felles: Set<String> = ["kommando", "id", "sak", "dato", "av", "versjon", "som", "sendatoGrunn"]
}

extension Kommandobeskrivelse {
    /// Checks the form of the fields: known names, right kinds, mandatory ones present.
    ///
    /// - Throws: `Avslag` with rule `FORMAT` and the names of the fields at fault.
    public func sjekkForm(_ post: Post) throws(Avslag) {
        let kjente = Dictionary(uniqueKeysWithValues: felter.map { ($0.navn, $0.type) })
        let ukjente = post.felter.keys.filter { kjente[$0] == nil && !Kommandoslag.felles.contains($0) }.sorted()
        if let ukjent = ukjente.first {
            throw Avslag(
                "FORMAT", kode: "FORMAT.ukjentFelt", felt: ukjente,
                argumenter: ["felt": ukjent, "kommando": kode, "felter": kjente.keys.sorted().joined(separator: ", ")])
        }
        let feilType = kjente.filter { navn, type in post[navn].map { !type.passer($0) } ?? false }.keys.sorted()
        if let foerste = feilType.first, let type = kjente[foerste] {
            throw Avslag(
                "FORMAT", kode: "FORMAT.feilType", felt: feilType,
                argumenter: ["felt": foerste, "ventet": type.ord])
        }
        let mangler = paakrevd.filter { !post.har($0) || post[$0.navn] == .tekst("") || post[$0.navn] == .liste([]) }
        if let foerste = mangler.first {
            throw Avslag(
                "FORMAT", kode: "FORMAT.mangler", felt: mangler.map(\.navn), argumenter: ["felt": foerste.navn])
        }
    }
}

extension Felttype {
    /// Whether a value has this form.
    func passer(_ verdi: Verdi) -> Bool {
        switch self {
        case .tekst, .langtekst: verdi.somTekst != nil
        case .identifikator: verdi.somTekst.map { !$0.erTom } ?? false
        case .tall: verdi.somTall != nil
        case .jaNei: verdi.somSann != nil
        case .dato: verdi.somTekst.flatMap { Dato($0) } != nil
        case .kode(_, let koder): verdi.somTekst.map(koder.contains) ?? false
        case .liste(let element): verdi.somListe?.allSatisfy(element.passer) ?? false
        case .post(_, let felter):
            verdi.somPost.map { post in
                felter.isEmpty
                    || post.allSatisfy { navn, verdi in
                        felter.first { $0.navn == navn }?.type.passer(verdi) ?? false
                    }
            } ?? false
        }
    }

    /// What the form is called in a sentence; codes are listed.
    var ord: String {
        switch self {
        case .tekst, .langtekst, .identifikator: "tekst"
        case .tall: "et helt tall"
        case .jaNei: "true eller false"
        case .dato: "en dato, som 2026-11-21"
        case .kode(_, let koder): "en av: " + koder.joined(separator: ", ")
        case .liste(let element): "en liste med " + element.ord
        case .post: "et sett med felter"
        }
    }
}
