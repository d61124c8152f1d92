/// Articles and small words that are written as one with the word behind them: "l'angoisse", "dell'ansia".
enum Elision {
    /// A word without them.
    static func removed(from word: [UInt8], _ language: NoteLanguage) -> [UInt8] {
        guard let apostrophe = word.firstIndex(of: UInt8(ascii: "'")), apostrophe + 1 < word.count else { return word }
        let words: Set<String> =
            switch language {
            case .french: french
            case .italian: italian
            default: []
            }
        guard words.contains(String(decoding: word[..<apostrophe], as: UTF8.self)) else { return word }
        return Array(word[(apostrophe + 1)...])
    }

    private static let french: Set<String> = [
        "c", "d", "j", "l", "m", "n", "qu", "s", "t", "jusqu", "lorsqu", "puisqu", "quoiqu",
    ]
    private static let italian: Set<String> = [
        "c", "d", "l", "m", "s", "t", "un", "all", "coll", "dall", "dell", "nell", "sull", "bell", "quell", "quest",
        "sant", "senz", "tutt", "anch",
    ]
}

/// Endings as they are typed without accents, and as they are written.
enum MissingAccents {
    static func endings(of language: NoteLanguage) -> [(plain: String, accented: String)] {
        switch language {
        case .spanish:
            [("cion", "ción"), ("sion", "sión"), ("logia", "logía"), ("eria", "ería"), ("ias", "ías"), ("ia", "ía")]
        case .portuguese:
            [
                ("cao", "ção"), ("coes", "ções"), ("sao", "são"), ("soes", "sões"), ("encia", "ência"),
                ("ancia", "ância"),
            ]
        case .french: [("ites", "ités"), ("ite", "ité"), ("ees", "ées"), ("ee", "ée"), ("es", "és"), ("e", "é")]
        case .italian: [("ita", "ità")]
        default: []
        }
    }
}
