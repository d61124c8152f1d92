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

    /// As many words as a segment is written with. See ``SegmentBuilder/isLarge``.
    static let manyWords = 48 << 20
    /// From so many on there is room for all at once: to double an array takes its memory three times while it is copied,
    /// and pages that no word is on yet take none.
    private static let someWords = 1 << 20

    mutating func add(_ text: RawSpan, in language: NoteLanguage) throws(IndexError) {
        if tokens.count > NoteWords.someWords, tokens.capacity < NoteWords.manyWords {
            tokens.reserveCapacity(NoteWords.manyWords + NoteWords.someWords)
        }
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

        func range(_ titleOnly: Bool) -> Range<Int> { start..<start + (titleOnly ? titleWords : words) }
    }

    /// Words or stems in the order of their letters.
    struct Terms {
        /// Their numbers in that order.
        let sorted: [Int]
        /// For each form the rank of its term.
        let rankOfForm: [UInt32]

        init(_ table: WordTable, _ termOfForm: [UInt32]) {
            sorted = table.sorted()
            var ranks = [UInt32](repeating: 0, count: sorted.count)
            for (rank, number) in sorted.enumerated() { ranks[number] = UInt32(rank) }
            rankOfForm = termOfForm.map { ranks[Int($0)] }
        }
    }

    var sortedWords: Terms { Terms(words, wordOfForm) }
    var sortedStems: Terms { Terms(stems, stemOfForm) }

    /// Terms whose places are put in order at once.
    struct Part {
        let ranks: Range<Int>
        /// For each of them, how many places it has.
        let counts: ArraySlice<Int>
        /// Whether only titles are looked at.
        let titlesOnly: Bool
    }

    /// Cuts the terms of these notes in parts of one term or more.
    ///
    /// - Parameter limit: how many places the terms of a part may have together, where they are several.
    func parts(of terms: Terms, in notes: [Span], titlesOnly: Bool, limit: Int) -> [Part] {
        var counts = [Int](repeating: 0, count: terms.sorted.count)
        for note in notes {
            for index in note.range(titlesOnly) { counts[Int(terms.rankOfForm[Int(tokens[index])])] += 1 }
        }
        var parts: [Part] = []
        var first = 0
        while first < counts.count {
            var (end, sum) = (first, 0)
            while end < counts.count, end == first || sum + counts[end] <= limit {
                sum += counts[end]
                end += 1
            }
            if sum > 0 { parts.append(Part(ranks: first..<end, counts: counts[first..<end], titlesOnly: titlesOnly)) }
            first = end
        }
        return parts
    }

    /// Where each of some terms stands: `document << 32 | position << 1 | whether in the title`, in order, the places of one
    /// term behind those of the one before.
    struct Places {
        /// For each term of the part, where its places end.
        let ends: [Int]
        let places: [UInt64]
    }

    /// The places of a part of the terms in these notes, which are numbered in this order: a counting sort, without any
    /// comparison.
    func places(of part: Part, _ terms: Terms, in notes: [Span]) -> Places {
        let ranks = part.ranks
        var ends: [Int] = []
        ends.reserveCapacity(ranks.count)
        var sum = 0
        for count in part.counts {
            ends.append(sum)
            sum += count
        }
        var places = [UInt64](repeating: 0, count: sum)
        for (document, note) in notes.enumerated() {
            // A gap behind the title, so that no phrase reaches from it into the text.
            let titleEnd = note.start + note.titleWords
            let base = UInt64(document) << 32
            for index in note.range(part.titlesOnly) {
                let rank = Int(terms.rankOfForm[Int(tokens[index])])
                guard ranks.contains(rank) else { continue }
                let inTitle = index < titleEnd
                let position = UInt64(index - note.start + (inTitle ? 0 : 1))
                let end = ends[rank - ranks.lowerBound]
                places[end] = base | position << 1 | (inTitle ? 1 : 0)
                ends[rank - ranks.lowerBound] = end + 1
            }
        }
        return Places(ends: ends, places: places)
    }
}
