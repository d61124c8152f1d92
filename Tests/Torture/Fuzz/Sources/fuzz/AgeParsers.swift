internal import SecretMemory
@testable internal import VaultCrypto

/// What an age file brings from outside: header, armor, and the spelling of keys.
enum AgeParsers {
    static let all = [
        FuzzedParser(name: "age-header", seeds: headers, parse: parseHeader),
        FuzzedParser(name: "armor", seeds: armors, parse: parseArmor),
        FuzzedParser(name: "bech32", seeds: spellings, parse: parseSpelling),
    ]

    // MARK: Header

    private static func headers() throws -> [[UInt8]] {
        let identity = try AgeIdentity(secret: secret(1))
        let other = try AgeIdentity(secret: secret(2))
        let words = try unsafe SecretBytes(copying: Array("words".utf8).span.bytes)
        let files = [
            try unsafe Age.seal(Array("text".utf8).span.bytes, to: [identity.recipient]),
            try unsafe Age.seal([UInt8]().span.bytes, to: [identity.recipient, other.recipient]),
            try unsafe Age.seal(Array("text".utf8).span.bytes, passphrase: words, cost: ScryptCost(testing: 1)),
        ]
        let unknown = "age-encryption.org/v1\n-> plugin-x arg\nAAAA\n-> y\n\n--- " + String(repeating: "A", count: 43)
        return files + [Array((unknown + "\n").utf8)]
    }

    /// A header that is taken has one spelling: what is written from its parts is what was read.
    private static func parseHeader(_ bytes: [UInt8]) {
        guard let header = unsafe try? AgeHeader.parse(bytes.span.bytes) else { return }
        var written = AgeHeader.version
        for stanza in header.stanzas { stanza.encode(to: &written) }
        written += Array("--- ".utf8)
        Base64.encode(header.mac, padded: false, to: &written)
        written.append(UInt8(ascii: "\n"))
        require(written == header.bytes, "a header has one spelling")
        require(bytes.starts(with: header.bytes), "a header is the beginning of its file")
        require(try AgeHeader.parse(header: header.bytes).mac == header.mac, "a header alone is read like its file")
        require(
            header.stanzas.filter { $0.arguments[0] == X25519Stanza.type }.count <= AgeHeader.maximumRecipients,
            "recipients have a ceiling")
        require(!header.isPassphrase || header.recipientCount == 1, "a passphrase stands alone")
    }

    // MARK: Armor

    private static func armors() throws -> [[UInt8]] {
        [0, 1, 47, 48, 49, 96, 130].map { count in
            var text: [UInt8] = [UInt8(count % 7)]
            var encoder = ArmorEncoder()
            encoder.begin(to: &text)
            unsafe encoder.encode([UInt8](repeating: 0x61, count: count).span.bytes, to: &text)
            encoder.finish(to: &text)
            return text
        } + [[3] + Array("  \r\n-----BEGIN AGE ENCRYPTED FILE-----\r\nYWJj\r\n-----END AGE ENCRYPTED FILE-----".utf8)]
    }

    /// Armor that is taken has one spelling, line ends and the white space around it aside; and it does not matter in
    /// which pieces it comes or is asked for.
    private static func parseArmor(_ input: [UInt8]) {
        guard let first = input.first else { return }
        let text = Array(input.dropFirst())
        let whole = dearmored(text, piece: text.count + 1, room: 4096)
        require(dearmored(text, piece: 1 + Int(first & 15), room: 1 + Int(first >> 4)) == whole, "pieces do not matter")
        guard let whole else { return }
        var written: [UInt8] = []
        var encoder = ArmorEncoder()
        encoder.begin(to: &written)
        unsafe encoder.encode(whole.span.bytes, to: &written)
        encoder.finish(to: &written)
        require(trimmed(text) == trimmed(written), "armor has one spelling")
    }

    private static func dearmored(_ text: [UInt8], piece: Int, room: Int) -> [UInt8]? {
        var position = 0
        let input = ByteInput(capacity: Armor.maximumSpace + 8) { span in
            let count = min(piece, span.byteCount, text.count - position)
            for index in 0..<count { span.storeBytes(of: text[position + index], toByteOffset: index, as: UInt8.self) }
            position += count
            return count
        }
        let decoder = ArmorDecoder(input)
        var bytes: [UInt8] = []
        var target = [UInt8](repeating: 0, count: room)
        while true {
            let count = unsafe target.withUnsafeMutableBytes { buffer in
                var span = unsafe buffer.mutableBytes
                return try? decoder.read(into: &span)
            }
            guard let count else { return nil }
            if count == 0 { return bytes }
            bytes += target[..<count]
        }
    }

    private static func trimmed(_ text: [UInt8]) -> [UInt8] {
        var lines: [UInt8] = []
        for (index, byte) in text.enumerated() {
            let isLineEnd =
                byte == 0x0D && (index + 1 == text.count || text[index + 1] == 0x0A)
            if !isLineEnd { lines.append(byte) }
        }
        var slice = lines[...]
        while let byte = slice.first, Armor.isSpace(byte) { slice = slice.dropFirst() }
        while let byte = slice.last, Armor.isSpace(byte) { slice = slice.dropLast() }
        return Array(slice)
    }

    // MARK: Spellings of keys

    private static func spellings() throws -> [[UInt8]] {
        let identity = try AgeIdentity(secret: secret(1))
        let text = try identity.encoded()
        return [
            Array(identity.recipient.text.utf8), text.withBytes { bytes in (0..<bytes.byteCount).map { bytes[$0] } },
            Array("a12uel5l".utf8), Array("A1G7SGD8".utf8),
        ]
    }

    /// A key has one spelling in each case of letters.
    private static func parseSpelling(_ bytes: [UInt8]) {
        if let layout = unsafe Bech32.check(bytes.span.bytes) {
            var data: [UInt8] = []
            unsafe Bech32.decode(bytes.span.bytes, layout) { data.append($0) }
            require(data.count == layout.byteCount, "as many bytes as the spelling says")
            var written: [UInt8] = []
            unsafe Bech32.encode(data.span.bytes, prefix: layout.prefix) { written.append($0) }
            let lower = bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
            require(written == lower, "a key has one spelling")
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if let recipient = AgeRecipient(text: text) { require(recipient.text == text, "a recipient has one spelling") }
        if bytes.count == AgeIdentity.textCount, let secret = unsafe try? SecretBytes(copying: bytes.span.bytes),
            let identity = try? AgeIdentity(text: secret)
        {
            let written = try? identity.encoded()
            let same = written?.withBytes { span in (0..<span.byteCount).allSatisfy { span[$0] == bytes[$0] } }
            require(same == true, "an identity has one spelling")
        }
    }

    /// A secret of 32 bytes that nobody uses for anything.
    static func secret(_ byte: UInt8) throws -> SecretBytes {
        try unsafe SecretBytes(copying: [UInt8](repeating: byte, count: 32).span.bytes)
    }
}
