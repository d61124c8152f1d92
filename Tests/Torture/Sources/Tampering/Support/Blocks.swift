import VaultCrypto

@testable import ClinicalVault

/// A bundle or ledger, cut into its header, frames and commits.
struct Blocks {
    enum Kind: Hashable { case frame, commit }

    let header: BundleHeader
    let blocks: [(kind: Kind, bytes: [UInt8])]

    /// The parts of an undamaged file; nil where it is none.
    init?(_ bytes: [UInt8]) {
        guard let header = try? BundleHeader(parsing: bytes) else { return nil }
        self.header = header
        let span = bytes.span
        var blocks: [(kind: Kind, bytes: [UInt8])] = []
        var offset = BundleHeader.count
        while offset < bytes.count {
            if let prefix = unsafe FramePrefix(span.bytes, at: offset), offset + prefix.frameCount <= bytes.count {
                blocks.append((.frame, Array(bytes[offset..<offset + prefix.frameCount])))
            } else if unsafe Commit(span.bytes, at: offset) != nil {
                blocks.append((.commit, Array(bytes[offset..<offset + Commit.count])))
            } else {
                return nil
            }
            offset += blocks[blocks.count - 1].bytes.count
        }
        self.blocks = blocks
    }

    /// A file with the same header and these blocks.
    func file(_ blocks: [[UInt8]]) -> [UInt8] { header.bytes + blocks.flatMap(\.self) }

    /// Runs of frames with the commit behind them.
    var batches: [[UInt8]] {
        var batches: [[UInt8]] = []
        var current: [UInt8] = []
        for block in blocks {
            current += block.bytes
            guard block.kind == .commit else { continue }
            batches.append(current)
            current = []
        }
        return batches
    }
}
