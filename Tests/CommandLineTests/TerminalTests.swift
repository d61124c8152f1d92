import Foundation
import Testing

/// The dialogues: what a person is asked, and what becomes of the keys.
@Suite(.enabled(if: Screen.isAvailable, Screen.reason)) struct TerminalTests {
    @Test func `init asks for a name, draws words, shows the sheet once and has a line of it typed back`() throws {
        let sandbox = try Sandbox()
        let screen = try Screen(sandbox)
        screen.command("alcove init")
        screen.answer("as colleagues know it: ", "Dr. Ada Example\r")
        screen.answer("under the same log-in? y/N ", "\r")
        screen.answer("› ", "n")
        screen.wait(for: "\r\n      ")
        let words = screen.wait(for: "\r\n").split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(words.count == 6)
        screen.answer("› ", "\r")
        screen.answer("Passphrase: ", "not these words\r")
        screen.wait(for: "That was something else. Look again:")
        let short = words.map { $0.prefix(4) }.joined(separator: " ")
        screen.answer("Passphrase: ", "\(short)\r")
        let sheet = Sandbox.sheetLines(in: screen.wait(for: "Then type line "))
        #expect(sheet.count == 3)
        let number = Int(screen.wait(for: " as it stands on your paper.").prefix(1)) ?? 0
        try #require((1...3).contains(number))
        screen.answer(" \(number)  ", sheet[number % 3] + "\r")
        screen.answer("Look again, then Enter.", "\r")
        screen.wait(for: " as it stands on your paper.")
        screen.answer(" \(number)  ", sheet[number - 1].lowercased() + "\r")
        screen.wait(for: "Your vault is ready, and open in this window.")
        #expect(screen.exitCode() == 0)

        // The terminal is as it was, and this window is open: another one is not.
        screen.command("alcove status")
        screen.wait(for: "Alcove · Dr. Ada Example · open in this window")
        #expect(try sandbox.alcove("status", "--json").json["unlocked"] as? Bool == false)

        screen.command("alcove lock")
        screen.wait(for: "Locked.")
        screen.command("alcove unlock")
        screen.answer("Passphrase for Dr. Ada Example's vault: ", "WRONG WRONG WRONG WRONG\r")
        screen.wait(for: "That is not the passphrase. All letters were capitals: is Caps Lock on?")
        screen.answer("vault: ", short.uppercased() + "\r")
        screen.wait(for: "Open in this window. Locks after 5 minutes without use, and in 12 hours in any case.")
        #expect(screen.exitCode() == 0)

        screen.command("alcove recover --test")
        screen.answer(" 1  ", sheet[1] + "\r")
        for (index, line) in sheet.enumerated() { screen.answer(" \(index + 1)  ", line + "\r") }
        screen.wait(for: "The sheet opens this vault.")
        #expect(screen.exitCode() == 0)
        #expect(!screen.text.contains(short), "a passphrase is never shown")
    }

    @Test func `a passphrase is changed on the terminal, and forgotten, and found again with the sheet`() throws {
        let sandbox = try Sandbox()
        let sheet = Sandbox.sheetLines(in: try sandbox.initialise())
        try #require(sheet.count == 3)
        let screen = try Screen(sandbox)
        screen.command("alcove passphrase")
        screen.answer("vault: ", Sandbox.passphrase + "\r")
        screen.answer("› ", "o")
        screen.answer("Your own passphrase: ", "too short\r")
        screen.answer("Your own passphrase: ", "a quiet room with a window\r")
        screen.answer("The same once more: ", "a quiet room with a door\r")
        screen.wait(for: "The two are not the same.")
        screen.answer("Your own passphrase: ", "a quiet room with a window\r")
        screen.answer("The same once more: ", "a quiet room with a window\r")
        screen.wait(for: "The new passphrase opens the vault from now on.")
        #expect(screen.exitCode() == 0)
        try sandbox.alcove("list", "--passphrase-file", sandbox.path("passphrase"), expecting: 12)

        screen.command("alcove recover")
        for (index, line) in sheet.enumerated() { screen.answer(" \(index + 1)  ", line + "\r") }
        screen.answer("› ", "o")
        screen.answer("Your own passphrase: ", Sandbox.passphrase + "\r")
        screen.answer("The same once more: ", Sandbox.passphrase + "\r")
        screen.wait(for: "Next: alcove unlock")
        #expect(screen.exitCode() == 0)
        try sandbox.alcove("list", "--passphrase-file", sandbox.path("passphrase"))
        #expect(!screen.text.contains("quiet room"), "a passphrase is never shown")
    }

    @Test func `a note is written with Backspace, several lines and a paragraph longer than a terminal's line`() throws
    {
        let sandbox = try Sandbox.unlocked()
        let screen = try Screen(sandbox)
        screen.command("alcove add K-117 --date 2026-11-16 --title - --plain")
        screen.wait(for: "There is no K-117.")
        screen.answer("› ", "n")
        screen.answer("Title: ", "Brief\r")
        screen.answer("Ctrl-D ends and saves, Ctrl-C leaves.", "Grüße mx\u{7F}\u{7F}an alle.\r")
        let paragraph = String(repeating: "Word after word. ", count: 300)
        screen.type("\(paragraph)\rwrong words\u{17}\u{15}End.\r\r\u{04}")
        screen.wait(for: "Saved to K-117: progress note of 16 Nov 2026")
        #expect(screen.exitCode() == 0)
        let note = try sandbox.alcove("show", "K-117:last", "--json").json
        #expect(note["title"] as? String == "Brief")
        #expect(note["text"] as? String == "Grüße an alle.\n\(paragraph)\nEnd.")

        screen.command("alcove edit K-117:last --title Letter")
        screen.wait(for: "Changed: progress note")
        screen.command("alcove edit K-117:last --plain")
        screen.wait(for: "Write on.")
        screen.answer("End.", "\u{7F} of it.\u{04}")
        screen.wait(for: "Changed: progress note")
        #expect(screen.exitCode() == 0)
        let edited = try sandbox.alcove("show", "K-117:last", "--json").json
        #expect((edited["text"] as? String)?.hasSuffix("\nEnd of it.") == true)
        #expect(edited["title"] as? String == "Letter")
    }

    @Test func `sections are asked for one by one, near codes are offered, and themes wait for a key`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117", "--name", "Mara Quill")
        let screen = try Screen(sandbox)
        screen.command("alcove add K-171 --template dap --plain")
        screen.wait(for: "There is no K-171.")
        screen.wait(for: "  1  K-117  Mara Quill")
        screen.wait(for: "  n  a new patient K-171")
        screen.answer("› ", "q")
        #expect(screen.exitCode() == 130)
        screen.command("alcove add K-171 --template dap --plain")
        screen.answer("› ", "1")
        screen.wait(for: "K-117 · Mara Quill · Progress note")
        screen.answer("Data:", "Says she trusts me to read the letter.\u{04}")
        screen.answer("Assessment:", "\u{04}")
        screen.answer("Plan:", "Read it.\u{04}")
        screen.wait(for: "Themes?")
        screen.wait(for: "1  Trust and safety")
        screen.answer("› ", "1")
        screen.wait(for: "Saved to K-117, Mara Quill: progress note")
        #expect(screen.exitCode() == 0)
        let note = try sandbox.alcove("show", "K-117:last", "--json").json
        #expect(note["text"] as? String == "Data:\nSays she trusts me to read the letter.\n\nPlan:\nRead it.")
        #expect(note["themes"] as? [String] == ["trust-safety"])

        screen.command("alcove discard K-117:last")
        screen.answer("y/N ", "n")
        #expect(screen.exitCode() == 130)
        screen.command("alcove discard K-117:last")
        screen.answer("y/N ", "y")
        screen.answer("Why? (Enter for no reason) ", "another record\r")
        screen.wait(for: "Withdrawn: the progress note")
        #expect(screen.exitCode() == 0)
        try sandbox.alcove("show", "K-117:last", expecting: 1)
    }

    @Test func `Ctrl-C asks; what was kept is offered again, what was thrown away is gone`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117")
        let screen = try Screen(sandbox)
        screen.command("alcove add K-117 --plain")
        screen.answer("Ctrl-C leaves.", "\u{03}")
        #expect(screen.exitCode() == 130)

        screen.command("alcove add K-117 --plain")
        screen.answer("Ctrl-C leaves.", "The first half\u{03}")
        screen.answer("write on  › ", "\r")
        screen.answer("The first half", ", and a little\u{03}")
        screen.answer("write on  › ", "k")
        screen.wait(for: "what you were writing is kept, sealed on this computer")
        #expect(screen.exitCode() == 130)
        #expect(try sandbox.alcove("status", "--json").json["unfinished"] as? Int == 1)

        screen.command("alcove add K-117 --quiet --plain")
        screen.answer("Go on with it? Y/n ", "\r")
        screen.answer("The first half, and a little", " more.\u{04}")
        #expect(screen.exitCode() == 0)
        #expect(
            try sandbox.alcove("show", "K-117:last", "--json").json["text"] as? String
                == "The first half, and a little more.")
        #expect(try sandbox.alcove("status", "--json").json["unfinished"] as? Int == 0)

        screen.command("alcove add K-117 --plain")
        screen.answer("Ctrl-C leaves.", "Not this\u{03}")
        screen.answer("write on  › ", "t")
        #expect(screen.exitCode() == 130)
        let status = try sandbox.alcove("status", "--json").json
        #expect(status["unfinished"] as? Int == 0)
        #expect(status["notes"] as? Int == 1)
    }

    @Test func `a lock from elsewhere or a closed window seals what is being written`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117")
        let screen = try Screen(sandbox)
        screen.command("alcove add K-117 --kind contact --quiet --plain")
        screen.answer("Ctrl-C leaves.", "Called, and was")
        screen.wait(for: "and was")
        try sandbox.alcove("lock")
        screen.wait(for: "\u{1B}[H\u{1B}[2J\u{1B}[3J")
        screen.wait(for: "What you were writing is kept, sealed on this computer.")
        // Whoever types on types nothing into the shell.
        screen.answer("to leave: ", "that she called back\r")
        screen.answer("to leave: ", "\u{03}")
        screen.wait(for: "alcove: the vault was locked; what you were writing is kept, sealed on this")
        #expect(screen.exitCode() == 13)
        #expect(!screen.text.contains("called back"))

        try sandbox.unlock()
        screen.command("alcove add K-117 --kind contact --quiet --plain")
        screen.answer("Go on with it? Y/n ", "y")
        // Locked once more, and opened again in the same place.
        screen.answer("Called, and was", " not")
        screen.wait(for: " not")
        try sandbox.alcove("lock")
        screen.answer("to leave: ", Sandbox.passphrase + "\r")
        screen.answer("Go on with it? Y/n ", "y")
        screen.answer("Called, and was not", "\u{7F}\u{7F}\u{7F}called back.")
        screen.wait(for: "called back.")
        screen.close()
        let end = Date().addingTimeInterval(20)
        var unfinished: Int?
        repeat {
            unfinished = try sandbox.alcove("status", "--json").json["unfinished"] as? Int
        } while unfinished != 1
            && Date() < end
        #expect(unfinished == 1)

        let another = try Screen(sandbox)
        another.command("alcove add K-117 --kind contact --quiet --plain")
        another.answer("Go on with it? Y/n ", "y")
        another.answer("Called, and was called back.", "\u{04}")
        #expect(another.exitCode() == 0)
        #expect(
            try sandbox.alcove("show", "K-117:last", "--json").json["text"] as? String == "Called, and was called back."
        )
    }

    @Test func `a note is written in an editor of one's own, on a file in memory that goes`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117")
        // An editor that writes where the headings are, tells where its file was, and leaves a copy beside it.
        try sandbox.write(
            "editor.sh",
            """
            sed -i 's/^Data:$/Data:\\nCame early, and stayed./' "$1"
            cp "$1" "$1~"
            stat -f -c %T "$1" > where; echo "$1" >> where
            """)
        let screen = try Screen(sandbox, variables: ["EDITOR": "sh editor.sh"])
        screen.command("alcove add K-117 --editor --template dap --theme trust-safety")
        screen.wait(for: "Saved to K-117: progress note")
        #expect(screen.exitCode() == 0)
        let note = try sandbox.alcove("show", "K-117:last", "--json").json
        #expect(note["text"] as? String == "Data:\nCame early, and stayed.")
        let place = try String(contentsOfFile: sandbox.path("where"), encoding: .utf8).split(separator: "\n").map(
            String.init)
        #expect(place.first == "tmpfs")
        #expect(
            !FileManager.default.fileExists(atPath: URL(fileURLWithPath: place[1]).deletingLastPathComponent().path))

        try sandbox.write("editor.sh", "exit 3\n")
        screen.command("alcove add K-117 --editor")
        screen.wait(for: "alcove: the editor ended with 3, so nothing was written")
        #expect(screen.exitCode() == 1)
        #expect(try sandbox.alcove("status", "--json").json["notes"] as? Int == 1)
    }

    @Test func `what an editor wrote that is not UTF-8 is refused, and kept as it is`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117")
        try sandbox.write("editor.sh", "printf 'M\\374ller kam fr\\374h.\\n' > \"$1\"\n")
        let screen = try Screen(sandbox, variables: ["EDITOR": "sh editor.sh"])
        screen.command("alcove add K-117 --editor")
        screen.wait(for: "what you wrote is kept, sealed on this computer")
        screen.wait(for: "alcove: the text is not UTF-8")
        #expect(screen.exitCode() == 1)
        #expect(try sandbox.alcove("status", "--json").json["notes"] as? Int == 0)
        // The editor that wrote it gets the very bytes again.
        try sandbox.write("editor.sh", "iconv -f latin1 -t utf-8 \"$1\" > \"$1.new\" && mv \"$1.new\" \"$1\"\n")
        screen.command("alcove add K-117 --editor --theme trust-safety")
        screen.answer("Go on with it? Y/n ", "y")
        screen.wait(for: "Saved to K-117")
        #expect(try sandbox.alcove("show", "K-117:last", "--json").json["text"] as? String == "Müller kam früh.")
    }

    @Test func `a change that was typed and could not be saved is kept`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117")
        try sandbox.alcove("add", "K-117", "Came early.")
        let screen = try Screen(sandbox)
        screen.command("alcove edit K-117:last --plain")
        screen.answer("Came early.", " And stayed\u{85}.\u{04}")
        screen.wait(for: "what you wrote is kept, sealed on this computer")
        #expect(screen.exitCode() == 1)
        #expect(try sandbox.alcove("status", "--json").json["unfinished"] as? Int == 1)
        #expect(try sandbox.alcove("show", "K-117:last", "--json").json["text"] as? String == "Came early.")
    }

    @Test func `what was typed and could not be saved is kept`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117")
        let screen = try Screen(sandbox)
        screen.command("alcove add K-117 --plain")
        screen.answer("Ctrl-C leaves.", "Came early\u{85}, and stayed.\u{04}")
        screen.wait(for: "what you wrote is kept, sealed on this computer")
        #expect(screen.exitCode() == 1)
        let status = try sandbox.alcove("status", "--json").json
        #expect(status["unfinished"] as? Int == 1 && status["notes"] as? Int == 0)
    }

    @Test func `two words of a colleague's key are compared`() throws {
        let (ada, ben) = (try Sandbox.unlocked(), try Sandbox.unlocked(name: "Dr. Ben Example"))
        let key = try ben.alcove("keys", "show", "--json").json
        let words = try #require(key["words"] as? [String])
        try ada.alcove("keys", "trust", try #require(key["line"] as? String))
        let screen = try Screen(ada)
        func compare(_ say: (Int) -> String) {
            screen.command("alcove keys compare ben")
            for _ in 1...2 {
                screen.wait(for: "Word ")
                let number = Int(screen.wait(for: ": ").prefix(1)) ?? 0
                screen.type(say(number) + "\r")
                if say(number) != words[number - 1] { return }
            }
        }
        compare { _ in "nonsense" }
        screen.wait(for: "of this key")
        #expect(screen.exitCode() == 12)
        compare { words[$0 - 1] }
        screen.wait(for: "Compared: the key is Dr. Ben Example's.")
        #expect(screen.exitCode() == 0)
        let keys = try ada.alcove("keys", "list", "--json").json["keys"] as? [[String: Any]]
        #expect(keys?.first?["compared"] is String)
    }
}
