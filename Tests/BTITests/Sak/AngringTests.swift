import Testing

@testable import BTI

@Suite("Å angre") struct AngringTests {
    private static let aapnet = [
        hendelse(.sakOpprettet, "k1", "KL-3B", Post().med(Felter.saksnummer, "F-1").med(Felter.enhet, "OST")),
        hendelse(.undringRegistrert, "k1", "KL-3B", Post().med(Felter.undring, "u1").med(Felter.tjeneste, "OST")),
    ]
    private static let notat = hendelse(.internNotatSkrevet, "k2", "RE-OST", Post().med(Felter.tekst, "feil sak"))

    private static func hendelse(
        _ slag: Hendelsesslag, _ kommando: String, _ av: AnsattId, _ felter: Post = Post(), dag: String = "2026-03-02",
        minutt: Int? = nil
    ) -> Hendelse {
        Hendelse(
            slag, felter, av: av, dato: d(dag), registrert: d(dag), kommando: kommando, sak: "sak",
            registrertMinutt: minutt)
    }

    private static func angret(_ kommando: String, av: AnsattId, dag: String = "2026-03-02", minutt: Int? = nil)
        -> Hendelse
    {
        hendelse(.kommandoAngret, "k9", av, Post().med(Felter.angret, kommando), dag: dag, minutt: minutt)
    }

    private static func brett(_ hendelser: [Hendelse]) -> Sak? {
        var sak: Sak?
        for h in hendelser { evolve(&sak, h) }
        return sak
    }

    /// What the state says, without what counts entries and remembers the last command.
    private static func tilstand(_ sak: Sak?) -> Sak? {
        var lik = sak
        lik?.versjon = 0
        lik?.sisteKommando = nil
        lik?.foer = nil
        return lik
    }

    @Test("evolve kommer dit som om kommandoen aldri var gjort, og skrevne poster teller fortsatt") func tilbake() {
        let epoke = Self.hendelse(
            .epokeAapnet, "k2", "RE-OST",
            Post().med(Felter.rom, .intern).med(Felter.epoke, 1).med(Felter.forpliktelse, "00"))
        let alle = Self.aapnet + [epoke, Self.notat, Self.angret("k2", av: "RE-OST")]
        let sak = Self.brett(alle)
        #expect(sak?.notater == [])
        #expect(sak?.hendelsesdager.count == 1)
        #expect(sak?.versjon == alle.count)
        #expect(sak?.epoker[.intern]?.nummer == 1)
        #expect(Self.tilstand(sak) == Self.tilstand(Self.brett(Angring.utenAngrede(alle))))
        #expect(
            Angring.utenAngrede(alle).map(\.slag) == [.sakOpprettet, .undringRegistrert, .epokeAapnet, .kommandoAngret])
    }

    @Test("det som skrives etter angringen, teller, og kan angres for seg") func videre() {
        let ny = Self.hendelse(.internNotatSkrevet, "k3", "OS-7", Post().med(Felter.tekst, "riktig"))
        let alle = Self.aapnet + [Self.notat, Self.angret("k2", av: "RE-OST"), ny]
        #expect(Self.brett(alle)?.notater.map(\.tekst) == ["riktig"])
        #expect(Self.brett(alle + [Self.angret("k3", av: "OS-7")])?.notater == [])
        #expect(Angring.utenAngrede(alle).filter { $0.slag == .internNotatSkrevet } == [ny])
    }

    @Test("bare ens egen siste kommando, og ikke den som åpnet saken") func rett() throws {
        let katalog = Katalog.fjordvik
        let sak = try #require(Self.brett(Self.aapnet + [Self.notat]))
        #expect(godkjent(Self.angret("k2", av: "RE-OST"), paa: sak, i: katalog))
        #expect(!godkjent(Self.angret("k2", av: "KL-3B"), paa: sak, i: katalog))
        #expect(!godkjent(Self.angret("k1", av: "KL-3B"), paa: sak, i: katalog))
        #expect(!godkjent(Self.angret("k2", av: "RE-OST", dag: "2026-03-03"), paa: sak, i: katalog))
        let aapnet = try #require(Self.brett(Self.aapnet))
        #expect(!godkjent(Self.angret("k1", av: "KL-3B"), paa: aapnet, i: katalog))
    }

    @Test("minuttene i profilen gjelder der journalen sier dem", arguments: [(615, true), (616, true), (617, false)])
    func minutter(minutt: Int, lov: Bool) throws {
        let notat = Self.hendelse(.internNotatSkrevet, "k2", "RE-OST", minutt: 600)
        let sak = try #require(Self.brett(Self.aapnet + [notat]))
        #expect(godkjent(Self.angret("k2", av: "RE-OST", minutt: minutt), paa: sak, i: .fjordvik) == lov)
    }

    @Test("kommandoen sier hvorfor ikke", arguments: [(615, nil), (616, "ANGRE.sent")] as [(Int, String?)])
    func kommando(minutt: Int, kode: String?) throws {
        let notat = Self.hendelse(.internNotatSkrevet, "k2", "RE-OST", minutt: 600)
        let sak = try #require(Self.brett(Self.aapnet + [notat]))
        #expect(Self.avslag(sak, av: "RE-OST", minutt: minutt) == kode)
        #expect(Self.avslag(sak, av: "KL-3B", minutt: minutt) == "ANGRE.andre")
        let aapnet = try #require(Self.brett(Self.aapnet))
        #expect(Self.avslag(aapnet, av: "KL-3B", minutt: minutt) == "ANGRE.aapnet")
        let angret = try #require(Self.brett(Self.aapnet + [notat, Self.angret("k2", av: "RE-OST")]))
        #expect(Self.avslag(angret, av: "RE-OST", minutt: minutt) == "ANGRE.ingenting")
        let slettet = Self.hendelse(.innholdSlettet, "k4", "RE-OST", Post().med(Felter.slettetInnhold, [3]))
        let endelig = try #require(Self.brett(Self.aapnet + [slettet]))
        #expect(Self.avslag(endelig, av: "RE-OST", minutt: minutt) == "ANGRE.endelig")
    }

    private static func avslag(_ sak: Sak, av: AnsattId, minutt: Int) -> String? {
        guard let slag = Kommandoslag.medKode("angre") else { return "mangler" }
        let omgivelser = Omgivelser(katalog: .fjordvik, idag: d("2026-03-02"), naaMinutter: minutt)
        let kommando = Kommando(slag, id: "k5", sak: sak.id, dato: d("2026-03-02"), felter: Post())
        do throws(Avslag) {
            _ = try decide(kommando, on: sak, in: omgivelser, by: Aktor(av)) { "n" }
            return nil
        } catch {
            return error.kode
        }
    }
}
