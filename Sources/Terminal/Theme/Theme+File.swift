import TOMLKit

extension Theme {
    /// What can be wrong with the text of a theme. The person may have written it, so each says where.
    public enum Problem: Error, Hashable, Sendable {
        /// The text is not TOML of the right shape.
        case unreadable
        /// There is no such role.
        case unknownRole(String)
        /// The role has a colour that is not written `#rrggbb`.
        case badColor(role: String, text: String)

        /// The problem in words.
        public var sentence: String {
            switch self {
            case .unreadable: "Temaet kan ikke leses. Se hvordan filen skumring.toml er skrevet."
            case .unknownRole(let role): "Temaet har en rolle som ikke finnes: «\(role)»."
            case .badColor(let role, let text):
                "Fargen «\(text)» for «\(role)» kan ikke leses. Skriv den slik: #a1b2c3."
            }
        }
    }

    /// Reads a theme. See `themes/skumring.toml` for the shape.
    public init(toml: String) throws(Problem) {
        let file: ThemeFile
        do { file = try TOMLDecoder().decode(ThemeFile.self, from: toml) } catch { throw .unreadable }
        var looks: [Role: Look] = [:]
        for (name, look) in file.rolle {
            guard let role = Role(rawValue: name) else { throw .unknownRole(Clean.line(name)) }
            looks[role] = try look.resolved(role: name)
        }
        self.init(id: file.id, name: file.navn, contrast: file.kontrast ?? 4.5, looks: looks)
    }
}

/// The shape of a theme's file.
private struct ThemeFile: Decodable {
    struct Look: Decodable {
        var farge: String?
        var bakgrunn: String?
        var fet: Bool?
        var understrek: Bool?
        var omvendt: Bool?

        func resolved(role: String) throws(Theme.Problem) -> Theme.Look {
            Theme.Look(
                foreground: try color(farge, role), background: try color(bakgrunn, role), bold: fet ?? false,
                underline: understrek ?? false, reverse: omvendt ?? false)
        }

        private func color(_ text: String?, _ role: String) throws(Theme.Problem) -> Color? {
            guard let text else { return nil }
            guard let color = Color(hex: text) else { throw .badColor(role: role, text: Clean.line(text)) }
            return color
        }
    }

    var id: String
    var navn: String
    var kontrast: Double?
    var rolle: [String: Look]
}
