import BTI
import Terminal

/// The words of what several services do together: participants, referrals, transitions, agendas.
extension Kortord {
    /// «PPT Ytre · PPT-1 · kartlegger språk».
    func deltaker(_ deltaker: Deltaker) -> String {
        [tjeneste(deltaker.tjeneste), deltaker.ansatt.map { ansatt($0) }, deltaker.oppgave.map { Clean.line($0) }]
            .compactMap(\.self).joined(separator: " · ")
    }

    /// The levels and the day each began: «nivå 1 fra 2. sept. · nivå 2 fra 5. okt.»; `nil` where it never changed.
    func nivaaer(_ sak: Sak) -> String? {
        guard sak.nivaaendringer.count > 1 else { return nil }
        return sak.nivaaendringer.map {
            ord("rute.sak.nivaaFra", ["nivaa": String($0.til), "dato": dagord.kort($0.dato)])
        }.joined(separator: " · ")
    }

    /// What a referral was to.
    func henvisning(_ henvisning: Henvisning) -> String {
        henvisning.tjeneste.map { tjeneste($0) } ?? henvisning.instans.map { Clean.line($0) }
            ?? ord("rute.lukketForDeg")
    }

    /// What came back, or that nothing has.
    func svar(_ henvisning: Henvisning) -> String {
        guard let siste = henvisning.svar.last else {
            return ord("rute.sak.utenSvar", ["dato": dagord.kort(henvisning.dato)])
        }
        return siste.svar.map { ord("kode.Henvisningssvar.\($0.rawValue)") } ?? ord("rute.lukketForDeg")
    }

    /// «barnehage til skole · Østbyen skole».
    func overgang(_ overgang: Overgang) -> String {
        let til = overgang.mottaker.map { tjeneste($0) } ?? overgang.mottakerNavn.map { Clean.line($0) }
        return [ord("kode.Overgangstype.\(overgang.type.rawValue)"), til].compactMap(\.self).joined(separator: " · ")
    }

    /// How far a transition has come: teacher, meetings, and what the receiver has not confirmed.
    func status(_ overgang: Overgang, i sak: Sak) -> String {
        if overgang.ikkeAktuelt { return ord("rute.overgang.ikkeAktuelt") }
        if let resultat = overgang.resultat { return ord("kode.Overgangsresultat.\(resultat.rawValue)") }
        let laerer = overgang.kontaktlaerer.map { laerer in
            ord(
                "rute.overgang.laerer",
                ["hvem": laerer.ansatt.map { ansatt($0) } ?? laerer.navn.map { Clean.line($0) } ?? ""])
        }
        let moeter = [Moetetype.overgangsmoete1, .overgangsmoete2].compactMap { type in
            sak.holdt(type, i: overgang).map {
                ord("rute.overgang.\(type.rawValue)", ["dato": dagord.kort($0.dato)])
            }
        }
        let brev = overgang.brev(sak, Omgivelser(katalog: katalog, idag: dagord.idag))
        let igjen = brev.tilBekreftelse.count { $0.bekreftet == nil }
        let bekreft = igjen == 0 ? nil : ord.antall("rute.overgang.ubekreftet", igjen)
        let ukjent = overgang.type.faarKontaktlaerer ? ord("rute.overgang.utenLaerer") : nil
        return ([bekreft, laerer ?? ukjent].compactMap(\.self) + moeter)
            .joined(separator: " · ")
    }

    /// One item of an agenda, with what it is about where the reader may know it.
    func punkt(_ punkt: Agendapunkt, i sak: Sak) -> String {
        Clean.line(ord.tekster.punkt(punkt, i: sak, katalog, dato: { dagord.kort($0) }))
    }
}
