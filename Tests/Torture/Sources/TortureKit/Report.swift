internal import Foundation

/// The table at the end: a row for each chapter, failures included.
package struct Report {
    private struct Row {
        let name: String
        let subject: String
        let done: String
        let goal: String
        let verdict: String
    }

    private var rows: [Row] = []
    private var failures: [(chapter: String, sentence: String)] = []
    private let isShort: Bool

    package init(isShort: Bool) { self.isShort = isShort }

    /// Whether nothing failed and every chapter that ran in its long form did enough.
    package private(set) var isGood = true

    package mutating func add(_ chapter: any Chapter, _ tally: Tally, seconds: Int) {
        let enough = isShort || chapter.isEnough(tally)
        let verdict = tally.failures.isEmpty ? (enough ? "reached" : "too few") : "\(tally.failures.count) failed"
        if !enough || !tally.failures.isEmpty { isGood = false }
        let counts = tally.counts.map { "\(Report.grouped($0.number)) \($0.what)" }.joined(separator: ", ")
        append(chapter, "\(counts) (\(seconds) s)", verdict)
        failures += tally.failures.map { (chapter.name, $0) }
    }

    package mutating func addAbsent(_ chapter: any Chapter, _ why: String) { append(chapter, why, "not run") }

    private mutating func append(_ chapter: any Chapter, _ done: String, _ verdict: String) {
        rows.append(
            Row(name: chapter.name, subject: chapter.subject, done: done, goal: chapter.goal, verdict: verdict))
    }

    /// As Markdown, which reads well on a terminal too.
    package var text: String {
        var lines = ["\(Report.machine), \(Report.date)\(isShort ? ", short form" : "")", ""]
        lines += ["| | how | done | to reach | |", "|---|---|---|---|---|"]
        lines += rows.map { "| \($0.name) | \($0.subject) | \($0.done) | \($0.goal) | \($0.verdict) |" }
        if !failures.isEmpty {
            lines += ["", "Failed:", ""]
            lines += failures.map { "- \($0.chapter): \($0.sentence)" }
        }
        return lines.joined(separator: "\n")
    }

    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.indices.reduce(into: "") { text, index in
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
            text.append(digits[index])
        }
    }

    private static var date: String { String(Date.now.ISO8601Format().prefix(10)) }

    /// Processor, cores and kernel; no name of the machine.
    private static var machine: String {
        let cpu =
            (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n")
            .first { $0.hasPrefix("model name") }?.split(separator: ":").last.map { $0.trimmingPrefix(" ") }
            ?? "unknown"
        let kernel =
            (try? String(contentsOfFile: "/proc/sys/kernel/osrelease", encoding: .utf8))?
            .trimmingCharacters(in: .whitespacesAndNewlines) ?? "unknown"
        return "\(cpu), \(ProcessInfo.processInfo.activeProcessorCount) cores, Linux \(kernel)"
    }
}
