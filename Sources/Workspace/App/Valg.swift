import BTI

/// What a key, the palette or a dialog can ask the panes for.
enum Valg: Hashable, Sendable {
    /// Another view.
    case vis(Visning)
    /// Move in what is shown.
    case flytt(Retning)
    /// Open the selected thing.
    case aapne
    /// One step back.
    case tilbake
    /// To the guide and back, or to the next column.
    case veksle
    /// The likeliest next thing for the selected case or finding.
    case neste
    /// The form of a command, by its code.
    case skjema(String)
    /// The full name of the selected person, and away again.
    case navn
    /// Why a finding stands.
    case hvorfor
    /// Who can see the case, and why.
    case tilgang
    /// Find a child.
    case soek
    /// The keys.
    case hjelp
    /// All commands.
    case palett
    /// The drafts.
    case utkast
    /// Wipe the keys and ask again.
    case laas
    /// Stop for a while, as in a shell.
    case stans
    /// Draw everything again.
    case friskOpp
    /// End.
    case avslutt

    /// Whether it is about the case or the finding that one stands on.
    var gjelderSaken: Bool {
        switch self {
        case .aapne, .neste, .navn, .hvorfor, .tilgang, .vis(.sak): true
        case .skjema(let kode): !Mulighet.aapnerSak.contains(kode)
        default: false
        }
    }

    /// Where to move.
    enum Retning: Hashable, Sendable { case opp, ned, venstre, hoeyre, sideOpp, sideNed, foerst, sist }
}

/// The views that exist.
enum Visning: String, Sendable, CaseIterable {
    case flyt, sak, brudd, oversikt

    /// The digit that shows it; 4 and 5 are kept for the meeting and the calendar.
    var tast: String {
        switch self {
        case .flyt: "1"
        case .sak: "2"
        case .brudd: "3"
        case .oversikt: "6"
        }
    }
}
