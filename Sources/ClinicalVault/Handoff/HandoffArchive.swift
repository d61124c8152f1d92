public import SecretMemory
internal import SystemPackage
public import VaultCrypto

/// With what a hand-off is opened.
public enum HandoffKey: ~Copyable {
    /// The clinician's own key; the cards say which age keys are theirs.
    case mine(any KeyHolder, CardChain)
    /// The words that came with it.
    case passphrase(SecretBytes)
}

/// A hand-off, opened and not yet believed: the small files and the notes in memory, of everything else the hash.
struct HandoffArchive {
    /// The most bytes of notes that are held in memory.
    static let maximumNotes = 256 << 20

    /// The most work that the words of a hand-off may ask.
    private static let limits = TarReader.Limits(files: 4096, fileCount: 1 << 30, totalCount: 4 << 30)

    struct Part: Hashable {
        let count: Int
        let hash: Digest
    }

    let size: Int
    let recipientCount: Int
    let isPassphrase: Bool
    let manifest: [UInt8]
    let signature: [UInt8]
    let notes: PlaintextBuffer
    let parts: [String: Part]

    /// Opens the file and reads it to its end. Nothing is written anywhere.
    static func read(_ path: FilePath, with key: borrowing HandoffKey) throws -> HandoffArchive {
        let name = path.string
        let file = try open(path)
        var offset = 0
        let input = PlaintextBuffer(capacity: 1 << 16)
        var visitor = Visitor()
        var tar = TarReader(limits: limits)
        do {
            let reader = try AgeReader { span in
                input.truncate(to: 0)
                try file.read(at: offset, count: min(span.byteCount, 1 << 16), into: input)
                offset += input.count
                return input.withBytes { bytes in
                    unsafe span.withUnsafeMutableBytes { target in
                        unsafe bytes.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
                    }
                    return bytes.byteCount
                }
            }
            let fileKey = try unwrap(reader.header, with: key, name)
            try reader.release(fileKey: fileKey) { try tar.read($0, &visitor) }
            try tar.finish()
            return HandoffArchive(
                size: try file.status().size, recipientCount: reader.header.recipientCount,
                isPassphrase: reader.header.isPassphrase, manifest: visitor.manifest, signature: visitor.signature,
                notes: visitor.notes, parts: visitor.parts)
        } catch let error as AgeError {
            throw meaning(of: error, name)
        } catch let error as TarError {
            throw error == .tooLarge ? HandoffError.tooLarge(path: name) : HandoffError.notAHandoff(path: name)
        }
    }

    private static func open(_ path: FilePath) throws -> File {
        guard let real = Folder.realPath(path).map({ FilePath($0) }), let name = real.lastComponent?.string,
            let folder = try Folder.open(real.removingLastComponent(), called: path.removingLastComponent().string),
            let file = try folder.file(name)
        else { throw VaultError.io(what: "open", path: path.string, errno: .noSuchFileOrDirectory) }
        return file
    }

    private static func unwrap(
        _ header: AgeHeader, with key: borrowing HandoffKey, _ name: String
    ) throws -> SecretBytes {
        switch key {
        case .passphrase(let words):
            guard header.isPassphrase else { throw HandoffError.notForYou(path: name) }
            return try header.unwrap(passphrase: words, ceiling: .handOffCeiling)
        case .mine(let holder, _):
            guard !header.isPassphrase else { throw HandoffError.needsPassphrase(path: name) }
            let box = FileKeyBox()
            try holder.unwrap([header.bytes]) { _, fileKey in box.fileKey = fileKey }
            guard let fileKey = box.take() else { throw HandoffError.notForYou(path: name) }
            return fileKey
        }
    }

    private static func meaning(of error: AgeError, _ name: String) -> any Error {
        switch error {
        case .notAnAgeFile, .armorMalformed, .headerMalformed, .tooManyRecipients:
            HandoffError.notAHandoff(path: name)
        case .headerAuthentication, .payloadDamaged: HandoffError.damaged(path: name)
        case .noMatch, .emptyPassphrase: HandoffError.wrongPassphrase(path: name)
        case .costRefused(let logN): HandoffError.costRefused(path: name, logN: logN)
        case .tooLong: HandoffError.tooLarge(path: name)
        default: error
        }
    }

    /// A place for a file key on its way out of a closure.
    private final class FileKeyBox {
        var fileKey: SecretBytes?
        func take() -> SecretBytes? { fileKey.take() }
    }
}

extension HandoffArchive {
    /// Hashes every file, and keeps the three that are looked into.
    private struct Visitor: TarVisitor {
        var manifest: [UInt8] = []
        var signature: [UInt8] = []
        let notes = PlaintextBuffer()
        var parts: [String: Part] = [:]

        private var name = ""
        private var count = 0
        private var hasher: Hasher?

        /// A noncopyable hasher in a box, since the visitor is copyable.
        private final class Hasher {
            private var hasher: SHA256Hasher? = SHA256Hasher()
            func update(_ bytes: RawSpan) { hasher?.update(bytes) }
            func finish() -> Digest? { hasher.take()?.finalize() }
        }

        mutating func begin(_ name: String, count: Int) throws {
            let ceiling =
                switch name {
                case HandoffManifest.File.manifest: HandoffManifest.maximumCount
                case HandoffManifest.File.signature: 1024
                case HandoffManifest.File.notes: HandoffArchive.maximumNotes
                default: Int.max
                }
            guard count <= ceiling else { throw TarError.tooLarge }
            self.name = name
            self.count = count
            hasher = Hasher()
        }

        mutating func content(_ bytes: RawSpan) {
            hasher?.update(bytes)
            switch name {
            case HandoffManifest.File.manifest: unsafe bytes.withUnsafeBytes { unsafe manifest.append(contentsOf: $0) }
            case HandoffManifest.File.signature:
                unsafe bytes.withUnsafeBytes { unsafe signature.append(contentsOf: $0) }
            case HandoffManifest.File.notes: notes.append(bytes)
            default: break
            }
        }

        mutating func end() {
            if let hash = hasher?.finish() { parts[name] = Part(count: count, hash: hash) }
            hasher = nil
        }
    }
}
