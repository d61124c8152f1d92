extension AgeHeader {
    /// Reads the header at the beginning of a file without armor.
    ///
    /// Only form is checked here; whether the header is authentic turns out with the file key.
    public static func parse(_ file: RawSpan) throws(AgeError) -> AgeHeader {
        var scanner = AgeHeaderScanner()
        guard let end = try scanner.end(in: file) else { throw cutError(afterByteCount: file.byteCount) }
        return try parse(header: unsafe file.extracting(..<end).withUnsafeBytes { unsafe Array($0) })
    }

    /// What is wrong with a file that ends, after so many bytes, before its header does.
    static func cutError(afterByteCount count: Int) -> AgeError {
        count < version.count ? .notAnAgeFile : .headerMalformed
    }

    /// Reads a whole header, to its last byte.
    static func parse(header bytes: [UInt8]) throws(AgeError) -> AgeHeader {
        guard bytes.starts(with: version) else { throw .notAnAgeFile }
        guard bytes.count <= maximumByteCount else { throw .headerMalformed }
        var lines = Lines(bytes: bytes, position: version.count)
        var stanzas: [AgeStanza] = []
        while let line = lines.next() {
            if line.starts(with: "-> ".utf8) {
                stanzas.append(try parseStanza(line.dropFirst(3), &lines))
            } else if line.starts(with: "--- ".utf8) {
                guard let mac = Base64.decode(line.dropFirst(4), count: 32), lines.isAtEnd else {
                    throw .headerMalformed
                }
                return try AgeHeader(bytes: bytes, stanzas: stanzas, mac: mac)
            } else {
                throw .headerMalformed
            }
        }
        throw .headerMalformed
    }

    private static func parseStanza(_ line: ArraySlice<UInt8>, _ lines: inout Lines) throws(AgeError) -> AgeStanza {
        let arguments = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        for argument in arguments {
            guard !argument.isEmpty, argument.allSatisfy({ $0 >= 33 && $0 <= 126 }) else { throw .headerMalformed }
        }
        var body: [UInt8] = []
        while let text = lines.next() {
            guard text.count <= 64, Base64.decode(text, padded: false, to: &body) else { throw .headerMalformed }
            if text.count < 64 { return AgeStanza(arguments.map(Array.init), body: body) }
        }
        throw .headerMalformed
    }

    /// The lines of a header; what does not end with a line feed is none.
    private struct Lines {
        let bytes: [UInt8]
        var position: Int

        var isAtEnd: Bool { position == bytes.count }

        mutating func next() -> ArraySlice<UInt8>? {
            guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            defer { position = end + 1 }
            return bytes[position..<end]
        }
    }
}

/// Finds where a header ends, in a beginning that grows; looks at each byte once.
struct AgeHeaderScanner {
    private var lineStart = AgeHeader.version.count
    private var position = AgeHeader.version.count

    /// Where the header ends that these bytes begin with, or nil where more bytes are needed to tell.
    ///
    /// Throws `notAnAgeFile` at the first byte that no header begins with, and `headerMalformed` at the ceiling.
    mutating func end(in bytes: RawSpan) throws(AgeError) -> Int? {
        for index in 0..<min(bytes.byteCount, AgeHeader.version.count) {
            guard bytes[index] == AgeHeader.version[index] else { throw .notAnAgeFile }
        }
        while position < min(bytes.byteCount, AgeHeader.maximumByteCount) {
            if bytes[position] == UInt8(ascii: "\n") {
                let isLast =
                    position - lineStart >= 3 && (0..<3).allSatisfy { bytes[lineStart + $0] == UInt8(ascii: "-") }
                lineStart = position + 1
                if isLast { return lineStart }
            }
            position += 1
        }
        guard bytes.byteCount < AgeHeader.maximumByteCount else { throw .headerMalformed }
        return nil
    }
}
