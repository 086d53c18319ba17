import Guidance
import Testing

@testable import BTI
@testable import Casework
@testable import Workspace

/// What stands first on a card, before any limit has passed.
@Suite("The words of a card") struct KortordTests {
    private func kort(_ endre: (inout Sak) -> Void) -> Kort {
        var sak = Ruteproeve.iTiltak.sak
        endre(&sak)
        return Kort(lest: Ruteproeve.iTiltak.lest.med(sak), funn: [], neste: nil)
    }

    private func ord(som ansatt: AnsattId) -> Kortord { Ruteproeve.arbeid(som: ansatt).kortord }

    @Test("Det dagene oppe på kortet teller til, står på kortet, også når setningen sier noe annet") func neste() {
        let ord = ord(som: "ST-LYN")
        let kontakt = Sak.Neste(dato: Skjemaproeve.idag + 3, hva: .kontakt)
        let rolig = Kort(lest: Ruteproeve.iTiltak.lest, funn: [], neste: kontakt)
        #expect(ord.verst(rolig).contains(ord.neste(kontakt)))
        #expect(!ord.holder(rolig).contains(ord.neste(kontakt)))
        var sak = Ruteproeve.iTiltak.sak
        sak.loggAapnet = nil
        let venter = Kort(lest: rolig.lest.med(sak), funn: [], neste: kontakt)
        #expect(!ord.verst(venter).contains(ord.neste(kontakt)))
        #expect(ord.holder(venter).contains(ord.neste(kontakt)))
    }

    @Test("Possible violence is never «Alt er i rute», though nothing is late yet") func vold() {
        let kort = kort { $0.undringer[0].vold = .ja }
        let ord = ord(som: "ST-LYN")
        #expect(ord.verst(kort) == "Mulig vold eller overgrep. Ikke kontakt foresatte ennå.")
        #expect(ord.haster(kort)?.tekst == "! nå")
        #expect(ord.haster(kort)?.rolle == .brudd)
    }

    @Test("Whoever is asked to hold the stafett sees it first; nobody else does") func spurt() {
        let kort = kort { $0.tilbud = Stafettilbud(mottaker: "BL-LYN", fra: "ST-LYN", dato: Skjemaproeve.idag) }
        #expect(ord(som: "BL-LYN").verst(kort) == "ST-LYN spør om du vil holde stafetten.")
        #expect(ord(som: "PL-LYN").verst(kort) == Ruteproeve.ord("rute.kort.utenDato"))
    }

    @Test("Et samtykke som er gått ut, gjelder ikke lenger; ett som snart går ut, gjør det ennå") func utloept() {
        let ord = ord(som: "ST-LYN")
        func tekst(_ alvor: Alvor) -> String {
            let dag = Skjemaproeve.dag("2026-11-13")
            let funn = Funn(regel: "C4", alvor: alvor, fra: dag, til: nil, siden: dag, frist: dag, gjelder: ["c1"])
            return ord.tekst(funn, i: Ruteproeve.iTiltak.sak)
        }
        #expect(tekst(.stopp).hasPrefix("Samtykket gikk ut 13. november."))
        #expect(tekst(.varsel) == "Samtykket gjelder til og med 13. november.")
    }

    @Test("Det et funn gjelder, står med liten bokstav inne i setningen og med stor først", arguments: ["D10", "D2"])
    func bokstav(_ regel: String) {
        let dag = Skjemaproeve.dag("2026-11-13")
        let funn = Funn(regel: regel, alvor: .brudd, fra: dag, til: nil, siden: dag, frist: dag, gjelder: [])
        let tekst = ord(som: "ST-LYN").tekst(funn, i: Ruteproeve.sen.sak)
        #expect(tekst.hasPrefix(regel == "D2" ? "Et tiltak skulle" : "Den som skulle gjøre et tiltak,"))
    }

    @Test("En kontaktlærer ventes det bare på der det blir en") func kontaktlaerer() {
        let ord = ord(som: "ST-LYN")
        var sak = Ruteproeve.sammen.sak
        #expect(ord.status(sak.overganger[0], i: sak).contains("kontaktlærer er ikke kjent"))
        sak.overganger[0].type = .helsestasjonTilBarnehage
        #expect(!ord.status(sak.overganger[0], i: sak).contains("kontaktlærer"))
    }

    @Test("A closed case says that it is closed") func avsluttet() {
        let kort = kort {
            $0.avslutning = Avslutning(dato: Skjemaproeve.idag, av: "ST-LYN", paaNivaa0: false)
        }
        #expect(ord(som: "ST-LYN").verst(kort) == "Oppfølgingen er avsluttet.")
    }
}

extension LestSak {
    /// The same reading of another state.
    func med(_ sak: Sak) -> LestSak {
        LestSak(
            sak: sak, skjelett: sak, versjon: versjon, ugyldige: ugyldige, aapneRom: aapneRom, hendelser: hendelser)
    }
}
