import Casework
import Terminal
import Testing

@testable import BTI
@testable import Workspace

@Suite("Skjemaene for nivå, tjenester, overganger og rettelser")
struct SamarbeidsskjemaTests {
    private func valg(_ skjema: Skjema, _ felt: String) -> [Choice] {
        switch skjema.form.fields.first(where: { $0.id == felt })?.input {
        case .choice(let felt): felt.choices
        case .choices(let felt): felt.choices
        default: []
        }
    }

    /// A case at a level, with a consent that covers PPT.
    private func dekket(_ type: Samtykketype = .tverrfaglig, nivaa: Int = 1) -> Sak {
        var sak = Skjemaproeve.sak()
        sak.loggAapnet = Skjemaproeve.dag("2026-09-02")
        sak.nivaa = nivaa
        sak.samtykker = [
            Samtykke(
                id: "c1", type: type, tjenester: ["LYN", "PPT"], gyldigFra: Skjemaproeve.dag("2026-09-02"),
                gyldigTil: Skjemaproeve.dag("2027-09-01"), form: .skriftlig, dato: Skjemaproeve.dag("2026-09-02"),
                registrert: Skjemaproeve.dag("2026-09-02"))
        ]
        return sak
    }

    @Test("Nivået kan bli et av de to andre", arguments: [(1, ["2", "3"]), (2, ["1", "3"]), (3, ["1", "2"])])
    func nivaa(_ naa: Int, _ kan: [String]) throws {
        let skjema = try Skjemaproeve.skjema("endreNivaa", dekket(nivaa: naa))
        #expect(valg(skjema, "nivaa").map(\.id) == kan)
    }

    @Test("Tjenester med samtykke står først, og de andre sier hva som mangler")
    func dekning() throws {
        let valg = valg(try Skjemaproeve.skjema("leggTilDeltaker", dekket()), "tjeneste")
        #expect(valg.map(\.id) == ["PPT", "HST"])
        #expect(valg.map(\.detail) == ["kan være med", "trenger samtykke først"])
    }

    @Test("Hvem som blir med, velges blant de ansatte i tjenesten som er valgt")
    func ansattITjenesten() throws {
        var skjema = try Skjemaproeve.skjema("leggTilDeltaker", dekket())
        #expect(skjema.form.fields.first { $0.id == "ansatt" }?.isHidden == true)
        skjema.form.values = ["tjeneste": .choice("PPT")]
        skjema.oppdater()
        #expect(skjema.form.fields.first { $0.id == "ansatt" }?.isHidden == false)
        #expect(valg(skjema, "ansatt").map(\.id) == ["PPT-1"])
    }

    @Test("Deles undringen med leder, kan bare ledere velges, og det som passer, blir stående")
    func delMedLeder() throws {
        var skjema = try Skjemaproeve.skjema("delUndring", Skjemaproeve.sak())
        skjema.form.values = ["deltMed": .choice("kollega")]
        skjema.oppdater()
        #expect(valg(skjema, "ansatt").count == 4)
        skjema.form.values = ["ansatt": .choice("PPT-1"), "deltMed": .choice("leder")]
        skjema.oppdater()
        #expect(valg(skjema, "ansatt").map(\.id) == ["ST-LYN"])
        #expect(skjema.form.value("ansatt") == .choice("ST-LYN"), "den eneste lederen er valgt")
        skjema.form.values = ["deltMed": .choice("kollega")]
        skjema.oppdater()
        #expect(skjema.form.value("ansatt") == .choice("ST-LYN"))
    }

    @Test("Et utkast gir tilbake den som var valgt blant dem tjenesten har med")
    func utkast() throws {
        var sak = dekket()
        sak.deltakere = ["PPT", "HST"].map {
            Deltaker(
                tjeneste: $0, ansatt: $0 == "PPT" ? "PPT-1" : "BL-LYN", oppgave: nil, fra: Skjemaproeve.idag, til: nil)
        }
        var skjema = try Skjemaproeve.skjema("fjernDeltaker", sak)
        skjema.form.values = ["tjeneste": .choice("PPT")]
        skjema.oppdater()
        skjema.form.values = ["ansatt": .choice("PPT-1")]
        let hentet = try Skjemaproeve.skjema("fjernDeltaker", sak, utkast: skjema.somUtkast())
        #expect(hentet.form.value("ansatt") == .choice("PPT-1"))
    }

    @Test("Valgene lages på nytt når svaret de følger av, er et annet, og ikke ved hver tast")
    func hverTast() throws {
        var skjema = try Skjemaproeve.skjema("delUndring", Skjemaproeve.sak())
        skjema.form.values = ["deltMed": .choice("leder")]
        skjema.oppdater()
        skjema.form.change("ansatt") { $0.input = .choice(ChoiceField([])) }
        skjema.form.focus("tekst")
        skjema.skriv("Et ord til")
        #expect(valg(skjema, "ansatt").isEmpty)
        skjema.form.values = ["deltMed": .choice("kollega")]
        skjema.oppdater()
        #expect(!valg(skjema, "ansatt").isEmpty)
    }

    @Test("Stafetten tilbys til noen i egen enhet først, så til enheter som samtykket dekker")
    func tilbud() throws {
        let uten = try Skjemaproeve.skjema("tilbyStafett", Skjemaproeve.sak())
        #expect(valg(uten, "stafettholder").map(\.id) == ["BL-LYN", "PL-LYN", "ST-LYN"])
        var sammenheng = Skjemaproeve.sammenheng()
        sammenheng.katalog.tjenester["PPT"]?.generasjon = 1
        sammenheng.katalog.ansatte["PPT-1"]?.roller.append(Tjenesterolle(tjeneste: "PPT", rolle: .leder, fra: 0))
        let slag = try #require(Kommandoslag.medKode("tilbyStafett"))
        let med = Skjema(slag, sak: dekket(.overgang), i: sammenheng, utkastId: "u")
        #expect(valg(med, "stafettholder").map(\.id) == ["BL-LYN", "PL-LYN", "ST-LYN", "PPT-1"])
        #expect(valg(med, "enhet").map(\.id) == ["PPT"])
        #expect(med.faste["enhet"] == nil)
    }

    @Test(
        "En tjeneste som er skrevet med navn, er tjenesten; andre står som de er skrevet",
        arguments: [
            ("fjordvik helsestasjon", "HST"), ("hst", "HST"), ("BUP", "BUP"),
        ])
    func henvisning(_ skrevet: String, _ sendt: String) throws {
        var skjema = try Skjemaproeve.skjema("henvis", dekket())
        skjema.fyll("instans", skrevet)
        #expect(try skjema.kommando(id: "k", dato: Skjemaproeve.idag).felter["instans"] == .tekst(sendt))
    }

    /// A transition to school with a promise that is not confirmed and one that is.
    private func medOvergang() -> Sak {
        var sak = dekket()
        var overgang = Overgang(
            id: "o1", type: .barnehageTilSkole, giver: "LYN", mottaker: "HST",
            skolestart: Skjemaproeve.dag("2027-08-16"),
            sfo: false, planlagt: Skjemaproeve.idag, ikkeAktuelt: false)
        overgang.loefter = [
            .init(id: "l1", tekst: "Se klasserommet", dato: Skjemaproeve.idag),
            .init(id: "l2", tekst: "Sitte foran", dato: Skjemaproeve.idag),
        ]
        overgang.bekreftet = ["l2": Skjemaproeve.idag]
        sak.tiltak = []
        sak.overganger = [overgang]
        return sak
    }

    @Test("Bare det som ikke er bekreftet, kan bekreftes, og ingenting er valgt på forhånd")
    func overlevering() throws {
        let skjema = try Skjemaproeve.skjema("bekreftOverlevering", medOvergang())
        #expect(valg(skjema, "punkter").map(\.label) == ["Se klasserommet"])
        #expect(skjema.form.value("punkter") == .choices([]))
        #expect(skjema.faste["overgang"] == "o1")
    }

    @Test("Løfter er hele setninger, en på hver linje, også med komma")
    func loefter() throws {
        var skjema = try Skjemaproeve.skjema("holdOvergangsmoete", medOvergang())
        skjema.form.values = [
            "deltakere": .text("mor"), "avtalt": .text("To besøk."),
            "loefter": .text("Du får se klasserommet, og gymsalen.\n\n Noen går med deg ut. "),
        ]
        let sendt = try skjema.kommando(id: "k", dato: Skjemaproeve.idag).felter["loefter"]
        #expect(sendt == ["Du får se klasserommet, og gymsalen.", "Noen går med deg ut."])
    }

    @Test("En rettelse står i samme rom som det den retter")
    func rettelse() throws {
        var sammenheng = Skjemaproeve.sammenheng()
        sammenheng.innfoersler = [
            Innfoersel(nummer: 12, rom: .logg, setning: "Tiltak avtalt", dato: Skjemaproeve.idag),
            Innfoersel(nummer: 7, rom: .intern, setning: "Undring skrevet", dato: Skjemaproeve.idag),
        ]
        let slag = try #require(Kommandoslag.medKode("rettOpplysning"))
        var skjema = Skjema(slag, sak: dekket(), i: sammenheng, utkastId: "u")
        skjema.form.values = [
            "rettetPost": .choice("7"), "tekst": .text("Det var tirsdag."), "begrunnelse": .text("Feil dag."),
        ]
        let kommando = try skjema.kommando(id: "k", dato: Skjemaproeve.idag)
        #expect(kommando.felter["rettetPost"] == .tall(7))
        #expect(kommando.felter["rom"] == "intern")
        try kommando.slag.sjekkForm(kommando.felter)
    }

    @Test("Et nytt nivå, og det som skal bekreftes, på den minste skjermen")
    func bilder() throws {
        var nivaa = try Skjemaproeve.skjema("endreNivaa", dekket())
        nivaa.fyll("nivaa", "2")
        expectBilde(nivaa.bilde(80, 20), "endreNivaa-80x20")
        expectBilde(try Skjemaproeve.skjema("bekreftOverlevering", medOvergang()).bilde(80, 20), "overlevering-80x20")
    }
}
