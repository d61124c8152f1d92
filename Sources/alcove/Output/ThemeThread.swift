internal import ClinicalVault
internal import NoteIndex
internal import SecretMemory
internal import Terminal
internal import VaultCrypto

/// The thread of a theme: the sentences in which it shows, the oldest first, in the clinician's own words.
struct ThemeThread {
    /// One sentence of a note.
    struct Entry {
        let note: NoteSummary
        /// The sentence, or nil where the theme was marked without showing in the words.
        let quotation: String?
        /// The heading above the sentence.
        let section: String?
        let side: ThemeSide?
        let polarity: ThemePolarity
        let aboutSomeoneElse: Bool
        let isPast: Bool
        /// Whether it is there, where the contrary would be a finding too.
        let isRiskThere: Bool

        /// How it is told at a glance: toward, strained, a risk that is there, denied, only considered, about somebody else,
        /// past.
        var sign: String {
            if aboutSomeoneElse { return "·" }
            if polarity == .denied { return "–" }
            if polarity == .considered { return "?" }
            switch side {
            case .toward: return "●"
            case .strained: return "○"
            default: return isPast ? "‹" : isRiskThere ? "!" : " "
            }
        }
    }

    let theme: Theme
    let entries: [Entry]
    /// The days of all notes among which the theme was looked for, the oldest first.
    let days: [CalendarDay]

    /// The thread in one patient's notes, or in everybody's.
    init(_ theme: Theme, of patient: Identifier?, _ withProcess: Bool, _ session: Session) throws {
        let vocabulary = try session.vault.vocabulary()
        let all = try session.vault.notes(NoteFilter(patient: patient, drawer: withProcess ? nil : .record))
        let found = try session.vault.notes(
            NoteFilter(patient: patient, theme: theme.id, drawer: withProcess ? nil : .record))
        self.init(
            theme, in: try session.vault.read(found.reversed().map(\.id)), vocabulary, try session.vault.language(),
            days: all.map(\.day).reversed())
    }

    /// The thread in these notes, the oldest first.
    ///
    /// - Parameter language: of notes that do not say theirs.
    init(
        _ theme: Theme, in notes: [Note], _ vocabulary: ThemeVocabulary, _ language: NoteLanguage, days: [CalendarDay]
    ) {
        self.theme = theme
        self.days = days
        entries = notes.flatMap { note in
            let matches = note.text.withBytes {
                vocabulary.matches(in: $0, note.summary.language ?? language, in: note.summary.day.parts.year)
            }
            .filter { $0.theme == theme.id }
            return ThemeThread.told(matches).map { match in
                Entry(
                    note: note.summary,
                    quotation: match.map { ThemeThread.sentence(around: $0.range, in: note.text) },
                    section: match.flatMap { match in
                        note.text.withBytes { NoteSection.heading(above: match.range.lowerBound, in: $0) }
                    },
                    side: match?.side, polarity: match?.polarity ?? .affirmed,
                    aboutSomeoneElse: match?.aboutSomeoneElse ?? false, isPast: match?.isPast ?? false,
                    isRiskThere: theme.isSigned && match?.polarity ?? .affirmed == .affirmed)
            }
        }
    }

    /// How many notes speak of it: one with both sides is told twice.
    var noteCount: Int { Set(entries.map(\.note.id)).count }

    /// The matches that a note is told by: one, or the first of each side; nil where it was marked alone.
    private static func told(_ matches: [ThemeMatch]) -> [ThemeMatch?] {
        let own = matches.filter { !$0.aboutSomeoneElse }
        let sides = [own.first { $0.side == .toward }, own.first { $0.side == .strained }].compactMap(\.self)
        guard sides.count < 2 else { return sides.sorted { $0.range.lowerBound < $1.range.lowerBound } }
        return [decisive(matches)]
    }

    /// The match that a note is told by: the first that affirms something of the patient, then what is considered, then what
    /// is denied, then what belongs to an earlier time, and at last what is about somebody else. “Her father killed himself.
    /// She wants to die.” is hers.
    private static func decisive(_ matches: [ThemeMatch]) -> ThemeMatch? {
        let own = matches.filter { !$0.aboutSomeoneElse }
        return own.first { $0.polarity == .affirmed && !$0.isPast } ?? own.first { $0.polarity == .considered }
            ?? own.first { $0.polarity == .denied } ?? own.first ?? matches.first
    }

    /// The sentence that holds a range of bytes, on one line.
    private static func sentence(around range: Range<Int>, in text: PlaintextBuffer) -> String {
        let bounds = text.withBytes { bytes -> Range<Int> in
            var start = min(range.lowerBound, bytes.byteCount)
            while start > 0, !endsSentence(start - 1, in: bytes) { start -= 1 }
            var end = min(range.upperBound, bytes.byteCount)
            while end < bytes.byteCount, !endsSentence(end, in: bytes) { end += 1 }
            if end < bytes.byteCount, bytes.byte(at: end) != UInt8(ascii: "\n") { end += 1 }
            return start..<end
        }
        return (text.text(in: bounds) ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A line end ends a sentence unless the next line goes on in lower case: then a person has broken it by hand.
    private static func endsSentence(_ index: Int, in bytes: RawSpan) -> Bool {
        switch bytes.byte(at: index) {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): true
        case UInt8(ascii: "\n"):
            index + 1 >= bytes.byteCount
                || !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes.byte(at: index + 1))
        default: false
        }
    }

    func print(to output: Output, heading: String) {
        let style = Style.forOutput
        let name = Printable.line(theme.name)
        output.line(style.strong("\(heading) · \(name)") + "   \(counted(noteCount, "note"))")
        output.line(String(repeating: "─", count: 80))
        guard !entries.isEmpty else {
            output.line("Nothing about \(name) so far.")
            return
        }
        for (turn, entry) in course {
            let words = entry.quotation ?? "(marked)"
            let lines = TextWidth.wrap(Printable.line(words), to: min(StandardStreams.width, 100) - 28)
            for (index, line) in lines.enumerated() {
                let lead =
                    index == 0
                    ? " \(TextWidth.pad(turn?.rawValue ?? "", to: 10))\(entry.sign) "
                        + TextWidth.pad(entry.note.day.short, to: 13)
                    : String(repeating: " ", count: 26)
                output.line(lead + line)
            }
        }
        if let legend { output.line("\n \(legend)") }
    }

    /// What the signs mean that stand before the sentences; nil where none does.
    var legend: String? {
        let meanings = [
            ("!", "affirmed"), ("●", "toward"), ("○", "strained"), ("–", "denied"), ("?", "only considered"),
            ("·", "about somebody else"), ("‹", "past"),
        ]
        let shown = meanings.filter { sign, _ in entries.contains { $0.sign == sign } }
        guard !shown.isEmpty else { return nil }
        return shown.map { "\($0) \($1)" }.joined(separator: "   ")
            + ". Suggestions from the words; you decide what they mean."
    }

    var json: JSON {
        [
            "theme": .string(theme.id), "notes": .integer(Int64(noteCount)),
            "thread": .array(
                course.map { turn, entry in
                    [
                        "note": .string(entry.note.id.text), "code": .string(entry.note.code),
                        "date": .string(entry.note.day.iso), "quotation": entry.quotation.map(JSON.string) ?? .null,
                        "section": entry.section.map(JSON.string) ?? .null,
                        "side": entry.side.map { .string($0.word) } ?? .null,
                        "turn": turn.map { .string($0.word) } ?? .null,
                        "polarity": entry.quotation.map { _ in .string("\(entry.polarity)") } ?? .null,
                        "denied": .bool(entry.polarity == .denied),
                        "about_someone_else": .bool(entry.aboutSomeoneElse), "past": .bool(entry.isPast),
                    ]
                }),
        ]
    }
}

extension ThemeSide {
    /// The word of the contract with scripts.
    var word: String {
        switch self {
        case .toward: "toward"
        case .strained: "strained"
        }
    }
}
