import ArgumentParser
import BTI
import Casework
import Foundation
import Guidance
import Journal

/// Proof that the log is untouched, and who has done what.
struct RevisjonKommando: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revisjon", abstract: "Kontroller at loggen er urørt, og se hvem som har gjort hva.",
        subcommands: [Verifiser.self, Logg.self, NoedtilgangKommando.self])

    /// Verifies the whole base; needs no password.
    struct Verifiser: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Kontroller hele basen: kjeden, signaturene og retten til hver innførsel.")
        @OptionGroup var valg: Basevalg
        @Option(help: "Fil med et hode som er tatt vare på et annet sted (fra --skriv-hode eller en utskrift).")
        var hode: String?
        @Option(name: .customLong("skriv-hode"), help: "Skriv hodet slik det er nå, til denne filen.")
        var skrivHode: String?
        @Flag(help: "Skriv JSON.") var json = false

        func run() throws {
            let base = try valg.aapne(bareLesing: true)
            let revisjon = try base.verifiser(anker: try anker(base))
            json ? Utskrift.json(verdi(revisjon)) : Revisjonstekst.linjer(revisjon).forEach(Utskrift.linje)
            if let skrivHode, let hode = revisjon.rapport.head, revisjon.rapport.problems.isEmpty {
                try hode.text.write(toFile: skrivHode, atomically: true, encoding: .utf8)
            }
            if !revisjon.rapport.problems.isEmpty { throw Stopp(Sluttkode.feil) }
        }

        /// What the base is held against: a head from a file, and the heads remembered on this machine. Those of a real base
        /// bear their employee's mark, so that the employee must sign in; in a practice base everybody's are taken.
        private func anker(_ base: Base) throws -> [Anchor] {
            var anker: [Anchor] = []
            if let hode {
                guard let tekst = try? String(contentsOfFile: hode, encoding: .utf8), let lest = Head(text: tekst)
                else { throw Stopp(Sluttkode.bruk, "Filen med hodet kan ikke leses.") }
                anker.append(Anchor(head: lest))
            }
            let mappe = try Steder.tilstandsmappe()
            let hvem =
                valg.av.map { [AnsattId($0)] }
                ?? (base.katalog.erKursbase
                    ? base.katalog.ansatte.values.filter { $0.aktiv && $0.signering != nil }.map(\.id) : [])
            for ansatt in hvem {
                let oekt = try Oekt.loggInn(base, ansatt, try valg.passord(base))
                defer { oekt.laas() }
                if let husket = try oekt.husketAnker(mappe) { anker.append(husket) }
            }
            return anker
        }

        private func verdi(_ revisjon: Revisjon) -> Verdi {
            let rapport = revisjon.rapport
            return .post(
                Post([
                    "innfoersler": .tall(rapport.entries), "hel": .sann(rapport.problems.isEmpty),
                    "forankretTil": rapport.anchoredUpTo.map { .tall($0) } ?? .ingen,
                    "brudd": .liste(
                        rapport.problems.map {
                            ["nummer": $0.seq.map { .tall($0) } ?? .ingen, "hva": .tekst(Revisjonstekst.ord($0.kind))]
                        }),
                    "utenRett": .liste(
                        revisjon.ugyldige.map {
                            [
                                "nummer": .tall($0.seq), "type": .tekst($0.type), "av": $0.av.verdi,
                                "grunn": .tekst($0.grunn.rawValue),
                            ]
                        }),
                ]).felter)
        }
    }

    /// Who has done what: entries without content.
    struct Logg: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Vis innførslene i loggen: når, hvem og hva slags. Ikke innholdet.")
        @OptionGroup var valg: Basevalg
        @Option(help: "Bare denne saken, med saksnummer.") var sak: String?
        @Option(help: "Hvor mange av de siste innførslene.") var antall = 50

        func run() throws {
            let oekt = try valg.loggInn()
            guard oekt.leserRevisjon else { throw Avslag("RETT", kode: "RETT.logg") }
            let id = try sak.map { navn in
                guard let id = try oekt.finn(navn) else { throw Saksfeil.ingenTilgang }
                return id
            }
            let hode = try oekt.base.journal.head()
            let fra = id == nil ? max(1, hode.seq - antall + 1) : 1
            let poster = try oekt.base.journal.entries(from: fra, limit: .max)
            for post in poster.filter({ id == nil || $0.stream.name == id?.rawValue }).suffix(antall) {
                let dag = Oslotid.dato(ms: post.recordedAt)
                Utskrift.linje("\(post.seq)  \(dag)  \(post.actor)  \(post.type)  \(post.stream.kind)")
            }
        }
    }
}

/// The findings of a verification in words.
enum Revisjonstekst {
    static func linjer(_ revisjon: Revisjon) -> [String] {
        let rapport = revisjon.rapport
        var linjer = ["\(rapport.entries) innførsler kontrollert."]
        switch rapport.verdict {
        case .anchored(let nummer):
            linjer.append("Hel, og forankret til og med innførsel \(nummer).")
        case .broken:
            linjer.append("BRUTT. Loggen er ikke slik den ble skrevet.")
            linjer += rapport.problems.prefix(50).map { problem in
                "  \(problem.seq.map { "innførsel \($0)" } ?? "hele basen"): \(ord(problem.kind))"
            }
        case .unanchored:
            linjer.append(
                "Hel, men ikke forankret: det finnes ikke noe hode å holde den mot. Slutten kan være kuttet uten at det synes."
            )
        }
        if !revisjon.ugyldige.isEmpty {
            linjer.append("\(revisjon.ugyldige.count) innførsler teller ikke:")
            linjer += revisjon.ugyldige.prefix(50).map {
                "  innførsel \($0.seq), \($0.type), skrevet av \($0.av): \(Tekster.last().tekst("revisjon.\($0.grunn.rawValue)"))"
            }
        }
        return linjer
    }

    static func ord(_ kind: VerificationProblem.Kind) -> String {
        let kode = String(describing: kind).prefix { $0.isLetter }
        return Tekster.last().tekst("revisjon.\(kode)")
    }
}

/// Makes the projections again.
struct Gjenoppbygg: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gjenoppbygg", abstract: "Lag listene på nytt fra loggen.")
    @OptionGroup var valg: Basevalg
    @Flag(help: "Bare sammenlign: lag dem på nytt ved siden av, og si om de er like.")
    var kontroller = false

    func run() throws {
        let base = try valg.aapne()
        guard kontroller else {
            try base.journal.rebuildProjections()
            return Utskrift.linje("Listene er laget på nytt.")
        }
        let svar = try base.journal.compareProjections()
        for tabell in svar {
            Utskrift.linje("\(tabell.table): \(tabell.isEqual ? "lik" : "ULIK") (\(tabell.storedRows ?? 0) rader)")
        }
        if svar.contains(where: { !$0.isEqual }) { throw Stopp(Sluttkode.feil) }
    }
}
