internal import ClinicalVault
internal import NoteIndex
internal import Terminal

/// What a record says last of a risk, in its own sentence; and where that is no more, what it said last when it was there.
///
/// One risk never stands for another: “no self-harm” of today says nothing of the pills that were spoken of last week.
struct RiskFinding {
    /// The newest note that speaks of it.
    let note: NoteSummary
    let text: String
    /// Whether that note says that it is there now.
    let isThereNow: Bool

    /// One for each risk that was ever there, those of now first and then the newest; of risks that were only denied, or only
    /// considered, the newest alone.
    ///
    /// - Parameter record: the notes, newest first.
    static func all(in record: [NoteSummary], _ vocabulary: ThemeVocabulary, _ session: Session) throws -> [RiskFinding]
    {
        let risks = vocabulary.themes.filter(\.isSigned)
        var found: [(finding: RiskFinding, place: Int)] = []
        var rest: (theme: Theme, place: Int)?
        for theme in risks {
            let codes = record.map { code(of: theme, in: $0, vocabulary) }
            guard let place = codes.firstIndex(where: { $0 != nil }) else { continue }
            let there = codes.firstIndex { $0?.isAffirmedNow ?? false }
            let once = codes.firstIndex { $0?.isAffirmedOfPatient ?? false }
            guard let before = there ?? once else {
                if rest.map({ place < $0.place }) ?? true { rest = (theme, place) }
                continue
            }
            let finding = try RiskFinding(
                theme, record[place], codes[place], before: before == place ? nil : record[before], vocabulary, session)
            found.append((finding, place))
        }
        found.sort { ($0.finding.isThereNow ? 0 : 1, $0.place) < ($1.finding.isThereNow ? 0 : 1, $1.place) }
        var findings = found.map(\.finding)
        if let rest, found.allSatisfy({ $0.place > rest.place }) || found.isEmpty {
            let note = record[rest.place]
            findings.append(
                try RiskFinding(
                    rest.theme, note, code(of: rest.theme, in: note, vocabulary), before: nil, vocabulary, session))
        }
        return findings
    }

    private init(
        _ theme: Theme, _ note: NoteSummary, _ code: ThemeCode?, before: NoteSummary?, _ vocabulary: ThemeVocabulary,
        _ session: Session
    ) throws {
        self.note = note
        isThereNow = code?.isAffirmedNow ?? false
        let notes = [note, before].compactMap(\.self)
        let language = try session.vault.language()
        let thread = ThemeThread(
            theme, in: try session.vault.read(notes.map(\.id)), vocabulary, language, days: [])
        func quotation(_ place: Int) -> String {
            thread.entries[place].quotation.map { " “\(Printable.line($0))”" } ?? " (marked)"
        }
        var text = "\(note.day.short)  \(Printable.line(theme.name))\(RiskFinding.words(code)).\(quotation(0))"
        if let before { text += " Last there on \(before.day.short):\(quotation(1))" }
        self.text = text
    }

    /// What a note says of a risk with the patient; a mark without words says that it is there.
    private static func code(of theme: Theme, in note: NoteSummary, _ vocabulary: ThemeVocabulary) -> ThemeCode? {
        let finding = note.findings.first { vocabulary.currentID(of: $0.theme) == theme.id }
        if let finding {
            let code = ThemeCode(rawValue: finding.polarity)
            return code.aboutSomeoneElse ? nil : code
        }
        let isMarked = note.themes.contains { vocabulary.currentID(of: $0) == theme.id }
        return isMarked ? ThemeCode(polarity: .affirmed) : nil
    }

    private static func words(_ code: ThemeCode?) -> String {
        switch code?.polarity {
        case .denied: ", denied"
        case .considered: ", only considered"
        default: code?.isPast ?? false ? ", in the past" : ""
        }
    }
}
