internal import SecretMemory
internal import VaultCrypto

/// A bundle's header and key together: seals records into frames and opens them.
final class BundleCipher {
    let header: BundleHeader
    private let cipher: XAES256GCM
    /// label("frame") ‖ HH, in front of each frame's own 48 bytes.
    private let context: [UInt8]
    /// For the names of the records that are opened.
    private var hasher = SHA256Hasher()

    init(header: BundleHeader, cipher: XAES256GCM) {
        self.header = header
        self.cipher = cipher
        context = Label.frame + header.hash.bytes
    }

    /// Appends the frame of a record: P ‖ nonce ‖ ciphertext ‖ tag, with aad = label("frame") ‖ HH ‖ P.
    func seal(_ record: Record, sequence: UInt64, link: Digest, appendingTo output: inout [UInt8]) throws {
        let prefix = FramePrefix(
            sealedCount: record.buffer.count + XAES256GCM.overhead, sequence: sequence, link: link
        ).bytes
        output += prefix
        do throws(CryptoError) {
            try record.buffer.withBytes { (bytes) throws(CryptoError) in
                try cipher.seal(bytes, aad: context + prefix, appendingTo: &output)
            }
        } catch {
            throw VaultError(error)
        }
    }

    /// The record in a whole frame; nil where the frame was changed, is another's, or does not hold a record.
    func open(_ frame: RawSpan) -> Record? {
        guard let prefix = FramePrefix(frame, at: 0), prefix.frameCount == frame.byteCount else { return nil }
        let buffer = PlaintextBuffer(capacity: prefix.sealedCount - XAES256GCM.overhead)
        do throws(CryptoError) {
            try cipher.open(
                frame.extracting(FramePrefix.count..<frame.byteCount),
                aad: context + frame.extracting(0..<FramePrefix.count).array, appendingTo: buffer)
        } catch {
            return nil
        }
        return try? Record(decoding: buffer, &hasher)
    }
}

extension VaultError {
    init(_ error: CryptoError) { self = .cryptography("\(error)") }
}

extension VaultError {
    init(_ error: AgeError) {
        switch error {
        case .noMatch: self = .wrongPassphrase
        case .costRefused(let logN): self = .costRefused(logN: logN)
        default: self = .cryptography("\(error)")
        }
    }
}
