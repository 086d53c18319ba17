import Foundation

/// What the system says of a process now.
struct Prosesstilstand: Equatable {
    let pid: Int32
    /// How many times its first thread, which reads the keys, has lain down to wait.
    let hvil: Int
    /// Whether no thread of it runs or waits for its turn.
    let iRo: Bool

    /// `nil` where the process is gone, or has ended and nobody has asked for it.
    init?(_ pid: Int32) {
        guard let stat = Prosesstilstand.felter("\(pid)"), let tilstand = stat.first, tilstand != "Z",
            let status = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8),
            let hvil = status.split(separator: "\n").first(where: { $0.hasPrefix("voluntary_ctxt_switches:") }),
            let traader = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")
        else { return nil }
        self.pid = pid
        self.hvil = hvil.split(separator: "\t").last.flatMap { Int($0) } ?? 0
        iRo = traader.allSatisfy { traad in
            // A thread that ended while it was asked for does not run.
            let traad = Prosesstilstand.felter("\(pid)/task/\(traad)")?.first
            return traad != "R" && traad != "D"
        }
    }

    /// The process group that has the keys of the terminal that a process was started on.
    static func foran(_ pid: Int32) -> Int32? { tall(5, pid) }

    /// The process that started it.
    static func forelder(_ pid: Int32) -> Int32? { tall(1, pid) }

    private static func tall(_ felt: Int, _ pid: Int32) -> Int32? {
        felter("\(pid)").flatMap { $0.count > felt ? Int32($0[felt]) : nil }
    }

    /// What stands after the name of the program, which may hold anything: the state first.
    private static func felter(_ sti: String) -> [Substring]? {
        guard let stat = try? String(contentsOfFile: "/proc/\(sti)/stat", encoding: .utf8),
            let navn = stat.range(of: ") ", options: .backwards)
        else { return nil }
        return stat[navn.upperBound...].split(separator: " ")
    }
}
