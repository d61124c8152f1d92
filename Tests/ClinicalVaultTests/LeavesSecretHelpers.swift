import SecretMemory

/// A secret with the UTF-8 of a text, for tests.
func secret(_ text: String) throws -> SecretBytes { try secret(Array(text.utf8)) }

/// A secret with these bytes, for tests.
func secret(_ bytes: [UInt8]) throws -> SecretBytes { try unsafe SecretBytes(copying: bytes.span.bytes) }

/// The text of a secret, for tests.
func text(_ secret: borrowing SecretBytes) -> String {
    secret.withBytes { bytes in unsafe bytes.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) } }
}
