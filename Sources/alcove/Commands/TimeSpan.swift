internal import ArgumentParser
internal import UnlockAgent

/// A length of time as people write it: `90s`, `5m`, `12h`; a bare number counts minutes.
struct TimeSpan: ExpressibleByArgument {
    let seconds: Int

    init(minutes: Int) { seconds = minutes * 60 }

    init?(argument: String) {
        let digits = argument.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), number > 0, number <= 86_400 else { return nil }
        let unit: Int
        switch argument.dropFirst(digits.count) {
        case "s": unit = 1
        case "", "m", "min": unit = 60
        case "h": unit = 3600
        default: return nil
        }
        // Nobody leaves a vault open for longer than a day on purpose.
        guard number * unit <= 86_400 else { return nil }
        seconds = number * unit
    }

    var defaultValueDescription: String { seconds % 3600 == 0 ? "\(seconds / 3600)h" : "\(seconds / 60)m" }

    var duration: Duration { .seconds(seconds) }

    /// “5 minutes”, “12 hours”.
    var words: String { TimeSpan.words(seconds) }

    /// A number of seconds in the unit that people would use.
    static func words(_ seconds: Int) -> String {
        if seconds >= 3600, seconds % 3600 == 0 { return counted(seconds / 3600, "hour") }
        if seconds >= 120 { return counted((seconds + 30) / 60, "minute") }
        if seconds == 60 { return "1 minute" }
        return counted(seconds, "second")
    }
}

/// `--scope terminal|user`.
enum AgentScopeOption: String, ExpressibleByArgument, CaseIterable {
    case terminal, user

    var scope: AgentPolicy.Scope { self == .terminal ? .terminal : .user }
    var words: String { self == .terminal ? "this window" : "all your windows" }
}
