import BTI
import Journal

/// A case as one without its keys sees it: number, unit, column, level and what the safety net finds from open facts.
public struct Skjelettsak: Sendable {
    /// The case from open facts alone: no name, no word, no theme.
    public var sak: Sak
    /// What stands on the day; what rests on a sealed fact is a neutral limit.
    public var funn: [Funn]
}

/// Overviews without content: for the key person of a unit, the coordinator of the kommune, and the archivist.
extension Oekt {
    /// The cases of the overviews that this employee's roles give, by number. Read without any key, so that nothing of the
    /// content can follow, also where the employee holds keys in another role.
    public func skjelett(paa dag: Dato) throws -> [Skjelettsak] {
        try base.oppdaterKatalog()
        let oversikter = base.katalog.oversikter(ansatt)
        guard !oversikter.isEmpty else { return [] }
        let leser = Saksleser(base: base, ring: nil, fullKontroll: false)
        return try base.skriver.query("SELECT sak, eier, fase FROM sak WHERE sperret = 0 ORDER BY saksnummer")
            .compactMap { rad in
                guard let id = rad.text("sak"), let eier = rad.text("eier"), let fase = rad.text("fase"),
                    Oekt.iOversikt(oversikter, TjenesteId(eier), erAvsluttet: fase == Sak.Fase.avsluttet.rawValue),
                    let sak = try leser.les(SakId(id)).lest?.skjelett
                else { return nil }
                return Skjelettsak(sak: sak, funn: Sikkerhetsnett.funnUtenNoekkel(i: sak, omgivelser, paa: dag))
            }
    }

    private static func iOversikt(
        _ oversikter: [Oversikt: Set<TjenesteId>], _ eier: TjenesteId, erAvsluttet: Bool
    ) -> Bool {
        if oversikter[.kommunen] != nil || oversikter[.enheten]?.contains(eier) == true { return true }
        return oversikter[.arkivet] != nil && erAvsluttet
    }
}
