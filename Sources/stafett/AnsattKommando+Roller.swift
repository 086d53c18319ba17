import ArgumentParser
import BTI
import Casework
import Guidance
import Sealing

/// Roles that end and begin, and one's own passphrase and keys.
extension AnsattKommando {
    /// Says where nobody can admit anybody any more.
    static func siTapteNoekler(_ katalog: Katalog, foer: [TjenesteId]) {
        for tjeneste in katalog.utenNoekkelleder where !foer.contains(tjeneste) {
            Utskrift.linje(
                "Ingen leder har nøklene til \(tjeneste) lenger. Innholdet der må hentes med gjenopprettingsordene.")
        }
    }

    /// Takes a role from an employee.
    struct FjernRolle: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "fjern-rolle", abstract: "Ta bort en rolle. Den ansatte arbeider videre med de andre.")
        @Argument(help: "Koden til den ansatte.") var kode: String
        @Option(help: "Koden til tjenesten.") var tjeneste: String
        @Option(help: "Rollen.") var rolle: String
        @Flag(help: "Også når de siste nøklene til tjenesten følger med.") var uansett = false
        @OptionGroup var valg: Basevalg

        func run() throws {
            let rolle = try Rollevalg.les(self.rolle)
            let oekt = try valg.loggInn()
            let foer = oekt.base.katalog.utenNoekkelleder
            try oekt.fjernRolle(AnsattId(kode), tjeneste: TjenesteId(tjeneste), rolle: rolle, uansett: uansett)
            Utskrift.linje("\(kode) er ikke lenger \(self.rolle) i \(tjeneste).")
            AnsattKommando.siTapteNoekler(oekt.base.katalog, foer: foer)
        }
    }

    /// Moves an employee's roles from one service to another.
    struct Flytt: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Flytt en ansatt til en annen tjeneste. Stafetter hun holder, må tas imot av en annen.")
        @Argument(help: "Koden til den ansatte.") var kode: String
        @Option(help: "Koden til tjenesten hun flytter til.") var tjeneste: String
        @Option(help: "Koden til tjenesten hun flytter fra, når hun arbeider flere steder.") var fra: String?
        @Option(help: "Rollen i den nye tjenesten. Uten valget: den hun har.") var rolle: String?
        @Option(help: "Dagen det skjedde. Uten valget: i dag.") var dato: String?
        @Flag(help: "Også når de siste nøklene til tjenesten følger med.") var uansett = false
        @OptionGroup var valg: Basevalg

        func run() throws {
            let oekt = try valg.loggInn()
            let dag = try Dagvalg.les(dato, ellers: oekt.base.idag)
            let foer = oekt.base.katalog.utenNoekkelleder
            try oekt.flyttAnsatt(
                AnsattId(kode), til: TjenesteId(tjeneste), fra: fra.map { TjenesteId($0) },
                rolle: try rolle.map(Rollevalg.les), dato: dag, uansett: uansett)
            Utskrift.linje("\(kode) arbeider nå i \(tjeneste). Lederen der må ta henne opp.")
            AnsattKommando.siTapteNoekler(oekt.base.katalog, foer: foer)
        }
    }

    /// Changes the passphrase of whoever signs in.
    struct Passord: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Bytt ditt eget passord.")
        @OptionGroup var valg: Basevalg
        @Option(name: .customLong("nytt-passord-fd"), help: "Les det nye passordet fra denne fildeskriptoren.")
        var nyttFd: Int32?

        func run() throws {
            let (oekt, passord) = try valg.loggInnMedPassord()
            try oekt.byttPassord(passord, til: try Spoersmaal.nyttPassord(fd: nyttFd))
            try oekt.huskHode(try Steder.tilstandsmappe())
            Utskrift.linje(
                "Passordet er byttet. Kan noen ha sett det gamle, bytter du også nøklene: stafett ansatt noekler")
        }
    }

    /// Makes new keys for whoever signs in.
    struct Noekler: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bytt dine egne nøkler og passordet, hvis noen kan ha sett passordet.")
        @OptionGroup var valg: Basevalg
        @Option(name: .customLong("nytt-passord-fd"), help: "Les det nye passordet fra denne fildeskriptoren.")
        var nyttFd: Int32?

        func run() throws {
            let (oekt, passord) = try valg.loggInnMedPassord()
            try oekt.byttNoekler(passord, til: try Spoersmaal.nyttPassord(fd: nyttFd))
            try oekt.huskHode(try Steder.tilstandsmappe())
            let ord = try oekt.fingeravtrykk(oekt.ansatt).joined(separator: " ")
            Utskrift.linje("Du har nye nøkler, og leser det du leste før. De nye ordene dine er: \(ord)")
            Utskrift.linje("Be lederen lage ny tjenestenøkkel: stafett tjeneste noekkel KODE")
        }
    }
}
