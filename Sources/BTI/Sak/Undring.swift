/// An undring, or an observation added to an open case (domain.md 3.2).
public struct Undring: Hashable, Sendable {
    /// Its name in the journal.
    public var id: UndringId
    /// The day it was seen.
    public var dato: Dato
    /// Who wrote it.
    public var av: AnsattId
    /// The service of the one who wrote it.
    public var tjeneste: TjenesteId
    /// Whether its sealed part is open to the reader.
    public var lesbar: Bool
    /// Whether it was handed in from another service than the one that had the case then.
    public var innlevert = false
    /// What was seen, heard, said, done.
    public var observasjon: String?
    /// What it is about.
    public var tema: [Tema] = []
    /// Suspicion of violence; `nil` where sealed.
    public var vold: Voldsmistanke?
    /// Whether it concerns the environment; `nil` where sealed.
    public var miljoe: Bool?
    /// A serious environment case: the owner must be told (G5).
    public var alvorligMiljoe = false
    /// Step of the local uro scale.
    public var uroGrad: String?
    /// Who raised it.
    public var melder: Meldertype = .ansatt
    /// With whom it has been shared, and when.
    public var delinger: [Deling] = []
    /// The day the melder was given feedback.
    public var tilbakemelding: Dato?
    /// The day it was clarified.
    public var avklart: Dato?
    /// Who clarified it.
    public var avklartAv: AnsattId?

    /// Sharing of an undring.
    public struct Deling: Hashable, Sendable {
        /// With whom.
        public var med: DeltMed
        /// The employee, where it was one.
        public var ansatt: AnsattId?
        /// The day.
        public var dato: Dato
    }

    /// The first day it was shared with one of these; `nil` if never.
    public func deltMed(_ hvem: DeltMed) -> Dato? {
        delinger.filter { $0.med == hvem }.map(\.dato).min()
    }
}

/// The end of nivå 0 (step 0.4).
public struct Avklaringsbeslutning: Hashable, Sendable {
    /// What was decided.
    public var resultat: Avklaring
    /// The day.
    public var dato: Dato
    /// Who decided.
    public var av: AnsattId
    /// Why; `nil` where sealed.
    public var begrunnelse: String?
}

/// A talk with the child or the foresatte (domain.md 3.4).
public struct Samtale: Hashable, Sendable {
    /// The day.
    public var dato: Dato
    /// Who wrote it.
    public var av: AnsattId
    /// What kind of talk; `nil` where sealed.
    public var type: Samtaletype?
    /// With foresatte.
    public var medForesatte: Bool
    /// With the child.
    public var medBarnet: Bool
    /// The next contact agreed.
    public var nesteKontakt: Dato?
    /// The child's voice.
    public var barnetsStemme: String?
    /// The foresatte's view.
    public var foresattesSyn: String?
    /// What was shared and agreed.
    public var oppsummering: String?
    /// The room it stands in.
    public var rom: Rom = .logg
}

/// A next contact agreed without a meeting.
public struct Kontaktavtale: Hashable, Sendable {
    /// The day it was agreed.
    public var dato: Dato
    /// The day of the contact.
    public var kontaktdato: Dato
}

/// The problem as shared with the family, in three voices (domain.md 3.3).
public struct Bekymring: Hashable, Sendable {
    /// As shared with the foresatte.
    public var formulering: String?
    /// The child's own words.
    public var barnets: String?
    /// The foresatte's words.
    public var foresattes: String?
    /// Whether it still stands.
    public var status: Bekymringsstatus
    /// The day it was put into words.
    public var dato: Dato
}

/// A log entry, or the child's own words.
public struct Notat: Hashable, Sendable {
    /// The day.
    public var dato: Dato
    /// Who wrote it.
    public var av: AnsattId
    /// The text; `nil` where sealed.
    public var tekst: String?
    /// Whether these are the child's own words.
    public var barnetsStemme: Bool
    /// The child's own words; `nil` where sealed, or where there are none.
    public var barnetsOrd: String?
    /// The room it stands in.
    public var rom: Rom = .logg
}

/// Telling rektor, styrer or the owner about the environment (G5).
public struct Miljoevarsel: Hashable, Sendable {
    /// The day.
    public var dato: Dato
    /// Whether the owner was told, and not only rektor or styrer.
    public var eier: Bool
}
