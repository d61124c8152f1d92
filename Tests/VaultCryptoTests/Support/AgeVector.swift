import SecretMemory
import Testing
import VaultCrypto

/// One file of the age test kit (C2SP/CCTV): how it must end, the keys to try, and the age file itself.
struct AgeVector: CustomTestStringConvertible {
    let name: String
    let expectation: String
    let payloadHash: String?
    let fileKey: [UInt8]
    let identities: [String]
    let passphrases: [String]
    let isArmored: Bool
    let file: [UInt8]

    var testDescription: String { name }

    init(named name: String) throws {
        let bytes = try Corpus.bytes("cctv-age/\(name)")
        var rest = bytes[...]
        var fields: [String: [String]] = [:]
        while let end = rest.firstIndex(of: 10), end > rest.startIndex {
            let line = String(decoding: rest[..<end], as: UTF8.self)
            let colon = try #require(line.firstRange(of: ": "))
            fields[String(line[..<colon.lowerBound]), default: []].append(String(line[colon.upperBound...]))
            rest = rest[(end + 1)...]
        }
        let body = Array(rest.dropFirst())
        self.name = name
        expectation = try #require(fields["expect"]?.first)
        payloadHash = fields["payload"]?.first
        fileKey = hex(try #require(fields["file key"]?.first))
        // The one vector with a key of either kind needs the plain one alone.
        identities = (fields["identity"] ?? []).filter { !$0.hasPrefix("AGE-SECRET-KEY-PQ-") }
        passphrases = fields["passphrase"] ?? []
        isArmored = fields["armored"] == ["yes"]
        file = fields["compressed"] == ["zlib"] ? try Zlib.decompress(body, atMost: 32 << 20) : body
    }

    /// The vectors that need no ML-KEM: of those named for the hybrid stanza, one is about a plain stanza.
    static let names = Corpus.names(in: "cctv-age").filter { !$0.contains("hybrid") || $0 == "hybrid_x25519_arg" }

    /// Those for a later version.
    static let skipped = Corpus.names(in: "cctv-age").filter { !names.contains($0) }
}

/// How opening a file ended, in the words of the vectors.
struct AgeOutcome {
    var ending = "success"
    /// All plaintext that was released.
    var released: [UInt8] = []
    var header: AgeHeader?
    var fileKey: [UInt8]?

    /// Opens a file in pieces of `step` bytes with each of the keys.
    init(opening file: [UInt8], identities: [String] = [], passphrases: [String] = [], step: Int = 5000) throws {
        do {
            let reader = try AgeReader(pieces(of: file, step: step))
            header = reader.header
            let key = try AgeOutcome.unwrap(reader.header, identities, passphrases)
            fileKey = revealed(key)
            var released: [UInt8] = []
            defer { self.released = released }
            try reader.release(fileKey: key) { chunk in
                unsafe chunk.withUnsafeBytes { unsafe released.append(contentsOf: $0) }
            }
        } catch let error as AgeError {
            ending = AgeOutcome.name(of: error)
        }
    }

    static func unwrap(
        _ header: AgeHeader, _ identities: [String], _ passphrases: [String]
    ) throws -> SecretBytes {
        for text in identities {
            let identity = try AgeIdentity(text: secret(text))
            do { return try header.unwrap(with: identity) } catch AgeError.noMatch {}
        }
        for text in passphrases {
            let ceiling = ScryptCost.handOffCeiling
            do { return try header.unwrap(passphrase: secret(text), ceiling: ceiling) } catch AgeError.noMatch {}
        }
        throw AgeError.noMatch
    }

    static func name(of error: AgeError) -> String {
        switch error {
        case .notAnAgeFile, .headerMalformed, .costRefused, .tooManyRecipients: "header failure"
        case .headerAuthentication: "HMAC failure"
        case .noMatch: "no match"
        case .armorMalformed: "armor failure"
        case .payloadDamaged: "payload failure"
        default: "unexpected: \(error)"
        }
    }
}

/// A source that gives a file in pieces of at most `step` bytes.
func pieces(of file: [UInt8], step: Int) -> (inout MutableRawSpan) throws -> Int {
    var position = 0
    return { target in
        let count = min(step, target.byteCount, file.count - position)
        unsafe target.withUnsafeMutableBytes { target in
            unsafe target.copyBytes(from: file[position..<position + count])
        }
        position += count
        return count
    }
}
