/// What a leaf of a query means in every segment: its terms are looked up once, and counted over all segments, before
/// anything is weighed.
struct LeafPlan {
    /// The most words that a prefix stands for in one segment.
    static let maximumPrefixWords = 1024

    private let leaf: Query.Leaf
    private let polarity: SearchPolarity
    /// For each segment the terms that were found: one list for each word of a phrase, else one list.
    private var found: [[[Term]]] = []
    /// What makes keys of words, for each language that the segments have.
    private var keys: [NoteLanguage: WordKeys] = [:]
    /// Whether a prefix begins more words than are looked at.
    private(set) var isCapped = false

    private struct Term {
        var info: TermInfo
        var reason: SearchReason?
        /// Of a stem, its language.
        var language: NoteLanguage?
    }

    init(_ leaf: Query.Leaf, _ polarity: SearchPolarity, in segments: [Segment]) throws(IndexError) {
        self.leaf = leaf
        self.polarity = polarity
        for segment in segments { found.append(try lookUp(in: segment)) }
    }

    /// The words of the leaf that stand in no note.
    var missingWords: [Query.Word] {
        switch leaf.test {
        case .word(let word): documents(0) == 0 ? [word] : []
        case .exact(let folded): documents(0) == 0 ? [Query.Word(folded: folded, lower: folded)] : []
        case .phrase(let words): words.indices.filter { documents($0) == 0 }.map { words[$0] }
        case .prefix, .theme, .patient, .kind, .label: []
        }
    }

    /// Whether passing the leaf says something about how good a hit is.
    var isScored: Bool {
        switch leaf.test {
        case .word, .exact, .phrase, .prefix, .theme: true
        case .patient, .kind, .label: false
        }
    }

    /// How many documents have word `part` of the leaf, over all segments.
    private func documents(_ part: Int) -> Int {
        found.reduce(0) { $0 + $1[part].reduce(0) { $0 + $1.info.documents } }
    }

    private mutating func lookUp(in segment: Segment) throws(IndexError) -> [[Term]] {
        func term(_ field: TermField, _ text: [UInt8]) throws(IndexError) -> [Term] {
            guard let info = try segment.term(field.key(text)) else { return [] }
            return [Term(info: info)]
        }
        let stemField = leaf.inTitle ? TermField.titleStem : .stem
        let wordField = leaf.inTitle ? TermField.titleWord : .word
        switch leaf.test {
        case .word(let word): return [try stems(of: word, stemField, in: segment)]
        case .exact(let folded):
            var terms: [Term] = []
            for word in Set(segment.header.languages.map { Elision.removed(from: folded, $0) }) {
                terms += try term(wordField, word)
            }
            return [terms]
        case .phrase(let words):
            var parts: [[Term]] = []
            for word in words { parts.append(try stems(of: word, stemField, in: segment)) }
            return parts
        case .prefix(let folded): return [try words(beginning: wordField.key(folded), in: segment)]
        case .theme(let id):
            var terms: [Term] = []
            if polarity != .denied, let info = try segment.term(TermField.marked.key(id.utf8)) {
                terms.append(Term(info: info, reason: .marked(theme: id)))
            }
            let prefix = TermField.found.key(Array(id.utf8) + [0])
            try segment.terms.forEach(prefix: prefix) { (key, value) throws(IndexError) in
                guard key.count == prefix.count + 1, let code = key.last else { throw .damaged }
                guard polarity.admits(ThemeCode(rawValue: code)) else { return true }
                let info = try TermInfo(value, header: segment.header)
                terms.append(Term(info: info, reason: .found(ThemeFinding(theme: id, polarity: code))))
                return true
            }
            return [terms]
        case .patient(let keys):
            var terms: [Term] = []
            for key in keys { terms += try term(.patient, key.bytes) }
            return [terms]
        case .kind(let kind): return [try term(.kind, [kind])]
        case .label(let label): return [try term(.label, Array(label.utf8))]
        }
    }

    /// The stems of a word in the languages of a segment.
    private mutating func stems(
        of word: Query.Word, _ field: TermField, in segment: Segment
    ) throws(IndexError) -> [Term] {
        var terms: [Term] = []
        for language in segment.header.languages {
            let own = keys[language] ?? WordKeys(language)
            keys[language] = own
            for key in own.keys(ofQueried: word) {
                guard let info = try segment.term(field.key(key)) else { continue }
                terms.append(Term(info: info, language: language))
            }
        }
        return terms
    }

    private mutating func words(beginning prefix: [UInt8], in segment: Segment) throws(IndexError) -> [Term] {
        var terms: [Term] = []
        var capped = false
        try segment.terms.forEach(prefix: prefix) { (_, value) throws(IndexError) in
            guard terms.count < LeafPlan.maximumPrefixWords else {
                capped = true
                return false
            }
            terms.append(Term(info: try TermInfo(value, header: segment.header)))
            return true
        }
        isCapped = isCapped || capped
        return terms
    }

    /// The leaf in one of the segments.
    ///
    /// - Parameter notes: how many notes there are in all, for the rarity of words.
    func search(in segment: Segment, _ index: Int, notes: Int) throws(IndexError) -> LeafSearch {
        func rarity(_ documents: Int) -> Float {
            let documents = min(documents, notes)
            return BM25.rarity(of: documents, among: notes)
        }
        let parts = found[index]
        let reason: SearchReason? = isScored ? .word(leaf.text) : nil
        switch leaf.test {
        case .phrase:
            var phrases: [[PostingCursor]] = []
            for language in segment.header.languages {
                // A phrase is of one language; of several stems that a word may have, that of most notes is meant.
                let terms = parts.compactMap { terms in
                    terms.filter { $0.language == language }.max { $0.info.documents < $1.info.documents }
                }
                guard terms.count == parts.count else { continue }
                var cursors: [PostingCursor] = []
                for term in terms { cursors.append(try PostingCursor(term.info, in: segment)) }
                phrases.append(cursors)
            }
            let weight = parts.indices.reduce(0) { $0 + rarity(documents($1)) * Impact.scale }
            return LeafSearch(.phrases(phrases, weight: weight), reason: reason)
        case .prefix where parts[0].count > 1:
            var impacts = [UInt8](repeating: 0, count: segment.count)
            for term in parts[0] {
                let cursor = try PostingCursor(term.info, in: segment)
                try cursor.forEach(in: 0..<segment.count) { document, impact in
                    impacts[document] = max(impacts[document], impact)
                }
            }
            return LeafSearch(.dense(impacts, weight: rarity(documents(0)) * Impact.scale), reason: reason)
        case .word, .exact, .prefix, .theme, .patient, .kind, .label:
            var lists: [LeafSearch.List] = []
            for term in parts[0] {
                var list = LeafSearch.List(cursor: try PostingCursor(term.info, in: segment), reason: term.reason)
                let weight = isScored ? rarity(documents(0)) * Impact.scale : 0
                switch term.reason {
                case .marked: list.constant = BM25.markedTheme
                case .found(let finding) where ThemeCode(rawValue: finding.polarity).isMarked:
                    list.constant = BM25.markedTheme
                case .found(let finding) where ThemeCode(rawValue: finding.polarity).isAffirmedNow:
                    (list.constant, list.weight) = (BM25.affirmedTheme, weight)
                case .found(let finding) where ThemeCode(rawValue: finding.polarity).isAffirmedOfPatient:
                    (list.constant, list.weight) = (BM25.pastTheme, weight * BM25.pastShare)
                case .found: list.weight = weight * BM25.notAffirmedShare
                default: list.weight = weight
                }
                lists.append(list)
            }
            return LeafSearch(.lists(lists), reason: reason)
        }
    }
}

/// The weights of the ranking that are not in the segments.
enum BM25 {
    /// The inverse document frequency of Robertson and Spärck Jones in the form that is never negative.
    static func rarity(of documents: Int, among notes: Int) -> Float {
        let ratio = (Float(notes - documents) + 0.5) / (Float(documents) + 0.5)
        return logarithm(1 + ratio)
    }

    /// What a theme counts that the clinician marked: more than any finding can, so that what was said stands before what
    /// was guessed. A finding has at most 1.15 × (14 × 2.2 + 5) = 41, for the rarity of one note among a million.
    static let markedTheme: Float = 48

    /// What a theme counts for being affirmed of the patient at all, and the share that is left of a finding where it is
    /// denied, considered or about somebody else. At most 1.15 × 14 × 2.2 × 0.1 = 3.5: “denies suicidal ideation” never
    /// stands before what is there.
    static let affirmedTheme: Float = 5
    static let notAffirmedShare: Float = 0.1

    /// The same for what was there once: between the two, 1.15 × (4 + 14 × 2.2 × 0.01) = 4.95 at most.
    static let pastTheme: Float = 4
    static let pastShare: Float = 0.01

    /// How much better a note of the newest day is than one that is very old.
    static let recencyShare: Float = 0.15
    /// After so many days half of that is gone.
    static let recencyHalf: Float = 180

    /// The factor for a note that is `age` days older than the newest.
    static func recency(age: Int) -> Float { 1 + recencyShare * recencyHalf / (recencyHalf + Float(max(0, age))) }

    /// The natural logarithm of a number that is at least 1, from its exponent and the series of artanh; exact to the
    /// last digits of a Float, the same on every machine, and without the C library's mathematics.
    static func logarithm(_ value: Float) -> Float {
        guard value > 1 else { return 0 }
        let mantissa = Double(value.significand)
        let t = (mantissa - 1) / (mantissa + 1)
        let t2 = t * t
        var sum = 0.0
        var power = t
        for divisor in stride(from: 1.0, through: 17, by: 2) {
            sum += power / divisor
            power *= t2
        }
        return Float(2 * sum + Double(value.exponent) * 0.693147180559945309)
    }
}
