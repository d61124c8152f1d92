internal import ClinicalVault
internal import NoteIndex
internal import Terminal

/// What a record says last of a danger, in its own sentence; and where that is no more, what it said last when it was there.
///
/// One danger never stands for another: “no self-harm” of today says nothing of the pills that were spoken of last week.
struct RiskFinding {
    /// The newest note that speaks of it.
    let note: NoteSummary
    let text: String
    /// Whether that note says that it is there now.
    let isThereNow: Bool

    /// The notes of one danger by their places in the record: the newest, the newest in which it was there, and else the
    /// newest that tells of an earlier time.
    private struct Places {
        let theme: Theme
        let newest: Int
        let code: ThemeCode
        let there: Int?
        let past: Int?
    }

    /// One for each danger that the record speaks of with the patient: those of now first, and then the newest.
    ///
    /// - Parameter record: the notes, newest first.
    static func all(
        in record: [NoteSummary], _ vocabulary: ThemeVocabulary, _ session: Session
    ) throws -> [RiskFinding] {
        let found = vocabulary.themes.filter(\.isDanger).compactMap { theme -> Places? in
            let codes = record.map { code(of: theme, in: $0, vocabulary) }
            guard let newest = codes.firstIndex(where: { $0 != nil }), let code = codes[newest] else { return nil }
            return Places(
                theme: theme, newest: newest, code: code, there: codes.firstIndex { $0?.isAffirmedNow ?? false },
                past: codes.firstIndex { $0?.isPast ?? false })
        }
        // Each note is read once, whatever it speaks of.
        let places = Set(found.flatMap { [$0.newest, $0.there].compactMap(\.self) }).sorted()
        let notes = Dictionary(uniqueKeysWithValues: zip(places, try session.vault.read(places.map { record[$0].id })))
        let language = try session.vault.language()
        return found.sorted { ($0.code.isAffirmedNow ? 0 : 1, $0.newest) < ($1.code.isAffirmedNow ? 0 : 1, $1.newest) }
            .map { finding in
                let own = places.filter { $0 == finding.newest || $0 == finding.there }.compactMap { notes[$0] }
                let thread = ThemeThread(finding.theme, in: own, vocabulary, language, days: [])
                return RiskFinding(finding, in: record, thread)
            }
    }

    private init(_ places: Places, in record: [NoteSummary], _ thread: ThemeThread) {
        note = record[places.newest]
        isThereNow = places.code.isAffirmedNow
        func quotation(_ place: Int) -> String {
            let entry = thread.entries.first { $0.note.id == record[place].id }
            return entry?.quotation.map { " “\(Printable.line($0))”" } ?? " (marked)"
        }
        let name = Printable.line(places.theme.name)
        var text = "\(note.day.short)  \(name)\(RiskFinding.words(places.code)).\(quotation(places.newest))"
        if let there = places.there {
            if there != places.newest { text += " Last there on \(record[there].day.short):\(quotation(there))" }
        } else if let past = places.past, past != places.newest {
            text += " Told as past on \(record[past].day.short)."
        }
        self.text = text
    }

    /// What a note says of a danger with the patient; a mark without words says that it is there.
    private static func code(of theme: Theme, in note: NoteSummary, _ vocabulary: ThemeVocabulary) -> ThemeCode? {
        let finding = note.findings.first { vocabulary.currentID(of: $0.theme) == theme.id }
        if let finding {
            let code = ThemeCode(rawValue: finding.polarity)
            return code.aboutSomeoneElse ? nil : code
        }
        let isMarked = note.themes.contains { vocabulary.currentID(of: $0) == theme.id }
        return isMarked ? ThemeCode(polarity: .affirmed) : nil
    }

    private static func words(_ code: ThemeCode) -> String {
        switch code.polarity {
        case .denied: code.isPast ? ", denied, once there" : ", denied"
        case .considered: code.isPast ? ", only considered, once there" : ", only considered"
        case .affirmed: code.isPast ? ", in the past" : ""
        }
    }
}
