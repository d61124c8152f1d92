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
    var parameters: String {
        switch self {
        case .plain: "0"
        case .strong: "0;1"
        case .faint: "0;2"
        case .accent: "0;36"
        case .waiting: "0;33"
        case .alarm: "0;31"
        case .selected: "0;7"
        }
    }

    /// The same without colour.
    var withoutColor: TextStyle {
        switch self {
        case .accent, .waiting, .alarm: .strong
        default: self
        }
    }
}
