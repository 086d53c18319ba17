import Terminal
import Testing

@testable import BTI
@testable import Casework
@testable import Workspace

@Suite("Skjemaene sier hva de gjør før noe lagres")
struct SkjemaetSierTests {
    private let idag = Skjemaproeve.idag
    private func dag(_ iso: String) -> Dato { Skjemaproeve.dag(iso) }
    private func linjer(_ skjema: Skjema, _ felt: String) -> String {
        (skjema.form.fields.first { $0.id == felt }?.notes ?? []).map(\.text).joined(separator: "\n")
    }

    private func topp(_ skjema: Skjema) -> String {
        skjema.topprader(columns: 80).map(\.text).joined(separator: "\n")
    }

    /// On the way to the helsestasjon, which stands for the receiver here.
    private func iOvergang(_ type: Samtykketype = .stafettlogg) -> Sak {
        var sak = Skjemaproeve.sak()
        sak.loggAapnet = dag("2026-09-02")
        sak.samtykker[0].type = type
        if type == .overgang { sak.samtykker[0].tjenester.insert("HST") }
        sak.overganger = [
            Overgang(
                id: "o1", type: .barnehageTilSkole, giver: "LYN", mottaker: "HST", skolestart: dag("2027-08-16"),
                sfo: false, planlagt: idag, ikkeAktuelt: false)
        ]
        return sak
    }

    // MARK: Overgangsmøtet

    @Test("Gitt et tomt skjema om overgangsmøtet, når det lagres, så spør det hvem som var der og hva de avtalte")
    func tomtOvergangsmoete() throws {
        var skjema = try Skjemaproeve.skjema("holdOvergangsmoete", iOvergang())
        let feil = #expect(throws: Skjemafeil.self) { try skjema.kommando(id: "k", dato: idag) }
        #expect(feil.map { Set($0.felt.keys) } == ["avtalt", "deltakere"])
        skjema.fyll("deltakere", "mor, pl-lyn, en fra skolen")
        skjema.fyll("avtalt", "To besøk i juni.")
        let felter = try skjema.kommando(id: "k", dato: idag).felter
        #expect(felter["deltakere"] == ["mor", "PL-LYN", "en fra skolen"])
        #expect(felter["avtalt"] == "To besøk i juni.")
    }

    @Test("Gitt en mottaker uten samtykke, så står det før lagring hvem som ikke skulle fått høre")
    func overgangUtenSamtykke() throws {
        var skjema = try Skjemaproeve.skjema("holdOvergangsmoete", iOvergang())
        #expect(linjer(skjema, "tjenester").contains("Uten samtykke: Fjordvik helsestasjon."))
        skjema.fyll("deltakere", "mor, PL-LYN")
        #expect(linjer(skjema, "tjenester").isEmpty, "bare barnehagen var der")
        skjema.form.values = ["tjenester": .choices(["LYN", "PPT"])]
        skjema.oppdater()
        #expect(linjer(skjema, "tjenester").contains("Uten samtykke: PPT Ytre."))
        #expect(linjer(try Skjemaproeve.skjema("holdOvergangsmoete", iOvergang(.overgang)), "tjenester").isEmpty)
    }

    // MARK: Samtykke som trekkes

    private func medTo() -> Sak {
        var sak = Skjemaproeve.sak(samtykker: 2)
        sak.samtykker[1].type = .tverrfaglig
        sak.samtykker[1].tjenester = ["LYN", "PPT", "HST"]
        return sak
    }

    @Test("Gitt to samtykker i bruk, når ingen er valgt, så trekkes ingen av dem")
    func trukketUtenValg() throws {
        var skjema = try Skjemaproeve.skjema("trekkSamtykke", medTo())
        skjema.form.values = ["trukketAv": .choice("mor")]
        let feil = #expect(throws: Skjemafeil.self) { try skjema.kommando(id: "k", dato: idag) }
        #expect(feil.map { Array($0.felt.keys) } == ["samtykke"])
        #expect(linjer(skjema, "omfang").isEmpty && skjema.kvittering == nil)
    }

    @Test("Gitt et samtykke som er valgt, så står det hvem som stenges ute, og svaret sier hva som er trukket")
    func trukketMedValg() throws {
        var skjema = try Skjemaproeve.skjema("trekkSamtykke", medTo())
        skjema.form.values = ["samtykke": .choice("c2"), "trukketAv": .choice("mor")]
        skjema.oppdater()
        #expect(linjer(skjema, "omfang").contains("stenges disse ute: Fjordvik helsestasjon, PPT Ytre."))
        #expect(skjema.kvittering?.contains("Stengt ute: Fjordvik helsestasjon, PPT Ytre.") == true)
        #expect(try skjema.kommando(id: "k", dato: idag).felter["samtykke"] == "c2")
        skjema.form.values = ["omfang": .choice("enTjeneste"), "tjenester": .choices(["PPT"])]
        skjema.oppdater()
        #expect(linjer(skjema, "omfang").contains("stenges disse ute: PPT Ytre."))
        skjema.form.values = ["omfang": .choice("alt"), "samtykke": .choice("c1")]
        skjema.oppdater()
        #expect(linjer(skjema, "omfang") == Skjemaproeve.tekster.tekst("skjema.trekk.ingen"))
    }

    @Test(
        "Gitt flere samtykker, så må det velges hvilket som gjelder",
        arguments: ["signerSamtykke", "gjennomgaaSamtykke"])
    func hvilketSamtykke(_ kode: String) throws {
        var skjema = try Skjemaproeve.skjema(kode, medTo())
        skjema.form.values = ["barnetsSyn": .text("Greit.")]
        let feil = #expect(throws: Skjemafeil.self) { try skjema.kommando(id: "k", dato: idag) }
        #expect(feil?.felt["samtykke"] != nil)
    }

    // MARK: Voldsflagget

    @Test(
        "Gitt et aktivt voldsflagg, så advarer skjemaene som fører mot foresatte",
        arguments: [
            "registrerSamtykke", "fornySamtykke", "signerSamtykke", "giInnsyn", "giKopi", "holdMoete",
            "holdOvergangsmoete",
        ])
    func vold(_ kode: String) throws {
        let advarsel = Skjemaproeve.tekster.tekst("skjema.voldsflagg").prefix(40)
        #expect(topp(try Skjemaproeve.skjema(kode, Skjemaproeve.sak(vold: .ja))).contains(advarsel))
        #expect(!topp(try Skjemaproeve.skjema(kode, Skjemaproeve.sak(vold: .nei))).contains(advarsel))
    }

    @Test("Gitt et møte uten familien, så advares det ikke, men straks de er med, gjør det det")
    func voldUtenFamilien() throws {
        let advarsel = Skjemaproeve.tekster.tekst("skjema.voldsflagg").prefix(40)
        var skjema = try Skjemaproeve.skjema("holdMoete", Skjemaproeve.sak(vold: .ja))
        skjema.form.values = ["moetetype": .choice("interntTeam")]
        #expect(!topp(skjema).contains(advarsel))
        skjema.form.values = ["medForesatte": .choice("ja")]
        #expect(topp(skjema).contains(advarsel))
        skjema.form.values = ["moetetype": .choice("tverrfaglig"), "medForesatte": .choice("nei")]
        #expect(!topp(skjema).contains(advarsel))
    }

    // MARK: Det som ikke er valgt fordi det bare er ett

    @Test("Gitt ett tiltak, så står det øverst hvilket, og med flere står dagen for evaluering ved hvert")
    func hvilketTiltak() throws {
        for kode in ["evaluerTiltak", "endreTiltak"] {
            let skjema = try Skjemaproeve.skjema(kode, Skjemaproeve.sak(tiltak: 1))
            #expect(topp(skjema).contains("Tiltak: Tiltak nummer 1 · evalueres man. 30. nov."))
        }
        let flere = try Skjemaproeve.skjema("evaluerTiltak", Skjemaproeve.sak(tiltak: 2))
        #expect(!topp(flere).contains("Tiltak nummer"))
        #expect(flere.bilde(100, 24).plainText.contains("evalueres man. 30. nov."))
    }

    private func medReferat(_ antall: Int) -> Sak {
        var sak = Skjemaproeve.sak()
        sak.moeter = (1...antall).map { nummer in
            var moete = Moete(
                id: MoeteId("mo\(nummer)"), type: .tverrfaglig, dato: dag("2026-11-1\(nummer)"), planlagt: [],
                datoer: [dag("2026-11-1\(nummer)")], status: .holdt, medForesatte: true, tjenester: ["LYN"],
                leder: "PL-LYN", innkaller: "PL-LYN")
            moete.harVeienVidere = true
            moete.nesteMoete = dag("2027-01-18")
            moete.referat.avtalt = "Avtale nummer \(nummer)"
            moete.referat.beslutninger = [
                Beslutning(
                    .tiltak,
                    Post().med(Felter.hva, "Lekegruppe").med(Felter.ansvarlig, "PL-LYN")
                        .med(Felter.evalueringsdato, dag("2026-12-14"))),
                Beslutning(.stafett, Post().med(Felter.hva, "stafett").med(Felter.stafettholder, "BL-LYN")),
            ]
            return moete
        }
        return sak
    }

    @Test("Gitt et åpent referat, når det skal godkjennes, så står møtet og det som blir av det, øverst")
    func referat() throws {
        let topp = topp(try Skjemaproeve.skjema("godkjennReferat", medReferat(1)))
        for del in [
            "Møte: ", "Dere avtalte: Avtale nummer 1", "blir et tiltak: Lekegruppe; PL-LYN",
            "stafetten tilbys: stafett; BL-LYN", "Neste møte: man. 18. jan.",
        ] {
            #expect(topp.contains(del), "\(del)")
        }
    }

    @Test("Gitt to åpne referater, så må det velges hvilket, og det som blir av det, står under valget")
    func referater() throws {
        var skjema = try Skjemaproeve.skjema("godkjennReferat", medReferat(2))
        #expect(throws: Skjemafeil.self) { try skjema.kommando(id: "k", dato: idag) }
        skjema.form.values = ["moete": .choice("mo2")]
        skjema.oppdater()
        #expect(linjer(skjema, "moete").contains("Avtale nummer 2"))
        #expect(try skjema.kommando(id: "k", dato: idag).felter["moete"] == "mo2")
    }

    @Test("Gitt et referat uten veien videre, så står det at noe mangler")
    func referatMangler() throws {
        var sak = medReferat(1)
        sak.moeter[0].harVeienVidere = false
        let topp = topp(try Skjemaproeve.skjema("godkjennReferat", sak))
        #expect(topp.contains(Skjemaproeve.tekster.tekst("skjema.blir.mangler").prefix(40)))
    }

    // MARK: Hjelp og feil

    @Test("Der flere kan velges, sier hjelpen, bunnlinjen og feilen at Mellomrom velger")
    func flervalg() throws {
        var skjema = try Skjemaproeve.skjema("registrerSamtykke", Skjemaproeve.sak())
        let felt = try #require(skjema.form.fields.first { $0.id == "tjenester" })
        #expect(felt.help.contains("Mellomrom") && skjema.mangel(felt).contains("Mellomrom"))
        #expect(!skjema.harFlervalgIFokus)
        skjema.form.focus("tjenester")
        #expect(skjema.harFlervalgIFokus)
    }

    @Test("En fødselsdato som ikke kan leses, får en fødselsdato som eksempel, og en plan en dag som kommer")
    func datofeil() throws {
        var undring = try Skjemaproeve.skjema("registrerUndring")
        undring.form.values = ["foedselsdato": .text("i vår en gang")]
        undring.form.focus("foedselsdato")
        undring.trykk([.tab])
        let feil = undring.form.fields.first { $0.id == "foedselsdato" }?.error
        #expect(feil?.contains("14.3.2019") == true && feil?.contains("fredag") == false)
        let kontakt = try Skjemaproeve.skjema("avtalKontakt", Skjemaproeve.sak())
        let felt = try #require(kontakt.form.fields.first { $0.id == "kontaktdato" })
        #expect(kontakt.mangel(felt).contains("30. nov."))
    }

    @Test("En feil er borte når svaret er valgt, også med Enter")
    func feilBorte() throws {
        var skjema = try Skjemaproeve.skjema("trekkSamtykke", medTo())
        skjema.vis(Skjemafeil(felt: ["samtykke": "Velg ett."]))
        skjema.trykk([.down, .enter])
        #expect(skjema.form.value("samtykke")?.choice == "c2")
        #expect(skjema.form.fields.first { $0.id == "samtykke" }?.error == nil)
    }

    @Test(
        "Bare koder for virkelige regler står ved et avslag",
        arguments: [
            ("FINNES", ""), ("STEG", ""), ("FORMAT", ""), ("ANGRE", ""), ("G4", "regel G4"), ("L19", "regel L19"),
        ])
    func grunnlag(_ kode: String, _ slutt: String) {
        let linje = Grunnlag.linje(kode, Ruteproeve.ord)
        if slutt.isEmpty {
            #expect(!linje.contains(kode))
        } else {
            #expect(linje.lowercased().hasSuffix(slutt.lowercased()))
        }
    }
}
