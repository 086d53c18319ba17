import GRDB

/// Compares what is in the file with what the format prescribes.
enum SchemaCheck {
    /// Objects of the truth that are missing or different, and triggers and views that nobody prescribed, by name.
    static func changedObjects(_ db: Database) throws -> [String] {
        let expected = try Schema.expectedObjects()
        let found = try Schema.objects(db)
        var changed = expected.filter { found[$0.key] != $0.value }.map(\.key)
        changed += found.keys.filter { expected[$0] == nil && ($0.hasPrefix("trigger ") || $0.hasPrefix("view ")) }
        return changed.sorted()
    }

    /// True when the tables of the truth are the prescribed ones, so that reading them does what it says.
    static func truthIsReadable(_ db: Database) throws -> Bool {
        try !changedObjects(db).contains { $0.hasPrefix("table ") }
    }
}
