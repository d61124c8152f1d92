internal import SystemPackage
internal import VaultCrypto

/// A file outside the vault that appears whole or not at all, for its owner alone, and never in place of another.
enum NewFile {
    /// Writes a file under another name, and gives it its own when all of it is on the disk.
    ///
    /// - Parameters:
    ///   - taken: thrown where something has that name already.
    ///   - commit: called when the whole file is on the disk, so that there is no file without it; where it throws, the
    ///     file goes.
    static func write(
        at path: FilePath, orThrow taken: any Error, _ body: (File) throws -> Void, commit: () throws -> Void = {}
    ) throws {
        guard let name = path.lastComponent?.string else { throw taken }
        let parent = path.removingLastComponent()
        let folderPath = parent.isEmpty ? FilePath(".") : parent
        guard let folder = try Folder.open(folderPath, called: folderPath.string) else {
            throw VaultError.io(what: "open", path: folderPath.string, errno: .noSuchFileOrDirectory)
        }
        guard try folder.status(name) == nil else { throw taken }
        let temporary = ".\(name).\(Identifier.random().text)"
        guard let file = try folder.newFile(temporary) else { throw taken }
        do {
            try body(file)
            try file.sync()
            try commit()
            try folder.renameNew(temporary, to: name, in: folder)
            try folder.sync()
        } catch {
            try? folder.remove(temporary)
            throw error
        }
    }
}
