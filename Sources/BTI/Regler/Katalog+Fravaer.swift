/// Days on which an employee cannot carry what the employee is responsible for.
struct Fravaersrom: Hashable, Sendable {
    /// First day that counts.
    var fra: Dato
    /// Last day; `nil` where nobody knows.
    var til: Dato?
    /// The last good day; `nil` where the employee has left.
    var frist: Dato?

    /// The days that are in both; `nil` where there is none.
    func samtidig(med annet: Fravaersrom) -> Fravaersrom? {
        let siste = Periode.tidligst(til, annet.til)
        let senest = fra >= annet.fra ? self : annet
        if let siste, siste < senest.fra { return nil }
        return Fravaersrom(fra: senest.fra, til: siste, frist: senest.frist)
    }
}

extension Ansatt {
    /// The days the employee ceased to be a leader, of the units that are asked about.
    func ledersluttdager(_ gjelder: (TjenesteId) -> Bool = { _ in true }) -> [Dato] {
        roller.filter { $0.rolle == .leder && gjelder($0.tjeneste) }.compactMap { $0.tilDag ?? sluttet }
    }
}

extension Katalog {
    /// When an employee has left, or is away for more than so many days without a vikar (A2, D10), oldest first.
    ///
    /// - Parameter kanVaereVikar: who can stand in, beside having to work here.
    func utilgjengelig(
        _ id: AnsattId, merEnn dager: Int, kanVaereVikar: (AnsattId) -> Bool = { _ in true }
    ) -> [Fravaersrom] {
        guard let ansatt = ansatt(id) else { return [] }
        var rom = fravaerUtenVikar(id, kanVaereVikar).compactMap { fra, til -> Fravaersrom? in
            let frist = fra + dager
            if let til, til <= frist { return nil }
            return Fravaersrom(fra: frist + 1, til: til, frist: frist)
        }
        guard let sluttet = ansatt.sluttet else { return rom }
        rom.removeAll { $0.fra >= sluttet }
        // Whoever leaves while away is one unbroken run.
        if let siste = rom.indices.last, rom[siste].til.map({ $0 >= sluttet - 1 }) ?? true {
            rom[siste].til = nil
        } else {
            rom.append(Fravaersrom(fra: sluttet))
        }
        return rom
    }

    /// When a unit has had no leader who works, or all of them have been away for so many days without a vikar.
    func utenLeder(_ enhet: TjenesteId, merEnn dager: Int) -> [Fravaersrom] {
        let naa = ledere(enhet).filter { ansatt($0)?.aktiv == true }
        guard let foerste = naa.first else {
            let slutt = ansatte.values.flatMap { $0.ledersluttdager { $0 == enhet } }.max()
            return slutt.map { [Fravaersrom(fra: $0)] } ?? []
        }
        return naa.dropFirst().reduce(utilgjengelig(foerste, merEnn: dager)) { felles, leder in
            let egne = utilgjengelig(leder, merEnn: dager)
            return felles.flatMap { rom in egne.compactMap { rom.samtidig(med: $0) } }
        }
    }

    /// Stretches of absence that no working vikar covers; absences that touch are one. A later entry corrects an
    /// earlier one from the day it begins. A vikar who is away covers nobody; `bort` are those whose own days are being asked
    /// about, who do not cover for each other.
    private func fravaerUtenVikar(
        _ id: AnsattId, _ kanVaereVikar: (AnsattId) -> Bool, bort: Set<AnsattId> = []
    ) -> [(fra: Dato, til: Dato?)] {
        var gjeldende: [Fravaer] = []
        for nytt in fravaer where nytt.ansatt == id {
            gjeldende.removeAll { $0.fra >= nytt.fra }
            if let siste = gjeldende.indices.last, gjeldende[siste].til.map({ $0 >= nytt.fra }) ?? true {
                gjeldende[siste].til = nytt.fra - 1
            }
            gjeldende.append(nytt)
        }
        let udekket = gjeldende.flatMap { ett -> [(fra: Dato, til: Dato?)] in
            guard let vikar = ett.vikar, ansatt(vikar)?.aktiv == true, kanVaereVikar(vikar), !bort.contains(vikar)
            else {
                return [(ett.fra, ett.til)]
            }
            return fravaerUtenVikar(vikar, kanVaereVikar, bort: bort.union([id])).compactMap { borte in
                let fra = max(ett.fra, borte.fra)
                let til = Periode.tidligst(ett.til, borte.til)
                return til.map { $0 < fra } == true ? nil : (fra, til)
            }
        }
        return udekket.reduce(into: []) { strekk, nytt in
            if let forrige = strekk.last, forrige.til == nytt.fra - 1 {
                strekk[strekk.count - 1].til = nytt.til
            } else {
                strekk.append((nytt.fra, nytt.til))
            }
        }
    }
}
