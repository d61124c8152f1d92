import SecretMemory

@testable import Terminal

/// The keys of bytes as a terminal sends them.
func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return bytes.compactMap { decoder.take($0) } + (decoder.pause().map { [$0] } ?? [])
}

func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

/// Lends the UTF-8 of a text.
func with<Result>(_ text: String, _ body: (RawSpan) throws -> Result) rethrows -> Result {
    let bytes = Array(text.utf8)
    return try unsafe body(bytes.span.bytes)
}

func buffer(_ text: String) -> PlaintextBuffer {
    let buffer = PlaintextBuffer()
    buffer.append(utf8: text)
    return buffer
}

extension PlaintextBuffer {
    var string: String { text(in: 0..<count) ?? "not UTF-8" }
}

/// Reproducible chance.
struct Dice: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

/// A terminal that obeys what a ``FrameWriter`` says, and nothing else.
struct PaperTerminal {
    private(set) var cells: [[String]]
    private(set) var isCursorShown = true
    private(set) var cursor = (row: 0, column: 0)
    /// Bytes that were no text and no sequence that it knows.
    private(set) var surprises: [String] = []
    let size: TerminalSize

    init(_ size: TerminalSize) {
        self.size = size
        cells = Array(repeating: Array(repeating: " ", count: size.columns), count: size.rows)
    }

    mutating func read(_ text: String) {
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == "\u{1B}" {
                sequence(&rest)
            } else if scalar.hasNoWidth {
                if cursor.column > 0 { cells[cursor.row][cursor.column - 1].unicodeScalars.append(scalar) }
            } else if scalar.isRisky {
                surprises.append(String(scalar.value, radix: 16))
            } else {
                put(scalar)
            }
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        let column = min(cursor.column, size.columns - 1)
        cells[cursor.row][column] = String(Character(scalar))
        cursor.column = column + 1
        guard scalar.isWide, column + 1 < size.columns else { return }
        cells[cursor.row][column + 1] = ""
        cursor.column = column + 2
    }

    private mutating func sequence(_ rest: inout Substring.UnicodeScalarView) {
        var parameters = ""
        guard rest.popFirst() == "[" else { return surprises.append("escape") }
        while let scalar = rest.popFirst() {
            guard (0x40...0x7E).contains(scalar.value) else {
                parameters.unicodeScalars.append(scalar)
                continue
            }
            switch (scalar, parameters) {
            case ("H", _):
                let numbers = parameters.split(separator: ";").compactMap { Int($0) }
                cursor = (numbers[0] - 1, numbers[1] - 1)
            case ("J", "2"): cells = PaperTerminal(size).cells
            case ("l", "?25"): isCursorShown = false
            case ("h", "?25"): isCursorShown = true
            case ("m", _): break
            default: surprises.append(parameters + String(Character(scalar)))
            }
            return
        }
    }

    /// What stands in a row, without spaces at its end.
    func text(row: Int) -> String {
        var text = cells[row].joined()
        while text.last == " " { text.removeLast() }
        return text
    }
}
