import BTI
import Journal
import Sealing
import Testing

@testable import Casework

/// Genuinely signed entries of the directory by somebody without the right to them: they count for nothing.
@Suite("Ugyldige innførsler i katalogen") struct UgyldigKatalogTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private func uekte(_ ansatt: AnsattId) throws -> Uekte { Uekte(oekt: try b.oekt(ansatt)) }

    private func katalogUgyldig(_ post: Entry, _ sted: SourceLocation = #_sourceLocation) throws {
        let ventet = Base.Ugyldig(seq: post.seq, type: post.type, av: AnsattId(post.actor), grunn: .utenRett)
        let ny = try b.aapneIgjen(froe: 98, bareLesing: true)
        #expect(ny.ugyldige == [ventet], sourceLocation: sted)
        try b.base.oppdaterKatalog()
        #expect(b.base.ugyldige == [ventet], sourceLocation: sted)
        #expect(ny.katalog == b.base.katalog, sourceLocation: sted)
        #expect(try ny.verifiser().ugyldige.contains(ventet), sourceLocation: sted)
        #expect(try b.base.journal.compareProjections().allSatisfy(\.isEqual), sourceLocation: sted)
    }

    @Test("Administratoren gjør seg ikke selv til leder uten en til") func lederForSegSelv() throws {
        let foer = b.base.katalog
        let post = try uekte("AD-1").katalog(
            .rolleGitt, Post().med(Felter.ansatt, "AD-1").med(Felter.tjeneste, "OST").med(Felter.rolle, .leder))
        try katalogUgyldig(post)
        #expect(b.base.katalog == foer)
    }

    @Test("En ny leder trenger to underskrifter, og den andre kan ikke være en selv eller en uten lederrolle")
    func nyLeder() throws {
        let katalog = b.base.katalog
        let felter = Post().med(Felter.ansatt, "NY-1").med(Felter.tittel, "rektor").med(Felter.tjeneste, "OST")
            .med(Felter.rolle, .leder).med(Felter.engangsnoekkel, "00")
        let melding = katalog.medsignaturmelding(ansatt: "NY-1", tjeneste: "OST", rolle: .leder)
        for medsigner in ["AD-1", "KL-3A"] as [AnsattId] {
            let signatur = Hex.encode(try b.oekt(medsigner).ring.identitet.sign(melding))
            let post = try uekte("AD-1").katalog(
                .ansattRegistrert,
                felter.med(Felter.medsignatur, Medsignatur(ansatt: medsigner, signatur: signatur)))
            try b.base.oppdaterKatalog()
            #expect(b.base.ugyldige.last?.seq == post.seq)
        }
        #expect(b.base.katalog == katalog)
        let rett = try b.oekt("RE-OST").medsigner(ansatt: "NY-1", tjeneste: "OST", rolle: .leder)
        _ = try b.oekt("AD-1").registrerAnsatt(
            "NY-1", tittel: "rektor", tjeneste: "OST", rolle: .leder, medsignatur: rett)
        #expect(b.base.katalog.har("NY-1", .leder, i: "OST"))
        #expect(throws: Avslag.self) {
            try b.oekt("AD-1").giRolle("NY-1", tjeneste: "LYN", rolle: .leder, medsignatur: rett)
        }
    }

    @Test("Bare lederen tar opp medlemmer og lager tjenestenøkler") func medlemAvIkkeLeder() throws {
        let foer = b.base.katalog
        let tyv = try uekte("KL-3A")
        let ost = Mottaker.tjeneste("OST", generasjon: 1)
        let noekkel = try #require(tyv.oekt.ring.tjeneste(ost))
        let hs = try #require(b.base.katalog.ansatt("HS-1")?.forsegling.flatMap(Hex.decode))
        let rad = NewKey(
            id: b.base.nyttNavn(), kind: ost.eier, owner: Mottaker.ansatt("HS-1").eier,
            wrapped: try noekkel.wrap(
                toMember: hs, context: Noekkelring.medlemssted(b.base.journal.name, ost, "HS-1"),
                random: b.base.tilfeldig))
        let post = try tyv.katalog(
            .medlemOpptatt, Post().med(Felter.tjeneste, "OST").med(Felter.ansatt, "HS-1").med(Felter.generasjon, 1),
            noekler: [rad])
        try katalogUgyldig(post)
        #expect(b.base.katalog == foer)
        // The row that came with it is not taken up by the program.
        #expect(try b.nyOekt("HS-1").ring.tjeneste(ost) == nil)
    }

    @Test("Administratoren kan ikke plante en tjenestenøkkel") func plantetTjenestenoekkel() throws {
        let sak = try b.nySakMedLogg()
        let foer = b.base.katalog
        let tyv = try uekte("AD-1")
        let egen = try ServiceKey.make(in: tyv.oekt.ring.arena, random: b.base.tilfeldig)
        let post = try tyv.katalog(
            .tjenestenoekkelOpprettet,
            Post().med(Felter.tjeneste, "OST").med(Felter.generasjon, 2)
                .med(Felter.offentlig, Hex.encode(egen.publicKey))
                .med(Felter.lederOffentlig, Hex.encode(egen.publicKey)))
        try katalogUgyldig(post)
        #expect(b.base.katalog == foer)
        let notat = try b.utfoer(
            "skrivNotat", av: "KL-3A", dato: "2026-11-21", ["sak": .tekst(sak.rawValue), "tekst": "i loggen"])
        try #require(notat.ok)
        let lest = try #require(try b.nyOekt("RE-OST").les(sak)).sak
        #expect(lest.epoker.values.count { $0.mottakere.contains(.tjeneste("OST", generasjon: 2)) } == 0)
    }

    @Test("Ingen kan bytte en annens nøkkel eller lukke en annen ute med et plantet frø") func plantetFroe() throws {
        let tyv = try uekte("HS-1")
        let arena = try KeyArena()
        let froe = try Seed.make(in: arena, random: b.base.tilfeldig)
        let rad = try Oekt.froerad(
            froe, Passphrase("tyvens"), .practice, base: b.base.journal.baseID, ansatt: "RE-OST", b.base.tilfeldig)
        let identitet = try Identity(seed: froe).public
        let post = try tyv.skriv(
            "NoekkelRegistrert",
            Post().med(Felter.ansatt, "RE-OST").med(Felter.signering, Hex.encode(identitet.signing))
                .med(Felter.forsegling, Hex.encode(identitet.sealing)).med(Felter.engangssignatur, "00"),
            i: Base.katalogstroem, noekler: [rad])
        try katalogUgyldig(post)
        #expect(try b.nyOekt("RE-OST").ansatt == "RE-OST")
        #expect(throws: Saksfeil.feilPassord) { try Oekt.loggInn(b.base, "RE-OST", Passphrase("tyvens")) }
    }
}
