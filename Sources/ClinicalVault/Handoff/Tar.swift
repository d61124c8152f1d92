/// What a tar archive of ours holds: plain files in no folder, in the ustar format of POSIX, as stock `tar` reads it.
enum Tar {
    /// Headers and contents come in blocks of this many bytes, the last one filled with zeros.
    static let blockSize = 512

    /// The longest name.
    static let maximumNameCount = 99

    /// The largest content whose length eleven octal digits can say.
    static let maximumContent = 0o77_777_777_777

    /// Whether a file may be called so: letters, digits, dot, hyphen and underline, begun by a letter or digit. Such a
    /// name is no path, no option of a command and no hidden file, and it means the same on every system.
    static func isPlain(_ name: some Collection<UInt8>) -> Bool {
        guard let first = name.first, name.count <= maximumNameCount else { return false }
        func isAlphanumeric(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: false
            }
        }
        return isAlphanumeric(first)
            && name.allSatisfy {
                isAlphanumeric($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            }
    }

    /// The header of a plain file that its owner alone may read: everything in it follows from these three.
    ///
    /// - Precondition: the name is plain, the numbers are not negative and fit eleven octal digits.
    static func header(name: [UInt8], count: Int, time: Int64) -> [UInt8] {
        precondition(isPlain(name) && (0...maximumContent).contains(count))
        var block: [UInt8] = []
        block.reserveCapacity(blockSize)
        func field(_ bytes: some Collection<UInt8>, _ width: Int) {
            block.append(contentsOf: bytes)
            block.append(contentsOf: repeatElement(0, count: width - bytes.count))
        }
        func octal(_ number: Int, _ digits: Int) {
            let text = String(number, radix: 8)
            field((String(repeating: "0", count: digits - text.utf8.count) + text).utf8, digits + 1)
        }
        field(name, 100)
        octal(0o600, 7)
        octal(0, 7)
        octal(0, 7)
        octal(count, 11)
        octal(Int(min(max(time, 0), Int64(maximumContent))), 11)
        let checksumStart = block.count
        field([UInt8](repeating: UInt8(ascii: " "), count: 8), 8)
        field([UInt8(ascii: "0")], 1)
        field([], 100)
        field("ustar\0".utf8, 6)
        field("00".utf8, 2)
        field([], blockSize - block.count)
        // The sum of all bytes, its own field counted as eight spaces: six octal digits, zero, space.
        let sum = block.reduce(0) { $0 + Int($1) }
        let text = Array(String(sum, radix: 8).utf8)
        let digits = [UInt8](repeating: UInt8(ascii: "0"), count: 6 - text.count) + text
        block.replaceSubrange(checksumStart..<checksumStart + 8, with: digits + [0, UInt8(ascii: " ")])
        return block
    }
}

/// Writes a flat tar archive, piece by piece, into whatever takes the bytes.
struct TarWriter {
    private let output: (RawSpan) throws -> Void
    private let time: Int64

    /// - Parameters:
    ///   - time: what every file says about its time, in seconds since 1970.
    ///   - output: takes the archive's bytes in order.
    init(time: Int64, output: @escaping (RawSpan) throws -> Void) {
        self.time = time
        self.output = output
    }

    /// Adds a file.
    func add(_ name: String, _ content: RawSpan) throws {
        try write(Tar.header(name: Array(name.utf8), count: content.byteCount, time: time))
        try output(content)
        let rest = content.byteCount % Tar.blockSize
        if rest > 0 { try write([UInt8](repeating: 0, count: Tar.blockSize - rest)) }
    }

    /// Ends the archive: two blocks of zeros.
    func finish() throws { try write([UInt8](repeating: 0, count: 2 * Tar.blockSize)) }

    private func write(_ bytes: [UInt8]) throws { try unsafe output(bytes.span.bytes) }
}
