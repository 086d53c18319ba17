/// Emergency access: a leader, or who stands in for her, opened a case that her keys reach and her role does not.
public struct Noedtilgang: Hashable, Sendable {
    /// Who.
    public var ansatt: AnsattId
    /// The day it was recorded.
    public var fra: Dato
    /// Minutes past midnight when it was recorded; `nil` where the journal does not say.
    public var minutt: Int?
    /// Its place in the journal.
    public var seq: Int
    /// Why; `nil` where sealed.
    public var begrunnelse: String?

    /// Whether it is still open, so many hours long; both the first and the last minute count.
    ///
    /// Where the time of day is not known it lasts the day.
    public func staar(_ dag: Dato, _ minuttNaa: Int?, timer: Int) -> Bool {
        guard minutt != nil, minuttNaa != nil else { return dag == fra }
        let gaatt = Tidspunkt(dag: fra, minutt: minutt).minutter(til: Tidspunkt(dag: dag, minutt: minuttNaa))
        return (0...timer * 60).contains(gaatt)
    }
}

extension Sak {
    /// The emergency access that an employee has open now; `nil` where there is none.
    public func aapenNoedtilgang(_ ansatt: AnsattId, _ omgivelser: Omgivelser) -> Noedtilgang? {
        guard sperre == nil else { return nil }
        return noedtilganger.last {
            $0.ansatt == ansatt
                && $0.staar(omgivelser.idag, omgivelser.naaMinutter, timer: omgivelser.profil[.noedtilgangTimer])
        }
    }

    /// Whether an employee may open the case in an emergency: she leads, or stands in for a leader of, a service whose keys
    /// reach the case that day.
    func kanNoedaapne(_ ansatt: AnsattId, i katalog: Katalog, paa dag: Dato, ved seq: Int = .max) -> Bool {
        guard sperre == nil else { return false }
        return lesendeTjenester(paa: dag).keys.contains { tjeneste in
            katalog.leserSaker(ansatt, i: tjeneste, ved: seq)
                && (katalog.har(ansatt, .leder, i: tjeneste, ved: seq)
                    || katalog.erVikarForLeder(ansatt, i: tjeneste, paa: dag, ved: seq))
        }
    }
}

extension Katalog {
    /// Whether an employee leads some service, or stands in for its leader, on a day: who it makes sense to ask for an emergency
    /// access. Which cases the keys reach is another matter (`Sak.kanNoedaapne`).
    public func kanNoedaapne(_ ansatt: AnsattId, paa dag: Dato) -> Bool {
        tjenester.keys.contains {
            har(ansatt, .leder, i: $0) || erVikarForLeder(ansatt, i: $0, paa: dag)
        }
    }

    /// Whether an employee stands in for a leader of a service on a day.
    func erVikarForLeder(_ ansatt: AnsattId, i tjeneste: TjenesteId, paa dag: Dato, ved seq: Int = .max) -> Bool {
        fravaer.contains { borte in
            borte.vikar == ansatt && har(borte.ansatt, .leder, i: tjeneste, ved: seq) && borte.fra <= dag
                && borte.til.map { dag <= $0 } ?? true
        }
    }
}
