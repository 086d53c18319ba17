/// The directory: who works where, with which role and which public key, and the profile that applies.
///
/// Evolved from the directory stream's signature-checked entries, never read from a projection.
public struct Katalog: Hashable, Sendable {
    /// Random name of the base, 16 bytes in hex.
    public var base: String = ""
    /// What the kommune is called.
    public var navn: String = ""
    /// A practice base: its passphrases are known and its clock is its own.
    public var erKursbase = false
    /// The day a practice base stands on until a command steps it; `nil` in a real base.
    public var kursdag: Dato?
    /// Passphrases are sealed under the cheap setting, which only practice and tests may use.
    public var billigPassord = false
    /// Leaders that the first entry names; everybody after them needs a second signature.
    public var utnevnteLedere: Set<Utnevnelse> = []
    /// Public recovery key, hex.
    public var gjenopprettingsnoekkel: String = ""
    /// The services by code.
    public var tjenester: [TjenesteId: Tjeneste] = [:]
    /// The groups by code, such as `LYN/Blåveis`.
    public var grupper: [String: Gruppe] = [:]
    /// The employees by code.
    public var ansatte: [AnsattId: Ansatt] = [:]
    /// The profile that applies.
    public var profil = Profil(kode: "risor", navn: "Risør")
    /// The profiles that have applied, by the entry that chose each: what was lawful then stays lawful.
    public var profilFra: [Int: Profil] = [:]
    /// School start by school year, the year it starts in.
    public var skoleruter: [Int: Skolerute] = [:]
    /// The standing teams, by name.
    public var moeteserier: [String: Moeteserie] = [:]
    /// Absences, in the order they were written.
    public var fravaer: [Fravaer] = []
    /// How many entries of the stream count.
    public var versjon = 0

    /// An empty directory, before genesis.
    public init() {}

    /// The profile that applied at a place in the journal.
    public func profil(ved seq: Int) -> Profil {
        guard let valgt = profilFra.keys.filter({ $0 < seq }).max() else { return profil }
        return profilFra[valgt] ?? profil
    }

    /// What a service is called; its code where there is none.
    public func navn(_ tjeneste: TjenesteId) -> String { tjenester[tjeneste]?.navn ?? tjeneste.rawValue }

    /// The employee, where there is one.
    public func ansatt(_ id: AnsattId) -> Ansatt? { ansatte[id] }

    /// The service's leaders who still work there.
    public func ledere(_ tjeneste: TjenesteId) -> [AnsattId] {
        ansatte.values.filter { $0.har(.leder, i: tjeneste) }.map(\.id).sorted()
    }

    /// Whether the employee led the service on a day.
    public func erLeder(_ ansatt: AnsattId, i tjeneste: TjenesteId, paa dag: Dato) -> Bool {
        ansatte[ansatt]?.roller.contains { $0.tjeneste == tjeneste && $0.rolle == .leder && $0.gjaldt(paa: dag) }
            ?? false
    }

    /// Whether the employee had the role at the service at that place in the journal; now, where none is given.
    public func har(_ ansatt: AnsattId, _ rolle: Rolle, i tjeneste: TjenesteId, ved seq: Int = .max) -> Bool {
        ansatte[ansatt]?.har(rolle, i: tjeneste, ved: seq) ?? false
    }

    /// Whether the employee read content at the service at that place in the journal; now, where none is given.
    public func leserInnhold(_ ansatt: AnsattId, i tjeneste: TjenesteId, ved seq: Int = .max) -> Bool {
        ansatte[ansatt]?.roller.contains {
            $0.tjeneste == tjeneste && $0.rolle.leserInnhold && $0.gjaldt(seq)
        } ?? false
    }

    /// Whether a leader of the service had admitted the employee at that place in the journal; now, where none is given.
    ///
    /// A role is given by the administrator alone; what a role lets one do in a service's cases takes the leader's yes too.
    func erOpptatt(_ ansatt: AnsattId, i tjeneste: TjenesteId, ved seq: Int = .max) -> Bool {
        tjenester[tjeneste]?.opptattFra[ansatt].map { $0 < seq } ?? false
    }

    /// Whether the employee reads a service's cases at that place in the journal: by role, and admitted by a leader there.
    public func leserSaker(_ ansatt: AnsattId, i tjeneste: TjenesteId, ved seq: Int = .max) -> Bool {
        leserInnhold(ansatt, i: tjeneste, ved: seq) && erOpptatt(ansatt, i: tjeneste, ved: seq)
    }

    /// Whether the employee has a role in a service's cases at that place in the journal: given, and admitted by a leader there.
    func utoever(_ ansatt: AnsattId, _ rolle: Rolle, i tjeneste: TjenesteId, ved seq: Int = .max) -> Bool {
        har(ansatt, rolle, i: tjeneste, ved: seq) && erOpptatt(ansatt, i: tjeneste, ved: seq)
    }

    /// The service that an employee sees children from: one where the employee reads content, else wherever the employee works.
    ///
    /// Everybody employed may hand in an undring, those too whose role reads nothing of it afterwards.
    public func arbeidssted(_ ansatt: AnsattId) -> TjenesteId? {
        if let leser = tjenester(for: ansatt).first { return leser }
        let roller = self.ansatt(ansatt)?.roller.filter { $0.gjaldt(.max) && tjenester[$0.tjeneste] != nil } ?? []
        return roller.map(\.tjeneste).min()
    }

    /// The services that are Koordinerende enhet.
    public var koordinerendeEnheter: [TjenesteId] {
        tjenester.values.filter { $0.type == .koordinerendeEnhet }.map(\.id).sorted()
    }

    /// The services where the employee reads content now.
    public func tjenester(for ansatt: AnsattId) -> [TjenesteId] {
        let roller = ansatte[ansatt]?.roller ?? []
        return Set(roller.filter { $0.rolle.leserInnhold && $0.gjaldt(.max) }.map(\.tjeneste)).sorted()
    }
}

/// A service (domain.md 3.13).
public struct Tjeneste: Hashable, Sendable {
    /// The kommune's own code.
    public var id: TjenesteId
    /// What people call it.
    public var navn: String
    /// What kind it is.
    public var type: Tjenestetype
    /// Who owns it.
    public var eier: Eierform
    /// The newest generation of its key; 0 before a leader has made one.
    public var generasjon = 0
    /// Public keys, hex, by generation: for the members who read content.
    public var noekler: [Int: String] = [:]
    /// Public keys, hex, by generation: for the leaders alone.
    public var ledernoekler: [Int: String] = [:]
    /// The entry that made each generation.
    public var generasjonFra: [Int: Int] = [:]
    /// Members who have been admitted, with the newest generation that they were given.
    public var medlemmer: [AnsattId: Int] = [:]
    /// The entry by which a leader first admitted each member.
    public var opptattFra: [AnsattId: Int] = [:]
    /// The day a leader or the control function last went through who has access; `nil` where nobody has.
    public var gjennomgaatt: Dato?

    /// The generation in force at that place in the journal; 0 before the first.
    public func generasjon(ved seq: Int) -> Int {
        generasjonFra.filter { $0.value < seq }.keys.max() ?? 0
    }
}

/// A group of children and who is responsible for it.
public struct Gruppe: Hashable, Sendable {
    /// The code, `TJENESTE/navn`.
    public var kode: String
    /// The service it belongs to.
    public var tjeneste: TjenesteId
    /// The employee responsible.
    public var ansvarlig: AnsattId

    /// What a group is called by its code: without the service, `3B`.
    public static func navn(_ kode: String) -> String { kode.split(separator: "/").last.map(String.init) ?? kode }
}

/// An employee.
public struct Ansatt: Hashable, Sendable {
    /// The kommune's own code.
    public var id: AnsattId
    /// The title, as it is read on the screen.
    public var tittel: String
    /// Where and as what the employee works.
    public var roller: [Tjenesterolle]
    /// Public key of the one-time code, hex; `nil` once it is used.
    public var engangsnoekkel: String?
    /// Public signing key, hex; `nil` until first sign-in.
    public var signering: String?
    /// Public sealing key, hex; `nil` until first sign-in.
    public var forsegling: String?
    /// Signing keys that were replaced, oldest first.
    public var utgaatte: [UtgaattNoekkel] = []
    /// First day the employee no longer works here; `nil` while working.
    public var sluttet: Dato?
    /// Services the employee has left: first day without any role there that reads content (A2).
    public var forlatt: [TjenesteId: Dato] = [:]

    /// Whether the employee still works here.
    public var aktiv: Bool { sluttet == nil }

    /// Whether the employee had the role at the service at that place in the journal.
    public func har(_ rolle: Rolle, i tjeneste: TjenesteId, ved seq: Int = .max) -> Bool {
        roller.contains { $0.tjeneste == tjeneste && $0.rolle == rolle && $0.gjaldt(seq) }
    }

    /// Whether the employee had the role anywhere at that place in the journal.
    public func har(_ rolle: Rolle, ved seq: Int = .max) -> Bool {
        roller.contains { $0.rolle == rolle && $0.gjaldt(seq) }
    }

    /// Whether the employee worked anywhere at that place in the journal.
    public func jobbet(ved seq: Int) -> Bool { roller.contains { $0.gjaldt(seq) } }

    /// The role that is shown, the weightiest first.
    public var hovedrolle: Tjenesterolle? { roller.first { $0.gjaldt(.max) } ?? roller.last }
}

/// A role at a service, from and to a place in the journal: what was lawful then stays lawful.
public struct Tjenesterolle: Hashable, Sendable {
    /// The service.
    public var tjeneste: TjenesteId
    /// The role there.
    public var rolle: Rolle
    /// The entry that gave it.
    public var fra: Int
    /// The entry that ended it; `nil` while it lasts.
    public var til: Int?
    /// The day it was recorded as given; `nil` where the employee was registered with it, and had it nobody knows how long.
    public var fraDag: Dato?
    /// The day it was recorded as ended; `nil` while it lasts.
    public var tilDag: Dato?

    /// Whether it was in force when the entry at this place was written.
    public func gjaldt(_ seq: Int) -> Bool { fra < seq && til.map { seq <= $0 } ?? true }

    /// Whether it was in force on a day, both the first and the last counted.
    public func gjaldt(paa dag: Dato) -> Bool {
        fraDag.map { $0 <= dag } ?? true && tilDag.map { dag <= $0 } ?? (til == nil)
    }
}

/// Days an employee is away, and who stands in (A2, D10).
public struct Fravaer: Hashable, Sendable {
    /// Who is away.
    public var ansatt: AnsattId
    /// First day away.
    public var fra: Dato
    /// Last day away; `nil` where nobody knows.
    public var til: Dato?
    /// Who stands in; `nil` where nobody does.
    public var vikar: AnsattId?
}

/// When school starts and ends in a school year.
public struct Skolerute: Hashable, Sendable {
    /// First school day.
    public var skolestart: Dato
    /// Last school day of the year before, in June.
    public var sisteSkoledag: Dato
}
