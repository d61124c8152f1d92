internal import Foundation
internal import PaperTerminal
internal import TortureKit

/// Runs commands on a machine and reads what they say with suspicion.
struct Answers {
    let machine: Machine

    init(_ machine: Machine) { self.machine = machine }

    /// Runs a command in a pipe, as text and as JSON.
    ///
    /// - Returns: the answer as text.
    @discardableResult
    func expectClean(
        _ command: [String], input: Data = Data(), json: Bool = true, _ tally: inout Tally
    ) throws -> Machine.Answer {
        let answer = try machine.run(command, input: input)
        var all = [answer]
        if json { all.append(try machine.run(command + ["--json"], input: input)) }
        for answer in all {
            if answer.status < 0 { tally.fail("\(name(command)): ended by signal \(-answer.status)") }
            for (stream, text) in [("answer", answer.output), ("complaint", answer.errors)] {
                if let fault = StrictReader.fault(inText: text) {
                    tally.fail("\(name(command)): \(fault) in its \(stream)")
                }
            }
            tally.count("answers read")
        }
        return answer
    }

    /// Runs a command on a terminal, goes to its end, and leaves.
    ///
    /// - Returns: what stood there first.
    @discardableResult
    func expectCleanScreen(_ command: [String], _ tally: inout Tally) throws -> PaperTerminal {
        let window = try Window(machine, command)
        Answers.wait { window.picture.text.contains("q leave") || !window.isRunning }
        let picture = window.picture
        if picture.isAlternate {
            // All of it at once, in a window that nobody has.
            window.resize(rows: 1200, columns: 120)
            window.type("G")
            Thread.sleep(forTimeInterval: 0.05)
            window.type("q")
            Answers.wait { !window.isRunning }
        }
        if window.isRunning {
            tally.fail(
                "\(name(command)) does not leave the screen; there stands \(window.picture.text.debugDescription)")
        }
        window.kill()
        if let fault = StrictReader.fault(onScreen: window.bytes) {
            tally.fail("\(name(command)) on the screen: \(fault)")
        }
        tally.count("screens read")
        return picture
    }

    private static func wait(_ isOver: () -> Bool) {
        let end = Date.now.addingTimeInterval(10)
        while !isOver(), Date.now < end { Thread.sleep(forTimeInterval: 0.02) }
    }

    /// The command, as it can be written down.
    private func name(_ command: [String]) -> String { command.joined(separator: " ").debugDescription }
}
