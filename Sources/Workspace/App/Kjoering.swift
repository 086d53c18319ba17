import BTI
import Casework
import Terminal

/// Performs what the panes ask for. Holds the base and the session; belongs to the main thread.
final class Kjoering {
    private(set) var model: Model
    let base: Base
    let tilstandsmappe: String?
    /// Where workers leave what they have read; `nil` does everything at once.
    let postkasse: Mailbox<Melding>?
    var oekt: Oekt?
    var register: Navneregister?
    var leserRegister = false
    var viste: Set<SakId> = []
    private var utsatt: [Effekt] = []
    private var tidtaker: Tidtaker
    private var steg = LoopStep.goOn
    /// Draws everything again.
    var tegnPaaNytt: () -> Void = {}

    init(
        base: Base, navn: Model.Basenavn, ord: Ord, tilstandsmappe: String?, postkasse: Mailbox<Melding>? = nil,
        tid: Tidtaker = Tidtaker()
    ) {
        self.base = base
        self.postkasse = postkasse
        self.tilstandsmappe = tilstandsmappe
        tidtaker = tid
        model = Model(base: navn, ord: ord, katalog: base.katalog, idag: base.idag)
    }

    /// Answers an event of the terminal.
    func svar(_ hendelse: TerminalEvent<Melding>) -> LoopStep {
        steg = .goOn
        switch hendelse {
        case .key(let tast):
            tidtaker.tast()
            send(.tast(tast))
        case .message(let melding):
            if case .register(let lest) = melding {
                register = lest
                oekt?.ta(lest)
            }
            send(melding)
        case .deadline: forfalt()
        case .resumed: send(.oppfrisk)
        case .terminate, .hangup: lukk()
        }
        tidtaker.etter(model)
        if steg == .leave { lukk() }
        return steg
    }

    /// The frame to show now.
    func bilde(_ stoerrelse: Size) -> Frame {
        if stoerrelse != model.stoerrelse { send(.tast(.resize(stoerrelse))) }
        return vis(model)
    }

    /// When something is to be done without a key. What was put off is done as soon as a frame has been shown.
    var nesteFrist: ContinuousClock.Instant? { utsatt.isEmpty ? tidtaker.neste : tidtaker.naa() }

    private func forfalt() {
        let naa = utsatt
        utsatt = []
        for effekt in naa { for melding in utfoer(effekt) { send(melding) } }
        for melding in tidtaker.forfalt() { send(melding) }
    }

    /// Sends a message, and everything it leads to.
    func send(_ melding: Melding) {
        var koe = [melding]
        while !koe.isEmpty {
            while model.navn.count < 4 { model.navn.append(base.nyttNavn()) }
            let effekter = oppdater(&model, koe.removeFirst())
            for effekt in effekter {
                switch effekt {
                // Slow, and nobody waits for it: the lists are shown first.
                case .kontrollerBase, .lastRegister, .sjekkNoedtilganger: utsatt.append(effekt)
                // Slow, and waited for: what is being done is shown first.
                case .lastBrudd: utsatt.insert(effekt, at: 0)
                case .avslutt: steg = .leave
                case .stans: steg = .suspend
                case .tegnPaaNytt: tegnPaaNytt()
                default: koe += utfoer(effekt)
                }
            }
        }
    }

    /// Saves drafts and the head, and wipes the keys.
    private func lukk() {
        for effekt in model.utkastSomMaaLagres() { _ = utfoer(effekt) }
        laas()
    }

    /// Remembers the head and wipes the keys; the session is over.
    func laas() {
        if let tilstandsmappe { try? oekt?.huskHode(tilstandsmappe) }
        oekt?.laas()
        oekt = nil
        register = nil
        leserRegister = false
        viste = []
        utsatt = []
    }
}
