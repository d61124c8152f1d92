@_spi(Measuring) internal import ClinicalVault
@_spi(Measuring) internal import NoteIndex
internal import SecretMemory
internal import VaultCrypto

/// The sealed index of a vault, asked in this process. Its files are open, as a peer's are; every search decrypts anew
/// whatever it needs of them.
final class IndexProbe {
    private let vault: Vault
    private let sources: [any BlockSource]

    init(_ home: AlcoveHome) throws {
        vault = try home.openVault()
        sources = try vault.sealedIndex(of: .record)
    }

    var segments: Int { sources.count }

    /// A query, understood and ready to be run.
    func request(_ query: BenchQuery) throws -> SearchRequest {
        var filter = SearchFilter()
        if let days = query.days {
            guard let first = CalendarDay(iso: days.0), let last = CalendarDay(iso: days.1) else {
                throw Failure("\(query.title): no days")
            }
            filter.days = first.number...last.number
        }
        return SearchRequest(try Query.parse(query.text, names: Names(vault)), filter: filter, limit: 20)
    }

    /// Finds the best notes, as a peer does that gives their numbers back.
    @discardableResult
    func rank(_ request: SearchRequest) throws -> Ranking { try reader(sources).rank(request) }

    /// The same, and reads what the index remembers of them.
    @discardableResult
    func search(_ request: SearchRequest) throws -> SearchAnswer { try reader(sources).search(request) }

    /// What a search reads: blocks, and the bytes that were decrypted.
    func cost(_ request: SearchRequest) throws -> (blocks: Int, bytes: Int) {
        let counted = sources.map { CountedBlocks($0) }
        _ = try reader(counted).search(request)
        return (counted.reduce(0) { $0 + $1.blocks }, counted.reduce(0) { $0 + $1.bytes })
    }

    /// How many bytes each part of the index has.
    func sizes() throws -> [(part: String, bytes: Int)] {
        var sums: [(part: String, bytes: Int)] = []
        for source in sources {
            let sizes = try Segment(source: source).sizes()
            sums = sums.isEmpty ? sizes : zip(sums, sizes).map { ($0.part, $0.bytes + $1.bytes) }
        }
        return sums
    }

    private func reader(_ sources: [any BlockSource]) throws -> NoteIndexReader {
        NoteIndexReader(segments: try sources.map { try Segment(source: $0) })
    }

    private struct Names: QueryNames {
        let vault: Vault
        init(_ vault: Vault) { self.vault = vault }

        func theme(named name: String) -> String { name }
        func patients(named name: String) throws(UnknownName) -> [PatientKey] {
            guard let patient = try? vault.patient(matching: name), let key = PatientKey(patient.id.bytes) else {
                throw UnknownName("there is no patient \(name)")
            }
            return [key]
        }
        func kind(named name: String) throws(UnknownName) -> UInt8 { throw UnknownName("no kinds here") }
    }
}

/// Blocks of another source, counted as they are read.
private final class CountedBlocks: BlockSource {
    private let source: any BlockSource
    private(set) var blocks = 0
    private(set) var bytes = 0

    init(_ source: any BlockSource) { self.source = source }

    func blockCount(stream: UInt32) -> Int { source.blockCount(stream: stream) }

    func read(stream: UInt32, number: UInt32, into buffer: PlaintextBuffer) throws(IndexError) {
        let before = buffer.count
        try source.read(stream: stream, number: number, into: buffer)
        blocks += 1
        bytes += buffer.count - before
    }
}
