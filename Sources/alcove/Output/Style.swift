internal import Terminal

/// The one accent, and amber and red for what waits and what could hurt; nothing where colour is not wanted.
///
/// Everything stays readable without it: colour repeats what a word or a sign already says.
struct Style {
    let enabled: Bool

    /// Colour on a terminal, unless `NO_COLOR` is set or the terminal is dumb.
    static var forOutput: Style { Style(enabled: StandardStreams.showsOutput && wantsColor) }

    /// Whether colour is wanted at all.
    static var wantsColor: Bool { Environment.value("NO_COLOR") == nil && Environment.value("TERM") != "dumb" }

    /// What was searched for, or what one types next.
    func accent(_ text: String) -> String { self.text(text, .accent) }
    /// Headings.
    func strong(_ text: String) -> String { self.text(text, .strong) }
    /// What stands back.
    func faint(_ text: String) -> String { self.text(text, .faint) }
    /// What waits.
    func waiting(_ text: String) -> String { self.text(text, .waiting) }
    /// Risk and damage.
    func alarm(_ text: String) -> String { self.text(text, .alarm) }

    /// Text in the style of a screen.
    func text(_ text: String, _ style: TextStyle) -> String {
        guard enabled, style != .plain else { return text }
        return "\u{1B}[\(style.parameters)m\(text)\u{1B}[0m"
    }
}
