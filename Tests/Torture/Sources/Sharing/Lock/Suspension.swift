internal import Foundation
internal import MemoryScan
internal import PaperTerminal
internal import TortureKit

/// Ctrl-Z in a shell: the program that waits for a person either goes on, or leaves nothing that could be read.
struct Suspension {
    let trial: LockTrial

    /// - Parameter delays: milliseconds between a verb at home and the key.
    func run(_ screens: [WaitingScreen], delays: [Int], _ tally: inout Tally) throws {
        for screen in screens where !screen.isHidden {
            let typed = Canary()
            try trial.prepare(screen)
            let window = try shell(screen.arguments, screen.variables)
            try screen.reach(in: window, typing: typed, showing: trial.words)
            window.type("\u{1A}")
            Thread.sleep(forTimeInterval: 0.5)
            try judge(window, screen.name, trial.words + [typed], &tally)
        }
        // Between two keys the program works, and the terminal is the shell's.
        for delay in delays {
            let window = try shell([])
            try window.wait(for: "^L lock", seconds: 20)
            window.type("list\r")
            try window.wait(for: "Title", seconds: 20)
            window.type("check\r")
            Thread.sleep(forTimeInterval: Double(delay) / 1000)
            window.type("\u{1A}")
            Thread.sleep(forTimeInterval: 0.5)
            try judge(window, "home, \(delay) ms after a verb", trial.words, &tally)
        }
    }

    /// A shell that stops what runs in it, and a command that was typed there.
    private func shell(_ arguments: [String], _ variables: [String: String] = [:]) throws -> Window {
        let machine = trial.vault.machine
        let window = try Window(machine, running: ["sh", "-i"], variables: variables)
        window.type("\"\(machine.program.path)\" " + arguments.joined(separator: " ") + "\r")
        return window
    }

    private func judge(_ window: Window, _ name: String, _ words: [Canary], _ tally: inout Tally) throws {
        let machine = trial.vault.machine
        let stopped = try Processes.of(machine).filter { $0.name == "alcove" && Processes.state($0.number) == "T" }
        if stopped.isEmpty {
            tally.count("Ctrl-Z that is a key like another")
        } else if window.picture.shows(any: words) {
            tally.fail("Ctrl-Z at \(name): it stopped, and there stands \(window.picture.text.debugDescription)")
        }
        tally.count("Ctrl-Z")
        for process in try Processes.of(machine) where process.name == "alcove" { kill(process.number, SIGKILL) }
        window.kill()
        _ = try trial.vault.takeUnfinished()
    }
}
