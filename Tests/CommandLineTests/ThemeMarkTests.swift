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
            the-dog now counts as sleep.
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
}
