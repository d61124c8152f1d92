internal import NoteIndex
internal import SecretMemory
internal import VaultCrypto

/// The index of one drawer's notes, kept sealed in a folder of the cache.
///
/// A folder holds a manifest and segments under random names. A change writes one segment and then the manifest, each
/// under a temporary name that is renamed, so that every state after a crash is an index; nothing is synced, since
/// whatever a power cut spoils does not authenticate. Several processes may use the folder at once: a change is made
/// under a lock and only upon the state that it was computed from; a reader keeps the files that it has opened.
///
/// Where the folder may not be written to, or another process keeps the lock, changes stay in memory.
final class IndexCache {
    private let files: SegmentFolder?
    private let sealer: XAES256GCM
    /// What the index belongs to, for the associated data.
    private let binding: [UInt8]
    /// Whether changes are written, and not kept in memory.
    private(set) var isKept: Bool
    /// What is on disk as far as this process knows, with its own changes.
    private(set) var manifest = IndexManifest()
    /// The manifest's segments; nil until somebody asks for them, since counts need the manifest alone.
    private var opened: [DeferredSegment]?
    /// Changes that are in memory alone, on top of the segments.
    private var overlay: [DeferredSegment] = []
    private var knownReader: NoteIndexReader?
    /// Segments of a change that is under way.
    private var spilled: [SegmentFolder.Staged] = []

    /// An index in a folder.
    ///
    /// - Parameters:
    ///   - folder: nil for an index in memory.
    ///   - key: the derived key of the drawer's index, which seals the manifest.
    ///   - binding: what the index belongs to, for the associated data.
    ///   - mayWrite: false where nothing may be written.
    init(_ folder: Folder?, key: borrowing SecretBytes, binding: [UInt8], mayWrite: Bool) throws {
        files = folder.map { SegmentFolder(folder: $0, binding: binding) }
        sealer = try XAES256GCM(key: key)
        self.binding = binding
        isKept = mayWrite && folder != nil
    }

    // MARK: Reading

    /// Reads what is on disk. Changes in memory are forgotten.
    ///
    /// - Throws: ``IndexError`` where it is no index of this key and version: ``reset()`` is the remedy.
    func load() throws(IndexError) {
        forgetSpilled()
        take(try readManifest() ?? IndexManifest(), segments: nil)
    }

    private func take(_ manifest: IndexManifest, segments: [DeferredSegment]?) {
        self.manifest = manifest
        opened = segments
        overlay = []
        knownReader = nil
    }

    /// What answers questions about the notes.
    ///
    /// - Throws: as ``load()``.
    var reader: NoteIndexReader {
        get throws(IndexError) {
            if let knownReader { return knownReader }
            let reader = NoteIndexReader(segments: try segments() + overlay)
            knownReader = reader
            return reader
        }
    }

    private func segments() throws(IndexError) -> [DeferredSegment] {
        if let opened { return opened }
        for _ in 0..<5 {
            var segments: [DeferredSegment] = []
            for segment in manifest.segments {
                guard let one = try files?.open(segment) else { break }
                segments.append(one)
            }
            if segments.count == manifest.segments.count {
                opened = segments
                return segments
            }
            // A file has vanished: another process has merged it meanwhile, and the manifest says into which.
            manifest = try readManifest() ?? IndexManifest()
        }
        throw .damaged
    }

    private func readManifest() throws(IndexError) -> IndexManifest? {
        do {
            guard let sealed = try files?.manifest() else { return nil }
            return try IndexManifest(sealed, cipher: sealer, binding: binding)
        } catch {
            throw IndexError(reading: error)
        }
    }

    /// The files of the manifest's segments, oldest first, opened anew: nothing of a note is decrypted yet.
    func sources() throws(IndexError) -> [any BlockSource] {
        var sources: [any BlockSource] = []
        for segment in manifest.segments {
            guard let files else { throw .damaged }
            sources.append(try files.source(of: segment))
        }
        return sources
    }

    // MARK: Changing

    /// Takes in a change.
    ///
    /// - Parameters:
    ///   - builder: the new segment; nil where only the manifest changes.
    ///   - edit: what else changes in the manifest; `segments`, `notes` and `mark` are set here.
    /// - Returns: false where another process changed the index meanwhile: nothing was taken in, ``load()`` reads what it
    ///   has become, and the change must be computed again.
    func commit(_ builder: SegmentBuilder?, _ edit: (inout IndexManifest) -> Void) throws(IndexError) -> Bool {
        guard isKept, overlay.isEmpty, let files else {
            try keepInMemory(builder, edit)
            return true
        }
        do {
            let last = try builder.map { try files.stage($0) }
            guard let lock = try files.lock() else {
                if let last { files.remove(last) }
                try keepInMemory(builder, edit)
                return true
            }
            defer { lock.unlock() }
            let isTaken = try publish(spilled + [last].compactMap(\.self), edit, in: files)
            // Not before: where the manifest cannot be written, they are kept in memory with the rest.
            spilled = []
            return isTaken
        } catch let error as IndexError where error == .damaged || error == .otherVersion {
            throw error
        } catch {
            // A full disk, a folder that went away: what was written to the vault is safe, so this is no failure.
            isKept = false
            try keepInMemory(builder, edit)
            return true
        }
    }

    /// Writes a part of a change that would not fit memory as a whole. It counts when the rest is committed.
    ///
    /// - Returns: false where nothing can be written.
    func spill(_ builder: SegmentBuilder) -> Bool {
        guard isKept, overlay.isEmpty, let staged = try? files?.stage(builder) else { return false }
        spilled.append(staged)
        return true
    }

    /// Whether such parts wait.
    var hasSpilled: Bool { !spilled.isEmpty }

    private func forgetSpilled() {
        for staged in spilled { files?.remove(staged) }
        spilled = []
    }

    /// Under the lock: puts new segments behind those that are there, if nobody else has changed anything.
    private func publish(
        _ staged: [SegmentFolder.Staged], _ edit: (inout IndexManifest) -> Void, in files: SegmentFolder
    ) throws -> Bool {
        let onDisk = try readManifest()
        guard onDisk?.mark ?? manifest.mark == manifest.mark, onDisk != nil || manifest.mark.changes == 0 else {
            staged.forEach(files.remove)
            return false
        }
        let wasMerged = onDisk.map { $0.segments != manifest.segments } ?? false
        var next = onDisk ?? manifest
        var added: [Segment] = []
        for staged in staged {
            let (segment, entry) = try files.place(staged)
            next.segments.append(entry)
            added.append(segment)
        }
        edit(&next)
        var all = opened
        if !added.isEmpty {
            let segments = try segments() + added.map { DeferredSegment($0) }
            // Where none replaces a note, as after most commands, the older ones need not be asked.
            let isAddition = added.allSatisfy { $0.replacedCount == 0 }
            next.notes =
                try isAddition
                ? next.notes + added.reduce(0) { $0 + $1.count } : NoteIndexReader(segments: segments).count()
            all = segments
        }
        next.mark.changes += 1
        try write(next, in: files)
        // Where others have merged, the same notes lie in other files now; they are opened when they are next needed.
        take(next, segments: wasMerged ? nil : all)
        return true
    }

    private func write(_ manifest: IndexManifest, in files: SegmentFolder) throws {
        try files.replaceManifest(with: manifest.sealed(with: sealer, binding: binding))
    }

    private func keepInMemory(_ builder: SegmentBuilder?, _ edit: (inout IndexManifest) -> Void) throws(IndexError) {
        if builder != nil || !spilled.isEmpty {
            do {
                // They are open: that their names go takes nothing away.
                for staged in spilled {
                    if let segment = try files?.open(staged) { overlay.append(DeferredSegment(segment)) }
                }
            } catch {
                throw IndexError(reading: error)
            }
            forgetSpilled()
            if let builder {
                let blocks = MemoryBlocks()
                try builder.finish(into: blocks)
                overlay.append(DeferredSegment(try Segment(source: blocks)))
            }
            knownReader = nil
            manifest.notes = try reader.count()
        }
        edit(&manifest)
        manifest.mark.changes += 1
    }

    /// Forgets everything: in memory, and on disk as far as that can be done.
    func reset() {
        take(IndexManifest(), segments: [])
        forgetSpilled()
        guard isKept, let files else { return }
        do {
            guard let lock = try files.lock() else {
                isKept = false
                return
            }
            defer { lock.unlock() }
            try files.removeManifest()
            try files.sweep(keeping: [])
        } catch {
            isKept = false
        }
    }

    // MARK: Merging

    /// Merges segments, where there are enough of them; for moments when somebody can wait a little.
    ///
    /// - Parameter ceiling: about how many notes a merge may have.
    func tidy(upTo ceiling: Int) throws(IndexError) {
        guard isKept, overlay.isEmpty, let files,
            let run = MergePolicy.run(of: manifest.segments.map { ($0.count, $0.replaced) }, upTo: ceiling)
        else { return }
        let before = manifest
        let all = try segments()
        // Merged meanwhile by another process: what was to be done is done.
        guard manifest == before else { return }
        do {
            let staged = try files.stage { (sink) throws(IndexError) in
                try SegmentMerge.merge(
                    all[run].map { (one) throws(IndexError) in try one.segment() }, isOldest: run.lowerBound == 0,
                    newer: all[run.upperBound...].map { (one) throws(IndexError) in try one.segment() }, into: sink)
            }
            guard let lock = try files.lock() else {
                files.remove(staged)
                return
            }
            defer { lock.unlock() }
            try replace(run, with: staged, in: files)
        } catch {
            let error = IndexError(writing: error)
            // The index is as good as before; only what cannot be believed any more is an error.
            if error == .damaged || error == .otherVersion { throw error }
        }
    }

    /// Under the lock: puts the merged segment in the place of the run, if the run is still there.
    private func replace(_ run: Range<Int>, with staged: SegmentFolder.Staged, in files: SegmentFolder) throws {
        let old = Array(manifest.segments[run])
        guard var next = try readManifest(), next.mark.epoch == manifest.mark.epoch,
            let start = next.segments.firstIndex(of: old[0]), start + old.count <= next.segments.count,
            Array(next.segments[start..<start + old.count]) == old, (start == 0) == (run.lowerBound == 0)
        else {
            files.remove(staged)
            return
        }
        let (segment, entry) = try files.place(staged)
        next.segments.replaceSubrange(start..<start + old.count, with: [entry])
        try write(next, in: files)
        try files.sweep(keeping: Set(next.segments.map(\.name)))
        if next.mark == manifest.mark {
            var segments = try segments()
            segments.replaceSubrange(run, with: [DeferredSegment(segment)])
            take(next, segments: segments)
        } else {
            try load()
        }
    }
}
