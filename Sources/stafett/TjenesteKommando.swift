import ArgumentParser
import BTI
import Casework

/// Services.
struct TjenesteKommando: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tjeneste", abstract: "Lag tjenester, grupper og tjenestenøkler.",
        subcommands: [Ny.self, Noekkel.self, NyGruppe.self, Liste.self])

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
            let medlemmer = oekt.base.katalog.tjenester[tjeneste]?.medlemmer.keys.sorted() ?? []
            try oekt.opprettTjenestenoekkel(tjeneste)
            for medlem in medlemmer where medlem != oekt.ansatt && oekt.base.katalog.leserInnhold(medlem, i: tjeneste) {
                try oekt.taOpp(medlem, i: tjeneste)
            }
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
            guard let tjeneste = kode.split(separator: "/").first, kode.contains("/") else {
                throw Stopp(Sluttkode.bruk, "Skriv gruppen som TJENESTE/navn, for eksempel OST/3B.")
            }
            try valg.loggInn().opprettGruppe(
                kode, tjeneste: TjenesteId(String(tjeneste)), ansvarlig: AnsattId(ansvarlig))
            Utskrift.linje("\(kode) er laget.")
        }
    }

    /// The services.
    struct Liste: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Tjenestene i basen.")
        @OptionGroup var valg: Basevalg

        func run() throws {
            let base = try valg.aapne(bareLesing: true)
            for tjeneste in base.katalog.tjenester.values.sorted(by: { $0.id < $1.id }) {
                let noekkel = tjeneste.generasjon == 0 ? "ingen nøkkel ennå" : "\(tjeneste.medlemmer.count) opptatt"
                Utskrift.linje(
                    "\(tjeneste.id)  \(tjeneste.navn)  \(tjeneste.type.rawValue), \(tjeneste.eier.rawValue)  \(noekkel)"
                )
            }
        }
    }
}
