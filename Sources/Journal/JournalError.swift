import GRDB

/// What can go wrong with a journal. Cases and codes only: sentences are made where they are shown, and no case
/// carries anything typed about a person.
public enum JournalError: Error, Sendable, Equatable {
    /// There is no file at the path.
    case missing
    /// The folder that should hold the base does not exist and could not be made.
    case folderMissing
    /// A file stands where the new base should be.
    case alreadyExists
    /// The file is something else than a journal.
    case notAJournal
    /// The file's format is newer than this program's.
    case newerFormat(found: Int, supported: Int)
    /// The file is damaged so that SQLite cannot read it.
    case damaged
    /// A stored entry cannot be read as text and numbers; verification tells more.
    case unreadableEntry(seq: Int)
    /// Tables, triggers or views of the truth are not what this format prescribes; names of the objects.
    case schemaChanged(objects: [String])
    /// The file system cannot hold a shared base.
    case unsuitableFileSystem(FileSystemKind)
    /// The journal is open for reading only, or the file cannot be written.
    case readOnly
    /// The process lacks the right to the file.
    case notPermitted
    /// Others held the base for longer than the time allowed.
    case busy
    /// No room left on the disk; nothing was written.
    case diskFull
    /// The disk or operating system failed; the code is SQLite's extended code or errno.
    case inputOutput(code: Int)
    /// The journal has been closed.
    case closed
    /// A setting did not read back as it was set.
    case settingRefused(name: String)
    /// Somebody else wrote to the stream first; the entries that came after the expected version.
    case versionConflict(stream: StreamID, expected: Int, actual: Int, newEntries: [Entry])
    /// The same actor has used the command id for something else.
    case commandReused(command: String)
    /// The caller's entry breaks a rule of the format.
    case invalidEntry(ordinal: Int, reason: InvalidEntry)
    /// A remembered head does not bear its MAC: the file was changed or belongs to another key.
    case headDamaged
    /// Remembering this head would forget a newer one.
    case headWouldGoBack(remembered: Int, offered: Int)
    /// A constraint of the database refused the change.
    case constraint(detail: String)
    /// Any other SQLite error; the detail is SQLite's own, without values.
    case sqlite(code: Int, detail: String)
}

/// Which rule of the format an offered entry breaks.
public enum InvalidEntry: Sendable, Equatable {
    /// An append with nothing in it.
    case empty
    /// More than one actor, command or session in one append.
    case mixedCommand
    /// Ordinals are not 0, 1, 2 …
    case ordinals
    /// A text column is empty, too long or contains NUL.
    case text(column: String)
    /// A number is outside its range.
    case number(column: String)
    /// The open part is not a canonical JSON object.
    case openNotCanonical
    /// The digests under `"noekler"` are not exactly those of the keys that come with the entry.
    case keysNotNamed
    /// The public key or signature has the wrong length.
    case signer
    /// Genesis is missing its base id, or an entry other than the first is a genesis.
    case genesis
    /// An erasure names an entry or key that is not before it.
    case erasureTarget
}

extension JournalError {
    init(_ error: DatabaseError) {
        let detail = error.message ?? ""
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notAJournal
        case .SQLITE_CORRUPT: self = .damaged
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_READONLY: self = .readOnly
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: self = .notPermitted
        case .SQLITE_IOERR: self = .inputOutput(code: Int(error.extendedResultCode.rawValue))
        case .SQLITE_CONSTRAINT: self = .constraint(detail: detail)
        case .SQLITE_MISUSE: self = .closed
        default: self = .sqlite(code: Int(error.extendedResultCode.rawValue), detail: detail)
        }
    }

    /// Runs a piece of work and turns SQLite's errors into ours; every other error passes through.
    static func translating<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as DatabaseError {
            throw JournalError(error)
        } catch is RowDecodingError {
            throw JournalError.damaged
        }
    }
}
