/// A signing key that was replaced: entries before that place in the journal bear it.
public struct UtgaattNoekkel: Hashable, Sendable {
    /// The public key, hex.
    public var noekkel: String
    /// The entry that replaced it.
    public var til: Int
}

extension Ansatt {
    /// The public signing key that was in force at a place in the journal, hex.
    public func signering(ved seq: Int) -> String? {
        utgaatte.first { seq < $0.til }?.noekkel ?? signering
    }

    /// Whether the employee works at the service now, in any role.
    public func arbeider(i tjeneste: TjenesteId) -> Bool {
        roller.contains { $0.tjeneste == tjeneste && $0.gjaldt(.max) }
    }
}

extension Katalog {
    private typealias F = Felter

    /// Everybody who works at a service now, in any role, by code.
    public func medTilgang(_ tjeneste: TjenesteId) -> [AnsattId] {
        ansatte.values.filter { $0.arbeider(i: tjeneste) }.map(\.id).sorted()
    }

    /// Members who hold a service's key and no longer read content there: a reason for the leader to make the next.
    public func utgaatteMedlemmer(_ tjeneste: TjenesteId) -> [AnsattId] {
        guard let den = tjenester[tjeneste] else { return [] }
        return den.medlemmer.filter { $0.value == den.generasjon && !leserInnhold($0.key, i: tjeneste) }.keys.sorted()
    }

    /// Whether giving this role takes a second person's signature; the leaders that the first entry names need none.
    public func kreverMedsignatur(_ ansatt: AnsattId, _ tjeneste: TjenesteId, _ rolle: Rolle) -> Bool {
        guard rolle.kreverMedsignatur else { return false }
        return rolle != .leder || !utnevnteLedere.contains(Utnevnelse(ansatt: ansatt, tjeneste: tjeneste))
    }

    /// New keys count where the key that they replace has signed for them.
    func godkjennerBytte(_ h: Hendelse, _ kontroll: Signaturkontroll) -> Bool {
        guard let id = h[F.ansatt], id == h.av, let gammel = ansatte[id]?.signering,
            let signering = h[F.signering], signering != gammel, let forsegling = h[F.forsegling],
            let signatur = h[F.gammelSignatur]
        else { return false }
        return kontroll(signatur, Katalog.noekkelmelding(base, id, signering, forsegling), gammel)
    }

    /// The first keys, or new ones in place of those before.
    mutating func taNoekkel(_ h: Hendelse, _ id: AnsattId) {
        if let gammel = ansatte[id]?.signering {
            ansatte[id]?.utgaatte.append(UtgaattNoekkel(noekkel: gammel, til: h.seq))
        }
        ansatte[id]?.signering = h[F.signering]
        ansatte[id]?.forsegling = h[F.forsegling]
        ansatte[id]?.engangsnoekkel = nil
    }

    /// Ends roles; a service where none is left is one the employee has left, from the day it happened.
    mutating func avsluttRoller(_ id: AnsattId, _ h: Hendelse, _ hvilke: (Tjenesterolle) -> Bool) {
        guard var ansatt = ansatte[id] else { return }
        for nummer in ansatt.roller.indices where ansatt.roller[nummer].til == nil && hvilke(ansatt.roller[nummer]) {
            ansatt.roller[nummer].til = h.seq
            ansatt.roller[nummer].tilDag = h.registrert
            let rolle = ansatt.roller[nummer]
            let leserEnnaa = ansatt.roller.contains {
                $0.tjeneste == rolle.tjeneste && $0.rolle.leserInnhold && $0.gjaldt(.max)
            }
            if rolle.rolle.leserInnhold, !leserEnnaa { ansatt.forlatt[rolle.tjeneste] = h.dato }
        }
        ansatte[id] = ansatt
    }
}
