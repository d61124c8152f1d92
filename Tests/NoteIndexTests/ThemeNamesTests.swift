import NoteIndex
import Testing

/// A theme may be named by id, unique prefix, name or one of its words.
@Suite struct ThemeNamesTests {
    private let vocabulary = ThemeVocabulary.builtIn

    @Test(arguments: [
        ("trust-safety", "trust-safety"), ("trust", "trust-safety"), ("TRUST", "trust-safety"),
        ("Trust and safety", "trust-safety"), ("trust and  SAFETY", "trust-safety"), ("bound", "boundaries"),
        ("work", "work"), ("sleep", "sleep"), ("insomnia", "sleep"), ("SI", "suicide"), ("si", "suicide"),
        ("suicidal", "suicide"), ("panic attacks", "anxiety"), ("EMDR", "exposure"), ("zoloft", "medication"),
        ("self-harm", "self-harm"), ("self harm", "self-harm"), ("ADHD", "attention-neurodiversity"),
    ])
    func `a name finds its theme`(name: String, id: String) throws {
        #expect(try vocabulary.resolve(name).id == id)
    }

    @Test func `a prefix of several ids names them`() {
        #expect(throws: VocabularyError.ambiguousTheme("self", candidates: ["self-esteem", "self-harm"])) {
            try vocabulary.resolve("self")
        }
        #expect(throws: VocabularyError.ambiguousTheme("s", candidates: ids(beginning: "s"))) {
            try vocabulary.resolve("s")
        }
    }

    @Test(arguments: [("trsut", "trust-safety"), ("anxeity", "anxiety"), ("slepe", "sleep"), ("greif", "grief")])
    func `a slip of the pen offers what was meant`(name: String, near: String) {
        #expect {
            try vocabulary.resolve(name)
        } throws: { error in
            guard case VocabularyError.unknownTheme(name, near: let offered) = error else { return false }
            return offered.first == near && offered.count <= 3
        }
    }

    @Test(arguments: ["", " ", "!!", "xyzzyplugh", String(repeating: "a", count: 10_000)])
    func `what is no theme is none`(name: String) {
        #expect(throws: VocabularyError.unknownTheme(name, near: [])) { try vocabulary.resolve(name) }
    }

    @Test func `an error can be read`() {
        #expect(
            "\(VocabularyError.unknownTheme("trsut", near: ["trust-safety"]))"
                == "there is no theme 'trsut'; did you mean trust-safety?")
        #expect("\(VocabularyError.unknownTheme("x", near: []))" == "there is no theme 'x'")
        #expect(
            "\(VocabularyError.ambiguousTheme("self", candidates: ["self-esteem", "self-harm"]))"
                == "'self' may be the theme self-esteem or self-harm")
    }

    private func ids(beginning letters: String) -> [String] {
        vocabulary.themes.map(\.id).filter { $0.hasPrefix(letters) }
    }
}
