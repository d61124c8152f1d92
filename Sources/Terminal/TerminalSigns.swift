internal import SecretMemory

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The signs that Alcove itself draws with — rules, dots, bars, quotation marks — for terminals without UTF-8.
///
/// Letters are left as they are: what a note says is not ours to spell otherwise, and most terminals of such a locale show
/// UTF-8 all the same.
public enum TerminalSigns {
    /// Whether the locale names another character set than UTF-8. Where nothing is set, nothing is known, and UTF-8 is what
    /// terminals have.
    public static let areASCII: Bool = {
        for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
            // getenv returns a pointer into the environment.
            guard let value = unsafe getenv(name).map({ unsafe String(cString: $0) }), !value.isEmpty else { continue }
            return !namesUTF8(value)
        }
        return false
    }()

    /// Whether the character set of a locale, `language_COUNTRY.set@variant` or the set alone, is UTF-8.
    private static func namesUTF8(_ locale: String) -> Bool {
        let set = locale.prefix { $0 != "@" }.split(separator: ".").last ?? ""
        return ["utf-8", "utf8"].contains(set.lowercased())
    }

    /// The sign of one column that stands for another of one column; nil for what stays.
    static func ascii(for sign: Unicode.Scalar) -> Unicode.Scalar? {
        switch sign {
        case "─", "–", "—": "-"
        case "═": "="
        case "●": "+"
        case "○": "-"
        case "◐": "~"
        case "▂", "▄", "▆", "█": "#"
        case "·", "…": "."
        case "“", "”": "\""
        case "’", "‘": "'"
        case "›": ">"
        case "└": "`"
        case "✓", "✔": "x"
        case "\u{25CC}": "o"
        default: nil
        }
    }

    /// A text for the terminal that there is.
    public static func text(_ text: String) -> String {
        guard areASCII else { return text }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { plain.append(ascii(for: scalar) ?? scalar) }
        return String(plain)
    }

    /// The UTF-8 of one cell; nil where it stays.
    static func ascii(forCell cell: RawSpan) -> String? {
        // All of our signs take two or three bytes.
        guard (2...3).contains(cell.byteCount) else { return nil }
        let text = String(decoding: (0..<cell.byteCount).map { cell.byte($0) }, as: UTF8.self)
        guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return nil }
        return ascii(for: scalar).map(String.init)
    }
}
