/// The case beside its own that a command names, as far as the one who gives the command may know it.
public struct AnnenSak: Hashable, Sendable {
    /// Its name in the journal.
    public var id: SakId
    /// What stands in it; `nil` where it exists, and is not for the one who asks.
    public var lest: Sak?

    /// A case that exists.
    public init(_ id: SakId, lest: Sak? = nil) {
        self.id = id
        self.lest = lest
    }
}

extension Sak {
    /// Whether two cases may be about the same person, or the same group, as far as they tell.
    ///
    /// To merge is somebody's decision; it is refused where names or birth dates speak against it.
    func kanGjeldeSamme(som annen: Sak) -> Bool {
        if systemsak != nil || annen.systemsak != nil { return systemsak?.gruppe == annen.systemsak?.gruppe }
        guard let en = hovedperson?.kjennetegn, let to = annen.hovedperson?.kjennetegn else { return false }
        return en.kanVaere(to)
    }
}

extension Dobbeltsaker.Kjennetegn {
    /// Whether nothing tells that these are two persons. Initials agree with the full names that they stand for.
    fileprivate func kanVaere(_ annen: Dobbeltsaker.Kjennetegn) -> Bool {
        if let foedselsdato, let andre = annen.foedselsdato, foedselsdato != andre { return false }
        if erSammeNavn(som: annen) { return true }
        let bareInitialer = navn.contains(".") || annen.navn.contains(".")
        return bareInitialer && Hovedperson.initialer(navn) == Hovedperson.initialer(annen.navn)
    }
}
