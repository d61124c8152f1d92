internal import Foundation
internal import Glibc
internal import TortureKit

/// A note that is killed while it is written: nothing of it lies anywhere in the clear.
struct KilledNotes {
    let program: URL
    let seed: UInt64

    /// `add` with the text from a pipe, which takes some tens of milliseconds.
    func pipe(times: Int, _ tally: inout Tally) throws {
        let practice = try Practice(program: program)
        try practice.begin()
        let ground = Ground(practice)
        var generator = Generator(seed: seed)
        // Microseconds that it takes at most: found by trying, since they are different on every machine.
        var duration = 40_000.0
        var kills = 0
        for _ in 0..<4 * times where kills < times {
            let wasKilled = try add(practice, killedAfter: UInt32.random(in: 0...UInt32(duration), using: &generator))
            duration *= wasKilled ? 1.1 : 0.9
            kills += wasKilled ? 1 : 0
            tally.count(wasKilled ? "kills" : "ended before")
            ground.search("a pipe killed", &tally)
        }
        guard try practice.must(["check", "--json"]).status == 0 else { throw TortureError("check") }
    }

    /// - Returns: whether the kill came before its end.
    private func add(_ practice: Practice, killedAfter microseconds: UInt32) throws -> Bool {
        let add = Process()
        let text = try NamelessFile(Data("Came with \(practice.noteText.text).\n".utf8))
        add.executableURL = program
        add.arguments = ["add", Practice.code, "-", "--title", practice.title.text]
        add.environment = practice.machine.environment
        add.currentDirectoryURL = practice.machine.work
        add.standardInput = text.handle
        add.standardOutput = FileHandle.nullDevice
        add.standardError = FileHandle.nullDevice
        try add.run()
        usleep(microseconds)
        kill(add.processIdentifier, SIGKILL)
        add.waitUntilExit()
        return add.terminationReason == .uncaughtSignal
    }

    /// The screen of a note, on which somebody types for some seconds.
    func screen(times: Int, _ tally: inout Tally) throws {
        let practice = try Practice(program: program)
        try practice.begin()
        let ground = Ground(practice)
        var generator = Generator(seed: seed)
        for number in 0..<times {
            // Somebody else each time: an unfinished text would be offered first.
            let code = "T-\(100 + number)"
            try practice.must(["patient", "add", code])
            let window = try Window(practice.machine, ["add", code])
            try window.wait(for: "Ctrl-S save")
            let end = Date.now.addingTimeInterval(Double.random(in: 0.2...5, using: &generator))
            while Date.now < end {
                window.type("Wrote of \(practice.argument.text). ")
                Thread.sleep(forTimeInterval: 0.1)
            }
            window.kill()
            tally.count("kills")
            ground.search("a screen killed", &tally)
        }
    }
}
