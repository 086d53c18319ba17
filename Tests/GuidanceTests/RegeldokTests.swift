import BTI
import Foundation
import Testing

@testable import Guidance

/// `docs/regler.md` and the table of numbers in `docs/profil.md` are made from the code, and held equal to it.
@Suite("docs/regler.md") struct RegeldokTests {
    private let tekster = Tekster.last()

    @Test("dokumentet viser reglene slik koden har dem") func regler() throws {
        try Dokumentdel.forvent(Regeldok.markdown(), som: "regler", i: "docs/regler.md")
    }

    @Test("hver regel har en tittel, en begynnelse, en slutt, et område, og noe som mender den") func tekstene() {
        #expect(Regeldok.alle.count > 40)
        for regel in Regeldok.alle {
            for noekkel in [
                Regeldok.tittel(regel.kode, tekster), "regeltid.\(regel.kode).begynner",
                "regeltid.\(regel.kode).slutter",
            ] {
                #expect(tekster.finnes(noekkel), "\(noekkel)")
            }
            #expect(tekster.finnes("regelomraade.\(regel.orden.0)"))
            #expect(!(regel.listes?.mender.isEmpty ?? false), "\(regel.kode)")
            #expect(!(regel.svarer?.kommandoer.isEmpty ?? false) || regel.svarer?.svar != .avslag, "\(regel.kode)")
        }
    }

    @Test("reglene står i rekkefølge: områdene for seg, og 2 før 10") func rekkefoelge() {
        let koder = Regeldok.alle.map(\.kode)
        #expect(koder.first?.hasPrefix("A") == true)
        #expect(koder.firstIndex(of: "B9").map { $0 < koder.firstIndex(of: "C1") ?? 0 } == true)
        #expect(koder.firstIndex(of: "D2").map { $0 < koder.firstIndex(of: "D10") ?? 0 } == true)
    }

    @Test("hver regel som avslår en kommando, står i registeret, og de som står der, avslår noe") func registeret()
        throws
    {
        let kaster = Set(
            try Kildekode.avslagskoder().map { String($0.prefix { $0 != "." }) }.filter { $0.contains(/^[A-Z][0-9]+$/) }
        ).union(["C3", "C6"])
        // These are named where the services of a meeting are tested, not where the refusal is made.
        let overgang: Set<String> = ["F8", "F11"]
        #expect(kaster.union(overgang) == Set(Kommandoregel.alle.filter { $0.svar == .avslag }.map(\.kode)))
        let hinter = Set(Hint.koder).filter { $0.contains(/^[A-Z][0-9]+$/) }
        #expect(hinter.isSubset(of: Kommandoregel.alle.map(\.kode)))
    }

    @Test("hver kommando som en regel svarer på, finnes") func kommandoene() {
        for regel in Kommandoregel.alle {
            for kode in regel.kommandoer { #expect(Kommandoslag.medKode(kode) != nil, "\(regel.kode): \(kode)") }
        }
        #expect(Set(Kommandoregel.alle.map(\.kode)).count == Kommandoregel.alle.count)
    }

    @Test("docs/profil.md viser hvert tall med enhet, standard, grenser og reglene som bruker det") func tallene()
        throws
    {
        let hode = "\n| Nøkkel | Enhet | Standard | Tillatt | Brukes av |\n|---|---|---:|---|---|\n"
        let rader = Parameter.allCases.map { parameter in
            let enhet = tekster.tekst("enhet.\(parameter.enhet.rawValue)")
            let grenser = "\(parameter.tillatt.lowerBound)–\(parameter.tillatt.upperBound)"
            let bruk = Profilvisning.regler(parameter).joined(separator: " ")
            return "| `\(parameter.rawValue)` | \(enhet) | \(parameter.standard) | \(grenser) | \(bruk) |\n"
        }
        try Dokumentdel.forvent(hode + rader.joined() + "\n", som: "tall", i: "docs/profil.md")
    }

    @Test("profilen vises med hvert tall, og det som er kommunens eget, er merket") func visning() throws {
        var profil = try Profiler.innebygd("risor")
        profil.tall[.kopiDager] = 10
        let linjer = Profilvisning.linjer(profil)
        for parameter in Parameter.allCases {
            #expect(linjer.count { $0.contains("  \(parameter.rawValue) ") } == 1, "\(parameter.rawValue)")
        }
        #expect(linjer.contains { $0.contains("kopiDager") && $0.contains("10 dager  (standard 7)  E7") })
        #expect(linjer.count { $0.contains("(standard") } == 1)
        #expect(!linjer.contains { $0.contains("‹") })
    }

    @Test("det som endres når en annen profil velges, sies; det som er likt, sies ikke") func endringer() throws {
        let risor = try Profiler.innebygd("risor")
        #expect(Profilvisning.endringer(fra: risor, til: risor) == [])
        var ny = risor
        ny.tall[.kopiDager] = 10
        #expect(Profilvisning.endringer(fra: risor, til: ny) == ["kopiDager: 7 dager → 10 dager"])
        ny.avklarerRoller = [.team]
        ny.toSignaturerKreves = true
        ny.uroskala = []
        #expect(Profilvisning.endringer(fra: risor, til: ny).count == 4)
        #expect(
            Profilvisning.endringer(fra: risor, til: try Profiler.innebygd("arendal")) == [
                "Stegene i nivåene blir andre."
            ])
    }

    @Test("feil i en profilfil er setninger med linje, og uten linje der noe mangler") func feilene() {
        let feil = #expect(throws: Profilfeil.self) {
            try Profiler.les("kode = \"x\"\n[tall]\nkopiDager = 900\nkopidagr = 7")
        }
        #expect(
            feil?.linjer() == [
                "«navn» mangler.", "Linje 3: «kopiDager» er 900, men må være fra 0 til 366.",
                "Linje 4: «kopidagr» hører ikke hjemme her. Mente du «kopiDager»?",
            ])
    }
}

/// Holds a part of a document against the code; `STAFETT_DOK=ta` writes it anew instead, and fails.
enum Dokumentdel {
    static func forvent(_ ventet: String, som navn: String, i fil: String) throws {
        let tekst = try Kildekode.fil(fil)
        let start = try #require(tekst.range(of: "<!-- \(navn): start -->\n"))
        let slutt = try #require(tekst.range(of: "<!-- \(navn): slutt -->"))
        let del = start.upperBound..<slutt.lowerBound
        if ProcessInfo.processInfo.environment["STAFETT_DOK"] == "ta" {
            try Kildekode.skriv(tekst.replacingCharacters(in: del, with: ventet), til: fil)
            Issue.record("skrev «\(navn)» i \(fil) på nytt")
            return
        }
        #expect(String(tekst[del]) == ventet, "\(fil), «\(navn)»")
    }
}
