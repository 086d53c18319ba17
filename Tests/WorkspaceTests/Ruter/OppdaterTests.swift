import Terminal
import Testing

@testable import BTI
@testable import Casework
@testable import Workspace

@Suite("What keys and answers do")
struct OppdaterTests {
    @Test("Sign-in as a role asks for the session, and afterwards for lists, drafts, names and the check")
    func start() {
        var model = Model(
            base: .init(navn: "Fjordvik", erKurs: true), ord: Ruteproeve.ord, katalog: Ruteproeve.katalog,
            idag: Skjemaproeve.idag)
        #expect(model.trykk("Enter") == ["logg inn PL-LYN kurs"])
        let inne = Innlogget(ansatt: "PL-LYN", idag: Skjemaproeve.idag, katalog: Ruteproeve.katalog)
        #expect(model.gi(.innlogget(inne)) == ["kolonner 0", "utkast", "register", "kontroll", "nødtilganger"])
        #expect(model.arbeid?.ansatt == "PL-LYN")
    }

    @Test("A wrong passphrase keeps the code, empties the passphrase and says so")
    func feilPassord() {
        var model = Model(
            base: .init(navn: "Fjordvik", erKurs: false), ord: Ruteproeve.ord, katalog: Ruteproeve.katalog,
            idag: Skjemaproeve.idag)
        model.skriv("pl-lyn")
        model.trykk("Tab")
        model.skriv("hemmelig")
        #expect(!model.tekst.contains("hemmelig"))
        #expect(model.trykk("Ctrl-S") == ["logg inn PL-LYN hemmelig"])
        #expect(model.trykk("Ctrl-S").isEmpty, "one sign-in at a time")
        _ = model.gi(.innloggingFeilet(.sak(.feilPassord)))
        guard case .start(let start) = model.skjerm, case .innlogging(let form) = start.vei else {
            Issue.record("not at the sign-in")
            return
        }
        #expect(form.value("kode")?.text == "pl-lyn")
        #expect(form.value("passord")?.isEmpty == true)
        #expect(start.feil?.isEmpty == false)
    }

    @Test("One who has not signed in before is led to the one-time code, and two different passphrases are told of")
    func foersteGang() {
        var model = Model(
            base: .init(navn: "Fjordvik", erKurs: false), ord: Ruteproeve.ord, katalog: Ruteproeve.katalog,
            idag: Skjemaproeve.idag)
        model.skriv("bl-lyn")
        model.trykk("Tab")
        model.skriv("x")
        model.trykk("Ctrl-S")
        _ = model.gi(.innloggingFeilet(.sak(.ikkeInnrullert)))
        model.skriv("ABCD-EFGH")
        model.trykk("Tab")
        model.skriv("fire gode ord her")
        model.trykk("Tab")
        model.skriv("fire gode ord der")
        #expect(model.trykk("Ctrl-S").isEmpty)
        #expect(model.tekst.contains(Ruteproeve.ord("start.feil.ulike")))
        model.skriv("fire gode ord her")
        #expect(model.trykk("Ctrl-S") == ["første gang BL-LYN ABCD-EFGH"])
    }

    @Test("Only the cards that are seen are asked for, and each once")
    func barePaaSkjermen() {
        var model = Ruteproeve.arbeid()
        let plasser = (0..<60).map { Plass(sak: SakId("s\($0)"), rang: 1, orden: $0) }
        let kolonner: [Sak.Fase: Kolonnedata] = [
            .undring: Kolonnedata(antall: 900, brudd: 3, plasser: plasser),
            .bekymring: Kolonnedata(antall: 0, brudd: 0, plasser: []),
            .tiltak: Kolonnedata(antall: 0, brudd: 0, plasser: []),
        ]
        #expect(model.gi(.kolonner(kolonner)) == ["kort s0 s1 s2 s3 s4"])
        #expect(model.trykk("↓").isEmpty)
        #expect(model.trykk("End") == ["kolonner 120", "kort s56 s57 s58 s59"])
    }

    @Test("What was selected stays selected when the list changes under it")
    func beholderValgt() {
        var model = Ruteproeve.full()
        model.trykk("↓")
        #expect(model.arbeid?.flyt.valgt == "sak2")
        _ = model.gi(.kolonner(Ruteproeve.kolonner([Ruteproeve.vold, Ruteproeve.sen])))
        #expect(model.arbeid?.flyt.valgt == "sak2")
        _ = model.gi(.kolonner(Ruteproeve.kolonner([Ruteproeve.sen])))
        #expect(model.arbeid?.flyt.valgt == "sak1")
    }

    @Test("The first hint mends the worst finding of the selected case")
    func hintFoerst() {
        var model = Ruteproeve.full()
        model.trykk("↓")
        #expect(Bunnlinje(model: model).hint(76).first?.command == .skjema("vurderMeldeplikt"))
        model.trykk("→", "→")
        #expect(Bunnlinje(model: model).hint(76).first?.command == .skjema("evaluerTiltak"))
    }

    @Test("A key that cannot be used now says why")
    func grunn() {
        var model = Ruteproeve.full()
        #expect(model.trykk("e").isEmpty)
        #expect(model.arbeid?.skjemaer.isEmpty == true)
        #expect(model.notis?.text == Ruteproeve.ord("rute.hindring.utenTiltak"))
    }

    @Test("A refusal leads to the form that mends, and back to the first with everything typed")
    func avslagOgTilbake() {
        var model = Ruteproeve.full()
        model.trykk("→", "p")
        let foerste = model.arbeid?.skjemaer.first
        #expect(model.trykk("Ctrl-S") == ["utfør aapneStafettlogg 7"])
        let avslag = Avslag("C1", utveier: ["registrerSamtykke", "registrerNeiTilSamtykke"])
        _ = model.gi(.avslaatt(avslag, kommando: foerste?.kommando ?? ""))
        #expect(model.lag.count == 1)
        model.trykk("c")
        #expect(model.lag.isEmpty)
        #expect(model.arbeid?.skjemaer.map(\.skjema.slag.kode) == ["aapneStafettlogg", "registrerSamtykke"])
        let utfall = Kommandosvar(sak: "sak3", saksnummer: "", versjon: 9, hendelser: [], laget: "")
        var endret = Ruteproeve.bekymret
        endret.lest.versjon = 9
        let andre = model.arbeid?.skjemaer.last?.kommando ?? ""
        _ = model.gi(.utfoert(utfall, kommando: andre, kort: endret))
        #expect(model.arbeid?.skjemaer.map(\.kommando) == [foerste?.kommando ?? ""])
        #expect(model.trykk("Ctrl-S") == ["utfør aapneStafettlogg 9"], "the first form knows the new version")
    }

    @Test("Somebody else wrote first: the form stays, what is new is shown, and saving again uses the new version")
    func endret() {
        var model = Ruteproeve.full()
        model.trykk("→", "p", "Ctrl-S")
        var nytt = Ruteproeve.bekymret
        nytt.lest.versjon = 8
        nytt.lest.hendelser.append(
            Ruteproeve.hendelse(
                .kontaktAvtalt, "2026-11-21", Post().med(Felter.nesteKontakt, Skjemaproeve.dag("2026-12-01"))))
        let kommando = model.arbeid?.skjemaer.last?.kommando ?? ""
        _ = model.gi(.endretAvAndre(kommando: kommando, kort: nytt))
        #expect(model.tekst.contains(Ruteproeve.ord("rute.endret.tittel")))
        #expect(model.tekst.contains("1. des."))
        model.trykk("Enter")
        #expect(model.arbeid?.skjemaer.count == 1)
        #expect(model.trykk("Ctrl-S") == ["utfør aapneStafettlogg 8"])
    }

    @Test("What is typed is kept as a draft when it is time, and let go of when it is saved")
    func utkast() {
        var model = Ruteproeve.full()
        model.trykk("n")
        model.skriv("Nora")
        #expect(model.harSkittent)
        #expect(model.gi(.lagringstid) == ["lagre utkast registrerUndring"])
        let navn = model.arbeid?.skjemaer.last?.utkast ?? ""
        _ = model.gi(.utkastLagret(navn))
        #expect(!model.harSkittent)
        #expect(model.gi(.lagringstid).isEmpty)
        let utfall = Kommandosvar(sak: "sak1", saksnummer: "", versjon: 1, hendelser: [], laget: "")
        let kommando = model.arbeid?.skjemaer.last?.kommando ?? ""
        let etter = model.gi(.utfoert(utfall, kommando: kommando, kort: Ruteproeve.sen))
        #expect(etter == ["slett utkast \(navn)", "kolonner 60", "register"])
        #expect(model.arbeid?.skjemaer.isEmpty == true)
        #expect(model.notis?.text.hasPrefix("Undringen er lagret. Neste: ") == true)
    }

    @Test("Leaving a form with something in it asks first, and the harmless answer keeps it")
    func forlater() {
        var model = Ruteproeve.full()
        model.trykk("n", "Esc")
        #expect(model.arbeid?.skjemaer.isEmpty == true, "an untouched form goes at once")
        model.trykk("n")
        model.skriv("Nora")
        #expect(model.trykk("Esc") == ["lagre utkast registrerUndring"])
        model.trykk("Enter")
        #expect(model.arbeid?.skjemaer.count == 1)
        model.trykk("Esc", "s")
        #expect(model.arbeid?.skjemaer.isEmpty == true)
    }

    @Test("Suspicion of violence opens the acute gate as soon as it is saved, with what to do first")
    func vold() {
        var model = Ruteproeve.full(Size(columns: 120, rows: 36))
        model.trykk("n")
        let kommando = model.arbeid?.skjemaer.last?.kommando ?? ""
        let utfall = Kommandosvar(sak: "sak2", saksnummer: "", versjon: 1, hendelser: [], laget: "")
        _ = model.gi(.utfoert(utfall, kommando: kommando, kort: Ruteproeve.vold))
        #expect(model.tekst.contains(Ruteproeve.ord("vern.tittel")))
        #expect(model.tekst.contains("112"))
        model.trykk("v")
        #expect(model.arbeid?.skjemaer.last?.skjema.slag.kode == "vurderMeldeplikt")
    }

    @Test("Names are initials until asked for, and again when asked away")
    func navn() {
        var model = Ruteproeve.full()
        #expect(!model.tekst.contains("Anna Berg"))
        #expect(model.trykk("i") == ["navn sak1"])
        _ = model.gi(.navnVist("sak1", "Anna Berg"))
        #expect(model.tekst.contains("Anna Berg"))
        #expect(model.trykk("i").isEmpty)
        #expect(!model.tekst.contains("Anna Berg"))
    }

    @Test("A paste in a view does nothing, and a key in a form is a letter")
    func lim() {
        var model = Ruteproeve.full()
        #expect(model.gi(.tast(.paste("q\nL"))).isEmpty)
        model.trykk("n")
        #expect(model.trykk("q", "L").isEmpty)
        #expect(model.arbeid?.skjemaer.count == 1)
    }

    @Test("Any size keeps what is open, selected and typed")
    func stoerrelser() {
        var model = Ruteproeve.full(Size(columns: 120, rows: 36))
        model.trykk("↓", "n")
        model.skriv("Nora")
        for (kolonner, rader) in [(80, 24), (10, 3), (200, 50), (81, 25), (80, 24)] {
            _ = model.gi(.tast(.resize(Size(columns: kolonner, rows: rader))))
            #expect(vis(model).size == Size(columns: kolonner, rows: rader))
        }
        #expect(model.tekst.contains("Nora"))
        #expect(model.arbeid?.flyt.valgt == "sak2")
    }

    @Test("Lock keeps the draft first, and a practice base never locks itself")
    func laas() {
        var model = Ruteproeve.full()
        #expect(model.gi(.ledig).isEmpty)
        #expect(model.trykk("L") == ["lås"])
        _ = model.gi(.laast(Ruteproeve.katalog))
        #expect(model.arbeid == nil)
        #expect(!model.tekst.contains("A.B."))
    }

    @Test("A broken base is said in the top line and in a dialog")
    func bruttBase() {
        var model = Ruteproeve.full(Size(columns: 120, rows: 36))
        _ = model.gi(.basekontroll(.brutt))
        #expect(model.tekst.contains(Ruteproeve.ord("rute.base.brutt.tittel")))
        model.trykk("Enter")
        #expect(model.tekst.contains(Ruteproeve.ord("rute.base.brutt.kort")))
    }

    @Test("The page of a case can be walked from top to bottom, and the selected row is always seen")
    func gjennomSaken() {
        var model = Ruteproeve.full()
        _ = model.gi(.sakAapnet(Ruteproeve.iTiltak))
        let antall = model.saksside?.stopp.count ?? 0
        #expect(antall > 8)
        for nummer in 1..<antall {
            model.trykk("↓")
            #expect(model.arbeid?.sak?.valgt == nummer)
            #expect(vis(model).cursor != nil)
        }
        model.trykk("Home")
        #expect(model.arbeid?.sak?.rull == 0)
    }
}
