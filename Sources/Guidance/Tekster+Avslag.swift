import BTI

/// A refusal as the user reads it: what cannot be done, why, and what will make it possible.
public struct Avslagstekst: Hashable, Sendable {
    /// What cannot be done.
    public let tittel: String
    /// Why.
    public let grunn: String
    /// What makes it possible.
    public let loesning: String
    /// The legal basis; `nil` where none is sure.
    public let hjemmel: String?
}

extension Tekster {
    /// The sentences of a refusal.
    ///
    /// Names of fields in the arguments are written with their labels. A variant without sentences of its own gets those of
    /// its rule: `RETT.nyKommando` those of `RETT`.
    public func avslag(_ avslag: Avslag) -> Avslagstekst {
        let kode = finnes("avslag.\(avslag.kode).tittel") ? avslag.kode : avslag.regel
        var argumenter = avslag.argumenter
        for noekkel in ["felt", "felter"] {
            argumenter[noekkel] = argumenter[noekkel].map { feltnavn($0) }
        }
        return Avslagstekst(
            tittel: tekst("avslag.\(kode).tittel", argumenter), grunn: tekst("avslag.\(kode).grunn", argumenter),
            loesning: tekst("avslag.\(kode).loesning", argumenter),
            hjemmel: finnes("hjemmel.\(avslag.regel)") ? tekst("hjemmel.\(avslag.regel)") : nil)
    }

    /// Labels for codes of fields with commas between; a code without a label stands as it is.
    private func feltnavn(_ koder: String) -> String {
        koder.split(separator: ",").map { del in
            let kode = String(del.drop { $0 == " " })
            return finnes("felt.\(kode).navn") ? tekst("felt.\(kode).navn") : kode
        }.joined(separator: ", ")
    }
}
