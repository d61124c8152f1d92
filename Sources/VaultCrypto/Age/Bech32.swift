internal import SecretMemory

/// Bech32 (BIP-173), the spelling of age keys, without its limit of 90 characters.
///
/// It works from one borrowed view of memory to another, because what it spells may be a secret.
enum Bech32 {
    private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)

    /// What a character of lower case stands for; 32 for any that does not belong.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 32, count: 256)
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()

    private static let checksumCount = 6
    private static let separator = UInt8(ascii: "1")

    /// How many characters `encode` gives.
    static func encodedCount(prefix: [UInt8], dataCount: Int) -> Int {
        prefix.count + 1 + (dataCount * 8 + 4) / 5 + checksumCount
    }

    /// Gives the characters of prefix, separator, data and checksum one by one, in lower case.
    ///
    /// - Parameter prefix: in lower case.
    static func encode(_ data: RawSpan, prefix: [UInt8], each emit: (UInt8) -> Void) {
        var checksum = Checksum(prefix: prefix)
        prefix.forEach(emit)
        emit(separator)
        func put(_ value: UInt8) {
            checksum.add(value)
            emit(alphabet[Int(value)])
        }
        var pending: UInt32 = 0
        var bits: UInt32 = 0
        for index in 0..<data.byteCount {
            pending = pending << 8 | UInt32(data[index])
            bits += 8
            while bits >= 5 {
                bits -= 5
                put(UInt8(pending >> bits & 31))
            }
        }
        if bits > 0 { put(UInt8(pending << (5 - bits) & 31)) }
        for value in checksum.final { emit(alphabet[Int(value)]) }
    }

    /// Where the data of a valid string stands, its prefix in lower case, and whether the string is in upper case.
    struct Layout {
        let prefix: [UInt8]
        let isUpperCase: Bool
        let data: Range<Int>

        /// How many bytes the data has.
        var byteCount: Int { data.count * 5 / 8 }
    }

    /// Checks a string; nil where it is not Bech32 in canonical form.
    static func check(_ text: RawSpan) -> Layout? {
        var hasLower = false
        var hasUpper = false
        var lastSeparator: Int?
        for index in 0..<text.byteCount {
            switch text[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): hasLower = true
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): hasUpper = true
            case separator: lastSeparator = index
            case 33...126: break
            default: return nil
            }
        }
        guard !(hasLower && hasUpper), let end = lastSeparator, end >= 1, end <= 83 else { return nil }
        guard text.byteCount >= end + 1 + checksumCount else { return nil }
        let data = end + 1..<text.byteCount - checksumCount
        let prefix = (0..<end).map { lowerCase(text[$0]) }
        var checksum = Checksum(prefix: prefix)
        for index in end + 1..<text.byteCount {
            let value = values[Int(lowerCase(text[index]))]
            guard value < 32 else { return nil }
            checksum.add(value)
        }
        guard checksum.isValid else { return nil }
        // What does not fill a byte is padding: at most 4 bits, all zero, or one key would have many spellings.
        let spare = data.count * 5 % 8
        guard spare <= 4 else { return nil }
        if spare > 0 {
            let last = values[Int(lowerCase(text[data.upperBound - 1]))]
            guard last & (1 << UInt8(spare) - 1) == 0 else { return nil }
        }
        return Layout(prefix: prefix, isUpperCase: hasUpper, data: data)
    }

    /// Gives the bytes of a string's data one by one.
    ///
    /// - Parameter layout: what `check` said of this string.
    static func decode(_ text: RawSpan, _ layout: Layout, each emit: (UInt8) -> Void) {
        var pending: UInt32 = 0
        var bits: UInt32 = 0
        for index in layout.data {
            pending = pending << 5 | UInt32(values[Int(lowerCase(text[index]))])
            bits += 5
            if bits >= 8 {
                bits -= 8
                emit(UInt8(truncatingIfNeeded: pending >> bits))
            }
        }
    }

    private static func lowerCase(_ character: UInt8) -> UInt8 {
        character >= UInt8(ascii: "A") && character <= UInt8(ascii: "Z") ? character | 0x20 : character
    }

    /// The checksum's state: a remainder of polynomials over GF(32).
    private struct Checksum {
        private var state: UInt32 = 1

        init(prefix: [UInt8]) {
            for character in prefix { add(character >> 5) }
            add(0)
            for character in prefix { add(character & 31) }
        }

        mutating func add(_ value: UInt8) {
            let top = state >> 25
            state = (state & 0x1ff_ffff) << 5 ^ UInt32(value)
            if top & 1 != 0 { state ^= 0x3b6a_57b2 }
            if top & 2 != 0 { state ^= 0x2650_8e6d }
            if top & 4 != 0 { state ^= 0x1ea1_19fa }
            if top & 8 != 0 { state ^= 0x3d42_33dd }
            if top & 16 != 0 { state ^= 0x2a14_62b3 }
        }

        /// After everything with its checksum was added.
        var isValid: Bool { state == 1 }

        /// The six values to write.
        var final: [UInt8] {
            var closed = self
            for _ in 0..<checksumCount { closed.add(0) }
            let remainder = closed.state ^ 1
            return (0..<checksumCount).map { UInt8(remainder >> UInt32(5 * (5 - $0)) & 31) }
        }
    }
}
