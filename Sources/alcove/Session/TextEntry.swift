internal import Terminal

/// Plain entry on the terminal: what is typed stands where it is typed, Backspace takes it back, Ctrl-D ends.
///
/// The terminal's own line mode would lose whatever is longer than 4,095 bytes in one paragraph, and a pasted letter
/// is often longer. So keys are read one by one and shown here.
struct TextEntry {
    let keyboard: Keyboard
    /// Whether Enter ends the entry (a question of one line) or begins a new line (a note).
    let endsAtLineFeed: Bool

    /// The longest text that is taken; what comes after is refused with a bell, never dropped in silence.
    static let maximumBytes = NoteText.maximumBytes

    /// Reads one text. The terminal is in ``RawMode`` already.
    func read() throws(KeyboardError) -> String {
        var text = ""
        try read(into: &text)
        return text
    }

    /// Reads until the end key, behind what stands in `text` already. What was typed stays there also when it throws.
    func read(into text: inout String) throws(KeyboardError) {
        var decoder = KeyDecoder()
        while true {
            switch try keyboard.nextKey(&decoder) {
            case .control("d") where !endsAtLineFeed || text.isEmpty:
                if endsAtLineFeed { throw .interrupted }
                Prompt.say("")
                return
            case .enter:
                Prompt.say("")
                if endsAtLineFeed { return }
                text.append("\n")
            case .control("c"):
                Prompt.say("")
                throw .interrupted
            case .backspace: erase(1, from: &text)
            case .deleteWordBefore: erase(wordLength(at: text), from: &text)
            case .control("u"): erase(currentLine(of: text).count, from: &text)
            case .tab: add(" ", to: &text)
            case .character(let scalar): add(String(Character(scalar)), to: &text)
            default: break
            }
        }
    }

    private func add(_ character: String, to text: inout String) {
        guard text.utf8.count + character.utf8.count <= TextEntry.maximumBytes else {
            Prompt.say("\u{07}", newline: false)
            return
        }
        text += character
        Prompt.say(Printable.line(character), newline: false)
    }

    /// Takes characters of the current line back, on the screen too, also over the edge of a wrapped row.
    private func erase(_ count: Int, from text: inout String) {
        for _ in 0..<count {
            guard let last = text.last, last != "\n" else { return }
            let width = StandardStreams.width
            let columnBefore = TextWidth.of(String(currentLine(of: text))) % width
            text.removeLast()
            let taken = TextWidth.of(String(last))
            if columnBefore == 0, taken > 0 {
                // The cursor stands at the beginning of a wrapped row: the character is at the end of the row above.
                Prompt.say("\u{1B}[A\u{1B}[\(width)G\u{1B}[K", newline: false)
            } else {
                Prompt.say(String(repeating: "\u{08} \u{08}", count: taken), newline: false)
            }
        }
    }

    private func currentLine(of text: String) -> Substring {
        guard let lineFeed = text.lastIndex(of: "\n") else { return text[...] }
        return text[text.index(after: lineFeed)...]
    }

    private func wordLength(at text: String) -> Int {
        let line = currentLine(of: text)
        let spaces = line.reversed().prefix(while: \.isWhitespace).count
        return spaces + line.dropLast(spaces).reversed().prefix { !$0.isWhitespace }.count
    }
}
