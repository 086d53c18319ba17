import BTI
import Casework
import Foundation
import Sealing

/// The file that a machine signs in with: its code and its passphrase, a line each, readable by its owner alone.
struct Maskinnoekkel {
    let sti: String

    /// The given path, or the file in the state folder.
    init(_ sti: String?) throws {
        self.sti = try sti ?? "\(Steder.tilstandsmappe())/nett.noekkel"
    }

    /// Makes a passphrase that nobody knows, and writes it where nothing stands.
    func lag(_ kode: AnsattId) throws -> Passphrase {
        let passord = SystemRandom().id()
        let fil = open(sti, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard fil >= 0 else {
            throw Stopp(
                Sluttkode.bruk, "Nøkkelfilen kunne ikke lages. Finnes den fra før, må den flyttes først: \(sti)")
        }
        defer { close(fil) }
        guard Utskrift.skriv("\(kode)\n\(passord)\n", til: fil), fsync(fil) == 0 else {
            unlink(sti)
            throw Stopp(Sluttkode.feil, "Nøkkelfilen kunne ikke skrives. Er disken full?")
        }
        return try Passphrase(passord)
    }

    /// Takes a file away that was made for a sign-in that did not come about.
    func slett() { unlink(sti) }

    /// Who the machine is, and its passphrase. A file that others can read is refused: whoever has it, is the machine.
    func les() throws -> (kode: AnsattId, passord: Passphrase) {
        let fil = open(sti, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard fil >= 0 else {
            throw Stopp(
                Sluttkode.bruk,
                """
                Finner ikke nøkkelfilen \(sti). Registrer maskinen med «stafett ansatt registrer … --rolle maskin», og \
                start den med «stafett ansatt start … --noekkel FIL».
                """)
        }
        defer { close(fil) }
        var egenskaper = stat()
        guard fstat(fil, &egenskaper) == 0, egenskaper.st_uid == geteuid(), egenskaper.st_mode & 0o077 == 0 else {
            throw Stopp(Sluttkode.bruk, "Nøkkelfilen skal bare kunne leses av den som eier den: chmod 600 \(sti)")
        }
        var innhold = [UInt8](repeating: 0, count: 512)
        let antall = read(fil, &innhold, innhold.count)
        let linjer = String(decoding: innhold.prefix(max(antall, 0)), as: UTF8.self).split(separator: "\n")
        guard linjer.count == 2 else { throw Stopp(Sluttkode.bruk, "Nøkkelfilen er ikke slik den skal være: \(sti)") }
        return (AnsattId(String(linjer[0])), try Passphrase(String(linjer[1])))
    }
}
