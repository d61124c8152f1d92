internal import ClinicalVault
internal import SecretMemory
internal import SystemPackage
internal import VaultCrypto

/// The text of a note on its way in, and a note's id on its way out.
enum NoteText {
    /// The longest note: a batch of the vault's format holds at most so much.
    static let maximumBytes = 1_000_000

    /// Everything that standard input gives, up to the longest note.
    static func readStandardInput() throws -> PlaintextBuffer {
        let text = PlaintextBuffer(capacity: 8192)
        let piece = 65_536
        while true {
            let before = text.count
            let count = try unsafe text.append(uninitializedCount: piece) { buffer in
                try unsafe FileDescriptor.standardInput.read(into: buffer)
            }
            text.truncate(to: before + count)
            if count == 0 { return text }
            guard text.count <= maximumBytes else { throw tooLong }
        }
    }

    static var tooLong: CommandFailure {
        CommandFailure(
            .failed, "the note is longer than \(maximumBytes / 1_000_000) MB, which is the most that a note can have",
            hint: "nothing was written; split the text, or keep the document elsewhere and note where it is")
    }

    /// The text as it is kept: line ends are line feeds, no white space at the end.
    ///
    /// - Throws: a failure that says where, for text that is empty, not UTF-8, or holds control bytes, which a
    ///   terminal would obey.
    static func tidy(_ raw: PlaintextBuffer) throws -> PlaintextBuffer {
        guard raw.count <= maximumBytes else { throw tooLong }
        guard let text = raw.text(in: 0..<raw.count) else {
            throw CommandFailure(
                .failed, "the text is not UTF-8", hint: "nothing was written; save the text as UTF-8 and try again")
        }
        let clean = PlaintextBuffer(capacity: raw.count)
        var kept = String.UnicodeScalarView()
        var line = 1
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r":
                kept.append("\n")
                line += 1
            case "\t": kept.append(scalar)
            case "\u{FEFF}" where previous == nil: break
            default:
                guard scalar.properties.generalCategory != .control else { throw controlCharacter(scalar, line: line) }
                kept.append(scalar)
            }
        }
        while let last = kept.last, last.properties.isWhitespace { kept.removeLast() }
        guard !kept.isEmpty else {
            throw CommandFailure(.failed, "the note is empty, so nothing was written")
        }
        clean.append(utf8: String(kept))
        return clean
    }

    private static func controlCharacter(_ scalar: Unicode.Scalar, line: Int) -> CommandFailure {
        CommandFailure(
            .failed,
            "line \(line) holds the control character U+00\(hexadecimal([UInt8(truncatingIfNeeded: scalar.value)]))",
            hint: "nothing was written; take it out, since a screen would obey it")
    }

    /// The beginning of a note's id that lists show: 8 of 26 characters, 40 bits.
    static func shortID(_ id: Identifier) -> String { String(id.text.prefix(8)) }
}
