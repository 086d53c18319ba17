import Foundation
import GRDB
import Sealing

/// What a transaction needs to know of its journal.
struct JournalContext: Sendable {
    /// The base id from genesis, 16 bytes.
    let base: [UInt8]
    let projections: [any Projection]
}

/// The writing side of the truth tables, on one connection, inside one transaction.
struct Appending {
    let db: Database
    let context: JournalContext
    private var rows: JournalRows { JournalRows(db: db) }

    init(db: Database, context: JournalContext) {
        self.db = db
        self.context = context
    }

    /// Carries out one command, or answers with what it did before.
    func append(
        _ newEntries: [NewEntry], expecting: [StreamID: Int], signer: any Signer, now: Int
    ) throws -> [Entry] {
        try EntryRules.check(newEntries, now: now, signer: signer)
        if let earlier = try earlierResult(of: newEntries) { return earlier }
        try checkVersions(expecting)
        var last = try lastPlace()
        let entries = try newEntries.map { new in
            let entry = try sealEntry(new, after: last, signer: signer, now: now)
            try insert(entry, new)
            try carryOutErasure(entry)
            last = (entry.seq, entry.incarnation, entry.hash)
            return entry
        }
        let facade = ProjectionDatabase(db: db)
        for projection in context.projections { try projection.apply(command: entries, in: facade) }
        return entries
    }

    private typealias Place = (seq: Int, incarnation: Int, hash: [UInt8])

    private func lastPlace() throws -> Place {
        guard let head = try rows.head() else { return (0, 1, [UInt8](repeating: 0, count: 32)) }
        return (head.seq, head.incarnation, head.hash)
    }

    /// The session may differ: it is what changes when a connection breaks and the command is sent again.
    private func earlierResult(of newEntries: [NewEntry]) throws -> [Entry]? {
        let command = newEntries[0].command
        let earlier = try rows.entries(actor: newEntries[0].actor, command: command)
        guard !earlier.isEmpty else { return nil }
        let same =
            earlier.count == newEntries.count
            && zip(earlier, newEntries).allSatisfy { old, new in
                old.id == new.id && old.stream == new.stream && (old.streamVersion == nil) == new.isReading
                    && old.type == new.type && old.typeVersion == new.typeVersion && old.room == new.room
                    && old.epoch == new.epoch && old.open == new.open
                    && old.sealedDigest == new.sealed.map { Hash.sha256($0) }
            }
        guard same else { throw JournalError.commandReused(command: command) }
        return earlier
    }

    private func checkVersions(_ expecting: [StreamID: Int]) throws {
        for (stream, expected) in expecting.sorted(by: { ($0.key.kind, $0.key.name) < ($1.key.kind, $1.key.name) }) {
            let actual = try rows.version(of: stream)
            guard actual != expected else { continue }
            throw JournalError.versionConflict(
                stream: stream, expected: expected, actual: actual,
                newEntries: try rows.entries(in: stream, from: expected + 1))
        }
    }

    private func sealEntry(_ new: NewEntry, after last: Place, signer: any Signer, now: Int) throws -> Entry {
        guard (new.type == OpenFacts.genesisType) == (last.seq == 0) else {
            throw JournalError.invalidEntry(ordinal: new.ordinal, reason: .genesis)
        }
        var entry = Entry(
            seq: last.seq + 1, incarnation: last.incarnation + (new.type == OpenFacts.incarnationType ? 1 : 0),
            id: new.id, command: new.command, ordinal: new.ordinal, recordedAt: now, actor: new.actor,
            actorKey: signer.publicKey, session: new.session, stream: new.stream,
            streamVersion: new.isReading ? nil : try rows.version(of: new.stream) + 1, type: new.type,
            typeVersion: new.typeVersion, room: new.room, epoch: new.epoch, open: new.open,
            sealedDigest: new.sealed.map { Hash.sha256($0) }, prevHash: last.hash, hash: [], signature: [])
        entry.hash = EntryLayout.hash(of: entry, base: context.base)
        entry.signature = try signer.sign(EntryLayout.signedBytes(hash: entry.hash))
        guard entry.signature.count == 64 else {
            throw JournalError.invalidEntry(ordinal: new.ordinal, reason: .signer)
        }
        return entry
    }

    private func insert(_ entry: Entry, _ new: NewEntry) throws {
        try db.cachedStatement(sql: Self.insertEntry).execute(arguments: [
            entry.seq, entry.incarnation, entry.id, entry.command, entry.ordinal, entry.recordedAt, entry.actor,
            Data(entry.actorKey), entry.session, entry.stream.kind, entry.stream.name, entry.streamVersion, entry.type,
            entry.typeVersion, entry.room, entry.epoch, String(decoding: entry.open, as: UTF8.self),
            entry.sealedDigest.map { Data($0) }, Data(entry.prevHash), Data(entry.hash), Data(entry.signature),
        ])
        if let sealed = new.sealed {
            try db.cachedStatement(sql: "INSERT INTO innhold (seq, sealed) VALUES (?, ?)")
                .execute(arguments: [entry.seq, Data(sealed)])
        }
        for key in new.keys {
            try db.cachedStatement(
                sql: "INSERT INTO nokkel (id, seq, kind, owner, digest, wrapped) VALUES (?, ?, ?, ?, ?, ?)"
            ).execute(arguments: [key.id, entry.seq, key.kind, key.owner, Data(key.digest), Data(key.wrapped)])
        }
    }

    private static let insertEntry: String = {
        let marks = SQLValue.places(EntryRow.columns.count)
        return "INSERT INTO journal (\(EntryRow.columns.joined(separator: ", "))) VALUES (\(marks))"
    }()

    /// Deletes what the entry decides is to go, in the same transaction as the decision.
    private func carryOutErasure(_ entry: Entry) throws {
        guard OpenFacts.erasureTypes.contains(entry.type), let open = CanonicalJSON(entry.open) else { return }
        for seq in OpenFacts.erasedContent(open) ?? [] {
            guard seq < entry.seq, try rows.entryPlace(seq: seq) != nil else {
                throw JournalError.invalidEntry(ordinal: entry.ordinal, reason: .erasureTarget)
            }
            try db.cachedStatement(sql: "DELETE FROM innhold WHERE seq = ?").execute(arguments: [seq])
        }
        for digest in OpenFacts.erasedKeys(open) ?? [] {
            try db.cachedStatement(sql: "DELETE FROM nokkel WHERE digest = ?").execute(arguments: [Data(digest)])
        }
    }
}
