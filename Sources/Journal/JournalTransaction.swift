import GRDB

/// The journal as it is seen inside one transaction; valid only within the call it is given to.
struct JournalTransaction: JournalWriting {
    let db: Database
    let context: JournalContext
    private var rows: JournalRows { JournalRows(db: db) }

    init(db: Database, context: JournalContext) {
        self.db = db
        self.context = context
    }

    func head() throws -> Head {
        try JournalError.translating {
            guard let head = try rows.head() else { throw JournalError.damaged }
            return head
        }
    }

    func entry(seq: Int) throws -> Entry? {
        try JournalError.translating { try rows.entry(seq: seq) }
    }

    func entries(from seq: Int, limit: Int) throws -> [Entry] {
        try JournalError.translating { try rows.entries(from: seq, limit: limit) }
    }

    func entries(in stream: StreamID, from version: Int) throws -> [Entry] {
        try JournalError.translating { try rows.entries(in: stream, from: version) }
    }

    func entries(ofKind kind: String, from seq: Int) throws -> [Entry] {
        try JournalError.translating { try rows.entries(ofKind: kind, from: seq) }
    }

    func entries(actor: String, command: String) throws -> [Entry] {
        try JournalError.translating { try rows.entries(actor: actor, command: command) }
    }

    func version(of stream: StreamID) throws -> Int {
        try JournalError.translating { try rows.version(of: stream) }
    }

    func sealed(seq: Int) throws -> [UInt8]? {
        try JournalError.translating { try rows.sealed(seq: seq) }
    }

    func sealed(seqs: [Int]) throws -> [Int: [UInt8]] {
        try JournalError.translating { try rows.sealed(seqs: seqs) }
    }

    func keys(owner: String, kind: String?) throws -> [StoredKey] {
        try JournalError.translating {
            try rows.keys(where: "owner = ? AND (? IS NULL OR kind = ?) ORDER BY seq, id", [owner, kind, kind])
        }
    }

    func keys(seq: Int) throws -> [StoredKey] {
        try JournalError.translating { try rows.keys(where: "seq = ? ORDER BY id", [seq]) }
    }

    func query(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow] {
        try ProjectionDatabase(db: db).query(sql, values)
    }

    /// One command inside a larger transaction: a savepoint of its own, so that it is undone alone.
    func append(
        _ entries: [NewEntry], expecting: [StreamID: Int], signer: any Signer, now: Int
    ) throws -> [Entry] {
        try JournalError.translating {
            var stored: [Entry] = []
            try db.inSavepoint {
                stored = try Appending(db: db, context: context)
                    .append(entries, expecting: expecting, signer: signer, now: now)
                return .commit
            }
            return stored
        }
    }
}
