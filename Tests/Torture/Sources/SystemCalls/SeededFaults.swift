internal import Foundation
internal import TortureKit

/// Accidents that a sound vault never has, to show that an examination would notice them.
struct SeededFaults {
    let strace: Strace
    let program: URL

    private struct Fault: Sendable {
        let name: String
        /// What the command met with: by itself it is killed before it has done anything.
        var injection = Strace.Injection("umask", number: 1, .kill)
        /// Whether the interrupted command is said to have answered.
        var isAcknowledged = false
        /// Whether the vault cannot be used any more.
        var damages = false
        let sow: @Sendable (Practice, Attempt) throws -> Void
    }

    private static let faults = [
        Fault(name: "a note was acknowledged that was never written") { practice, _ in
            practice.truth.add(DraftNote(practice.next()).line)
        },
        Fault(name: "a note is there twice") { practice, _ in
            practice.truth.remove(practice.lastNote.line)
        },
        Fault(name: "the act said that it was done, and was not", isAcknowledged: true) { _, _ in },
        Fault(name: "half of a note is there") { practice, attempt in
            try practice.must(attempt.arguments, input: attempt.input.prefix(attempt.input.count / 2))
        },
        Fault(
            name: "a bundle is written to again after its sync failed",
            injection: Strace.Injection("fdatasync", number: 1, .failure("ENOSPC"))
        ) { practice, _ in try forgetNewestWriter(practice) },
        Fault(name: "a byte of a bundle is another", damages: true) { practice, _ in
            let bundle = try bundle(practice)
            var bytes = try Data(contentsOf: bundle)
            bytes[400] ^= 1
            // In place: a file that is replaced is noticed as another one.
            let file = try FileHandle(forUpdating: bundle)
            try file.write(contentsOf: bytes)
        },
        Fault(name: "the last byte of a bundle is gone", damages: true) { practice, _ in
            let file = try FileHandle(forUpdating: bundle(practice))
            try file.truncate(atOffset: file.seekToEnd() - 1)
        },
    ]

    func sow(_ tally: inout Tally) throws {
        var practice = try Practice(program: program)
        for fault in SeededFaults.faults {
            let act = Act.quick[0]
            let attempt = try act.prepare(practice)
            let (answer, spoiled) = try strace.spoil(
                attempt.arguments, input: attempt.input, on: practice.machine, fault.injection)
            let unsynced = try practice.unsynced(by: spoiled)
            try fault.sow(practice, attempt)
            let examination = Examination(
                practice: practice, act: act, attempt: attempt, isAcknowledged: fault.isAcknowledged,
                unsynced: unsynced)
            let complaints = (try? examination.examine(answer).complaints) ?? ["it cannot be examined"]
            tally.count("seeded faults found", by: complaints.isEmpty ? 0 : 1)
            if complaints.isEmpty { tally.fail("a seeded fault was not noticed: \(fault.name)") }
            // The next fault has to be found by itself, and not because of this one.
            if fault.damages {
                practice = try Practice(program: program)
            } else {
                practice.truth = try practice.look(Set(Sight.Facet.allCases))
            }
        }
    }

    /// The state folder forgets that a file of this installation is not to be trusted any more.
    private static func forgetNewestWriter(_ practice: Practice) throws {
        let state = practice.machine.state
        let writers = try FileManager.default.subpathsOfDirectory(atPath: state.path)
            .filter { $0.contains("/writer-") }.sorted()
        guard writers.count > 1, let newest = writers.last else { throw TortureError("there is no new writer") }
        try FileManager.default.removeItem(at: state.appendingPathComponent(newest))
    }

    private static func bundle(_ practice: Practice) throws -> URL {
        let patients = practice.machine.vault.appendingPathComponent("patients")
        guard
            let path = try FileManager.default.subpathsOfDirectory(atPath: patients.path).sorted().first(where: {
                $0.hasSuffix(".bundle")
            })
        else { throw TortureError("there is no bundle") }
        return patients.appendingPathComponent(path)
    }
}
