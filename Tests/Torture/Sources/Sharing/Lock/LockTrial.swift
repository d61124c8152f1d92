internal import Foundation
internal import MemoryScan
internal import PaperTerminal
internal import TortureKit
internal import UnlockAgent

/// One machine on which screens are locked one after the other. A word of its own stands in each place of a vault that
/// may be shown: a note, its title, a theme, a patient's name, another patient's code.
final class LockTrial {
    let vault: OpenVault
    /// What is looked for on every screen and in all memory.
    let words = (0..<5).map { _ in Canary() }

    init(program: URL) throws {
        vault = try OpenVault(program: program)
        try vault.open(at: vault.address)
        let machine = vault.machine
        func run(_ arguments: [String], _ input: String = "") throws {
            let answer = try machine.run(arguments, input: Data(input.utf8))
            guard answer.status == 0 else {
                throw TortureError("\(arguments.joined(separator: " ")): \(answer.errors)")
            }
        }
        let (text, title, theme) = (words[0].text, words[1].text, words[2].text)
        try run(["patient", "add", "K-101", "--name", "Nora \(words[3].text)"])
        try run(["patient", "add", words[4].text])
        try run(["themes", "add", theme])
        let themes = ["--theme", "trust-safety", "--theme", theme]
        try run(["add", words[4].text, "-", "--title", title] + themes, "The lantern: \(text).\n")
        try run(["add", "K-101", "-", "--title", title] + themes, "She trusts the lantern: \(text).\n")
        try run(["handoff", "create", "K-101", "--passphrase", "-o", "handoff.age"])
    }

    func run(_ screen: WaitingScreen, _ manner: LockManner, _ tally: inout Tally) throws {
        let typed = Canary()
        let all = words + [typed]
        if screen.name == "resume" { try leaveUnfinished() }
        try vault.machine.run(["lock"])
        defer { _ = try? vault.machine.run(["lock"]) }
        try manner.open(vault)
        let window = try Window(
            vault.machine, running: manner.command(screen.arguments, in: vault), variables: screen.variables)
        let watch = manner == .session ? nil : try AgentClient.connect(vault.address)
        try screen.reach(in: window, typing: typed, showing: all)
        guard try screen.isLetGo || !places(of: all).isEmpty else {
            throw TortureError("the search does not find what is shown")
        }
        let agent = vault.address.process
        let locked = try manner.lock(vault, window, watch: watch)
        let cleared = try window.isCleared(of: all, by: locked + 1_000_000_000)
        tally.count("screens locked")
        if let cleared {
            tally.count(cleared - locked <= 100_000_000 ? "cleared within 0.1 s" : "cleared within a second")
        } else {
            tally.fail(
                "\(manner): \(screen.name): after a second there stands: \(window.picture.text.debugDescription)")
        }
        let now = bootTime()
        if now < locked + 1_000_000_000 { Thread.sleep(forTimeInterval: Double(locked + 1_000_000_000 - now) / 1e9) }
        if let agent, Processes.isRunning(agent) { tally.fail("\(manner): \(screen.name): the agent lives on") }
        let left = try places(of: screen.isPassphrase ? words : all)
        if !left.isEmpty { tally.fail("\(manner): \(screen.name): left in memory: \(left.joined(separator: ", "))") }
        tally.count("memories searched")
        window.kill()
        guard screen.isWriting else { return }
        let kept = try vault.takeUnfinished()
        if kept.contains(where: { $0.contains(typed.text) }) {
            tally.count("texts kept")
        } else {
            tally.fail("\(manner): \(screen.name): of what was typed nothing is kept")
        }
    }

    /// Opens the vault for a command of the screen.
    func prepare(_ screen: WaitingScreen) throws {
        if screen.name == "resume" { try leaveUnfinished() }
        if vault.address.process == nil { try vault.open(at: vault.address) }
    }

    /// Leaves a text to be resumed.
    private func leaveUnfinished() throws {
        try vault.open(at: vault.address)
        let window = try Window(vault.machine, ["add", "K-101"])
        try window.wait(for: "Ctrl-S save")
        window.type("Left for later.")
        try window.wait(forAny: ["kept, sealed"])
        window.kill()
        try vault.machine.run(["lock"])
    }

    /// Which of the words are in the memory of whatever this machine runs, and how often; never the word itself.
    private func places(of words: [Canary]) throws -> [String] {
        let meanings = ["a note's text", "a title", "a theme", "a name", "a code", "what was typed"]
        return try Processes.of(vault.machine).flatMap { process in
            try zip(meanings, words).compactMap { meaning, word in
                // Each half is found by itself.
                let count = (try MemoryScan.places(of: word, in: process.number).count + 1) / 2
                return count == 0 ? nil : "\(meaning) in \(process.name), \(count) times"
            }
        }
    }
}
