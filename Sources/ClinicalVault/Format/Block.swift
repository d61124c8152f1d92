internal import SecretMemory
internal import VaultCrypto

/// The end of a bundle or ledger as ledgers and pins record it: right behind a commit.
struct BundleEnd: Hashable {
    /// How many bytes the file has up to there.
    var offset: Int
    /// The sequence number of the commit.
    var sequence: UInt64
    /// The link of the commit, which stands for everything before it.
    var link: Digest
}

/// H(label("link") ‖ block): what the block after it must name.
func blockLink(_ block: RawSpan) -> Digest {
    var hasher = SHA256Hasher()
    return blockLink(block, &hasher)
}

/// The same with a hasher that serves for many blocks.
func blockLink(_ block: RawSpan, _ hasher: inout SHA256Hasher) -> Digest {
    hasher.update(Label.link)
    hasher.update(block)
    return hasher.next()
}

/// The first 48 bytes of a frame, in clear: `R` 000000 ‖ u32 sealed length ‖ u64 sequence ‖ link of the block before.
///
/// The sealed length counts everything behind these 48 bytes: nonce, ciphertext and tag. Blocks, frames and commits
/// alike, are numbered from 0; the first names the header's hash as the link before it.
struct FramePrefix: Hashable {
    static let count = 48
    static let type: UInt8 = 0x52
    /// The smallest record is padded to 256 bytes.
    static let minimumSealed = 256 + XAES256GCM.overhead
    static let maximumSealed = Record.maximumCount + XAES256GCM.overhead

    let sealedCount: Int
    let sequence: UInt64
    let link: Digest

    init(sealedCount: Int, sequence: UInt64, link: Digest) {
        self.sealedCount = sealedCount
        self.sequence = sequence
        self.link = link
    }

    /// The prefix that begins at `offset`, or nil where none does.
    init?(_ bytes: RawSpan, at offset: Int) {
        guard bytes.byteCount - offset >= FramePrefix.count, bytes.byte(offset) == FramePrefix.type,
            bytes.byte(offset + 1) == 0, bytes.byte(offset + 2) == 0, bytes.byte(offset + 3) == 0
        else { return nil }
        sealedCount = Int(bytes.integer(at: offset + 4, as: UInt32.self))
        sequence = bytes.integer(at: offset + 8)
        guard sealedCount >= FramePrefix.minimumSealed, sealedCount <= FramePrefix.maximumSealed,
            let link = Digest(copying: bytes.extracting(offset + 16..<offset + 48))
        else { return nil }
        self.link = link
    }

    /// How many bytes the whole frame has.
    var frameCount: Int { FramePrefix.count + sealedCount }

    var bytes: [UInt8] {
        var bytes: [UInt8] = [FramePrefix.type, 0, 0, 0]
        bytes.reserveCapacity(FramePrefix.count)
        bytes.append(bigEndian: UInt32(sealedCount))
        bytes.append(bigEndian: sequence)
        return bytes + link.bytes
    }
}

/// The 120 bytes that end every append, in clear: state ‖ u32 records since the last commit ‖ u64 sequence ‖ link of
/// the block before ‖ u64 offset of the last commit (0: none) ‖ signature.
struct Commit: Hashable {
    static let count = 120
    static let signedCount = 56

    enum State: UInt8, Hashable {
        /// `F`: everything since the last F counts.
        case final = 0x46
        /// `O`: durable and not yet effective.
        case open = 0x4F
        /// `V`: what was open is dropped.
        case void = 0x56
    }

    let state: State
    let records: UInt32
    let sequence: UInt64
    let link: Digest
    let lastCommit: Int
    let signature: [UInt8]

    /// The commit that begins at `offset`, or nil where none does. Its signature is not checked here.
    init?(_ bytes: RawSpan, at offset: Int) {
        guard bytes.byteCount - offset >= Commit.count, let state = State(rawValue: bytes.byte(offset)),
            bytes.byte(offset + 1) == 0, bytes.byte(offset + 2) == 0, bytes.byte(offset + 3) == 0,
            let link = Digest(copying: bytes.extracting(offset + 16..<offset + 48)),
            let lastCommit = Int(exactly: bytes.integer(at: offset + 48, as: UInt64.self))
        else { return nil }
        self.state = state
        records = bytes.integer(at: offset + 4)
        sequence = bytes.integer(at: offset + 8)
        self.link = link
        self.lastCommit = lastCommit
        signature = bytes.extracting(offset + Commit.signedCount..<offset + Commit.count).array
    }

    /// The 56 bytes that are signed, behind the header's hash.
    static func signedBytes(
        state: State, records: UInt32, sequence: UInt64, link: Digest, lastCommit: Int
    ) -> [UInt8] {
        var bytes: [UInt8] = [state.rawValue, 0, 0, 0]
        bytes.reserveCapacity(count)
        bytes.append(bigEndian: records)
        bytes.append(bigEndian: sequence)
        bytes += link.bytes
        bytes.append(bigEndian: UInt64(lastCommit))
        return bytes
    }

    /// All 120 bytes, signed by the key holder.
    static func bytes(
        state: State, records: UInt32, sequence: UInt64, link: Digest, lastCommit: Int, header: BundleHeader,
        keys: any KeyHolder
    ) throws -> [UInt8] {
        let signed = signedBytes(
            state: state, records: records, sequence: sequence, link: link, lastCommit: lastCommit)
        return signed + (try keys.sign(digest(header: header.hash, signedBytes: signed), for: .commit))
    }

    /// What SIGN(commit, HH ‖ 56 bytes) hashes.
    static func digest(header: Digest, signedBytes: [UInt8]) -> Digest { SHA256.hash(header.bytes + signedBytes) }

    /// Whether the clinician of the header signed it.
    func isSigned(for header: BundleHeader, key: SigningKey) -> Bool {
        let bytes = Commit.signedBytes(
            state: state, records: records, sequence: sequence, link: link, lastCommit: lastCommit)
        return CardSignature.isValid(
            signature, for: .commit, digest: Commit.digest(header: header.hash, signedBytes: bytes),
            card: header.card, key: key)
    }
}
