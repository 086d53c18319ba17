/// Kinds whose shape is settled now and that no command writes yet: the formats are made for the whole of domain.md from the
/// first entry, so that what is open and what is sealed never has to change.
extension Hendelsesslag {
    private typealias F = Felter

    /// Kinds in a case that wait for their commands.
    package static let senereISak: [Hendelsesslag] = [
        Hendelsesslag(
            "NivaaEndret", rom: .logg, aapne: [F.nivaa.beskrivelse, F.stafettholder.beskrivelse],
            forseglet: [F.begrunnelse.beskrivelse], hvem: [.holder, .leder], teller: true),
        Hendelsesslag(
            "DeltakerLagtTil", rom: .logg, aapne: [F.tjeneste.beskrivelse, F.ansatt.beskrivelse, F.fra.beskrivelse],
            forseglet: [F.tekst.beskrivelse], hvem: [.holder, .leder]),
        Hendelsesslag(
            "DeltakerFjernet", rom: .logg, aapne: [F.tjeneste.beskrivelse, F.ansatt.beskrivelse, F.til.beskrivelse],
            forseglet: [F.begrunnelse.beskrivelse], hvem: [.holder, .leder]),
        Hendelsesslag("JournalpliktKvittert", aapne: [F.tjeneste.beskrivelse], hvem: [.involvert]),
        Hendelsesslag(
            "HenvisningSendt", rom: .logg, aapne: [F.tjeneste.beskrivelse],
            forseglet: [F.tekst.beskrivelse, F.begrunnelse.beskrivelse], hvem: [.holder, .leder], teller: true),
        Hendelsesslag(
            "HenvisningBesvart", rom: .logg, aapne: [F.tjeneste.beskrivelse], forseglet: [F.tekst.beskrivelse],
            hvem: [.holder, .leder], teller: true),
        Hendelsesslag(
            "OvergangPlanlagt", rom: .logg,
            aapne: [F.tjeneste.beskrivelse, F.enhet.beskrivelse, F.skolestart.beskrivelse],
            forseglet: [F.tekst.beskrivelse, F.begrunnelse.beskrivelse], hvem: [.holder, .leder], teller: true),
        Hendelsesslag(
            "KontaktlaererSatt", rom: .logg, aapne: [F.ansatt.beskrivelse], forseglet: [F.navn.beskrivelse],
            hvem: [.holder, .leder]),
        Hendelsesslag(
            "OverleveringBekreftet", rom: .logg, forseglet: [F.tekst.beskrivelse], hvem: [.tilbudt, .holder],
            teller: true),
        Hendelsesslag(
            "OvergangAvsluttet", rom: .logg, forseglet: [F.sluttresultat.beskrivelse], hvem: [.holder, .leder],
            teller: true),
        Hendelsesslag(
            "LoeftetTilKE", rom: .logg, forseglet: [F.begrunnelse.beskrivelse, F.anonym.beskrivelse],
            hvem: [.holder, .leder]),
        Hendelsesslag(
            "RaadGitt", rom: .logg, forseglet: [F.tekst.beskrivelse], hvem: [.ke], teller: true),
        Hendelsesslag(
            "AktivitetsplanLaget", rom: .logg, forseglet: [F.tekst.beskrivelse, F.lovgrunnlag.beskrivelse],
            hvem: [.leder], teller: true),
        Hendelsesslag(
            "KoordineringVurdert", rom: .logg, forseglet: [F.tekst.beskrivelse, F.begrunnelse.beskrivelse],
            hvem: [.holder, .leder]),
        Hendelsesslag(
            "IPRegistrert", rom: .logg, aapne: [F.fra.beskrivelse], forseglet: [F.begrunnelse.beskrivelse],
            hvem: [.holder, .leder]),
        Hendelsesslag(
            "FoedselRegistrert", rom: .kort, forseglet: [F.foedselsdato.beskrivelse, F.navn.beskrivelse],
            hvem: [.innhold, .involvert]),
        Hendelsesslag(
            "FamilieKoblet", rom: .kort, forseglet: [F.tekst.beskrivelse, F.relasjon.beskrivelse],
            hvem: [.innhold, .involvert]),
        Hendelsesslag(
            "FamiliekoblingOpphevet", rom: .kort, forseglet: [F.tekst.beskrivelse], hvem: [.innhold, .involvert]),
        Hendelsesslag(
            "SakSperret", rom: .skjermet, forseglet: [F.begrunnelse.beskrivelse, F.deltakere.beskrivelse],
            hvem: [.leder]),
        Hendelsesslag("SperreOpphevet", rom: .skjermet, forseglet: [F.begrunnelse.beskrivelse], hvem: [.leder]),
        Hendelsesslag(
            "NoedtilgangAapnet", rom: .skjermet, forseglet: [F.begrunnelse.beskrivelse], hvem: [.leder]),
        Hendelsesslag(
            "SystemsakAapnet", rom: .intern, aapne: [F.saksnummer.beskrivelse, F.enhet.beskrivelse],
            forseglet: [F.gruppe.beskrivelse, F.tekst.beskrivelse], hvem: [.leder]),
        Hendelsesslag(
            "OpplysningRettet", rom: .intern, forseglet: [F.tekst.beskrivelse, F.begrunnelse.beskrivelse],
            hvem: [.leder]),
        Hendelsesslag("SakerSlaattSammen", rom: .intern, forseglet: [F.begrunnelse.beskrivelse], hvem: [.leder]),
        Hendelsesslag(
            "InnholdSlettet",
            aapne: [F.slettetInnhold.beskrivelse, F.slettedeNoekler.beskrivelse, F.medsignatur.beskrivelse],
            hvem: [.leder]),
        Hendelsesslag(
            "SakImportert", rom: .intern, aapne: [F.saksnummer.beskrivelse, F.enhet.beskrivelse],
            forseglet: [F.tekst.beskrivelse], hvem: [.leder]),
        Hendelsesslag("KommandoAngret", aapne: [F.angret.beskrivelse], hvem: [.alle]),
    ]

    /// Kinds in the directory that wait for their commands.
    package static let senereIKatalog: [Hendelsesslag] = [
        Hendelsesslag(
            "NoekkelByttet", .katalog,
            aapne: [
                F.ansatt.beskrivelse, F.signering.beskrivelse, F.forsegling.beskrivelse,
                F.gammelSignatur.beskrivelse, F.noekler.beskrivelse,
            ], hvem: [.selv]),
        Hendelsesslag(
            "BaseGjenopprettet", .katalog, aapne: [F.medsignatur.beskrivelse], hvem: [.administrator]),
        Hendelsesslag(
            "MoeteserieOpprettet", .katalog,
            aapne: [F.kode.beskrivelse, F.tjeneste.beskrivelse, F.moetetype.beskrivelse],
            hvem: [.tjenesteleder]),
        Hendelsesslag("TilgangGjennomgaatt", .katalog, aapne: [F.tjeneste.beskrivelse], hvem: [.tjenesteleder]),
    ]

    /// Readings that wait for their commands.
    package static let senereLesinger: [Hendelsesslag] = [
        Hendelsesslag("SakSkrevetUt", .lesing, hvem: [.alle]),
        Hendelsesslag("SakEksportert", .lesing, hvem: [.alle]),
    ]
}
