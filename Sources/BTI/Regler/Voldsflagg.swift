/// The active violence flag of a case (rules.md, reading rule 10).
public struct Voldsflagg: Hashable, Sendable {
    /// First day of the unbroken run in which it has been active.
    public let siden: Dato
    /// The undringer that keep it lit, sorted.
    public let undringer: [UndringId]
}

extension Sak {
    /// The violence flag, where it is active: some undring with vold `usikker` or `ja` that neither is assessed *nei* nor
    /// followed by contact with the foresatte being freed.
    ///
    /// An undring whose `vold` is sealed to the reader does not light it.
    public var voldsflagg: Voldsflagg? {
        let flagget = undringer.filter { $0.vold?.tennerFlagget == true }
        let tente = flagget.filter { flaggSlutt($0) == nil }
        guard var siden = tente.map(\.dato).min() else { return nil }
        let slukkede = flagget.compactMap { undring in flaggSlutt(undring).map { (fra: undring.dato, til: $0) } }
        while let tidligere = slukkede.filter({ $0.fra < siden && $0.til >= siden }).map(\.fra).min() {
            siden = tidligere
        }
        return Voldsflagg(siden: siden, undringer: tente.map(\.id).sorted())
    }

    /// A unit that may have a violence flag lit which this reader cannot see, as open facts tell: it assessed an undring *ja* and
    /// nobody has freed contact with the foresatte, or it left grave clocks running when the case went on.
    var enhetMedSkjermetFlagg: TjenesteId? {
        let vurdert = undringer.first { !$0.lesbar && erVurdert($0) && flaggSlutt($0) == nil }
        return vurdert?.tjeneste
            ?? tidligereEiereMedFrist.sorted().first { enhet in
                frister(etter: enhet).contains { $0.regel == nil && $0.alvor <= .brudd }
            }
    }

    /// The day the flag of one undring ended; `nil` while it is lit. The last assessment is the one that counts.
    func flaggSlutt(_ undring: Undring) -> Dato? {
        let slukket = sisteVurdering(undring).flatMap { $0.flaggSlukket ? $0.dato : nil }
        // A clearing answers what had been said by then: a disclosure that is written after it lights the flag anew.
        let frigitt = kontaktFrigitt.filter { $0.undringer.contains(undring.id) && $0.dato >= undring.dato }
            .map(\.dato).min()
        return [slukket, frigitt].compactMap { $0 }.min()
    }

    /// Whether the duty to report has been assessed for an undring; a sent melding counts as assessed *ja* (B8).
    func erVurdert(_ undring: Undring) -> Bool {
        sisteVurdering(undring) != nil || erMeldt(undring)
    }

    private func sisteVurdering(_ undring: Undring) -> Flaggvurdering? {
        vurderinger.last { $0.undringer.contains(undring.id) && $0.dato >= undring.dato }
    }

    /// Whether an undring is clarified by its melding (B1). A reader who sees that it was assessed *ja*, but nothing of
    /// the room where meldinger stand, cannot know that it is not: nothing is claimed then.
    func erAvklartVedMelding(_ undring: Undring) -> Bool {
        if erMeldt(undring) { return true }
        let kanIkkeVite = meldinger.isEmpty && meldepliktvurderinger.isEmpty
        return kanIkkeVite && sisteVurdering(undring)?.flaggSlukket == false
    }

    /// Whether a melding has been sent about an undring.
    func erMeldt(_ undring: Undring) -> Bool { meldinger.contains { $0.undringer.contains(undring.id) } }
}
