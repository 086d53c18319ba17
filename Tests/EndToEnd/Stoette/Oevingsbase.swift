import BTI
import Foundation
import Testing

/// An empty practice base, in a folder of its own.
struct Oevingsbase {
    let mappe: Mappe
    let program: Program
    var base: String { "\(mappe.sti)/base/kurs.stafett" }

    init() throws {
        mappe = try Mappe()
        program = Program(rot: mappe.sti)
        try FileManager.default.createDirectory(atPath: "\(mappe.sti)/base", withIntermediateDirectories: false)
        try Basemal.tom.skriv(til: base)
    }

    /// Runs lines through `utfor`.
    func utfor(_ linjer: [String], _ valg: [String] = []) throws -> Program.Utfall {
        try program.kjoer(["utfor", "-", "--base", base] + valg, inn: linjer.joined(separator: "\n") + "\n")
    }

    /// A line that opens a case.
    static func undring(_ id: String, som: String = "$s", navn: String = "Iver Prøve", _ tekst: String = "leser sakte")
        -> String
    {
        KanoniskJSON.tekst([
            "kommando": "registrerUndring", "av": "KL-3A", "id": .tekst(id), "som": .tekst(som), "navn": .tekst(navn),
            "gruppe": "OST/3A", "observasjon": .tekst(tekst), "tema": ["laering"], "vold": "nei", "miljoe": false,
        ])
    }

    /// A line in a case.
    static func linje(
        _ kode: String, av: String, sak: String = "$s", id: String? = nil, _ felter: [String: Verdi] = [:]
    )
        -> String
    {
        var felter = felter
        felter["kommando"] = .tekst(kode)
        felter["av"] = .tekst(av)
        felter["sak"] = .tekst(sak)
        if let id { felter["id"] = .tekst(id) }
        return KanoniskJSON.tekst(.post(felter))
    }
}
