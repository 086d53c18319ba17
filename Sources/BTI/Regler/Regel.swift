/// One rule of the safety net (rules.md): what it is called, what it needs, what mends it, and how it is computed.
///
/// A rule looks at one case and its surroundings and gives every interval in which it holds if nothing more happens. It
/// never looks at `Omgivelser.idag`.
public struct Regel: Sendable {
    /// The stable code, such as `B1`.
    public let kode: String
    /// How grave its findings can be.
    public let alvorlighetsgrader: [Alvor]
    /// Whether it rests on a sealed fact (violence, environment, theme, foreldreansvar, måloppnåelse, melding), so that
    /// it needs a neutral clock beside it.
    public let trengerForseglet: Bool
    /// Whose eyes its findings are for.
    public let rom: Rom
    /// The numbers of the profile it uses.
    public let parametre: [Parameter]
    /// The legal basis as it may be printed; `nil` where none is sure.
    public let hjemmel: String?
    /// Codes of the commands that mend it, the most natural first.
    public let mender: [String]
    /// Whether it goes on in a closed case (reading rule 5).
    public let gjelderAvsluttet: Bool
    /// Whether its neutral clock begins on the first day of the month after, so that no birth date can be counted from it.
    public let grovKlokke: Bool
    /// Every interval in which it holds, one subject at a time, before anything is silenced or merged.
    public let beregn: @Sendable (Sak, Omgivelser) -> [Funn]

    init(
        _ kode: String, _ alvorlighetsgrader: [Alvor], trengerForseglet: Bool = false, rom: Rom = .intern,
        parametre: [Parameter] = [], hjemmel: String? = nil, mender: [String], gjelderAvsluttet: Bool = false,
        grovKlokke: Bool = false, _ finn: @escaping @Sendable (Sak, Omgivelser) -> [Hull]
    ) {
        self.kode = kode
        self.alvorlighetsgrader = alvorlighetsgrader
        self.trengerForseglet = trengerForseglet
        self.rom = rom
        self.parametre = parametre
        self.hjemmel = hjemmel
        self.mender = mender
        self.gjelderAvsluttet = gjelderAvsluttet
        self.grovKlokke = grovKlokke
        self.beregn = { sak, omgivelser in
            guard sak.erAapen || gjelderAvsluttet else { return [] }
            let hull = finn(sak, omgivelser).filter { !sak.erFoerImporten($0, kode) }
            return hull.compactMap { $0.funn(kode) }
        }
    }
}

/// An interval in which a rule holds, before it has the rule's name.
struct Hull: Hashable, Sendable {
    var alvor: Alvor
    var fra: Dato
    var til: Dato?
    var siden: Dato
    var frist: Dato?
    var gjelder: [String]

    /// The finding; `nil` where the interval has no day.
    func funn(_ regel: String) -> Funn? {
        if let til, til < fra { return nil }
        return Funn(regel: regel, alvor: alvor, fra: fra, til: til, siden: siden, frist: frist, gjelder: gjelder)
    }

    /// A condition without a limit: holds from the day it came about (reading rule 3).
    static func tilstand(_ alvor: Alvor, fra: Dato, til: Dato? = nil, gjelder: [String] = []) -> Hull {
        Hull(alvor: alvor, fra: fra, til: til, siden: fra, gjelder: gjelder)
    }

    /// A limit that has passed: holds from the day after the last good day (reading rule 1).
    static func etter(_ frist: Dato, _ alvor: Alvor, til: Dato? = nil, gjelder: [String] = []) -> Hull {
        Hull(alvor: alvor, fra: frist + 1, til: til, siden: frist + 1, frist: frist, gjelder: gjelder)
    }

    /// A limit that first warns and, once `bruddEtter` has passed as well, is a break; one run, one limit.
    static func trinnvis(_ frist: Dato, bruddEtter: Dato, gjelder: [String] = []) -> [Hull] {
        let brudd = max(bruddEtter, frist)
        return [
            Hull(alvor: .varsel, fra: frist + 1, til: brudd, siden: frist + 1, frist: frist, gjelder: gjelder),
            Hull(alvor: .brudd, fra: brudd + 1, siden: frist + 1, frist: frist, gjelder: gjelder),
        ]
    }

    /// Lead time: holds from `dager` before the day, or from the day it was set if later, to the day itself
    /// (reading rule 2).
    static func foer(_ dag: Dato, dager: Int, satt: Dato, _ alvor: Alvor, gjelder: [String] = []) -> Hull {
        let fra = max(dag - dager, satt)
        return Hull(alvor: alvor, fra: fra, til: dag, siden: fra, frist: dag, gjelder: gjelder)
    }
}
