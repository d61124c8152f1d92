internal import Foundation
internal import TortureKit
internal import UnlockAgent

/// Whoever connects to the agent and does not behave.
struct RudeCallers {
    let program: URL

    private static let nobody: uid_t = 65_534

    func run(isShort: Bool, _ tally: inout Tally) throws {
        let vault = try OpenVault(program: program)
        try vault.beginService()
        let agent = vault.address.process
        try strangers(vault, &tally)
        try halves(vault, isShort ? 50 : 300, &tally)
        try oversized(vault, &tally)
        try idle(vault, isShort ? 300 : 1000, &tally)
        try noise(vault, isShort ? 500 : 10_000, &tally)
        if agent == nil || vault.address.process != agent { tally.fail("it is not the same agent as before") }
    }

    /// Another user connects, where every folder on the way and the socket itself have been opened for him.
    private func strangers(_ vault: OpenVault, _ tally: inout Tally) throws {
        let socket = vault.address.socketPath
        let way = [
            vault.machine.scratch.url.path, vault.machine.runtime.path, vault.address.runtimeFolder,
        ]
        for path in way { unsafe chmod(path, 0o755) }
        unsafe chmod(socket, 0o777)
        for request in UInt8(0)...7 {
            let caller = try RawConnection(socket, as: RudeCallers.nobody)
            caller.send([0, 0, 0, 2, 2, request])
            if caller.everything() != [] { tally.fail("request \(request) of another user was answered") }
            tally.count("requests of another user")
        }
        // Its own user does not trust such a place either.
        let shown = try vault.machine.run(["search", "lantern", "--no-input"])
        if shown.status == 0 { tally.fail("a command trusted a runtime folder that is open to others") }
        for path in way { unsafe chmod(path, 0o700) }
        try vault.expectService(after: "another user", &tally)
    }

    private func halves(_ vault: OpenVault, _ count: Int, _ tally: inout Tally) throws {
        let whole: [UInt8] = [0, 0, 0, 35, 2, 4, 2] + [UInt8](repeating: 7, count: 32)
        let callers = try (0..<count).map { number in
            let caller = try RawConnection(vault.address.socketPath)
            caller.send(Array(whole[..<(1 + number % (whole.count - 1))]))
            return caller
        }
        try vault.expectService(after: "\(count) half frames", &tally)
        for caller in callers where caller.everything() != [] { tally.fail("half a frame was answered, or kept") }
        tally.count("half frames", by: count)
        try vault.expectService(after: "\(count) half frames were dropped", &tally)
    }

    private func oversized(_ vault: OpenVault, _ tally: inout Tally) throws {
        let lengths: [UInt32] = [0, 1, 65_545, 0x0010_0000, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE, 0xFFFF_FFFF]
        for length in lengths {
            let caller = try RawConnection(vault.address.socketPath)
            caller.send((0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) })
            if caller.everything() != [] { tally.fail("a frame of length \(length) was answered, or waited for") }
            tally.count("oversized frames")
        }
        try vault.expectService(after: "oversized frames", &tally)
    }

    private func idle(_ vault: OpenVault, _ count: Int, _ tally: inout Tally) throws {
        RudeCallers.allowOpenFiles(count + 200)
        let callers = try (0..<count).map { _ in try RawConnection(vault.address.socketPath) }
        try vault.expectService(after: "\(count) idle connections", &tally)
        // The agent closes those that are silent; that does not end the attack.
        let again = try (0..<count / 2).map { _ in try RawConnection(vault.address.socketPath) }
        try vault.expectService(after: "\(count / 2) more", &tally)
        tally.count("idle connections", by: callers.count + again.count)
    }

    private func noise(_ vault: OpenVault, _ count: Int, _ tally: inout Tally) throws {
        var generator = Generator(seed: UInt64(count))
        for number in 1...count {
            let caller = try RawConnection(vault.address.socketPath)
            var bytes = (0..<1 + generator.below(300)).map { _ in UInt8.random(in: 0...255, using: &generator) }
            // Half of them with a length that fits and the right version, so that the noise reaches the parser.
            if bytes.count > 6, number.isMultiple(of: 2) {
                bytes.replaceSubrange(..<5, with: [0, 0, 0, 0, 2])
                bytes[2] = UInt8((bytes.count - 4) >> 8)
                bytes[3] = UInt8((bytes.count - 4) & 0xFF)
                bytes[5] = generator.pick([0, 1, 2, 3, 4, 5, 7, 255])
            }
            // A plain “lock” is understood from everybody of this user, in every version.
            if bytes.count > 5, bytes[5] == 6 { bytes[5] = 8 }
            caller.send(bytes)
            caller.end()
            guard let answer = caller.everything() else {
                tally.fail("frame \(number): neither answered nor cut off")
                continue
            }
            if answer.count > 4 + 8192 { tally.fail("frame \(number): an answer of \(answer.count) bytes") }
            if number.isMultiple(of: 500) { try vault.expectService(after: "\(number) random frames", &tally) }
        }
        tally.count("random frames", by: count)
    }

    /// Lets this process have so many files open, as an attacker would.
    static func allowOpenFiles(_ count: Int) {
        var limit = rlimit()
        _ = unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = max(limit.rlim_cur, rlim_t(count))
        limit.rlim_max = max(limit.rlim_max, limit.rlim_cur)
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
