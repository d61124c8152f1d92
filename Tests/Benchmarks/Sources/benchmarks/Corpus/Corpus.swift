internal import Foundation

/// A note as a clinician would bring it along.
struct BenchNote {
    let patient, date, kind, title, text: String
    let themes: [String]
}

/// Many notes of about 2.6 kB each: three years, a patient for every hundred notes, the same ones for the same seed. A
/// note is made when it is asked for, since a million of them do not belong in memory.
struct Corpus {
    private static let kinds = [
        "progress", "progress", "progress", "progress", "progress", "plan", "contact", "intake",
    ]
    private static let themes = ["trust-safety", "sleep", "anxiety", "goals-tasks"]
    private static let titles = ["Session", "Follow-up", "Telephone call", "Review of the plan", ""]
    private static let days = 3 * 365
    private static let passages = CorpusPassages.beside(Programs.checkout)

    let count: Int
    private let words = WordModel()

    /// Notes put together from the corpora beside the checkout, else from a model of words.
    init(count: Int) { self.count = count }

    /// Where the words come from, and what that means for the figures.
    var remark: String {
        Corpus.passages.isEmpty
            ? "\(count) notes from a model of words: no corpora lie beside the checkout"
            : "\(count) notes put together from \(Corpus.passages.count) passages of the corpora beside the checkout; "
                + "names, numbers and misspellings of a made-up kind let the vocabulary grow"
    }

    var notes: LazyMapCollection<Range<Int>, BenchNote> { (0..<count).lazy.map(note) }

    private func note(_ number: Int) -> BenchNote {
        let steady = SteadyNotes.place(of: number, among: count)
        var chance = steady.map { Chance(seed: 0x5EAD_1E55 + UInt64($0)) } ?? Chance(seed: 20_260_301, number)
        let patient = chance.below(max(10, count / 100))
        let kind = chance.pick(Corpus.kinds)
        let title = chance.pick(Corpus.titles)
        var text =
            Corpus.passages.isEmpty ? words.note(&chance) : CorpusPassages.note(of: Corpus.passages, &chance)
        RareWords.add(to: &text, &chance)
        if let steady { text += SteadyNotes.sentence(steady) }
        return BenchNote(
            patient: steady == nil ? Corpus.code(patient) : SteadyNotes.patient,
            // Oldest first, as an export of another program would bring them.
            date: Corpus.date(number * Corpus.days / count), kind: kind, title: title, text: text,
            themes: chance.below(3) == 0 ? [chance.pick(Corpus.themes)] : [])
    }

    /// Writes the notes as JSON lines for `alcove import`.
    ///
    /// - Returns: how many bytes of titles and texts they have.
    @discardableResult
    func writeImportLines(to path: String) throws -> Int {
        struct Line: Encodable {
            let patient, date, kind, text: String
            let title: String?
            let themes: [String]?
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        var bytes = 0
        try Files.writeLines(to: path) { write in
            for note in notes {
                bytes += note.title.utf8.count + note.text.utf8.count
                let line = Line(
                    patient: note.patient, date: note.date, kind: note.kind, text: note.text,
                    title: note.title.isEmpty ? nil : note.title, themes: note.themes.isEmpty ? nil : note.themes)
                try write(Array(encoder.encode(line)))
            }
        }
        return bytes
    }

    /// `A-100`, `B-101` …
    private static func code(_ patient: Int) -> String {
        let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(patient % 26)))
        return "\(letter)-\(100 + patient)"
    }

    /// A day from 2023 on; months of 28 days are near enough to a calendar here.
    private static func date(_ day: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let year = day / 365, ofYear = day % 365
        return "\(2023 + year)-\(two(min(12, ofYear / 30 + 1)))-\(two(min(28, ofYear % 30 + 1)))"
    }
}
