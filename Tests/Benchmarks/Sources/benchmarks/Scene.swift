/// What the measurements share: the folder, the programs, the notes, and two vaults, one empty and one full, each made
/// when it is first needed.
final class Scene {
    let options: Options
    let folder: ThrowAwayFolder
    let program: String
    private let ownProgram: String
    private(set) var remarks: [String] = []

    private(set) lazy var corpus: Corpus = {
        let corpus = Corpus(count: options.notes)
        remarks.append(corpus.remark)
        return corpus
    }()

    private var homes: [String: AlcoveHome] = [:]

    init(_ options: Options) throws {
        self.options = options
        folder = try ThrowAwayFolder(in: options.folder ?? Programs.variable("TMPDIR") ?? "/var/tmp")
        program = Programs.variable("ALCOVE_PROGRAM") ?? "\(Programs.checkout)/.build/release/alcove"
        ownProgram = try Programs.own()
        if folder.isInMemory { remarks.append("the vaults lay on a memory file system: syncs cost nothing there") }
    }

    /// Locks and removes everything that was made.
    func strike() {
        for home in homes.values { home.lock() }
        folder.remove()
    }

    func rows(of measure: Measure) throws -> [Row] {
        switch measure {
        case .xaes: try Sealing.rows(rounds: options.rounds)
        case .age: try AgeStreams.rows(megabytes: options.megabytes, program: ownProgram)
        case .start: try Starting.rows(self)
        case .add: try Adding.rows(self)
        case .calls: try Calling.rows(self)
        case .queries: try Querying.rows(self)
        case .growth: try Growing.rows(self)
        case .search: try Searching.rows(self)
        case .import: try Importing.rows(self)
        case .check: try Checking.rows(self)
        case .unlock: try Unlocking.rows(self)
        case .typing: try Typing.rows(rounds: options.rounds)
        }
    }

    /// The empty program beside this one.
    var floor: Child {
        let folder = ownProgram.split(separator: "/").dropLast().joined(separator: "/")
        return Child(program: "/\(folder)/floor")
    }

    /// An unlocked vault that nothing was written to but by the measurements.
    func emptyHome() throws -> AlcoveHome { try home("empty") { _ in } }

    /// An unlocked vault with all notes.
    func fullHome() throws -> AlcoveHome { try home(notes: options.notes) }

    /// An unlocked vault with so many notes.
    func home(notes count: Int) throws -> AlcoveHome {
        try home("notes-\(count)") { home in
            if count == options.notes {
                try home.alcove("import", importFile(), "--quiet").run()
            } else {
                let path = folder.path("some.jsonl")
                try Corpus(count: count).writeImportLines(to: path)
                try home.alcove("import", path, "--quiet").run()
            }
        }
    }

    /// A new, unlocked, empty vault for one use.
    func throwAwayHome() throws -> AlcoveHome {
        throwAwayHomes += 1
        return try AlcoveHome("once-\(throwAwayHomes)", in: folder, program: program)
    }

    private var throwAwayHomes = 0

    private func home(_ name: String, prepare: (AlcoveHome) throws -> Void) throws -> AlcoveHome {
        if let home = homes[name] { return home }
        let home = try AlcoveHome(name, in: folder, program: program)
        homes[name] = home
        try prepare(home)
        return home
    }

    private var importFilePath: String?
    /// How many bytes of titles and texts that file has.
    private(set) var textBytes = 0

    /// The notes as lines for `alcove import`.
    func importFile() throws -> String {
        if let path = importFilePath { return path }
        let path = folder.path("notes.jsonl")
        textBytes = try corpus.writeImportLines(to: path)
        importFilePath = path
        return path
    }
}
