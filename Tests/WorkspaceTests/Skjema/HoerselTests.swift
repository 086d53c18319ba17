import Terminal
import Testing

@testable import BTI
@testable import Workspace

@Suite("Hva de som blir invitert, ikke kan høre")
struct HoerselTests {
    /// The form of an invitation, in a case with a consent that covers PPT to 1 September 2027.
    private func skjema() throws -> Skjema {
        var sak = Skjemaproeve.sak()
        sak.loggAapnet = Skjemaproeve.dag("2026-09-02")
        sak.samtykker = [
            Samtykke(
                id: "c1", type: .tverrfaglig, tjenester: ["LYN", "PPT"], gyldigFra: Skjemaproeve.dag("2026-09-02"),
                gyldigTil: Skjemaproeve.dag("2027-09-01"), form: .skriftlig, dato: Skjemaproeve.dag("2026-09-02"),
                registrert: Skjemaproeve.dag("2026-09-02"))
        ]
        var skjema = try Skjemaproeve.skjema("kallInnTilMoete", sak)
        skjema.form.values = ["moetetype": .choice("tverrfaglig"), "moetedato": .text("8.12.2026")]
        skjema.oppdater()
        return skjema
    }

    private func linjer(_ skjema: Skjema, ved felt: String = "tjenester") -> [String] {
        skjema.form.fields.first { $0.id == felt }?.notes.map(\.text) ?? []
    }

    private func velg(_ tjenester: [String], _ skjema: inout Skjema) -> [String] {
        skjema.form.values = ["tjenester": .choices(tjenester)]
        skjema.oppdater()
        return linjer(skjema)
    }

    @Test("Linjen følger det som krysses av: ingenting å si om den som hører alt")
    func kryss() throws {
        var skjema = try skjema()
        #expect(linjer(skjema) == [])
        #expect(velg(["PPT"], &skjema) == [])
        let helse = velg(["HST", "PPT"], &skjema)
        #expect(
            helse == [
                "Fjordvik helsestasjon kan ikke høre noe av det som står på sakslisten. "
                    + "Ingen samtykker som gjelder tirs. 8. des., nevner tjenesten."
            ])
        #expect(velg([], &skjema) == [])
    }

    @Test("Uten familien står undringen på listen, og den hører egen enhet til")
    func utenFamilien() throws {
        var skjema = try skjema()
        skjema.form.values = ["medForesatte": .choice("nei")]
        let linje = try #require(velg(["PPT"], &skjema).first)
        #expect(linje.hasPrefix("PPT Ytre kan høre det som står på sakslisten, men ikke om: undring som skal vurderes"))
        #expect(linje.hasSuffix("Det er skrevet i egen enhet, og deles bare hvis familien og enheten vil det."))
        skjema.form.values = ["medForesatte": .choice(nil), "moetetype": .choice("interntTeam")]
        skjema.oppdater()
        #expect(linjer(skjema) == [linje], "et team møtes uten familien når ingenting er sagt")
    }

    @Test("Dagen i skjemaet teller: siste dag samtykket gjelder, og dagen etter")
    func dagen() throws {
        var skjema = try skjema()
        _ = velg(["PPT"], &skjema)
        skjema.form.values = ["moetedato": .text("1.9.2027")]
        skjema.oppdater()
        #expect(linjer(skjema) == [])
        skjema.form.values = ["moetedato": .text("2.9.2027")]
        skjema.oppdater()
        #expect(linjer(skjema).first?.hasSuffix("Fra tors. 2. sept. 2027 gjelder ikke samtykket lenger.") == true)
    }

    @Test("Flyttes møtet, står det ved den nye dagen hva de som kommer, ikke kan høre da")
    func flyttet() throws {
        var sak = try #require(try skjema().sak)
        let dag = Skjemaproeve.dag("2026-12-08")
        sak.moeter = [
            Moete(
                id: "m1", type: .tverrfaglig, dato: dag, planlagt: [], datoer: [dag], status: .innkalt,
                medForesatte: true, tjenester: ["PPT"], leder: "ST-LYN", innkaller: "ST-LYN")
        ]
        var flytt = try Skjemaproeve.skjema("flyttMoete", sak)
        flytt.form.values = ["moetedato": .text("1.9.2027")]
        flytt.oppdater()
        #expect(linjer(flytt, ved: "moetedato") == [])
        flytt.form.values = ["moetedato": .text("2.9.2027")]
        flytt.oppdater()
        #expect(linjer(flytt, ved: "moetedato").count == 1)
    }

    @Test("Deles det som samme organ, hører bare kommunens egne enheter i oppvekst det")
    func sammeOrgan() throws {
        var skjema = try skjema()
        skjema.form.values = ["delingsgrunnlag": .choice("sammeOrgan")]
        #expect(velg(["HST"], &skjema).count == 1)
        var sammenheng = Skjemaproeve.sammenheng()
        sammenheng.katalog.tjenester["HST"]?.type = .sfo
        skjema = Skjema(skjema.slag, sak: skjema.sak, i: sammenheng, utkastId: "u")
        #expect(velg(["HST"], &skjema).count == 1)
        skjema.form.values = ["delingsgrunnlag": .choice("sammeOrgan")]
        skjema.oppdater()
        #expect(linjer(skjema) == [])
    }
}
