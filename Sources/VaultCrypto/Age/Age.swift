public import SecretMemory

/// age files in one piece: keys, identities, statements and other small files. Long ones go through ``AgeWriter`` and
/// ``AgeReader``.
public enum Age {
    /// An age file for 1 to 20 recipients, any of whom can open it.
    public static func seal(
        _ plaintext: RawSpan, to recipients: [AgeRecipient], armor: Bool = false
    ) throws(AgeError) -> [UInt8] {
        let fileKey = try FileKey.make()
        let header = try AgeHeader(to: recipients, fileKey: fileKey)
        return try seal(plaintext, header: header, fileKey: fileKey, armor: armor)
    }

    /// An age file that a passphrase opens.
    public static func seal(
        _ plaintext: RawSpan, passphrase: borrowing SecretBytes, cost: ScryptCost, armor: Bool = false
    ) throws(AgeError) -> [UInt8] {
        let fileKey = try FileKey.make()
        let header = try AgeHeader(passphrase: passphrase, cost: cost, fileKey: fileKey)
        return try seal(plaintext, header: header, fileKey: fileKey, armor: armor)
    }

    /// The header of a file in its binary form, to be unwrapped by a ``KeyHolder``.
    public static func headerBytes(of file: RawSpan) throws(AgeError) -> [UInt8] {
        try AgeHeader.parse(file).bytes
    }

    /// The plaintext of a file in its binary form, whose file key a ``KeyHolder`` unwrapped.
    public static func open(_ file: RawSpan, fileKey: borrowing SecretBytes) throws(AgeError) -> PlaintextBuffer {
        let header = try AgeHeader.parse(file)
        return try open(file, header, fileKey)
    }

    /// The plaintext for the holder of an identity. The file is in its binary form.
    public static func open(_ file: RawSpan, with identity: borrowing AgeIdentity) throws(AgeError) -> PlaintextBuffer {
        let header = try AgeHeader.parse(file)
        return try open(file, header, header.unwrap(with: identity))
    }

    /// The plaintext for whoever knows the passphrase. The file is in its binary form.
    ///
    /// - Parameter ceiling: the most work that the file may ask; else `costRefused`.
    public static func open(
        _ file: RawSpan, passphrase: borrowing SecretBytes, ceiling: ScryptCost
    ) throws(AgeError) -> PlaintextBuffer {
        let header = try AgeHeader.parse(file)
        return try open(file, header, header.unwrap(passphrase: passphrase, ceiling: ceiling))
    }

    /// The plaintext as a secret: for files that hold keys, up to ``SecretBytes/maximumCount``; else `tooLong`.
    public static func openSecret(_ file: RawSpan, fileKey: borrowing SecretBytes) throws(AgeError) -> SecretBytes {
        try openSecret(file, AgeHeader.parse(file), fileKey: fileKey)
    }

    /// The same for whoever has read the header of the file already.
    public static func openSecret(
        _ file: RawSpan, _ header: AgeHeader, fileKey: borrowing SecretBytes
    ) throws(AgeError) -> SecretBytes {
        let payload = try payload(of: file, header, fileKey)
        let sealed = file.extracting((header.byteCount + FileKey.payloadNonceCount)...)
        guard let count = AgePayload.plaintextCount(sealed: sealed.byteCount) else { throw .payloadDamaged }
        guard count <= SecretBytes.maximumCount else { throw .tooLong }
        var secret = try asAgeError { () throws(CryptoError) in try SecretBytes.make(count: count) }
        try secret.withMutableBytes { (bytes) throws(AgeError) in
            try unsafe bytes.withUnsafeMutableBytes { (target) throws(AgeError) in
                try unsafe payload.openAll(sealed, into: target)
            }
        }
        return secret
    }

    /// The plaintext as a secret, for whoever knows the passphrase.
    ///
    /// - Parameter ceiling: the most work that the file may ask; else `costRefused`.
    public static func openSecret(
        _ file: RawSpan, passphrase: borrowing SecretBytes, ceiling: ScryptCost
    ) throws(AgeError) -> SecretBytes {
        let header = try AgeHeader.parse(file)
        return try openSecret(file, header, fileKey: header.unwrap(passphrase: passphrase, ceiling: ceiling))
    }
}

extension Age {
    private static func seal(
        _ plaintext: RawSpan, header: AgeHeader, fileKey: borrowing SecretBytes, armor: Bool
    ) throws(AgeError) -> [UInt8] {
        let nonce = Random.bytes(FileKey.payloadNonceCount)
        let payload = try AgePayload(fileKey: fileKey, nonce: nonce)
        var file = header.bytes + nonce
        file.reserveCapacity(file.count + AgePayload.sealedCount(plaintext: plaintext.byteCount))
        var rest = plaintext
        var isLast = false
        while !isLast {
            isLast = rest.byteCount <= AgePayload.chunkCount
            let chunk = rest.extracting(..<min(rest.byteCount, AgePayload.chunkCount))
            rest = rest.extracting(chunk.byteCount...)
            try payload.seal(chunk, isLast: isLast, appendingTo: &file)
        }
        guard armor else { return file }
        var text: [UInt8] = []
        var encoder = ArmorEncoder()
        encoder.begin(to: &text)
        unsafe encoder.encode(file.span.bytes, to: &text)
        encoder.finish(to: &text)
        return text
    }

    private static func open(
        _ file: RawSpan, _ header: AgeHeader, _ fileKey: borrowing SecretBytes
    ) throws(AgeError) -> PlaintextBuffer {
        let payload = try payload(of: file, header, fileKey)
        let sealed = file.extracting((header.byteCount + FileKey.payloadNonceCount)...)
        guard let count = AgePayload.plaintextCount(sealed: sealed.byteCount) else { throw .payloadDamaged }
        let plaintext = PlaintextBuffer()
        try unsafe plaintext.append(uninitializedCount: count) { (target) throws(AgeError) in
            try unsafe payload.openAll(sealed, into: target)
        }
        return plaintext
    }

    /// Checks the header's MAC and takes the payload's nonce from the file.
    private static func payload(
        of file: RawSpan, _ header: AgeHeader, _ fileKey: borrowing SecretBytes
    ) throws(AgeError) -> AgePayload {
        try header.verify(fileKey)
        let end = header.byteCount + FileKey.payloadNonceCount
        guard file.byteCount >= end else { throw .headerMalformed }
        let nonce = unsafe file.extracting(header.byteCount..<end).withUnsafeBytes { unsafe Array($0) }
        return try AgePayload(fileKey: fileKey, nonce: nonce)
    }
}
