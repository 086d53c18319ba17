import ArgumentParser
import BTI
import Casework
import Foundation
import Guidance

/// Runs a file of commands, one JSON object a line: the integration interface.
struct Utfor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "utfor", abstract: "Utfør kommandoer fra en fil, én JSON-linje om gangen.")

    @Argument(help: "Filen med kommandoer, eller - for standard inn.")
    var fil = "-"

    @OptionGroup var valg: Basevalg

    @Flag(name: .customLong("stopp-ved-avslag"), help: "Stopp ved den første linjen som ikke kan utføres.")
    var stoppVedAvslag = false

    func run() throws {
        if fil != "-" {
            let aapnet = open(fil, O_RDONLY | O_CLOEXEC)
            guard aapnet >= 0, dup2(aapnet, STDIN_FILENO) >= 0 else {
                throw Stopp(Sluttkode.bruk, "Finner ikke filen med kommandoer.")
            }
        }
        let base = try valg.aapne()
        let innlogget = base.katalog.erKursbase && valg.av == nil ? nil : try valg.loggInn()
        let utfoerer = Utfoerer(base: innlogget?.base ?? base, innlogget: innlogget, tekster: .last())
        var avslag = 0
        while let linje = readLine(strippingNewline: true) {
            guard !linje.allSatisfy(\.isWhitespace) else { continue }
            let svar = try utfoerer.utfoer(linje)
            Utskrift.json(svar.verdi)
            if !svar.ok {
                avslag += 1
                if stoppVedAvslag { break }
            }
        }
        try innlogget?.huskHode(try Steder.tilstandsmappe())
        try (innlogget?.base ?? base).lukk()
        if avslag > 0 { throw Stopp(Sluttkode.avslag) }
    }
}

/// What commands there are.
struct Kommandoer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kommandoer", abstract: "Vis kommandoene som «utfor» tar imot.")

    @Flag(help: "Skriv JSON Schema i stedet for en liste.")
    var skjema = false

    func run() throws {
        guard !skjema else { return Utskrift.linje(Kommandoskjema.tekst) }
        let tekster = Tekster.last()
        Kommandoer.beskrivelser.forEach { slag in
            let felter = slag.paakrevd.map(\.navn) + slag.valgfri.map { "[\($0.navn)]" }
            Utskrift.linje("\(slag.kode) – \(tekster.tekst("kommando.\(slag.kode).navn"))")
            if !felter.isEmpty { Utskrift.linje("    " + felter.joined(separator: " ")) }
        }
    }

    /// Commands about cases, then those to the directory.
    static var beskrivelser: [any Kommandobeskrivelse] { Kommandoslag.alle + Katalogslag.alle }
}

/// The JSON Schema of a command line, made from the engine's own table of commands.
enum Kommandoskjema {
    static var tekst: String { KanoniskJSON.tekst(skjema) }

    private static var skjema: Verdi {
        [
            "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Kommando til stafett utfor",
            "type": "object", "required": ["kommando"], "oneOf": .liste(Kommandoer.beskrivelser.map(kommando)),
        ]
    }

    private static func kommando(_ slag: any Kommandobeskrivelse) -> Verdi {
        var felter: [String: Verdi] = [
            "kommando": ["const": .tekst(slag.kode)], "id": ["type": "string"], "sak": ["type": "string"],
            "dato": dato, "av": ["type": "string"], "versjon": ["type": "integer"], "som": ["type": "string"],
            "sendatoGrunn": ["type": "string"],
        ]
        for felt in slag.felter { felter[felt.navn] = type(felt.type) }
        return [
            "type": "object", "additionalProperties": false, "properties": .post(felter),
            "required": .liste([.tekst("kommando")] + slag.paakrevd.map { .tekst($0.navn) }),
        ]
    }

    private static let dato: Verdi = ["type": "string", "format": "date"]

    private static func type(_ type: Felttype) -> Verdi {
        switch type {
        case .tekst, .langtekst, .identifikator: ["type": "string"]
        case .tall: ["type": "integer"]
        case .jaNei: ["type": "boolean"]
        case .dato: dato
        case .kode(_, let koder): ["enum": koder.verdi]
        case .liste(let element): ["type": "array", "items": self.type(element)]
        case .post(_, let felter):
            [
                "type": "object",
                "properties": .post(Dictionary(uniqueKeysWithValues: felter.map { ($0.navn, self.type($0.type)) })),
            ]
        }
    }
}
