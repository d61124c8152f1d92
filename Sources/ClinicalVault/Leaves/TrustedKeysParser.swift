internal import VaultCrypto

/// What is wrong with the file of trusted keys, and in which line.
public struct TrustedKeysError: Error, Hashable, Sendable {
    /// The closed list of reasons.
    public enum Reason: String, Hashable, Sendable {
        case tooLong = "the file is larger than any such file"
        case tooMany = "there are more keys than are read"
        case notText = "this is not text, or holds control characters"
        case outsideBlock = "a field stands before the first name in brackets"
        case badHeader = "a name stands in brackets, alone in its line, and has 1 to 100 bytes"
        case duplicateName = "this name is there already"
        case duplicateKey = "this colleague is there already"
        case unknownField = "a field is one of words, compared, age, signing, card"
        case duplicateField = "this field is there already"
        case missingField = "the block has no card"
        case badCard = "this is not a card: copy the whole of what alcove keys show prints"
        case otherWords = "these are not the words of the card"
        case otherRecipient = "this is not the age key of the card"
        case otherSigningKey = "this is not the signing key of the card"
        case badDay = "after compared stands a day, 2026-03-01, or no"
    }

    /// The line, counted from 1.
    public let line: Int
    public let reason: Reason
}

extension TrustedKeysError: CustomStringConvertible {
    public var description: String { "line \(line): \(reason.rawValue)" }
}

/// Reads the file line by line, and writes the lines of a block.
struct TrustedKeysParser {
    /// A block: its key, and the numbers of its own lines, the header first; comments are not among them.
    struct Block {
        let key: TrustedKey
        let lines: [Int]
    }

    /// A block as far as it was read.
    private struct Draft {
        let name: String
        var lines: [Int]
        var fields: [Field: [(value: String, line: Int)]] = [:]
    }

    private enum Field: String { case words, compared, age, signing, card }

    let lines: [String]
    private var blocks: [Block] = []

    init(_ bytes: [UInt8]) throws(TrustedKeysError) {
        guard bytes.count <= TrustedKeys.maximumCount else { throw TrustedKeysError(line: 1, reason: .tooLong) }
        var lines: [String] = []
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            // A file that was edited elsewhere may end its lines with CR LF.
            let line = line.last == 0x0D ? line.dropLast() : line
            guard let text = String(validating: line, as: UTF8.self),
                text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control || $0 == "\t" })
            else { throw TrustedKeysError(line: lines.count + 1, reason: .notText) }
            lines.append(text)
        }
        if lines.last == "" { lines.removeLast() }
        self.lines = lines
    }

    /// The blocks, in their order.
    mutating func parse() throws(TrustedKeysError) -> [Block] {
        var draft: Draft?
        for (number, line) in lines.enumerated() {
            let words = line.split { $0 == " " || $0 == "\t" }
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            if first.hasPrefix("[") {
                if let draft { try finish(draft) }
                draft = Draft(name: try header(line, number), lines: [number])
            } else {
                guard draft != nil else { throw error(number, .outsideBlock) }
                guard let field = Field(rawValue: String(first)) else { throw error(number, .unknownField) }
                // A card may name several age keys; every other field stands once.
                guard field == .age || draft?.fields[field] == nil else { throw error(number, .duplicateField) }
                draft?.fields[field, default: []].append((words.dropFirst().joined(separator: " "), number))
                draft?.lines.append(number)
            }
        }
        if let draft { try finish(draft) }
        return blocks
    }

    private func error(_ line: Int, _ reason: TrustedKeysError.Reason) -> TrustedKeysError {
        TrustedKeysError(line: line + 1, reason: reason)
    }

    private func header(_ line: String, _ number: Int) throws(TrustedKeysError) -> String {
        let text = line.trimmingSpaces()
        let name = text.dropFirst().dropLast().trimmingSpaces()
        guard text.last == "]", !name.isEmpty, name.utf8.count <= TrustedKeys.maximumName,
            !name.contains(where: { $0 == "[" || $0 == "]" })
        else { throw error(number, .badHeader) }
        return name
    }

    private mutating func finish(_ draft: Draft) throws(TrustedKeysError) {
        let header = draft.lines[0]
        guard blocks.count < TrustedKeys.maximumKeys else { throw error(header, .tooMany) }
        guard !blocks.contains(where: { $0.key.name.lowercased() == draft.name.lowercased() }) else {
            throw error(header, .duplicateName)
        }
        guard let field = draft.fields[.card]?.first else { throw error(header, .missingField) }
        guard let chain = CardLine.chain(in: field.value) else { throw error(field.line, .badCard) }
        let card = chain.card
        guard !blocks.contains(where: { $0.key.card.clinician == card.clinician }) else {
            throw error(header, .duplicateKey)
        }
        if let words = draft.fields[.words]?.first {
            guard words.value == FingerprintWords(card: card.digest).line else { throw error(words.line, .otherWords) }
        }
        for age in draft.fields[.age] ?? [] {
            guard card.recipients.contains(where: { $0.text == age.value }) else {
                throw error(age.line, .otherRecipient)
            }
        }
        if let signing = draft.fields[.signing]?.first {
            guard signing.value == hexadecimal(card.signingKey.bytes) else {
                throw error(signing.line, .otherSigningKey)
            }
        }
        var day: CalendarDay?
        if let compared = draft.fields[.compared]?.first, compared.value != "no" {
            guard let found = CalendarDay(iso: compared.value) else { throw error(compared.line, .badDay) }
            day = found
        }
        blocks.append(Block(key: TrustedKey(name: draft.name, chain: chain, compared: day), lines: draft.lines))
    }

    /// The lines of a block, as they are written.
    static func lines(of key: TrustedKey) -> [String] {
        ["[\(key.name)]", "words     \(key.words.line)", "compared  \(key.compared?.iso ?? "no")"]
            + key.card.recipients.map { "age       \($0.text)" }
            + ["signing   \(hexadecimal(key.card.signingKey.bytes))", "card      \(CardLine.text(of: key.chain))"]
    }
}

extension StringProtocol {
    /// The text without spaces and tabs at its ends.
    fileprivate func trimmingSpaces() -> String {
        let isSpace = { (character: Character) in character == " " || character == "\t" }
        return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}
