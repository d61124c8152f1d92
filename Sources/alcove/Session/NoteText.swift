internal import ClinicalVault
internal import SecretMemory
internal import SystemPackage
internal import VaultCrypto

/// The text of a note on its way in, and a note's id on its way out.
enum NoteText {
    /// The longest note: a batch of the vault's format holds at most so much.
    static let maximumBytes = 1_000_000

    /// Everything that standard input gives, up to the longest note.
    static func readStandardInput() throws -> PlaintextBuffer { try read(from: .standardInput) }

    /// Everything that a file gives, up to the longest note.
    static func read(from file: FileDescriptor) throws -> PlaintextBuffer {
        let text = PlaintextBuffer(capacity: 8192)
        while true {
            let before = text.count
            let count = try unsafe text.append(uninitializedCount: 65_536) { try unsafe file.read(into: $0) }
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

    /// The text as it is kept: line ends are line feeds, no white space at the end, no mark of the byte order before it.
    ///
    /// It goes from buffer to buffer: nothing of it gets into a `String`, which nobody wipes.
    ///
    /// - Throws: a failure that says where, for text that is empty, not UTF-8, or holds control characters, which a
    ///   terminal would obey.
    static func tidy(_ raw: PlaintextBuffer) throws -> PlaintextBuffer {
        guard raw.count <= maximumBytes else { throw tooLong }
        let clean = PlaintextBuffer(capacity: raw.count)
        try raw.withBytes { bytes in
            guard (try? UTF8Span(validating: Span<UInt8>(_bytes: bytes))) != nil else {
                throw CommandFailure(
                    .failed, "the text is not UTF-8", hint: "nothing was written; save the text as UTF-8 and try again")
            }
            let text = bytes.extracting(first(of: bytes, is: byteOrderMark) ? 3... : 0...)
            try refuseControlCharacters(in: text)
            appendLines(of: text.extracting(..<textEnd(of: text)), to: clean)
        }
        guard clean.count > 0 else { throw CommandFailure(.failed, "the note is empty, so nothing was written") }
        return clean
    }

    /// Whether there is nothing but white space.
    static func isBlank(_ text: PlaintextBuffer) -> Bool { text.withBytes(isBlank) }

    /// The same of a part of one.
    static func isBlank(_ text: RawSpan) -> Bool { textEnd(of: text) == 0 }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func first(of bytes: RawSpan, is beginning: [UInt8]) -> Bool {
        bytes.byteCount >= beginning.count && beginning.indices.allSatisfy { bytes.byte(at: $0) == beginning[$0] }
    }

    /// Everything below U+0020 but tab and line ends, U+007F, and U+0080 to U+009F, which begin with C2.
    private static func refuseControlCharacters(in text: RawSpan) throws {
        var line = 1
        for offset in 0..<text.byteCount {
            let byte = text.byte(at: offset)
            switch byte {
            case 0x0A: line += 1
            case 0x0D: if offset + 1 == text.byteCount || text.byte(at: offset + 1) != 0x0A { line += 1 }
            case 0x09: break
            case 0..<0x20, 0x7F: throw controlCharacter(byte, line: line)
            case 0xC2:
                let next = text.byte(at: offset + 1)
                if next < 0xA0 { throw controlCharacter(next, line: line) }
            default: break
            }
        }
    }

    private static func controlCharacter(_ value: UInt8, line: Int) -> CommandFailure {
        CommandFailure(
            .failed, "line \(line) holds the control character U+00\(hexadecimal([value]))",
            hint: "nothing was written; take it out, since a screen would obey it")
    }

    /// Where the text ends without the white space behind it.
    private static func textEnd(of text: RawSpan) -> Int {
        var end = text.byteCount
        while end > 0 {
            var start = end - 1
            while start > 0, text.byte(at: start) & 0xC0 == 0x80 { start -= 1 }
            let last = (start..<end).map { text.byte(at: $0) }
            guard let scalar = String(decoding: last, as: UTF8.self).unicodeScalars.first,
                scalar.properties.isWhitespace
            else { break }
            end = start
        }
        return end
    }

    /// Appends the lines with line feeds between them, whether they ended with CR LF, CR or LF.
    private static func appendLines(of text: RawSpan, to clean: PlaintextBuffer) {
        var start = 0
        var offset = 0
        while offset < text.byteCount {
            guard text.byte(at: offset) == 0x0D else {
                offset += 1
                continue
            }
            clean.append(text.extracting(start..<offset))
            clean.append(utf8: "\n")
            offset += 1
            if offset < text.byteCount, text.byte(at: offset) == 0x0A { offset += 1 }
            start = offset
        }
        clean.append(text.extracting(start..<offset))
    }

    /// The beginning of a note's id that lists show: 8 of 26 characters, 40 bits.
    static func shortID(_ id: Identifier) -> String { String(id.text.prefix(8)) }
}
