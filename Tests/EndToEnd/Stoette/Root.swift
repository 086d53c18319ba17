import Foundation
import Glibc

/// What needs the administrator's rights on the machine; such tests are skipped, and said to be skipped, without them.
enum Root {
    static let er = geteuid() == 0

    /// A group of numbers that no account on the machine needs to have.
    static let gruppe = 61_000
    static let ene = Program.Bruker(uid: 61_001, gid: 61_001, grupper: [gruppe])
    static let andre = Program.Bruker(uid: 61_002, gid: 61_002, grupper: [gruppe])
    static let utenfor = Program.Bruker(uid: 61_003, gid: 61_003)

    /// Whether a small file system of its own can be made here.
    static let kanMontere: Bool = {
        guard er, let mappe = try? Mappe() else { return false }
        guard (try? Disk(mappe.sti, kilobyte: 64)) != nil else { return false }
        return true
    }()

    /// A small disk in memory, gone with the value.
    final class Disk {
        let sti: String

        init(_ sti: String, kilobyte: Int) throws {
            self.sti = sti
            guard mount("tmpfs", sti, "tmpfs", 0, "size=\(kilobyte)k") == 0 else { throw Ikke.montert }
        }

        /// Makes it larger.
        func utvid(kilobyte: Int) -> Bool {
            mount("tmpfs", sti, "tmpfs", UInt(MS_REMOUNT), "size=\(kilobyte)k") == 0
        }

        deinit { umount2(sti, Int32(MNT_DETACH)) }

        enum Ikke: Error { case montert }
    }
}
