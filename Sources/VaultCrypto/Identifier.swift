/// An id of a vault, clinician, patient, bundle, writer or note: 16 bytes, random or the beginning of a hash.
///
/// Written as 26 letters and digits: base32 of RFC 4648 in lower case, without padding.
public struct Identifier: Hashable, Sendable {
    /// How many bytes an id has.
    public static let count = 16

    /// How many characters its text form has.
    public static let textCount = 26

    private let high: UInt64
    private let low: UInt64

    /// The id with these bytes, or nil where they are not 16.
    public init?(_ bytes: some Collection<UInt8>) { self.init(Array(bytes)) }

    /// The id with these bytes, or nil where they are not 16.
    ///
    /// Lists read thousands of ids: walking a collection of any type costs 27,000 instructions an id, an array 100.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == Identifier.count else { return nil }
        var halves: (UInt64, UInt64) = (0, 0)
        for index in 0..<8 {
            halves.0 = halves.0 << 8 | UInt64(bytes[index])
            halves.1 = halves.1 << 8 | UInt64(bytes[index + 8])
        }
        (high, low) = halves
    }

    /// The first 16 bytes of a digest, as ids of clinicians and patients are made.
    public init(beginningOf digest: Digest) {
        var halves: (UInt64, UInt64) = (0, 0)
        for index in 0..<8 {
            halves.0 = halves.0 << 8 | UInt64(digest.bytes[index])
            halves.1 = halves.1 << 8 | UInt64(digest.bytes[index + 8])
        }
        (high, low) = halves
    }

    /// The id with this text form, or nil: exactly 26 characters of the alphabet, and no stray bits at the end.
    public init?(text: some StringProtocol) {
        // In the one type that the loop below is made for.
        let text = String(text)
        guard text.utf8.count == Identifier.textCount else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Identifier.count)
        var pending: UInt32 = 0
        var bits = 0
        for character in text.utf8 {
            guard let value = Identifier.value(of: character) else { return nil }
            pending = pending << 5 | UInt32(value)
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(bits)))
            }
        }
        // 26 × 5 = 130 bits: two are left over and must be zero, or one id would have four spellings.
        guard pending & 3 == 0 else { return nil }
        self.init(bytes)
    }

    /// The 16 bytes.
    public var bytes: [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: high >> (56 - 8 * $0)) }
            + (0..<8).map { UInt8(truncatingIfNeeded: low >> (56 - 8 * $0)) }
    }

    /// The 26 characters.
    public var text: String {
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
        var characters: [UInt8] = []
        characters.reserveCapacity(Identifier.textCount)
        var pending: UInt32 = 0
        var bits = 0
        for byte in bytes {
            pending = pending << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                characters.append(alphabet[Int(pending >> UInt32(bits) & 31)])
            }
        }
        characters.append(alphabet[Int(pending << UInt32(5 - bits) & 31)])
        return String(decoding: characters, as: UTF8.self)
    }

    private static func value(of character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): character - UInt8(ascii: "a")
        case UInt8(ascii: "2")...UInt8(ascii: "7"): character - UInt8(ascii: "2") + 26
        default: nil
        }
    }
}

extension Identifier: CustomStringConvertible {
    public var description: String { text }
}

extension Identifier: Comparable {
    public static func < (left: Identifier, right: Identifier) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}
