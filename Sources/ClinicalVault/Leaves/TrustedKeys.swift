public import VaultCrypto

/// A colleague's key that the clinician trusts.
public struct TrustedKey: Hashable, Sendable {
    /// What the clinician calls the colleague; at first the name on the card.
    public let name: String
    /// The colleague's cards, the newest of which counts.
    public let chain: CardChain
    /// The day on which the words were compared by telephone; nil as long as they were not.
    public let compared: CalendarDay?

    /// The colleague's newest card: their age recipients and their signing key.
    public var card: Card { chain.card }

    /// Whether the words were compared.
    public var isConfirmed: Bool { compared != nil }

    /// The eight words to compare.
    public var words: FingerprintWords { FingerprintWords(card: card.digest) }
}

/// The file `Keys`: the colleagues whose keys the clinician trusts, in a form that a person can read and edit.
///
/// A block begins with the name in brackets; the lines below it are fields, a word and its value. `card` is what counts:
/// the other fields repeat what stands on it, for people and for stock `age`, and a file in which they disagree is
/// refused. Lines that begin with `#` are the user's and stay as they are.
public struct TrustedKeys: Sendable {
    /// The largest file that is read.
    public static let maximumCount = 1 << 20

    /// The most blocks.
    public static let maximumKeys = 1000

    /// The longest name, in bytes.
    public static let maximumName = 100

    /// The keys in the order of the file.
    public private(set) var keys: [TrustedKey] = []

    private var lines: [String]
    private var blocks: [TrustedKeysParser.Block] = []

    /// A file that trusts nobody yet, and says what it is for.
    public init() { lines = TrustedKeys.introduction.split(separator: "\n").map(String.init) }

    /// The file with this text; throws the first line that is not as it should be.
    public init(parsing bytes: [UInt8]) throws(TrustedKeysError) {
        var parser = try TrustedKeysParser(bytes)
        lines = parser.lines
        blocks = try parser.parse()
        keys = blocks.map(\.key)
    }

    /// The text of the file.
    public var text: String { lines.map { $0 + "\n" }.joined() }

    private static let introduction = """
        # The colleagues whose keys you trust: for hand-offs that you send, and for the names of those who send you one.
        # alcove keys trust adds a block, alcove keys compare notes that you compared the words by telephone,
        # alcove keys remove takes a block out. Lines that begin with # are yours.
        """
}

extension TrustedKeys {
    /// The key of that name, in any case; else the one whose name holds the text, where there is but one.
    public func key(named text: String) -> TrustedKey? {
        let wanted = text.lowercased()
        if let key = keys.first(where: { $0.name.lowercased() == wanted }) { return key }
        let near = names(near: text)
        return near.count == 1 ? keys.first { $0.name == near[0] } : nil
    }

    /// The names that hold the text.
    public func names(near text: String) -> [String] {
        let wanted = text.lowercased().split(whereSeparator: \.isWhitespace)
        guard !wanted.isEmpty else { return [] }
        return keys.map(\.name).filter { name in
            let name = name.lowercased()
            return wanted.allSatisfy { name.contains($0) }
        }
    }

    /// The key whose card has this hash.
    public func key(card: Digest) -> TrustedKey? { keys.first { $0.card.digest == card } }

    /// The key of this clinician.
    public func key(clinician: Identifier) -> TrustedKey? { keys.first { $0.card.clinician == clinician } }

    /// Adds a colleague's card, or puts it in the place of their older one; the words are to be compared (again).
    ///
    /// Returns false, and changes nothing, where this very card is there already.
    ///
    /// - Parameter name: what to call the colleague; without it the name that they have, or the one on the card.
    @discardableResult
    public mutating func trust(_ chain: CardChain, as name: String? = nil) throws(TrustedKeysError) -> Bool {
        if key(card: chain.card.digest) != nil { return false }
        if let index = keys.firstIndex(where: { $0.card.clinician == chain.card.clinician }) {
            let old = keys[index].name
            try replace(index, TrustedKey(name: name ?? old, chain: chain, compared: nil))
            return true
        }
        let key = TrustedKey(name: name ?? chain.card.name, chain: chain, compared: nil)
        let block = TrustedKeysParser.lines(of: key)
        let gap = lines.last.map { !$0.isEmpty } ?? false
        try change(lines + (gap ? [""] : []) + block)
        return true
    }

    /// Notes that the words of this colleague were compared; false where nobody has that name.
    public mutating func confirm(_ name: String, on day: CalendarDay) throws(TrustedKeysError) -> Bool {
        guard let index = keys.firstIndex(where: { $0.name == name }) else { return false }
        try replace(index, TrustedKey(name: name, chain: keys[index].chain, compared: day))
        return true
    }

    /// Takes a colleague out; the user's own lines stay. False where nobody has that name.
    public mutating func remove(_ name: String) throws(TrustedKeysError) -> Bool {
        guard let index = keys.firstIndex(where: { $0.name == name }) else { return false }
        let gone = Set(blocks[index].lines)
        try change(lines.indices.filter { !gone.contains($0) }.map { lines[$0] })
        return true
    }

    /// Writes a block anew in the place of its first line; comments inside it follow.
    private mutating func replace(_ index: Int, _ key: TrustedKey) throws(TrustedKeysError) {
        let gone = Set(blocks[index].lines)
        var changed: [String] = []
        for line in lines.indices {
            if line == blocks[index].lines[0] {
                changed += TrustedKeysParser.lines(of: key)
            } else if !gone.contains(line) {
                changed.append(lines[line])
            }
        }
        try change(changed)
    }

    private mutating func change(_ changed: [String]) throws(TrustedKeysError) {
        // What is written has to be what a reader takes: a name that would not be is refused here.
        self = try TrustedKeys(parsing: Array(changed.map { $0 + "\n" }.joined().utf8))
    }
}
