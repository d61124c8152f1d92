/// Base64 (RFC 4648) with the standard alphabet, as age wants it: strict, so that each value has one spelling.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// What a character stands for; 64 for any that does not belong.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 64, count: 256)
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()

    private static let pad = UInt8(ascii: "=")

    /// Appends the characters of `bytes`, in groups of four if `padded`.
    static func encode(_ bytes: some Collection<UInt8>, padded: Bool, to text: inout [UInt8]) {
        var pending: UInt32 = 0
        var bits = 0
        for byte in bytes {
            pending = pending << 8 | UInt32(byte)
            bits += 8
            while bits >= 6 {
                bits -= 6
                text.append(alphabet[Int(pending >> UInt32(bits) & 63)])
            }
        }
        guard bits > 0 else { return }
        text.append(alphabet[Int(pending << UInt32(6 - bits) & 63)])
        if padded { text.append(contentsOf: repeatElement(pad, count: bits == 2 ? 2 : 1)) }
    }

    /// Appends the bytes of `text`, or nothing and gives false: for a character outside of the alphabet, padding where
    /// there should be none or none where there should be, a length that no bytes have, or stray bits at the end.
    static func decode(_ text: some BidirectionalCollection<UInt8>, padded: Bool, to bytes: inout [UInt8]) -> Bool {
        let start = bytes.count
        var digits = text[...]
        if padded {
            guard digits.count % 4 == 0 else { return false }
            if digits.last == pad { digits.removeLast() }
            if digits.last == pad { digits.removeLast() }
        }
        var pending: UInt32 = 0
        var bits = 0
        for character in digits {
            let value = values[Int(character)]
            guard value < 64 else {
                bytes.removeSubrange(start...)
                return false
            }
            pending = pending << 6 | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(bits)))
            }
        }
        // 2 or 4 bits may be left over and must be zero; 6 are a lone character.
        guard bits < 6, pending & (1 << UInt32(bits) - 1) == 0 else {
            bytes.removeSubrange(start...)
            return false
        }
        return true
    }

    /// The bytes of unpadded `text`, if they are `count`.
    static func decode(_ text: some BidirectionalCollection<UInt8>, count: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        guard decode(text, padded: false, to: &bytes), bytes.count == count else { return nil }
        return bytes
    }
}
