import BTI
import Journal

/// Which cases an entry of the directory may give other findings.
struct Katalogendring {
    private let post: Entry

    init(_ post: Entry) {
        self.post = post
    }

    /// The cases by name, sorted; `nil` where the entry touches none.
    ///
    /// - Parameter katalog: the directory with this entry; read only where it is needed, for it is read from the first entry on.
    func saker(_ katalog: @autoclosure () throws -> Katalog, _ db: ProjectionDatabase) throws -> [String]? {
        switch post.type {
        case "ProfilValgt", "SkoleruteSatt": return try alle(db)
        case "RolleGitt", "RolleFjernet":
            return kjentForLeder(rolle) ? try alle(db) : try involverte(katalog(), db)
        case "AnsattAvsluttet":
            let katalog = try katalog()
            return harLedet(katalog) ? try alle(db) : try involverte(katalog, db)
        case "FravaerRegistrert": return try involverte(katalog(), db)
        default: return nil
        }
    }

    private var felter: Post? { (try? JSONLeser.les(post.open).somPost).map { Post($0) } }
    private var rolle: Rolle? { felter?[Felter.rolle] }

    /// Who leads, or answers for a group, decides who has been told (B4, B5, G5), in any case.
    private func kjentForLeder(_ rolle: Rolle?) -> Bool { rolle == .leder || rolle == .gruppeansvarlig }

    private func harLedet(_ katalog: Katalog) -> Bool {
        felter?[Felter.ansatt].flatMap(katalog.ansatt)?.roller.contains { kjentForLeder($0.rolle) } ?? false
    }

    private func alle(_ db: ProjectionDatabase) throws -> [String] {
        try db.query("SELECT sak FROM sak ORDER BY sak").compactMap { $0.text("sak") }
    }

    /// Cases of the employee, and of those whom the employee stands in for.
    private func involverte(_ katalog: Katalog, _ db: ProjectionDatabase) throws -> [String] {
        guard let ansatt = felter?[Felter.ansatt] else { return [] }
        let vikarFor = katalog.fravaer.filter { $0.vikar == ansatt }.map(\.ansatt)
        let navn = try Set(vikarFor + [ansatt]).flatMap { id in
            try db.query("SELECT sak FROM sak_involvert WHERE ansatt = ?", [.text(id.rawValue)])
        }
        return Set(navn.compactMap { $0.text("sak") }).sorted()
    }
}
