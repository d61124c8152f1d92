/// Why bytes are not an archive of ours. Nothing of what they hold is quoted but a name that is known to be plain.
enum TarError: Error, Hashable, Sendable {
    /// A header that our writer would not have written: another format, a wrong sum, stray bytes.
    case headerMalformed
    /// A folder, a link or a device.
    case notAPlainFile
    /// A path, an empty name, or one with characters that are not used here.
    case nameRefused
    /// Two files of one name, capital letters aside.
    case duplicate(String)
    /// More files, or longer ones, than are taken.
    case tooLarge
    /// The archive ends in the middle.
    case endsEarly
    /// Something follows the end.
    case trailingBytes
}

/// What a ``TarReader`` finds, in the archive's order. Throwing ends the reading.
protocol TarVisitor {
    mutating func begin(_ name: String, count: Int) throws
    mutating func content(_ bytes: RawSpan) throws
    mutating func end() throws
}

/// Reads a flat tar archive that comes in pieces of any length, and takes nothing that ``TarWriter`` would not write.
///
/// Instead of interpreting a stranger's header it takes name, length and time out of it, makes the header that belongs
/// to them, and compares: links, folders, long names, sparse files, extensions and wrong sums all fail that one test.
struct TarReader {
    /// What is taken from outside at most.
    struct Limits {
        var files = 4096
        var fileCount = 1 << 30
        var totalCount = 4 << 30
    }

    private enum State {
        case header
        /// Content, of which so many bytes are to come, and so many zeros behind it.
        case content(Int, padding: Int)
        case padding(Int)
        /// The first of two blocks of zeros was there.
        case ending
        case ended
    }

    private let limits: Limits
    private var state = State.header
    private var block: [UInt8] = []
    private var names: Set<String> = []
    private var total = 0

    init(limits: Limits = Limits()) {
        self.limits = limits
        block.reserveCapacity(Tar.blockSize)
    }

    /// Takes the next piece of the archive.
    mutating func read(_ piece: RawSpan, _ visitor: inout some TarVisitor) throws {
        var rest = piece
        while rest.byteCount > 0 {
            switch state {
            case .header, .ending:
                let taken = min(Tar.blockSize - block.count, rest.byteCount)
                unsafe rest.extracting(..<taken).withUnsafeBytes { unsafe block.append(contentsOf: $0) }
                rest = rest.extracting(taken...)
                if block.count == Tar.blockSize { try finishBlock(&visitor) }
            case .content(let left, let padding):
                let taken = min(left, rest.byteCount)
                try visitor.content(rest.extracting(..<taken))
                rest = rest.extracting(taken...)
                if taken == left { try visitor.end() }
                state = taken < left ? .content(left - taken, padding: padding) : afterContent(padding)
            case .padding(let left):
                let taken = min(left, rest.byteCount)
                let isZero = unsafe rest.extracting(..<taken).withUnsafeBytes { unsafe $0.allSatisfy { $0 == 0 } }
                guard isZero else { throw TarError.headerMalformed }
                rest = rest.extracting(taken...)
                state = taken < left ? .padding(left - taken) : .header
            case .ended:
                throw TarError.trailingBytes
            }
        }
    }

    /// To be called when nothing more comes.
    func finish() throws(TarError) {
        guard case .ended = state else { throw .endsEarly }
    }

    private func afterContent(_ padding: Int) -> State { padding > 0 ? .padding(padding) : .header }

    private mutating func finishBlock(_ visitor: inout some TarVisitor) throws {
        defer { block.removeAll(keepingCapacity: true) }
        let isZero = block.allSatisfy { $0 == 0 }
        if case .ending = state {
            guard isZero else { throw TarError.trailingBytes }
            state = .ended
            return
        }
        guard !isZero else {
            state = .ending
            return
        }
        let (name, count) = try header()
        try visitor.begin(name, count: count)
        let padding = (Tar.blockSize - count % Tar.blockSize) % Tar.blockSize
        state = count > 0 ? .content(count, padding: padding) : .header
        if count == 0 { try visitor.end() }
    }

    private mutating func header() throws(TarError) -> (name: String, count: Int) {
        let type = block[156]
        guard type == UInt8(ascii: "0") else {
            // Hard and symbolic links, devices, folders, pipes; everything else is an extension of somebody's.
            throw (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(type) ? .notAPlainFile : .headerMalformed
        }
        let name = Array(block[..<100].prefix { $0 != 0 })
        guard Tar.isPlain(name) else { throw .nameRefused }
        guard let count = octal(block[124..<135]), let time = octal(block[136..<147]),
            block == Tar.header(name: name, count: count, time: Int64(time))
        else { throw .headerMalformed }
        guard count <= limits.fileCount, names.count < limits.files, count <= limits.totalCount - total else {
            throw .tooLarge
        }
        total += count
        let text = String(decoding: name, as: UTF8.self)
        guard names.insert(text.lowercased()).inserted else { throw .duplicate(text) }
        return (text, count)
    }

    private func octal(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x37 else { return nil }
            value = value << 3 | Int(digit - 0x30)
        }
        return value
    }
}
