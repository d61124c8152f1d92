/// A word in small letters that keeps its marks, as stemmers want it: É, and E with an accent behind it, are é.
enum LowercaseWord {
    /// The word that stands in a range of a text; what is no letter or digit, such as a soft hyphen, is left out.
    static func of(_ text: RawSpan, _ range: Range<Int>) -> [UInt8] {
        var letters = String.UnicodeScalarView()
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = text.byte(at: index)
            guard byte >= 0x80 else {
                // Of ASCII a word has letters, digits and apostrophes; the bit makes letters small and leaves the others.
                letters.append(Unicode.Scalar(byte | 0x20))
                index += 1
                continue
            }
            let (scalar, length) = Tokenizer.decode(text, at: index)
            index += length
            guard let scalar else { continue }
            switch Folding.fold(scalar) {
            case .apostrophe: letters.append("'")
            case .letter, .pair, .ideograph:
                letters.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            case .ignored: compose(scalar, behind: &letters)
            case .separator: break
            }
        }
        return Array(String(letters).utf8.prefix(FoldedWord.maximumCount))
    }

    /// Joins a mark with the letter before it, for the letters of the languages that are stemmed.
    private static func compose(_ mark: Unicode.Scalar, behind letters: inout String.UnicodeScalarView) {
        guard let row = composed[mark.value], let last = letters.last,
            let place = row.letters.unicodeScalars.firstIndex(of: last)
        else { return }
        let distance = row.letters.unicodeScalars.distance(from: row.letters.unicodeScalars.startIndex, to: place)
        letters.removeLast()
        letters.append(Array(row.composed.unicodeScalars)[distance])
    }

    /// For each combining mark the letters that bear it, and what they are then.
    private static let composed: [UInt32: (letters: String, composed: String)] = [
        0x300: ("aeiou", "àèìòù"), 0x301: ("aeiouy", "áéíóúý"), 0x302: ("aeiou", "âêîôû"), 0x303: ("aon", "ãõñ"),
        0x306: ("и", "й"), 0x308: ("aeiouyе", "äëïöüÿё"), 0x30A: ("a", "å"), 0x327: ("c", "ç"),
    ]
}

extension Folding {
    /// A word without case and marks.
    static func folded(_ word: [UInt8]) -> [UInt8] {
        guard word.contains(where: { $0 >= 0x80 }) else { return word }
        var folded = FoldedWord()
        for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
            guard scalar.value >= 0x80 else {
                folded.append(scalar)
                continue
            }
            switch fold(scalar) {
            case .letter(let letter), .ideograph(let letter): folded.append(letter)
            case .pair(let first, let second):
                folded.append(first)
                folded.append(second)
            case .ignored, .separator, .apostrophe: break
            }
        }
        return folded.bytes
    }
}
