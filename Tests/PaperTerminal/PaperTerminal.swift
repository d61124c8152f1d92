#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A terminal that keeps what it shows: it obeys the few sequences that Alcove sends, and writes down every other.
///
/// An oracle: how wide a character is it asks the C library.
public struct PaperTerminal {
    private var cells: [[String]]
    public private(set) var isCursorShown = true
    public private(set) var cursor = (row: 0, column: 0)
    /// Whether the alternate screen is shown; the other one is kept meanwhile.
    public private(set) var isAlternate = false
    private var other: (cells: [[String]], cursor: (row: Int, column: Int))?
    /// Whether text goes on in the next row at the edge.
    private var wraps = true
    /// Sequences and controls that it does not know.
    public private(set) var surprises: [String] = []
    public private(set) var rows: Int
    public private(set) var columns: Int
    /// What came of a sequence or character that is not whole yet.
    private var pending: [UInt8] = []

    public init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        cells = PaperTerminal.blank(rows, columns)
        // wcwidth knows what the locale has.
        _ = unsafe setlocale(LC_CTYPE, "C.UTF-8")
    }

    /// wcwidth(3), which the module of the C library leaves out: it wants _XOPEN_SOURCE.
    private static let width = unsafe unsafeBitCast(
        dlsym(nil, "wcwidth"), to: (@convention(c) (Int32) -> Int32).self)

    private static func blank(_ rows: Int, _ columns: Int) -> [[String]] {
        Array(repeating: Array(repeating: " ", count: columns), count: rows)
    }

    /// Takes another size; what is shown is lost, as a program that draws everything anew will find.
    public mutating func resize(rows: Int, columns: Int) {
        (self.rows, self.columns) = (rows, columns)
        cells = PaperTerminal.blank(rows, columns)
        cursor = (0, 0)
        other = nil
    }

    // MARK: What is shown

    /// What stands in a row, without spaces at its end.
    public func text(row: Int) -> String {
        var text = cells[row].joined()
        while text.last == " " { text.removeLast() }
        return text
    }

    /// All rows, without empty ones at the end.
    public var text: String {
        var lines = cells.indices.map(text(row:))
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    // MARK: What arrives

    public mutating func read(_ text: String) { read(Array(text.utf8)) }

    public mutating func read(_ bytes: [UInt8]) {
        for byte in bytes {
            pending.append(byte)
            take()
        }
    }

    private mutating func take() {
        if pending[0] == 0x1B {
            guard let end = sequenceEnd else { return }
            let sequence = String(decoding: pending[1..<end], as: UTF8.self)
            pending = []
            obey(sequence)
        } else if let text = String(validating: pending, as: UTF8.self) {
            pending = []
            for scalar in text.unicodeScalars { put(scalar) }
        } else if pending.count >= 4 {
            surprises.append("not UTF-8")
            pending = []
        }
    }

    /// Where the sequence in ``pending`` ends; nil where it is not whole.
    private var sequenceEnd: Int? {
        guard pending.count > 1 else { return nil }
        guard pending[1] == UInt8(ascii: "[") else { return 2 }
        guard let last = pending.last, pending.count > 2, (0x40...0x7E).contains(last) else { return nil }
        return pending.count
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\r": cursor.column = 0
        case "\n": lineFeed()
        case "\u{8}": cursor.column = max(0, cursor.column - 1)
        case "\u{7}": break
        default:
            switch PaperTerminal.width(Int32(bitPattern: scalar.value)) {
            case 0: if cursor.column > 0 { addMark(scalar) }
            case let width where width > 0: put(scalar, Int(width))
            default: surprises.append("control \(scalar.value)")
            }
        }
    }

    private mutating func addMark(_ mark: Unicode.Scalar) {
        var column = min(cursor.column, columns) - 1
        if cells[cursor.row][column].isEmpty, column > 0 { column -= 1 }
        cells[cursor.row][column].unicodeScalars.append(mark)
    }

    private mutating func put(_ scalar: Unicode.Scalar, _ width: Int) {
        if cursor.column + width > columns {
            if wraps {
                cursor.column = 0
                lineFeed()
            } else {
                cursor.column = columns - width
            }
        }
        cells[cursor.row][cursor.column] = String(Character(scalar))
        if width == 2 { cells[cursor.row][cursor.column + 1] = "" }
        cursor.column += width
    }

    private mutating func lineFeed() {
        guard cursor.row == rows - 1 else { return cursor.row += 1 }
        cells.removeFirst()
        cells.append(Array(repeating: " ", count: columns))
    }

    private mutating func obey(_ sequence: String) {
        guard sequence.first == "[", let last = sequence.last else { return surprises.append(sequence) }
        let parameters = sequence.dropFirst().dropLast()
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        switch (last, parameters) {
        case ("H", _):
            cursor = (
                min(max(numbers.first ?? 1, 1), rows) - 1, min(max(numbers.count > 1 ? numbers[1] : 1, 1), columns) - 1
            )
        case ("J", "2"): cells = PaperTerminal.blank(rows, columns)
        case ("J", "3"), ("m", _): break
        case ("K", ""): for column in cursor.column..<columns { cells[cursor.row][column] = " " }
        case ("A", ""): cursor.row = max(0, cursor.row - 1)
        case ("G", _): cursor.column = min(max(numbers.first ?? 1, 1), columns) - 1
        case ("l", "?25"), ("h", "?25"): isCursorShown = last == "h"
        case ("l", "?7"), ("h", "?7"): wraps = last == "h"
        case ("l", "?2004"), ("h", "?2004"): break
        case ("h", "?1049"):
            isAlternate = true
            other = (cells, cursor)
            cells = PaperTerminal.blank(rows, columns)
        case ("l", "?1049"):
            isAlternate = false
            if let kept = other { (cells, cursor) = (kept.cells, kept.cursor) }
            other = nil
        default: surprises.append(sequence)
        }
    }
}
