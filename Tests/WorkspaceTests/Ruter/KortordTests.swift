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
