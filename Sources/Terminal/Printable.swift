/// Text from a vault or a file, made safe for a terminal.
///
/// A crafted note, name or manifest could move the cursor, set the window's title or write to the clipboard. So every
/// code point of the categories Cc and Cf is shown escaped, but for line feed and tab; that takes in ESC in all its
/// forms, the C1 controls, the bidirectional overrides and the invisible joiners.
public enum Printable {
    /// Text of several lines.
    public static func text(_ text: String) -> String { escape(text, keepingLines: true) }

    /// Text that must stay on one line: names, codes, titles, paths.
    public static func line(_ text: String) -> String { escape(text, keepingLines: false) }

    /// A JSON document in one line: the same document for whoever parses it. JSON itself leaves the C1 controls, the
    /// overrides and the joiners as they are; they stand in texts alone, so its own escapes take their place.
    public static func json(_ document: String) -> String {
        guard document.unicodeScalars.contains(where: \.isRisky) else { return document }
        var safe = ""
        for scalar in document.unicodeScalars {
            guard scalar.isRisky else {
                safe.unicodeScalars.append(scalar)
                continue
            }
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16)
                safe += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return safe
    }

    private static func escape(_ text: String, keepingLines: Bool) -> String {
        guard text.unicodeScalars.contains(where: { $0.isRisky && !(keepingLines && isLayout($0)) }) else {
            return text
        }
        var safe = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isRisky, !(keepingLines && isLayout(scalar)) {
                safe.append(contentsOf: TextCluster.escape(of: scalar.value).unicodeScalars)
            } else {
                safe.append(scalar)
            }
        }
        return String(safe)
    }

    private static func isLayout(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\t" }
}
