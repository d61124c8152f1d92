import Foundation
import Testing

/// An answer that standard output does not take.
@Suite struct LostAnswerTests {
    private static let lost = "alcove: the answer could not be written: "

    /// Runs a line of the shell whose standard output is full, closed, or a pipe without a reader, in which errors are
    /// what is shown.
    private func run(_ line: String, _ stream: String, in sandbox: Sandbox) throws -> Sandbox.Answer {
        switch stream {
        case "full": try sandbox.shell("\(line) > /dev/full")
        case "closed": try sandbox.shell("\(line) >&-")
        default: try sandbox.shell("trap '' PIPE; { sleep 1; \(line); echo exit=$? >&2; } | true; sleep 2")
        }
    }

    @Test(arguments: ["status", "status --json", "list", "themes list", "help", "--version", "search a --json"])
    func `an answer that is lost is an error`(call: String) throws {
        let sandbox = try Shared.unlocked()
        for (stream, reason) in [("full", "no space left on device"), ("closed", "bad file descriptor")] {
            let answer = try run("alcove \(call)", stream, in: sandbox)
            #expect(answer.status == 1, "\(call), \(stream)")
            #expect(answer.output == LostAnswerTests.lost + reason + "\n", "\(call), \(stream)")
        }
    }

    @Test func `an answer that is lost in a pipe whose end is no signal is an error`() throws {
        let answer = try run("alcove status", "pipe", in: try Shared.unlocked())
        #expect(answer.output.contains("broken pipe\nexit=1"), "\(answer.output)")
    }

    @Test func `a note whose answer is lost is saved, and that is said`() throws {
        let sandbox = try Sandbox.unlocked()
        for (number, stream) in ["full", "closed"].enumerated() {
            let answer = try run("alcove add K-117 'some text' --create", stream, in: sandbox)
            #expect(answer.status == 1)
            #expect(answer.output.contains("alcove: hint: the note is saved; "), "\(answer.output)")
            #expect(try sandbox.alcove("status", "--json").json["notes"] as? Int == number + 1)
        }
        let tried = try run("alcove add K-117 'some text' --dry-run", "full", in: sandbox)
        #expect(tried.status == 1 && !tried.output.contains("is saved"), "\(tried.output)")
        // No answer was wanted, so none is lost.
        #expect(try run("alcove add K-117 'some text' --quiet", "full", in: sandbox).status == 0)
        #expect(try run("alcove search zyzzyva --fail-empty", "full", in: sandbox).status == 14)
    }

    @Test func `a vault whose recovery sheet is lost is no success`() throws {
        let sandbox = try Sandbox()
        let closed = try run("alcove init --passphrase-file passphrase", "closed", in: sandbox)
        #expect(closed.status == 1)
        #expect(closed.output.contains("no vault was made"), "\(closed.output)")
        try sandbox.alcove("status", expecting: 10)

        for json in ["", "--json"] {
            let full = try run("alcove init --passphrase-file passphrase \(json)", "full", in: sandbox)
            #expect(full.status == 1)
            #expect(full.output.contains("recovery sheet could not be written: no space left"), "\(full.output)")
            #expect(full.output.contains("alcove: hint: alcove recover --new makes a new sheet"), "\(full.output)")
            if json.isEmpty { try FileManager.default.removeItem(at: sandbox.vault) }
        }
        let sheet = try sandbox.alcove("recover", "--new", "--passphrase-file", sandbox.path("passphrase"))
        try sandbox.write("sheet", sheet.output)
        try sandbox.alcove("recover", "--test", "--sheet-file", sandbox.path("sheet"))
    }

    @Test(arguments: ["recover --new", "passphrase --new-identity --new-passphrase-file passphrase"])
    func `a new sheet that is lost does not take the place of the old one`(call: String) throws {
        let sandbox = try Sandbox()
        try sandbox.initialise()
        for stream in ["full", "closed"] {
            let answer = try run("alcove \(call) --passphrase-file passphrase", stream, in: sandbox)
            #expect(answer.status == 1)
            #expect(answer.output.contains("the old sheet still opens the vault"), "\(answer.output)")
        }
        try sandbox.alcove("recover", "--test", "--sheet-file", sandbox.path("sheet"))
        try sandbox.alcove("list", "--passphrase-file", sandbox.path("passphrase"))
    }
}
