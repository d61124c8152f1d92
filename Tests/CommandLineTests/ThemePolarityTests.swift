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
