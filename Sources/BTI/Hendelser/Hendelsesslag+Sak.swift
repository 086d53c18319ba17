/// The kinds of event in a case that this release writes.
extension Hendelsesslag {
    private typealias F = Felter

    // MARK: The case, the person and the family

    package static let sakOpprettet = Hendelsesslag(
        "SakOpprettet", aapne: [F.saksnummer.beskrivelse, F.enhet.beskrivelse], hvem: [.alle])
    package static let hovedpersonRegistrert = Hendelsesslag(
        "HovedpersonRegistrert", rom: .kort, aapne: [F.skoleaar.beskrivelse], forseglet: person,
        hvem: [.involvert, .gruppeansvarlig, .leder])
    package static let foresattRegistrert = Hendelsesslag(
        "ForesattRegistrert", rom: .kort,
        forseglet: [
            F.foresatt.beskrivelse, F.navn.beskrivelse, F.relasjon.beskrivelse, F.foreldreansvar.beskrivelse,
            F.verge.beskrivelse, F.kontaktsperre.beskrivelse, F.tolk.beskrivelse,
        ], hvem: [.involvert, .gruppeansvarlig, .leder])

    private static let person: [Feltbeskrivelse] = [
        F.persontype.beskrivelse, F.navn.beskrivelse, F.kortnavn.beskrivelse, F.foedselsdato.beskrivelse,
        F.termindato.beskrivelse, F.gruppe.beskrivelse, F.trinn.beskrivelse, F.adressesperre.beskrivelse,
        F.utsattSkolestart.beskrivelse,
    ]

    // MARK: Nivå 0

    package static let undringRegistrert = Hendelsesslag(
        "UndringRegistrert", rom: .intern, aapne: [F.undring.beskrivelse, F.tjeneste.beskrivelse],
        forseglet: undringsfelter, hvem: [.alle], teller: true)
    package static let undringDelt = Hendelsesslag(
        "UndringDelt", rom: .intern,
        aapne: [F.undring.beskrivelse, F.deltMed.beskrivelse, F.ansatt.beskrivelse],
        forseglet: [F.tekst.beskrivelse], hvem: [.melder, .involvert, .leder, .tidligereEier])
    package static let tilbakemeldingGitt = Hendelsesslag(
        "TilbakemeldingGitt", rom: .intern, aapne: [F.undring.beskrivelse], forseglet: [F.tekst.beskrivelse],
        hvem: [.involvert, .leder])
    package static let undringAvklart = Hendelsesslag(
        "UndringAvklart", rom: .intern, aapne: [F.resultat.beskrivelse, F.arkivmerke.beskrivelse],
        forseglet: [F.begrunnelse.beskrivelse, F.melding.beskrivelse], hvem: [.leder, .avklarer])
    package static let undringssamtaleFoert = Hendelsesslag(
        "UndringssamtaleFoert", rom: .intern, aapne: samtaleAapent, forseglet: samtaleForseglet,
        hvem: [.melder, .involvert, .gruppeansvarlig, .leder], teller: true)
    package static let internNotatSkrevet = Hendelsesslag(
        "InterntNotatSkrevet", rom: .intern, forseglet: [F.tekst.beskrivelse, F.barnetsStemme.beskrivelse],
        hvem: [.involvert, .gruppeansvarlig, .leder], teller: true)
    package static let kontaktAvtalt = Hendelsesslag(
        "KontaktAvtalt", rom: .logg, aapne: [F.nesteKontakt.beskrivelse], forseglet: [F.tekst.beskrivelse],
        hvem: [.holder, .involvert, .leder],
        // The next contact has one name wherever it is agreed, in a talk or without one.
        versjon: 2, oppgraderinger: [.nyttNavn(fra: 1, F.kontaktdato, F.nesteKontakt)])
    package static let miljoeVarslet = Hendelsesslag(
        "MiljoeVarslet", rom: .intern, forseglet: [F.eierVarslet.beskrivelse],
        hvem: [.involvert, .leder, .tidligereEier],
        noeytralt: true)

    private static let undringsfelter: [Feltbeskrivelse] = [
        F.observasjon.beskrivelse, F.tema.beskrivelse, F.vold.beskrivelse, F.miljoe.beskrivelse,
        F.alvorligMiljoesak.beskrivelse, F.situasjon.beskrivelse, F.hyppighet.beskrivelse,
        F.tidligereBekymring.beskrivelse, F.spoersmaal.beskrivelse, F.styrker.beskrivelse, F.risiko.beskrivelse,
        F.uroGrad.beskrivelse, F.rusSpurt.beskrivelse, F.voldSpurt.beskrivelse, F.melder.beskrivelse,
        F.melderNavn.beskrivelse, F.navn.beskrivelse,
    ]
    private static let samtaleAapent: [Feltbeskrivelse] = [
        F.medForesatte.beskrivelse, F.medBarnet.beskrivelse, F.nesteKontakt.beskrivelse,
    ]
    private static let samtaleForseglet: [Feltbeskrivelse] = [
        F.samtaletype.beskrivelse, F.tokKontakt.beskrivelse, F.deltakere.beskrivelse, F.barnetsStemme.beskrivelse,
        F.foresattesSyn.beskrivelse, F.enighet.beskrivelse, F.oppsummering.beskrivelse,
        F.ingenKontaktFordi.beskrivelse,
    ]

    // MARK: Legal gates

    package static let meldepliktVurdert = Hendelsesslag(
        "MeldepliktVurdert", rom: .skjermet,
        forseglet: [
            F.konklusjon.beskrivelse, F.grunnlag.beskrivelse, F.begrunnelse.beskrivelse,
            F.droeftetAnonymt.beskrivelse, F.foresatteVarslet.beskrivelse, F.undringer.beskrivelse,
        ], hvem: [.alle], noeytralt: true)
    package static let flaggVurdert = Hendelsesslag(
        "FlaggVurdert", rom: .intern, forseglet: [F.undringer.beskrivelse, F.flaggSlukket.beskrivelse],
        hvem: [.alle], noeytralt: true)
    package static let akuttVarslet = Hendelsesslag(
        "AkuttVarslet", rom: .skjermet,
        forseglet: [F.mottaker.beskrivelse, F.klokkeslett.beskrivelse, F.tekst.beskrivelse], hvem: [.alle],
        noeytralt: true)
    package static let meldingSendt = Hendelsesslag(
        "MeldingSendt", rom: .skjermet,
        forseglet: [
            F.meldingId.beskrivelse, F.mottaker.beskrivelse, F.kanal.beskrivelse, F.undringer.beskrivelse,
            F.foresatteVarslet.beskrivelse, F.tekst.beskrivelse,
        ], hvem: [.alle], noeytralt: true)
    package static let meldingBesvart = Hendelsesslag(
        "MeldingBesvart", rom: .skjermet,
        forseglet: [F.meldingId.beskrivelse, F.svar.beskrivelse, F.tekst.beskrivelse],
        hvem: [.involvert, .forfatter, .leder, .tidligereEier], noeytralt: true)
    package static let skjermetNotatSkrevet = Hendelsesslag(
        "SkjermetNotatSkrevet", rom: .skjermet, forseglet: [F.tekst.beskrivelse], hvem: [.involvert, .leder],
        noeytralt: true)
    package static let foresattkontaktFrigitt = Hendelsesslag(
        "ForesattkontaktFrigitt", rom: .intern, forseglet: [F.frigittAv.beskrivelse, F.tekst.beskrivelse],
        hvem: [.forfatter, .leder, .navngittLeder, .tidligereEier], noeytralt: true)

    // MARK: Consent and the log

    package static let samtykkeRegistrert = Hendelsesslag(
        "SamtykkeRegistrert", rom: .logg,
        aapne: [
            F.samtykke.beskrivelse, F.samtykketype.beskrivelse, F.tjenester.beskrivelse, F.form.beskrivelse,
            F.gyldigFra.beskrivelse, F.gyldigTil.beskrivelse, F.referat.beskrivelse, F.omfatterLogg.beskrivelse,
            F.erstatter.beskrivelse,
        ],
        forseglet: [
            F.formaal.beskrivelse, F.opplysninger.beskrivelse, F.behandlere.beskrivelse,
            F.informasjonGitt.beskrivelse, F.informasjonsversjon.beskrivelse, F.gittAv.beskrivelse,
            F.neiFra.beskrivelse, F.barnetsSyn.beskrivelse, F.team.beskrivelse, F.arkivreferanse.beskrivelse,
        ], hvem: [.holder, .gruppeansvarlig, .leder], teller: true)
    package static let samtykkeSignert = Hendelsesslag(
        "SamtykkeSignert", rom: .logg, aapne: [F.samtykke.beskrivelse, F.referat.beskrivelse],
        forseglet: [F.gittAv.beskrivelse, F.neiFra.beskrivelse], hvem: [.holder, .gruppeansvarlig, .leder],
        teller: true)
    package static let samtykkeTrukket = Hendelsesslag(
        "SamtykkeTrukket", rom: .logg,
        aapne: [F.samtykke.beskrivelse, F.omfang.beskrivelse, F.tjenester.beskrivelse],
        forseglet: [F.trukketAv.beskrivelse, F.begrunnelse.beskrivelse],
        hvem: [.holder, .gruppeansvarlig, .leder, .involvert], teller: true)
    package static let samtykkeAvslaatt = Hendelsesslag(
        "SamtykkeAvslaatt", rom: .intern, aapne: [F.samtykketype.beskrivelse],
        forseglet: [F.gittAv.beskrivelse, F.begrunnelse.beskrivelse], hvem: [.holder, .gruppeansvarlig, .leder],
        teller: true)
    package static let loggAapnet = Hendelsesslag(
        "StafettloggAapnet", rom: .logg, aapne: [F.nivaa.beskrivelse, F.stafettholder.beskrivelse],
        forseglet: [F.begrunnelse.beskrivelse], hvem: [.leder, .gruppeansvarlig])
    package static let stafettTilbudt = Hendelsesslag(
        "StafettTilbudt", rom: .logg, aapne: [F.stafettholder.beskrivelse, F.fraHolder.beskrivelse],
        forseglet: [F.tekst.beskrivelse], hvem: [.holder, .leder, .gruppeansvarlig], teller: true)
    package static let stafettTilbudTrukket = Hendelsesslag(
        "StafettTilbudTrukket", hvem: [.holder, .leder], teller: true)
    package static let stafettMottatt = Hendelsesslag(
        "StafettMottatt", rom: .logg, aapne: [F.fraHolder.beskrivelse], forseglet: [F.tekst.beskrivelse],
        hvem: [.tilbudt], teller: true)
    package static let stafettAvslaatt = Hendelsesslag(
        "StafettAvslaatt", rom: .logg, forseglet: [F.begrunnelse.beskrivelse], hvem: [.tilbudt], teller: true)
    package static let stafettOvertatt = Hendelsesslag(
        "StafettOvertatt", rom: .logg, aapne: [F.fraHolder.beskrivelse], forseglet: [F.begrunnelse.beskrivelse],
        hvem: [.leder], teller: true)
    package static let oenskeNotert = Hendelsesslag(
        "OenskeOmStafettholderNotert", rom: .logg, forseglet: [F.oenske.beskrivelse],
        hvem: [.holder, .leder, .involvert])
    package static let bekymringFormulert = Hendelsesslag(
        "BekymringFormulert", rom: .logg,
        forseglet: [
            F.formulering.beskrivelse, F.barnetsFormulering.beskrivelse, F.foresattesFormulering.beskrivelse,
            F.bekymringsstatus.beskrivelse,
        ], hvem: [.holder, .leder])
    package static let samtaleFoert = Hendelsesslag(
        "SamtaleFoert", rom: .logg, aapne: samtaleAapent, forseglet: samtaleForseglet,
        hvem: [.holder, .involvert, .leder], teller: true)
    package static let notatSkrevet = Hendelsesslag(
        "NotatSkrevet", rom: .logg, forseglet: [F.tekst.beskrivelse, F.barnetsStemme.beskrivelse],
        hvem: [.holder, .involvert, .leder], teller: true)

    // MARK: Goals, tiltak, evaluation

    package static let maalSatt = Hendelsesslag(
        "MaalSatt", rom: .logg, aapne: [F.maal.beskrivelse],
        forseglet: [F.hva.beskrivelse, F.kjennetegn.beskrivelse], hvem: [.holder, .leder])
    package static let maalAvsluttet = Hendelsesslag(
        "MaalAvsluttet", rom: .logg, aapne: [F.maal.beskrivelse], forseglet: [F.begrunnelse.beskrivelse],
        hvem: [.holder, .leder])
    package static let tiltakAvtalt = Hendelsesslag(
        "TiltakAvtalt", rom: .logg,
        aapne: [
            F.tiltak.beskrivelse, F.maal.beskrivelse, F.ansvarlig.beskrivelse, F.tjeneste.beskrivelse,
            F.frist.beskrivelse, F.evalueringsdato.beskrivelse, F.start.beskrivelse, F.arena.beskrivelse,
            F.overgangsfase.beskrivelse, F.part.beskrivelse,
        ], forseglet: [F.hva.beskrivelse, F.lovgrunnlag.beskrivelse], hvem: [.holder, .ansvarlig, .leder],
        teller: true)
    package static let tiltakStartet = Hendelsesslag(
        "TiltakStartet", aapne: [F.tiltak.beskrivelse], hvem: [.holder, .ansvarlig, .leder], teller: true)
    package static let tiltakEndret = Hendelsesslag(
        "TiltakEndret", rom: .logg,
        aapne: [
            F.tiltak.beskrivelse, F.ansvarlig.beskrivelse, F.frist.beskrivelse, F.evalueringsdato.beskrivelse,
            F.holdesAapent.beskrivelse,
        ], forseglet: [F.hva.beskrivelse, F.begrunnelse.beskrivelse, F.holdesAapentFordi.beskrivelse],
        hvem: [.holder, .ansvarlig, .leder], teller: true)
    package static let tiltakFullfoert = Hendelsesslag(
        "TiltakFullfoert", rom: .logg, aapne: [F.tiltak.beskrivelse, F.tiltakstatus.beskrivelse],
        forseglet: [F.begrunnelse.beskrivelse], hvem: [.holder, .ansvarlig, .leder], teller: true)
    package static let tiltakAvsluttet = Hendelsesslag(
        "TiltakAvsluttet", rom: .logg, aapne: [F.tiltak.beskrivelse], forseglet: [F.begrunnelse.beskrivelse],
        hvem: [.holder, .ansvarlig, .leder], teller: true)
    package static let tiltakEvaluert = Hendelsesslag(
        "TiltakEvaluert", rom: .logg,
        aapne: [
            F.tiltak.beskrivelse, F.utfall.beskrivelse, F.nyEvalueringsdato.beskrivelse, F.barnetHoert.beskrivelse,
            F.foresatteHoert.beskrivelse,
        ],
        forseglet: [
            F.gjennomfoert.beskrivelse, F.maaloppnaaelse.beskrivelse, F.barnetsOpplevelse.beskrivelse,
            F.ikkeSpurtFordi.beskrivelse, F.foresattesOpplevelse.beskrivelse, F.tjenestenesOpplevelse.beskrivelse,
            F.begrunnelse.beskrivelse,
        ], hvem: [.holder, .ansvarlig, .leder], teller: true)

    // MARK: Meetings

    package static let moeteInnkalt = Hendelsesslag(
        "MoeteInnkalt", rom: .logg, aapne: moeteAapent,
        forseglet: [
            F.deltakere.beskrivelse, F.klokkeslett.beskrivelse, F.sted.beskrivelse, F.saksliste.beskrivelse,
        ], hvem: [.holder, .leder, .involvert])
    package static let moeteFlyttet = Hendelsesslag(
        "MoeteFlyttet", rom: .logg, aapne: [F.moete.beskrivelse, F.moetedato.beskrivelse],
        forseglet: [F.begrunnelse.beskrivelse], hvem: [.holder, .leder])
    package static let moeteAvlyst = Hendelsesslag(
        "MoeteAvlyst", rom: .logg, aapne: [F.moete.beskrivelse], forseglet: [F.begrunnelse.beskrivelse],
        hvem: [.holder, .leder])
    package static let meldtTilTeam = Hendelsesslag(
        "SakMeldtTilTeam", rom: .logg, aapne: moeteAapent,
        forseglet: [F.team.beskrivelse, F.anonym.beskrivelse, F.saksliste.beskrivelse],
        hvem: [.holder, .leder, .involvert])
    package static let moeteHoldt = Hendelsesslag(
        "MoeteHoldt", rom: .logg,
        aapne: moeteAapent + [F.nesteMoete.beskrivelse, F.harVeienVidere.beskrivelse, F.medBarnet.beskrivelse],
        forseglet: [
            F.deltakere.beskrivelse, F.situasjonNaa.beskrivelse, F.droefting.beskrivelse, F.avtalt.beskrivelse,
            F.barnetsStemme.beskrivelse, F.ingenMoeteFordi.beskrivelse, F.team.beskrivelse,
        ], hvem: [.holder, .leder, .involvert, .team], teller: true)
    package static let referatGodkjent = Hendelsesslag(
        "ReferatGodkjent", aapne: [F.moete.beskrivelse], hvem: [.holder, .leder, .involvert])
    package static let kopiGitt = Hendelsesslag(
        "KopiGitt", rom: .logg, aapne: [F.moete.beskrivelse],
        forseglet: [F.mottattAv.beskrivelse, F.oenskerIkkeKopi.beskrivelse], hvem: [.holder, .leder, .involvert])

    private static let moeteAapent: [Feltbeskrivelse] = [
        F.moete.beskrivelse, F.moetetype.beskrivelse, F.moetedato.beskrivelse, F.tjenester.beskrivelse,
        F.medForesatte.beskrivelse,
    ]

    // MARK: The end

    package static let sakAvsluttet = Hendelsesslag(
        "SakAvsluttet", rom: .logg, aapne: [F.paaNivaa0.beskrivelse, F.arkivmerke.beskrivelse],
        forseglet: [
            F.aarsak.beskrivelse, F.sluttresultat.beskrivelse, F.barnInformert.beskrivelse,
            F.foresatteInformert.beskrivelse, F.ikkeInformertFordi.beskrivelse,
        ], hvem: [.holder, .leder, .avklarer])
    package static let sakGjenaapnet = Hendelsesslag(
        "SakGjenaapnet", rom: .intern, forseglet: [F.begrunnelse.beskrivelse], hvem: [.leder])
    package static let sakArkivert = Hendelsesslag(
        "SakArkivert", rom: .intern, forseglet: [F.arkivreferanse.beskrivelse],
        hvem: [.arkivar, .leder, .holder, .involvert])

    // MARK: What the program writes beside the command

    package static let fristSatt = Hendelsesslag(
        "FristSatt", rom: .intern,
        aapne: [F.fristId.beskrivelse, F.fra.beskrivelse, F.til.beskrivelse, F.alvor.beskrivelse],
        forseglet: [F.regel.beskrivelse, F.gjelder.beskrivelse], hvem: [.alle])
    package static let skjermetFristSatt = Hendelsesslag(
        "SkjermetFristSatt", rom: .skjermet,
        aapne: [F.fristId.beskrivelse, F.fra.beskrivelse, F.til.beskrivelse, F.alvor.beskrivelse],
        forseglet: [F.regel.beskrivelse, F.gjelder.beskrivelse], hvem: [.alle])
    package static let fristInnfridd = Hendelsesslag(
        "FristInnfridd", aapne: [F.fristId.beskrivelse], hvem: [.alle])
    package static let epokeAapnet = Hendelsesslag(
        "EpokeAapnet",
        aapne: [
            F.rom.beskrivelse, F.epoke.beskrivelse, F.mottakere.beskrivelse, F.forpliktelse.beskrivelse,
            F.engangs.beskrivelse, F.noekler.beskrivelse,
        ], hvem: [.alle])
}
