@testable internal import ClinicalVault
internal import Foundation
@testable internal import VaultCrypto

/// Bundles and ledgers as files: headers, frames, commits, and what of a broken file is believed.
enum BundleParsers {
    static let all = [
        FuzzedParser(name: "bundle", seeds: { [try BundleExample().bytes] }, parse: parse),
        FuzzedParser(name: "bundle-signed", seeds: edits, parse: edit),
    ]

    /// Made once; nothing here leaves the one thread of the fuzzer.
    nonisolated(unsafe) private static let example = made { try BundleExample() }
    nonisolated(unsafe) private static let file = made { try ScratchFile() }

    // MARK: Without a good signature

    /// Bytes of a stranger: blocks have one spelling, and nothing is believed that was not written so.
    private static func parse(_ bytes: [UInt8]) {
        if let header = try? BundleHeader(parsing: bytes) {
            require(bytes.starts(with: header.bytes), "a header is the beginning of its file")
            require(header.hash == SHA256.hash(header.bytes), "the hash is that of the header")
            require((header.kind.drawer == nil) == (header.patient == .none), "ledgers belong to no patient")
        }
        for offset in [0, BundleHeader.count] where offset < bytes.count { parseBlock(bytes, at: offset) }
        guard bytes.count > BundleHeader.count else { return }
        var whole = unsafe example.header.bytes + bytes[BundleHeader.count...]
        unsafe requireWritten(scan(whole), in: whole, example)
        // The same with every link, number and count as it should be, so that all that is missing is a signature.
        repair(&whole)
        unsafe requireWritten(scan(whole), in: whole, example)
    }

    /// Whatever a signature vouches for stands there as it was written: the fuzzer has no key.
    private static func requireWritten(_ scan: BundleScan, in bytes: [UInt8], _ example: BundleExample) {
        for commit in scan.commits {
            require(isWritten(bytes, commit.offset, Commit.count, commit.sequence, example), "a commit was written so")
        }
        for frame in scan.frames where frame.isAttested {
            let place = frame.place
            require(isWritten(bytes, place.offset, place.count, place.sequence, example), "a record was written so")
        }
    }

    private static func parseBlock(_ bytes: [UInt8], at offset: Int) {
        let span = bytes.span
        if let prefix = unsafe FramePrefix(span.bytes, at: offset) {
            require(bytes[offset...].starts(with: prefix.bytes), "a frame's beginning has one spelling")
            require(prefix.sealedCount <= FramePrefix.maximumSealed, "a frame has a ceiling")
        }
        if let commit = unsafe Commit(span.bytes, at: offset) {
            let signed = Commit.signedBytes(
                state: commit.state, records: commit.records, sequence: commit.sequence, link: commit.link,
                lastCommit: commit.lastCommit)
            require(bytes[offset...].starts(with: signed + commit.signature), "a commit has one spelling")
        }
    }

    /// Mends what anybody can compute, and spoils every signature: its upper half is at least the order of the group.
    private static func repair(_ bytes: inout [UInt8]) {
        var offset = BundleHeader.count
        var sequence: UInt64 = 0
        var link = unsafe example.header.hash
        var lastCommit = 0
        var records = 0
        while offset < bytes.count {
            let prefix = unsafe FramePrefix(bytes.span.bytes, at: offset)
            let commit = unsafe Commit(bytes.span.bytes, at: offset)
            let count: Int
            if let prefix, prefix.frameCount <= bytes.count - offset {
                count = prefix.frameCount
                let mended = FramePrefix(sealedCount: prefix.sealedCount, sequence: sequence, link: link).bytes
                bytes.replaceSubrange(offset..<offset + FramePrefix.count, with: mended)
                records += 1
            } else if let commit {
                count = Commit.count
                let mended = Commit.signedBytes(
                    state: commit.state, records: UInt32(records), sequence: sequence, link: link,
                    lastCommit: lastCommit)
                bytes.replaceSubrange(offset..<offset + Commit.signedCount, with: mended)
                bytes[offset + count - 1] = 0xFF
                lastCommit = offset
                records = 0
            } else {
                return
            }
            link = unsafe blockLink(bytes.span.bytes.extracting(offset..<offset + count))
            sequence += 1
            offset += count
        }
    }

    // MARK: With good signatures

    private static func edits() throws -> [[UInt8]] {
        [
            [], [0, 1, 14, 1, 0, 0], [1, 4, 0, 0, 0, 0], [2, 1, 12, 40, 2, 0], [3, 2, 0, 99, 0, 0], [4, 0, 0, 9, 0, 0],
            [5, 2, 0, 5, 0, 0], [6, 2, 0, 5, 0, 0], [7, 5, 0, 0, 0, 0], [7, 2, 0, 0, 0, 0, 6, 1, 0, 8, 0, 0],
        ]
    }

    /// A good bundle that somebody without its keys edits: whatever is believed was written so, and a file in which
    /// nothing is found is the one that was written.
    private static func edit(_ script: [UInt8]) {
        let example = unsafe example
        var bytes = example.bytes
        for start in stride(from: 0, through: min(script.count, 48) - 6, by: 6) {
            edit(&bytes, Array(script[start..<start + 6]), example)
        }
        guard bytes.count >= BundleHeader.count, bytes.starts(with: example.header.bytes) else { return }
        for signatures in [BundleScan.Signatures.last, .all] {
            let scan = unsafe scan(bytes, signatures)
            requireWritten(scan, in: bytes, example)
            if scan.damage.isEmpty, !scan.hasTail {
                // Shorter it may be: that it had been longer, only logs and pins know.
                require(example.bytes.starts(with: bytes), "where nothing is found, nothing was changed")
            }
            if bytes == example.bytes {
                require(scan.damage.isEmpty && !scan.hasTail && !scan.isOpen, "a good bundle is good")
                let standings: [BundleScan.Standing] = [.believed, .believed, .dropped, .believed, .believed]
                require(scan.frames.map(\.standing) == standings, "an F lets count what a V drops")
            }
        }
    }

    private static func isWritten(
        _ bytes: [UInt8], _ offset: Int, _ count: Int, _ sequence: UInt64, _ example: BundleExample
    ) -> Bool {
        guard sequence < UInt64(example.blocks.count) else { return false }
        return example.bytes[example.blocks[Int(sequence)].range] == bytes[offset..<offset + count]
    }

    /// One step of a script: what, where (two bytes), how much, where else (two bytes).
    private static func edit(_ bytes: inout [UInt8], _ step: [UInt8], _ example: BundleExample) {
        guard !bytes.isEmpty else { return }
        let place = (Int(step[1]) << 8 | Int(step[2])) % bytes.count
        let other = (Int(step[4]) << 8 | Int(step[5])) % bytes.count
        let piece = place..<min(bytes.count, place + 1 + Int(step[3]))
        let block = example.bytes[example.blocks[Int(step[1]) % example.blocks.count].range]
        let edge = example.blocks[Int(step[3]) % example.blocks.count].range.lowerBound
        switch step[0] % 8 {
        case 0: bytes[place] ^= step[3]
        case 1: bytes.removeSubrange(place...)
        case 2: bytes.insert(contentsOf: Array(bytes[piece]), at: other)
        case 3: bytes.removeSubrange(piece)
        case 4: bytes += [UInt8](repeating: step[1], count: Int(step[3]))
        // Whole blocks: put in, put over what is there, and cut out.
        case 5: if edge <= bytes.count { bytes.insert(contentsOf: block, at: edge) }
        case 6:
            if edge + block.count <= bytes.count { bytes.replaceSubrange(edge..<edge + block.count, with: block) }
        default:
            let range = example.blocks[Int(step[1]) % example.blocks.count].range
            if range.upperBound <= bytes.count { bytes.removeSubrange(range) }
        }
    }

    @unsafe private static func scan(
        _ bytes: [UInt8], _ signatures: BundleScan.Signatures = .last
    ) -> BundleScan {
        do {
            try unsafe file.fill(bytes)
            return try unsafe BundleScan.scan(
                file.file, header: example.header, key: example.key, signatures: signatures)
        } catch {
            fatalError("broken: what can be read is scanned: \(error)")
        }
    }
}

/// A file in memory that is filled anew for each input.
final class ScratchFile {
    let file: File

    init() throws {
        let path = "/dev/shm/alcove-fuzz-\(UUID().uuidString)"
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
        unsafe unlink(path)
        file = try File(owning: descriptor, path: path)
    }

    func fill(_ bytes: [UInt8]) throws {
        try file.truncate(to: bytes.count)
        try file.write(bytes, at: 0)
    }
}
