/// How many columns a text takes on a terminal.
enum TextWidth {
    /// The columns of `text`: two for wide East Asian characters and emoji, none for combining marks.
    static func of(_ text: String) -> Int {
        text.reduce(0) { $0 + width($1) }
    }

    /// `text` cut to `columns`, with an ellipsis where something was cut.
    static func truncate(_ text: String, to columns: Int) -> String {
        guard of(text) > columns, columns > 0 else { return text }
        var kept = ""
        var used = 0
        for character in text {
            let next = width(character)
            if used + next > columns - 1 { break }
            kept.append(character)
            used += next
        }
        return kept + "…"
    }

    /// `text` filled with spaces up to `columns`.
    static func pad(_ text: String, to columns: Int, rightAligned: Bool = false) -> String {
        let fill = String(repeating: " ", count: max(0, columns - of(text)))
        return rightAligned ? fill + text : text + fill
    }

    /// Paragraphs broken at spaces so that no line is wider than `columns`; a longer word stays whole.
    static func wrap(_ text: String, to columns: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph -> [String] in
            var lines: [String] = []
            var line = ""
            for word in paragraph.split(separator: " ") {
                if line.isEmpty {
                    line = String(word)
                } else if of(line) + 1 + of(String(word)) <= columns {
                    line += " " + word
                } else {
                    lines.append(line)
                    line = String(word)
                }
            }
            lines.append(line)
            return lines
        }
    }

    private static func width(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if first.isASCII { return 1 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        if first.properties.isEmojiPresentation { return 2 }
        // The blocks that Unicode's EastAsianWidth lists as Wide or Fullwidth, by range.
        switch first.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
