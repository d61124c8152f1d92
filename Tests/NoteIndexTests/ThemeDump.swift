import Foundation
import Testing

@testable import NoteIndex

/// What `Tests/Tools/learn_theme_words.py` learns from: the words of the labelled texts, and the terms found in them.
/// Runs only when `ALCOVE_THEME_DUMP` names a file to write, which is not to be kept.
@Suite struct ThemeDump {
    private struct Dump: Encodable {
        var themes: [Kind]
        var questions, withAnswers: [Entry]
    }

    private struct Kind: Encodable {
        var id: String
        var isPointed, isSymptom: Bool
    }

    private struct Entry: Encodable {
        var themes, words: [String]
        /// How many words stand in the first line.
        var title: Int
        var hits: [Place]
    }

    private struct Place: Encodable {
        var theme: String
        var entry, first, last: Int
        var isWeak, isDenied, isOther: Bool
    }

    private static let path = ProcessInfo.processInfo.environment["ALCOVE_THEME_DUMP"]
    private let vocabulary = ThemeVocabulary.builtIn

    @Test(.enabled(if: path != nil && Corpora.isPresent)) func `labelled texts are written for learning`() throws {
        let dump = Dump(
            themes: vocabulary.allThemes.map {
                Kind(id: $0.id, isPointed: $0.isPointed, isSymptom: $0.isPersonal && !$0.isSigned)
            },
            questions: try Corpora.questions(withAnswers: false).map(entry),
            withAnswers: try Corpora.questions(withAnswers: true).map(entry))
        try JSONEncoder().encode(dump).write(to: URL(filePath: try #require(ThemeDump.path)))
    }

    private func entry(_ document: Corpora.Document) -> Entry {
        let bytes = Array(document.text.utf8)
        let read = vocabulary.read(bytes.span, .english)
        let line = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
        return Entry(
            themes: document.themes.sorted(),
            words: read.tokens.map {
                String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self).lowercased()
            },
            title: read.tokens.count { Int($0.end) <= line },
            hits: read.hits.map { hit in
                let entry = vocabulary.lexicon.entries[Int(hit.entry)]
                return Place(
                    theme: vocabulary.allThemes[Int(hit.theme)].id, entry: Int(hit.entry), first: hit.first,
                    last: hit.last, isWeak: entry.style.contains(.weak), isDenied: hit.polarity == .denied,
                    isOther: hit.aboutSomeoneElse)
            })
    }
}
