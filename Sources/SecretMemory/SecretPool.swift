internal import CSystemShims
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The one pool of locked memory that all secrets of a process share.
///
/// A region is 64 KiB of locked pages between two guard pages, handed out in granules of 64 bytes. A region comes from
/// `memfd_secret` when the process asked for it (``preferUnmappedMemory()``) and the kernel has it: not even root reads
/// such pages through `/proc/PID/mem`. Else it is anonymous memory, locked, kept out of dumps and wiped on fork.
public final class SecretPool: Sendable {
    /// The pool of this process.
    public static let shared = SecretPool()

    static let regionSize = 64 * 1024
    static let granule = 64

    /// A piece of a region. Its address stays valid until the pool takes it back.
    @safe struct Block: @unchecked Sendable {
        // Sendable: the address is owned by exactly one SecretBytes, which is noncopyable.
        let address: UnsafeMutableRawPointer
        let region: Int
        let firstGranule: Int
        let granules: Int
    }

    @safe struct Region: @unchecked Sendable {
        // Sendable: reached only under the pool's mutex.
        let base: UnsafeMutableRawPointer
        let isUnmapped: Bool
        var used: [Bool]
    }

    private struct State {
        var regions: [Region] = []
        var wantsUnmapped = false
    }

    private let state = Mutex(State())

    private init() {}

    /// Makes every later region come from `memfd_secret` where the kernel has it.
    ///
    /// For a process that holds keys for long. While such memory is in use the kernel refuses to hibernate.
    public func preferUnmappedMemory() {
        state.withLock { $0.wantsUnmapped = true }
    }

    /// Whether all secrets of this process lie in memory that `/proc/PID/mem` cannot read.
    public var usesUnmappedMemory: Bool {
        state.withLock { !$0.regions.isEmpty && $0.regions.allSatisfy(\.isUnmapped) }
    }

    func allocate(_ count: Int) throws(SecretMemoryError) -> Block {
        let needed = max(1, (count + SecretPool.granule - 1) / SecretPool.granule)
        return try state.withLock { (state) throws(SecretMemoryError) -> Block in
            for index in state.regions.indices {
                if let block = state.regions[index].take(needed, region: index) { return block }
            }
            let (base, unmapped) = try unsafe SecretPool.map(unmapped: state.wantsUnmapped)
            unsafe state.regions.append(
                Region(
                    base: base, isUnmapped: unmapped,
                    used: Array(repeating: false, count: SecretPool.regionSize / SecretPool.granule)))
            let index = state.regions.count - 1
            guard let block = state.regions[index].take(needed, region: index) else { throw .outOfMemory }
            return block
        }
    }

    func release(_ block: Block, count: Int) {
        unsafe alcove_wipe(block.address, count)
        state.withLock { state in
            let granules = block.firstGranule..<block.firstGranule + block.granules
            let region = block.region
            for granule in granules { state.regions[region].used[granule] = false }
        }
    }

    /// One region between guard pages: `(address of the first usable byte, whether it came from memfd_secret)`.
    private static func map(unmapped: Bool) throws(SecretMemoryError) -> (UnsafeMutableRawPointer, Bool) {
        if unmapped, let usable = unsafe reserve(), unsafe mapSecretFile(at: usable) { return (unsafe usable, true) }
        guard let usable = unsafe reserve() else { throw .outOfMemory }
        guard unsafe mprotect(usable, regionSize, PROT_READ | PROT_WRITE) == 0 else {
            unsafe giveBack(usable)
            throw .outOfMemory
        }
        guard unsafe mlock(usable, regionSize) == 0 else {
            unsafe giveBack(usable)
            throw .lockRefused
        }
        // A kernel without these two hints still has the lock and the undumpable process.
        _ = unsafe alcove_keep_out_of_dumps(usable, regionSize)
        return (unsafe usable, false)
    }

    /// An address range without any access, of which the first and the last page stay so, as guards; nil where the
    /// kernel has none left. The address is that of the first byte between the guards.
    private static func reserve() -> UnsafeMutableRawPointer? {
        let page = Int(getpagesize())
        let start = unsafe mmap(nil, regionSize + 2 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let start = unsafe start, unsafe start != MAP_FAILED else { return nil }
        return unsafe start + page
    }

    private static func giveBack(_ usable: UnsafeMutableRawPointer) {
        let page = Int(getpagesize())
        unsafe munmap(usable - page, regionSize + 2 * page)
    }

    /// Lays a `memfd_secret` file over the region; false where the kernel refuses.
    ///
    /// A refused `MAP_FIXED` may have taken the reserved pages away already, and another thread may have got the hole:
    /// so after a failure the range is neither used nor given back. It is 64 KiB of addresses, once a process.
    private static func mapSecretFile(at address: UnsafeMutableRawPointer) -> Bool {
        let descriptor = alcove_memfd_secret()
        guard descriptor >= 0 else {
            unsafe giveBack(address)
            return false
        }
        defer { close(descriptor) }
        guard ftruncate(descriptor, off_t(regionSize)) == 0 else {
            unsafe giveBack(address)
            return false
        }
        let mapped = unsafe mmap(
            address, regionSize, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, descriptor, 0)
        guard unsafe mapped == address else { return false }
        // Shared pages would be open to a child; one that forks must not take the keys along.
        return unsafe alcove_keep_out_of_children(address, regionSize) == 0
    }
}

extension SecretPool.Region {
    /// First fit: the pool holds tens of secrets, so a scan of a thousand flags is cheaper than cleverness.
    mutating func take(_ needed: Int, region: Int) -> SecretPool.Block? {
        var run = 0
        for granule in used.indices {
            run = used[granule] ? 0 : run + 1
            if run == needed {
                let first = granule - needed + 1
                for index in first...granule { used[index] = true }
                return unsafe SecretPool.Block(
                    address: base + first * SecretPool.granule, region: region, firstGranule: first, granules: needed)
            }
        }
        return nil
    }
}
