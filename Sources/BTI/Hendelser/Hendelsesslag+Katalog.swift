/// The kinds of event in the directory and among the readings.
extension Hendelsesslag {
    private typealias F = Felter

    package static let baseOpprettet = Hendelsesslag(
        "BaseOpprettet", .katalog,
        aapne: [
            F.base.beskrivelse, F.kursbase.beskrivelse, F.kursdag.beskrivelse, F.navn.beskrivelse,
            F.gjenoppretting.beskrivelse, F.administrator.beskrivelse, F.ledere.beskrivelse,
            F.billigPassord.beskrivelse, F.noekler.beskrivelse,
        ], hvem: [.genesis])
    package static let profilValgt = Hendelsesslag(
        "ProfilValgt", .katalog, aapne: [F.profil.beskrivelse], hvem: [.administrator])
    package static let skoleruteSatt = Hendelsesslag(
        "SkoleruteSatt", .katalog,
        aapne: [F.aar.beskrivelse, F.skolestart.beskrivelse, F.sisteSkoledag.beskrivelse], hvem: [.administrator])
    package static let tjenesteOpprettet = Hendelsesslag(
        "TjenesteOpprettet", .katalog,
        aapne: [
            F.tjeneste.beskrivelse, F.navn.beskrivelse, F.tjenestetype.beskrivelse, F.eierform.beskrivelse,
        ], hvem: [.administrator])
    package static let gruppeOpprettet = Hendelsesslag(
        "GruppeOpprettet", .katalog,
        aapne: [F.kode.beskrivelse, F.tjeneste.beskrivelse, F.ansatt.beskrivelse],
        hvem: [.administrator, .tjenesteleder])
    package static let ansattRegistrert = Hendelsesslag(
        "AnsattRegistrert", .katalog,
        aapne: [
            F.ansatt.beskrivelse, F.tittel.beskrivelse, F.tjeneste.beskrivelse, F.rolle.beskrivelse,
            F.engangsnoekkel.beskrivelse, F.medsignatur.beskrivelse,
        ], hvem: [.administrator])
    package static let noekkelRegistrert = Hendelsesslag(
        "NoekkelRegistrert", .katalog,
        aapne: [
            F.ansatt.beskrivelse, F.signering.beskrivelse, F.forsegling.beskrivelse, F.engangssignatur.beskrivelse,
            F.noekler.beskrivelse,
        ], hvem: [.selv])
    package static let passordByttet = Hendelsesslag(
        "PassordByttet", .katalog, aapne: [F.ansatt.beskrivelse, F.noekler.beskrivelse], hvem: [.selv])
    package static let tjenestenoekkelOpprettet = Hendelsesslag(
        "TjenestenoekkelOpprettet", .katalog,
        aapne: [
            F.tjeneste.beskrivelse, F.generasjon.beskrivelse, F.offentlig.beskrivelse,
            F.lederOffentlig.beskrivelse, F.noekler.beskrivelse,
        ], hvem: [.tjenesteleder])
    package static let medlemOpptatt = Hendelsesslag(
        "MedlemOpptatt", .katalog,
        aapne: [
            F.tjeneste.beskrivelse, F.ansatt.beskrivelse, F.generasjon.beskrivelse, F.noekler.beskrivelse,
        ], hvem: [.tjenesteleder])
    package static let rolleGitt = Hendelsesslag(
        "RolleGitt", .katalog,
        aapne: [
            F.ansatt.beskrivelse, F.tjeneste.beskrivelse, F.rolle.beskrivelse, F.medsignatur.beskrivelse,
        ], hvem: [.administrator])
    package static let rolleFjernet = Hendelsesslag(
        "RolleFjernet", .katalog,
        aapne: [F.ansatt.beskrivelse, F.tjeneste.beskrivelse, F.rolle.beskrivelse], hvem: [.administrator])
    package static let ansattAvsluttet = Hendelsesslag(
        "AnsattAvsluttet", .katalog, aapne: [F.ansatt.beskrivelse], hvem: [.administrator, .tjenesteleder])
    package static let fravaerRegistrert = Hendelsesslag(
        "FravaerRegistrert", .katalog,
        aapne: [F.ansatt.beskrivelse, F.fra.beskrivelse, F.til.beskrivelse, F.vikar.beskrivelse],
        hvem: [.selv, .tjenesteleder])

    // MARK: Readings and refusals: never raise a case's version

    package static let sakLest = Hendelsesslag("SakLest", .lesing, aapne: [F.rom.beskrivelse], hvem: [.alle])
    package static let navnVist = Hendelsesslag("NavnVist", .lesing, hvem: [.alle])
    package static let soekUtfoert = Hendelsesslag(
        "SoekUtfoert", .lesing, aapne: [F.treff.beskrivelse], hvem: [.alle])
    package static let tilgangNektet = Hendelsesslag(
        "TilgangNektet", .lesing, aapne: [F.regel.beskrivelse], hvem: [.alle])
}
