import BTI

extension Tekster {
    /// What an event about the person over time, a plan, a correction or an import is about.
    func hvaPerson(_ h: Hendelse, _ slag: Hendelsesslag) -> String? {
        switch slag {
        case .hovedpersonOppdatert: h[Felter.gruppe] ?? h[Felter.kortnavn]
        case .familieKoblet: kode(h[Felter.koblingstype])
        case .foedselRegistrert: kode(h[Felter.svangerskap])
        case .gjentakelseVurdert: h[Felter.nyVurdering]
        case .aktivitetsplanLaget: h[Felter.hva]
        case .opplysningRettet, .opplysningRettetILogg, .skjermetOpplysningRettet: h[Felter.tekst]
        case .systemsakAapnet: h[Felter.tekst]
        case .sakImportert: h[Felter.kilde]
        case .tiltakIKarantene: h[Felter.hva]
        case .karanteneLukket: h[Felter.begrunnelse]
        default: nil
        }
    }
}
