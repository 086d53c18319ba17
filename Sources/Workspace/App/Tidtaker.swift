import Terminal

/// What happens without a key, and when: drafts, the notice that goes, fresh lists, the lock.
struct Tidtaker {
    /// Drafts are saved at most this long after the first key that was not saved.
    static let utkast = Duration.seconds(1)
    /// A notice stands this long.
    static let notis = Duration.seconds(8)
    /// Lists are read again this often, since others work in the same base.
    static let oppfrisk = Duration.seconds(30)
    /// The screen locks itself after this long without a key; never in a practice base.
    static let laas = Duration.seconds(600)

    /// The clock.
    let naa: () -> ContinuousClock.Instant
    private var sisteTast: ContinuousClock.Instant
    private var sisteOppfrisk: ContinuousClock.Instant
    private var skittenSiden: ContinuousClock.Instant?
    private var notis: Toast?
    private var notisSiden: ContinuousClock.Instant?
    private var erInne = false
    private var kanLaases = false

    init(naa: @escaping () -> ContinuousClock.Instant = { .now }) {
        self.naa = naa
        sisteTast = naa()
        sisteOppfrisk = sisteTast
    }

    /// A key was pressed.
    mutating func tast() { sisteTast = naa() }

    /// Looks at the model after something has been answered.
    mutating func etter(_ model: Model) {
        erInne = model.arbeid != nil
        kanLaases = erInne && !model.base.erKurs
        skittenSiden = model.harSkittent ? skittenSiden ?? naa() : nil
        guard notis != model.notis else { return }
        notis = model.notis
        notisSiden = notis == nil ? nil : naa()
    }

    /// The next moment something is to be done; `nil` where nothing is.
    var neste: ContinuousClock.Instant? {
        [
            skittenSiden.map { $0 + Self.utkast }, notisSiden.map { $0 + Self.notis },
            erInne ? sisteOppfrisk + Self.oppfrisk : nil, kanLaases ? sisteTast + Self.laas : nil,
        ].compactMap(\.self).min()
    }

    /// What is due now. Each moves on when it has been told.
    mutating func forfalt() -> [Melding] {
        let naa = naa()
        var meldinger: [Melding] = []
        if let siden = skittenSiden, siden + Self.utkast <= naa {
            skittenSiden = naa
            meldinger.append(.lagringstid)
        }
        if let siden = notisSiden, siden + Self.notis <= naa {
            notisSiden = nil
            meldinger.append(.notisUt)
        }
        if kanLaases, sisteTast + Self.laas <= naa {
            sisteTast = naa
            meldinger.append(.ledig)
        } else if erInne, sisteOppfrisk + Self.oppfrisk <= naa {
            sisteOppfrisk = naa
            meldinger.append(.oppfrisk)
        }
        return meldinger
    }
}
