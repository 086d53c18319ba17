import BTI
import Journal
import Sealing

/// What a command led to.
public struct Kommandosvar: Sendable {
    /// The case it was about, or opened.
    public var sak: SakId
    /// Its number.
    public var saksnummer: String
    /// The version of its stream now.
    public var versjon: Int
    /// Codes of the events, as their author knows them; epochs and clocks of the program's own left out.
    public var hendelser: [String]
    /// The name of the thing that was made: undring, samtykke, maal, tiltak, moete or melding; else the case.
    public var laget: String
    /// What is worth knowing about what was written; it stopped nothing.
    public var hint: [Hint] = []
}

extension Oekt {
    /// Carries out a command: decide → seal → sign → append, in one transaction.
    ///
    /// - Parameters:
    ///   - kommando: what the user wants.
    ///   - sett: the version the user saw; `nil` to decide again on what is there now.
    /// - Throws: `Avslag`, `Saksfeil`, `JournalError`. A refusal of access is written to the journal before it is thrown.
    @discardableResult
    public func utfoer(_ kommando: Kommando, sett: Int? = nil) throws -> Kommandosvar {
        try base.oppdaterKatalog()
        try fornyTjenestenoekler()
        let skriver = base.skriver
        if let gjort = try gjortFoer(kommando, skriver) { return gjort }
        for _ in 0..<4 {
            do {
                return try utfoerEnGang(kommando, sett: sett, skriver)
            } catch JournalError.versionConflict(let stroem, _, let versjon, _) {
                // Somebody wrote in between. Without a version that the user saw, the command is decided anew.
                if sett != nil, stroem != Base.katalogstroem { throw Saksfeil.endretAvAndre(versjon: versjon) }
                try base.oppdaterKatalog()
            }
        }
        throw JournalError.busy
    }

    private func utfoerEnGang(_ kommando: Kommando, sett: Int?, _ skriver: any JournalWriting) throws -> Kommandosvar {
        let lest = try kommando.sak.flatMap { try lesFor(kommando, $0) }
        if let sett, let lest, lest.versjon != sett { throw Saksfeil.endretAvAndre(versjon: lest.versjon) }
        let omgivelser = try omgivelser(for: kommando, lest)
        let hendelser = try avgjort(kommando, lest, omgivelser)
        let hint = base.iBunt || lest?.erUtenInnhold == true ? [] : try self.hint(for: kommando, lest, omgivelser)
        var innsegling = try Innsegling(base: base, ring: ring, kommando: kommando, oekt: navn, paa: lest?.sak)
        let poster = try innsegling.forsegl(hendelser)
        guard let sak = hendelser.first?.sak else { throw Avslag("FINNES", kode: "FINNES.ingenting") }
        let skrevet = try skriver.append(
            poster, expecting: [Tolk.stroem(sak): lest?.versjon ?? 0, Base.katalogstroem: base.katalogversjon],
            signer: Signatur(identitet: ring.identitet),
            now: base.naa)
        brukte.insert(sak)
        let nummer = lest?.sak.saksnummer ?? hendelser.lazy.compactMap { $0[Felter.saksnummer] }.first ?? ""
        return Kommandosvar(
            sak: sak, saksnummer: nummer, versjon: skrevet.last?.streamVersion ?? 0,
            hendelser: Oekt.svar(hendelser),
            laget: hendelser.lazy.compactMap(\.laget).first ?? sak.rawValue, hint: hint)
    }

    /// The decision. A refusal of access is written to the journal before it goes on.
    private func avgjort(_ kommando: Kommando, _ lest: LestSak?, _ omgivelser: Omgivelser) throws -> [Hendelse] {
        do {
            let navn = Navnekilde(tilfeldig: base.tilfeldig)
            let hendelser = try decide(kommando, on: lest?.sak, in: omgivelser, by: Aktor(ansatt)) { navn.nytt() }
            try sjekkSletting(hendelser, lest)
            return hendelser
        } catch let avslag as Avslag {
            try loggNektet(avslag, kommando.sak)
            throw avslag
        }
    }

    /// What a command wrote, by kind: what the program wrote beside it is no answer.
    private static func svar(_ hendelser: [Hendelse]) -> [String] {
        hendelser.compactMap(\.slag).filter { !$0.skrivesAvProgrammet }.map(\.kode)
    }

    /// The answer to a command that has been carried out before: nothing happens twice.
    private func gjortFoer(_ kommando: Kommando, _ leser: any JournalReading) throws -> Kommandosvar? {
        let poster = try leser.entries(actor: ansatt.rawValue, command: kommando.id)
        guard let foerste = poster.first, let siste = poster.last else { return nil }
        let sum = try? JSONLeser.les(foerste.open)["sum"]?.somTekst
        var lik = kommando
        lik.sak = kommando.slag.virkning.erAapner && kommando.sak == nil ? nil : SakId(foerste.stream.name)
        guard try sum == Innsegling.sum(lik, ring) else { throw Saksfeil.kommandoBrukt }
        let sak = SakId(foerste.stream.name)
        // Of what has been read, not of the timeline: a command that was undone was carried out all the same.
        _ = try les(sak)
        let egne = husket[sak]?.hendelser.filter { $0.kommando == kommando.id && $0.av == ansatt } ?? []
        return Kommandosvar(
            sak: sak, saksnummer: try saksnummer(sak), versjon: siste.streamVersion ?? 0,
            hendelser: Oekt.svar(egne),
            laget: egne.lazy.compactMap(\.laget).first ?? sak.rawValue)
    }

    /// Writes a refusal of access, by right or by G1, C3, C5, C13, before it is shown.
    private func loggNektet(_ avslag: Avslag, _ sak: SakId?) throws {
        guard ["RETT", "TILGANG", "G1", "C3", "C5", "C13"].contains(avslag.regel), let sak else { return }
        try lesing(.tilgangNektet, sak, Post().med(Felter.regel, avslag.regel))
    }

    /// Writes one reading or refusal. Where it cannot be written nothing is shown: the error goes on.
    func lesing(_ slag: Hendelsesslag, _ sak: SakId, _ felter: Post = Post()) throws {
        let kommando = base.nyttNavn()
        let aapen = felter.med(Felter.dato, base.idag)
        let post = NewEntry(
            id: base.nyttNavn(), command: kommando, ordinal: 0, actor: ansatt.rawValue, session: navn,
            stream: StreamID(kind: Stroemslag.lesing.rawValue, name: sak.rawValue), isReading: true,
            type: slag.aapenKode, open: KanoniskJSON.bytes(aapen.verdi))
        try base.skriver.append(
            [post], expecting: [:], signer: Signatur(identitet: ring.identitet), now: base.naa)
    }
}

extension Kommandoslag.Virkning {
    var erAapner: Bool {
        if case .aapner = self { true } else { false }
    }
}

/// Gives new random names to the engine.
struct Navnekilde: Sendable {
    let tilfeldig: any RandomSource
    func nytt() -> String { tilfeldig.id() }
}
