import BTI
import Casework
import Terminal

extension Model {
    /// One key on the start screens.
    mutating func taVedStart(_ tast: Key) -> [Effekt] {
        guard case .start(var start) = skjerm, !start.venter else { return [] }
        if tast == .ctrl("q") || tast == .ctrl("c") { return [.avslutt] }
        if tast == .function(1) {
            lag.append(.hjelp(0))
            return []
        }
        let effekter = start.ta(tast, ord: ord)
        skjerm = .start(start)
        return effekter
    }

    /// Sign-in did not succeed: why, in words; the code that was typed stays.
    mutating func innloggingFeilet(_ feil: Feilslag) {
        guard case .start(var start) = skjerm else { return }
        start.venter = false
        start.feilet(feil, ord: ord)
        skjerm = .start(start)
    }
}

extension Startskjerm {
    mutating func ta(_ tast: Key, ord: Ord) -> [Effekt] {
        switch vei {
        case .rolle(var valg):
            let svar = valg.liste.handle(tast)
            vei = .rolle(valg)
            if svar == .cancelled { return [.avslutt] }
            guard svar == .submitted, let rolle = valg.valgt else { return [] }
            feil = nil
            return [.loggInn(rolle.ansatt, Startskjerm.kurspassord)]
        case .innlogging(let form): return taIForm(tast, form, ord: ord, foerste: false)
        case .foersteGang(let form): return taIForm(tast, form, ord: ord, foerste: true)
        }
    }

    /// The passphrase of everybody in a practice base.
    static let kurspassord = "kurs"

    private mutating func taIForm(_ tast: Key, _ form: Form, ord: Ord, foerste: Bool) -> [Effekt] {
        var form = form
        let kode = Startskjerm.kode(form)
        if tast == .function(2) {
            feil = nil
            vei =
                foerste
                ? .innlogging(Startskjerm.innlogging(ord, kode: kode))
                : .foersteGang(Startskjerm.foersteGang(ord, kode: kode))
            return []
        }
        var effekter: [Effekt] = []
        switch form.handle(tast) {
        case .cancel: return [.avslutt]
        case .save: effekter = foerste ? registrer(&form, ord) : loggInn(&form, ord)
        case .handled, .ignored: break
        }
        vei = foerste ? .foersteGang(form) : .innlogging(form)
        return effekter
    }

    private mutating func loggInn(_ form: inout Form, _ ord: Ord) -> [Effekt] {
        guard !mangler(&form, ord) else { return [] }
        feil = nil
        venter = true
        return [.loggInn(AnsattId(Startskjerm.kode(form)), form.value("passord")?.text ?? "")]
    }

    private mutating func registrer(_ form: inout Form, _ ord: Ord) -> [Effekt] {
        guard !mangler(&form, ord) else { return [] }
        let passord = form.value("passord")?.text ?? ""
        guard form.value("gjenta")?.text == passord else {
            form.values = ["gjenta": .text("")]
            form.show(errors: ["gjenta": ord("start.feil.ulike")])
            return []
        }
        feil = nil
        venter = true
        let engangskode = form.value("engangskode")?.text ?? ""
        return [.foersteInnlogging(AnsattId(Startskjerm.kode(form)), kode: engangskode, passord: passord)]
    }

    private func mangler(_ form: inout Form, _ ord: Ord) -> Bool {
        let tomme = form.missing
        form.show(errors: Dictionary(uniqueKeysWithValues: tomme.map { ($0, ord("start.feil.mangler")) }))
        return !tomme.isEmpty
    }

    private static func kode(_ form: Form) -> String {
        (form.value("kode")?.text ?? "").filter { !$0.isWhitespace }.uppercased()
    }

    mutating func feilet(_ feilslag: Feilslag, ord: Ord) {
        let tekst = feilslag.ord(ord).tekst
        switch (vei, feilslag) {
        case (.innlogging(let form), .sak(.ikkeInnrullert)):
            vei = .foersteGang(Startskjerm.foersteGang(ord, kode: Startskjerm.kode(form)))
            feil = tekst
        case (.innlogging(var form), _):
            form.values = ["passord": .text("")]
            form.focus("passord")
            vei = .innlogging(form)
            feil = tekst
        case (.foersteGang(var form), .sak(.svaktPassord)):
            form.values = ["passord": .text(""), "gjenta": .text("")]
            form.focus("passord")
            vei = .foersteGang(form)
            feil = tekst
        case (.foersteGang(var form), _):
            form.focus("engangskode")
            vei = .foersteGang(form)
            feil = tekst
        case (.rolle, _): feil = tekst
        }
    }
}
