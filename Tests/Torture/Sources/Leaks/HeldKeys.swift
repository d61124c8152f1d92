internal import Foundation
internal import TortureKit

/// The agent while it holds the keys: what of them its memory and its core show, and what is left after it.
struct HeldKeys {
    let program: URL

    func run(_ tally: inout Tally) throws {
        let practice = try Practice(program: program)
        let lookout = Lookout(practice: practice)
        try practice.begin()
        try practice.must(["add", Practice.code, "-"], line: "Came with \(practice.noteText.text).")
        lookout.look("open and idle", &tally)
        let needles = Needles(practice.canaries)
        let agents = MemorySearch.Running.agents(below: practice.machine.scratch.url.path)
        guard let agent = agents.first, agents.count == 1 else { throw TortureError("\(agents.count) agents") }
        // Root may trace it all the same: what the kernel does not map for root either is not in the core.
        for finding in try Core(of: agent.id).search(needles) { tally.fail("open and idle: \(finding)") }
        tally.count("cores")
        try practice.must(["status"])
        try practice.lock()
        lookout.look("after lock", &tally)
        lookout.mustHaveNoAgent("after lock", &tally)
        try lookAtMappedKeys(practice, lookout, &tally)
    }

    /// On a kernel without `memfd_secret` the key is in memory that is locked and never dumped, and there it is found:
    /// which shows that the search looks where the key is.
    private func lookAtMappedKeys(_ practice: Practice, _ lookout: Lookout, _ tally: inout Tally) throws {
        let call = try practice.unlocking
        let strace = Process()
        strace.executableURL = URL(fileURLWithPath: tool("strace") ?? "/usr/bin/strace")
        strace.arguments =
            ["-f", "-qq", "-o", "/dev/null", "-e", "trace=memfd_secret", "-e", "inject=memfd_secret:error=ENOSYS"]
            + [program.path] + call.arguments
        strace.environment = practice.machine.environment
        strace.standardInput = FileHandle.nullDevice
        strace.standardOutput = FileHandle.nullDevice
        strace.standardError = FileHandle.nullDevice
        try strace.run()
        try practice.waitUntilOpen()
        let findings = MemorySearch(needles: Needles(practice.canaries)).everywhere().findings
        let identity = findings.filter { $0.canary == KeyCanaries.identityName && $0.isLockedAndUndumped }
        if identity.isEmpty { tally.fail("without memfd_secret the identity key is in use, and is not found") }
        tally.count("found in use", by: identity.count)
        for finding in findings where !identity.contains(finding) {
            tally.fail("open and idle, without memfd_secret: \(finding)")
        }
        try practice.lock()
        strace.waitUntilExit()
        lookout.look("after lock, without memfd_secret", &tally)
        lookout.mustHaveNoAgent("after lock, without memfd_secret", &tally)
    }
}
