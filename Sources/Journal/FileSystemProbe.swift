import CPlatform

/// A kind of file system, as far as the journal cares.
public enum FileSystemKind: Sendable, Equatable {
    /// On this machine.
    case local
    /// Reached over a network: locks and the shared memory of the write-ahead log cannot be trusted.
    case network
    /// A program in user space (sshfs, cloud folders): the same.
    case fuse
}

/// Tells what kind of file system a path is on.
public struct FileSystemProbe: Sendable {
    private let magic: @Sendable (String) throws -> UInt

    /// Makes a probe from a function from a path to the `f_type` of `statfs(2)`; tests give their own.
    public init(magic: @escaping @Sendable (String) throws -> UInt) {
        self.magic = magic
    }

    /// The probe that asks the operating system.
    public static let system = FileSystemProbe { path in
        var magic: UInt32 = 0
        let code = stafett_file_system_magic(path, &magic)
        guard code == 0 else { throw JournalError.inputOutput(code: Int(code)) }
        return UInt(magic)
    }

    /// The kind of file system at a path. Throws when the path cannot be asked about.
    public func kind(of path: String) throws -> FileSystemKind {
        let type = try magic(path)
        if type == 0x6573_5546 { return .fuse }
        return Self.networkMagic.contains(type) ? .network : .local
    }

    /// From linux/magic.h and the file systems' own headers.
    private static let networkMagic: Set<UInt> = [
        0x6969,  // nfs
        0x517B, 0xFE53_4D42, 0xFF53_4D42,  // smb, smb2, cifs
        0x564C,  // ncp
        0x0102_1997,  // 9p, also WSL's view of Windows drives
        0x5346_414F, 0x6B41_4653,  // afs
        0x7375_7245,  // coda
        0x00C3_6400,  // ceph
        0x0BD0_0BD0,  // lustre
        0x1983_0326,  // beegfs
        0x4750_4653,  // gpfs
        0x0116_1970, 0x7461_636F,  // gfs2, ocfs2
        0xAAD7_AAEA,  // panfs
        0x786F_4256, 0xBACB_ACBC, 0x7C7C_6673,  // shared folders of VirtualBox, VMware, Parallels
    ]
}
