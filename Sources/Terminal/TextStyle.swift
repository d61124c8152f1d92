#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// How a piece of text stands out. Everything stays readable without it: colour repeats what a word or a sign says.
public enum TextStyle: UInt8, Sendable {
    case plain
    /// Headings.
    case strong
    /// What stands back.
    case faint
    /// The one accent: what was searched for, or what one types next.
    case accent
    /// What waits.
    case waiting
    /// Risk and damage.
    case alarm
    /// What is chosen.
    case selected

    /// Parameters of the sequence that selects it (ECMA-48, SGR).
    ///
    /// The yellow and the cyan of a terminal cannot be read on white paper, which nobody can ask it about. So where there
    /// are 256 colours, darker ones of them: a contrast of 3 to 6 on white as on black.
    public var parameters: String {
        let isRich = TextStyle.hasManyColors
        return switch self {
        case .plain: "0"
        case .strong: "0;1"
        case .faint: "0;2"
        case .accent: isRich ? "0;38;5;31" : "0;36"
        case .waiting: isRich ? "0;38;5;136" : "0;33"
        case .alarm: isRich ? "0;38;5;160" : "0;31"
        case .selected: "0;7"
        }
    }

    /// Whether the terminal says, or its family is known, to have 256 colours.
    private static let hasManyColors: Bool = {
        // getenv returns a pointer into the environment.
        func value(_ name: String) -> String { unsafe getenv(name).map { unsafe String(cString: $0) } ?? "" }
        let term = value("TERM")
        return !value("COLORTERM").isEmpty || term.contains("256color") || term.hasPrefix("xterm")
            || term.hasPrefix("tmux") || term.hasPrefix("rxvt-unicode")
    }()

    /// The same without colour.
    var withoutColor: TextStyle {
        switch self {
        case .accent, .waiting, .alarm: .strong
        default: self
        }
    }
}
