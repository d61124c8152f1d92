/// A short part of a text that shows why it was found.
///
/// White space of any kind is one space, and nothing that steers a terminal or the direction of writing is in it.
public struct Snippet: Hashable, Sendable {
    /// A stretch of the snippet.
    public struct Piece: Hashable, Sendable {
        /// What stands there.
        public var text: String
        /// Whether it answers the query.
        public var isHighlighted: Bool
    }

    /// The stretches, one behind the other.
    public var pieces: [Piece]
    /// Whether text was left out before and behind.
    public var isCutBefore: Bool
    public var isCutAfter: Bool

    /// The snippet without highlights.
    public var text: String { pieces.map(\.text).joined() }
}

/// A stretch of a text that answers a part of a query.
struct SnippetMatch {
    var range: Range<Int>
    /// Which leaf of the query; -1 for a mark of the caller.
    var leaf: Int

    /// The best stretches of at most `width` bytes that begin and end with a match, in the order of the text.
    static func windows(of matches: [SnippetMatch], width: Int, count: Int) -> [Range<Int>] {
        var candidates: [(range: Range<Int>, score: Int)] = []
        for (index, first) in matches.enumerated() {
            var leaves: Set<Int> = []
            var range = first.range
            var score = 0
            for match in matches[index...] {
                guard match.range.upperBound - first.range.lowerBound <= max(width, first.range.count) else { break }
                range = range.lowerBound..<max(range.upperBound, match.range.upperBound)
                score += leaves.insert(match.leaf).inserted ? 1000 : 1
            }
            candidates.append((range, score))
        }
        candidates.sort { ($1.score, $0.range.lowerBound) < ($0.score, $1.range.lowerBound) }
        var chosen: [Range<Int>] = []
        for candidate in candidates where chosen.count < count {
            let near = candidate.range.lowerBound - width / 2..<candidate.range.upperBound + width / 2
            if !chosen.contains(where: { $0.overlaps(near) }) { chosen.append(candidate.range) }
        }
        return chosen.sorted { $0.lowerBound < $1.lowerBound }
    }
}

/// Makes text fit for one line of a terminal, piece by piece.
struct TextCleaner {
    /// Whether the last character was a space, so that the next is left out; true at the beginning.
    private var afterSpace = true

    mutating func clean(_ text: RawSpan, _ range: Range<Int>) -> String {
        var cleaned = ""
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = text.byte(at: index)
            if byte > 0x20, byte < 0x7F {
                cleaned.unicodeScalars.append(Unicode.Scalar(byte))
                afterSpace = false
                index += 1
                continue
            }
            let (scalar, length) = byte < 0x80 ? (Unicode.Scalar(byte), 1) : Tokenizer.decode(text, at: index)
            index += length
            guard let scalar else { continue }
            switch scalar.properties.generalCategory {
            case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator:
                if !afterSpace { cleaned.unicodeScalars.append(" ") }
                afterSpace = true
            case .format where scalar.value != 0x200C && scalar.value != 0x200D,
                .surrogate, .privateUse, .unassigned:
                break
            default:
                cleaned.unicodeScalars.append(scalar)
                afterSpace = false
            }
        }
        return cleaned
    }
}
