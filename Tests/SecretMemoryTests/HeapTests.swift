import CSystemShims
import Foundation
import Testing

/// What the heap gets back is wiped, see `wiping_heap.c`.
struct HeapTests {
    /// Below the size from which on pages are given back to the system, at it, and above, where nothing ends with a page.
    @Test(arguments: [100, 5000, 1 << 20, 3 << 20, 3 << 20 | 100])
    func `what was in a block cannot be read when it was given back`(_ size: Int) throws {
        // The first block of a size may be a mapping of its own, which goes as a whole. Behind it, blocks of that size come
        // from the heap.
        unsafe free(malloc(size))
        let block = try unsafe #require(unsafe malloc(size))
        // Keeps the heap from shrinking below the block.
        let after = unsafe malloc(100)
        defer { unsafe free(after) }
        unsafe memset(block, 0xA5, size)
        let address = UInt(bitPattern: block)
        // Made before, since what is made after may take the place of the block.
        var left = [UInt8](repeating: 0, count: size)
        let memory = try #require(FileHandle(forReadingAtPath: "/proc/self/mem"))
        func look() -> Int { unsafe pread(memory.fileDescriptor, &left, size, off_t(address)) }
        #expect(look() == size && left.allSatisfy { $0 == 0xA5 })
        unsafe memset(&left, 0, size)
        unsafe free(block)
        // Nothing, where the place is no longer there; else perhaps the heap's own notes, and none of these bytes.
        _ = look()
        #expect(Data(left).range(of: Data(repeating: 0xA5, count: 16)) == nil)
    }
}
