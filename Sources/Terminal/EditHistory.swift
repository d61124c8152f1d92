/// What was done to a text, so that it can be taken back and made again.
///
/// Lines do not change, so an edit is the lines before and the lines after; what is typed in one go is one edit.
struct EditHistory {
    /// Whether an edit may be taken back together with the one before it.
    enum Kind { case typing, erasing, other }

    struct Edit {
        let first: Int
        var old: [Paragraph]
        var new: [Paragraph]
        var before: TextPosition
        var after: TextPosition

        var inverse: Edit { Edit(first: first, old: new, new: old, before: after, after: before) }
        fileprivate var byteCount: Int { old.byteCount + new.byteCount }
    }

    /// A word typed into a line of a megabyte keeps a megabyte: of so much the oldest is forgotten.
    private static let maximumCount = 16 << 20

    private var done: [Edit] = []
    private var undone: [Edit] = []
    private var lastKind = Kind.other
    private var byteCount = 0

    /// Remembers an edit that is being made.
    mutating func add(_ edit: Edit, _ kind: Kind) {
        undone = []
        defer { lastKind = kind }
        // A run of typing, or of taking back, within a line.
        if kind != .other, kind == lastKind, var last = done.last, last.new.count == 1, edit.old.count == 1,
            edit.new.count == 1, last.first == edit.first, last.after == edit.before
        {
            byteCount -= last.byteCount
            last.new = edit.new
            last.after = edit.after
            done[done.count - 1] = last
            byteCount += last.byteCount
            return
        }
        done.append(edit)
        byteCount += edit.byteCount
        while byteCount > EditHistory.maximumCount, done.count > 1 { byteCount -= done.removeFirst().byteCount }
    }

    mutating func endGroup() { lastKind = .other }

    mutating func undo() -> Edit? {
        guard let edit = done.popLast() else { return nil }
        byteCount -= edit.byteCount
        undone.append(edit)
        lastKind = .other
        return edit.inverse
    }

    mutating func redo() -> Edit? {
        guard let edit = undone.popLast() else { return nil }
        done.append(edit)
        byteCount += edit.byteCount
        lastKind = .other
        return edit
    }
}
