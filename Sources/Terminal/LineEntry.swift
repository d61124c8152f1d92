internal import SecretMemory

/// One line that is typed at a prompt, with arrow keys, what was typed before, and completion. Nothing of it is written
/// to a disk.
public final class LineEntry {
    /// How the line ended.
    public enum Outcome {
        case line(String)
        /// Ctrl-C.
        case interrupted
        /// Ctrl-D in an empty line, or the terminal is gone.
        case ended
        /// Ctrl-L.
        case lock
        /// A descriptor that is watched became readable.
        case readable(Int32)
    }

    private let output: Int32
    private let input: TerminalInput
    /// Lines of before, the newest last; in memory alone.
    private var history: [String] = []
    private static let maximumHistory = 100
    private static let maximumCount = 4096

    /// - Parameters:
    ///   - input: the terminal to read from.
    ///   - output: the terminal on which the line stands.
    public init(input: Int32, output: Int32) {
        self.output = output
        self.input = TerminalInput(input)
    }

    /// Reads a line. The terminal is raw already.
    ///
    /// - Parameters:
    ///   - prompt: what stands before it.
    ///   - watched: descriptors that end the waiting.
    ///   - patience: how long until `quiet` is asked, in milliseconds; nil for ever.
    ///   - activity: told of every key.
    ///   - quiet: what stands before the prompt from now on, a warning; nil for nothing.
    ///   - complete: the words that may stand in place of the last one of a text.
    ///   - remembers: whether a line may be kept, to be called back with the arrow keys.
    public func read(
        _ prompt: String, watching watched: [Int32], patience: () -> Int32?, activity: () -> Void,
        quiet: () -> String?, complete: (String) -> [String], remembers: (String) -> Bool = { _ in true }
    ) -> Outcome {
        let text = EditableText(maximumCount: LineEntry.maximumCount)
        let area = TextArea(text, TerminalSize(rows: 3, columns: 1000))
        // Behind the newest line of before stands the one that is being typed.
        var place = history.count
        // Pastes in brackets: else each of their lines would be obeyed, and the rest go to whoever reads next.
        say("\u{1B}[?2004h")
        defer { say("\u{1B}[?2004l") }
        var typed = ""
        var warning: String?
        while true {
            if !input.hasMore { show(prompt, text, warning) }
            switch input.next(watching: watched, patience: patience()) {
            case .key(let key):
                activity()
                warning = nil
                switch key {
                case .enter:
                    say("\r\n")
                    let line = LineEntry.string(of: text)
                    if remembers(line) { remember(line) }
                    return .line(line)
                case .control("c"):
                    say("\r\n")
                    return .interrupted
                case .control("d") where text.isEmpty: return .ended
                case .control("l"): return .lock
                case .up, .down:
                    if place == history.count { typed = LineEntry.string(of: text) }
                    place = min(max(0, place + (key == .up ? -1 : 1)), history.count)
                    replace(text, with: place == history.count ? typed : history[place])
                case .tab: finish(text, complete)
                default: _ = area.take(key)
                }
            case .pasted(let pasted):
                activity()
                _ = LineEntry.firstLine(of: pasted).withBytes { text.insert($0) }
            case .resized: break
            case .readable(let descriptor): return .readable(descriptor)
            case .quiet: warning = quiet()
            case .closed: return .ended
            }
        }
    }

    private func remember(_ line: String) {
        guard !line.allSatisfy(\.isWhitespace), line != history.last else { return }
        history.append(line)
        if history.count > LineEntry.maximumHistory { history.removeFirst() }
    }

    /// Forgets what was typed before: at a lock.
    public func forget() { history = [] }

    // MARK: Text

    private static func string(of text: EditableText) -> String {
        let contents = text.contents()
        return contents.text(in: 0..<contents.count) ?? ""
    }

    private static func firstLine(of pasted: PlaintextBuffer) -> PlaintextBuffer {
        let line = PlaintextBuffer()
        pasted.withBytes { bytes in
            var end = 0
            while end < bytes.byteCount, bytes.byte(end) != 0x0A { end += 1 }
            line.append(bytes.extracting(0..<end))
        }
        return line
    }

    private func replace(_ text: EditableText, with line: String) {
        text.wipe()
        _ = PlaintextBuffer(utf8: line).withBytes { text.insert($0) }
    }

    // MARK: Completion

    /// Writes what all the words that fit have in common, or shows them.
    private func finish(_ text: EditableText, _ complete: (String) -> [String]) {
        let line = LineEntry.string(of: text)
        guard text.cursor == text.end else { return say("\u{7}") }
        let words = complete(line)
        guard let first = words.first else { return say("\u{7}") }
        let stem = line.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        let common = words.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
        if words.count == 1 || common.count > stem.count {
            replace(text, with: String(line.dropLast(stem.count)) + common + (words.count == 1 ? " " : ""))
        } else {
            say(
                "\r\n"
                    + TextWidth.wrap(Printable.line(words.joined(separator: "  ")), to: columns - 2).joined(
                        separator: "\r\n") + "\r\n")
        }
    }

    // MARK: Showing

    private var columns: Int { TerminalSize(of: output).columns }

    private func show(_ prompt: String, _ text: EditableText, _ warning: String?) {
        let line = Printable.line(LineEntry.string(of: text))
        let contents = text.contents()
        let before = contents.text(in: 0..<min(text.cursor.offset, contents.count)) ?? ""
        let start = (warning.map { $0 + " " } ?? "") + prompt
        let room = max(8, columns - TextWidth.of(start) - 1)
        // A line that is longer than the window is shown around its cursor.
        let position = TextWidth.of(Printable.line(before))
        let hidden = position > room ? position - room : 0
        let shown = TextWidth.truncate(LineEntry.drop(hidden, from: line), to: room)
        say("\r\u{1B}[K\(start)\(shown)\u{1B}[\(TextWidth.of(start) + position - hidden + 1)G")
    }

    private static func drop(_ columns: Int, from line: String) -> String {
        var rest = line[...]
        var dropped = 0
        while dropped < columns, let first = rest.first {
            dropped += TextWidth.of(String(first))
            rest.removeFirst()
        }
        return String(rest)
    }

    private func say(_ text: String) { _ = PlaintextBuffer(utf8: text).write(to: output) }
}

extension String {
    /// What both begin with.
    fileprivate func commonPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}
