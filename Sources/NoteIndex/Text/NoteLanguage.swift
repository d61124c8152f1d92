/// A language that notes are written in: it decides which inflections of a word are one.
///
/// The raw value stands in the index before each stem, so that stems of different languages never meet.
public enum NoteLanguage: UInt8, CaseIterable, Sendable {
    case english = 1
    case danish, dutch, finnish, french, german, italian, norwegian, portuguese, russian, spanish, swedish

    /// The code of ISO 639-1: `de`.
    public var code: String {
        switch self {
        case .danish: "da"
        case .dutch: "nl"
        case .english: "en"
        case .finnish: "fi"
        case .french: "fr"
        case .german: "de"
        case .italian: "it"
        case .norwegian: "no"
        case .portuguese: "pt"
        case .russian: "ru"
        case .spanish: "es"
        case .swedish: "sv"
        }
    }

    /// The English name: `german`.
    public var name: String {
        switch self {
        case .danish: "danish"
        case .dutch: "dutch"
        case .english: "english"
        case .finnish: "finnish"
        case .french: "french"
        case .german: "german"
        case .italian: "italian"
        case .norwegian: "norwegian"
        case .portuguese: "portuguese"
        case .russian: "russian"
        case .spanish: "spanish"
        case .swedish: "swedish"
        }
    }

    /// The language that somebody means by a code, with or without a country, or an English name: `de`, `de-AT`, `German`.
    public init?(_ text: String) {
        let wanted = String(text.lowercased().prefix { $0 != "-" && $0 != "_" })
        // Norwegian has two written forms with codes of their own.
        let isNorwegian = ["nb", "nn"].contains(wanted)
        guard let language = NoteLanguage.allCases.first(where: { $0.code == wanted || $0.name == wanted })
        else {
            guard isNorwegian else { return nil }
            self = .norwegian
            return
        }
        self = language
    }
}

/// Several languages, a bit for each.
struct NoteLanguages: Hashable, Sequence {
    private(set) var bits: UInt64 = 0

    init() {}

    init?(bits: UInt64) {
        self.bits = bits
        // Languages of a newer version cannot be stemmed here.
        guard reduce(UInt64(0), { $0 | 1 << UInt64($1.rawValue) }) == bits else { return nil }
    }

    mutating func insert(_ language: NoteLanguage) { bits |= 1 << UInt64(language.rawValue) }
    mutating func formUnion(_ other: NoteLanguages) { bits |= other.bits }

    func makeIterator() -> some IteratorProtocol<NoteLanguage> {
        NoteLanguage.allCases.filter { bits >> UInt64($0.rawValue) & 1 == 1 }.makeIterator()
    }
}
