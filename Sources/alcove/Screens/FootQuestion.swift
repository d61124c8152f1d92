internal import SecretMemory
internal import Terminal

/// A question in the last line of a screen, and the few words that are typed in answer to it.
struct FootQuestion {
    /// What has become of it.
    enum State {
        case asking
        /// Taken back.
        case left
        case answered(PlaintextBuffer)
    }

    private let question: String
    private let text: EditableText

    /// - Parameter maximumCount: the most bytes of an answer.
    init(_ question: String, maximumCount: Int = 200) {
        self.question = question
        text = EditableText(maximumCount: maximumCount)
    }

    func paste(_ pasted: PlaintextBuffer) { _ = pasted.withBytes(text.insert) }

    /// - Parameter columns: how wide the window is.
    func take(_ key: Key, columns: Int) -> State {
        switch key {
        case .enter: return .answered(text.contents())
        case .escape, .control("c"): return .left
        case .backspace where text.isEmpty: return .left
        default:
            _ = TextArea(text, TerminalSize(rows: 3, columns: columns)).take(key)
            return .asking
        }
    }

    func draw(on frame: Frame) {
        let row = frame.row
        frame.add(question, .accent)
        let (first, end) = (frame.column, text.cursor.offset)
        let room = max(1, frame.size.columns - first - 1)
        text.contents().withBytes { bytes in
            // Of a long answer the part around the cursor.
            var start = 0
            while TextWidth.of(bytes.extracting(start..<end)) > room, let cluster = TextCluster.at(start, in: bytes) {
                start += cluster.count
            }
            frame.add(bytes.extracting(start...))
            frame.cursor = (row, first + TextWidth.of(bytes.extracting(start..<end)))
        }
    }
}
