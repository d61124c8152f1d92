internal import VaultCrypto

extension BundleFile {
    /// The frames behind the last valid commit, where the commit that ended them is damaged and can be proven all the
    /// same.
    ///
    /// Signatures of Ed25519 are deterministic. So the clinician who signed the commit can make it again from the frames
    /// before it, and if its link is the one that the log or a pin has kept, then every byte of those frames is what was
    /// signed and acknowledged.
    ///
    /// - Parameter ends: ends of this bundle that one's own log or a pin names.
    /// - Returns: nil where no such commit fits.
    func framesProven(behind scan: BundleScan, by ends: Set<BundleEnd>, keys: any KeyHolder) throws -> [FramePlace]? {
        guard header.clinician == keys.clinician, header.card == keys.card else { return nil }
        let window = try FileWindow(file)
        var places: [FramePlace] = []
        var offset = scan.end?.offset ?? BundleHeader.count
        var sequence = scan.end.map { $0.sequence + 1 } ?? 0
        var link = scan.end?.link ?? header.hash
        let lastCommit = scan.end.map { $0.offset - Commit.count } ?? 0
        while let prefix = try window.with(offset, FramePrefix.count, { FramePrefix($0, at: 0) }),
            prefix.sequence == sequence, prefix.link == link,
            let next = try window.with(offset, prefix.frameCount, { blockLink($0) })
        {
            places.append(FramePlace(offset: offset, count: prefix.frameCount, sequence: sequence))
            offset += prefix.frameCount
            sequence += 1
            link = next
            guard let end = ends.first(where: { $0.offset == offset + Commit.count && $0.sequence == sequence }) else {
                continue
            }
            // An O that the log names is an import that was done: it counts as much as an F.
            for state in [Commit.State.final, .open] {
                let commit = try Commit.bytes(
                    state: state, records: UInt32(places.count), sequence: sequence, link: link, lastCommit: lastCommit,
                    header: header, keys: keys)
                if unsafe blockLink(commit.span.bytes) == end.link { return places }
            }
        }
        return nil
    }
}
