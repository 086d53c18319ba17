/// C2, C15 and D9: what a level and a referral ask for before they are right.
extension Regel {
    static let c2 = Regel(
        "C2", [.brudd], hjemmel: Lovport.hjemmel("L7"),
        mender: ["registrerSamtykke", "fornySamtykke", "endreNivaa"]
    ) { sak, _ in
        guard sak.nivaa >= 2, let start = sak.nivaaFra(minst: 2) else { return [] }
        return sak.dagerUtenDeling(fra: start).map { .tilstand(.brudd, fra: $0.fra, til: $0.til) }
    }

    static let c15 = Regel(
        "C15", [.varsel], parametre: [.tjenestetallDager], mender: ["endreNivaa", "leggTilDeltaker", "fjernDeltaker"]
    ) { sak, omgivelser in
        guard let start = sak.utenforNivaaetFra(omgivelser) else { return [] }
        return [
            .etter(
                start + omgivelser.profil[.tjenestetallDager], .varsel,
                gjelder: sak.aktiveTjenester.map(\.rawValue).sorted())
        ]
    }

    static let d9 = Regel("D9", [.varsel], mender: ["evaluerTiltak", "registrerHenvisningssvar"]) { sak, omgivelser in
        guard !sak.tiltak.contains(where: { $0.nivaa == 1 && !$0.evalueringer.isEmpty }) else { return [] }
        return sak.henvisninger.filter { henvisning in
            let tilPPT = henvisning.tjeneste.flatMap { omgivelser.katalog.tjenester[$0] }?.type == .ppt
            return tilPPT && !henvisning.haster && henvisning.svar.isEmpty
        }.map { .tilstand(.varsel, fra: $0.dato, gjelder: [$0.id.rawValue]) }
    }
}

extension Sak {
    /// Whether a consent to share holds on a day.
    func kanDeles(_ dag: Dato) -> Bool { gyldigeSamtykker(dag).contains { $0.type == .tverrfaglig } }

    /// Stretches of days from a day on that no consent to share covers.
    fileprivate func dagerUtenDeling(fra start: Dato) -> [(fra: Dato, til: Dato?)] {
        var hull: [(fra: Dato, til: Dato?)] = []
        var neste = start
        for samtykke in samtykker.filter({ $0.type == .tverrfaglig }).sorted(by: { $0.gyldigFra < $1.gyldigFra }) {
            let til = samtykke.sisteDag
            if let til, til < max(neste, samtykke.gyldigFra) { continue }
            if samtykke.gyldigFra > neste { hull.append((neste, samtykke.gyldigFra - 1)) }
            guard let til else { return hull }
            neste = til + 1
        }
        return hull + [(neste, nil)]
    }

    /// The first day of the present unbroken run with more or fewer services than the level is for; `nil` where they fit.
    fileprivate func utenforNivaaetFra(_ omgivelser: Omgivelser) -> Dato? {
        guard let loggAapnet else { return nil }
        let start = max(loggAapnet, gjenaapnet ?? loggAapnet)
        // The parties of an open overgang are judged by F8–F11 (reading rule 9); the owner is always one of the services.
        let iOvergang = tjenesterIOvergang(omgivelser.katalog).subtracting([eier])
        let endringer =
            deltakere.flatMap { [$0.fra, $0.til ?? $0.fra] } + eierskifter.map(\.dato) + nivaaendringer.map(\.dato)
        let dager = Set(endringer.filter { $0 > start } + [start]).sorted()
        return dager.reversed().prefix { dag in
            let antall = omgivelser.katalog.antall(aktiveTjenester(paa: dag).subtracting(iOvergang))
            return omgivelser.profil.krav(paaNivaa: nivaa(paa: dag))?.passer(antall) == false
        }.last
    }
}

extension Samtykke {
    /// The last day it holds, whatever ended it; `nil` where nothing has.
    fileprivate var sisteDag: Dato? {
        let erstattet = erstattetAv == nil ? nil : (erstattetFra ?? gyldigFra) - 1
        return [gyldigTil, trukket.map { $0 - 1 }, erstattet].compactMap { $0 }.min()
    }
}
