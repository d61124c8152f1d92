import Foundation
import Testing

/// What is shown to whom, and what never is.
@Suite struct PrivacyTests {
    @Test func `a hit in a process note shows no word of it until it is asked for`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117")
        try sandbox.alcove("add", "K-117", "-", "--process", input: "Canaryword and a countertransference.\n")
        for words in [[], ["--json"]] {
            let hidden = try sandbox.run(["search", "countertransference"] + words)
            #expect(hidden.status == 0)
            #expect(!hidden.output.contains("anaryword"), "\(hidden.output)")
            let shown = try sandbox.run(["search", "countertransference", "--reveal"] + words)
            #expect(shown.output.contains("anaryword"), "\(shown.output)")
        }
    }

    @Test func `completions name verbs and options, and nothing of a vault`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "CANARY-1", "--name", "Mara Canaryname")
        try sandbox.alcove("add", "CANARY-1", "-", input: "Canaryword.\n")
        try sandbox.alcove("search", "canaryword")
        for open in [true, false] {
            if !open { try sandbox.alcove("lock") }
            for shell in ["bash", "zsh", "fish"] {
                let script = try sandbox.run(["--generate-completion-script", shell]).output
                #expect(script.contains("search"))
                #expect(!script.lowercased().contains("canary"))
            }
        }
    }

    @Test(arguments: ["ALCOVE_PASSPHRASE", "ALCOVE_PASSWORD", "PASSPHRASE", "PASSWORD", "ALCOVE_KEY"])
    func `no variable of the environment is a passphrase`(name: String) throws {
        let sandbox = try Shared.unlocked()
        let answer = try sandbox.run(
            ["unlock", "--no-input", "--scope", "user"], variables: [name: Sandbox.passphrase])
        #expect(answer.status == 13)
    }

    @Test(arguments: [
        ["unlock"], ["lock"], ["status"], ["passphrase"], ["recover"], ["recover", "--test"], ["doctor"],
        ["show", "K-117:last"], ["check"], ["log", "K-117"],
    ])
    func `words that are too many are not repeated`(words: [String]) throws {
        let answer = try Shared.unlocked().run(words + ["canarywords", "--no-input"])
        #expect(answer.status == 2)
        #expect(answer.errors.hasPrefix("alcove: unexpected argument\n"), "\(answer.errors)")
        let quoted = try Shared.unlocked().run(words + ["--she's canarywords today"])
        #expect(quoted.status == 2)
        #expect(!quoted.errors.contains("canarywords"), "\(quoted.errors)")
        let dashed = try Shared.unlocked().run(words + ["- said canarywords"])
        #expect(dashed.status == 2)
        #expect(!dashed.errors.contains("canarywords"), "\(dashed.errors)")
    }
}
