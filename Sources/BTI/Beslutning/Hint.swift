/// Something worth knowing while a command is written; it stops nothing.
public struct Hint: Hashable, Sendable {
    /// The rule it comes from; the sentence is `hint.<kode>.tekst` in the text catalogue.
    public var kode: String
    /// The field it stands beside; `nil` for the whole form.
    public var felt: String?
    /// Values for the sentence: codes and numbers.
    public var argumenter: [String: String]

    /// The rules that can hint.
    public static var koder: [String] { Hintregel.alle.map(\.kode) + [Likhet.regel, Dobbeltsaker.regel] }

    /// The rule it comes from, the field and the values for the sentence.
    public init(kode: String, felt: String? = nil, argumenter: [String: String]) {
        self.kode = kode
        self.felt = felt
        self.argumenter = argumenter
    }
}

/// What to know before a command is given, from the command as it is so far, the case and its surroundings.
public func hint(
    for kommando: Kommando, paa sak: Sak?, i omgivelser: Omgivelser, av aktor: Aktor
) -> [Hint] {
    Hintregel.alle.filter { $0.kommandoer.contains(kommando.slag.kode) }.compactMap {
        $0.finn(kommando, sak, omgivelser, aktor)
    }
}

/// A rule that answers while a command is written: for which commands, and what it says.
struct Hintregel: Sendable {
    let kode: String
    let kommandoer: Set<String>
    let finn: @Sendable (Kommando, Sak?, Omgivelser, Aktor) -> Hint?

    static let alle: [Hintregel] = [a8, b7, g9, adresse, gammelEnhet]

    /// The one who is asked would hold more cases than the profile finds bearable.
    static let a8 = Hintregel(kode: "A8", kommandoer: Kommandoregel.kommandoer("A8")) {
        kommando, sak, omgivelser, _ in
        guard let mottaker = kommando[Felter.stafettholder], mottaker != sak?.stafettholder else { return nil }
        let antall = omgivelser.sakerPerHolder[mottaker] ?? 0
        guard antall + 1 > omgivelser.profil[.maksSakerPerHolder] else { return nil }
        return Hint(
            kode: "A8", felt: "stafettholder",
            argumenter: ["ansatt": mottaker.rawValue, "antall": String(antall)])
    }

    /// Several undringer that were all closed: shown when one more is written, and when it is clarified.
    static let b7 = Hintregel(kode: "B7", kommandoer: Gjentakelse.kommandoer) { kommando, sak, omgivelser, _ in
        let nye = kommando.slag.kode == "registrerUndring" ? 1 : 0
        return Gjentakelse.i(sak, nye: nye, omgivelser, paa: kommando.dato).map {
            Hint(
                kode: "B7",
                argumenter: [
                    "antall": String($0.antall), "maaneder": String(omgivelser.profil[.gjentattMaaneder]),
                ])
        }
    }

    /// A unit that owned the case knows something that this reader cannot: its leader is asked before the foresatte are (G1).
    static let gammelEnhet = Hintregel(
        kode: "SKJERMET",
        kommandoer: ["delUndring", "avtalKontakt", "kallInnTilMoete", "flyttMoete", "giKopi", "giInnsyn"]
    ) { kommando, sak, omgivelser, _ in
        let medFamilien = kommando[Felter.deltMed].map { $0 == .foresatt } ?? kommando[Felter.medForesatte] ?? true
        guard medFamilien, let enhet = sak?.enhetMedSkjermetFlagg else { return nil }
        return Hint(
            kode: "SKJERMET", argumenter: ["tjeneste": omgivelser.katalog.tjenester[enhet]?.navn ?? enhet.rawValue])
    }

    /// A protected address in a case that its whole service can read.
    static let adresse = Hintregel(
        kode: "SPERRE", kommandoer: ["registrerUndring", "registrerHovedperson", "oppdaterHovedperson"]
    ) { kommando, sak, _, _ in
        guard kommando[Felter.adressesperre] == true, sak?.sperre == nil else { return nil }
        return Hint(kode: "SPERRE", felt: "adressesperre", argumenter: [:])
    }

    /// A health service joins, or its employee writes in the log: the journal duty stands beside the log.
    static let g9 = Hintregel(kode: "G9", kommandoer: Kommandoregel.kommandoer("G9")) {
        kommando, sak, omgivelser, aktor in
        let katalog = omgivelser.katalog
        let blirMed = [kommando[Felter.tjeneste]].compactMap { $0 } + (kommando[Felter.tjenester] ?? [])
        let skriver = katalog.tjenester(for: aktor.ansatt).filter { sak?.aktiveTjenester.contains($0) == true }
        let erNye = kommando.slag.kode == "leggTilDeltaker" || kommando.slag.kode == "endreNivaa"
        let kvittert = Set((sak?.journalplikter ?? []).map(\.tjeneste))
        let helse = (erNye ? blirMed : skriver).first {
            katalog.tjenester[$0]?.type.harJournalplikt == true && !kvittert.contains($0)
        }
        return helse.map {
            Hint(kode: "G9", argumenter: ["tjeneste": katalog.navn($0)])
        }
    }
}
