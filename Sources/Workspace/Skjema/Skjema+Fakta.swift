import BTI
import Terminal

/// What a form is about where it is not asked for: said at the top, before anything is saved.
extension Skjema {
    /// One line for each thing that is given, and what saving does with it.
    func faktalinjer(_ bredde: Int) -> [FormNote] {
        let gitt = slag.felter.compactMap(gjelderlinje).map { TextWidth.fitted($0, columns: bredde) }
        let mer: [String] =
            switch slag.kode {
            case "godkjennReferat": faste["moete"]?.somTekst.map { referatlinjer(MoeteId($0)) } ?? []
            case "angre": angrelinjer
            default: []
            }
        let brutt = mer.flatMap { TextWrap.lines($0, width: bredde, indent: 2) }
        return gitt.map { FormNote($0, style: Style(.fremhevet)) } + brutt.map { FormNote($0) }
    }

    /// «Tiltak: Lekegruppe etter frukt · evalueres 30. nov.»; `nil` for what is asked for, and for one's own unit.
    private func gjelderlinje(_ felt: Feltbeskrivelse) -> String? {
        guard case .identifikator(let hva) = felt.type, let id = faste[felt.navn]?.somTekst,
            let valg = bygger.valgbygger.valg(felt)?.first(where: { $0.id == id })
        else { return nil }
        let ord = [valg.label, valg.detail].filter { !$0.isEmpty }.joined(separator: " · ")
        return tekst("skjema.gjelder.\(hva)", ["hva": ord])
    }

    /// What the minutes say and what the decisions become when they are locked.
    func referatlinjer(_ id: MoeteId) -> [String] {
        guard let moete = sak?.moete(id) else { return [] }
        let skriver = Beslutningslinjer(sak: sak, sammenheng: sammenheng)
        func linje(_ noekkel: String, _ hva: String?) -> [String] {
            hva.map { Clean.line($0) }.flatMap { $0.isEmpty ? nil : tekst("skjema.blir.\(noekkel)", ["hva": $0]) }
                .map { [$0] } ?? []
        }
        let blir = (moete.referat.beslutninger ?? []).flatMap { linje($0.type.rawValue, skriver.skrevet($0)) }
        let neste = moete.nesteMoete.map(sammenheng.dagord.naer)
        return linje("avtalt", moete.referat.avtalt) + blir + linje("neste", neste)
            + linje("ingenNeste", moete.referat.ingenMoeteFordi)
            + (moete.harVeienVidere ? [] : [sammenheng.tekster.tekst("skjema.blir.mangler")])
    }

    /// The last command in the words of the timeline.
    private var angrelinjer: [String] {
        guard !sammenheng.angres.isEmpty else { return [] }
        return [sammenheng.tekster.tekst("skjema.angres")] + sammenheng.angres.map { "· " + $0 }
    }

    /// What is chosen in a field, or given without being asked for.
    func valgt(_ felt: String) -> String? { faste[felt]?.somTekst ?? form.value(felt)?.choice }
}
