/// What a clinician can see of a vault: a line for each thing, so that two sights are compared as a whole.
///
/// A note that is there twice is two lines; a note of which a word is missing is another line.
struct Sight: Equatable {
    /// What is looked at; a look at everything would take a second.
    enum Facet: Hashable, CaseIterable {
        case notes
        case patients
        case themes
        case keys
        /// Hand-offs: the files that their recipient can open, and the accounting of disclosures.
        case handoffs

        /// How the lines of it begin.
        var beginnings: [String] {
            switch self {
            case .notes: ["note "]
            case .patients: ["patient "]
            case .themes: ["theme "]
            case .keys: ["key "]
            case .handoffs: ["disclosure ", "file ", "broken file "]
            }
        }
    }

    private var lines: [String: Int] = [:]

    init(_ lines: [String] = []) { for line in lines { add(line) } }

    mutating func add(_ line: String) { lines[line, default: 0] += 1 }

    mutating func remove(_ line: String) {
        lines[line, default: 0] -= 1
        if lines[line] == 0 { lines[line] = nil }
    }

    /// Only what belongs to these facets.
    func limited(to facets: Set<Facet>) -> Sight {
        let beginnings = facets.flatMap(\.beginnings)
        var sight = self
        sight.lines = lines.filter { line in beginnings.contains { line.key.hasPrefix($0) } }
        return sight
    }

    func has(_ line: String) -> Bool { lines[line] != nil }

    func applying(_ change: Change) -> Sight {
        var sight = self
        for line in change.gone { sight.remove(line) }
        for line in change.come { sight.add(line) }
        return sight
    }

    /// What one has and the other lacks, for a message; not more than a few lines.
    func difference(from expected: Sight) -> String {
        var words: [String] = []
        for line in Set(lines.keys).union(expected.lines.keys).sorted() {
            let (here, there) = (lines[line] ?? 0, expected.lines[line] ?? 0)
            let short = "“\(line.prefix(110))\(line.count > 110 ? "…" : "")”"
            if here > there { words.append("too much (\(here) for \(there)): \(short)") }
            if here < there { words.append("lost (\(here) for \(there)): \(short)") }
        }
        return words.prefix(4).joined(separator: "; ") + (words.count > 4 ? "; and \(words.count - 4) more" : "")
    }
}

/// What a command does to a sight: lines that go, and lines that come.
struct Change {
    var gone: [String] = []
    var come: [String] = []

    static let none = Change()
}
