/// How much of JSON from outside is read at most.
public struct JSONLimits: Hashable, Sendable {
    /// Bytes of the whole text.
    public var maximumCount: Int
    /// Arrays and objects inside each other.
    public var maximumDepth: Int

    public init(maximumCount: Int = 64 << 20, maximumDepth: Int = 32) {
        self.maximumCount = maximumCount
        self.maximumDepth = maximumDepth
    }
}

extension JSON {
    /// The value that `bytes` hold: one value, white space around it, nothing else.
    public static func parse(_ bytes: RawSpan, limits: JSONLimits = JSONLimits()) throws(JSONError) -> JSON {
        guard bytes.byteCount <= limits.maximumCount else {
            throw JSONError(offset: limits.maximumCount, reason: .tooLong)
        }
        return try unsafe bytes.withUnsafeBytes { (buffer) throws(JSONError) -> JSON in
            // A span over the same bytes, for the time of this closure.
            let span = unsafe Span<UInt8>(_unsafeElements: buffer.assumingMemoryBound(to: UInt8.self))
            try checkUTF8(span)
            var parser = JSONParser(limits: limits)
            return try parser.document(span)
        }
    }

    /// The value that `bytes` hold.
    public static func parse(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) -> JSON {
        try unsafe parse(bytes.span.bytes, limits: limits)
    }

    private static func checkUTF8(_ bytes: Span<UInt8>) throws(JSONError) {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes)
        } catch {
            throw JSONError(offset: error.byteOffsets.lowerBound, reason: .notUTF8)
        }
    }
}

/// Recursive descent over text that is known to be UTF-8.
///
/// The span travels as a parameter, since a span may not be stored. Recursion is bounded by the depth limit.
struct JSONParser {
    private let limits: JSONLimits
    private var at = 0
    private var depth = 0

    init(limits: JSONLimits) { self.limits = limits }

    mutating func document(_ bytes: Span<UInt8>) throws(JSONError) -> JSON {
        let value = try value(bytes)
        skipSpace(bytes)
        guard at == bytes.count else { throw error(.trailing) }
        return value
    }

    private func error(_ reason: JSONError.Reason) -> JSONError { JSONError(offset: at, reason: reason) }

    private mutating func skipSpace(_ bytes: Span<UInt8>) {
        while at < bytes.count {
            switch bytes[at] {
            case 0x20, 0x09, 0x0A, 0x0D: at += 1
            default: return
            }
        }
    }

    private func current(_ bytes: Span<UInt8>) throws(JSONError) -> UInt8 {
        guard at < bytes.count else { throw error(.endsEarly) }
        return bytes[at]
    }

    private mutating func value(_ bytes: Span<UInt8>) throws(JSONError) -> JSON {
        skipSpace(bytes)
        switch try current(bytes) {
        case UInt8(ascii: "\""): return .string(try string(bytes))
        case UInt8(ascii: "{"): return try object(bytes)
        case UInt8(ascii: "["): return try array(bytes)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number(bytes)
        case UInt8(ascii: "t"): return try literal("true", .bool(true), bytes)
        case UInt8(ascii: "f"): return try literal("false", .bool(false), bytes)
        case UInt8(ascii: "n"): return try literal("null", .null, bytes)
        default: throw error(.unexpected)
        }
    }

    private mutating func literal(
        _ word: StaticString, _ value: JSON, _ bytes: Span<UInt8>
    ) throws(JSONError) -> JSON {
        guard at + word.utf8CodeUnitCount <= bytes.count else { throw error(.endsEarly) }
        for index in 0..<word.utf8CodeUnitCount {
            guard unsafe bytes[at + index] == word.utf8Start[index] else { throw error(.unexpected) }
        }
        at += word.utf8CodeUnitCount
        return value
    }

    // MARK: Arrays and objects

    private mutating func enter() throws(JSONError) {
        guard depth < limits.maximumDepth else { throw error(.tooDeep) }
        depth += 1
        at += 1
    }

    private mutating func array(_ bytes: Span<UInt8>) throws(JSONError) -> JSON {
        try enter()
        var elements: [JSON] = []
        skipSpace(bytes)
        if try current(bytes) != UInt8(ascii: "]") {
            while true {
                elements.append(try value(bytes))
                if try separator(bytes, closing: UInt8(ascii: "]")) { break }
            }
        }
        depth -= 1
        at += 1
        return .array(elements)
    }

    private mutating func object(_ bytes: Span<UInt8>) throws(JSONError) -> JSON {
        try enter()
        var members: [JSONObject.Member] = []
        // As many as most heads have: growing step by step costs more than the rest of the loop.
        members.reserveCapacity(12)
        // A few names are compared one by one; many go through a set, or a hostile object would cost the square.
        var seen: Set<String> = []
        skipSpace(bytes)
        if try current(bytes) != UInt8(ascii: "}") {
            while true {
                skipSpace(bytes)
                let start = at
                guard try current(bytes) == UInt8(ascii: "\"") else { throw error(.unexpected) }
                let key = try string(bytes)
                if members.count == 16 { seen = Set(members.map(\.key)) }
                let isNew = members.count < 16 ? !members.contains { $0.key == key } : seen.insert(key).inserted
                guard isNew else { throw JSONError(offset: start, reason: .duplicateKey) }
                skipSpace(bytes)
                guard try current(bytes) == UInt8(ascii: ":") else { throw error(.unexpected) }
                at += 1
                members.append(JSONObject.Member(key: key, value: try value(bytes)))
                if try separator(bytes, closing: UInt8(ascii: "}")) { break }
            }
        }
        depth -= 1
        at += 1
        return .object(JSONObject(unique: members))
    }

    /// Steps over a comma, or stays at the closing bracket and says true.
    private mutating func separator(_ bytes: Span<UInt8>, closing: UInt8) throws(JSONError) -> Bool {
        skipSpace(bytes)
        let byte = try current(bytes)
        if byte == closing { return true }
        guard byte == UInt8(ascii: ",") else { throw error(.unexpected) }
        at += 1
        return false
    }

    // MARK: Numbers

    private mutating func digits(_ bytes: Span<UInt8>) throws(JSONError) {
        let start = at
        while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
        guard at > start else { throw error(.badNumber) }
    }

    private mutating func number(_ bytes: Span<UInt8>) throws(JSONError) -> JSON {
        let start = at
        var isWhole = true
        if bytes[at] == UInt8(ascii: "-") { at += 1 }
        let firstDigit = at
        try digits(bytes)
        guard at == firstDigit + 1 || bytes[firstDigit] != 0x30 else { throw error(.badNumber) }
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            isWhole = false
            at += 1
            try digits(bytes)
        }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            at += 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
            try digits(bytes)
        }
        let text = text(bytes, start..<at)
        if isWhole, let integer = Int64(text) { return .integer(integer) }
        guard !isWhole, let number = Double(text), number.isFinite else {
            throw JSONError(offset: start, reason: .badNumber)
        }
        return .number(number)
    }

    // MARK: Strings

    private func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        // The whole document was validated, and a range here never cuts a character.
        unsafe String(copying: UTF8Span(unchecked: bytes.extracting(range)))
    }

    /// Steps over bytes that stand for themselves; says where the run ended.
    private func endOfRun(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
            end += 1
        }
        return end
    }

    private mutating func string(_ bytes: Span<UInt8>) throws(JSONError) -> String {
        at += 1
        let start = at
        at = endOfRun(bytes, from: start)
        if try current(bytes) == UInt8(ascii: "\"") {
            at += 1
            return text(bytes, start..<at - 1)
        }
        var result: [UInt8] = []
        var from = start
        while true {
            unsafe bytes.extracting(from..<at).withUnsafeBufferPointer { unsafe result.append(contentsOf: $0) }
            switch try current(bytes) {
            case UInt8(ascii: "\""):
                at += 1
                return String(decoding: result, as: UTF8.self)
            case UInt8(ascii: "\\"):
                try escape(bytes, into: &result)
            default:
                throw error(.controlCharacter)
            }
            from = at
            at = endOfRun(bytes, from: from)
        }
    }

    private mutating func escape(_ bytes: Span<UInt8>, into result: inout [UInt8]) throws(JSONError) {
        at += 1
        let byte = try current(bytes)
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "u"): result.append(contentsOf: String(try scalar(bytes)).utf8)
        default: throw error(.badEscape)
        }
    }

    /// One escaped character: four hexadecimal digits, or two such groups that make a surrogate pair.
    private mutating func scalar(_ bytes: Span<UInt8>) throws(JSONError) -> Unicode.Scalar {
        let first = try fourDigits(bytes)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u")
        else { throw error(.badEscape) }
        at += 2
        let second = try fourDigits(bytes)
        guard second >= 0xDC00, second <= 0xDFFF,
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw error(.badEscape) }
        return scalar
    }

    private mutating func fourDigits(_ bytes: Span<UInt8>) throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            let byte = try current(bytes)
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: throw error(.badEscape)
            }
            value = value << 4 | UInt32(digit)
            at += 1
        }
        return value
    }
}
