import ArgumentParser
import BTI
import Casework
import Foundation
import Guidance
import Journal
import Sealing

/// Exit codes (commands.md): 0 all done, 1 a fault, 2 the call was wrong, 3 something was refused, 4 there are breaks.
enum Sluttkode {
    static let feil: Int32 = 1
    static let bruk: Int32 = 2
    static let avslag: Int32 = 3
    static let brudd: Int32 = 4
}

/// Ends the program with a code and, where something is to be said, a sentence of our own.
struct Stopp: Error {
    var kode: Int32
    var tekst: String?

    init(_ kode: Int32, _ tekst: String? = nil) {
        self.kode = kode
        self.tekst = tekst
    }
}

/// What is said when the program ends by an error: a clear Norwegian sentence, never personal data.
struct Sluttmelding {
    private let feil: any Error
    private let tekster = Tekster.last()

    init(_ feil: any Error) {
        self.feil = feil
    }

    func skrivOgAvslutt() -> Never {
        let (kode, tekst) = melding
        if let tekst {
            _ = Utskrift.skriv(tekst + "\n", til: kode == 0 ? STDOUT_FILENO : STDERR_FILENO)
        }
        exit(kode)
    }

    private var melding: (Int32, String?) {
        switch feil {
        case let stopp as Stopp: (stopp.kode, stopp.tekst)
        case let avslag as Avslag: (Sluttkode.avslag, tekster.avslag(avslag).samlet)
        case let sak as Saksfeil: (kode(sak), tekster.tekst("feil.\(sak.kode)", sak.argumenter(tekster)))
        case let journal as JournalError: (kode(journal), tekster.tekst("feil.\(journal.kode)", journal.argumenter))
        case let forsegling as SealingError: (Sluttkode.feil, tekster.tekst("feil.\(forsegling.kode)"))
        default: brukstekst
        }
    }

    private func kode(_ feil: Saksfeil) -> Int32 {
        switch feil {
        case .ingenTilgang, .endretAvAndre, .kommandoBrukt: Sluttkode.avslag
        case .svaktPassord, .bareKursbase: Sluttkode.bruk
        default: Sluttkode.feil
        }
    }

    private func kode(_ feil: JournalError) -> Int32 {
        switch feil {
        case .missing, .folderMissing, .alreadyExists, .notAJournal: Sluttkode.bruk
        default: Sluttkode.feil
        }
    }

    /// Help and mistakes in the call come from the argument parser, in English: said again in Norwegian.
    private var brukstekst: (Int32, String?) {
        let kode = Stafett.exitCode(for: feil)
        let tekst = Brukstekst.norsk(Stafett.fullMessage(for: feil))
        return (kode == .success ? 0 : Sluttkode.bruk, tekst)
    }
}

extension Avslagstekst {
    /// Everything in one paragraph, for the command line.
    var samlet: String {
        [tittel + ".", grunn, loesning, hjemmel.map { "Grunnlag: \($0)." }].compactMap(\.self).joined(separator: " ")
    }
}
