/// Finds the words of texts of one language that answer a query, word by word.
final class SnippetMatcher {
    struct Match {
        var words: Range<Int>
        var leaf: Int
    }

    private(set) var matches: [Match] = []
    var language: NoteLanguage { keys.language }
    private let keys: WordKeys
    private let leaves: [Leaf]
    /// For each phrase how far it has come: the first words of attempts that are under way, with their progress.
    private var attempts: [Int: [(start: Int, next: Int)]] = [:]
    /// The first letters of the stems that are looked for: a word with another one need not be stemmed.
    private var firstLetters = Array(repeating: false, count: 256)
    /// The keys of words that were stemmed before, where all of a word stands in ``FoldedWord/head``.
    private var knownKeys: [UInt64: [UInt8]] = [:]

    private struct Leaf {
        let index: Int
        let test: Query.Test
        /// For a word, and for each word of a phrase, the keys that may be meant.
        let keys: [[[UInt8]]]
    }

    init(_ query: Query, _ language: NoteLanguage) {
        let keys = WordKeys(language)
        self.keys = keys
        var wanted: Set<Int> = []
        SnippetMatcher.collect(query.root, into: &wanted)
        leaves = wanted.sorted().filter { !query.leaves[$0].inTitle }.map { index in
            switch query.leaves[index].test {
            case .word(let word): Leaf(index: index, test: .word(word), keys: [keys.keys(ofQueried: word)])
            case .phrase(let words):
                Leaf(index: index, test: .phrase(words), keys: words.map(keys.keys(ofQueried:)))
            case .exact(let folded):
                Leaf(index: index, test: .exact(Elision.removed(from: folded, language)), keys: [])
            case let test: Leaf(index: index, test: test, keys: [])
            }
        }
        // Behind the language.
        for key in leaves.flatMap(\.keys).joined() where key.count > 1 { firstLetters[Int(key[1])] = true }
    }

    /// Forgets the matches, for another text.
    func begin() {
        matches.removeAll(keepingCapacity: true)
        attempts.removeAll()
    }

    /// The leaves that make a note a hit, not those that keep one out.
    private static func collect(_ node: Query.Node, into leaves: inout Set<Int>) {
        switch node {
        case .all, .not: break
        case .leaf(let index): leaves.insert(index)
        case .and(let parts), .or(let parts): for part in parts { collect(part, into: &leaves) }
        }
    }

    func add(_ whole: FoldedWord, _ text: RawSpan, _ range: Range<Int>, _ number: Int) {
        guard whole.count > 0 else { return }
        let word = withoutElision(whole)
        // American spelling changes the first letter of words in "oe" and "ae" alone.
        let isDigraph =
            word.count > 1 && word[1] == UInt8(ascii: "e")
            && (word[0] == UInt8(ascii: "o") || word[0] == UInt8(ascii: "a"))
        let mayMatch = isDigraph || firstLetters[Int(word[0])]
        var known: [UInt8]?
        func key() -> [UInt8]? {
            guard mayMatch else { return nil }
            if known == nil { known = self.key(whole, text, range) }
            return known
        }
        for leaf in leaves {
            switch leaf.test {
            case .word:
                if let key = key(), leaf.keys[0].contains(key) {
                    matches.append(Match(words: number..<number + 1, leaf: leaf.index))
                }
            case .exact(let folded):
                if word.count == folded.count, word.starts(with: folded) {
                    matches.append(Match(words: number..<number + 1, leaf: leaf.index))
                }
            case .prefix(let folded):
                if word.starts(with: folded) { matches.append(Match(words: number..<number + 1, leaf: leaf.index)) }
            case .phrase: advance(leaf, key(), number)
            case .theme, .patient, .kind, .label: break
            }
        }
    }

    private func key(_ word: FoldedWord, _ text: RawSpan, _ range: Range<Int>) -> [UInt8] {
        if keys.dependsOnMarks(text, range) {
            return keys.key(lower: LowercaseWord.of(text, range), folded: word.bytes)
        }
        if word.count <= 8, let known = knownKeys[word.head] { return known }
        let bytes = word.bytes
        let key = keys.key(lower: bytes, folded: bytes)
        if word.count <= 8 { knownKeys[word.head] = key }
        return key
    }

    private func withoutElision(_ word: FoldedWord) -> FoldedWord {
        guard keys.language == .french || keys.language == .italian else { return word }
        return FoldedWord(Elision.removed(from: word.bytes, keys.language))
    }

    private func advance(_ leaf: Leaf, _ key: [UInt8]?, _ number: Int) {
        var underWay: [(start: Int, next: Int)] = []
        for attempt in (attempts[leaf.index] ?? []) + [(number, 0)] {
            guard let key, leaf.keys[attempt.next].contains(key) else { continue }
            if attempt.next + 1 == leaf.keys.count {
                matches.append(Match(words: attempt.start..<number + 1, leaf: leaf.index))
            } else {
                underWay.append((attempt.start, attempt.next + 1))
            }
        }
        attempts[leaf.index] = underWay
    }
}

extension FoldedWord {
    func starts(with bytes: [UInt8]) -> Bool {
        guard count >= bytes.count else { return false }
        for index in bytes.indices where self[index] != bytes[index] { return false }
        return true
    }
}
