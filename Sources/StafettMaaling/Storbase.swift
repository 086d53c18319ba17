import BTI
import Casework
import Foundation
import Sealing

/// Makes a practice base with many cases, through the same commands as any other.
struct Storbase {
    let sti: String

    func lag(antall: Int) throws {
        // A base of another size is another base: heads remembered for one must not fit the other.
        let tilfeldig = SeededRandom(2026 + UInt64(antall))
        let (_, tid) = try sekunder {
            try Kursbygger(tilfeldig: tilfeldig).bygg(sti, tom: true)
            let base = try Base.aapne(sti, tilfeldig: tilfeldig)
            let idag = base.idag
            var oekter: [(enhet: TjenesteId, oekt: Oekt)] = []
            for (enhet, leder) in Storbase.ledere {
                oekter.append((enhet, try Oekt.loggInn(base, leder, Passphrase(Kursbygger.passord))))
            }
            for start in stride(from: 0, to: antall, by: 1000) {
                try base.bunt {
                    for nummer in start..<min(start + 1000, antall) {
                        let (enhet, oekt) = oekter[nummer % oekter.count]
                        base.still(til: idag - nummer % 40)
                        try sak(nummer, enhet, oekt, base)
                    }
                }
            }
            base.still(til: idag)
            try base.lukk()
        }
        print("saker \(antall)  sekunder \(tid)  ms per sak \(tid * 1000 / Double(max(antall, 1)))")
    }

    private static let ledere: [(TjenesteId, AnsattId)] = [
        ("OST", "RE-OST"), ("LYN", "ST-LYN"), ("FUS", "RE-FUS"), ("HST", "LE-HST"), ("TAN", "ST-TAN"),
    ]

    private func sak(_ nummer: Int, _ enhet: TjenesteId, _ oekt: Oekt, _ base: Base) throws {
        let tema: Tema = nummer % 3 == 0 ? .laering : .sosialt
        let undring = Post()
            .med(Felter.navn, "Barn \(nummer)").med(Felter.observasjon, "Faller ofte ut av leken etter noen minutter.")
            .med(Felter.tema, [tema]).med(Felter.vold, .nei).med(Felter.miljoe, false).med(Felter.enhet, enhet)
        let utfall = try utfoer("registrerUndring", nil, undring, oekt, base)
        if nummer % 4 == 0 {
            let deling = Post().med(Felter.deltMed, .foresatt)
            _ = try utfoer("delUndring", utfall.sak, deling, oekt, base)
        }
    }

    private func utfoer(_ kode: String, _ sak: SakId?, _ felter: Post, _ oekt: Oekt, _ base: Base) throws
        -> Kommandosvar
    {
        guard let slag = Kommandoslag.medKode(kode) else { preconditionFailure("a command of the engine") }
        return try oekt.utfoer(
            Kommando(slag, id: base.nyttNavn(), sak: sak, dato: base.idag, felter: felter))
    }
}
