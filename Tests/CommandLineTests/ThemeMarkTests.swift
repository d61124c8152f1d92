import Testing

/// Marks of themes on notes.
@Suite struct ThemeMarkTests {
    @Test func `a mark can be taken away again, also when its theme became part of another since`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("add", "K-117", "Nothing that shows a theme.", "--date", "2026-11-16", "--create", "--quiet")
        try sandbox.transcript(
            """
            $ alcove themes mark K-117:last empathy
            Marked: progress note of 16 Nov 2026 · Active listening and empathy.
            $ alcove themes mark K-117:last sleep
            Marked: progress note of 16 Nov 2026 · Sleep.
            $ alcove themes mark K-117:last empathy --remove
            Mark taken away: progress note of 16 Nov 2026 · Active listening and empathy.
            $ alcove themes mark K-117:last empathy --remove
            It had no such mark: progress note of 16 Nov 2026 · Active listening and empathy.
            $ alcove themes add 'The dog'
            Theme added: The dog.
            $ alcove themes mark K-117:last the-dog
            Marked: progress note of 16 Nov 2026 · The dog.
            $ alcove themes merge the-dog sleep
            The dog now counts as Sleep. “alcove themes restore the-dog” brings it back.
            $ alcove themes mark K-117:last sleep --remove
            Mark taken away: progress note of 16 Nov 2026 · Sleep.
            $ alcove themes mark K-117:last the-dog --remove
            It had no such mark: progress note of 16 Nov 2026 · Sleep.
            $ alcove themes mark K-117:last nonsense --remove
            alcove: there is no theme nonsense
            …
            [exit 1]
            """)
        let note = try sandbox.alcove("show", "K-117:last", "--json", "--history").json
        #expect(note["themes"] as? [String] == [])
        // Every change of the marks stays in the history.
        #expect((note["revisions"] as? [Any])?.count == 6)
    }

    @Test func `a mark under a theme that became part of another is searched for, and counted, as that`() throws {
        try Sandbox.unlocked().transcript(
            """
            $ alcove add K-117 'Nothing that shows a theme.' --date 2026-11-16 --create --quiet
            $ alcove themes add 'The dog' --quiet && alcove themes mark K-117:last the-dog --quiet
            $ alcove themes merge 'The dog' sleep --quiet
            $ alcove search theme:sleep
            1 note, … ms
            …
                 you marked: Sleep
            $ alcove themes K-117 --csv | grep -c the-dog
            0
            [exit 1]
            $ alcove themes K-117 --csv | grep -c '^sleep,Sleep,.*,2026-11,1,'
            1
            """)
    }

    @Test func `a mark on a signed note stands beside it, and its text and signature stay`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("add", "K-117", "Nothing that shows a theme.", "--create", "--sign", "--quiet")
        let before = try sandbox.alcove("show", "K-117:last", "--json", "--history").json
        try sandbox.alcove("themes", "mark", "K-117:last", "sleep", "--quiet")
        let after = try sandbox.alcove("show", "K-117:last", "--json", "--history").json
        #expect(before["signed"] as? Bool == true && after["signed"] as? Bool == true)
        #expect(after["themes"] as? [String] == ["sleep"])
        #expect(after["text"] as? String == before["text"] as? String)
        #expect((before["revisions"] as? [Any])?.count == 1 && (after["revisions"] as? [Any])?.count == 2)
        #expect(try sandbox.alcove("search", "theme:sleep", "--json").json["total"] as? Int == 1)
        #expect(try sandbox.alcove("check", "--json").json["ok"] as? Bool == true)
        // The text is still not to be changed.
        try sandbox.alcove("edit", "K-117:last", "Another text.", expecting: 1)
    }

    @Test func `an import knows a theme by its name, and says which it does not know`() throws {
        let sandbox = try Sandbox.unlocked()
        let lines = #"""
            {"patient":"K-117","text":"One.","themes":["Trust and safety","trust-safety"]}
            {"patient":"K-117","text":"Two.","themes":["The dog"]}
            """#
        let answer = try sandbox.alcove("import", "-", input: lines)
        #expect(answer.errors.contains("no theme is called The dog; “alcove themes add” makes such marks findable"))
        try sandbox.transcript(
            """
            $ alcove list --json | grep -o '"themes":[^]]*]' | sort
            "themes":["the-dog"]
            "themes":["trust-safety"]
            $ alcove themes add 'The dog' --quiet && alcove search --theme 'The dog' --json | grep -o '"total":[0-9]*'
            "total":1
            $ alcove search --theme trust-safety --json | grep -o '"total":[0-9]*'
            "total":1
            """)
    }
}
