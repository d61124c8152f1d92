public import SecretMemory
internal import SystemPackage
public import VaultCrypto

/// To whom a hand-off is sealed.
public enum HandoffRecipient: ~Copyable {
    /// A trusted colleague, under the newest of their keys.
    case colleague(TrustedKey)
    /// Anybody's age key.
    case key(AgeRecipient)
    /// Whoever is given the words.
    case passphrase(SecretBytes)
}

/// Writes a hand-off: one age file around a flat tar, streamed, so that no plain text touches a disk.
struct HandoffWriter {
    let keys: any KeyHolder
    let sender: CardChain
    let patient: HandoffManifest.Patient
    let purpose: HandoffPurpose
    let since: CalendarDay?
    let until: CalendarDay?
    let theme: String?
    let made: Timestamp
    let armor: Bool
    /// For words: tests take less.
    let cost: ScryptCost
    let themeName: (String) -> String

    /// What was written.
    struct Written {
        let id: Identifier
        let size: Int
    }

    /// Seals the notes, oldest first, into a new file of its owner's alone that is renamed to its place after `commit`.
    ///
    /// - Parameter commit: records the disclosure; called when the whole file is on the disk under another name, so
    ///   that there is no file without its record. Where it throws, the file goes.
    func write(
        _ notes: [HandoffNote], to recipient: borrowing HandoffRecipient, at path: FilePath,
        commit: (Written) throws -> Void
    ) throws {
        var written: Written?
        try NewFile.write(at: path, orThrow: HandoffError.fileExists(path: path.string)) { file in
            written = try seal(notes, to: recipient, into: file)
        } commit: {
            if let written { try commit(written) }
        }
    }

    private func seal(
        _ notes: [HandoffNote], to recipient: borrowing HandoffRecipient, into file: File
    ) throws -> Written {
        let id = Identifier.random()
        let readme = PlaintextBuffer()
        let isPassphrase =
            switch recipient {
            case .passphrase: true
            case .colleague: false
            case .key: false
            }
        let name = sender.card.name
        readme.append(
            utf8: HandoffReadme.text(sender: name, made: made, purpose: purpose, isPassphrase: isPassphrase))
        let page = HandoffMarkdown(
            code: patient.code, name: patient.name, born: patient.born, sender: name, made: made, purpose: purpose,
            themeName: themeName
        ).render(notes)
        let lines = PlaintextBuffer()
        for note in notes {
            note.line(code: patient.code).encode(into: lines)
            lines.append(utf8: "\n")
        }
        let contents = [
            (HandoffManifest.File.readme, readme), (HandoffManifest.File.page, page),
            (HandoffManifest.File.notes, lines),
        ]
        let entries = contents.map { name, content in
            HandoffManifest.Entry(name: name, count: content.count, hash: content.withBytes { SHA256.hash($0) })
        }
        let manifest = manifest(id: id, for: recipient, notes: notes, entries: entries).encoded()
        let signature = try keys.sign(SHA256.hash(manifest), for: .manifest)

        var size = 0
        let output = { (bytes: RawSpan) throws in
            try file.write(bytes.array, at: size)
            size += bytes.byteCount
        }
        let age = try age(for: recipient, output)
        let tar = TarWriter(time: made.seconds) { try age.write($0) }
        // The small files first: a reader that wants to know whom it is for need not read the notes.
        try tar.add(HandoffManifest.File.manifest, manifest)
        try tar.add(HandoffManifest.File.signature, Array((hexadecimal(signature) + "\n").utf8))
        for (name, content) in contents { try content.withBytes { try tar.add(name, $0) } }
        try tar.finish()
        try age.finish()
        return Written(id: id, size: size)
    }

    private func age(
        for recipient: borrowing HandoffRecipient, _ output: @escaping (RawSpan) throws -> Void
    ) throws -> AgeWriter {
        switch recipient {
        case .colleague(let key): try AgeWriter(to: [key.card.recipients[0]], armor: armor, output: output)
        case .key(let key): try AgeWriter(to: [key], armor: armor, output: output)
        case .passphrase(let words): try AgeWriter(passphrase: words, cost: cost, armor: armor, output: output)
        }
    }

    private func manifest(
        id: Identifier, for recipient: borrowing HandoffRecipient, notes: [HandoffNote],
        entries: [HandoffManifest.Entry]
    ) -> HandoffManifest {
        let named: HandoffManifest.Recipient =
            switch recipient {
            case .colleague(let key): .key(key.card.recipients[0], name: key.name)
            case .key(let key): .key(key, name: nil)
            case .passphrase: .passphrase
            }
        return HandoffManifest(
            id: id, made: made, sender: sender, vault: keys.vault, recipient: named, patient: patient,
            purpose: purpose, since: since, until: until, theme: theme, notes: notes.count,
            signed: notes.count { $0.signed }, first: notes.map(\.day).min(), last: notes.map(\.day).max(),
            entries: entries)
    }
}

extension TarWriter {
    fileprivate func add(_ name: String, _ content: [UInt8]) throws { try unsafe add(name, content.span.bytes) }
}
