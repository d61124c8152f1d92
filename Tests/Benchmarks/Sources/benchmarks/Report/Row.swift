/// One line of the answer: what was measured, what it is held against, and whether the goal is reached.
struct Row: Sendable {
    /// What a row wants. A ratio is the measured number divided by the peer's.
    enum Goal: Sendable {
        case ratioAtLeast(Double)
        case ratioAtMost(Double)
        case atMost(Quantity)
        case atLeast(Quantity)
    }

    let what: String
    let measured: Quantity?
    /// The floor or the other program of the same run.
    var peer: Quantity?
    var peerName = ""
    var goal: Goal?
    /// Why there is no number, or what one should know about it.
    var note = ""

    var ratio: Double? {
        guard let measured, let peer, peer.value != 0, measured.unit == peer.unit else { return nil }
        return measured.value / peer.value
    }

    /// Whether the goal is reached; nil where there is none, or nothing to hold against it.
    var isReached: Bool? {
        guard let measured, let goal else { return nil }
        return switch goal {
        case .ratioAtLeast(let wanted): ratio.map { $0 >= wanted }
        case .ratioAtMost(let wanted): ratio.map { $0 <= wanted }
        case .atMost(let wanted): measured.value <= wanted.value
        case .atLeast(let wanted): measured.value >= wanted.value
        }
    }

    /// A row for something that this machine cannot measure.
    static func absent(_ what: String, _ reason: String) -> Row {
        Row(what: what, measured: nil, note: reason)
    }
}

extension Row.Goal: CustomStringConvertible {
    var description: String {
        switch self {
        case .ratioAtLeast(let wanted): "≥ \(wanted.rounded(toDigits: 2)) ×"
        case .ratioAtMost(let wanted): "≤ \(wanted.rounded(toDigits: 2)) ×"
        case .atMost(let wanted): "≤ \(wanted)"
        case .atLeast(let wanted): "≥ \(wanted)"
        }
    }
}
