/// A JSON value: what heads, manifests, import lines and answers are written in.
///
/// Strict in what it reads (RFC 8259, UTF-8, no duplicate keys, nothing behind the value) and deterministic in what it
/// writes: members keep their order, so that the bytes that were hashed or signed can be made again.
public enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A number without fraction and exponent.
    case integer(Int64)
    /// Any other number; finite when it was read.
    case number(Double)
    case string(String)
    case array([JSON])
    case object(JSONObject)
}

extension JSON {
    /// The text, where the value is one.
    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The whole number, where the value is one.
    public var integer: Int64? {
        if case .integer(let number) = self { number } else { nil }
    }

    /// True or false, where the value is one of them.
    public var bool: Bool? {
        if case .bool(let flag) = self { flag } else { nil }
    }

    /// The elements, where the value is an array.
    public var array: [JSON]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The members, where the value is an object.
    public var object: JSONObject? {
        if case .object(let members) = self { members } else { nil }
    }

    /// The member of that name; nil where the value is no object or has no such member.
    public subscript(_ key: String) -> JSON? { object?[key] }

    /// The texts of an array, or nil where the value is no array or holds anything but texts.
    public var strings: [String]? {
        guard let array else { return nil }
        let texts = array.compactMap(\.string)
        return texts.count == array.count ? texts : nil
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }

    /// The members in the order of the literal; of two with one name the last counts.
    public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(JSONObject(elements)) }
}

/// The members of a JSON object, in their order, each name once.
public struct JSONObject: Hashable, Sendable {
    /// One name and its value.
    public struct Member: Hashable, Sendable {
        public let key: String
        public var value: JSON

        public init(key: String, value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// The members in their order.
    public private(set) var members: [Member]

    /// An object without members.
    public init() { members = [] }

    /// The members in the given order; of two with one name the last counts, in the place of the first.
    public init(_ pairs: [(String, JSON)]) {
        members = []
        members.reserveCapacity(pairs.count)
        for (key, value) in pairs { self[key] = value }
    }

    /// For the parser, which has seen to it that each name occurs once.
    init(unique members: [Member]) { self.members = members }

    /// The value of that name. Setting adds at the end or replaces in place; setting nil removes.
    public subscript(_ key: String) -> JSON? {
        get { members.first { $0.key == key }?.value }
        set {
            let index = members.firstIndex { $0.key == key }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(key: key, value: value))
            case (nil, nil): break
            }
        }
    }

    /// The names in their order.
    public var keys: [String] { members.map(\.key) }
}

/// Why bytes are not the JSON that is wanted, and where.
public struct JSONError: Error, Hashable, Sendable {
    /// The closed list of reasons.
    public enum Reason: String, Hashable, Sendable {
        case notUTF8 = "the text is not UTF-8"
        case tooLong = "the text is too long"
        case tooDeep = "values are nested too deeply"
        case endsEarly = "the text ends in the middle"
        case unexpected = "unexpected character"
        case controlCharacter = "control character inside a string"
        case badEscape = "unknown or incomplete escape"
        case badNumber = "not a number, or out of range"
        case duplicateKey = "a name occurs twice"
        case trailing = "something follows the value"
    }

    /// The byte at which it was noticed, counted from 0.
    public let offset: Int
    public let reason: Reason

    public init(offset: Int, reason: Reason) {
        self.offset = offset
        self.reason = reason
    }
}

extension JSONError: CustomStringConvertible {
    /// Never quotes the text, since it may be a note.
    public var description: String { "\(reason.rawValue), at byte \(offset + 1)" }
}
