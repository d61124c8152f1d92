internal import Foundation
internal import TortureKit

/// A change of a disk, in the order in which the program made it.
enum PowerChange: Hashable {
    case make(folder: Int, name: String, item: Int)
    case write(file: Int, offset: Int, bytes: [UInt8])
    case resize(file: Int, size: Int)
    case rename(folder: Int, name: String, toFolder: Int, toName: String, item: Int)
    case remove(folder: Int, name: String)
}

/// Some folders of a machine as a file system sees them: numbered files and folders, and folders that give them names.
///
/// What has no name any more keeps its number, so that a name that reaches the disk before or after its content can be
/// told.
struct PowerDisk: Hashable {
    enum Item: Hashable {
        case file([UInt8])
        case folder([String: Int])
    }

    /// The folders that are looked at, by their real paths; they have the first numbers and are always there.
    let roots: [String]
    private(set) var items: [Item]

    /// Reads what lies in these folders.
    init(reading roots: [String]) throws {
        self.roots = roots
        items = roots.map { _ in .folder([:]) }
        for number in roots.indices { try read(roots[number], into: number) }
    }

    private mutating func read(_ path: String, into number: Int) throws {
        var names: [String: Int] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
            let place = path + "/" + name
            let isFolder =
                try FileManager.default.attributesOfItem(atPath: place)[.type] as? FileAttributeType == .typeDirectory
            names[name] = items.count
            if isFolder {
                items.append(.folder([:]))
                try read(place, into: items.count - 1)
            } else {
                items.append(.file([UInt8](try Data(contentsOf: URL(fileURLWithPath: place)))))
            }
        }
        items[number] = .folder(names)
    }

    // MARK: Looking

    func names(in folder: Int) -> [String: Int] {
        if case .folder(let names) = items[folder] { names } else { [:] }
    }

    func bytes(of file: Int) -> [UInt8] {
        if case .file(let bytes) = items[file] { bytes } else { [] }
    }

    /// What has that path now, if it lies in one of the folders.
    func item(at path: String) -> Int? {
        for (number, root) in roots.enumerated() {
            if path == root { return number }
            guard path.hasPrefix(root + "/") else { continue }
            var item = number
            for name in path.dropFirst(root.count + 1).split(separator: "/") {
                guard let next = names(in: item)[String(name)] else { return nil }
                item = next
            }
            return item
        }
        return nil
    }

    /// Whether a path would lie in one of the folders.
    func covers(_ path: String) -> Bool { roots.contains { path == $0 || path.hasPrefix($0 + "/") } }

    /// Everything that has a name, folders before what is in them.
    func entries() -> [(path: String, item: Int)] {
        var found: [(path: String, item: Int)] = []
        func list(_ folder: Int, _ path: String) {
            for (name, item) in names(in: folder).sorted(by: { $0.key < $1.key }) {
                found.append((path + "/" + name, item))
                if case .folder = items[item] { list(item, path + "/" + name) }
            }
        }
        for (number, root) in roots.enumerated() { list(number, root) }
        return found
    }

    /// What can be told apart by somebody who looks at names and contents alone.
    var fingerprint: Int {
        var hasher = Hasher()
        for (path, item) in entries() {
            hasher.combine(path)
            if case .file(let bytes) = items[item] { hasher.combine(bytes) }
        }
        return hasher.finalize()
    }

    // MARK: Changing

    /// A number for a file or folder that nothing names yet.
    mutating func prepare(isFolder: Bool) -> Int {
        items.append(isFolder ? .folder([:]) : .file([]))
        return items.count - 1
    }

    mutating func apply(_ change: PowerChange) {
        switch change {
        case .make(let folder, let name, let item): setName(item, name, in: folder)
        case .write(let file, let offset, let bytes): write(bytes, to: file, at: offset)
        case .resize(let file, let size): resize(file, to: size)
        case .rename(let folder, let name, let toFolder, let toName, let item):
            setName(nil, name, in: folder)
            setName(item, toName, in: toFolder)
        case .remove(let folder, let name): setName(nil, name, in: folder)
        }
    }

    private mutating func setName(_ item: Int?, _ name: String, in folder: Int) {
        guard case .folder(var names) = items[folder] else { return }
        items[folder] = .folder([:])
        names[name] = item
        items[folder] = .folder(names)
    }

    private mutating func write(_ bytes: [UInt8], to file: Int, at offset: Int) {
        guard case .file(var content) = items[file], !bytes.isEmpty else { return }
        items[file] = .file([])
        if content.count < offset + bytes.count {
            content += [UInt8](repeating: 0, count: offset + bytes.count - content.count)
        }
        content.replaceSubrange(offset..<offset + bytes.count, with: bytes)
        items[file] = .file(content)
    }

    private mutating func resize(_ file: Int, to size: Int) {
        guard case .file(let content) = items[file] else { return }
        let missing = max(0, size - content.count)
        items[file] = .file(content.prefix(size) + [UInt8](repeating: 0, count: missing))
    }
}
