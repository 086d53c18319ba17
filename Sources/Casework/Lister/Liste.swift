import BTI

/// Everything that the projections hold of a case, from open facts alone: a value of the case and the directory, whatever road
/// the case took there.
struct Liste: Hashable, Sendable {
    var saksnummer: String
    var eier: TjenesteId
    var fase: Sak.Fase
    var nivaa: Int
    var holder: AnsattId?
    var opprettet: Dato
    /// Who has something to do with it or handed something in, and the leaders of the units that answer for it: it is about
    /// them that it changes when the directory does.
    var involverte: Set<AnsattId>
    /// Whether only those who are named may read it.
    var erSperret: Bool
    /// The team meetings in which the case was discussed; none of a sperret case.
    var teammoeter: [Teammoete]
    /// Who opened it in an emergency, in the order of the journal.
    var noedtilganger: [Noedtilgang]
    /// What the safety net finds without a key, gravest first.
    var funn: [Funn]
    /// The lists it stands in.
    var steder: [Listested]

    init(_ sak: Sak, _ katalog: Katalog) {
        saksnummer = sak.saksnummer
        eier = sak.eier
        fase = sak.fase
        nivaa = sak.nivaa
        holder = sak.stafettholder
        opprettet = sak.opprettet
        erSperret = sak.sperre != nil
        involverte = sak.involverte
        if !erSperret {
            involverte.formUnion(sak.lederenheter.union(sak.tidligereEiereMedFrist).flatMap(katalog.ledere))
            involverte.formUnion(sak.innleverere)
        }
        teammoeter = erSperret ? [] : Teammoete.av(sak)
        noedtilganger = sak.noedtilganger
        funn = Sikkerhetsnett.skjelettfunn(i: sak, Omgivelser(katalog: katalog, idag: sak.opprettet))
        steder = Listested.av(sak, katalog, Strekk.av(sak, funn))
    }
}

/// A stretch of days on which a case has one urgency.
struct Strekk: Hashable, Sendable {
    /// The worst finding's rank; `Saksliste.rolig` where there is none.
    var rang: Int
    /// What the case is sorted by within the rank: since when, or the next date where nothing is wrong.
    var orden: Int
    /// First day.
    var fra: Int
    /// Last day.
    var til: Int

    /// The parts of it that are within some days.
    func innenfor(_ dager: [Periode]) -> [Strekk] {
        dager.compactMap { periode in
            var del = self
            del.fra = max(fra, periode.fra.dagnummer)
            del.til = min(til, periode.til?.dagnummer ?? Saksliste.alltid)
            return del.fra <= del.til ? del : nil
        }
    }

    /// The stretches of a case from its first day on, as they will be if nothing more happens.
    ///
    /// - Parameter medNeste: whether a calm case stands by what comes next in it.
    static func av(_ sak: Sak, _ funn: [Funn], medNeste: Bool = true) -> [Strekk] {
        var skiller = Set([sak.opprettet.dagnummer])
        for ett in funn {
            skiller.insert(ett.fra.dagnummer)
            if let til = ett.til { skiller.insert(til.dagnummer + 1) }
        }
        // A calm case stands by what comes next, which changes the day after it.
        if medNeste {
            skiller.formUnion(sak.kommende.map { $0.dato.dagnummer + 1 }.filter { $0 > sak.opprettet.dagnummer })
        }
        let dager = skiller.sorted()
        var strekk: [Strekk] = []
        for (nummer, dag) in dager.enumerated() {
            let til = nummer + 1 < dager.count ? dager[nummer + 1] - 1 : Saksliste.alltid
            let (rang, orden) = hastegrad(medNeste ? sak : nil, funn, Dato(dagnummer: dag))
            if let siste = strekk.last, siste.rang == rang, siste.orden == orden {
                strekk[strekk.count - 1].til = til
            } else {
                strekk.append(Strekk(rang: rang, orden: orden, fra: dag, til: til))
            }
        }
        return strekk
    }

    /// The findings come gravest first, so the first that stands is the worst.
    private static func hastegrad(_ sak: Sak?, _ funn: [Funn], _ dag: Dato) -> (Int, Int) {
        guard let verst = funn.first(where: { $0.staar(dag) }) else {
            return (Saksliste.rolig, neste(sak, funn, etter: dag))
        }
        return (verst.alvor.rang, verst.siden.dagnummer)
    }

    /// The nearest thing that will happen in a calm case: something agreed, or the day a finding or a neutral clock begins.
    private static func neste(_ sak: Sak?, _ funn: [Funn], etter dag: Dato) -> Int {
        let starter = funn.map(\.fra).filter { $0 > dag }
        return ([sak?.nesteDato(fra: dag)].compactMap(\.self) + starter).min()?.dagnummer ?? Saksliste.alltid
    }
}
