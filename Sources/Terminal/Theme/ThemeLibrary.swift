import Foundation

/// Finds themes: in folders, and compiled in.
public struct ThemeLibrary: Sendable {
    /// The folders to look in, the first first.
    public var folders: [String]

    /// A library that looks in `folders` first and then where an installed program has its themes: beside the
    /// executable and in `../share/stafett/themes`.
    public init(folders: [String] = [], executable: String = ThemeLibrary.executable) {
        let home = (executable as NSString).deletingLastPathComponent
        self.folders = folders + ["\(home)/themes", "\(home)/../share/stafett/themes"]
    }

    /// The path of the program that runs.
    public static var executable: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }

    /// The names of the compiled-in themes, the standard first.
    public static var builtinNames: [String] {
        [BuiltinThemes.standard] + BuiltinThemes.texts.keys.filter { $0 != BuiltinThemes.standard }.sorted()
    }

    /// The theme with this name; `nil` when no folder has it and it is not compiled in. A file that cannot be read
    /// as a theme throws, so that the person who wrote it is told what is wrong.
    public func theme(named name: String) throws(Theme.Problem) -> Theme? {
        guard !name.isEmpty, name.utf8.allSatisfy({ Self.nameBytes.contains($0) }) else { return nil }
        for folder in folders {
            let path = "\(folder)/\(name).toml"
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
            return try Theme(toml: text)
        }
        return Self.builtin(name)
    }

    /// The compiled-in theme with this name.
    public static func builtin(_ name: String) -> Theme? {
        BuiltinThemes.texts[name].flatMap { try? Theme(toml: $0) }
    }

    /// The theme to use in an environment: without colours when `NO_COLOR` is set to something; otherwise the one
    /// asked for, or the standard one.
    public func theme(wanted name: String?, environment: [String: String]) throws(Theme.Problem) -> Theme {
        let noColor = !(environment["NO_COLOR"] ?? "").isEmpty
        let found = try theme(named: noColor ? "mono" : name ?? BuiltinThemes.standard)
        return found ?? Self.builtin(BuiltinThemes.standard) ?? Theme(id: "tom", name: "Tom", contrast: 4.5, looks: [:])
    }

    /// A name is a word, never a path.
    private static let nameBytes = Set("abcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
