import BTI

/// One step of the handlingsveileder, as a service reads it.
public struct Stegveiledning: Hashable, Sendable {
    /// The step, such as `1.2`.
    public let kode: String
    /// What the step is called.
    public let tittel: String
    /// What is to be done.
    public let hva: String
    /// How it is done.
    public let hvordan: String
    /// Who does it.
    public let hvem: String
    /// Forms, methods and people that help.
    public let verktoey: [String]
}

/// The built-in handlingsveileder: short texts for every step, with the services' own where they differ.
public enum Veileder {
    /// The steps that have a text, in order.
    public static let koder: [String] = steg.keys.sorted()

    /// The text of a step for a kind of service; `nil` where there is none for the step.
    public static func steg(_ kode: String, _ type: Tjenestetype) -> Stegveiledning? {
        guard let felles = steg[kode] else { return nil }
        guard let gruppe = gruppe(type), let eget = felles[gruppe] else { return lest(kode, felles, [:]) }
        return lest(kode, felles, eget.somPost ?? [:])
    }

    /// The name of the table that holds a kind of service's own words.
    static func gruppe(_ type: Tjenestetype) -> String? {
        switch type {
        case .barnehage: "barnehage"
        case .barneskole, .ungdomsskole, .videregaende, .sfo: "skole"
        case .helsestasjon, .psykiskHelseBarn, .psykiskHelseVoksne: "helse"
        case .nav: "nav"
        case .ppt, .barnevern, .flyktning, .ungdomslos, .koordinerendeEnhet, .administrasjon: nil
        }
    }

    private static func lest(_ kode: String, _ felles: Verdi, _ eget: [String: Verdi]) -> Stegveiledning? {
        func tekst(_ felt: String) -> String? { (eget[felt] ?? felles[felt])?.somTekst }
        guard let tittel = tekst("tittel"), let hva = tekst("hva"), let hvordan = tekst("hvordan"),
            let hvem = tekst("hvem"), let verktoey = (eget["verktoey"] ?? felles["verktoey"]).flatMap([String].init)
        else { return nil }
        return Stegveiledning(
            kode: kode, tittel: tittel, hva: hva, hvordan: hvordan, hvem: hvem, verktoey: verktoey)
    }

    private static let steg: [String: Verdi] = {
        let filer = Innhold.stier.filter { $0.hasPrefix("veileder/") && $0.hasSuffix(".nb.toml") }
        return filer.reduce(into: [:]) { alle, sti in
            guard let dokument = try? Tomldokument(Innhold.fast(sti), medLinjer: false) else { return }
            alle.merge(dokument.verdi["steg"]?.somPost ?? [:]) { foerste, _ in foerste }
        }
    }()
}
