internal import ClinicalVault
internal import SecretMemory
internal import Terminal

/// Writing a note on the whole screen: whose record it is stands above, then what was agreed last, then the text.
final class NoteScreen {
    /// What stands above the text.
    struct Heading {
        /// `K-117 · Given Family, 41 · session 38`, or the note that is changed in place of the session.
        let patient: String
        let day: CalendarDay
        var plan: LastPlan?
    }

    /// Why the writing ended.
    enum Ending {
        case saved
        /// To go on with later.
        case kept
        case thrownAway
        /// Nothing was changed.
        case left
        case locked
        case closed
        case ended(Int32)
    }

    let area: TextArea
    private(set) var kind: NoteKind
    private let heading: Heading
    private let template: NoteTemplate?
    private let mayChangeKind: Bool
    private let screen: TerminalScreen
    private let keeper: UnfinishedKeeper
    private var watch: LockWatch

    private var isAsking = false
    private var message: String?
    /// The revision that is sealed, and when the next one has to be.
    private var sealedRevision: Int
    private var sealedAt: String?
    private var sealDue: ContinuousClock.Instant?

    /// What was typed is sealed after so long at the latest: what a lost window may cost.
    private static let sealDelay = Duration.seconds(2)

    init(
        _ heading: Heading, _ kind: NoteKind, text: EditableText, _ template: NoteTemplate?, mayChangeKind: Bool,
        on screen: TerminalScreen, keeper: UnfinishedKeeper, _ watch: LockWatch
    ) {
        self.heading = heading
        self.kind = kind
        self.template = template
        self.mayChangeKind = mayChangeKind
        self.screen = screen
        self.keeper = keeper
        self.watch = watch
        sealedRevision = text.revision
        area = TextArea(text, screen.size)
        fit()
    }

    /// Writes until the text is saved, left or interrupted.
    func write() -> Ending {
        while true {
            if !screen.hasMore { screen.show(frame()) }
            switch screen.next(watching: [EndingSignals.descriptor, watch.descriptor], patience: patience) {
            case .key(let key):
                watch.noteActivity()
                if let ending = take(key) { return ending }
            case .pasted(let text):
                watch.noteActivity()
                if !isAsking { report(text.withBytes { area.paste($0) }) }
            case .resized: fit()
            case .readable(let descriptor) where descriptor == watch.descriptor: return .locked
            case .readable: if let signal = EndingSignals.take() { return .ended(signal) }
            case .quiet: break
            case .closed: return .closed
            }
            tend()
        }
    }

    // MARK: Keys

    private func take(_ key: Key) -> Ending? {
        message = nil
        guard key != .control("l") else {
            watch.lock()
            return .locked
        }
        if isAsking { return answer(key) }
        switch key {
        case .control("s"), .control("d"):
            guard area.text.isEmpty else { return .saved }
            message = "Nothing is written yet; Ctrl-C leaves."
        case .control("c"):
            guard !area.text.isUntouched else { return .left }
            guard !area.text.isEmpty else { return .thrownAway }
            isAsking = true
        case .control("p"):
            guard mayChangeKind else { return nil }
            kind = kind == .process ? .progress : .process
            // What is sealed says what it is.
            sealDue = sealDue ?? .now
        case .tab where template != nil: goToNextSection()
        case .tab: report(area.take(.character("\t")))
        default: report(area.take(key))
        }
        return nil
    }

    private func answer(_ key: Key) -> Ending? {
        switch key {
        case .character("k"), .character("K"):
            isAsking = false
            return seal() ? .kept : nil
        case .character("t"), .character("T"): return .thrownAway
        case .enter, .escape, .control("c"): isAsking = false
        default: screen.ring()
        }
        return nil
    }

    private func report(_ outcome: TextArea.Outcome) {
        switch outcome {
        case .done, .passed: return
        case .full: message = "That is more than a note can hold."
        case .refused: break
        }
        screen.ring()
    }

    /// Puts the cursor at the end of the next section, and from the last into the first.
    private func goToNextSection() {
        let headings = (0..<area.text.paragraphCount).filter { isHeading($0) }
        guard !headings.isEmpty else { return }
        let current = headings.lastIndex { $0 <= area.text.cursor.paragraph } ?? -1
        let next = (current + 1) % headings.count
        var last = next + 1 < headings.count ? headings[next + 1] - 1 : area.text.paragraphCount - 1
        // Before the empty lines that keep sections apart, but behind the heading.
        while last > headings[next] + 1, area.text.count(ofParagraph: last) == 0 { last -= 1 }
        area.go(to: TextPosition(paragraph: last, offset: area.text.count(ofParagraph: last)))
    }

    private func isHeading(_ paragraph: Int) -> Bool {
        area.text.withParagraph(paragraph) { isHeading($0) }
    }

    private func isHeading(_ line: RawSpan) -> Bool { template?.isHeading(line) ?? false }

    // MARK: Keeping

    private var patience: Int32? {
        [sealDue, watch.due].compactMap(\.self).min().map(LockWatch.milliseconds(until:))
    }

    private func tend() {
        let now = ContinuousClock.now
        if area.text.revision != sealedRevision, sealDue == nil { sealDue = now + NoteScreen.sealDelay }
        if let due = sealDue, due <= now { seal() }
        if let due = watch.due, due <= now { watch.look() }
    }

    /// - Returns: false where the disk takes nothing.
    @discardableResult
    private func seal() -> Bool {
        sealDue = nil
        sealedRevision = area.text.revision
        do {
            sealedAt = try keeper.keep(area.text.contents(), kind) ? Timestamp.now().localClock : nil
            return true
        } catch {
            // A disk that takes nothing now may do so in a moment.
            sealedAt = nil
            sealDue = .now + NoteScreen.sealDelay
            message = "The disk takes nothing: this text is not kept yet. Make room."
            return false
        }
    }

    // MARK: Drawing

    /// At most two; none on a small screen.
    private var planRows = 0

    /// Rows above and below the text.
    private var frameRows: Int { 4 + (planRows > 0 ? planRows + 1 : 0) }

    private func fit() {
        let size = screen.size
        planRows = 0
        if let plan = heading.plan, size.rows >= 12 {
            let columns = size.columns - TextWidth.of(planLabel(plan))
            planRows = min(2, plan.text.withBytes { Frame.rowCount(of: $0, columns: columns) })
        }
        area.resize(
            TerminalSize(rows: size.rows - frameRows, columns: size.columns - 2 * NoteScreen.margin + 1))
    }

    private static let margin = 1

    private func frame() -> Frame {
        let frame = Frame(screen.size)
        let isApart = kind == .process
        frame.addHeader(
            heading.patient, "\(NoteOutput.heading(kind)) · \(heading.day.short)", isApart: isApart)
        if let plan = heading.plan, planRows > 0 {
            frame.add(planLabel(plan), .faint)
            plan.text.withBytes { frame.add(wrapping: $0, rows: planRows) }
            frame.addRule()
        }
        area.draw(on: frame, margin: NoteScreen.margin) { [self] line in isHeading(line) ? .strong : .plain }
        frame.end(before: frame.size.rows - 2)
        frame.addRule(isApart: isApart)
        drawFooter(on: frame)
        return frame
    }

    private func planLabel(_ plan: LastPlan) -> String { " Plan of \(plan.day.short): " }

    private func drawFooter(on frame: Frame) {
        if isAsking {
            frame.add(" k  keep it, sealed, for later    t  throw it away    Enter  write on", .waiting)
            return
        }
        if let warning = watch.warningText {
            frame.add(" \(warning) What you write is kept.", .waiting)
            return
        }
        if let message {
            frame.add(" " + message, .waiting)
            return
        }
        // Where there is no room for all, the first ones stay: what leads out of here above all.
        var keys = ["Ctrl-S save", "Ctrl-C leave"]
        if template != nil { keys.append("Tab section") }
        keys.append("Ctrl-L lock")
        if mayChangeKind { keys.append(kind == .process ? "Ctrl-P for the record" : "Ctrl-P process note") }
        keys.append("Ctrl-Z undo")
        frame.addFooter(keys, sealedAt.map { "kept, sealed \($0)" } ?? "")
    }
}
