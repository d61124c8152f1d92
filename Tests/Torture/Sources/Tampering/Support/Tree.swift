import Foundation

/// Every file and folder below a folder, as bytes in memory.
struct Tree: Hashable {
    var files: [String: [UInt8]] = [:]
    var folders: Set<String> = []

    /// What lies in a folder now.
    ///
    /// - Parameter before: an older state of it; files that are the same share their bytes with it.
    init(_ path: String, sharing before: Tree? = nil) {
        let enumerator = FileManager.default.enumerator(atPath: path)
        while let name = enumerator?.nextObject() as? String {
            if enumerator?.fileAttributes?[.type] as? FileAttributeType == .typeDirectory {
                folders.insert(name)
            } else if let data = FileManager.default.contents(atPath: path + "/" + name) {
                let bytes = Array(data)
                let known = before?.files[name]
                files[name] = known == bytes ? known : bytes
            }
        }
    }

    init() {}

    var names: [String] { files.keys.sorted() }

    /// How many bytes all files have.
    var count: Int { files.values.map(\.count).reduce(0, +) }

    /// Makes the folder at `path` what this tree says. A file that is the same stays untouched, and so keeps its inode.
    func write(to path: String) throws {
        let manager = FileManager.default
        let now = Tree(path)
        for name in now.files.keys where files[name] == nil { try manager.removeItem(atPath: path + "/" + name) }
        for folder in now.folders.subtracting(folders).sorted(by: >) {
            try manager.removeItem(atPath: path + "/" + folder)
        }
        try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
        for folder in folders.subtracting(now.folders).sorted() {
            try manager.createDirectory(atPath: path + "/" + folder, withIntermediateDirectories: true)
        }
        for (name, bytes) in files where now.files[name] != bytes {
            try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
        }
    }

    /// Writes or removes one file below `path` as this tree has it.
    func write(_ name: String, to path: String) throws {
        let place = path + "/" + name
        guard let bytes = files[name] else {
            if FileManager.default.fileExists(atPath: place) { try FileManager.default.removeItem(atPath: place) }
            return
        }
        try FileManager.default.createDirectory(
            atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: place))
    }
}
