/// Text that a terminal would obey, or that nobody could see.
enum Mischief {
    /// Every code point of the categories Cc and Cf, as this machine's tables of Unicode have them.
    static let points: [Unicode.Scalar] = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
        .filter { [.control, .format].contains($0.properties.generalCategory) }

    /// What such code points are used for: the clipboard, the title, the screen, the keyboard, other letters.
    static let sequences = [
        "\u{1B}]52;c;c2VjcmV0\u{7}", "\u{1B}]52;c;?\u{1B}\\", "\u{9D}52;c;c2VjcmV0\u{9C}", "\u{1B}]0;title\u{7}",
        "\u{1B}]8;;http://example.org\u{1B}\\link\u{1B}]8;;\u{1B}\\", "\u{1B}P$q\"p\u{1B}\\", "\u{1B}[02J",
        "\u{9B}31m", "\u{1B}[6n", "\u{1B}[21t", "\u{1B}c", "\u{1B}#8", "\u{1B}_G\u{1B}\\", "\u{1B}^x\u{1B}\\",
        "\u{1B}[?1049l\u{1B}[5;5H", "\u{202E}desrever\u{202C}", "\u{2067}x\u{2069}", "z\u{200B}w", "\u{FEFF}b",
        "one\rtwo", "back\u{8}\u{8}space", "\u{E}graphics\u{F}", "\u{E0041}\u{E007F}", "\u{7F}", "\u{0}",
    ]

    /// All of them one by one; in the short form every fortieth, and every fourth sequence.
    static func strings(isShort: Bool) -> [String] {
        func chosen<Element>(_ all: [Element], each: Int) -> [Element] {
            isShort ? stride(from: 0, to: all.count, by: each).map { all[$0] } : all
        }
        return chosen(points, each: 40).map { String(Character($0)) } + chosen(sequences, each: 4)
    }

    /// How a text has to stand on a screen: what is in ``points`` escaped, and nothing else changed.
    static func escaped(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format: shown.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            default: shown.append(scalar)
            }
        }
        return String(shown)
    }
}
