import BTI
import Guidance
import Tilfeldig

/// Plays a story through the engine alone: parse, decide, evolve. No keys, no journal, everything readable.
struct Historiekjoerer {
    /// The cases by id.
    private(set) var saker: [SakId: Sak] = [:]
    /// Every event so far.
    private(set) var hendelser: [Hendelse] = []
    private var navn: [String: String] = [:]
    /// The directory; changes from one line to the next where a test says so.
    var katalog: Katalog
    private let teller = Navneteller()

    /// Why a line could not be played.
    enum Feil: Error, Equatable {
        case ikkeKommando(String)
        case utenDato
        case ukjentNavn(String)
    }

    init(_ katalog: Katalog) {
        self.katalog = katalog
    }

    /// The surroundings on a day.
    func omgivelser(_ dag: Dato) -> Omgivelser { Omgivelser(katalog: katalog, idag: dag) }

    /// The case that an alias names.
    func sak(_ alias: String) -> Sak? { navn[alias].flatMap { saker[SakId($0)] } }

    /// Plays one line; throws what the engine refuses.
    mutating func kjoer(_ linje: String) throws {
        let post = try JSONLeser.les(linje).somPost ?? [:]
        guard let dato = post["dato"]?.somTekst.flatMap({ Dato($0) }), let av = post["av"]?.somTekst else {
            throw Feil.utenDato
        }
        let kode = post["kommando"]?.somTekst ?? ""
        if let slag = Katalogslag.medKode(kode) { return try kjoer(slag, post, dato, AnsattId(av)) }
        guard let slag = Kommandoslag.medKode(kode) else { throw Feil.ikkeKommando(kode) }
        let sak = try post["sak"].map { try loest($0) }?.somTekst.map { SakId($0) }
        var felter: [String: Verdi] = [:]
        for (navn, verdi) in post where !["kommando", "dato", "av", "sak", "som"].contains(navn) {
            felter[navn] = try loest(verdi)
        }
        let teller = teller
        let kommando = Kommando(slag, id: teller.nytt(), sak: sak, dato: dato, felter: Post(felter))
        var omgivelser = omgivelser(dato)
        omgivelser.annenSak = felter["annenSak"]?.somTekst.map { SakId($0) }.flatMap { id in
            saker[id].map { AnnenSak(id, lest: $0) }
        }
        let nye = try decide(
            kommando, on: sak.flatMap { saker[$0] }, in: omgivelser, by: Aktor(AnsattId(av))
        ) { teller.nytt() }
        guard let id = nye.first?.sak else { return }
        var ny = sak.flatMap { saker[$0] }
        for hendelse in nye { evolve(&ny, hendelse) }
        hendelser += nye
        saker[id] = ny
        if let som = post["som"]?.somTekst { navn[som] = sak == nil ? id.rawValue : nye.lazy.compactMap(\.laget).first }
    }

    /// Plays stories as the practice base does, all lines in the order of their days, up to and including a day.
    mutating func kjoer(_ historier: [Historie], til siste: Dato = Kurshistorier.dag) throws {
        let linjer = try historier.flatMap(\.linjer).map { linje in
            guard let dag = try JSONLeser.les(linje)["dato"].flatMap({ Dato($0) }) else { throw Feil.utenDato }
            return (dag: dag, linje: linje)
        }
        let iTur = linjer.enumerated().sorted { ($0.element.dag, $0.offset) < ($1.element.dag, $1.offset) }
        for (_, en) in iTur where en.dag <= siste { try kjoer(en.linje) }
    }

    /// The lines played in a kommune of its own.
    static func kjoert(_ linjer: [String]) throws -> Historiekjoerer {
        var kjoerer = Historiekjoerer(try Kurskatalog.lag())
        for linje in linjer { try kjoerer.kjoer(linje) }
        return kjoerer
    }

    /// The code of the refusal that a line would get here; `nil` where it would be carried out. Nothing is changed.
    func kode(_ linje: String) -> String? {
        var kopi = self
        do {
            try kopi.kjoer(linje)
            return nil
        } catch {
            return (error as? Avslag)?.kode ?? "\(error)"
        }
    }

    /// Plays a line about the directory. Keys and signatures are the shell's, and nothing here rests on them.
    private mutating func kjoer(
        _ slag: Katalogslag, _ post: [String: Verdi], _ dato: Dato, _ av: AnsattId
    ) throws {
        let felter = Post(post.filter { !["kommando", "dato", "av", "som"].contains($0.key) })
        let kommando = Katalogkommando(slag, id: teller.nytt(), dato: dato, felter: felter)
        let nye = try decide(kommando, in: omgivelser(dato), by: Aktor(av)) { try? Profiler.innebygd($0) }
        for var hendelse in nye {
            hendelse.seq = katalog.versjon
            katalog.ta(hendelse)
        }
    }

    /// Names in place of aliases.
    private func loest(_ verdi: Verdi) throws(Feil) -> Verdi {
        switch verdi {
        case .tekst(let tekst) where tekst.hasPrefix("$"):
            guard let id = navn[tekst] else { throw .ukjentNavn(tekst) }
            return .tekst(id)
        case .liste(let liste):
            var loeste: [Verdi] = []
            for element in liste { loeste.append(try loest(element)) }
            return .liste(loeste)
        case .post(let felter):
            var loeste: [String: Verdi] = [:]
            for (navn, verdi) in felter { loeste[navn] = try loest(verdi) }
            return .post(loeste)
        default: return verdi
        }
    }
}
