import BTI
import Casework
import Terminal

extension Model {
    /// One key: to what floats above, else to the form, else to the view.
    mutating func ta(_ tast: Key) -> [Effekt] {
        switch tast {
        case .resize(let stoerrelse):
            self.stoerrelse = stoerrelse
            tilpass()
            return []
        // In a form it takes back what was typed.
        case .ctrl("z") where !skjemaHarTastene: return [.stans]
        case .ctrl("l"): return [.tegnPaaNytt]
        case .function(1) where skjemaHarTastene:
            lag.append(.hjelp(0))
            return []
        default: break
        }
        if !lag.isEmpty { return taILag(tast) }
        if case .start = skjerm { return taVedStart(tast) }
        if arbeid?.skjemaer.isEmpty == false { return taISkjema(tast) }
        return taIVisning(tast)
    }

    /// Whether a form has the keys, and nothing floats above it.
    private var skjemaHarTastene: Bool { lag.isEmpty && arbeid?.skjemaer.isEmpty == false }

    private mutating func taIVisning(_ tast: Key) -> [Effekt] {
        if case .paste = tast { return [] }
        // What is shown is about to be replaced: nothing is done to it meanwhile.
        let leser = arbeid?.visning == .brudd && arbeid?.brudd.leser == true
        var venter = self.venter
        let svar = tastekart.dispatch(tast, pending: &venter, scopes: omfang) { tilgang($0) }
        self.venter = venter
        switch svar {
        case .command(let valg): return leser && valg.gjelderSaken ? [] : gjoer(valg)
        case .refused(_, let grunn): notis = Toast(grunn, role: .info)
        case .pending, .cancelled, .none: break
        }
        return []
    }

    /// Where keys count now, innermost first.
    var omfang: [Scope] { [Tastekart.sak, Tastekart.bevegelse, Tastekart.overalt] }

    /// Does what a key or the palette asks for.
    mutating func gjoer(_ valg: Valg) -> [Effekt] {
        switch valg {
        case .vis(let visning): return gaaTil(visning)
        case .flytt(let retning): flytt(retning)
        case .aapne: return aapne()
        case .tilbake: return tilbake()
        case .veksle: veksle()
        case .neste: return gjoerNeste()
        case .skjema(let kode) where Mulighet.aapnerSak.contains(kode): return aapneSkjema(kode, paa: nil)
        case .skjema(let kode): return aapneSkjema(kode, paa: aktueltKort, om: funn(for: kode), felter: valgteFelter)
        case .navn: return vekslNavn()
        case .hvorfor: visHvorfor()
        case .tilgang: visTilgang()
        case .soek:
            lag.append(.soek(Soeker(kanNoedaapne: katalog.kanNoedaapne(arbeid?.ansatt ?? "", paa: idag))))
        case .hjelp: lag.append(.hjelp(0))
        case .palett: lag.append(.palett(lagPalett()))
        case .utkast: return [.finnUtkast(spurt: true)]
        case .laas: return laas()
        case .stans: return [.stans]
        case .friskOpp: return [.tegnPaaNytt, lastKolonner]
        case .avslutt: return avslutt()
        }
        return []
    }

    private mutating func gaaTil(_ visning: Visning) -> [Effekt] {
        notis = nil
        switch visning {
        case .flyt:
            arbeid?.visning = .flyt
            return [lastKolonner]
        case .sak:
            if arbeid?.visning == .flyt, let valgt = arbeid?.flyt.valgt { return [.aapneSak(valgt)] }
            if arbeid?.visning == .brudd, arbeid?.brudd.valgt != nil { return aapneFraBrudd() }
            if let aapen = arbeid?.sak { return [.aapneSak(aapen.sak.id)] }
            return []
        case .brudd: return lesBrudd()
        case .oversikt:
            arbeid?.visning = .oversikt
            return [.lastOversikt]
        }
    }

    private mutating func flytt(_ retning: Valg.Retning) {
        switch arbeid?.visning {
        case .flyt: arbeid?.flyt.flytt(retning)
        case .sak: flyttISak(retning)
        case .brudd: arbeid?.brudd.flytt(retning)
        case .oversikt: flyttIOversikt(retning)
        case nil: break
        }
    }

    private mutating func aapne() -> [Effekt] {
        switch arbeid?.visning {
        case .flyt: return arbeid?.flyt.valgt.map { [.aapneSak($0)] } ?? []
        case .brudd: return aapneFraBrudd()
        case .sak: return aapneISak()
        case .oversikt, nil: return []
        }
    }

    private mutating func veksle() {
        switch arbeid?.visning {
        case .flyt:
            let sist = arbeid?.flyt.fase == Flyt.faser.last
            arbeid?.flyt.bytt(sist ? -Flyt.faser.count : 1)
        case .sak: arbeid?.sak?.visVeileder.toggle()
        case .brudd, .oversikt, nil: break
        }
    }

    private mutating func gjoerNeste() -> [Effekt] {
        guard let kort = aktueltKort, let neste else { return [] }
        return aapneSkjema(neste.kode, paa: kort, om: neste.funn)
    }

    /// The finding that a command would mend: its form is about what the finding is about.
    private func funn(for kode: String) -> Funn? {
        guard let funn = aktueltFunn, let sak = aktueltKort?.sak else { return nil }
        return mulighet.mendere(funn, sak).contains(kode) ? funn : nil
    }

    /// What the selected row of the case is, as a field: the form of a letter is about what one stands on.
    private var valgteFelter: [String: String] {
        guard arbeid?.visning == .sak else { return [:] }
        switch valgtMaal {
        case .tiltak(let id): return ["tiltak": id.rawValue]
        case .samtykke(let id): return ["samtykke": id.rawValue, "erstatter": id.rawValue]
        case .maal(let id): return ["maal": id.rawValue]
        case .moete(let id): return ["moete": id.rawValue]
        case .henvisning(let id): return ["henvisning": id.rawValue]
        case .overgang(let id): return ["overgang": id.rawValue]
        case .hendelse(let nummer):
            let hendelser = arbeid?.sak?.kort.lest.hendelser ?? []
            return hendelser.indices.contains(nummer) ? ["rettetPost": String(hendelser[nummer].seq)] : [:]
        case .funn, .raad, nil: return [:]
        }
    }

    private mutating func vekslNavn() -> [Effekt] {
        guard let sak = aktueltKort?.sak.id else { return [] }
        if arbeid?.navn[sak] != nil {
            arbeid?.navn[sak] = nil
            return []
        }
        return [.visNavn(sak)]
    }

    /// Wipes the keys; what is typed is kept as drafts first.
    func laas() -> [Effekt] { utkastSomMaaLagres() + [.laas] }

    private mutating func avslutt() -> [Effekt] { utkastSomMaaLagres() + [.avslutt] }

    /// Told of a new size: everything is laid out again, and nothing is lost.
    mutating func tilpass() {
        guard var arbeid else { return }
        arbeid.flyt.endreHoeyde(flythoeyde)
        arbeid.brudd.liste.resize(rows: bruddhoeyde)
        for nummer in arbeid.skjemaer.indices {
            arbeid.skjemaer[nummer].skjema.tilpass(skjemastoerrelse(arbeid.skjemaer[nummer].kort))
        }
        self.arbeid = arbeid
        holdValgtSynlig()
    }

    /// The rows that the view has between the lines.
    var innholdshoeyde: Int { max(1, stoerrelse.rows - 4) }
    /// The rows that cards are drawn in.
    var flythoeyde: Int { max(1, innholdshoeyde - Flytbilde.hode) }
    /// The rows that findings are drawn in.
    var bruddhoeyde: Int {
        let hode = Bruddbilde.hode(innholdshoeyde, arbeid?.brudd ?? Bruddliste())
        return max(1, innholdshoeyde - hode - Bruddbilde.fot)
    }
}
