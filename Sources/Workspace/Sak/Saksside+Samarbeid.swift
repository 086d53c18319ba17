import BTI
import Terminal

/// The parts of the page about what several do together, a line each; the details are on Enter.
extension Saksside {
    /// Participants, referrals, transitions and advice.
    mutating func samarbeid() {
        deltakere()
        henvisninger()
        overganger()
        raad()
    }

    private mutating func deltakere() {
        let med = sak.deltakere.filter { $0.til == nil }
        guard !med.isEmpty else { return }
        overskrift("deltakere")
        for deltaker in med {
            let stengt = sak.stengning(for: deltaker.tjeneste, paa: dagord.idag).map {
                (ord("rute.sak.stengtUte", ["dato": dagord.kort($0.fra)]), Style(.brudd))
            }
            rad(
                [("  " + kortord.deltaker(deltaker), stengt == nil ? .plain : Style(.dempet))],
                hoeyre: stengt ?? (ord("rute.dato.siden", ["dato": dagord.kort(deltaker.fra)]), Style(.dempet)))
        }
    }

    private mutating func henvisninger() {
        guard !sak.henvisninger.isEmpty else { return }
        overskrift("henvisninger")
        for henvisning in sak.henvisninger.reversed() {
            let venter = henvisning.svar.isEmpty
            rad(
                [("  " + kortord.henvisning(henvisning), .plain)],
                hoeyre: (kortord.svar(henvisning), venter ? Style(.varsel) : .plain),
                maal: .henvisning(henvisning.id))
        }
    }

    private mutating func overganger() {
        guard !sak.overganger.isEmpty else { return }
        overskrift("overganger", hoeyre: ord("rute.overgang.starter"))
        for overgang in sak.overganger.reversed() {
            let stil = overgang.erAapen ? Style.plain : Style(.dempet)
            rad(
                [("  " + kortord.overgang(overgang), stil)], hoeyre: (dagord.kort(overgang.skolestart), stil),
                maal: .overgang(overgang.id))
            let status = kortord.status(overgang, i: sak)
            if !status.isEmpty { rad([("    " + status, Style(.dempet))], maal: .overgang(overgang.id)) }
        }
    }

    /// The newest advice from Koordinerende enhet; the older ones stand in the timeline.
    private mutating func raad() {
        guard let siste = sak.keRaad.indices.last else { return }
        let raad = sak.keRaad[siste]
        overskrift("raad")
        rad(
            [("  " + Clean.line(raad.tekst ?? ord("rute.lukketForDeg")), .plain)],
            hoeyre: (dagord.kort(raad.dato), Style(.dempet)), maal: .raad(siste))
    }

    /// Meetings that lie ahead, and how many items the next one has.
    mutating func moeter() {
        let kommende = sak.moeter.filter { [.planlagt, .innkalt].contains($0.status) }.sorted { $0.dato < $1.dato }
        guard !kommende.isEmpty else { return }
        overskrift("moeter")
        for (plass, moete) in kommende.enumerated() {
            let navn = ord("kode.Moetetype.\(moete.type.rawValue)")
            rad([("  " + navn, .plain)], hoeyre: (dagord.naer(moete.dato), .plain), maal: .moete(moete.id))
            guard plass == 0, kort.lest.tilgang?.stengt == nil else { continue }
            let punkter = sak.saksliste(for: moete, Omgivelser(katalog: kortord.katalog, idag: dagord.idag))
            rad(
                [("    " + ord.antall("rute.saksliste.punkter", punkter.count), Style(.dempet))],
                maal: .moete(moete.id))
        }
    }
}
