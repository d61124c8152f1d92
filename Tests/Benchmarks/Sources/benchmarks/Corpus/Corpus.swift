internal import Foundation

/// A note as a clinician would bring it along.
struct BenchNote {
    let patient, date, kind, title, text: String
    let themes: [String]
}

/// Many notes of about 2.6 kB each: three years, a patient for every hundred notes, the same ones for the same seed.
struct Corpus {
    private static let kinds = [
        "progress", "progress", "progress", "progress", "progress", "plan", "contact", "intake",
    ]
    private static let themes = ["trust-safety", "sleep", "anxiety", "goals-tasks"]
    private static let titles = ["Session", "Follow-up", "Telephone call", "Review of the plan", ""]
    private static let days = 3 * 365

    let notes: [BenchNote]
    /// Where the words come from, and what that means for the figures.
    let remark: String

    /// Notes put together from the corpora beside the checkout, else from a model of words.
    init(count: Int) {
        var chance = Chance(seed: 20_260_301)
        let passages = CorpusPassages.beside(Programs.checkout)
        let words = WordModel()
        remark =
            passages.isEmpty
            ? "\(count) notes from a model of words: no corpora lie beside the checkout"
            : "\(count) notes put together from \(passages.count) passages of the corpora beside the checkout; "
                + "such recombination stops the vocabulary from growing"
        let patients = max(10, count / 100)
        notes = (0..<count).map { number in
            let patient = chance.below(patients)
            // Oldest first, as an export of another program would bring them.
            let day = number * Corpus.days / count
            return BenchNote(
                patient: Corpus.code(patient), date: Corpus.date(day), kind: chance.pick(Corpus.kinds),
                title: chance.pick(Corpus.titles),
                text: passages.isEmpty ? words.note(&chance) : CorpusPassages.note(of: passages, &chance),
                themes: chance.below(3) == 0 ? [chance.pick(Corpus.themes)] : [])
        }
    }

    /// The notes as JSON lines for `alcove import`; the first so many, or all.
    func importLines(first count: Int = .max) -> [UInt8] {
        struct Line: Encodable {
            let patient, date, kind, text: String
            let title: String?
            let themes: [String]?
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        var lines: [UInt8] = []
        for note in notes.prefix(count) {
            let line = Line(
                patient: note.patient, date: note.date, kind: note.kind, text: note.text,
                title: note.title.isEmpty ? nil : note.title, themes: note.themes.isEmpty ? nil : note.themes)
            // Strings alone: encoding them cannot fail.
            lines += (try? encoder.encode(line)) ?? Data()
            lines.append(UInt8(ascii: "\n"))
        }
        return lines
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
