import BTI
import Casework
import Foundation
import Journal

/// A whole verification against hashing the same bytes once.
struct Kontrollmaaling {
    let sti: String

    func kjoer() throws {
        let base = try Base.aapne(sti, bareLesing: true)
        let (rapport, kontroll) = try sekunder {
            try base.journal.verify(
                .whole, anchors: [], directory: SignedDirectory(), signatures: SodiumVerifier(), progress: { _ in })
        }
        let (revisjon, medRett) = try sekunder { try base.verifiser() }
        let (bytes, hash) = try sekunder { try self.hash(base) }
        print("innførsler \(rapport.entries)  byte \(bytes)  uten rett \(revisjon.ugyldige.count)")
        print("kontroll \(kontroll) s  med rett \(medRett) s  hash \(hash) s  forhold \(kontroll / hash)")
        try base.lukk()
    }

    private func hash(_ base: Base) throws -> Int {
        var bytes = 0
        var fra = 1
        while true {
            let poster = try base.journal.entries(from: fra, limit: 4096)
            guard let siste = poster.last else { return bytes }
            for post in poster {
                bytes += EntryLayout.bytes(of: post, base: base.journal.baseID).count
                _ = EntryLayout.hash(of: post, base: base.journal.baseID)
            }
            fra = siste.seq + 1
        }
    }
}
