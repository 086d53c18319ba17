extension Sak {
    /// The agenda of a meeting, built from the case as it will be on the day of the meeting if nothing more happens.
    ///
    /// In the order of the template (domain.md 3.9), the consent first and the child's voice as an item of its own. It is read
    /// aloud at a table: what belongs to the duty to report never stands here, and with the family present only such undringer
    /// as have been shared with them.
    public func saksliste(for moete: Moete, _ omgivelser: Omgivelser) -> [Agendapunkt] {
        let dag = moete.dato
        let funn = Sikkerhetsnett.funn(i: self, omgivelser, paa: dag).filter { kanStaa($0, moete) }
        let faste: [Agendapunkt] = [
            Agendapunkt(.samtykke, gjelder: gyldigeSamtykker(dag).map(\.id.rawValue).sorted()),
            Agendapunkt(.deltakere, gjelder: moete.tjenester.map(\.rawValue).sorted()),
            Agendapunkt(.barnetsStemme, dato: barnetSistHoert), Agendapunkt(.situasjon), Agendapunkt(.muligheter),
            Agendapunkt(.maalOgTiltak, gjelder: maal.filter { $0.avsluttet == nil }.map(\.id.rawValue)),
            Agendapunkt(.oppsummering),
        ]
        let punkter =
            faste + avSamtykker(funn) + avUndringer(moete) + avTiltak(dag, omgivelser.profil) + avBrudd(funn)
            + avStafett
            + (ubruktRaad.map { [Agendapunkt(.raad, dato: $0.dato)] } ?? [])
        let orden = Dictionary(uniqueKeysWithValues: Agendakode.allCases.enumerated().map { ($1, $0) })
        return punkter.enumerated()
            .sorted { (orden[$0.element.kode] ?? 0, $0.offset) < (orden[$1.element.kode] ?? 0, $1.offset) }
            .map(\.element)
    }

    /// Rules that have items of their own.
    private static let egnePunkter: Set<String> = ["A3", "B1", "C4", "D2", "D12", "E9"]

    /// Whether a finding may be read aloud in a meeting.
    private func kanStaa(_ funn: Funn, _ moete: Moete) -> Bool {
        guard Sikkerhetsnett.regel(funn.regel)?.rom != .skjermet, funn.regel != "B8", !funn.regel.hasPrefix("G")
        else { return false }
        if moete.medForesatte, funn.regel.hasPrefix("B") { return false }
        return Set(funn.gjelder).isDisjoint(with: (voldsflagg?.undringer ?? []).map(\.rawValue))
    }

    private var barnetSistHoert: Dato? {
        (samtaler.filter(\.medBarnet).map(\.dato) + notater.filter(\.barnetsStemme).map(\.dato)).max()
    }

    private func avSamtykker(_ funn: [Funn]) -> [Agendapunkt] {
        funn.filter { $0.regel == "C4" }.map {
            Agendapunkt(.samtykkeSlutt, regel: $0.regel, dato: $0.frist, gjelder: $0.gjelder)
        }
    }

    private func avUndringer(_ moete: Moete) -> [Agendapunkt] {
        let flagget = voldsflagg?.undringer ?? []
        return undringer.filter { undring in
            undring.avklart == nil && !flagget.contains(undring.id)
                && (!moete.medForesatte || undring.deltMed(.foresatt) != nil)
        }
        .map { Agendapunkt(.undring, dato: $0.dato, gjelder: [$0.id.rawValue]) }
    }

    private func avTiltak(_ dag: Dato, _ profil: Profil) -> [Agendapunkt] {
        tiltak.filter { $0.status.erAapen && $0.evalueringsdato <= dag + profil[.evalueringNaerDager] }
            .sorted { ($0.evalueringsdato, $0.id) < ($1.evalueringsdato, $1.id) }
            .map { Agendapunkt(.evaluering, dato: $0.evalueringsdato, gjelder: [$0.id.rawValue]) }
    }

    private func avBrudd(_ funn: [Funn]) -> [Agendapunkt] {
        funn.filter { ($0.alvor == .stopp || $0.alvor == .brudd) && !Sak.egnePunkter.contains($0.regel) }
            .map { Agendapunkt(.brudd, regel: $0.regel, dato: $0.siden, gjelder: $0.gjelder) }
    }

    private var avStafett: [Agendapunkt] {
        tilbud.map { [Agendapunkt(.stafett, dato: $0.dato, gjelder: [$0.spurt])] } ?? []
    }
}
