internal import VaultCrypto

/// Brings files of one copy of a vault into another, by the format's rule: of two with one name the longer, if the
/// shorter is its beginning; else both. Nothing is ever shortened or removed.
struct FileTransfer {
    /// What a file that is replaced as a whole gives way to.
    enum Replacing {
        /// To the one that comes in: a backup follows its vault.
        case always
        /// To none: what comes in is taken only where there is nothing.
        case never
    }

    enum Outcome: Hashable {
        case same
        /// So many bytes were written and read back.
        case written(Int)
        /// The other copy has more of it.
        case ahead
        /// Two histories: the incoming one now lies beside the other, under this name.
        case beside(String)
        /// Another file of that name is kept.
        case kept
    }

    let target: Folder
    let replacing: Replacing

    /// - Parameter source: the folder in which the file lies.
    func take(_ file: VaultFile, from source: Folder) throws -> Outcome {
        guard let incoming = try source.file(file.name) else { return .same }
        let folder = try file.folders.reduce(target) { try $0.makeFolder($1) }
        guard let there = try folder.file(file.name) else {
            return .written(try copy(incoming, into: folder, as: file.name))
        }
        let shared = min(incoming.opened.size, there.opened.size)
        let agrees = try incoming.agrees(with: there, in: 0..<shared)
        switch file.change {
        case .grows where agrees:
            if incoming.opened.size == shared { return there.opened.size == shared ? .same : .ahead }
            return .written(try lengthen(folder, file.name, by: incoming, from: shared))
        case .grows: return try putBeside(incoming, file, in: folder)
        case _ where agrees && incoming.opened.size == there.opened.size: return .same
        case .replaced:
            guard replacing == .always else { return .kept }
            return .written(try copy(incoming, into: folder, as: file.name, over: true))
        case .never: return .kept
        }
    }

    /// Writes the rest of a file behind what is there of it, durably.
    private func lengthen(_ folder: Folder, _ name: String, by incoming: File, from start: Int) throws -> Int {
        guard let file = try folder.fileForAppending(name) else {
            throw VaultError.damaged(path: folder.path(of: name), what: "it went away while it was copied to")
        }
        let end = incoming.opened.size
        try write(incoming, start..<end, to: file)
        return end - start
    }

    /// A whole file under a temporary name, durably, then under its own.
    private func copy(_ incoming: File, into folder: Folder, as name: String, over: Bool = false) throws -> Int {
        let temporary = ".new-" + Identifier.random().text
        guard let file = try folder.newFile(temporary) else {
            throw VaultError.damaged(path: folder.path(of: temporary), what: "is there already")
        }
        do {
            try write(incoming, 0..<incoming.opened.size, to: file)
            if over {
                try folder.rename(temporary, to: name, in: folder)
            } else {
                try folder.renameNew(temporary, to: name, in: folder)
            }
            try folder.sync()
        } catch {
            try? folder.remove(temporary)
            throw error
        }
        return incoming.opened.size
    }

    /// Copies a range, waits for the disk, and reads it back.
    private func write(_ incoming: File, _ range: Range<Int>, to file: File) throws {
        for start in stride(from: range.lowerBound, to: range.upperBound, by: File.piece) {
            let count = min(File.piece, range.upperBound - start)
            let bytes = try incoming.read(at: start, count: count)
            guard bytes.count == count else {
                throw VaultError.damaged(path: incoming.path, what: "it became shorter while it was copied")
            }
            try file.write(bytes, at: start)
        }
        try file.sync()
        guard try incoming.agrees(with: file, in: range) else {
            throw VaultError.damaged(path: file.path, what: "what was written is read back as something else")
        }
    }

    /// Under a name that follows from the content, so that a second time changes nothing.
    private func putBeside(_ incoming: File, _ file: VaultFile, in folder: Folder) throws -> Outcome {
        var hasher = SHA256Hasher()
        for start in stride(from: 0, to: incoming.opened.size, by: File.piece) {
            hasher.update(try incoming.read(at: start, count: min(File.piece, incoming.opened.size - start)))
        }
        let mark = hasher.finalize().hex.prefix(16)
        let (stem, suffix) = (file.name.prefix { $0 != "." }, file.name.drop { $0 != "." })
        let name = "\(stem)-\(mark)\(suffix)"
        if try folder.status(name) == nil { _ = try copy(incoming, into: folder, as: name) }
        return .beside(folder.path(of: name))
    }
}

extension Folder {
    /// The folder at the end of a path of folders, or nil where one is not there.
    func folder(at path: [String]) throws -> Folder? {
        var folder = self
        for name in path {
            guard let next = try folder.folder(name) else { return nil }
            folder = next
        }
        return folder
    }
}
