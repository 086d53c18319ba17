import BTI
import Casework
import Foundation
import Terminal

extension Kjoering {
    /// Performs one thing, and says what became of it. Never throws: what goes wrong is a message.
    func utfoer(_ effekt: Effekt) -> [Melding] {
        do {
            return try proev(effekt)
        } catch let feil as Saksfeil {
            return [.feil(.sak(feil))]
        } catch {
            return [.feil(.annet("base"))]
        }
    }

    private func proev(_ effekt: Effekt) throws -> [Melding] {
        switch effekt {
        case .loggInn(let ansatt, let passord): return loggInn { try Oekt.loggInn(base, ansatt, .init(passord)) }
        case .foersteInnlogging(let ansatt, let kode, let passord):
            return loggInn {
                try Oekt.foersteInnlogging(base, ansatt, kode: .init(parsing: kode), passord: .init(passord))
            }
        case .laas:
            laas()
            return [.laast(base.katalog)]
        case .kontrollerBase: return [.basekontroll(kontroller())]
        default: break
        }
        guard let oekt else { return [] }
        switch effekt {
        case .lastKolonner(let antall):
            return [.kolonner(try kolonner(oekt, antall)), .bruddtall(try oekt.sakerMedBrudd(paa: base.idag))]
        case .lastKort(let saker): return [.kort(try kort(oekt, saker))]
        case .aapneSak(let sak): return try aapne(sak, oekt)
        case .lastBrudd: return [try brudd(oekt)]
        case .lastOversikt: return [.oversikt(try oversikt(oekt))]
        case .sjekkNoedtilganger: return [.usetteNoedtilganger(try oekt.usetteNoedtilganger())]
        case .utfoer(let kommando, let sett): return try utfoer(kommando, sett, oekt)
        case .utfoerPaaNummer(let kommando, let nummer): return try utfoer(kommando, paa: nummer, oekt)
        case .medsigner(let kommando, let andre, let passord, let sett):
            return try medsigner(kommando, andre, passord, sett, oekt)
        case .visNavn(let sak): return [.navnVist(sak, try oekt.visNavn(sak))]
        case .soek(let tekst): return [.treff(try soek(tekst, oekt))]
        case .hentForSkjema(let sak):
            guard let kort = try oekt.kort(sak, paa: base.idag) else { throw Saksfeil.ingenTilgang }
            return [.skjemakort(kort)]
        case .lastRegister:
            guard let register = try lestRegister(oekt) else { return [] }
            return [.register(register)]
        case .finnUtkast(let spurt): return [.utkastFunnet(try utkast(oekt), spurt: spurt)]
        case .lagreUtkast(let utkast):
            try oekt.lagre(utkast)
            return [.utkastLagret(utkast.id)]
        case .slettUtkast(let navn): try oekt.slettUtkast(navn)
        default: break
        }
        return []
    }

    private func loggInn(_ inn: () throws -> Oekt) -> [Melding] {
        do {
            let oekt = try inn()
            self.oekt = oekt
            // No key waits for the names of a large unit.
            oekt.registerLesesVedSiden = try postkasse != nil && oekt.registerstoerrelse() > 200
            return [
                .innlogget(
                    Innlogget(
                        ansatt: oekt.ansatt, idag: base.idag, katalog: base.katalog,
                        kjenneord: oekt.venterPaaOpptak ? (try? oekt.fingeravtrykk(oekt.ansatt)) ?? [] : []))
            ]
        } catch let feil as Saksfeil {
            return [.innloggingFeilet(.sak(feil))]
        } catch {
            // An empty or unreadable code or passphrase is as wrong as another.
            return [.innloggingFeilet(.sak(.feilPassord))]
        }
    }

    private func kontroller() -> Basetilstand {
        guard let oekt, let tilstandsmappe else { return .uforankret }
        do {
            let rapport = try oekt.kontrollerHode(tilstandsmappe)
            if !rapport.problems.isEmpty { return .brutt }
            return oekt.anker == nil ? .uforankret : .hel
        } catch {
            return .kunneIkkeKontrolleres
        }
    }

    private func kolonner(_ oekt: Oekt, _ antall: [Sak.Fase: Int]) throws -> [Sak.Fase: Kolonnedata] {
        let idag = base.idag
        return try Dictionary(
            uniqueKeysWithValues: Flyt.faser.map { fase in
                let tall = try oekt.antall(fase, paa: idag)
                let plasser = try oekt.plasser(fase, paa: idag, antall: antall[fase] ?? Flyt.vindu)
                return (fase, Kolonnedata(antall: tall.alle, brudd: tall.brudd, plasser: plasser))
            })
    }

    private func kort(_ oekt: Oekt, _ saker: [SakId]) throws -> [SakId: Kort] {
        try saker.reduce(into: [:]) { kort, sak in kort[sak] = try oekt.kort(sak, paa: base.idag) }
    }

    /// Opens a case: the reading is in the journal before anything is shown.
    private func aapne(_ sak: SakId, _ oekt: Oekt) throws -> [Melding] {
        let lest = try oekt.aapne(sak)
        return [.sakAapnet(oekt.kort(lest, paa: base.idag))]
    }

    private func brudd(_ oekt: Oekt) throws -> Melding {
        // Until the names of a large unit have come, two cases of one person are not told apart from one.
        let navn = try lestRegister(oekt) ?? Navneregister()
        let funn = try oekt.brudd(paa: base.idag, grense: Bruddliste.grense, navn: navn)
        let team = try oekt.seriefunn(paa: base.idag)
        let flere = try Flyt.faser.contains { try oekt.antall($0, paa: base.idag).alle > Bruddliste.grense }
        let egne = funn.map { Bruddrad(kort: $0.kort, funn: $0.funn) }
        let leste = Set(egne.map(\.sak.id))
        // Cases of an overview: their number, their unit, and what the open facts show. From the index alone.
        let uten = try oekt.skjelettfunn(paa: base.idag, antall: Bruddliste.grense).filter { !leste.contains($0.sak) }
            .map { Bruddrad(uten: $0, opprettet: base.idag) }
        guard !uten.isEmpty else { return .bruddFunnet(egne, flere: flere, team: team) }
        let alle = (egne + uten).sorted {
            ($0.funn.alvor, $0.funn.siden, $0.sak.saksnummer, $0.funn.regel)
                < ($1.funn.alvor, $1.funn.siden, $1.sak.saksnummer, $1.funn.regel)
        }
        return .bruddFunnet(alle, flere: flere, team: team)
    }

    private func oversikt(_ oekt: Oekt) throws -> Oversiktsside.Innhold {
        Oversiktsside.Innhold(
            tall: oekt.serTall ? try oekt.kommunetall() : nil,
            noedtilganger: oekt.leserRevisjon ? try oekt.noedtilganger() : nil)
    }

    private func utfoer(_ kommando: Kommando, _ sett: Int?, _ oekt: Oekt) throws -> [Melding] {
        do {
            let utfall = try oekt.utfoer(kommando, sett: sett)
            let kort = try? oekt.kort(utfall.sak, paa: base.idag)
            try? register?.sett(utfall.sak, oekt.person(i: utfall.sak))
            return [.utfoert(utfall, kommando: kommando.id, kort: kort)]
        } catch let avslag as Avslag {
            return [.avslaatt(avslag, kommando: kommando.id)]
        } catch Saksfeil.endretAvAndre {
            let kort = try kommando.sak.flatMap { try oekt.kort($0, paa: base.idag) }
            return [.endretAvAndre(kommando: kommando.id, kort: kort)]
        }
    }

    /// A command about a case that is known by its number alone; afterwards the case is opened.
    private func utfoer(_ kommando: Kommando, paa nummer: String, _ oekt: Oekt) throws -> [Melding] {
        guard let sak = try oekt.finn(nummer) else {
            let ukjent = Avslag("FINNES", kode: "FINNES.sak", felt: [Felter.saksnummer.navn])
            return [.avslaatt(ukjent, kommando: kommando.id)]
        }
        var kommando = kommando
        kommando.sak = sak
        let meldinger = try utfoer(kommando, nil, oekt)
        guard case .utfoert? = meldinger.first else { return meldinger }
        return try meldinger + aapne(sak, oekt)
    }

    /// The second person signs in beside the first, signs, and is signed out again; then the command is carried out.
    private func medsigner(
        _ kommando: Kommando, _ hvem: AnsattId, _ passord: String, _ sett: Int?, _ oekt: Oekt
    ) throws -> [Melding] {
        let andre: Oekt
        do {
            andre = try Oekt.loggInn(base, hvem, .init(passord))
        } catch {
            // What cannot be read as a passphrase is as wrong as another.
            return [.underskriftFeilet(.sak(error as? Saksfeil ?? .feilPassord), kommando, sett: sett)]
        }
        defer { andre.laas() }
        return try utfoer(try andre.medsignert(kommando), sett, oekt)
    }

    /// Finds children by name, and a case by its number; which cases were shown is written before they are, each once in a
    /// session.
    private func soek(_ tekst: String, _ oekt: Oekt) throws -> [Navneregister.Person] {
        var treff = try lestRegister(oekt)?.finn(tekst) ?? []
        if treff.isEmpty, let nummer = Skjema.saksnummer(i: tekst), let person = try oekt.person(saksnummer: nummer) {
            treff = [person]
        }
        let nye = treff.map(\.sak).filter { !viste.contains($0) }
        if !nye.isEmpty {
            try oekt.loggSoek(nye)
            viste.formUnion(nye)
        }
        return treff
    }

    /// The names that this employee may know. Those of a large unit are read on a thread of their own, so that no key waits;
    /// until they have come there is none.
    private func lestRegister(_ oekt: Oekt) throws -> Navneregister? {
        if let register { return register }
        guard let postkasse, oekt.registerLesesVedSiden else {
            register = try oekt.navneregister()
            return register
        }
        guard !leserRegister else { return nil }
        leserRegister = true
        let sidebord = oekt.sidebord
        postkasse.workBegan()
        Thread.detachNewThread {
            let oekt = try? sidebord.oekt()
            let lest = try? oekt?.navneregister()
            try? oekt?.base.lukk()
            postkasse.workEnded(posting: lest.map(Melding.register))
        }
        return nil
    }

    private func utkast(_ oekt: Oekt) throws -> [Utkastfunn] {
        try oekt.utkast().map { utkast in
            Utkastfunn(utkast: utkast, kort: try utkast.sak.flatMap { try oekt.kort($0, paa: base.idag) })
        }
    }
}
