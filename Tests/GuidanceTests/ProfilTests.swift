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
        for frist in Aarsfrist.allCases {
            #expect(profil.aarsfrister[frist] == frist.standard, "\(frist.rawValue)")
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

    @Test("En årsfrist er en dag i året, skrevet måned-dag")
    func aarsfrister() throws {
        let hode = "kode = \"x\"\nnavn = \"X\"\n[aarsfrister]\n"
        let profil = try Profiler.les(hode + "overgangsmoete1Innen = \"06-15\"")
        #expect(profil[.overgangsmoete1Innen].i(2027) == Dato("2027-06-15"))
        #expect(profil[.giverSlipperInnen] == Aarsfrist.giverSlipperInnen.standard)
        #expect(Profil(profil.verdi)?[.overgangsmoete1Innen] == profil[.overgangsmoete1Innen])
        for feil in ["\"13-01\"", "\"6-15\"", "15", "\"02-30\""] {
            #expect(self.feil(hode + "overgangsmoete1Innen = \(feil)").map(\.kode) == ["feilType"], "\(feil)")
        }
        #expect(feil(hode + "overgangsmote1Innen = \"06-15\"").map(\.kode) == ["ukjentNoekkelMente"])
        #expect(feil("kode = \"x\"\nnavn = \"X\"\naarsfrister = 3").map(\.kode) == ["feilType"])
        #expect(Maanedsdag("02-29")?.i(2027) == Dato("2027-02-28"))
        #expect(Maanedsdag("02-29")?.i(2028) == Dato("2028-02-29"))
    }

    @Test("En profil som ble valgt før det fantes årsfrister, kan fortsatt leses")
    func utenAarsfrister() throws {
        var lagret = try #require(Profil(kode: "x", navn: "X").verdi.somPost)
        lagret["aarsfrister"] = nil
        #expect(Profil(.post(lagret))?[.overgangPlanlagtInnen] == Aarsfrist.overgangPlanlagtInnen.standard)
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
        for frist in Aarsfrist.allCases {
            #expect(dokument.contains("| `\(frist.rawValue)` | `\(frist.standard.tekst)` |"))
        }
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
