internal import SecretMemory

/// One byte at a time, for the few places that look at a secret letter by letter.
extension SecretBytes {
    /// The byte at `index`; traps outside the secret.
    borrowing func byte(at index: Int) -> UInt8 {
        withBytes { bytes in
            precondition(index >= 0 && index < bytes.byteCount)
            return unsafe bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
        }
    }

    /// Puts a byte in place; traps outside the secret.
    mutating func set(_ byte: UInt8, at index: Int) {
        withMutableBytes { $0.storeBytes(of: byte, toByteOffset: index, as: UInt8.self) }
    }
}
