/// The English stemmer of Martin Porter's Snowball project ("Porter2"), from its published description: "trusting",
/// "trusted" and "trusts" become "trust".
///
/// A stem is a key, not a word: "happy" and "happiness" meet at "happi". Words with anything but ASCII letters and
/// apostrophes stay as they are.
struct EnglishStemmer {
    /// The word as it shrinks. A `y` that stands for a consonant is written `Y`, as in the description.
    private var word: [UInt8]
    /// Where the regions R1 and R2 begin, as offsets from the beginning of the word.
    private var region1 = 0
    private var region2 = 0

    /// The stem of a folded word.
    static func stem(_ word: [UInt8]) -> [UInt8] {
        guard word.count > 2, word.allSatisfy({ $0 &- 0x61 < 26 || $0 == apostrophe }) else { return word }
        if let stem = exceptions[word] { return stem }
        var stemmer = EnglishStemmer(word: word)
        return stemmer.run()
    }

    private init(word: [UInt8]) { self.word = word }

    private mutating func run() -> [UInt8] {
        if word.first == EnglishStemmer.apostrophe { word.removeFirst() }
        for index in word.indices where word[index] == UInt8(ascii: "y") {
            if index == 0 || isVowel(index - 1) { word[index] = UInt8(ascii: "Y") }
        }
        findRegions()
        for suffix in ["'s'", "'s", "'"] where ends(suffix) {
            word.removeLast(suffix.utf8.count)
            break
        }
        removePlural()
        if !EnglishStemmer.finishedAfterPlural.contains(word) {
            removePastAndPresent()
            replaceFinalY()
            replace(EnglishStemmer.step2)
            replace(EnglishStemmer.step3)
            removeEnding()
            removeFinal()
        }
        for index in word.indices where word[index] == UInt8(ascii: "Y") { word[index] = UInt8(ascii: "y") }
        return word
    }

    /// R1: behind the first non-vowel that follows a vowel. R2: the same within R1.
    private mutating func findRegions() {
        let special = (["gener", "commun", "arsen"]).first { starts($0) }
        region1 = special?.utf8.count ?? regionBehind(0)
        region2 = regionBehind(region1)
    }

    private func regionBehind(_ start: Int) -> Int {
        var index = start
        while index < word.count, !isVowel(index) { index += 1 }
        while index < word.count, isVowel(index) { index += 1 }
        return min(index + 1, word.count)
    }

    /// Step 1a.
    private mutating func removePlural() {
        if ends("sses") {
            word.removeLast(2)
        } else if ends("ied") || ends("ies") {
            word.removeLast(word.count > 4 ? 2 : 1)
        } else if ends("us") || ends("ss") {
            return
        } else if ends("s"), word.count > 2, hasVowel(before: word.count - 2) {
            word.removeLast()
        }
    }

    /// Step 1b.
    private mutating func removePastAndPresent() {
        for suffix in ["eedly", "eed"] where ends(suffix) {
            let kept = word.count - suffix.utf8.count + 2
            if kept - 2 >= region1 { word.removeLast(word.count - kept) }
            return
        }
        for suffix in ["ingly", "edly", "ing", "ed"] where ends(suffix) {
            let kept = word.count - suffix.utf8.count
            guard hasVowel(before: kept) else { return }
            word.removeLast(word.count - kept)
            if ends("at") || ends("bl") || ends("iz") {
                word.append(UInt8(ascii: "e"))
            } else if endsInDouble {
                word.removeLast()
            } else if region1 >= word.count, endsInShortSyllable(word.count) {
                word.append(UInt8(ascii: "e"))
            }
            return
        }
    }

    /// Step 1c.
    private mutating func replaceFinalY() {
        guard word.count > 2, let last = word.last, last | 0x20 == UInt8(ascii: "y"), !isVowel(word.count - 2) else {
            return
        }
        word[word.count - 1] = UInt8(ascii: "i")
    }

    /// Steps 2 and 3: the longest suffix of the list that the word ends in decides, whether or not it may go.
    private mutating func replace(_ rules: [Rule]) {
        guard let rule = rules.first(where: { ends($0.suffix) }) else { return }
        let kept = word.count - rule.suffix.utf8.count
        guard kept >= region1 else { return }
        switch rule.condition {
        case .none: break
        case .afterL: guard kept > 0, word[kept - 1] == UInt8(ascii: "l") else { return }
        case .afterValidLi: guard kept > 0, EnglishStemmer.validLi.contains(word[kept - 1]) else { return }
        case .inRegion2: guard kept >= region2 else { return }
        }
        word.removeLast(word.count - kept)
        word.append(contentsOf: rule.replacement.utf8)
    }

    /// Step 4.
    private mutating func removeEnding() {
        guard let suffix = EnglishStemmer.step4.first(where: { ends($0) }) else { return }
        let kept = word.count - suffix.utf8.count
        guard kept >= region2 else { return }
        if suffix == "ion" {
            guard kept > 0, word[kept - 1] == UInt8(ascii: "s") || word[kept - 1] == UInt8(ascii: "t") else { return }
        }
        word.removeLast(word.count - kept)
    }

    /// Step 5.
    private mutating func removeFinal() {
        guard let last = word.last else { return }
        let kept = word.count - 1
        if last == UInt8(ascii: "e") {
            if kept >= region2 || (kept >= region1 && !endsInShortSyllable(kept)) { word.removeLast() }
        } else if last == UInt8(ascii: "l"), kept >= region2, kept > 0, word[kept - 1] == UInt8(ascii: "l") {
            word.removeLast()
        }
    }
}

// The word, looked at.
extension EnglishStemmer {
    private func isVowel(_ index: Int) -> Bool { EnglishStemmer.vowels.contains(word[index]) }

    private func hasVowel(before end: Int) -> Bool { (0..<end).contains { isVowel($0) } }

    /// Whether the first `end` letters end in a short syllable: consonant, vowel, consonant other than w, x and Y; or
    /// nothing but vowel and consonant.
    private func endsInShortSyllable(_ end: Int) -> Bool {
        guard end >= 2, isVowel(end - 2), !isVowel(end - 1) else { return false }
        guard end >= 3 else { return true }
        return !isVowel(end - 3) && !EnglishStemmer.notShort.contains(word[end - 1])
    }

    private var endsInDouble: Bool {
        guard word.count >= 2, word[word.count - 1] == word[word.count - 2] else { return false }
        return EnglishStemmer.doubles.contains(word[word.count - 1])
    }

    private func starts(_ prefix: String) -> Bool { word.starts(with: prefix.utf8) }

    private func ends(_ suffix: String) -> Bool {
        let count = suffix.utf8.count
        guard word.count >= count else { return false }
        return word[(word.count - count)...].elementsEqual(suffix.utf8)
    }
}

// The description's tables. The suffixes of one step stand longest first, since the longest that fits decides.
extension EnglishStemmer {
    private struct Rule {
        enum Condition { case none, afterL, afterValidLi, inRegion2 }

        let suffix: String
        let replacement: String
        var condition = Condition.none
    }

    private static let apostrophe = UInt8(ascii: "'")
    private static let vowels = Array("aeiouy".utf8)
    private static let doubles = Array("bdfgmnprt".utf8)
    private static let validLi = Array("cdeghkmnrt".utf8)
    private static let notShort = Array("wxY".utf8)

    private static let step2 = [
        Rule(suffix: "ational", replacement: "ate"), Rule(suffix: "fulness", replacement: "ful"),
        Rule(suffix: "iveness", replacement: "ive"), Rule(suffix: "ization", replacement: "ize"),
        Rule(suffix: "ousness", replacement: "ous"), Rule(suffix: "biliti", replacement: "ble"),
        Rule(suffix: "lessli", replacement: "less"), Rule(suffix: "tional", replacement: "tion"),
        Rule(suffix: "alism", replacement: "al"), Rule(suffix: "aliti", replacement: "al"),
        Rule(suffix: "ation", replacement: "ate"), Rule(suffix: "entli", replacement: "ent"),
        Rule(suffix: "fulli", replacement: "ful"), Rule(suffix: "iviti", replacement: "ive"),
        Rule(suffix: "ousli", replacement: "ous"), Rule(suffix: "abli", replacement: "able"),
        Rule(suffix: "alli", replacement: "al"), Rule(suffix: "anci", replacement: "ance"),
        Rule(suffix: "ator", replacement: "ate"), Rule(suffix: "enci", replacement: "ence"),
        Rule(suffix: "izer", replacement: "ize"), Rule(suffix: "bli", replacement: "ble"),
        Rule(suffix: "ogi", replacement: "og", condition: .afterL),
        Rule(suffix: "li", replacement: "", condition: .afterValidLi),
    ]

    private static let step3 = [
        Rule(suffix: "ational", replacement: "ate"), Rule(suffix: "tional", replacement: "tion"),
        Rule(suffix: "alize", replacement: "al"), Rule(suffix: "ative", replacement: "", condition: .inRegion2),
        Rule(suffix: "icate", replacement: "ic"), Rule(suffix: "iciti", replacement: "ic"),
        Rule(suffix: "ical", replacement: "ic"), Rule(suffix: "ness", replacement: ""),
        Rule(suffix: "ful", replacement: ""),
    ]

    private static let step4 = [
        "ement", "able", "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ion", "ism", "iti", "ive", "ize", "ous",
        "al", "er", "ic",
    ]

    /// Words that the rules would stem wrongly, and words that stay as they are.
    private static let exceptions: [[UInt8]: [UInt8]] = {
        let pairs = [
            ("skis", "ski"), ("skies", "sky"), ("dying", "die"), ("lying", "lie"), ("tying", "tie"), ("idly", "idl"),
            ("gently", "gentl"), ("ugly", "ugli"), ("early", "earli"), ("only", "onli"), ("singly", "singl"),
        ]
        let unchanged = ["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"]
        let all = pairs + unchanged.map { ($0, $0) }
        return Dictionary(uniqueKeysWithValues: all.map { (Array($0.0.utf8), Array($0.1.utf8)) })
    }()

    private static let finishedAfterPlural: Set<[UInt8]> = Set(
        ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"].map { Array($0.utf8) })
}
