/// Sets the clocks that the case needs and meets those that it needs no more, as far as the author can read.
///
/// A clock stands in the room of the facts it rests on. One whose facts the author does not read is left as it is: what
/// cannot be read is never taken for something that has been mended.
func noeytraleFrister(_ sak: Sak, _ s: Situasjon) -> [Hendelse] {
    let trengs = Sikkerhetsnett.klokker(i: sak, s.omgivelser)
    let loepende = sak.frister.values.filter { $0.innfridd == nil && $0.regel != nil }.sorted { $0.id < $1.id }
    let overfloedige = loepende.filter { frist in
        !trengs.contains { frist.svarerTil($0) } && sak.kjenner(frist.gjelder ?? [])
            && godkjent(innfridd(frist, sak, s), paa: sak, i: s.katalog)
    }
    let staaende = loepende.filter { frist in !overfloedige.contains(frist) }
    let satt = trengs.filter { funn in !staaende.contains { $0.dekker(funn) } }.map { funn -> Hendelse in
        let felter = Post()
            .med(Felter.fristId, FristId(s.nyttNavn())).med(Felter.fra, funn.fra).med(Felter.til, funn.til)
            .med(Felter.alvor, funn.alvor).med(Felter.regel, funn.regel).med(Felter.gjelder, funn.gjelder)
        let rom = Sikkerhetsnett.regel(funn.regel)?.rom ?? .intern
        return s.hendelse(.frist(i: rom), felter, sak: sak.id)
    }
    return satt + overfloedige.map { innfridd($0, sak, s) }
}

private func innfridd(_ frist: NoeytralFrist, _ sak: Sak, _ s: Situasjon) -> Hendelse {
    s.hendelse(.fristInnfridd, Post().med(Felter.fristId, frist.id), sak: sak.id)
}

/// Whether an employee may say that a clock is met: whoever set it, and those who can open what it rests on.
func kanInnfri(_ frist: NoeytralFrist, _ ansatt: AnsattId, _ sak: Sak, _ katalog: Katalog, ved seq: Int = .max) -> Bool
{
    frist.av == ansatt || kanAapne(ansatt, frist.mottakere, katalog, ved: seq)
        || sak.epoker[frist.rom].map { kanAapne(ansatt, $0.mottakere, katalog, ved: seq) } ?? false
}

extension NoeytralFrist {
    /// Whether this clock says what a finding says.
    func svarerTil(_ funn: Funn) -> Bool { dekker(funn) && gjelder == funn.gjelder }

    /// Whether this clock says at least what a finding says: it may be about more than this reader knows of.
    func dekker(_ funn: Funn) -> Bool {
        regel == funn.regel && alvor == funn.alvor && fra == funn.fra && til == funn.til
            && Set(gjelder ?? []).isSuperset(of: funn.gjelder)
    }
}

extension Sak {
    /// Whether all that a clock is about is open to this reader.
    fileprivate func kjenner(_ gjelder: [String]) -> Bool {
        gjelder.allSatisfy { id in
            if let undring = undring(UndringId(id)) { return undring.lesbar }
            if let tiltak = tiltak(TiltakId(id)) { return tiltak.evalueringer.allSatisfy { $0.maaloppnaaelse != nil } }
            if let samtykke = samtykke(SamtykkeId(id)) { return samtykke.lesbar && hovedperson != nil }
            if moete(MoeteId(id)) != nil { return undringer.allSatisfy(\.lesbar) }
            return meldinger.contains { $0.id.rawValue == id }
        }
    }
}
