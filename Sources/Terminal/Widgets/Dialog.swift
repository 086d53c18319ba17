/// One answer to a dialog.
public struct DialogAnswer: Hashable, Sendable, Identifiable {
    /// The stable name.
    public var id: String
    /// What people read.
    public var label: String
    /// The key that gives it.
    public var key: Key?
    /// Whether it cannot be undone: such an answer never has the focus when the dialog opens.
    public var isHarmful: Bool

    /// Makes an answer.
    public init(_ id: String, label: String, key: Key? = nil, isHarmful: Bool = false) {
        self.id = id
        self.label = label
        self.key = key
        self.isHarmful = isHarmful
    }
}

/// What a dialog did with a key. An open dialog takes every key.
public enum DialogOutcome: Hashable, Sendable {
    /// It is still open.
    case open
    /// This answer was given.
    case answered(String)
    /// Escape, in a dialog where no answer has that key.
    case cancelled
}

/// One question, in a sentence that says what happens, with the harmless answer in focus.
public struct Dialog: Sendable {
    /// Stands in the border.
    public let title: String
    /// The sentences; paragraphs parted by `\n`.
    public let message: String
    /// A quiet line under them, such as the legal basis.
    public let note: String
    /// The answers.
    public let answers: [DialogAnswer]
    /// The word that must be typed before a harmful answer counts.
    public let word: String?
    /// Which answer is in focus.
    public private(set) var selected: Int
    private var typed = TextField()
    private var isReminded = false
    private let texts: WidgetTexts

    /// Makes a dialog.
    public init(
        title: String, message: String, note: String = "", answers: [DialogAnswer], word: String? = nil,
        texts: WidgetTexts = WidgetTexts()
    ) {
        self.title = title
        self.message = message
        self.note = note
        self.answers = answers
        self.word = word
        self.texts = texts
        selected = answers.firstIndex { !$0.isHarmful } ?? 0
    }

    /// Answers a key. A paste never answers.
    public mutating func handle(_ key: Key) -> DialogOutcome {
        switch key {
        case .up, .backtab: selected = max(0, selected - 1)
        case .down, .tab: selected = min(answers.count - 1, selected + 1)
        case .enter: return answer(selected)
        case .escape:
            guard let index = answers.firstIndex(where: { $0.key == .escape }) else { return .cancelled }
            return answer(index)
        default:
            if word != nil {
                _ = typed.handle(key)
                isReminded = false
            } else if let index = answers.firstIndex(where: { $0.key == key }) {
                return answer(index)
            }
        }
        return .open
    }

    private mutating func answer(_ index: Int) -> DialogOutcome {
        guard answers.indices.contains(index) else { return .open }
        if answers[index].isHarmful, let word, Clean.line(word) != typed.text {
            isReminded = true
            return .open
        }
        return .answered(answers[index].id)
    }

    /// The columns a dialog has, where there is room.
    public static let columns = 76

    /// Draws the dialog in the middle of `rect`.
    public func draw(into frame: inout Frame, rect: Rect) {
        let width = min(Self.columns, rect.columns)
        let inner = width - 6
        let message = TextWrap.lines(message, width: inner)
        let note = note.isEmpty ? [] : [""] + TextWrap.lines(note, width: inner)
        let question = word.map { ["", texts.typeWord($0), ""] } ?? []
        let rows = message.count + note.count + question.count + answers.count + 5
        let box = rect.centred(Size(columns: width, rows: rows))
        frame.box(box, title: title)
        frame.hideCursor()
        frame.region(box.inset(left: 3, top: 2, right: 3, bottom: 1)) { frame in
            var row = 0
            for line in message {
                frame.put(line, at: Point(column: 0, row: row))
                row += 1
            }
            for line in note {
                frame.put(line, at: Point(column: 0, row: row), style: Style(.dempet))
                row += 1
            }
            if word != nil { row = drawWord(into: &frame, row: row, columns: inner) }
            drawAnswers(into: &frame, row: row + 1, columns: inner)
        }
    }

    private func drawWord(into frame: inout Frame, row: Int, columns: Int) -> Int {
        let label = isReminded ? Style(.feil, bold: true) : .plain
        frame.put(
            (isReminded ? "! " : "") + texts.typeWord(word ?? ""), at: Point(column: 0, row: row + 1), style: label)
        typed.draw(
            into: &frame, rect: Rect(column: 0, row: row + 2, columns: min(30, columns), rows: 1), focused: true)
        return row + 3
    }

    private func drawAnswers(into frame: inout Frame, row: Int, columns: Int) {
        for (offset, answer) in answers.enumerated() {
            let isSelected = offset == selected
            let place = Point(column: 0, row: row + offset)
            let style = isSelected ? Style(.valgt, bold: true) : Style(answer.isHarmful ? .varsel : .tekst)
            frame.put((isSelected ? "▸ " : "  ") + answer.label, at: place, style: style, width: columns)
            if word == nil || answer.key == .escape, let key = answer.key {
                frame.putRight(
                    key.text, at: place, width: columns - 1,
                    style: Style(.fokus, on: isSelected ? .valgt : nil, bold: true))
            }
            if isSelected, word == nil { frame.placeCursor(place) }
        }
    }
}
