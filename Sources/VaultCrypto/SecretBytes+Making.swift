internal import SecretMemory

extension SecretBytes {
    /// A secret of `count` zero bytes, with the error of this module.
    static func make(count: Int) throws(CryptoError) -> SecretBytes {
        do throws(SecretMemoryError) { return try SecretBytes(count: count) } catch { throw .memory(error) }
    }

    /// `count` random bytes, with the error of this module.
    static func makeRandom(count: Int) throws(CryptoError) -> SecretBytes {
        do throws(SecretMemoryError) { return try SecretBytes.random(count: count) } catch { throw .memory(error) }
    }

    /// A part as a secret of its own, with the error of this module.
    borrowing func part(_ range: Range<Int>) throws(CryptoError) -> SecretBytes {
        do throws(SecretMemoryError) { return try slice(range) } catch { throw .memory(error) }
    }

    /// Fills the secret from its beginning with what `body` puts, byte by byte. Too many bytes are a fault of ours.
    mutating func fill(_ body: (_ put: (UInt8) -> Void) -> Void) {
        withMutableBytes { bytes in
            unsafe bytes.withUnsafeMutableBytes { buffer in
                var next = 0
                body { byte in
                    precondition(next < buffer.count)
                    unsafe buffer[next] = byte
                    next += 1
                }
            }
        }
    }
}
