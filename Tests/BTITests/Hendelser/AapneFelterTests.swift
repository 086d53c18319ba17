import Testing

@testable import BTI

/// What anyone who holds the file can read: the allow-list, the document that shows it, and what may never stand there.
@Suite("Åpne felter")
struct AapneFelterTests {
    @Test("docs/journalformat.md viser listen slik koden har den")
    func dokumentet() throws {
        let tabeller = [
            ("sak", Hendelsesslag.iSak),
            ("katalog", Hendelsesslag.iKatalog + Hendelsesslag.senereIKatalog),
            ("nett", Hendelsesslag.iNett),
            ("lesing", Hendelsesslag.lesinger + Hendelsesslag.senereLesinger),
        ]
        #expect(tabeller.flatMap(\.1).count == Hendelsesslag.alle.count)
        let tekst = tabeller.map { navn, slag in
            "\nStrømmer av slaget `\(navn)`:\n\n" + tabell(slag, medRom: navn == "sak")
        }.joined()
        try Dokument.forvent(tekst + "\n", som: "aapne-felter", i: "docs/journalformat.md")
    }

    private func tabell(_ slag: [Hendelsesslag], medRom: Bool) -> String {
        let senere = Set(
            (Hendelsesslag.senereIKatalog + Hendelsesslag.senereLesinger).map(\.kode))
        let hode =
            medRom ? "| Slag | Åpent | Rom | Forseglet |\n|---|---|---|---|\n" : "| Slag | Åpent |\n|---|---|\n"
        return hode
            + slag.map { ett in
                let merke = (senere.contains(ett.kode) ? " ◦" : "") + (ett.erNoeytralt ? " †" : "")
                let foerste = "| `\(ett.kode)`\(merke) | \(navn(ett.aapne, uten: ["dato", "sum"])) |"
                guard medRom else { return foerste + "\n" }
                let rom = ett.rom.map { "`\($0.rawValue)`" } ?? "–"
                return foerste + " \(rom) | \(navn(ett.forseglede, uten: ["sendatoGrunn"])) |\n"
            }.joined()
    }

    private func navn(_ felter: [Feltbeskrivelse], uten felles: Set<String>) -> String {
        let navn = felter.map(\.navn).filter { !felles.contains($0) }
        return navn.isEmpty ? "–" : navn.map { "`\($0)`" }.joined(separator: " ")
    }

    /// Names, ages, classes, themes, violence, melding and words are never open (architecture.md, "The case engine").
    private static let aldri: Set<String> = [
        "navn", "kortnavn", "foedselsdato", "termindato", "gruppe", "trinn", "tema", "uroGrad", "vold", "melding",
        "konklusjon", "foreldreansvar", "begrunnelse", "adressesperre", "kontaktsperre", "observasjon", "miljoe",
        "melder", "melderNavn", "grunnlag", "mottaker", "meldingId", "svar", "deltakere", "regel", "gjelder",
    ]

    /// The name of the kommune and of a service; and the rule by which access was refused. Neither is about a child.
    private static let unntak: Set<String> = [
        "BaseOpprettet.navn", "TjenesteOpprettet.navn", "TilgangNektet.regel",
    ]

    @Test("ingenting om et barn står åpent", arguments: Hendelsesslag.alle)
    func forbudt(_ slag: Hendelsesslag) {
        for felt in slag.aapne where !Self.unntak.contains("\(slag.kode).\(felt.navn)") {
            #expect(!Self.aldri.contains(felt.navn), "\(slag.kode).\(felt.navn)")
            #expect(felt.type != .langtekst, "\(slag.kode).\(felt.navn)")
            #expect(felt.type != .liste(.tekst) || felt.navn == "noekler" || felt.navn == "slettedeNoekler")
        }
    }

    @Test("et felt er enten åpent eller forseglet, og det forseglede har et rom", arguments: Hendelsesslag.alle)
    func delt(_ slag: Hendelsesslag) {
        let aapne = slag.aapne.map(\.navn)
        let forseglede = slag.forseglede.map(\.navn)
        #expect(Set(aapne).count == aapne.count)
        #expect(Set(forseglede).count == forseglede.count)
        #expect(Set(aapne).isDisjoint(with: forseglede))
        #expect(slag.rom != nil || forseglede.isEmpty)
        #expect(slag.rom == nil || slag.stroem == .sak)
    }

    @Test("et nøytralt slag sier ikke annet åpent enn dagen", arguments: Hendelsesslag.alle.filter(\.erNoeytralt))
    func noeytrale(_ slag: Hendelsesslag) {
        #expect(slag.aapne.map(\.navn) == ["dato", "sum"])
        #expect(slag.aapenKode == "SkjermetPost")
        #expect(slag.rom == .intern || slag.rom == .skjermet)
    }

    @Test("hvert slag i rommet skjermet har et nøytralt navn, eller er en nøytral frist")
    func skjermet() {
        let aapent = Hendelsesslag.iSak.filter { $0.rom == .skjermet && !$0.erNoeytralt }
        #expect(aapent.map(\.kode) == ["SkjermetFristSatt"])
    }
}
