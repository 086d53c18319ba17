import BTI
import Casework
import Terminal

/// Answers one message: changes the model, and says what is to be done. Pure.
func oppdater(_ model: inout Model, _ melding: Melding) -> [Effekt] {
    model.ta(melding) + model.trenger()
}

extension Model {
    /// One message.
    mutating func ta(_ melding: Melding) -> [Effekt] {
        switch melding {
        case .tast(let tast): return ta(tast)
        case .innlogget(let innlogget): return ta(innlogget)
        case .innloggingFeilet(let feil): innloggingFeilet(feil)
        case .kolonner(let kolonner): ta(kolonner)
        case .bruddtall(let antall): arbeid?.sakerMedBrudd = antall
        case .kort(let kort): ta(kort)
        case .sakAapnet(let kort): vis(kort)
        case .bruddFunnet(let rader, let flere, let team):
            let hoeyde = bruddhoeyde
            arbeid?.brudd.team = team
            arbeid?.brudd.ta(rader, flere: flere, hoeyde: hoeyde)
        case .oversikt(let innhold): arbeid?.oversikt.innhold = innhold
        case .usetteNoedtilganger(let antall): meldNoedtilganger(antall)
        case .utfoert(let utfall, let kommando, let kort): return utfoert(utfall, kommando, kort)
        case .avslaatt(let avslag, let kommando): avslaatt(avslag, kommando)
        case .endretAvAndre(let kommando, let kort): endretAvAndre(kommando, kort)
        case .underskriftFeilet(let feil, let kommando, let sett): underskriftFeilet(feil, kommando, sett: sett)
        case .navnVist(let sak, let navn): visNavn(navn, i: sak)
        case .treff(let treff): ta(treff)
        case .skjemakort(let kort): flyttSkjema(til: kort)
        case .register(let register): return ta(register)
        case .utkastFunnet(let utkast, let spurt): tilby(utkast, spurt: spurt)
        case .utkastLagret(let navn): utkastLagret(navn)
        case .basekontroll(let tilstand): ta(tilstand)
        case .lagringstid: return utkastSomMaaLagres()
        case .notisUt: notis = nil
        case .ledig: return base.erKurs || arbeid == nil ? [] : laas()
        case .oppfrisk: return arbeid == nil ? [] : [lastKolonner]
        case .laast(let katalog): laast(katalog)
        case .feil(let feil): vis(feil)
        }
        return []
    }

    /// What the view needs now and does not have: cards that are seen, more of a column, the list of findings.
    mutating func trenger() -> [Effekt] {
        guard var arbeid, arbeid.flyt.erLest else { return [] }
        var effekter: [Effekt] = []
        if arbeid.visning == .flyt {
            if arbeid.flyt.vilLeseMer { effekter.append(.lastKolonner(arbeid.flyt.oensket)) }
            // Those of the columns that are not shown too: the tabs tell whether somebody there waits for an answer.
            let mangler = arbeid.flyt.mangler(hoeyde: flythoeyde)
            if !mangler.isEmpty {
                arbeid.flyt.bestilt.formUnion(mangler)
                self.arbeid = arbeid
                effekter.append(.lastKort(mangler))
            }
        }
        return effekter
    }

    /// The columns, as far as each has been read.
    var lastKolonner: Effekt { .lastKolonner(arbeid?.flyt.oensket ?? [:]) }

    private mutating func ta(_ innlogget: Innlogget) -> [Effekt] {
        idag = innlogget.idag
        katalog = innlogget.katalog
        let hjem = katalog.visninger(innlogget.ansatt).first ?? .flyt
        skjerm = .arbeid(Arbeid(ansatt: innlogget.ansatt, hjem: hjem))
        lag = []
        if !innlogget.kjenneord.isEmpty {
            vis(
                Dialogboks.melding(
                    tittel: ord("start.opptak.tittel"),
                    tekst: ord("start.opptak.tekst", ["ord": innlogget.kjenneord.joined(separator: " ")]), ord: ord))
        }
        let inn: [Effekt] = [.lastKolonner([:]), .finnUtkast(spurt: false), .lastRegister, .kontrollerBase]
        return inn + (hjem == .oversikt ? [.lastOversikt] : [.sjekkNoedtilganger])
    }

    /// The lists of who is responsible for a group wait for the names: which group a child belongs to is sealed.
    private mutating func ta(_ register: Navneregister) -> [Effekt] {
        arbeid?.register = register
        // Names that came late may tell of two cases for one person.
        let brudd: [Effekt] = arbeid?.visning == .brudd ? [.lastBrudd] : []
        guard let ansatt = arbeid?.ansatt, katalog.grupper.values.contains(where: { $0.ansvarlig == ansatt }) else {
            return brudd
        }
        return [lastKolonner] + brudd
    }

    /// A name that is only initials is what stands on the screen already: that is said.
    private mutating func visNavn(_ navn: String?, i sak: SakId) {
        arbeid?.navn[sak] = navn
        guard let navn, Hovedperson.initialer(navn) == navn else { return }
        notis = Toast(ord("rute.navn.bareForbokstaver"), role: .info)
    }

    private mutating func ta(_ kolonner: [Sak.Fase: Kolonnedata]) {
        let hoeyde = flythoeyde
        let velg = velgEtterpaa
        velgEtterpaa = nil
        arbeid?.flyt.ta(kolonner, hoeyde: hoeyde, velg: velg)
    }

    private mutating func ta(_ kort: [SakId: Kort]) {
        arbeid?.flyt.kort.merge(kort) { _, ny in ny }
        arbeid?.flyt.foreldet.subtract(kort.keys)
    }

    private mutating func vis(_ kort: Kort) {
        guard var arbeid else { return }
        arbeid.komFraBrudd = arbeid.visning == .brudd || arbeid.visning == .sak && arbeid.komFraBrudd
        if arbeid.sak?.sak.id == kort.sak.id {
            arbeid.sak?.kort = kort
        } else {
            arbeid.sak = Saksbilde(kort: kort)
        }
        arbeid.flyt.kort[kort.sak.id] = kort
        arbeid.visning = .sak
        self.arbeid = arbeid
        holdValgtSynlig()
    }

    private mutating func ta(_ tilstand: Basetilstand) {
        arbeid?.tilstand = tilstand
        guard tilstand == .brutt || tilstand == .kunneIkkeKontrolleres else { return }
        let navn = tilstand == .brutt ? "brutt" : "ukontrollert"
        vis(
            Dialogboks.melding(
                tittel: ord("rute.base.\(navn).tittel"), tekst: ord("rute.base.\(navn).tekst"), ord: ord))
    }

    /// Shows a dialog above everything.
    mutating func vis(_ dialog: Dialogboks) { lag.append(.dialog(dialog)) }

    private mutating func vis(_ feil: Feilslag) {
        for nummer in arbeid?.skjemaer.indices ?? 0..<0 { arbeid?.skjemaer[nummer].lagrer = false }
        arbeid?.brudd.leser = false
        let (tittel, tekst) = feil.ord(ord)
        vis(Dialogboks.melding(tittel: tittel, tekst: tekst, ord: ord))
    }

    private mutating func laast(_ katalog: Katalog) {
        self.katalog = katalog
        lag = []
        notis = nil
        venter = []
        let sist = arbeid?.ansatt
        var start = Startskjerm(katalog: katalog, erKurs: base.erKurs, ord: ord)
        if !base.erKurs, let sist { start.vei = .innlogging(Startskjerm.innlogging(ord, kode: sist.rawValue)) }
        skjerm = .start(start)
    }
}

extension Feilslag {
    /// A fault in words: what did not happen, and what one can do.
    func ord(_ ord: Ord) -> (tittel: String, tekst: String) {
        let kode =
            switch self {
            case .sak(let feil): feil.kode
            case .annet(let noekkel): noekkel
            }
        var verdier: [String: String] = [:]
        if case .sak(.svaktPassord(let grunner)) = self {
            verdier["grunner"] = grunner.compactMap { ord.finn("feil.passord.\($0)") }.joined(separator: " ")
        }
        return (ord("rute.feil.tittel"), ord.foerste(["feil.\(kode)", "rute.feil.base.tekst"], verdier))
    }
}
