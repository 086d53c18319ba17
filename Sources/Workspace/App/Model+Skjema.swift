import BTI
import Casework
import Terminal

extension Model {
    /// Opens the form of a command; what lay there stays under it.
    mutating func aapneSkjema(
        _ kode: String, paa kort: Kort?, om funn: Funn? = nil, felter: [String: String] = [:],
        utkast: Utkast? = nil
    ) -> [Effekt] {
        guard let arbeid, let slag = Kommandoslag.medKode(kode) else { return [] }
        // What was just done was said where one stood then.
        notis = nil
        var sammenheng = Skjemasammenheng(
            tekster: ord.tekster, katalog: katalog, idag: idag, ansatt: arbeid.ansatt, register: arbeid.register)
        switch kode {
        // Who the case is about is put right in commands of its own; what has no sealed content has nothing to erase.
        case "rettOpplysning": sammenheng.innfoersler = innfoersler(kort) { $0.slag?.rom != .kort }
        case "slettInnhold": sammenheng.innfoersler = innfoersler(kort) { $0.forsegling != nil }
        case "angre": sammenheng.angres = sisteKommando(kort)
        default: break
        }
        let navn = nyttNavn()
        var skjema = Skjema(slag, sak: kort?.sak, i: sammenheng, utkast: utkast, utkastId: navn)
        skjema.fyll(felter.isEmpty ? Mulighet.felter(slag, funn, kort?.sak) : felter)
        skjema.tilpass(skjemastoerrelse(kort))
        let aapent = Aapentskjema(kommando: nyttNavn(), kort: kort, skjema: skjema, harUtkast: utkast != nil)
        self.arbeid?.skjemaer.append(aapent)
        return []
    }

    /// What has been written in a case and is readable, newest first.
    private func innfoersler(_ kort: Kort?, _ passer: (Hendelse) -> Bool) -> [Innfoersel] {
        let hendelsesord = Hendelsesord(ord: ord, dagord: dagord, sak: kort?.sak)
        return Tidslinje.viste(kort?.lest.hendelser ?? []).compactMap { _, hendelse in
            guard hendelse.lesbar, passer(hendelse), let rom = hendelse.slag?.rom else { return nil }
            return Innfoersel(
                nummer: hendelse.seq, rom: rom, setning: hendelsesord.setning(hendelse), dato: hendelse.dato)
        }
    }

    /// What the last command wrote, in the words of the timeline.
    private func sisteKommando(_ kort: Kort?) -> [String] {
        guard let kort, let siste = kort.sak.sisteKommando else { return [] }
        let hendelsesord = Hendelsesord(ord: ord, dagord: dagord, sak: kort.sak)
        return Tidslinje.viste(kort.lest.hendelser).map(\.hendelse)
            .filter { $0.kommando == siste.id && $0.av == siste.av }.reversed().map(hendelsesord.setning)
    }

    mutating func taISkjema(_ tast: Key) -> [Effekt] {
        guard let siste = arbeid?.skjemaer.indices.last, arbeid?.skjemaer[siste].lagrer == false,
            let svar = arbeid?.skjemaer[siste].skjema.trykk(tast)
        else { return [] }
        arbeid?.skjemaer[siste].merk()
        switch svar {
        case .ingenting: return []
        case .lagre: return lagre(siste)
        case .avbryt: return avbryt(siste)
        case .velgPerson(let person): return velg(person, i: siste)
        }
    }

    private mutating func lagre(_ nummer: Int) -> [Effekt] {
        guard let aapent = arbeid?.skjemaer[nummer] else { return [] }
        do {
            let kommando = try aapent.skjema.kommando(id: aapent.kommando, dato: idag)
            return utfoer(kommando, sett: aapent.kort?.lest.versjon, paa: aapent.skjema.saksnummer)
        } catch {
            arbeid?.skjemaer[nummer].skjema.vis(error)
            return []
        }
    }

    /// Leaves a form. What is typed stays as a draft, unless the person throws it away.
    private mutating func avbryt(_ nummer: Int) -> [Effekt] {
        guard let aapent = arbeid?.skjemaer[nummer] else { return [] }
        guard aapent.erEndret else {
            lukkSkjema(nummer)
            return []
        }
        vis(Dialogboks.forlat(ord))
        return utkastSomMaaLagres()
    }

    /// Takes the form away; the one under it comes back.
    mutating func lukkSkjema(_ nummer: Int) { arbeid?.skjemaer.remove(at: nummer) }

    /// Somebody who is in the base already: the observation belongs to the case that is open.
    private mutating func velg(_ person: Navneregister.Person, i nummer: Int) -> [Effekt] {
        guard person.aapen else {
            notis = Toast(ord("rute.person.avsluttet"), role: .info)
            return []
        }
        return [.hentForSkjema(person.sak)]
    }

    /// The form goes on as an observation in the case of the child that was chosen; nothing typed is lost.
    mutating func flyttSkjema(til kort: Kort) {
        guard let arbeid, let nummer = arbeid.skjemaer.indices.last,
            let slag = Kommandoslag.medKode("leggTilObservasjon")
        else { return }
        let gammelt = arbeid.skjemaer[nummer]
        let sammenheng = gammelt.skjema.sammenheng
        var nytt = Aapentskjema(
            kommando: gammelt.kommando, kort: kort,
            skjema: Skjema(
                slag, sak: kort.sak, i: sammenheng, utkast: gammelt.skjema.somUtkast(), utkastId: gammelt.utkast),
            harUtkast: gammelt.harUtkast)
        nytt.skitten = true
        nytt.skjema.tilpass(skjemastoerrelse(kort))
        self.arbeid?.skjemaer[nummer] = nytt
    }

    /// The room that a form has, under the line that says whom it is about.
    func skjemastoerrelse(_ kort: Kort?) -> Size {
        Size(columns: stoerrelse.columns, rows: kort == nil ? innholdshoeyde : innholdshoeyde - 1)
    }

    // MARK: Drafts

    /// The drafts of everything typed since they were saved last.
    func utkastSomMaaLagres() -> [Effekt] {
        (arbeid?.skjemaer ?? []).filter(\.skitten).compactMap { $0.skjema.somUtkast() }.map { .lagreUtkast($0) }
    }

    /// Whether something typed is not kept yet.
    var harSkittent: Bool { arbeid?.skjemaer.contains(where: \.skitten) ?? false }

    mutating func utkastLagret(_ navn: String) {
        guard let nummer = arbeid?.skjemaer.firstIndex(where: { $0.utkast == navn }) else { return }
        arbeid?.skjemaer[nummer].erLagret()
    }

    /// Offers to go on with the newest draft.
    mutating func tilby(_ funn: [Utkastfunn], spurt: Bool) {
        guard let nyeste = funn.first else {
            if spurt { notis = Toast(ord("rute.utkast.ingen"), role: .info) }
            return
        }
        vis(Dialogboks.utkast(nyeste, ord: ord, naar: dagord.tidspunkt(ms: nyeste.utkast.endret), kortord: kortord))
    }

    // MARK: What became of it

    mutating func utfoert(_ utfall: Kommandosvar, _ kommando: String, _ kort: Kort?) -> [Effekt] {
        var effekter: [Effekt] = []
        var kode = ""
        var kvittering: String?
        if let nummer = arbeid?.skjemaer.firstIndex(where: { $0.kommando == kommando }),
            let aapent = arbeid?.skjemaer[nummer]
        {
            kode = aapent.skjema.slag.kode
            kvittering = aapent.skjema.kvittering
            if aapent.harUtkast { effekter.append(.slettUtkast(aapent.utkast)) }
            lukkSkjema(nummer)
        }
        if let kort { oppdater(kort) }
        notis = Toast(lagret(kode, kvittering, kort))
        if ["registrerUndring", "leggTilObservasjon"].contains(kode), let sak = kort?.sak,
            sak.undringer.last?.vold?.tennerFlagget == true
        {
            vis(Dialogboks.akutt(kort, ord: ord, tastekart: tastekart))
        }
        velgEtterpaa = utfall.sak
        effekter.append(lastKolonner)
        if arbeid?.visning == .brudd { effekter += lesBrudd() }
        if Self.endrerNavn.contains(kode) { effekter.append(.lastRegister) }
        return effekter
    }

    /// The commands after which a child is found by another name, or one more child is.
    private static let endrerNavn: Set<String> = [
        "registrerUndring", "registrerHovedperson", "oppdaterHovedperson", "registrerFoedsel", "avsluttSak",
        "gjenaapneSak", "slaaSammenSaker", "rettOpplysning", "importerSak", "slettInnhold",
    ]

    /// A case has changed: everything that shows it shows it as it is now.
    private mutating func oppdater(_ kort: Kort) {
        let sak = kort.sak.id
        arbeid?.flyt.kort[sak] = kort
        if arbeid?.sak?.sak.id == sak { arbeid?.sak?.kort = kort }
        for nummer in arbeid?.skjemaer.indices ?? 0..<0 where arbeid?.skjemaer[nummer].kort?.sak.id == sak {
            arbeid?.skjemaer[nummer].kort = kort
        }
        holdValgtSynlig()
    }

    /// «Undringen er lagret. Neste: del den med leder (d).»
    private func lagret(_ kode: String, _ kvittering: String?, _ kort: Kort?) -> String {
        let hva = kvittering ?? ord.foerste(["lagret.\(kode)", "lagret.annet"])
        guard let kort else { return hva }
        // In the case Space is about the finding that one stands on.
        let mellomrom = neste(i: kort, om: arbeid?.visning == .sak ? valgtFunn : nil)?.kode
        func tast(_ neste: String) -> String? {
            tastekart.keyText(of: .skjema(neste)) ?? (neste == mellomrom ? tastekart.keyText(of: .neste) : nil)
        }
        let forslag = ([mellomrom].compactMap(\.self) + mulighet.naturlige(kort.sak)).first {
            $0 != kode && !Mulighet.stenger($0, kort) && tast($0) != nil
        }
        guard let neste = forslag, let tast = tast(neste) else { return hva }
        let navn = ord.finn("neste.\(neste)") ?? Kommandoord.navn(neste, ord).lowercased()
        return hva + " " + ord("lagret.neste", ["hva": navn, "tast": tast])
    }

    mutating func avslaatt(_ avslag: Avslag, _ kommando: String) {
        guard let nummer = arbeid?.skjemaer.firstIndex(where: { $0.kommando == kommando }) else { return }
        arbeid?.skjemaer[nummer].lagrer = false
        let feltfeil = arbeid?.skjemaer[nummer].skjema.gjelder(avslag) ?? false
        if feltfeil { arbeid?.skjemaer[nummer].skjema.vis(avslag) }
        guard !feltfeil || !avslag.utveier.isEmpty else { return }
        vis(Dialogboks.avslag(avslag, kort: arbeid?.skjemaer[nummer].kort, ord: ord, tastekart: tastekart))
    }

    /// Somebody else wrote first: what is new is shown, and the form stays as it is.
    mutating func endretAvAndre(_ kommando: String, _ kort: Kort?) {
        guard let nummer = arbeid?.skjemaer.firstIndex(where: { $0.kommando == kommando }) else { return }
        arbeid?.skjemaer[nummer].lagrer = false
        let foer = arbeid?.skjemaer[nummer].kort?.lest.hendelser.count ?? 0
        let nye = (kort?.lest.hendelser ?? []).dropFirst(foer)
        let hendelsesord = Hendelsesord(ord: ord, dagord: dagord, sak: kort?.sak)
        let linjer = Tidslinje.viste(Array(nye)).prefix(5).map {
            "· \(kortord.ansatt($0.hendelse.av)): \(hendelsesord.setning($0.hendelse))"
        }
        if let kort { oppdater(kort) }
        let tekst = ([ord("rute.endret.tekst")] + linjer + ["", ord("rute.endret.videre")]).joined(separator: "\n")
        vis(Dialogboks.melding(tittel: ord("rute.endret.tittel"), tekst: tekst, ord: ord))
    }
}

extension Mulighet {
    /// What a form says already when it is to mend a finding: what it is about, where that is one thing, and the answer that mends.
    static func felter(_ slag: Kommandoslag, _ funn: Funn?, _ sak: Sak?) -> [String: String] {
        guard let sak, let funn else { return [:] }
        return (svar[funn.regel]?[slag.kode] ?? [:]).merging(hva(slag, funn, sak)) { _, hva in hva }
    }

    /// The answer that mends, where another answer in the same form would leave the finding standing.
    private static let svar: [String: [String: [String: String]]] = [
        "A5": ["meldTilTeam": ["moetetype": "btiTeam"], "holdMoete": ["moetetype": "btiTeam"]],
        "B2": ["delUndring": ["deltMed": "foresatt"]], "B3": ["delUndring": ["deltMed": "foresatt"]],
        "B4": ["delUndring": ["deltMed": "leder"]], "C10": ["signerSamtykke": ["referat": "ja"]],
        "D8": ["meldTilTeam": ["moetetype": "ke"]],
        "E9": ["kallInnTilMoete": ["moetetype": "tverrfaglig"], "holdMoete": ["moetetype": "tverrfaglig"]],
        "G5": ["delUndring": ["deltMed": "leder"], "varsleSkoleeier": ["eierVarslet": "ja"]],
    ]

    private static func hva(_ slag: Kommandoslag, _ funn: Funn, _ sak: Sak) -> [String: String] {
        guard funn.gjelder.count == 1, let id = funn.gjelder.first else { return [:] }
        let navn: String? =
            if sak.tiltak(TiltakId(id)) != nil { "tiltak" } else if sak.moete(MoeteId(id)) != nil {
                "moete"
            } else if sak.undring(UndringId(id)) != nil { "undring" } else if sak.samtykke(SamtykkeId(id)) != nil {
                slag.kode == "fornySamtykke" ? "erstatter" : "samtykke"
            } else { nil }
        guard let navn, slag.felter.contains(where: { $0.navn == navn }) else { return [:] }
        return [navn: id]
    }
}
