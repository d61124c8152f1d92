internal import Foundation
internal import Synchronization
internal import TortureKit
internal import UnlockAgent

/// How much later than promised the keys are gone.
///
/// Each agent is one of the release program, in a folder of its own, and watched as the screens of Alcove watch it: by a
/// connection that is kept open and ends when the keys have been wiped.
struct Lateness {
    let program: URL

    /// What limits an agent, and what is done to it.
    private enum Manner: Int, CaseIterable {
        case idle, absolute
        /// Used at half of its time, which begins anew with that.
        case used
        /// Stopped before its deadline, and continued after it. The lateness counts from there.
        case stopped

        static func at(_ number: Int) -> Manner { allCases[number % allCases.count] }
    }

    /// What was seen of one agent.
    private struct Outcome {
        var nanoseconds: UInt64 = 0
        var manner = Manner.idle
        var failure: String?
    }

    /// Lets many agents come to their end, so many at a time.
    func run(agents: Int, atOnce many: Int, _ tally: inout Tally) throws {
        let vault = Box(try OpenVault(program: program))
        let outcomes = Mutex<[Outcome]>([])
        for first in stride(from: 0, to: agents, by: many) {
            atOnce(min(many, agents - first)) { number in
                var outcome = Outcome(manner: .at(first + number))
                do {
                    try watch(first + number, vault.value, &outcome)
                } catch {
                    outcome.failure = "\(error)"
                }
                if let failure = outcome.failure { outcome.failure = "agent \(first + number): \(failure)" }
                outcomes.withLock { [outcome] in $0.append(outcome) }
            }
        }
        let all = outcomes.withLock { $0 }
        for failure in all.compactMap(\.failure) { tally.fail(failure) }
        let late = all.filter { $0.failure == nil }.map(\.nanoseconds).sorted()
        guard !late.isEmpty else { return tally.fail("no deadline was seen") }
        tally.count("deadlines", by: late.count)
        tally.count("of them stopped and continued", by: all.count { $0.failure == nil && $0.manner == .stopped })
        func milliseconds(_ share: Double) -> Int {
            let index = min(late.count - 1, Int((Double(late.count) * share).rounded(.up)) - 1)
            return Int((late[index] + 999_999) / 1_000_000)
        }
        tally.count("ms late at the median", by: milliseconds(0.5))
        tally.count("ms late at the 99th percentile", by: milliseconds(0.99))
        tally.count("ms late at most", by: milliseconds(1))
        if milliseconds(0.99) >= 1000 { tally.fail("late by \(milliseconds(0.99)) ms at the 99th percentile") }
    }

    /// Starts one agent and waits for its end.
    private func watch(_ number: Int, _ vault: OpenVault, _ outcome: inout Outcome) throws {
        var generator = Generator(seed: UInt64(number))
        let manner = outcome.manner
        // Not all at the same moment: that would measure how fast this machine starts programs.
        Thread.sleep(forTimeInterval: Double(generator.below(2000)) / 1000)
        let limit = 300 + generator.below(1700)
        let address = vault.address(in: vault.machine.scratch.url.appendingPathComponent("agent-\(number)").path)
        let isAbsolute = manner == .absolute || (manner == .stopped && generator.below(2) == 0)
        try vault.open(
            at: address, idle: .milliseconds(isAbsolute ? 60_000 : limit),
            absolute: .milliseconds(isAbsolute ? limit : 60_000))
        guard let client = try AgentClient.connect(address), let process = address.process else {
            throw TortureError("it was over before anybody could look")
        }
        defer {
            var status: Int32 = 0
            _ = unsafe waitpid(process, &status, 0)
        }
        if manner == .used {
            Thread.sleep(forTimeInterval: Double(limit) / 2000)
            try client.stillActive()
        }
        // The answer was given after this moment, so the deadline is not before it.
        var from = bootTime()
        let status = try client.status()
        from += Lateness.nanoseconds(min(status.idleLeft, status.absoluteLeft))
        if manner == .stopped { from = try stop(process, around: from, &generator) }
        var ended = pollfd(fd: client.lockDescriptor, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&ended, 1, 20_000) == 1 else {
            kill(process, SIGKILL)
            throw TortureError("twenty seconds after its start it still held the keys")
        }
        let end = bootTime()
        guard end >= from else { throw TortureError("it locked \((from - end) / 1_000_000) ms too early") }
        outcome.nanoseconds = end - from
        if !Processes.hasEnded(process, within: 5) { throw TortureError("the process did not end") }
        if FileManager.default.fileExists(atPath: address.socketPath) { throw TortureError("it left its socket") }
    }

    /// Stops the process shortly before the deadline and continues it after.
    ///
    /// - Returns: when it was continued.
    private func stop(_ process: pid_t, around deadline: UInt64, _ generator: inout Generator) throws -> UInt64 {
        let before = UInt64(20 + generator.below(200)) * 1_000_000
        let start = bootTime()
        if deadline > start + before {
            Thread.sleep(forTimeInterval: Double(deadline - start - before) / 1e9)
        }
        guard kill(process, SIGSTOP) == 0 else { throw TortureError("it cannot be stopped") }
        let after = UInt64(50 + generator.below(1000)) * 1_000_000
        Thread.sleep(forTimeInterval: Double(max(deadline, bootTime()) - bootTime() + after) / 1e9)
        guard Processes.isRunning(process) else { throw TortureError("it ended while it was stopped") }
        let continued = bootTime()
        kill(process, SIGCONT)
        return continued
    }

    private static func nanoseconds(_ duration: Duration) -> UInt64 {
        let (seconds, attoseconds) = duration.components
        return UInt64(seconds) * 1_000_000_000 + UInt64(attoseconds / 1_000_000_000)
    }

    /// The same with the command that people use, which knows whole seconds: it is over by then, for commands too.
    func runCommands(_ count: Int, _ tally: inout Tally) throws {
        let vault = try OpenVault(program: program)
        for number in 0..<count {
            let option = number.isMultiple(of: 2) ? "--idle" : "--max"
            let answer = try vault.machine.run([
                "unlock", "--scope", "user", option, "1s", "--passphrase-file", vault.machine.passphraseFile.path,
            ])
            guard answer.status == 0, let client = try AgentClient.connect(vault.address) else {
                throw TortureError("unlock: \(answer.errors)")
            }
            var ended = pollfd(fd: client.lockDescriptor, events: Int16(POLLIN), revents: 0)
            // It began before the command ended, so it is over a second later.
            if unsafe poll(&ended, 1, 2000) != 1 { tally.fail("unlock \(option) 1s: open after two seconds more") }
            let shown = try vault.machine.run(["patient", "list", "--no-input"])
            if shown.status != 13 { tally.fail("unlock \(option) 1s: a command after that ended with \(shown.status)") }
            tally.count("by the command")
        }
    }
}
