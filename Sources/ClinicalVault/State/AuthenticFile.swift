internal import SecretMemory
internal import VaultCrypto

/// Files of the state folder that end with a tag under the pins key, so that one of another vault or clinician, one
/// under another name and one that was lost with the power are none.
///
///     content ‖ HMAC-SHA-256(pins key, name ‖ 00 ‖ content)
enum AuthenticFile {
    /// The bytes of a file with that content.
    static func bytes(of content: [UInt8], name: String, key: borrowing SecretBytes) throws -> [UInt8] {
        let message = Array(name.utf8) + [0] + content
        return content + (try unsafe HMACSHA256.authenticate(message.span.bytes, key: key))
    }

    /// The content of a file, or nil where it is not authentic.
    static func content(of bytes: [UInt8], name: String, key: borrowing SecretBytes) throws -> [UInt8]? {
        guard bytes.count >= HMACSHA256.tagCount else { return nil }
        let content = Array(bytes.dropLast(HMACSHA256.tagCount))
        let message = Array(name.utf8) + [0] + content
        let tag = Array(bytes.suffix(HMACSHA256.tagCount))
        return try unsafe HMACSHA256.isValid(tag, for: message.span.bytes, key: key) ? content : nil
    }
}
