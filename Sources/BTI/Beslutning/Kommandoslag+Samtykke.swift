/// The commands of consent: given, renewed, signed by the other, withdrawn, refused.
extension Kommandoslag {
    private typealias F = Felter

    static let samtykker: [Kommandoslag] = [
        Kommandoslag(
            "registrerSamtykke", paakrevd: [F.samtykketype.beskrivelse],
            valgfri: samtykkefelter + [F.samtykke.beskrivelse, F.erstatter.beskrivelse], registrerSamtykke),
        Kommandoslag(
            "fornySamtykke", paakrevd: [F.samtykketype.beskrivelse, F.erstatter.beskrivelse],
            valgfri: samtykkefelter + [F.samtykke.beskrivelse], registrerSamtykke),
        Kommandoslag(
            "signerSamtykke",
            valgfri: [
                F.samtykke.beskrivelse, F.gittAv.beskrivelse, F.neiFra.beskrivelse, F.referat.beskrivelse,
            ]
        ) { s throws(Avslag) in
            [s.hendelse(fra: .samtykkeSignert, Post().med(F.samtykke, try samtykke(s).id))]
        },
        Kommandoslag(
            "trekkSamtykke", paakrevd: [F.trukketAv.beskrivelse],
            valgfri: [
                F.samtykke.beskrivelse, F.omfang.beskrivelse, F.tjenester.beskrivelse, F.begrunnelse.beskrivelse,
            ], virkning: .ogsaaLukket
        ) { s throws(Avslag) in
            let omfang = s[F.omfang] ?? .alt
            if omfang == .enTjeneste, s[F.tjenester]?.isEmpty != false {
                throw Avslag("FORMAT", kode: "FORMAT.mangler", felt: ["tjenester"], argumenter: ["felt": "tjenester"])
            }
            let samtykke = try samtykkeSomTrekkes(s)
            if omfang == .enTjeneste, !samtykke.tjenester.isSuperset(of: s[F.tjenester] ?? []) {
                throw Avslag("FINNES", kode: "FINNES.iSamtykket", felt: ["tjenester"])
            }
            let felter = Post().med(F.samtykke, samtykke.id).med(F.omfang, omfang)
            return [s.hendelse(fra: .samtykkeTrukket, felter)]
        },
        Kommandoslag(
            "registrerNeiTilSamtykke", paakrevd: [F.samtykketype.beskrivelse],
            valgfri: [F.gittAv.beskrivelse, F.begrunnelse.beskrivelse]
        ) { s throws(Avslag) in [s.hendelse(fra: .samtykkeAvslaatt)] },
        Kommandoslag(
            "gjennomgaaSamtykke", paakrevd: [F.barnetsSyn.beskrivelse],
            valgfri: [F.samtykke.beskrivelse, F.begrunnelse.beskrivelse]
        ) { s throws(Avslag) in
            [s.hendelse(fra: .samtykkeGjennomgaatt, Post().med(F.samtykke, try samtykke(s).id))]
        },
    ]

    private static let samtykkefelter: [Feltbeskrivelse] = [
        F.formaal.beskrivelse, F.opplysninger.beskrivelse, F.tjenester.beskrivelse, F.behandlere.beskrivelse,
        F.informasjonGitt.beskrivelse, F.informasjonsversjon.beskrivelse, F.form.beskrivelse, F.gittAv.beskrivelse,
        F.neiFra.beskrivelse, F.barnetsSyn.beskrivelse, F.gyldigFra.beskrivelse, F.gyldigTil.beskrivelse,
        F.team.beskrivelse, F.referat.beskrivelse, F.omfatterLogg.beskrivelse, F.arkivreferanse.beskrivelse,
    ]

    private static func samtykke(_ s: Situasjon) throws(Avslag) -> Samtykke {
        let valgt = s[F.samtykke].map { s.denne.samtykke($0) } ?? s.denne.samtykker.last(where: \.iBruk)
        guard let valgt else { throw Avslag("FINNES", kode: "FINNES.samtykke", felt: ["samtykke"]) }
        // One that another takes over for later is still in force until then.
        guard valgt.iBruk || valgt.gjelder(s.dato) else {
            throw Avslag("STEG", kode: "STEG.samtykkeUteAvBruk", felt: ["samtykke"], utveier: ["registrerSamtykke"])
        }
        return valgt
    }

    /// The consent that is withdrawn: where several may be meant, nobody but the family knows which.
    private static func samtykkeSomTrekkes(_ s: Situasjon) throws(Avslag) -> Samtykke {
        guard s[F.samtykke] == nil else { return try samtykke(s) }
        let iBruk = s.denne.samtykker.filter(\.iBruk)
        let tjenester = s[F.omfang] == .enTjeneste ? s[F.tjenester] ?? [] : []
        let aktuelle = iBruk.filter { $0.tjenester.isSuperset(of: tjenester) }
        guard aktuelle.count < 2 else {
            throw Avslag("FINNES", kode: "FINNES.flereSamtykker", felt: ["samtykke"])
        }
        if let eneste = aktuelle.first { return eneste }
        return try samtykke(s)
    }

    @Sendable private static func registrerSamtykke(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        try s.nektISystemsak()
        guard let type = s[F.samtykketype] else { return [] }
        try Samtykkekrav.sjekk(s, type)
        if let gammelt = s[F.erstatter], s.denne.samtykke(gammelt) == nil {
            throw Avslag("FINNES", kode: "FINNES.samtykke", felt: ["erstatter"])
        }
        let fra = s[F.gyldigFra] ?? s.dato
        if let til = s[F.gyldigTil], til < fra {
            throw Avslag("DATO", kode: "DATO.samtykkeSlutt", felt: ["gyldigTil"])
        }
        let felter = Post().med(F.samtykke, s[F.samtykke] ?? SamtykkeId(s.nyttNavn())).med(F.gyldigFra, fra)
        return [s.hendelse(fra: .samtykkeRegistrert, felter)]
    }
}
