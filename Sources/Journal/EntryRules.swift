/// What the format asks of entries before they are stored.
enum EntryRules {
    static let maxTextLength = 128

    static func check(_ entries: [NewEntry], now: Int, signer: any Signer) throws {
        guard let first = entries.first else { throw JournalError.invalidEntry(ordinal: 0, reason: .empty) }
        guard signer.publicKey.count == 32 else { throw JournalError.invalidEntry(ordinal: 0, reason: .signer) }
        guard now > 0 else { throw JournalError.invalidEntry(ordinal: 0, reason: .number(column: "recorded_at")) }
        for (index, entry) in entries.enumerated() {
            if let reason = problem(with: entry, at: index, first: first) {
                throw JournalError.invalidEntry(ordinal: index, reason: reason)
            }
        }
    }

    private static func problem(with entry: NewEntry, at index: Int, first: NewEntry) -> InvalidEntry? {
        guard entry.actor == first.actor, entry.command == first.command, entry.session == first.session else {
            return .mixedCommand
        }
        guard entry.ordinal == index else { return .ordinals }
        guard entry.typeVersion > 0 else { return .number(column: "type_version") }
        guard entry.epoch ?? 0 >= 0 else { return .number(column: "epoch") }
        return badText(in: entry).map(InvalidEntry.text) ?? problemWithOpen(entry)
    }

    private static func badText(in entry: NewEntry) -> String? {
        var texts = [
            ("id", entry.id), ("command", entry.command), ("actor", entry.actor), ("session", entry.session),
            ("stream_kind", entry.stream.kind), ("stream", entry.stream.name), ("type", entry.type),
        ]
        if let room = entry.room { texts.append(("room", room)) }
        for key in entry.keys {
            texts += [("nokkel.id", key.id), ("nokkel.kind", key.kind), ("nokkel.owner", key.owner)]
        }
        return texts.first { !isAcceptable($0.1) }?.0
    }

    /// NUL would end the text for SQLite's `length` and for tools in C.
    private static func isAcceptable(_ text: String) -> Bool {
        1...maxTextLength ~= text.unicodeScalars.count && !text.utf8.contains(0)
    }

    private static func problemWithOpen(_ entry: NewEntry) -> InvalidEntry? {
        guard let open = CanonicalJSON(entry.open), open.isObject else { return .openNotCanonical }
        guard let named = OpenFacts.keyDigests(open), named.count == entry.keys.count,
            Set(named) == Set(entry.keys.map(\.digest)), Set(named).count == named.count
        else { return .keysNotNamed }
        if OpenFacts.erasureTypes.contains(entry.type),
            OpenFacts.erasedContent(open) == nil || OpenFacts.erasedKeys(open) == nil
        {
            return .erasureTarget
        }
        if entry.type == OpenFacts.genesisType, open["base"]?.bytes(16) == nil { return .genesis }
        return nil
    }
}
