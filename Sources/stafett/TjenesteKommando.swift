import ArgumentParser
import BTI
import Casework

/// Services.
struct TjenesteKommando: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tjeneste", abstract: "Lag tjenester, grupper og tjenestenøkler.",
        subcommands: [
            Ny.self, Noekkel.self, NyGruppe.self, Skolerute.self, Gjennomgaa.self, Liste.self,
        ])

    /// Makes a service.
    struct Ny: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "opprett", abstract: "Lag en tjeneste.")
        @Argument(help: "Koden til tjenesten.") var kode: String
        @Option(help: "Hva den heter.") var navn: String
        @Option(help: "Typen, som barnehage, barneskole eller helsestasjon.") var type: String
        @Option(help: "Hvem som eier den: kommunal, privat, fylkeskommunal …") var eier = "kommunal"
        @OptionGroup var valg: Basevalg

        func run() throws {
            guard let type = Tjenestetype(rawValue: type), let eier = Eierform(rawValue: eier) else {
                let typer = Tjenestetype.allCases.map(\.rawValue).joined(separator: ", ")
                throw Stopp(Sluttkode.bruk, "Kjenner ikke typen eller eieren. Typer: \(typer).")
            }
            try valg.loggInn().opprettTjeneste(TjenesteId(kode), navn: navn, type: type, eier: eier)
            Utskrift.linje("\(navn) er laget. Lederen må nå lage nøkkelen: stafett tjeneste noekkel \(kode)")
        }
    }

    /// Makes a service's keys, or the next generation of them.
    struct Noekkel: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "noekkel", abstract: "Lag nøkkelen til tjenesten din, eller en ny når noen har sluttet.")
        @Argument(help: "Koden til tjenesten.") var kode: String
        @OptionGroup var valg: Basevalg

        func run() throws {
            let oekt = try valg.loggInn()
            let tjeneste = TjenesteId(kode)
            try oekt.fornyTjenestenoekkel(tjeneste)
            let generasjon = oekt.base.katalog.tjenester[tjeneste]?.generasjon ?? 0
            Utskrift.linje("Nøkkel nummer \(generasjon) er laget. De som fortsatt jobber der, har fått den.")
        }
    }

    /// Makes a group.
    struct NyGruppe: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "gruppe", abstract: "Lag en gruppe eller klasse, og si hvem som har ansvar for den.")
        @Argument(help: "Koden, som OST/3B.") var kode: String
        @Option(help: "Koden til den ansvarlige.") var ansvarlig: String
        @OptionGroup var valg: Basevalg

        func run() throws {
            try valg.loggInn().opprettGruppe(kode, ansvarlig: AnsattId(ansvarlig))
            Utskrift.linje("\(kode) er laget.")
        }
    }

    /// Says when school starts and ends.
    struct Skolerute: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Si når skolen starter og slutter.")
        @Option(help: "Første skoledag, som 2026-08-17.") var skolestart: String
        @Option(name: .customLong("siste-skoledag"), help: "Siste skoledag før sommeren, som 2026-06-19.")
        var sisteSkoledag: String
        @OptionGroup var valg: Basevalg

        func run() throws {
            let (start, siste) = (try Dagvalg.les(skolestart), try Dagvalg.les(sisteSkoledag))
            try valg.loggInn().settSkolerute(aar: start.aar, skolestart: start, sisteSkoledag: siste)
            Utskrift.linje("Skoleruten for \(start.aar) er satt.")
        }
    }

    /// Shows who has access at a service, and writes that it has been gone through.
    struct Gjennomgaa: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Gå gjennom hvem som har tilgang i tjenesten, og skriv ned at det er gjort.")
        @Argument(help: "Koden til tjenesten.") var kode: String
        @Flag(name: .customLong("ja"), help: "Svar ja på at listen er gått gjennom.") var ja = false
        @OptionGroup var valg: Basevalg

        func run() throws {
            let oekt = try valg.loggInn()
            let tjeneste = TjenesteId(kode)
            for id in oekt.base.katalog.medTilgang(tjeneste) {
                let ansatt = oekt.base.katalog.ansatt(id)
                let roller = ansatt?.roller.filter { $0.tjeneste == tjeneste && $0.gjaldt(.max) } ?? []
                let ord = roller.map(\.rolle.rawValue).joined(separator: ", ")
                Utskrift.linje("\(id)  \(ansatt?.tittel ?? "")  \(ord)")
            }
            let svar = ja ? "ja" : try Spoersmaal.linje("Skal alle disse ha tilgang? Skriv ja: ")
            guard svar?.lowercased() == "ja" else {
                throw Stopp(Sluttkode.avslag, "Ikke skrevet ned. Be administrator om å ta bort roller først.")
            }
            try oekt.gjennomgaaTilgang(tjeneste)
            Utskrift.linje("Gjennomgangen er skrevet ned.")
        }
    }

    /// The services.
    struct Liste: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Tjenestene i basen.")
        @OptionGroup var valg: Basevalg

        func run() throws {
            let base = try valg.aapne(bareLesing: true)
            let uten = base.katalog.utenNoekkelleder
            for tjeneste in base.katalog.tjenester.values.sorted(by: { $0.id < $1.id }) {
                let opptatt = "\(tjeneste.medlemmer.count) opptatt"
                let noekkel =
                    tjeneste.generasjon == 0
                    ? "ingen nøkkel ennå"
                    : uten.contains(tjeneste.id) ? "ingen leder har nøklene: gjenoppretting trengs" : opptatt
                Utskrift.linje(
                    "\(tjeneste.id)  \(tjeneste.navn)  \(tjeneste.type.rawValue), \(tjeneste.eier.rawValue)  \(noekkel)"
                )
            }
        }
    }
}
