import Foundation
import GRDB

@testable import Journal

/// Changes a base behind the journal's back, the way somebody with `sqlite3` and patience would: triggers away,
/// constraints off, the change, and every trigger back as it was.
enum RawBase {
    static func change(_ path: String, _ statements: [String]) throws {
        try change(path) { db in for statement in statements { try db.execute(sql: statement) } }
    }

    static func change(_ path: String, _ body: (Database) throws -> Void) throws {
        let queue = try queue(path)
        try queue.inDatabase { db in
            let triggers = try dropTriggers(db)
            try body(db)
            for sql in triggers { try db.execute(sql: sql) }
        }
        try queue.close()
    }

    static func queue(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.inDatabase { try $0.execute(sql: "PRAGMA ignore_check_constraints = ON") }
        return queue
    }

    @discardableResult
    static func dropTriggers(_ db: Database) throws -> [String] {
        let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        for row in triggers { try db.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
        return triggers.map { $0["sql"] }
    }

    static func copy(_ path: String, to target: String) throws {
        try FileManager.default.copyItem(atPath: path, toPath: target)
    }
}
