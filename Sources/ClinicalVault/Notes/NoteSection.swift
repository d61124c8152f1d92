/// The sections of a note's text: one word and a colon on a line of its own open one, as the templates write it.
public enum NoteSection {
    /// A heading has at most so many bytes.
    private static let maximumCount = 32

    /// Those that open one also where the text goes on behind them. Of any other word that may be a sentence: “Agreed: …”.
    private static let wellKnown: Set = [
        "Subjective", "Objective", "Assessment", "Plan", "Data", "Behavior", "Behaviour", "Intervention", "Response",
        "Goal", "Risk",
    ]

    /// The heading under which a place stands; nil where there is none.
    public static func heading(above offset: Int, in text: RawSpan) -> String? {
        var end = min(offset, text.byteCount)
        while true {
            var start = end
            while start > 0, text.byte(start - 1) != UInt8(ascii: "\n") { start -= 1 }
            if let heading = heading(at: start, in: text) { return heading }
            guard start > 0 else { return nil }
            end = start - 1
        }
    }

    /// A capital letter, letters, a colon.
    private static func heading(at start: Int, in text: RawSpan) -> String? {
        var bytes: [UInt8] = []
        for offset in start..<min(start + maximumCount, text.byteCount) {
            let byte = text.byte(offset)
            if byte == UInt8(ascii: ":") {
                let name = String(decoding: bytes, as: UTF8.self)
                guard name.first?.isUppercase ?? false, name.allSatisfy(\.isLetter) else { return nil }
                return wellKnown.contains(name) || endsLine(offset + 1, in: text) ? name : nil
            }
            guard byte > 0x40 else { return nil }
            bytes.append(byte)
        }
        return nil
    }

    /// Whether nothing but white space comes before the next line.
    private static func endsLine(_ offset: Int, in text: RawSpan) -> Bool {
        for offset in offset..<text.byteCount {
            let byte = text.byte(offset)
            if byte == UInt8(ascii: "\n") { return true }
            guard byte <= 0x20 else { return false }
        }
        return true
    }
}
