import Terminal
import Testing

@testable import BTI
@testable import Casework
@testable import Workspace

/// What roles without a list of cases come in to, and what they see there.
@Suite("Oversikt") struct OversiktTests {
    private static let roller: [(AnsattId, Rolle)] = [
        ("KS-1", .kommunalsjef), ("KO-1", .koordinator), ("KE-1", .ke), ("AD-1", .administrator), ("PVO", .kontroll),
        ("AR-1", .arkivar), ("NK-LYN", .noekkelperson),
    ]

    private static let katalog: Katalog = {
        var katalog = Ruteproeve.katalog
        for (id, rolle) in roller {
            katalog.ansatte[id] = Ansatt(
                id: id, tittel: rolle.rawValue, roller: [Tjenesterolle(tjeneste: "LYN", rolle: rolle, fra: 0)])
        }
        return katalog
    }()

    private static func inne(_ ansatt: AnsattId, _ stoerrelse: Size = Size(columns: 80, rows: 24)) -> (Model, [String])
    {
        var model = Model(
            base: .init(navn: "Fjordvik", erKurs: true), ord: Ruteproeve.ord, katalog: katalog,
            idag: Skjemaproeve.idag, stoerrelse: stoerrelse)
        let bedt = model.gi(.innlogget(Innlogget(ansatt: ansatt, idag: Skjemaproeve.idag, katalog: katalog)))
        _ = model.gi(.kolonner(Ruteproeve.kolonner([])))
        return (model, bedt)
    }

    static let tall = Kommunetall(
        aapne: .tall(84), nivaa: [.tall(41), .tall(30), .skjult, .faa],
        verst: [
            .init(alvor: .stopp, antall: .tall(0)), .init(alvor: .brudd, antall: .tall(22)),
            .init(alvor: .varsel, antall: .tall(31)), .init(alvor: nil, antall: .tall(31)),
        ],
        enheter: [
            .init(tjeneste: "HST", aapne: .faa, medBrudd: .faa),
            .init(tjeneste: "LYN", aapne: .tall(62), medBrudd: .tall(17)),
            .init(tjeneste: "PPT", aapne: .skjult, medBrudd: .skjult),
        ], eldsteBrudd: 46, hosKE: .faa)

    static let noedtilganger = [
        Noedtilgangslinje(
            sak: "s1", saksnummer: "7K3M-Q2X1", ansatt: "ST-LYN", dag: Skjemaproeve.dag("2026-11-02"), minutt: 545,
            begrunnelse: "Barnet hentes om en time, og alle som kjenner saken, er borte.", sett: true),
        Noedtilgangslinje(
            sak: "s2", saksnummer: "7K3M-Q2X2", ansatt: "PPT-1", dag: Skjemaproeve.dag("2026-11-20"), sett: false),
    ]

    @Test("Kommunalsjefen kommer inn i tallene, og ikke i en tom Flyt", arguments: BildeTests.stoerrelser)
    func kommunalsjef(_ stoerrelse: Size) {
        var (model, bedt) = Self.inne("KS-1", stoerrelse)
        #expect(bedt.contains("oversikt") && model.arbeid?.visning == .oversikt && model.visninger == [.oversikt])
        _ = model.gi(.oversikt(.init(tall: Self.tall)))
        #expect(model.tekst.contains("færre enn 5") && model.tekst.contains("84"))
        expectRute(model, "oversikt")
        model.trykk("1")
        #expect(model.arbeid?.visning == .oversikt)
        #expect(model.notis?.text == Ruteproeve.ord("rute.hindring.visning.flyt"))
        model.trykk("3")
        #expect(model.notis?.text == Ruteproeve.ord("rute.hindring.visning.brudd"))
    }

    @Test("Er det mer enn skjermen rommer, rulles det dit, og ikke lenger") func ruller() {
        var (model, _) = Self.inne("KS-1")
        _ = model.gi(.oversikt(.init(tall: Self.tall)))
        #expect(!model.tekst.contains("ikke kan regnes ut"))
        model.trykk("End")
        #expect(model.tekst.contains("ikke kan regnes ut"))
        let nederst = model.tekst
        model.trykk("j")
        #expect(model.tekst == nederst)
        model.trykk("Home", "k")
        #expect(model.tekst.contains("Du ser tallene for kommunen."))
    }

    @Test(
        "Hver rolle har det den skal, og kommer inn der den har noe å se",
        arguments: [
            ("KS-1", [Visning.oversikt]), ("KO-1", [.oversikt, .brudd]), ("KE-1", [.flyt, .sak, .brudd, .oversikt]),
            ("AD-1", [.oversikt]), ("PVO", [.oversikt]), ("AR-1", [.oversikt, .brudd]),
            ("NK-LYN", [.oversikt, .brudd]), ("ST-LYN", [.flyt, .sak, .brudd, .oversikt]),
            ("PL-LYN", [.flyt, .sak, .brudd]),
        ])
    func visninger(_ ansatt: String, _ ventet: [Visning]) {
        var (model, _) = Self.inne(AnsattId(ansatt))
        #expect(model.visninger == ventet && model.arbeid?.visning == ventet.first)
        _ = model.gi(.oversikt(.init()))
        #expect(!model.tekst.contains("‹"))
        if ventet.first == .oversikt, ventet.contains(.brudd) {
            model.trykk("3")
            #expect(model.arbeid?.visning == .brudd)
            model.trykk("Esc")
            #expect(model.arbeid?.visning == .oversikt)
        }
    }

    @Test(
        "En rolle som verken ser saker eller hvordan de står, kommer aldri til en tom liste", arguments: Rolle.allCases)
    func utenSaker(_ rolle: Rolle) {
        guard rolle.rett.innsyn.isEmpty, rolle.rett.oversikt.isEmpty else { return }
        var katalog = Self.katalog
        katalog.ansatte["X"] = Ansatt(
            id: "X", tittel: "", roller: [Tjenesterolle(tjeneste: "LYN", rolle: rolle, fra: 0)])
        #expect(katalog.visninger("X") == [.oversikt])
    }

    @Test("Leder får vite om nødtilgang når hun logger inn, og finner hvem og hvorfor med 6") func noedtilgang() {
        var (model, bedt) = Self.inne("ST-LYN")
        #expect(bedt.contains("nødtilganger"))
        _ = model.gi(.usetteNoedtilganger(0))
        #expect(model.notis == nil)
        _ = model.gi(.usetteNoedtilganger(1))
        #expect(model.notis?.text == Ruteproeve.ord("rute.noedtilgang.usett.en"))
        #expect(model.trykk("6") == ["oversikt"])
        _ = model.gi(.oversikt(.init(noedtilganger: Self.noedtilganger)))
        #expect(model.tekst.contains("Barnet hentes om en time") && model.tekst.contains("9.05"))
        expectRute(model, "oversikt-noedtilgang")
    }
}
