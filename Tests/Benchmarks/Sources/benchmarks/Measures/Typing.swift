internal import SecretMemory
internal import Terminal

/// A key in a long note: the text changed, the screen drawn anew, and what the terminal must be told of it. Beside it the
/// same key in an empty note, which draws the same screen.
enum Typing {
    private static let lines = 2_000
    /// The largest screen that the golden pictures have.
    private static let size = TerminalSize(rows: 60, columns: 200)

    static func rows(rounds: Int) throws -> [Row] {
        let long = Writer(String(repeating: line + "\n", count: lines))
        long.goToMiddle()
        let empty = Writer("")
        let times = try medians(rounds: rounds * 32, [{ long.type() }, { empty.type() }])
        return [
            Row(
                what: "a key in a note of \(lines) lines, in the worst of 100", measured: .milliseconds(long.slowest),
                goal: .atMost(Quantity(value: 5, unit: .milliseconds))),
            Row(
                what: "a key in a note of \(lines) lines, in the middle", measured: .milliseconds(times[0]),
                peer: .milliseconds(times[1]), peerName: "an empty note", goal: .ratioAtMost(3)),
        ]
    }

    private static let line = "Brought the letter again, put it on the table, and asked whether it may stay here."

    /// Somebody who writes, without a terminal.
    private final class Writer {
        private let area: TextArea
        private var writer = FrameWriter(usesColor: true)
        private var times: [Double] = []

        init(_ text: String) {
            area = TextArea(EditableText(PlaintextBuffer(utf8: text)), Typing.size)
            draw()
        }

        func goToMiddle() { area.go(to: TextPosition(paragraph: Typing.lines / 2, offset: 10)) }

        /// Types one letter; nanoseconds until the terminal could be told.
        func type() -> Double {
            let time = Clock.time {
                _ = area.take(.character("a"))
                draw()
            }
            times.append(time)
            return time
        }

        /// The time that one key in a hundred takes longer than.
        var slowest: Double {
            let ordered = times.sorted()
            return ordered.isEmpty ? 0 : ordered[ordered.count * 99 / 100]
        }

        private func draw() {
            let frame = Frame(Typing.size)
            area.draw(on: frame, margin: 1)
            _ = writer.bytes(for: frame)
        }
    }
}
