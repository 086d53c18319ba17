import Foundation
import Glibc
import Sealing
import Testing

@testable import Journal

@Suite struct HeadStoreTests {
    let folder = try! TestFolder()

    func store(key: UInt8 = 1) -> HeadStore {
        HeadStore(folder: folder.path) { Hash.sha256([key] + $0) }
    }

    func anchor(_ seq: Int, incarnation: Int = 1, base: UInt8 = 1, directory: [UInt8]? = nil) -> Anchor {
        Anchor(
            head: Head(
                base: [UInt8](repeating: base, count: 32), incarnation: incarnation, seq: seq,
                hash: [UInt8](repeating: UInt8(seq), count: 32)), directory: directory)
    }

    var base: [UInt8] { [UInt8](repeating: 1, count: 32) }
    var files: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] }

    @Test func whatIsRememberedIsRecalled() throws {
        let store = store()
        #expect(try store.anchor(base: base, employee: "kari") == nil)
        try store.remember(anchor(5), employee: "kari")
        try store.remember(anchor(7, directory: [UInt8](repeating: 3, count: 32)), employee: "kari")
        try store.remember(anchor(2), employee: "ola\nhash x")
        #expect(
            try store.anchor(base: base, employee: "kari") == anchor(7, directory: [UInt8](repeating: 3, count: 32)))
        #expect(try store.anchor(base: base, employee: "ola\nhash x") == anchor(2))
        #expect(files.count == 2)
        try store.forget(base: base, employee: "kari")
        #expect(try store.anchor(base: base, employee: "kari") == nil)
    }

    @Test func itNeverGoesBack() throws {
        let store = store()
        try store.remember(anchor(7), employee: "kari")
        #expect(throws: JournalError.headWouldGoBack(remembered: 7, offered: 6)) {
            try store.remember(anchor(6), employee: "kari")
        }
        try store.remember(anchor(3, incarnation: 2), employee: "kari")
        #expect(throws: JournalError.headWouldGoBack(remembered: 3, offered: 9)) {
            try store.remember(anchor(9, incarnation: 1), employee: "kari")
        }
    }

    @Test func everyChangedByteIsFound() throws {
        try store().remember(anchor(7, directory: base), employee: "kari")
        let path = folder.file(files[0])
        let whole = try Data(contentsOf: URL(filePath: path))
        for index in whole.indices {
            var bytes = whole
            bytes[index] ^= 1
            try bytes.write(to: URL(filePath: path))
            #expect(throws: JournalError.headDamaged, "byte \(index)") {
                try store().anchor(base: base, employee: "kari")
            }
        }
        try whole.write(to: URL(filePath: path))
        #expect(throws: JournalError.headDamaged) { try store(key: 2).anchor(base: base, employee: "kari") }
    }

    @Test func anothersFileIsNotTaken() throws {
        try store().remember(anchor(7), employee: "kari")
        let kari = files[0]
        try store().remember(anchor(2), employee: "ola")
        let ola = files.first { $0 != kari }!
        try FileManager.default.removeItem(atPath: folder.file(ola))
        try FileManager.default.copyItem(atPath: folder.file(kari), toPath: folder.file(ola))
        #expect(throws: JournalError.headDamaged) { try store().anchor(base: base, employee: "ola") }
    }

    @Test func theFileIsPrivateAndNoLinkIsFollowed() throws {
        try store().remember(anchor(7), employee: "kari")
        let path = folder.file(files[0])
        var info = stat()
        stat(path, &info)
        #expect(info.st_mode & 0o777 == 0o600)
        try FileManager.default.moveItem(atPath: path, toPath: folder.file("annet"))
        symlink(folder.file("annet"), path)
        #expect(throws: JournalError.notPermitted) { try store().anchor(base: base, employee: "kari") }
    }

    @Test func thePrintedFormIsReadBack() {
        let head = anchor(7).head
        #expect(Head(text: head.text) == head)
        #expect(Head(text: head.text + "noe annet\n") == head)
        #expect(Head(text: head.text + "post 8\n") == nil)
        #expect(Head(text: "post 7") == nil)
    }
}
