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

    @Test func `a denial of now stands beside what once was, and is found as either`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("add", "K-117", "--create", "One overdose at 16. Today denies suicidal thoughts.")
        try sandbox.alcove("add", "K-117", "Wants to die.")
        try sandbox.transcript(
            """
            $ for p in affirmed denied any; do alcove search --theme suicide --polarity $p --json | grep -o '"total":[0-9]*'; done
            "total":2
            "total":1
            "total":2
            $ alcove search --theme suicide --json | grep -o 'behaviour: [a-z ,]* (' | tr -d '('  | sed 's/ $//'
            behaviour: affirmed
            behaviour: denied, affirmed of the past
            """)
    }

    @Test func `what the text denies stays denied, whoever confirmed that it speaks of it`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("add", "K-117", "--create", "Denies suicidal thoughts.", "--theme", "suicide")
        try sandbox.alcove("add", "K-117", "Quiet hour.", "--theme", "suicide", "--date", "2026-01-05")
        try sandbox.transcript(
            """
            $ for p in affirmed denied; do alcove search --theme suicide --polarity $p --json | grep -o '"total":[0-9]*'; done
            "total":1
            "total":1
            $ alcove themes K-117 | grep finding | sed 's/ *finding *//'
            ! …
            """)
    }

    @Test func `a mark on what the text denies is named, and stands before other denials`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove(
            "add", "K-117", "--create", "Denies suicidal thoughts.", "--theme", "suicide", "--date", "2026-01-05")
        try sandbox.alcove("add", "K-117", "Suicidal ideation denied.", "--date", "2026-03-05")
        let answer = try sandbox.alcove("search", "--theme", "suicide", "--json").json
        let reasons = try #require(answer["hits"] as? [[String: Any]]).compactMap { $0["reasons"] as? [String] }
        let name = "Suicidal thoughts and behaviour"
        #expect(
            reasons == [
                ["you marked: \(name): denied (“Denies suicidal thoughts”)"],
                ["\(name): denied (“Suicidal ideation denied”)"],
            ])
    }

    @Test func `a hit shows words also where none of them is a word of the theme by itself`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove(
            "add", "K-117", "--create",
            "First hour. Came late, kept her coat on. Does not trust people like me, she says. Sleep four hours a night. "
                + "Denies suicidal ideation, but cut her forearm in spring. Mother drinks.")
        let answer = try sandbox.alcove("search", "--theme", "anxiety", "--json").json
        let hit = try #require((answer["hits"] as? [[String: Any]])?.first)
        #expect((hit["reasons"] as? [String])?.first?.contains("“Sleep”") == true, "\(hit)")
    }

    @Test func `each risk that was ever there is told, and none stands for another`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove(
            "import", "-",
            input: #"""
                {"patient":"R-1","date":"2026-10-01","text":"Wants to kill herself, has collected pills."}
                {"patient":"R-1","date":"2026-10-08","text":"Talked about the exam. No self-harm."}
                {"patient":"R-1","date":"2026-10-15","text":"Denies suicidal thoughts."}
                {"patient":"R-2","date":"2026-10-01","text":"Cut herself on Monday."}
                {"patient":"R-2","date":"2026-10-15","text":"Overdosed at 16."}
                {"patient":"R-3","date":"2026-10-15","text":"Denies SI and self-harm."}
                """#)
        func risks(_ code: String) throws -> String {
            let lines = try sandbox.alcove("show", code, "--plain").output.split(separator: "\n")
            let start = try #require(lines.firstIndex { $0.hasPrefix("Risk") })
            return lines[start...].prefix { !$0.hasPrefix("Last") }.joined(separator: " ")
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let first = try risks("R-1")
        #expect(first.contains("15 Oct 2026 Suicidal thoughts and behaviour, denied. “Denies suicidal thoughts.”"))
        #expect(first.contains("Last there on 1 Oct 2026: “Wants to kill herself, has collected pills.”"))
        let second = try risks("R-2")
        #expect(second.contains("1 Oct 2026 Self-harm. “Cut herself on Monday.”"))
        #expect(second.contains("15 Oct 2026 Suicidal thoughts and behaviour, in the past. “Overdosed at 16.”"))
        #expect(try risks("R-3").contains(", denied. “Denies SI and self-harm.”"))
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
             Was there ! 2 Mar 2026   Suicidal again this week.
             Last      – 2 Apr 2026   Denies past attempts.

             ! affirmed   – denied   ‹ past. Suggestions from the words; you decide what they mean.
            $ alcove themes K-117 suicide --json | grep -o '"past":[a-z]*' | tr '\n' ' '
            "past":true "past":false "past":…
            $ alcove themes K-117 | grep -e finding -e past | sed 's/ *finding *//'
            ‹ ! –   denied since Apr
             ! affirmed   ‹ past   – denied
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
