import Foundation
import GRDB
import Sealing

@testable import Journal

/// A folder of its own for one test, removed with it.
final class TestFolder {
    let path: String

    init(in parent: String = NSTemporaryDirectory()) throws {
        path = (parent as NSString).appendingPathComponent("journal-\(UUID().uuidString)")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String = "base.stafett") -> String { path + "/" + name }
}

/// The people and entries that the tests write with.
enum Story {
    static let baseID = [UInt8](0..<16)
    static let start = 1_700_000_000_000
    static let administrator = TestSigner(1)
    static let oneTime = TestSigner(2)
    static let employee = TestSigner(3)
    static let newKey = TestSigner(4)
    static let stranger = TestSigner(9)
    static let sealingKey = [UInt8](repeating: 0xAB, count: 32)
    static let directory = StreamID(kind: "katalog", name: "katalog")

    static func sak(_ number: Int) -> StreamID { StreamID(kind: "sak", name: "sak-\(number)") }

    static func entry(
        _ command: String, ordinal: Int = 0, actor: String = "admin", stream: StreamID = directory, type: String,
        open: String, reading: Bool = false, room: String? = nil, epoch: Int? = nil, sealed: [UInt8]? = nil,
        keys: [NewKey] = []
    ) -> NewEntry {
        NewEntry(
            id: "\(actor)-\(command)-\(ordinal)", command: command, ordinal: ordinal, actor: actor, session: "oekt-1",
            stream: stream, isReading: reading, type: type, room: room, epoch: epoch, open: Array(open.utf8),
            sealed: sealed, keys: keys)
    }

    static var genesis: NewEntry {
        entry(
            "opprett", type: "BaseOpprettet",
            open: """
                {"administrator":{"ansatt":"admin","forsegling":"\(Hex.encode(sealingKey))",\
                "signering":"\(Hex.encode(administrator.publicKey))"},"base":"\(Hex.encode(baseID))",\
                "gjenoppretting":"\(Hex.encode(sealingKey))","kursbase":true,"ledere":[]}
                """)
    }

    static var registration: NewEntry {
        entry(
            "registrer", type: "AnsattRegistrert",
            open: #"{"ansatt":"kari","engangsnoekkel":"\#(Hex.encode(oneTime.publicKey))"}"#)
    }

    static func keyRegistration(
        _ command: String = "nokkel", type: String = "NoekkelRegistrert", proof: String = "engangssignatur",
        key: TestSigner = employee, by prover: TestSigner = oneTime, base: [UInt8] = baseID
    ) throws -> NewEntry {
        let bytes = EntryLayout.registrationBytes(
            base: base, employee: "kari", signing: key.publicKey, sealing: sealingKey)
        var members = [
            "ansatt": "kari", "forsegling": Hex.encode(sealingKey), "signering": Hex.encode(key.publicKey),
        ]
        members[proof] = Hex.encode(try prover.sign(bytes))
        let open = members.sorted { $0.key < $1.key }.map { #""\#($0.key)":"\#($0.value)""# }
        return entry(command, actor: "kari", type: type, open: "{\(open.joined(separator: ","))}")
    }

    static func work(_ number: Int, sak: Int, keys: [NewKey] = [], reading: Bool = false) -> NewEntry {
        let named = keys.map { #""\#(Hex.encode($0.digest))""# }.joined(separator: ",")
        return entry(
            "arbeid-\(number)", actor: "kari", stream: Self.sak(sak), type: reading ? "SakAapnet" : "TiltakSatt",
            open: keys.isEmpty ? #"{"nivaa":\#(number % 4),"tekst":"æøå"}"# : #"{"noekler":[\#(named)]}"#,
            reading: reading, room: reading ? nil : "logg", epoch: reading ? nil : 1,
            sealed: reading ? nil : Array("forseglet \(number)".utf8), keys: keys)
    }

    static func key(_ number: Int) -> NewKey {
        NewKey(
            id: "nokkel-\(number)", kind: "saksnoekkel", owner: "tjeneste-1",
            wrapped: [UInt8](repeating: UInt8(number % 251), count: 48))
    }
}

extension SQLiteJournal {
    /// A base with genesis, one employee and her key: three entries.
    static func fresh(at path: String, options: JournalOptions = JournalOptions()) throws -> SQLiteJournal {
        let journal = try create(
            at: path, genesis: [Story.genesis], signer: Story.administrator, now: Story.start, options: options)
        try journal.append([Story.registration], signer: Story.administrator, now: Story.start + 1)
        try journal.append([Story.keyRegistration()], signer: Story.employee, now: Story.start + 2)
        return journal
    }

    /// Work, readings and keys on several cases, up to `count` entries in all.
    static func filled(at path: String, count: Int, options: JournalOptions = JournalOptions()) throws -> SQLiteJournal
    {
        let journal = try fresh(at: path, options: options)
        try journal.batch { batch in
            for number in 3..<count {
                let keys = number.isMultiple(of: 7) ? [Story.key(number), Story.key(number + 1000)] : []
                let entry = Story.work(number, sak: number % 5, keys: keys, reading: number.isMultiple(of: 10))
                try batch.append([entry], expecting: [:], signer: Story.employee, now: Story.start + number)
            }
        }
        return journal
    }

    func work(_ number: Int, sak: Int = 1) throws {
        try append([Story.work(number, sak: sak)], signer: Story.employee, now: Story.start + number)
    }
}
