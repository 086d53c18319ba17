import BTI
import Guidance
import Journal
import Sealing

/// What a command to the directory led to.
public struct Katalogsvar: Sendable {
    /// Codes of the events.
    public var hendelser: [String]
    /// The version of the directory now.
    public var versjon: Int
    /// What it was about: a service, a group or an employee; the profile's code; the year of a school calendar.
    public var laget: String
    /// Who has access at the service, after a review.
    public var ansatte: [AnsattId]
    /// The one-time code of a new employee. It is nowhere else, and is never shown again.
    public var engangskode: OneTimeCode?
}

/// What the shell has asked for beside the fields of a command to the directory: secrets never stand in the fields.
public struct Katalogtillegg {
    /// The passphrase as it is.
    public var passord: Passphrase?
    /// The new passphrase.
    public var nyttPassord: Passphrase?
    /// The second person's signature on a role; `nil` where nobody gives one.
    public var medsigner: (AnsattId, Utnevnelse, Rolle) throws -> Medsignatur?

    /// Nothing beside the fields, unless something is given.
    public init(
        passord: Passphrase? = nil, nyttPassord: Passphrase? = nil,
        medsigner: @escaping (AnsattId, Utnevnelse, Rolle) throws -> Medsignatur? = { _, _, _ in nil }
    ) {
        self.passord = passord
        self.nyttPassord = nyttPassord
        self.medsigner = medsigner
    }
}

/// An entry of the directory on its way: the event, and the keys that come with it.
struct Katalogpost {
    var hendelse: Hendelse
    var noekler: [NewKey] = []
}

extension Oekt {
    /// Carries out a command to the directory: decide → keys, codes and signatures → sign → append, in one transaction.
    ///
    /// - Throws: `Avslag`, `Saksfeil`, `JournalError`.
    @discardableResult
    public func utfoer(_ kommando: Katalogkommando, _ tillegg: Katalogtillegg = Katalogtillegg()) throws -> Katalogsvar
    {
        try base.oppdaterKatalog()
        if let gjort = try gjortFoer(kommando) { return gjort }
        for _ in 0..<4 {
            do {
                return try utfoerEnGang(kommando, tillegg)
            } catch JournalError.versionConflict {
                try base.oppdaterKatalog()
            }
        }
        throw JournalError.busy
    }

    private func utfoerEnGang(_ kommando: Katalogkommando, _ tillegg: Katalogtillegg) throws -> Katalogsvar {
        let hendelser = try decide(kommando, in: omgivelser(for: kommando), by: Aktor(ansatt)) {
            try? Profiler.innebygd($0)
        }
        var engangskode: OneTimeCode?
        var nye: Noekkelbytte?
        let poster = try hendelser.map { hendelse -> Katalogpost in
            switch hendelse.slag {
            case .ansattRegistrert:
                let kode = OneTimeCode.make(base.tilfeldig)
                engangskode = kode
                return try medKode(kode, try medsignert(hendelse, kommando, tillegg))
            case .rolleGitt: return Katalogpost(hendelse: try medsignert(hendelse, kommando, tillegg))
            case .passordByttet: return try medNyttPassord(hendelse, tillegg)
            case .noekkelByttet:
                let bytte = try nyeNoekler(hendelse, tillegg)
                nye = bytte
                return bytte.post
            default: return Katalogpost(hendelse: hendelse)
            }
        }
        let sum = try Innsegling.sum(
            kommando.slag.kode, sak: "", dato: kommando.dato, felter: kommando.felter, id: kommando.id, ring)
        try skrivKatalog(poster, id: kommando.id, sum: sum, med: nye?.identitet ?? ring.identitet)
        if let nye { ring.bytt(til: nye.identitet) }
        return svar(hendelser, engangskode: engangskode)
    }

    /// What a decision may know beside the directory: where somebody who leaves would take the last keys along.
    private func omgivelser(for kommando: Katalogkommando) throws -> Omgivelser {
        var omgivelser = self.omgivelser
        guard kommando.slag.felter.contains(where: { $0.navn == Felter.uansett.navn }) else { return omgivelser }
        let eiere = try base.skriver.query("SELECT DISTINCT eier FROM sak")
        omgivelser.tjenesterMedSaker = Set(eiere.compactMap { $0.text("eier").map { TjenesteId($0) } })
        let navngitte = try base.skriver.query(
            "SELECT i.sak, i.ansatt FROM sak s JOIN sak_involvert i ON i.sak = s.sak WHERE s.sperret = 1")
        let iHverSak = Dictionary(grouping: navngitte) { $0.text("sak") }.values.map { rader in
            rader.compactMap { $0.text("ansatt").map { AnsattId($0) } }.filter {
                base.katalog.ansatt($0)?.jobbet(ved: .max) == true
            }
        }
        omgivelser.sisteNavngitte = Set(iHverSak.filter { $0.count == 1 }.flatMap(\.self))
        return omgivelser
    }

    private func svar(_ hendelser: [Hendelse], engangskode: OneTimeCode? = nil) -> Katalogsvar {
        let foerste = hendelser.first
        let laget =
            foerste?[Felter.kode] ?? foerste?[Felter.ansatt]?.rawValue ?? foerste?[Felter.tjeneste]?.rawValue
            ?? foerste?[Felter.profil]?.kode ?? foerste?[Felter.aar].map { String($0) } ?? ""
        return Katalogsvar(
            hendelser: hendelser.compactMap(\.slag?.kode), versjon: base.katalogversjon, laget: laget,
            ansatte: foerste?[Felter.ansatte] ?? [], engangskode: engangskode)
    }

    /// The answer to a command that has been carried out before: nothing happens twice, and no code is shown twice.
    private func gjortFoer(_ kommando: Katalogkommando) throws -> Katalogsvar? {
        let poster = try base.skriver.entries(actor: ansatt.rawValue, command: kommando.id)
        guard let foerste = poster.first else { return nil }
        let sum = try? JSONLeser.les(foerste.open)["sum"]?.somTekst
        guard
            try sum
                == Innsegling.sum(
                    kommando.slag.kode, sak: "", dato: kommando.dato, felter: kommando.felter, id: kommando.id, ring)
        else { throw Saksfeil.kommandoBrukt }
        return svar(poster.compactMap { Tolk.hendelse($0, forseglet: nil, lesbar: true) })
    }

    /// Writes one entry of the directory that no command stands behind, after its right has been tested.
    func katalogpost(_ slag: Hendelsesslag, _ felter: Post, noekler: [NewKey] = []) throws {
        try base.oppdaterKatalog()
        let kommando = base.nyttNavn()
        let hendelse = Hendelse(
            slag, felter, av: ansatt, dato: base.idag, registrert: base.idag, kommando: kommando, sak: "")
        try skrivKatalog([Katalogpost(hendelse: hendelse, noekler: noekler)], id: kommando, med: ring.identitet)
    }

    /// Writes entries of the directory in one transaction. What the next reader would call void is never written.
    private func skrivKatalog(
        _ poster: [Katalogpost], id: String, sum: String? = nil, med identitet: Identity
    ) throws {
        let nye = try poster.enumerated().map { nummer, post -> NewEntry in
            var hendelse = post.hendelse
            if !post.noekler.isEmpty {
                hendelse.felter[Felter.noekler] = post.noekler.map { Hex.encode($0.digest) }.sorted()
            }
            guard let slag = hendelse.slag, base.katalog.godkjenner(hendelse, Postkontroll.signatur) else {
                throw Avslag("RETT", kode: "RETT.katalog")
            }
            var aapen = hendelse.aapenDel
            if nummer == 0, let sum { aapen[Felter.sum] = sum }
            return NewEntry(
                id: base.nyttNavn(), command: id, ordinal: nummer, actor: ansatt.rawValue, session: navn,
                stream: Base.katalogstroem, type: slag.aapenKode, typeVersion: slag.versjon,
                open: KanoniskJSON.bytes(aapen.verdi), keys: post.noekler)
        }
        try base.skriver.append(
            nye, expecting: [Base.katalogstroem: base.katalogversjon], signer: Signatur(identitet: identitet),
            now: base.naa)
        try base.oppdaterKatalog()
    }

    // MARK: What stands beside the fields

    private func medKode(_ kode: OneTimeCode, _ hendelse: Hendelse) throws -> Katalogpost {
        guard let id = hendelse[Felter.ansatt] else { return Katalogpost(hendelse: hendelse) }
        let arena = try KeyArena()
        defer { arena.wipe() }
        let engangs = try kode.identity(
            context: Oekt.kodested(base.journal.baseID, id), parameters: base.parametre, in: arena)
        var med = hendelse
        med.felter[Felter.engangsnoekkel] = Hex.encode(engangs.public.signing)
        return Katalogpost(hendelse: med)
    }

    /// The second person signs for exactly this employee, service and role.
    private func medsignert(
        _ hendelse: Hendelse, _ kommando: Katalogkommando, _ tillegg: Katalogtillegg
    ) throws -> Hendelse {
        guard let id = hendelse[Felter.ansatt], let tjeneste = hendelse[Felter.tjeneste],
            let rolle = hendelse[Felter.rolle], let andre = kommando[Felter.medunderskriver],
            base.katalog.kreverMedsignatur(id, tjeneste, rolle)
        else { return hendelse }
        guard let signatur = try tillegg.medsigner(andre, Utnevnelse(ansatt: id, tjeneste: tjeneste), rolle) else {
            throw Avslag("RETT", kode: "RETT.medunderskriver", felt: ["medunderskriver"])
        }
        var med = hendelse
        med.felter[Felter.medsignatur] = signatur
        return med
    }
}
