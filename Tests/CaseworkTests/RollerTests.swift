import BTI
import Testing

@testable import Casework

/// Every row of the table of roles (domain.md section 4): exactly what each may see and do, and so also what it may not.
@Suite("Rollene") struct RollerTests {
    /// What is tried, in the order it is tried: looking first, then what writes.
    enum Handling: String, CaseIterable {
        case seGruppen, seAnnenGruppe, seAnnenEnhet, seTeamsak, seAnonymTeamsak, seAvsluttet, finneNavn
        case egneTall, enhetsoversikt, kommuneoversikt, arkivoversikt, leseRevisjon
        case skriveUndring, leseEgenUndring, skriveNotat, avklare, overtaStafett, arkivere, gjenaapne
        case gjennomgaaTilgang, registrereFravaer, lageGruppe, giRolle, velgeProfil
    }

    /// What every employee may: write an undring, and say that one is away.
    private static let alle: Set<Handling> = [.skriveUndring, .registrereFravaer]
    private static let leder: Set<Handling> = [
        .seGruppen, .seAnnenGruppe, .seTeamsak, .seAnonymTeamsak, .seAvsluttet, .finneNavn, .egneTall,
        .enhetsoversikt, .leseRevisjon, .leseEgenUndring, .skriveNotat, .avklare, .overtaStafett, .arkivere, .gjenaapne,
        .gjennomgaaTilgang, .lageGruppe,
    ]

    static let tabell: [(AnsattId, Set<Handling>)] = [
        ("OS-7", alle.union([.leseEgenUndring])),
        (
            "KL-3B",
            alle.union([.seGruppen, .finneNavn, .egneTall, .leseEgenUndring])
        ),
        ("RE-OST", alle.union(leder)),
        ("SL-OST", alle.union([.seTeamsak, .finneNavn, .egneTall, .leseEgenUndring])),
        ("NK-OST", alle.union([.enhetsoversikt])),
        ("KE-1", alle),
        ("KO-1", alle.union([.enhetsoversikt, .kommuneoversikt])),
        ("KS-1", alle),
        ("AR-1", alle.union([.arkivoversikt, .arkivere])),
        ("AD-1", alle.union([.leseRevisjon, .lageGruppe, .giRolle, .velgeProfil])),
        ("PVO", alle.union([.leseRevisjon, .gjennomgaaTilgang])),
    ]

    @Test("Hver rolle ser og gjør det den skal, og ikke noe annet", arguments: tabell)
    func rolle(_ ansatt: AnsattId, _ ventet: Set<Handling>) throws {
        let proeve = try Rolleproeve()
        let faar = try Handling.allCases.filter { try proeve.kan($0, ansatt) }
        let ord = { (sett: Set<Handling>) in sett.map(\.rawValue).sorted() }
        #expect(ord(Set(faar).subtracting(ventet)) == [], "får mer enn rollen skal")
        #expect(ord(ventet.subtracting(faar)) == [], "får mindre enn rollen skal")
        #expect(try proeve.b.base.verifiser().ugyldige == [])
    }

    @Test("Oversiktene har ingen navn og ingen ord, også for den som har nøkkelen i en annen rolle")
    func utenInnhold() throws {
        let proeve = try Rolleproeve()
        try proeve.b.oekt("AD-1").giRolle("KL-3B", tjeneste: "OST", rolle: .noekkelperson)
        for ansatt in ["KO-1", "NK-OST", "RE-OST", "AR-1", "KL-3B"] as [AnsattId] {
            let skjelett = try proeve.b.oekt(ansatt).skjelettfunn(paa: Rolleproeve.senere)
            #expect(!skjelett.isEmpty)
            // All that a row can hold: a number, a unit, a level, and codes.
            #expect(
                skjelett.allSatisfy { $0.saksnummer.count < 12 && proeve.b.base.katalog.tjenester[$0.enhet] != nil })
        }
        // An overview is no reading: nothing of what anybody wrote was shown.
        #expect(try proeve.b.lesinger().isEmpty)
    }

    @Test("Koordinatoren ser hvert brudd i kommunen uten ett navn") func kommunen() throws {
        let proeve = try Rolleproeve()
        let dag: Dato = "2027-03-01"
        try proeve.b.nyUndring(av: "KL-7A", gruppe: "OST/7A", ["miljoe": true])
        let skjelett = try proeve.b.oekt("KO-1").skjelettfunn(paa: dag)
        #expect(Set(skjelett.map(\.enhet)) == ["OST", "LYN"])
        #expect(skjelett.contains { $0.enhet == "LYN" && $0.funn.regel == "B1" })
        #expect(try proeve.b.oekt("KO-1").brudd(paa: dag).isEmpty)
        // What rests on something sealed is a neutral limit.
        let koder = Set(skjelett.map(\.funn.regel))
        #expect(koder.contains("FRIST"))
        #expect(koder.isDisjoint(with: ["B3", "B8", "G2", "G3", "G5"]))
    }
}

/// A base with one case of each kind that the roles differ on.
private struct Rolleproeve {
    let b: Proevebase
    /// A day when something is missing in every case.
    static let senere = Proevebase.dag + 100
    let gruppen, annenGruppe, annenEnhet, team, anonym, avsluttet, uavklart: SakId

    init() throws {
        b = try Proevebase()
        gruppen = try b.nyUndring(av: "KL-2B", gruppe: "OST/3B")
        annenGruppe = try b.nyUndring(av: "KL-2A", gruppe: "OST/2A")
        annenEnhet = try b.nyUndring(av: "PL-LYN", gruppe: "LYN/Blåveis")
        team = try Rolleproeve.teamsak(b, anonym: false)
        anonym = try Rolleproeve.teamsak(b, anonym: true)
        avsluttet = try b.nyUndring(av: "KL-5A", gruppe: "OST/5A")
        uavklart = try b.nyUndring(av: "KL-6A", gruppe: "OST/6A")
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

    func kan(_ handling: RollerTests.Handling, _ hvem: AnsattId) throws -> Bool {
        switch handling {
        case .seGruppen: return try ser(gruppen, hvem)
        case .seAnnenGruppe: return try ser(annenGruppe, hvem)
        case .seAnnenEnhet: return try ser(annenEnhet, hvem)
        case .seTeamsak: return try ser(team, hvem)
        case .seAnonymTeamsak: return try ser(anonym, hvem)
        case .seAvsluttet: return try ser(avsluttet, hvem)
        case .finneNavn: return try !b.oekt(hvem).navneregister().soek("Iver").isEmpty
        case .egneTall:
            return try Sak.Fase.allCases.contains { try b.oekt(hvem).antall($0, paa: Proevebase.dag).alle > 0 }
        case .enhetsoversikt: return try oversikt(hvem).contains { $0.enhet == "OST" && $0.fase != .avsluttet }
        case .kommuneoversikt: return try oversikt(hvem).contains { $0.enhet == "LYN" }
        case .arkivoversikt: return try Set(oversikt(hvem).map(\.sak)) == [avsluttet]
        case .leseRevisjon: return try b.oekt(hvem).leserRevisjon
        default: return try skriver(handling, hvem)
        }
    }

    private func oversikt(_ hvem: AnsattId) throws -> [Skjelettfunn] {
        try b.oekt(hvem).skjelettfunn(paa: Self.senere)
    }

    private func skriver(_ handling: RollerTests.Handling, _ hvem: AnsattId) throws -> Bool {
        switch handling {
        case .skriveUndring:
            return try utfoert(
                "leggTilObservasjon", hvem,
                b.i(uavklart, ["observasjon": "så noe", "tema": ["laering"], "vold": "nei", "miljoe": false])
            ).ok
        case .leseEgenUndring:
            // Who handed it in sees that it was, not the words.
            guard try ser(uavklart, hvem) else { return false }
            return try b.oekt(hvem).aapne(uavklart).sak.undringer.contains { $0.av == hvem && $0.lesbar }
        case .skriveNotat: return try utfoert("skrivNotat", hvem, b.i(team, ["tekst": "hei"])).ok
        case .avklare:
            return try utfoert(
                "avklarUndring", hvem, b.i(uavklart, ["resultat": "nivaa1Individ", "begrunnelse": "mer"])
            ).ok
        case .overtaStafett: return try utfoert("overtaStafett", hvem, b.i(team, ["begrunnelse": "borte"])).ok
        case .arkivere: return try utfoert("markerArkivert", hvem, b.i(avsluttet)).ok
        case .gjenaapne: return try utfoert("gjenaapneSak", hvem, b.i(avsluttet, ["begrunnelse": "nytt"])).ok
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
