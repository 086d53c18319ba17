import BTI
import Guidance
import Testing

@Suite("Veilederen")
struct VeilederTests {
    @Test("Hvert steg har en tekst for hver slags tjeneste", arguments: Tjenestetype.allCases)
    func alle(type: Tjenestetype) throws {
        let koder = try Profiler.innebygd("risor").steg.map(\.kode)
        #expect(koder == Veileder.koder)
        for kode in koder {
            let steg = try #require(Veileder.steg(kode, type))
            #expect(steg.kode == kode)
            #expect([steg.tittel, steg.hva, steg.hvordan, steg.hvem].allSatisfy { !$0.isEmpty })
            #expect(!steg.verktoey.isEmpty)
        }
    }

    @Test("En tjeneste har sine egne ord der det er annerledes, og ellers de felles")
    func varianter() throws {
        let barnehage = try #require(Veileder.steg("0.3", .barnehage))
        let skole = try #require(Veileder.steg("0.3", .ungdomsskole))
        let ppt = try #require(Veileder.steg("0.3", .ppt))
        #expect(barnehage.hvem.contains("Pedagogisk leder"))
        #expect(skole.hvem.contains("Kontaktlærer"))
        #expect(ppt.hvem == "Den som kjenner barnet best, med leder når det trengs.")
        #expect(barnehage.hva == ppt.hva)
    }

    @Test("Det som ikke er et steg, har ingen tekst")
    func ukjent() {
        #expect(Veileder.steg("9.9", .barnehage) == nil)
    }
}
