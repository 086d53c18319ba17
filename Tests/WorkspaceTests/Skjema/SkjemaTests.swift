import Casework
import Guidance
import Terminal
import Testing

@testable import BTI
@testable import Workspace

@Suite("Forms made out of the table of commands")
struct SkjemaTests {
    private static let koder = Kommandoslag.alle.map(\.kode)

    /// What a form may leave out: what the program decides, what there is only one of, and the person of a known case.
    private func utelatt(_ skjema: Skjema) -> Set<String> {
        var utelatt = skjema.oppsett.bestemt.union(skjema.faste.keys)
        if skjema.slag.kode == "registrerUndring", skjema.sak != nil { utelatt.formUnion(Feltbygger.personfelter) }
        for felt in skjema.slag.valgfri where skjema.bygger.valgbygger.valg(felt)?.count ?? 2 <= 1 {
            utelatt.insert(felt.navn)
        }
        return utelatt
    }

    /// What a form can ask for beside the fields of its command: the day, and which case it is about.
    private func skjemaetsEgne(_ slag: Kommandoslag) -> [String] {
        ["dato"] + (Skjemaoppsett.av(slag).spoerOmSak ? ["saksnummer"] : [])
    }

    @Test("A form asks for every field of its command", arguments: koder)
    func alleFelt(_ kode: String) throws {
        let slag = try #require(Kommandoslag.medKode(kode))
        let skjema = try Skjemaproeve.skjema(kode, Skjemaproeve.sak(for: slag))
        let spurt = Set(skjema.form.fields.map(\.id))
        let alle = Set(slag.felter.map(\.navn))
        #expect(spurt.isSubset(of: alle.union(skjemaetsEgne(slag) + ["sendatoGrunn"])))
        #expect(alle.subtracting(spurt).subtracting(utelatt(skjema)).isEmpty)
        #expect(Set(slag.paakrevd.map(\.navn)).isSubset(of: spurt.union(skjema.faste.keys)))
    }

    @Test("The setup names only fields that exist, and none twice", arguments: koder)
    func oppsett(_ kode: String) throws {
        let slag = try #require(Kommandoslag.medKode(kode))
        let oppsett = Skjemaoppsett.av(slag)
        let alle = Set(slag.felter.map(\.navn) + skjemaetsEgne(slag))
        #expect(Set(oppsett.synlige).count == oppsett.synlige.count)
        for navn in oppsett.synlige + oppsett.bestemt + oppsett.kreves + oppsett.koder.keys {
            #expect(alle.contains(navn))
        }
        #expect(oppsett.bestemt.isDisjoint(with: slag.paakrevd.map(\.navn)))
    }

    @Test("Every setup is of a command that exists")
    func kjente() { #expect(Set(Skjemaoppsett.tabell.keys).isSubset(of: Self.koder)) }

    @Test("Every field, choice and title has a text", arguments: koder)
    func tekster(_ kode: String) throws {
        let slag = try #require(Kommandoslag.medKode(kode))
        let skjema = try Skjemaproeve.skjema(kode, Skjemaproeve.sak(for: slag))
        #expect(!(skjema.tittel + skjema.ledetekst).contains("‹"))
        #expect(skjema.tittel != kode)
        for felt in skjema.form.fields {
            #expect(felt.label != felt.id)
            let valg: [Choice] =
                switch felt.input {
                case .choice(let felt): felt.choices
                case .choices(let felt): felt.choices
                default: []
                }
            #expect(!valg.contains { $0.label.contains("‹") }, "\(felt.id)")
        }
    }

    @Test("A draft gives back exactly what was typed", arguments: koder)
    func utkast(_ kode: String) throws {
        let slag = try #require(Kommandoslag.medKode(kode))
        let sak = Skjemaproeve.sak(for: slag)
        var skjema = try Skjemaproeve.skjema(kode, sak)
        #expect(skjema.somUtkast() == nil)
        skjema.form.values = Dictionary(uniqueKeysWithValues: skjema.form.fields.map { ($0.id, fylt($0)) })
        skjema.oppdater()
        // A form without fields, or with nothing to choose, has no draft.
        guard let utkast = skjema.somUtkast() else { return #expect(!skjema.erEndret) }
        let hentet = try Skjemaproeve.skjema(kode, sak, utkast: utkast)
        #expect(hentet.form.values == skjema.form.values)
        #expect(hentet.somUtkast() == utkast)
        #expect(hentet.erEndret)
    }

    /// Something in every field; days in the form that a draft keeps them.
    private func fylt(_ felt: FormField) -> FormValue {
        switch felt.input {
        case .date: .text("1.2.2026")
        case .line: .text("En linje, med komma – og «ø».")
        case .lines: .text("Første linje.\n\n  Tredje linje. ")
        case .choice(let valg): .choice(valg.choices.last?.id)
        case .choices(let valg): .choices(valg.choices.suffix(2).map(\.id).sorted())
        }
    }

    @Test("A draft keeps what «fre» meant the day it was written, and that a default was taken away")
    func utkastsDager() throws {
        var skjema = try Skjemaproeve.skjema("avtalTiltak", Skjemaproeve.sak())
        skjema.fyll("evalueringsdato", "fre")
        skjema.form.focus("ansvarlig")
        skjema.trykk([.backspace])
        let utkast = try #require(skjema.somUtkast())
        #expect(utkast.felter == ["evalueringsdato": "27.11.2026"])
        let hentet = try Skjemaproeve.skjema("avtalTiltak", Skjemaproeve.sak(), utkast: utkast)
        #expect(hentet.form.value("ansvarlig") == .choice(nil))
        #expect(hentet.feltIFokus == "hva")
    }

    @Test("A draft unfolds the optional fields only where one of them was used")
    func utkastsFold() throws {
        var skjema = try Skjemaproeve.skjema("skrivNotat", Skjemaproeve.sak())
        skjema.skriv("Halv setn")
        let brettet = try Skjemaproeve.skjema("skrivNotat", Skjemaproeve.sak(), utkast: skjema.somUtkast())
        #expect(!brettet.form.isExpanded)
        skjema.form.values = ["dato": .text("20.11")]
        let aapent = try Skjemaproeve.skjema("skrivNotat", Skjemaproeve.sak(), utkast: skjema.somUtkast())
        #expect(aapent.form.isExpanded)
        #expect(aapent.form.value("dato") == .text("20.11.2026"))
    }

    @Test("Texts of single forms are of commands and fields that exist")
    func egneTekster() throws {
        for noekkel in Skjemaproeve.tekster.noekler {
            let deler = noekkel.split(separator: ".").map(String.init)
            guard deler.count >= 4, deler[0] == "skjema", let slag = Kommandoslag.medKode(deler[1]) else { continue }
            let felter = Set(slag.felter.map(\.navn) + skjemaetsEgne(slag))
            #expect(felter.contains(deler[2]), "\(noekkel)")
            #expect(["navn", "hjelp", "eksempel", "mangler", "ved"].contains(deler[3]), "\(noekkel)")
        }
    }

    @Test("An undring is filled in with the keyboard and becomes a command of the right form")
    func undring() throws {
        var skjema = try Skjemaproeve.skjema("registrerUndring")
        #expect(skjema.feltIFokus == "navn")
        skjema.skriv("  Per A\u{30A}s ")
        skjema.trykk([.tab])
        skjema.skriv("Satt alene ved gjerdet.\nSvarte ikke.")
        skjema.trykk([.tab])
        skjema.skriv("s ")
        skjema.trykk([.tab])
        skjema.skriv("n")
        skjema.trykk([.tab])
        skjema.skriv("n")
        #expect(skjema.trykk(.ctrl("s")) == .lagre)
        let kommando = try skjema.kommando(id: "k1", dato: Skjemaproeve.idag)
        #expect(kommando.sak == nil)
        #expect(kommando.dato == Skjemaproeve.idag)
        #expect(kommando.felter["navn"] == "Per Ås")
        #expect(kommando.felter["navn"]?.somTekst.map { Array($0.utf8) } == Array("Per Ås".utf8))
        #expect(kommando.felter["observasjon"] == "Satt alene ved gjerdet.\nSvarte ikke.")
        #expect(kommando.felter["tema"]?.somListe?.count == 1)
        #expect(kommando.felter["vold"] == "nei")
        #expect(kommando.felter["miljoe"] == false)
        #expect(kommando.felter["enhet"] == "LYN")
        #expect(kommando.felter["hyppighet"] == nil)
        try kommando.slag.sjekkForm(kommando.felter)
    }

    @Test("What is missing and what cannot be read is said at the fields, and the keys go to the first")
    func mangler() throws {
        var skjema = try Skjemaproeve.skjema("registrerUndring")
        skjema.fyll("foedselsdato", "14.3")
        let feil = try #require(throws: Skjemafeil.self) {
            try skjema.kommando(id: "k", dato: Skjemaproeve.idag)
        }
        #expect(Set(feil.felt.keys) == ["navn", "observasjon", "tema", "vold", "miljoe", "foedselsdato"])
        #expect(!feil.felt.values.contains { $0.contains("‹") || $0.isEmpty })
        #expect(feil.felt["foedselsdato"] == Skjemaproeve.tekster.tekst("skjema.dato.manglerAar"))
        skjema.vis(feil)
        #expect(skjema.feltIFokus == "navn")
        #expect(skjema.bilde(80, 24).plainText.contains(feil.felt["navn"] ?? "-"))
    }

    @Test("A command about a known child does not ask for the person again")
    func kjentBarn() throws {
        var skjema = try Skjemaproeve.skjema("registrerUndring", Skjemaproeve.sak())
        #expect(!skjema.form.fields.contains { Feltbygger.personfelter.contains($0.id) })
        skjema.skriv("Gråt i garderoben.")
        skjema.trykk([.tab])
        skjema.skriv(" ")
        skjema.trykk([.tab])
        skjema.skriv("n")
        skjema.trykk([.tab])
        skjema.skriv("n")
        let kommando = try skjema.kommando(id: "k", dato: Skjemaproeve.idag)
        #expect(kommando.sak == "sak1")
        try kommando.slag.sjekkForm(kommando.felter)
    }

    @Test("Children that are known stand under the name; down and Enter choose one")
    func soek() throws {
        var skjema = try Skjemaproeve.skjema("registrerUndring")
        skjema.skriv("El")
        let tekst = skjema.bilde(80, 24).plainText
        #expect(tekst.contains("E.F. · 4 år · Blåveis — åpen sak"))
        #expect(tekst.contains("E.F. · 5 år · Tyttebær — avsluttet sak"))
        #expect(!tekst.contains("Fjell"))
        #expect(skjema.trykk([.down, .down, .up]) == .ingenting)
        guard case .velgPerson(let person) = skjema.trykk(.enter) else { return #expect(Bool(false)) }
        #expect(person.sak == "s1")
        let utkast = try #require(skjema.somUtkast())
        #expect(utkast.felter["navn"] == "El")
    }

    @Test("Down goes on to the next field when no child matches, or after the last child")
    func soekVidere() throws {
        var skjema = try Skjemaproeve.skjema("registrerUndring")
        skjema.skriv("Åse")
        skjema.trykk([.down])
        #expect(skjema.feltIFokus == "observasjon")
        skjema = try Skjemaproeve.skjema("registrerUndring")
        skjema.skriv("Nora")
        skjema.trykk([.down, .down])
        #expect(skjema.feltIFokus == "observasjon")
        skjema = try Skjemaproeve.skjema("registrerUndring")
        skjema.skriv("No")
        skjema.trykk([.down, .character("r")])
        #expect(skjema.form.value("navn") == .text("Nor"))
    }

    @Test("Suspicion of violence says at once what to do", arguments: ["u", "j"])
    func vold(_ tast: Character) throws {
        var skjema = try Skjemaproeve.skjema("registrerUndring")
        let raad = Skjemaproeve.tekster.tekst("skjema.vern").prefix(40)
        #expect(!skjema.bilde(120, 60).plainText.contains(raad))
        skjema.fyll("vold", String(tast))
        #expect(skjema.bilde(120, 60).plainText.contains(raad))
        skjema.fyll("vold", "n")
        #expect(!skjema.bilde(120, 60).plainText.contains(raad))
    }

    @Test("A refusal stands at its fields, unfolds what is folded, and takes the keys there")
    func avslag() throws {
        var skjema = try Skjemaproeve.skjema("avtalTiltak", Skjemaproeve.sak())
        skjema.fyll("hva", "Lekegruppe")
        let avslag = Avslag("D1", felt: ["evalueringsdato"], argumenter: ["felt": "evalueringsdato"])
        #expect(skjema.gjelder(avslag))
        skjema.vis(avslag)
        #expect(skjema.feltIFokus == "evalueringsdato")
        let feil = skjema.form.fields.first { $0.id == "evalueringsdato" }?.error
        #expect(feil?.contains("«Når ser vi om det hjelper?»") == true)
        skjema.skriv("om to uker")
        #expect(skjema.form.fields.first { $0.id == "evalueringsdato" }?.error == nil)

        skjema.vis(Avslag("FINNES", kode: "FINNES.tjeneste", felt: ["tjeneste"]))
        #expect(skjema.form.isExpanded)
        #expect(skjema.feltIFokus == "tjeneste")
    }

    @Test("A refusal of many fields gives its reason once, and says at the others what is missing")
    func avslagPaaFlere() throws {
        var skjema = try Skjemaproeve.skjema("registrerSamtykke", Skjemaproeve.sak())
        skjema.vis(
            Avslag(
                "C7", felt: ["formaal", "opplysninger", "gittAv"], argumenter: ["felt": "formaal,opplysninger,gittAv"]))
        #expect(skjema.feltIFokus == "formaal")
        let feil = Dictionary(uniqueKeysWithValues: skjema.form.fields.map { ($0.id, $0.error) })
        #expect(feil["opplysninger"] == Skjemaproeve.tekster.tekst("skjema.mangler.tekst"))
        #expect(feil["gittAv"] == Skjemaproeve.tekster.tekst("skjema.mangler.flervalg"))
        #expect(feil["formaal"] != feil["opplysninger"])
    }

    @Test("A refusal about something else changes nothing in the form")
    func annetAvslag() throws {
        var skjema = try Skjemaproeve.skjema("avtalTiltak", Skjemaproeve.sak())
        let avslag = Avslag("C1")
        #expect(!skjema.gjelder(avslag))
        skjema.vis(avslag)
        #expect(skjema.feltIFokus == "hva")
        #expect(!skjema.form.fields.contains { $0.error != nil })
    }

    @Test("A field that a refusal points out is shown even where it was hidden")
    func skjultFelt() throws {
        var skjema = try Skjemaproeve.skjema("evaluerTiltak", Skjemaproeve.sak())
        #expect(skjema.form.fields.first { $0.id == "nyEvalueringsdato" }?.isHidden == true)
        skjema.vis(Avslag("D5", kode: "D5.nyDato", felt: ["nyEvalueringsdato"]))
        #expect(skjema.feltIFokus == "nyEvalueringsdato")
    }

    @Test("What is hidden is not saved, although it was typed")
    func skjultVerdi() throws {
        var skjema = try Skjemaproeve.skjema("vurderMeldeplikt", Skjemaproeve.sak())
        skjema.fyll("konklusjon", "j")
        skjema.form.values = ["grunnlag": .choices(["omsorgssvikt"]), "begrunnelse": .text("Fordi.")]
        skjema.oppdater()
        #expect(try skjema.kommando(id: "k", dato: Skjemaproeve.idag).felter["grunnlag"] == ["omsorgssvikt"])
        skjema.fyll("konklusjon", "n")
        let kommando = try skjema.kommando(id: "k", dato: Skjemaproeve.idag)
        #expect(kommando.felter["grunnlag"] == nil)
        #expect(kommando.felter["konklusjon"] == false)
    }

    @Test("A day further back than three days asks why, and both go with the command")
    func sendato() throws {
        var skjema = try Skjemaproeve.skjema("noterBarnetsStemme", Skjemaproeve.sak())
        func skjult() -> Bool? { skjema.form.fields.first { $0.id == "sendatoGrunn" }?.isHidden }
        skjema.skriv("Liker lille rommet.")
        skjema.form.values = ["dato": .text("18.11")]
        skjema.oppdater()
        #expect(skjult() == true)
        skjema.form.values = ["dato": .text("17.11")]
        skjema.oppdater()
        #expect(skjult() == false)
        let feil = try #require(throws: Skjemafeil.self) { try skjema.kommando(id: "k", dato: Skjemaproeve.idag) }
        #expect(Array(feil.felt.keys) == ["sendatoGrunn"])
        skjema.fyll("sendatoGrunn", "Jeg var syk.")
        let kommando = try skjema.kommando(id: "k", dato: Skjemaproeve.idag)
        #expect(kommando.dato == Skjemaproeve.dag("2026-11-17"))
        #expect(kommando.felter["dato"] == nil)
        #expect(kommando.felter["sendatoGrunn"] == "Jeg var syk.")
        try kommando.slag.sjekkForm(kommando.felter)
    }

    @Test("One tiltak is not asked for, several are chosen among")
    func gjenstander() throws {
        let ett = try Skjemaproeve.skjema("startTiltak", Skjemaproeve.sak(tiltak: 1))
        #expect(ett.faste["tiltak"] == "t1")
        #expect(try ett.kommando(id: "k", dato: Skjemaproeve.idag).felter["tiltak"] == "t1")
        let flere = try Skjemaproeve.skjema("startTiltak", Skjemaproeve.sak(tiltak: 2))
        #expect(flere.form.fields.first?.id == "tiltak")
        #expect(flere.bilde(80, 24).plainText.contains("Tiltak nummer 2"))
        let ingen = try Skjemaproeve.skjema("avtalTiltak", Skjemaproeve.sak(maal: 0))
        #expect(ingen.bilde(80, 24).plainText.contains(Skjemaproeve.tekster.tekst("skjema.ingen.maal")))
    }

    @Test("A new consent never replaces another unasked, a renewal does and begins as the old one")
    func samtykker() throws {
        let nytt = try Skjemaproeve.skjema("registrerSamtykke", Skjemaproeve.sak(samtykker: 1))
        #expect(nytt.faste["erstatter"] == nil)
        #expect(nytt.form.fields.contains { $0.id == "erstatter" })
        let fornyet = try Skjemaproeve.skjema("fornySamtykke", Skjemaproeve.sak(samtykker: 1))
        #expect(fornyet.faste["erstatter"] == "c1")
        #expect(fornyet.form.value("samtykketype") == .choice("stafettlogg"))
        #expect(fornyet.form.value("tjenester") == .choices(["LYN"]))
        #expect(fornyet.form.value("gyldigTil") == .text("21.11.2027"))
    }

    @Test("A renewal that is opened on one of several consents begins as that one")
    func fornyerEttAvFlere() throws {
        var sak = Skjemaproeve.sak(samtykker: 2)
        sak.samtykker[0].type = .tverrfaglig
        sak.samtykker[0].tjenester = ["LYN", "PPT"]
        var skjema = try Skjemaproeve.skjema("fornySamtykke", sak)
        #expect(skjema.form.value("samtykketype") == .choice(nil))
        skjema.fyll(["erstatter": "c1"])
        #expect(skjema.form.value("erstatter") == .choice("c1"))
        #expect(skjema.form.value("samtykketype") == .choice("tverrfaglig"))
        #expect(skjema.form.value("tjenester") == .choices(["LYN", "PPT"]))
        #expect(skjema.form.value("gyldigTil") == .text("21.11.2027"))
    }

    @Test("The likely answers stand there from the start")
    func standard() throws {
        let sak = Skjemaproeve.sak()
        let aapne = try Skjemaproeve.skjema("aapneStafettlogg", sak, av: "ST-LYN")
        #expect(aapne.form.value("stafettholder") == .choice("PL-LYN"))
        #expect(try Skjemaproeve.skjema("avtalTiltak", sak, av: "BL-LYN").form.value("ansvarlig") == .choice("BL-LYN"))
        #expect(!(try Skjemaproeve.skjema("avtalTiltak", sak)).erEndret)
    }

    @Test("Only those who can read the case can be asked to hold the stafettpinne")
    func kandidater() throws {
        let skjema = try Skjemaproeve.skjema("aapneStafettlogg", Skjemaproeve.sak())
        let valg = try #require(skjema.bygger.valgbygger.valg(Felter.stafettholder.beskrivelse)).map(\.id)
        #expect(valg == ["BL-LYN", "PL-LYN", "ST-LYN"])
        let ansvarlig = try #require(skjema.bygger.valgbygger.valg(Felter.ansvarlig.beskrivelse)).map(\.id)
        #expect(ansvarlig == ["BL-LYN", "PL-LYN", "ST-LYN", "PPT-1", "foresatte", "barnet"])
    }

    @Test("A second adult of the same kind gets a name of its own")
    func foresatt() throws {
        var skjema = try Skjemaproeve.skjema("registrerForesatt", Skjemaproeve.sak())
        skjema.form.values = ["relasjon": .choice("mor"), "foreldreansvar": .choice("ja")]
        #expect(try skjema.kommando(id: "k", dato: Skjemaproeve.idag).felter["foresatt"] == "mor2")
        skjema.form.values = ["relasjon": .choice("medmor")]
        #expect(try skjema.kommando(id: "k", dato: Skjemaproeve.idag).felter["foresatt"] == nil)
        skjema.form.values = ["relasjon": .choice("mor"), "foresatt": .choice("mor")]
        #expect(try skjema.kommando(id: "k", dato: Skjemaproeve.idag).felter["foresatt"] == "mor")
    }

    @Test("The violence flag is told of where the form is about the foresatte")
    func voldsflagg() throws {
        let flagg = Skjemaproeve.tekster.tekst("skjema.voldsflagg").prefix(30)
        let tent = Skjemaproeve.sak(vold: .usikker)
        #expect(try Skjemaproeve.skjema("kallInnTilMoete", tent).bilde(80, 24).plainText.contains(flagg))
        #expect(!(try Skjemaproeve.skjema("skrivNotat", tent).bilde(80, 24).plainText.contains(flagg)))
        let slukket = try Skjemaproeve.skjema("kallInnTilMoete", Skjemaproeve.sak())
        #expect(!slukket.bilde(80, 24).plainText.contains(flagg))
    }

    @Test("Escape asks to leave, and what was typed is a draft")
    func avbryt() throws {
        var skjema = try Skjemaproeve.skjema("skrivNotat", Skjemaproeve.sak())
        skjema.skriv("Halv setn")
        #expect(skjema.trykk(.escape) == .avbryt)
        let utkast = try #require(skjema.somUtkast())
        #expect(utkast.skjema == "skrivNotat")
        #expect(utkast.sak == "sak1")
        #expect(utkast.felter["tekst"] == "Halv setn")
    }
}
