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
        /// What else can be done here.
        var keys: [PageKey] = []
        /// How many numbered things can be opened.
        var choices = 0
        /// Whether its lines were laid out for the width of the window, and have to be made anew for another one.
        var fitsWindow = false
        /// Whether it is kept apart from the record: in another frame.
        var isApart = false
    }

    /// A key that a page has for itself.
    struct PageKey {
        let key: Character
        /// What it does, in a word or two.
        let word: String
        /// The question that it asks, where it wants to know something: ` Narrow: `
        var question: String?

        init(_ key: Character, _ word: String, asking question: String? = nil) {
            self.key = key
            self.word = word
            self.question = question
        }
    }

    /// What somebody chose on a page.
    enum Choice {
        case key(Character)
        /// A key that asks, and what was answered: a few words.
        case answer(Character, String)
        /// The number of what is to be opened, from 1.
        case number(Int)
    }

    /// Why the reading ended. With each goes the line that was on top, to come back to.
    enum Ending {
        case left
        case chosen(Choice, line: Int)
        case locked(line: Int)
        /// The window is another one: the page has to be made anew.
        case resized(line: Int)
        case closed
        case ended(Int32)
    }

    private let reading: Reading
    private let screen: TerminalScreen
    private var watch: LockWatch
    private var top = 0
    /// What is searched for.
    private var wanted: PlaintextBuffer?
    private var question: FootQuestion?
    /// The page's own key that asks; nil while it is a search within.
    private var asking: PageKey?
    /// The beginning of a number of several digits.
    private var number: Int?
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
    /// Prose wider than this is hard to read; tables are laid out for the window.
    private static let proseColumns = 110
    private var columns: Int {
        let all = screen.size.columns - 2 * Pager.margin
        return reading.fitsWindow ? all : min(all, Pager.proseColumns)
    }
    private var lastTop: Int { max(0, reading.page.rowCount - height) }

    /// Shows the text until it is left.
    func run() -> Ending {
        while true {
            if !screen.hasMore { screen.show(frame()) }
            switch screen.next(watching: [EndingSignals.descriptor, watch.descriptor], patience: watch.patience) {
            case .key(let key):
                watch.noteActivity()
                if let ending = take(key) { return ending }
            case .pasted(let text): question?.paste(text)
            case .resized:
                let line = topLine
                if reading.fitsWindow { return .resized(line: line) }
                reading.page.fit(columns: columns)
                top = min(reading.page.row(ofLine: line), lastTop)
            case .readable(let descriptor) where descriptor == watch.descriptor: return .locked(line: topLine)
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
        if let question { return answer(question, key) }
        if let ending = count(key) { return ending }
        if number != nil { return nil }
        if case .character(let scalar) = key, let own = reading.keys.first(where: { $0.key == Character(scalar) }) {
            guard let words = own.question else { return .chosen(.key(own.key), line: topLine) }
            (asking, question) = (own, FootQuestion(words))
            return nil
        }
        switch key {
        case .character("q"), .character("Q"), .escape, .control("c"), .control("d"): return .left
        case .control("l"):
            watch.lock()
            return .locked(line: topLine)
        case .character(" "), .pageDown, .control("f"): go(by: height - 1)
        case .character("b"), .pageUp, .control("b"): go(by: 1 - height)
        case .down, .enter, .character("j"): go(by: 1)
        case .up, .character("k"): go(by: -1)
        case .home, .textStart, .character("g"): go(by: -top)
        case .end, .textEnd, .character("G"): go(by: lastTop - top)
        case .character("/"): question = FootQuestion(" / ")
        case .character("n") where wanted != nil: find(forward: true)
        case .character("N") where wanted != nil: find(forward: false)
        default: return ring()
        }
        return nil
    }

    /// Takes the digits of a number. It is chosen as soon as no longer one can be meant.
    private func count(_ key: Key) -> Ending? {
        switch key {
        case .character(let scalar) where reading.choices > 0 && (0x30...0x39).contains(scalar.value):
            let typed = (number ?? 0) * 10 + Int(scalar.value - 0x30)
            guard (1...reading.choices).contains(typed) else {
                number = nil
                return ring()
            }
            guard typed * 10 > reading.choices else {
                number = typed
                return nil
            }
            return .chosen(.number(typed), line: topLine)
        case .enter:
            return number.map { .chosen(.number($0), line: topLine) }
        default:
            number = nil
            return nil
        }
    }

    private func ring() -> Ending? {
        screen.ring()
        return nil
    }

    private func go(by rows: Int) { top = min(max(0, top + rows), lastTop) }

    // MARK: Searching

    private func answer(_ question: FootQuestion, _ key: Key) -> Ending? {
        if key == .control("l") {
            watch.lock()
            return .locked(line: topLine)
        }
        switch question.take(key, columns: screen.size.columns) {
        case .asking: return nil
        case .left: (self.question, asking) = (nil, nil)
        case .answered(let text):
            defer { (self.question, asking) = (nil, nil) }
            if let asking {
                let words = NoteReading.text(of: text).trimmed
                return words.isEmpty ? nil : .chosen(.answer(asking.key, words), line: topLine)
            }
            wanted = text.count > 0 ? text : nil
            if wanted != nil { find(forward: true, including: true) }
        }
        return nil
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
        if let question { return question.draw(on: frame) }
        if let warning = watch.warningText {
            frame.add(" " + warning, .waiting)
            return
        }
        if let message {
            frame.add(" " + message, .waiting)
            return
        }
        if let number {
            frame.add(" Open \(number)…  Enter, or one more digit", .accent)
            return
        }
        var words: [String] = []
        if lastTop > 0 { words.append("space more") }
        // How to leave is always said; what has no room then is said in the help.
        words.append("q leave")
        if reading.choices > 0 { words.append("number open") }
        words += reading.keys.map { "\($0.key) \($0.word)" }
        if !reading.keys.contains(where: { $0.key == "/" }) { words.append(wanted == nil ? "/ search" : "n next") }
        words.append("^L lock")
        let shown = min(top + height, reading.page.rowCount)
        frame.addFooter(words, lastTop > 0 ? "\(shown * 100 / max(1, reading.page.rowCount)) %" : "")
    }
}
