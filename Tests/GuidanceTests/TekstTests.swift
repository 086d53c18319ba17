import BTI
import Foundation
import Testing

@testable import Guidance

@Suite("Tekstkatalogen")
struct TekstTests {
    private let tekster = Tekster.last()

    @Test("Alt koden spør etter, har en setning")
    func alleNoekler() {
        let mangler = Tekstnoekler.alle.filter { !tekster.finnes($0) }
        #expect(mangler == [])
    }

    @Test("Hvert avslag som motoren kaster, har tittel, grunn og vei ut")
    func alleAvslag() throws {
        let koder = try Kildekode.avslagskoder()
        #expect(koder.count > 30)
        for kode in koder.sorted() {
            for noekkel in Tekstnoekler.avslag(kode) { #expect(tekster.finnes(noekkel), "\(noekkel)") }
        }
    }

    @Test(
        "Hver feil som kan nå brukeren, har en setning",
        arguments: [
            ("Saksfeil", "Sources/Casework/Sak/Saksfeil.swift", "feil"),
            ("JournalError", "Sources/Journal/JournalError.swift", "feil"),
            ("InvalidEntry", "Sources/Journal/JournalError.swift", "feil.post"),
            ("SealingError", "Sources/Sealing/SealingError.swift", "feil"),
            ("PassphraseWeakness", "Sources/Sealing/PassphraseStrength.swift", "feil.passord"),
        ])
    func alleFeil(navn: String, fil: String, del: String) throws {
        let tilfeller = try Kildekode.tilfeller(navn, i: fil)
        #expect(tilfeller.count > 4)
        #expect(tilfeller.filter { !tekster.finnes("\(del).\($0)") } == [])
    }

    @Test("Alt som er et avslag eller en feil, slutter som en setning")
    func helesetninger() {
        for noekkel in tekster.noekler {
            let setning =
                noekkel.hasSuffix(".grunn") || noekkel.hasSuffix(".loesning") || noekkel.hasPrefix("feil.")
                || noekkel.hasPrefix("kommando.") && noekkel.hasSuffix(".forklaring")
            guard setning else { continue }
            let tekst = tekster.tekst(noekkel)
            #expect(tekst.last.map { ".?:}".contains($0) } == true, "\(noekkel)")
            #expect(!tekst.lowercased().contains("brukeren"), "\(noekkel)")
        }
    }

    @Test("Ingen nøkkel står i to filer")
    func ingenDobbel() {
        for spraak in Tekster.Spraak.allCases {
            var sett: [String: String] = [:]
            for fil in Tekster.filer(spraak) {
                let noekler = Tekster.noeklene(i: Innhold.fast(fil))
                #expect(!noekler.isEmpty, "\(fil)")
                for noekkel in noekler.keys {
                    #expect(sett[noekkel] == nil, "\(noekkel) i \(fil) og \(sett[noekkel] ?? "")")
                    sett[noekkel] = fil
                }
            }
        }
    }

    @Test("Alle filene under Innhold er kompilert inn, slik de er")
    func allTekstErMed() throws {
        let filer = try Kildekode.innholdsfiler()
        #expect(filer.keys.sorted() == Innhold.stier)
        for (sti, tekst) in filer { #expect(Innhold.tekst(sti) == tekst, "\(sti)") }
    }

    @Test("Argumenter settes inn én gang, og det som mangler, blir stående")
    func argumenter() {
        #expect(
            tekster.tekst("avslag.C3.tittel", ["tjeneste": "{felt}"]) == "{felt} kan ikke inviteres ennå")
        #expect(tekster.tekst("avslag.H1.grunn", ["antall": "2"]).hasPrefix("Det er 2 tiltak"))
        #expect(tekster.tekst("avslag.H1.grunn").contains("{antall}"))
    }

    @Test("En nøkkel som ikke finnes, vises")
    func ukjentNoekkel() {
        #expect(tekster.tekst("finnes.ikke") == "‹finnes.ikke›")
        #expect(!tekster.finnes("finnes.ikke"))
    }

    @Test("Nynorsk og engelsk faller tilbake på bokmål, og har ikke andre nøkler")
    func spraak() {
        #expect(Tekster.last(.nn).tekst("ord.brudd") == "brot")
        #expect(Tekster.last(.en).tekst("ord.brudd") == "breaks")
        #expect(Tekster.last(.nn).tekst("avslag.C1.tittel") == tekster.tekst("avslag.C1.tittel"))
        #expect(Tekster.last(.nn).noekler == tekster.noekler)
        #expect(Tekster.last(.en).noekler == tekster.noekler)
    }

    @Test("Et avslag blir til tittel, grunn, vei ut og grunnlag")
    func avslagstekst() {
        let tekst = tekster.avslag(Avslag("C1", utveier: ["registrerSamtykke"]))
        #expect(tekst.tittel == "Loggen kan ikke åpnes ennå")
        #expect(tekst.hjemmel == "forvaltningsloven § 13 a")
        let mangler = tekster.avslag(Avslag("C7", argumenter: ["felt": "formaal,gyldigTil"]))
        #expect(mangler.grunn.hasSuffix("Dette mangler: Hvorfor skal opplysninger deles?, Gjelder til."))
        #expect(mangler.hjemmel != nil)
        #expect(tekster.avslag(Avslag("RETT", kode: "RETT.noeNytt")).tittel == tekster.tekst("avslag.RETT.tittel"))
    }

    @Test("Grunnlaget er det samme som i reglene")
    func hjemler() {
        for regel in Sikkerhetsnett.regler {
            let noekkel = "hjemmel.\(regel.kode)"
            #expect(regel.hjemmel == (tekster.finnes(noekkel) ? tekster.tekst(noekkel) : nil), "\(noekkel)")
        }
    }
}
