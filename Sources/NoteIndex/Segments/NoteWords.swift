/// The words of all notes of a segment that is being built: every word is a number, and its stem another; two ways to
/// write a word in one language are two forms of it.
///
/// A value, not an object: its loops run over every word of every note, and the checks for overlapping access that the
/// properties of an object bring would cost more than the work.
struct NoteWords {
    private(set) var words = WordTable()
    private(set) var stems = WordTable()
    /// The languages of the notes.
    private(set) var languages = NoteLanguages()
    /// For each language that there is, its words as they are written.
    private var forms: [NoteLanguage: Forms] = [:]
    /// The numbers of the word and of the stem of each form.
    private var wordOfForm: [UInt32] = []
    private var stemOfForm: [UInt32] = []
    /// The forms of all notes, one note behind the other.
    private var tokens: [UInt32] = []

    /// The words of one language in small letters: each is folded and stemmed once.
    private struct Forms {
        let keys: WordKeys
        var table = WordTable()
        /// The number of each among the forms of all languages.
        var numbers: [UInt32] = []
    }

    /// How many words the notes have in all.
    var count: Int { tokens.count }

    mutating func add(_ text: RawSpan, in language: NoteLanguage) throws(IndexError) {
        languages.insert(language)
        var own = forms.removeValue(forKey: language) ?? Forms(keys: WordKeys(language))
        do throws(IndexError) {
            try Tokenizer.forEachWord(in: text) { (word, range) throws(IndexError) in
                tokens.append(try form(&word, text, range, &own))
            }
        } catch {
            forms[language] = own
            throw error
        }
        forms[language] = own
    }

    /// The number of a form, which is taken in where it is new.
    @inline(__always)
    private mutating func form(
        _ word: inout FoldedWord, _ text: RawSpan, _ range: Range<Int>, _ own: inout Forms
    ) throws(IndexError) -> UInt32 {
        guard own.keys.dependsOnMarks(text, range) else {
            let (number, isNew) = try own.table.number(of: &word)
            if isNew { try add(lower: word.bytes, folded: word.bytes, &own) }
            return own.numbers[number]
        }
        let lower = LowercaseWord.of(text, range)
        var form = FoldedWord(lower)
        let (number, isNew) = try own.table.number(of: &form)
        if isNew { try add(lower: lower, folded: word.bytes, &own) }
        return own.numbers[number]
    }

    private mutating func add(lower: [UInt8], folded: [UInt8], _ own: inout Forms) throws(IndexError) {
        own.numbers.append(UInt32(wordOfForm.count))
        var word = FoldedWord(Elision.removed(from: folded, own.keys.language))
        wordOfForm.append(UInt32(try words.number(of: &word).number))
        var key = FoldedWord(own.keys.key(lower: lower, folded: folded))
        stemOfForm.append(UInt32(try stems.number(of: &key).number))
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
        let wordOfForm = wordOfForm
        return NoteWords.invert(notes, tokens, terms: words.count) { wordOfForm[Int($0)] }
    }

    /// The places of all stems.
    func invertStems(_ notes: [Span]) -> Inverted {
        let stemOfForm = stemOfForm
        return NoteWords.invert(notes, tokens, terms: stems.count) { stemOfForm[Int($0)] }
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
