/// The words of all notes of a segment that is being built: every word is a number, and its stem another.
///
/// A value, not an object: its loops run over every word of every note, and the checks for overlapping access that the
/// properties of an object bring would cost more than the work.
struct NoteWords {
    private(set) var words = WordTable()
    private(set) var stems = WordTable()
    /// The number of the stem of each word.
    private var stemOfWord: [UInt32] = []
    /// The words of all notes, one note behind the other.
    private var tokens: [UInt32] = []

    /// How many words the notes have in all.
    var count: Int { tokens.count }

    mutating func add(_ text: RawSpan) throws(IndexError) {
        try Tokenizer.forEachWord(in: text) { (word, _) throws(IndexError) in
            let (number, isNew) = try words.number(of: &word)
            if isNew {
                var stem = FoldedWord(WordRules.stem(word.bytes))
                stemOfWord.append(UInt32(try stems.number(of: &stem).number))
            }
            tokens.append(UInt32(number))
        }
    }

    /// Forgets the last words.
    mutating func removeLast(_ count: Int) { tokens.removeLast(count) }

    /// Where a note lies among the words.
    struct Span {
        var start: Int
        /// How many of the words are the title; they stand first.
        var titleWords: Int
        var words: Int
    }

    /// Where each term stands: `document << 32 | position << 1 | whether in the title`, in order, the places of one term
    /// behind those of the one before.
    struct Inverted {
        /// For each term, where its places end.
        var ends: [Int]
        var places: [UInt64]
    }

    /// The places of all words of these notes, which are numbered in this order.
    func invertWords(_ notes: [Span]) -> Inverted {
        NoteWords.invert(notes, tokens, terms: words.count) { $0 }
    }

    /// The places of all stems.
    func invertStems(_ notes: [Span]) -> Inverted {
        let stemOfWord = stemOfWord
        return NoteWords.invert(notes, tokens, terms: stems.count) { stemOfWord[Int($0)] }
    }

    /// A counting sort by term: two walks over the words, no comparison.
    @inline(__always)
    private static func invert(
        _ notes: [Span], _ tokens: [UInt32], terms: Int, _ term: (UInt32) -> UInt32
    ) -> Inverted {
        var ends = [Int](repeating: 0, count: terms)
        for note in notes {
            for index in note.start..<note.start + note.words { ends[Int(term(tokens[index]))] += 1 }
        }
        var sum = 0
        for index in ends.indices {
            let count = ends[index]
            ends[index] = sum
            sum += count
        }
        var places = [UInt64](repeating: 0, count: sum)
        for (document, note) in notes.enumerated() {
            // A gap behind the title, so that no phrase reaches from it into the text.
            let titleEnd = note.start + note.titleWords
            let base = UInt64(document) << 32
            for index in note.start..<note.start + note.words {
                let number = Int(term(tokens[index]))
                let inTitle = index < titleEnd
                let position = UInt64(index - note.start + (inTitle ? 0 : 1))
                places[ends[number]] = base | position << 1 | (inTitle ? 1 : 0)
                ends[number] += 1
            }
        }
        return Inverted(ends: ends, places: places)
    }
}
