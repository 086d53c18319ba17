/// The kinds about the person over time, the plans that the law asks for, corrections and import.
extension Hendelsesslag {
    private typealias F = Felter

    // MARK: Person and family

    package static let hovedpersonOppdatert = Hendelsesslag(
        "HovedpersonOppdatert", rom: .kort, aapne: [F.skoleaar.beskrivelse],
        forseglet: [
            F.persontype.beskrivelse, F.navn.beskrivelse, F.kortnavn.beskrivelse, F.foedselsdato.beskrivelse,
            F.termindato.beskrivelse, F.gruppe.beskrivelse, F.gruppeFra.beskrivelse, F.trinn.beskrivelse,
            F.adressesperre.beskrivelse, F.utsattSkolestart.beskrivelse,
        ], hvem: [.involvert, .gruppeansvarlig, .leder])
    package static let foedselRegistrert = Hendelsesslag(
        "FoedselRegistrert", rom: .kort,
        forseglet: [F.svangerskap.beskrivelse, F.foedselsdato.beskrivelse, F.navn.beskrivelse],
        hvem: [.involvert, .gruppeansvarlig, .leder])
    package static let familieKoblet = Hendelsesslag(
        "FamilieKoblet", rom: .kort, forseglet: [F.annenSak.beskrivelse, F.koblingstype.beskrivelse],
        hvem: [.involvert, .gruppeansvarlig, .leder])
    package static let familiekoblingOpphevet = Hendelsesslag(
        "FamiliekoblingOpphevet", rom: .kort, forseglet: [F.annenSak.beskrivelse],
        hvem: [.involvert, .gruppeansvarlig, .leder])
    package static let gjentakelseVurdert = Hendelsesslag(
        "GjentakelseVurdert", rom: .intern, forseglet: [F.nyVurdering.beskrivelse], hvem: [.leder, .avklarer])

    // MARK: Plans that the law asks for

    /// Neutral, because a plan tells that the case is about the environment.
    package static let aktivitetsplanLaget = Hendelsesslag(
        "AktivitetsplanLaget", rom: .intern,
        forseglet: [
            F.plan.beskrivelse, F.lovgrunnlag.beskrivelse, F.problem.beskrivelse, F.hva.beskrivelse,
            F.naar.beskrivelse, F.hvemGjoer.beskrivelse, F.evalueringsdato.beskrivelse,
        ], hvem: [.leder, .tidligereEier], noeytralt: true)
    package static let koordineringVurdert = Hendelsesslag(
        "KoordineringVurdert", rom: .logg,
        forseglet: [
            F.ipSvar.beskrivelse, F.koordinatorSvar.beskrivelse, F.barnekoordinatorSvar.beskrivelse,
            F.begrunnelse.beskrivelse,
        ], hvem: [.holder, .leder])
    package static let ipRegistrert = Hendelsesslag(
        "IPRegistrert", rom: .logg,
        aapne: [F.fra.beskrivelse, F.til.beskrivelse, F.beggeFortsetter.beskrivelse],
        forseglet: [F.beggeFordi.beskrivelse], hvem: [.holder, .leder])

    // MARK: Corrections

    package static let opplysningRettet = Hendelsesslag(
        "OpplysningRettet", rom: .intern, aapne: [F.rettetPost.beskrivelse], forseglet: rettelse, hvem: [.leder])
    package static let opplysningRettetILogg = Hendelsesslag(
        "OpplysningRettetILogg", rom: .logg, aapne: [F.rettetPost.beskrivelse], forseglet: rettelse, hvem: [.leder])
    package static let skjermetOpplysningRettet = Hendelsesslag(
        "SkjermetOpplysningRettet", rom: .skjermet, forseglet: [F.rettetPost.beskrivelse] + rettelse,
        hvem: [.leder], noeytralt: true)
    package static let sakerSlaattSammen = Hendelsesslag(
        "SakerSlaattSammen", rom: .intern,
        forseglet: [F.annenSak.beskrivelse, F.fortsetterHer.beskrivelse, F.begrunnelse.beskrivelse], hvem: [.leder])
    package static let innholdSlettet = Hendelsesslag(
        "InnholdSlettet", rom: .intern,
        aapne: [F.slettetInnhold.beskrivelse, F.slettedeNoekler.beskrivelse, F.medsignatur.beskrivelse],
        forseglet: [F.begrunnelse.beskrivelse], hvem: [.leder])
    package static let kommandoAngret = Hendelsesslag(
        "KommandoAngret", aapne: [F.angret.beskrivelse], hvem: [.alle])

    private static let rettelse: [Feltbeskrivelse] = [F.tekst.beskrivelse, F.begrunnelse.beskrivelse]

    // MARK: Cases that come in another way

    package static let systemsakAapnet = Hendelsesslag(
        "SystemsakAapnet", rom: .intern, forseglet: [F.gruppe.beskrivelse, F.tekst.beskrivelse], hvem: [.leder])
    package static let sakImportert = Hendelsesslag(
        "SakImportert", rom: .intern, aapne: [F.nivaa.beskrivelse, F.stafettholder.beskrivelse],
        forseglet: [F.kilde.beskrivelse, F.tekst.beskrivelse], hvem: [.leder])
    package static let tiltakIKarantene = Hendelsesslag(
        "TiltakIKarantene", rom: .logg,
        aapne: [
            F.tiltak.beskrivelse, F.ansvarlig.beskrivelse, F.frist.beskrivelse, F.evalueringsdato.beskrivelse,
            F.start.beskrivelse,
        ], forseglet: [F.hva.beskrivelse, F.maaltekst.beskrivelse], hvem: [.leder])
    package static let karanteneLukket = Hendelsesslag(
        "KaranteneLukket", rom: .logg, aapne: [F.tiltak.beskrivelse], forseglet: [F.begrunnelse.beskrivelse],
        hvem: [.holder, .leder])

    /// All of them.
    package static let omPersonOgRetting: [Hendelsesslag] = [
        hovedpersonOppdatert, foedselRegistrert, familieKoblet, familiekoblingOpphevet, gjentakelseVurdert,
        aktivitetsplanLaget, koordineringVurdert, ipRegistrert, opplysningRettet, opplysningRettetILogg,
        skjermetOpplysningRettet, sakerSlaattSammen, innholdSlettet, kommandoAngret, systemsakAapnet, sakImportert,
        tiltakIKarantene, karanteneLukket,
    ]
}
