internal import SecretMemory
internal import VaultCrypto

/// The file keys that an agent unwrapped last, so that it need not unwrap them again: that takes 150 µs each, and the
/// hits of one search lie with up to twenty patients.
///
/// They open nothing that the secret beside them does not open, lie in the same memory, and are wiped with it.
struct UnwrappedKeys: ~Copyable {
    /// More than most practices have patients. The keys take 16 KiB of the pool's 64.
    static let capacity = 1024

    private var keys: SecretBytes
    /// Where the key of a header lies, counted in keys, by the digest of the whole header.
    private var places: [Digest: Int] = [:]
    /// The digest of the header whose key lies at each place.
    private var headers: [Digest] = []
    /// Which place is taken next, once all are taken: the one that was filled longest ago.
    private var oldest = 0

    init() throws(AgentError) {
        do {
            keys = try SecretBytes(count: UnwrappedKeys.capacity * AgentProtocol.fileKeyCount)
        } catch {
            throw .memory(error)
        }
    }

    /// The file key of the header with this digest; nil where it is not known.
    func key(of header: Digest) -> SecretBytes? {
        places[header].flatMap { try? keys.slice(UnwrappedKeys.bytes(at: $0)) }
    }

    /// Keeps a file key of ``AgentProtocol/fileKeyCount`` bytes.
    mutating func keep(_ key: borrowing SecretBytes, of header: Digest) {
        guard places[header] == nil else { return }
        let place: Int
        if headers.count < UnwrappedKeys.capacity {
            place = headers.count
            headers.append(header)
        } else {
            place = oldest
            places[headers[place]] = nil
            headers[place] = header
            oldest = (oldest + 1) % UnwrappedKeys.capacity
        }
        places[header] = place
        key.withBytes { key in
            keys.withMutableBytes { keys in
                unsafe keys.withUnsafeMutableBytes { keys in
                    unsafe key.withUnsafeBytes { unsafe keys[UnwrappedKeys.bytes(at: place)].copyBytes(from: $0) }
                }
            }
        }
    }

    /// Wipes all keys.
    mutating func wipe() {
        places = [:]
        headers = []
        oldest = 0
        keys.withMutableBytes { keys in
            for index in 0..<keys.byteCount { keys.storeBytes(of: 0, toByteOffset: index, as: UInt8.self) }
        }
    }

    private static func bytes(at place: Int) -> Range<Int> {
        place * AgentProtocol.fileKeyCount..<(place + 1) * AgentProtocol.fileKeyCount
    }
}
