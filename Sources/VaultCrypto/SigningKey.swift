internal import Synchronization

/// A public Ed25519 key that may be enrolled: 32 bytes.
///
/// The eight points of low order are refused in every spelling, for under them anybody can make a signature that
/// libcrypto accepts; so are spellings that are not canonical, for one key must have one fingerprint. A value that is no
/// point of the curve at all cannot be told without arithmetic, and does no harm: no signature under it is valid.
public struct SigningKey: Hashable, Sendable {
    /// How many bytes a key has.
    public static let count = 32

    /// The key's 32 bytes.
    public let bytes: [UInt8]

    /// libcrypto's form of the key, made once for all signatures that are verified under it.
    let verifier: Verifier

    /// The key with these bytes, or nil where they are not 32 or are refused.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == SigningKey.count else { return nil }
        let bytes = Array(bytes)
        var y = bytes
        // The top bit is the sign of x: both signs of a low-order y are of low order, or no point.
        y[31] &= 0x7f
        guard SigningKey.isBelowPrime(y), !SigningKey.lowOrder.contains(y) else { return nil }
        self.bytes = bytes
        verifier = Verifier(bytes)
    }

    public static func == (left: SigningKey, right: SigningKey) -> Bool { left.bytes == right.bytes }

    public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

    /// Whether the little-endian `y`, 255 bits, is below p = 2²⁵⁵ − 19 (ed ff … ff 7f).
    private static func isBelowPrime(_ y: [UInt8]) -> Bool {
        y[0] < 0xed || y[31] < 0x7f || y[1..<31].contains { $0 != 0xff }
    }

    /// The y of the points of order 1, 2, 4 and 8 (two of them), little-endian.
    private static let lowOrder: [[UInt8]] = [
        [1] + [UInt8](repeating: 0, count: 31),
        [0xec] + [UInt8](repeating: 0xff, count: 30) + [0x7f],
        [UInt8](repeating: 0, count: 32),
        [
            0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
            0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05,
        ],
        [
            0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
            0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a,
        ],
    ]
}

extension SigningKey {
    /// A public key as libcrypto holds it. Making it takes a tenth of the time of a verification, and nearly all signatures
    /// of a vault are made with one key.
    final class Verifier: Sendable {
        private let bytes: [UInt8]
        private let key = Mutex<SharedKey?>(nil)

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        /// The key, made at first use.
        func made() throws(CryptoError) -> SharedKey {
            try key.withLock { (key) throws(CryptoError) in
                if let key { return key }
                let made = SharedKey(try CurveKey(publicKey: bytes, curve: .ed25519))
                key = made
                return made
            }
        }
    }

    /// Sendable: a public key of libcrypto is not changed by what it verifies.
    final class SharedKey: @unchecked Sendable {
        let key: CurveKey
        init(_ key: consuming CurveKey) { self.key = key }
    }
}
