import BTI
import Casework

/// An open form: the form itself, and what is needed to carry it out and to keep it.
struct Aapentskjema: Sendable {
    /// The command it fills in.
    let slag: Kommandoslag
    /// The id of the command: saving twice does nothing twice.
    let kommando: String
    /// The name of its draft.
    let utkast: String
    /// The case it is about; `nil` where it opens one.
    var kort: Kort?
    /// The form.
    var skjema: Skjema
    /// Whether something has been typed since the draft was saved.
    var skitten = false
    /// Whether there is a draft in the base.
    var harUtkast = false
    /// Whether the command is being carried out.
    var lagrer = false

    /// What is kept of it.
    func somUtkast() -> Utkast? {
        guard var kopi = skjema.somUtkast() else { return nil }
        kopi.id = utkast
        kopi.skjema = slag.kode
        kopi.sak = kort?.sak.id
        return kopi
    }
}
