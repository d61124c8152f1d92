import NoteIndex
import Testing

/// What a new theme or word is nearly the same as.
@Suite struct VocabularyLikenessTests {
    private let builtIn = ThemeVocabulary.builtIn

    @Test(arguments: [
        ("Safety and trust", "trust-safety"), ("Sleeps", "sleep"), ("Slep", "sleep"), ("Sleep.", "sleep"),
        ("Nightmares", "sleep"), ("Suicidal", "suicide"),
    ])
    func `a theme that is there under another name is found`(name: String, theme: String) {
        #expect(builtIn.likenesses(ofName: name).contains { $0.theme.id == theme }, "\(name)")
    }

    @Test(arguments: ["The dog", "Pets", "Chess club", "Mara's letter", "The"])
    func `a theme of one's own is like none`(name: String) {
        #expect(builtIn.likenesses(ofName: name).isEmpty, "\(name)")
    }

    @Test func `a word that is known already is found with its theme, also in another number`() throws {
        let vocabulary = try builtIn.applying(.add(name: "The dog"))
            .applying(.alias(theme: "the-dog", word: "spaniel*")).applying(.alias(theme: "the-dog", word: "lapdog"))
        func known(_ word: String) -> [String] {
            vocabulary.likenesses(ofWord: word).map { "\($0.theme.id) \($0.word ?? "")" }
        }
        #expect(known("spaniels") == ["the-dog spaniel*"])
        #expect(known("lapdogs") == ["the-dog lapdog"])
        #expect(known("suicidal").first?.hasPrefix("suicide ") == true)
        #expect(known("gambit*").isEmpty)
        #expect(known("*").isEmpty)
    }
}
