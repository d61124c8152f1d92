internal import ClinicalVault
internal import SecretMemory

/// What was agreed last: the plan of the newest note that has one.
struct LastPlan {
    let day: CalendarDay
    /// One line.
    let text: PlaintextBuffer

    /// So many notes are looked into.
    private static let reach = 3

    /// The newest plan in the record of a patient; nil where the last notes have none.
    static func of(_ notes: [NoteSummary], _ vault: Vault) throws -> LastPlan? {
        let recent = notes.filter { $0.drawer == .record && !$0.withdrawn }.prefix(reach)
        for note in try vault.read(recent.map(\.id)) {
            let line = plan(in: note.text, isWhole: note.summary.kind == .plan)
            if line.count > 0 { return LastPlan(day: note.summary.day, text: line) }
        }
        return nil
    }

    /// The lines under the heading “Plan”, in one; of a plan all lines.
    private static func plan(in text: PlaintextBuffer, isWhole: Bool) -> PlaintextBuffer {
        let found = PlaintextBuffer()
        var isInside = isWhole
        text.withBytes { bytes in
            for range in bytes.lines {
                let line = bytes.extracting(range)
                if let rest = isWhole ? nil : afterHeading(line) {
                    isInside = true
                    add(line.extracting(rest..<line.byteCount), to: found)
                } else if isInside {
                    guard !isHeading(line) else { return }
                    add(line, to: found)
                }
            }
        }
        return found
    }

    private static func add(_ line: RawSpan, to found: PlaintextBuffer) {
        var (start, end) = (0, line.byteCount)
        while start < end, line.byte(at: start) == 0x20 { start += 1 }
        while end > start, line.byte(at: end - 1) == 0x20 { end -= 1 }
        guard start < end else { return }
        if found.count > 0 { found.append(utf8: "; ") }
        found.append(line.extracting(start..<end))
    }

    /// Where the text behind `Plan:` begins; nil where the line is no such heading.
    private static func afterHeading(_ line: RawSpan) -> Int? {
        let heading = Array("plan".utf8)
        guard line.byteCount >= heading.count,
            heading.indices.allSatisfy({ line.byte(at: $0) | 0x20 == heading[$0] })
        else { return nil }
        if line.byteCount == heading.count { return heading.count }
        return line.byte(at: heading.count) == UInt8(ascii: ":") ? heading.count + 1 : nil
    }

    /// Whether a line is one word and a colon.
    private static func isHeading(_ line: RawSpan) -> Bool {
        guard line.byteCount > 1, line.byte(at: line.byteCount - 1) == UInt8(ascii: ":") else { return false }
        return (0..<line.byteCount - 1).allSatisfy { line.byte(at: $0) | 0x20 >= UInt8(ascii: "a") }
    }
}
