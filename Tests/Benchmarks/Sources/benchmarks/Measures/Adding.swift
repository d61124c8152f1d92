internal import Glibc

/// `alcove add` from the start of the process until the note is acknowledged, in a vault with a thousand notes and in one
/// with all of them; and until the process has ended, which by then has taken the note into the index.
enum Adding {
    private static let few = 1000

    static func rows(_ scene: Scene) throws -> [Row] {
        let small = try scene.home(notes: few)
        let full = try scene.fullHome()
        let text = scene.folder.path("note.txt")
        try Files.write(Array(scene.corpus.notes[0].text.utf8), to: text)
        // Patients whose drawers exist already, in both vaults.
        let patients = Array(Set(scene.corpus.notes.prefix(50).map(\.patient)).sorted().prefix(8))
        func adding(in home: AlcoveHome, to patient: String) -> Child {
            home.alcove("add", patient, "-", "--theme", "trust-safety", "--create", input: text)
        }
        for patient in patients {
            try adding(in: small, to: patient).run()
            try adding(in: full, to: patient).run()
        }
        var turn = 0
        func next() -> String {
            turn += 1
            return patients[turn % patients.count]
        }
        let probe = try SyncProbe(in: scene.folder)
        defer { probe.close() }
        let floor = scene.floor
        var ends: [Double] = []
        func acknowledged(_ child: Child) throws -> Double {
            let cost = try child.run()
            ends.append(cost.wall)
            guard let answer = cost.answer else { throw Failure("alcove add did not answer") }
            return answer
        }
        let times = try medians(
            rounds: scene.options.rounds,
            [
                { try acknowledged(adding(in: full, to: next())) },
                { try acknowledged(adding(in: small, to: next())) },
                { try floor.run().wall },
                { try probe.run() },
            ])
        let budget = Quantity.milliseconds(3 * times[2] + times[3])
        return [
            Row(
                what: "two appends of 600 bytes, each synced", measured: .milliseconds(times[3]), note: "the disk"),
            Row(
                what: "alcove add, acknowledged, \(few) notes", measured: .milliseconds(times[1]), peer: budget,
                peerName: "3 floors and 2 syncs", goal: .ratioAtMost(1)),
            Row(
                what: "alcove add, acknowledged, \(scene.corpus.count) notes",
                measured: .milliseconds(times[0]), peer: budget, peerName: "3 floors and 2 syncs",
                goal: .ratioAtMost(1)),
            Row(
                what: "alcove add, until it has ended, both vaults", measured: .milliseconds(ends.median),
                peer: budget, peerName: "3 floors and 2 syncs"),
            Row(
                what: "alcove add, \(scene.corpus.count) notes against \(few)", measured: .milliseconds(times[0]),
                peer: .milliseconds(times[1]), peerName: "\(few) notes", goal: .ratioAtMost(1.15)),
        ]
    }
}

/// What this disk takes for the least that makes a note durable: two files grow, and each is synced.
private struct SyncProbe {
    private let files: [Int32]

    init(in folder: ThrowAwayFolder) throws {
        files = try ["probe-a", "probe-b"].map { try Files.create(folder.path($0)) }
    }

    func run() throws -> Double {
        let bytes = [UInt8](repeating: 0x61, count: 600)
        return try Clock.time {
            for file in files {
                try Files.writeAll(bytes, to: file)
                guard fsync(file) == 0 else { throw Failure("fsync: errno \(errno)") }
            }
        }
    }

    func close() { for file in files { Glibc.close(file) } }
}
