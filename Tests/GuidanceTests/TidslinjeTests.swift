import BTI
import Testing

@testable import Guidance

@Suite("Tidslinjen")
struct TidslinjeTests {
    private let tekster = Tekster.last()

    @Test("En hendelse blir en setning")
    func setninger() {
        #expect(
            linje(
                .tiltakAvtalt, Post().med(Felter.ansvarlig, "PL-LYN").med(Felter.hva, "Lekegruppe med tre barn"))
                == "Tiltak ble avtalt med PL-LYN: Lekegruppe med tre barn")
        #expect(linje(.undringDelt, Post().med(Felter.deltMed, .leder)) == "Undringen ble delt med leder")
        #expect(
            linje(.tiltakEvaluert, Post().med(Felter.maaloppnaaelse, .delvis).med(Felter.utfall, .fortsett))
                == "Tiltaket ble evaluert: delvis, fortsett på samme nivå")
        #expect(
            linje(.moeteInnkalt, Post().med(Felter.moetetype, .evaluering).med(Felter.moetedato, Kurshistorier.dag))
                == "Innkalt til evalueringsmøte 2026-11-21")
        #expect(
            linje(.loggAapnet, Post().med(Felter.nivaa, 1).med(Felter.stafettholder, "ST-LYN"))
                == "Stafettloggen ble åpnet på nivå 1, med ST-LYN som stafettholder")
    }

    @Test("Det som er lukket, faller ut av setningen")
    func lukket() {
        #expect(linje(.tiltakAvtalt, Post().med(Felter.ansvarlig, "foresatte")) == "Tiltak ble avtalt med foresatte")
        #expect(linje(.undringRegistrert, Post()) == "Undring")
        #expect(
            linje(.samtykkeRegistrert, Post().med(Felter.samtykketype, .stafettlogg))
                == "Samtykke ble gitt: opprette stafettlogg")
        #expect(linje(nil, Post()) == "Noe ble skrevet som du ikke har tilgang til")
    }

    @Test("Hver hendelse i historiene gir en hel setning", arguments: Kurshistorier.alle())
    func historiene(historie: Historie) throws {
        var kjoerer = Historiekjoerer(try Kurskatalog.lag())
        for linje in historie.linjer { try kjoerer.kjoer(linje) }
        let sak = kjoerer.sak("$\(historie.navn)")
        #expect(!kjoerer.hendelser.isEmpty)
        for hendelse in kjoerer.hendelser {
            let linje = tekster.hendelse(hendelse, i: sak)
            let hel = !linje.contains("{") && !linje.contains("‹") && !linje.hasSuffix(":") && !linje.hasSuffix(" ")
            #expect(hel, "\(linje)")
        }
    }

    private func linje(_ slag: Hendelsesslag?, _ felter: Post) -> String {
        tekster.hendelse(
            Hendelse(
                slag, felter, av: "KL-3B", dato: Kurshistorier.dag, registrert: Kurshistorier.dag, kommando: "k",
                sak: "s"))
    }
}
