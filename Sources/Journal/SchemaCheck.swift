import GRDB

/// Compares what is in the file with what the format prescribes.
enum SchemaCheck {
    /// Objects of the truth that are missing or different, and triggers, views and indexes on it that nobody
    /// prescribed, by name.
    static func changedObjects(_ db: Database) throws -> [String] {
        let expected = try Schema.expectedObjects()
        let found = try Schema.objects(db)
        var changed = expected.filter { found[$0.key] != $0.value }.map(\.key)
        changed += found.keys.filter { expected[$0] == nil && ($0.hasPrefix("trigger ") || $0.hasPrefix("view ")) }
        return (changed + (try foreignIndexes(db, expected))).sorted()
    }

    private static func foreignIndexes(_ db: Database, _ expected: [String: String]) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
                AND tbl_name IN ('journal', 'innhold', 'nokkel', 'utkast', 'projeksjon')
                """
        ).map { "index \($0)" }.filter { expected[$0] == nil }
    }

    /// True when the tables of the truth are the prescribed ones, so that reading them does what it says.
    static func truthIsReadable(_ db: Database) throws -> Bool {
        try !changedObjects(db).contains { $0.hasPrefix("table ") }
    }
}
