/// How many columns a text takes on a terminal.
public enum TextWidth {
    /// The columns of `text`: as many as a ``Frame`` draws it in.
    public static func of(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { bytes in unsafe of(UnsafeRawBufferPointer(bytes).bytes) }
    }

    /// The columns of UTF-8 of one line.
    public static func of(_ text: RawSpan) -> Int {
        var (offset, columns) = (0, 0)
        while let cluster = TextCluster.at(offset, in: text) {
            columns += cluster.columns(behind: columns)
            offset += cluster.count
        }
        return columns
    }

    /// `text` cut to `columns`, with an ellipsis where something was cut; nothing where there is no column.
    public static func truncate(_ text: String, to columns: Int) -> String {
        guard of(text) > columns else { return text }
        guard columns > 0 else { return "" }
        var text = text
        return text.withUTF8 { bytes in
            let span = unsafe UnsafeRawBufferPointer(bytes).bytes
            var (offset, used) = (0, 0)
            while let cluster = TextCluster.at(offset, in: span),
                used + cluster.columns(behind: used) <= columns - 1
            {
                used += cluster.columns(behind: used)
                offset += cluster.count
            }
            return unsafe String(decoding: bytes.prefix(offset), as: UTF8.self) + "…"
        }
    }

    /// `text` filled with spaces up to `columns`.
    public static func pad(_ text: String, to columns: Int, rightAligned: Bool = false) -> String {
        let fill = String(repeating: " ", count: max(0, columns - of(text)))
        return rightAligned ? fill + text : text + fill
    }

    /// Paragraphs broken at spaces so that no line is wider than `columns`; a longer word stays whole.
    public static func wrap(_ text: String, to columns: Int) -> [String] {
        // By bytes: to find where letters end takes several times as long.
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).flatMap {
            paragraph -> [String] in
            var lines: [String] = []
            var line = ""
            var used = 0
            for bytes in paragraph.split(separator: UInt8(ascii: " ")) {
                let word = String(Substring(bytes))
                let width = of(word)
                if line.isEmpty {
                    (line, used) = (word, width)
                } else if used + 1 + width <= columns {
                    line += " "
                    line += word
                    used += 1 + width
                } else {
                    lines.append(line)
                    (line, used) = (word, width)
                }
            }
            lines.append(line)
            return lines
        }
    }
}
