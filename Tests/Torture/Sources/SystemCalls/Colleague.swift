internal import Foundation
internal import TortureKit

/// Another clinician with a vault of their own: receives hand-offs, and sends some.
final class Colleague {
    static let name = "Dr. Ben Sample"
    let machine: Machine
    /// The line that `keys trust` takes.
    let line: String
    /// The key to which hand-offs are sealed.
    let recipient: String

    init(program: URL) throws {
        machine = try Machine(program: program)
        try machine.initialise(name: Colleague.name)
        try machine.unlock()
        struct Key: Decodable { let line: String, recipient: String }
        let key = try JSONDecoder().decode(
            Key.self, from: Data(try machine.run(["keys", "show", "--json"]).output.utf8))
        (line, recipient) = (key.line, key.recipient)
    }

    /// Makes a hand-off of new notes to somebody, and says what is in it.
    func handOver(_ notes: [DraftNote], to recipient: String, as file: URL) throws {
        for note in notes {
            var mine = note
            mine.code = "S-\(notes[0].number)"
            let added = try machine.run(mine.arguments + ["--create"], input: mine.input)
            guard added.status == 0 else { throw TortureError("the colleague's add: \(added.errors)") }
        }
        let made = try machine.run([
            "handoff", "create", "S-\(notes[0].number)", "--to", recipient, "-o", file.path,
        ])
        guard made.status == 0 else { throw TortureError("the colleague's hand-off: \(made.errors)") }
    }
}
