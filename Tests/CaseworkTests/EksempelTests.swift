import BTI
import Foundation
import Guidance
import Testing

@testable import Casework

/// The examples that other systems start from can be run, in their order, in an empty practice base (docs/kommandoer.md).
@Suite("Eksemplene i docs/eksempler") struct EksempelTests {
    @Test("Hver linje blir utført, og basen er hel etterpå") func alle() throws {
        let fil = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/eksempler/kommandoer.jsonl")
        let linjer = try String(contentsOf: fil, encoding: .utf8).split(separator: "\n")
        let b = try Proevebase()
        let utfoerer = Utfoerer(base: b.base, innlogget: nil, tekster: .last())
        for linje in linjer {
            let svar = try utfoerer.utfoer(try Self.medEkte(String(linje), b))
            #expect(svar.ok, "\(linje): \(KanoniskJSON.tekst(svar.verdi))")
        }
        #expect(linjer.count >= Kommandoslag.alle.count)
        let revisjon = try b.base.verifiser()
        #expect(revisjon.rapport.problems.isEmpty)
        #expect(revisjon.ugyldige.isEmpty)
    }

    /// Places in the journal and signatures are never the same in two bases: the newest of the unit's own entries in the first
    /// case stands for the one in the example, and the second person signs by name.
    private static func medEkte(_ linje: String, _ b: Proevebase) throws -> String {
        guard case .post(var felter) = try JSONLeser.les(linje) else { return linje }
        let saker = try b.base.journal.entries(ofKind: Stroemslag.sak.rawValue, from: 1)
        let foerste = saker.first?.stream
        let post = saker.last {
            $0.stream == foerste && $0.room == Rom.intern.rawValue && $0.type != "OpplysningRettet"
        }
        guard let post else { return linje }
        if felter["rettetPost"] != nil { felter["rettetPost"] = .tall(post.seq) }
        if felter["slettetInnhold"] != nil {
            felter["slettetInnhold"] = [.tall(post.seq)]
            felter["medunderskriver"] = felter["medsignatur"]?["ansatt"]
            felter["medsignatur"] = nil
        }
        return KanoniskJSON.tekst(.post(felter))
    }
}
