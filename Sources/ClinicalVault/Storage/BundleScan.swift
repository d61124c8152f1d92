internal import VaultCrypto

/// Where a frame lies in its file.
struct FramePlace: Hashable {
    let offset: Int
    /// How many bytes the whole frame has.
    let count: Int
    let sequence: UInt64
}

/// What a bundle holds, as far as it can be told without its key: frames, commits, damage, tail.
///
/// Each block names the link of the block before it, so the signature of the last commit speaks for every byte up to
/// it. Where that chain is broken, ``Salvage`` finds what later commits still vouch for.
struct BundleScan {
    /// How many signatures are verified.
    enum Signatures { case last, all }

    /// Whether a frame counts.
    enum Standing { case believed, open, dropped }

    struct Frame {
        let place: FramePlace
        /// Whether a signed commit vouches for it. Without, only its seal speaks for it: any member of the drawer could
        /// have made it.
        let isAttested: Bool
        var standing: Standing
    }

    struct CommitPlace {
        let offset: Int
        let state: Commit.State
        let sequence: UInt64
        let link: Digest
        var end: BundleEnd { BundleEnd(offset: offset + Commit.count, sequence: sequence, link: link) }
    }

    var frames: [Frame] = []
    var commits: [CommitPlace] = []
    /// Bytes that are not as they were written.
    var damage: [Range<Int>] = []
    /// How long the file is.
    var size: Int
    /// Where the bytes behind the last valid commit begin.
    var tailStart: Int

    /// The frames that count, in a file whose one writer is whoever reads it.
    var believed: [FramePlace] { frames.filter { $0.standing == .believed }.map(\.place) }
    /// The end behind the last valid commit.
    var end: BundleEnd? { commits.last?.end }
    /// The end behind the last F or V: from here on a later scan may go on.
    var settledEnd: BundleEnd? { commits.last { $0.state != .open }?.end }
    /// The settled end before the first damage. What lies behind may still be cut off, and another append of the same
    /// length take its place.
    var soundEnd: BundleEnd? {
        let limit = damage.map(\.lowerBound).min() ?? size
        return commits.last { $0.state != .open && $0.end.offset <= limit }?.end
    }
    var isOpen: Bool { commits.last?.state == .open }
    var hasTail: Bool { tailStart < size }

    /// Reads a bundle from its header, or from an end that is known to be good and settled, to the last valid commit.
    ///
    /// - Parameter key: the signing key of the card that the header names, already found to be genuine.
    static func scan(
        _ file: File, header: BundleHeader, key: SigningKey, from start: BundleEnd? = nil,
        signatures: Signatures = .last
    ) throws -> BundleScan {
        try scan(FileWindow(file), header: header, key: key, from: start, signatures: signatures)
    }

    /// The same through a window that somebody goes on to read through.
    static func scan(
        _ window: FileWindow, header: BundleHeader, key: SigningKey, from start: BundleEnd? = nil,
        signatures: Signatures = .last
    ) throws -> BundleScan {
        let scan = try straight(window, header: header, key: key, from: start, signatures: signatures)
        if let scan { return scan }
        // Something is wrong in the part that was to be read. Damage is rare, so it may be searched for thoroughly.
        return try Salvage.scan(window.file, header: header, key: key)
    }

    private enum Block {
        case frame(FramePrefix)
        case commit(Commit)
    }

    /// The whole reading of an undamaged bundle; nil where the chain is broken before its last commit.
    private static func straight(
        _ window: FileWindow, header: BundleHeader, key: SigningKey, from start: BundleEnd?, signatures: Signatures
    ) throws -> BundleScan? {
        let first = start?.offset ?? BundleHeader.count
        var scan = BundleScan(size: window.size, tailStart: first)
        var offset = first
        var sequence = start.map { $0.sequence + 1 } ?? 0
        var link = start?.link ?? header.hash
        var lastCommit = start.map { $0.offset - Commit.count } ?? 0
        var committed = 0
        var last: Commit?
        var hasher = SHA256Hasher()
        reading: while let block = try window.with(offset, FramePrefix.count, { FramePrefix($0, at: 0) }).map(
            Block.frame)
            ?? window.with(offset, Commit.count, { Commit($0, at: 0) }).map(Block.commit)
        {
            switch block {
            case .frame(let prefix):
                guard prefix.sequence == sequence, prefix.link == link,
                    let next = try window.with(offset, prefix.frameCount, { blockLink($0, &hasher) })
                else { break reading }
                link = next
                let place = FramePlace(offset: offset, count: prefix.frameCount, sequence: sequence)
                scan.frames.append(Frame(place: place, isAttested: true, standing: .open))
                offset += prefix.frameCount
            case .commit(let commit):
                guard commit.sequence == sequence, commit.link == link, commit.lastCommit == lastCommit,
                    Int(commit.records) == scan.frames.count - committed,
                    let next = try window.with(offset, Commit.count, { blockLink($0, &hasher) })
                else { break reading }
                if signatures == .all, !commit.isSigned(for: header, key: key) { return nil }
                link = next
                scan.append(CommitPlace(offset: offset, state: commit.state, sequence: sequence, link: link))
                lastCommit = offset
                committed = scan.frames.count
                offset += Commit.count
                last = commit
            }
            sequence += 1
        }
        if let last, signatures == .last, !last.isSigned(for: header, key: key) { return nil }
        scan.frames.removeSubrange(committed...)
        scan.tailStart = scan.commits.last.map { $0.offset + Commit.count } ?? first
        // Behind the last good commit there may be a torn append, or damage with good commits behind it.
        if scan.hasTail, try Salvage.hasCommit(window, from: scan.tailStart, header: header, key: key) { return nil }
        return scan
    }

    /// Adds a commit and decides about the frames before it.
    mutating func append(_ commit: CommitPlace) {
        commits.append(commit)
        guard commit.state != .open else { return }
        var index = frames.count - 1
        while index >= 0, frames[index].standing == .open {
            frames[index].standing = commit.state == .final ? .believed : .dropped
            index -= 1
        }
    }
}
