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
        let bytes = unsafe bytes.span.bytes
        (high, low) = (bytes.word(at: 0), bytes.word(at: 8))
    }

    /// The first 16 bytes of a digest, as ids of clinicians and patients are made.
    public init(beginningOf digest: Digest) { (high, low) = (digest.words.first, digest.words.second) }

    /// The id with this text form, or nil: exactly 26 characters of the alphabet, and no stray bits at the end.
    public init?(text: some StringProtocol) {
        // In the one type that the loop below is made for.
        let text = String(text)
        let characters = text.utf8.span
        guard characters.count == Identifier.textCount else { return nil }
        var bits: UInt128 = 0
        for index in 0..<Identifier.textCount - 1 {
            guard let value = Identifier.value(of: characters[index]) else { return nil }
            bits = bits << 5 | UInt128(value)
        }
        // 26 × 5 = 130 bits: the last two are left over and must be zero, or one id would have four spellings.
        guard let last = Identifier.value(of: characters[Identifier.textCount - 1]), last & 3 == 0 else { return nil }
        bits = bits << 3 | UInt128(last >> 2)
        (high, low) = (UInt64(truncatingIfNeeded: bits >> 64), UInt64(truncatingIfNeeded: bits))
    }

    /// The 16 bytes.
    public var bytes: [UInt8] { unsafe [high.bigEndian, low.bigEndian].withUnsafeBytes { unsafe Array($0) } }

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
