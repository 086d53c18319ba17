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
            let felter = Post().med(F.samtykke, try samtykke(s).id).med(F.omfang, omfang)
            return [s.hendelse(fra: .samtykkeTrukket, felter)]
        },
        Kommandoslag(
            "registrerNeiTilSamtykke", paakrevd: [F.samtykketype.beskrivelse],
            valgfri: [F.gittAv.beskrivelse, F.begrunnelse.beskrivelse]
        ) { s throws(Avslag) in [s.hendelse(fra: .samtykkeAvslaatt)] },
    ]

    private static let samtykkefelter: [Feltbeskrivelse] = [
        F.formaal.beskrivelse, F.opplysninger.beskrivelse, F.tjenester.beskrivelse, F.behandlere.beskrivelse,
        F.informasjonGitt.beskrivelse, F.informasjonsversjon.beskrivelse, F.form.beskrivelse, F.gittAv.beskrivelse,
        F.neiFra.beskrivelse, F.barnetsSyn.beskrivelse, F.gyldigFra.beskrivelse, F.gyldigTil.beskrivelse,
        F.team.beskrivelse, F.referat.beskrivelse, F.omfatterLogg.beskrivelse, F.arkivreferanse.beskrivelse,
    ]

    /// What makes a consent valid (C7); asked of every kind but the anonymous discussion.
    private static let elementer: [Feltbeskrivelse] = [
        F.formaal.beskrivelse, F.opplysninger.beskrivelse, F.tjenester.beskrivelse, F.behandlere.beskrivelse,
        F.informasjonGitt.beskrivelse, F.form.beskrivelse, F.gittAv.beskrivelse, F.barnetsSyn.beskrivelse,
        F.gyldigTil.beskrivelse,
    ]

    private static func samtykke(_ s: Situasjon) throws(Avslag) -> Samtykke {
        let valgt = s[F.samtykke].map { s.denne.samtykke($0) } ?? s.denne.samtykker.last(where: \.iBruk)
        guard let valgt else { throw Avslag("FINNES", kode: "FINNES.samtykke", felt: ["samtykke"]) }
        return valgt
    }

    @Sendable private static func registrerSamtykke(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard let type = s[F.samtykketype] else { return [] }
        try sjekkC7(s, type)
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

    private static func sjekkC7(_ s: Situasjon, _ type: Samtykketype) throws(Avslag) {
        guard type != .anonymDroefting else { return }
        var mangler = elementer.filter {
            !s.kommando.felter.har($0) || [.tekst(""), .liste([]), .sann(false)].contains(s.kommando.felter[$0.navn])
        }.map(\.navn)
        if type == .team, s[F.team]?.isEmpty != false { mangler.append("team") }
        guard mangler.isEmpty else {
            throw Avslag("C7", felt: mangler, argumenter: ["felt": mangler.joined(separator: ",")])
        }
        let ukjente = (s[F.tjenester] ?? []).filter { s.katalog.tjenester[$0] == nil }
        guard let ukjent = ukjente.first else { return }
        let erAnsatt = s.katalog.ansatt(AnsattId(ukjent.rawValue)) != nil
        throw Avslag(
            erAnsatt ? "C7" : "FINNES", kode: erAnsatt ? "C7.ansatt" : "FINNES.tjeneste", felt: ["tjenester"])
    }
}
