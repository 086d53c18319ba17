/// The kinds of event of a sperret case and of emergency access.
extension Hendelsesslag {
    private typealias F = Felter

    /// From here on the case is sealed to the named alone. Why stands in the entry after, which they alone can open.
    package static let sakSperret = Hendelsesslag(
        "SakSperret", aapne: [F.navngitte.beskrivelse], hvem: [.leder, .navngittLeder])
    package static let sperreBegrunnet = Hendelsesslag(
        "SperreBegrunnet", rom: .intern, forseglet: [F.begrunnelse.beskrivelse], hvem: [.alle])
    package static let sperreOpphevet = Hendelsesslag(
        "SperreOpphevet", rom: .intern, forseglet: [F.begrunnelse.beskrivelse], hvem: [.leder, .navngittLeder])
    /// Written before anything is shown; when it was recorded is when it begins.
    package static let noedtilgangAapnet = Hendelsesslag(
        "NoedtilgangAapnet", rom: .logg, forseglet: [F.begrunnelse.beskrivelse], hvem: [.noedtilgang])

    /// Somebody who follows up emergency access has been shown that this case was opened so.
    package static let noedtilgangSett = Hendelsesslag("NoedtilgangSett", .lesing, hvem: [.alle])

    /// Those in a case.
    package static let omSperre: [Hendelsesslag] = [sakSperret, sperreBegrunnet, sperreOpphevet, noedtilgangAapnet]
}
