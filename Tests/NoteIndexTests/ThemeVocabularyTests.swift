import Foundation
import Testing

@testable import NoteIndex

/// The built-in themes: every line of their text is read, and says something.
@Suite struct ThemeVocabularyTests {
    private let vocabulary = ThemeVocabulary.builtIn

    @Test func `every line of the built-in text is one`() throws {
        var parser = VocabularyParser()
        for part in VocabularyText.all { try parser.read(part) }
        #expect(parser.themes.map(\.id) == ThemeVocabulary.builtInIDs)
        #expect(parser.themes.count == 60)
        #expect(parser.groups.count == 8)
    }

    @Test func `ids and names are unique, and every theme belongs to a group and explains itself`() {
        let themes = vocabulary.themes
        #expect(Set(themes.map(\.id)).count == themes.count)
        #expect(Set(themes.map { $0.name.lowercased() }).count == themes.count)
        let groups = Set(vocabulary.groups.map(\.id))
        for theme in themes {
            #expect(groups.contains(theme.group), "\(theme.id)")
            #expect(theme.summary.hasSuffix("."), "\(theme.id)")
            #expect(theme.id.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") }, "\(theme.id)")
            #expect(vocabulary.words(of: theme).count >= 20, "\(theme.id)")
        }
    }

    @Test func `no theme has a word twice`() {
        for theme in vocabulary.themes {
            var seen: Set<String> = []
            for word in vocabulary.words(of: theme).flatMap(expansions) {
                #expect(seen.insert(word).inserted, "\(theme.id): \(word)")
            }
        }
    }

    @Test func `every word of a theme finds that theme`() {
        for (number, theme) in vocabulary.allThemes.enumerated() {
            for entry in vocabulary.lexicon.entries where Int(entry.theme) == number && entry.cue == nil {
                for word in expansions(vocabulary.lexicon.wording(of: entry)) {
                    let text = word.filter { $0 != "*" }
                    let found = vocabulary.matches(in: text).contains { $0.theme == theme.id }
                    #expect(found != entry.style.contains(.exclusion), "\(theme.id): \(word)")
                }
            }
        }
    }

    @Test func `the risks keep their sign, and what is sensitive says so`() {
        let signed = vocabulary.themes.filter(\.isSigned).map(\.id)
        #expect(signed == ["suicide", "self-harm", "harm-to-others", "abuse-neglect", "safety-plan"])
        let labels = Set(vocabulary.themes.compactMap(\.securityLabel))
        #expect(labels == ["MH", "PSY", "SUD", "VIO", "SDV", "SEX"])
        #expect(vocabulary.theme(id: "trust-safety")?.hasSides == true)
        #expect(vocabulary.theme(id: "sleep")?.hasSides == false)
    }

    @Test(arguments: [
        "theme t | T", "group g", "group g | G | more", "nothing", "cue unheard-of", "  word", "  > words",
        "group g | G\n  word", "group g | G\n  @ signed", "group g | G\ntheme t | T\n  @ loud",
        "group g | G\ntheme t | T\n  two**", "group g | G\ntheme t | T\n  ab*", "group g | G\ntheme t | T\n  *",
        "group g | G\ntheme t | T\n  one,,two", "group g | G\ntheme t | T\n  her/",
        "group g | G\ntheme t | T\n  her/client's way", "group g | G\ntheme t | T\n  Capital",
        "group g | G\ntheme t | T\n  a b c d e f g h i j k l m n o p q",
    ])
    func `a malformed line is refused`(text: String) {
        var parser = VocabularyParser()
        #expect(parser.readLines(Array(text.utf8).span) != nil)
    }

    @Test(.enabled(if: Corpora.themes != nil, "../shared/themes.json is not beside this checkout"))
    func `every theme of the shared list is here, in its group and with its label`() throws {
        struct List: Decodable {
            struct Entry: Decodable {
                var id, group, name: String
                var security_label: String?
                var polarity_sensitive: Bool
            }
            var themes: [Entry]
        }
        let list = try JSONDecoder().decode(List.self, from: #require(Corpora.themes))
        #expect(list.themes.count == vocabulary.themes.count)
        for entry in list.themes {
            let theme = try #require(vocabulary.theme(id: entry.id))
            #expect(theme.group == entry.group)
            #expect(theme.name == entry.name)
            #expect(theme.securityLabel == entry.security_label)
            #expect(theme.isSigned == entry.polarity_sensitive)
        }
    }

    /// The plain terms that a term with alternatives stands for.
    private func expansions(_ term: String) -> [String] {
        term.split(whereSeparator: { $0 == " " || $0 == "-" }).reduce([""]) { begun, word in
            begun.flatMap { start in
                word.split(separator: "/").map { start.isEmpty ? String($0) : "\(start) \($0)" }
            }
        }
    }
}
