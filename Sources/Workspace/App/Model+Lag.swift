import BTI
import Casework
import Terminal

extension Model {
    /// One key to the topmost layer. It swallows every key.
    mutating func taILag(_ tast: Key) -> [Effekt] {
        guard let oeverst = lag.popLast() else { return [] }
        switch oeverst {
        case .hjelp(let rull): taIHjelp(tast, rull)
        case .side(var side):
            if side.trykk(tast, stoerrelse) { lag.append(.side(side)) }
        case .palett(let palett): return taIPalett(tast, palett)
        case .soek(let soeker): return taISoek(tast, soeker)
        case .underskrift(let underskrift): return taIUnderskrift(tast, underskrift)
        case .dialog(let boks): return taIDialog(tast, boks)
        }
        return []
    }

    private mutating func taIHjelp(_ tast: Key, _ rull: Int) {
        let rader = Hjelpbilde.rader(self).count
        let mest = max(0, rader - Hjelpbilde.hoeyde(stoerrelse))
        switch tast {
        case .down, .character("j"): lag.append(.hjelp(min(mest, rull + 1)))
        case .up, .character("k"): lag.append(.hjelp(max(0, rull - 1)))
        case .pageDown, .character(" "): lag.append(.hjelp(min(mest, rull + Hjelpbilde.hoeyde(stoerrelse))))
        case .pageUp: lag.append(.hjelp(max(0, rull - Hjelpbilde.hoeyde(stoerrelse))))
        case .home: lag.append(.hjelp(0))
        case .end: lag.append(.hjelp(mest))
        case .escape, .enter, .character("q"), .character("?"), .function(1): break
        default: lag.append(.hjelp(rull))
        }
    }

    private mutating func taIPalett(_ tast: Key, _ palett: Palette) -> [Effekt] {
        var palett = palett
        switch palett.handle(tast) {
        case .open: lag.append(.palett(palett))
        case .cancelled: break
        case .chosen(let id): return valg(palett: id).map { gjoer($0) } ?? []
        }
        return []
    }

    private mutating func taISoek(_ tast: Key, _ soeker: Soeker) -> [Effekt] {
        var soeker = soeker
        switch tast {
        case .escape: return []
        case .enter where soeker.erUtenTreff && soeker.kanNoedaapne:
            let nummer = Skjema.saksnummer(i: soeker.felt.text).map { [Felter.saksnummer.navn: $0] } ?? [:]
            return aapneSkjema("noedtilgang", paa: nil, felter: nummer)
        case .enter:
            guard let person = soeker.valgt else { break }
            return [.aapneSak(person.sak)]
        case .up, .down, .pageUp, .pageDown: _ = soeker.liste.handle(tast)
        default:
            let foer = soeker.felt.text
            _ = soeker.felt.handle(tast)
            guard soeker.felt.text != foer else { break }
            if soeker.felt.text.count < Soeker.minst { soeker.ta([]) }
            lag.append(.soek(soeker))
            return soeker.felt.text.count < Soeker.minst ? [] : [.soek(soeker.felt.text)]
        }
        lag.append(.soek(soeker))
        return []
    }

    /// What was found: for the search that is open, else for the form.
    mutating func ta(_ treff: [Navneregister.Person]) {
        guard case .soek(var soeker) = lag.last else { return }
        soeker.ta(treff)
        lag[lag.count - 1] = .soek(soeker)
    }

    private mutating func taIDialog(_ tast: Key, _ boks: Dialogboks) -> [Effekt] {
        var boks = boks
        switch boks.dialog.handle(tast) {
        case .open: lag.append(.dialog(boks))
        case .cancelled: break
        case .answered(let id): return boks.svar[id].map { ta($0) } ?? []
        }
        return []
    }

    private mutating func ta(_ svar: Dialogboks.Svar) -> [Effekt] {
        switch svar {
        case .lukk: return []
        case .skjema(let kode, let kort): return aapneSkjema(kode, paa: kort)
        case .fortsettUtkast(let funn):
            return aapneSkjema(funn.utkast.skjema, paa: funn.kort, utkast: funn.utkast)
        case .slettUtkast(let id): return [.slettUtkast(id)]
        case .lukkSkjema:
            guard let siste = arbeid?.skjemaer.indices.last else { return [] }
            lukkSkjema(siste)
            notis = Toast(ord("rute.utkast.beholdt"), role: .info)
            return []
        case .forkastSkjema:
            guard let siste = arbeid?.skjemaer.indices.last, let aapent = arbeid?.skjemaer[siste] else { return [] }
            lukkSkjema(siste)
            return aapent.harUtkast || aapent.skitten ? [.slettUtkast(aapent.utkast)] : []
        }
    }
}
