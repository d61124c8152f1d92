@testable internal import ClinicalVault
@testable internal import NoteIndex
internal import SecretMemory
@testable internal import VaultCrypto

/// What people and other programs write: import lines, searches, and the two files of a hand-off that are looked into.
enum TextParsers {
    static let all = [
        FuzzedParser(name: "import", seeds: lines, parse: parseLine),
        FuzzedParser(name: "query", seeds: queries, parse: parseQuery),
        FuzzedParser(name: "handoff-tar", seeds: archives, parse: parseArchive),
        FuzzedParser(name: "handoff-note", seeds: notes, parse: parseNote),
    ]

    private static let day = CalendarDay(iso: "2026-11-23")!

    // MARK: Import

    private static func lines() throws -> [[UInt8]] {
        [
            #"{"patient":"K-117","date":"2026-03-01","kind":"progress","themes":["sleep"],"title":"t","text":"x\n"}"#,
            #"{"patient":"K-117","text":"\ud83d\ude00 ä"}"#, #"{"patient":"","text":1.5e3,"kind":null}"#, "  ",
            #"{"patient":"K","text":"x","unknown":[true,false,{"a":-0}]}"#,
        ].map { Array($0.utf8) }
    }

    /// A line that is taken can be written: an import stops before its first byte, or not at all.
    private static func parseLine(_ bytes: [UInt8]) {
        guard let line = unsafe try? ImportLine(bytes.span.bytes, today: day) else { return }
        do {
            let record = try line.record(by: .none, time: Timestamp(seconds: 0), language: nil)
            require(try Record(decoding: record.buffer).name == record.name, "what is written can be read")
            require(record.body.count > 0, "a note has a text")
            require(try RecordHead(record.head) != .unknown, "what is written is a note")
            require(!normalizedCode(line.code).isEmpty, "a note has a patient")
        } catch {
            fatalError("broken: a line that is taken can be written: \(error)")
        }
    }

    // MARK: Search

    private struct Names: QueryNames {
        func theme(named name: String) throws(UnknownName) -> String {
            guard name.count < 8 else { throw UnknownName("there is no such theme") }
            return name
        }
        func patients(named name: String) throws(UnknownName) -> [PatientKey] {
            [PatientKey([UInt8](repeating: 1, count: 16))!]
        }
        func kind(named name: String) throws(UnknownName) -> UInt8 { 0 }
    }

    private static func queries() throws -> [[UInt8]] {
        [
            "trust OR sleep", "theme:trust-safety -\"panic attack\"", "(title:plan AND NOT sleep*) patient:K-117",
            "self-harm", "kind:plan ((a) OR b)", "“quoted” 10:30 NOT NOT x", "ä* OR", ")", "theme:",
        ].map { Array($0.utf8) }
    }

    private static func parseQuery(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        do throws(QueryError) {
            let query = try Query.parse(text, names: Names())
            require(query.leaves.count <= Query.maximumLeaves, "a query has a ceiling")
            require(leaves(query.root) == Array(query.leaves.indices), "every leaf is in the tree once, in its order")
            require(depth(query.root) <= 3 * Query.maximumDepth + 3, "a tree has a ceiling")
        } catch {
            require((0...text.count).contains(error.position), "a fault has a place in the query")
            require(!error.message.isEmpty, "a fault has a sentence")
        }
    }

    private static func leaves(_ node: Query.Node) -> [Int] {
        switch node {
        case .all: []
        case .leaf(let index): [index]
        case .and(let parts), .or(let parts): parts.flatMap(leaves)
        case .not(let part): leaves(part)
        }
    }

    private static func depth(_ node: Query.Node) -> Int {
        switch node {
        case .all, .leaf: 0
        case .and(let parts), .or(let parts): 1 + (parts.map(depth).max() ?? 0)
        case .not(let part): 1 + depth(part)
        }
    }

    // MARK: Hand-offs

    private final class Output {
        var bytes: [UInt8] = []
    }

    /// A selector for the pieces, and an archive.
    private static func archives() throws -> [[UInt8]] {
        try [[], [("a.txt", "text")], [("README.txt", ""), ("notes.md", String(repeating: "x", count: 513))]].map {
            files in
            let output = Output()
            let writer = TarWriter(time: 1_790_000_000) { output.bytes += $0.array }
            for (name, text) in files { try unsafe writer.add(name, Array(text.utf8).span.bytes) }
            try writer.finish()
            return [7] + output.bytes
        }
    }

    private struct Listing: TarVisitor, Equatable {
        var files: [String] = []
        var contents: [UInt8] = []
        var ended = 0
        mutating func begin(_ name: String, count: Int) { files.append("\(name) \(count)") }
        mutating func content(_ bytes: RawSpan) { contents += bytes.array }
        mutating func end() { ended += 1 }
    }

    /// It does not matter in which pieces an archive comes, and what is taken is whole.
    private static func parseArchive(_ input: [UInt8]) {
        guard let first = input.first else { return }
        let bytes = Array(input.dropFirst())
        let whole = listing(bytes, piece: max(1, bytes.count))
        require(listing(bytes, piece: 1 + 3 * Int(first)) == whole, "pieces do not matter")
        guard let whole else { return }
        require(whole.ended == whole.files.count, "every file has an end")
        require(Set(whole.files).count == whole.files.count, "no file is there twice")
        let padding = whole.files.reduce(0) { sum, file in
            let count = Int(file.split(separator: " ")[1]) ?? 0
            return sum + Tar.blockSize + (count + Tar.blockSize - 1) / Tar.blockSize * Tar.blockSize
        }
        require(bytes.count == padding + 2 * Tar.blockSize, "nothing stands between and behind the files")
    }

    private static func listing(_ bytes: [UInt8], piece: Int) -> Listing? {
        var reader = TarReader(limits: TarReader.Limits(files: 8, fileCount: 4096, totalCount: 8192))
        var listing = Listing()
        do {
            for start in stride(from: 0, to: bytes.count, by: piece) {
                let end = min(bytes.count, start + piece)
                try unsafe reader.read(bytes.span.bytes.extracting(start..<end), &listing)
            }
            try reader.finish()
            return listing
        } catch {
            return nil
        }
    }

    private static func notes() throws -> [[UInt8]] {
        let author = HandoffNote.Author(clinician: .none, name: "Dr. E. Example")
        let text = PlaintextBuffer()
        text.append(Array("text".utf8))
        let time = Timestamp(seconds: 1_790_000_000)
        let revision = HandoffNote.Revision(
            record: .none, author: author, written: time, day: day, title: "", themes: ["sleep"], text: text,
            signed: true)
        let note = HandoffNote(
            note: .none, record: .none, vault: .none, author: author, written: time, kind: .progress, day: day,
            title: "t", themes: [], template: "soap", text: text, signed: false, revisions: [revision],
            addenda: [revision])
        return [note.line(code: "K-117").encoded()]
    }

    private static func parseNote(_ bytes: [UInt8]) {
        guard let json = try? JSON.parse(bytes), let (code, note) = HandoffNote.parse(json) else { return }
        let line = note.line(code: code)
        guard let (otherCode, again) = HandoffNote.parse(line) else {
            fatalError("broken: a note that is taken can be written and read")
        }
        require(again.line(code: otherCode) == line, "a note that is written is the one that was read")
    }
}
