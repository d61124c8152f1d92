/// Finds the parts of texts that answer one query.
///
/// It keeps what it learned of the words of one text for the next: most words of a note stand in every other.
public final class SnippetFinder {
    private let query: Query
    private var matchers: [SnippetMatcher] = []

    public init(_ query: Query) { self.query = query }

    private func matcher(_ language: NoteLanguage) -> SnippetMatcher {
        // One language, seldom two.
        if let known = matchers.first(where: { $0.language == language }) { return known }
        let made = SnippetMatcher(query, language)
        matchers.append(made)
        return made
    }

    /// The best parts of a text, in the order in which they stand there.
    ///
    /// The best part is the one with the most different words of the query, and of several the one with the most
    /// words, and of these the first. Where nothing of the query stands in the text, the beginning is shown.
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - language: that of the text.
    ///   - marks: byte ranges that are highlighted as well, such as the words that speak for a theme, in order.
    ///   - width: about how many bytes of the text a part has; words are never cut.
    ///   - count: at most so many parts, which do not overlap.
    public func best(
        in text: RawSpan, _ language: NoteLanguage = .english, marks: [Range<Int>] = [], width: Int = 160,
        count: Int = 1
    ) -> [Snippet] {
        let matcher = matcher(language)
        matcher.begin()
        var words: [Range<Int>] = []
        // English words have five letters, and a space.
        words.reserveCapacity(text.byteCount / 6)
        Tokenizer.forEachWord(in: text) { word, range in
            matcher.add(word, text, range, words.count)
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
            let part = SnippetFinder.whole(words, around: window, width: width, end: text.byteCount)
            var snippet = SnippetFinder.render(text, part, matches)
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
        var pieces: [Snippet.Piece] = []
        var cleaner = TextCleaner()
        func add(_ range: Range<Int>, highlighted: Bool) {
            let cleaned = cleaner.clean(text, range)
            guard !cleaned.isEmpty else { return }
            if let last = pieces.indices.last, pieces[last].isHighlighted == highlighted {
                pieces[last].text += cleaned
            } else {
                pieces.append(Snippet.Piece(text: cleaned, isHighlighted: highlighted))
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
