import BTI
import Casework
import Guidance
import Sealing

extension Brudd {
    /// The nightly proof: a machine replays every open case, and writes how many stand in the net.
    func bevisNettet() throws {
        let oekt = try maskin()
        let bevis = try oekt.bevisNettet()
        try oekt.huskHode(try Steder.tilstandsmappe())
        if json {
            Utskrift.json([
                "aapne": .tall(bevis.aapne), "iNettet": .tall(bevis.iNettet), "dato": bevis.dag.verdi,
                "utenfor": .liste(
                    bevis.utenfor.map { ["saksnummer": .tekst($0.saksnummer), "enhet": $0.enhet.verdi] }),
            ])
        } else {
            Utskrift.linje(
                "\(bevis.dag): \(bevis.aapne) åpne saker, \(bevis.iNettet) i nettet, \(bevis.utenfor.count) utenfor.")
            for sak in bevis.utenfor {
                Utskrift.linje("  \(sak.saksnummer)  \(sak.enhet)  har verken holder, neste dato eller funn")
            }
        }
        guard bevis.utenfor.isEmpty else { throw Stopp(Sluttkode.brudd) }
    }

    /// The machine, signed in: by its file, or in a practice base by the code that everybody knows.
    private func maskin() throws -> Oekt {
        let base = try valg.aapne()
        if base.katalog.erKursbase, noekkel == nil {
            let koder = base.katalog.ansatte.values.filter { $0.har(.maskin) }.map(\.id).sorted()
            guard let kode = valg.av.map({ AnsattId($0) }) ?? koder.first else {
                throw Stopp(Sluttkode.bruk, "Det er ingen maskin i denne kursbasen. Lag en ny kursbase.")
            }
            return try Oekt.loggInn(base, kode, Passphrase(Kursbygger.passord))
        }
        let (kode, passord) = try Maskinnoekkel(noekkel).les()
        let oekt = try Oekt.loggInn(base, kode, passord)
        try valg.meldAvvik(oekt)
        return oekt
    }
}

extension Bruddvisning {
    static func verdi(_ ett: Skjelettfunn, _ dag: Dato, _ tekster: Tekster) -> Verdi {
        .post(
            Post([
                "saksnummer": .tekst(ett.saksnummer), "enhet": ett.enhet.verdi, "nivaa": .tall(ett.nivaa),
                "fase": .tekst(ett.fase.rawValue), "regel": .tekst(ett.funn.regel), "alvor": ett.funn.alvor.verdi,
                "siden": ett.funn.siden.verdi, "frist": ett.funn.frist?.verdi ?? .ingen,
                "dager": ett.funn.dager(dag).map { .tall($0) } ?? .ingen,
                "tekst": .tekst(tekst(ett.funn, dag, tekster)),
            ]).felter)
    }

    static func linje(_ ett: Skjelettfunn, _ dag: Dato, _ tekster: Tekster) -> String {
        let sted = "\(ett.saksnummer)  \(ett.enhet) nivå \(ett.nivaa)"
        let funn = "\(tekst(ett.funn, dag, tekster))  siden \(ett.funn.siden)  \(ett.funn.regel)"
        return "\(ett.funn.alvor.rawValue)  \(sted)  \(funn)"
    }

    static func verdi(_ ett: Seriefunn, _ tekster: Tekster) -> Verdi {
        [
            "team": .tekst(ett.team), "enhet": ett.tjeneste.verdi, "regel": .tekst(Seriefunn.regel),
            "siden": ett.siden.verdi, "frist": ett.frist.verdi, "tekst": .tekst(tekst(ett, tekster)),
        ]
    }

    /// A line of the unit's report: no severity, for it is no finding in a case.
    static func linje(_ ett: Seriefunn, _ tekster: Tekster) -> String {
        "\(ett.team)  \(tekst(ett, tekster))  siden \(ett.siden)  \(Seriefunn.regel)"
    }

    private static func tekst(_ ett: Seriefunn, _ tekster: Tekster) -> String {
        tekster.tekst("regel.\(Seriefunn.regel).tekst", ["frist": ett.frist.iso])
    }

    /// The sentence of a rule for one who sees no words: what it is about has no name.
    private static func tekst(_ funn: Funn, _ dag: Dato, _ tekster: Tekster) -> String {
        let enheter = funn.enheter?.map(\.rawValue).joined(separator: ", ")
        return tekst(
            funn, gjelder: enheter ?? tekster.tekst("rute.gjelder.tiltak"), dag, tekster, navnloes: true)
    }
}
