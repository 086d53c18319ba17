import BTI
import Casework
import Terminal

/// Pages to read: who can see a case, a handover letter, an agenda, an advice.
extension Model {
    /// Why I may see the case, and then everybody who can. One whose service is closed out sees why, and not who else is in.
    mutating func visTilgang() {
        guard let kort = arbeid?.sak?.kort, let ansatt = arbeid?.ansatt else { return }
        let egen = kort.lest.tilgang ?? kort.sak.tilgang(for: ansatt, i: katalog, paa: idag)
        var avsnitt = [overskrift("rute.tilgang.hvorforJeg")]
        avsnitt += egen.map(linjer) ?? [.init(tekst: ord("rute.tilgang.ukjent"))]
        if egen?.stengt == nil {
            let alle = kort.sak.tilganger(i: Omgivelser(katalog: katalog, idag: idag))
            avsnitt += [.init(tekst: ""), overskrift("rute.tilgang.tjenester")]
            avsnitt += alle.filter(\.erTjeneste).flatMap(linjer)
            avsnitt += [.init(tekst: ""), overskrift("rute.tilgang.ansatte")]
            avsnitt += alle.filter { !$0.erTjeneste }.flatMap(linjer)
            avsnitt += [.init(tekst: ""), .init(tekst: ord("rute.tilgang.fotnote"), stil: Style(.dempet))]
        }
        lag.append(.side(Tekstside(tittel: ord("rute.tilgang.tittel"), avsnitt: avsnitt)))
    }

    private func overskrift(_ noekkel: String) -> Tekstside.Avsnitt {
        .init(tekst: ord(noekkel), stil: Style(.fremhevet, bold: true))
    }

    /// Who and on what ground, and which parts are open; closed out, since when and why.
    private func linjer(_ tilgang: Tilgang) -> [Tekstside.Avsnitt] {
        let dagord = dagord
        let setning = ord.tekster.tilgang(tilgang, i: katalog, dato: { dagord.lang($0) })
        if let stengt = ord.tekster.stengt(tilgang, dato: { dagord.lang($0) }) {
            return [.init(tekst: setning), .init(tekst: stengt, stil: Style(.varsel), innrykk: 2)]
        }
        return [.init(tekst: setning)]
            + (ord.tekster.rom(tilgang).map { [.init(tekst: $0, stil: Style(.dempet), innrykk: 2)] } ?? [])
    }

    /// The handover letter of a transition.
    mutating func visBrev(_ id: OvergangId, _ kort: Kort) {
        guard let overgang = kort.sak.overgang(id) else { return }
        let dagord = dagord
        let kortord = kortord
        let brev = overgang.brev(kort.sak, Omgivelser(katalog: katalog, idag: idag))
        let tekst = ord.tekster.brev(brev, ansatt: { kortord.ansattMedTittel(AnsattId($0)) }, dato: { dagord.lang($0) })
        vis(side: ord("rute.brev.tittel"), tekst)
    }

    /// Advice from Koordinerende enhet.
    mutating func visRaad(_ raad: KERaad) {
        vis(
            side: ord("rute.raad.tittel", ["dato": dagord.lang(raad.dato)]),
            Clean.text(raad.tekst ?? ord("rute.lukketForDeg")))
    }

    private mutating func vis(side tittel: String, _ tekst: String) {
        let linjer = Clean.text(tekst).split(separator: "\n", omittingEmptySubsequences: false)
        lag.append(.side(Tekstside(tittel: tittel, avsnitt: linjer.map { .init(tekst: String($0)) })))
    }

    /// A meeting that lies ahead shows its agenda; one that was to be held by now is written down.
    mutating func aapneMoete(_ id: MoeteId, _ kort: Kort) -> [Effekt] {
        guard let moete = kort.sak.moete(id), moete.dato > idag else {
            return aapneOmRaden("holdMoete")
        }
        let punkter = kort.sak.saksliste(for: moete, Omgivelser(katalog: katalog, idag: idag))
        let linjer = punkter.enumerated().map { "\($0 + 1). " + kortord.punkt($1, i: kort.sak) }
        vis(
            side: ord("rute.saksliste.tittel", ["dato": dagord.lang(moete.dato)]),
            (linjer + ["", ord("rute.saksliste.fotnote")]).joined(separator: "\n"))
        return []
    }
}

extension Tilgang {
    /// Whether it is about a whole service.
    fileprivate var erTjeneste: Bool { if case .tjeneste = hvem { true } else { false } }
}
