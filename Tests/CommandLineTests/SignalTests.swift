import Foundation
import Testing

/// The program is told to end while a person types: what was written is kept, and the terminal is as it was.
@Suite(.enabled(if: Screen.isAvailable, Screen.reason)) struct SignalTests {
    private static let kept = "alcove: what you were writing is kept, sealed on this computer"

    private func vault() throws -> Sandbox {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117")
        return sandbox
    }

    /// Starts a command in a window.
    ///
    /// - Returns: its process.
    private func start(_ call: String, _ screen: Screen) throws -> pid_t {
        screen.command("sh -c 'echo pid=$$.; exec alcove \(call)'")
        screen.wait(for: "pid=$$.")
        screen.wait(for: "pid=")
        return try #require(pid_t(screen.wait(for: ".").dropLast()))
    }

    /// The command has ended with this code, and what is typed now is shown again.
    private func expectEnd(_ status: Int32, _ screen: Screen, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(screen.exitCode(sourceLocation: sourceLocation) == status, sourceLocation: sourceLocation)
        screen.command("stty -a | tr ' ' '\\n' | grep -x -e '-*echo' -e '-*icanon' | tr '\\n' , ; echo end.")
        screen.wait(for: "echo end.", sourceLocation: sourceLocation)
        let modes = screen.wait(for: "end.", sourceLocation: sourceLocation)
        #expect(modes.contains("icanon,echo,"), "\(modes)", sourceLocation: sourceLocation)
        #expect(!modes.contains("-"), "\(modes)", sourceLocation: sourceLocation)
        screen.wait(for: "$ ", sourceLocation: sourceLocation)
    }

    @Test(arguments: [(SIGTERM, 143), (SIGINT, 130), (SIGHUP, 129), (SIGQUIT, 131)] as [(Int32, Int32)])
    func `a signal while somebody writes seals the text and leaves the terminal as it was`(
        signal: Int32, status: Int32
    ) throws {
        let sandbox = try vault()
        let screen = try Screen(sandbox)
        // In the second section of a template, with the first one written.
        let process = try start("add K-117 --template dap --quiet --plain", screen)
        screen.answer("Data:", "Came early.\u{04}")
        screen.answer("Assessment:", "Tired, and")
        screen.wait(for: "Tired, and")
        kill(process, signal)
        screen.wait(for: SignalTests.kept)
        expectEnd(status, screen)
        #expect(try sandbox.alcove("status", "--json").json["unfinished"] as? Int == 1)

        // The same at the question whether to leave.
        let again = try start("add K-117 --quiet --plain", screen)
        screen.answer("Go on with it? Y/n ", "y")
        screen.answer("Tired, and", " quiet.\u{03}")
        screen.wait(for: "write on  › ")
        kill(again, signal)
        screen.wait(for: SignalTests.kept)
        expectEnd(status, screen)

        screen.command("alcove add K-117 --quiet --plain")
        screen.answer("Go on with it? Y/n ", "y")
        screen.answer("Tired, and quiet.", "\u{04}")
        #expect(screen.exitCode() == 0)
        let note = try sandbox.alcove("show", "K-117:last", "--json").json
        #expect(note["text"] as? String == "Data:\nCame early.\n\nAssessment:\nTired, and quiet.")
    }

    @Test func `a signal on the whole screen seals what was written, and an untouched page leaves nothing`() throws {
        let sandbox = try vault()
        try sandbox.alcove("add", "K-117", "as it was")
        let screen = try Screen(sandbox)
        for (call, typed, kept) in [("edit K-117:last", "", 0), ("add K-117", "Half of it", 1)] {
            screen.size(rows: 24, columns: 80)
            let process = try start(call, screen)
            screen.shows("Ctrl-S save")
            screen.type(typed)
            if !typed.isEmpty { screen.shows(typed) }
            kill(process, SIGTERM)
            expectEnd(143, screen)
            #expect(try sandbox.alcove("status", "--json").json["unfinished"] as? Int == kept)
        }
    }

    @Test func `a signal before anything was written keeps nothing`() throws {
        let sandbox = try vault()
        try sandbox.alcove("add", "K-117", "as it was")
        let screen = try Screen(sandbox)
        for call in ["add K-117 --plain", "edit K-117:last --plain"] {
            let process = try start(call, screen)
            screen.wait(for: "Ctrl-C leaves")
            kill(process, SIGTERM)
            expectEnd(143, screen)
        }
        #expect(try sandbox.alcove("status", "--json").json["unfinished"] as? Int == 0)
    }

    @Test func `a signal at a question leaves the terminal as it was`() throws {
        let sandbox = try Sandbox()
        try sandbox.initialise()
        let screen = try Screen(sandbox)
        for (call, question) in [("unlock", "vault: "), ("recover --test", " 1  "), ("passphrase", "vault: ")] {
            let process = try start(call, screen)
            screen.wait(for: question)
            kill(process, SIGTERM)
            expectEnd(143, screen)
        }
    }

    @Test func `a signal after a lock ends the program, and the text stays kept`() throws {
        let sandbox = try vault()
        let screen = try Screen(sandbox)
        let process = try start("add K-117 --plain", screen)
        screen.answer("Ctrl-C leaves.", "Half of it")
        screen.wait(for: "Half of it")
        try sandbox.alcove("lock")
        screen.wait(for: "to leave: ")
        kill(process, SIGTERM)
        screen.wait(for: "what you were writing is kept, sealed on this")
        expectEnd(143, screen)
        try sandbox.unlock()
        #expect(try sandbox.alcove("status", "--json").json["unfinished"] as? Int == 1)
    }

    @Test func `a signal while a verb runs at home ends both, and the terminal is as it was`() throws {
        let sandbox = try vault()
        try sandbox.alcove("add", "K-117", "as it was")
        let screen = try Screen(sandbox)
        let process = try start("", screen)
        screen.wait(for: "^L lock")
        screen.type("show K-117:last\r")
        screen.shows("as it was")
        screen.type("e")
        screen.shows("Ctrl-S save")
        screen.type(" and is")
        screen.shows("as it was and is")
        kill(process, SIGTERM)
        expectEnd(143, screen)
        try sandbox.unlock()
        #expect(try sandbox.alcove("status", "--json").json["unfinished"] as? Int == 1)
    }

    @Test func `what an editor had written when a signal ended it is kept`() throws {
        let sandbox = try vault()
        try sandbox.write("editor.sh", "echo 'Came early.' > \"$1\"; kill -TERM $$\n")
        let screen = try Screen(sandbox, variables: ["EDITOR": "sh editor.sh"])
        screen.command("alcove add K-117 --editor")
        screen.wait(for: SignalTests.kept)
        expectEnd(143, screen)
        // The program is told to end while the editor is open, which then ends by itself; its own Ctrl-C is no such word.
        for (signal, unfinished, notes) in [("TERM", 1, 0), ("INT", 0, 1)] {
            try sandbox.write(
                "editor.sh",
                "p=$PPID; while [ \"$(cat /proc/$p/comm)\" != alcove ]; do p=$(cut -d' ' -f4 /proc/$p/stat); done\n"
                    + "kill -\(signal) $p; echo and stayed. >> \"$1\"\n")
            screen.command("alcove add K-117 --editor --theme trust-safety")
            screen.answer("Go on with it? Y/n ", "y")
            #expect(screen.exitCode() == (signal == "TERM" ? 143 : 0))
            let status = try sandbox.alcove("status", "--json").json
            #expect(status["unfinished"] as? Int == unfinished && status["notes"] as? Int == notes)
        }
        let text = try sandbox.alcove("show", "K-117:last", "--json").json["text"] as? String
        #expect(text == "Came early.\nand stayed.\nand stayed.")
    }
}
