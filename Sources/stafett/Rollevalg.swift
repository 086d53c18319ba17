import BTI
import Casework
import Guidance
import Sealing

/// Roles, as an option names them.
enum Rollevalg {
    static func les(_ tekst: String) throws -> Rolle {
        guard let rolle = Rolle(rawValue: tekst) else {
            let alle = Rolle.allCases.map(\.rawValue).joined(separator: ", ")
            throw Stopp(Sluttkode.bruk, "Kjenner ikke rollen. Velg en av: \(alle).")
        }
        return rolle
    }

    /// The second person signs in at the same terminal and signs.
    static func medsigner(
        _ base: Base, _ kode: String, _ ansatt: AnsattId, _ tjeneste: TjenesteId, _ rolle: Rolle
    ) throws -> Medsignatur {
        try Medunderskriver.medsigner(base, kode) {
            try $0.medsigner(ansatt: ansatt, tjeneste: tjeneste, rolle: rolle)
        }
    }
}

/// Somebody who signs beside the one who is signed in, with a passphrase typed at the same terminal.
enum Medunderskriver {
    /// Signs in, signs, and is signed out again.
    static func medsigner<Svar>(_ base: Base, _ kode: String, _ signer: (Oekt) throws -> Svar) throws -> Svar {
        let passord =
            base.katalog.erKursbase
            ? try Passphrase(Kursbygger.passord) : try Spoersmaal.passord("Passordet til \(kode): ", fd: nil)
        let andre = try Oekt.loggInn(base, AnsattId(kode), passord)
        defer { andre.laas() }
        return try signer(andre)
    }
}
