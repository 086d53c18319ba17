import BTI
import Terminal

/// What a form says of consents before it is saved: who is closed out by a withdrawal, and who came to a meeting without one.
extension Skjema {
    /// Whom a withdrawal closes out; `nil` where it is not said yet which consent it is, or which service.
    private var stengesUt: [TjenesteId]? {
        guard slag.kode == "trekkSamtykke", let sak, let id = valgt("samtykke") else { return nil }
        var bare: Set<TjenesteId>?
        if valgt("omfang") == Omfang.enTjeneste.rawValue {
            guard case .choices(let valgte)? = form.value("tjenester"), !valgte.isEmpty else { return nil }
            bare = Set(valgte.map { TjenesteId($0) })
        }
        return sak.stengesUt(vedTrekkAv: SamtykkeId(id), bare: bare, paa: sammenheng.idag).sorted()
    }

    /// The line under the extent of a withdrawal.
    func trekklinjer() -> [FormNote] {
        stengesUt.map { ut in
            let noekkel = ut.isEmpty ? "skjema.trekk.ingen" : "skjema.trekk.stenges"
            let linje = sammenheng.tekster.tekst(noekkel, ["tjenester": navn(ut)])
            return [FormNote(linje, style: ut.isEmpty ? Style(.info) : Style(.varsel))]
        } ?? []
    }

    /// What is said when the command has been carried out, where the form knows more than the command's name.
    var kvittering: String? {
        guard let ut = stengesUt, let id = valgt("samtykke"),
            let valg = bygger.valgbygger.valg(Felter.samtykke.beskrivelse)?.first(where: { $0.id == id })
        else { return nil }
        return sammenheng.tekster.tekst(
            ut.isEmpty ? "skjema.trekk.gjort" : "skjema.trekk.gjortStengt",
            ["hva": valg.label, "tjenester": navn(ut)])
    }

    /// Which of the services at an overgangsmøte may not hear of the case: the meeting is written down all the same, and the
    /// finding stands (F8, F10, F11).
    func overgangslinjer() -> [FormNote] {
        guard let sak, let id = valgt("overgang"), let overgang = sak.overgang(OvergangId(id)) else { return [] }
        let dag = dag(i: Felter.dato.navn) ?? sammenheng.idag
        let uten = sak.utenGrunnlag(tilStede(overgang), i: overgang, paa: dag, sammenheng.katalog)
        guard !uten.isEmpty else { return [] }
        let linje = sammenheng.tekster.tekst("skjema.overgang.utenSamtykke", ["tjenester": navn(uten)])
        return [FormNote("! " + linje, style: Style(.varsel))]
    }

    /// As the engine reads it: the services that are ticked, else those of the employees, else both units.
    private func tilStede(_ overgang: Overgang) -> [TjenesteId] {
        if case .choices(let valgte)? = form.value("tjenester"), !valgte.isEmpty {
            return valgte.map { TjenesteId($0) }
        }
        let ansatte = deltakere(form.value("deltakere")?.text ?? "")
        let tjenester = Set(ansatte.flatMap { sammenheng.katalog.tjenester(for: AnsattId($0)) })
        return tjenester.isEmpty ? [overgang.giver, overgang.mottaker].compactMap(\.self) : tjenester.sorted()
    }

    private func navn(_ tjenester: [TjenesteId]) -> String {
        tjenester.map(sammenheng.katalog.navn).joined(separator: ", ")
    }
}
