import BTI
import Guidance

/// The guide's words for a step.
struct Stegtekst {
    var hva: String
    var hvordan: String
    var verktoey: [String]

    /// The words for a kind of service; `nil` where the guide has none.
    static func av(_ kode: String, _ type: Tjenestetype) -> Stegtekst? {
        Veileder.steg(kode, type).map { Stegtekst(hva: $0.hva, hvordan: $0.hvordan, verktoey: $0.verktoey) }
    }
}
