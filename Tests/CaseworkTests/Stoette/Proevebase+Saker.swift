import BTI
import Testing

@testable import Casework

/// Cases that many tests start from.
extension Proevebase {
    /// A child of a group: an undring that nobody has clarified.
    @discardableResult
    func nyUndring(
        av: String = "KL-3A", gruppe: String = "OST/3A", dato: String = "2026-11-02", _ mer: [String: Verdi] = [:]
    ) throws -> SakId {
        var felter: [String: Verdi] = [
            "navn": "Iver Prøve", "foedselsdato": "2018-05-02", "gruppe": .tekst(gruppe), "observasjon": "leser sakte",
            "tema": ["laering"], "vold": "nei", "miljoe": false,
            "foresatte": [["relasjon": "mor", "foreldreansvar": "ja"], ["relasjon": "far", "foreldreansvar": "ja"]],
        ]
        felter.merge(mer) { _, ny in ny }
        let svar = try utfoer("registrerUndring", av: av, dato: dato, felter)
        try #require(svar.ok, "\(svar)")
        base.still(til: Proevebase.dag)
        return svar.sak
    }

    /// The fields of a consent that lacks nothing.
    static func samtykke(
        _ type: String = "stafettlogg", _ tjenester: [String] = ["OST"], til: String = "2027-10-31",
        _ mer: [String: Verdi] = [:]
    ) -> [String: Verdi] {
        var felter: [String: Verdi] = [
            "samtykketype": .tekst(type), "formaal": "følge opp lesingen", "opplysninger": "skolefaglige",
            "tjenester": .liste(tjenester.map { .tekst($0) }), "behandlere": "ansatte i tjenestene",
            "informasjonGitt": true, "form": "skriftlig", "gittAv": ["mor", "far"], "barnetsSyn": "vil ha hjelp",
            "gyldigTil": .tekst(til),
        ]
        felter.merge(mer) { _, ny in ny }
        return felter
    }

    /// A case at nivå 1 with KL-3A as stafettholder, one goal and nothing planned.
    func nySakMedLogg(dato: String = "2026-11-02") throws -> SakId {
        let sak = try nyUndring(dato: dato)
        let i: [String: Verdi] = ["sak": .tekst(sak.rawValue)]
        func gjoer(_ kode: String, _ av: String, _ felter: [String: Verdi] = [:]) throws {
            let svar = try utfoer(kode, av: av, dato: dato, felter.merging(i) { ny, _ in ny })
            try #require(svar.ok, "\(kode): \(svar)")
        }
        try gjoer("delUndring", "KL-3A", ["deltMed": "leder", "ansatt": "RE-OST"])
        try gjoer("avklarUndring", "RE-OST", ["resultat": "nivaa1Individ", "begrunnelse": "trenger mer"])
        try gjoer("registrerSamtykke", "KL-3A", Proevebase.samtykke())
        try gjoer("aapneStafettlogg", "KL-3A", ["stafettholder": "KL-3A"])
        try gjoer("settMaal", "KL-3A", ["hva": "lese en side", "kjennetegn": "uten hjelp"])
        base.still(til: Proevebase.dag)
        return sak
    }
}

extension Proevebase {
    /// Fields with the case they are about.
    func i(_ sak: SakId, _ felter: [String: Verdi] = [:]) -> [String: Verdi] {
        felter.merging(["sak": .tekst(sak.rawValue)]) { ny, _ in ny }
    }

    /// Tries a command in a case.
    func proev(
        _ kode: String, _ av: String, _ sak: SakId, _ felter: [String: Verdi] = [:], dato: String? = nil
    ) throws -> Svar {
        try utfoer(kode, av: av, dato: dato, i(sak, felter))
    }

    /// A tiltak that did not reach its goal and goes on: a clock runs over it in the shared log (D6).
    func fortsettTiltak(_ sak: SakId, ansvarlig: String) throws {
        try gjoer(
            "avtalTiltak", "KL-3A", sak,
            ["hva": "samtaler", "ansvarlig": .tekst(ansvarlig), "evalueringsdato": "2026-11-30"])
        try gjoer(
            "evaluerTiltak", ansvarlig, sak,
            [
                "gjennomfoert": "ja", "maaloppnaaelse": "ikke", "utfall": "fortsett", "nyEvalueringsdato": "2026-12-10",
                "barnetsOpplevelse": "nja", "foresatteMed": true,
            ])
    }

    /// Carries out a command in a case; refused, the test ends.
    func gjoer(
        _ kode: String, _ av: String, _ sak: SakId, _ felter: [String: Verdi] = [:], dato: String = "2026-11-21"
    ) throws {
        let svar = try proev(kode, av, sak, felter, dato: dato)
        try #require(svar.ok, "\(kode): \(svar)")
    }
}
