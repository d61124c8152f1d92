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

    /// The best parts of a text, in the order in which they stand there.
    ///
    /// The best part is the one with the most different words of the query, and of several the one with the most
    /// words, and of these the first. Where nothing of the query stands in the text, the beginning is shown.
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - marks: byte ranges that are highlighted as well, such as the words that speak for a theme, in order.
    ///   - width: about how many bytes of the text a part has; words are never cut.
    ///   - count: at most so many parts, which do not overlap.
    public static func best(
        in text: RawSpan, for query: Query, marks: [Range<Int>] = [], width: Int = 160, count: Int = 1
    ) -> [Snippet] {
        var matcher = SnippetMatcher(query)
        var words: [Range<Int>] = []
        Tokenizer.forEachWord(in: text) { word, range in
            matcher.add(word, words.count)
            words.append(range)
        }
        guard let first = words.first else { return [] }
        var matches = matcher.matches.map { match in
            SnippetMatch(
                range: words[match.words.lowerBound].lowerBound..<words[match.words.upperBound - 1].upperBound,
                leaf: match.leaf)
        }
        for mark in marks where mark.lowerBound >= 0 && mark.upperBound <= text.byteCount && !mark.isEmpty {
            matches.append(SnippetMatch(range: mark, leaf: -1))
        }
        matches.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        var windows = SnippetMatch.windows(of: matches, width: width, count: count)
        if windows.isEmpty { windows = [first.lowerBound..<first.lowerBound] }
        return windows.map { window in
            let part = whole(words, around: window, width: width, end: text.byteCount)
            var snippet = render(text, part, matches)
            snippet.isCutBefore = first.lowerBound < part.lowerBound
            snippet.isCutAfter = words.last.map { $0.upperBound > part.upperBound } ?? false
            return snippet
        }
    }

    /// The window with as many whole words around it as fit the width, a third of them before.
    private static func whole(_ words: [Range<Int>], around window: Range<Int>, width: Int, end: Int) -> Range<Int> {
        let spare = max(0, width - window.count)
        let earliest = window.lowerBound - spare / 3
        let first = words.firstIndex { $0.lowerBound >= earliest } ?? 0
        let start = min(words[first].lowerBound, window.lowerBound)
        let latest = start + max(width, window.upperBound - start)
        let last = words.lastIndex { $0.upperBound <= latest } ?? first
        // The first word and the last bring along the punctuation before and behind them.
        return
            (first == 0 ? 0 : start)..<(last == words.count - 1 ? end : max(words[last].upperBound, window.upperBound))
    }

    private static func render(_ text: RawSpan, _ part: Range<Int>, _ matches: [SnippetMatch]) -> Snippet {
        var pieces: [Piece] = []
        var cleaner = TextCleaner()
        func add(_ range: Range<Int>, highlighted: Bool) {
            let cleaned = cleaner.clean(text, range)
            guard !cleaned.isEmpty else { return }
            if let last = pieces.indices.last, pieces[last].isHighlighted == highlighted {
                pieces[last].text += cleaned
            } else {
                pieces.append(Piece(text: cleaned, isHighlighted: highlighted))
            }
        }
        var at = part.lowerBound
        for match in matches where match.range.lowerBound < part.upperBound && match.range.upperBound > at {
            let range = max(at, match.range.lowerBound)..<min(part.upperBound, match.range.upperBound)
            add(at..<range.lowerBound, highlighted: false)
            add(range, highlighted: true)
            at = range.upperBound
        }
        add(at..<part.upperBound, highlighted: false)
        while let last = pieces.indices.last, pieces[last].text.hasSuffix(" ") {
            pieces[last].text.removeLast()
            if pieces[last].text.isEmpty { pieces.removeLast() }
        }
        return Snippet(pieces: pieces, isCutBefore: false, isCutAfter: false)
    }
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

/// Finds the words of a text that answer a query, word by word.
struct SnippetMatcher {
    struct Match {
        var words: Range<Int>
        var leaf: Int
    }

    private(set) var matches: [Match] = []
    private let leaves: [(index: Int, test: Query.Test)]
    /// For each phrase how far it has come: the first words of attempts that are under way, with their progress.
    private var attempts: [Int: [(start: Int, next: Int)]] = [:]
    /// The first letters of stems that are looked for: a word with another one need not be stemmed.
    private var firstLetters = Set<UInt8>()

    init(_ query: Query) {
        var wanted: Set<Int> = []
        SnippetMatcher.collect(query.root, into: &wanted)
        leaves = wanted.sorted().filter { !query.leaves[$0].inTitle }.map { ($0, query.leaves[$0].test) }
        for (_, test) in leaves {
            switch test {
            case .word(let word): word.stem.first.map { _ = firstLetters.insert($0) }
            case .phrase(let words): for word in words { word.stem.first.map { _ = firstLetters.insert($0) } }
            default: break
            }
        }
    }

    /// The leaves that make a note a hit, not those that keep one out.
    private static func collect(_ node: Query.Node, into leaves: inout Set<Int>) {
        switch node {
        case .all, .not: break
        case .leaf(let index): leaves.insert(index)
        case .and(let parts), .or(let parts): for part in parts { collect(part, into: &leaves) }
        }
    }

    mutating func add(_ word: FoldedWord, _ number: Int) {
        guard word.count > 0 else { return }
        // American spelling changes the first letter of words in "oe" and "ae" alone.
        let isDigraph =
            word.count > 1 && word[1] == UInt8(ascii: "e")
            && (word[0] == UInt8(ascii: "o") || word[0] == UInt8(ascii: "a"))
        let mayMatch = isDigraph || firstLetters.contains(word[0])
        var stem: [UInt8]?
        for (index, test) in leaves {
            switch test {
            case .word(let wanted):
                guard mayMatch else { continue }
                if stem == nil { stem = WordRules.stem(word.bytes) }
                if stem == wanted.stem { matches.append(Match(words: number..<number + 1, leaf: index)) }
            case .exact(let folded):
                if word.count == folded.count, word.starts(with: folded) {
                    matches.append(Match(words: number..<number + 1, leaf: index))
                }
            case .prefix(let folded):
                if word.starts(with: folded) { matches.append(Match(words: number..<number + 1, leaf: index)) }
            case .phrase(let words):
                if stem == nil, mayMatch { stem = WordRules.stem(word.bytes) }
                advance(index, words, stem, number)
            case .theme, .patient, .kind, .label: break
            }
        }
    }

    private mutating func advance(_ leaf: Int, _ words: [Query.Word], _ stem: [UInt8]?, _ number: Int) {
        var underWay: [(start: Int, next: Int)] = []
        for attempt in (attempts[leaf] ?? []) + [(number, 0)] where stem == words[attempt.next].stem {
            if attempt.next + 1 == words.count {
                matches.append(Match(words: attempt.start..<number + 1, leaf: leaf))
            } else {
                underWay.append((attempt.start, attempt.next + 1))
            }
        }
        attempts[leaf] = underWay
    }
}

extension FoldedWord {
    func starts(with bytes: [UInt8]) -> Bool {
        guard count >= bytes.count else { return false }
        for index in bytes.indices where self[index] != bytes[index] { return false }
        return true
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
