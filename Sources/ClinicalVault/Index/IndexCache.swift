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
    private static let manifestName = "manifest"
    private static let lockName = "lock"
    private static let suffix = ".segment"
    private static let temporary = ".new-"
    /// How long a change waits for another one, in milliseconds.
    private static let patience = 2000

    private let folder: Folder?
    private let sealer: XAES256GCM
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
    private var spilled: [Staged] = []

    /// An index in a folder.
    ///
    /// - Parameters:
    ///   - folder: nil for an index in memory.
    ///   - key: the derived key of the drawer's index, which seals the manifest.
    ///   - binding: what the index belongs to, for the associated data.
    ///   - mayWrite: false where nothing may be written.
    init(_ folder: Folder?, key: borrowing SecretBytes, binding: [UInt8], mayWrite: Bool) throws {
        self.folder = folder
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
                guard let one = try open(segment) else { break }
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
            guard let folder,
                let sealed = try folder.contents(IndexCache.manifestName, limit: IndexManifest.maximumCount)
            else { return nil }
            return try IndexManifest(sealed, cipher: sealer, binding: binding)
        } catch {
            throw IndexError(reading: error)
        }
    }

    /// The file is held from now on, so that it stays whatever others merge meanwhile; nothing of it is read yet.
    private func open(_ segment: IndexManifest.Segment) throws(IndexError) -> DeferredSegment? {
        guard let file = try file(of: segment) else { return nil }
        let binding = binding
        return DeferredSegment(mayHaveValues: segment.hasValues) { () throws(IndexError) in
            do {
                return try Segment(
                    source: SealedSegmentReader(file, name: segment.name, key: segment.key, binding: binding))
            } catch {
                throw IndexError(reading: error)
            }
        }
    }

    private func file(of segment: IndexManifest.Segment) throws(IndexError) -> File? {
        do { return try folder?.file(segment.name.text + IndexCache.suffix) } catch { throw IndexError(reading: error) }
    }

    /// The files of the manifest's segments, oldest first, opened anew: nothing of a note is decrypted yet.
    func sources() throws(IndexError) -> [any BlockSource] {
        var sources: [any BlockSource] = []
        for segment in manifest.segments {
            guard let file = try file(of: segment) else { throw .damaged }
            do {
                sources.append(
                    try SealedSegmentReader(file, name: segment.name, key: segment.key, binding: binding))
            } catch {
                throw IndexError(reading: error)
            }
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
        guard isKept, overlay.isEmpty, let folder else {
            try keepInMemory(builder, edit)
            return true
        }
        do {
            let last = try builder.map { try stage($0, in: folder) }
            guard let lock = try lock(folder) else {
                if let last { try? folder.remove(last.temporary) }
                try keepInMemory(builder, edit)
                return true
            }
            defer { lock.unlock() }
            let staged = spilled + [last].compactMap(\.self)
            spilled = []
            return try publish(staged, edit, in: folder)
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
        guard isKept, overlay.isEmpty, let folder, let staged = try? stage(builder, in: folder) else {
            return false
        }
        spilled.append(staged)
        return true
    }

    /// Whether such parts wait.
    var hasSpilled: Bool { !spilled.isEmpty }

    private func forgetSpilled() {
        for staged in spilled { try? folder?.remove(staged.temporary) }
        spilled = []
    }

    private struct Staged {
        var name: Identifier
        var key: SegmentKey
        var temporary: String
        var file: File
    }

    private func stage(_ builder: SegmentBuilder, in folder: Folder) throws -> Staged {
        try stage(
            { (sink) throws(IndexError) in try builder.finish(into: sink, workers: Threads.run) }, in: folder)
    }

    /// Writes a segment under a temporary name. The lock on the file says that somebody is still at it.
    private func stage(_ write: (any BlockSink) throws(IndexError) -> Void, in folder: Folder) throws -> Staged {
        let (name, key) = (Identifier.random(), try SegmentKey.random())
        let temporary = IndexCache.temporary + name.text
        guard let file = try folder.newFile(temporary) else { throw IndexError.storage(17) }
        try file.lock(patience: 0)
        do {
            let writer = try SealedSegmentWriter(file, name: name, key: key, binding: binding)
            try write(writer)
            try writer.finish()
        } catch {
            try? folder.remove(temporary)
            throw error
        }
        return Staged(name: name, key: key, temporary: temporary, file: file)
    }

    /// Gives a staged segment its name, and what the manifest says of it.
    private func place(_ staged: Staged, in folder: Folder) throws -> (Segment, IndexManifest.Segment) {
        try folder.rename(staged.temporary, to: staged.name.text + IndexCache.suffix, in: folder)
        let segment = try open(staged)
        let entry = IndexManifest.Segment(
            name: staged.name, key: staged.key, count: segment.count, replaced: segment.replacedCount,
            hasValues: segment.hasValues)
        return (segment, entry)
    }

    private func open(_ staged: Staged) throws -> Segment {
        try Segment(source: SealedSegmentReader(staged.file, name: staged.name, key: staged.key, binding: binding))
    }

    private func lock(_ folder: Folder) throws -> File? {
        let file = try folder.newFile(IndexCache.lockName) ?? folder.fileForAppending(IndexCache.lockName)
        do {
            try file?.lock(patience: IndexCache.patience)
            return file
        } catch VaultError.busy {
            return nil
        }
    }

    /// Under the lock: puts new segments behind those that are there, if nobody else has changed anything.
    private func publish(_ staged: [Staged], _ edit: (inout IndexManifest) -> Void, in folder: Folder) throws -> Bool {
        let onDisk = try readManifest()
        guard onDisk?.mark ?? manifest.mark == manifest.mark, onDisk != nil || manifest.mark.changes == 0 else {
            for staged in staged { try? folder.remove(staged.temporary) }
            return false
        }
        let wasMerged = onDisk.map { $0.segments != manifest.segments } ?? false
        var next = onDisk ?? manifest
        var added: [Segment] = []
        for staged in staged {
            let (segment, entry) = try place(staged, in: folder)
            next.segments.append(entry)
            added.append(segment)
        }
        edit(&next)
        let all = added.isEmpty ? opened : try segments() + added.map { DeferredSegment($0) }
        if added.allSatisfy({ $0.replacedCount == 0 }) {
            next.notes += added.reduce(0) { $0 + $1.count }
        } else if let all {
            next.notes = try NoteIndexReader(segments: all).count()
        }
        next.mark.changes += 1
        try write(next, in: folder)
        // Where others have merged, the same notes lie in other files now; they are opened when they are next needed.
        take(next, segments: wasMerged ? nil : all)
        return true
    }

    private func write(_ manifest: IndexManifest, in folder: Folder) throws {
        try folder.replace(
            IndexCache.manifestName, with: manifest.sealed(with: sealer, binding: binding), durably: false)
    }

    private func keepInMemory(_ builder: SegmentBuilder?, _ edit: (inout IndexManifest) -> Void) throws(IndexError) {
        if builder != nil || !spilled.isEmpty {
            do {
                // They are open: that their names go takes nothing away.
                for staged in spilled { overlay.append(DeferredSegment(try open(staged))) }
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
        guard isKept, let folder else { return }
        do {
            guard let lock = try lock(folder) else {
                isKept = false
                return
            }
            defer { lock.unlock() }
            try folder.remove(IndexCache.manifestName)
            try sweep(folder, keeping: [])
        } catch {
            isKept = false
        }
    }

    // MARK: Merging

    /// Merges segments, where there are enough of them; for moments when somebody can wait a little.
    ///
    /// - Parameter ceiling: about how many notes a merge may have.
    func tidy(upTo ceiling: Int) throws(IndexError) {
        guard isKept, overlay.isEmpty, let folder,
            let run = MergePolicy.run(of: manifest.segments.map { ($0.count, $0.replaced) }, upTo: ceiling)
        else { return }
        let before = manifest
        let all = try segments()
        // Merged meanwhile by another process: what was to be done is done.
        guard manifest == before else { return }
        do {
            let staged = try stage(
                { (sink) throws(IndexError) in
                    try SegmentMerge.merge(
                        all[run].map { (one) throws(IndexError) in try one.segment() }, isOldest: run.lowerBound == 0,
                        newer: all[run.upperBound...].map { (one) throws(IndexError) in try one.segment() },
                        into: sink)
                }, in: folder)
            guard let lock = try lock(folder) else {
                try? folder.remove(staged.temporary)
                return
            }
            defer { lock.unlock() }
            try replace(run, with: staged, in: folder)
        } catch {
            let error = IndexError(writing: error)
            // The index is as good as before; only what cannot be believed any more is an error.
            if error == .damaged || error == .otherVersion { throw error }
        }
    }

    /// Under the lock: puts the merged segment in the place of the run, if the run is still there.
    private func replace(_ run: Range<Int>, with staged: Staged, in folder: Folder) throws {
        let old = Array(manifest.segments[run])
        guard var next = try readManifest(), next.mark.epoch == manifest.mark.epoch,
            let start = next.segments.firstIndex(of: old[0]), start + old.count <= next.segments.count,
            Array(next.segments[start..<start + old.count]) == old, (start == 0) == (run.lowerBound == 0)
        else {
            try? folder.remove(staged.temporary)
            return
        }
        let (segment, entry) = try place(staged, in: folder)
        next.segments.replaceSubrange(start..<start + old.count, with: [entry])
        try write(next, in: folder)
        try sweep(folder, keeping: Set(next.segments.map(\.name)))
        if next.mark == manifest.mark {
            var segments = try segments()
            segments.replaceSubrange(run, with: [DeferredSegment(segment)])
            take(next, segments: segments)
        } else {
            try load()
        }
    }

    /// Under the lock: removes what the manifest does not name, and what interrupted processes left half written.
    private func sweep(_ folder: Folder, keeping names: Set<Identifier>) throws {
        for entry in try folder.entries() where entry.kind == .file {
            if entry.name.hasSuffix(IndexCache.suffix) {
                let name = Identifier(text: entry.name.dropLast(IndexCache.suffix.count))
                if name.map({ !names.contains($0) }) ?? true { try folder.remove(entry.name) }
            } else if entry.name.hasPrefix(IndexCache.temporary), let file = try folder.fileForAppending(entry.name) {
                // Whoever is still writing holds the file's lock.
                if (try? file.lock(patience: 0)) != nil { try folder.remove(entry.name) }
            }
        }
    }
}
