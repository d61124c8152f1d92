internal import VaultCrypto

/// Finds what can be trusted in a bundle whose chain is broken.
///
/// A signed commit vouches for the block before it, that one's link for the one before, and so on back to the place of
/// the damage. So the file is searched for everything that looks like a block, and chains are followed backwards from
/// every commit with a valid signature. Frames inside a broken batch that nothing vouches for are listed too, as not
/// attested: in a drawer with one member the seal alone proves who wrote them.
enum Salvage {
    /// No bundle is longer: 64 MiB, one batch and one record of the largest kind.
    static let maximumCount = 128 << 20

    /// Whether a valid commit begins anywhere from `start` on: then what lies before it is damage and not a tail.
    static func hasCommit(_ window: FileWindow, from start: Int, header: BundleHeader, key: SigningKey) throws -> Bool {
        var offset = start
        while offset <= window.size - Commit.count {
            let count = min(64 << 10, window.size - offset)
            let found = try window.with(offset, count) { bytes in
                (0..<count - Commit.count + 1).contains { index in
                    Commit(bytes, at: index)?.isSigned(for: header, key: key) ?? false
                }
            }
            guard let found else { return false }
            if found { return true }
            offset += count - Commit.count + 1
        }
        return false
    }

    static func scan(_ file: File, header: BundleHeader, key: SigningKey) throws -> BundleScan {
        let size = try file.status().size
        let bytes = try file.read(at: 0, count: min(size, maximumCount))
        let span = bytes.span
        return unsafe Search(span.bytes, header: header, key: key).result(span.bytes, size: size)
    }

    /// One thing that may be a block.
    private enum Block {
        case frame(FramePlace, link: Digest)
        case commit(Commit, offset: Int)

        var offset: Int {
            switch self {
            case .frame(let place, _): place.offset
            case .commit(_, let offset): offset
            }
        }
        var end: Int {
            switch self {
            case .frame(let place, _): place.offset + place.count
            case .commit(_, let offset): offset + Commit.count
            }
        }
        var sequence: UInt64 {
            switch self {
            case .frame(let place, _): place.sequence
            case .commit(let commit, _): commit.sequence
            }
        }
        /// The link of the block before, as this one names it.
        var previous: Digest {
            switch self {
            case .frame(_, let link): link
            case .commit(let commit, _): commit.link
            }
        }
    }

    private struct Search {
        private let header: BundleHeader
        /// Everything that looks like a block, in the order of the file.
        private var candidates: [Block] = []
        /// The candidates by the offset behind them.
        private var byEnd: [Int: [Int]] = [:]

        init(_ bytes: RawSpan, header: BundleHeader, key: SigningKey) {
            self.header = header
            var offset = BundleHeader.count
            while offset <= bytes.byteCount - FramePrefix.count {
                defer { offset += 1 }
                guard bytes.byte(offset + 1) == 0, bytes.byte(offset + 2) == 0, bytes.byte(offset + 3) == 0
                else { continue }
                if let prefix = FramePrefix(bytes, at: offset), prefix.frameCount <= bytes.byteCount - offset {
                    let place = FramePlace(offset: offset, count: prefix.frameCount, sequence: prefix.sequence)
                    add(.frame(place, link: prefix.link))
                } else if let commit = Commit(bytes, at: offset), commit.isSigned(for: header, key: key) {
                    add(.commit(commit, offset: offset))
                }
            }
        }

        private mutating func add(_ block: Block) {
            byEnd[block.end, default: []].append(candidates.count)
            candidates.append(block)
        }

        /// The chain that ends with this commit, first block first, and whether it reaches back to the header.
        private func chain(endingAt commit: Block, _ bytes: RawSpan) -> (blocks: [Block], isWhole: Bool) {
            var blocks = [commit]
            while let first = blocks.last, first.sequence > 0 {
                let before = byEnd[first.offset]?.lazy.map { candidates[$0] }.first {
                    $0.sequence == first.sequence - 1
                        && blockLink(bytes.extracting($0.offset..<$0.end)) == first.previous
                }
                guard let before else { return (blocks.reversed(), false) }
                blocks.append(before)
            }
            let first = blocks[blocks.count - 1]
            return (blocks.reversed(), first.offset == BundleHeader.count && first.previous == header.hash)
        }

        func result(_ bytes: RawSpan, size: Int) -> BundleScan {
            let vouched = vouchedBlocks(bytes)
            var scan = BundleScan(size: size, tailStart: BundleHeader.count)
            var position = BundleHeader.count
            var sequence: UInt64 = 0
            var link = header.hash
            for block in vouched {
                if block.offset > position {
                    scan.damage.append(position..<block.offset)
                    addUnattested(in: position..<block.offset, sequence..<block.sequence, to: &scan)
                } else if block.sequence != sequence || block.previous != link {
                    // Whole batches were cut out: nothing lies between, and something should.
                    scan.damage.append(position..<position)
                }
                link = blockLink(bytes.extracting(block.offset..<block.end))
                switch block {
                case .frame(let place, _):
                    scan.frames.append(BundleScan.Frame(place: place, isAttested: true, standing: .open))
                case .commit(let commit, let offset):
                    scan.append(
                        BundleScan.CommitPlace(
                            offset: offset, state: commit.state, sequence: commit.sequence, link: link))
                }
                position = block.end
                sequence = block.sequence + 1
            }
            scan.tailStart = position
            // A signed commit that nobody can have torn off there, such as a repeated one, makes it damage and no tail.
            let isDamage = candidates.contains {
                if case .commit(_, let offset) = $0 { offset >= position } else { false }
            }
            if isDamage {
                scan.damage.append(position..<size)
                scan.tailStart = size
            }
            return scan
        }

        /// All blocks that a valid commit vouches for, and the commits themselves, in order; nothing overlaps, and the
        /// sequence numbers rise.
        private func vouchedBlocks(_ bytes: RawSpan) -> [Block] {
            let commits = candidates.filter { if case .commit = $0 { true } else { false } }
            var segments: [[Block]] = []
            var covered: Set<Int> = []
            // Chains from the newest commit backwards. One that vouches for nothing comes second: it may be a copy that
            // somebody put in a wrong place.
            for alone in [false, true] {
                for commit in commits.sorted(by: { ($0.sequence, $1.offset) > ($1.sequence, $0.offset) })
                where !covered.contains(commit.offset) {
                    let (blocks, isWhole) = chain(endingAt: commit, bytes)
                    guard (blocks.count > 1 || isWhole) != alone, fits(blocks, among: segments) else { continue }
                    segments.append(blocks)
                    covered.formUnion(blocks.map(\.offset))
                }
            }
            return segments.sorted { $0[0].offset < $1[0].offset }.flatMap(\.self)
        }

        private func fits(_ blocks: [Block], among segments: [[Block]]) -> Bool {
            guard let first = blocks.first, let last = blocks.last else { return false }
            return segments.allSatisfy { other in
                guard let otherFirst = other.first, let otherLast = other.last else { return true }
                return (last.end <= otherFirst.offset && last.sequence < otherFirst.sequence)
                    || (otherLast.end <= first.offset && otherLast.sequence < first.sequence)
            }
        }

        private func addUnattested(in gap: Range<Int>, _ sequences: Range<UInt64>, to scan: inout BundleScan) {
            var position = gap.lowerBound
            var next = sequences.lowerBound
            for candidate in candidates {
                guard case .frame(let place, _) = candidate, place.offset >= position, candidate.end <= gap.upperBound,
                    place.sequence >= next, place.sequence < sequences.upperBound
                else { continue }
                scan.frames.append(BundleScan.Frame(place: place, isAttested: false, standing: .open))
                position = candidate.end
                next = place.sequence + 1
            }
        }
    }
}
