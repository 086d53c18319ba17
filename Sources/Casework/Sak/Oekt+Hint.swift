import BTI

/// What is worth knowing while a command is written: the engine's hints, and those over what this employee may read (H5, H6).
extension Oekt {
    /// The hints to a command as it is so far. For forms, at each field that is left; the answer to a command has them too.
    public func hint(for kommando: Kommando) throws -> [Hint] {
        try base.oppdaterKatalog()
        let lest = try kommando.sak.flatMap { try les($0) }
        guard lest?.sak.erSperret(for: ansatt) != true else { return [] }
        return try hint(for: kommando, lest, try omgivelser(for: kommando, lest))
    }

    func hint(for kommando: Kommando, _ lest: LestSak?, _ omgivelser: Omgivelser) throws -> [Hint] {
        try BTI.hint(for: kommando, paa: lest?.sak, i: omgivelser, av: Aktor(ansatt)) + dobbeltsaker(kommando, lest)
            + likhet(kommando, lest)
    }

    /// Another open case of the person that the command names (H6).
    private func dobbeltsaker(_ kommando: Kommando, _ lest: LestSak?) throws -> [Hint] {
        guard kommando[Felter.navn] != nil,
            kommando.slag.felter.contains(where: { $0.navn == Felter.foedselsdato.navn }),
            let hvem = Oekt.kjennetegn(kommando, lest)
        else { return [] }
        let andre = try kjenteNavn().personer.filter {
            $0.aapen && $0.sak != lest?.sak.id && $0.kjennetegn.erSamme(som: hvem)
        }
        guard !andre.isEmpty else { return [] }
        let numre = andre.map(\.saksnummer).sorted().joined(separator: ", ")
        return [Hint(kode: Dobbeltsaker.regel, felt: Felter.navn.navn, argumenter: ["saksnummer": numre])]
    }

    /// Words or names of other cases in what is written (H5): of the names that the employee may know, and of the texts of the
    /// cases that this session has opened or written in. Nobody can paste from a case that has not been opened.
    private func likhet(_ kommando: Kommando, _ lest: LestSak?) throws -> [Hint] {
        let tekster = kommando.slag.felter.filter { $0.type == .langtekst }
            .compactMap { kommando.felter[$0.navn]?.somTekst }
        guard !tekster.isEmpty else { return [] }
        let eget = Oekt.kjennetegn(kommando, lest)?.navn
        let register = try kjenteNavn()
        let kjente = register.navnekilder + (try brukte.sorted().flatMap { try ordene(i: $0) })
        let funn = tekster.flatMap { Likhet.funn($0, i: kjente, egen: lest?.sak.id, eget: eget) }
        return funn.map { ett in
            let ord = ett.ord.split(separator: " ")
            let vist = ord.prefix(Likhet.passasje).joined(separator: " ") + (ord.count > Likhet.passasje ? " …" : "")
            return Hint(
                kode: Likhet.regel,
                argumenter: ["ord": vist, "saksnummer": register.saksnummer(ett.sak) ?? ett.sak.rawValue])
        }
    }

    /// The texts of a case, taken apart again only when it has been written in.
    private func ordene(i sak: SakId) throws -> [Likhet.Kilde] {
        guard let lest = try les(sak, full: false), kanSe(lest) else { return [] }
        if let kjente = husketeOrd[sak], kjente.versjon == lest.versjon { return kjente.kilder }
        let kilder = lest.hendelser.filter(\.lesbar).flatMap { hendelse in
            let lange = hendelse.slag?.forseglede.filter { $0.type == .langtekst }.map(\.navn) ?? []
            return lange.compactMap { hendelse.felter[$0]?.somTekst }.map { Likhet.Kilde(sak: sak, tekst: $0) }
        }
        husketeOrd[sak] = (lest.versjon, kilder)
        return kilder
    }
}
