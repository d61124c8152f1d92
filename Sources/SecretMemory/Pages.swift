internal import CSystemShims
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Whole pages for decrypted text, kept out of core dumps and of children, and locked as far as the limit allows.
///
/// Who reads a hundred thousand notes needs pages as often, one after the other. To map, lock and unmap them each time
/// takes longer than to decrypt what is in them, and every processor must hear of it. So a few that were given back, wiped,
/// are kept for the next buffer.
@safe struct Pages: @unchecked Sendable {
    // Sendable: the pages have one owner at a time, a buffer or the pool behind its mutex.
    let base: UnsafeMutableRawPointer
    let count: Int
    private let isLocked: Bool

    /// So many of each size are kept, and none that is larger: eight times 4, 8, 16, 32 and 64 KiB are nearly a
    /// megabyte, of a limit of locked memory that is 8 MiB on most machines.
    private static let kept = 8
    private static let largestKept = 64 << 10

    private static let spare = Mutex<[Int: [Pages]]>([:])

    /// Pages with room for at least `wanted` bytes: zeros.
    static func take(_ wanted: Int) -> Pages {
        let page = Int(getpagesize())
        var count = page
        if wanted > largestKept {
            count = (wanted + page - 1) / page * page
        } else {
            while count < wanted { count *= 2 }
        }
        return spare.withLock { $0[count]?.popLast() } ?? Pages(mapping: count)
    }

    private init(mapping count: Int) {
        // mmap gives zeroed pages of our own; a failure here is the machine out of memory.
        guard
            let pages = unsafe mmap(nil, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
            unsafe pages != MAP_FAILED
        else { fatalError("alcove: out of memory") }
        unsafe base = pages
        self.count = count
        _ = unsafe alcove_keep_out_of_dumps(pages, count)
        isLocked = unsafe LockBudget.lock(pages, count)
    }

    /// Wipes the first `used` bytes, beyond which nothing was written, and takes the pages back.
    func giveBack(used: Int) {
        unsafe alcove_wipe(base, used)
        let isKept =
            count <= Pages.largestKept
            && Pages.spare.withLock { spare in
                guard spare[count, default: []].count < Pages.kept else { return false }
                spare[count, default: []].append(self)
                return true
            }
        guard !isKept else { return }
        unsafe munmap(base, count)
        if isLocked { LockBudget.giveBack(count) }
    }
}

/// How much of the limit of locked memory the buffers of this process may take: half of it, the rest is for the keys.
private enum LockBudget {
    static let taken = Atomic<Int>(0)

    static let ceiling = Int(clamping: alcove_lock_limit() / 2)

    /// Locks the pages as they are touched; false where the budget or the kernel says no.
    static func lock(_ address: UnsafeMutableRawPointer, _ size: Int) -> Bool {
        guard taken.add(size, ordering: .relaxed).newValue <= ceiling else {
            giveBack(size)
            return false
        }
        guard unsafe alcove_lock_on_fault(address, size) == 0 else {
            giveBack(size)
            return false
        }
        return true
    }

    static func giveBack(_ size: Int) {
        taken.subtract(size, ordering: .relaxed)
    }
}
