import Foundation
import Testing

@testable import Terminal

@Suite("Themes")
struct ThemeTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let names = ThemeLibrary.builtinNames
    private static let surfaces: [Role] = [.grunn, .valgt, .felt]
    /// What is written on any surface. The page is no text, and the sign of the practice base has its own surface.
    private static let inks = Role.allCases.filter { $0 != .grunn && $0 != .kursbase }

    @Test("The compiled-in themes are the files, all of them")
    func identical() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "themes").path())
        #expect(Set(files) == Set(Self.names.map { $0 + ".toml" }))
        for name in Self.names {
            let file = try String(contentsOf: Self.root.appending(path: "themes/\(name).toml"), encoding: .utf8)
            #expect(BuiltinThemes.texts[name] == file)
            #expect(try Theme(toml: file).id == name)
        }
    }

    @Test("Every role says how it looks", arguments: names)
    func complete(name: String) throws {
        let theme = try #require(ThemeLibrary.builtin(name))
        #expect(Set(theme.looks.keys) == Set(Role.allCases))
    }

    @Test("Every text can be read on every surface, with the colours the theme names", arguments: names)
    func contrast(name: String) throws {
        let theme = try #require(ThemeLibrary.builtin(name))
        guard !theme.isMonochrome else { return }
        for surface in Self.surfaces {
            let behind = try #require(theme.background(of: surface))
            for role in Self.inks {
                let ink = try #require(theme.foreground(of: role))
                #expect(ink.contrast(against: behind) >= theme.contrast, "\(role) on \(surface)")
            }
        }
        let sign = theme[.kursbase]
        #expect(try #require(sign.foreground).contrast(against: #require(sign.background)) >= theme.contrast)
    }

    @Test(
        "Every text can be read with the nearest of fewer colours", arguments: names,
        [ColorDepth.many, .sixteen, .eight])
    func nearest(name: String, depth: ColorDepth) throws {
        let theme = try #require(ThemeLibrary.builtin(name))
        guard !theme.isMonochrome else { return }
        let colors = Dictionary(uniqueKeysWithValues: depth.palette)
        for role in Self.inks + [.kursbase] {
            for surface in role == .kursbase ? [Role?.none] : Self.surfaces.map(Optional.init) {
                let look = theme.appearance(of: Style(role, on: surface), depth: depth)
                let ink = try #require(look.foreground.flatMap { colors[$0] })
                let behind = try #require(look.background.flatMap { colors[$0] })
                #expect(ink.contrast(against: behind) >= theme.contrast, "\(role) on \(String(describing: surface))")
            }
        }
    }

    @Test("What is selected differs from the page at every depth", arguments: names, ColorDepth.allCases)
    func selection(name: String, depth: ColorDepth) throws {
        let theme = try #require(ThemeLibrary.builtin(name))
        #expect(
            theme.appearance(of: Style(.tekst, on: .valgt), depth: depth)
                != theme.appearance(of: Style(.tekst), depth: depth))
    }

    @Test("Without colours a theme with colours still has weight, and NO_COLOR takes the colours away")
    func withoutColors() throws {
        let library = ThemeLibrary(folders: [], executable: "/nowhere/stafett")
        #expect(try library.theme(wanted: "dagslys", environment: ["NO_COLOR": "1"]).id == "mono")
        #expect(try library.theme(wanted: "dagslys", environment: ["NO_COLOR": ""]).id == "dagslys")
        #expect(try library.theme(wanted: nil, environment: [:]).id == "skumring")
        #expect(try library.theme(wanted: "finnes-ikke", environment: [:]).id == "skumring")
        #expect(try library.theme(named: "../../etc/passwd") == nil)
        let look = try #require(ThemeLibrary.builtin("mono")).appearance(of: Style(.valgt), depth: .many)
        #expect(look == Appearance(reverse: true))
        let dark = try #require(ThemeLibrary.builtin("skumring")).appearance(
            of: Style(.brudd, bold: true), depth: .none)
        #expect(dark == Appearance(bold: true))
    }

    @Test("A folder's theme comes before the compiled-in one, and a mistake in it is told of")
    func folders() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "temaprove-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "skumring.toml")
        let library = ThemeLibrary(folders: [folder.path()], executable: "/nowhere/stafett")
        let text = try #require(BuiltinThemes.texts["skumring"])
        try text.replacing("Skumring\"", with: "Min\"").write(to: file, atomically: true, encoding: .utf8)
        #expect(try library.theme(named: "skumring")?.name == "Min")
        try text.replacing("#1a2029", with: "blå").write(to: file, atomically: true, encoding: .utf8)
        #expect { try library.theme(named: "skumring") } throws: {
            guard case .badColor(_, "blå")? = $0 as? Theme.Problem else { return false }
            return true
        }
        #expect(throws: Theme.Problem.unknownRole("rosa")) {
            try Theme(toml: "id = \"x\"\nnavn = \"X\"\n[rolle]\nrosa = {}\n")
        }
        #expect(throws: Theme.Problem.unreadable) { try Theme(toml: "id = ") }
    }
}
