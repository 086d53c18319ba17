import BTI
import Testing

@testable import Casework

/// Clocks that a unit left running when the case went to another: somebody sees them, and can do something about them.
@Suite("Frister etter eierskifte") struct EierskifteTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private static let observasjon: [String: Verdi] = [
        "observasjon": "redd for å gå hjem", "tema": ["hjemOmsorg"], "vold": "ja", "miljoe": false,
    ]

    /// A case of OST with an observation that nobody has assessed, which has gone on to the ungdomsskole.
    ///
    /// - Parameter med: whether OST goes on taking part, by the consent it had.
    private func gittVidere(_ felter: [String: Verdi] = Self.observasjon, med: Bool = false) throws -> SakId {
        let sak = try b.nySakMedLogg()
        try b.gjoer("leggTilObservasjon", "KL-3A", sak, felter, dato: "2026-11-20")
        try b.gjoer("registrerSamtykke", "KL-3A", sak, Proevebase.samtykke("overgang", ["FUS"]))
        try b.gjoer("tilbyStafett", "KL-3A", sak, ["enhet": "FUS"])
        try b.gjoer("taImotStafett", "RE-FUS", sak)
        try b.gjoer("skrivNotat", "RE-FUS", sak, ["tekst": "tatt imot"])
        if !med { try b.gjoer("fjernDeltaker", "RE-FUS", sak, ["tjeneste": "OST"]) }
        #expect(try b.oekt("RE-FUS").aapne(sak).sak.eier == "FUS")
        return sak
    }

    private func plasser(_ ansatt: AnsattId) throws -> [SakId] {
        try b.nyOekt(ansatt).plasser(.tiltak, paa: b.base.idag).map(\.sak)
    }

    @Test("Rektor ved den gamle skolen har saken i listen med bruddet, vurderer meldeplikten, og er ferdig med saken")
    func vurderes() throws {
        let sak = try gittVidere()
        let rektor = try b.nyOekt("RE-OST")
        #expect(try plasser("RE-OST") == [sak])
        #expect(try rektor.brudd(paa: b.base.idag).map(\.funn.regel) == ["B8"])
        let lest = try rektor.aapne(sak)
        #expect(lest.tilgang?.stengt == Utestengelse(fra: Proevebase.dag, aarsak: .gittVidere))
        #expect(lest.sak.undringer.last?.observasjon == "redd for å gå hjem")
        try b.gjoer("vurderMeldeplikt", "RE-OST", sak, ["konklusjon": false, "begrunnelse": "snakket med barnevernet"])
        #expect(try plasser("RE-OST") == [])
        #expect(try b.nyOekt("RE-OST").brudd(paa: b.base.idag).isEmpty)
        #expect(try !b.nyOekt("RE-FUS").brudd(paa: b.base.idag).contains { $0.funn.regel == "FRIST" })
        #expect(try b.base.verifiser().ugyldige.isEmpty)
        // The right to put the flag out went with the last clock.
        let siden = try b.utfoer(
            "vurderMeldeplikt", av: "RE-OST", dato: "2026-11-21",
            b.i(sak, ["konklusjon": false, "begrunnelse": "igjen"]))
        #expect(siden.regel == "TILGANG")
    }

    @Test("Den nye skolen ser at en skjermet frist er ute, og hvilken enhet som svarer for den, men aldri hva")
    func nyEier()
        throws
    {
        let sak = try gittVidere()
        let rektor = try b.nyOekt("RE-FUS")
        let funn = try rektor.brudd(paa: b.base.idag).map(\.funn).filter { $0.regel == "FRIST" }
        #expect(funn.map(\.gjelder) == [["OST"]])
        #expect(funn.map(\.alvor) == [.brudd])
        #expect(try !rektor.brudd(paa: b.base.idag).contains { $0.funn.regel == "B8" })
        #expect(try rektor.aapne(sak).sak.undringer.allSatisfy { !$0.lesbar })
        #expect(try b.oekt("KO-1").skjelettfunn(paa: b.base.idag).contains { $0.funn.gjelder == ["OST"] })
    }

    @Test("Bare lederen får saken, bare så lenge noe står igjen, og ingen nøkkel til det den nye skolen skriver")
    func ikkeMer()
        throws
    {
        let sak = try gittVidere()
        try b.gjoer(
            "leggTilObservasjon", "RE-FUS", sak,
            ["observasjon": "nytt", "tema": ["laering"], "vold": "nei", "miljoe": false])
        #expect(try plasser("KL-3A") == [] && plasser("KL-3B") == [] && plasser("ST-LYN") == [])
        let ute = try #require(try b.forseglede(sak).last { $0.type == "DeltakerFjernet" }).seq
        #expect(try b.aapnes(av: b.oekt("RE-OST"), sak).allSatisfy { $0.seq <= ute })
        let lest = try b.nyOekt("RE-OST").aapne(sak)
        #expect(!lest.sak.undringer.contains { $0.observasjon == "nytt" } && lest.sak.eier == "OST")
        #expect(try b.nyOekt("RE-OST").kort(sak, paa: b.base.idag)?.neste == nil)
        for (kode, felter) in [
            ("overtaStafett", ["begrunnelse": "x"]), ("avklarUndring", ["resultat": "nivaa2", "begrunnelse": "x"]),
        ] as [(String, [String: Verdi])] {
            #expect(
                try b.utfoer(kode, av: "RE-OST", dato: "2026-11-21", b.i(sak, felter)).regel == "TILGANG", "\(kode)")
        }
        // What she writes herself about what stands at her school she reads on, and the new owner hears.
        try b.gjoer("delUndring", "RE-OST", sak, ["deltMed": "leder", "ansatt": "RE-OST"])
        #expect(try b.nyOekt("RE-OST").aapne(sak).hendelser.last { $0.av == "RE-OST" }?.slag?.kode == "UndringDelt")
        try b.gjoer(
            "leggTilObservasjon", "RE-FUS", sak,
            ["observasjon": "mer", "tema": ["laering"], "vold": "nei", "miljoe": false])
        let siste = try #require(try b.forseglede(sak).last { $0.type == "UndringRegistrert" })
        #expect(try !b.aapnes(av: b.oekt("RE-OST"), sak).contains(siste))
        #expect(try b.base.verifiser().ugyldige.isEmpty)
    }

    @Test("En sak uten noe som står igjen, er borte fra den gamle skolen med en gang") func ingenting() throws {
        let sak = try gittVidere(["observasjon": "rolig", "tema": ["laering"], "vold": "nei", "miljoe": false])
        #expect(try b.oekt("RE-FUS").les(sak)?.sak.tidligereEiereMedFrist == [])
        #expect(try plasser("RE-OST") == [])
        #expect(try b.nyOekt("RE-OST").brudd(paa: b.base.idag).isEmpty)
    }

    @Test("En lærer som skrev undringen, setter ikke klokken på nytt når rektor har vurdert") func paaNytt() throws {
        let sak = try gittVidere()
        try b.gjoer("vurderMeldeplikt", "RE-OST", sak, ["konklusjon": false, "begrunnelse": "undersøkt"])
        try b.gjoer("skrivNotat", "RE-FUS", sak, ["tekst": "mer"])
        try b.gjoer("delUndring", "KL-3A", sak, ["deltMed": "kollega", "ansatt": "KL-3B"])
        let skjelett = try #require(try b.nyOekt("RE-FUS").les(sak)).skjelett
        #expect(skjelett.frister.values.allSatisfy { $0.innfridd != nil || $0.rom == .logg })
    }

    @Test("Det som står i den felles loggen, følger barnet: klokken leses og innfris av den nye skolen") func iLoggen()
        throws
    {
        let sak = try b.nySakMedLogg()
        try b.fortsettTiltak(sak, ansvarlig: "KL-3A")
        try b.gjoer("registrerSamtykke", "KL-3A", sak, Proevebase.samtykke("overgang", ["FUS"]))
        try b.gjoer("tilbyStafett", "KL-3A", sak, ["enhet": "FUS"])
        try b.gjoer("taImotStafett", "RE-FUS", sak)
        let klokke = try #require(
            try b.nyOekt("RE-FUS").les(sak)?.sak.frister.values.first { $0.regel == "D6" && $0.innfridd == nil })
        try b.gjoer("avsluttTiltak", "RE-FUS", sak, ["begrunnelse": "begynner på nytt her"])
        #expect(try b.nyOekt("RE-FUS").les(sak)?.sak.frister[klokke.id]?.innfridd == Proevebase.dag)
        #expect(try b.base.verifiser().ugyldige.isEmpty)
    }

    @Test("Er den gamle skolen fortsatt med, leser rektor saken som før, og bruddet er borte når hun har vurdert")
    func med() throws {
        let sak = try gittVidere(med: true)
        let rektor = try b.nyOekt("RE-OST")
        #expect(try rektor.aapne(sak).tilgang?.stengt == nil)
        #expect(try rektor.brudd(paa: b.base.idag).contains { $0.funn.regel == "B8" })
        try b.gjoer("vurderMeldeplikt", "RE-OST", sak, ["konklusjon": false, "begrunnelse": "undersøkt"])
        #expect(try !b.nyOekt("RE-OST").brudd(paa: b.base.idag).contains { $0.funn.regel == "B8" })
        #expect(try !b.nyOekt("RE-FUS").brudd(paa: b.base.idag).contains { $0.funn.regel == "FRIST" })
    }

    @Test("Den nye skolen blir bedt om å snakke med den gamle før foresatte kontaktes, til flagget er slukket")
    func spoerFoerst() throws {
        let sak = try gittVidere()
        func hint(_ kode: String, _ felter: [String: Verdi]) throws -> [String] {
            let slag = try #require(Kommandoslag.medKode(kode))
            let kommando = Kommando(slag, id: "k", sak: sak, dato: Proevebase.dag, felter: Post(felter))
            return try b.nyOekt("RE-FUS").hint(for: kommando).map(\.kode)
        }
        let moete: [String: Verdi] = ["moetetype": "tverrfaglig", "moetedato": "2026-12-01"]
        #expect(try hint("kallInnTilMoete", moete) == ["SKJERMET"])
        #expect(try hint("kallInnTilMoete", moete.merging(["medForesatte": false]) { $1 }) == [])
        #expect(try hint("delUndring", ["deltMed": "kollega"]) == [])
        try b.gjoer(
            "vurderMeldeplikt", "RE-OST", sak,
            ["konklusjon": true, "begrunnelse": "undersøkt", "grunnlag": ["mishandling"]])
        #expect(try hint("kallInnTilMoete", moete) == ["SKJERMET"])
        try b.gjoer("frigiForesattkontakt", "RE-OST", sak, ["frigittAv": "barnevern", "tekst": "kan ringes"])
        #expect(try hint("kallInnTilMoete", moete) == [])
    }

    @Test("Rektor ved den gamle skolen frigir foresattkontakten når barnevernet har svart henne") func frigir() throws {
        let sak = try gittVidere()
        try b.gjoer(
            "vurderMeldeplikt", "RE-OST", sak,
            ["konklusjon": true, "begrunnelse": "undersøkt", "grunnlag": ["mishandling"]])
        try b.gjoer("frigiForesattkontakt", "RE-OST", sak, ["frigittAv": "barnevern", "tekst": "kan ringes"])
        #expect(try b.nyOekt("RE-OST").aapne(sak).sak.voldsflagg == nil)
        #expect(try b.base.verifiser().ugyldige.isEmpty)
    }

    @Test("Listene bygges likt på nytt, også med en tidligere eier") func listene() throws {
        let sak = try gittVidere()
        #expect(try b.base.journal.compareProjections().allSatisfy(\.isEqual))
        try b.gjoer("vurderMeldeplikt", "RE-OST", sak, ["konklusjon": false, "begrunnelse": "undersøkt"])
        #expect(try b.base.journal.compareProjections().allSatisfy(\.isEqual))
    }
}
