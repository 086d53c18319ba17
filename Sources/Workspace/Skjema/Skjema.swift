import BTI
import Casework
import Guidance
import Terminal

/// The form of one command, made out of the table of commands and the text catalogue.
///
/// A pure value: keys go in with `trykk`, `tegn` draws, `kommando` gives what was filled in. What a single command needs
/// beyond its fields is data (`Skjemaoppsett`).
struct Skjema: Sendable {
    /// The command that is filled in.
    let slag: Kommandoslag
    /// The case; `nil` where the command opens one.
    let sak: Sak?
    /// Texts, directory, today and who fills it in.
    let sammenheng: Skjemasammenheng
    /// The name a draft of this form is kept under.
    let utkastId: String

    let oppsett: Skjemaoppsett
    let bygger: Feltbygger
    /// Fields that are filled in without being asked for, because there is only one thing they can be about.
    let faste: [String: Verdi]
    /// What stood in the fields at the start.
    let start: [String: FormValue]
    var form: Form
    /// The search for children that are known already; only where a case can be opened.
    var soek: Barnesoek?
    /// What the choices of a narrowed field were made for: the answer that they follow from.
    var styrtAv: [String: String?] = [:]
    /// Fields that a refusal has pointed out, and that are shown whatever else is filled in.
    var paapekt: Set<String> = []

    /// A form for a command.
    ///
    /// - Parameters:
    ///   - sak: the case; `nil` for a command that opens one.
    ///   - utkast: what was typed before; its values are put back, and the keys stand in the first field that lacks one.
    ///   - utkastId: the name of a new draft, random so that it tells nothing.
    init(
        _ slag: Kommandoslag, sak: Sak?, i sammenheng: Skjemasammenheng, utkast: Utkast? = nil, utkastId: String
    ) {
        self.slag = slag
        self.sak = sak
        self.sammenheng = sammenheng
        self.utkastId = utkast?.id ?? utkastId
        let valgbygger = Valgbygger(slag: slag, sak: sak, sammenheng: sammenheng)
        oppsett = Skjemaoppsett.av(slag)
        bygger = Feltbygger(valgbygger: valgbygger, oppsett: oppsett)
        let bygd = bygger.bygg()
        faste = bygd.faste
        form = Form(bygd.felter, texts: Skjema.ord(sammenheng.tekster))
        let harFold = form.isExpanded
        form.values = Standardverdier(valgbygger: valgbygger).verdier
        start = form.values
        form.fold(expanded: harFold)
        if bygd.felter.contains(where: { $0.id == "navn" }), slag.kode == "registrerUndring" {
            soek = Barnesoek()
        }
        oppdater()
        if let utkast { hentInn(utkast) }
    }

    /// What the form is called.
    var tittel: String {
        tekst("skjema.\(slag.kode).tittel") ?? tekst("kommando.\(slag.kode).navn") ?? slag.kode
    }

    /// A sentence that says what saving leads to; empty where there is none.
    var ledetekst: String {
        (sak == nil ? nil : tekst("skjema.\(slag.kode).foertKjent"))
            ?? tekst("skjema.\(slag.kode).foert") ?? tekst("kommando.\(slag.kode).forklaring") ?? ""
    }

    /// Whether anything stands in the form that was not there from the start.
    var erEndret: Bool { form.values != start }

    /// The name of the field that has the keys; `nil` on the lines that fold and save.
    var feltIFokus: String? { form.focused }

    /// Whether the keys stand where several can be chosen.
    var harFlervalgIFokus: Bool {
        guard case .choices? = form.fields.first(where: { $0.id == form.focused })?.input else { return false }
        return true
    }

    /// Answers a key.
    mutating func trykk(_ key: Key) -> Skjemasvar {
        if form.focused == "navn", let svar = soek?.trykk(key) {
            oppdater()
            if case .valgt(let person) = svar { return .velgPerson(person) }
            return .ingenting
        }
        let utfall = form.handle(key)
        oppdater()
        switch utfall {
        case .save: return .lagre
        case .cancel: return .avbryt
        case .handled, .ignored: return .ingenting
        }
    }

    /// Tells the form how large it is drawn, so that what has the keys is seen.
    mutating func tilpass(_ size: Size) {
        form.resize(to: Skjema.ramme(Rect(size: size), toppRader: topprader(columns: size.columns).count).size)
    }

    /// Shows what is wrong at the fields, unfolds what is folded, and puts the keys in the first of them.
    mutating func vis(_ feil: Skjemafeil) { pek(paa: feil.felt) }

    /// Shows a refusal: its reason at the first field at fault, and at the others what is missing there.
    ///
    /// Said once, because the same long sentence at every field hides which of them are empty. A refusal that is about
    /// no field of this form changes nothing here; `gjelder` tells.
    mutating func vis(_ avslag: Avslag) {
        let felter = form.fields.filter { avslag.felt.contains($0.id) }
        guard let foerste = felter.first else { return }
        var feil: [String: String] = [:]
        for felt in felter {
            feil[felt.id] =
                tekst("avslag.\(avslag.kode).felt.\(felt.id)", argumenter(avslag))
                ?? (felt.id == foerste.id || !felt.value.isEmpty ? grunn(avslag) : mangel(felt))
        }
        if avslag.kode == "FORMAT.mangler" { feil = felter.reduce(into: feil) { $0[$1.id] = mangel($1) } }
        pek(paa: feil)
    }

    /// Whether a refusal is about a field of this form, so that it can be shown there.
    func gjelder(_ avslag: Avslag) -> Bool { form.fields.contains { avslag.felt.contains($0.id) } }

    private mutating func pek(paa feil: [String: String]) {
        paapekt.formUnion(feil.keys)
        oppdater()
        form.show(errors: feil)
    }

    private func grunn(_ avslag: Avslag) -> String {
        var tydelig = avslag
        tydelig.argumenter = argumenter(avslag)
        return sammenheng.tekster.avslag(tydelig).grunn
    }

    /// The values of a refusal as people read them: fields by their labels, days as they are said.
    private func argumenter(_ avslag: Avslag) -> [String: String] {
        avslag.argumenter.mapValues { verdi in
            if let dato = Dato(verdi) { return sammenheng.dagord.naer(dato) }
            let navn = verdi.split(separator: ",").map(String.init)
            let felter = navn.compactMap { bygger.tekst($0, "navn") }.map { "«\($0)»" }
            guard felter.count == navn.count, let siste = felter.last else { return verdi }
            return felter.count == 1 ? siste : felter.dropLast().joined(separator: ", ") + " og " + siste
        }
    }

    /// A text, where the catalogue has it.
    func tekst(_ noekkel: String, _ argumenter: [String: String] = [:]) -> String? {
        sammenheng.tekster.finnes(noekkel) ? sammenheng.tekster.tekst(noekkel, argumenter) : nil
    }

    private static func ord(_ tekster: Tekster) -> WidgetTexts {
        WidgetTexts(
            moreFields: { tekster.tekst($0 == 1 ? "skjema.merEtt" : "skjema.mer", ["antall": String($0)]) },
            fewerFields: tekster.tekst("skjema.mindre"), example: tekster.tekst("skjema.eksempel"),
            noMatch: tekster.tekst("skjema.ingenTreff"), filterHint: tekster.tekst("skjema.skrivForAaFinne"),
            save: tekster.tekst("skjema.lagre"))
    }

}
