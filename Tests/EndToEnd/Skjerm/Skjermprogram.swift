import Foundation

/// Programs that are run to their end.
enum Skjermprogram {
    /// Runs a program, and gives what it printed (both streams) and its exit status.
    static func kjoer(
        _ sti: String, _ argumenter: [String], miljoe: [String: String], inn: String? = nil
    ) throws -> (tekst: String, kode: Int32) {
        var (ut, innroer): ([Int32], [Int32]) = ([0, 0], [0, 0])
        guard pipe(&ut) == 0, pipe(&innroer) == 0 else { throw Skjermfeil("Fikk ikke et rør.") }
        for ende in ut + innroer { _ = fcntl(ende, F_SETFD, FD_CLOEXEC) }
        let pid = try start(sti, argumenter, miljoe, inn: innroer[0], ut: ut[1])
        close(ut[1])
        close(innroer[0])
        let bytes = Array((inn ?? "").utf8)
        _ = write(innroer[1], bytes, bytes.count)
        close(innroer[1])
        let data = try FileHandle(fileDescriptor: ut[0], closeOnDealloc: true).readToEnd() ?? Data()
        var status: Int32 = 0
        waitpid(pid, &status, 0)
        return (String(decoding: data, as: UTF8.self), status & 0x7F == 0 ? (status >> 8) & 0xFF : -1)
    }

    /// Not `Process`: its children inherit a socket, so that it waits for the tmux server as long as that lives.
    private static func start(
        _ sti: String, _ argumenter: [String], _ miljoe: [String: String], inn: Int32, ut: Int32
    ) throws -> pid_t {
        var handlinger = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&handlinger)
        defer { posix_spawn_file_actions_destroy(&handlinger) }
        for (fra, til) in [(inn, Int32(0)), (ut, 1), (ut, 2)] {
            posix_spawn_file_actions_adddup2(&handlinger, fra, til)
        }
        // The threads of the tests hold signals back, and a child would too.
        var oppsett = posix_spawnattr_t()
        posix_spawnattr_init(&oppsett)
        defer { posix_spawnattr_destroy(&oppsett) }
        var ingen = sigset_t()
        sigemptyset(&ingen)
        posix_spawnattr_setsigmask(&oppsett, &ingen)
        posix_spawnattr_setflags(&oppsett, Int16(POSIX_SPAWN_SETSIGMASK))
        var argv = ([sti] + argumenter).map { strdup($0) } + [nil]
        var envp = miljoe.map { strdup("\($0)=\($1)") } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        var pid: pid_t = 0
        let feil = posix_spawn(&pid, sti, &handlinger, &oppsett, &argv, &envp)
        guard feil == 0 else { throw Skjermfeil("Fikk ikke startet \(sti): feil \(feil).") }
        return pid
    }
}
