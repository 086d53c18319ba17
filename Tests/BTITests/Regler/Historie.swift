@testable import BTI

/// A case told day by day: each call is one event, and the state is what `evolve` makes of them.
struct Historie {
    var hendelser: [Hendelse] = []
    var katalog = Katalog.fjordvik
    private let id: SakId

    /// A case opened by a unit about a person; by default a child at Østre skole.
    init(
        _ dag: String = "2026-01-01", eier: TjenesteId = "OST", _ type: Persontype = .barn, av: AnsattId = "KL-3B",
        id: SakId = "sak"
    ) {
        self.id = id
        hendelser = [
            hendelse(.sakOpprettet, dag, av, Post().med(Felter.saksnummer, "F-\(id)").med(Felter.enhet, eier)),
            hendelse(
                .hovedpersonRegistrert, dag, av,
                Post().med(Felter.navn, "Prøve Person").med(Felter.persontype, type)),
        ]
    }

    /// The state as one who can open every room sees it.
    var sak: Sak { brett(hendelser) }

    /// The state as one without any key sees it: open fields alone, and kinds that tell are nameless.
    var skjelett: Sak {
        brett(
            hendelser.map { h in
                var aapen = h
                aapen.felter = h.aapenDel
                aapen.lesbar = h.slag?.rom == nil
                if h.slag?.erNoeytralt == true { aapen.slag = nil }
                return aapen
            })
    }

    /// The state as one sees it who can open everything but the room of the melding.
    var utenSkjermet: Sak { brett(hendelser.filter { $0.slag?.rom != .skjermet }) }

    var omgivelser: Omgivelser { Omgivelser(katalog: katalog, idag: d("2026-11-21")) }

    private func brett(_ hendelser: [Hendelse]) -> Sak {
        var sak: Sak?
        for hendelse in hendelser { evolve(&sak, hendelse) }
        return sak ?? Sak(id: id, saksnummer: "", eier: "OST", opprettet: d("2026-01-01"))
    }

    private func hendelse(_ slag: Hendelsesslag, _ dag: String, _ av: AnsattId, _ felter: Post) -> Hendelse {
        Hendelse(slag, felter, av: av, dato: d(dag), registrert: d(dag), kommando: "k", sak: id)
    }

    /// The same case with one more event.
    func skjer(_ slag: Hendelsesslag, _ dag: String, av: AnsattId = "KL-3B", _ felter: Post = Post()) -> Historie {
        var ny = self
        ny.hendelser.append(hendelse(slag, dag, av, felter))
        return ny
    }

    /// The same case in another directory.
    func med(_ endring: (inout Katalog) -> Void) -> Historie {
        var ny = self
        endring(&ny.katalog)
        return ny
    }
}

/// A day from its written form.
func d(_ tekst: String) -> Dato {
    guard let dato = Dato(tekst) else { preconditionFailure("\(tekst) is no day") }
    return dato
}

// MARK: Reading the findings

extension Historie {
    /// What stands on a day, as `B1 BRUDD 2026-10-20`.
    func staar(_ dag: String) -> [String] { linjer(sak, dag, kort: true) }
    /// What stands on a day for one without any key.
    func staarUtenNoekkel(_ dag: String) -> [String] { linjer(skjelett, dag, kort: true) }
    /// What one rule says on a day, as `B1 BRUDD siden 2026-10-20 frist 2026-10-19 [u1]`.
    func sier(_ regel: String, _ dag: String) -> [String] { linjer(sak, dag, kort: false, bare: regel) }
    /// The codes that stand on a day.
    func koder(_ dag: String) -> [String] { Sikkerhetsnett.funn(i: sak, omgivelser, paa: d(dag)).map(\.regel) }

    func linjer(_ sak: Sak, _ dag: String, kort: Bool, bare regel: String? = nil) -> [String] {
        Sikkerhetsnett.funn(i: sak, omgivelser, paa: d(dag))
            .filter { regel == nil || $0.regel == regel }
            .map { kort ? $0.kortLinje : $0.linje }
    }
}

extension Funn {
    var kortLinje: String { "\(regel) \(alvor.rawValue) \(siden)" }
    var linje: String {
        let limit = frist.map { " frist \($0)" } ?? ""
        return "\(kortLinje)\(limit) \(gjelder)".replacing("\"", with: "")
    }
}
