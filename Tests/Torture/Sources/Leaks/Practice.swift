internal import Foundation
internal import TortureKit

/// A clinician's machine on which everything confidential is a canary, and a colleague's.
final class Practice {
    let machine: Machine
    /// Whoever sends a hand-off; their keys and words are not looked for, but what they hand over is.
    private var madeColleague: Machine?

    let passphrase = Canary("the passphrase")
    let nextPassphrase = Canary("the next passphrase")
    let patientName = Canary("the patient's name")
    let otherName = Canary("the patient's new name")
    let title = Canary("the title of a note")
    let noteText = Canary("the text of a note")
    let processText = Canary("the text of a process note")
    let argument = Canary("the text that was an argument")
    let correction = Canary("the corrected text")
    let imported = Canary("an imported text")
    let handedOver = Canary("a text from a colleague")
    let absentWord = Canary("a word that was searched for")
    let theme = Canary("the word of a theme")
    let reason = Canary("a reason")
    /// The letters of the recovery sheet in one.
    private(set) var sheet: Canary?
    private var keys: [Canary] = []

    init(program: URL) throws {
        machine = try Machine(program: program)
    }

    var canaries: [Canary] {
        [
            passphrase, nextPassphrase, patientName, otherName, title, noteText, processText, argument, correction,
            imported, handedOver, absentWord, theme, reason,
        ] + [sheet].compactMap(\.self) + keys
    }

    /// Patients that errands use.
    static let code = "K-117"
    static let otherCode = "L-042"

    // MARK: Beginning

    /// A vault that is open, with its keys among the canaries.
    func begin() throws {
        try keepSheet(must(initialising))
        try unlock()
        try must(["patient", "add", Practice.code, "--name", "-"], line: patientName.text)
        try learnKeys()
    }

    var initialising: Call {
        get throws { try call(["init", "--name", "Dr. Ada Example", "--quiet"], passphrase: passphrase) }
    }
    var unlocking: Call {
        get throws {
            try call(["unlock", "--scope", "user", "--idle", "12h", "--max", "24h"], passphrase: passphrase)
        }
    }

    func unlock() throws { try must(unlocking) }

    func lock() throws { try must(["lock"]) }

    /// Waits for an agent that somebody else starts.
    func waitUntilOpen() throws {
        struct Status: Decodable { let unlocked: Bool }
        for _ in 0..<600 {
            let answer = try machine.run(["status", "--json"])
            if let status = try? JSONDecoder().decode(Status.self, from: Data(answer.output.utf8)), status.unlocked {
                return
            }
            Thread.sleep(forTimeInterval: 0.1)
        }
        throw TortureError("the vault does not open")
    }

    /// Adds the keys that the vault has now.
    func learnKeys() throws { keys = try KeyCanaries(machine, passphrase: passphrase).all() }

    /// Takes the letters of a sheet that was printed: three lines, a number before and two check letters behind each.
    func keepSheet(_ answer: Machine.Answer) throws {
        let lines = answer.output.split(separator: "\n").filter { line in
            let words = line.split(separator: " ")
            return words.count > 8 && words.allSatisfy { $0.count <= 2 } && Int(words[0]) != nil
        }
        let letters = lines.flatMap { $0.split(separator: " ").dropFirst().dropLast(2).joined().utf8 }
        guard lines.count == 3, letters.count > 20 else { throw TortureError("this is no sheet: \(lines)") }
        sheet = Canary("the recovery code", isText: true, letters)
        sheetText = lines.joined(separator: "\n")
    }
    private(set) var sheetText = ""

    /// A colleague with a vault of their own, whose key is trusted and who has handed a note over.
    func colleague() throws -> Machine {
        if let madeColleague { return madeColleague }
        let colleague = try Machine(program: machine.program)
        try colleague.initialise(name: "Dr. Ben Sample")
        try colleague.unlock()
        let added = try colleague.run(
            ["add", Practice.code, "-", "--create"], input: Data("Sent with \(handedOver.text).\n".utf8))
        guard added.status == 0 else { throw TortureError("the colleague's add: \(added.errors)") }
        madeColleague = colleague
        return colleague
    }

    /// What `keys show` says of a machine.
    struct Key: Decodable { let line: String, recipient: String }
    func key(of machine: Machine) throws -> Key {
        try JSONDecoder().decode(Key.self, from: Data(try machine.run(["keys", "show", "--json"]).output.utf8))
    }

    // MARK: Running

    /// A command with its input; confidential files among its arguments are nameless.
    struct Call {
        let arguments: [String]
        var input = Data()
        /// Held until the command has ended.
        var files: [NamelessFile] = []
    }

    /// - Parameters:
    ///   - line: what a pipe gives.
    ///   - passphrase: is given with a file that has no name.
    func call(_ arguments: [String], line: String = "", passphrase: Canary? = nil) throws -> Call {
        var call = Call(arguments: arguments, input: line.isEmpty ? Data() : Data("\(line)\n".utf8))
        if let passphrase {
            let file = try NamelessFile(Data("\(passphrase.text)\n".utf8))
            call = Call(arguments: arguments + ["--passphrase-file", file.path], input: call.input, files: [file])
        }
        return call
    }

    @discardableResult
    func must(_ call: Call) throws -> Machine.Answer {
        let answer = try machine.run(call.arguments, input: call.input)
        guard answer.status == 0 else {
            throw TortureError("\(call.arguments.prefix(2).joined(separator: " ")): \(answer.status): \(answer.errors)")
        }
        return answer
    }

    @discardableResult
    func must(_ arguments: [String], line: String = "") throws -> Machine.Answer {
        try must(call(arguments, line: line))
    }
}
