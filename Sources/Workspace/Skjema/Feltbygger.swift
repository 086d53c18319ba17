import BTI
import Guidance
import Terminal

/// Makes the fields of a form out of the table of commands, the setup and what can be chosen.
struct Feltbygger: Sendable {
    /// What can be chosen, with the command, the case and the texts.
    var valgbygger: Valgbygger
    /// What this form has beyond its fields.
    var oppsett: Skjemaoppsett

    private var slag: Kommandoslag { valgbygger.slag }
    private var sammenheng: Skjemasammenheng { valgbygger.sammenheng }

    /// What is made: the fields in order, and the values of fields that need not be asked for.
    struct Resultat {
        var felter: [FormField] = []
        var faste: [String: Verdi] = [:]
    }

    /// The fields of a command that are about the person: left out where the case has one already.
    static let personfelter: Set<String> = [
        "navn", "kortnavn", "persontype", "foedselsdato", "termindato", "gruppe", "trinn", "foresatte",
        "adressesperre", "utsattSkolestart", "enhet",
    ]
    /// What can be chosen and also left open, although there is only one of it.
    private static let aapne: Set<String> = [
        "registrerSamtykke.erstatter", "holdMoete.moete", "tilbyStafett.enhet", "lagAktivitetsplan.plan",
        "holdOvergangsmoete.moete", "rettOpplysning.rettetPost",
    ]

    /// Every field that the form asks for, in order.
    func bygg() -> Resultat {
        var resultat = Resultat()
        for felt in ordnet() {
            switch plass(felt) {
            case .utelatt: continue
            case .fast(let verdi): resultat.faste[felt.navn] = verdi
            case .vist(let valg): resultat.felter.append(bygg(felt, valg))
            }
        }
        return resultat
    }

    /// Every field that can be asked for, the visible first, with the day and the reason for being late.
    private func ordnet() -> [Feltbeskrivelse] {
        let dager = oppsett.fortid ? [Felter.dato.beskrivelse, Felter.sendatoGrunn.beskrivelse] : []
        let sak = oppsett.spoerOmSak ? [Felter.saksnummer.beskrivelse] : []
        let alle = sak + slag.felter.filter { !utelatt($0.navn) } + dager
        let foerst = slag.paakrevd.map(\.navn).filter { !oppsett.synlige.contains($0) } + synlige
        let synlige = foerst.compactMap { navn in alle.first { $0.navn == navn } }
        return synlige + alle.filter { !synlige.contains($0) }
    }

    /// What is shown at once; the reason for being late stands beside the day.
    private var synlige: [String] {
        oppsett.synlige.flatMap { $0 == "dato" ? ["dato", "sendatoGrunn"] : [$0] }
    }

    private func utelatt(_ felt: String) -> Bool {
        if oppsett.bestemt.contains(felt) { return true }
        return slag.kode == "registrerUndring" && valgbygger.sak != nil && Feltbygger.personfelter.contains(felt)
    }

    /// Lists that are written one a line, because each is a sentence.
    static let linjelister: Set<String> = ["loefter", "beslutninger", "importerteTiltak"]

    private enum Plass {
        case utelatt
        case fast(Verdi)
        case vist([Choice]?)
    }

    private func plass(_ felt: Feltbeskrivelse) -> Plass {
        let valg = valgbygger.valg(felt)
        let erPaakrevd = slag.paakrevd.contains(felt)
        guard let valg, erGjenstand(felt), !Feltbygger.aapne.contains("\(slag.kode).\(felt.navn)") else {
            return valg?.isEmpty == true && !erPaakrevd ? .utelatt : .vist(valg)
        }
        switch (valg.count, felt.type) {
        case (0, _) where !erPaakrevd && !oppsett.synlige.contains(felt.navn): return .utelatt
        case (1, .liste): return .utelatt
        case (1, _): return .fast(.tekst(valg[0].id))
        default: return .vist(valg)
        }
    }

    /// Something of the case (or the employee's own unit): where there is only one, it is not asked for.
    private func erGjenstand(_ felt: Feltbeskrivelse) -> Bool {
        if felt.navn == "enhet" { return true }
        switch felt.type {
        case .identifikator(let hva), .liste(.identifikator(let hva)):
            return hva != "Ansatt" && hva != "Tjeneste"
        default: return false
        }
    }

    private func bygg(_ felt: Feltbeskrivelse, _ valg: [Choice]?) -> FormField {
        FormField(
            felt.navn, label: tekst(felt.navn, "navn") ?? felt.navn, input: inndata(felt, valg),
            isRequired: erPaakrevd(felt.navn) || synlige.contains(felt.navn),
            help: hjelp(felt, valg), example: eksempel(felt, valg))
    }

    /// Where several can be chosen it is said how: Enter goes on, it does not choose.
    private func hjelp(_ felt: Feltbeskrivelse, _ valg: [Choice]?) -> String {
        let hjelp = tekst(felt.navn, "hjelp") ?? ""
        guard case .liste = felt.type, valg?.isEmpty == false else { return hjelp }
        return [hjelp, sammenheng.tekster.tekst("skjema.flervalg")].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Choices are their own example, and a date's is written the way people write dates.
    private func eksempel(_ felt: Feltbeskrivelse, _ valg: [Choice]?) -> String {
        if valg != nil { return "" }
        guard felt.type == .dato else { return tekst(felt.navn, "eksempel") ?? "" }
        return sammenheng.tekster.tekst("skjema.eksempler.\(Skjemaoppsett.retning(felt.navn).rawValue)")
    }

    /// Whether a field, where it is shown, must be filled in before anything is asked of the engine.
    func kreves(_ felt: String) -> Bool { erPaakrevd(felt) || felt == "sendatoGrunn" }

    private func erPaakrevd(_ felt: String) -> Bool {
        slag.paakrevd.contains { $0.navn == felt } || oppsett.kreves.contains(felt)
    }

    private func inndata(_ felt: Feltbeskrivelse, _ valg: [Choice]?) -> FormField.Input {
        if let valg {
            if case .liste = felt.type { return .choices(MultiChoice(valg)) }
            return .choice(ChoiceField(valg, canBeEmpty: !kreves(felt.navn)))
        }
        switch felt.type {
        case .langtekst: return .lines(TextEditor(), rows: felt.navn == "observasjon" ? 5 : 3)
        case .liste where Feltbygger.linjelister.contains(felt.navn): return .lines(TextEditor(), rows: 3)
        case .dato: return .date(DateField(read: leser(felt.navn)))
        default: return .line(TextField())
        }
    }

    private func leser(_ felt: String) -> @Sendable (String) -> DateField.Reading {
        let tolk = Datotolk(retning: Skjemaoppsett.retning(felt), idag: sammenheng.idag)
        let (tekster, dagord) = (sammenheng.tekster, sammenheng.dagord)
        return { tekst in
            switch tolk.les(tekst) {
            case .tom: .empty
            case .dato(let dato): .date(dagord.fullt(dato))
            case .uklar(let grunn): .unclear(tekster.datofeil(grunn.rawValue, felt))
            }
        }
    }

    /// A text of a field: this command's own, or the field's.
    func tekst(_ felt: String, _ hva: String) -> String? {
        ["skjema.\(slag.kode).\(felt).\(hva)", "felt.\(felt).\(hva)"].first(where: sammenheng.tekster.finnes)
            .map { sammenheng.tekster.tekst($0) }
    }
}

extension Tekster {
    /// What is wrong with a date, with examples of the days that the field asks for.
    func datofeil(_ grunn: String, _ felt: String) -> String {
        tekst("skjema.dato.\(grunn)", ["eksempler": tekst("skjema.eksempler.\(Skjemaoppsett.retning(felt).rawValue)")])
    }
}
