internal import NoteIndex

/// The words of a text that speak of a theme, and where they stand.
struct ThemeQuotation: Hashable {
    /// On one line.
    let words: String
    /// The heading of the section.
    let section: String?

    /// A reason quotes so many places at most, and so many letters of each.
    private static let maximumCount = 3
    private static let maximumLength = 60

    /// The first places that are worded differently.
    static func all(of matches: [ThemeMatch], in text: RawSpan) -> [ThemeQuotation] {
        var found: [ThemeQuotation] = []
        for match in matches {
            let isPlain = match.polarity == .affirmed && !match.isPast
            let range = isPlain ? match.range : scope(of: match.range, in: text)
            let words = line(of: range, in: text)
            guard !found.contains(where: { $0.words.lowercased().contains(words.lowercased()) }) else { continue }
            found.append(ThemeQuotation(words: words, section: NoteSection.heading(above: range.lowerBound, in: text)))
            if found.count == maximumCount { break }
        }
        return found
    }

    private static func line(of range: Range<Int>, in text: RawSpan) -> String {
        let words = String(decoding: text.extracting(range).array, as: UTF8.self)
        let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > maximumLength ? line.prefix(maximumLength) + "…" : line
    }

    /// ` (“brought the letter”, “trusts me”, in Data)`; empty where there are none.
    static func line(_ quotations: [ThemeQuotation]) -> String {
        guard !quotations.isEmpty else { return "" }
        var sections: [String] = []
        for section in quotations.compactMap(\.section) where !sections.contains(section) { sections.append(section) }
        let words =
            quotations.map { "“\($0.words)”" } + (sections.isEmpty ? [] : ["in " + sections.joined(separator: ", ")])
        return " (\(words.joined(separator: ", ")))"
    }

    /// The words of a theme with those around them that deny it or say when: four before and three behind, within the
    /// clause.
    private static func scope(of range: Range<Int>, in text: RawSpan) -> Range<Int> {
        var start = range.lowerBound
        for _ in 0..<4 {
            guard let gap = gap(before: start, in: text) else { break }
            start = gap
            while start > 0, !isBreak(text.byte(start - 1)) { start -= 1 }
        }
        var end = range.upperBound
        for _ in 0..<3 {
            guard end + 1 < text.byteCount, text.byte(end) == space, !isBreak(text.byte(end + 1)) else { break }
            end += 1
            while end < text.byteCount, !isBreak(text.byte(end)) { end += 1 }
        }
        return start..<end
    }

    /// Where the word before a place ends, if one space is all that stands between.
    private static func gap(before start: Int, in text: RawSpan) -> Int? {
        guard start > 1, text.byte(start - 1) == space, !isBreak(text.byte(start - 2)) else { return nil }
        return start - 1
    }

    private static let space = UInt8(ascii: " ")

    /// What no word reaches across: white space, and the signs that end a clause.
    private static func isBreak(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
            UInt8(ascii: "?"):
            true
        default: false
        }
    }
}
