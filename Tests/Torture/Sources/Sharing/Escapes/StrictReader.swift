internal import Foundation

/// Reads what the program sent, and takes nothing for granted.
enum StrictReader {
    /// What is wrong with an answer to a pipe or a file, standard error included; nil where it is text.
    static func fault(inText text: String) -> String? {
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where scalar != "\n" && scalar != "\t", .format: return name(scalar)
            default: break
            }
        }
        return nil
    }

    /// What is wrong with what was sent to a terminal: sequences are those of a closed list, every other control is none.
    static func fault(onScreen bytes: [UInt8]) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return "bytes that are no UTF-8" }
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\u{1B}":
                guard let sequence = sequence(&rest) else { return "half a sequence" }
                if !isOwn(sequence) { return "the sequence \(sequence.debugDescription)" }
            case "\r", "\n": break
            default: if [.control, .format].contains(scalar.properties.generalCategory) { return name(scalar) }
            }
        }
        return nil
    }

    private static func name(_ scalar: Unicode.Scalar) -> String {
        "U+\(String(scalar.value, radix: 16, uppercase: true))"
    }

    /// What follows an escape: `[`, parameters, and the one letter that ends it.
    private static func sequence(_ rest: inout Substring.UnicodeScalarView) -> String? {
        guard rest.popFirst() == "[" else { return "" }
        var sequence = ""
        while let scalar = rest.popFirst() {
            sequence.unicodeScalars.append(scalar)
            if (0x40...0x7E).contains(scalar.value) { return sequence }
        }
        return nil
    }

    private static let fixed: Set<String> = [
        "H", "2J", "3J", "K", "A", "?25l", "?25h", "?7l", "?7h", "?2004l", "?2004h", "?1049l", "?1049h",
        // The styles: plain, strong, faint, the three colours with and without 256 of them, selected.
        "m", "0m", "0;1m", "0;2m", "0;7m", "0;31m", "0;33m", "0;36m", "0;38;5;31m", "0;38;5;136m", "0;38;5;160m",
    ]

    /// Whether Alcove itself sends it: one of a list, or a place without leading zeros.
    private static func isOwn(_ sequence: String) -> Bool {
        if fixed.contains(sequence) { return true }
        guard let last = sequence.last, last == "H" || last == "G" else { return false }
        let numbers = sequence.dropLast().split(separator: ";", omittingEmptySubsequences: false)
        return numbers.count == (last == "H" ? 2 : 1) && numbers.allSatisfy { Int($0).map(String.init) == String($0) }
    }
}
