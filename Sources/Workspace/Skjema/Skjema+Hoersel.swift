import BTI
import Terminal

extension Skjema {
    /// What the services that are ticked may not hear, a line for each that there is something to say of.
    func hoerselslinjer(_ tjenester: [String]) -> [FormNote] {
        guard let sak else { return [] }
        let katalog = sammenheng.katalog
        let type = form.value("moetetype")?.choice.flatMap { Moetetype(rawValue: $0) } ?? .tverrfaglig
        let moete = TenktMoete(
            tjenester.map { TjenesteId($0) }, paa: moetedag,
            type: type,
            medForesatte: form.value("medForesatte")?.choice.map { $0 == "ja" } ?? !type.erTeam,
            sammeOrgan: form.value("delingsgrunnlag")?.choice == Delingsgrunnlag.sammeOrgan.rawValue)
        return sak.hvisDeKom(til: moete, Omgivelser(katalog: katalog, idag: sammenheng.idag))
            .filter { !$0.hoererIkke.isEmpty }
            .map { ett in
                let setning = sammenheng.tekster.hvisDeKom(ett, til: moete, i: sak, katalog: katalog) {
                    Datotolk.sagt($0, idag: sammenheng.idag)
                }
                return FormNote(Clean.line(setning), style: Style(.info))
            }
    }

    /// The day of the meeting as it is written so far, else today.
    private var moetedag: Dato {
        let tolk = Datotolk(retning: .fram, idag: sammenheng.idag)
        guard case .dato(let dag) = tolk.les(form.value("moetedato")?.text ?? "") else { return sammenheng.idag }
        return dag
    }
}
