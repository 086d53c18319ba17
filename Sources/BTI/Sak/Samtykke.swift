/// A consent (domain.md 3.5). Services, kind, form and dates are open, so that access can be computed without a key.
public struct Samtykke: Hashable, Sendable {
    /// Its name in the journal.
    public var id: SamtykkeId
    /// What kind.
    public var type: Samtykketype
    /// Services that may give and receive.
    public var tjenester: Set<TjenesteId>
    /// First day it holds.
    public var gyldigFra: Dato
    /// Last day it holds; `nil` only in imports.
    public var gyldigTil: Dato?
    /// How it was given.
    public var form: Samtykkeform
    /// The team it is for, where it is for one.
    public var team: String?
    /// The day it was given: follow-up counts from then.
    public var dato: Dato
    /// The day it was recorded: access counts from then.
    public var registrert: Dato
    /// Written minutes of an oral consent, the day they were added.
    public var referat: Dato?
    /// Who gave it, by the foresatte's short names; empty where sealed.
    public var gittAv: Set<String> = []
    /// Who said no when asked to sign beside another (C9).
    public var neiFra: Set<String> = []
    /// The last day somebody said no in it (C11).
    public var neiSagt: Dato?
    /// Purpose.
    public var formaal: String?
    /// What is shared.
    public var opplysninger: String?
    /// The day it was withdrawn.
    public var trukket: Dato?
    /// The consent that took its place.
    public var erstattetAv: SamtykkeId?
    /// The first day that the other holds in its place; until then this one does.
    public var erstattetFra: Dato?
    /// A consent that covers cooperation may open the log too.
    public var omfatterLogg = false
    /// Whether the sealed part is open to the reader.
    public var lesbar = true

    /// Whether it holds on a day, both ends included.
    public func gjelder(_ dag: Dato) -> Bool { gyldighet?.inneholder(dag) ?? false }

    /// The days it holds if nothing more happens; `nil` where there are none.
    public var gyldighet: Periode? {
        guard erstattetAv == nil || erstattetFra != nil else { return nil }
        let avbrutt = Periode.tidligst(trukket, erstattetFra).map { $0 - 1 }
        return Periode(fra: gyldigFra, til: Periode.tidligst(gyldigTil, avbrutt))
    }

    /// Whether it is still in use: neither withdrawn nor replaced (C4 speaks of expiry).
    public var iBruk: Bool { trukket == nil && erstattetAv == nil }
}

/// A withdrawal of a consent, whole or for some services.
public struct Samtykketrekk: Hashable, Sendable {
    /// Which consent.
    public var samtykke: SamtykkeId
    /// The day.
    public var dato: Dato
    /// The services that it closed out: those that no other consent names.
    public var tjenester: Set<TjenesteId>
    /// The owner, where it took the case over and no other consent names it: it goes on reading, without the family's yes.
    public var eier: TjenesteId?
}

/// A consent looked at again with the family, as when the child comes to an age where it has more to say (C12).
public struct Samtykkegjennomgang: Hashable, Sendable {
    /// Which consent.
    public var samtykke: SamtykkeId
    /// The day.
    public var dato: Dato
}

/// An answer of no to a consent, journalled (C11).
public struct NeiTilSamtykke: Hashable, Sendable {
    /// The day.
    public var dato: Dato
    /// What was asked for.
    public var type: Samtykketype
}
