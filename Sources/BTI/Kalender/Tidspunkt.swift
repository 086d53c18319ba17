/// A moment as the journal tells it: a day, and the minute of the day where that is known.
struct Tidspunkt: Hashable, Sendable {
    /// The day.
    var dag: Dato
    /// Minutes past midnight.
    var minutt: Int?

    /// Minutes to another moment; whole days where the minutes are not known.
    func minutter(til annet: Tidspunkt) -> Int {
        let dager = (annet.dag - dag) * 24 * 60
        guard let minutt, let annetMinutt = annet.minutt else { return dager }
        return dager + annetMinutt - minutt
    }
}
