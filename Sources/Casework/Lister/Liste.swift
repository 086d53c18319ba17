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
    var involverte: Set<AnsattId>
    /// Whether the case is on the agenda of the unit's team.
    var paaTeamliste: Bool
    /// Whether the case is with Koordinerende enhet.
    var hosKE: Bool
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
        involverte = sak.involverte
        paaTeamliste = sak.erPaaTeamliste
        hosKE = sak.erHosKE
        funn = Sikkerhetsnett.skjelettfunn(i: sak, Omgivelser(katalog: katalog, idag: sak.opprettet))
        strekk = Strekk.av(sak, funn)
    }

    /// Whose lists the case stands in: the unit's, its team's, KE's, and those of the employees who have something to do with
    /// it.
    var mottakere: [String] {
        [Saksliste.mottaker(enhet: eier)] + (paaTeamliste ? [Saksliste.mottaker(team: eier)] : [])
            + (hosKE ? [Saksliste.mottakerKE] : []) + involverte.sorted().map(Saksliste.mottaker(ansatt:))
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
            return (Saksliste.rolig, sak.nesteDato(fra: dag)?.dagnummer ?? Saksliste.alltid)
        }
        return (verst.alvor.rang, verst.siden.dagnummer)
    }
}
