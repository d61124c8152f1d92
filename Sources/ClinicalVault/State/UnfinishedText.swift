public import SecretMemory
internal import SystemPackage
public import VaultCrypto

/// A text that was being written when the vault was locked.
public struct UnfinishedText {
    /// The name of its file, by which it is removed.
    public let name: String
    public let patient: Identifier
    /// The note that was being changed; nil where a new one was being written.
    public let note: Identifier?
    public let kind: NoteKind
    /// When it was sealed.
    public let time: Timestamp
    public let text: PlaintextBuffer
}

/// Seals what is being written at the very moment of locking: it needs no secret, only a public key that was derived
/// before the writing began.
///
/// The file is an age file in the state folder under a random name, padded like a record, so that neither its name nor
/// its length says whom it is about. It never enters the record by itself.
public struct UnfinishedSealer {
    private let recipient: AgeRecipient
    private let folder: Folder

    init(recipient: AgeRecipient, folder: Folder) {
        self.recipient = recipient
        self.folder = folder
    }

    /// Seals a text and puts it on the disk.
    ///
    /// - Parameters:
    ///   - note: the note that is being changed; nil where it is a new one.
    ///   - name: the file of the same text as it was before, which is replaced; nil for the first time.
    /// - Returns: the name of the file.
    @discardableResult
    public func seal(
        _ text: PlaintextBuffer, patient: Identifier, note: Identifier? = nil, kind: NoteKind, time: Timestamp,
        replacing name: String? = nil
    ) throws -> String {
        try write(sealed(text, patient: patient, note: note, kind: kind, time: time), replacing: name)
    }

    /// Seals a text, and leaves it to the caller to write it: for a disk that takes nothing at the moment.
    public func sealed(
        _ text: PlaintextBuffer, patient: Identifier, note: Identifier? = nil, kind: NoteKind, time: Timestamp
    ) throws -> [UInt8] {
        var head = JSONObject([
            ("patient", .string(patient.text)), ("kind", .string(kind.rawValue)), ("time", .string(time.iso)),
        ])
        head["note"] = note.map { .string($0.text) }
        let record = try text.withBytes { try Record(head: head, body: $0) }
        return try record.buffer.withBytes { try Age.seal($0, to: [recipient]) }
    }

    /// Puts a sealed text on the disk.
    ///
    /// - Returns: the name of the file.
    public func write(_ sealed: [UInt8], replacing name: String?) throws -> String {
        let name = name ?? Identifier.random().text + UnfinishedText.suffix
        try folder.replace(name, with: sealed, durably: true)
        return name
    }
}

extension UnfinishedText {
    static let suffix = ".age"
    static let folderName = "unfinished"
    /// A text as long as the longest record, sealed.
    static let maximumFile = Record.maximumCount + (1 << 16)
}

extension Vault {
    /// What seals unfinished text from now on, also after the keys are gone.
    public func unfinishedSealer() throws -> UnfinishedSealer? {
        guard let folder = try state()?.folder.makeFolder(UnfinishedText.folderName) else { return nil }
        return UnfinishedSealer(recipient: try unfinishedIdentity(age: 0).recipient, folder: folder)
    }

    /// The unfinished texts, the newest first. A file that does not open is left where it is and left out.
    public func unfinishedTexts() throws -> [UnfinishedText] {
        guard let folder = try state()?.folder.folder(UnfinishedText.folderName) else { return [] }
        let generations = try ownCard().generation
        return try folder.entries().compactMap { entry in
            guard entry.name.hasSuffix(UnfinishedText.suffix),
                let file = try folder.contents(entry.name, limit: UnfinishedText.maximumFile),
                let plaintext = try open(file, generations: generations),
                let record = try? Record(decoding: plaintext),
                let patient = record.head["patient"]?.string.flatMap({ Identifier(text: $0) }),
                let kind = record.head["kind"]?.string.flatMap(NoteKind.init(rawValue:)),
                let time = record.head["time"]?.string.flatMap({ Timestamp(iso: $0) })
            else { return nil }
            let text = PlaintextBuffer(capacity: record.body.count)
            record.buffer.withBytes(in: record.body) { text.append($0) }
            return UnfinishedText(
                name: entry.name, patient: patient, note: record.head["note"]?.identifier, kind: kind, time: time,
                text: text)
        }.sorted { $0.time > $1.time }
    }

    /// Removes the file of an unfinished text that was saved as a note, or is not wanted.
    public func removeUnfinished(_ name: String) throws {
        try state()?.folder.folder(UnfinishedText.folderName)?.remove(name)
    }

    /// Opens a file that was sealed under the newest secret, or under one before a new identity was made.
    private func open(_ file: [UInt8], generations: Int) throws -> PlaintextBuffer? {
        for age in 0..<generations {
            let identity = try unfinishedIdentity(age: age)
            if let text = unsafe try? Age.open(file.span.bytes, with: identity) { return text }
        }
        return nil
    }

    private func unfinishedIdentity(age: Int) throws -> AgeIdentity {
        try AgeIdentity(secret: try keys.deriveKey(for: .unfinished, age: age))
    }
}
