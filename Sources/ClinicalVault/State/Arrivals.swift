internal import SecretMemory
internal import VaultCrypto

/// What unlocks here found in the bundles of others, another machine's or a colleague's, and nobody has listed as new
/// yet: from where to where each bundle grew. An authentic file of the state folder, replaced as a whole.
///
///     magic 8 ‖ u32 count ‖ (bundle 16 ‖ u64 from ‖ u64 to)… ‖ tag
struct Arrivals: Hashable {
    private static let magic = Array("alcnews1".utf8)
    /// Others have a bundle or two in each drawer: enough for more patients than anybody sees. What comes beyond it is in
    /// every list but that of new notes.
    static let maximumBundles = 50_000
    /// 32 bytes a bundle, and 44 around them.
    static let maximumCount = 2 << 20

    private var growth: [Identifier: Range<Int>] = [:]

    var isEmpty: Bool { growth.isEmpty }

    init() {}

    /// Whether a record lies in what is new.
    func contains(_ place: RecordPlace) -> Bool { growth[place.bundle]?.contains(place.offset) ?? false }

    /// Keeps in mind that a bundle grew; what was new in it before stays so.
    mutating func add(_ bundle: Identifier, _ range: Range<Int>) {
        guard growth[bundle] != nil || growth.count < Arrivals.maximumBundles else { return }
        let known = growth[bundle] ?? range
        growth[bundle] = min(known.lowerBound, range.lowerBound)..<max(known.upperBound, range.upperBound)
    }

    /// Nothing of this bundle.
    mutating func remove(_ bundle: Identifier) { growth[bundle] = nil }

    /// Takes away what was listed; by how much a bundle grew since then stays new.
    mutating func subtract(_ listed: Arrivals) {
        for (bundle, range) in listed.growth {
            guard let known = growth[bundle] else { continue }
            growth[bundle] = known.upperBound > range.upperBound ? range.upperBound..<known.upperBound : nil
        }
    }

    // MARK: The file

    /// What the file holds, or nil where it is not authentic.
    init?(parsing bytes: [UInt8], name: String, key: borrowing SecretBytes) throws {
        guard let content = try AuthenticFile.content(of: bytes, name: name, key: key) else { return nil }
        // What follows was written by ourselves; the guards are for a version that writes otherwise.
        var reader = ByteReader(content)
        guard reader.take(Arrivals.magic.count) == Arrivals.magic, let count = reader.integer(UInt32.self),
            count <= Arrivals.maximumBundles
        else { return nil }
        for _ in 0..<count {
            guard let bundle = reader.identifier(), let start = reader.integer(UInt64.self),
                let end = reader.integer(UInt64.self), start < end, end <= Int.max
            else { return nil }
            growth[bundle] = Int(start)..<Int(end)
        }
        guard reader.remaining == 0 else { return nil }
    }

    func bytes(name: String, key: borrowing SecretBytes) throws -> [UInt8] {
        var bytes = Arrivals.magic
        bytes.append(bigEndian: UInt32(growth.count))
        for (bundle, range) in growth.sorted(by: { $0.key < $1.key }) {
            bytes += bundle.bytes
            bytes.append(bigEndian: UInt64(range.lowerBound))
            bytes.append(bigEndian: UInt64(range.upperBound))
        }
        return try AuthenticFile.bytes(of: bytes, name: name, key: key)
    }
}
