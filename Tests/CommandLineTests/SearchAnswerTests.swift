import Testing

/// What a search says besides its hits.
@Suite struct SearchAnswerTests {
    @Test func `a beginning of too many words is said to be cut, and a longer one is not`() throws {
        let sandbox = try Sandbox.unlocked()
        let words = (0..<1200).map { "qu\($0)x" }.joined(separator: " ")
        try sandbox.alcove("add", "K-117", "--create", words)
        try sandbox.alcove("add", "K-117", "Quoll in the garden.")
        let notice = "too many words begin so, and not all were looked for"
        let wide = try sandbox.alcove("search", "qu*")
        #expect(wide.errors.contains("“qu*”: \(notice)"))
        let json = try sandbox.alcove("search", "qu*", "--json")
        #expect(json.json["capped_prefixes"] as? [String] == ["qu*"])
        let narrow = try sandbox.alcove("search", "quo*")
        #expect(narrow.status == 0 && !narrow.errors.contains(notice))
        #expect(narrow.output.contains("[Quoll]"))
    }

    @Test func `a word is not suggested out of process notes whose text is hidden, nor out of withdrawn ones`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("add", "K-117", "--create", "--kind", "process", "Dreamt of a xylophone.")
        try sandbox.alcove("add", "K-117", "A wombat was there.")
        try sandbox.transcript(
            """
            $ alcove search xylophome
            Nothing for “xylophome”.
            $ alcove search xylophome --reveal
            Nothing for “xylophome”. Did you mean xylophone (1)?
            $ alcove search womat
            Nothing for “womat”. Did you mean wombat (1)?
            $ alcove discard K-117:last --yes --quiet
            $ alcove search womat
            Nothing for “womat”.
            """)
    }

    @Test func `a slip in an option is no word to look for, and a minus still excludes`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("add", "K-117", "--create", "The letter and the sister.")
        let slip = try sandbox.alcove("search", "letter", "--patinet", "K-117", expecting: 2)
        #expect(slip.errors.contains("--patinet"))
        #expect(try sandbox.alcove("search", "letter", "-sister", "--json").json["total"] as? Int == 0)
        #expect(try sandbox.alcove("search", "letter", "-brother", "--json").json["total"] as? Int == 1)
        #expect(try sandbox.alcove("search", "--json", "--", "letter").json["total"] as? Int == 1)
    }
}
