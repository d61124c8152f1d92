/// One way to the file key: a line of arguments and a body. What it means depends on the first argument.
package struct AgeStanza: Hashable, Sendable {
    /// The file key, wrapped: 16 bytes and a tag.
    static let wrappedKeyCount = 32

    package let arguments: [[UInt8]]
    package let body: [UInt8]

    package init(_ arguments: [[UInt8]], body: [UInt8]) {
        self.arguments = arguments
        self.body = body
    }

    /// What Alcove knows of stanzas.
    enum Meaning: Hashable, Sendable {
        case x25519(share: [UInt8], wrapped: [UInt8])
        /// `logN` is 99 for everything above: no ceiling is there.
        case scrypt(salt: [UInt8], logN: Int, wrapped: [UInt8])
        /// Someone else's kind: ignored, and still authenticated with the header.
        case unknown
    }

    /// Reads the stanza as what its first argument says; throws where it then breaks that kind's rules.
    func meaning() throws(AgeError) -> Meaning {
        switch arguments[0] {
        case X25519Stanza.type:
            guard
                arguments.count == 2, let share = Base64.decode(arguments[1], count: X25519.keyCount),
                body.count == AgeStanza.wrappedKeyCount
            else { throw .headerMalformed }
            return .x25519(share: share, wrapped: body)
        case ScryptStanza.type:
            guard
                arguments.count == 3, let salt = Base64.decode(arguments[1], count: ScryptStanza.saltCount),
                let logN = ScryptStanza.parseCost(arguments[2]), body.count == AgeStanza.wrappedKeyCount
            else { throw .headerMalformed }
            return .scrypt(salt: salt, logN: logN, wrapped: body)
        default:
            return .unknown
        }
    }

    /// Appends the stanza as it stands in a header.
    func encode(to text: inout [UInt8]) {
        text.append(contentsOf: "->".utf8)
        for argument in arguments {
            text.append(UInt8(ascii: " "))
            text.append(contentsOf: argument)
        }
        text.append(UInt8(ascii: "\n"))
        // Lines of 48 bytes, and at last a shorter one, which may be empty.
        var rest = body[...]
        while true {
            let line = rest.prefix(48)
            rest = rest.dropFirst(48)
            Base64.encode(line, padded: false, to: &text)
            text.append(UInt8(ascii: "\n"))
            if line.count < 48 { return }
        }
    }
}
