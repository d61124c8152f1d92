internal import Foundation

/// What `alcove add` asks of the system until the note is acknowledged, counted and not timed: in a vault with a hundred
/// notes, and in one with all of them. Opening must not read more because the vault has grown: what it reads of the vault
/// is the same. Of the index, in which it looks for the patient's code, a hundred notes fill one block a table, and from
/// some thousand on it is two or three blocks of 4 to 8 KiB, however many they are.
enum Calling {
    private static let few = 100

    static func rows(_ scene: Scene) throws -> [Row] {
        guard let strace = Programs.find("strace") else {
            return [.absent("system calls of alcove add", "strace is not installed")]
        }
        let small = try scene.home(notes: few)
        let full = try scene.fullHome()
        let text = scene.folder.path("short-note.txt")
        try Files.write(Array(scene.corpus.notes[0].text.utf8), to: text)
        let patient = SteadyNotes.patient
        let counts = try [small, full].map { home in
            // Twice beforehand: the first note of a writer begins a file, and its ledger.
            for _ in 0..<2 { try home.alcove("add", patient, "-", input: text).run() }
            return try count(home.alcove("add", patient, "-", input: text), under: strace, in: scene.folder)
        }
        let notes = scene.corpus.count
        return [
            Row(
                what: "system calls of alcove add, \(notes) notes", measured: .calls(counts[1].calls),
                peer: .calls(counts[0].calls), peerName: "\(few) notes", goal: .ratioAtMost(1.1)),
            Row(
                what: "bytes that alcove add reads, \(notes) notes", measured: .kilobytes(counts[1].bytes),
                peer: .kilobytes(counts[0].bytes), peerName: "\(few) notes", goal: .ratioAtMost(1.5)),
        ]
    }

    /// System calls of a command and the bytes that they read, up to the first byte of its answer.
    private static func count(
        _ child: Child, under strace: String, in folder: ThrowAwayFolder
    ) throws -> (calls: Int, bytes: Int) {
        let record = folder.path("calls")
        var traced = child
        traced = Child(
            program: strace, arguments: ["-f", "-o", record, child.program] + child.arguments,
            environment: child.environment, input: child.input)
        try traced.run()
        let lines = try String(contentsOfFile: record, encoding: .utf8).split(separator: "\n")
        var (calls, bytes) = (0, 0)
        for line in lines {
            // PID name(arguments) = result
            let call = line.drop { $0 != " " }.drop { $0 == " " }
            let name = call.prefix { $0 != "(" }
            if name == "write", call.hasPrefix("write(1,") { return (calls, bytes) }
            calls += 1
            if ["read", "pread64", "readv", "preadv"].contains(name) {
                let result = call.split(separator: "=").last.flatMap { Int($0.trimmingCharacters(in: .whitespaces)) }
                bytes += max(0, result ?? 0)
            }
        }
        throw Failure("alcove add did not answer under strace")
    }
}
