@testable internal import ClinicalVault
internal import SecretMemory
@testable internal import VaultCrypto

/// A small bundle with every kind of block, written from the format and not with Alcove's own writer; the same bytes in
/// every process, so that a corpus stays good.
struct BundleExample {
    /// Where a block lies, and what it is.
    struct Block {
        let range: Range<Int>
        let sequence: UInt64
        let isFrame: Bool
    }

    let key: SigningKey
    private(set) var bytes: [UInt8]
    private(set) var blocks: [Block] = []
    let header: BundleHeader

    private let identity: UnlockedIdentity
    private let cipher: XAES256GCM
    private let aad: [UInt8]
    private var link: Digest
    private var lastCommit = 0
    private var uncommitted = 0

    init() throws {
        func id(_ byte: UInt8) -> Identifier { Identifier([UInt8](repeating: byte, count: 16))! }
        func digest(_ byte: UInt8) -> Digest { Digest([UInt8](repeating: byte, count: 32))! }
        identity = try UnlockedIdentity(
            secrets: AgeParsers.secret(1), vault: id(1), clinician: id(5), card: digest(6))
        key = identity.signingKey
        var committed = Array("alcove1\n".utf8) + id(1).bytes + id(2).bytes + [UInt8(ascii: "R"), 0, 0, 0]
        committed += id(3).bytes + id(4).bytes + id(5).bytes + digest(6).bytes + digest(7).bytes + digest(8).bytes
        committed += Identifier.none.bytes + Digest.none.bytes
        let derived = try HKDFSHA256.derive(
            from: AgeParsers.secret(9), salt: digest(8).bytes, info: Array("alcove/1/bundle\0".utf8) + committed,
            count: 64)
        bytes = committed + derived.withBytes { $0.extracting(32..<64).array }
        header = try BundleHeader(parsing: bytes)
        cipher = try XAES256GCM(key: derived.slice(0..<32))
        aad = Array("alcove/1/frame\0".utf8) + header.hash.bytes
        link = header.hash
        let blocks: [Commit.State?] = [nil, nil, .final, nil, .open, .void, nil, .open, .final, nil, .final]
        for state in blocks { try append(state) }
    }

    /// Appends a record, or a commit.
    private mutating func append(_ state: Commit.State?) throws {
        let start = bytes.count
        let sequence = UInt64(blocks.count)
        if let state {
            let signed = Commit.signedBytes(
                state: state, records: UInt32(uncommitted), sequence: sequence, link: link, lastCommit: lastCommit)
            bytes += signed
            bytes += try identity.sign(SHA256.hash(header.hash.bytes + signed), for: .commit)
            lastCommit = start
            uncommitted = 0
        } else {
            let record = try unsafe Record(
                head: RecordHead.disclosure(time: Timestamp(seconds: Int64(sequence))).json,
                body: Array("text".utf8).span.bytes)
            let prefix = FramePrefix(
                sealedCount: record.buffer.count + XAES256GCM.overhead, sequence: sequence, link: link
            ).bytes
            bytes += prefix
            let nonce = [UInt8](repeating: UInt8(sequence), count: XAES256GCM.nonceCount)
            try record.buffer.withBytes {
                try cipher.seal($0, nonce: nonce, aad: aad + prefix, appendingTo: &bytes)
            }
            uncommitted += 1
        }
        link = SHA256.hash(Array("alcove/1/link\0".utf8) + bytes[start...])
        blocks.append(Block(range: start..<bytes.count, sequence: sequence, isFrame: state == nil))
    }
}
