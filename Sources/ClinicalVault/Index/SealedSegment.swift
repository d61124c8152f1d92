internal import NoteIndex
internal import SecretMemory
internal import SystemPackage
internal import VaultCrypto

/// How a segment of the index lies sealed in a file.
///
///     header 24: `alcidx2` LF 8 · name 16
///     blocks, one behind the other, each AES-256-GCM: ciphertext ‖ tag 16
///     directory pages, sealed: for each block u64: offset 48 bits ‖ sealed length 16 bits; 1,000 a page
///     footer, sealed: u64 offset of the directory ‖ for each stream u32 stream ‖ u32 blocks ‖ u32 blocks before
///     u32 sealed length of the footer
///
/// The key is random, stands in the manifest and belongs to this file alone; a nonce is stream ‖ block number ‖ 0, each
/// written once. The associated data names vault, clinician, drawer and header. Opening reads the last 16 KiB, whatever
/// the size: a small segment is then in memory whole.
enum SealedSegment {
    static let magic = Array("alcidx2\n".utf8)
    static let headerCount = 24
    static let pageEntries = 1000
    static let directoryStream = UInt32.max - 1
    static let footerStream = UInt32.max
    static let tailCount = 16 * 1024
    /// The most streams of a segment.
    static let maximumStreams = 256
    /// The most blocks of a stream.
    static let maximumBlocks = 1 << 26

    /// What the file of a segment begins with.
    static func header(_ name: Identifier) -> [UInt8] { magic + name.bytes }

    static func nonce(_ stream: UInt32, _ number: UInt32) -> [UInt8] {
        var nonce: [UInt8] = []
        nonce.append(bigEndian: stream)
        nonce.append(bigEndian: number)
        nonce.append(bigEndian: UInt32(0))
        return nonce
    }
}

/// Writes a segment into a new file. What was thrown leaves a file that nobody opens.
final class SealedSegmentWriter: BlockSink {
    private let file: File
    private let cipher: AES256GCM
    private let aad: [UInt8]
    /// For each stream the places of its blocks.
    private var places: [UInt32: [UInt64]] = [:]
    private var pending: [UInt8] = []
    private var written = 0

    /// - Parameters:
    ///   - key: of this file alone.
    ///   - binding: what the segment belongs to.
    init(_ file: File, name: Identifier, key: SegmentKey, binding: [UInt8]) throws {
        self.file = file
        let header = SealedSegment.header(name)
        cipher = try AES256GCM(key: key.bytes)
        aad = Label.indexSegment + binding + header
        pending = header
    }

    func write(_ block: RawSpan, stream: UInt32, number: UInt32) throws(IndexError) {
        let known = places[stream, default: []]
        guard known.count == Int(number), known.count < SealedSegment.maximumBlocks,
            places.count <= SealedSegment.maximumStreams
        else { throw .tooLarge }
        places[stream, default: []].append(try seal(block, stream, number))
    }

    /// Seals bytes behind what is there and returns their place.
    private func seal(_ bytes: RawSpan, _ stream: UInt32, _ number: UInt32) throws(IndexError) -> UInt64 {
        let offset = written + pending.count
        do {
            try cipher.seal(bytes, nonce: SealedSegment.nonce(stream, number), aad: aad, appendingTo: &pending)
            let length = written + pending.count - offset
            if pending.count >= 1 << 18 { try flush() }
            return UInt64(offset) << 16 | UInt64(length)
        } catch {
            throw IndexError(writing: error)
        }
    }

    private func flush() throws {
        try file.write(pending, at: written)
        written += pending.count
        pending.removeAll(keepingCapacity: true)
    }

    /// Writes directory and footer. Not synced: what a power cut spoils does not authenticate, and is built again.
    func finish() throws {
        var footer: [UInt8] = []
        var directory: [UInt8] = []
        var before: UInt32 = 0
        for (stream, blocks) in places.sorted(by: { $0.key < $1.key }) {
            footer.append(bigEndian: stream)
            footer.append(bigEndian: UInt32(blocks.count))
            footer.append(bigEndian: before)
            before += UInt32(blocks.count)
            for place in blocks { directory.append(bigEndian: place) }
        }
        var offset: UInt64 = UInt64(written + pending.count)
        let pageCount = SealedSegment.pageEntries * 8
        for (page, start) in stride(from: 0, to: directory.count, by: pageCount).enumerated() {
            let bytes = Array(directory[start..<min(start + pageCount, directory.count)])
            _ = try unsafe seal(bytes.span.bytes, SealedSegment.directoryStream, UInt32(page))
        }
        var head: [UInt8] = []
        head.append(bigEndian: offset)
        offset = UInt64(written + pending.count)
        let place = try unsafe seal((head + footer).span.bytes, SealedSegment.footerStream, 0)
        pending.append(bigEndian: UInt32(truncatingIfNeeded: place & 0xFFFF))
        try flush()
    }
}

/// Reads a sealed segment, block by block.
final class SealedSegmentReader: BlockSource {
    private let file: File
    private let cipher: AES256GCM
    private let aad: [UInt8]
    private let size: Int
    /// The last bytes of the file, still sealed: what a small segment has is all in here.
    private let tail: [UInt8]
    private let directory: Int
    private let streams: [UInt32: (count: Int, before: Int)]
    private let blocks: Int
    private var pages: [Int: [UInt8]] = [:]
    /// Where a sealed block is read to, and the nonce of the last one: a search reads some tens, a spelling that nobody
    /// has some hundreds, and to make both anew would take as long as reading.
    private var sealed: [UInt8] = []
    private var nonce = SealedSegment.nonce(0, 0)

    /// Opens a segment; ``IndexError`` where it is not the one of this name, key and binding.
    init(_ file: File, name: Identifier, key: SegmentKey, binding: [UInt8]) throws {
        self.file = file
        size = try file.status().size
        let least = SealedSegment.headerCount + 16 + 8 + 4
        guard size >= least, size < 1 << 47 else { throw IndexError.damaged }
        tail = try file.read(at: max(0, size - SealedSegment.tailCount), count: min(size, SealedSegment.tailCount))
        guard tail.count == min(size, SealedSegment.tailCount) else { throw IndexError.damaged }
        let header =
            size <= SealedSegment.tailCount
            ? Array(tail[..<SealedSegment.headerCount]) : try file.read(at: 0, count: SealedSegment.headerCount)
        guard header == SealedSegment.header(name) else { throw IndexError.damaged }
        cipher = try AES256GCM(key: key.bytes)
        aad = Label.indexSegment + binding + header
        var end = ByteReader(Array(tail.suffix(4)))
        let count = Int(end.integer(UInt32.self) ?? 0)
        guard count >= 16 + 8, count <= tail.count - 4 else { throw IndexError.damaged }
        let sealedFooter = Array(tail[tail.count - 4 - count..<tail.count - 4])
        let footer = try unsafe SealedSegmentReader.open(
            sealedFooter.span.bytes, cipher, aad, SealedSegment.footerStream, 0)
        var reader = ByteReader(footer)
        guard let offset = reader.integer(UInt64.self), offset <= UInt64(size), reader.remaining % 12 == 0 else {
            throw IndexError.damaged
        }
        directory = Int(offset)
        var streams: [UInt32: (count: Int, before: Int)] = [:]
        var blocks = 0
        while let stream = reader.integer(UInt32.self), let count = reader.integer(UInt32.self),
            let before = reader.integer(UInt32.self)
        {
            guard Int(before) == blocks, count <= SealedSegment.maximumBlocks else { throw IndexError.damaged }
            streams[stream] = (Int(count), blocks)
            blocks += Int(count)
        }
        self.streams = streams
        self.blocks = blocks
    }

    func blockCount(stream: UInt32) -> Int { streams[stream]?.count ?? 0 }

    func read(stream: UInt32, number: UInt32, into buffer: PlaintextBuffer) throws(IndexError) {
        guard let known = streams[stream], Int(number) < known.count else { throw .damaged }
        let entry = known.before + Int(number)
        let page = try page(entry / SealedSegment.pageEntries)
        let at = entry % SealedSegment.pageEntries * 8
        guard at + 8 <= page.count else { throw .damaged }
        let place = page[at..<at + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        for index in 0..<4 {
            nonce[index] = UInt8(truncatingIfNeeded: stream >> (24 - 8 * index))
            nonce[4 + index] = UInt8(truncatingIfNeeded: number >> (24 - 8 * index))
        }
        try withBytes(at: Int(place >> 16), count: Int(place & 0xFFFF)) { (sealed) throws(IndexError) in
            do throws(CryptoError) {
                try cipher.open(sealed, nonce: nonce, aad: aad, appendingTo: buffer)
            } catch {
                throw .damaged
            }
        }
    }

    /// A page of the directory: offsets and lengths, nothing of a note.
    private func page(_ number: Int) throws(IndexError) -> [UInt8] {
        if let known = pages[number] { return known }
        let whole = SealedSegment.pageEntries * 8 + AES256GCM.tagCount
        let entries = min(SealedSegment.pageEntries, blocks - number * SealedSegment.pageEntries)
        let page = try withBytes(at: directory + number * whole, count: entries * 8 + AES256GCM.tagCount) {
            (sealed) throws(IndexError) in
            try SealedSegmentReader.open(
                sealed, cipher, aad, SealedSegment.directoryStream, UInt32(truncatingIfNeeded: number))
        }
        pages[number] = page
        return page
    }

    /// Lends sealed bytes, from the tail that is in memory or from the file.
    private func withBytes<Result>(
        at offset: Int, count: Int, _ body: (RawSpan) throws(IndexError) -> Result
    ) throws(IndexError) -> Result {
        guard offset >= 0, count >= AES256GCM.tagCount, offset <= size - count else { throw .damaged }
        let start = size - tail.count
        if offset >= start {
            let tail = tail
            let span = tail.span
            return try unsafe body(span.bytes.extracting(offset - start..<offset - start + count))
        }
        if sealed.count < count { sealed = [UInt8](repeating: 0, count: count) }
        do {
            guard try file.read(at: offset, count: count, into: &sealed) == count else { throw IndexError.damaged }
        } catch {
            throw IndexError(reading: error)
        }
        let sealed = sealed
        let span = sealed.span
        return try unsafe body(span.bytes.extracting(0..<count))
    }

    private static func open(
        _ sealed: RawSpan, _ cipher: AES256GCM, _ aad: [UInt8], _ stream: UInt32, _ number: UInt32
    ) throws(IndexError) -> [UInt8] {
        let buffer = PlaintextBuffer(capacity: sealed.byteCount)
        do throws(CryptoError) {
            try cipher.open(sealed, nonce: SealedSegment.nonce(stream, number), aad: aad, appendingTo: buffer)
        } catch {
            throw IndexError.damaged
        }
        return buffer.withBytes { $0.array }
    }
}

extension IndexError {
    /// What a failure of the file means for an index that is written.
    init(writing error: any Error) {
        switch error {
        case let error as IndexError: self = error
        case VaultError.io(_, _, let code): self = .storage(code.rawValue)
        case VaultError.diskFull: self = .storage(28)
        default: self = .storage(5)
        }
    }

    /// The same for one that is read: a system that refuses says nothing about what the file holds.
    init(reading error: any Error) {
        switch error {
        case let error as IndexError: self = error
        case VaultError.io(_, _, let code): self = .storage(code.rawValue)
        default: self = .damaged
        }
    }
}
