import Terminal
import Testing

@testable import BTI
@testable import Casework
@testable import Workspace

@Suite("Gjennom bruddene uten å flytte hendene")
struct BruddgjennomgangTests {
    private static let rader = [Ruteproeve.sen, Ruteproeve.vold, Ruteproeve.iTiltak].flatMap { kort in
        kort.funn.map { Bruddrad(kort: kort, funn: $0) }
    }

    private func iBrudd(_ rader: [Bruddrad] = rader, _ stoerrelse: Size = Size(columns: 120, rows: 36)) -> Model {
        var model = Ruteproeve.full(stoerrelse)
        #expect(model.trykk("3") == ["brudd"])
        _ = model.gi(.bruddFunnet(rader, flere: false))
        return model
    }

    @Test("j og k går ned og opp, og stanser ved endene")
    func jk() {
        var model = iBrudd()
        model.trykk("j", "j", "k")
        #expect(model.arbeid?.brudd.liste.selectedRow == 1)
        model.trykk("k", "k")
        #expect(model.arbeid?.brudd.liste.selectedRow == 0)
    }

    @Test("Det som mender, åpnes med sin tast; Ctrl-S lagrer, og det neste funnet er valgt")
    func menderOgVidere() throws {
        var model = iBrudd()
        model.trykk("j")
        let valgt = try #require(model.arbeid?.brudd.valgt)
        let neste = Self.rader[2]
        let tast = try #require(Bunnlinje(model: model).foerst?.keys)
        model.trykk(tast)
        let skjema = try #require(model.arbeid?.skjemaer.last)
        #expect(Sikkerhetsnett.regel(valgt.funn.regel)?.mender.contains(skjema.skjema.slag.kode) == true)
        let svar = Kommandosvar(sak: valgt.sak.id, saksnummer: "", versjon: 9, hendelser: [], laget: "")
        let etter = model.gi(.utfoert(svar, kommando: skjema.kommando, kort: valgt.kort))
        #expect(etter.contains("brudd"))
        _ = model.gi(.bruddFunnet(Self.rader.enumerated().filter { $0.offset != 1 }.map(\.element), flere: false))
        #expect(model.arbeid?.visning == .brudd)
        #expect(model.arbeid?.brudd.valgt?.funn == neste.funn)
        #expect(model.arbeid?.brudd.valgt?.sak.id == neste.sak.id)
    }

    @Test("Enter åpner saken, og Esc går tilbake til samme sted i listen")
    func innOgUt() throws {
        var model = iBrudd()
        model.trykk("j", "j")
        let valgt = try #require(model.arbeid?.brudd.valgt)
        #expect(model.trykk("Enter") == ["åpne \(valgt.sak.id)"])
        _ = model.gi(.sakAapnet(try #require(valgt.kort)))
        #expect(model.arbeid?.visning == .sak)
        #expect(model.trykk("Esc") == ["brudd"])
        _ = model.gi(.bruddFunnet(Self.rader, flere: false))
        #expect(model.arbeid?.visning == .brudd)
        #expect(model.arbeid?.brudd.valgt?.funn == valgt.funn)
        #expect(model.trykk("Esc").isEmpty)
        #expect(model.arbeid?.visning == .flyt)
    }

    @Test("En sak som er åpnet fra Flyt, går tilbake til Flyt")
    func fraFlyt() {
        var model = iBrudd()
        model.trykk("1")
        _ = model.gi(.sakAapnet(Ruteproeve.sen))
        model.trykk("Esc")
        #expect(model.arbeid?.visning == .flyt)
    }

    @Test("To like funn i samme sak holdes fra hverandre av det de gjelder")
    func toLike() throws {
        var foerste = try #require(Ruteproeve.iTiltak.funn.first)
        var andre = foerste
        foerste.gjelder = ["t1"]
        andre.gjelder = ["t2"]
        let rader = [foerste, andre].map { Bruddrad(kort: Ruteproeve.iTiltak, funn: $0) }
        var model = iBrudd(rader)
        model.trykk("j")
        _ = model.gi(.bruddFunnet(rader, flere: false))
        #expect(model.arbeid?.brudd.valgt?.funn.gjelder == ["t2"])
    }

    /// What a coordinator sees: number, unit, and what the open facts show.
    private static let oversikt: [Bruddrad] = {
        Ruteproeve.iTiltak.funn.map { rad("sak9", $0) }
    }()

    private static func rad(_ sak: SakId, _ funn: Funn) -> Bruddrad {
        let ett = Skjelettfunn(sak: sak, saksnummer: "1467-YVF4", enhet: "LYN", fase: .tiltak, nivaa: 1, funn: funn)
        return Bruddrad(uten: ett, opprettet: Skjemaproeve.idag)
    }

    @Test(
        "Med bare oversikt står det som mangler, og aldri en oppfordring om å kontakte familien eller barnet",
        arguments: ["A6", "B2", "D4", "E3", "E7"])
    func navnloes(_ regel: String) throws {
        let funn = Funn(
            regel: regel, alvor: .varsel, fra: Skjemaproeve.dag("2026-11-10"), til: nil,
            siden: Skjemaproeve.dag("2026-11-10"), frist: Skjemaproeve.dag("2026-11-09"), gjelder: ["t1"])
        var model = iBrudd([Self.rad("sak9", funn)])
        #expect(model.tekst.contains("Snakk med enheten"))
        model.trykk("w")
        for ord in ["Inviter", "Spør", "Snakk med barnet", "ta kontakt", "foresatte"] {
            #expect(!model.tekst.contains(ord), "\(ord)")
        }
    }

    @Test("Mens listen leses, står det, og tastene rører ikke det som er i ferd med å byttes ut")
    func leser() {
        var model = iBrudd()
        #expect(model.trykk("3") == ["brudd"])
        #expect(model.tekst.contains(Ruteproeve.ord("rute.brudd.leser")))
        #expect(model.trykk("Enter", "a", "Mellomrom").isEmpty)
        #expect(model.arbeid?.skjemaer.isEmpty == true)
        _ = model.gi(.bruddFunnet(Self.rader, flere: false))
        #expect(!model.tekst.contains(Ruteproeve.ord("rute.brudd.leser")))
        #expect(model.trykk("Enter") == ["åpne sak1"])
    }

    @Test("Et funn sier siden når, og hvor lenge fristen er over")
    func over() throws {
        let model = iBrudd()
        let linje = try #require(model.tekst.split(separator: "\n").first { $0.contains("37 dager over") })
        #expect(linje.contains("siden 16. okt. · 37 dager over"))
    }

    @Test("Det det ikke er plass til på raden, står helt under listen")
    func avkortet() throws {
        let kort = Ruteproeve.sen
        let funn = try #require(kort.funn.first { $0.regel == "B5" })
        let model = iBrudd([Bruddrad(kort: kort, funn: funn)], Size(columns: 80, rows: 24))
        let tekst = model.tekst.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(tekst.contains("tilbakemelding. Fristen var 15. oktober."))
    }

    @Test("Den som ser tallet, ser det samme som listen: også sakene man bare har oversikt over")
    func tall() {
        var model = Ruteproeve.full(Size(columns: 120, rows: 36))
        #expect(model.tekst.contains("Brudd (2)"))
        _ = model.gi(.bruddtall(7))
        #expect(model.tekst.contains("Brudd (7)"))
    }

    @Test("Med bare oversikt står saksnummer og enhet, og saken åpnes ikke", arguments: [Size(columns: 80, rows: 24)])
    func bareOversikt(_ stoerrelse: Size) {
        var model = iBrudd(Self.oversikt, stoerrelse)
        #expect(model.tekst.contains("1467-YVF4  Lyngheia barnehage"))
        #expect(model.trykk("Enter").isEmpty)
        #expect(model.notis?.text == Ruteproeve.ord("rute.brudd.bareOversikt"))
        model.trykk("w")
        #expect(model.lag.count == 1)
        model.trykk("Esc")
        expectRute(model, "brudd-oversikt")
    }

    @Test("Et team som ikke har møttes på en stund, står i en stille linje over listen, og er ingen rad") func team() {
        var model = iBrudd()
        let foer = model.arbeid?.brudd.rader?.count
        let selden = Seriefunn(
            team: "BTI-team Lyngheia", tjeneste: "LYN", siden: Skjemaproeve.dag("2026-07-01"),
            frist: Skjemaproeve.dag("2026-06-30"))
        #expect(!model.tekst.contains("har ikke møttes"))
        _ = model.gi(.bruddFunnet(Self.rader, flere: false, team: [selden]))
        #expect(model.tekst.contains("BTI-team Lyngheia har ikke møttes så ofte som avtalt"))
        #expect(model.arbeid?.brudd.rader?.count == foer)
    }

    @Test("Saken er gitt videre: det som mender fristen, kan gjøres herfra, og ikke noe annet") func gittVidere() {
        var kort = Ruteproeve.vold
        kort.lest.tilgang = Tilgang(
            egne: "ST-LYN", stengt: Utestengelse(fra: Skjemaproeve.dag("2026-11-01"), aarsak: .gittVidere))
        kort.funn = kort.funn.filter { $0.regel == "B8" }
        let model = iBrudd(kort.funn.map { Bruddrad(kort: kort, funn: $0) })
        #expect(model.neste?.kode == "vurderMeldeplikt")
        #expect(model.tilgang(.skjema("delUndring")) == .enabled)
        #expect(model.tilgang(.skjema("skrivNotat")) != .enabled)
        kort.lest.tilgang = Tilgang(
            egne: "ST-LYN", stengt: Utestengelse(fra: Skjemaproeve.dag("2026-11-01"), aarsak: .trukket))
        #expect(iBrudd(kort.funn.map { Bruddrad(kort: kort, funn: $0) }).tilgang(.skjema("delUndring")) != .enabled)
    }
}
