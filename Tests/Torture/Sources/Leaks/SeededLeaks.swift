internal import Foundation
internal import TortureKit

/// Shows that a leak would be noticed, in the trace and in the folders.
struct SeededLeaks {
    let program: URL

    func run(_ tally: inout Tally) throws {
        let practice = try Practice(program: program)
        try practice.begin()
        let ground = Ground(practice)
        let places = [
            practice.machine.work.appendingPathComponent("draft").path, "\(practice.scratch)/home/.history",
            "\(NSTemporaryDirectory())/alcove-torture-\(UUID().uuidString)",
        ]
        for (place, form) in zip(places, ["cat", "base64", "od -An -tx1 -v | tr -d ' \\n'"]) {
            let trace = try WriteTrace()
            let command = trace.tracer + ["sh", "-c", "\(form) > \"$1\"", "sh", place]
            defer { try? FileManager.default.removeItem(atPath: place) }
            let answer = try practice.machine.launch(
                command[0], Array(command.dropFirst()), input: Data("Came with \(practice.noteText.text).\n".utf8))
            guard answer.status == 0 else { throw TortureError("sh: \(answer.errors)") }
            let isTraced = try trace.written().contains {
                URL(fileURLWithPath: $0).lastPathComponent == URL(fileURLWithPath: place).lastPathComponent
            }
            let isFound = ground.findings(&tally).contains {
                $0.canary == practice.noteText.name && $0.place.hasSuffix(URL(fileURLWithPath: place).lastPathComponent)
            }
            tally.count("seeded leaks found", by: (isTraced ? 1 : 0) + (isFound ? 1 : 0))
            if !isTraced { tally.fail("strace does not show that \(place) is written") }
            if !isFound { tally.fail("\(form) in \(place) is not found") }
        }
        // The name of a file tells as much.
        let file = practice.machine.work.appendingPathComponent(practice.patientName.text)
        try Data().write(to: file)
        let isFound = ground.findings(&tally).contains { $0.canary == practice.patientName.name }
        tally.count("seeded leaks found", by: isFound ? 1 : 0)
        if !isFound { tally.fail("the name of a file is not found") }
    }
}
