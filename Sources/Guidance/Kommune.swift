import BTI

/// A kommune as its file describes it: services, groups, employees and teams, in the order of the file.
public struct Kommune: Sendable {
    /// A service.
    public struct Tjeneste: Hashable, Sendable {
        /// The kommune's own code.
        public let kode: TjenesteId
        /// What people call it.
        public let navn: String
        /// What kind it is.
        public let type: Tjenestetype
        /// Who owns it.
        public let eier: Eierform
    }

    /// A group of children, or users, and who answers for it.
    public struct Gruppe: Hashable, Sendable {
        /// The code, `TJENESTE/navn`.
        public let kode: String
        /// The service it belongs to.
        public let tjeneste: TjenesteId
        /// Who answers for it.
        public let ansvarlig: AnsattId
    }

    /// An employee.
    public struct Ansatt: Hashable, Sendable {
        /// The kommune's own code.
        public let kode: AnsattId
        /// Where the employee works.
        public let tjeneste: TjenesteId
        /// What the employee may see and do.
        public let rolle: Rolle
        /// The title as people say it.
        public let tittel: String
    }

    /// A standing team.
    public struct Team: Hashable, Sendable {
        /// What it is called.
        public let navn: String
        /// The service that runs it.
        public let tjeneste: TjenesteId
        /// Who sits in it.
        public let medlemmer: [AnsattId]
    }

    /// A receiver outside the base.
    public struct Ekstern: Hashable, Sendable {
        /// The code.
        public let kode: String
        /// What it is called.
        public let navn: String
    }

    /// What the kommune is called.
    public let navn: String
    /// The code of its profile, such as `risor`.
    public let profil: String
    /// First school day.
    public let skolestart: Dato
    /// Last school day before the summer.
    public let sisteSkoledag: Dato
    /// The services.
    public let tjenester: [Tjeneste]
    /// The groups.
    public let grupper: [Gruppe]
    /// The employees.
    public let ansatte: [Ansatt]
    /// The teams.
    public let team: [Team]
    /// Receivers outside the base.
    public let eksterne: [Ekstern]

    /// Fjordvik, the invented kommune of the practice base.
    public static func fjordvik() -> Kommune { medfulgt }

    private static let medfulgt: Kommune = {
        guard let kommune = Kommune(toml: Innhold.fast("fjordvik.toml")) else {
            preconditionFailure("fjordvik.toml is not a kommune")
        }
        return kommune
    }()
}
