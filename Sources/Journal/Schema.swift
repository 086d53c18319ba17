import GRDB

/// The tables and triggers of the truth, as migrations. A migration that has shipped is never edited.
enum Schema {
    /// "STFT", so that `file(1)` and we recognise the file.
    static let applicationID = 0x5354_4654
    /// The newest format this program writes and reads.
    static var formatVersion: Int { migrations.count }

    /// Migration n brings a file from format n to n + 1.
    static let migrations: [String] = [format1]

    /// Everything in the file that no projection made, as SQLite remembers it: name to statement.
    static func expectedObjects() throws -> [String: String] { try expected.get() }

    private static let expected = Result { try makeExpectedObjects() }

    private static func makeExpectedObjects() throws -> [String: String] {
        let queue = try DatabaseQueue()
        return try queue.write { db in
            for sql in migrations { try db.execute(sql: sql) }
            return try objects(db)
        }
    }

    /// Every table, index, trigger and view with its statement; SQLite's own are left out.
    static func objects(_ db: Database) throws -> [String: String] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*'")
        return Dictionary(rows.map { ("\($0["type"] as String) \($0["name"] as String)", $0["sql"] as String) }) {
            first, _ in first
        }
    }

    private static let format1 = """
        CREATE TABLE journal (
            seq INTEGER PRIMARY KEY CHECK (seq > 0),
            incarnation INTEGER NOT NULL CHECK (incarnation > 0),
            id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 128),
            command TEXT NOT NULL CHECK (length(command) BETWEEN 1 AND 128),
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
            recorded_at INTEGER NOT NULL CHECK (recorded_at > 0),
            actor TEXT NOT NULL CHECK (length(actor) BETWEEN 1 AND 128),
            actor_key BLOB NOT NULL CHECK (length(actor_key) = 32),
            session TEXT NOT NULL CHECK (length(session) BETWEEN 1 AND 128),
            stream_kind TEXT NOT NULL CHECK (length(stream_kind) BETWEEN 1 AND 128),
            stream TEXT NOT NULL CHECK (length(stream) BETWEEN 1 AND 128),
            stream_version INTEGER CHECK (stream_version > 0),
            type TEXT NOT NULL CHECK (length(type) BETWEEN 1 AND 128),
            type_version INTEGER NOT NULL CHECK (type_version > 0),
            room TEXT CHECK (length(room) BETWEEN 1 AND 128),
            epoch INTEGER CHECK (epoch >= 0),
            open TEXT NOT NULL CHECK (open GLOB '{*}'),
            sealed_digest BLOB CHECK (length(sealed_digest) = 32),
            prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            signature BLOB NOT NULL CHECK (length(signature) = 64),
            UNIQUE (actor, command, ordinal),
            UNIQUE (stream_kind, stream, stream_version)
        ) STRICT;
        CREATE TABLE innhold (
            seq INTEGER PRIMARY KEY REFERENCES journal (seq),
            sealed BLOB NOT NULL
        ) STRICT;
        CREATE TABLE nokkel (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 128),
            seq INTEGER NOT NULL REFERENCES journal (seq),
            kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 128),
            owner TEXT NOT NULL CHECK (length(owner) BETWEEN 1 AND 128),
            digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
            wrapped BLOB NOT NULL
        ) STRICT;
        CREATE TABLE utkast (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 128),
            employee TEXT NOT NULL CHECK (length(employee) BETWEEN 1 AND 128),
            created INTEGER NOT NULL,
            changed INTEGER NOT NULL,
            sealed BLOB NOT NULL
        ) STRICT;
        CREATE TABLE projeksjon (
            navn TEXT NOT NULL PRIMARY KEY,
            avtrykk BLOB NOT NULL CHECK (length(avtrykk) = 32)
        ) STRICT;
        CREATE INDEX journal_sletting ON journal (seq) WHERE type IN ('InnholdSlettet', 'SakSperret');
        CREATE INDEX nokkel_seq ON nokkel (seq);
        CREATE INDEX nokkel_owner ON nokkel (owner, kind);
        CREATE INDEX utkast_employee ON utkast (employee, changed);
        CREATE TRIGGER journal_inn BEFORE INSERT ON journal
        WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal)
            OR NEW.prev_hash <> coalesce((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), zeroblob(32))
            OR NEW.incarnation < coalesce((SELECT incarnation FROM journal ORDER BY seq DESC LIMIT 1), 1)
        BEGIN SELECT RAISE(ABORT, 'journal: only at the end'); END;
        CREATE TRIGGER journal_endres BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'journal: never changed'); END;
        CREATE TRIGGER journal_slettes BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'journal: never deleted'); END;
        CREATE TRIGGER innhold_inn BEFORE INSERT ON innhold
        WHEN NEW.seq <> (SELECT max(seq) FROM journal)
            OR (SELECT sealed_digest FROM journal WHERE seq = NEW.seq) IS NULL
        BEGIN SELECT RAISE(ABORT, 'innhold: only with its entry'); END;
        CREATE TRIGGER innhold_endres BEFORE UPDATE ON innhold
        BEGIN SELECT RAISE(ABORT, 'innhold: never changed'); END;
        CREATE TRIGGER innhold_slettes BEFORE DELETE ON innhold
        WHEN (
            SELECT 1 FROM journal j, json_each(j.open, '$.slettetInnhold') e
            WHERE j.type IN ('InnholdSlettet', 'SakSperret') AND j.seq > OLD.seq AND e.value = OLD.seq
            ORDER BY j.seq DESC LIMIT 1
        ) IS NULL
        BEGIN SELECT RAISE(ABORT, 'innhold: no entry decides it'); END;
        CREATE TRIGGER nokkel_inn BEFORE INSERT ON nokkel
        WHEN NEW.seq <> (SELECT max(seq) FROM journal) OR (
            SELECT 1 FROM journal j, json_each(j.open, '$.noekler') e
            WHERE j.seq = NEW.seq AND e.value = lower(hex(NEW.digest))
        ) IS NULL
        BEGIN SELECT RAISE(ABORT, 'nokkel: only with its entry'); END;
        CREATE TRIGGER nokkel_endres BEFORE UPDATE ON nokkel
        BEGIN SELECT RAISE(ABORT, 'nokkel: never changed'); END;
        CREATE TRIGGER nokkel_slettes BEFORE DELETE ON nokkel
        WHEN (
            SELECT 1 FROM journal j, json_each(j.open, '$.slettedeNoekler') e
            WHERE j.type IN ('InnholdSlettet', 'SakSperret') AND j.seq > OLD.seq AND e.value = lower(hex(OLD.digest))
            ORDER BY j.seq DESC LIMIT 1
        ) IS NULL
        BEGIN SELECT RAISE(ABORT, 'nokkel: no entry decides it'); END;
        """
}
