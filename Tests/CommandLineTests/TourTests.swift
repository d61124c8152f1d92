import Foundation
import Testing

/// The verbs as a reader of the README meets them.
@Suite struct TourTests {
    /// One vault of a small practice, for tests that read.
    private static let practice = SharedVault {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("import", "-", "--quiet", input: notes)
        try sandbox.alcove("patient", "edit", "K-117", "--name", "Mara Quill", "--born", "1985-04-30")
        try sandbox.alcove("patient", "edit", "L-042", "--name", "Jürgen Mæhler")
        return sandbox
    }

    private static let notes = """
        {"patient":"K-117","date":"2026-09-07","title":"After the break","text":"Guarded after the break. Does not trust me with the letter."}
        {"patient":"K-117","date":"2026-10-05","themes":["trust-safety"],"text":"Says she trusts me to read the letter first. Panic on the bus, again."}
        {"patient":"K-117","date":"2026-10-04","kind":"process","text":"I was tired, and glad about the letter."}
        {"patient":"K-117","date":"2026-10-12","kind":"plan","title":"Until Christmas","text":"Keep the sleep diary. Ride one stop with the bus."}
        {"patient":"L-042","date":"2026-10-06","text":"Cannot sleep. The diary stayed empty; money is short."}
        """

    private func practice() throws -> Sandbox { try TourTests.practice.get() }

    @Test func `patients are taken in, listed, shown and changed`() throws {
        try Sandbox.unlocked().transcript(
            """
            $ alcove patient list
            No patients yet. “alcove patient add CODE” takes one in.
            $ alcove patient add K-117 --name 'Mara Quill' --born 1985-04-30
            Taken in: K-117, Mara Quill.
            $ alcove patient add k117
            alcove: there is a patient K-117 already
            alcove: hint: alcove patient edit K-117
            [exit 1]
            $ echo 'Lea Brandt' | alcove patient add L-042 --name -
            Taken in: L-042, Lea Brandt.
            $ alcove patient list
            Code   Notes  Last note
            K-117      0  –
            L-042      0  –
            $ alcove patient edit 'k 117' --name 'Mara Quill-Fenn' --code K-118
            Changed: K-118, Mara Quill-Fenn.
            $ alcove patient edit K-118
            alcove: nothing to change
            alcove: hint: give --code, --name, --born or --language
            [exit 2]
            $ alcove patient show K-118
            K-118 · Mara Quill-Fenn, …   0 notes
            ────…
            No notes yet. “alcove add K-118” writes the first.
            $ alcove patient show K-118 --json
            {"patient":"…","code":"K-118","name":"Mara Quill-Fenn","born":"1985-04-30","language":null,"notes":0,"last":null}
            $ alcove patient show K-117
            alcove: there is no patient K-117
            alcove: hint: near: K-118
            [exit 1]
            $ alcove patient add ''
            alcove: …
            [exit 1]
            """)
    }

    @Test func `a name is found also when it is spelt otherwise`() throws {
        try practice().transcript(
            """
            $ alcove find quil
            Code   Notes  Last note    Born        Name
            K-117      4  12 Oct 2026  1985-04-30  Mara Quill
            $ alcove find 'Marah Quil'
            Code   Notes  Last note    Born        Name
            K-117      4  12 Oct 2026  1985-04-30  Mara Quill
            $ echo juergen maehler | alcove find
            Code   Notes  Last note   Born  Name
            L-042      1  6 Oct 2026  –     Jürgen Mæhler
            $ alcove find Zacharias
            No patient of that name.
            """)
    }

    @Test func `a note is written, read, changed and withdrawn`() throws {
        try Sandbox.unlocked().transcript(
            """
            $ echo 'Brought the letter.' | alcove add K-117 - --create --date 2026-11-16 --title 'The letter' --theme trust
            Saved to K-117: progress note of 16 Nov 2026, …. Not signed yet.
            $ printf 'Subjective:\\nTired.\\n\\nPlan:\\nRest.\\n' | alcove add K-117 - --template soap --date 2026-11-18 --kind contact
            Saved to K-117: contact note of 18 Nov 2026, …. Not signed yet.
            $ alcove show K-117:2026-11-16
            K-117 · Progress note · 16 November 2026
            The letter
            Themes: Trust and safety
            ────…
            Brought the letter.
            ────…
            … · written …:… on … · not signed
            $ echo 'Brought the letter, and read it.' | alcove edit K-117:2026-11-16 -
            Changed: progress note of 16 Nov 2026, …; the former text is in its history.
            $ alcove show K-117:2026-11-16 --history
            K-117 · Progress note · 16 November 2026
            The letter
            Themes: Trust and safety
            ────…
            Brought the letter, and read it.
            ────…
            … · changed once · not signed

            Revision 1 · …
            Brought the letter.

            Revision 2 · …
            Brought the letter, and read it.
            $ alcove edit K-117:2026-11-16 --date 2026-11-17 --title ''
            Changed: progress note of 17 Nov 2026, …; the former text is in its history.
            $ alcove edit K-117:2026-11-17
            alcove: nothing to change
            alcove: hint: give “-” and a pipe with the new text, --title, --date, --theme or --language
            [exit 2]
            $ alcove discard K-117:2026-11-17
            alcove: withdrawing needs a yes
            alcove: hint: --yes
            [exit 2]
            $ alcove discard K-117:2026-11-17 --yes --reason 'belongs to another record'
            Withdrawn: the progress note of 17 Nov 2026, …, of K-117.
            $ alcove show K-117:2026-11-17
            alcove: there is no note K-117:2026-11-17
            alcove: hint: alcove list shows the notes and their ids
            [exit 1]
            $ alcove list
            Note      Patient  Date         Kind     Title · themes
            …  K-117    18 Nov 2026  contact
            $ echo 'It is so.' | alcove add K-117 - --sign --date 2026-11-20
            Saved to K-117: progress note of 20 Nov 2026, …. Signed.
            $ echo 'It is not.' | alcove edit K-117:last -
            alcove: note … is signed and stays as it is
            alcove: hint: write a new note that says what changed
            [exit 1]
            $ alcove check
            In order: 3 notes of 1 patient, … records in … files.
            """)
    }

    @Test func `notes are listed by patient, day, kind, theme and number`() throws {
        try practice().transcript(
            """
            $ alcove list
            Note      Patient  Date         Kind      Title · themes
            …  K-117    12 Oct 2026  plan      Until Christmas
            …  L-042    6 Oct 2026   progress
            …  K-117    5 Oct 2026   progress  Trust and safety
            …  K-117    4 Oct 2026   process
            …  K-117    7 Sep 2026   progress  After the break
            $ alcove list l042 --since 2026-10-01 --until 2026-10-31
            …
            … 6 Oct 2026 …progress
            $ alcove list --kind plan
            …
            …12 Oct 2026  plan  Until Christmas
            $ alcove list --theme trust -n 1
            …
            …5 Oct 2026  progress  Trust and safety
            $ alcove list --until 2026-01-01
            No notes.
            $ alcove list --unsigned --since 2026-10-12
            …
            …12 Oct 2026  plan  Until Christmas
            """)
    }

    @Test(arguments: [
        ("letter", ["5 Oct", "4 Oct", "7 Sep"]), ("letter bus", ["5 Oct"]),
        ("letter OR money", ["5 Oct", "4 Oct", "7 Sep", "6 Oct"]),
        ("letter -bus", ["7 Sep", "4 Oct"]), ("letter NOT panic", ["7 Sep", "4 Oct"]), ("\"sleep diary\"", ["12 Oct"]),
        ("diar* -sleep*", []), ("guard*", ["7 Sep"]), ("theme:trust", ["5 Oct", "7 Sep"]),
        ("theme:trust letter -guarded", ["5 Oct"]), ("patient:L-042 sleep", ["6 Oct"]), ("kind:plan", ["12 Oct"]),
        ("title:break", ["7 Sep"]), ("title:letter", []), ("(money OR panic) -bus", ["6 Oct"]),
    ])
    func `every form of a query finds what it says`(query: String, days: [String]) throws {
        let answer = try practice().alcove("search", query, "--json").json
        let hits = try #require(answer["hits"] as? [[String: Any]])
        let months = ["09": "Sep", "10": "Oct"]
        let found = hits.compactMap { $0["date"] as? String }.map { date in
            "\(Int(date.suffix(2)) ?? 0) \(months[String(date.dropFirst(5).prefix(2))] ?? "")"
        }
        #expect(found.sorted() == days.sorted(), "\(query)")
        #expect(answer["total"] as? Int == days.count)
    }

    @Test func `a search says why each note is there, and hides process notes`() throws {
        try practice().transcript(
            """
            $ alcove search theme:trust --sort date
            2 notes, … ms
            1  K-117   5 Oct 2026   progress  …
                 Says she [trusts] me to read the letter first. …
                 you marked: Trust and safety · Trust and safety: toward (“trusts”)
            2  K-117   7 Sep 2026   progress  …  After the break
            …
            …strained…
            $ alcove search tired
            1 note, … ms
            1  K-117   4 Oct 2026   process   …
                 text hidden; --reveal shows it
            $ alcove search tired --reveal
            1 note, … ms
            1  K-117   4 Oct 2026   process   …
                 I was [tired], and glad about the letter.
                 “tired”
            $ alcove search diary --patient l042 --no-snippets
            1 note, … ms
            1  L-042   6 Oct 2026   progress  …
            …
            $ alcove search letter --kind progress --since 2026-10-01 -n 1
            1 note, … ms
            1  K-117   5 Oct 2026   progress  …
            …
            $ echo 'zeppelin' | alcove search -
            Nothing for “zeppelin”.
            $ alcove search lettre
            Nothing for “lettre”. Did you mean letter (3)?
            """)
    }

    @Test func `a query that is wrong is pointed at`() throws {
        try practice().transcript(
            """
            $ alcove search 'calm "never closed'
            alcove: this quotation mark is never closed, at character 6 of the query
            alcove: hint: alcove help search
            [exit 2]
            $ alcove search colour:red
            alcove: there is no field 'colour'; the fields are theme, patient, kind and title, at character 1 of the query
            alcove: hint: alcove help search
            [exit 2]
            $ alcove search patient:K-118
            alcove: there is no patient “K-118”; near: K-117, at character 9 of the query
            alcove: hint: alcove help search
            [exit 2]
            $ alcove search letter --theme nonesuch
            alcove: there is no theme nonesuch
            alcove: hint: alcove themes list shows them all
            [exit 1]
            """)
    }

    @Test func `themes over time, and the thread of one, are facts with dates`() throws {
        try practice().transcript(
            """
            $ alcove themes K-117
            K-117 · themes   3 notes, 7 Sep 2026 – 12 Oct 2026
            ────…
                                                                   S O  notes  last
            Stayed  Trust and safety                               ▂ ▂      2  5 Oct 2026
                      side                                         ○ ●
            …
            $ alcove themes K-117 trust
            K-117 · Trust and safety   2 notes
            ────…
             First     ○ 7 Sep 2026   …
             Last      ● 5 Oct 2026   Says she trusts me to read the letter first.

             ● toward   ○ strained. Suggestions from the words; you decide what they mean.
            $ alcove themes K-117 --process | sed -n 1p
            K-117 · themes   4 notes, 7 Sep 2026 – 12 Oct 2026
            $ alcove themes K-117 nonesuch
            alcove: there is no theme nonesuch
            alcove: hint: alcove themes list shows them all
            [exit 1]
            """)
    }

    @Test func `a vocabulary of one's own grows, merges and hides`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.transcript(
            """
            $ alcove themes list
            Therapeutic relationship
              trust-safety            Trust and safety
            …
            $ alcove themes show trust
            Trust and safety   trust-safety
            …
            Words: trust*, …
            …
            $ alcove themes add 'The dog'
            Theme added: The dog.
            $ alcove themes add 'The dog'
            alcove: there is a theme the-dog already
            alcove: hint: alcove themes list shows them all
            [exit 1]
            $ alcove theme alias the-dog 'spaniel*'
            spaniel* now belongs to The dog.
            $ alcove themes show the-dog
            The dog   the-dog
            Group: Themes of this practice
            Words: the dog, spaniel*
            $ echo 'The spaniels barked.' | alcove add K-117 - --create --date 2026-11-16
            Saved to K-117: progress note of 16 Nov 2026, …. Not signed yet.
            $ alcove search theme:the-dog
            1 note, … ms
            …
            $ alcove themes mark K-117:last empathy
            Marked: progress note of 16 Nov 2026 · Active listening and empathy.
            $ alcove themes add Pets
            Theme added: Pets.
            $ alcove themes merge the-dog pets
            The dog now counts as Pets. “alcove themes restore the-dog” brings it back.
            $ alcove search theme:pets
            1 note, … ms
            …
            $ alcove themes hide sleep
            Hidden: Sleep. “alcove themes restore sleep” brings it back.
            $ alcove themes list | tail -n 3
            Hidden   “alcove themes restore” brings one back
              sleep                   Sleep
              the-dog                 The dog   part of pets
            $ alcove themes restore sleep
            Brought back: Sleep.
            $ alcove themes restore the-dog
            Brought back: The dog.
            $ alcove search theme:pets
            Nothing for “theme:pets”.
            $ alcove search theme:the-dog
            1 note, … ms
            …
            $ alcove themes list | grep -c Hidden
            0
            [exit 1]
            $ alcove themes restore sleep
            alcove: the theme sleep is there: neither hidden nor part of another
            alcove: hint: alcove themes list shows them all
            [exit 1]
            $ alcove themes merge pets pets
            alcove: a theme cannot be merged into itself
            [exit 1]
            """)
    }
}
