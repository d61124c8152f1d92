internal import SecretMemory

/// One line of a text, as long as it likes: what stands between two line feeds. It never changes; an edit makes another.
final class Paragraph {
    private let text: PlaintextBuffer
    private var known: TextLayout?

    init(_ text: PlaintextBuffer) { self.text = text }

    /// The bytes of several pieces, one behind the other.
    convenience init(joining first: RawSpan, _ second: RawSpan, _ third: RawSpan) {
        let buffer = PlaintextBuffer(capacity: first.byteCount + second.byteCount + third.byteCount)
        buffer.append(first)
        buffer.append(second)
        buffer.append(third)
        self.init(buffer)
    }

    var count: Int { text.count }

    func withBytes<Result>(_ body: (RawSpan) throws -> Result) rethrows -> Result { try text.withBytes(body) }

    /// How it is broken into rows of that width.
    func layout(_ columns: Int) -> TextLayout {
        if let known, known.columns == columns { return known }
        let layout = text.withBytes { TextLayout($0, columns: columns) }
        known = layout
        return layout
    }
}
