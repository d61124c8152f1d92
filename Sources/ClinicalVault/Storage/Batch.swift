internal import SecretMemory
internal import VaultCrypto

/// Blocks that are to be appended to one bundle: sealed in memory, then written in one call.
struct Batch {
    /// A batch ends at the latest with these.
    static let maximumRecords = 64
    static let maximumCount = 1 << 20

    let cipher: BundleCipher
    /// The file's length before this batch.
    private(set) var start: Int
    /// What is to be written at ``start``, the header of a new bundle included.
    private(set) var bytes: [UInt8]
    private var sequence: UInt64
    private var link: Digest
    private var lastCommit: Int
    private var uncommitted = 0
    private var commitStart: Int

    /// The end behind the last commit of this batch, or the end that it continues.
    private(set) var end: BundleEnd?

    /// Continues a bundle at `end`, or begins one where there is none.
    init(_ cipher: BundleCipher, after end: BundleEnd?) {
        self.cipher = cipher
        self.end = end
        start = end?.offset ?? 0
        bytes = end == nil ? cipher.header.bytes : []
        sequence = end.map { $0.sequence + 1 } ?? 0
        link = end?.link ?? cipher.header.hash
        lastCommit = end.map { $0.offset - Commit.count } ?? 0
        commitStart = bytes.count
    }

    /// How long the file will be.
    var fileCount: Int { start + bytes.count }
    /// Whether a commit is due before the next record.
    var isFull: Bool {
        uncommitted >= Batch.maximumRecords || (uncommitted > 0 && bytes.count - commitStart >= Batch.maximumCount)
    }
    var hasUncommitted: Bool { uncommitted > 0 }

    /// Seals a record behind what is there.
    mutating func add(_ record: Record) throws {
        let offset = bytes.count
        try cipher.seal(record, sequence: sequence, link: link, appendingTo: &bytes)
        advance(from: offset)
        uncommitted += 1
    }

    /// Ends what was added with a commit that the key holder signs.
    mutating func commit(_ state: Commit.State, keys: any KeyHolder) throws {
        let offset = bytes.count
        bytes += try Commit.bytes(
            state: state, records: UInt32(uncommitted), sequence: sequence, link: link, lastCommit: lastCommit,
            header: cipher.header, keys: keys)
        lastCommit = start + offset
        let number = sequence
        advance(from: offset)
        end = BundleEnd(offset: fileCount, sequence: number, link: link)
        uncommitted = 0
        commitStart = bytes.count
    }

    /// To be called when ``bytes`` are in the file: what follows is appended behind them.
    mutating func wasWritten() {
        start = fileCount
        bytes = []
        commitStart = 0
    }

    private mutating func advance(from offset: Int) {
        link = unsafe blockLink(bytes.span.bytes.extracting(offset..<bytes.count))
        sequence += 1
    }
}
