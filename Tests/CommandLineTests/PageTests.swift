import Foundation
import PaperTerminal
import Testing

/// Reading and finding on the whole screen.
@Suite(.serialized, .enabled(if: Screen.isAvailable, Screen.reason))
struct PageTests {
    private static let notes = """
        {"patient":"K-117","date":"2026-01-12","text":"Keeps the coat on. Guarded; does not trust me with the letter."}
        {"patient":"K-117","date":"2026-03-03","text":"Thoughts of suicide last week, no plan. Sleeps badly."}
        {"patient":"K-117","date":"2026-06-22","text":"Opened up about the hospital. Says she trusts me.\\nPlan: read the letter together"}
        {"patient":"K-117","date":"2026-08-17","text":"Guarded after the break. Does not trust that the hour is hers."}
        {"patient":"K-117","date":"2026-08-18","kind":"process","text":"I was tired, and the trust of the summer seemed far away."}
        {"patient":"K-117","date":"2026-11-20","text":"Brought the letter; trusts me to read it first. Denies suicidal thoughts."}
        {"patient":"L-042","date":"2026-11-21","text":"Cannot sleep. The diary stayed empty."}
        """

    private func practice() throws -> Sandbox {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117", "--name", "Mara Quill")
        try sandbox.alcove("import", "-", input: PageTests.notes)
        return sandbox
    }

    private func open(
        _ line: String, _ sandbox: Sandbox, rows: Int = 24, columns: Int = 80, variables: [String: String] = [:]
    ) throws -> Screen {
        let screen = try Screen(sandbox, variables: variables)
        screen.size(rows: rows, columns: columns)
        screen.command(line)
        return screen
    }

    @Test func `a search is opened by number, narrowed, turned by date, and hides process notes until r`() throws {
        let screen = try open("alcove search trust --patient K-117", practice())
        let found = screen.shows("number open")
        #expect(found.isAlternate)
        #expect(found.text(row: 0).hasPrefix(" trust · K-117"))
        #expect(found.text.contains("text hidden, r shows it") && !found.text.contains("tired"))
        #expect(found.text.contains("[trust"), "what answers is marked for whoever sees no colour too")
        screen.type("r")
        screen.shows("I was tired")
        screen.type("d")
        let dated = screen.shows("newest first")
        #expect(dated.text(row: 2).contains("20 Nov 2026"))
        screen.type("/letter\r")
        let narrowed = screen.shows("u wider")
        #expect(!narrowed.text.contains("17 Aug 2026"))
        screen.type("/(\r")
        screen.shows("parenthes")
        screen.type("u")
        screen.shows("17 Aug 2026")
        screen.type("1")
        let note = screen.shows("e edit")
        #expect(note.text.contains("Brought the letter"))
        screen.type("q")
        screen.shows("newest first")
        screen.type("q")
        #expect(screen.exitCode() == 0)
        let after = screen.picture()
        #expect(!after.isAlternate && !after.text.contains("letter"), "nothing stays in the scroll-back")
        #expect(after.surprises == [])
    }

    @Test func `a word that nothing answers is said in one line, with the word that may be meant`() throws {
        let screen = try open("alcove search lettre", practice())
        screen.wait(for: "Nothing for “lettre”. Did you mean letter (3)?")
        #expect(screen.exitCode() == 0)
    }

    @Test func `themes over time lead to a thread, and the thread to the note`() throws {
        let screen = try open("alcove themes K-117", practice())
        let themes = screen.shows("number open")
        let lines = (0..<24).map { themes.text(row: $0) }
        let trust = try #require(lines.first { $0.contains("Trust and safety") })
        #expect(lines.contains { $0.contains("finding") && $0.contains("!") && $0.contains("denied since Nov") })
        #expect(lines.contains { $0.contains("side") && $0.contains("○") && $0.contains("●") })
        screen.type(String(trust.drop { $0 == " " }.prefix { $0.isNumber }) + "\r")
        let thread = screen.shows("Fell back")
        for (label, sign, words) in [
            ("First", "○", "Guarded"), ("Turned", "●", "Opened up"), ("Fell back", "○", "Guarded after"),
            ("Last", "●", "trusts me to read it first"),
        ] {
            #expect(
                (0..<24).contains { row in
                    let line = thread.text(row: row)
                    return line.contains(label) && line.contains(sign) && line.contains(words)
                }, "\(label)")
        }
        #expect(!thread.text.contains("far away"), "process notes wait for p")
        screen.type("p")
        screen.shows("far away")
        screen.type("2")
        screen.shows("Opened up about the hospital")
        screen.type("qq")
        screen.shows("denied since Nov")
        screen.type("q")
        #expect(screen.exitCode() == 0)
    }

    @Test func `two minutes before a session: what could hurt first, then the last notes and the plan`() throws {
        let screen = try open("alcove show K-117", practice())
        let page = screen.shows("next patient")
        #expect(page.text(row: 0).hasPrefix(" K-117 · Mara Quill"))
        #expect(page.text(row: 2).contains("Risk") && page.text(row: 2).contains("denied"))
        #expect(page.text.contains("read the letter together"))
        #expect(page.text.contains("Process  ") && page.text.contains("1 note, kept apart"))
        screen.type("]")
        screen.shows("L-042")
        screen.type("[1")
        screen.shows("Brought the letter")
        screen.type("q")
        screen.shows("next patient")
        screen.type("l")
        let list = screen.shows("K-117 · notes")
        #expect(list.text.contains("6 notes, 6 not signed"))
        screen.type("qq")
        #expect(screen.exitCode() == 0)
    }

    @Test func `a name that is spelt otherwise is found, and its number opens the patient`() throws {
        let screen = try open("alcove find mahra", practice())
        screen.shows("K-117")
        screen.type("1")
        screen.shows("Suicidal thoughts and behaviour, denied")
        screen.type("qq")
        #expect(screen.exitCode() == 0)
    }

    @Test func `themes of a new note are confirmed with one key, and what is denied says so`() throws {
        let sandbox = try practice()
        let screen = try open("alcove add K-117", sandbox)
        screen.shows("Ctrl-S save")
        screen.type("Says she trusts me. Denies suicidal thoughts.\u{13}")
        let offered = screen.shows("Enter none")
        let lines = (0..<24).map { offered.text(row: $0) }
        #expect(lines.contains { $0.contains("Suicidal thoughts and behaviour: denied") })
        let trust = try #require(lines.first { $0.contains("Trust and safety") && $0.contains("“trusts”") })
        screen.type(String(trust.drop { $0 == " " }.prefix(1)))
        screen.shows("✓ Trust and safety")
        screen.type("+sleep\r")
        screen.shows("✓ Sleep")
        screen.type("\r")
        screen.wait(for: "Saved to K-117")
        #expect(screen.exitCode() == 0)
        let shown = try sandbox.alcove("show", "K-117:last", "--json").json["themes"] as? [String]
        #expect(Set(shown ?? []) == ["trust-safety", "sleep"])
        #expect(!screen.picture().text.contains("“trusts”"), "her words stay on no screen")
    }

    private func hasNoWord(_ picture: PaperTerminal, of line: String) {
        for word in ["K-117", "Mara", "trust", "Quill", "notes"] {
            #expect(!picture.text.contains(word), "“\(word)” is still shown after \(line)")
        }
    }

    @Test func `a lock clears every page, and the passphrase leads back to it`() throws {
        let sandbox = try practice()
        for line in ["themes K-117", "themes K-117 trust", "show K-117", "list K-117", "patient list"] {
            let screen = try open("alcove \(line)", sandbox)
            let before = screen.shows("q leave")
            try sandbox.alcove("lock")
            hasNoWord(screen.shows("Passphrase, or Ctrl-C to leave:"), of: line)
            screen.type(Sandbox.passphrase + "\r")
            let again = screen.shows("q leave")
            #expect(again.text(row: 0).prefix(20) == before.text(row: 0).prefix(20))
            screen.type("q")
            #expect(screen.exitCode() == 0)
        }
    }

    @Test func `a page that was opened with the passphrase for it alone is locked too`() throws {
        let sandbox = try practice()
        try sandbox.alcove("lock")
        let screen = try open("alcove show K-117", sandbox)
        screen.answer("vault: ", Sandbox.passphrase + "\r")
        screen.shows("q leave")
        #expect(try sandbox.alcove("lock").output.contains("Locked."))
        hasNoWord(screen.shows("Passphrase, or Ctrl-C to leave:"), of: "show")
        screen.type(Sandbox.passphrase + "\r")
        screen.shows("q leave")
        screen.type("q")
        #expect(screen.exitCode() == 0)
        // It was for that command: nothing stays open.
        #expect(try sandbox.alcove("lock").output.contains("It was not open."))
    }

    @Test func `a risk is told in the sentence that affirms it of the patient`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117")
        try sandbox.alcove("add", "K-117", "-", input: "Her father killed himself. Says she wants to die.\n")
        let overview = try sandbox.alcove("show", "K-117", "--plain").output
        #expect(
            overview.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("“Says she wants to die.”"))
        let thread = try sandbox.alcove("themes", "K-117", "suicide", "--plain").output
        #expect(thread.contains("Says she wants to die.") && !thread.contains("father"))
    }

    @Test(arguments: ["search trust", "find mara"])
    func `a page that holds the words of a search ends with the lock`(line: String) throws {
        let sandbox = try practice()
        let screen = try open("alcove \(line)", sandbox)
        screen.shows("q leave")
        try sandbox.alcove("lock")
        hasNoWord(screen.shows("the vault was locked meanwhile"), of: line)
        #expect(screen.exitCode() == 13)
    }

    @Test func `the thread of a theme with a name of one's own ends with the lock`() throws {
        let sandbox = try practice()
        try sandbox.alcove("themes", "add", "Mara's letter")
        let screen = try open("alcove themes K-117 'Mara'\\''s letter'", sandbox)
        screen.shows("q leave")
        try sandbox.alcove("lock")
        hasNoWord(screen.shows("the vault was locked meanwhile"), of: "themes")
        #expect(screen.exitCode() == 13)
    }

    @Test(arguments: [(24, 80), (40, 120), (60, 200)])
    func `a page uses the window that there is, without colour too`(rows: Int, columns: Int) throws {
        let sandbox = try practice()
        for (line, title) in [
            ("show K-117", " K-117 · Mara Quill"), ("themes K-117", " K-117 · themes"),
            ("themes K-117 trust", " K-117 · Trust and safety"), ("list", " notes"), ("patient list", " patients"),
        ] {
            let screen = try open(
                "alcove \(line)", sandbox, rows: rows, columns: columns, variables: ["NO_COLOR": "1"])
            let page = screen.shows("q leave", rows: rows, columns: columns)
            #expect(page.text(row: 0).hasPrefix(title))
            #expect(page.text(row: 1) == String(repeating: "─", count: columns))
            #expect(page.text(row: rows - 2) == String(repeating: "─", count: columns))
            #expect(!screen.text.contains("\u{1B}[0;3"), "no colour was asked for")
            #expect(page.surprises == [])
            screen.type("q")
            #expect(screen.exitCode() == 0)
        }
    }

    @Test func `a page is made anew for another window`() throws {
        let sandbox = try practice()
        let screen = try Screen(sandbox)
        let device = try screen.device()
        screen.size(rows: 24, columns: 80)
        screen.command("alcove themes K-117")
        let wide = screen.shows("q leave")
        try Screen.resize(device, rows: 24, columns: 60)
        screen.shows(" \(String(repeating: "─", count: 60))".trimmingCharacters(in: .whitespaces), columns: 60)
        let narrow = screen.shows("Trust", columns: 60)
        #expect(wide.text.contains("Trust"))
        // The months that had room are fewer, and no line runs over the edge.
        #expect((0..<24).allSatisfy { narrow.text(row: $0).count <= 60 })
        #expect(narrow.text != wide.text)
        screen.type("q")
        #expect(screen.exitCode() == 0)
        // Laid out for two windows, and read once.
        let log = try sandbox.alcove("log", "--json").json["entries"] as? [[String: Any]] ?? []
        #expect(log.count { $0["kind"] as? String == "read" } <= 1)
    }

    @Test func `plain lines and dumb terminals show no screen`() throws {
        let sandbox = try practice()
        for (line, variables) in [("search trust --plain", [:]), ("search trust", ["TERM": "dumb"])] {
            let screen = try open("alcove \(line)", sandbox, variables: variables)
            screen.wait(for: "1  K-117")
            #expect(screen.exitCode() == 0)
            #expect(!screen.text.contains("\u{1B}[?1049h"))
        }
    }

    @Test func `without UTF-8 rules, dots and bars are drawn in ASCII`() throws {
        let screen = try open("alcove themes K-117", practice(), variables: ["LC_ALL": "C"])
        let page = screen.shows("q leave")
        #expect(page.text(row: 1) == String(repeating: "-", count: 80))
        #expect(page.text.contains("#"))
        #expect(page.text.allSatisfy { $0.isASCII || $0.isNewline }, "nothing but ASCII is on the screen")
        screen.type("q")
        #expect(screen.exitCode() == 0)
    }
}
