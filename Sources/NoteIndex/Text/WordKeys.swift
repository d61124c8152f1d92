internal import Synchronization

/// How the words of one language become the keys under which all their inflections and spellings meet.
///
/// A key is the language and a stem without case and diacritics. The stem is taken before the marks are folded away, since
/// endings bear them: "situación" and "situaciones" meet because of the accent.
final class WordKeys {
    /// Goes into every segment: keys of different rules do not meet, so other rules mean another index.
    static let version: UInt32 = 2

    let language: NoteLanguage
    private let stemmer: Stemmer

    init(_ language: NoteLanguage) {
        self.language = language
        stemmer = Stemmer(language)
    }

    /// The key of a word.
    ///
    /// - Parameters:
    ///   - lower: the word in small letters, with its marks.
    ///   - folded: the same without them.
    func key(lower: [UInt8], folded: [UInt8]) -> [UInt8] { [language.rawValue] + stem(lower: lower, folded: folded) }

    /// Whether a word of a text has marks on which its key may depend; else its folded form serves for both.
    @inline(__always)
    func dependsOnMarks(_ text: RawSpan, _ range: Range<Int>) -> Bool {
        language != .english && range.contains { text.byte(at: $0) >= 0x80 }
    }

    private func stem(lower: [UInt8], folded: [UInt8]) -> [UInt8] {
        if language == .english {
            // Letters and apostrophes alone are English words.
            let word = Spelling.american(folded)
            guard word.count > 2, word.allSatisfy({ $0 &- 0x61 < 26 || $0 == UInt8(ascii: "'") }) else { return word }
            return stemmer.stem(word)
        }
        let word = Elision.removed(from: lower, language)
        guard word.contains(where: { $0 >= 0x61 }) else { return word }
        return Folding.folded(stemmer.stem(word))
    }

    /// All keys that may be meant by a word of a query: who types has not every accent on the keyboard.
    func keys(ofQueried word: Query.Word) -> [[UInt8]] {
        var keys = [key(lower: word.lower, folded: word.folded)]
        guard word.lower == word.folded else { return keys }
        for (plain, accented) in MissingAccents.endings(of: language) where word.lower.ends(with: plain.utf8) {
            let restored = word.lower.dropLast(plain.utf8.count) + Array(accented.utf8)
            let key = key(lower: Array(restored), folded: word.folded)
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    /// What stems depend on besides ``version``: the algorithms change between versions of Snowball, and the library does not
    /// say which it has. So it is asked for the stems of some words.
    static func fingerprint(of languages: NoteLanguages) -> UInt64 {
        // Every segment is asked for it.
        fingerprints.withLock { known in
            if let fingerprint = known[languages] { return fingerprint }
            let fingerprint = makeFingerprint(of: languages)
            known[languages] = fingerprint
            return fingerprint
        }
    }

    private static let fingerprints = Mutex<[NoteLanguages: UInt64]>([:])

    private static func makeFingerprint(of languages: NoteLanguages) -> UInt64 {
        // FNV-1a, 64 bits: https://www.rfc-editor.org/rfc/rfc9923
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for language in languages {
            let stemmer = Stemmer(language)
            for word in probes.utf8.split(separator: UInt8(ascii: " ")) {
                for byte in stemmer.stem(Array(word)) + [0] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            }
        }
        return hash
    }

    /// Words with endings of every language, and some whose stems have changed between versions of Snowball.
    private static let probes = """
        past evening added generously communism vertrauensvoll erkenntnisse tierarzt relaciones tranquilamente vergüenza \
        inquiétudes confiance parlèrent preoccupazione sentimenti relações ansiedade vertrouwelijk gevoelens tillitsfull \
        känslorna følelsene tillidsfuldt luottamuksellisesta tunteet доверительного чувствами
        """
}

extension [UInt8] {
    fileprivate func ends(with ending: String.UTF8View) -> Bool {
        count > ending.count + 1 && suffix(ending.count).elementsEqual(ending)
    }
}
