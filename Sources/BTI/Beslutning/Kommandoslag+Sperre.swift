/// The commands of closed cases and of emergency access.
extension Kommandoslag {
    private typealias F = Felter

    static let sperrer: [Kommandoslag] = [
        Kommandoslag(
            "sperrSak", paakrevd: [F.navngitte.beskrivelse, F.begrunnelse.beskrivelse], virkning: .ogsaaLukket, sperr),
        Kommandoslag("opphevSperre", paakrevd: [F.begrunnelse.beskrivelse], virkning: .ogsaaLukket) {
            s throws(Avslag) in
            guard s.denne.sperre != nil else { throw Avslag("STEG", kode: "STEG.ikkeSperret") }
            return [s.hendelse(fra: .sperreOpphevet)]
        },
        Kommandoslag("noedtilgang", paakrevd: [F.begrunnelse.beskrivelse], virkning: .ogsaaLukket) {
            s throws(Avslag) in
            // What one's role opens is opened the common way, without a reason.
            guard s.denne.tilgang(for: s.aktor.ansatt, i: s.katalog, paa: s.omgivelser.idag) == nil else {
                throw Avslag("STEG", kode: "STEG.harTilgang")
            }
            return [s.hendelse(fra: .noedtilgangAapnet)]
        },
    ]

    /// Closes the case to all but the named, or says anew who they are.
    @Sendable private static func sperr(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        let navngitte = Set(s[F.navngitte] ?? [])
        guard navngitte.count >= Sperre.minst else { throw Avslag("SPERRE", felt: ["navngitte"]) }
        let uten = navngitte.filter { id in
            s.katalog.ansatt(id).map { !$0.aktiv || $0.forsegling == nil } ?? true
        }
        guard uten.isEmpty else {
            throw Avslag(
                "SPERRE", kode: "SPERRE.noekkel", felt: ["navngitte"],
                argumenter: ["ansatt": uten.map(\.rawValue).sorted().joined(separator: ", ")])
        }
        guard navngitte.contains(where: { s.katalog.ansatt($0)?.har(.leder) == true }) else {
            throw Avslag("SPERRE", kode: "SPERRE.leder", felt: ["navngitte"])
        }
        if let holder = s.denne.stafettholder, !navngitte.contains(holder) {
            throw Avslag(
                "SPERRE", kode: "SPERRE.holder", felt: ["navngitte"], argumenter: ["ansatt": holder.rawValue],
                utveier: ["tilbyStafett", "overtaStafett"])
        }
        return [
            s.hendelse(.sakSperret, Post().med(F.navngitte, navngitte.sorted())), s.hendelse(fra: .sperreBegrunnet),
        ]
    }
}
