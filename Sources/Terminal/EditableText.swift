public import SecretMemory

/// A place between two characters of a text.
public struct TextPosition: Hashable, Comparable, Sendable {
    /// The line, long ones counted once; the first is 0.
    public var paragraph: Int
    /// In bytes, at the edge of a cluster.
    public var offset: Int

    /// The place at that many bytes into a line.
    public init(paragraph: Int, offset: Int) {
        self.paragraph = paragraph
        self.offset = offset
    }

    public static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.paragraph, left.offset) < (right.paragraph, right.offset)
    }
}

/// A text that somebody is writing, with a cursor, and everything that was done to it.
///
/// What is typed goes from the key to a ``PlaintextBuffer``; old versions of a line live on for undoing and are wiped with
/// the text.
public final class EditableText {
    var paragraphs: [Paragraph] = [Paragraph(PlaintextBuffer())]
    /// Where what is typed goes.
    public internal(set) var cursor = TextPosition(paragraph: 0, offset: 0)
    private var history = EditHistory()
    /// The longest text in bytes.
    private let maximumCount: Int
    /// How many bytes the text has.
    public private(set) var count = 0
    /// How often the text has changed.
    public private(set) var revision = 0

    /// A text that begins with these bytes of UTF-8, the cursor at its end.
    ///
    /// - Parameter maximumCount: what would make it longer is refused.
    public init(_ beginning: PlaintextBuffer? = nil, maximumCount: Int = 1 << 20) {
        self.maximumCount = maximumCount
        if let beginning {
            paragraphs = beginning.withBytes(EditableText.paragraphs(of:))
            count = beginning.count
            cursor = TextPosition(paragraph: paragraphs.count - 1, offset: paragraphs[paragraphs.count - 1].count)
        }
    }

    /// The whole text.
    public func contents() -> PlaintextBuffer {
        let whole = PlaintextBuffer(capacity: count)
        for (index, paragraph) in paragraphs.enumerated() {
            if index > 0 { whole.append(utf8: "\n") }
            paragraph.withBytes { whole.append($0) }
        }
        return whole
    }

    /// Whether there is nothing in it, not even a line feed.
    public var isEmpty: Bool { count == 0 }

    /// Whether nobody has changed it.
    public var isUntouched: Bool { revision == 0 }

    /// How many lines there are, long ones counted once.
    public var paragraphCount: Int { paragraphs.count }

    /// How many bytes a line has.
    public func count(ofParagraph index: Int) -> Int { paragraphs[index].count }

    /// Lends a line.
    public func withParagraph<Result>(_ index: Int, _ body: (RawSpan) throws -> Result) rethrows -> Result {
        try paragraphs[index].withBytes(body)
    }

    /// Lets everything go, what can be taken back included: it is wiped at once.
    public func wipe() {
        paragraphs = [Paragraph(PlaintextBuffer())]
        cursor = TextPosition(paragraph: 0, offset: 0)
        history = EditHistory()
        count = 0
        revision += 1
    }

    // MARK: Changing

    /// Writes a scalar at the cursor.
    ///
    /// - Returns: false where the text would be too long.
    public func insert(_ scalar: Unicode.Scalar) -> Bool {
        var bytes: [UInt8] = Array(UTF8.encode(scalar)!)
        defer { for index in bytes.indices { bytes[index] = 0 } }
        return unsafe insert(bytes.span.bytes, as: .typing)
    }

    /// Writes UTF-8 of any number of lines at the cursor.
    ///
    /// - Returns: false where the text would be too long.
    public func insert(_ text: RawSpan) -> Bool { insert(text, as: .other) }

    private func insert(_ text: RawSpan, as kind: EditHistory.Kind) -> Bool {
        guard count + text.byteCount <= maximumCount else { return false }
        let old = paragraphs[cursor.paragraph]
        let pieces = EditableText.pieces(of: text)
        let (fresh, end) = old.withBytes { line in
            let head = line.extracting(0..<cursor.offset)
            let tail = line.extracting(cursor.offset..<line.byteCount)
            var fresh: [Paragraph] = []
            for (index, piece) in pieces.enumerated() {
                let first = index == 0 ? head : line.extracting(0..<0)
                let last = index == pieces.count - 1 ? tail : line.extracting(0..<0)
                fresh.append(Paragraph(joining: first, text.extracting(piece), last))
            }
            return (fresh, fresh[fresh.count - 1].count - tail.byteCount)
        }
        let after = TextPosition(paragraph: cursor.paragraph + fresh.count - 1, offset: end)
        replace(cursor.paragraph..<cursor.paragraph + 1, with: fresh, cursor: after, pieces.count > 1 ? .other : kind)
        return true
    }

    /// Takes out what lies between two places.
    func delete(_ range: Range<TextPosition>, as kind: EditHistory.Kind = .other) {
        guard !range.isEmpty else { return }
        let (first, last) = (paragraphs[range.lowerBound.paragraph], paragraphs[range.upperBound.paragraph])
        let joined = first.withBytes { head in
            last.withBytes { tail in
                let nothing = head.extracting(0..<0)
                return Paragraph(
                    joining: head.extracting(0..<range.lowerBound.offset), nothing,
                    tail.extracting(range.upperBound.offset..<tail.byteCount))
            }
        }
        replace(
            range.lowerBound.paragraph..<range.upperBound.paragraph + 1, with: [joined], cursor: range.lowerBound, kind)
    }

    private func replace(
        _ range: Range<Int>, with fresh: [Paragraph], cursor after: TextPosition, _ kind: EditHistory.Kind
    ) {
        let edit = EditHistory.Edit(
            first: range.lowerBound, old: Array(paragraphs[range]), new: fresh, before: cursor, after: after)
        history.add(edit, kind)
        apply(edit)
    }

    private func apply(_ edit: EditHistory.Edit) {
        paragraphs.replaceSubrange(edit.first..<edit.first + edit.old.count, with: edit.new)
        count += edit.new.byteCount - edit.old.byteCount
        cursor = edit.after
        revision += 1
    }

    /// Takes the last change back; false where there is none.
    @discardableResult
    public func undo() -> Bool {
        guard let edit = history.undo() else { return false }
        apply(edit)
        return true
    }

    /// Makes a change again that was taken back; false where there is none.
    @discardableResult
    public func redo() -> Bool {
        guard let edit = history.redo() else { return false }
        apply(edit)
        return true
    }

    /// What is typed from here on is taken back on its own.
    func endGroup() { history.endGroup() }

    // MARK: Places

    /// The place behind the last character.
    public var end: TextPosition {
        TextPosition(paragraph: paragraphs.count - 1, offset: paragraphs[paragraphs.count - 1].count)
    }

    /// Puts the cursor at a place, or at the nearest there is.
    public func goTo(_ place: TextPosition) {
        let paragraph = min(max(0, place.paragraph), paragraphs.count - 1)
        let line = paragraphs[paragraph]
        // Never inside a character: from the beginning of the line as many as fit.
        let offset = line.withBytes { bytes in
            var offset = 0
            while let cluster = TextCluster.at(offset, in: bytes), offset + cluster.count <= place.offset {
                offset += cluster.count
            }
            return offset
        }
        cursor = TextPosition(paragraph: paragraph, offset: offset)
        endGroup()
    }

    /// The place after this one; the end of the text stays.
    func position(after place: TextPosition) -> TextPosition {
        let line = paragraphs[place.paragraph]
        if let cluster = line.withBytes({ TextCluster.at(place.offset, in: $0) }) {
            return TextPosition(paragraph: place.paragraph, offset: place.offset + cluster.count)
        }
        return place.paragraph + 1 < paragraphs.count
            ? TextPosition(paragraph: place.paragraph + 1, offset: 0) : place
    }

    /// The place before this one; the beginning of the text stays.
    func position(before place: TextPosition) -> TextPosition {
        guard place.offset == 0 else {
            let start = paragraphs[place.paragraph].withBytes { TextCluster.start(before: place.offset, in: $0) }
            return TextPosition(paragraph: place.paragraph, offset: start)
        }
        guard place.paragraph > 0 else { return place }
        return TextPosition(paragraph: place.paragraph - 1, offset: paragraphs[place.paragraph - 1].count)
    }

    /// The beginning of the word before a place, over the spaces between.
    func wordStart(before place: TextPosition) -> TextPosition {
        skip(from: place, with: position(before:)) { $0 }
    }

    /// The end of the word behind a place, over the spaces between.
    func wordEnd(after place: TextPosition) -> TextPosition {
        skip(from: place, with: position(after:)) { position(before: $0) }
    }

    /// Steps over spaces, then over a word.
    ///
    /// - Parameter probe: the place of the character that a step has passed.
    private func skip(
        from place: TextPosition, with step: (TextPosition) -> TextPosition, _ probe: (TextPosition) -> TextPosition
    ) -> TextPosition {
        var place = place
        var inWord = false
        while true {
            let next = step(place)
            guard next != place else { return place }
            let isSpace = next.paragraph != place.paragraph || isSpace(at: probe(next))
            if isSpace, inWord { return place }
            if !isSpace { inWord = true }
            place = next
        }
    }

    private func isSpace(at place: TextPosition) -> Bool {
        paragraphs[place.paragraph].withBytes { line in
            guard place.offset < line.byteCount else { return true }
            let byte = line.byte(place.offset)
            return byte == 0x20 || byte == 0x09
        }
    }

    // MARK: Lines

    static func paragraphs(of text: RawSpan) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        for piece in pieces(of: text) {
            let buffer = PlaintextBuffer(capacity: piece.count)
            buffer.append(text.extracting(piece))
            paragraphs.append(Paragraph(buffer))
        }
        return paragraphs
    }

    /// What stands between line feeds: one more than there are of them.
    private static func pieces(of text: RawSpan) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        for offset in 0..<text.byteCount where text.byte(offset) == 0x0A {
            pieces.append(start..<offset)
            start = offset + 1
        }
        return pieces + [start..<text.byteCount]
    }
}

extension [Paragraph] {
    /// Bytes with the line feeds between.
    var byteCount: Int { reduce(count - 1) { $0 + $1.count } }
}
