extension Mottaker: Feltverdi {
    /// One who can open an epoch.
    public static var felttype: Felttype { .post("Mottaker", []) }

    /// From the stored form.
    public init?(_ verdi: Verdi) {
        switch (verdi["slag"]?.somTekst, verdi["id"]?.somTekst, verdi["generasjon"]?.somTall) {
        case ("tjeneste", let id?, let generasjon?): self = .tjeneste(TjenesteId(id), generasjon: generasjon)
        case ("ledere", let id?, let generasjon?): self = .ledere(TjenesteId(id), generasjon: generasjon)
        case ("ansatt", let id?, nil): self = .ansatt(AnsattId(id))
        case ("gjenoppretting", nil, nil): self = .gjenoppretting
        default: return nil
        }
    }

    /// The stored form.
    public var verdi: Verdi {
        switch self {
        case .tjeneste(let id, let generasjon):
            ["slag": "tjeneste", "id": id.verdi, "generasjon": .tall(generasjon)]
        case .ledere(let id, let generasjon):
            ["slag": "ledere", "id": id.verdi, "generasjon": .tall(generasjon)]
        case .ansatt(let id): ["slag": "ansatt", "id": id.verdi]
        case .gjenoppretting: ["slag": "gjenoppretting"]
        }
    }
}

/// The first administrator, in the first entry, with the keys that sign it.
public struct Grunnlegger: Hashable, Sendable, Feltverdi {
    /// Who founds the base.
    public var ansatt: AnsattId
    /// Public signing key, hex.
    public var signering: String
    /// Public sealing key, hex.
    public var forsegling: String

    /// The first administrator.
    public init(ansatt: AnsattId, signering: String, forsegling: String) {
        self.ansatt = ansatt
        self.signering = signering
        self.forsegling = forsegling
    }

    /// The first administrator.
    public static var felttype: Felttype { .post("Grunnlegger", []) }

    /// From the stored form.
    public init?(_ verdi: Verdi) {
        guard let ansatt = verdi["ansatt"].flatMap(AnsattId.init), let signering = verdi["signering"]?.somTekst,
            let forsegling = verdi["forsegling"]?.somTekst
        else { return nil }
        self.init(ansatt: ansatt, signering: signering, forsegling: forsegling)
    }

    /// The stored form.
    public var verdi: Verdi {
        ["ansatt": ansatt.verdi, "signering": .tekst(signering), "forsegling": .tekst(forsegling)]
    }
}

/// An appointment of a leader in the first entry.
public struct Utnevnelse: Hashable, Sendable, Feltverdi {
    /// Who is appointed.
    public var ansatt: AnsattId
    /// Leader of what.
    public var tjeneste: TjenesteId

    /// An appointment.
    public init(ansatt: AnsattId, tjeneste: TjenesteId) {
        self.ansatt = ansatt
        self.tjeneste = tjeneste
    }

    /// An appointment.
    public static var felttype: Felttype { .post("Utnevnelse", []) }

    /// From the stored form.
    public init?(_ verdi: Verdi) {
        guard let ansatt = verdi["ansatt"].flatMap(AnsattId.init),
            let tjeneste = verdi["tjeneste"].flatMap(TjenesteId.init)
        else { return nil }
        self.init(ansatt: ansatt, tjeneste: tjeneste)
    }

    /// The stored form.
    public var verdi: Verdi { ["ansatt": ansatt.verdi, "tjeneste": tjeneste.verdi] }
}

/// A second person's signature under an appointment or an erasure.
public struct Medsignatur: Hashable, Sendable, Feltverdi {
    /// Who signed beside the author.
    public var ansatt: AnsattId
    /// Ed25519 signature, hex, over the bytes that `Katalog.medsignaturBytes` gives.
    public var signatur: String

    /// A second person's signature.
    public init(ansatt: AnsattId, signatur: String) {
        self.ansatt = ansatt
        self.signatur = signatur
    }

    /// A second signature.
    public static var felttype: Felttype { .post("Medsignatur", []) }

    /// From the stored form.
    public init?(_ verdi: Verdi) {
        guard let ansatt = verdi["ansatt"].flatMap(AnsattId.init), let signatur = verdi["signatur"]?.somTekst
        else { return nil }
        self.init(ansatt: ansatt, signatur: signatur)
    }

    /// The stored form.
    public var verdi: Verdi { ["ansatt": ansatt.verdi, "signatur": .tekst(signatur)] }
}
