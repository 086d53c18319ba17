import Terminal
import Testing

@testable import BTI
@testable import Casework
@testable import Workspace

@Suite("Veilederen og saken sier det samme")
struct StegkryssTests {
    private let dag = Skjemaproeve.dag

    private func steg(_ sak: Sak) -> [Veiledersteg] {
        Veiledersteg.av(sak, Ruteproeve.katalog.profil)
    }

    @Test("Gitt at loggen ikke er åpnet, når mål og tiltak er neste steg, så kommer samtykke og logg først")
    func logg() {
        var sak = Ruteproeve.bekymret.sak
        sak.samtaler = [
            Samtale(
                dato: Skjemaproeve.idag, av: "ST-LYN", type: .undringssamtaleForesatte, medForesatte: true,
                medBarnet: false)
        ]
        #expect(steg(sak).first { $0.erNaa }?.steg.kode == "1.2")
        #expect(steg(sak).first { $0.erNaa }?.venterPaaLogg == true)
        var kort = Ruteproeve.bekymret
        kort.lest = kort.lest.med(sak)
        var model = Ruteproeve.full(Size(columns: 120, rows: 36))
        _ = model.gi(.sakAapnet(kort))
        #expect(model.tekst.contains(Ruteproeve.ord("rute.veileder.logg.hva")))
        sak.loggAapnet = Skjemaproeve.idag
        sak.nivaa = 1
        #expect(steg(sak).allSatisfy { !$0.venterPaaLogg })
    }

    @Test(
        "Veien videre er bestemt når tiltaket går videre på samme nivå, og ikke mens noe er bestemt og ikke gjort",
        arguments: [(Utfall.fortsett, true), (.opp, false), (.ned, false), (.ke, false)])
    func veien(_ utfall: Utfall, _ gjort: Bool) {
        var sak = Ruteproeve.iTiltak.sak
        sak.tiltak = [sak.tiltak[0]]
        sak.tiltak[0].evalueringer = [
            Evaluering(
                dato: dag("2026-11-01"), av: "PL-LYN", utfall: utfall, nivaa: 1, barnetHoert: true, foresatteHoert: true
            )
        ]
        #expect(steg(sak).first { $0.steg.krav == .veienVidere }?.erGjort == gjort)
    }

    @Test("En sak som er åpnet igjen, er ikke i rute: den venter på en ny avklaring")
    func gjenaapnet() {
        var sak = Ruteproeve.bekymret.sak
        sak.avklaringer = [Avklaringsbeslutning(resultat: .avsluttes, dato: dag("2026-11-10"), av: "ST-LYN")]
        #expect(steg(sak).first { $0.steg.kode == "0.4" }?.erGjort == true)
        sak.gjenaapnet = dag("2026-11-18")
        #expect(steg(sak).first { $0.steg.kode == "0.4" }?.erGjort == false)
        let kort = Kort(lest: Ruteproeve.bekymret.lest.med(sak), funn: [], neste: nil)
        var model = Ruteproeve.full(Size(columns: 120, rows: 36))
        #expect(model.kortord.verst(kort) == Ruteproeve.ord("rute.kort.gjenaapnet"))
        _ = model.gi(.sakAapnet(kort))
        #expect(!model.tekst.contains("Alt er i rute"))
    }

    @Test("En avsluttet sak uten stafettholder venter ikke på en")
    func utenHolder() {
        var sak = Ruteproeve.sen.sak
        sak.avslutning = Avslutning(dato: Skjemaproeve.idag, av: "ST-LYN", paaNivaa0: true)
        let kort = Kort(lest: Ruteproeve.sen.lest.med(sak), funn: [], neste: nil)
        var model = Ruteproeve.full(Size(columns: 120, rows: 36))
        _ = model.gi(.sakAapnet(kort))
        #expect(model.tekst.contains("Skrevet av BL-LYN") && !model.tekst.contains("Ingen stafettholder ennå"))
    }
}
