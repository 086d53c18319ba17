import BTI

/// Every key of the text catalogue that the code asks for, computed from the code's own lists.
///
/// A test holds the catalogue against it, so that a new command, field, code or event without a sentence is seen.
public enum Tekstnoekler {
    /// All of them, sorted.
    public static var alle: [String] {
        (kommandoer + felter + koder + hendelser + avslag + hint + brev + lovporter).sorted()
    }

    /// Names and explanations of the commands.
    public static var kommandoer: [String] {
        kommandokoder.flatMap { ["kommando.\($0).navn", "kommando.\($0).forklaring"] }
    }

    /// Labels, help and examples of every field that a command takes.
    public static var felter: [String] {
        let navn = Set(kommandofelter.map(\.navn)).union(["sendatoGrunn", "dato"])
        return navn.flatMap { ["felt.\($0).navn", "felt.\($0).hjelp", "felt.\($0).eksempel"] }
    }

    /// Every code of every closed set that stands in a command or an event, and of those that are shown beside them.
    public static var koder: [String] {
        let felter = kommandofelter + Hendelsesslag.alle.flatMap { $0.aapne + $0.forseglede }
        var sett: [String: [String]] = [:]
        for felt in felter { samle(felt.type, til: &sett) }
        for type in [
            Moetestatus.felttype, Samtykkestatus.felttype, Part.felttype, Alvor.felttype, Rom.felttype,
            Overgangsstatus.felttype, Stegkrav.felttype, Rolle.felttype, Tjenestetype.felttype, Eierform.felttype,
            Agendakode.felttype,
        ] { samle(type, til: &sett) }
        return sett.flatMap { navn, koder in koder.map { "kode.\(navn).\($0)" } }
    }

    /// A sentence for every kind of event.
    public static var hendelser: [String] {
        (Hendelsesslag.alle.map(\.kode) + [Hendelsesslag.noeytralKode]).map { "hendelse.\($0)" }
            + ["meld", "ikkeMeld", "ikkeKopi"].map { "hendelse.ord.\($0)" }
    }

    /// A sentence for every hint.
    public static var hint: [String] { Hint.koder.map { "hint.\($0).tekst" } }

    /// Title, reason and way out of a refusal for want of the right, for each command.
    public static var avslag: [String] {
        kommandokoder.flatMap { Tekstnoekler.avslag("RETT.\($0)") }
    }

    /// The sentences of the handover letter.
    public static var brev: [String] {
        (Overleveringsbrev.Slag.allCases.map(\.rawValue) + [
            "tittel", "utenNavn", "steder", "kontaktlaerer", "utenKontaktlaerer", "barnetsOrd", "sagt", "ord",
            "evalueres",
            "bekreftet", "ubekreftet", "ingenting", "bekreft",
        ]).map { "brev.\($0)" }
    }

    /// Title and text of each legal gate.
    public static var lovporter: [String] { Lovport.alle.flatMap(\.viser) }
    /// Commands about cases and to the directory.
    private static var kommandokoder: [String] { Kommandoslag.alle.map(\.kode) + Katalogslag.alle.map(\.kode) }

    /// The three keys of a refusal.
    static func avslag(_ kode: String) -> [String] { ["tittel", "grunn", "loesning"].map { "avslag.\(kode).\($0)" } }

    private static var kommandofelter: [Feltbeskrivelse] {
        (Kommandoslag.alle.flatMap(\.felter) + Katalogslag.alle.flatMap(\.felter)).flatMap {
            felt -> [Feltbeskrivelse] in
            guard case .liste(.post(_, let inne)) = felt.type else { return [felt] }
            return [felt] + inne
        }
    }

    private static func samle(_ type: Felttype, til sett: inout [String: [String]]) {
        switch type {
        case .kode(let navn, let koder): sett[navn] = koder
        case .liste(let element): samle(element, til: &sett)
        case .post(_, let felter): for felt in felter { samle(felt.type, til: &sett) }
        case .tekst, .langtekst, .tall, .jaNei, .dato, .identifikator: break
        }
    }
}
