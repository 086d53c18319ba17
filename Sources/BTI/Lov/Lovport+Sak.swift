extension Lovport {
    /// The gates that are open in a case for one who works at a service, in the order of the table.
    ///
    /// What is sealed to the reader opens nothing: the rules and the neutral clocks see to those who cannot read.
    public static func aapne(i sak: Sak, _ katalog: Katalog, tjenester: [TjenesteId] = []) -> [Lovport] {
        var utloest: Set<Utloeser> = []
        if sak.voldsflagg != nil { utloest.insert(.voldsflagg) }
        if sak.gjelderUfoedt { utloest.insert(.ufoedt) }
        if sak.foresatte.contains(where: \.verge) { utloest.insert(.verge) }
        if sak.nivaa > 0 { utloest.formUnion((1...sak.nivaa).map { .nivaa($0) }) }
        utloest.formUnion(tjenester.compactMap { katalog.tjenester[$0] }.map { .tjeneste($0.type) })
        for undring in sak.undringer where undring.miljoe == true {
            let erSkole = sak.miljoetjeneste(undring, katalog)?.type.erSkole ?? false
            utloest.insert(erSkole ? .skolemiljoe : .barnehagemiljoe)
        }
        return alle.filter { !$0.utloeses.isDisjoint(with: utloest) }
    }

    /// The gates that a command passes through.
    public static func forKommando(_ kode: String) -> [Lovport] {
        alle.filter { $0.utloeses.contains(.kommando(kode)) }
    }
}
