import BTI
import Testing

@testable import Casework

@Suite("En annen sak som nevnes, er en den som nevner den, kan vite om") struct AnnenSakTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private func svar(_ kode: String, _ sak: SakId, _ annen: String) throws -> Proevebase.Svar {
        var felter = b.i(sak, ["annenSak": .tekst(annen)])
        felter[kode == "kobleFamilie" ? "koblingstype" : "begrunnelse"] = kode == "kobleFamilie" ? "soesken" : "x"
        return try b.utfoer(kode, av: "RE-OST", dato: "2026-11-21", felter)
    }

    @Test("Gitt to saker om ett barn i egen enhet: de slås sammen; et navn som ikke finnes, gjør ingenting")
    func egne() throws {
        let en = try b.nyUndring()
        let to = try b.nyUndring()
        for kode in ["slaaSammenSaker", "kobleFamilie"] {
            #expect(try svar(kode, en, "finnes-ikke").regel == "FINNES", "\(kode)")
        }
        #expect(try b.oekt("RE-OST").aapne(en).sak.erAapen)
        #expect(try svar("slaaSammenSaker", en, to.rawValue).ok)
        #expect(try !b.oekt("RE-OST").aapne(en).sak.erAapen)
    }

    @Test("Gitt en sak som er sperret for andre: den kan verken slås sammen med eller kobles til")
    func sperret() throws {
        let en = try b.nyUndring()
        let sperret = try b.nyUndring(av: "PL-LYN", gruppe: "LYN/Blåveis")
        try b.gjoer("sperrSak", "ST-LYN", sperret, ["navngitte": ["ST-LYN", "PL-LYN"], "begrunnelse": "adressen"])
        for kode in ["slaaSammenSaker", "kobleFamilie"] {
            #expect(try svar(kode, en, sperret.rawValue).regel == "FINNES", "\(kode)")
        }
    }

    @Test("Gitt et søsken i en annen enhet: saken kan kobles til, men ikke slås sammen med det en ikke kan lese")
    func annenEnhet() throws {
        let en = try b.nyUndring()
        let annen = try b.nyUndring(av: "PL-LYN", gruppe: "LYN/Blåveis")
        #expect(try svar("slaaSammenSaker", en, annen.rawValue).regel == "FINNES")
        #expect(try svar("kobleFamilie", en, annen.rawValue).ok)
    }
}
