import Terminal
import Testing

@testable import BTI
@testable import Casework
@testable import Workspace

@Suite("Det som mender et funn")
struct MenderTests {
    private static let idag = Skjemaproeve.idag
    private let dag = Skjemaproeve.dag

    private func mulighet(_ ansatt: AnsattId) -> Mulighet {
        Mulighet(katalog: Ruteproeve.katalog, ansatt: ansatt, idag: Self.idag)
    }

    private func funn(_ regel: String, _ gjelder: [String] = [], frist: String? = nil, alvor: Alvor = .varsel) -> Funn {
        Funn(
            regel: regel, alvor: alvor, fra: Self.idag, til: nil, siden: Self.idag, frist: frist.map(dag),
            gjelder: gjelder)
    }

    @Test("Gitt en undring som ikke er avklart, når en som ikke avklarer ser den, så er melding aldri forslaget")
    func b1() {
        let sak = Ruteproeve.sen.sak
        #expect(mulighet("ST-LYN").mender(funn("B1", ["u1"]), sak) == "avklarUndring")
        #expect(mulighet("BL-LYN").mender(funn("B1", ["u1"]), sak) == nil)
        #expect(mulighet("BL-LYN").spoerre(funn("B1", ["u1"]), sak)?.kode == "avklarUndring")
        var model = Ruteproeve.arbeid(Size(columns: 120, rows: 36), som: "BL-LYN")
        _ = model.gi(.kolonner(Ruteproeve.kolonner([Ruteproeve.sen])))
        _ = model.gi(.kort(["sak1": Ruteproeve.sen]))
        _ = model.gi(.sakAapnet(Ruteproeve.sen))
        #expect(model.tekst.contains("Be leder avklare undringen"))
        model.trykk("Enter")
        #expect(model.arbeid?.skjemaer.isEmpty == true)
        #expect(model.notis?.text == "Be leder avklare undringen")
    }

    @Test("Melding og vurdering av meldeplikt foreslås bare for det som gjelder den plikten")
    func meldeplikt() {
        let mulighet = mulighet("ST-LYN")
        for regel in Sikkerhetsnett.regler {
            let koder = Set(mulighet.mendere(funn(regel.kode), Ruteproeve.iTiltak.sak))
            let om = !koder.isDisjoint(with: ["sendMelding", "vurderMeldeplikt"])
            #expect(om == ["B8", "G2"].contains(regel.kode), "\(regel.kode)")
            #expect(!koder.contains("avsluttSak"), "\(regel.kode)")
        }
    }

    @Test("For hver regel med en vei ut er det noe å foreslå, og en setning til den som må spørre en annen")
    func alleRegler() {
        // Everybody may give these; nobody is asked to.
        let meldeplikt: Set<String> = ["vurderMeldeplikt", "sendMelding"]
        let mulighet = mulighet("ST-LYN")
        for regel in Sikkerhetsnett.regler {
            let koder = mulighet.mendere(funn(regel.kode), Ruteproeve.iTiltak.sak)
            #expect(!koder.isEmpty, "\(regel.kode)")
            for kode in koder where Kommandoslag.medKode(kode) != nil {
                let sagt = meldeplikt.contains(kode) || Ruteproeve.ord.finn("be.\(kode)") != nil
                #expect(sagt, "\(regel.kode): \(kode)")
            }
        }
    }

    @Test("G5: gitt at leder vet, men ikke eieren, når leder mender, så er det eieren som varsles")
    func g5() throws {
        let sak = Ruteproeve.sen.sak
        let omLeder = funn("G5", ["u1"], frist: "2026-10-01", alvor: .brudd)
        let omEier = funn("G5", ["u1"], frist: "2026-10-02", alvor: .brudd)
        let mulighet = mulighet("ST-LYN")
        #expect(mulighet.mender(omLeder, sak) == "delUndring")
        #expect(mulighet.mender(omEier, sak) == "varsleSkoleeier")
        let slag = try #require(Kommandoslag.medKode("varsleSkoleeier"))
        #expect(Mulighet.felter(slag, omEier, sak)["eierVarslet"] == "ja")
    }

    @Test("Skjemaet som mender, svarer alt det som gjør at funnet blir borte")
    func svar() throws {
        let sak = Ruteproeve.iTiltak.sak
        for (regel, kode, felt, svar, gjelder) in [
            ("C10", "signerSamtykke", "referat", "ja", "c1"), ("B4", "delUndring", "deltMed", "leder", "u1"),
            ("B2", "delUndring", "deltMed", "foresatt", "u1"), ("D8", "meldTilTeam", "moetetype", "ke", "t1"),
            ("A5", "meldTilTeam", "moetetype", "btiTeam", "PL-LYN"),
            ("E9", "kallInnTilMoete", "moetetype", "tverrfaglig", ""),
        ] {
            let slag = try #require(Kommandoslag.medKode(kode))
            #expect(mulighet("ST-LYN").mendere(funn(regel, [gjelder]), sak).contains(kode), "\(regel)")
            let felter = Mulighet.felter(slag, funn(regel, [gjelder]), sak)
            #expect(felter[felt] == svar, "\(regel)")
            var skjema = try Skjemaproeve.skjema(kode, sak, av: "ST-LYN")
            skjema.fyll(felter)
            #expect(skjema.form.value(felt) == .choice(svar), "\(regel)")
        }
        #expect(mulighet("ST-LYN").mender(funn("C10", ["c1"]), sak) == "signerSamtykke")
    }

    @Test("B9: uten samtykke er det samtykket som er neste; med samtykke er det loggen")
    func b9() {
        var sak = Ruteproeve.bekymret.sak
        #expect(mulighet("ST-LYN").mender(funn("B9"), sak) == "registrerSamtykke")
        #expect(mulighet("ST-LYN").naturlige(sak).first == "registrerSamtykke")
        sak.samtykker = Ruteproeve.iTiltak.sak.samtykker
        #expect(mulighet("ST-LYN").mender(funn("B9"), sak) == "aapneStafettlogg")
    }

    @Test("C3: en annen tjenestes tiltak endres ikke av den som bare har sitt eget")
    func c3() {
        var sak = Ruteproeve.sammen.sak
        sak.tiltak[0].ansvarlig = "BL-LYN"
        sak.tiltak[1].tjeneste = "PPT"
        let ett = funn("C3", ["PPT"], alvor: .stopp)
        #expect(mulighet("ST-LYN").mender(ett, sak) == "registrerSamtykke")
        #expect(mulighet("BL-LYN").mender(ett, sak) == nil)
        sak.tiltak[1].ansvarlig = "BL-LYN"
        #expect(mulighet("BL-LYN").mender(ett, sak) == "avsluttTiltak")
        sak.utestengelser["PPT"] = Utestengelse(fra: Self.idag, aarsak: .fjernet)
        #expect(mulighet("BL-LYN").mender(ett, sak) == "endreTiltak")
    }

    @Test("D9: når ingenting er prøvd på nivå 1, er det svaret som er veien ut")
    func d9() {
        var sak = Ruteproeve.sammen.sak
        for sted in sak.tiltak.indices { sak.tiltak[sted].nivaa = 1 }
        #expect(mulighet("PL-LYN").mender(funn("D9", ["h1"]), sak) == "evaluerTiltak")
        for sted in sak.tiltak.indices { sak.tiltak[sted].nivaa = 2 }
        #expect(mulighet("PL-LYN").mender(funn("D9", ["h1"]), sak) == "registrerHenvisningssvar")
    }

    @Test(
        "Ingen blir tilbudt det hun ville fått nei til: andres referat, tilbakemelding til seg selv, en annens stafett")
    func ikkeHennes() {
        var sak = Ruteproeve.sammen.sak
        sak.moeter[0].status = .holdt
        sak.moeter[0].harVeienVidere = true
        var katalog = Ruteproeve.katalog
        katalog.ansatte["BL-LYN"]?.roller.append(Tjenesterolle(tjeneste: "LYN", rolle: .gruppeansvarlig, fra: 0))
        let hun = Mulighet(katalog: katalog, ansatt: "BL-LYN", idag: Self.idag)
        let egne: [(Funn, String)] = [
            (funn("E4", ["mo1"]), "godkjennReferat"), (funn("B5", ["u1"]), "giTilbakemelding"),
            (funn("F5", ["o1"]), "tilbyStafett"),
        ]
        for (ett, kode) in egne {
            #expect(mulighet("ST-LYN").mender(ett, sak) == kode)
            #expect(hun.hindring(kode, sak) == nil && hun.mender(ett, sak) == nil)
            #expect(hun.spoerre(ett, sak)?.kode == kode)
        }
    }

    @Test("FRIST: ingen tast foreslås for det leseren ikke kan se", arguments: ["FRIST", "G7"])
    func frist(_ regel: String) {
        var kort = Ruteproeve.iTiltak
        kort.funn = [funn(regel)]
        var model = Ruteproeve.arbeid(Size(columns: 120, rows: 36), som: "BL-LYN")
        _ = model.gi(.kolonner(Ruteproeve.kolonner([kort])))
        model.trykk("3")
        _ = model.gi(.bruddFunnet([Bruddrad(kort: kort, funn: funn(regel))], flere: false))
        #expect(model.neste == nil)
        #expect(Bunnlinje(model: model).foerst == nil)
    }

    @Test("Det som sies etter lagring, er det tasten gjør")
    func etterLagring() throws {
        var kort = Ruteproeve.iTiltak
        var sak = kort.sak
        sak.tiltak = [sak.tiltak[0]]
        sak.tiltak[0].status = .planlagt
        kort.lest = kort.lest.med(sak)
        kort.funn = [funn("FRIST"), funn("C10", ["c1"])]
        var model = Ruteproeve.full(Size(columns: 120, rows: 36))
        _ = model.gi(.kolonner(Ruteproeve.kolonner([kort])))
        _ = model.gi(.kort([sak.id: kort]))
        model.trykk("→", "→")
        let navn = Kommandoord.navn("signerSamtykke", Ruteproeve.ord).lowercased()
        let hva = Ruteproeve.ord.finn("neste.signerSamtykke") ?? navn
        #expect(try lagret(kort, &model).contains(hva + " (Mellomrom)"))
        model.trykk("Mellomrom")
        #expect(model.arbeid?.skjemaer.last?.skjema.slag.kode == "signerSamtykke")
        model.trykk("Esc")
        _ = model.gi(.sakAapnet(kort))
        #expect(model.valgtMaal == .funn(0) && model.neste == nil)
        let iSaken = try lagret(kort, &model)
        #expect(iSaken.contains("Neste: ") && !iSaken.contains("Mellomrom"), "the finding one stands on is another's")
    }

    /// Saves a note about the case one is in; gives what is said then.
    private func lagret(_ kort: Kort, _ model: inout Model) throws -> String {
        model.trykk("y")
        let kommando = try #require(model.arbeid?.skjemaer.last?.kommando)
        let svar = Kommandosvar(sak: kort.sak.id, saksnummer: "", versjon: 9, hendelser: [], laget: "")
        _ = model.gi(.utfoert(svar, kommando: kommando, kort: kort))
        _ = model.gi(.kolonner(Ruteproeve.kolonner([kort])))
        return model.notis?.text ?? ""
    }

    @Test("E4: et referat som ikke sier veien videre, gjøres ferdig før det godkjennes")
    func e4() {
        var sak = Ruteproeve.sammen.sak
        sak.moeter[0].status = .holdt
        let ett = funn("E4", ["mo1"])
        #expect(mulighet("ST-LYN").mendere(ett, sak) == ["utfyllReferat"])
        sak.moeter[0].harVeienVidere = true
        #expect(mulighet("ST-LYN").mendere(ett, sak) == ["godkjennReferat"])
    }

    @Test("F5: en som er tilbudt stafetten, spørres ikke om igjen")
    func f5() {
        var sak = Ruteproeve.sammen.sak
        #expect(mulighet("ST-LYN").mender(funn("F5"), sak) == "tilbyStafett")
        sak.tilbud = Stafettilbud(mottaker: "BL-LYN", fra: "PL-LYN", dato: Self.idag)
        #expect(mulighet("BL-LYN").mender(funn("F5"), sak) == "taImotStafett")
        let bes = mulighet("PL-LYN").spoerre(funn("F5"), sak)
        #expect(bes?.hvem == "spurt" && bes?.kode == "taImotStafett")
    }

    @Test("Et tiltak som bare er avtalt, startes før det evalueres; en arkivert sak arkiveres ikke om igjen")
    func naturlig() {
        var sak = Ruteproeve.iTiltak.sak
        #expect(mulighet("ST-LYN").naturlige(sak).first == "evaluerTiltak")
        sak.tiltak = [sak.tiltak[0]]
        sak.tiltak[0].status = .planlagt
        let naa = mulighet("ST-LYN").naturlige(sak)
        #expect(naa.first == "startTiltak" && !naa.contains("evaluerTiltak"))
        sak.avslutning = Avslutning(dato: Self.idag, av: "ST-LYN", paaNivaa0: false)
        #expect(mulighet("ST-LYN").naturlige(sak) == ["markerArkivert", "gjenaapneSak"])
        sak.arkivert = Self.idag
        #expect(mulighet("ST-LYN").naturlige(sak) == ["gjenaapneSak"])
    }

    @Test("n tilbys bare den som arbeider i en tjeneste som tar imot undringer")
    func nyUndring() {
        #expect(mulighet("ST-LYN").hindringAapne("registrerUndring") == nil)
        #expect(mulighet("PPT-1").hindringAapne("registrerUndring") == "rute.hindring.utenTjeneste")
    }
}
