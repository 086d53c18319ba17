import Testing

@testable import BTI
@testable import Casework
@testable import Workspace

extension Ruteproeve {
    /// Followed up at nivå 2 with PPT, on the way to school, with a referral, an advice and a meeting ahead.
    static let sammen: Kort = {
        var sak = iTiltak.sak
        let dag = Skjemaproeve.dag
        sak.nivaa = 2
        sak.nivaaendringer = [
            Nivaaendring(dato: dag("2026-09-02"), fra: 0, til: 1),
            Nivaaendring(dato: dag("2026-10-05"), fra: 1, til: 2, holderBekreftet: true),
        ]
        sak.samtykker = [
            Samtykke(
                id: "c1", type: .tverrfaglig, tjenester: ["LYN", "PPT"], gyldigFra: dag("2026-09-02"),
                gyldigTil: dag("2027-09-01"), form: .skriftlig, dato: dag("2026-09-02"), registrert: dag("2026-09-02"))
        ]
        sak.deltakere = [
            Deltaker(tjeneste: "PPT", ansatt: "PPT-1", oppgave: "ser på språket", fra: dag("2026-10-05"), til: nil)
        ]
        sak.henvisninger = [
            Henvisning(id: "h1", dato: dag("2026-11-10"), tjeneste: nil, instans: "BUP", haster: false)
        ]
        var overgang = Overgang(
            id: "o1", type: .barnehageTilSkole, giver: "LYN", mottaker: nil, mottakerNavn: "Nabobygda skole",
            skolestart: dag("2027-08-16"), sfo: false, planlagt: dag("2026-11-02"), ikkeAktuelt: false)
        overgang.loefter = [.init(id: "l1", tekst: "Du får se klasserommet.", dato: dag("2026-11-02"))]
        sak.overganger = [overgang]
        sak.keRaad = [KERaad(dato: dag("2026-11-12"), av: "ST-LYN", tekst: "Spør frivilligsentralen.")]
        sak.moeter = [
            Moete(
                id: "mo1", type: .tverrfaglig, dato: dag("2026-12-08"), planlagt: [dag("2026-11-10")], datoer: [],
                status: .innkalt, medForesatte: true, tjenester: ["LYN", "PPT"], leder: "PL-LYN", innkaller: "PL-LYN")
        ]
        return kort(sak, hendelser: iTiltak.lest.hendelser)
    }()
}
