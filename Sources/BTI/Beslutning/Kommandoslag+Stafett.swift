/// The commands of the stafettpinne: offered to a person or to a role at a unit, answered, taken over, confirmed.
extension Kommandoslag {
    private typealias F = Felter

    static let stafett: [Kommandoslag] = [
        Kommandoslag(
            "tilbyStafett",
            valgfri: [F.stafettholder.beskrivelse, F.enhet.beskrivelse, F.tittel.beskrivelse, F.tekst.beskrivelse]
        ) { s throws(Avslag) in
            try kreverLogg(s)
            guard let holder = s.denne.stafettholder else {
                throw Avslag("STEG", kode: "STEG.ingenHolder", utveier: ["overtaStafett"])
            }
            return [try tilbud(s, fra: holder)]
        },
        Kommandoslag("trekkTilbud") { s throws(Avslag) in
            _ = try tilbudet(s)
            return [s.hendelse(.stafettTilbudTrukket)]
        },
        Kommandoslag("taImotStafett", valgfri: [F.tekst.beskrivelse]) { s throws(Avslag) in
            // The family may have changed its mind since the offer was made.
            if let enhet = try tilbudet(s).enhet {
                try s.sjekkDeling(med: [enhet], til: .overgang, paa: s.omgivelser.idag, "C6", felt: "enhet")
            }
            return [s.hendelse(fra: .stafettMottatt, Post().med(F.fraHolder, s.denne.stafettholder))]
        },
        Kommandoslag("avslaaStafett", paakrevd: [F.begrunnelse.beskrivelse]) { s throws(Avslag) in
            _ = try tilbudet(s)
            return [s.hendelse(fra: .stafettAvslaatt)]
        },
        Kommandoslag("overtaStafett", paakrevd: [F.begrunnelse.beskrivelse]) { s throws(Avslag) in
            try kreverLogg(s)
            guard s.denne.stafettholder != s.aktor.ansatt || s.denne.loependeStafett?.rolle != nil else {
                throw Avslag("A7", kode: "A7.selv")
            }
            return [s.hendelse(fra: .stafettOvertatt, Post().med(F.fraHolder, s.denne.stafettholder))]
        },
        Kommandoslag("noterOenskeOmStafettholder", paakrevd: [F.oenske.beskrivelse]) { s throws(Avslag) in
            [s.hendelse(fra: .oenskeNotert)]
        },
        Kommandoslag("bekreftStafettholder") { s throws(Avslag) in
            try kreverLogg(s)
            guard let siste = s.denne.nivaaendringer.last, siste.fra > 0, !siste.holderBekreftet else {
                throw Avslag("STEG", kode: "STEG.ingenEndring")
            }
            return [s.hendelse(.stafettholderBekreftet)]
        },
    ]

    private static func tilbudet(_ s: Situasjon) throws(Avslag) -> Stafettilbud {
        guard let tilbud = s.denne.tilbud else {
            throw Avslag("FINNES", kode: "FINNES.tilbud", utveier: ["tilbyStafett"])
        }
        return tilbud
    }

    /// The offer that the command asks for: to a person at the owning unit, to one elsewhere, or to a role.
    static func tilbud(_ s: Situasjon, fra holder: AnsattId) throws(Avslag) -> Hendelse {
        guard let mottaker = s[F.stafettholder] else { return try tilbudTilRolle(s, fra: holder) }
        guard let ansatt = s.katalog.ansatt(mottaker), ansatt.jobbet(ved: .max) else {
            throw Avslag("FINNES", kode: "FINNES.ansatt", felt: ["stafettholder"])
        }
        // A leader who holds for a role may name herself.
        guard mottaker != holder || s.denne.loependeStafett?.rolle != nil else {
            throw Avslag("A7", kode: "A7.selv", felt: ["stafettholder"])
        }
        let enhet = try enhet(for: mottaker, s)
        guard enhet != s.denne.eier else {
            return s.hendelse(
                fra: .stafettTilbudt, Post().med(F.stafettholder, mottaker).med(F.fraHolder, holder))
        }
        try s.sjekkDeling(med: [enhet], til: .overgang, paa: s.omgivelser.idag, "C6", felt: "stafettholder")
        return tilEnhet(enhet, s, fra: holder)
    }

    private static func tilbudTilRolle(_ s: Situasjon, fra holder: AnsattId) throws(Avslag) -> Hendelse {
        guard let enhet = s[F.enhet] else {
            throw Avslag(
                "FORMAT", kode: "FORMAT.mangler", felt: ["stafettholder", "enhet"],
                argumenter: ["felt": "stafettholder"])
        }
        guard let tjeneste = s.katalog.tjenester[enhet], tjeneste.generasjon > 0 else {
            throw Avslag("FINNES", kode: "FINNES.tjeneste", felt: ["enhet"])
        }
        guard !s.katalog.ledere(enhet).isEmpty else { throw Avslag("FINNES", kode: "FINNES.leder", felt: ["enhet"]) }
        try s.sjekkDeling(med: [enhet], til: .overgang, paa: s.omgivelser.idag, "C6", felt: "enhet")
        return tilEnhet(enhet, s, fra: holder)
    }

    private static func tilEnhet(_ enhet: TjenesteId, _ s: Situasjon, fra holder: AnsattId) -> Hendelse {
        s.hendelse(
            fra: .stafettTilbudtTilEnhet,
            Post().med(F.enhet, enhet).med(F.fraHolder, holder).med(F.navngiInnen, navngiInnen(enhet, s)))
    }

    /// Where the receiver will hold it: the unit that was said, the owner where the receiver works there, else the receiver's
    /// own unit, one that a consent covers first.
    private static func enhet(for mottaker: AnsattId, _ s: Situasjon) throws(Avslag) -> TjenesteId {
        let egne = s.katalog.tjenester(for: mottaker)
        if let valgt = s[F.enhet], egne.contains(valgt) { return valgt }
        guard s[F.enhet] == nil, let foerste = egne.first else {
            throw Avslag("FINNES", kode: "FINNES.holder", felt: ["stafettholder"])
        }
        if egne.contains(s.denne.eier) { return s.denne.eier }
        return egne.first { s.denne.dekning(for: $0, til: .overgang, paa: s.omgivelser.idag) != nil } ?? foerste
    }

    /// A school names who takes the child over when it starts: at the next school start, where that is within half a year.
    /// Other units, and a school in the middle of its year, have the profile's days.
    private static func navngiInnen(_ enhet: TjenesteId, _ s: Situasjon) -> Dato {
        let halvtAar = 183
        let starter = s.katalog.skoleruter.values.map(\.skolestart).filter { (0...halvtAar).contains($0 - s.dato) }
        guard s.katalog.tjenester[enhet]?.type.erSkole == true, let start = starter.min() else {
            return s.dato + s.profil[.navngiHolderDager]
        }
        return start
    }
}
