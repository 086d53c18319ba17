/// Every kind, by its code: those that this release writes, and those whose shape is settled for later.
extension Hendelsesslag {
    /// The kinds in a case.
    package static let iSak: [Hendelsesslag] = [
        foersteUtgave,
        stafettslag,
        moeteslag,
        overgangsslag,
        omPersonOgRetting,
        omSperre,
    ].flatMap(\.self)

    private static let moeteslag = [moetetjenesterEndret, referatUtfylt, loeftetTilKE, raadGitt]

    private static let overgangsslag = [
        overgangPlanlagt, kontaktlaererSatt, loefterGitt, overleveringBekreftet, overgangAvsluttet,
    ]

    private static let foersteUtgave: [Hendelsesslag] = [
        sakOpprettet, hovedpersonRegistrert, foresattRegistrert, undringRegistrert, undringDelt, tilbakemeldingGitt,
        undringAvklart, undringssamtaleFoert, internNotatSkrevet, kontaktAvtalt, miljoeVarslet, meldepliktVurdert,
        flaggVurdert, akuttVarslet, meldingSendt, meldingBesvart, skjermetNotatSkrevet, foresattkontaktFrigitt,
        samtykkeRegistrert,
        samtykkeSignert, samtykkeTrukket, samtykkeAvslaatt, samtykkeGjennomgaatt, delingBegrunnet, innsynGitt,
        loggAapnet,
        stafettTilbudt, stafettTilbudTrukket,
        stafettMottatt, stafettAvslaatt, stafettOvertatt, oenskeNotert, bekymringFormulert, samtaleFoert,
        notatSkrevet, maalSatt, maalAvsluttet, tiltakAvtalt, tiltakStartet, tiltakEndret, tiltakFullfoert,
        tiltakAvsluttet, tiltakEvaluert, moeteInnkalt, moeteFlyttet, moeteAvlyst, meldtTilTeam, moeteHoldt,
        referatGodkjent, kopiGitt, sakAvsluttet, sakGjenaapnet, sakArkivert, fristSatt,
        skjermetFristSatt, loggFristSatt, fristInnfridd, epokeAapnet,
    ]

    /// The kinds in the directory.
    package static let iKatalog: [Hendelsesslag] = [
        baseOpprettet, profilValgt, skoleruteSatt, tjenesteOpprettet, gruppeOpprettet, ansattRegistrert,
        noekkelRegistrert, passordByttet, tjenestenoekkelOpprettet, medlemOpptatt, rolleGitt, rolleFjernet,
        ansattAvsluttet, fravaerRegistrert, moeteserieOpprettet, noekkelByttet, tilgangGjennomgaatt,
    ]

    /// Readings and refusals of access.
    package static let lesinger: [Hendelsesslag] = [
        sakLest, navnVist, soekUtfoert, tilgangNektet, noedtilgangSett,
    ]

    /// Every kind.
    public static let alle: [Hendelsesslag] =
        iSak + iKatalog + senereIKatalog + iNett + lesinger + senereLesinger

    /// Every kind, by its code.
    package static let medKode: [String: Hendelsesslag] = Dictionary(
        uniqueKeysWithValues: alle.map { ($0.kode, $0) })
}
