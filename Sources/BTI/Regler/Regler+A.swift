/// A. Somebody holds the stafettpinne.
extension Regel {
    static let a1 = Regel("A1", [.brudd], mender: ["overtaStafett", "tilbyStafett"]) { sak, _ in
        guard sak.nivaa >= 1, sak.stafettholder == nil, let loggAapnet = sak.loggAapnet else { return [] }
        let fra = [loggAapnet, sak.stafetter.last?.til, sak.gjenaapnet].compactMap { $0 }.max() ?? loggAapnet
        return [.tilstand(.brudd, fra: fra)]
    }

    static let a2 = Regel(
        "A2", [.brudd], parametre: [.vikarkravDager],
        mender: ["overtaStafett", "tilbyStafett", "registrerFravaer"]
    ) { sak, omgivelser in
        guard sak.nivaa >= 1, let stafett = sak.stafetter.last, stafett.til == nil else { return [] }
        let borte = omgivelser.katalog.utilgjengelig(stafett.holder, merEnn: omgivelser.profil[.vikarkravDager])
        let hull = borte.map { rom in
            let fra = max(rom.fra, stafett.fra)
            return Hull(
                alvor: .brudd, fra: fra, til: rom.til, siden: fra, frist: rom.frist, gjelder: [stafett.holder.rawValue])
        }
        return hull + utenforSaken(sak, stafett, omgivelser.katalog, borteFra: borte.last { $0.til == nil }?.fra)
    }

    /// The holder works, but at no service of the case; days the holder is away for good are counted already.
    private static func utenforSaken(
        _ sak: Sak, _ stafett: Stafett, _ katalog: Katalog, borteFra: Dato?
    ) -> [Hull] {
        guard let holder = katalog.ansatt(stafett.holder) else { return [] }
        let tjenester = sak.aktiveTjenester
        guard !tjenester.contains(where: holder.arbeider(i:)) else { return [] }
        let forlatt = tjenester.compactMap { holder.forlatt[$0] }.max() ?? stafett.fra
        return [
            .tilstand(
                .brudd, fra: max(forlatt, stafett.fra), til: borteFra.map { $0 - 1 },
                gjelder: [stafett.holder.rawValue])
        ]
    }

    static let a6 = Regel(
        "A6", [.info], parametre: [.oenskeStafettholderDager], mender: ["noterOenskeOmStafettholder"]
    ) { sak, omgivelser in
        guard sak.nivaa >= 1, let stafett = sak.stafetter.last, stafett.til == nil else { return [] }
        let dager = omgivelser.profil[.oenskeStafettholderDager]
        let erFoerste = sak.stafetter.count == 1
        // Families are asked before the pinne changes hands as often as after.
        let spurt = sak.oenskeSpurt.contains { erFoerste || $0 >= stafett.fra - dager }
        guard !spurt, !erOverlevertMedFamilien(sak, stafett) else { return [] }
        return [.etter(stafett.fra + dager, .info, gjelder: [stafett.holder.rawValue])]
    }

    /// Overgangsmøte 2 hands the pinne over with the family at the table: they have been asked there.
    private static func erOverlevertMedFamilien(_ sak: Sak, _ stafett: Stafett) -> Bool {
        sak.moeter.contains {
            $0.type == .overgangsmoete2 && $0.status == .holdt && $0.medForesatte && $0.dato == stafett.fra
        }
    }
}

extension Sak {
    /// Services that take part: the owner, and those that have agreed a tiltak or sat in a meeting. Being named in a
    /// consent is not to have joined (reading rule 13).
    var aktiveTjenester: Set<TjenesteId> {
        var tjenester: Set<TjenesteId> = [eier]
        tjenester.formUnion(tiltak.compactMap(\.tjeneste))
        for moete in moeter where moete.status == .holdt && !moete.type.erTeam {
            tjenester.formUnion(moete.tjenester)
        }
        return tjenester
    }
}
