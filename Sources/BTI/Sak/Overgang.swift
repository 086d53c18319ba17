/// A transition from one unit to another (domain.md 3.10).
///
/// Meetings and tiltak are not listed here: they are those of the case whose day is nearest this school start (`Sak+Overgang`).
public struct Overgang: Hashable, Sendable {
    /// Its name in the journal.
    public var id: OvergangId
    /// What kind.
    public var type: Overgangstype
    /// The unit that lets go.
    public var giver: TjenesteId
    /// The unit that takes over; `nil` where it is outside the base.
    public var mottaker: TjenesteId?
    /// What a receiver outside the base is called; `nil` where sealed.
    public var mottakerNavn: String?
    /// First day at the receiver.
    public var skolestart: Dato
    /// Last day at the giver, where it is not the directory's last school day.
    public var sisteSkoledag: Dato?
    /// Whether SFO takes part.
    public var sfo: Bool
    /// The day it was first planned.
    public var planlagt: Dato
    /// A record that no transition is needed, which is an answer too (F1).
    public var ikkeAktuelt: Bool
    /// Why it is not needed; `nil` where sealed.
    public var ikkeAktueltFordi: String?
    /// Who the child's teacher will be; `nil` while unknown.
    public var kontaktlaerer: Kontaktlaerer?
    /// What the child has been promised, oldest first; empty where sealed.
    public var loefter: [Loefte] = []
    /// The points of the handover letter that the receiver has confirmed, and when.
    public var bekreftet: [String: Dato] = [:]
    /// The day it ended.
    public var avsluttet: Dato?
    /// What it led to.
    public var resultat: Overgangsresultat?

    /// Who the child's teacher will be.
    public struct Kontaktlaerer: Hashable, Sendable {
        /// The employee; `nil` where outside the base.
        public var ansatt: AnsattId?
        /// The name, where outside the base; `nil` where sealed.
        public var navn: String?
        /// The day it was known.
        public var kjent: Dato
    }

    /// A promise made to the child.
    public struct Loefte: Hashable, Sendable {
        /// Its name in the handover letter.
        public var id: String
        /// What was promised.
        public var tekst: String
        /// The day.
        public var dato: Dato
    }

    /// Whether somebody still has something to do with it.
    public var erAapen: Bool { !ikkeAktuelt && avsluttet == nil }

    /// Those who shall have at least one tiltak each (F3).
    public var parter: [Part] { sfo ? [.giver, .foresatte, .sfo, .mottaker] : [.giver, .foresatte, .mottaker] }

    /// The last good day of a yearly limit of the profile: the one nearest to the school start.
    ///
    /// A move in the middle of the year has no such days: what comes before it is due the day before it, what comes after it as
    /// long after it as meeting 2, and the baton a month later.
    public func frist(_ frist: Aarsfrist, _ profil: Profil) -> Dato {
        guard !type.foelgerSkoleaaret else { return profil[frist].naermest(skolestart) }
        let etterStart = skolestart + profil[.overgangsmoete2Dager]
        return switch frist {
        case .overgangPlanlagtInnen, .overgangsmoete1Innen: skolestart - 1
        case .giverSlipperInnen: etterStart
        case .stafettMottattInnen: etterStart.pluss(maaneder: 1)
        }
    }
}
