/// An undring that the writer may know from another case: of a linked sibling, or of the same person before (B7).
public struct KjentUndring: Hashable, Sendable {
    /// The case it stands in.
    public var sak: SakId
    /// The day it was seen.
    public var dato: Dato
    /// The day its case was closed at nivå 0; `nil` where it was not.
    public var avsluttetPaaNivaa0: Dato?
    /// Why it was closed.
    public var begrunnelse: String?

    /// An undring in another case.
    public init(sak: SakId, dato: Dato, avsluttetPaaNivaa0: Dato? = nil, begrunnelse: String? = nil) {
        self.sak = sak
        self.dato = dato
        self.avsluttetPaaNivaa0 = avsluttetPaaNivaa0
        self.begrunnelse = begrunnelse
    }
}

extension KjentUndring {
    /// The undringer of another case, as its reader may know them. Where the case was followed up none of them is closed.
    public static func i(_ sak: Sak) -> [KjentUndring] {
        let lukket =
            sak.loggAapnet == nil ? sak.gjeldendeAvklaring.flatMap { $0.resultat == .avsluttes ? $0 : nil } : nil
        return sak.undringer.filter(\.lesbar).map { undring in
            let avsluttet = undring.avklart == nil ? nil : lukket
            return KjentUndring(
                sak: sak.id, dato: undring.dato, avsluttetPaaNivaa0: avsluttet?.dato,
                begrunnelse: avsluttet?.begrunnelse)
        }
    }
}

/// A pattern: several undringer within some months, those before all closed at nivå 0 (B7).
///
/// Shown when an undring is written and when it is clarified. An undring exactly so many months ago counts. Once the case, or one
/// of those that the writer may know, was followed up at nivå ≥1 there is no pattern: somebody has done something.
public struct Gjentakelse: Hashable, Sendable {
    /// Codes of the commands that it is asked of.
    public static let kommandoer: Set<String> = ["registrerUndring", "avklarUndring"]

    /// How many undringer, the present ones included.
    public let antall: Int
    /// Why each of those before was closed, oldest first.
    public let tidligere: [Avslutningsgrunn]

    /// A closing at nivå 0 and its reason.
    public struct Avslutningsgrunn: Hashable, Sendable {
        /// The case; `nil` for the present one.
        public var sak: SakId?
        /// The day.
        public var dato: Dato
        /// The reason; `nil` where sealed or not written.
        public var begrunnelse: String?
    }

    /// The pattern in a case on a day; `nil` where there is none.
    ///
    /// - Parameters:
    ///   - sak: the case; `nil` while it is not opened yet.
    ///   - nye: undringer about to be written: 1 in the form of an undring, 0 when clarifying.
    public static func i(_ sak: Sak?, nye: Int, _ omgivelser: Omgivelser, paa dag: Dato) -> Gjentakelse? {
        let grense = dag.pluss(maaneder: -omgivelser.profil[.gjentattMaaneder])
        guard sak?.loggAapnet == nil,
            sak?.avklaringer.allSatisfy({ $0.dato < grense || $0.resultat == .avsluttes }) != false
        else { return nil }
        let egne = (sak?.undringer ?? []).filter { (grense...dag).contains($0.dato) }
        // What is not clarified yet is what the writer is about to add to, or to clarify: no pattern of closings so far.
        guard nye == 0 || egne.allSatisfy({ $0.avklart != nil }) else { return nil }
        let andre = omgivelser.soeskenundringer.filter { (grense...dag).contains($0.dato) && $0.sak != sak?.id }
        guard andre.allSatisfy({ $0.avsluttetPaaNivaa0 != nil }) else { return nil }
        let antall = egne.count + andre.count + nye
        let lukket = egne.contains { $0.avklart != nil } || !andre.isEmpty
        guard lukket, antall >= omgivelser.profil[.gjentattAntall] else { return nil }
        return Gjentakelse(antall: antall, tidligere: grunner(sak, andre, fra: grense))
    }

    private static func grunner(_ sak: Sak?, _ andre: [KjentUndring], fra grense: Dato) -> [Avslutningsgrunn] {
        let avklaringer = (sak?.avklaringer ?? []).filter { $0.dato >= grense }.map {
            Avslutningsgrunn(dato: $0.dato, begrunnelse: $0.begrunnelse)
        }
        let vurderinger = (sak?.gjentakelsesvurderinger ?? []).filter { $0.dato >= grense }.map {
            Avslutningsgrunn(dato: $0.dato, begrunnelse: $0.tekst)
        }
        let kjente = andre.compactMap { undring in
            undring.avsluttetPaaNivaa0.map {
                Avslutningsgrunn(sak: undring.sak, dato: $0, begrunnelse: undring.begrunnelse)
            }
        }
        return (avklaringer + vurderinger + kjente).sorted { $0.dato < $1.dato }
    }
}

extension Situasjon {
    /// The new decision that a pattern asks for before it can be closed at nivå 0 once more (B7).
    ///
    /// Going up to nivå 1 or 2 is itself a new decision: the reason that such an avklaring must have is enough.
    func nyVurderingAvGjentakelse() throws(Avslag) -> [Hendelse] {
        guard let moenster = Gjentakelse.i(denne, nye: 0, omgivelser, paa: dato) else { return [] }
        guard self[Felter.nyVurdering]?.isEmpty == false else {
            throw Avslag(
                "B7", felt: ["nyVurdering"],
                argumenter: [
                    "antall": String(moenster.antall), "maaneder": String(profil[.gjentattMaaneder]),
                ], utveier: ["avklarUndring"])
        }
        return [hendelse(fra: .gjentakelseVurdert)]
    }

    /// Refuses to close while an undring about the environment has no written plan (L10).
    func nektUtenPlan() throws(Avslag) {
        guard denne.undringer.contains(where: { $0.miljoe == true && !denne.harAktivitetsplan($0) }) else { return }
        throw Avslag("L10", utveier: ["lagAktivitetsplan"])
    }

    /// Refuses in a case about a group, which has no person.
    func nektISystemsak() throws(Avslag) {
        guard denne.systemsak == nil else {
            throw Avslag("STEG", kode: "STEG.systemsak", utveier: ["registrerUndring"])
        }
    }
}
