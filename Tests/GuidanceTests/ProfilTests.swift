import BTI
import Testing

@testable import Guidance

@Suite("Profiler")
struct ProfilTests {
    @Test("Risør skriver ut de medfølgende tallene, alle sammen")
    func risorHarStandardtallene() throws {
        let profil = try Profiler.innebygd("risor")
        for parameter in Parameter.allCases {
            #expect(profil.tall[parameter] == parameter.standard, "\(parameter.rawValue)")
        }
        #expect(profil.navn == "Risør")
    }

    @Test("Begge profilene har fire nivåer med steg, og en skala med en høy grad", arguments: Profiler.innebygde)
    func harStegOgSkala(kode: String) throws {
        let profil = try Profiler.innebygd(kode)
        #expect(profil.kode == kode)
        #expect((0...3).map { profil.steg(paaNivaa: $0).count } == [4, 5, 5, 5])
        #expect(profil.steg(paaNivaa: 0).map(\.krav).last == .avklart)
        #expect(profil.uroskala.last?.hoey == true)
    }

    @Test("Med et steg har profilen rette krav")
    func leserEgneTall() throws {
        let profil = try Profiler.les(
            """
            kode = "egen"
            navn = "Egen"
            avklarerRoller = ["team"]
            toSignaturerKreves = true
            [tall]
            kopiDager = 10
            [[steg]]
            kode = "0.1"
            nivaa = 0
            navn = "Undring"
            krav = "undringSkrevet"
            """)
        #expect(profil[.kopiDager] == 10)
        #expect(profil[.kontaktDager] == Parameter.kontaktDager.standard)
        #expect(profil.avklarerRoller == [.team])
        #expect(profil.toSignaturerKreves)
        #expect(profil.steg.map(\.krav) == [.undringSkrevet])
    }

    @Test("Hver feil kommer med linjen den står på")
    func feilHarLinje() {
        let feil = feil(
            """
            kode = "x"
            navnn = "Feil"
            [tall]
            # en merknad
            kopiDager = 900
            kopidagr = 7
            referatVirkedager = "to"
            [[steg]]
            kode = "0.1"
            nivaa = 7
            navn = "A"
            krav = "undringSkrevt"
            """)
        let funnet = feil.map { "\($0.linje) \($0.kode) \($0.argumenter["mente"] ?? "")" }
        #expect(
            funnet == [
                "0 mangler ", "2 ukjentNoekkelMente navn", "5 utenforOmraadet ", "6 ukjentNoekkelMente kopiDager",
                "7 feilType ", "10 feilType ", "12 ukjentKode undringSkrevet",
            ])
    }

    @Test("Det som ikke er TOML, sier hvor")
    func syntaks() {
        #expect(feil("kode = \"x\"\nnavn = ").map(\.kode) == ["syntaks"])
        #expect(feil("kode = \"x\"\nnavn = ").map(\.linje) == [2])
    }

    @Test("To steg med samme kode og rare former blir sagt fra om")
    func gjentattOgForm() {
        let steg = "[[steg]]\nkode = \"0.1\"\nnivaa = 0\nnavn = \"A\"\nkrav = \"avklart\"\n"
        #expect(feil("kode = \"x\"\nnavn = \"X\"\n" + steg + steg).map { "\($0.linje) \($0.kode)" } == ["9 gjentatt"])
        #expect(feil("kode = \"x\"\nnavn = \"X\"\ntall = 3").map(\.kode) == ["feilType"])
        #expect(feil("kode = \"x\"\nnavn = \"X\"\nsteg = [1]").map(\.kode) == ["feilType"])
        #expect(feil("kode = \"x\"\nnavn = \"X\"\nzzzzzz = 1").map(\.kode) == ["ukjentNoekkel"])
    }

    @Test("En profil som ikke finnes, nevner dem som gjør det")
    func ukjentProfil() {
        let feil = #expect(throws: Profilfeil.self) { try Profiler.innebygd("oslo") }
        #expect(feil?.feil.first?.argumenter["profiler"] == "risor, arendal")
    }

    @Test("Dokumentet nevner hver rolle og hvert krav")
    func dokument() throws {
        let dokument = try Kildekode.fil("docs/profil.md")
        for navn in Rolle.allCases.map(\.rawValue) + Stegkrav.allCases.map(\.rawValue) {
            #expect(dokument.contains("`\(navn)`"), "\(navn)")
        }
    }

    private func feil(_ toml: String) -> [Profilfeil.Feil] {
        do throws(Profilfeil) {
            _ = try Profiler.les(toml)
            return []
        } catch {
            return error.feil
        }
    }
}
