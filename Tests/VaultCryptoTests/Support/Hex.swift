import SecretMemory
import Testing
import VaultCrypto

/// The bytes that hexadecimal digits spell.
func hex(_ text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    var high: UInt8?
    for character in text {
        guard let digit = character.hexDigitValue.map(UInt8.init) else {
            preconditionFailure("not hexadecimal: \(text)")
        }
        if let first = high {
            bytes.append(first << 4 | digit)
            high = nil
        } else {
            high = digit
        }
    }
    precondition(high == nil, "half a byte: \(text)")
    return bytes
}

/// A secret that a test knows.
func secret(_ bytes: [UInt8]) throws -> SecretBytes { try unsafe SecretBytes(copying: bytes.span.bytes) }

/// A secret that a test knows, as text.
func secret(_ text: String) throws -> SecretBytes { try secret(Array(text.utf8)) }

/// What a secret holds: for comparing with a vector, in tests alone.
func revealed(_ secret: borrowing SecretBytes) -> [UInt8] {
    secret.withBytes { span in unsafe span.withUnsafeBytes { unsafe Array($0) } }
}

/// What a buffer holds.
func revealed(_ buffer: PlaintextBuffer) -> [UInt8] {
    buffer.withBytes { span in unsafe span.withUnsafeBytes { unsafe Array($0) } }
}

extension Collection<UInt8> {
    /// Lends the bytes as the span that the module takes.
    func withSpan<Result>(_ body: (RawSpan) throws -> Result) rethrows -> Result {
        // Bytes have no padding, so the raw view of them is safe.
        let bytes = Array(self)
        return try unsafe body(bytes.span.bytes)
    }
}
