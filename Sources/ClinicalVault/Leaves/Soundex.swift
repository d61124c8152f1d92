/// What a name sounds like in English: its first letter, and three digits for the consonants behind it.
///
/// As the National Archives of the United States define it for the index of the census ("The Soundex Indexing System",
/// https://www.archives.gov/research/census/soundex). It is coarse, so that what sounds alike in other languages mostly
/// meets too: Meyer, Maier and Mayer are M600, and so is Moore.
struct Soundex: Hashable {
    /// `M600`
    let code: String

    /// The code of a word in lower case; nil where it has anything but the letters a to z.
    init?(_ word: some Collection<Unicode.Scalar>) {
        guard let first = word.first, word.allSatisfy({ ("a"..."z").contains($0) }) else { return nil }
        var digits = ""
        // The first letter has a digit too, though it is not written: Pfister is P236.
        var last = Soundex.digit(first)
        for letter in word.dropFirst() where digits.count < 3 {
            // Two letters of one digit that h or w separates count once: Ashcraft is A261.
            if letter == "h" || letter == "w" { continue }
            let digit = Soundex.digit(letter)
            if let digit, digit != last { digits.append(digit) }
            // A vowel between them makes them two: Tymczak is T522. The rules leave y open; here it is a vowel.
            last = digit
        }
        code = String(first).uppercased() + digits + String(repeating: "0", count: 3 - digits.count)
    }

    /// The digit of a consonant; nil for vowels, h, w and y.
    private static func digit(_ letter: Unicode.Scalar) -> Character? {
        switch letter {
        case "b", "f", "p", "v": "1"
        case "c", "g", "j", "k", "q", "s", "x", "z": "2"
        case "d", "t": "3"
        case "l": "4"
        case "m", "n": "5"
        case "r": "6"
        default: nil
        }
    }
}
