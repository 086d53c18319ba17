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
    /// Who has something to do with it, and the leaders of the units that answer for it: it is about them that it changes
    /// when the directory does.
    var involverte: Set<AnsattId>
    /// Who has something to do with it themselves.
    private var egne: Set<AnsattId>
    /// Units whose leader has the case before them.
    var lederenheter: Set<TjenesteId>
    /// Those who alone may read it; `nil` where it is not sperret.
    var navngitte: [AnsattId]?
    /// Whether the case is on the agenda of the unit's team.
    var paaTeamliste: Bool
    /// Whether the case is with Koordinerende enhet.
    var hosKE: Bool
    /// Who opened it in an emergency, in the order of the journal.
    var noedtilganger: [Noedtilgang]
    /// What the safety net finds without a key, gravest first.
    var funn: [Funn]
    /// The stretches of days that the columns of the front are sorted by.
    var strekk: [Strekk]

    init(_ sak: Sak, _ katalog: Katalog) {
        saksnummer = sak.saksnummer
        eier = sak.eier
        fase = sak.fase
        nivaa = sak.nivaa
        holder = sak.stafettholder
        opprettet = sak.opprettet
        lederenheter = sak.lederenheter
        navngitte = sak.sperre.map { $0.navngitte.sorted() }
        involverte = sak.involverte
        paaTeamliste = sak.erPaaTeamliste
        hosKE = sak.erHosKE
        noedtilganger = sak.noedtilganger
        egne = involverte.filter { sak.kanRekke($0, katalog) }
        if navngitte == nil { involverte.formUnion(lederenheter.flatMap(katalog.ledere)) }
        funn = Sikkerhetsnett.skjelettfunn(i: sak, Omgivelser(katalog: katalog, idag: sak.opprettet))
        strekk = Strekk.av(sak, funn)
    }

    /// Whose lists the case stands in: the unit's and that of a unit which is asked to take it, its team's, KE's, and those of
    /// the employees who have something to do with it.
    var mottakere: [String] {
        // A sperret case stands with the named alone; the kommune sees how many, never which.
        if let navngitte { return [Saksliste.mottakerSperrede] + navngitte.map(Saksliste.mottaker(ansatt:)) }
        return lederenheter.sorted().map(Saksliste.mottaker(enhet:))
            + (paaTeamliste ? [Saksliste.mottaker(team: eier)] : [])
            + (hosKE ? [Saksliste.mottakerKE] : []) + egne.sorted().map(Saksliste.mottaker(ansatt:))
    }
}

extension Sak {
    /// Whether any service of an employee still has to do with the case, whatever day it is: who once wrote in it, or led the
    /// unit that owned it, does not keep it in a list. What may be shown is asked again when it is opened.
    fileprivate func kanRekke(_ ansatt: AnsattId, _ katalog: Katalog) -> Bool {
        let samtykket = samtykker.filter(\.iBruk).flatMap(\.tjenester).filter { utestengelser[$0] == nil }
        let deler = sammeOrgan.filter { $0.til == nil }.map(\.tjeneste)
        let med = lederenheter.union(samtykket).union(deler)
        return katalog.tjenester(for: ansatt).contains(where: med.contains)
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

    /// The stretches of a case from its first day on, as they will be if nothing more happens.
    static func av(_ sak: Sak, _ funn: [Funn]) -> [Strekk] {
        var skiller = Set([sak.opprettet.dagnummer])
        for ett in funn {
            skiller.insert(ett.fra.dagnummer)
            if let til = ett.til { skiller.insert(til.dagnummer + 1) }
        }
        // A calm case stands by what comes next, which changes the day after it.
        skiller.formUnion(sak.kommende.map { $0.dato.dagnummer + 1 }.filter { $0 > sak.opprettet.dagnummer })
        let dager = skiller.sorted()
        var strekk: [Strekk] = []
        for (nummer, dag) in dager.enumerated() {
            let til = nummer + 1 < dager.count ? dager[nummer + 1] - 1 : Saksliste.alltid
            let (rang, orden) = hastegrad(sak, funn, Dato(dagnummer: dag))
            if let siste = strekk.last, siste.rang == rang, siste.orden == orden {
                strekk[strekk.count - 1].til = til
            } else {
                strekk.append(Strekk(rang: rang, orden: orden, fra: dag, til: til))
            }
        }
        return strekk
    }

    /// The findings come gravest first, so the first that stands is the worst.
    private static func hastegrad(_ sak: Sak, _ funn: [Funn], _ dag: Dato) -> (Int, Int) {
        guard let verst = funn.first(where: { $0.staar(dag) }) else {
            return (Saksliste.rolig, neste(sak, funn, etter: dag))
        }
        return (verst.alvor.rang, verst.siden.dagnummer)
    }

    /// The nearest thing that will happen in a calm case: something agreed, or the day a finding or a neutral clock begins.
    private static func neste(_ sak: Sak, _ funn: [Funn], etter dag: Dato) -> Int {
        let starter = funn.map(\.fra).filter { $0 > dag }
        return ([sak.nesteDato(fra: dag)].compactMap(\.self) + starter).min()?.dagnummer ?? Saksliste.alltid
    }
}
