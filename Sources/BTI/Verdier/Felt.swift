/// A named field with the type of what stands in it.
///
/// One field has one name and one meaning everywhere: in commands, in events, in JSON and in forms.
public struct Felt<Innhold: Feltverdi>: Sendable {
    /// The name, Norwegian camelCase without æøå.
    public let navn: String
    /// The kind of value.
    public let type: Felttype

    /// A field; text that runs over many lines says so.
    public init(_ navn: String, _ type: Felttype = Innhold.felttype) {
        self.navn = navn
        self.type = type
    }

    /// The field without its Swift type.
    public var beskrivelse: Feltbeskrivelse { Feltbeskrivelse(navn: navn, type: type) }
}

/// A field without its Swift type: what forms, the JSON schema and the allow-list need.
public struct Feltbeskrivelse: Hashable, Sendable {
    /// The name.
    public let navn: String
    /// The kind of value.
    public let type: Felttype
}

/// Named values, read and written through typed fields.
public struct Post: Hashable, Sendable {
    /// The values by name.
    public private(set) var felter: [String: Verdi]

    /// A record of these values; `ingen` counts as absent.
    public init(_ felter: [String: Verdi] = [:]) {
        // Most records have nothing absent in them, and are taken as they are.
        let mangler = felter.values.contains { if case .ingen = $0 { true } else { false } }
        self.felter = mangler ? felter.filter { $0.value != .ingen } : felter
    }

    /// The value of a field; `nil` where it is absent or of another kind.
    public subscript<Innhold>(felt: Felt<Innhold>) -> Innhold? {
        get { felter[felt.navn].flatMap(Innhold.init) }
        set { felter[felt.navn] = newValue?.verdi }
    }

    /// The stored value by name.
    public subscript(navn: String) -> Verdi? {
        get { felter[navn] }
        set { felter[navn] = newValue }
    }

    /// Whether a field has a value.
    public func har(_ felt: Feltbeskrivelse) -> Bool { felter[felt.navn] != nil }

    /// The same record with one more value.
    public func med<Innhold>(_ felt: Felt<Innhold>, _ verdi: Innhold?) -> Post {
        guard let verdi else { return self }
        var ny = self
        ny[felt] = verdi
        return ny
    }

    /// Only the named fields.
    public func bare(_ navn: some Sequence<String>) -> Post {
        let tillatt = Set(navn)
        return Post(felter.filter { tillatt.contains($0.key) })
    }

    /// The two records as one; the other's values win.
    public func flettet(med annen: Post) -> Post {
        annen.felter.isEmpty ? self : Post(felter.merging(annen.felter) { _, ny in ny })
    }

    /// The stored form.
    public var verdi: Verdi { .post(felter) }
}
