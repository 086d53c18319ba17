import BTI
import Terminal

extension Skjema {
    /// What the services that are ticked in an invitation may not hear, a line for each that there is something to say of.
    func innkallingslinjer(_ tjenester: [String]) -> [FormNote] {
        let type = form.value("moetetype")?.choice.flatMap { Moetetype(rawValue: $0) } ?? .tverrfaglig
        return hoerselslinjer(
            TenktMoete(
                tjenester.map { TjenesteId($0) }, paa: dag(i: "moetedato") ?? sammenheng.idag, type: type,
                medForesatte: form.value("medForesatte")?.choice.map { $0 == "ja" } ?? !type.erTeam,
                sammeOrgan: form.value("delingsgrunnlag")?.choice == Delingsgrunnlag.sammeOrgan.rawValue))
    }

    /// The same of those who come to a meeting, on the day that it is moved to.
    func flyttelinjer() -> [FormNote] {
        // Where only one is called it is not asked for.
        let valgt = form.value("moete")?.choice ?? faste["moete"]?.somTekst
        let kalt = valgt.map { sak?.moete(MoeteId($0)) } ?? sak?.moeter.last { $0.status == .innkalt }
        guard let moete = kalt, let dag = dag(i: "moetedato") else { return [] }
        var tjenester = moete.tjenester.sorted()
        if case .choices(let valgt)? = form.value("tjenester"), !valgt.isEmpty {
            tjenester = valgt.map { TjenesteId($0) }
        }
        return hoerselslinjer(TenktMoete(tjenester, paa: dag, type: moete.type, medForesatte: moete.medForesatte))
    }

    private func hoerselslinjer(_ moete: TenktMoete) -> [FormNote] {
        guard let sak else { return [] }
        let katalog = sammenheng.katalog
        return sak.hvisDeKom(til: moete, Omgivelser(katalog: katalog, idag: sammenheng.idag))
            .filter { !$0.hoererIkke.isEmpty }
            .map { ett in
                let setning = sammenheng.tekster.hvisDeKom(
                    ett, til: moete, i: sak, katalog: katalog, dato: sammenheng.dagord.naer)
                return FormNote(Clean.line(setning), style: Style(.info))
            }
    }
}
