internal import SecretMemory

/// Why an age file could not be read or written. No case carries a byte of the file.
public enum AgeError: Error, Hashable, Sendable {
    /// The file does not begin as an age file does.
    case notAnAgeFile
    /// The header breaks a rule of the format, or ends too early.
    case headerMalformed
    /// A stanza could be opened, but the header was changed: its MAC is wrong.
    case headerAuthentication
    /// No stanza was made for this key or passphrase.
    case noMatch
    /// The armor breaks a rule of the format.
    case armorMalformed
    /// The payload was changed, cut or lengthened.
    case payloadDamaged
    /// The file asks for more scrypt work than is accepted: the exponent it names, 99 for all above.
    case costRefused(logN: Int)
    /// More recipients than ``AgeHeader/maximumRecipients``.
    case tooManyRecipients
    /// A file for nobody.
    case noRecipients
    /// A recipient whose shared secret would be known to everybody (a point of low order).
    case recipientRefused
    /// A passphrase of no bytes.
    case emptyPassphrase
    /// The plaintext is longer than a secret may be, or than fits in memory.
    case tooLong
    /// An operation of the library failed.
    case crypto(CryptoError)
}

/// Runs an operation whose failure is none of the file's.
func asAgeError<Result: ~Copyable>(
    _ body: () throws(CryptoError) -> Result
) throws(AgeError) -> Result {
    do throws(CryptoError) { return try body() } catch { throw .crypto(error) }
}
