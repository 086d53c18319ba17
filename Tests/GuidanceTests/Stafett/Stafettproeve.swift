import BTI
import Testing

/// A case with a log, told as commands, for the tests of the stafettpinne.
struct Stafettproeve {
    var kjoerer: Historiekjoerer
    /// What the story calls the case.
    var alias = "$s"

    /// A log at nivå 1 that `holder` has accepted, opened by the unit's leader.
    init(enhet: String = "LYN", holder: String = "PL-LYN", leder: String = "ST-LYN") throws {
        kjoerer = Historiekjoerer(try Kurskatalog.lag())
        try gjoer(
            "registrerUndring", holder, "2026-02-23",
            #""som":"$s","navn":"N.O.","enhet":"\#(enhet)","observasjon":"x","tema":["sosialt"],"vold":"nei","miljoe":false"#,
            sak: false)
        try gjoer("avklarUndring", leder, "2026-03-03", #""resultat":"nivaa1Individ","begrunnelse":"x""#)
        try samtykke("stafettlogg", [enhet], "2026-03-03", leder)
        try gjoer("aapneStafettlogg", leder, "2026-03-03", #""stafettholder":"\#(holder)""#)
        try gjoer("taImotStafett", holder, "2026-03-03")
    }

    /// The case as it stands.
    var sak: Sak { get throws { try #require(kjoerer.sak(alias)) } }

    /// One command.
    mutating func gjoer(_ kommando: String, _ av: String, _ dato: String, _ felter: String = "", sak: Bool = true)
        throws
    {
        let mer = (sak ? [#""sak":"\#(alias)""#] : []) + (felter.isEmpty ? [] : [felter])
        let linje = [#""kommando":"\#(kommando)","av":"\#(av)","dato":"\#(dato)""#] + mer
        try kjoerer.kjoer("{" + linje.joined(separator: ",") + "}")
    }

    /// A complete consent that names services; its kind is its alias.
    mutating func samtykke(_ type: String, _ tjenester: [String], _ dato: String, _ av: String) throws {
        let navn = tjenester.map { "\"\($0)\"" }.joined(separator: ",")
        try gjoer(
            "registrerSamtykke", av, dato,
            #""samtykketype":"\#(type)","formaal":"x","opplysninger":"x","tjenester":[\#(navn)],"behandlere":"x","informasjonGitt":true,"form":"skriftlig","gittAv":["mor"],"barnetsSyn":"x","gyldigTil":"2027-02-17","som":"$\#(type)""#
        )
    }

    /// What the engine answers to a command that it refuses; the case is as it was.
    mutating func avslag(_ kommando: String, _ av: String, _ dato: String, _ felter: String = "") -> Avslag? {
        do {
            try gjoer(kommando, av, dato, felter)
            return nil
        } catch { return error as? Avslag }
    }

    /// The codes that stand on a day.
    func koder(_ dag: String) throws -> [String] {
        let dag = try #require(Dato(dag))
        return Sikkerhetsnett.funn(i: try sak, kjoerer.omgivelser(dag), paa: dag).map(\.regel)
    }
}
