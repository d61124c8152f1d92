/// Base64 (RFC 4648) with the standard alphabet, as age wants it: strict, so that each value has one spelling.
package enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Marks a character that stands for nothing: no value has this bit.
    private static let invalid: UInt8 = 0x80

    private static let values: [UInt8] = {
        var values = [UInt8](repeating: invalid, count: 256)
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()

    private static let pad = UInt8(ascii: "=")

    /// Appends the characters of `bytes`, in groups of four if `padded`.
    package static func encode(_ bytes: some Collection<UInt8>, padded: Bool, to text: inout [UInt8]) {
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
    package static func decode(_ text: some BidirectionalCollection<UInt8>, padded: Bool, to bytes: inout [UInt8])
        -> Bool
    {
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
            guard value != invalid else {
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
    package static func decode(_ text: some BidirectionalCollection<UInt8>, count: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        guard decode(text, padded: false, to: &bytes), bytes.count == count else { return nil }
        return bytes
    }
}

/// The same for long texts, in lines without padding: three bytes and four characters at a time.
extension Base64 {
    /// Writes the characters of `bytes`, whose count is a multiple of 3, to `text`.
    static func encodeGroups(_ bytes: UnsafeRawBufferPointer, to text: UnsafeMutableRawBufferPointer) {
        precondition(bytes.count % 3 == 0 && text.count >= bytes.count / 3 * 4)
        unsafe alphabet.withUnsafeBufferPointer { alphabet in
            for group in 0..<bytes.count / 3 {
                let (from, to) = (3 * group, 4 * group)
                let value = unsafe UInt32(bytes[from]) << 16 | UInt32(bytes[from + 1]) << 8 | UInt32(bytes[from + 2])
                unsafe text[to] = alphabet[Int(value >> 18)]
                unsafe text[to + 1] = alphabet[Int(value >> 12 & 63)]
                unsafe text[to + 2] = alphabet[Int(value >> 6 & 63)]
                unsafe text[to + 3] = alphabet[Int(value & 63)]
            }
        }
    }

    /// Writes the bytes of `text`, whose count is a multiple of 4, to `bytes`; false where a character of it stands for
    /// nothing, padding included.
    static func decodeGroups(_ text: UnsafeRawBufferPointer, to bytes: UnsafeMutableRawBufferPointer) -> Bool {
        precondition(text.count % 4 == 0 && bytes.count >= text.count / 4 * 3)
        return unsafe values.withUnsafeBufferPointer { values in
            var seen: UInt8 = 0
            for group in 0..<text.count / 4 {
                let (from, to) = (4 * group, 3 * group)
                let first = unsafe values[Int(text[from])]
                let second = unsafe values[Int(text[from + 1])]
                let third = unsafe values[Int(text[from + 2])]
                let fourth = unsafe values[Int(text[from + 3])]
                seen |= first | second | third | fourth
                unsafe bytes[to] = first << 2 | second >> 4
                unsafe bytes[to + 1] = second << 4 | third >> 2
                unsafe bytes[to + 2] = third << 6 | fourth
            }
            return seen & invalid == 0
        }
    }
}
