import BTI
import Guidance
import Journal
import Sealing

/// Runs command lines, one JSON object a line: the integration interface, and how a practice base is filled.
///
/// A line goes the same road as a key press. The answer is one JSON object a line (commands.md).
public final class Utfoerer {
    let base: Base
    private let tekster: Tekster
    private var oekter: [AnsattId: Oekt] = [:]
    private let innlogget: Oekt?
    var navn: [String: String] = [:]
    private(set) var linje = 0

    /// - Parameters:
    ///   - innlogget: who is signed in; in a practice base a line's `av` may name another.
    public init(base: Base, innlogget: Oekt?, tekster: Tekster) {
        self.base = base
        self.innlogget = innlogget
        self.tekster = tekster
    }

    /// The answer to one line.
    public struct Svar: Sendable {
        /// The answer as JSON.
        public var verdi: Verdi
        /// Whether it was carried out.
        public var ok: Bool
    }

    /// Carries out one line. Refusals and mistakes are answers; only a fault of the journal is thrown.
    public func utfoer(_ tekst: String) throws -> Svar {
        linje += 1
        let verdi: Verdi
        do {
            verdi = try JSONLeser.les(tekst)
        } catch let feil {
            return nei(
                Avslag(
                    "FORMAT", kode: "FORMAT.json",
                    argumenter: ["linje": String(linje), "kolonne": String(feil.kolonne)]))
        }
        do {
            return try utfoer(verdi)
        } catch let avslag as Avslag {
            return nei(avslag)
        } catch let feil as Saksfeil {
            return nei(feil)
        } catch SealingError.tooLong {
            return nei("FORMAT", grunn: "feil.tooLong")
        }
    }

    private func utfoer(_ verdi: Verdi) throws -> Svar {
        guard case .post(let raa) = verdi, let kode = raa["kommando"]?.somTekst else {
            throw Avslag("FORMAT", kode: "FORMAT.ingenKommando", felt: ["kommando"])
        }
        if let slag = Katalogslag.medKode(kode) { return try utfoerKatalog(slag, raa) }
        guard let slag = Kommandoslag.medKode(kode) else {
            throw Avslag(
                "FORMAT", kode: "FORMAT.ukjentKommando", felt: ["kommando"],
                argumenter: ["kommando": String(kode.prefix(64))])
        }
        try Utfoerer.sjekkFelles(raa)
        try slag.sjekkForm(Post(raa))
        let dag = try dato(raa)
        let oekt = try hvem(raa)
        base.still(til: dag)
        let felter = egneFelter(raa)
        let sak = try raa["sak"]?.somTekst.map { try finn($0, oekt) }
        let kommando = try medsignert(
            Kommando(
                slag, id: raa["id"]?.somTekst ?? base.nyttNavn(), sak: sak, dato: dag, felter: felter))
        let utfall = try oekt.utfoer(kommando, sett: raa["versjon"]?.somTall)
        if let alias = raa["som"]?.somTekst {
            navn[alias] = sak == nil ? utfall.sak.rawValue : utfall.laget
        }
        return ja(utfall)
    }

    /// The fields that are the command's own, aliases in place.
    func egneFelter(_ raa: [String: Verdi]) -> Post {
        var felter = Post(raa)
        for fast in Kommandoslag.felles where fast != "sendatoGrunn" { felter[fast] = nil }
        return Post(felter.felter.mapValues(loest))
    }

    /// Checks the form of the fields that every line may carry; a name is at most as long as the journal takes.
    static func sjekkFelles(_ raa: [String: Verdi]) throws {
        func krev(_ navn: String, _ ventet: String, _ passer: (Verdi) -> Bool) throws {
            guard let verdi = raa[navn], verdi != .ingen, !passer(verdi) else { return }
            throw Avslag(
                "FORMAT", kode: "FORMAT.feilType", felt: [navn], argumenter: ["felt": navn, "ventet": ventet])
        }
        for navn in ["id", "sak", "av", "som"] {
            try krev(navn, "en tekst på 1–128 tegn") { verdi in
                verdi.somTekst.map { 1...128 ~= $0.unicodeScalars.count && !$0.unicodeScalars.contains("\0") } ?? false
            }
        }
        try krev("sendatoGrunn", "tekst") { $0.somTekst != nil }
        try krev("versjon", "et helt tall") { $0.somTall != nil }
    }

    /// The day of a line: today where it names none, never a day that has not been. In a practice base it is also the clock.
    func dato(_ raa: [String: Verdi]) throws -> Dato {
        guard let verdi = raa["dato"] else { return base.idag }
        guard let dato = Dato(verdi) else {
            throw Avslag(
                "FORMAT", kode: "FORMAT.feilType", felt: ["dato"],
                argumenter: ["felt": "dato", "ventet": "en dato, som 2026-11-21"])
        }
        guard dato <= max(base.virkeligDag, base.katalog.erKursbase ? base.idag : base.virkeligDag) else {
            throw Avslag("DATO", kode: "DATO.fremtid", felt: ["dato"], argumenter: ["dato": dato.iso])
        }
        return dato
    }

    /// Who does it: the employee signed in, or, in a practice base alone, whom the line names.
    func hvem(_ raa: [String: Verdi]) throws -> Oekt {
        guard let av = raa["av"]?.somTekst else {
            guard let innlogget else { throw Avslag("FORMAT", kode: "FORMAT.hvem", felt: ["av"]) }
            return innlogget
        }
        if let innlogget, innlogget.ansatt.rawValue == av { return innlogget }
        guard base.katalog.erKursbase else { throw Saksfeil.bareKursbase }
        return try kursoekt(AnsattId(av))
    }

    /// Somebody else's session in a practice base, where every passphrase is known.
    func kursoekt(_ id: AnsattId) throws -> Oekt {
        if let kjent = oekter[id] { return kjent }
        let ny = try Oekt.loggInn(base, id, Passphrase(Kursbygger.passord))
        oekter[id] = ny
        return ny
    }

    private func finn(_ tekst: String, _ oekt: Oekt) throws -> SakId {
        if let kjent = navn[tekst] { return SakId(kjent) }
        guard let sak = try oekt.finn(tekst) else { throw Avslag("FINNES", kode: "FINNES.sak", felt: ["sak"]) }
        return sak
    }

    /// Aliases stand for what earlier lines made, in any field.
    private func loest(_ verdi: Verdi) -> Verdi {
        switch verdi {
        case .tekst(let tekst): tekst.hasPrefix("$") ? navn[tekst].map { .tekst($0) } ?? verdi : verdi
        case .liste(let liste): .liste(liste.map(loest))
        case .post(let felter): .post(felter.mapValues(loest))
        default: verdi
        }
    }

    private func ja(_ utfall: Kommandosvar) -> Svar {
        var felter: [String: Verdi] = [
            "linje": .tall(linje), "ok": true, "sak": utfall.sak.verdi, "saksnummer": .tekst(utfall.saksnummer),
            "versjon": .tall(utfall.versjon), "hendelser": utfall.hendelser.verdi, "laget": .tekst(utfall.laget),
        ]
        if !utfall.hint.isEmpty {
            felter["hint"] = .liste(
                utfall.hint.map { hint in
                    [
                        "regel": .tekst(hint.kode),
                        "tekst": .tekst(tekster.tekst("hint.\(hint.kode).tekst", hint.argumenter)),
                    ]
                })
        }
        return Svar(verdi: .post(felter), ok: true)
    }

    private func nei(_ avslag: Avslag) -> Svar {
        let ord = tekster.avslag(avslag)
        var felter: [String: Verdi] = [
            "linje": .tall(linje), "ok": false, "regel": .tekst(avslag.regel), "felt": avslag.felt.verdi,
            "grunn": .tekst(ord.grunn), "utveier": avslag.utveier.verdi,
        ]
        if let hjemmel = ord.hjemmel { felter["hjemmel"] = .tekst(hjemmel) }
        return Svar(verdi: .post(felter), ok: false)
    }

    private func nei(_ feil: Saksfeil) -> Svar { nei(feil.regel, grunn: "feil.\(feil.kode)") }

    private func nei(_ regel: String, grunn: String) -> Svar {
        Svar(
            verdi: [
                "linje": .tall(linje), "ok": false, "regel": .tekst(regel), "felt": [],
                "grunn": .tekst(tekster.tekst(grunn)), "utveier": [],
            ], ok: false)
    }
}

extension Saksfeil {
    /// The stable code, as the text catalogue knows it.
    public var kode: String {
        switch self {
        case .noekkelMangler: "noekkelMangler"
        case .ukjentAnsatt: "ukjentAnsatt"
        case .ikkeInnrullert: "ikkeInnrullert"
        case .feilPassord: "feilPassord"
        case .svaktPassord: "svaktPassord"
        case .feilKode: "feilKode"
        case .sluttet: "sluttet"
        case .ingenTilgang: "ingenTilgang"
        case .endretAvAndre: "endretAvAndre"
        case .kommandoBrukt: "kommandoBrukt"
        case .bareKursbase: "bareKursbase"
        }
    }

    /// The rule a machine reads.
    var regel: String {
        switch self {
        case .endretAvAndre: "VERSJON"
        case .kommandoBrukt: "GJENTATT"
        case .ingenTilgang: "TILGANG"
        default: "INNLOGGING"
        }
    }
}
