/// Sets the clocks that the case needs and meets those that it needs no more, as far as the author can read.
///
/// A clock stands in the room of the facts it rests on. One whose facts the author does not read is left as it is: what
/// cannot be read is never taken for something that has been mended.
func noeytraleFrister(_ sak: Sak, _ s: Situasjon) -> [Hendelse] {
    let trengs = Sikkerhetsnett.klokker(i: sak, s.omgivelser)
    let loepende = sak.frister.values.filter { $0.innfridd == nil && $0.regel != nil }.sorted { $0.id < $1.id }
    let overfloedige = loepende.filter { frist in
        !trengs.contains { frist.svarerTil($0) } && sak.kjenner(frist)
            && kanInnfri(frist, s.aktor.ansatt, s.katalog)
    }
    let gamle = loepende.filter { frist in
        frist.manglerLesere(sak, s) && trengs.contains { frist.svarerTil($0) }
            && kanInnfri(frist, s.aktor.ansatt, s.katalog)
    }
    let staaende = loepende.filter { frist in !overfloedige.contains(frist) && !gamle.contains(frist) }
    let nye = nyoppstaatte(trengs.filter { funn in !staaende.contains { $0.dekker(funn) } }, sak, s)
    let satt = nye.map { funn -> Hendelse in
        let felter = Post()
            .med(Felter.fristId, FristId(s.nyttNavn())).med(Felter.fra, funn.fra).med(Felter.til, funn.til)
            .med(Felter.alvor, funn.alvor).med(Felter.regel, funn.regel).med(Felter.gjelder, funn.gjelder)
        let rom = Sikkerhetsnett.regel(funn.regel)?.rom ?? .intern
        return s.hendelse(.frist(i: rom), felter, sak: sak.id)
    }
    let innfridd = (overfloedige + gamle).map {
        s.hendelse(.fristInnfridd, Post().med(Felter.fristId, $0.id), sak: sak.id)
    }
    return satt + innfridd
}

/// Those of the clocks that the author may set: where others now write in the room what she cannot read, only what came about by
/// this very command. They may know that the rest has been mended.
private func nyoppstaatte(_ trengs: [Funn], _ sak: Sak, _ s: Situasjon) -> [Funn] {
    guard !s.katalog.leserInnhold(s.aktor.ansatt, i: sak.eier), let foer = s.sak else { return trengs }
    let lukkede = trengs.filter { funn in
        let rom = Sikkerhetsnett.regel(funn.regel)?.rom ?? .intern
        return sak.epoker[rom].map { !kanAapne(s.aktor.ansatt, $0.mottakere, s.katalog) } ?? false
    }
    guard !lukkede.isEmpty else { return trengs }
    let fraFoer = Sikkerhetsnett.klokker(i: foer, s.omgivelser)
    return trengs.filter { !lukkede.contains($0) || !fraFoer.contains($0) }
}

/// Whether an employee may say that a clock is met: whoever set it, and those who can open what it rests on.
func kanInnfri(_ frist: NoeytralFrist, _ ansatt: AnsattId, _ katalog: Katalog, ved seq: Int = .max) -> Bool {
    frist.av == ansatt || kanAapne(ansatt, frist.mottakere, katalog, ved: seq)
}

extension NoeytralFrist {
    /// Whether services that have been let into the shared log since it was set cannot open it, so that it is set anew for them:
    /// whoever takes over the case must be able to meet what follows the child.
    fileprivate func manglerLesere(_ sak: Sak, _ s: Situasjon) -> Bool {
        guard rom == .logg, !mottakere.isEmpty else { return false }
        let tillatt = tillatteMottakere(
            rom, av: s.aktor.ansatt, sak: sak, katalog: s.katalog, dag: s.omgivelser.idag)
        return !tillatt.compactMap(\.leser).allSatisfy(Set(mottakere.compactMap(\.leser)).contains)
    }

    /// Whether this clock says what a finding says.
    func svarerTil(_ funn: Funn) -> Bool { dekker(funn) && gjelder == funn.gjelder }

    /// Whether this clock says at least what a finding says: it may be about more than this reader knows of.
    func dekker(_ funn: Funn) -> Bool {
        regel == funn.regel && alvor == funn.alvor && fra == funn.fra && til == funn.til
            && Set(gjelder ?? []).isSuperset(of: funn.gjelder)
    }
}

extension Sak {
    /// Whether all that a clock rests on is open to this reader.
    fileprivate func kjenner(_ frist: NoeytralFrist) -> Bool {
        if frist.regel == "D8" { return kjennerSisteUtfall(siden: frist.fra) }
        return (frist.gjelder ?? []).allSatisfy { id in
            if let undring = undring(UndringId(id)) { return undring.lesbar }
            if let tiltak = tiltak(TiltakId(id)) { return !tiltak.status.erAapen || tiltak.sisteUtfallErLesbart }
            if let samtykke = samtykke(SamtykkeId(id)) { return kjenner(samtykke, frist.regel) }
            if moete(MoeteId(id)) != nil { return undringer.allSatisfy(\.lesbar) }
            return frist.rom != .skjermet || meldinger.contains { $0.id.rawValue == id }
        }
    }

    /// Of a consent that is out of use nothing more is asked; its age limits (C12) rest on the birth date alone.
    private func kjenner(_ samtykke: Samtykke, _ regel: String?) -> Bool {
        hovedperson != nil && (samtykke.lesbar || !samtykke.iBruk || regel == "C12")
    }

    /// Whether the two last evaluations are open, or the level or KE has answered them in open facts.
    private func kjennerSisteUtfall(siden dag: Dato) -> Bool {
        if nivaaendringer.contains(where: { $0.dato > dag }) || erLoeftetTilKE(fra: dag) { return true }
        let evalueringer = tiltak.flatMap(\.evalueringer).sorted { $0.dato < $1.dato }
        return evalueringer.suffix(2).allSatisfy { $0.maaloppnaaelse != nil }
    }
}

extension Tiltak {
    fileprivate var sisteUtfallErLesbart: Bool { evalueringer.last.map { $0.maaloppnaaelse != nil } ?? true }
}
