internal import VaultCrypto

/// A commit without records, as it resolves an open batch; needs no key but the signing one.
struct CommitWriter {
    private let header: BundleHeader
    private(set) var bytes: [UInt8] = []
    private(set) var end: BundleEnd

    init(header: BundleHeader, after end: BundleEnd) {
        self.header = header
        self.end = end
    }

    mutating func append(_ state: Commit.State, keys: any KeyHolder) throws {
        let sequence = end.sequence + 1
        let commit = try Commit.bytes(
            state: state, records: 0, sequence: sequence, link: end.link, lastCommit: end.offset - Commit.count,
            header: header, keys: keys)
        bytes += commit
        end = BundleEnd(
            offset: end.offset + Commit.count, sequence: sequence, link: unsafe blockLink(commit.span.bytes))
    }
}
