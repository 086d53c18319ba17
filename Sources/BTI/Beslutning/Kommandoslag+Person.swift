/// The commands of the person over time and the family (domain.md 3.1).
extension Kommandoslag {
    private typealias F = Felter

    static let personer: [Kommandoslag] = [
        Kommandoslag(
            "oppdaterHovedperson",
            valgfri: personfelter.filter { $0.navn != F.foresatte.navn } + [F.gruppeFra.beskrivelse],
            oppdaterHovedperson),
        Kommandoslag(
            "endreForesatt", paakrevd: [F.foresatt.beskrivelse],
            valgfri: [
                F.navn.beskrivelse, F.relasjon.beskrivelse, F.foreldreansvar.beskrivelse, F.verge.beskrivelse,
                F.kontaktsperre.beskrivelse, F.tolk.beskrivelse,
            ], endreForesatt),
        Kommandoslag(
            "kobleFamilie", paakrevd: [F.annenSak.beskrivelse, F.koblingstype.beskrivelse]
        ) { s throws(Avslag) in
            try s.nektISystemsak()
            _ = try s.annenSak()
            return [s.hendelse(fra: .familieKoblet)]
        },
        Kommandoslag(
            "opphevKobling", paakrevd: [F.annenSak.beskrivelse], virkning: .ogsaaLukket
        ) { s throws(Avslag) in
            guard s.denne.familiekoblinger.contains(where: { $0.sak == s[F.annenSak] }) else {
                throw Avslag("FINNES", kode: "FINNES.kobling", felt: ["annenSak"])
            }
            return [s.hendelse(fra: .familiekoblingOpphevet)]
        },
        Kommandoslag(
            "registrerFoedsel", paakrevd: [F.svangerskap.beskrivelse],
            valgfri: [F.foedselsdato.beskrivelse, F.navn.beskrivelse], registrerFoedsel),
    ]

    /// What is said now is changed, what is not said stays; the version before stands in the timeline.
    @Sendable private static func oppdaterHovedperson(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        try s.nektISystemsak()
        guard let person = s.denne.hovedperson else {
            throw Avslag("FINNES", kode: "FINNES.person", utveier: ["registrerHovedperson"])
        }
        guard s.kommando.slag.felter.contains(where: s.kommando.felter.har) else {
            throw Avslag("FORMAT", kode: "FORMAT.ingenEndring")
        }
        let foedt = s[F.foedselsdato] ?? person.foedselsdato
        try s.sjekkPersondatoer()
        let utsatt = s[F.utsattSkolestart] ?? person.utsattSkolestart
        return [
            s.hendelse(
                fra: .hovedpersonOppdatert, Post().med(F.skoleaar, Hovedperson.skoleaar(foedt, utsatt: utsatt)))
        ]
    }

    @Sendable private static func endreForesatt(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard let gammel = s.denne.foresatte.first(where: { $0.id == s[F.foresatt] }),
            let felter = gammel.verdi.somPost
        else {
            throw Avslag("FINNES", kode: "FINNES.foresatt", felt: ["foresatt"], utveier: ["registrerForesatt"])
        }
        return [s.hendelse(fra: .foresattRegistrert, Post(felter).flettet(med: s.kommando.felter))]
    }

    @Sendable private static func registrerFoedsel(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard s.denne.hovedperson?.type == .gravid else { throw Avslag("STEG", kode: "STEG.gravid") }
        guard s[F.svangerskap] == .foedt else { return [s.hendelse(fra: .foedselRegistrert)] }
        let dag = s[F.foedselsdato] ?? s.dato
        try s.sjekkFoedselsdato(dag, voksen: false)
        return [s.hendelse(fra: .foedselRegistrert, Post().med(F.foedselsdato, dag))]
    }
}

extension Situasjon {
    /// Refuses a birth date or a due date that cannot be: nobody is born tomorrow, is a child at fifty, or pregnant for years.
    func sjekkPersondatoer() throws(Avslag) {
        let type = self[Felter.persontype] ?? sak?.hovedperson?.type ?? .barn
        if let foedt = self[Felter.foedselsdato] { try sjekkFoedselsdato(foedt, voksen: type.erVoksen) }
        guard let termin = self[Felter.termindato] else { return }
        guard (dato.pluss(maaneder: -12)...dato.pluss(maaneder: 12)).contains(termin) else {
            throw Avslag("DATO", kode: "DATO.usannsynlig", felt: ["termindato"], argumenter: ["dato": termin.iso])
        }
    }

    /// Refuses a birth date that has not been, or that is longer ago than the person can be old.
    func sjekkFoedselsdato(_ foedt: Dato, voksen: Bool) throws(Avslag) {
        guard foedt <= omgivelser.idag else {
            throw Avslag("DATO", kode: "DATO.fremtid", felt: ["foedselsdato"], argumenter: ["dato": foedt.iso])
        }
        // The follow-up goes to 25 years; a parent may be older.
        guard foedt >= dato.pluss(maaneder: -12 * (voksen ? 100 : 25)) else {
            throw Avslag("DATO", kode: "DATO.usannsynlig", felt: ["foedselsdato"], argumenter: ["dato": foedt.iso])
        }
    }
}

extension Sak {
    /// Whether the case is about a child who is not born yet, whom the duty to report does not cover (L15).
    var gjelderUfoedt: Bool { hovedperson?.type == .gravid && svangerskapsslutt == nil }
}
