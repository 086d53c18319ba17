import BTI
import Journal
import Sealing
import Testing

@testable import Casework

/// A new passphrase, and new keys: what could be read before can be read after, and the old ones count no more.
@Suite("Bytte av passord og nøkler") struct NoekkelbytteTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private func bytt(_ kode: String, _ oekt: Oekt, _ fra: String, _ til: String? = nil) throws {
        let slag = try #require(Katalogslag.medKode(kode))
        try oekt.utfoer(
            Katalogkommando(slag, id: b.base.nyttNavn(), dato: b.base.idag, felter: Post()),
            Katalogtillegg(passord: try Passphrase(fra), nyttPassord: try til.map { try Passphrase($0) }))
    }

    private func loggInn(_ id: AnsattId, _ passord: String) throws -> Oekt {
        try Oekt.loggInn(b.base, id, Passphrase(passord))
    }

    @Test("Etter et nytt passord virker bare det nye, og nøklene er de samme") func passord() throws {
        let oekt = try b.nyOekt("KL-3A")
        let foer = b.base.katalog.ansatt("KL-3A")?.signering
        #expect(throws: Saksfeil.feilPassord) { try bytt("byttPassord", oekt, "feil", "nytt") }
        try bytt("byttPassord", oekt, "kurs", "nytt")
        #expect(throws: Saksfeil.feilPassord) { try loggInn("KL-3A", "kurs") }
        #expect(try loggInn("KL-3A", "nytt").ansatt == "KL-3A")
        #expect(b.base.katalog.ansatt("KL-3A")?.signering == foer)
        #expect(try b.base.verifiser().ugyldige == [])
    }

    @Test(
        "Etter nye nøkler leses og skrives det videre: egne saker, skjermede notater, utkast, og det som ble signert før"
    )
    func noekler() throws {
        let sak = try b.nyUndring(av: "KL-3A")
        let skjermet = try b.utfoer(
            "skrivNotat", av: "KL-3A", ["sak": .tekst(sak.rawValue), "tekst": "bare oss", "skjermet": true])
        try #require(skjermet.ok)
        let oekt = try b.nyOekt("KL-3A")
        try oekt.lagre(Utkast(id: "u1", skjema: "skrivNotat", sak: sak, felter: ["tekst": "halvferdig"]))
        let gammel = oekt.ring.identitet.public
        try bytt("byttNoekler", oekt, "kurs")
        for igjen in [oekt, try b.nyOekt("KL-3A")] {
            #expect(igjen.ring.identitet.public.signing != gammel.signing)
            #expect(igjen.ring.tidligere.map(\.public.signing) == [gammel.signing])
            #expect(try igjen.utkast().map(\.felter) == [["tekst": "halvferdig"]])
            let lest = try igjen.aapne(sak)
            #expect(lest.sak.undringer.first?.observasjon == "leser sakte")
            #expect(lest.ugyldige == [])
            #expect(lest.hendelser.contains { $0[Felter.tekst] == "bare oss" })
        }
        let svar = try b.utfoer(
            "leggTilObservasjon", av: "RE-OST",
            ["sak": .tekst(sak.rawValue), "observasjon": "ny", "tema": ["laering"], "vold": "nei", "miljoe": false])
        try #require(svar.ok)
        #expect(try b.nyOekt("KL-3A").aapne(sak).sak.undringer.last?.observasjon == "ny")
        let revisjon = try b.base.verifiser()
        #expect(revisjon.rapport.problems.isEmpty)
        #expect(revisjon.ugyldige == [])
    }

    @Test("To bytter etter hverandre, med nytt passord, åpner fortsatt det første") func toGanger() throws {
        let sak = try b.nyUndring(av: "KL-3A")
        let oekt = try b.nyOekt("KL-3A")
        try bytt("byttNoekler", oekt, "kurs", "andre")
        try bytt("byttNoekler", oekt, "andre", "tredje")
        let ny = try loggInn("KL-3A", "tredje")
        #expect(ny.ring.tidligere.count == 2)
        #expect(try ny.aapne(sak).sak.undringer.first?.observasjon == "leser sakte")
        #expect(throws: Saksfeil.feilPassord) { try loggInn("KL-3A", "kurs") }
    }

    @Test("Den gamle nøkkelen teller ikke etter byttet, og ingen bytter for en annen") func gammelNoekkel() throws {
        let sak = try b.nyUndring(av: "KL-3A")
        let gammel = try b.nyOekt("KL-3A")
        try bytt("byttNoekler", b.nyOekt("KL-3A"), "kurs")
        let sent = try Uekte(oekt: gammel).skriv(.kontaktAvtalt, Post(), i: sak)
        let ugyldige = try #require(try b.nyOekt("RE-OST").les(sak)).ugyldige
        #expect(ugyldige.map(\.seq) == [sent.seq])
        let tyv = try Uekte(oekt: b.oekt("HS-1"))
        let offentlig = tyv.oekt.ring.identitet.public
        let post = try tyv.katalog(
            .noekkelByttet,
            Post().med(Felter.ansatt, "RE-OST").med(Felter.signering, Hex.encode(offentlig.signing))
                .med(Felter.forsegling, Hex.encode(offentlig.sealing)).med(Felter.gammelSignatur, "00"))
        let foer = b.base.katalog
        try b.base.oppdaterKatalog()
        #expect(b.base.ugyldige.map(\.seq) == [post.seq])
        #expect(b.base.katalog.ansatte == foer.ansatte)
    }

    @Test("Hodet som ble husket før byttet, tas imot etterpå, og merkes på nytt") func husketHode() throws {
        let mappe = try Proevebase.nyMappe()
        defer { Proevebase.fjern(mappe) }
        let oekt = try b.nyOekt("KL-3A")
        #expect(try oekt.kontrollerHode(mappe).problems.isEmpty)
        try bytt("byttNoekler", oekt, "kurs")
        let ny = try b.nyOekt("KL-3A")
        #expect(try ny.kontrollerHode(mappe).problems.isEmpty)
        #expect(try ny.husketAnker(mappe) != nil)
        try b.nyUndring(av: "KL-3A")
        try ny.huskHode(mappe)
    }
}
