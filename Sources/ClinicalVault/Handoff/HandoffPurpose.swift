/// What a hand-off is for: it stands in the manifest and in the accounting of disclosures (45 CFR 164.528).
public enum HandoffPurpose: Hashable, Sendable {
    /// Another clinician takes over.
    case transfer
    /// Another clinician stands in for a while.
    case coverage
    case supervision
    case consultation
    /// The patient asked for the record.
    case patient
    case court
    /// In the clinician's own words.
    case other(String)

    /// The longest purpose in one's own words, in bytes.
    public static let maximumCount = 500

    private static let known: [(word: String, purpose: HandoffPurpose, meaning: String)] = [
        ("transfer", .transfer, "transfer of care"), ("coverage", .coverage, "coverage while away"),
        ("supervision", .supervision, "supervision"), ("consultation", .consultation, "consultation"),
        ("patient", .patient, "the patient's own copy"), ("court", .court, "a court"),
    ]

    /// The purpose that a word names, or the text itself; nil where it is empty, too long or holds control characters.
    public init?(_ text: String) {
        if let known = HandoffPurpose.known.first(where: { $0.word == text.lowercased() }) {
            self = known.purpose
            return
        }
        let isClean = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard text.contains(where: { !$0.isWhitespace }), text.utf8.count <= HandoffPurpose.maximumCount, isClean else {
            return nil
        }
        self = .other(text)
    }

    /// The one word, or the text: what is stored.
    public var text: String {
        if case .other(let text) = self { return text }
        return HandoffPurpose.known.first { $0.purpose == self }?.word ?? ""
    }
}

extension HandoffPurpose: CustomStringConvertible {
    /// What follows "for": `transfer of care`.
    public var description: String {
        if case .other(let text) = self { return text }
        return HandoffPurpose.known.first { $0.purpose == self }?.meaning ?? ""
    }
}
