import BTI
import Testing

@testable import Casework

/// A base with one case of each kind that the roles differ on.
struct Rolleproeve {
    let b: Proevebase
    /// A day when something is missing in every case.
    static let senere = Proevebase.dag + 100
    let gruppen, annenGruppe, annenEnhet, team, anonym, avsluttet, uavklart, loeftet, anonymLoeftet: SakId

    init() throws {
        b = try Proevebase()
        gruppen = try b.nyUndring(av: "KL-2B", gruppe: "OST/3B")
        annenGruppe = try b.nyUndring(av: "KL-2A", gruppe: "OST/2A")
        annenEnhet = try b.nyUndring(av: "PL-LYN", gruppe: "LYN/Blåveis")
        team = try Rolleproeve.teamsak(b, anonym: false)
        anonym = try Rolleproeve.teamsak(b, anonym: true)
        avsluttet = try b.nyUndring(av: "KL-5A", gruppe: "OST/5A")
        uavklart = try b.nyUndring(av: "KL-6A", gruppe: "OST/6A")
        loeftet = try Rolleproeve.loeftet(b, anonym: false)
        anonymLoeftet = try Rolleproeve.loeftet(b, anonym: true)
        try b.gjoer("noedtilgang", "LE-HST", loeftet, ["begrunnelse": "haster"])
        try gjoer(
            "avklarUndring", avsluttet, ["resultat": "avsluttes", "begrunnelse": "gikk over", "arkivmerke": true])
    }

    private static func teamsak(_ b: Proevebase, anonym: Bool) throws -> SakId {
        let sak = try b.nySakMedLogg()
        let i: [String: Verdi] = ["sak": .tekst(sak.rawValue)]
        if !anonym {
            let svar = try b.utfoer(
                "registrerSamtykke", av: "KL-3A",
                Proevebase.samtykke("team", ["OST"], ["team": "Ressursteam Østre"]).merging(i) { ny, _ in ny })
            try #require(svar.ok, "\(svar)")
        }
        let svar = try b.utfoer(
            "meldTilTeam", av: "KL-3A",
            i.merging(["moetetype": "ressursteam", "moetedato": "2026-12-01", "anonym": .sann(anonym)]) { ny, _ in ny })
        try #require(svar.ok, "\(svar)")
        return sak
    }

    /// Lifted to KE: by name, with a consent that names KE and the health service, or without a name.
    private static func loeftet(_ b: Proevebase, anonym: Bool) throws -> SakId {
        let sak = try b.nySakMedLogg()
        if !anonym {
            try b.gjoer("registrerSamtykke", "KL-3A", sak, Proevebase.samtykke("tverrfaglig", ["OST", "KE", "HST"]))
        }
        try b.gjoer("loeftTilKE", "KL-3A", sak, ["begrunnelse": "står fast", "anonym": .sann(anonym)])
        return sak
    }

    private func gjoer(_ kode: String, _ sak: SakId, _ felter: [String: Verdi]) throws {
        let svar = try utfoert(kode, "RE-OST", felter.merging(["sak": .tekst(sak.rawValue)]) { ny, _ in ny })
        try #require(svar.ok, "\(kode): \(svar)")
    }

    private func utfoert(_ kode: String, _ av: AnsattId, _ felter: [String: Verdi] = [:]) throws -> Proevebase.Svar {
        try b.utfoer(kode, av: av.rawValue, dato: "2026-11-21", felter)
    }

    private func ser(_ sak: SakId, _ ansatt: AnsattId) throws -> Bool {
        let oekt = try b.oekt(ansatt)
        let aapnet = (try? oekt.aapne(sak)) != nil
        #expect(try (oekt.kort(sak, paa: Proevebase.dag) != nil) == aapnet)
        return aapnet
    }

    private func om(_ sak: SakId, _ felter: [String: Verdi] = [:]) -> [String: Verdi] {
        felter.merging(["sak": .tekst(sak.rawValue)]) { ny, _ in ny }
    }

    func kan(_ handling: RollerTests.Handling, _ hvem: AnsattId) throws -> Bool {
        switch handling {
        case .seGruppen: return try ser(gruppen, hvem)
        case .seAnnenGruppe: return try ser(annenGruppe, hvem)
        case .seAnnenEnhet: return try ser(annenEnhet, hvem)
        case .seTeamsak: return try ser(team, hvem)
        case .seAnonymTeamsak: return try ser(anonym, hvem)
        case .seLoeftet: return try ser(loeftet, hvem)
        case .seAnonymLoeftet: return try ser(anonymLoeftet, hvem)
        case .seAvsluttet: return try ser(avsluttet, hvem)
        case .finneNavn: return try !b.oekt(hvem).navneregister().soek("Iver").isEmpty
        case .finneAndre:
            return try b.oekt(hvem).navneregister().soek("Iver", antall: 50).contains { $0.sak == annenGruppe }
        case .egneTall:
            return try Sak.Fase.allCases.contains { try b.oekt(hvem).antall($0, paa: Proevebase.dag).alle > 0 }
        case .enhetsoversikt: return try oversikt(hvem).contains { $0.enhet == "OST" && $0.fase != .avsluttet }
        case .kommuneoversikt: return try oversikt(hvem).contains { $0.enhet == "LYN" }
        case .arkivoversikt: return try Set(oversikt(hvem).map(\.sak)) == [avsluttet]
        case .seTall: return (try? b.oekt(hvem).kommunetall()) != nil
        case .leseRevisjon: return try b.oekt(hvem).leserRevisjon
        case .seNoedtilgang: return try noedtilganger(hvem).map(\.ansatt) == ["LE-HST"]
        case .seHvorfor: return try noedtilganger(hvem).compactMap(\.begrunnelse) == ["haster"]
        default: return try skriver(handling, hvem)
        }
    }

    private func noedtilganger(_ hvem: AnsattId) throws -> [Noedtilgangslinje] {
        do { return try b.oekt(hvem).noedtilganger() } catch Saksfeil.ingenTilgang { return [] }
    }

    private func oversikt(_ hvem: AnsattId) throws -> [Skjelettfunn] {
        try b.oekt(hvem).skjelettfunn(paa: Self.senere)
    }

    private func skriver(_ handling: RollerTests.Handling, _ hvem: AnsattId) throws -> Bool {
        switch handling {
        case .skriveUndring:
            return try utfoert(
                "leggTilObservasjon", hvem,
                om(uavklart, ["observasjon": "så noe", "tema": ["laering"], "vold": "nei", "miljoe": false])
            ).ok
        case .leseEgenUndring:
            // Who handed it in sees that it was, not the words.
            guard try ser(uavklart, hvem) else { return false }
            return try b.oekt(hvem).aapne(uavklart).sak.undringer.contains { $0.av == hvem && $0.lesbar }
        case .skriveNotat: return try utfoert("skrivNotat", hvem, om(team, ["tekst": "hei"])).ok
        case .avklare:
            return try utfoert(
                "avklarUndring", hvem, om(uavklart, ["resultat": "nivaa1Individ", "begrunnelse": "mer"])
            ).ok
        case .overtaStafett: return try utfoert("overtaStafett", hvem, om(team, ["begrunnelse": "borte"])).ok
        case .skriveTeamreferat:
            return try utfoert("holdMoete", hvem, om(team, ["moetetype": "ressursteam", "avtalt": "prøv lesegruppe"]))
                .ok
        case .skriveAnnetReferat:
            return try utfoert("holdMoete", hvem, om(team, ["moetetype": "tverrfaglig", "avtalt": "x"])).ok
        case .giRaad: return try utfoert("giRaad", hvem, om(loeftet, ["tekst": "prøv en fast makker"])).ok
        case .arkivere: return try utfoert("markerArkivert", hvem, om(avsluttet)).ok
        case .gjenaapne: return try utfoert("gjenaapneSak", hvem, om(avsluttet, ["begrunnelse": "nytt"])).ok
        case .gjennomgaaTilgang: return try utfoert("gjennomgaaTilgang", hvem, ["tjeneste": "OST"]).ok
        case .registrereFravaer: return try utfoert("registrerFravaer", hvem, ["fra": "2026-12-01"]).ok
        case .lageGruppe: return try utfoert("opprettGruppe", hvem, ["kode": "OST/4A", "ansatt": "OS-7"]).ok
        case .giRolle:
            return try utfoert("giRolle", hvem, ["ansatt": "OS-7", "tjeneste": "OST", "rolle": "gruppeansvarlig"]).ok
        case .velgeProfil: return try utfoert("velgProfil", hvem, ["profilkode": "arendal"]).ok
        default: return false
        }
    }
}
