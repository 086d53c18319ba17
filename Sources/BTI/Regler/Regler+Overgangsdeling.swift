/// F8 and F11: whether the receiver of a transition may hear about the child.
extension Regel {
    static let f8 = Regel(
        "F8", [.stopp, .varsel], parametre: [.overgangssamtykkeMaaneder], hjemmel: overgangshjemmel,
        mender: ["registrerSamtykke", "fornySamtykke", "avlysMoete"]
    ) { sak, omgivelser in
        sak.aapneOverganger.flatMap { overgang in
            sak.udekket(overgang) { $0 != nil }
                + sak.forLange(overgang, maaneder: omgivelser.profil[.overgangssamtykkeMaaneder])
        }
    }

    static let f11 = Regel(
        "F11", [.stopp], hjemmel: overgangshjemmel, mender: ["registrerSamtykke", "avlysMoete"]
    ) { sak, omgivelser in
        sak.aapneOverganger.filter { $0.harFremmedGiver(omgivelser.katalog) }.flatMap { overgang in
            sak.udekket(overgang) { $0?.gjelderMellomEiere ?? false }
        }
    }

    private static let overgangshjemmel = Lovport.hjemmel("L7", "L6")
}

extension Sak {
    /// Unbroken stretches without a ground that suffices, from the day the receiver first met, or was called to a meeting that is
    /// not covered.
    fileprivate func udekket(_ overgang: Overgang, _ holder: (Dekning?) -> Bool) -> [Hull] {
        guard let mottaker = overgang.mottaker else { return [] }
        func dekket(_ dag: Dato) -> Bool { holder(dekning(til: overgang, paa: dag)) }
        let dager = moeter(i: overgang).filter { $0.tjenester.contains(mottaker) }.compactMap { moete -> Dato? in
            switch moete.status {
            case .holdt: moete.dato
            case .planlagt, .innkalt: dekket(moete.dato) ? nil : moete.planlagt.first
            case .avlyst: nil
            }
        }
        guard let foerste = dager.min() else { return [] }
        let skifter = samtykker.flatMap {
            [$0.gyldigFra, $0.gyldigTil.map { $0 + 1 }, $0.trukket, $0.erstattetFra].compactMap(\.self)
        }
        var hull: [Hull] = []
        for dag in Set(skifter.filter { $0 > foerste } + [foerste]).sorted() {
            let staar = hull.last.map { $0.til == nil } ?? false
            if dekket(dag) {
                if staar { hull[hull.count - 1].til = dag - 1 }
            } else if !staar {
                hull.append(.tilstand(.stopp, fra: dag, gjelder: [mottaker.rawValue]))
            }
        }
        return hull
    }

    /// Consents for the transition that hold longer than it needs.
    fileprivate func forLange(_ overgang: Overgang, maaneder: Int) -> [Hull] {
        let grense = overgang.skolestart.pluss(maaneder: maaneder)
        return samtykker.filter { samtykke in
            samtykke.iBruk && samtykke.type == .overgang && samtykke.gyldigTil.map { $0 > grense } ?? true
                && overgang.mottaker.map(samtykke.tjenester.contains) ?? true
        }.map {
            .tilstand(
                .varsel, fra: max($0.dato, overgang.planlagt), til: $0.gyldigTil, gjelder: [$0.id.rawValue])
        }
    }
}
