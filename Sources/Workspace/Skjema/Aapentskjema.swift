import BTI
import Casework
import Terminal

/// An open form: the form itself, and what is needed to carry it out and to keep it.
struct Aapentskjema: Sendable {
    /// The id of the command: saving twice does nothing twice.
    let kommando: String
    /// The case it is about; `nil` where it opens one.
    var kort: Kort?
    /// The form.
    var skjema: Skjema
    /// Whether something has been typed since the draft was saved.
    var skitten = false
    /// Whether there is a draft in the base.
    var harUtkast: Bool
    /// Whether the command is being carried out.
    var lagrer = false
    /// What stood in the form when the draft was saved, or when it was opened.
    private var kjent: [String: FormValue]
    /// What stood in the form when it was opened.
    private let start: [String: FormValue]

    init(kommando: String, kort: Kort?, skjema: Skjema, harUtkast: Bool) {
        self.kommando = kommando
        self.kort = kort
        self.skjema = skjema
        self.harUtkast = harUtkast
        start = skjema.form.values
        kjent = start
    }

    /// The name of its draft.
    var utkast: String { skjema.utkastId }

    /// Whether something has been typed since the form was opened.
    var erEndret: Bool { skjema.form.values != start }

    /// Notes whether there is something new to keep.
    mutating func merk() { skitten = skjema.form.values != kjent }

    /// The draft has been saved as the form stands now.
    mutating func erLagret() {
        kjent = skjema.form.values
        skitten = false
        harUtkast = true
    }
}

extension Skjema {
    /// Fills in fields that follow from where the form was opened; values that are not among the choices are passed over.
    mutating func fyll(_ verdier: [String: String]) {
        if slag.kode == "fornySamtykke", let gammelt = verdier[Felter.erstatter.navn] {
            form.values = Standardverdier(valgbygger: bygger.valgbygger).fornyelse(av: SamtykkeId(gammelt))
        }
        for felt in form.fields {
            guard let verdi = verdier[felt.id] else { continue }
            if case .choices = felt.value { form.values = [felt.id: .choices([verdi])] }
            if case .choice = felt.value { form.values = [felt.id: .choice(verdi)] }
            if case .text = felt.value { form.values = [felt.id: .text(verdi)] }
        }
        oppdater()
    }
}
