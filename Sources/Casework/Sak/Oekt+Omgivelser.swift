import BTI
import Journal

/// What a decision may know beside the case: of the directory and the moment, and, where the command asks for it, of other
/// cases and of the entries of its own. Only what this employee may know.
extension Oekt {
    /// The surroundings of one decision.
    func omgivelser(for kommando: Kommando, _ lest: LestSak?) throws -> Omgivelser {
        var omgivelser = self.omgivelser
        let felter = Set(kommando.slag.felter.map(\.navn))
        if !felter.isDisjoint(with: [Felter.rettetPost.navn, Felter.slettetInnhold.navn]) {
            omgivelser.innfoersler = lest?.innfoersler
        }
        if let spurt = kommando[Felter.stafettholder] {
            omgivelser.sakerPerHolder = try sakerPerHolder([spurt])
        }
        if let annen = kommando[Felter.annenSak] { omgivelser.annenSak = try annenSak(annen) }
        if Gjentakelse.kommandoer.contains(kommando.slag.kode), !base.iBunt || lest != nil {
            omgivelser.soeskenundringer = try kjenteUndringer(kommando, lest)
        }
        return omgivelser
    }

    /// The other case that a command names, with what stands in it where this employee may see it; `nil` where there is none. A
    /// sperret case is not there for anyone but those who are named.
    private func annenSak(_ id: SakId) throws -> AnnenSak? {
        guard let annen = try les(id, full: false), !annen.sak.erSperret(for: ansatt) else { return nil }
        return AnnenSak(id, lest: kanSe(annen) ? annen.sak : nil)
    }

    /// How many open cases at nivå 1 or above each of these holds; everybody in the base where none is named (A8).
    ///
    /// Sperrede cases are not counted.
    public func sakerPerHolder(_ ansatte: [AnsattId]? = nil) throws -> [AnsattId: Int] {
        let bare = ansatte.map { "AND holder IN (\(SQLValue.places($0.count)))" } ?? ""
        let rader = try base.skriver.query(
            """
            SELECT holder, count(*) AS antall FROM sak
            WHERE holder IS NOT NULL AND nivaa > 0 AND fase <> ? AND sperret = 0 \(bare) GROUP BY holder
            """, [.text(Sak.Fase.avsluttet.rawValue)] + (ansatte ?? []).map { .text($0.rawValue) })
        return rader.reduce(into: [:]) { alle, rad in
            if let holder = rad.text("holder") { alle[AnsattId(holder)] = rad.integer("antall") }
        }
    }

    /// Undringer outside this case that this employee may know: of linked siblings, and in other cases of the same person.
    private func kjenteUndringer(_ kommando: Kommando, _ lest: LestSak?) throws -> [KjentUndring] {
        var andre = Set(lest?.sak.familiekoblinger.map(\.sak) ?? [])
        if let hvem = Oekt.kjennetegn(kommando, lest) {
            andre.formUnion(try kjenteNavn().personer.filter { $0.kjennetegn.erSamme(som: hvem) }.map(\.sak))
        }
        return try andre.sorted().filter { $0 != lest?.sak.id }.flatMap { id -> [KjentUndring] in
            guard let annen = try les(id, full: false), kanSe(annen) else { return [] }
            return KjentUndring.i(annen.sak)
        }
    }

    /// Who a command is about: the person that it names, else the person of the case.
    static func kjennetegn(_ kommando: Kommando, _ lest: LestSak?) -> Dobbeltsaker.Kjennetegn? {
        let kjent = lest?.sak.hovedperson
        guard let navn = kommando[Felter.navn] ?? kjent?.navn else { return nil }
        return Dobbeltsaker.Kjennetegn(
            navn: navn, foedselsdato: kommando[Felter.foedselsdato] ?? kjent?.foedselsdato,
            gruppe: kommando[Felter.gruppe] ?? kjent?.gruppe)
    }

    /// The names that this employee may know, as they are now. Where they have not been read yet, they are read where the cases
    /// are few, and there are none where they are many.
    func kjenteNavn() throws -> Navneregister {
        if register == nil, try registerstoerrelse() > Oekt.faa { return Navneregister() }
        return try ferskRegister() ?? lesNavneregister()
    }

    /// So many cases are read through for one command; more wait until the register has been read.
    private static let faa = 500
}

extension LestSak {
    /// The entries that this reader can read, by their place in the journal, and the room of each.
    var innfoersler: [Int: Rom] {
        hendelser.reduce(into: [:]) { alle, hendelse in
            if hendelse.lesbar, let rom = hendelse.forsegling?.rom { alle[hendelse.seq] = rom }
        }
    }
}

extension Navneregister.Person {
    /// What tells whether a case is about the same person.
    var kjennetegn: Dobbeltsaker.Kjennetegn {
        Dobbeltsaker.Kjennetegn(navn: navn, foedselsdato: foedselsdato, gruppe: gruppe)
    }
}
