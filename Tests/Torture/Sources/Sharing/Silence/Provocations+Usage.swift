internal import Foundation
internal import TortureKit

extension Provocations {
    /// What is typed wrong.
    func usage(_ tally: inout Tally) throws {
        for command in [
            ["add", "K-101", typed, "--kind", "nonsense"], ["add", "K-101", typed, "more"],
            ["add", "K-101", typed, "--date", "31 of June"], ["add", "K-101", typed, "--bogus"],
            ["add", "K-101", typed, "--theme", "nosuchtheme"], ["add", "K-101", typed, "--template", "nosuch"],
            ["add", "K-999", typed], ["add", "K-1", typed], ["add", "K-101", "--title", typed, "--kind"],
            ["add", "K-101", "--titel", typed], ["add", "K-101", "--titel=\(typed)"], ["ad", "K-101", typed],
            ["add", "K-101", "- \(typed)"], ["add", "K-101", "-\(typed)"],
            ["add", "K-101", "--title", "a\n\(typed)", "x"],
            ["add", "K-101", "--title", String(repeating: "\(typed) ", count: 30), "x"], ["K-101", typed],
            ["edit", "K-101:last", typed, "--date", "x"], ["edit", "K-101:nonsense", typed],
            ["edit", "K-102:last", typed, "extra"], ["edit", "abcd", typed], ["show", "K-1"], ["show", "K-10:last"],
            ["show", "K-999"], ["show", "K-101:last", typed], ["patient", "add", "K-101", "--name", typed],
            ["patient", "add", "k101", "--name", typed], ["patient", "add", "K-9", "--name", typed, "--born", "x"],
            ["patient", "add", "K-9", "--name", "a\n\(typed)"], ["patient", "add", "---", "--name", typed],
            ["patient", "add", "K-9", "--name", String(repeating: typed, count: 10)], ["patient", "show", "K-10"],
            ["patient", "edit", "K-102", "--code", "K-101"], ["patient", "edit", "K-999", "--name", typed],
            ["patient", "add", "K-9", "--nmae", typed], ["discard", "K-101:last", "--reason", typed],
            ["discard", "K-101:last", "--reason", typed, "--bogus"],
            ["discard", "K-9:last", "--yes", "--reason", typed],
            ["search", typed, "--kind", "bad"], ["search", "\"\(typed)"], ["search", "nofield:\(typed)"],
            ["search", typed, "-n", "x"], ["search", "theme:nosuch \(typed) ("], ["search", "(\(typed)"],
            ["search", "\(typed) OR"],
            ["search", typed, "--since", "x"], ["search", typed, "--patient", "K-999"],
            ["search", typed, typed, "--bad"],
            ["search", "kind:nosuch \(typed)"], ["search", "-\(typed)"], ["search", typed, "--fail-empty"],
            ["search", "--fail-empty"], ["find"], ["find", typed, "--bad"], ["find", typed, "--fail-empty"],
            ["--verbose", "show", "K-101:last"], ["show", "K-101:last", "--verbose"], ["list", "K-101", typed],
            ["list", "--theme", "nosuchtheme"], ["list", "--since", "x"], ["themes", "K-101", "nosuch"],
            ["themes", "mark", "K-101:last", "nosuch"], ["themes", "add", ""], ["themes", "merge", "grief", "grief"],
            ["handoff", "create", "K-101"], ["handoff", "create", "K-101", "--to", "nobody", "--purpose", typed],
            ["handoff", "create", "K-101", "--passphrase", "--purpose", "a\n\(typed)"],
            ["handoff", "create", "K-999", "--passphrase"],
            ["handoff", "create", "K-101", "--passphrase", "--prupose", typed],
            ["restored", "--reason", typed], ["restored", "--reason", "a\n\(typed)"], ["restored", "--reson", typed],
            ["unlock", "--idle", "x"], ["unlock", "--passphrase", typed], ["unlock", typed], ["init", "--name", typed],
            ["passphrase", typed], ["recover", typed], ["recover", "--test", typed], ["lock", typed],
            ["status", typed],
        ] {
            for options in isShort
                ? [["--no-input"]] : [["--no-input"], ["--json", "--no-input"], ["--quiet", "--no-input"]]
            {
                try bench.expectSilence(command + options, input: Data("\(typed)\n".utf8), &tally)
            }
        }
        // Somebody presses Ctrl-C while a text is read.
        try bench.expectSilence(
            ["add", "K-101", "-"],
            shell:
                "{ echo '\(typed)'; sleep 3; } | timeout --preserve-status -s INT 1 \"$@\"; test $? -eq 130 && exit 130",
            &tally)
    }
}
