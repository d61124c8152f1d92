import SecretMemory

@testable import NoteIndex

/// A generator of numbers that are always the same for one seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

extension NoteKey {
    /// A key for tests, spread over the whole range.
    init(number: Int) {
        var random = Seeded(state: UInt64(number))
        self.init(SixteenBytes(high: random.next(), low: random.next()))
    }
}

extension PatientKey {
    init(number: Int) { self.init(SixteenBytes(high: 7, low: UInt64(number))) }
}

/// Patients and kinds by number, themes by id.
struct TestNames: QueryNames {
    func theme(named name: String) throws(UnknownName) -> String {
        guard name != "nothing" else { throw UnknownName("there is no theme 'nothing'") }
        return name
    }

    func patients(named name: String) throws(UnknownName) -> [PatientKey] {
        guard let number = Int(name) else { throw UnknownName("there is no patient '\(name)'") }
        return [PatientKey(number: number)]
    }

    func kind(named name: String) throws(UnknownName) -> UInt8 {
        guard let kind = UInt8(name) else { throw UnknownName("there is no kind '\(name)'") }
        return kind
    }
}

/// A note with its text, for builders and for the oracle.
struct TestNote {
    var indexed: IndexedNote
    var title: String
    var text: String
}

extension SegmentBuilder {
    func add(_ note: TestNote, isNew: Bool = false) throws {
        let title = PlaintextBuffer()
        title.append(utf8: note.title)
        let text = PlaintextBuffer()
        text.append(utf8: note.text)
        try title.withBytes { (title) throws(IndexError) in
            try text.withBytes { (text) throws(IndexError) in
                try add(note.indexed, title: title, text: text, isNew: isNew)
            }
        }
    }
}

extension Segment {
    /// A segment of these notes, in memory.
    static func of(_ notes: [TestNote], removing removed: [NoteKey] = [], isNew: Bool = false) throws -> Segment {
        try Segment(source: blocks(notes, removing: removed, isNew: isNew))
    }

    static func blocks(
        _ notes: [TestNote], removing removed: [NoteKey] = [], isNew: Bool = false
    ) throws -> MemoryBlocks {
        let builder = SegmentBuilder()
        for note in notes { try builder.add(note, isNew: isNew) }
        for note in removed { builder.remove(note) }
        let memory = MemoryBlocks()
        try builder.finish(into: memory)
        return memory
    }
}

/// Notes out of few words, so that phrases, prefixes and inflections meet often.
enum TestNotes {
    static let vocabulary = [
        "trust", "trusts", "trusted", "trusting", "distrust", "mother", "mothers", "father", "sleep", "sleeping",
        "slept", "anger", "angry", "boundary", "boundaries", "bound", "session", "safe", "safety", "place", "the",
        "and", "a", "she", "he", "said", "felt", "feels", "panic", "attack", "attacks", "behaviour", "behavior",
        "self-harm", "don't", "café", "信任", "不信任", "Straße", "Ängste", "Ängsten", "K-117", "2026", "work", "working",
        "worked", "rare",
    ]
    static let themes = ["trust-safety", "anger", "sleep", "family"]

    static func make(_ count: Int, seed: UInt64, patients: Int = 7) -> [TestNote] {
        var random = Seeded(state: seed)
        return (0..<count).map { number in
            let words = (0..<Int.random(in: 0...60, using: &random)).map { _ in word(&random) }
            let title = (0..<Int.random(in: 0...3, using: &random)).map { _ in word(&random) }
            return TestNote(
                indexed: IndexedNote(
                    note: NoteKey(number: number),
                    patient: PatientKey(number: Int.random(in: 0..<patients, using: &random)),
                    day: Int32.random(in: 20_000..<20_100, using: &random),
                    time: Int64.random(in: 0..<5, using: &random),
                    kind: UInt8.random(in: 0..<4, using: &random),
                    language: [.english, .english, .german, .french][Int.random(in: 0..<4, using: &random)],
                    themes: themes.filter { _ in Int.random(in: 0..<6, using: &random) == 0 },
                    findings: (0..<Int.random(in: 0...3, using: &random)).map { _ in
                        ThemeFinding(
                            theme: themes.randomElement(using: &random) ?? "",
                            polarity: UInt8.random(in: 0...2, using: &random))
                    },
                    labels: Int.random(in: 0..<3, using: &random) == 0 ? ["unsigned"] : [],
                    stored: Array("stored \(number)".utf8)),
                title: title.joined(separator: " "), text: words.joined(separator: " "))
        }
    }

    /// Frequent words early in the list.
    private static func word(_ random: inout Seeded) -> String {
        let spread = Double.random(in: 0..<1, using: &random)
        return vocabulary[Int(spread * spread * Double(vocabulary.count))]
    }
}
