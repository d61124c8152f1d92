/// One way in which the power can go: how many operations had happened, and what became of those that were not sure.
struct PowerCut: Hashable {
    /// What became of an operation that no sync has made sure.
    enum Fate: Hashable {
        case kept
        case lost
        /// Of a write the first bytes arrived; with `zeros` the file got its length all the same.
        case head(Int, zeros: Bool)
        /// Of a write the first bytes did not arrive, and read as zeros where nothing was before.
        case tail(Int)
    }

    /// The search index that lies there: it is written without waiting, and may be of any age.
    enum Cache {
        case none, before, after, torn

        /// It is written last of all: what it says of the last command has been synced long before.
        static func possible(isOver: Bool) -> [Cache] { isOver ? [.none, .before, .after, .torn] : [.none, .before] }
    }

    /// So many operations had happened.
    let prefix: Int
    /// From this operation on all are lost that are not sure: 0 for all of them.
    var lostFrom = Int.max
    /// What became of single ones.
    var fates: [Int: Fate] = [:]
    /// Whether the names in a folder reach the disk in their order: behind one that is lost, all are.
    var isOrdered = false
    var cache = Cache.none
    /// Whether the next command writes before anybody unlocks.
    var writesFirst = false
}

/// What can become of a recording when the power goes.
struct PowerModel {
    let recording: PowerRecording
    /// For each number of operations those that may still be lost.
    private let open: [[Int]]

    /// - Parameter trustsSync: false for a disk that says it had written and has not.
    init(_ recording: PowerRecording, trustsSync: Bool = true) {
        self.recording = recording
        let insides = recording.before.roots.indices.map { recording.items(inside: $0) }
        var open: [[Int]] = [[]]
        // A file's sync makes its own writes sure but not its name; a folder's makes its names sure but not what they
        // name.
        var waiting: [(index: Int, items: Set<Int>)] = []
        for (index, operation) in recording.operations.enumerated() {
            switch operation {
            case .change(let change): waiting.append((index, change.touched))
            case .sync(let item) where trustsSync:
                for position in waiting.indices { waiting[position].items.remove(item) }
                waiting.removeAll { $0.items.isEmpty }
            case .syncRoot(let root) where trustsSync:
                waiting.removeAll { $0.items.isSubset(of: insides[root]) }
            default: break
            }
            open.append(waiting.map(\.index))
        }
        self.open = open
    }

    /// What may be lost after so many operations, in its order.
    func uncertain(_ prefix: Int) -> [Int] { open[prefix] }

    /// What becomes of everything that is not sure.
    func fates(_ cut: PowerCut) -> [Int: PowerCut.Fate] {
        var fates: [Int: PowerCut.Fate] = [:]
        var stopped: Set<Int> = []
        for index in open[cut.prefix] {
            var fate = cut.fates[index] ?? (index >= cut.lostFrom ? .lost : .kept)
            if cut.isOrdered, case .change(let change) = recording.operations[index], change.isOfNames {
                if !change.touched.isDisjoint(with: stopped) { fate = .lost }
                if fate == .lost { stopped.formUnion(change.touched) }
            }
            if fate != .kept { fates[index] = fate }
        }
        return fates
    }

    /// The disk that a cut leaves.
    func disk(after cut: PowerCut) -> PowerDisk {
        let fates = fates(cut)
        var disk = recording.before
        for index in 0..<cut.prefix {
            guard case .change(let change) = recording.operations[index] else { continue }
            guard let fate = fates[index], case .write(let file, let offset, let bytes) = change else {
                if fates[index] == nil { disk.apply(change) }
                continue
            }
            switch fate {
            case .kept, .lost: break
            case .head(let count, let zeros):
                if zeros, disk.bytes(of: file).count < offset + bytes.count {
                    disk.apply(.resize(file: file, size: offset + bytes.count))
                }
                disk.apply(.write(file: file, offset: offset, bytes: Array(bytes.prefix(count))))
            case .tail(let count):
                disk.apply(.write(file: file, offset: offset + count, bytes: Array(bytes.dropFirst(count))))
            }
        }
        return disk
    }
}

extension PowerRecording {
    /// Everything that ever had a name below one of the roots.
    fileprivate func items(inside root: Int) -> Set<Int> {
        var found: Set<Int> = [root]
        for (path, item) in before.entries() where path.hasPrefix(before.roots[root] + "/") { found.insert(item) }
        // What is made has a folder that was there or was made before.
        for case .change(.make(let folder, _, let item)) in operations where found.contains(folder) {
            found.insert(item)
        }
        return found
    }
}

extension PowerChange {
    /// The items whose sync makes the change sure.
    var touched: Set<Int> {
        switch self {
        case .make(let folder, _, _), .remove(let folder, _): [folder]
        case .write(let file, _, _), .resize(let file, _): [file]
        case .rename(let folder, _, let toFolder, _, _): [folder, toFolder]
        }
    }

    /// Whether it changes a folder, and no file's content.
    var isOfNames: Bool {
        switch self {
        case .write, .resize: false
        case .make, .remove, .rename: true
        }
    }
}
