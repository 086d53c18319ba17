import BTI
import Guidance
import Testing

@Suite("Saker slås sammen bare når de gjelder den samme, og en av dem går videre")
struct SammenslaaingTests {
    private let sammen = #""begrunnelse":"Samme barn.","annenSak":"#

    private func saker(_ en: String, _ to: String) throws -> Historiekjoerer {
        try .kjoert([
            Historiekjoerer.undring(navn: en, som: "$a"), Historiekjoerer.undring(navn: to, som: "$b"),
        ])
    }

    @Test("Gitt en sak som ikke finnes: ingenting slås sammen med den eller kobles til den")
    func finnesIkke() throws {
        let saker = try saker("Ola Berg", "Ola Berg")
        let ukjent = #""annenSak":"finnes-ikke""#
        let slaa = saker.nei("slaaSammenSaker", "2026-09-02", "RE-OST", ukjent + #","begrunnelse":"x""#, i: "$a")
        #expect(slaa == "FINNES.annenSak")
        let koble = saker.nei("kobleFamilie", "2026-09-02", "RE-OST", ukjent + #","koblingstype":"soesken""#, i: "$a")
        #expect(koble == "FINNES.annenSak")
    }

    @Test("Gitt to saker om ett barn: de kan ikke lukkes inn i hverandre")
    func hverandre() throws {
        var saker = try saker("Ola Berg", "O.B.")
        try saker.gi("slaaSammenSaker", "2026-09-02", "RE-OST", sammen + #""$b""#, i: "$a")
        let tilbake = saker.nei("slaaSammenSaker", "2026-09-02", "RE-OST", sammen + #""$a""#, i: "$b")
        #expect(tilbake == "STEG.annenGaarIkkeVidere")
        try saker.gi("gjenaapneSak", "2026-09-02", "RE-OST", #""begrunnelse":"x""#, i: "$a")
        let igjen = saker.nei("slaaSammenSaker", "2026-09-02", "RE-OST", sammen + #""$a""#, i: "$b")
        #expect(igjen == "STEG.annenGaarIkkeVidere")
        #expect(saker.sak("$b")?.erAapen == true)
    }

    @Test(
        "Gitt to saker: navn og fødselsdato sier om de kan gjelde den samme",
        arguments: [
            ("Ola Berg", "ola  berg", true), ("Ola Berg", "O.B.", true), ("O.B.", "O.B.", true),
            ("Ola Berg", "Eva Lie", false), ("Ola Berg", "Odd Bakke", false), ("O.B.", "E.L.", false),
        ])
    func samme(en: String, to: String, gaar: Bool) throws {
        let saker = try saker(en, to)
        let svar = saker.nei("slaaSammenSaker", "2026-09-02", "RE-OST", sammen + #""$b""#, i: "$a")
        #expect(svar == (gaar ? nil : "STEG.annenPerson"))
        let her = sammen + #""$b","fortsetterHer":true"#
        #expect(saker.nei("slaaSammenSaker", "2026-09-02", "RE-OST", her, i: "$a") == (gaar ? nil : "STEG.annenPerson"))
    }

    @Test("Gitt to med samme navn og hver sin fødselsdato: de er ikke den samme")
    func toFoedselsdatoer() throws {
        var saker = try saker("Ola Berg", "Ola Berg")
        try saker.gi("oppdaterHovedperson", "2026-09-02", "KL-3B", #""foedselsdato":"2018-04-12""#, i: "$b")
        let svar = saker.nei("slaaSammenSaker", "2026-09-02", "RE-OST", sammen + #""$b""#, i: "$a")
        #expect(svar == "STEG.annenPerson")
    }
}
