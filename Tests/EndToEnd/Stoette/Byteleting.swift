import Foundation

/// Looks for a word in every byte below a folder, whatever the files are called.
struct Byteleting {
    private let moenstre: [[UInt8]]

    /// The word as UTF-8, and as UTF-16 in both byte orders.
    init(_ ord: String) {
        let utf16 = Array(ord.utf16)
        moenstre = [
            Array(ord.utf8), utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
        ]
    }

    /// The files below the folder, or the file itself, in which the word stands.
    func treff(under sti: String) throws -> [String] {
        try filer(sti).filter { fil in
            let data = try Data(contentsOf: URL(filePath: fil))
            return moenstre.contains { data.range(of: Data($0)) != nil }
        }
    }

    /// Every file below a folder.
    func filer(_ sti: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: sti).map { "\(sti)/\($0)" }.filter {
            var mappe: ObjCBool = false
            return FileManager.default.fileExists(atPath: $0, isDirectory: &mappe) && !mappe.boolValue
        }
    }
}
