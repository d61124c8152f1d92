internal import SecretMemory
public import SystemPackage
internal import VaultCrypto

/// A hand-off that was opened and verified in memory. Nothing is written by reading one.
public enum HandoffFile {
    /// What is in a hand-off: who it is from, whom it is for, and whether all of it is as it was signed.
    ///
    /// Throws ``HandoffError`` where the file cannot be opened or is no hand-off; whatever is wrong inside stands in
    /// the answer.
    public static func inspect(
        _ path: FilePath, with key: borrowing HandoffKey, trusted: TrustedKeys
    ) throws -> HandoffContents {
        try read(path, with: key, trusted: trusted).contents
    }

    /// A hand-off's contents and, where nothing is wrong with it, its notes.
    struct Opened {
        let contents: HandoffContents
        let notes: [HandoffNote]
    }

    static func read(
        _ path: FilePath, with key: borrowing HandoffKey, trusted: TrustedKeys
    ) throws -> Opened {
        let archive = try HandoffArchive.read(path, with: key)
        guard let json = try? JSON.parse(archive.manifest) else { throw HandoffError.notAHandoff(path: path.string) }
        if let format = json["format"]?.string, format != HandoffManifest.format, format.hasPrefix("alcove hand-off ") {
            throw HandoffError.newerFormat(path: path.string)
        }
        guard let manifest = HandoffManifest(parsing: json) else { throw HandoffError.notAHandoff(path: path.string) }
        return opened(archive, manifest, with: key, trusted: trusted)
    }

    private static func opened(
        _ archive: HandoffArchive, _ manifest: HandoffManifest, with key: borrowing HandoffKey, trusted: TrustedKeys
    ) -> Opened {
        var problems: [HandoffProblem] = []
        let card = manifest.sender.card
        let isSigned = CardSignature.isValid(
            signature(archive.signature), for: .manifest, digest: SHA256.hash(archive.manifest), card: card.digest,
            key: card.signingKey)
        if !isSigned { problems.append(.signature) }
        let addressee = addressee(manifest, with: key)
        if addressee == .other { problems.append(.anotherRecipient) }
        if archive.recipientCount != 1 { problems.append(.moreRecipients) }
        let wrongParts = compare(archive, manifest)
        problems += wrongParts
        var notes: [HandoffNote] = []
        // What was not signed is not looked into.
        if problems.isEmpty {
            (notes, problems) = parse(archive.notes, manifest)
        }
        // The manifest and its signature count as parts: they are as they were signed, or the signature is wrong.
        let parts = manifest.entries.count + 2
        let bad = wrongParts.count { if case .unlisted = $0 { false } else { true } } + (isSigned ? 0 : 2)
        let contents = HandoffContents(
            id: manifest.id, size: archive.size, senderCards: manifest.sender,
            sender: sender(manifest.sender, with: key, trusted: trusted), addressee: addressee,
            recipientName: manifest.recipient.name, vault: manifest.vault, patient: manifest.patient.id,
            code: manifest.patient.code, name: manifest.patient.name, born: manifest.patient.born,
            purpose: manifest.purpose, made: manifest.made, since: manifest.since, until: manifest.until,
            theme: manifest.theme, notes: manifest.notes, signed: manifest.signed, first: manifest.first,
            last: manifest.last, parts: parts, goodParts: max(0, parts - bad), problems: problems)
        return Opened(contents: contents, notes: problems.isEmpty ? notes : [])
    }

    /// The 64 bytes of the signature file: 128 hexadecimal digits and a line feed. Empty where it is not one.
    private static func signature(_ file: [UInt8]) -> [UInt8] {
        guard file.count == 2 * CardSignature.count + 1, file.last == UInt8(ascii: "\n"),
            let text = String(validating: file.dropLast(), as: UTF8.self),
            let first = Digest(hex: String(text.prefix(64))), let second = Digest(hex: String(text.dropFirst(64)))
        else { return [] }
        return first.bytes + second.bytes
    }

    private static func addressee(
        _ manifest: HandoffManifest, with key: borrowing HandoffKey
    ) -> HandoffAddressee {
        switch key {
        case .passphrase: return manifest.recipient == .passphrase ? .passphrase : .other
        case .mine(_, let chain):
            guard case .key(let recipient, _) = manifest.recipient else { return .other }
            return chain.card.recipients.contains(recipient) ? .me : .other
        }
    }

    private static func sender(
        _ chain: CardChain, with key: borrowing HandoffKey, trusted: TrustedKeys
    ) -> HandoffSender {
        switch key {
        case .mine(let holder, _): if holder.card == chain.card.digest { return .me }
        case .passphrase: break
        }
        guard let known = trusted.key(clinician: chain.card.clinician) else { return .unknown }
        return known.card.digest == chain.card.digest ? .trusted(known) : .otherCard(known)
    }

    /// Every listed file is there with its length and hash, and no other but the manifest and its signature.
    private static func compare(_ archive: HandoffArchive, _ manifest: HandoffManifest) -> [HandoffProblem] {
        var problems: [HandoffProblem] = []
        var listed: Set<String> = [HandoffManifest.File.manifest, HandoffManifest.File.signature]
        for entry in manifest.entries {
            guard listed.insert(entry.name).inserted else {
                problems.append(.unlisted(entry.name))
                continue
            }
            if let part = archive.parts[entry.name] {
                if part.count != entry.count || part.hash != entry.hash { problems.append(.changed(entry.name)) }
            } else {
                problems.append(.missing(entry.name))
            }
        }
        for name in archive.parts.keys.sorted() where !listed.contains(name) { problems.append(.unlisted(name)) }
        for name in [HandoffManifest.File.readme, HandoffManifest.File.page, HandoffManifest.File.notes] {
            if !listed.contains(name) { problems.append(.missing(name)) }
        }
        return problems
    }

    /// The notes of the lines, each of which has to be one of this patient's record.
    private static func parse(
        _ lines: PlaintextBuffer, _ manifest: HandoffManifest
    ) -> (notes: [HandoffNote], problems: [HandoffProblem]) {
        var notes: [HandoffNote] = []
        var ids: Set<Identifier> = []
        var start = 0
        while start < lines.count {
            let number = notes.count + 1
            guard let end = lines.firstLineFeed(from: start),
                let line = try? lines.withBytes(in: start..<end, { bytes throws(JSONError) in try JSON.parse(bytes) }),
                let (code, note) = HandoffNote.parse(line), code == manifest.patient.code,
                note.kind.drawer == .record, note.text.count > 0, ids.insert(note.note).inserted
            else { return ([], [.note(line: number)]) }
            notes.append(note)
            start = end + 1
        }
        return notes.count == manifest.notes ? (notes, []) : ([], [.note(line: 0)])
    }
}

extension HandoffManifest.Recipient {
    /// The name by which the sender knows the recipient.
    var name: String? {
        if case .key(_, let name) = self { name } else { nil }
    }
}

extension PlaintextBuffer {
    /// Where the next line feed is, from a place on.
    fileprivate func firstLineFeed(from start: Int) -> Int? {
        withBytes { bytes in
            unsafe bytes.withUnsafeBytes { buffer in unsafe buffer[start...].firstIndex(of: UInt8(ascii: "\n")) }
        }
    }
}
