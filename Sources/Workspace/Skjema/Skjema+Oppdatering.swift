import BTI
import Terminal

extension Skjema {
    /// Brings what depends on the values up to date: which fields are shown, and the lines under them.
    mutating func oppdater() {
        soek?.soek(form.value("navn")?.text ?? "", i: sammenheng.register)
        oppdaterValg()
        for felt in form.fields {
            let skjult = !paapekt.contains(felt.id) && !vises(felt.id)
            let linjer = self.linjer(felt)
            guard skjult != felt.isHidden || linjer != felt.notes else { continue }
            form.change(felt.id) {
                $0.isHidden = skjult
                $0.notes = linjer
            }
        }
    }

    /// Narrows the choices that follow from another answer, when that answer is another: not at every key, for the choices are
    /// made out of everybody who works in the kommune. What was chosen stays where it still can be.
    private mutating func oppdaterValg() {
        for felt in form.fields {
            guard case .choice(let her) = felt.input, let navn = Valgbygger.styrer["\(slag.kode).\(felt.id)"],
                case let svar = form.value(navn)?.choice, styrtAv[felt.id] != .some(svar)
            else { continue }
            styrtAv[felt.id] = .some(svar)
            guard let valg = bygger.valgbygger.valg(felt.id, naar: svar), valg.map(\.id) != her.choices.map(\.id)
            else { continue }
            // The unit's only leader need not be looked for.
            let eneste = slag.kode == "delUndring" && valg.count == 1 ? valg.first?.id : nil
            let valgt = valg.contains { $0.id == her.selected } ? her.selected : eneste
            form.change(felt.id) {
                $0.input = .choice(ChoiceField(valg, selected: valgt, canBeEmpty: her.canBeEmpty))
            }
        }
    }

    private func vises(_ felt: String) -> Bool {
        guard let vilkaar = felt == "sendatoGrunn" ? .sendato : oppsett.vilkaar[felt] else { return true }
        switch vilkaar {
        case .naar(let annet, let koder): return form.value(annet)?.choice.map(koder.contains) ?? false
        case .naarEn(let andre, let kode): return andre.contains { form.value($0)?.choice == kode }
        case .naarIkke(let annet, let koder): return form.value(annet)?.choice.map { !koder.contains($0) } ?? false
        case .naarSatt(let annet): return form.value(annet)?.isEmpty == false
        case .naarTom(let annet): return form.value(annet)?.isEmpty ?? true
        case .gravid: return sak?.hovedperson?.type == .gravid
        case .sendato: return erSen
        }
    }

    /// Whether the day is further back than can be recorded without a reason.
    private var erSen: Bool {
        dag(i: Felter.dato.navn).map { sammenheng.idag - $0 > sammenheng.katalog.profil[.sendatoDager] } ?? false
    }

    /// The day that stands in a field; `nil` where none can be read.
    func dag(i felt: String) -> Dato? {
        Datotolk(retning: Skjemaoppsett.retning(felt), idag: sammenheng.idag).dato(form.value(felt)?.text ?? "")
    }

    private func linjer(_ felt: FormField) -> [FormNote] {
        switch felt.id {
        case "navn": return soek?.linjer(sammenheng) ?? []
        case "omfang" where slag.kode == "trekkSamtykke": return trekklinjer()
        case "moetedato" where slag.kode == "flyttMoete": return flyttelinjer()
        case "tjenester" where slag.kode == "holdOvergangsmoete": return overgangslinjer()
        case "moete" where slag.kode == "godkjennReferat":
            return felt.value.choice.map { referatlinjer(MoeteId($0)).map { FormNote($0, style: Style(.info)) } } ?? []
        case "vold":
            guard let svar = felt.value.choice.flatMap({ Voldsmistanke(rawValue: $0) }), svar.tennerFlagget else {
                return []
            }
            return [FormNote("! " + sammenheng.tekster.tekst("skjema.vern"), style: Style(.brudd))]
        default: return valglinjer(felt)
        }
    }

    /// That there is nothing to choose, or what the choice that stands means.
    private func valglinjer(_ felt: FormField) -> [FormNote] {
        switch felt.input {
        case .choices(let flere) where !flere.choices.isEmpty:
            let innkalling = slag.kode == "kallInnTilMoete" && felt.id == "tjenester"
            return innkalling && !flere.selected.isEmpty ? innkallingslinjer(flere.selected.sorted()) : []
        case .choice(let en) where !en.choices.isEmpty:
            let noekkel = "skjema.\(slag.kode).\(felt.id).ved.\(en.selected ?? "")"
            return tekst(noekkel).map { [FormNote($0, style: Style(.info))] } ?? []
        case .choice, .choices:
            return tekst("skjema.ingen.\(felt.id)").map { [FormNote($0, style: Style(.varsel))] } ?? []
        case .line, .lines, .date: return []
        }
    }
}
