import Foundation
import Testing

/// Arguments as no keyboard sends them.
@Suite struct ArgumentTests {
    @Test func `an argument that is not UTF-8 is refused, and its bytes are not shown`() throws {
        let sandbox = try Shared.unlocked()
        let before = try sandbox.alcove("status", "--json").json["notes"] as? Int
        for call in [
            "add \"$bad\" text --create", "add K-117 \"$bad\" --create", "search \"$bad\"", "\"$bad\"",
            "list \"--since=$bad\"", "--vault \"$bad\" status",
        ] {
            let answer = try sandbox.shell("bad=$(printf 'Gr\\374\\337e\\377'); alcove \(call)")
            #expect(answer.status == 2, "\(call)")
            #expect(answer.output.hasPrefix("alcove: argument "), "\(call): \(answer.output)")
            #expect(answer.output.contains(" is not UTF-8\nalcove: hint: "), "\(call): \(answer.output)")
            #expect(!answer.output.contains("Gr"), "\(call): \(answer.output)")
            #expect(!answer.output.contains("\u{FFFD}"), "\(call): \(answer.output)")
        }
        #expect(try sandbox.alcove("status", "--json").json["notes"] as? Int == before)
        #expect(try sandbox.alcove("search", "Grüße", "--json").json["total"] as? Int == 0)
    }

    /// ESC, BEL, CSI as one character, a line of its own, and an override of the writing direction.
    private static let crafted = "x\u{1B}]0;owned\u{7}\u{9B}31m\nalcove: done\u{202E}"

    @Test(arguments: [
        ["--\(crafted)"], ["-\(crafted)"], [crafted], ["help", crafted], ["patient", crafted],
        ["status", "--\(crafted)"], ["status", crafted], ["add", "K-117", "text", "--kind", crafted],
        ["add", "K-117", "text", "--date", crafted], ["add", "K-117", "text", "--theme", crafted],
        ["add", crafted, "text"], ["add", crafted, "text", "--dry-run"],
        ["add", crafted, "text", "--dry-run", "--json"],
        ["search", "\(crafted):x"], ["search", "field:x \"\(crafted)"], ["search", crafted],
        ["search", crafted, "--json"], ["show", crafted], ["list", crafted], ["list", "--since", crafted],
        ["edit", crafted, "text"], ["discard", crafted, "--yes"], ["themes", "show", crafted],
        ["themes", "add", crafted, "--json"], ["themes", "mark", crafted, "trust"], ["import", crafted],
        ["keys", "trust", crafted], ["keys", "remove", crafted], ["handoff", "inspect", crafted],
        ["handoff", "create", crafted, "--to", "nobody"], ["status", "--passphrase-fd", crafted],
        ["list", "--passphrase-file", crafted, "--vault", crafted], ["unlock", "--idle", crafted],
        ["unlock", "--scope", crafted], ["--generate-completion-script", crafted], ["backup", "/dev/null/\(crafted)"],
        ["patient", "add", crafted, "--dry-run", "--json"], ["patient", "add", "K-1", "--name", crafted, "--dry-run"],
        ["log", crafted], ["recover", "--test", "--sheet-file", crafted], ["merge", crafted],
    ])
    func `what stood in an argument never reaches the terminal raw`(arguments: [String]) throws {
        let answer = try Shared.unlocked().run(arguments)
        let shown = answer.output + answer.errors
        for scalar in shown.unicodeScalars where scalar != "\n" {
            let category = scalar.properties.generalCategory
            #expect(category != .control && category != .format, "\(arguments): \(shown.debugDescription)")
        }
        // Every line of a complaint is one of the program's own.
        #expect(!shown.contains("\nalcove: done"), "\(shown.debugDescription)")
    }

    @Test func `what a JSON answer escapes is read as it was given`() throws {
        let code = "K\u{9B}31m\u{202E}\u{E0041}"
        let answer = try Shared.unlocked().run(["patient", "add", code, "--dry-run", "--json"])
        #expect(answer.json["code"] as? String == code)
        #expect(answer.output.contains("K\\u009b31m\\u202e\\udb40\\udc41"), "\(answer.output)")
    }
}
