/// What takes one place on the screen: a character with the marks that belong to it.
///
/// Found in UTF-8 without making a `String` of it, which nobody would wipe. Terminals count columns by scalars, so the
/// clusters here are simpler than Unicode's: a base, and what has no width of its own behind it.
public struct TextCluster: Hashable {
    /// How it appears.
    public enum Appearance: Hashable {
        /// As it stands in the text.
        case itself
        /// A tab: spaces up to the next stop.
        case tab
        /// What a terminal would obey, or nobody could see: its number in hexadecimal digits, `\u{1b}`.
        case escaped(UInt32)
        /// A mark without a base, on a circle of dots.
        case loneMark
    }

    /// Bytes in the text.
    public let count: Int
    /// Columns on the screen; for a tab see ``columns(behind:)``.
    public let columns: Int
    public let appearance: Appearance
    /// Whether terminals disagree about the columns: marks, and what may be shown as an emoji.
    public let isUncertain: Bool

    init(count: Int, columns: Int, appearance: Appearance, isUncertain: Bool = false) {
        self.count = count
        self.columns = columns
        self.appearance = appearance
        self.isUncertain = isUncertain
    }

    /// The columns that it takes behind so many others: a tab goes up to its next stop.
    func columns(behind column: Int) -> Int {
        appearance == .tab ? TextLayout.tab - column % TextLayout.tab : columns
    }

    /// The cluster that begins at `offset`; nil at the end of the text.
    ///
    /// A byte that is not UTF-8 is a cluster of its own, escaped.
    public static func at(_ offset: Int, in text: RawSpan) -> TextCluster? {
        guard offset < text.byteCount else { return nil }
        let first = text.byte(offset)
        // Nearly all there is, decided with two looks.
        if first >= 0x20, first < 0x7F, offset + 1 == text.byteCount || text.byte(offset + 1) < 0x80 {
            return TextCluster(count: 1, columns: 1, appearance: .itself)
        }
        if first == 0x09 { return TextCluster(count: 1, columns: 1, appearance: .tab) }
        guard let (base, size) = scalar(at: offset, in: text) else { return escape(UInt32(first), 1) }
        if base.isRisky { return escape(base.value, size) }
        var end = offset + size
        while let (mark, size) = scalar(at: end, in: text), mark.hasNoWidth { end += size }
        if base.hasNoWidth {
            return TextCluster(count: end - offset, columns: 1, appearance: .loneMark, isUncertain: true)
        }
        return TextCluster(
            count: end - offset, columns: base.isWide ? 2 : 1, appearance: .itself,
            isUncertain: end > offset + size || base.properties.isEmoji && !base.isASCII)
    }

    /// The beginning of the cluster before `offset`, which is the end of one.
    public static func start(before offset: Int, in text: RawSpan) -> Int {
        var start = max(0, offset - 1)
        while start > 0 {
            while start > 0, text.byte(start) & 0xC0 == 0x80 { start -= 1 }
            guard start > 0, let (mark, _) = scalar(at: start, in: text), mark.hasNoWidth else { break }
            start -= 1
        }
        // A mark behind an escaped scalar has no base: it is a cluster of its own.
        while let cluster = at(start, in: text), start + cluster.count < offset { start += cluster.count }
        return start
    }

    private static func escape(_ value: UInt32, _ count: Int) -> TextCluster {
        TextCluster(count: count, columns: escape(of: value).utf8.count, appearance: .escaped(value))
    }

    /// How a scalar is shown that must not reach a terminal.
    static func escape(of value: UInt32) -> String { "\\u{\(String(value, radix: 16))}" }

    /// The scalar at `offset` and its length in bytes; nil at the end, and where the bytes are no UTF-8.
    private static func scalar(at offset: Int, in text: RawSpan) -> (Unicode.Scalar, Int)? {
        guard offset < text.byteCount else { return nil }
        let first = text.byte(offset)
        let count: Int
        switch first {
        case 0..<0x80: return (Unicode.Scalar(first), 1)
        case 0xC2...0xDF: count = 2
        case 0xE0...0xEF: count = 3
        case 0xF0...0xF4: count = 4
        default: return nil
        }
        guard offset + count <= text.byteCount else { return nil }
        // 5, 4 or 3 bits of the first byte, then 6 of each that follows.
        var value = UInt32(first) & (0x7F >> UInt32(count))
        for index in 1..<count {
            let next = text.byte(offset + index)
            guard next & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(next & 0x3F)
        }
        let smallest: UInt32 = [0, 0, 0x80, 0x800, 0x1_0000][count]
        guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, count)
    }
}

extension RawSpan {
    func byte(_ offset: Int) -> UInt8 { unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self) }
}

extension Unicode.Scalar {
    /// Whether a terminal would obey it, or nobody could see it: the categories Cc and Cf, and the two separators of
    /// lines and paragraphs.
    var isRisky: Bool {
        if isASCII { return value < 0x20 || value == 0x7F }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }

    /// Whether it stands on the character before it: marks, and the vowels and finals of a Hangul syllable.
    var hasNoWidth: Bool {
        guard value >= 0x300 else { return false }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return true
        default: return (0x1160...0x11FF).contains(value)
        }
    }

    /// Whether it takes two columns: Wide and Fullwidth in Unicode's EastAsianWidth, and what is shown as an emoji.
    var isWide: Bool {
        guard value >= 0x1100 else { return false }
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return true
        // A single regional indicator is narrow; two of them are a flag as wide as both.
        case 0x1F1E6...0x1F1FF: return false
        default: return properties.isEmojiPresentation
        }
    }
}
