import Testing

@testable import alcove

/// Themes as rows for a spreadsheet.
@Suite struct ThemeTableTests {
    @Test(arguments: [
        ("plain", "plain"), ("a, b", "\"a, b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("=1+1", "'=1+1"),
        ("-2, at least", "\"'-2, at least\""), ("@x", "'@x"), ("+49", "'+49"), ("a-b", "a-b"), ("", ""),
    ])
    func `a field is quoted where it must be, and never a formula`(text: String, field: String) {
        #expect(CSVTable.field(text) == field)
    }

    @Test func `the rows of a timeline and of a thread have what their pages have`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove(
            "import", "-",
            input: #"""
                {"patient":"K-117","date":"2026-01-05","text":"Guarded; does not trust \"people like me\"."}
                {"patient":"K-117","date":"2026-02-02","text":"Data:\n=Opened up, and trusts me.\n\nRisk: Denies suicidal ideation."}
                {"patient":"K-117","date":"2026-03-02","kind":"process","text":"She trusts me."}
                {"patient":"K-117","date":"2026-03-09","text":"Nothing.","themes":["trust-safety"]}
                """#)
        try sandbox.transcript(
            #"""
            $ alcove themes K-117 trust --csv | tr -d '\r' | sed 's/,[a-z2-7]\{26\},/,ID,/'
            date,note,patient,theme,side,polarity,about_someone_else,past,turn,section,quotation
            2026-01-05,ID,K-117,trust-safety,strained,affirmed,no,no,first,,Guarded;
            2026-02-02,ID,K-117,trust-safety,toward,affirmed,no,no,turned,Data,"'=Opened up, and trusts me."
            2026-03-09,ID,K-117,trust-safety,,marked,no,no,last,,
            $ alcove themes K-117 trust --csv --process | grep -c 2026-03-02
            1
            $ alcove themes K-117 --csv | tr -d '\r' | grep -E 'theme,|^trust-safety|^suicide'
            theme,name,group,course,month,notes,toward,strained,affirmed,denied,considered,past
            trust-safety,Trust and safety,Therapeutic relationship,stayed,2026-01,1,0,1,1,0,0,0
            trust-safety,Trust and safety,Therapeutic relationship,stayed,2026-02,1,1,0,1,0,0,0
            trust-safety,Trust and safety,Therapeutic relationship,stayed,2026-03,1,0,0,0,0,0,0
            suicide,Suicidal thoughts and behaviour,…,stayed,2026-02,1,0,0,0,1,0,0
            $ alcove themes K-117 --csv --process | grep -c '^trust-safety.*,2026-03,2,'
            1
            $ alcove themes K-117 --csv | sed -n 1p | grep -c "$(printf '\r')"
            1
            $ alcove themes --csv --json
            alcove: either --csv or --json
            …
            [exit 2]
            """#)
    }

    @Test func `a risk that was only considered, or another's, is no finding that it is there`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove(
            "import", "-",
            input: #"""
                {"patient":"K-117","date":"2026-01-05","text":"She wants to die."}
                {"patient":"K-117","date":"2026-02-02","text":"Denies suicidal ideation."}
                {"patient":"K-117","date":"2026-03-02","text":"Call if suicidal thoughts return."}
                {"patient":"K-117","date":"2026-04-02","themes":["suicide"],"text":"Her brother attempted suicide."}
                """#)
        try sandbox.transcript(
            """
            $ alcove themes K-117 | grep finding | sed 's/ *finding */finding /'
            finding ! – ?     denied since Feb
            $ alcove themes K-117 suicide | tail -n +3
             First     ! 5 Jan 2026   She wants to die.
                       – 2 Feb 2026   Denies suicidal ideation.
                       ? 2 Mar 2026   Call if suicidal thoughts return.
             Last      · 2 Apr 2026   Her brother attempted suicide.

             ! affirmed   – denied   ? only considered   · about somebody else. Suggestions from the words; you decide what they mean.
            """)
    }

    @Test func `a thread of one sentence is its first`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("add", "K-117", "She trusts me.", "--date", "2026-01-05", "--create", "--quiet")
        try sandbox.transcript(
            """
            $ alcove themes K-117 trust | sed -n 3p
             First     ● 5 Jan 2026   She trusts me.
            """)
    }
}
