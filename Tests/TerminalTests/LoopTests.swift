import Synchronization
import Testing

@testable import Terminal

/// A screen that plays a script: what is heard at each wait.
private final class Script: TerminalDevice {
    var size = Size(columns: 80, rows: 24)
    var waits: [Heard]
    var frames: [Frame] = []
    var timeouts: [Duration?] = []
    var stops = 0

    init(_ waits: [Heard]) { self.waits = waits }

    func present(_ frame: Frame) { frames.append(frame) }

    func listen(timeout: Duration?) -> Heard {
        timeouts.append(timeout)
        return waits.isEmpty ? Heard(signals: [.hangup]) : waits.removeFirst()
    }

    func suspend() { stops += 1 }
}

@Suite("The loop")
struct LoopTests {
    private func view(_ size: Size) -> Frame { Frame(size: size) }

    @Test("Keys that come together are all answered before one frame is drawn")
    func coalesces() {
        let script = Script([Heard(keys: typed("abc")), Heard(keys: [.escape])])
        var seen: [Key] = []
        TerminalLoop(mailbox: Mailbox<Int>()).run(
            on: script,
            handle: { event in
                if case .key(let key) = event { seen.append(key) }
                return seen.last == .escape ? .leave : .goOn
            }, view: view)
        #expect(seen == typed("abc") + [.escape])
        #expect(script.frames.count == 2)
    }

    @Test("Messages come in order, after the keys, and work that runs is counted")
    func messages() {
        let mailbox = Mailbox<Int>()
        mailbox.workBegan()
        mailbox.post(1)
        #expect(!mailbox.isIdle)
        mailbox.workEnded(posting: 2)
        #expect(mailbox.running == 0)
        var seen: [String] = []
        TerminalLoop(mailbox: mailbox).run(
            on: Script([Heard(keys: [.tab]), Heard()]),
            handle: { event in
                switch event {
                case .key: seen.append("tast")
                case .message(let number): seen.append("\(number)")
                case .hangup: seen.append("borte")
                default: seen.append("annet")
                }
                return .goOn
            }, view: view)
        #expect(seen == ["tast", "1", "2", "borte"])
        #expect(mailbox.isIdle)
    }

    @Test("A deadline is waited for, told of when it has come, and not before")
    func deadlines() {
        let start = ContinuousClock.now
        var now = start
        var deadline = start + .seconds(5)
        var told = 0
        let script = Script([Heard(), Heard(), Heard(keys: [.escape])])
        TerminalLoop(mailbox: Mailbox<Int>(), now: { now }).run(
            on: script, nextDeadline: { deadline },
            handle: { event in
                if case .deadline = event {
                    told += 1
                    deadline = now + .seconds(60)
                }
                if case .key = event { return .leave }
                return .goOn
            },
            view: { size in
                if script.timeouts.count == 1 { now = start + .seconds(6) }
                return Frame(size: size)
            })
        #expect(told == 1)
        #expect(script.timeouts == [.seconds(5), .zero, .seconds(60)])
    }

    @Test("The end that the system asks for is told of, whatever the program answers, and ends the loop")
    func ends() {
        for (signal, word) in [(Heard.Signal.terminate, "slutt"), (.hangup, "borte")] {
            var seen: [String] = []
            let script = Script([Heard(signals: [signal]), Heard(keys: [.tab])])
            TerminalLoop(mailbox: Mailbox<Int>()).run(
                on: script,
                handle: { event in
                    if case .terminate = event { seen.append("slutt") }
                    if case .hangup = event { seen.append("borte") }
                    return .goOn
                }, view: view)
            #expect(seen == [word])
            #expect(script.waits.count == 1)
        }
    }

    @Test("A stop gives the terminal back, and the program is told when it goes on")
    func suspends() {
        let script = Script([Heard(signals: [.suspend]), Heard(keys: [.ctrl("z")]), Heard(keys: [.escape])])
        var resumed = 0
        TerminalLoop(mailbox: Mailbox<Int>()).run(
            on: script,
            handle: { event in
                switch event {
                case .resumed: resumed += 1
                case .key(.ctrl("z")): return .suspend
                case .key(.escape): return .leave
                default: break
                }
                return .goOn
            }, view: view)
        #expect(resumed == 2)
        #expect(script.stops == 2)
    }

    @Test("A mailbox takes messages from many threads and loses none")
    func threads() async {
        let mailbox = Mailbox<Int>()
        await withTaskGroup(of: Void.self) { group in
            for worker in 0..<8 {
                group.addTask { for step in 0..<500 { mailbox.post(worker * 500 + step) } }
            }
        }
        #expect(Set(mailbox.take()) == Set(0..<4000))
        #expect(mailbox.isIdle)
    }
}
