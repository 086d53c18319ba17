import Glibc

/// Small files that must be whole or absent.
enum DurableFile {
    /// Puts bytes in a file with mode 0600: written beside, synced, renamed, and the folder synced.
    static func replace(_ path: String, with bytes: [UInt8]) throws {
        let temporary = path + ".ny"
        let descriptor = try create(temporary)
        do {
            defer { Glibc.close(descriptor) }
            var written = 0
            while written < bytes.count {
                let count = bytes.withUnsafeBytes {
                    write(descriptor, $0.baseAddress! + written, bytes.count - written)
                }
                guard count > 0 || errno == EINTR else { throw failure() }
                written += max(count, 0)
            }
            guard fsync(descriptor) == 0 else { throw failure() }
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, path) == 0 else {
            let error = failure()
            unlink(temporary)
            throw error
        }
        try syncFolder(SQLiteJournal.folder(of: path))
    }

    /// Makes an empty file with mode 0600 in the place of whatever was left there by an interrupted run.
    static func makeEmpty(_ path: String) throws {
        Glibc.close(try create(path))
    }

    private static func create(_ path: String) throws -> Int32 {
        unlink(path)
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure() }
        return descriptor
    }

    /// The bytes of a regular file that is not a symbolic link; nil when there is none.
    static func read(_ path: String, limit: Int) throws -> [UInt8]? {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw failure()
        }
        defer { Glibc.close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG, Int(info.st_size) <= limit else {
            throw JournalError.inputOutput(code: Int(EINVAL))
        }
        var bytes = [UInt8](repeating: 0, count: Int(info.st_size))
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        guard count == bytes.count else { throw failure() }
        return bytes
    }

    static func sync(_ path: String) throws {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure() }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure() }
    }

    static func syncFolder(_ path: String) throws { try sync(path) }

    private static func failure() -> JournalError {
        switch errno {
        case ENOSPC, EDQUOT: .diskFull
        case EACCES, EPERM, EROFS, ELOOP: .notPermitted
        case ENOENT, ENOTDIR: .folderMissing
        default: .inputOutput(code: Int(errno))
        }
    }
}
