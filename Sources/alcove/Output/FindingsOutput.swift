internal import ClinicalVault
internal import Terminal

/// What was found on the machine: the good first, and what is dangerous last, where the eye is when it is done.
struct FindingsOutput {
    let output: Output

    func print(_ findings: [Finding]) {
        let dangerous = findings.count { $0.level == .dangerous }
        if output.json {
            output.document(["ok": .bool(dangerous == 0), "checks": .array(findings.map(\.json))])
            return
        }
        for level in Finding.Level.allCases {
            let here = findings.filter { $0.level == level }
            guard !here.isEmpty else { continue }
            output.line(heading(level))
            for finding in here { print(finding) }
            output.line()
        }
        let better = findings.count { $0.level == .better }
        output.line(
            "\(findings.count) things looked at: \(findings.count - better - dangerous) good, \(better) could be better, "
                + "\(dangerous) dangerous.")
    }

    private func heading(_ level: Finding.Level) -> String {
        let style = Style.forOutput
        return switch level {
        case .good: style.strong("Good")
        case .better: style.waiting("Could be better")
        case .dangerous: style.alarm("Dangerous")
        }
    }

    /// The matter, what is so, and below it what to do.
    private func print(_ finding: Finding) {
        let width = max(20, StandardStreams.width - 1 - FindingsOutput.indent)
        let margin = String(repeating: " ", count: FindingsOutput.indent)
        for (index, line) in TextWidth.wrap(Printable.line(finding.says), to: width).enumerated() {
            let matter = TextWidth.pad("  \(finding.matter)", to: FindingsOutput.indent)
            output.line((index == 0 ? matter : margin) + line)
        }
        guard let hint = finding.hint else { return }
        let style = Style.forOutput
        let words = hint + (finding.command == nil ? "" : ":")
        for (index, line) in TextWidth.wrap(Printable.line(words), to: width - 2).enumerated() {
            output.line(margin + style.faint((index == 0 ? "→ " : "  ") + line))
        }
        guard let command = finding.command.map(Printable.line) else { return }
        // In one line, so that it can be copied; further to the left where it is long.
        let place = max(4, min(FindingsOutput.indent + 2, StandardStreams.width - 1 - TextWidth.of(command)))
        output.line(String(repeating: " ", count: place) + style.accent(command))
    }

    /// As wide as the longest matter, with two blanks around it.
    private static let indent = 22
}
