import BTI
import Testing

@testable import Casework

/// Every row of the table of roles (domain.md section 4): exactly what each may see and do, and so also what it may not.
@Suite("Rollene") struct RollerTests {
    /// What is tried, in the order it is tried: looking first, then what writes.
    enum Handling: String, CaseIterable {
        case seGruppen, seAnnenGruppe, seAnnenEnhet, seTeamsak, seAnonymTeamsak, seLoeftet, seAnonymLoeftet, seAvsluttet
        case finneNavn, finneAndre
        case egneTall, enhetsoversikt, kommuneoversikt, arkivoversikt, seTall, leseRevisjon, seNoedtilgang, seHvorfor
        case skriveUndring, leseEgenUndring, skriveNotat, avklare, skriveAnnetReferat, skriveTeamreferat
        case overtaStafett, giRaad, arkivere, gjenaapne
        case gjennomgaaTilgang, registrereFravaer, lageGruppe, giRolle, velgeProfil
    }

    /// What every employee may: write an undring, and say that one is away.
    private static let alle: Set<Handling> = [.skriveUndring, .registrereFravaer]
    private static let leder: Set<Handling> = [
        .seGruppen, .seAnnenGruppe, .seTeamsak, .seAnonymTeamsak, .seLoeftet, .seAnonymLoeftet, .seAvsluttet,
        .finneNavn,
        .finneAndre, .egneTall, .enhetsoversikt, .leseRevisjon, .seNoedtilgang, .seHvorfor, .leseEgenUndring,
        .skriveNotat, .avklare, .skriveTeamreferat, .skriveAnnetReferat, .overtaStafett, .giRaad, .arkivere, .gjenaapne,
        .gjennomgaaTilgang, .lageGruppe,
    ]

    static let tabell: [(AnsattId, Set<Handling>)] = [
        ("OS-7", alle.union([.leseEgenUndring])),
        (
            "KL-3B",
            alle.union([.seGruppen, .finneNavn, .egneTall, .leseEgenUndring])
        ),
        ("RE-OST", alle.union(leder)),
        ("SL-OST", alle.union([.seTeamsak, .finneNavn, .egneTall, .leseEgenUndring, .skriveTeamreferat])),
        ("NK-OST", alle.union([.enhetsoversikt])),
        ("KE-1", alle.union([.seLoeftet, .egneTall, .seTall, .giRaad])),
        ("KO-1", alle.union([.enhetsoversikt, .kommuneoversikt, .seTall])),
        ("KS-1", alle.union([.seTall])),
        ("AR-1", alle.union([.arkivoversikt, .arkivere])),
        ("AD-1", alle.union([.leseRevisjon, .seNoedtilgang, .lageGruppe, .giRolle, .velgeProfil])),
        ("PVO", alle.union([.leseRevisjon, .seNoedtilgang, .gjennomgaaTilgang])),
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
