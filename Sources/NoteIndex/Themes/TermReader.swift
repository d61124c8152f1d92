/// Takes the words of a term out of a text, one after the other, as the tokenizer would take them out of a note.
struct TermReader {
    private var place: Int
    private let end: Int
    private let offset: Int
    private let takesCapitals: Bool
    private(set) var isMalformed = false
    private var isAlternative = false

    init(range: Range<Int>, offset: Int, takesCapitals: Bool) {
        self.takesCapitals = takesCapitals
        place = range.lowerBound
        end = range.upperBound
        self.offset = offset
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    private static let star = UInt8(ascii: "*")

    mutating func next(in text: Span<UInt8>) -> WordPattern? {
        while place < end, !TermReader.isLetter(text[place]), !TermReader.isDigit(text[place]) {
            // A word may not be all `*`, nor an alternative be empty.
            if text[place] == TermReader.star || text[place] == UInt8(ascii: "/") { isMalformed = true }
            place += 1
        }
        guard place < end, !isMalformed else { return nil }
        let start = place
        var star = -1
        if TermReader.isDigit(text[place]) {
            while place < end, TermReader.isDigit(text[place]) { place += 1 }
        } else {
            while place < end {
                let byte = text[place]
                if byte & 0xE0 == 0x40, !takesCapitals { isMalformed = true }
                if byte == TermReader.star {
                    if star >= 0 { isMalformed = true }
                    star = place
                } else if isUnspaced(in: text, at: place) {
                    if place == start { place += decodedScalar(in: text, at: place)?.1 ?? 1 }
                    break
                } else if !TermReader.isLetter(byte), !endsInNegation(text, at: place, from: start) {
                    break
                }
                place += 1
            }
        }
        let count = place - start
        let prefix = star < 0 ? count : star - start
        if count > 100 { isMalformed = true }
        guard !isMalformed else { return nil }
        let orNext = place < end && text[place] == UInt8(ascii: "/")
        if orNext {
            place += 1
        } else if isAlternative, place < end, text[place] != UInt8(ascii: " ") {
            // "her/client's": an alternative is one word.
            isMalformed = true
            return nil
        }
        isAlternative = orNext
        return WordPattern(
            start: UInt32(offset + start), prefix: UInt8(prefix), suffix: UInt8(star < 0 ? 0 : count - prefix - 1),
            hasStar: star >= 0, orNext: orNext)
    }

    /// Whether an apostrophe stands in a word such as "don't", which stays one word.
    private func endsInNegation(_ text: Span<UInt8>, at place: Int, from start: Int) -> Bool {
        text[place] == UInt8(ascii: "'") && place > start && text[place - 1] == UInt8(ascii: "n")
            && place + 1 < end && text[place + 1] == UInt8(ascii: "t")
            && (place + 2 == end || !TermReader.isLetter(text[place + 2]))
    }
}
