internal import ClinicalVault
internal import SecretMemory
internal import Terminal
internal import UnlockAgent

/// Reading on the whole screen, so that nothing stays in the scroll-back: up and down, search within, and keys for what
/// one does next.
final class Pager {
    /// What is read.
    struct Reading {
        /// Whose and what, and the day.
        var title: String
        var aside = ""
        let page: TextPage
        /// What else can be done here: a key, and a word for it.
        var keys: [(key: Character, word: String)] = []
        /// Whether it is kept apart from the record: in another frame.
        var isApart = false
    }

    /// Why the reading ended.
    enum Ending {
        case left
        /// One of the reading's own keys.
        case key(Character)
        /// The line that was on top, to come back to.
        case locked(Int)
        case closed
        case ended(Int32)
    }

    private let reading: Reading
    private let screen: TerminalScreen
    private var watch: LockWatch
    private var top = 0
    /// What is searched for; while it is typed, the text with its cursor.
    private var wanted: PlaintextBuffer?
    private var question: EditableText?
    private var message: String?

    /// - Parameter line: the line that is on top at the beginning.
    init(_ reading: Reading, at line: Int = 0, on screen: TerminalScreen, _ watch: LockWatch) {
        self.reading = reading
        self.screen = screen
        self.watch = watch
        reading.page.fit(columns: columns)
        top = min(reading.page.row(ofLine: line), lastTop)
    }

    private static let margin = 1
    /// Header, rule, rule, footer.
    private static let frameRows = 4

    private var height: Int { max(1, screen.size.rows - Pager.frameRows) }
    private var columns: Int { screen.size.columns - 2 * Pager.margin }
    private var lastTop: Int { max(0, reading.page.rowCount - height) }

    /// Shows the text until it is left.
    func run() -> Ending {
        while true {
            if !screen.hasMore { screen.show(frame()) }
            switch screen.next(watching: [EndingSignals.descriptor, watch.descriptor], patience: watch.patience) {
            case .key(let key):
                watch.noteActivity()
                if let ending = take(key) { return ending }
            case .pasted(let text): if let question { _ = text.withBytes(question.insert) }
            case .resized:
                let line = reading.page.line(ofRow: top)
                reading.page.fit(columns: columns)
                top = min(reading.page.row(ofLine: line), lastTop)
            case .readable(let descriptor) where descriptor == watch.descriptor: return .locked(topLine)
            case .readable: if let signal = EndingSignals.take() { return .ended(signal) }
            case .quiet: watch.look()
            case .closed: return .closed
            }
        }
    }

    private var topLine: Int { reading.page.line(ofRow: top) }

    // MARK: Keys

    private func take(_ key: Key) -> Ending? {
        message = nil
        if question != nil {
            type(key)
            return nil
        }
        switch key {
        case .character("q"), .character("Q"), .escape, .control("c"), .control("d"): return .left
        case .control("l"):
            watch.lock()
            return .locked(topLine)
        case .character(" "), .pageDown, .control("f"): go(by: height - 1)
        case .character("b"), .pageUp, .control("b"): go(by: 1 - height)
        case .down, .enter, .character("j"): go(by: 1)
        case .up, .character("k"): go(by: -1)
        case .home, .textStart, .character("g"): go(by: -top)
        case .end, .textEnd, .character("G"): go(by: lastTop - top)
        case .character("/"): question = EditableText(maximumCount: 200)
        case .character("n") where wanted != nil: find(forward: true)
        case .character("N") where wanted != nil: find(forward: false)
        case .character(let scalar):
            guard reading.keys.contains(where: { $0.key == Character(scalar) }) else { return ring() }
            return .key(Character(scalar))
        default: return ring()
        }
        return nil
    }

    private func ring() -> Ending? {
        screen.ring()
        return nil
    }

    private func go(by rows: Int) { top = min(max(0, top + rows), lastTop) }

    // MARK: Searching

    private func type(_ key: Key) {
        guard let text = question else { return }
        switch key {
        case .enter:
            wanted = text.isEmpty ? nil : text.contents()
            question = nil
            if wanted != nil { find(forward: true, including: true) }
        case .escape, .control("c"): question = nil
        case .backspace where text.isEmpty: question = nil
        default: _ = TextArea(text, TerminalSize(rows: 3, columns: screen.size.columns)).take(key)
        }
    }

    private func find(forward: Bool, including: Bool = false) {
        guard let wanted else { return }
        let found = reading.page.rows(with: wanted)
        let next =
            forward
            ? found.first { $0 > top || including && $0 == top } ?? found.first
            : found.last { $0 < top } ?? found.last
        guard let next else { return message = "It does not stand here." }
        top = min(next, lastTop)
    }

    // MARK: Drawing

    private func frame() -> Frame {
        let frame = Frame(screen.size)
        frame.addHeader(reading.title, reading.aside, isApart: reading.isApart)
        reading.page.draw(on: frame, from: top, rows: height, margin: Pager.margin, marking: wanted)
        frame.addRule(isApart: reading.isApart)
        drawFooter(on: frame)
        return frame
    }

    private func drawFooter(on frame: Frame) {
        if let question {
            frame.add(" / ", .accent)
            question.contents().withBytes { frame.add($0) }
            frame.cursor = (frame.row, min(frame.column, frame.size.columns - 1))
            return
        }
        if let warning = watch.warningText {
            frame.add(" " + warning, .waiting)
            return
        }
        if let message {
            frame.add(" " + message, .waiting)
            return
        }
        var words: [String] = []
        if lastTop > 0 { words.append("space more") }
        words += reading.keys.map { "\($0.key) \($0.word)" }
        words += [wanted == nil ? "/ search" : "n next", "q leave", "^L lock"]
        let shown = min(top + height, reading.page.rowCount)
        frame.addFooter(words, lastTop > 0 ? "\(shown * 100 / max(1, reading.page.rowCount)) %" : "")
    }
}
