import Foundation
import PaperTerminal
import Testing

/// Alcove at home, reading on the whole screen, and going on with what was left.
@Suite(.enabled(if: Screen.isAvailable, Screen.reason)) struct HomeTests {
    private func vault() throws -> Sandbox {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117", "--name", "Mara Quill")
        try sandbox.alcove("patient", "add", "L-042")
        for day in ["2026-03-02", "2026-03-09", "2026-03-16"] {
            try sandbox.alcove("add", "K-117", "On \(day) she said that she trusts me.", "--date", day)
        }
        return sandbox
    }

    private func home(_ sandbox: Sandbox, variables: [String: String] = [:]) throws -> Screen {
        let screen = try Screen(sandbox, variables: variables)
        screen.size(rows: 24, columns: 80)
        screen.command("alcove")
        return screen
    }

    @Test func `home shows what waits, and every verb works without its first word`() throws {
        let sandbox = try vault()
        let screen = try home(sandbox)
        let page = screen.shows("^L lock")
        #expect(page.isAlternate)
        #expect(page.text(row: 0) == " Alcove                                   Dr. Ada Example · open in this window")
        #expect(page.text.contains("Patients     2"))
        #expect(page.text.contains("Vault        3 notes"))
        screen.type("search trusts --patient K-117\r")
        screen.shows("3 notes,")
        screen.type("q")
        // Quotation marks mean here what they mean in a query.
        screen.type("search \"me trusts\" --patient \"K-117\"\r")
        screen.shows("Nothing for")
        screen.type("patient add M-008\r")
        screen.shows("Taken in: M-008")
        // Neither line is called back: both hold words that were typed. One of codes alone is.
        screen.type("show K-117\r")
        screen.shows("q leave")
        screen.type("q")
        screen.shows("^L lock")
        screen.type("\u{1B}[A\u{1B}[A\r")
        screen.shows("q leave")
        screen.type("q")
        screen.shows("^L lock")
        screen.type("nosuchverb\r")
        screen.shows("there is no verb nosuchverb")
        screen.type("quit\r")
        #expect(screen.exitCode() == 0)
        let after = screen.picture()
        #expect(!after.isAlternate && !after.text.contains("M-008"), "nothing stays in the scroll-back")
        #expect(after.surprises == [])
    }

    @Test func `Tab finishes verbs, codes and themes`() throws {
        let sandbox = try vault()
        let screen = try home(sandbox)
        screen.shows("^L lock")
        screen.type("sea\t")
        screen.shows("› search")
        screen.type("theme:trust\t")
        screen.shows("› search theme:trust-safety")
        screen.type("\u{15}show K\t")
        screen.shows("› show K-117")
        screen.type("\u{15}keys co\t")
        screen.shows("› keys compare")
        screen.type("\u{15}\u{4}")
        #expect(screen.exitCode() == 0)
    }

    @Test func `what is longer than the window is read page by page`() throws {
        let sandbox = try vault()
        let screen = try home(sandbox)
        screen.shows("^L lock")
        screen.type("help\r")
        let page = screen.shows("space more")
        #expect(page.text(row: 0) == " help")
        screen.type("/Safe keep\r")
        screen.shows("SAFE KEEPING SUBCOMMANDS:")
        screen.type("q")
        screen.type("quit\r")
        #expect(screen.exitCode() == 0)
    }

    @Test func `a lock leaves nothing of home on the screen, and the passphrase leads back`() throws {
        let sandbox = try vault()
        let screen = try home(sandbox)
        screen.shows("^L lock")
        try sandbox.alcove("lock")
        let locked = screen.shows("Passphrase for Dr. Ada Example's vault:")
        #expect(!locked.text.contains("K-117") && !locked.text.contains("notes"))
        screen.type(Sandbox.passphrase + "\r")
        screen.shows("^L lock")
        screen.type("lock\r")
        screen.shows("Passphrase for Dr. Ada Example's vault:")
        screen.type("\u{3}")
        #expect(screen.exitCode() == 130)
        #expect(try sandbox.alcove("status", "--json").json["unlocked"] as? Bool == false)
    }

    @Test func `a hang-up at home locks`() throws {
        let sandbox = try vault()
        let screen = try Screen(sandbox)
        screen.size(rows: 24, columns: 80)
        screen.command("sh -c 'echo pid=$$.; exec alcove'")
        screen.wait(for: "pid=$$.")
        screen.wait(for: "pid=")
        let process = try #require(pid_t(screen.wait(for: ".").dropLast()))
        screen.shows("^L lock")
        kill(process, SIGHUP)
        #expect(screen.exitCode() == 129)
        #expect(try sandbox.alcove("status", "--json").json["unlocked"] as? Bool == false)
        #expect(!screen.picture().isAlternate)
    }

    @Test func `without a vault the first minute is three keys`() throws {
        let sandbox = try Sandbox()
        let screen = try home(sandbox)
        screen.shows("Look round with made-up patients")
        screen.type("2")
        screen.answer("Its folder:", "nowhere\r")
        screen.wait(for: "there is no vault in nowhere")
        #expect(screen.exitCode() == 10)
        screen.command("alcove")
        screen.answer(" ›", "1")
        screen.answer("as colleagues know it: ", "\u{3}")
        #expect(screen.exitCode() == 130)
    }

    @Test func `in plain mode and in a pipe it is the status`() throws {
        let sandbox = try vault()
        let screen = try Screen(sandbox)
        screen.command("alcove --plain; alcove | cat")
        screen.wait(for: "Vault     3 notes of 2 patients")
        screen.wait(for: "Vault     3 notes of 2 patients")
        #expect(!screen.text.contains("\u{1B}[?1049h"))
    }

    // MARK: Reading

    @Test func `a note is read on the whole screen, with the notes before and after it`() throws {
        let sandbox = try vault()
        let screen = try Screen(sandbox)
        screen.size(rows: 24, columns: 80)
        screen.command("alcove show K-117:last")
        let page = screen.shows("q leave")
        #expect(
            page.text(row: 0) == " K-117 · Mara Quill                               Progress note · 16 March 2026")
        #expect(page.text.contains(" On 2026-03-16 she said that she trusts me."))
        screen.type("[")
        screen.shows("9 March 2026")
        screen.type("[")
        let first = screen.shows("2 March 2026")
        #expect(!first.text.contains("[ before"))
        screen.type("]")
        screen.shows("9 March 2026")
        screen.type("/nowhere\r")
        screen.shows("It does not stand here.")
        try sandbox.alcove("lock")
        let locked = screen.shows("Passphrase, or Ctrl-C to leave:")
        #expect(!locked.text.contains("K-117") && !locked.text.contains("trusts"))
        screen.type(Sandbox.passphrase + "\r")
        screen.shows("9 March 2026")
        screen.type("q")
        #expect(screen.exitCode() == 0)
        #expect(!screen.picture().text.contains("trusts"), "nothing stays in the scroll-back")
        screen.command("alcove show K-117:last --plain")
        screen.wait(for: "On 2026-03-16 she said that she trusts me.")
    }

    // MARK: Going on

    @Test func `what was left is gone on with, whatever it was`() throws {
        let sandbox = try vault()
        let screen = try Screen(sandbox)
        screen.size(rows: 24, columns: 80)
        screen.command("alcove resume")
        screen.wait(for: "Nothing is unfinished.")
        for (call, text) in [("add L-042 --kind contact", "Called back"), ("edit K-117:last", " Changed")] {
            screen.command("alcove \(call)")
            screen.shows("Ctrl-S save")
            screen.type("\(text)\u{3}")
            screen.shows("keep it, sealed, for later")
            screen.type("k")
            screen.wait(for: "alcove resume goes on with it")
            screen.size(rows: 24, columns: 80)
        }
        let listed = try sandbox.alcove("resume", "--json")
        #expect(listed.output.contains("L-042") && !listed.output.contains("Called"))
        let isFirst =
            listed.output.firstRange(of: "L-042")!.lowerBound < listed.output.firstRange(of: "K-117")!.lowerBound
        screen.command("alcove resume")
        screen.answer("Which?", isFirst ? "1" : "2")
        screen.shows("Called back")
        screen.type(", tomorrow at ten\u{13}")
        screen.wait(for: "Saved to L-042")
        screen.size(rows: 24, columns: 80)
        screen.command("alcove resume")
        screen.shows("trusts me. Changed")
        screen.type("!\u{13}")
        screen.wait(for: "Changed: ")
        #expect(screen.exitCode() == 0)
        #expect(try sandbox.alcove("status", "--json").json["unfinished"] as? Int == 0)
        #expect(
            try sandbox.alcove("show", "L-042:last", "--json").json["text"] as? String
                == "Called back, tomorrow at ten")
    }

    @Test func `whoever has no vault looks round in one with made-up patients, and nothing of it is kept`() throws {
        let sandbox = try Sandbox()
        let screen = try Screen(sandbox)
        screen.command("alcove")
        screen.shows("Look round with made-up patients")
        screen.type("3")
        screen.wait(for: "the passphrase is", seconds: 120)
        screen.shows("Patients     9")
        screen.type("search trust --patient K-117\r")
        screen.shows("best first")
        screen.type("q")
        screen.shows("Patients     9")
        screen.type("quit\r")
        screen.wait(for: "gone again")
        screen.wait(for: "Make a vault")
        screen.type("q")
        #expect(screen.exitCode() == 0)
        #expect(!FileManager.default.fileExists(atPath: sandbox.vault.path))
    }

    @Test func `of what is pasted at home no line is obeyed by itself`() throws {
        let sandbox = try vault()
        let screen = try home(sandbox)
        screen.shows("^L lock")
        screen.type("\u{1B}[200~patient add X-1\nquit\necho in the shell\n\u{1B}[201~")
        screen.shows("› patient add X-1")
        #expect(try sandbox.alcove("patient", "list", "--json").output.contains("X-1") == false)
        screen.type("\r")
        screen.shows("Taken in: X-1")
        screen.type("quit\r")
        #expect(screen.exitCode() == 0)
        #expect(screen.text.contains("alcove lock"), "that it stays open is said")
    }
}
