import BTI
import Testing

@Suite("Det som vises mens man skriver")
struct HintTests {
    private func spoer(
        _ kode: String, _ felter: [String: Verdi], av: AnsattId, sak: Sak, _ omgivelser: Omgivelser
    ) throws -> [String] {
        let slag = try #require(Kommandoslag.medKode(kode))
        let kommando = Kommando(slag, id: "k", sak: sak.id, dato: omgivelser.idag, felter: Post(felter))
        return hint(for: kommando, paa: sak, i: omgivelser, av: Aktor(av)).map(\.kode)
    }

    @Test("A8: den niende saken gir et hint, den åttende ikke, og en som holder fra før, er ikke én til")
    func a8() throws {
        let proeve = try Stafettproeve()
        var omgivelser = proeve.kjoerer.omgivelser(try #require(Dato("2026-03-10")))
        let sak = try proeve.sak
        omgivelser.sakerPerHolder = ["PL-LY2": 7, "PL-LYN": 9]
        #expect(try spoer("tilbyStafett", ["stafettholder": "PL-LY2"], av: "PL-LYN", sak: sak, omgivelser) == [])
        #expect(omgivelser.holdereMedForMange == ["PL-LYN": 9])
        omgivelser.sakerPerHolder["PL-LY2"] = 8
        #expect(try spoer("tilbyStafett", ["stafettholder": "PL-LY2"], av: "PL-LYN", sak: sak, omgivelser) == ["A8"])
        #expect(omgivelser.holdereMedForMange == ["PL-LYN": 9])
        #expect(try spoer("tilbyStafett", ["stafettholder": "PL-LYN"], av: "ST-LYN", sak: sak, omgivelser) == [])
        #expect(try spoer("tilbyStafett", ["enhet": "LYN"], av: "PL-LYN", sak: sak, omgivelser) == [])
    }

    @Test("G9: når en helsetjeneste blir med, og når den skriver, til den har kvittert")
    func g9() throws {
        var proeve = try Stafettproeve()
        let omgivelser = proeve.kjoerer.omgivelser(try #require(Dato("2026-03-10")))
        try proeve.samtykke("tverrfaglig", ["HST", "PPT"], "2026-03-10", "PL-LYN")
        var sak = try proeve.sak
        #expect(try spoer("leggTilDeltaker", ["tjeneste": "HST"], av: "PL-LYN", sak: sak, omgivelser) == ["G9"])
        #expect(try spoer("leggTilDeltaker", ["tjeneste": "PPT"], av: "PL-LYN", sak: sak, omgivelser) == [])
        #expect(
            try spoer("endreNivaa", ["tjenester": .liste(["PPT", "HST"])], av: "PL-LYN", sak: sak, omgivelser) == ["G9"]
        )
        #expect(try spoer("skrivNotat", [:], av: "HS-1", sak: sak, omgivelser) == [])
        try proeve.gjoer("leggTilDeltaker", "PL-LYN", "2026-03-10", #""tjeneste":"HST","ansatt":"HS-1""#)
        sak = try proeve.sak
        #expect(try spoer("skrivNotat", [:], av: "HS-1", sak: sak, omgivelser) == ["G9"])
        #expect(try spoer("skrivNotat", [:], av: "PL-LYN", sak: sak, omgivelser) == [])
        try proeve.gjoer("kvitterJournalplikt", "HS-1", "2026-03-10")
        #expect(try spoer("skrivNotat", [:], av: "HS-1", sak: try proeve.sak, omgivelser) == [])
    }
}
