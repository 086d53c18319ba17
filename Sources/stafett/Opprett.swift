import ArgumentParser
import BTI
import Casework
import Foundation
import Guidance
import Sealing

/// Makes a real base for a kommune.
struct Opprett: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opprett", abstract: "Lag en ny base for en kommune.",
        discussion:
            "Du blir systemadministrator, og ser aldri innholdet i en sak. Lederne du nevner her, trenger ingen medunderskrift senere."
    )

    @Option(help: "Filen som skal bli basen.")
    var base: String

    @Option(help: "Hva kommunen heter.")
    var kommune: String

    @Option(help: "Koden til den første administratoren.")
    var administrator: String

    @Option(help: "Første ledere, som KODE=TJENESTE. Kan gjentas.")
    var leder: [String] = []

    @Option(help: "Kommuneprofilen: risor, arendal eller en TOML-fil.")
    var profil = "risor"

    @Option(name: .customLong("passord-fd"), help: "Les passordet fra denne fildeskriptoren.")
    var passordFd: Int32?

    func run() throws {
        let ledere = try leder.map { tekst in
            let deler = tekst.split(separator: "=")
            guard deler.count == 2 else {
                throw Stopp(Sluttkode.bruk, "Skriv lederen som KODE=TJENESTE, for eksempel RE-OST=OST.")
            }
            return Utnevnelse(ansatt: AnsattId(String(deler[0])), tjeneste: TjenesteId(String(deler[1])))
        }
        let passord = try Spoersmaal.nyttPassord(fd: passordFd)
        let grunnlag = Grunnlag(
            navn: kommune, administrator: AnsattId(administrator), passord: passord, ledere: ledere,
            profil: try Profilvalg.les(profil))
        let (oekt, ord) = try Base.opprett(base, grunnlag)
        try oekt.opprettTjeneste(
            Katalog.administrasjon, navn: "Administrasjonen", type: .administrasjon, eier: .kommunal)
        _ = try oekt.kontrollerHode(try Steder.tilstandsmappe())
        try oekt.base.lukk()
        Steder.husk(base)
        Utskrift.linje("Basen er laget. Skriv ned gjenopprettingsordene og lås dem inn. De vises bare nå:")
        for start in stride(from: 0, to: ord.count, by: 4) {
            Utskrift.linje("  " + ord[start..<min(start + 4, ord.count)].joined(separator: " "))
        }
    }
}

extension Spoersmaal {
    /// A new passphrase, asked for twice on a terminal.
    static func nyttPassord(fd: Int32?) throws -> Passphrase {
        if let fd { return try passord("", fd: fd) }
        let foerste = try passord("Nytt passord (minst 14 tegn eller fire ord): ", fd: nil)
        let svakheter = foerste.weaknesses()
        guard svakheter.isEmpty else { throw Saksfeil.svaktPassord(svakheter.map { String(describing: $0) }) }
        let andre = try passord("Skriv det en gang til: ", fd: nil)
        guard foerste.isEqual(to: andre) else {
            throw Stopp(Sluttkode.bruk, "De to passordene er ikke like. Prøv igjen.")
        }
        return foerste
    }
}
