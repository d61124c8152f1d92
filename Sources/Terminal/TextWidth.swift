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
        var text = text
        // By bytes: to find where letters end takes several times as long.
        return text.withUTF8 { bytes in
            let span = unsafe UnsafeRawBufferPointer(bytes).bytes
            let (space, newline) = (UInt8(ascii: " "), UInt8(ascii: "\n"))
            var lines: [String] = []
            var line: [UInt8] = []
            var (used, start) = (0, 0)
            func endLine() {
                lines.append(String(decoding: line, as: UTF8.self))
                line.removeAll(keepingCapacity: true)
                used = 0
            }
            for end in 0...span.byteCount {
                let byte = end < span.byteCount ? span.byte(end) : newline
                guard byte == space || byte == newline else { continue }
                if start < end {
                    let width = of(span.extracting(start..<end))
                    if !line.isEmpty, used + 1 + width > columns { endLine() }
                    if !line.isEmpty {
                        line.append(space)
                        used += 1
                    }
                    unsafe line.append(contentsOf: bytes[start..<end])
                    used += width
                }
                if byte == newline { endLine() }
                start = end + 1
            }
            return lines
        }
    }
}
