import Testing

@testable import BTI

@Suite("Sikkerhetsnettet") struct SikkerhetsnettTests {
    @Test("En sak i rute har ingen funn") func iRute() {
        #expect(Historie.iRute.staar("2026-11-21") == [])
        #expect(Historie.iRute.staarUtenNoekkel("2026-11-21") == [])
    }

    @Test("Kodene er unike, og hver regel sier hva som løser den") func tabellen() {
        let koder = Sikkerhetsnett.regler.map(\.kode)
        #expect(Set(koder).count == koder.count)
        #expect(Sikkerhetsnett.regler.allSatisfy { !$0.mender.isEmpty && !$0.alvorlighetsgrader.isEmpty })
        #expect(Set(Sikkerhetsnett.regler.filter(\.gjelderAvsluttet).map(\.kode)) == ["B5", "G3", "G10", "H3"])
        #expect(Set(Sikkerhetsnett.regler.filter { $0.rom == .skjermet }.map(\.kode)) == ["G3", "G10"])
        #expect(
            Set(Sikkerhetsnett.regler.filter(\.trengerForseglet).map(\.kode))
                == ["B3", "B8", "C9", "C11", "C12", "D6", "D8", "G2", "G3", "G5", "G7", "G10", "G11", "G12", "G13"])
        #expect(Sikkerhetsnett.regel("B1")?.kode == "B1")
        #expect(Sikkerhetsnett.regel("finnes ikke") == nil)
    }

    @Test("Alvor i funn er blant dem regelen oppgir") func alvor() {
        for historie in [VignetterTests.v5, Self.mangt] {
            for funn in Sikkerhetsnett.funn(i: historie.sak, historie.omgivelser) {
                #expect(Sikkerhetsnett.regel(funn.regel)?.alvorlighetsgrader.contains(funn.alvor) == true)
                #expect(funn.til.map { $0 >= funn.fra } ?? true)
                #expect(funn.siden <= funn.fra)
            }
        }
    }

    /// A case with much amiss.
    static let mangt = Historie().foresatt("mor").foresatt("far")
        .undring("2026-03-02", av: "OS-7", vold: .ja, miljoe: true, alvorlig: true).melding("2026-03-02")
        .avklart("2026-03-05", .nivaa1Individ)
        .samtykke("2026-03-05", til: "2026-08-31", form: .muntlig, av: ["mor"]).logg("2026-03-05")
        .tiltak("2026-03-05", frist: "2026-04-01", evaluering: "2026-05-01").moete("2026-03-20")
        .evaluert("2026-03-20", "t1", .ikke, ny: "2026-05-01", barnet: false, foresatte: false)
        .evaluert("2026-03-21", "t1", .ikke, ny: "2026-05-01", barnet: false, foresatte: false)
        .innkalt("2026-03-21", "mø2", til: "2026-12-01")

    @Test("Dagens funn er intervallene filtrert på dagen") func intervallene() {
        let (sak, omgivelser) = (Self.mangt.sak, Self.mangt.omgivelser)
        let alle = Sikkerhetsnett.funn(i: sak, omgivelser)
        for dag in stride(from: 0, to: 330, by: 1).map({ d("2026-03-01") + $0 }) {
            let iDag = Sikkerhetsnett.funn(i: sak, omgivelser, paa: dag)
            #expect(Set(iDag.map(\.kortLinje)) == Set(alle.filter { $0.staar(dag) }.map(\.kortLinje)))
        }
    }

    @Test("Dagen i dag spiller ingen rolle for intervallene") func uavhengigAvIdag() {
        let foer = Omgivelser(katalog: Self.mangt.katalog, idag: d("2020-01-01"))
        #expect(
            Sikkerhetsnett.funn(i: Self.mangt.sak, foer)
                == Sikkerhetsnett.funn(i: Self.mangt.sak, Self.mangt.omgivelser))
    }

    @Test("Rekkefølgen: STOPP, BRUDD, VARSEL, INFO, så eldst") func rekkefoelgen() {
        let funn = Sikkerhetsnett.funn(i: Self.mangt.sak, Self.mangt.omgivelser, paa: d("2026-11-21"))
        #expect(funn.first?.regel == "C4")
        for (venstre, hoeyre) in zip(funn, funn.dropFirst()) {
            #expect(
                venstre.alvor < hoeyre.alvor || venstre.alvor == hoeyre.alvor && venstre.siden <= hoeyre.siden)
        }
    }

    @Test("En avsluttet sak har bare B5, G3, G10 og H3") func avsluttet() {
        let koder = Self.mangt.avsluttet("2026-03-25").koder("2026-11-21")
        #expect(Set(koder) == ["B5", "G3", "H3"])
    }

    @Test("Det som ville drevet noen mot foreldrene, er stille mens flagget er tent, og bare det")
    func stilleUnderFlagg() {
        let sak = Historie().undring("2026-03-02", miljoe: true, tema: [.hjemOmsorg]).undring("2026-03-01", "u0")
            .samtykke("2026-03-02").logg("2026-03-02").undring("2026-03-21", "u3", miljoe: true)
            .undring("2026-03-21", "u4")
            .tiltak("2026-03-02", frist: "2026-03-10", evaluering: "2026-04-01")
            .evaluert("2026-03-20", ny: "2026-04-01", foresatte: false).moete("2026-03-20")
            .innkalt("2026-03-20", "mø2", til: "2026-05-10")
        let uten = Set(sak.koder("2026-05-05"))
        #expect(uten.isSuperset(of: ["A6", "B2", "B3", "D4", "E3", "E7", "B1", "D2", "E4", "G2", "G5"]))
        let med = Set(sak.undring("2026-05-05", "u5", vold: .usikker).koder("2026-05-05"))
        #expect(uten.subtracting(med) == ["A6", "B2", "B3", "D4", "E3", "E7"])
        #expect(med.subtracting(uten) == ["G11"])
    }

    @Test("Voldsflagget: hva som tenner og slukker") func voldsflagg() {
        let sak = Historie().undring("2026-03-02", "u1", vold: .usikker).undring("2026-03-05", "u2", vold: .ja)
            .undring("2026-03-06", "u3")
        #expect(sak.sak.voldsflagg == Voldsflagg(siden: d("2026-03-02"), undringer: ["u1", "u2"]))
        #expect(sak.skjelett.voldsflagg == nil)
        let forste = sak.vurdert("2026-03-10", "u1", slukket: true)
        #expect(forste.sak.voldsflagg == Voldsflagg(siden: d("2026-03-02"), undringer: ["u2"]))
        #expect(forste.vurdert("2026-03-11", "u2", slukket: false).sak.voldsflagg?.undringer == ["u2"])
        #expect(forste.vurdert("2026-03-11", "u2", slukket: true).sak.voldsflagg == nil)
        #expect(sak.frigitt("2026-03-10").sak.voldsflagg == nil)
        #expect(sak.frigitt("2026-03-04").sak.voldsflagg == Voldsflagg(siden: d("2026-03-05"), undringer: ["u2"]))
        #expect(sak.vurdert("2026-03-03", "u1", slukket: true).sak.voldsflagg?.siden == d("2026-03-05"))
    }

    @Test("Uten nøkkel virker de åpne reglene, og ingen andre") func skjelett() {
        let funn = Sikkerhetsnett.funn(i: Self.mangt.skjelett, Self.mangt.omgivelser)
        let lukkede = Set(Sikkerhetsnett.regler.filter(\.trengerForseglet).map(\.kode))
        #expect(lukkede.isDisjoint(with: funn.map(\.regel)))
        let koder = Set(
            Self.mangt.linjer(Self.mangt.skjelett, "2026-11-21", kort: true).map { $0.prefix { $0 != " " } })
        #expect(koder.isSuperset(of: ["C4", "C10", "D2", "D3", "D4", "E2", "E4", "E3", "E7", "B5", "A6"]))
    }

    @Test("Uten nøkkel regnes B2 fra undringens dag") func skjelettB2() {
        let sak = Historie().undring("2026-03-02", vold: .ja)
        #expect(sak.staar("2026-03-31").contains("B2 BRUDD 2026-03-31") == false)
        #expect(sak.staarUtenNoekkel("2026-03-31").contains("B2 BRUDD 2026-03-31"))
    }

    @Test("Klokkene: det som hviler på forseglede opplysninger, uten demping og uten INFO") func klokker() {
        let sak = Historie().undring("2026-03-05", vold: .usikker).undring("2026-03-05", "u2", tema: [.hjemOmsorg])
        let klokker = Sikkerhetsnett.klokker(i: sak.sak, sak.omgivelser)
        #expect(
            klokker.map(\.linje) == [
                "B8 BRUDD 2026-03-06 frist 2026-03-05 [u1]", "G2 VARSEL 2026-03-11 frist 2026-03-10 [u2]",
            ])
        let meldt = Sikkerhetsnett.klokker(i: VignetterTests.v5.sak, VignetterTests.v5.omgivelser)
        #expect(meldt.map(\.regel) == ["G11", "G3"])
    }

    @Test("Nøytrale funn: uinnfridde klokker som ikke kan leses") func noeytrale() {
        func klokke(_ id: FristId, fra: String, til: String? = nil, _ alvor: Alvor) -> Post {
            Post().med(Felter.fristId, id).med(Felter.fra, d(fra)).med(Felter.til, til.map(d)).med(Felter.alvor, alvor)
                .med(Felter.regel, "B8").med(Felter.gjelder, ["u1"])
        }
        let sak = Historie()
            .skjer(.fristSatt, "2026-03-02", klokke("f1", fra: "2026-03-03", .brudd))
            .skjer(.fristSatt, "2026-03-02", klokke("f2", fra: "2026-03-03", til: "2026-03-10", .varsel))
            .skjer(.skjermetFristSatt, "2026-03-02", klokke("f3", fra: "2026-03-03", .info))
            .skjer(.fristSatt, "2026-03-02", klokke("f4", fra: "2026-03-03", .stopp))
            .skjer(.fristInnfridd, "2026-03-03", Post().med(Felter.fristId, "f4"))
        func staar(_ sak: Sak, _ dag: String) -> [String] {
            Sikkerhetsnett.noeytraleFunn(i: sak, paa: d(dag)).map(\.linje)
        }
        #expect(staar(sak.sak, "2026-03-05") == [])
        #expect(staar(sak.skjelett, "2026-03-02") == [])
        #expect(
            staar(sak.skjelett, "2026-03-10") == [
                "FRIST BRUDD 2026-03-03 frist 2026-03-02 []", "FRIST VARSEL 2026-03-03 frist 2026-03-02 []",
            ])
        #expect(staar(sak.skjelett, "2026-03-11") == ["FRIST BRUDD 2026-03-03 frist 2026-03-02 []"])
    }
}
