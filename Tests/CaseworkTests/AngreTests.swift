import BTI
import Journal
import Testing

@testable import Casework

/// Undoing, correcting and erasing, as they are carried out in a base.
@Suite("Angre, rette og slette") struct AngreTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    @Test("Det siste kan angres i femten minutter, ikke i seksten; da er det borte fra tidslinjen") func minutter()
        throws
    {
        let sak = try b.nySakMedLogg()
        #expect(try b.proev("skrivNotat", "KL-3A", sak, ["tekst": "feil sak"]).ok)
        b.klokke.gaa(minutter: 15)
        #expect(try b.proev("angre", "KL-3A", sak).ok)
        let lest = try b.oekt("KL-3A").aapne(sak)
        #expect(lest.sak.notater.isEmpty)
        #expect(!lest.hendelser.contains { $0.slag == .notatSkrevet })
        #expect(lest.hendelser.last?.slag == .kommandoAngret)
        #expect(try b.forseglede(sak).contains { $0.type == "NotatSkrevet" })
        #expect(try b.proev("skrivNotat", "KL-3A", sak, ["tekst": "for sent"]).ok)
        b.klokke.gaa(minutter: 16)
        #expect(try b.proev("angre", "KL-3A", sak).regel == "ANGRE")
        #expect(try b.oekt("KL-3A").aapne(sak).sak.notater.compactMap(\.tekst) == ["for sent"])
        #expect(try b.base.verifiser().ugyldige.isEmpty)
    }

    @Test("En rettelse får rommet til det den retter, og står ved siden av det gamle") func rettelse() throws {
        let sak = try b.nySakMedLogg()
        #expect(try b.proev("skrivNotat", "KL-3A", sak, ["tekst": "ute"]).ok)
        let notat = try #require(try b.oekt("RE-OST").aapne(sak).hendelser.last { $0.slag == .notatSkrevet })
        let rett: [String: Verdi] = [
            "rettetPost": .tall(notat.seq), "rom": "intern", "tekst": "inne", "begrunnelse": "skrevet feil",
        ]
        #expect(try b.proev("rettOpplysning", "RE-OST", sak, rett).hendelser == ["OpplysningRettetILogg"])
        let lest = try b.oekt("KL-3A").aapne(sak)
        #expect(lest.rettelser[notat.seq]?.map { $0[Felter.tekst] } == ["inne"])
        #expect(lest.sak.notater.compactMap(\.tekst) == ["ute"])
        let ukjent = rett.merging(["rettetPost": 2]) { _, ny in ny }
        #expect(try b.proev("rettOpplysning", "RE-OST", sak, ukjent).description == "FINNES rettetPost")
    }

    /// A note to erase: its place, and its bytes as they lie in the file.
    private func notat(_ sak: SakId) throws -> (seq: Int, bytes: [UInt8]) {
        try #require(try b.proev("skrivNotat", "KL-3A", sak, ["tekst": "gjelder et annet barn"]).ok)
        let seq = try #require(try b.forseglede(sak).last { $0.type == "NotatSkrevet" }?.seq)
        return (seq, try #require(try b.base.journal.sealed(seq: seq)))
    }

    @Test("To sletter: innholdet er borte for alle og fra filene, og kontrollen navngir vedtaket") func slettet() throws
    {
        let sak = try b.nySakMedLogg()
        let (seq, bytes) = try notat(sak)
        #expect(try !b.filer(medBytes: Array(bytes.suffix(40))).isEmpty)
        let slett: [String: Verdi] = [
            "slettetInnhold": [.tall(seq)], "begrunnelse": "vedtak 12", "medunderskriver": "ST-LYN",
        ]
        #expect(try b.proev("slettInnhold", "RE-OST", sak, slett).ok)
        #expect(try b.base.journal.sealed(seq: seq) == nil)
        try b.base.journal.checkpoint()
        #expect(try b.filer(medBytes: Array(bytes.suffix(40))).isEmpty)
        let lest = try b.nyOekt("KL-3A").aapne(sak)
        #expect(lest.sak.notater.compactMap(\.tekst).isEmpty && lest.sak.slettedePoster == [seq])
        let revisjon = try b.base.verifiser()
        #expect(revisjon.rapport.problems.isEmpty && revisjon.ugyldige.isEmpty)
        #expect(revisjon.rapport.erasures.map(\.seq) == [seq])
        #expect(try b.proev("slettInnhold", "RE-OST", sak, slett).description == "FINNES slettetInnhold")
    }

    @Test("Én alene, en signatur for noe annet, og en nøkkel fra en annen sak, avslås, og ingenting slettes")
    func ikkeSlettet() throws {
        let sak = try b.nySakMedLogg()
        let annen = try b.nyUndring(av: "KL-3B", gruppe: "OST/3B")
        let (seq, _) = try notat(sak)
        func slett(_ mer: [String: Verdi]) throws -> String {
            try b.proev(
                "slettInnhold", "RE-OST", sak,
                ["slettetInnhold": [.tall(seq)], "begrunnelse": "x"].merging(mer) { _, ny in ny }
            ).description
        }
        #expect(try slett([:]) == "L19 medsignatur")
        #expect(try slett(["medunderskriver": "RE-OST"]) == "L19 medsignatur")
        let feil = try b.oekt("ST-LYN").medsignerSletting(sak, innhold: [seq - 1])
        #expect(try slett(["medsignatur": feil.verdi]) == "L19 medsignatur")
        let fremmed = try #require(try b.oekt("KL-3B").aapne(annen).noekler.min())
        #expect(
            try slett(["medunderskriver": "ST-LYN", "slettedeNoekler": [.tekst(fremmed)]]) == "FINNES slettedeNoekler")
        #expect(try b.base.journal.sealed(seq: seq) != nil)
    }

    @Test("En hel sak slettes med nøklene: ingen åpner noe av det, og kjeden er hel") func helSak() throws {
        let sak = try b.nySakMedLogg()
        let helt = try b.oekt("RE-OST").heltInnhold(sak)
        let svar = try b.proev(
            "slettInnhold", "RE-OST", sak,
            [
                "slettetInnhold": helt.innhold.verdi, "slettedeNoekler": helt.noekler.verdi, "begrunnelse": "vedtak",
                "medunderskriver": "ST-LYN",
            ])
        try #require(svar.ok, "\(svar)")
        #expect(try b.aapnes(av: b.oekt("RE-OST"), sak).allSatisfy { $0.seq > helt.innhold.max() ?? 0 })
        #expect(try b.nyOekt("KL-3A").les(sak)?.sak.hovedperson == nil)
        let rapport = try b.base.verifiser().rapport
        #expect(rapport.problems.isEmpty && rapport.erasures.count == helt.innhold.count + helt.noekler.count)
    }
}
