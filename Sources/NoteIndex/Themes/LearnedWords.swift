/// What single words say about a theme beside its terms, learned from labelled texts.
///
/// A theme has a start, from how rare it is, and a weight for each word that is met more or less often where the theme
/// is. Words are known by their first six letters, which serve as a stem: "marriage" and "married" are two of them,
/// "depressed" and "depression" one. Weights are summed over the distinct words of a text and divided by the square
/// root of how many there are, so that a long text does not win by its length.
///
/// The table is text, see ``VocabularyText/learned``:
///
///     shape 30 159 171 118 154 138 48 -160
///     theme anxiety -378
///       anxiet 59, panic 23, love -20
///
/// `shape` and the starts are hundredths of a log-odds unit, the weights of words tenths.
struct LearnedWords: Sendable {
    /// A weight of one word for one theme, and the next one of the same word.
    private struct Weight {
        let theme: UInt8
        let tenths: Int8
        let next: UInt16
    }

    private static let slotBits = 12
    private static let none = UInt16.max
    /// The bits of the letters that a word is known by.
    private static let letters: UInt64 = 0xFFFF_FFFF_FFFF

    /// The place of each learned theme in the vocabulary.
    private(set) var themes: [Int] = []
    private(set) var starts: [Float] = []
    /// How much the places of a theme's terms count; see ``ThemeEvidence``.
    private(set) var shape: [Float] = []
    /// An open hash table of words; zero where it is empty.
    private var words = [UInt64](repeating: 0, count: 1 << slotBits)
    private var firstWeights = [UInt16](repeating: none, count: 1 << slotBits)
    private var weights: [Weight] = []
    private var wordCount = 0
    /// Whether the table broke off or lacks its shape. The built-in one is part of the program: a test reads it.
    private(set) var isMalformed = false

    /// Reads a table. A theme that is not among `ids` is passed over.
    init(_ table: StaticString, ids: [String]) {
        weights.reserveCapacity(2_000)
        // The bytes of the program's own literal.
        table.withUTF8Buffer { read(unsafe $0.span, ids: ids) }
    }

    private mutating func read(_ table: Span<UInt8>, ids: [String]) {
        var place = 0
        var isOpen = false
        while let word = LearnedWords.field(in: table, &place) {
            switch LearnedWords.string(word, in: table) {
            case "shape":
                for _ in 0..<ThemeEvidence.shapeCount {
                    guard let number = LearnedWords.number(in: table, &place) else { return isMalformed = true }
                    shape.append(Float(number) / 100)
                }
            case "theme":
                guard let id = LearnedWords.field(in: table, &place), themes.count < 64,
                    let start = LearnedWords.number(in: table, &place)
                else { return isMalformed = true }
                let theme = ids.firstIndex(of: LearnedWords.string(id, in: table))
                isOpen = theme != nil
                if let theme {
                    themes.append(theme)
                    starts.append(Float(start) / 100)
                }
            default:
                guard let number = LearnedWords.number(in: table, &place), let tenths = Int8(exactly: number) else {
                    return isMalformed = true
                }
                let head = ThemeLexicon.head(of: table, word.lowerBound, word.upperBound)
                if isOpen { add(head & LearnedWords.letters, tenths) }
            }
            if isMalformed { return }
        }
        isMalformed = shape.count != ThemeEvidence.shapeCount
    }

    private mutating func add(_ word: UInt64, _ tenths: Int8) {
        let slot = slot(of: word)
        if words[slot] == 0 { wordCount += 1 }
        // A fuller table would be slow to look a word up in, and a full one would be searched for ever.
        guard wordCount <= words.count * 3 / 4, weights.count < Int(LearnedWords.none) else {
            return isMalformed = true
        }
        words[slot] = word
        weights.append(
            Weight(theme: UInt8(truncatingIfNeeded: themes.count - 1), tenths: tenths, next: firstWeights[slot]))
        firstWeights[slot] = UInt16(truncatingIfNeeded: weights.count - 1)
    }

    /// The next run of bytes between spaces, commas and line breaks.
    private static func field(in table: Span<UInt8>, _ place: inout Int) -> Range<Int>? {
        func separates(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") || byte == UInt8(ascii: ",") }
        while place < table.count, separates(table[place]) { place += 1 }
        let start = place
        while place < table.count, !separates(table[place]) { place += 1 }
        return start < place ? start..<place : nil
    }

    private static func number(in table: Span<UInt8>, _ place: inout Int) -> Int? {
        guard let field = field(in: table, &place), field.count < 8 else { return nil }
        let isNegative = table[field.lowerBound] == UInt8(ascii: "-")
        var number = 0
        for index in field.dropFirst(isNegative ? 1 : 0) {
            guard table[index] &- UInt8(ascii: "0") < 10 else { return nil }
            number = number * 10 + Int(table[index] - UInt8(ascii: "0"))
        }
        return isNegative ? -number : number
    }

    private static func string(_ range: Range<Int>, in table: Span<UInt8>) -> String {
        unsafe table.extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }

    @inline(__always)
    private static func hash(_ word: UInt64) -> UInt64 { word &* 0x9E37_79B9_7F4A_7C15 }

    /// Where a word stands in the table, or the empty place where it would.
    @inline(__always)
    private func slot(of word: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: LearnedWords.hash(word) >> UInt64(64 - LearnedWords.slotBits))
        while words[slot] != word, words[slot] != 0 { slot = (slot + 1) & (words.count - 1) }
        return slot
    }

    /// The learned word that a token is known by; nil for numbers, for words of one or two letters and for those beyond
    /// ASCII.
    @inline(__always)
    private static func word(of token: WordToken, in text: Span<UInt8>) -> UInt64? {
        let (start, end) = (Int(token.start), Int(token.end))
        guard token.isASCII, end - start > 2, text[start] >= UInt8(ascii: "A") else { return nil }
        return ThemeLexicon.head(of: text, start, end) & letters
    }
}

extension LearnedWords {
    /// What the words of a text say about each learned theme, in log-odds, the starts included.
    ///
    /// - Parameter title: how many words stand in the title; they count twice.
    func evidence(of text: Span<UInt8>, tokens: Span<WordToken>, title: Int) -> [Float] {
        var sums = [Int32](repeating: 0, count: themes.count)
        // Which words were met, by 13 bits of their hash: two that share them count as one.
        var met = [UInt64](repeating: 0, count: 128)
        var distinct = 0
        for index in tokens.indices {
            guard let word = LearnedWords.word(of: tokens[index], in: text) else { continue }
            let bits = Int(truncatingIfNeeded: LearnedWords.hash(word) >> 51)
            guard met[bits >> 6] & (1 << UInt64(bits & 63)) == 0 else { continue }
            met[bits >> 6] |= 1 << UInt64(bits & 63)
            distinct += 1
            var number = firstWeights[slot(of: word)]
            while number != LearnedWords.none {
                let weight = weights[Int(number)]
                sums[Int(weight.theme)] += Int32(weight.tenths) * (index < title ? 2 : 1)
                number = weight.next
            }
        }
        let share = 0.1 / Float(distinct + 1).squareRoot()
        return sums.indices.map { starts[$0] + Float(sums[$0]) * share }
    }

    /// The words of a text that speak for a learned theme the most, at most `count`, in the order of the text.
    func places(for theme: Int, in text: Span<UInt8>, tokens: [WordToken], count: Int) -> [Int] {
        var found: [(place: Int, tenths: Int8)] = []
        for place in tokens.indices {
            guard let word = LearnedWords.word(of: tokens[place], in: text) else { continue }
            var number = firstWeights[slot(of: word)]
            while number != LearnedWords.none {
                let weight = weights[Int(number)]
                if Int(weight.theme) == theme, weight.tenths > 0 { found.append((place, weight.tenths)) }
                number = weight.next
            }
        }
        found.sort { ($1.tenths, $0.place) < ($0.tenths, $1.place) }
        return found.prefix(count).map(\.place).sorted()
    }
}
