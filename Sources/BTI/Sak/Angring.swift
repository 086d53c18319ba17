/// The last command in a case: what its own author may still undo.
public struct Sistekommando: Hashable, Sendable {
    /// The command's name.
    public var id: String
    /// Who gave it.
    public var av: AnsattId
    /// The day it was recorded.
    public var registrert: Dato
    /// Minutes past midnight, where the journal says it.
    public var minutt: Int?
    /// Why it cannot be undone; `nil` where it can.
    public var sperre: Angresperre?

    /// Minutes from when it was recorded; whole days where the minutes are not known.
    func minutter(til dag: Dato, _ minuttNaa: Int?) -> Int {
        Tidspunkt(dag: registrert, minutt: minutt).minutter(til: Tidspunkt(dag: dag, minutt: minuttNaa))
    }
}

/// Why a command cannot be undone.
public enum Angresperre: String, Sendable {
    /// It opened the case; there would be nothing left.
    case aapnetSaken
    /// It reaches outside the case, or has removed something.
    case endelig
}

/// A case as it was before its last command.
final class Sakbilde: Sendable, Hashable {
    let sak: Sak

    init(_ sak: Sak) {
        self.sak = sak
    }

    static func == (venstre: Sakbilde, hoeyre: Sakbilde) -> Bool { venstre.sak == hoeyre.sak }

    func hash(into hasher: inout Hasher) { hasher.combine(sak.id) }
}

/// Undoing: the entries of an undone command stay in the journal, and count no more.
public enum Angring {
    /// The events without those of undone commands, in the same order; the undoing itself stays.
    ///
    /// Epochs stay too: what has been opened with a key is not closed by an undoing. `evolve` comes to the same state by
    /// itself; this is for what is shown, such as the timeline. The events must be those that count (`godkjent`).
    public static func utenAngrede(_ hendelser: [Hendelse]) -> [Hendelse] {
        var igjen: [Hendelse] = []
        for hendelse in hendelser {
            if hendelse.slag == .kommandoAngret, let angret = hendelse[Felter.angret] {
                igjen.removeAll {
                    $0.kommando == angret && $0.av == hendelse.av && $0.slag != .epokeAapnet
                        && $0.slag != .kommandoAngret
                }
            }
            igjen.append(hendelse)
        }
        return igjen
    }

    /// Kinds that reach outside the case or remove something: what they did cannot be taken back here.
    static let endelige: Set<Hendelsesslag> = [
        .sakerSlaattSammen, .innholdSlettet, .sakSperret, .sperreOpphevet, .noedtilgangAapnet,
    ]
}

extension Sak {
    /// Keeps how the case was before each command, so that the last one can be undone.
    mutating func merkKommando(_ h: Hendelse) {
        guard h.slag != .kommandoAngret else { return }
        if sisteKommando?.id != h.kommando || sisteKommando?.av != h.av {
            var bilde = self
            bilde.foer = nil
            foer = Sakbilde(bilde)
            sisteKommando = Sistekommando(
                id: h.kommando, av: h.av, registrert: h.registrert, minutt: h.registrertMinutt)
        }
        if let slag = h.slag, Angring.endelige.contains(slag) { sisteKommando?.sperre = .endelig }
    }

    /// Takes the case back to before its last command. Epochs, and how many entries it has, stay as they are.
    mutating func angre(_ h: Hendelse) {
        guard h[Felter.angret] == sisteKommando?.id, var gammel = foer?.sak else { return }
        gammel.versjon = versjon
        gammel.epoker = epoker
        gammel.sisteKommando = nil
        self = gammel
    }
}
