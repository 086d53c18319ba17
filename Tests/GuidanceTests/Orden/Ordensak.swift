import BTI
import Guidance
import Testing

/// Cases that were told to try what the engine takes: `$s` is the case, and what was named in it has its alias.
extension Historiekjoerer {
    /// An undring about Ola Berg, with `vold` as said.
    static func undring(vold: String = "nei", navn: String = "Ola Berg", som: String = "$s") -> String {
        #"{"kommando":"registrerUndring","dato":"2026-09-01","av":"KL-3B","som":"\#(som)","navn":"\#(navn)","foedselsdato":"2018-04-11","gruppe":"OST/3B","observasjon":"Står alene.","tema":["sosialt"],"vold":"\#(vold)","miljoe":false}"#
    }

    /// A log at nivå 1, held by KL-3B.
    static func medLogg() throws -> Historiekjoerer {
        var sak = try kjoert([undring()])
        try sak.gi("registrerForesatt", "2026-09-01", "KL-3B", #""relasjon":"mor","foreldreansvar":"ja""#)
        try sak.gi("avklarUndring", "2026-09-01", "RE-OST", #""resultat":"nivaa1Individ","begrunnelse":"x""#)
        try sak.gi("registrerSamtykke", "2026-09-01", "RE-OST", samtykke("stafettlogg", #"["OST"]"#, som: "$c"))
        try sak.gi("aapneStafettlogg", "2026-09-01", "RE-OST", #""stafettholder":"KL-3B""#)
        try sak.gi("taImotStafett", "2026-09-01", "KL-3B")
        return sak
    }

    /// The same at nivå 2, with a consent to share with helsestasjonen, which takes part.
    static func iSamarbeid() throws -> Historiekjoerer {
        var sak = try medLogg()
        try sak.gi(
            "registrerSamtykke", "2026-09-02", "RE-OST", samtykke("tverrfaglig", #"["OST","HST"]"#, som: "$d"))
        try sak.gi("endreNivaa", "2026-09-02", "KL-3B", #""nivaa":2,"begrunnelse":"x","holderBekreftet":true"#)
        try sak.gi("leggTilDeltaker", "2026-09-02", "KL-3B", #""tjeneste":"HST","ansatt":"HS-1""#)
        return sak
    }

    /// A whole consent.
    static func samtykke(_ type: String, _ tjenester: String, gittAv: String = #"["mor"]"#, som: String) -> String {
        #""samtykketype":"\#(type)","formaal":"f","opplysninger":"o","tjenester":\#(tjenester),"behandlere":"de som følger opp","informasjonGitt":true,"form":"skriftlig","gittAv":\#(gittAv),"barnetsSyn":"ok","gyldigTil":"2027-06-01","som":"\#(som)""#
    }

    /// A suspicion of violence, which lights the flag.
    mutating func tennFlagget(_ dato: String) throws {
        try gi(
            "leggTilObservasjon", dato, "OS-7", #""observasjon":"Slag","tema":["sosialt"],"vold":"ja","miljoe":false"#)
    }

    /// Carries out a command in the case.
    mutating func gi(_ kode: String, _ dato: String, _ av: String, _ felter: String = "", i sak: String = "$s") throws {
        try kjoer(Self.linje(kode, dato, av, felter, sak))
    }

    /// The code of the refusal that a command in the case would get; `nil` where it would be carried out.
    func nei(_ kode: String, _ dato: String, _ av: String, _ felter: String = "", i sak: String = "$s") -> String? {
        self.kode(Self.linje(kode, dato, av, felter, sak))
    }

    /// What the net finds by one rule on a day, as `C5 STOPP 2026-09-10`.
    func sier(_ regel: String, _ dag: String) throws -> [String] {
        let dato = try #require(Dato(dag))
        return Sikkerhetsnett.funn(i: try #require(sak("$s")), omgivelser(dato), paa: dato)
            .filter { $0.regel == regel }.map { "\($0.regel) \($0.alvor.rawValue) \($0.siden)" }
    }

    private static func linje(_ kode: String, _ dato: String, _ av: String, _ felter: String, _ sak: String) -> String {
        let mer = felter.isEmpty ? "" : "," + felter
        return #"{"kommando":"\#(kode)","dato":"\#(dato)","av":"\#(av)","sak":"\#(sak)"\#(mer)}"#
    }
}
