/// Commands about employees: registered, given roles, moved, ended, away.
extension Katalogslag {
    private typealias F = Felter

    static let omAnsatte: [Katalogslag] = [
        Katalogslag(
            "registrerAnsatt",
            paakrevd: [F.ansatt.beskrivelse, F.tittel.beskrivelse, F.tjeneste.beskrivelse, F.rolle.beskrivelse],
            valgfri: [F.medunderskriver.beskrivelse], hemmelighet: .engangskode
        ) { s throws(Avslag) in
            let (id, rolle) = (try s.verdi(F.ansatt), try s.verdi(F.rolle))
            try s.sjekkKode(id.rawValue, "ansatt")
            guard s.katalog.ansatt(id) == nil else {
                throw Avslag("FINNES", kode: "FINNES.allerede", felt: ["ansatt"])
            }
            try s.sjekkMedunderskriver(id, try s.tjeneste(), rolle)
            return [s.hendelse(fra: .ansattRegistrert)]
        },
        Katalogslag(
            "giRolle", paakrevd: [F.ansatt.beskrivelse, F.tjeneste.beskrivelse, F.rolle.beskrivelse],
            valgfri: [F.medunderskriver.beskrivelse]
        ) { s throws(Avslag) in
            let (ansatt, tjeneste, rolle) = (try s.ansatt(), try s.tjeneste(), try s.verdi(F.rolle))
            guard !ansatt.har(rolle, i: tjeneste) else {
                throw Avslag("STEG", kode: "STEG.harRollen", felt: ["rolle"])
            }
            try s.sjekkMedunderskriver(ansatt.id, tjeneste, rolle)
            return [s.hendelse(fra: .rolleGitt)]
        },
        Katalogslag(
            "fjernRolle", paakrevd: [F.ansatt.beskrivelse, F.tjeneste.beskrivelse, F.rolle.beskrivelse],
            valgfri: [F.uansett.beskrivelse]
        ) { s throws(Avslag) in
            let (ansatt, tjeneste, rolle) = (try s.ansatt(), try s.tjeneste(), try s.verdi(F.rolle))
            guard ansatt.har(rolle, i: tjeneste) else {
                throw Avslag("STEG", kode: "STEG.harIkkeRollen", felt: ["rolle"])
            }
            if rolle == .administrator { try s.sjekkAdministratorIgjen(uten: ansatt.id) }
            if rolle == .leder { try s.sjekkLederIgjen(uten: ansatt.id, i: [tjeneste]) }
            return [s.hendelse(fra: .rolleFjernet)]
        },
        Katalogslag(
            "flyttAnsatt", paakrevd: [F.ansatt.beskrivelse, F.tjeneste.beskrivelse],
            valgfri: [
                F.fraTjeneste.beskrivelse, F.rolle.beskrivelse, F.medunderskriver.beskrivelse, F.uansett.beskrivelse,
            ],
            flytt),
        Katalogslag(
            "avsluttAnsatt", paakrevd: [F.ansatt.beskrivelse], valgfri: [F.uansett.beskrivelse]
        ) { s throws(Avslag) in
            let ansatt = try s.ansatt()
            try s.sjekkAdministratorIgjen(uten: ansatt.id)
            try s.sjekkLederIgjen(uten: ansatt.id, i: Array(s.katalog.tjenester.keys))
            try s.sjekkNavngittIgjen(uten: ansatt.id)
            return [s.hendelse(fra: .ansattAvsluttet)]
        },
        Katalogslag(
            "registrerFravaer", paakrevd: [F.fra.beskrivelse],
            valgfri: [F.ansatt.beskrivelse, F.til.beskrivelse, F.vikar.beskrivelse], fravaer),
    ]

    /// Every role at the old service ends, and the same role, or the one that is named, begins at the new.
    ///
    /// The day is the day it happened; what she held at the old service stands as A2 from then until somebody takes over.
    @Sendable private static func flytt(_ s: Katalogsituasjon) throws(Avslag) -> [Hendelse] {
        let (ansatt, til) = (try s.ansatt(), try s.tjeneste())
        let fra = try fraTjeneste(ansatt, s)
        guard fra != til else { throw Avslag("STEG", kode: "STEG.sammeTjeneste", felt: ["tjeneste"]) }
        let roller = ansatt.roller.filter { $0.tjeneste == fra && $0.gjaldt(.max) }.map(\.rolle)
        if roller.contains(.administrator) { try s.sjekkAdministratorIgjen(uten: ansatt.id) }
        if roller.contains(.leder) { try s.sjekkLederIgjen(uten: ansatt.id, i: [fra]) }
        let nye = s[F.rolle].map { [$0] } ?? roller
        let gitt = nye.filter { !ansatt.har($0, i: til) }
        for rolle in gitt { try s.sjekkMedunderskriver(ansatt.id, til, rolle) }
        func hendelse(_ slag: Hendelsesslag, _ tjeneste: TjenesteId, _ rolle: Rolle) -> Hendelse {
            s.hendelse(slag, Post().med(F.ansatt, ansatt.id).med(F.tjeneste, tjeneste).med(F.rolle, rolle))
        }
        // The new role first, so that nobody is without a place to work between the two entries.
        return gitt.map { hendelse(.rolleGitt, til, $0) } + roller.map { hendelse(.rolleFjernet, fra, $0) }
    }

    /// The service that is named, or the only one where the employee works.
    private static func fraTjeneste(_ ansatt: Ansatt, _ s: Katalogsituasjon) throws(Avslag) -> TjenesteId {
        let steder = Set(ansatt.roller.filter { $0.gjaldt(.max) }.map(\.tjeneste))
        if let fra = s[F.fraTjeneste] {
            guard steder.contains(fra) else {
                throw Avslag("STEG", kode: "STEG.annenTjeneste", felt: ["fraTjeneste"])
            }
            return fra
        }
        guard let eneste = steder.first, steder.count == 1 else {
            throw Avslag("FORMAT", kode: "FORMAT.mangler", felt: ["fraTjeneste"], argumenter: ["felt": "fraTjeneste"])
        }
        return eneste
    }

    /// Oneself where nobody is named.
    @Sendable private static func fravaer(_ s: Katalogsituasjon) throws(Avslag) -> [Hendelse] {
        let hvem = s[F.ansatt] == nil ? s.aktor.ansatt : try s.ansatt().id
        if let til = s[F.til], til < (try s.verdi(F.fra)) {
            throw Avslag("FORMAT", kode: "FORMAT.periode", felt: ["fra", "til"])
        }
        if s[F.vikar] != nil, try s.ansatt(F.vikar).id == hvem {
            throw Avslag("STEG", kode: "STEG.egenVikar", felt: ["vikar"])
        }
        return [s.hendelse(fra: .fravaerRegistrert, Post().med(F.ansatt, hvem))]
    }
}
