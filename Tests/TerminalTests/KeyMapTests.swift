import Testing

@testable import Terminal

@Suite("The table of keys")
struct KeyMapTests {
    enum Command: Hashable, Sendable { case flyt, brudd, ny, slett, hjelp, aapne }

    private let map = KeyMap<Command>([
        Binding(.aapne, keys: ["Enter"], short: "åpne", long: "Åpne saken", scope: "liste", priority: 9),
        Binding(.slett, keys: ["x"], short: "slett", long: "Slett utkastet", scope: "liste", isDangerous: true),
        Binding(.flyt, keys: ["g f", "1"], short: "Flyt", long: "Gå til Flyt", scope: "alt"),
        Binding(.brudd, keys: ["g b"], short: "Brudd", long: "Gå til Brudd", scope: "alt"),
        Binding(.ny, keys: ["n"], short: "ny undring", long: "Skriv en ny undring", scope: "alt", priority: 5),
        Binding(.hjelp, keys: ["?"], short: "hjelp", long: "Hjelp", scope: "alt", priority: 8),
    ])
    private let scopes: [Scope] = ["liste", "alt"]

    @Test("A key gives its command; a prefix gives what can follow")
    func dispatch() {
        var pending: [Key] = []
        #expect(map.dispatch(.enter, pending: &pending, scopes: scopes) == .command(.aapne))
        #expect(
            map.dispatch(.character("g"), pending: &pending, scopes: scopes)
                == .pending([
                    KeyContinuation(key: .character("f"), text: "Flyt", command: .flyt),
                    KeyContinuation(key: .character("b"), text: "Brudd", command: .brudd),
                ]))
        #expect(pending == [.character("g")])
        #expect(map.dispatch(.character("b"), pending: &pending, scopes: scopes) == .command(.brudd))
        #expect(pending.isEmpty)
    }

    @Test("A broken-off sequence does nothing, and its last key is not a command by itself")
    func cancelled() {
        var pending: [Key] = [.character("g")]
        #expect(map.dispatch(.character("n"), pending: &pending, scopes: scopes) == .cancelled)
        #expect(pending.isEmpty)
        pending = [.character("g")]
        #expect(map.dispatch(.escape, pending: &pending, scopes: scopes) == .cancelled)
        #expect(map.dispatch(.character("z"), pending: &pending, scopes: scopes) == .none)
        #expect(map.dispatch(.paste("n"), pending: &pending, scopes: scopes) == .none)
    }

    @Test("What cannot be done now is refused with the reason, and scopes that do not count are not asked")
    func refused() {
        var pending: [Key] = []
        let match = map.dispatch(.character("x"), pending: &pending, scopes: scopes) { command in
            command == .slett ? .disabled(reason: "Utkastet er tomt.") : .enabled
        }
        #expect(match == .refused(.slett, reason: "Utkastet er tomt."))
        #expect(map.dispatch(.character("x"), pending: &pending, scopes: ["alt"]) == .none)
    }

    @Test("A good table has no problems; double, hidden and hard keys are found")
    func problems() {
        #expect(map.problems.isEmpty)
        let bad = KeyMap<Command>([
            Binding(.ny, keys: ["n"], short: "", long: "", scope: "a"),
            Binding(.slett, keys: ["n"], short: "", long: "", scope: "a"),
            Binding(.flyt, keys: ["n f"], short: "", long: "", scope: "a"),
            Binding(.hjelp, keys: ["{"], short: "", long: "", scope: "a"),
            Binding(.brudd, keys: ["n"], short: "", long: "", scope: "b"),
        ])
        #expect(
            Set(bad.problems) == [
                .doubleBinding(scope: "a", keys: [.character("n")], commands: [.ny, .slett]),
                .unreachable(scope: "a", keys: [.character("n"), .character("f")], command: .flyt, hiddenBy: .ny),
                .hardKey(scope: "a", keys: [.character("{")], command: .hjelp),
            ])
    }

    @Test("A person's own keys beat the defaults, and an empty list takes a key away")
    func rebound() {
        let own = map.rebound([.slett: [[.character("n")]], .hjelp: [], .ny: [[.character("g")]]])
        var pending: [Key] = []
        #expect(own.dispatch(.character("x"), pending: &pending, scopes: scopes) == .none)
        #expect(own.dispatch(.character("n"), pending: &pending, scopes: scopes) == .command(.slett))
        #expect(own.dispatch(.character("?"), pending: &pending, scopes: scopes) == .none)
        #expect(own.dispatch(.character("g"), pending: &pending, scopes: scopes) == .command(.ny))
        #expect(own.keyText(of: .flyt) == "1")
        #expect(own.problems.isEmpty)
    }

    @Test("The hint line keeps what matters most, in the order of the table")
    func hints() {
        #expect(
            map.hints(scopes: scopes, width: 200).map(\.text) == [
                "åpne", "slett", "Flyt", "Brudd", "ny undring", "hjelp",
            ])
        #expect(map.hints(scopes: scopes, width: 24).map(\.text) == ["åpne", "hjelp"])
        #expect(map.hints(scopes: scopes, width: 36).map(\.text) == ["åpne", "ny undring", "hjelp"])
        #expect(map.hints(scopes: scopes, width: 0).isEmpty)
        let some = map.hints(scopes: scopes, width: 200) { $0 == .ny ? .disabled(reason: "Nei") : .enabled }
        #expect(!some.contains { $0.command == .ny })
        for width in 0...90 {
            var frame = Frame(size: Size(columns: 100, rows: 1))
            KeyHints.draw(map.hints(scopes: scopes, width: width), into: &frame, at: .zero)
            #expect(TextWidth.columns(of: frame.plainText) <= width)
        }
    }

    @Test("Help has every command, with all its keys and why it cannot be given")
    func help() {
        let rows = map.help(scopes: scopes) { $0 == .brudd ? .disabled(reason: "Ingen brudd.") : .enabled }
        #expect(rows.count == 6)
        #expect(rows[2].keys == "g f, 1")
        #expect(rows[3].availability == .disabled(reason: "Ingen brudd."))
        #expect(rows[1].isDangerous)
    }

    @Test("The which-key popup")
    func whichKey() {
        var frame = Frame(size: Size(columns: 40, rows: 8))
        let pending: [Key] = [.character("g")]
        WhichKey.draw(
            map.continuations(of: pending, scopes: scopes), pending: pending, into: &frame,
            rect: Rect(size: frame.size))
        expectSnapshot(frame, "hvilken-tast")
    }
}
