import BTI
import Casework
import Guidance
import Terminal

/// Everything the panes know: a value. `oppdater` is the only thing that changes it, `vis` the only thing that draws it.
struct Model: Sendable {
    /// What the base is called, and whether it is for practice.
    let base: Basenavn
    /// The visible words.
    let ord: Ord
    /// The keys.
    let tastekart: KeyMap<Valg>
    /// How large the terminal is.
    var stoerrelse: Size
    /// Today, as the base says.
    var idag: Dato
    /// Who works where, and the profile.
    var katalog: Katalog
    /// Sign-in, or work.
    var skjerm: Skjerm
    /// What floats above, the topmost last. It has every key.
    var lag: [Lag] = []
    /// What was just done.
    var notis: Toast?
    /// Keys of a sequence that is not over.
    var venter: [Key] = []
    /// The case to select when the columns come.
    var velgEtterpaa: SakId?
    /// Random names for commands and drafts, made by the runner and used from the front.
    var navn: [String] = []

    /// What the base is called.
    struct Basenavn: Hashable, Sendable {
        var navn: String
        var erKurs: Bool
    }

    init(
        base: Basenavn, ord: Ord, katalog: Katalog, idag: Dato, stoerrelse: Size = .minimum
    ) {
        self.base = base
        self.ord = ord
        self.tastekart = Tastekart.lag(ord)
        self.katalog = katalog
        self.idag = idag
        self.stoerrelse = stoerrelse
        self.skjerm = .start(Startskjerm(katalog: katalog, erKurs: base.erKurs, ord: ord))
    }

    /// Sign-in, or work.
    enum Skjerm: Sendable {
        case start(Startskjerm)
        case arbeid(Arbeid)
    }

    /// The work, where somebody is signed in.
    var arbeid: Arbeid? {
        get { if case .arbeid(let arbeid) = skjerm { arbeid } else { nil } }
        set { if let newValue { skjerm = .arbeid(newValue) } }
    }

    /// Dates in words.
    var dagord: Dagord { Dagord(ord: ord, idag: idag) }

    /// A random name that nothing else has.
    mutating func nyttNavn() -> String { navn.isEmpty ? "" : navn.removeFirst() }
}

/// What a signed-in employee works with.
struct Arbeid: Sendable {
    /// Who.
    let ansatt: AnsattId
    /// The view one comes in at, and goes back to.
    let hjem: Visning
    /// Which view is shown.
    var visning: Visning
    /// The three columns.
    var flyt = Flyt()
    /// The open case.
    var sak: Saksbilde?
    /// Whether the open case was opened from the safety net's list, where Esc goes back to.
    var komFraBrudd = false
    /// How many cases that one sees or has an overview of have a BRUDD; `nil` before it is counted.
    var sakerMedBrudd: Int?
    /// The safety net's list.
    var brudd = Bruddliste()
    /// What the roles show beside cases.
    var oversikt = Oversiktsside()
    /// Open forms, the topmost last: a form that mends lies on the one it mends.
    var skjemaer: [Aapentskjema] = []
    /// The children this employee may know by name; empty until they are read.
    var register = Navneregister()
    /// Names that have been asked for, until they are asked away.
    var navn: [SakId: String] = [:]
    /// What is wrong with the base, for the top line.
    var tilstand = Basetilstand.hel

    init(ansatt: AnsattId, hjem: Visning = .flyt) {
        self.ansatt = ansatt
        self.hjem = hjem
        visning = hjem
    }
}

/// What floats above the view.
enum Lag: Sendable {
    case dialog(Dialogboks)
    case palett(Palette)
    case soek(Soeker)
    /// The second person's signature.
    case underskrift(Underskrift)
    /// Something to read that can be longer than a screen.
    case side(Tekstside)
    /// Help, scrolled so many rows.
    case hjelp(Int)
}

/// A dialog, and what each answer does.
struct Dialogboks: Sendable {
    var dialog: Dialog
    var svar: [String: Svar]

    /// What an answer does.
    enum Svar: Sendable {
        case lukk
        /// The form of a command about a case; afterwards back to where one was.
        case skjema(String, Kort?)
        case fortsettUtkast(Utkastfunn)
        case slettUtkast(String)
        /// The form goes, its draft stays.
        case lukkSkjema
        /// The form goes, and what is typed with it.
        case forkastSkjema
    }
}
