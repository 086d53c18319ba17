import GRDB
import Glibc

extension SQLiteJournal {
    /// Opens an existing base.
    ///
    /// For reading only, a base whose tables are not as they should be is opened too, so that ``verify(_:anchors:directory:signatures:progress:)``
    /// can say what is wrong with it.
    public static func open(
        at path: String, readOnly: Bool = false, options: JournalOptions = JournalOptions()
    ) throws -> SQLiteJournal {
        try checkFile(path)
        try checkFileSystem(path, options)
        let lock = readOnly ? nil : try makeLock(path, options)
        let queue = try ConnectionSetup.open(
            path, mode: readOnly ? .readOnly : .readWrite, busyTimeout: options.busyTimeout)
        do {
            return try JournalError.translating {
                try finishOpening(path: path, queue: queue, lock: lock, options: options)
            }
        } catch {
            try? queue.close()
            throw error
        }
    }

    /// Makes a new base with its genesis, and the folder when it is missing (with mode 2770, for a group to share).
    ///
    /// - Parameter genesis: the first command; its first entry is of type `BaseOpprettet` and names the base id.
    public static func create(
        at path: String, genesis: [NewEntry], signer: any Signer, now: Int, options: JournalOptions = JournalOptions()
    ) throws -> SQLiteJournal {
        guard let first = genesis.first, first.type == OpenFacts.genesisType,
            let base = CanonicalJSON(first.open)?["base"]?.bytes(16)
        else { throw JournalError.invalidEntry(ordinal: 0, reason: .genesis) }
        try makeFolder(folder(of: path))
        try checkFileSystem(folder(of: path), options)
        try makeFile(path)
        do {
            let lock = try makeLock(path, options)
            let queue = try ConnectionSetup.open(path, mode: .create, busyTimeout: options.busyTimeout)
            let context = JournalContext(base: base, projections: options.projections)
            let name = try JournalError.translating {
                try fill(queue, lock, context) { db in
                    try Appending(db: db, context: context).append(genesis, expecting: [:], signer: signer, now: now)
                }
            }
            return SQLiteJournal(path: path, name: name, queue: queue, lock: lock, context: context, options: options)
        } catch {
            // Nobody else can have begun to use a base that has no genesis yet.
            for suffix in ["", "-wal", "-shm", "-lock"] { unlink(path + suffix) }
            throw error
        }
    }

    private static func fill(
        _ queue: DatabaseQueue, _ lock: WriterLock, _ context: JournalContext, _ append: (Database) throws -> [Entry]
    ) throws -> [UInt8] {
        do {
            return try queue.writeWithoutTransaction { db in
                try lock.withLock {
                    var name: [UInt8] = []
                    try db.inTransaction(.immediate) {
                        try migrate(db, from: 0)
                        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
                        try ProjectionRunner(db: db, context: context).rebuild(
                            truth: Set(Schema.expectedObjects().keys))
                        name = try append(db)[0].hash
                        return .commit
                    }
                    return name
                }
            }
        } catch {
            try? queue.close()
            throw error
        }
    }

    private static func finishOpening(
        path: String, queue: DatabaseQueue, lock: WriterLock?, options: JournalOptions
    ) throws -> SQLiteJournal {
        try upgrade(queue, lock)
        let (base, name) = try queue.read { db in
            let changed = try SchemaCheck.changedObjects(db)
            if lock != nil, !changed.isEmpty { throw JournalError.schemaChanged(objects: changed) }
            return try genesisFacts(db, required: lock != nil)
        }
        let context = JournalContext(base: base, projections: options.projections)
        let journal = SQLiteJournal(
            path: path, name: name, queue: queue, lock: lock, context: context, options: options)
        if lock != nil, try !queue.read({ try ProjectionRunner(db: $0, context: context).isCurrent() }) {
            try journal.rebuildProjections()
        }
        return journal
    }

    private static func upgrade(_ queue: DatabaseQueue, _ lock: WriterLock?) throws {
        guard let lock, try queue.read(Self.format) < Schema.formatVersion else { return }
        try queue.writeWithoutTransaction { db in
            try lock.withLock {
                // Asked again under the lock: another process may have done it meanwhile.
                for version in try format(db)..<Schema.formatVersion {
                    try db.inTransaction(.immediate) {
                        try migrate(db, from: version, to: version + 1)
                        return .commit
                    }
                }
            }
        }
    }

    private static func format(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }

    private static func migrate(_ db: Database, from: Int, to: Int = Schema.formatVersion) throws {
        for version in from..<to { try db.execute(sql: Schema.migrations[version]) }
        try db.execute(sql: "PRAGMA user_version = \(to)")
    }

    /// A genesis that cannot be read leaves the base id empty in a base that is opened for verification only.
    private static func genesisFacts(_ db: Database, required: Bool) throws -> (base: [UInt8], name: [UInt8]) {
        guard try SchemaCheck.truthIsReadable(db), let entry = try? JournalRows(db: db).entry(seq: 1),
            entry.type == OpenFacts.genesisType, let base = CanonicalJSON(entry.open)?["base"]?.bytes(16)
        else {
            if required { throw JournalError.damaged }
            return ([], [])
        }
        return (base, entry.hash)
    }
}

extension SQLiteJournal {
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func checkFile(_ path: String) throws {
        var info = stat()
        guard stat(path, &info) == 0 else {
            switch errno {
            case ENOENT, ENOTDIR: throw JournalError.missing
            case EACCES: throw JournalError.notPermitted
            default: throw JournalError.inputOutput(code: Int(errno))
            }
        }
        guard info.st_mode & S_IFMT == S_IFREG else { throw JournalError.notAJournal }
    }

    private static func checkFileSystem(_ path: String, _ options: JournalOptions) throws {
        let kind = try options.fileSystem.kind(of: path)
        guard kind == .local else { throw JournalError.unsuitableFileSystem(kind) }
    }

    private static func makeLock(_ path: String, _ options: JournalOptions) throws -> WriterLock {
        try WriterLock(path: path + "-lock", timeout: .milliseconds(options.busyTimeout))
    }

    private static func makeFolder(_ path: String) throws {
        if mkdir(path, 0o770) == 0 {
            // mkdir() takes the umask away and ignores setgid; files in the folder are to have its group.
            guard chmod(path, 0o2770) == 0 else { throw JournalError.inputOutput(code: Int(errno)) }
            return
        }
        switch errno {
        case EEXIST: return
        case ENOENT, ENOTDIR: throw JournalError.folderMissing
        case EACCES, EPERM, EROFS: throw JournalError.notPermitted
        case ENOSPC, EDQUOT: throw JournalError.diskFull
        default: throw JournalError.inputOutput(code: Int(errno))
        }
    }

    /// Makes the empty file with mode 0660 before SQLite opens it; SQLite gives its other files the same mode.
    private static func makeFile(_ path: String) throws {
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o660)
        guard descriptor >= 0 else {
            switch errno {
            case EEXIST: throw JournalError.alreadyExists
            case EACCES, EPERM, EROFS: throw JournalError.notPermitted
            case ENOENT, ENOTDIR: throw JournalError.folderMissing
            case ENOSPC, EDQUOT: throw JournalError.diskFull
            default: throw JournalError.inputOutput(code: Int(errno))
            }
        }
        fchmod(descriptor, 0o660)
        Glibc.close(descriptor)
    }
}
