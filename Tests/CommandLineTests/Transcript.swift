import Foundation
import Testing

/// A session as a reader would see it: commands behind `$ `, and the lines that they answer.
///
/// Both of a command's outputs are shown, as on a terminal. In a line, `…` stands for anything; alone on a line, for any
/// lines. A command that fails ends with `[exit N]`.
struct Transcript {
    private struct Step {
        let command: String
        let expected: [String]
    }

    private let steps: [Step]

    init(_ text: String) {
        var steps: [Step] = []
        var command: String?
        var expected: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("$ ") {
                if let command { steps.append(Step(command: command, expected: expected)) }
                (command, expected) = (String(line.dropFirst(2)), [])
            } else {
                expected.append(Transcript.trimmed(line))
            }
        }
        if let command { steps.append(Step(command: command, expected: expected)) }
        self.steps = steps
    }

    /// Runs the commands one after the other, and compares.
    func play(in sandbox: Sandbox, sourceLocation: SourceLocation) throws {
        try #require(!steps.isEmpty, "a transcript without a command", sourceLocation: sourceLocation)
        for step in steps {
            let answer = try sandbox.shell(step.command)
            var lines = answer.output.split(separator: "\n", omittingEmptySubsequences: false).map {
                Transcript.trimmed(String($0))
            }
            while lines.last == "" { lines.removeLast() }
            if answer.status != 0 { lines.append("[exit \(answer.status)]") }
            var expected = step.expected
            while expected.last == "" { expected.removeLast() }
            #expect(
                Transcript.match(lines[...], expected[...]),
                """
                $ \(step.command)
                --- expected
                \(expected.joined(separator: "\n"))
                --- answered
                \(lines.joined(separator: "\n"))
                """,
                sourceLocation: sourceLocation)
        }
    }

    private static func match(_ lines: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
        guard let pattern = expected.first else { return lines.isEmpty }
        if pattern == "…" {
            return (lines.startIndex...lines.endIndex).contains { match(lines[$0...], expected.dropFirst()) }
        }
        guard let line = lines.first, matchLine(line[...], pattern[...]) else { return false }
        return match(lines.dropFirst(), expected.dropFirst())
    }

    private static func matchLine(_ line: Substring, _ pattern: Substring) -> Bool {
        let parts = pattern.split(separator: "…", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return line == pattern }
        guard line.hasPrefix(parts[0]) else { return false }
        var rest = line.dropFirst(parts[0].count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let found = rest.range(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return parts[parts.count - 1].isEmpty || rest.hasSuffix(parts[parts.count - 1])
    }

    private static func trimmed(_ line: String) -> String {
        var line = line[...]
        while line.last?.isWhitespace == true { line.removeLast() }
        return String(line)
    }
}

extension Sandbox {
    /// Plays a transcript on this machine.
    func transcript(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try Transcript(text).play(in: self, sourceLocation: sourceLocation)
    }

    /// Runs a line of the shell, in which `alcove` is the program under test, with both outputs in one.
    func shell(_ line: String) throws -> Answer {
        try launch(
            URL(fileURLWithPath: "/bin/sh"), ["-c", "exec 2>&1\n\(line)"], input: Data(), variables: shellVariables)
    }

    /// What a shell needs to find the program.
    var shellVariables: [String: String] {
        ["PATH": "\(Sandbox.program.deletingLastPathComponent().path):\(environment["PATH"] ?? "")"]
    }
}
