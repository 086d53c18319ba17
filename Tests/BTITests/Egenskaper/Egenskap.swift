import Tilfeldig

@testable import BTI

/// What must hold after every command, whatever people do and in whatever order.
struct Egenskap: Sendable {
    /// A case just after a command that was carried out.
    struct Steg {
        /// The case before the command; `nil` where it opened it.
        let foer: Sak?
        /// The case now.
        let naa: Tilfeldigsak
        /// What the command led to.
        let nye: [Hendelse]
    }

    /// What is asked, as a sentence.
    let navn: String
    /// What is wrong; `nil` where it holds.
    let brudd: @Sendable (Steg) -> String?

    static let alle: [Egenskap] = [
        Egenskap(navn: "Ingen sak har to holdere") { steg in
            let holdere = steg.naa.sak?.stafetter.filter { $0.til == nil } ?? []
            return holdere.count <= 1 && holdere.last?.holder == steg.naa.sak?.stafettholder ? nil : "\(holdere)"
        },
        Egenskap(navn: "Ingen deling skjer uten grunnlag") { steg in
            var sak = steg.foer
            return steg.nye.first { hendelse in
                defer { evolve(&sak, hendelse) }
                return !erDekket(hendelse, sak, steg.naa.idag)
            }?.slag?.kode
        },
        Egenskap(navn: "Ingen tiltak som går videre, gjør det uten en evalueringsdato som kommer") { steg in
            steg.naa.sak?.tiltak.filter(\.status.erAapen).first { tiltak in
                guard let siste = tiltak.evalueringer.last else { return tiltak.evalueringsdato < tiltak.dato }
                // An evaluation that lifts the case leaves the old date: the net says that it has passed (D2).
                return siste.utfall.fortsetterTiltaket && tiltak.evalueringsdato < siste.dato
            }?.id.rawValue
        },
        Egenskap(navn: "Ingen sak avsluttes med åpne tiltak") { steg in
            guard steg.nye.contains(where: { $0.slag == .sakAvsluttet }) else { return nil }
            return steg.foer?.tiltak.first(where: \.status.erAapen)?.id.rawValue
        },
        Egenskap(navn: "Avspilt fra begynnelsen blir saken den samme") { steg in
            let aapne = steg.naa.hendelser.map(Tilfeldigsak.aapen)
            if Tilfeldigsak.avspilt(steg.naa.hendelser) != steg.naa.sak { return "med nøkler" }
            return Tilfeldigsak.avspilt(aapne) == steg.naa.skjelett ? nil : "uten nøkler"
        },
        Egenskap(navn: "Avspilt fra begynnelsen blir funnene de samme") { steg in
            guard let sak = steg.naa.sak, let avspilt = Tilfeldigsak.avspilt(steg.naa.hendelser) else { return nil }
            let funn = Sikkerhetsnett.funn(i: sak, steg.naa.omgivelser)
            return Sikkerhetsnett.funn(i: avspilt, steg.naa.omgivelser) == funn ? nil : "\(funn)"
        },
        Egenskap(navn: "Ingen åpen sak faller utenfor nettet, noen dag til det skjer noe") { steg in
            guard let skjelett = steg.naa.skjelett else { return nil }
            let funn = Sikkerhetsnett.skjelettfunn(i: skjelett, steg.naa.omgivelser)
            let dager = [0, 1, 7, 8, 30, 60, 400].map { steg.naa.idag + $0 }
            return dager.first { skjelett.nettplass(paa: $0, funn) == .utenfor }?.iso
        },
        Egenskap(navn: "Uten nøkler ses hvert stopp og hvert brudd som den med alle nøkler ser") { steg in
            uset(steg).map { "\($0.regel) fra \($0.fra)" }
        },
    ]

    /// Whether what an event opens to others rests on a consent: the log, and services asked to a meeting to come.
    private static func erDekket(_ hendelse: Hendelse, _ foer: Sak?, _ idag: Dato) -> Bool {
        switch hendelse.slag {
        case .loggAapnet?:
            foer?.samtykker.contains { $0.gjelder(idag) && ($0.type == .stafettlogg || $0.omfatterLogg) } ?? false
        case .moeteInnkalt?:
            (hendelse[Felter.tjenester] ?? []).allSatisfy { tjeneste in
                foer?.dekning(for: tjeneste, til: .samarbeid, paa: idag) != nil
                    || foer?.dekning(for: tjeneste, til: .overgang, paa: idag) != nil
            }
        case .deltakerLagtTil?:
            hendelse[Felter.tjeneste].flatMap { foer?.dekningOmSluppetInn(for: $0, til: .samarbeid, paa: idag) } != nil
        case .stafettTilbudtTilEnhet?:
            hendelse[Felter.enhet].flatMap { foer?.dekning(for: $0, til: .overgang, paa: idag) } != nil
        default: true
        }
    }

    /// A grave finding that the skeleton has nothing as grave for, on its first or last day from today on.
    private static func uset(_ steg: Steg) -> Funn? {
        guard let sak = steg.naa.sak, let skjelett = steg.naa.skjelett else { return nil }
        let aapne = Sikkerhetsnett.skjelettfunn(i: skjelett, steg.naa.omgivelser)
        return Sikkerhetsnett.funn(i: sak, steg.naa.omgivelser).first { funn in
            guard funn.alvor <= .brudd else { return false }
            let dager = [funn.fra, funn.til ?? funn.fra + 400].map { max($0, steg.naa.idag) }
            return dager.contains { dag in
                funn.staar(dag) && !aapne.contains { $0.alvor <= funn.alvor && $0.staar(dag) }
            }
        }
    }
}
