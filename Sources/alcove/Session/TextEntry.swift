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
    static let maximumBytes = 1 << 20

    /// Reads one text. The terminal is in ``RawMode`` already.
    func read() throws(KeyboardError) -> String {
        var text = ""
        try read(into: &text)
        return text
    }

    /// Reads until the end key, behind what stands in `text` already. What was typed stays there also when it throws.
    func read(into text: inout String) throws(KeyboardError) {
        var pending: [UInt8] = []
        while true {
            let byte = try keyboard.nextByte()
            switch byte {
            case KeyByte.end where !endsAtLineFeed || text.isEmpty:
                if endsAtLineFeed { throw .interrupted }
                Prompt.say("")
                return
            case KeyByte.end:
                break
            case KeyByte.enter, KeyByte.lineFeed:
                Prompt.say("")
                if endsAtLineFeed { return }
                text.append("\n")
            case KeyByte.interrupt:
                Prompt.say("")
                throw .interrupted
            case KeyByte.backspace, KeyByte.delete:
                erase(1, from: &text)
            case KeyByte.eraseWord:
                erase(wordLength(at: text), from: &text)
            case KeyByte.eraseLine:
                erase(currentLine(of: text).count, from: &text)
            case KeyByte.escape:
                try keyboard.skipEscapeSequence()
            case 0x09:
                add(" ", to: &text)
            case 0..<0x20:
                break
            default:
                pending.append(byte)
                if let character = TextEntry.complete(pending) {
                    add(character, to: &text)
                    pending = []
                } else if pending.count >= 4 {
                    pending = []
                }
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

    /// The text of a whole UTF-8 sequence, or nil while bytes are missing.
    private static func complete(_ bytes: [UInt8]) -> String? {
        String(validating: bytes, as: UTF8.self)
    }
}
