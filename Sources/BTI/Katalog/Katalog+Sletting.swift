extension Katalog {
    /// Whether an erasure names a second person who may sign it: another leader or an administrator, with a key.
    func harGyldigMedunderskriver(_ h: Hendelse) -> Bool {
        guard let med = h[Felter.medsignatur], med.ansatt != h.av, let andre = ansatte[med.ansatt] else { return false }
        return andre.signering != nil && (andre.har(.leder, ved: h.seq) || andre.har(.administrator, ved: h.seq))
    }

    /// Whether the second signature under an erasure holds. Tested by whoever reads the entry, beside `godkjent`: the engine
    /// itself holds no cryptography.
    public func medsignaturHolder(_ h: Hendelse, _ kontroll: Signaturkontroll) -> Bool {
        guard h.slag == .innholdSlettet else { return true }
        guard harGyldigMedunderskriver(h), let med = h[Felter.medsignatur], let noekkel = ansatte[med.ansatt]?.signering
        else { return false }
        let melding = slettemelding(
            sak: h.sak, innhold: h[Felter.slettetInnhold] ?? [], noekler: h[Felter.slettedeNoekler] ?? [])
        return kontroll(med.signatur, melding, noekkel)
    }

    /// What the second person signs when content is erased: tag, base, case, the entries and the keys.
    public func slettemelding(sak: SakId, innhold: [Int], noekler: [String]) -> [UInt8] {
        let felter: Verdi = [
            "base": .tekst(base), "sak": sak.verdi, "innhold": .liste(innhold.map { .tall($0) }),
            "noekler": .liste(noekler.map { .tekst($0) }),
        ]
        return Array("stafett/sletting/1".utf8) + KanoniskJSON.bytes(felter)
    }
}
