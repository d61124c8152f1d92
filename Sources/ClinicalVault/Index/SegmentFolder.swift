internal import NoteIndex
internal import VaultCrypto

/// The files of one drawer's index: the manifest, and segments under random names.
///
/// A segment is written under a temporary name and counts for nothing before the manifest names it; the lock on its file
/// says that somebody is still at it, so that nobody sweeps it away.
struct SegmentFolder {
    private static let manifestName = "manifest"
    private static let lockName = "lock"
    private static let suffix = ".segment"
    private static let temporary = ".new-"
    /// How long a change waits for another one, in milliseconds.
    private static let patience = 2000

    let folder: Folder
    /// What the index belongs to, for the associated data.
    let binding: [UInt8]

    // MARK: The manifest

    /// The sealed manifest, or nil where there is none.
    func manifest() throws -> [UInt8]? {
        try folder.contents(SegmentFolder.manifestName, limit: IndexManifest.maximumCount)
    }

    /// Puts a sealed manifest in the place of the one that is there. Not synced: what a power cut spoils does not
    /// authenticate, and is built again.
    func replaceManifest(with sealed: [UInt8]) throws {
        try folder.replace(SegmentFolder.manifestName, with: sealed, durably: false)
    }

    func removeManifest() throws { try folder.remove(SegmentFolder.manifestName) }

    // MARK: Segments that are named

    /// Finds a segment; nil where its file has gone. The file is held from now on, so that it stays whatever others merge
    /// meanwhile; nothing of it is read yet.
    func open(_ segment: IndexManifest.Segment) throws(IndexError) -> DeferredSegment? {
        guard let file = try file(of: segment) else { return nil }
        return DeferredSegment(mayHaveValues: segment.hasValues) { () throws(IndexError) in
            try Segment(source: reader(of: file, segment.name, segment.key))
        }
    }

    /// The blocks of a segment.
    func source(of segment: IndexManifest.Segment) throws(IndexError) -> any BlockSource {
        guard let file = try file(of: segment) else { throw .damaged }
        return try reader(of: file, segment.name, segment.key)
    }

    private func reader(
        of file: File, _ name: Identifier, _ key: SegmentKey
    ) throws(IndexError) -> SealedSegmentReader {
        do {
            return try SealedSegmentReader(file, name: name, key: key, binding: binding)
        } catch {
            throw IndexError(reading: error)
        }
    }

    private func file(of segment: IndexManifest.Segment) throws(IndexError) -> File? {
        do {
            return try folder.file(segment.name.text + SegmentFolder.suffix)
        } catch {
            throw IndexError(reading: error)
        }
    }

    // MARK: Segments on their way

    /// A segment that counts for nothing yet.
    struct Staged {
        fileprivate var name: Identifier
        fileprivate var key: SegmentKey
        fileprivate var temporary: String
        fileprivate var file: File
    }

    /// Writes what was gathered under a temporary name.
    func stage(_ builder: SegmentBuilder) throws -> Staged {
        try stage { (sink) throws(IndexError) in try builder.finish(into: sink, workers: Threads.run) }
    }

    /// Writes a segment under a temporary name. If it throws, nothing is left.
    func stage(_ write: (any BlockSink) throws(IndexError) -> Void) throws -> Staged {
        let (name, key) = (Identifier.random(), try SegmentKey.random())
        let temporary = SegmentFolder.temporary + name.text
        guard let file = try folder.newFile(temporary) else { throw IndexError.storage(17) }
        do {
            try file.lock(patience: 0)
            let writer = try SealedSegmentWriter(file, name: name, key: key, binding: binding)
            try write(writer)
            try writer.finish()
        } catch {
            try? folder.remove(temporary)
            throw error
        }
        return Staged(name: name, key: key, temporary: temporary, file: file)
    }

    /// Opens a segment that has no name yet.
    func open(_ staged: Staged) throws(IndexError) -> Segment {
        try Segment(source: reader(of: staged.file, staged.name, staged.key))
    }

    /// Gives a segment its name, and what the manifest says of it.
    func place(_ staged: Staged) throws -> (Segment, IndexManifest.Segment) {
        try folder.rename(staged.temporary, to: staged.name.text + SegmentFolder.suffix, in: folder)
        let segment = try open(staged)
        let entry = IndexManifest.Segment(
            name: staged.name, key: staged.key, count: segment.count, replaced: segment.replacedCount,
            hasValues: segment.hasValues)
        return (segment, entry)
    }

    /// Takes back a segment that has no name yet.
    func remove(_ staged: Staged) { try? folder.remove(staged.temporary) }

    // MARK: One change at a time

    /// The lock under which the manifest changes; nil where another process keeps it.
    func lock() throws -> File? {
        let file = try folder.newFile(SegmentFolder.lockName) ?? folder.fileForAppending(SegmentFolder.lockName)
        do {
            try file?.lock(patience: SegmentFolder.patience)
            return file
        } catch VaultError.busy {
            return nil
        }
    }

    /// Under the lock: removes all segments but these, and what interrupted processes left half written.
    func sweep(keeping names: Set<Identifier>) throws {
        for entry in try folder.entries() where entry.kind == .file {
            if entry.name.hasSuffix(SegmentFolder.suffix) {
                let name = Identifier(text: entry.name.dropLast(SegmentFolder.suffix.count))
                if name.map({ !names.contains($0) }) ?? true { try folder.remove(entry.name) }
            } else if entry.name.hasPrefix(SegmentFolder.temporary),
                let file = try folder.fileForAppending(entry.name)
            {
                // Whoever is still writing holds the file's lock.
                if (try? file.lock(patience: 0)) != nil { try folder.remove(entry.name) }
            }
        }
    }
}
