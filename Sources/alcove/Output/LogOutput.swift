internal import ClinicalVault
internal import Terminal
internal import VaultCrypto

/// The log and the accounting of disclosures, as tables and as JSON.
struct LogOutput {
    /// Codes of the patients by their ids.
    let codes: [Identifier: String]
    let output: Output

    /// Prints the entries, the newest last, as a log is read.
    func print(_ report: LogReport, newest: Int?) {
        let shown = report.entries.suffix(newest ?? report.entries.count)
        if output.json {
            output.document([
                "entries": .array(shown.map(json)), "damaged": .array(report.damaged.map(JSON.string)),
            ])
            return
        }
        var table = Table([
            .init(title: "When"), .init(title: "What"), .init(title: "Patient"), .init(title: "", flexible: true),
        ])
        for entry in shown {
            table.append([when(entry.time), LogOutput.words(entry), names(entry.patients), detail(entry)])
        }
        for line in table.lines(width: StandardStreams.width) { output.line(line) }
        let left = report.entries.count - shown.count
        if left > 0 { output.remark("\(left) older") }
    }

    func print(_ disclosures: [Disclosure]) {
        if output.json {
            output.document(["disclosures": .array(disclosures.map(json))])
            return
        }
        guard !disclosures.isEmpty else {
            output.remark("Nothing was handed over.")
            return
        }
        var table = Table([
            .init(title: "When"), .init(title: "Patient"), .init(title: "To whom"), .init(title: "What"),
            .init(title: "What for", flexible: true),
        ])
        for one in disclosures {
            let days = [one.first, one.last].compactMap { $0?.short }.joined(separator: " – ")
            table.append([
                one.day.short, names([one.patient]), one.recipient, "\(counted(one.notes, "note")), \(days)",
                HandoffPurpose(one.purpose)?.description ?? one.purpose,
            ])
        }
        for line in table.lines(width: StandardStreams.width) { output.line(line) }
    }

    private func when(_ time: Timestamp) -> String { "\(time.local.day.short), \(time.localClock)" }

    private func names(_ patients: [Identifier]) -> String {
        let known = patients.compactMap { codes[$0] }.sorted()
        return known.count > 3 ? "\(known.count) patients" : known.joined(separator: ", ")
    }

    private func detail(_ entry: LogEntry) -> String {
        var parts: [String] = []
        if entry.notes.count > 1 { parts.append(counted(entry.notes.count, "note")) }
        if let count = entry.details["notes"]?.integer { parts.append(counted(Int(count), "note")) }
        if let note = entry.notes.first, entry.notes.count == 1 { parts.append(NoteText.shortID(note)) }
        if let reason = entry.details["reason"]?.string { parts.append(reason) }
        if let change = entry.details["change"]?.string { parts.append(change) }
        if let changes = entry.details["changes"]?.array { parts.append(counted(changes.count, "change")) }
        if !entry.isFromHere { parts.append("on another machine") }
        return parts.joined(separator: ", ")
    }

    /// An act in a clinician's words; one of a newer version as it stands.
    private static func words(_ entry: LogEntry) -> String {
        switch entry.act {
        case "created": "vault made"
        case "unlocked": "unlocked"
        case "identity": "passphrase, sheet or keys changed"
        case "trusted": "colleague trusted"
        case "untrusted": "trust withdrawn"
        case "patient-added": "patient taken in"
        case "patient-edited": "patient changed"
        case "added": "note written"
        case "edited": "note edited"
        case "marked": "themes marked"
        case "withdrawn": "note withdrawn"
        case "signed": "note signed"
        case "imported": "notes brought in"
        case "disclosed": "handed over"
        case "statement": "new keys made"
        case "vocabulary": "themes changed"
        case "adopted": "taken in after an interruption"
        case "restored": "older state accepted"
        case "repaired": "damage repaired"
        case "read": "read"
        case "searched": "found"
        default: entry.act
        }
    }

    private func json(_ entry: LogEntry) -> JSON {
        var object = JSONObject([
            ("time", .string(entry.time.iso)), ("act", .string(entry.act)), ("from_here", .bool(entry.isFromHere)),
            ("patients", .array(entry.patients.map { .string($0.text) })),
            ("codes", .array(entry.patients.compactMap { codes[$0].map(JSON.string) })),
            ("notes", .array(entry.notes.map { .string($0.text) })),
        ])
        object["details"] = .object(entry.details)
        return .object(object)
    }

    private func json(_ one: Disclosure) -> JSON {
        [
            "patient": .string(one.patient.text), "code": codes[one.patient].map(JSON.string) ?? .null,
            "date": .string(one.day.iso), "time": .string(one.time.iso), "recipient": .string(one.recipient),
            "what": .string(one.what), "notes": .integer(Int64(one.notes)),
            "first": one.first.map { .string($0.iso) } ?? .null, "last": one.last.map { .string($0.iso) } ?? .null,
            "purpose": .string(one.purpose),
        ]
    }
}
