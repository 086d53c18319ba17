/// The gates, in the order of domain.md section 8.
extension Lovport {
    /// Every gate.
    public static let alle: [Lovport] = melding + taushet + miljoeOgSamordning + resten

    private static let melding: [Lovport] = [
        Lovport(
            "L1", [.kommando("vurderMeldeplikt"), .kommando("sendMelding"), .voldsflagg], nekter: ["B6.vurdering"],
            krever: ["vurderMeldeplikt", "sendMelding"], [.init("barnevernsloven", "§ 13-2", .lest)], .lest),
        Lovport("L1b", [.tjeneste(.barnehage)], [.init("barnehageloven", "§ 46", .annenhaands)], .annenhaands),
        Lovport(
            "L1c", [.tjeneste(.barneskole), .tjeneste(.ungdomsskole), .tjeneste(.videregaende), .tjeneste(.sfo)],
            [.init("opplæringslova", "§ 24-3", .ukontrollert)], .ukontrollert),
        Lovport(
            "L1d",
            [.tjeneste(.helsestasjon), .tjeneste(.psykiskHelseBarn), .tjeneste(.psykiskHelseVoksne)],
            [.init("helsepersonelloven", "§ 33", .annenhaands)], .annenhaands),
        Lovport(
            "L2", [.voldsflagg], nekter: ["G1"], krever: ["vurderMeldeplikt", "frigiForesattkontakt"],
            [.init("barnevernsloven", "§ 13-2", .lest), .init("straffeloven", "§ 196", .lest)], .annenhaands),
        Lovport("L3", [.voldsflagg], krever: ["varsleAkutt"], [.init("straffeloven", "§ 196", .lest)], .lest),
        Lovport(
            "L4", [.kommando("sendMelding")], krever: ["registrerMeldingssvar"],
            [.init("barnevernsloven", "§ 13-5", .ukontrollert)], .lest),
    ]

    private static let taushet: [Lovport] = [
        Lovport(
            "L5", [.kommando("delUndring"), .kommando("kallInnTilMoete"), .kommando("leggTilDeltaker")],
            nekter: ["C3", "C6"],
            [
                .init("forvaltningsloven", "§ 13", .lest), .init("forvaltningsloven", "§ 13 a", .lest),
                .init("forvaltningsloven", "§ 13 b", .lest), .init("barnehageloven", "§ 44", .lest),
                .init("helsepersonelloven", "§ 21", .ukontrollert),
            ], .lest),
        Lovport("L5b", [.hjelp], [], .ukontrollert),
        Lovport(
            "L6", [.kommando("planleggOvergang"), .kommando("leggTilDeltaker")], nekter: ["G6", "F10", "F11"],
            [.init("forvaltningsloven", "§ 13 b", .lest)], .lest),
        Lovport(
            "L7", [.nivaa(2), .kommando("aapneStafettlogg"), .kommando("registrerSamtykke"), .kommando("meldTilTeam")],
            nekter: ["C1", "C3", "C6", "C7", "C13"], krever: ["registrerSamtykke"],
            [.init("forvaltningsloven", "§ 13 a", .lest)], .lest),
        Lovport(
            "L7b", [.kommando("registrerSamtykke")], [.init("personvernforordningen", "art. 6", .ukontrollert)], .lest),
        Lovport(
            "L8", [.kommando("registrerSamtykke"), .kommando("signerSamtykke")], krever: ["barnetsSyn", "gittAv"],
            [
                .init("vergemålsloven", "§§ 9 og 17", .annenhaands), .init("barneloven", "§ 33", .annenhaands),
                .init("pasient- og brukerrettighetsloven", "§ 4-3", .annenhaands),
                .init("pasient- og brukerrettighetsloven", "§ 4-4", .ukontrollert),
                .init("barneloven", "§ 31", .ukontrollert),
            ], .annenhaands),
        Lovport(
            "L9", [.kommando("trekkSamtykke")], nekter: ["C3", "C13"], krever: ["trukketAv", "omfang"],
            [.init("personvernforordningen", "art. 7", .ukontrollert)], .lest),
    ]

    private static let miljoeOgSamordning: [Lovport] = [
        Lovport(
            "L10", [.skolemiljoe], nekter: ["L10", "G4"], krever: ["lagAktivitetsplan", "varsleSkoleeier"],
            [.init("opplæringslova", "§ 12-4", .lest)], .lest),
        Lovport(
            "L11", [.barnehagemiljoe], nekter: ["L10", "G4"], krever: ["lagAktivitetsplan", "varsleSkoleeier"],
            [.init("barnehageloven", "§§ 41–43", .annenhaands)], .annenhaands),
        Lovport(
            "L12", [.nivaa(2)],
            [
                .init("helse- og omsorgstjenesteloven", "§ 3-4", .ukontrollert),
                .init("barnevernsloven", "§ 15-8", .ukontrollert), .init("barnehageloven", "§ 2 b", .ukontrollert),
            ], .lest),
        Lovport(
            "L13", [.nivaa(3)], krever: ["vurderKoordinering"],
            [
                .init("helse- og omsorgstjenesteloven", "§ 7-2 a", .lest),
                .init("pasient- og brukerrettighetsloven", "§ 2-5 c", .lest),
            ], .lest),
        Lovport(
            "L14", [.nivaa(3)], krever: ["vurderKoordinering", "registrerIP"],
            [.init("helse- og omsorgstjenesteloven", "§§ 7-2 og 7-2 a", .lest)], .lest),
        Lovport(
            "L15", [.ufoedt], nekter: ["L15"], krever: ["rusSpurt", "voldSpurt"],
            [
                .init("helsepersonelloven", "§ 32", .lest),
                .init("helse- og omsorgstjenesteloven", "§ 10-3", .annenhaands),
            ], .annenhaands),
    ]

    private static let resten: [Lovport] = [
        Lovport(
            "L16", [.tjeneste(.helsestasjon), .tjeneste(.psykiskHelseBarn), .tjeneste(.psykiskHelseVoksne)],
            [.init("helsepersonelloven", "§§ 39–40", .annenhaands)], .annenhaands),
        Lovport("L17", [.hjelp], [.init("pasientjournalloven", "§ 22", .lest)], .lest),
        Lovport(
            "L18", [.kommando("giInnsyn")], krever: ["mottattAv"],
            [.init("personvernforordningen", "art. 15", .ukontrollert)], .annenhaands),
        Lovport(
            "L19", [.kommando("slettInnhold"), .kommando("avsluttSak")], nekter: ["L19"], krever: ["medsignatur"],
            [.init("arkivlova", "§§ 12–13", .lest)], .lest),
        Lovport("L20", [.hjelp], [], .lest),
        Lovport("L21", [.verge], krever: ["gittAv"], [], .annenhaands),
    ]

    /// A gate whose one text stands under its own code.
    private init(
        _ kode: String, _ utloeses: Set<Utloeser>, nekter: [String] = [], krever: [String] = [],
        _ hjemler: [Lovhjemmel], _ sikkerhet: Sikkerhet
    ) {
        self.init(
            kode: kode, utloeses: utloeses, viser: ["lovport.\(kode).tittel", "lovport.\(kode).tekst"], nekter: nekter,
            krever: krever, hjemler: hjemler, sikkerhet: sikkerhet)
    }

    /// Other ways of writing verified paragraphs, as they stand in the texts.
    public static let andreSkrivemaater: [Lovhjemmel] = [.init("barnehageloven", "§ 42", .annenhaands)]
}
