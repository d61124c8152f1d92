internal import COpenSSL
public import SecretMemory

/// How much work scrypt does: N = 2^logN with r = 8 and p = 1, hence 2^logN KiB of memory.
///
/// The floor is compiled in, so that no caller seals a secret cheaply; the ceiling is what a file from outside may ask
/// of this machine, and depends on the use.
public struct ScryptCost: Hashable, Comparable, Sendable {
    /// The exponent of N.
    public let logN: Int

    /// The cost with this exponent, or nil where it is below the floor of 17 or above ``handOffCeiling``.
    public init?(logN: Int) {
        guard logN >= 17, logN <= 20 else { return nil }
        self.logN = logN
    }

    /// A cost below the floor, for tests alone: the vectors were made with it, and a test should not take a second.
    package init(testing logN: Int) { self.logN = logN }

    /// A cost that a file asks for, which the caller has compared with its ceiling: reading has no floor.
    init(readFromFile logN: Int) { self.logN = logN }

    private init(_ logN: Int) { self.logN = logN }

    /// What is written, and the most that a clinician's own identity file may ask: 256 MiB, under a second.
    public static let identity = ScryptCost(18)

    /// The most that a hand-off from someone else may ask: 1 GiB.
    public static let handOffCeiling = ScryptCost(20)

    public static func < (left: ScryptCost, right: ScryptCost) -> Bool { left.logN < right.logN }
}

/// scrypt (RFC 7914): a key from a passphrase, slow and hungry for memory on purpose.
public enum Scrypt {
    /// 32 bytes from a passphrase.
    ///
    /// Throws `costRefused` above ``ScryptCost/handOffCeiling``, and `libraryFailure` where the machine has no memory.
    public static func derive(
        from passphrase: borrowing SecretBytes, salt: [UInt8], cost: ScryptCost
    ) throws(CryptoError) -> SecretBytes {
        guard cost <= .handOffCeiling, cost.logN >= 1 else { throw .costRefused }
        return try derive(
            from: passphrase, salt: salt, n: 1 << UInt64(cost.logN), r: 8, p: 1, count: 32)
    }

    /// All the parameters of the RFC, for its vectors.
    package static func derive(
        from passphrase: borrowing SecretBytes, salt: [UInt8], n: UInt64, r: UInt64, p: UInt64, count: Int
    ) throws(CryptoError) -> SecretBytes {
        LibCrypto.start()
        // libcrypto refuses more than 32 MiB unless told: V is 128·N·r bytes, B is 128·r·p, and some slack.
        let memory = 128 * n * r + 128 * r * p + 1024 * 1024
        var key = try SecretBytes.make(count: count)
        let done = passphrase.withBytes { passphrase in
            unsafe passphrase.withUnsafeBytes { passphrase in
                key.withMutableBytes { key in
                    unsafe key.withUnsafeMutableBytes { key in
                        unsafe EVP_PBE_scrypt(
                            passphrase.baseAddress?.assumingMemoryBound(to: CChar.self), passphrase.count, salt,
                            salt.count, n, r, p, memory, key.baseAddress?.assumingMemoryBound(to: UInt8.self),
                            key.count)
                    }
                }
            }
        }
        guard done == 1 else { throw LibCrypto.failure() }
        return key
    }
}
