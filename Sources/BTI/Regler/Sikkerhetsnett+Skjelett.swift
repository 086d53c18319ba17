/// The skeleton net: what the safety net finds without any key.
extension Sikkerhetsnett {
    /// Every interval in which something is wrong, as anyone sees it who holds the file and no key: what open facts tell, and the
    /// neutral clocks for what they do not.
    ///
    /// - Parameter sak: the case from open facts alone.
    public static func skjelettfunn(i sak: Sak, _ omgivelser: Omgivelser) -> [Funn] {
        (funn(i: sak, omgivelser) + noeytraleFunn(i: sak)).sorted(by: foerst)
    }

    /// Every interval in which a neutral clock has run out whose words are sealed to the reader.
    static func noeytraleFunn(i sak: Sak) -> [Funn] {
        let lukkede = sak.frister.values.filter { $0.regel == nil && $0.innfridd == nil && $0.alvor != .info }
        let etter = sak.tidligereEiereMedFrist.sorted().map { (enhet: $0, frister: Set(sak.frister(etter: $0))) }
        let funn = lukkede.map { frist in
            Funn(
                regel: noeytralKode, alvor: frist.alvor, fra: frist.fra, til: frist.til, frist: frist.fra - 1,
                gjelder: etter.filter { $0.frister.contains(frist) }.map(\.enhet.rawValue))
        }
        return samlet(funn, ogIntervall: true).sorted(by: foerst)
    }

    /// What is seen without a key of the clocks that a unit left running when the case went on, on any day.
    package static func noeytraleFunn(etter enhet: TjenesteId, i sak: Sak) -> [Funn] {
        noeytraleFunn(i: sak).filter { $0.gjelder.contains(enhet.rawValue) }
    }

    /// What a reader without the key sees on a day: that a limit has passed, never which.
    ///
    /// The neutral clocks whose words are sealed to the reader and that nobody has met, as findings of the rule `FRIST`;
    /// `gjelder` names the units that answer for them since they owned the case.
    public static func noeytraleFunn(i sak: Sak, paa dag: Dato) -> [Funn] {
        samlet(noeytraleFunn(i: sak).filter { $0.staar(dag) }, ogIntervall: false).sorted(by: foerst)
    }
}
