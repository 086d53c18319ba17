import Terminal
import Testing

@testable import BTI
@testable import Casework
@testable import Workspace

@Suite("Saken når flere er med")
struct SamarbeidTests {
    private func aapnet(_ kort: Kort = Ruteproeve.sammen, _ stoerrelse: Size = Size(columns: 120, rows: 50)) -> Model {
        var model = Ruteproeve.full(stoerrelse)
        _ = model.gi(.sakAapnet(kort))
        return model
    }

    /// Walks down to the row that stands for something.
    private func gaa(til maal: Saksmaal, _ model: inout Model) throws {
        let plass = try #require(
            model.saksside.flatMap { side in side.stopp.firstIndex { side.rader[$0].maal == maal } })
        for _ in 0..<plass { model.trykk("↓") }
        #expect(model.valgtMaal == maal)
    }

    @Test("Saken med flere tjenester", arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 50)])
    func bilde(_ stoerrelse: Size) { expectRute(aapnet(Ruteproeve.sammen, stoerrelse), "sak-sammen") }

    @Test("Siden har deltakere, nivåene, henvisning, overgang og råd, en linje hver")
    func deler() throws {
        let model = aapnet()
        let side = try #require(model.saksside)
        let tekst = side.rader.map { $0.biter.map(\.tekst).joined() + " " + ($0.hoeyre?.tekst ?? "") }
        func finnes(_ bit: String) -> Bool { tekst.contains { $0.contains(bit) } }
        #expect(finnes("nivå 1 fra 2. sept. · nivå 2 fra 5. okt."))
        #expect(finnes("PPT Ytre · PPT-1 · ser på språket"))
        #expect(finnes("BUP sendt 10. nov., venter på svar"))
        #expect(finnes("barnehage til skole · Nabobygda skole"))
        #expect(finnes("3 punkter å bekrefte · kontaktlærer er ikke kjent"))
        #expect(finnes("Spør frivilligsentralen."))
    }

    @Test("Enter på overgangen viser brevet, og Esc legger det bort")
    func brev() throws {
        var model = aapnet()
        try gaa(til: .overgang("o1"), &model)
        #expect(model.trykk("Enter").isEmpty)
        #expect(model.tekst.contains("Du får se klasserommet."))
        model.trykk("Esc")
        #expect(model.lag.isEmpty)
        #expect(model.arbeid?.visning == .sak)
    }

    @Test("Enter på et møte som kommer, viser sakslisten; når dagen er her, skrives referatet")
    func saksliste() throws {
        var model = aapnet()
        try gaa(til: .moete("mo1"), &model)
        model.trykk("Enter")
        #expect(model.tekst.contains("Saksliste for møtet"))
        #expect(model.tekst.contains("barnets stemme"))
        model.trykk("Esc")
        model.idag = Skjemaproeve.dag("2026-12-08")
        model.trykk("Enter")
        #expect(model.arbeid?.skjemaer.last?.skjema.slag.kode == "holdMoete")
    }

    @Test("Enter på henvisningen spør etter svaret på akkurat den")
    func henvisning() throws {
        var model = aapnet()
        try gaa(til: .henvisning("h1"), &model)
        model.trykk("Enter")
        let skjema = try #require(model.arbeid?.skjemaer.last?.skjema)
        #expect(skjema.slag.kode == "registrerHenvisningssvar")
        #expect(skjema.faste["henvisning"] == "h1")
    }

    /// A case with two tiltak of two employees, opened by one of them.
    private func toTiltak(som ansatt: AnsattId) -> Model {
        var kort = Ruteproeve.iTiltak
        var sak = kort.sak
        sak.tiltak[0].ansvarlig = "BL-LYN"
        kort.lest = kort.lest.med(sak)
        var model = Ruteproeve.arbeid(Size(columns: 120, rows: 50), som: ansatt)
        _ = model.gi(.sakAapnet(kort))
        return model
    }

    @Test("Enter på et tiltak åpner evalueringen for den som svarer for det, og sier ellers hvorfor ikke")
    func annensTiltak() throws {
        var model = toTiltak(som: "BL-LYN")
        try gaa(til: .tiltak("t1"), &model)
        #expect(model.tilgang(.skjema("evaluerTiltak")) == .enabled)
        model.trykk("Enter")
        #expect(
            model.arbeid?.skjemaer.last?.skjema.faste["tiltak"] == "t1"
                || model.arbeid?.skjemaer.last?.skjema.form.value("tiltak") == .choice("t1"))
        model = toTiltak(som: "BL-LYN")
        try gaa(til: .tiltak("t2"), &model)
        #expect(model.trykk("Enter", "e").isEmpty)
        #expect(model.arbeid?.skjemaer.isEmpty == true)
        #expect(model.notis?.text == Ruteproeve.ord("avslag.RETT.evaluerTiltak.grunn"))
    }

    @Test("Enter på en rad i en sak som er stengt eller avsluttet, åpner ikke et skjema som ikke kan lagres")
    func utenSkjema() throws {
        var kort = Ruteproeve.sammen
        var egen = kort.sak.tilgang(for: "ST-LYN", i: Ruteproeve.katalog, paa: Skjemaproeve.idag)
        egen?.stengt = Utestengelse(fra: Skjemaproeve.idag, aarsak: .trukket)
        kort.lest.tilgang = egen
        for maal in [Saksmaal.tiltak("t1"), .samtykke("c1"), .maal("m1"), .henvisning("h1")] {
            var model = aapnet(kort)
            try gaa(til: maal, &model)
            model.trykk("Enter")
            #expect(model.arbeid?.skjemaer.isEmpty == true, "\(maal)")
            #expect(model.notis?.text == Ruteproeve.ord("rute.hindring.stengt"), "\(maal)")
        }
        var sak = Ruteproeve.sammen.sak
        sak.maal[0].avsluttet = Skjemaproeve.idag
        kort = Ruteproeve.kort(sak)
        var model = aapnet(kort)
        try gaa(til: .maal("m1"), &model)
        #expect(model.trykk("Enter").isEmpty && model.arbeid?.skjemaer.isEmpty == true)
    }

    @Test("En som er stengt ute, blir ikke lovet en tast som ikke virker")
    func stengtTast() throws {
        var kort = Ruteproeve.iTiltak
        let funn = try #require(kort.funn.first { $0.mender.contains("evaluerTiltak") })
        kort.funn = [funn]
        #expect(aapnet(kort).tekst.contains("e " + Ruteproeve.ord("tast.evaluerTiltak.kort")))
        kort.lest.tilgang = Tilgang(
            egne: "ST-LYN", stengt: Utestengelse(fra: Skjemaproeve.idag, aarsak: .trukket))
        var model = aapnet(kort)
        #expect(!model.tekst.contains("e " + Ruteproeve.ord("tast.evaluerTiltak.kort")))
        try gaa(til: .funn(0), &model)
        model.trykk("Enter")
        #expect(model.arbeid?.skjemaer.isEmpty == true)
    }

    @Test("W sier hvorfor jeg ser saken, og så hvem andre som kan")
    func tilgang() {
        var model = aapnet()
        model.trykk("W")
        let tekst = model.tekst
        #expect(tekst.contains(Ruteproeve.ord("rute.tilgang.hvorforJeg")))
        #expect(tekst.contains("ST-LYN (styrer): leder i tjenesten som har saken."))
        #expect(tekst.contains("PPT Ytre: familien har samtykket, fra"))
        expectRute(model, "tilgang")
    }

    @Test("W i Flyt sier at saken må åpnes først")
    func tilgangFraFlyt() {
        var model = Ruteproeve.full()
        model.trykk("W")
        #expect(model.lag.isEmpty)
        #expect(model.notis?.text == Ruteproeve.ord("rute.hindring.aapneFoerst"))
    }

    @Test("En som er stengt ute, ser hvorfor, og ikke hvem andre som er med")
    func stengt() {
        var kort = Ruteproeve.sammen
        var egen = kort.sak.tilgang(for: "ST-LYN", i: Ruteproeve.katalog, paa: Skjemaproeve.idag)
        egen?.grunn = .egneInnfoersler
        egen?.stengt = Utestengelse(fra: Skjemaproeve.idag, aarsak: .trukket)
        kort.lest.tilgang = egen
        var model = aapnet(kort)
        model.trykk("W")
        #expect(model.tekst.contains("fordi familien trakk samtykket"))
        #expect(!model.tekst.contains("PPT Ytre: familien"))
        #expect(model.neste == nil)
        #expect(model.tilgang(.skjema("avtalTiltak")) == .disabled(reason: Ruteproeve.ord("rute.hindring.stengt")))
        #expect(model.tilgang(.skjema("vurderMeldeplikt")) == .enabled)
    }

    @Test("En lang side blar og stanser ved enden")
    func lang() {
        var side = Tekstside(tittel: "Lang", avsnitt: (1...60).map { .init(tekst: "linje \($0)") })
        func trykk(_ tast: Key) -> Bool { side.trykk(tast, Size(columns: 80, rows: 24)) }
        let medEnden = trykk(.end)
        let slutt = side.rull
        let videre = trykk(.down)
        #expect(medEnden && videre && slutt > 0 && side.rull == slutt)
        let hjem = trykk(.home)
        let forbi = trykk(.up)
        #expect(hjem && forbi && side.rull == 0)
        let bort = trykk(.escape)
        #expect(!bort)
    }

    @Test("Det naturlige følger nivået: uten andre tjenester på nivå 2 er det å ta med en")
    func naturlig() {
        let mulighet = Mulighet(katalog: Ruteproeve.katalog, ansatt: "ST-LYN", idag: Skjemaproeve.idag)
        var sak = Ruteproeve.sammen.sak
        #expect(!mulighet.naturlige(sak).contains("leggTilDeltaker"))
        sak.deltakere = []
        #expect(mulighet.naturlige(sak).contains("leggTilDeltaker"))
        sak.nivaaendringer[1].holderBekreftet = false
        #expect(mulighet.naturlige(sak).first == "bekreftStafettholder")
    }

    @Test(
        "Overgangen planlegges fra januar det året barnet slutter",
        arguments: [
            ("2026-12-31", false), ("2027-01-01", true), ("2027-06-30", true), ("2027-07-01", false),
        ])
    func vaaren(_ dag: String, _ naa: Bool) {
        var sak = Ruteproeve.sammen.sak
        sak.overganger = []
        sak.skolestartaar = 2027
        let mulighet = Mulighet(katalog: Ruteproeve.katalog, ansatt: "ST-LYN", idag: Skjemaproeve.dag(dag))
        #expect(mulighet.naturlige(sak).contains("planleggOvergang") == naa)
    }
}
