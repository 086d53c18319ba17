import BTI
import Foundation
import Glibc

/// The built program, run as a person or another system runs it.
struct Program {
    /// Everything the program may write outside the base: its home, its state and its temporary folder.
    let rot: String
    /// The user that runs it, where the tests run as root and the program is not to.
    var bruker: Bruker?

    /// An account by number; no account needs to exist.
    struct Bruker {
        var uid: Int
        var gid: Int
        var grupper: [Int] = []
    }

    /// What a run gave.
    struct Utfall {
        let kode: Int32
        let ut: String
        let feil: String
        var linjer: [String] { ut.split(separator: "\n").map(String.init) }
        var feillinjer: [String] { feil.split(separator: "\n").map(String.init) }
        /// The answers of `utfor`, or of another command with `--json`.
        var svar: [Verdi] { linjer.compactMap { try? JSONLeser.les($0) } }
    }

    init(rot: String, bruker: Bruker? = nil) {
        self.rot = rot
        self.bruker = bruker
    }

    /// The program lies beside the test bundle.
    static let sti: String? = {
        var mapper = [try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")]
            .compactMap(\.self)
        mapper += CommandLine.arguments.filter { $0.contains(".xctest") }
        return mapper.map { ($0 as NSString).deletingLastPathComponent }.flatMap {
            [$0, ($0 as NSString).deletingLastPathComponent]
        }
        .map { "\($0)/stafett" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    private var miljoe: [String: String] {
        [
            "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "HOME": "\(rot)/hjem", "XDG_STATE_HOME": "\(rot)/tilstand",
            "XDG_DATA_HOME": "\(rot)/data", "TMPDIR": "\(rot)/tmp", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
        ]
    }

    /// A process ready to run. What is given with numbers from 3 is opened by a shell, so that secrets come by descriptor.
    func prosess(_ argumenter: [String], fd: [Int: String] = [:]) throws -> Process {
        guard let sti = Program.sti else { throw Mangler.program }
        for mappe in ["hjem", "tilstand", "data", "tmp"] {
            try FileManager.default.createDirectory(atPath: "\(rot)/\(mappe)", withIntermediateDirectories: true)
            if let bruker { chown("\(rot)/\(mappe)", uid_t(bruker.uid), gid_t(bruker.gid)) }
        }
        var kommando = [sti] + argumenter
        if !fd.isEmpty {
            let omdirigering = fd.sorted { $0.key < $1.key }.map { "\($0.key)<'\($0.value)'" }.joined(separator: " ")
            kommando = ["/bin/sh", "-c", "exec \"$0\" \"$@\" \(omdirigering)"] + kommando
        }
        if let bruker {
            kommando =
                [
                    "/usr/bin/setpriv", "--reuid", "\(bruker.uid)", "--regid", "\(bruker.gid)",
                    bruker.grupper.isEmpty
                        ? "--clear-groups" : "--groups=\(bruker.grupper.map(String.init).joined(separator: ","))",
                ] + kommando
        }
        let prosess = Process()
        prosess.executableURL = URL(filePath: kommando[0])
        prosess.arguments = Array(kommando.dropFirst())
        prosess.environment = miljoe
        return prosess
    }

    /// Runs to the end. Output goes by files outside the program's own folders, so that nothing is held up by a full pipe.
    /// - Parameter utTil: where standard output goes instead, such as a device that takes nothing.
    func kjoer(
        _ argumenter: [String], inn: String = "", fd: [Int: String] = [:], utTil: String? = nil
    ) throws -> Utfall {
        let mappe = try Mappe()
        let filer = ["inn", "ut", "feil"].map { "\(mappe.sti)/\($0)" }
        try inn.write(toFile: filer[0], atomically: false, encoding: .utf8)
        for fil in filer.dropFirst() { try Data().write(to: URL(filePath: fil)) }
        let prosess = try prosess(argumenter, fd: fd)
        prosess.standardInput = FileHandle(forReadingAtPath: filer[0])
        prosess.standardOutput = FileHandle(forWritingAtPath: utTil ?? filer[1])
        prosess.standardError = FileHandle(forWritingAtPath: filer[2])
        try prosess.run()
        prosess.waitUntilExit()
        return Utfall(
            kode: prosess.terminationReason == .exit ? prosess.terminationStatus : -prosess.terminationStatus,
            ut: try String(contentsOfFile: filer[1], encoding: .utf8),
            feil: try String(contentsOfFile: filer[2], encoding: .utf8))
    }

    enum Mangler: Error { case program }
}

/// A folder that goes with the value that holds it.
final class Mappe {
    let sti: String

    init() throws {
        sti = "\(NSTemporaryDirectory())/stafett-ende-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: sti, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: sti) }
}

/// A process that is fed lines and answers them, until it is killed.
final class Samtale {
    let prosess: Process
    private let inn = Pipe()
    private let ut = Pipe()
    private var rest = Data()

    init(_ program: Program, _ argumenter: [String]) throws {
        prosess = try program.prosess(argumenter)
        prosess.standardInput = inn
        prosess.standardOutput = ut
        prosess.standardError = FileHandle.nullDevice
        try prosess.run()
        try ut.fileHandleForWriting.close()
        try inn.fileHandleForReading.close()
    }

    /// Sends lines without waiting; few enough to fit in the pipe.
    func send(_ linjer: [String]) {
        try? inn.fileHandleForWriting.write(contentsOf: Data((linjer.joined(separator: "\n") + "\n").utf8))
    }

    /// The next whole line of the answer; `nil` when the program is gone.
    func svar() -> String? {
        while true {
            if let slutt = rest.firstIndex(of: 0x0A) {
                defer { rest = Data(rest[(slutt + 1)...]) }
                return String(decoding: rest[..<slutt], as: UTF8.self)
            }
            let mer = ut.fileHandleForReading.availableData
            guard !mer.isEmpty else { return nil }
            rest.append(mer)
        }
    }

    /// Kills at once, and gives the answers that had been sent before.
    func drep() -> [String] {
        kill(prosess.processIdentifier, SIGKILL)
        prosess.waitUntilExit()
        var linjer: [String] = []
        while let linje = svar() { linjer.append(linje) }
        return linjer
    }

    /// Ends the input and waits.
    func avslutt() -> Int32 {
        try? inn.fileHandleForWriting.close()
        while svar() != nil {}
        prosess.waitUntilExit()
        return prosess.terminationStatus
    }
}
