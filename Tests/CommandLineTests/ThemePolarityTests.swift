import Testing

/// Searches that ask what is said of a theme.
@Suite struct ThemePolaritySearchTests {
    private static let notes = #"""
        {"patient":"K-117","date":"2026-02-02","text":"Data:\nSays she wants to die. Her father killed himself.\n\nPlan:\nWeekly."}
        {"patient":"K-117","date":"2026-03-02","text":"Sleeps better.\n\nRisk: Denies suicidal ideation."}
        {"patient":"K-117","date":"2026-04-02","text":"Her brother attempted suicide."}
        {"patient":"K-117","date":"2026-05-02","text":"Call if suicidal thoughts return."}
        {"patient":"K-117","date":"2026-06-02","text":"Nothing in words.","themes":["suicide"]}
        """#

    private func practice() throws -> Sandbox {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("import", "-", input: ThemePolaritySearchTests.notes)
        return sandbox
    }

    @Test func `what is there stands first, and every hit says what is said, where, and in which words`() throws {
        let answer = try practice().alcove("search", "--theme", "suicide", "--json").json
        let reasons = try #require(answer["hits"] as? [[String: Any]]).map { $0["reasons"] as? [String] ?? [] }
        let name = "Suicidal thoughts and behaviour"
        #expect(reasons.prefix(2) == [["you marked: \(name)"], ["\(name): affirmed (“wants to die”, in Data)"]])
        #expect(
            Set(reasons.dropFirst(2)) == [
                ["\(name): denied (“Denies suicidal ideation”, in Risk)"],
                ["\(name): about somebody else (“suicide”)"],
                ["\(name): considered (“Call if suicidal thoughts return”)"],
            ])
    }

    @Test func `what belongs to an earlier time is there, and said to be past`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove(
            "import", "-",
            input: #"""
                {"patient":"K-117","date":"2026-02-02","text":"Assessment:\nHistory of suicide attempts; settled."}
                {"patient":"K-117","date":"2026-03-02","text":"Was suicidal as a teenager. Suicidal again this week."}
                {"patient":"K-117","date":"2026-04-02","text":"Denies past attempts."}
                """#)
        try sandbox.transcript(
            #"""
            $ alcove search --theme suicide --polarity affirmed --json | grep -o '"reasons":.*"' | grep -o 'Suicidal thoughts[^]]*' | sed 's/}.*//'
            Suicidal thoughts and behaviour: affirmed (“Suicidal”)"
            Suicidal thoughts and behaviour: affirmed, past (“History of suicide attempts”, in Assessment)"
            $ alcove themes K-117 suicide
            K-117 · Suicidal thoughts and behaviour   3 notes
            …
             First     ‹ 2 Feb 2026   History of suicide attempts;
                         2 Mar 2026   Suicidal again this week.
             Last      – 2 Apr 2026   Denies past attempts.

             – denied   ‹ past. Suggestions from the words; you decide what they mean.
            $ alcove themes K-117 suicide --json | grep -o '"past":[a-z]*' | tr '\n' ' '
            "past":true "past":false "past":…
            $ alcove themes K-117 | grep -A 1 Suicidal
            …
            """#)
    }

    @Test(arguments: [
        ("affirmed", ["2026-06-02", "2026-02-02"]), ("denied", ["2026-03-02"]),
    ])
    func `a polarity leaves the notes that say so, in both forms of a theme`(polarity: String, days: [String]) throws {
        let sandbox = try practice()
        for form in [["--theme", "suicide"], ["theme:suicide"]] {
            let answer = try sandbox.run(["search"] + form + ["--polarity", polarity, "--json"]).json
            let hits = try #require(answer["hits"] as? [[String: Any]])
            #expect(hits.compactMap { $0["date"] as? String } == days)
        }
    }

    @Test func `a polarity without a theme is wrong usage, and so is one that is none`() throws {
        try practice().transcript(
            """
            $ alcove search sleeps --polarity denied
            alcove: --polarity is about themes, and this search asks for none
            alcove: hint: add --theme THEME, or theme:THEME to the query
            [exit 2]
            $ alcove search theme:suicide --polarity maybe
            alcove: the value 'maybe' is invalid for '--polarity <affirmed|denied|any>'. …
            alcove: hint: alcove help search
            [exit 2]
            """)
    }
}
