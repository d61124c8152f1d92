import Foundation
import Testing

/// Two people under one log-in.
@Suite(.enabled(if: Screen.isAvailable, Screen.reason))
struct OneLoginTests {
    /// Two vaults at the places of the log-in, as `init` made them.
    private func shared() throws -> Sandbox {
        let sandbox = try Sandbox()
        for name in ["Dr. Ada Example", "Dr. Ben Example"] {
            let answer = try sandbox.run(
                ["init", "--one-login", "--name", name, "--quiet", "--passphrase-file", sandbox.path("passphrase")],
                variables: ["ALCOVE_VAULT": ""])
            #expect(answer.status == 0, "\(answer.errors)")
        }
        return sandbox
    }

    private func screen(_ sandbox: Sandbox) throws -> Screen { try Screen(sandbox, variables: ["ALCOVE_VAULT": ""]) }

    private func unlock(_ screen: Screen, _ person: String) {
        screen.command("alcove unlock --passphrase-file passphrase")
        screen.answer("Whose vault? q for none ›", person)
        screen.wait(for: "Open in this window.")
        screen.wait(for: "$ ")
    }

    @Test func `each window asks whose vault is meant, and then knows it`() throws {
        let sandbox = try shared()
        let (ada, ben) = (try screen(sandbox), try screen(sandbox))
        unlock(ada, "1")
        unlock(ben, "2")
        ada.command("alcove patient add K-1 --name 'Mara Quill'")
        ada.wait(for: "Taken in: K-1")
        ben.command("alcove patient list --plain; echo done.")
        ben.wait(for: "No patients yet.")
        ben.command("alcove status")
        ben.wait(for: "Dr. Ben Example")
        ada.command("alcove status")
        ada.wait(for: "Dr. Ada Example")
        // The lock of one is not the lock of the other.
        ben.command("alcove lock")
        ben.wait(for: "Locked.")
        ada.command("alcove find quill --plain")
        ada.wait(for: "Mara Quill")
    }

    @Test func `in a pipe it has to be said whose vault is meant`() throws {
        let sandbox = try shared()
        let answer = try sandbox.run(["status"], variables: ["ALCOVE_VAULT": ""])
        #expect(answer.status == 1)
        #expect(answer.errors.contains("several people use this log-in"), "\(answer.errors)")
        #expect(!answer.errors.contains("Ada") && !answer.errors.contains("Ben"))
    }

    @Test func `a vault is never opened in all windows`() throws {
        let sandbox = try shared()
        let home = sandbox.root.appendingPathComponent("home/.local/share/alcove").path
        let answer = try sandbox.run(
            ["unlock", "--vault", home, "--scope", "user", "--passphrase-file", sandbox.path("passphrase")])
        #expect(answer.status == 1)
        #expect(answer.errors.contains("one window alone"), "\(answer.errors)")
    }

    @Test func `whom one trusts is not whom the other trusts`() throws {
        let sandbox = try shared()
        let places = ["alcove", "alcove-2"].map { sandbox.root.appendingPathComponent("home/.local/share/\($0)").path }
        func run(_ person: Int, _ words: String...) throws -> Sandbox.Answer {
            try sandbox.run(words + ["--vault", places[person], "--passphrase-file", sandbox.path("passphrase")])
        }
        let key = try run(1, "keys", "show").output
        try sandbox.write("key", key)
        let trusted = try run(0, "keys", "trust", sandbox.path("key"), "--yes")
        #expect(trusted.status == 0, "\(trusted.errors)")
        #expect(try run(0, "keys", "list").output.contains("Ben"))
        let others = try run(1, "keys", "list")
        #expect(others.status == 0 && !others.output.contains("Ben"), "\(others.output)\(others.errors)")
    }

    @Test func `one page says what it cannot protect`() throws {
        let page = try Shared.unlocked().run(["one-login"]).output
        #expect(page.contains("It cannot protect you"))
        #expect(try Shared.unlocked().run(["help", "one-login"]).output.contains("It cannot protect you"))
    }
}
