/// A SHA-256 digest: 32 bytes, and never a secret.
public struct Digest: Hashable, Sendable {
    /// How many bytes a digest has.
    public static let count = 32

    /// The digest's bytes, 32 of them.
    public let bytes: [UInt8]

    /// The digest with these bytes, or nil where they are not 32.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Digest.count else { return nil }
        self.bytes = Array(bytes)
    }

    /// Hashes the bytes in one piece: by themselves they would go in one by one.
    public func hash(into hasher: inout Hasher) {
        unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }

    /// 64 hexadecimal digits in lower case.
    public var hex: String { hexadecimal(bytes) }
}

extension Digest: CustomStringConvertible {
    public var description: String { hex }
}

/// Bytes as hexadecimal digits in lower case, two a byte.
public func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}
