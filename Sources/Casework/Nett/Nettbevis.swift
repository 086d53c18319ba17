import BTI
import Journal
import Sealing

/// What a replay of every open case says about the safety net on a day.
public struct Nettbevis: Sendable {
    /// The day.
    public var dag: Dato
    /// How many cases are open.
    public var aapne: Int
    /// Those that stand outside the net: neither a holder with a next date, nor a finding that says so.
    public var utenfor: [Utenfor]
    /// The journal as it was when the cases were replayed.
    public var hode: Head

    /// A case outside the net.
    public struct Utenfor: Hashable, Sendable {
        /// The case.
        public var sak: SakId
        /// Its number.
        public var saksnummer: String
        /// The unit that owns it.
        public var enhet: TjenesteId
    }

    /// How many open cases stand in the net.
    public var iNettet: Int { aapne - utenfor.count }
}

extension Base {
    /// The stream that the machine writes what it has found in.
    static let nettstroem = StreamID(kind: Stroemslag.nett.rawValue, name: "nett")

    /// Replays every case from the journal, without any key and without the lists, and says which open ones stand outside the net.
    public func proevNettet(paa dag: Dato) throws -> Nettbevis {
        try oppdaterKatalog()
        var bevis = Nettbevis(dag: dag, aapne: 0, utenfor: [], hode: try journal.head())
        let katalog = katalog
        let baand = Samlebaand(katalog) { sak -> (saksnummer: String, enhet: TjenesteId, plass: Nettplass?) in
            let funn = Sikkerhetsnett.skjelettfunn(i: sak, Omgivelser(katalog: katalog, idag: sak.opprettet))
            return (sak.saksnummer, sak.eier, sak.nettplass(paa: dag, funn))
        } ta: { navn, svar in
            guard let plass = svar.plass else { return }
            bevis.aapne += 1
            guard plass == .utenfor else { return }
            bevis.utenfor.append(.init(sak: SakId(navn), saksnummer: svar.saksnummer, enhet: svar.enhet))
        }
        try journal.forEachEntry(ofKind: Stroemslag.sak.rawValue, upTo: bevis.hode.seq, baand.les)
        try baand.slutt()
        return bevis
    }

    /// Entries in the stream `nett` whose author was no machine.
    func ugyldigeNettposter() throws -> [Ugyldig] {
        try journal.entries(in: Base.nettstroem, from: 1).compactMap { post in
            guard let hendelse = Tolk.hendelse(post, forseglet: nil, lesbar: true) else {
                return Ugyldig(seq: post.seq, type: post.type, av: AnsattId(post.actor), grunn: .uleselig)
            }
            guard !katalog.godkjennerNett(hendelse) else { return nil }
            return Ugyldig(seq: post.seq, type: post.type, av: hendelse.av, grunn: .utenRett)
        }
    }
}

extension Oekt {
    /// Replays every open case and writes what was found to the journal. For a machine alone.
    ///
    /// - Throws: `Avslag`, `JournalError`.
    public func bevisNettet() throws -> Nettbevis {
        let bevis = try base.proevNettet(paa: base.idag)
        let felter = Post()
            .med(Felter.aapneSaker, bevis.aapne).med(Felter.iNettet, bevis.iNettet)
            .med(Felter.utenforNettet, bevis.utenfor.count).med(Felter.sistePost, bevis.hode.seq)
            .med(Felter.hode, Hex.encode(bevis.hode.hash))
        let kommando = base.nyttNavn()
        let hendelse = Hendelse(
            .nettBevist, felter, av: ansatt, dato: bevis.dag, registrert: bevis.dag, kommando: kommando, sak: "")
        guard base.katalog.godkjennerNett(hendelse) else { throw Avslag("RETT", kode: "RETT.nett") }
        let post = NewEntry(
            id: base.nyttNavn(), command: kommando, ordinal: 0, actor: ansatt.rawValue, session: navn,
            stream: Base.nettstroem, type: "NettBevist", open: KanoniskJSON.bytes(hendelse.aapenDel.verdi))
        // Two machines at once both count; neither waits for the other.
        try base.skriver.append([post], expecting: [:], signer: Signatur(identitet: ring.identitet), now: base.naa)
        return bevis
    }
}
