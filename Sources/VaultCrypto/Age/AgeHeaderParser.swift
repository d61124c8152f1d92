extension AgeHeader {
    /// Reads the header at the beginning of a file without armor.
    ///
    /// Only form is checked here; whether the header is authentic turns out with the file key.
    public static func parse(_ file: RawSpan) throws(AgeError) -> AgeHeader {
        let beginning = unsafe file.extracting(..<min(file.byteCount, maximumByteCount)).withUnsafeBytes {
            unsafe Array($0)
        }
        guard let end = try findEnd(beginning) else { throw cutError(afterByteCount: file.byteCount) }
        return try parse(header: Array(beginning[..<end]))
    }

    /// Where the header ends that these bytes begin with, or nil where more bytes are needed to tell.
    static func findEnd(_ bytes: some RandomAccessCollection<UInt8>) throws(AgeError) -> Int? {
        let known = version.prefix(bytes.count)
        guard bytes.starts(with: known) else { throw .notAnAgeFile }
        var rest = bytes.dropFirst(known.count)
        while let lineEnd = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let isLast = rest.starts(with: "---".utf8)
            rest = rest[lineEnd...].dropFirst()
            if isLast { return bytes.count - rest.count }
        }
        guard bytes.count < maximumByteCount else { throw .headerMalformed }
        return nil
    }

    /// What is wrong with a file that ends, after so many bytes, before its header does.
    static func cutError(afterByteCount count: Int) -> AgeError {
        count < version.count ? .notAnAgeFile : .headerMalformed
    }

    /// Reads a whole header, to its last byte.
    static func parse(header bytes: [UInt8]) throws(AgeError) -> AgeHeader {
        guard bytes.starts(with: version) else { throw .notAnAgeFile }
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
