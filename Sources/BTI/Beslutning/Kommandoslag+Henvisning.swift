/// The commands of a referral: sent, answered.
extension Kommandoslag {
    private typealias F = Felter

    static let henvisninger: [Kommandoslag] = [
        Kommandoslag(
            "henvis", paakrevd: [F.instans.beskrivelse],
            valgfri: [F.tekst.beskrivelse, F.hasterFordi.beskrivelse], henvis),
        Kommandoslag(
            "registrerHenvisningssvar", paakrevd: [F.henvisningssvar.beskrivelse],
            valgfri: [F.henvisning.beskrivelse, F.tekst.beskrivelse]
        ) { s throws(Avslag) in
            let sendte = s.denne.henvisninger
            let valgt =
                s[F.henvisning].map { id in sendte.first { $0.id == id } }
                ?? sendte.last { $0.svar.isEmpty } ?? sendte.last
            guard let valgt else { throw Avslag("FINNES", kode: "FINNES.henvisning", felt: ["henvisning"]) }
            return [s.hendelse(fra: .henvisningBesvart, Post().med(F.henvisning, valgt.id))]
        },
    ]

    /// A service of the base must be covered by a consent (C3). A receiver outside it stands as the family's own words in the
    /// consent, which the program cannot compare.
    @Sendable private static func henvis(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        let tjeneste = s[F.instans].map { TjenesteId($0) }.flatMap { s.katalog.tjenester[$0] }
        if let tjeneste {
            try s.sjekkDeling(
                med: [tjeneste.id], til: .samarbeid, paa: s.omgivelser.idag, "C3", kode: "C3.henvisning",
                felt: "instans")
        }
        let felter = Post()
            .med(F.henvisning, HenvisningId(s.nyttNavn())).med(F.tjeneste, tjeneste?.id)
            .med(F.haster, s[F.hasterFordi]?.isEmpty == false ? true : nil)
        return [s.hendelse(fra: .henvisningSendt, felter)]
    }
}
