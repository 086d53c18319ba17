import BTI
import Sealing
import Testing

@testable import Casework

/// Signing in, for the first time and after.
@Suite("Innlogging") struct InnloggingTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private func loggInn(_ kode: AnsattId, _ passord: String = "kurs") throws -> Oekt {
        try Oekt.loggInn(b.base, kode, Passphrase(passord))
    }

    private func nyAnsatt(_ id: AnsattId = "NY-7") throws -> OneTimeCode {
        try b.oekt("AD-1").registrerAnsatt(id, tittel: "vikar", tjeneste: "OST", rolle: .ansatt)
    }

    @Test("Galt passord, ukjent kode, sluttet og ikke begynt") func feil() throws {
        #expect(throws: Saksfeil.feilPassord) { try loggInn("KL-3A", "kurs ") }
        #expect(throws: Saksfeil.feilPassord) { try loggInn("KL-3A", "") }
        #expect(throws: Saksfeil.ukjentAnsatt) { try loggInn("KL-9Z") }
        #expect(throws: Saksfeil.ukjentAnsatt) { try loggInn("kl-3a") }
        _ = try nyAnsatt()
        #expect(throws: Saksfeil.ikkeInnrullert) { try loggInn("NY-7") }
        try b.oekt("RE-OST").avsluttAnsatt("KL-3A")
        #expect(throws: Saksfeil.sluttet) { try loggInn("KL-3A") }
        #expect(try loggInn("KL-3B").ansatt == "KL-3B")
    }

    @Test("Engangskoden virker én gang, bare for den den er til, og ikke etter at den ansatte er avsluttet")
    func engangskode() throws {
        let kode = try nyAnsatt()
        let annen = try nyAnsatt("NY-8")
        func start(_ id: AnsattId, _ kode: OneTimeCode) throws -> Oekt {
            try Oekt.foersteInnlogging(b.base, id, kode: kode, passord: Passphrase("nytt passord"))
        }
        #expect(throws: Saksfeil.feilKode) { try start("NY-7", annen) }
        #expect(throws: Saksfeil.feilKode) { try start("KL-3A", kode) }
        #expect(throws: Saksfeil.ukjentAnsatt) { try start("NY-9", kode) }
        #expect(try start("NY-7", kode).ansatt == "NY-7")
        #expect(throws: Saksfeil.feilKode) { try start("NY-7", kode) }
        #expect(throws: Saksfeil.feilPassord) { try loggInn("NY-7") }
        #expect(try loggInn("NY-7", "nytt passord").ansatt == "NY-7")
        #expect(throws: SealingError.badCode) { try OneTimeCode(parsing: "aaaaa-bbbbb-ccccc-ddddd") }
        try b.oekt("AD-1").avsluttAnsatt("NY-8")
        #expect(throws: (any Error).self) { try start("NY-8", annen) }
        #expect(throws: (any Error).self) { try loggInn("NY-8", "nytt passord") }
    }

    @Test("Den nye skriver med en gang, men leser ikke før lederen har tatt hen opp") func taOpp() throws {
        let sak = try b.nyUndring()
        let kode = try nyAnsatt()
        let ny = try Oekt.foersteInnlogging(b.base, "NY-7", kode: kode, passord: Passphrase("nytt passord"))
        #expect(throws: Saksfeil.ingenTilgang) { try ny.aapne(sak) }
        #expect(throws: Saksfeil.noekkelMangler) { try b.oekt("AD-1").taOpp("NY-7", i: "OST") }
        #expect(throws: Avslag.self) { try b.oekt("KL-3A").taOpp("NY-7", i: "OST") }
        #expect(try b.oekt("RE-OST").fingeravtrykk("NY-7") == ny.fingeravtrykk("NY-7"))
        try b.oekt("RE-OST").taOpp("NY-7", i: "OST")
        let inne = try loggInn("NY-7", "nytt passord")
        #expect(inne.ring.tjeneste(.tjeneste("OST", generasjon: 1)) != nil)
        #expect(inne.ring.tjeneste(.ledere("OST", generasjon: 1)) == nil)
    }

    @Test("En ekte base tar ikke imot et svakt passord") func svakt() throws {
        let mappe = try Proevebase.nyMappe()
        defer { Proevebase.fjern(mappe) }
        func grunnlag(_ passord: String) throws -> Grunnlag {
            Grunnlag(
                navn: "Prøvevik", administrator: "AD-1", passord: try Passphrase(passord), ledere: [],
                profil: b.base.katalog.profil, parametre: .practice)
        }
        for svakt in ["kurs", "sommer2026", "aaaaaaaaaaaaaaaaaaaa", ""] {
            do {
                _ = try Base.opprett("\(mappe)/svak.stafett", grunnlag(svakt), tilfeldig: SeededRandom(3))
                Issue.record("a weak passphrase was taken: \(svakt)")
            } catch let feil as Saksfeil {
                guard case .svaktPassord(let svakheter) = feil else { throw feil }
                #expect(!svakheter.isEmpty)
            }
        }
        let (oekt, ord) = try Base.opprett(
            "\(mappe)/ekte.stafett", grunnlag("fire rare ord fra fjellet"), klokke: b.klokke,
            tilfeldig: SeededRandom(3))
        #expect(!oekt.base.katalog.erKursbase)
        #expect(ord.count >= 12)
        try oekt.opprettTjeneste("ADM", navn: "Administrasjonen", type: .administrasjon, eier: .kommunal)
        let kode = try oekt.registrerAnsatt("NY-1", tittel: "lærer", tjeneste: "ADM", rolle: .ansatt)
        do {
            _ = try Oekt.foersteInnlogging(oekt.base, "NY-1", kode: kode, passord: Passphrase("kurs"))
            Issue.record("a weak passphrase was taken")
        } catch let feil as Saksfeil {
            guard case .svaktPassord = feil else { throw feil }
        }
        // The code is not spent by a passphrase that was refused.
        let ny = try Oekt.foersteInnlogging(
            oekt.base, "NY-1", kode: kode, passord: Passphrase("fem nye ord fra fjorden"))
        #expect(ny.ansatt == "NY-1")
    }

    @Test("I en ekte base kan ingen opptre som en annen, og ingen stiller klokken") func ekteBase() throws {
        let mappe = try Proevebase.nyMappe()
        defer { Proevebase.fjern(mappe) }
        let grunnlag = Grunnlag(
            navn: "Prøvevik", administrator: "AD-1", passord: try Passphrase("fire rare ord fra fjellet"), ledere: [],
            profil: b.base.katalog.profil, parametre: .practice)
        let (oekt, _) = try Base.opprett(
            "\(mappe)/ekte.stafett", grunnlag, klokke: b.klokke, tilfeldig: SeededRandom(3))
        let utfoerer = Utfoerer(base: oekt.base, innlogget: oekt, tekster: .last())
        let svar = try utfoerer.utfoer(#"{"kommando":"skrivNotat","av":"RE-OST","sak":"x","tekst":"x"}"#)
        #expect(svar.verdi["regel"] == "INNLOGGING")
        oekt.base.still(til: "2026-01-01")
        #expect(oekt.base.idag == Proevebase.dag)
        #expect(oekt.base.naa == b.klokke.ms())
    }
}
