internal import ClinicalVault
internal import NoteIndex
internal import SecretMemory
internal import Terminal
internal import VaultCrypto

/// Themes of a note that was just saved, each confirmed with one key, on the whole screen: the words of the note that speak
/// for them stand beside them, and stay nowhere.
final class ThemeChoiceScreen {
    /// A theme that is offered.
    private struct Offer {
        let id: String
        let name: String
        /// The words that speak for it; empty for one that was added by hand.
        let words: String
        var isChosen = false
    }

    private let title: String
    private let aside: String
    private let isApart: Bool
    private let vocabulary: ThemeVocabulary
    private let screen: TerminalScreen
    private var watch: LockWatch
    private var offers: [Offer]
    /// The name of another theme, while it is typed.
    private var question: FootQuestion?
    private var message: String?

    /// As many as there are digits for.
    static let maximumCount = 9

    /// - Parameter suggestions: at most ``maximumCount`` count.
    init(
        _ suggestions: [ThemeSuggestion], for note: NoteSummary, _ patient: PatientSummary,
        _ vocabulary: ThemeVocabulary,
        on screen: TerminalScreen, _ watch: LockWatch
    ) {
        title = patient.heading
        aside = "\(NoteOutput.heading(note.kind)) · \(note.day.short)"
        isApart = note.drawer == .process
        self.vocabulary = vocabulary
        self.screen = screen
        self.watch = watch
        offers = suggestions.prefix(ThemeChoiceScreen.maximumCount).map { suggestion in
            Offer(
                id: suggestion.theme.id, name: ThemeChoice.name(of: suggestion),
                words: suggestion.words.prefix(3).map { "“\($0)”" }.joined(separator: ", "))
        }
    }

    /// Asks until Enter.
    ///
    /// - Returns: ids of the themes that were confirmed.
    /// - Throws: ``KeyboardError``, where the vault was locked or a signal ended the program.
    func choose() throws -> [String] {
        while true {
            screen.show(frame())
            switch screen.next(watching: [EndingSignals.descriptor, watch.descriptor], patience: watch.patience) {
            case .key(let key):
                watch.noteActivity()
                message = nil
                guard key != .control("l") else {
                    watch.lock()
                    throw KeyboardError.locked
                }
                if let question {
                    answer(question, key)
                    continue
                }
                switch key {
                case .enter: return offers.filter(\.isChosen).map(\.id)
                case .escape, .control("c"), .control("d"): return []
                case .character("a"), .character("A"):
                    let all = !offers.allSatisfy(\.isChosen)
                    for index in offers.indices { offers[index].isChosen = all }
                case .character("+"): question = FootQuestion(" Theme: ", maximumCount: 100)
                case .character(let scalar):
                    let index = Int(scalar.value) - 0x31
                    guard offers.indices.contains(index) else {
                        screen.ring()
                        continue
                    }
                    offers[index].isChosen.toggle()
                default: screen.ring()
                }
            case .readable(let descriptor) where descriptor == watch.descriptor: throw KeyboardError.locked
            case .readable: if let signal = EndingSignals.take() { throw KeyboardError.ended(signal) }
            case .quiet: watch.look()
            case .closed: return []
            case .pasted(let text): question?.paste(text)
            case .resized: break
            }
        }
    }

    private func answer(_ question: FootQuestion, _ key: Key) {
        switch question.take(key, columns: screen.size.columns) {
        case .asking: break
        case .left: self.question = nil
        case .answered(let text):
            self.question = nil
            add(NoteReading.text(of: text).trimmed)
        }
    }

    /// Marks a theme that was not offered.
    private func add(_ name: String) {
        guard !name.isEmpty else { return }
        guard let theme = try? vocabulary.resolveShown(name) else {
            return message = "No theme goes by that name; “alcove themes list” shows them."
        }
        if let index = offers.firstIndex(where: { $0.id == theme.id }) {
            offers[index].isChosen = true
        } else if offers.count < ThemeChoiceScreen.maximumCount {
            offers.append(Offer(id: theme.id, name: theme.name, words: "", isChosen: true))
        } else {
            message = "There is no more room here; “alcove themes mark” adds it."
        }
    }

    private func frame() -> Frame {
        let frame = Frame(screen.size)
        frame.addHeader(title, aside, isApart: isApart)
        frame.end(row: frame.row)
        frame.add(" Themes?", .strong)
        frame.end(row: frame.row)
        let width = (offers.map { TextWidth.of($0.name) }.max() ?? 0) + 2
        for (index, offer) in offers.enumerated() where frame.row < frame.size.rows - 2 {
            let row = frame.row
            frame.add("   \(index + 1) ", .accent)
            frame.add(offer.isChosen ? "✓ " : "  ", .strong)
            frame.add(TextWidth.pad(offer.name, to: width), offer.isChosen ? .strong : .plain)
            frame.add(TextWidth.truncate(offer.words, to: max(0, frame.size.columns - frame.column - 1)), .faint)
            frame.end(row: row)
        }
        frame.end(before: frame.size.rows - 2)
        frame.addRule(isApart: isApart)
        if let question {
            question.draw(on: frame)
        } else if let text = watch.warningText ?? message {
            frame.add(" " + text, .waiting)
        } else {
            let enter = offers.contains(where: \.isChosen) ? "Enter save" : "Enter none"
            frame.addFooter([enter, "number mark", "a all", "+ other", "^L lock"], "the note is saved")
        }
        return frame
    }
}
