import Foundation
import Testing

/// Notes in the languages of a practice.
struct LanguageTests {
    private func found(_ words: String, _ sandbox: Sandbox) throws -> Int? {
        try sandbox.alcove("search", words, "--json").json["total"] as? Int
    }

    @Test func `a word is found in all its forms in the language of its note`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117")
        try sandbox.alcove("patient", "add", "F-2", "--language", "fr")
        try sandbox.alcove("add", "K-117", "-", input: "Sie sprach über ihre Ängste, von ihren Gefühlen.\n")
        try sandbox.alcove("add", "K-117", "-", "--language", "es", input: "La situación mejoró.\n")
        try sandbox.alcove("add", "F-2", "-", input: "L'angoisse est revenue.\n")
        try sandbox.alcove("add", "F-2", "-", input: "她说她不信任医生。\n")
        #expect(try found("angoisses", sandbox) == 1)
        #expect(try found("situaciones", sandbox) == 1)
        #expect(try found("situacion", sandbox) == 1)
        #expect(try found("信任", sandbox) == 1)
        #expect(try found("信", sandbox) == 1)
        // English knows no German plural.
        #expect(try found("Gefühl", sandbox) == 0)
        #expect(try sandbox.alcove("language", "--json").json["language"] as? String == "en")
        #expect(try sandbox.alcove("language", "german").output.contains("Notes are searched as German."))
        #expect(try found("Gefühl", sandbox) == 1)
        #expect(try found("angsten", sandbox) == 1)
        // What says its language keeps it.
        #expect(try found("angoisses", sandbox) == 1)
        #expect(try sandbox.alcove("search", "Gefühl").output.contains("[Gefühlen]"))
    }

    @Test func `the language of a note and of a patient can be changed`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117")
        try sandbox.alcove("add", "K-117", "-", input: "Von Gefühlen war die Rede.\n")
        #expect(try found("Gefühl", sandbox) == 0)
        let note = try sandbox.alcove("edit", "K-117:last", "--language", "de", "--json").json
        #expect(note["language"] as? String == "de")
        #expect(try found("Gefühl", sandbox) == 1)
        try sandbox.alcove("patient", "edit", "K-117", "--language", "sv")
        #expect(try sandbox.alcove("patient", "show", "K-117", "--json").json["language"] as? String == "sv")
        try sandbox.alcove("add", "K-117", "-", input: "Känslorna kom tillbaka.\n")
        #expect(try found("känsla", sandbox) == 1)
        let line = #"{"patient":"K-117","language":"it","text":"Le ansie di sempre."}"#
        try sandbox.alcove("import", "-", input: line)
        #expect(try found("ansia", sandbox) == 1)
    }

    @Test func `a language that is none is refused with the list`() throws {
        let sandbox = try Shared.unlocked()
        let refused = try sandbox.alcove("language", "klingon", expecting: 2)
        #expect(refused.errors.contains("da, de, en, es"))
    }
}
