internal import SecretMemory

/// `-> scrypt <salt> <log N>`: the file key under a passphrase. It stands alone in its header, so that a file under a
/// passphrase has nobody else who could have made it.
enum ScryptStanza {
    static let type = Array("scrypt".utf8)
    static let saltCount = 16
    private static let saltLabel = Array("age-encryption.org/v1/scrypt".utf8)

    static func seal(
        _ fileKey: borrowing SecretBytes, passphrase: borrowing SecretBytes, cost: ScryptCost
    ) throws(AgeError) -> AgeStanza {
        guard passphrase.count > 0 else { throw .emptyPassphrase }
        let salt = Random.bytes(saltCount)
        var text: [UInt8] = []
        Base64.encode(salt, padded: false, to: &text)
        do throws(CryptoError) {
            let key = try Scrypt.derive(from: passphrase, salt: saltLabel + salt, cost: cost)
            return AgeStanza([type, text, Array(String(cost.logN).utf8)], body: try FileKey.wrap(fileKey, with: key))
        } catch {
            throw .crypto(error)
        }
    }

    /// The file key, or nil where the passphrase is another.
    static func open(
        salt: [UInt8], logN: Int, wrapped: [UInt8], passphrase: borrowing SecretBytes, ceiling: ScryptCost
    ) throws(AgeError) -> SecretBytes? {
        guard passphrase.count > 0 else { throw .emptyPassphrase }
        guard logN <= ceiling.logN else { throw .costRefused(logN: logN) }
        do throws(CryptoError) {
            let key = try Scrypt.derive(from: passphrase, salt: saltLabel + salt, cost: ScryptCost(readFromFile: logN))
            return try FileKey.unwrap(wrapped, with: key)
        } catch {
            if error == .authenticationFailed { return nil }
            throw .crypto(error)
        }
    }

    /// The exponent, `[1-9][0-9]*`; 99 for all of more than two digits, before any arithmetic.
    static func parseCost(_ text: [UInt8]) -> Int? {
        guard
            let first = text.first, first != UInt8(ascii: "0"),
            text.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })
        else { return nil }
        guard text.count <= 2 else { return 99 }
        return text.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
