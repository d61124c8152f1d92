internal import ClinicalVault
internal import Terminal
internal import VaultCrypto

/// What a repair answers: what it did, the notes that are affected, and what is left.
struct RepairOutput {
    let output: Output

    func print(_ report: RepairReport) {
        if output.json {
            output.document([
                "ok": .bool(report.remaining.isEmpty), "adopted": .integer(Int64(report.adopted)),
                "rescued": .integer(Int64(report.rescued)), "unnamed": .integer(Int64(report.unnamed)),
                "set_aside": .array(report.setAside.map(json)), "put_back": .array(report.putBack.map(json)),
                "notes": .array(report.affected.map(json)),
                "remaining": .array(
                    report.remaining.map {
                        ["kind": .string($0.kind.rawValue), "path": .string($0.path), "detail": .string($0.detail)]
                    }),
            ])
            return
        }
        guard !report.didNothing || !report.remaining.isEmpty else {
            output.remark("Nothing had to be repaired.")
            return
        }
        sayWhatWasDone(report)
        sayWhoIsAffected(report)
        for problem in report.remaining {
            output.line(
                "\(Style.forOutput.alarm("left"))  \(Printable.line(problem.path)): \(Printable.line(problem.detail))")
        }
    }

    private func sayWhatWasDone(_ report: RepairReport) {
        if report.adopted > 0 {
            output.remark("Taken in from an interrupted command: \(counted(report.adopted, "file")).")
        }
        if report.rescued > 0 {
            output.remark("Brought over whole from damaged files: \(counted(report.rescued, "record")).")
        }
        for one in report.putBack {
            output.remark("Put back: \(Printable.line(one.path)) is \(Printable.line(one.place)) again.")
        }
        for one in report.setAside {
            output.remark("Set aside: \(Printable.line(one.path))")
            output.remark("  as \(Printable.line(one.place))")
        }
    }

    private func sayWhoIsAffected(_ report: RepairReport) {
        guard !report.affected.isEmpty || report.unnamed > 0 else {
            if !report.didNothing { output.remark("No note is affected.") }
            return
        }
        var table = Table([
            .init(title: "Patient"), .init(title: "Day"), .init(title: "Note"), .init(title: "", flexible: true),
        ])
        for note in report.affected {
            let title = note.title.isEmpty ? "" : "\(Printable.line(note.title)): "
            table.append([
                Printable.line(note.code), note.day?.short ?? "", NoteText.shortID(note.note),
                title + RepairOutput.words(note.outcome),
            ])
        }
        for line in table.lines(width: StandardStreams.width) { output.line(line) }
        if report.unnamed > 0 {
            output.line("Lost beside these, and named by nothing: \(counted(report.unnamed, "record"))")
        }
    }

    private static func words(_ outcome: RepairReport.AffectedNote.Outcome) -> String {
        switch outcome {
        case .lost: "lost here"
        case .lessHistory: "whole; an earlier version or mark is lost"
        case .filedAnew(let id): "whole; now \(NoteText.shortID(id)), its earlier versions are lost"
        }
    }

    private func json(_ one: RepairReport.Moved) -> JSON {
        ["path": .string(one.path), "place": .string(one.place)]
    }

    private func json(_ note: RepairReport.AffectedNote) -> JSON {
        var object = JSONObject([("note", .string(note.note.text)), ("code", .string(note.code))])
        object["patient"] = note.patient.map { .string($0.text) }
        object["date"] = note.day.map { .string($0.iso) }
        object["title"] = .string(note.title)
        switch note.outcome {
        case .lost: object["outcome"] = "lost"
        case .lessHistory: object["outcome"] = "less-history"
        case .filedAnew(let id):
            object["outcome"] = "filed-anew"
            object["now"] = .string(id.text)
        }
        return .object(object)
    }
}
