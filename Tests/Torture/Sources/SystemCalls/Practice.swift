internal import Foundation
internal import TortureKit

/// A clinician's machine with a vault, what the clinician was told is in it, and what they see of it.
final class Practice {
    let machine: Machine
    /// Every change that was acknowledged, applied.
    var truth = Sight()
    /// Ids by title, which is unique here, as they were last seen.
    var ids: [String: String] = [:]
    /// The newest note that nothing was done to.
    private(set) var lastNote = DraftNote(0)
    private var serial = 0
    /// Texts that were read already, with the number of the revision: a text is not read again for every look.
    var texts: [String: (revisions: Int, text: String)] = [:]
    /// Where a colleague opens what is handed over; made when it is first needed.
    private var madeColleague: Colleague?
    /// A second installation with a copy of the vault; made when it is first needed.
    private var madeTwin: Machine?
    /// The passphrase that is in force.
    var passphraseFile: URL
    /// The lines of the recovery sheet that is in force.
    var sheetFile: URL

    /// A note as a list and a look at it show it.
    struct SeenNote: Decodable {
        let note: String
        let code: String
        let drawer: String
        let date: String
        let title: String
        let themes: [String]
        let signed: Bool
        let revisions: Int
    }

    init(program: URL) throws {
        machine = try Machine(program: program)
        passphraseFile = machine.passphraseFile
        sheetFile = machine.work.appendingPathComponent("sheet")
        try Data(machine.initialise().utf8).write(to: sheetFile)
        try machine.unlock()
        try must(["patient", "add", Practice.code])
        for _ in 0..<3 { try addNote() }
        truth = try look(Set(Sight.Facet.allCases.filter { $0 != .handoffs }))
    }

    /// The patient that most notes are of.
    static let code = "K-117"

    // MARK: Commands

    /// Runs a command that has to succeed.
    @discardableResult
    func must(_ arguments: [String], input: Data = Data(), on other: Machine? = nil) throws -> Machine.Answer {
        let answer = try (other ?? machine).run(arguments, input: input)
        guard answer.status == 0 else {
            throw TortureError("\(arguments.joined(separator: " ")): exit \(answer.status): \(answer.errors)")
        }
        return answer
    }

    func open() throws {
        try must([
            "unlock", "--scope", "user", "--idle", "12h", "--max", "24h", "--passphrase-file", passphraseFile.path,
        ])
    }

    /// A number that no other note, patient or file of this practice has.
    func next() -> Int {
        serial += 1
        return serial
    }

    /// Writes a note as the next command does after an accident: it has to succeed at once.
    func addNote() throws {
        struct Added: Decodable { let note: String }
        let note = DraftNote(next())
        let answer = try must(note.arguments, input: note.input)
        ids[note.title] = try JSONDecoder().decode(Added.self, from: Data(answer.output.utf8)).note
        truth = truth.applying(Change(come: [note.line]))
        lastNote = note
    }

    @discardableResult
    func addPatient(_ code: String) throws -> String {
        try must(["patient", "add", code])
        let line = Practice.patientLine(code)
        truth = truth.applying(Change(come: [line]))
        return line
    }

    func id(of note: DraftNote) throws -> String {
        guard let id = ids[note.title] else { throw TortureError("no note is called \(note.title)") }
        return id
    }

    /// How long each bundle and ledger is.
    func bundleSizes() throws -> [String: Int] {
        let files = FileManager.default
        var sizes: [String: Int] = [:]
        for path in try files.subpathsOfDirectory(atPath: machine.vault.path)
        where Practice.isBundle(path) {
            let place = machine.vault.appendingPathComponent(path)
            sizes[path] = try files.attributesOfItem(atPath: place.path)[.size] as? Int
        }
        return sizes
    }

    /// The bundles and ledgers, by their paths in the vault, that syncs failed for: all there are if it is the whole
    /// disk's.
    func unsynced(by failed: [SystemCalls.Call]) throws -> Set<String> {
        if failed.contains(where: { $0.name == "syncfs" }) { return try Set(bundleSizes().keys) }
        let paths = failed.compactMap { call -> Substring? in
            guard ["fdatasync", "fsync"].contains(call.name),
                let start = call.arguments.firstRange(of: "<\(machine.vault.path)/")?.upperBound
            else { return nil }
            return call.arguments[start...].prefix { $0 != ">" }
        }
        return Set(paths.filter(Practice.isBundle).map(String.init))
    }

    private static func isBundle(_ path: some StringProtocol) -> Bool {
        path.hasSuffix(".bundle") || path.hasSuffix(".ledger")
    }

    // MARK: Others

    /// Takes away what was handed over so far; the accounting of it stays.
    func removeHandoffs() throws {
        for file in try handoffFiles() {
            try FileManager.default.removeItem(at: machine.work.appendingPathComponent(file))
            truth.remove("file \(file)")
        }
    }

    func colleague() throws -> Colleague {
        if let madeColleague { return madeColleague }
        let made = try Colleague(program: machine.program)
        madeColleague = made
        return made
    }

    /// The key to which a colleague seals what they hand over to this clinician.
    func recipient() throws -> String {
        struct Key: Decodable { let recipient: String }
        return try decode(Key.self, ["keys", "show", "--json"]).recipient
    }

    /// The same clinician's second computer, with a copy of the vault as it is now.
    func twin() throws -> Machine {
        if let madeTwin { return madeTwin }
        let twin = try Machine(program: machine.program)
        try FileManager.default.copyItem(at: machine.vault, to: twin.vault)
        try must(
            ["unlock", "--scope", "user", "--idle", "12h", "--max", "24h", "--passphrase-file", passphraseFile.path],
            on: twin)
        madeTwin = twin
        return twin
    }
}
