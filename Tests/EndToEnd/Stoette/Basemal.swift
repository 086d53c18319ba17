import Casework
import Foundation
import Testing

/// A practice base that is made once and written out for each test, since it takes seconds to make.
enum Basemal {
    /// The kommune alone, made by the program itself.
    case tom
    /// Fjordvik with its stories.
    case medHistorier

    /// Writes it out, with the rights that the program gives it.
    func skriv(til sti: String) throws {
        try bytes().write(to: URL(filePath: sti))
        chmod(sti, 0o660)
    }

    private func bytes() throws -> Data {
        switch self {
        case .tom: try Basemal.bareKommunen.get()
        case .medHistorier: try Basemal.historiene.get()
        }
    }

    private static let bareKommunen = Result {
        try lag { mappe, base in
            let laget = try Program(rot: mappe).kjoer(["kurs", "--tom", "--base", base])
            try #require(laget.kode == 0, "\(laget.feil)")
        }
    }

    private static let historiene = Result { try lag { try Kursbygger().bygg($1) } }

    private static func lag(_ bygg: (_ mappe: String, _ base: String) throws -> Void) throws -> Data {
        let mappe = try Mappe()
        let base = "\(mappe.sti)/kurs.stafett"
        try bygg(mappe.sti, base)
        return try Data(contentsOf: URL(filePath: base))
    }
}
