/// What somebody hands in who is not let in: an undring, or something of the room `skjermet`.
extension Sak {
    /// Who has handed something in, from open facts alone.
    public var innleverere: Set<AnsattId> { skjermetForfattere.union(undringer.filter(\.innlevert).map(\.av)) }

    /// Whether somebody still waits for something that was handed in: the case is open, or a clock stands.
    public func venterPaaSvar(_ ansatt: AnsattId) -> Bool {
        erAapen && undringer.contains { $0.innlevert && $0.av == ansatt } || !egneSkjermedeKlokker(ansatt).isEmpty
    }

    /// The clocks that an employee has set over what stands in the room `skjermet` and nobody has met, without a word.
    ///
    /// Who wrote there goes on reading it (rules.md, reading rule 17), whoever owns the case.
    public func egneSkjermedeKlokker(_ ansatt: AnsattId) -> [Funn] {
        var egne = self
        egne.frister = frister.filter { $0.value.rom == .skjermet && $0.value.av == ansatt }
        return Sikkerhetsnett.noeytraleFunn(i: egne)
    }
}
