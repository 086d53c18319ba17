import ArgumentParser
import BTI
import Casework
import Guidance
import Sealing

/// Employees: registered by an administrator, admitted by a leader.
struct AnsattKommando: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ansatt", abstract: "Registrer ansatte og ta dem opp i tjenestene.",
        subcommands: [
            Registrer.self, Start.self, TaOpp.self, GiRolle.self, FjernRolle.self, Flytt.self, Avslutt.self,
            Fravaer.self, Passord.self, Noekler.self, Liste.self,
        ])

    /// Registers an employee, and shows the one-time code.
    struct Registrer: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Registrer en ansatt. Du får en engangskode som gis personlig.")
        @Argument(help: "Koden til den nye.") var kode: String
        @Option(help: "Tittelen, som «kontaktlærer 3B».") var tittel: String
        @Option(help: "Koden til tjenesten.") var tjeneste: String
        @Option(help: "Rollen: ansatt, gruppeansvarlig, leder …") var rolle: String
        @Option(
            name: .customLong("medunderskriver"), help: "Den som skriver under sammen med deg (leder og administrator)."
        )
        var medunderskriver: String?
        @OptionGroup var valg: Basevalg

        func run() throws {
            let oekt = try valg.loggInn()
            let rolle = try Rollevalg.les(self.rolle)
            let id = AnsattId(kode)
            let tjeneste = TjenesteId(self.tjeneste)
            let med = try medunderskriver.map {
                try Rollevalg.medsigner(oekt.base, $0, id, tjeneste, rolle)
            }
            let engangskode = try oekt.registrerAnsatt(
                id, tittel: tittel, tjeneste: tjeneste, rolle: rolle, medsignatur: med)
            Utskrift.linje("Registrert. Gi denne engangskoden personlig; den vises bare nå:")
            Utskrift.linje("  \(engangskode.text)")
        }
    }

    /// First sign-in with the one-time code.
    struct Start: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Logg inn første gang med engangskoden, og velg passord.")
        @Argument(help: "Koden din.") var kode: String
        @OptionGroup var valg: Basevalg
        @Option(name: .customLong("engangskode-fd"), help: "Les engangskoden fra denne fildeskriptoren.")
        var kodeFd: Int32?
        @Option(help: "For en maskin: lag et passord ingen kjenner, og legg det i denne filen.")
        var noekkel: String?

        func run() throws {
            let base = try valg.aapne()
            if base.katalog.ansatt(AnsattId(kode))?.har(.maskin) == true { return try startMaskin(base) }
            let tekst = try Spoersmaal.engangskode(fd: kodeFd)
            let engangskode = try OneTimeCode(parsing: tekst)
            let passord = try Spoersmaal.nyttPassord(fd: valg.passordFd)
            let oekt = try Oekt.foersteInnlogging(base, AnsattId(kode), kode: engangskode, passord: passord)
            guard oekt.venterPaaOpptak else {
                Utskrift.linje("Velkommen. Du er klar.")
                return
            }
            let ord = try oekt.fingeravtrykk(oekt.ansatt).joined(separator: " ")
            Utskrift.linje("Velkommen. Lederen din må nå ta deg opp i tjenesten.")
            Utskrift.linje("Les disse ordene for lederen, så dere vet at det er deg: \(ord)")
        }

        /// A machine has no leader that admits it, and a passphrase that nobody has seen.
        private func startMaskin(_ base: Base) throws {
            let engangskode = try OneTimeCode(parsing: try Spoersmaal.engangskode(fd: kodeFd))
            let fil = try Maskinnoekkel(noekkel)
            let passord = try fil.lag(AnsattId(kode))
            do {
                try Oekt.foersteInnlogging(base, AnsattId(kode), kode: engangskode, passord: passord).laas()
            } catch {
                fil.slett()
                throw error
            }
            Utskrift.linje("Maskinen er klar. Nøkkelen ligger i \(fil.sti); den som har filen, er maskinen.")
        }
    }

    /// Admits a member to a service.
    struct TaOpp: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ta-opp", abstract: "Ta opp en ansatt i tjenesten din, så hun kan lese og skrive der.")
        @Argument(help: "Koden til den ansatte.") var kode: String
        @Option(help: "Koden til tjenesten.") var tjeneste: String
        @Flag(name: .customLong("ja"), help: "Svar ja på at ordene stemmer.") var ja = false
        @OptionGroup var valg: Basevalg

        func run() throws {
            let oekt = try valg.loggInn()
            let id = AnsattId(kode)
            guard let ansatt = oekt.base.katalog.ansatt(id) else { throw Saksfeil.ukjentAnsatt }
            Utskrift.linje("\(id), \(ansatt.tittel). Ordene: \(try oekt.fingeravtrykk(id).joined(separator: " "))")
            let svar = ja ? "ja" : try Spoersmaal.linje("Er dette de samme ordene som \(id) leser for deg? Skriv ja: ")
            guard svar?.lowercased() == "ja" else { throw Stopp(Sluttkode.avslag, "\(id) er ikke tatt opp.") }
            try oekt.taOpp(id, i: TjenesteId(tjeneste))
            Utskrift.linje("\(id) er tatt opp i \(tjeneste).")
        }
    }

    /// Gives an employee one more role.
    struct GiRolle: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "gi-rolle", abstract: "Gi en ansatt en rolle til.")
        @Argument(help: "Koden til den ansatte.") var kode: String
        @Option(help: "Koden til tjenesten.") var tjeneste: String
        @Option(help: "Rollen.") var rolle: String
        @Option(
            name: .customLong("medunderskriver"), help: "Den som skriver under sammen med deg (leder og administrator)."
        )
        var medunderskriver: String?
        @OptionGroup var valg: Basevalg

        func run() throws {
            let oekt = try valg.loggInn()
            let rolle = try Rollevalg.les(self.rolle)
            let (id, sted) = (AnsattId(kode), TjenesteId(tjeneste))
            let med = try medunderskriver.map { try Rollevalg.medsigner(oekt.base, $0, id, sted, rolle) }
            try oekt.giRolle(id, tjeneste: sted, rolle: rolle, medsignatur: med)
            Utskrift.linje("\(id) er nå \(self.rolle) i \(tjeneste).")
        }
    }

    /// Shuts an employee out.
    struct Avslutt: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Steng ute en ansatt som har sluttet.")
        @Argument(help: "Koden til den ansatte.") var kode: String
        @Flag(help: "Også når de siste nøklene til en tjeneste eller en sperret sak følger med.") var uansett = false
        @OptionGroup var valg: Basevalg

        func run() throws {
            let oekt = try valg.loggInn()
            let foer = oekt.base.katalog.utenNoekkelleder
            try oekt.avsluttAnsatt(AnsattId(kode), uansett: uansett)
            Utskrift.linje(
                "\(kode) kan ikke lenger logge inn. Saker som \(kode) holdt, står nå som brudd til noen overtar.")
            AnsattKommando.siTapteNoekler(oekt.base.katalog, foer: foer)
        }
    }

    /// Writes an absence.
    struct Fravaer: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Registrer fravær og vikar.")
        @Argument(help: "Koden til den ansatte.") var kode: String
        @Option(help: "Første dag borte.") var fra: String
        @Option(help: "Siste dag borte.") var til: String?
        @Option(help: "Koden til vikaren.") var vikar: String?
        @OptionGroup var valg: Basevalg

        func run() throws {
            let oekt = try valg.loggInn()
            try oekt.registrerFravaer(
                AnsattId(kode), fra: try Dagvalg.les(fra), til: try til.map(Dagvalg.les),
                vikar: vikar.map { AnsattId($0) })
            Utskrift.linje("Fraværet er registrert.")
        }
    }

    /// Who works where.
    struct Liste: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Hvem som jobber hvor.")
        @OptionGroup var valg: Basevalg

        func run() throws {
            let base = try valg.aapne(bareLesing: true)
            for ansatt in base.katalog.ansatte.values.sorted(by: { $0.id < $1.id }) {
                let roller = ansatt.roller.filter { $0.gjaldt(.max) }.map { "\($0.rolle.rawValue) \($0.tjeneste)" }
                let status = ansatt.signering == nil ? "  venter på første innlogging" : ""
                Utskrift.linje("\(ansatt.id)  \(ansatt.tittel)  \(roller.joined(separator: ", "))\(status)")
            }
        }
    }
}
