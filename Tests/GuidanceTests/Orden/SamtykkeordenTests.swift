import BTI
import Guidance
import Testing

@Suite("Samtykker: hvem som kan gi dem, og hva det betyr at de trekkes")
struct SamtykkeordenTests {
    @Test("Gitt et samtykke som er trukket: det trekkes ikke en gang til, og det signeres ikke")
    func trukket() throws {
        var sak = try Historiekjoerer.iSamarbeid()
        let trekk = #""samtykke":"$d","trukketAv":"mor""#
        try sak.gi("trekkSamtykke", "2026-09-10", "KL-3B", trekk)
        #expect(sak.nei("trekkSamtykke", "2026-09-10", "KL-3B", trekk) == "STEG.samtykkeUteAvBruk")
        let signer = sak.nei("signerSamtykke", "2026-09-10", "KL-3B", #""samtykke":"$d","gittAv":["far"]"#)
        #expect(signer == "STEG.samtykkeUteAvBruk")
        #expect(sak.sak("$s")?.trekk.count == 1)
    }

    @Test("Gitt flere samtykker i bruk: den som fører at ett er trukket, sier hvilket")
    func flere() throws {
        var sak = try Historiekjoerer.iSamarbeid()
        #expect(sak.nei("trekkSamtykke", "2026-09-10", "KL-3B", #""trukketAv":"mor""#) == "FINNES.flereSamtykker")
        try sak.gi("trekkSamtykke", "2026-09-10", "KL-3B", #""samtykke":"$d","trukketAv":"mor""#)
        #expect(sak.nei("trekkSamtykke", "2026-09-10", "KL-3B", #""trukketAv":"mor""#) == nil)
    }

    @Test(
        "Gitt en ungdom på dagen 18 år, og dagen før: fra da av er det bare den unge selv, eller vergen, som samtykker",
        arguments: [("2008-09-02", false), ("2008-09-03", true)])
    func myndig(foedt: String, foresatteKan: Bool) throws {
        var sak = try Historiekjoerer.kjoert([Historiekjoerer.undring().replacing("2018-04-11", with: foedt)])
        func svar(_ gittAv: String) -> String? {
            let samtykke = Historiekjoerer.samtykke("stafettlogg", #"["OST"]"#, gittAv: gittAv, som: "$c")
            return sak.nei("registrerSamtykke", "2026-09-02", "RE-OST", samtykke)
        }
        #expect(svar(#"["mor"]"#) == (foresatteKan ? nil : "C7.myndig"))
        #expect(svar(#"["ungdommen"]"#) == (foresatteKan ? "C7.alder" : nil))
        try sak.gi(
            "registrerForesatt", "2026-09-02", "KL-3B", #""relasjon":"verge","foreldreansvar":"nei","verge":true"#)
        #expect(svar(#"["verge"]"#) == nil)
    }

    @Test("Gitt foresatte i saken: en som ikke er blant dem, kan ikke samtykke alene")
    func ukjent() throws {
        let sak = try Historiekjoerer.medLogg()
        func svar(_ gittAv: String) -> String? {
            let samtykke = Historiekjoerer.samtykke("tverrfaglig", #"["OST"]"#, gittAv: gittAv, som: "$x")
            return sak.nei("registrerSamtykke", "2026-09-02", "RE-OST", samtykke)
        }
        #expect(svar(#"["bestemor"]"#) == "C7.ukjent")
        #expect(svar(#"["Mor"]"#) == nil)
        #expect(svar(#"["mor","bestemor"]"#) == nil)
    }

    @Test("Gitt to med foreldreansvar: et navn i samtykket er den foresatte som heter det")
    func navn() throws {
        var sak = try Historiekjoerer.medLogg()
        try sak.gi("endreForesatt", "2026-09-01", "KL-3B", #""foresatt":"mor","navn":"Kari Berg""#)
        try sak.gi(
            "registrerForesatt", "2026-09-01", "KL-3B",
            #""relasjon":"far","foreldreansvar":"ja","foresatt":"f2","navn":"Per Berg""#)
        #expect(try sak.sier("C9", "2026-09-09") == ["C9 VARSEL 2026-09-09"])
        try sak.gi("signerSamtykke", "2026-09-01", "KL-3B", #""samtykke":"$c","gittAv":["per berg"]"#)
        #expect(try sak.sier("C9", "2026-09-09") == [])
    }

    @Test("Gitt at helsestasjonen har tatt over saken: trekkes samtykket, står det et stopp til et nytt nevner den")
    func nyEier() throws {
        var sak = try Historiekjoerer.iSamarbeid()
        try sak.gi("tilbyStafett", "2026-09-03", "KL-3B", #""stafettholder":"HS-1""#)
        try sak.gi("taImotStafett", "2026-09-03", "HS-1")
        #expect(sak.sak("$s")?.eier == "HST")
        try sak.gi("endreNivaa", "2026-09-09", "HS-1", #""nivaa":1,"begrunnelse":"x","holderBekreftet":true"#)
        try sak.gi("trekkSamtykke", "2026-09-10", "HS-1", #""samtykke":"$d","trukketAv":"mor""#)
        #expect(try sak.sier("C5", "2026-09-10") == ["C5 STOPP 2026-09-10"])
        try sak.gi(
            "registrerSamtykke", "2026-09-11", "HS-1",
            Historiekjoerer.samtykke("tverrfaglig", #"["OST","HST"]"#, som: "$e"))
        #expect(try sak.sier("C5", "2026-09-11") == [])
    }

    @Test("Gitt at skolen alltid har eid saken: trekkes samtykket, er den selv ikke uten grunnlag")
    func gammelEier() throws {
        var sak = try Historiekjoerer.iSamarbeid()
        try sak.gi("trekkSamtykke", "2026-09-10", "KL-3B", #""samtykke":"$d","trukketAv":"mor""#)
        #expect(sak.sak("$s")?.trekk.last?.eier == nil)
        try sak.gi("endreNivaa", "2026-09-10", "KL-3B", #""nivaa":1,"begrunnelse":"x","holderBekreftet":true"#)
        #expect(try sak.sier("C5", "2026-09-10") == [])
    }

    @Test("Et samtykke til overgang åpner for en annen kommune bare når det ikke er gitt til en annen mottaker")
    func annenKommune() throws {
        for (tjenester, svar) in [(#"["OST","FUS"]"#, "F10"), (#"["OST"]"#, nil)] {
            var sak = try Historiekjoerer.medLogg()
            let samtykke = Historiekjoerer.samtykke("overgang", tjenester, som: "$o")
            try sak.gi("registrerSamtykke", "2026-09-02", "RE-OST", samtykke)
            let plan = #""overgangstype":"flytting","mottakerNavn":"en skole et annet sted","skolestart":"2027-01-04""#
            #expect(sak.nei("planleggOvergang", "2026-09-03", "KL-3B", plan) == svar)
        }
    }

    @Test("C13: ressursteam og KE er aldri et møte med familien, et BTI-team kan være det")
    func team() throws {
        let sak = try Historiekjoerer.medLogg()
        for (type, svar) in [("ressursteam", "C13"), ("ke", "C13"), ("btiTeam", nil)] {
            let moete = #""moetetype":"\#(type)","moetedato":"2026-09-20","medForesatte":true"#
            #expect(sak.nei("kallInnTilMoete", "2026-09-02", "KL-3B", moete) == svar, "\(type)")
        }
        let uten = #""moetetype":"btiTeam","moetedato":"2026-09-20","medForesatte":false"#
        #expect(sak.nei("kallInnTilMoete", "2026-09-02", "KL-3B", uten) == "C13")
    }
}
