internal import SystemPackage
internal import Terminal

/// A bar on standard error for work that takes long; nothing in a pipe.
struct ProgressBar {
    private let label: String
    private let total: Int
    private let visible: Bool
    private var shownThousandths = -1

    /// - Parameters:
    ///   - label: what is being done, in a word or two.
    ///   - total: how many steps there are; 0 where that is not known.
    init(_ label: String, total: Int, quiet: Bool) {
        self.label = label
        self.total = total
        visible = ProgressBar.isShown(quiet: quiet)
    }

    /// Whether anybody sees one.
    static func isShown(quiet: Bool) -> Bool { !quiet && StandardStreams.isInteractive }

    /// Shows that `done` steps are behind. Draws only when the picture changes: a thousandth of the way.
    mutating func advance(to done: Int) {
        guard visible, total > 0 else { return }
        let thousandths = min(1000, done * 1000 / total)
        guard thousandths != shownThousandths else { return }
        shownThousandths = thousandths
        let width = 30
        let full = thousandths * width / 1000
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
        Output.write("\r\(label) \(bar) \(done) of \(total)\u{1B}[K", to: .standardError)
    }

    /// Takes the bar away.
    func finish() {
        guard visible, shownThousandths >= 0 else { return }
        Output.write("\r\u{1B}[K", to: .standardError)
    }
}
