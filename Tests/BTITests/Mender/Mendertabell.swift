@testable import BTI

/// Every rule whose findings are listed, and every command that it offers.
enum Mendertabell {
    static let alle =
        omStafetten + paaNivaa0 + omSamtykke + omDeling + omTiltak + omSyn + omMoeter + omOverganger + omOvergangsdeling
        + omLov

    /// Rules that leave nothing for a command to take away, and why.
    static let uten: [String: String] = {
        let svar = "svarer på en kommando, og ingenting blir stående"
        let avslag = [
            "A7", "B6", "B7", "C1", "C6", "C7", "C13", "D5", "E6", "F10", "G1", "G4", "G6", "H1", "H2", "L10", "L15",
            "L19",
        ]
        let hint = ["A8", "G9", "H5"]
        return Dictionary(uniqueKeysWithValues: avslag.map { ($0, svar) } + hint.map { ($0, "sies mens det skrives") })
            .merging(
                [
                    "E5": "har hendt: saken ble meldt sent",
                    "E8": "gjelder møteserien, ikke en sak: det neste møtet i serien tar den bort",
                ]
            ) { $1 }
    }()

    // MARK: What many rows say

    static let fordi: [String: Verdi] = ["begrunnelse": "Avtalt med familien."]

    /// A consent that lacks nothing.
    static func samtykke(
        _ type: Samtykketype, _ tjenester: [TjenesteId], til: String = "2027-06-30", _ mer: [String: Verdi] = [:]
    ) -> [String: Verdi] {
        [
            "samtykketype": type.verdi, "formaal": "følge opp lesingen", "opplysninger": "skolefaglige",
            "tjenester": tjenester.verdi, "behandlere": "ansatte i tjenestene", "informasjonGitt": true,
            "form": "skriftlig", "gittAv": ["mor"], "barnetsSyn": "vil ha hjelp", "gyldigTil": .tekst(til),
        ].merging(mer) { $1 }
    }

    /// A talk that was held, with nothing agreed after it.
    static func samtale(_ type: Samtaletype, _ mer: [String: Verdi] = ["ingenKontaktFordi": "Møtet er avtalt."])
        -> [String: Verdi]
    {
        mer.merging(["samtaletype": type.verdi]) { $1 }
    }

    /// An evaluation in which everybody was heard.
    static func evaluering(_ tiltak: String, _ utfall: Utfall = .fortsett) -> [String: Verdi] {
        [
            "tiltak": .tekst(tiltak), "gjennomfoert": "ja", "maaloppnaaelse": "delvis", "utfall": utfall.verdi,
            "nyEvalueringsdato": utfall == .fortsett ? "2027-03-01" : .ingen, "barnetsOpplevelse": "Det går bedre.",
            "foresatteMed": true,
        ]
    }

    /// What closing a case takes.
    static let slutt: [String: Verdi] = [
        "aarsak": "maalNaadd", "sluttresultat": "Trives.", "barnInformert": true, "foresatteInformert": true,
        "arkivmerke": true,
    ]

    static let melding: [String: Verdi] = ["mottaker": "barnevern", "kanal": "telefon"]

    /// Nivå 0 from a day on, with the leader and the foresatte told.
    static func undring(
        _ dag: String, vold: Voldsmistanke = .nei, miljoe: Bool = false, tema: [Tema] = [.laering]
    ) -> Historie {
        Historie(dag).undring(dag, vold: vold, miljoe: miljoe, tema: tema).delt(dag, .leder, "RE-OST")
            .delt(dag, .foresatt)
    }

    /// A log in which nothing is wrong, whose only tiltak is ended.
    static let ferdig = Historie.iRute.evaluert("2026-11-10", "t0", .naadd, .avslutt)

    /// A log whose only tiltak, `t1`, is to be evaluated on a day.
    static func tiltak(_ evaluering: String, frist: String = "2027-06-01", av: String = "KL-3B") -> Historie {
        Historie.iRute.tiltak("2026-06-01", av: av, frist: frist, evaluering: evaluering)
    }

    /// A child's case with a number and a name of its own in the journal.
    static func nyttBarn(_ id: SakId) -> Historie {
        Historie("2026-11-01", id: id).undring("2026-11-01")
            .skjer(.hovedpersonOppdatert, "2026-11-01", Post().med(Felter.foedselsdato, d("2018-05-02")))
    }
}
