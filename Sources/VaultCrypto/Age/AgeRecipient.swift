/// Whom an age file is for: an X25519 public key, written `age1…`.
public struct AgeRecipient: Hashable, Sendable {
    /// How many bytes the key has.
    public static let count = 32

    private static let prefix = Array("age".utf8)

    /// The public key, 32 bytes.
    public let bytes: [UInt8]

    /// The recipient with this public key, or nil where it has not 32 bytes.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == AgeRecipient.count else { return nil }
        self.bytes = Array(bytes)
    }

    /// The recipient with this spelling, or nil. A recipient of a plugin (`age1name1…`) is refused like any other
    /// text: nothing is ever run to make sense of one.
    public init?(text: some StringProtocol) {
        let text = Array(text.utf8)
        guard
            let layout = unsafe Bech32.check(text.span.bytes), layout.prefix == AgeRecipient.prefix,
            !layout.isUpperCase, layout.byteCount == AgeRecipient.count
        else { return nil }
        var bytes: [UInt8] = []
        unsafe Bech32.decode(text.span.bytes, layout) { bytes.append($0) }
        self.bytes = bytes
    }

    /// The spelling: `age1` and 58 characters.
    public var text: String {
        var characters: [UInt8] = []
        unsafe Bech32.encode(bytes.span.bytes, prefix: AgeRecipient.prefix) { characters.append($0) }
        return String(decoding: characters, as: UTF8.self)
    }
}

extension AgeRecipient: CustomStringConvertible {
    public var description: String { text }
}
