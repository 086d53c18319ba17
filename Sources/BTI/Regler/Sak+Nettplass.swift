/// Where an open case stands with the first promise: no case without a holder and a next date (product.md).
public enum Nettplass: Hashable, Sendable {
    /// Somebody holds it, and something is agreed from the day on.
    case avtalt
    /// Somebody holds it, and a limit is running after which the net says so by itself.
    case frist
    /// The net says that something is missing.
    case funn
    /// None of these: the case has fallen through.
    case utenfor
}

extension Sak {
    /// Where the open case stands on a day; `nil` where it is closed.
    ///
    /// Before the log is open nobody holds a stafettpinne: whoever wrote the undring does, until it is clarified; a concern
    /// about a group, and a case that was imported, is held by the leader who opened it.
    /// - Parameter funn: the case's findings, as intervals.
    public func nettplass(paa dag: Dato, _ funn: [Funn]) -> Nettplass? {
        guard erAapen else { return nil }
        let grave = funn.filter { $0.alvor != .info }
        if grave.contains(where: { $0.staar(dag) }) { return .funn }
        let harNoen =
            loggAapnet == nil
            ? !undringer.isEmpty || systemsak != nil || importert != nil : stafettholder != nil
        guard harNoen else { return .utenfor }
        if nesteDato(fra: dag) != nil { return .avtalt }
        return grave.contains { $0.fra > dag } ? .frist : .utenfor
    }
}
