import Testing

@testable import BTI

@Suite("Møter, råd og team") struct MoeteTests {
    static let sak = Historie.iRute

    // MARK: E9 and D8

    @Test("E9: rådet fra KE er ikke tatt opp på tretti dager") func e9() {
        let raad = Self.sak.loeftet("2026-09-01").raad("2026-09-10")
        #expect(raad.sier("E9", "2026-10-10") == [])
        #expect(raad.sier("E9", "2026-10-11") == ["E9 VARSEL 2026-10-11 frist 2026-10-10 []"])
        #expect(raad.moete("2026-09-10", "m", .tverrfaglig).sier("E9", "2026-10-11") == [])
        #expect(raad.moete("2026-09-09", "m", .tverrfaglig).sier("E9", "2026-10-11").count == 1)
        #expect(raad.moete("2026-09-20", "m", .foreldresamtale).sier("E9", "2026-10-11").count == 1)
        #expect(raad.moete("2026-09-20", "m", .btiTeam).sier("E9", "2026-10-11").count == 1)
        #expect(Self.sak.loeftet("2026-09-01").sier("E9", "2026-11-21") == [])
    }

    @Test("E9 hviler til dagen for et planlagt tverrfaglig møte") func e9Planlagt() {
        let kalt = Self.sak.loeftet("2026-09-01").raad("2026-09-10").innkalt(
            "2026-10-01", til: "2026-11-02", .tverrfaglig)
        #expect(kalt.sier("E9", "2026-11-02") == [])
        #expect(kalt.sier("E9", "2026-11-03") == ["E9 VARSEL 2026-11-03 frist 2026-11-02 []"])
        #expect(kalt.avlyst("2026-10-15").sier("E9", "2026-10-15").count == 1)
        let tidlig = Self.sak.raad("2026-09-10").innkalt("2026-09-11", til: "2026-09-20", .tverrfaglig)
        #expect(tidlig.sier("E9", "2026-10-10") == [])
        #expect(tidlig.sier("E9", "2026-10-11").count == 1)
    }

    @Test("E9 teller fra det første rådet som ikke er tatt opp") func e9Flere() {
        let to = Self.sak.raad("2026-08-01").moete("2026-08-20", "m", .tverrfaglig).raad("2026-09-01").raad(
            "2026-09-20")
        #expect(to.sier("E9", "2026-10-02") == ["E9 VARSEL 2026-10-02 frist 2026-10-01 []"])
        #expect(to.sier("E9", "2026-10-01") == [])
    }

    @Test("D8 stopper når saken er løftet til KE, samme dag eller senere") func d8() {
        let fast = Self.sak.evaluert("2026-09-01", "t0", .ikke, ny: "2026-10-01")
            .evaluert("2026-10-01", "t0", .ikke, ny: "2027-06-01").endret("2026-10-01", "t0", hva: "annet")
        #expect(fast.sier("D8", "2026-10-01").count == 1)
        #expect(fast.loeftet("2026-10-01").sier("D8", "2026-10-01") == [])
        let foer = Self.sak.evaluert("2026-09-01", "t0", .ikke, ny: "2026-10-01").loeftet("2026-09-30")
            .evaluert("2026-10-01", "t0", .ikke, ny: "2027-06-01")
        #expect(foer.sier("D8", "2026-10-01").count == 1)
    }

    // MARK: Agenda

    @Test("Sakslisten kommer i malens rekkefølge, samtykket først og barnets stemme for seg") func saksliste() throws {
        let historie = Self.sak.samtykke("2026-06-01", "s2", .tverrfaglig, til: "2026-12-20", tjenester: ["PPT"])
            .tiltak("2026-09-01", "t1", evaluering: "2026-12-03").tiltak("2026-09-01", "t2", evaluering: "2026-12-18")
            .samtale("2026-10-23", barnet: true, neste: "2026-12-03")
            .undring("2026-11-15", "u2").skjer(
                .stafettTilbudt, "2026-11-16", av: "RE-OST",
                Post().med(Felter.stafettholder, "KL-3A").med(Felter.fraHolder, "KL-3B")
            )
            .raad("2026-11-10").innkalt("2026-11-19", til: "2026-12-03", .tverrfaglig)
        let moete = try #require(historie.sak.moete("mø1"))
        let punkter = historie.sak.saksliste(for: moete, historie.omgivelser)
        #expect(
            punkter.map(\.kode) == [
                .samtykke, .samtykkeSlutt, .deltakere, .barnetsStemme, .situasjon, .evaluering, .muligheter, .raad,
                .maalOgTiltak, .stafett, .oppsummering,
            ])
        #expect(punkter[0].gjelder == ["s1", "s2"])
        #expect(punkter[1].dato == d("2026-12-20"))
        #expect(punkter[3].dato == d("2026-10-23"))
        // t2 is due one day beyond the fourteen days that count as near.
        #expect(punkter[5].gjelder == ["t1"])
        #expect(punkter[9].gjelder == ["KL-3A"])
    }

    @Test("Sakslisten viser brudd, men aldri det som hører til meldeplikten") func paaBordet() throws {
        let stille = Historie().samtykke("2026-06-01").logg("2026-06-01").undring("2026-08-01", "u1")
            .undring("2026-08-02", "u2", vold: .ja).innkalt("2026-08-03", til: "2026-11-10", .interntTeam)
        let moete = try #require(stille.sak.moete("mø1"))
        let punkter = stille.sak.saksliste(for: moete, stille.omgivelser)
        #expect(punkter.filter { $0.kode == .brudd }.compactMap(\.regel).contains("D7"))
        #expect(punkter.filter { $0.kode == .undring }.map(\.gjelder) == [["u1"]])
        #expect(!punkter.contains { $0.regel.map { $0 == "B8" || $0.hasPrefix("G") } ?? false })
        #expect(!punkter.contains { $0.gjelder.contains("u2") })
    }

    @Test("En undring foresatte ikke kjenner, står ikke på listen når de er med") func familien() throws {
        let sak = Self.sak.undring("2026-11-01", "u1").undring("2026-11-02", "u2")
            .delt("2026-11-03", .foresatt, om: "u2").innkalt("2026-11-05", til: "2026-12-20")
        let punkter = sak.sak.saksliste(for: try #require(sak.sak.moete("mø1")), sak.omgivelser)
        #expect(punkter.filter { $0.kode == .undring }.flatMap(\.gjelder) == ["u2"])
        #expect(!punkter.contains { $0.regel?.hasPrefix("B") == true })
    }

    @Test("E5: meldt til teamet senere enn sju dager før") func e5() {
        func meldt(_ dag: String) -> Bool? {
            let sak = Self.sak.meldt(dag, til: "2026-12-10", team: "Ressursteam Østre", anonym: true)
            return Agenda.team("Ressursteam Østre", paa: d("2026-12-10"), saker: [sak.sak], sak.omgivelser).first?
                .sentMeldt
        }
        #expect(meldt("2026-12-03") == false)
        #expect(meldt("2026-12-04") == true)
    }

    @Test("Teamets saksliste har bare teamets saker, og sier om personen kan nevnes") func teamliste() {
        let samtykket = Self.sak.skjer(
            .samtykkeRegistrert, "2026-10-01",
            Post().med(Felter.samtykke, "s9").med(Felter.samtykketype, .team).med(Felter.form, .skriftlig)
                .med(Felter.tjenester, ["OST"]).med(Felter.gyldigTil, d("2026-12-10")).med(Felter.team, "A"))
        func liste(_ sak: Historie, _ team: String?, _ dag: String = "2026-12-10") -> [Bool] {
            Agenda.team(team, paa: d(dag), saker: [sak.sak], sak.omgivelser).map(\.kanNevnes)
        }
        let til = samtykket.meldt("2026-11-01", til: "2026-12-10", team: "A")
        #expect(liste(til, "A") == [true])
        #expect(liste(til, nil) == [true])
        #expect(liste(til, "B") == [])
        #expect(liste(til, "A", "2026-12-11") == [])
        #expect(liste(til.trukket("2026-11-10", "s9"), "A") == [false])
        #expect(liste(til.flyttet("2026-11-10", til: "2026-12-11"), "A", "2026-12-11") == [false])
        #expect(liste(samtykket.meldt("2026-11-01", til: "2026-12-10", team: "A", anonym: true), "A") == [false])
        #expect(liste(til.undring("2026-11-15", vold: .usikker), "A") == [])
        #expect(liste(til.avlyst("2026-11-15"), "A") == [])
    }

    // MARK: G11 and E4

    @Test("G11 står for møtet flyttet til tidligere, ikke til senere") func g11() {
        let sak = Self.sak.innkalt("2026-09-01", til: "2026-12-01").undring("2026-11-10", vold: .ja)
        #expect(sak.sier("G11", "2026-11-10").count == 1)
        #expect(sak.flyttet("2026-11-11", til: "2026-12-02").sier("G11", "2026-11-11") == [])
        #expect(sak.flyttet("2026-11-11", til: "2026-11-30").sier("G11", "2026-11-11").count == 1)
    }

    @Test("E4 teller arbeidsdager over helligdager, og gjelder hvert møte for seg") func e4() {
        // Maundy Thursday 2026-04-02 is a holiday; so are Friday and Monday.
        let paaske = Historie().logg("2026-02-01").moete("2026-04-01")
        #expect(paaske.sier("E4", "2026-04-08") == [])
        #expect(paaske.sier("E4", "2026-04-09") == ["E4 VARSEL 2026-04-09 frist 2026-04-08 [mø1]"])
        let to = Self.sak.moete("2026-10-19", "a").moete("2026-10-20", "b").godkjent("2026-10-21", "a")
        #expect(to.sier("E4", "2026-10-23") == ["E4 VARSEL 2026-10-23 frist 2026-10-22 [b]"])
    }

    @Test("E7: at de ikke ønsker kopi, er et svar") func e7() {
        let sak = Self.sak.moete("2026-10-10")
        let nei = sak.skjer(
            .kopiGitt, "2026-10-12", Post().med(Felter.moete, "mø1").med(Felter.oenskerIkkeKopi, true))
        #expect(sak.sier("E7", "2026-10-18").count == 1)
        #expect(nei.sier("E7", "2026-10-18") == [])
    }

    @Test("Et låst referat endres ikke, og en som ikke kan åpne det, ser at noe er besluttet") func laast() {
        let skrevet = Self.sak.moete("2026-10-10").utfylt("2026-10-10", [Beslutning(.annet)])
        #expect(skrevet.sak.moete("mø1")?.referat.beslutninger?.map(\.type) == [.annet])
        #expect(skrevet.skjelett.moete("mø1")?.referat.beslutninger == nil)
        let etter = skrevet.godkjent("2026-10-11").utfylt("2026-10-12", [])
        #expect(etter.sak.moete("mø1")?.referat.beslutninger?.count == 1)
    }
}

extension Historie {
    func loeftet(_ dag: String, anonym: Bool = true) -> Historie {
        skjer(.loeftetTilKE, dag, Post().med(Felter.begrunnelse, "står fast").med(Felter.anonym, anonym))
    }

    func raad(_ dag: String) -> Historie { skjer(.raadGitt, dag, av: "KE-1", Post().med(Felter.tekst, "prøv dette")) }

    func utfylt(_ dag: String, _ beslutninger: [Beslutning]) -> Historie {
        skjer(.referatUtfylt, dag, Post().med(Felter.moete, "mø1").med(Felter.beslutninger, beslutninger))
    }

    func meldt(_ dag: String, til moetedag: String, team: String, anonym: Bool = false) -> Historie {
        skjer(
            .meldtTilTeam, dag,
            Post().med(Felter.moete, "mø1").med(Felter.moetetype, .ressursteam).med(Felter.moetedato, d(moetedag))
                .med(Felter.team, team).med(Felter.anonym, anonym))
    }
}
