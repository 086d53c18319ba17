import BTI
import Terminal

extension Skjema {
    /// What the services that are ticked may not hear, a line for each that there is something to say of.
    func hoerselslinjer(_ tjenester: [String]) -> [FormNote] {
        guard let sak else { return [] }
        let katalog = sammenheng.katalog
        let type = form.value("moetetype")?.choice.flatMap { Moetetype(rawValue: $0) } ?? .tverrfaglig
        let moete = TenktMoete(
            tjenester.map { TjenesteId($0) }, paa: dag(i: "moetedato") ?? sammenheng.idag, type: type,
            medForesatte: form.value("medForesatte")?.choice.map { $0 == "ja" } ?? !type.erTeam,
            sammeOrgan: form.value("delingsgrunnlag")?.choice == Delingsgrunnlag.sammeOrgan.rawValue)
        return sak.hvisDeKom(til: moete, Omgivelser(katalog: katalog, idag: sammenheng.idag))
            .filter { !$0.hoererIkke.isEmpty }
            .map { ett in
                let setning = sammenheng.tekster.hvisDeKom(
                    ett, til: moete, i: sak, katalog: katalog, dato: sammenheng.dagord.naer)
                return FormNote(Clean.line(setning), style: Style(.info))
            }
    }
}
