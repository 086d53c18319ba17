/// H. Closing.
extension Regel {
    static let h3 = Regel(
        "H3", [.varsel], parametre: [.arkivDager], mender: ["markerArkivert"], gjelderAvsluttet: true
    ) { sak, omgivelser in
        guard let avslutning = sak.avslutning, sak.arkivert == nil else { return [] }
        return [.etter(avslutning.dato + omgivelser.profil[.arkivDager], .varsel)]
    }
}
