import ArgumentParser
import BTI
import Casework
import Guidance

extension SakKommando {
    /// Erases what it is decided to erase. Two persons sign (L19); what is gone is gone for everybody.
    struct Slett: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Slett innhold etter vedtak. To skriver under. Uten --innfoersel og --hele: vis hva som kan slettes.")
        @Argument(help: "Saksnummer.") var sak: String
        @OptionGroup var valg: Basevalg
        @Option(name: .customLong("innfoersel"), help: "Nummeret på en innførsel. Flere: 12,13.")
        var innfoersler: [String] = []
        @Flag(help: "Slett alt du kan lese i saken, og nøklene som åpner den.") var hele = false
        @Option(help: "En annen leder, eller en administrator, som skriver under her og nå.")
        var medunderskriver: String?

        func run() throws {
            guard innfoersler.isEmpty || !hele else {
                throw Stopp(Sluttkode.bruk, "Bruk enten --innfoersel eller --hele.")
            }
            let numre = try innfoersler.flatMap { $0.split(separator: ",") }.map { try tall(String($0)) }
            try valg.innlogget { oekt in
                guard let id = try oekt.finn(sak) else { throw Saksfeil.ingenTilgang }
                numre.isEmpty && !hele ? vis(try oekt.aapne(id)) : try slett(numre, i: id, oekt)
            }
        }

        private func tall(_ tekst: String) throws -> Int {
            guard let tall = Int(tekst), tall > 0 else {
                throw Stopp(Sluttkode.bruk, "Innførsler skrives som tall, som --innfoersel 12,13.")
            }
            return tall
        }

        /// What can be erased, with the numbers.
        private func vis(_ lest: LestSak) {
            let tekster = Tekster.last()
            for hendelse in lest.hendelser where hendelse.lesbar && hendelse.forsegling != nil {
                Utskrift.linje("\(hendelse.seq)  \(hendelse.dato)  \(tekster.hendelse(hendelse, i: lest.sak))")
            }
        }

        private func slett(_ numre: [Int], i sak: SakId, _ oekt: Oekt) throws {
            guard let andre = medunderskriver else {
                throw Stopp(
                    Sluttkode.bruk, "To skriver under når noe slettes. Si hvem den andre er med --medunderskriver KODE."
                )
            }
            guard let slag = Kommandoslag.medKode("slettInnhold") else { return }
            var felter: [String: Verdi] = ["slettetInnhold": numre.verdi]
            if hele {
                let alt = try oekt.heltInnhold(sak)
                felter = ["slettetInnhold": alt.innhold.verdi, "slettedeNoekler": alt.noekler.verdi]
            }
            // Asked for, so that why does not stand in the shell's history or the process list.
            guard let hvorfor = try Spoersmaal.linje("Hvem har bestemt det, og hvorfor? ") ?? readLine() else { return }
            felter["begrunnelse"] = .tekst(hvorfor)
            let kommando = Kommando(
                slag, id: oekt.base.nyttNavn(), sak: sak, dato: oekt.base.idag, felter: Post(felter))
            let signert = try Medunderskriver.medsigner(oekt.base, andre) { try $0.medsignert(kommando) }
            let svar = try oekt.utfoer(signert)
            let antall = signert.felter["slettetInnhold"]?.somListe?.count ?? 0
            Utskrift.linje("\(svar.saksnummer): slettet \(antall) \(antall == 1 ? "innførsel" : "innførsler").")
        }
    }
}
