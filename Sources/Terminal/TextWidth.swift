/// How many columns a text takes on a terminal.
public enum TextWidth {
    /// The columns of `text`: two for wide East Asian characters and emoji, none for combining marks.
    public static func of(_ text: String) -> Int {
        text.reduce(0) { $0 + width($1) }
    }

    /// `text` cut to `columns`, with an ellipsis where something was cut.
    public static func truncate(_ text: String, to columns: Int) -> String {
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
    public static func pad(_ text: String, to columns: Int, rightAligned: Bool = false) -> String {
        let fill = String(repeating: " ", count: max(0, columns - of(text)))
        return rightAligned ? fill + text : text + fill
    }

    /// Paragraphs broken at spaces so that no line is wider than `columns`; a longer word stays whole.
    public static func wrap(_ text: String, to columns: Int) -> [String] {
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
        if first.hasNoWidth || first.isRisky { return 0 }
        return first.isWide ? 2 : 1
    }
}
