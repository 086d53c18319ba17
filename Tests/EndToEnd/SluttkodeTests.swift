import BTI
import Foundation
import Testing

/// Exit codes of the program: 0 all done, 1 a fault, 2 the call was wrong, 3 something refused, 4 breaks.
@Suite("Sluttkoder") struct SluttkodeTests {
    let o: Oevingsbase

    init() throws { o = try Oevingsbase() }

    @Test("0 når alt er utført, 3 når noe er avslått og resten likevel er gjort") func utfort() throws {
        let alt = try o.utfor([
            Oevingsbase.undring("u-1"),
            Oevingsbase.linje("delUndring", av: "KL-3A", ["deltMed": "leder", "ansatt": "RE-OST"]),
        ])
        #expect(alt.kode == 0)
        #expect(alt.feil == "")
        #expect(alt.svar.map { $0["ok"] } == [true, true])
        let noe = try o.utfor([
            Oevingsbase.undring("u-2"), #"{"kommando":"flyAvGaarde","av":"KL-3A"}"#, "ikke json",
            Oevingsbase.linje("aapneStafettlogg", av: "KL-3A", ["stafettholder": "KL-3A"]),
            Oevingsbase.linje("skrivNotat", av: "KL-3A", ["tekst": "resten går"]),
        ])
        #expect(noe.kode == 3)
        #expect(noe.svar.map { $0["ok"] } == [true, false, false, false, true])
        #expect(noe.svar.map { $0["regel"] } == [nil, "FORMAT", "FORMAT", "STEG", nil])
        #expect(noe.svar.map { $0["linje"] } == [1, 2, 3, 4, 5])
        #expect(noe.feil == "")
    }

    @Test("Med stopp ved avslag kjøres ikke resten") func stopp() throws {
        let svar = try o.utfor(
            ["ikke json", Oevingsbase.undring("u-1")], ["--stopp-ved-avslag"])
        #expect(svar.kode == 3)
        #expect(svar.svar.count == 1)
    }

    @Test(
        "2 når kallet er galt, sagt på norsk",
        arguments: [
            ["utfor", "finnes-ikke.jsonl"], ["sak", "liste", "--farge"], ["sak", "liste", "--av"], ["tull"],
            ["brudd", "--ansatt", "RE-OST", "--dato", "i går"], ["ansatt", "fravaer", "KL-3A", "--fra", "x"],
            ["ansatt", "gi-rolle", "KL-3A", "--tjeneste", "OST", "--rolle", "konge", "--av", "AD-1"],
        ])
    func galtKall(_ argumenter: [String]) throws {
        let trengerBase = argumenter != ["tull"]
        let svar = try o.program.kjoer(argumenter + (trengerBase ? ["--base", o.base] : []))
        #expect(svar.kode == 2)
        #expect(svar.ut == "")
        // What is wrong, how the call is made, and where there is more help.
        #expect(Norsk.feil(svar.feil, linjer: 1...4) == nil)
    }

    @Test("4 bare når det finnes brudd og en ber om det") func brudd() throws {
        let fravaer = ["brudd", "--base", o.base, "--ansatt", "RE-OST", "--feil-ved-brudd"]
        #expect(try o.program.kjoer(fravaer).kode == 0)
        let linje = Oevingsbase.undring("u-1").replacingOccurrences(of: #""vold":"nei""#, with: #""vold":"ja""#)
        #expect(try o.utfor([linje]).kode == 0)
        let lenge = ["--dato", "2999-01-01"]
        #expect(try o.program.kjoer(fravaer + lenge).kode == 4)
        #expect(try o.program.kjoer(fravaer.dropLast() + lenge).kode == 0)
        let json = try o.program.kjoer(fravaer + lenge + ["--json"])
        #expect(json.kode == 4)
        #expect(json.svar.contains { $0["regel"] == "B8" && $0["alvor"] == "BRUDD" })
    }

    @Test("3 når rollen ikke ser tallene eller nødtilgangene, og 0 når den gjør det") func rollene() throws {
        func kjoer(_ kommando: [String], _ ansatt: String) throws -> Program.Utfall {
            try o.program.kjoer(kommando + ["--base", o.base, "--av", ansatt])
        }
        let tall = try kjoer(["oversikt", "--json"], "KS-1")
        #expect(tall.kode == 0 && tall.svar.first?["aapne"] == 0)
        #expect(try kjoer(["revisjon", "noedtilgang"], "PVO").linjer == ["Ingen saker er åpnet med nødtilgang."])
        for kommando in [["oversikt"], ["revisjon", "noedtilgang"]] {
            let nektet = try kjoer(kommando, "KL-3A")
            #expect(nektet.kode == 3 && nektet.ut == "")
            #expect(Norsk.feil(nektet.feil, linjer: 1...3) == nil)
        }
    }

    @Test("En hel base består kontrollen, og det gjør listene") func kontroll() throws {
        _ = try o.utfor([Oevingsbase.undring("u-1")])
        let kontroll = try o.program.kjoer(["revisjon", "verifiser", "--base", o.base, "--json"])
        #expect(kontroll.kode == 0)
        #expect(kontroll.svar.first?["hel"] == true)
        #expect(kontroll.svar.first?["utenRett"] == [])
        let lister = try o.program.kjoer(["gjenoppbygg", "--kontroller", "--base", o.base])
        #expect(lister.kode == 0)
        #expect(!lister.ut.contains("ULIK"))
    }

    @Test("Maskinen prøver nettet og skriver det i loggen, 2 uten nøkkelfil, og nøkkelfilen er dens egen") func bevis()
        throws
    {
        #expect(try o.utfor([Oevingsbase.undring("u-1")]).kode == 0)
        let svar = try o.program.kjoer(["brudd", "--bevis", "--json", "--base", o.base])
        #expect(svar.kode == 0)
        #expect(try JSONLeser.les(svar.ut.trimmingCharacters(in: .newlines))["utenfor"] == [])
        #expect(try JSONLeser.les(svar.ut.trimmingCharacters(in: .newlines))["aapne"] == 1)
        let fil = o.base + ".noekkel"
        let medFil = ["brudd", "--bevis", "--base", o.base, "--noekkel", fil]
        #expect(try o.program.kjoer(medFil).kode == 2)
        try "NETT\nkurs\n".write(toFile: fil, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: fil)
        #expect(try o.program.kjoer(medFil).kode == 2)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: fil)
        #expect(try o.program.kjoer(medFil).kode == 0)
        #expect(
            try o.program.kjoer(["brudd", "--base", o.base, "--ansatt", "KO-1", "--dato", "2999-01-01"]).ut.contains(
                "B1"))
    }

    @Test("Et svar som ikke kan skrives, er en feil med én setning, og linjen kan sendes om igjen") func fullUt() throws
    {
        for kommando in [
            ["utfor", "-", "--base", o.base], ["ansatt", "liste", "--base", o.base], ["kommandoer", "--skjema"],
            ["revisjon", "verifiser", "--base", o.base, "--json"],
        ] {
            let svar = try o.program.kjoer(kommando, inn: Oevingsbase.undring("u-1"), utTil: "/dev/full")
            #expect(svar.kode == 1, "\(kommando)")
            #expect(Norsk.feil(svar.feil) == nil, "\(kommando)")
        }
        let igjen = try o.utfor([Oevingsbase.undring("u-1")])
        #expect(igjen.svar.map { $0["ok"] } == [true])
        #expect(try o.program.kjoer(["sak", "liste", "--base", o.base, "--av", "RE-OST"]).linjer.count == 1)
    }

    @Test("Rare bytes og en altfor lang tekst er svar på sine linjer, og resten går") func rareBytes() throws {
        let lang = Oevingsbase.undring("u-2", String(repeating: "b", count: 17_000_000))
        let svar = try o.utfor([
            "\u{0}\u{7}{", String(repeating: "[", count: 100_000), lang, Oevingsbase.undring("u-3"),
        ])
        #expect(svar.kode == 3)
        #expect(svar.svar.map { $0["regel"] } == ["FORMAT", "FORMAT", "FORMAT", nil])
        #expect(
            svar.svar.prefix(3).compactMap { $0["grunn"]?.somTekst }.filter { $0.contains("{") || $0.contains("‹") }
                == [])
    }

    @Test("Den som ikke har tilgang, får 3 og ingenting å se") func ingenTilgang() throws {
        let laget = try o.utfor([Oevingsbase.undring("u-1")])
        let nummer = try #require(laget.svar.first?["saksnummer"]?.somTekst)
        let nektet = try o.program.kjoer(["sak", "vis", nummer, "--base", o.base, "--av", "HS-1"])
        #expect(nektet.kode == 3)
        #expect(nektet.ut == "")
        #expect(Norsk.feil(nektet.feil) == nil)
        let vist = try o.program.kjoer(["sak", "vis", nummer, "--base", o.base, "--av", "RE-OST", "--json"])
        #expect(vist.kode == 0)
        #expect(vist.svar.first?["kortnavn"] == "I.P.")
        #expect(!vist.ut.contains("Iver"))
    }
}

/// Whether what is said to a person is one plain sentence in Norwegian.
enum Norsk {
    private static let fremmed = [
        "error", "Error", "Fatal", "fatal", "SQLite", "sqlite", "Swift", "Stack", "0x", "nil", "Optional", "‹",
        "JournalError", "Saksfeil", "/Sources/", "failed", "cannot", "denied", "Usage", "USAGE", " the ", "invalid",
    ]

    /// What is wrong with what stands on standard error; `nil` where nothing is.
    static func feil(_ tekst: String, linjer: ClosedRange<Int> = 1...1) -> String? {
        let antall = tekst.split(separator: "\n", omittingEmptySubsequences: true).count
        guard linjer.contains(antall) else { return "\(antall) linjer: \(tekst)" }
        return fremmed.first { tekst.contains($0) }.map { "«\($0)» i: \(tekst)" }
    }
}
