internal import CSystemShims

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Decrypted text of any length: grows at its end, kept out of core dumps, wiped when the last owner lets go.
///
/// For the bulk of a command's work: notes, records, index blocks. Unlike ``SecretBytes`` it is not guaranteed to be
/// locked, since the limit of locked memory is far below the size of a vault; buffers are locked as far as half of that
/// limit allows, so that the other half stays for the keys. Small buffers share the heap; from one page on a buffer has
/// ``Pages`` of its own. Growing wipes the old place.
///
/// Not `Sendable`: a buffer belongs to one task at a time. While its bytes are lent it must not change.
@safe public final class PlaintextBuffer {
    private var base: UnsafeMutableRawPointer?
    private var capacity: Int
    private var place: Place
    private var lent = 0

    /// Where the bytes are, which decides how the place is given back.
    private enum Place {
        case heap
        case pages(Pages)
    }

    /// How many bytes are in the buffer.
    public private(set) var count: Int

    /// An empty buffer with room for `capacity` bytes.
    public init(capacity: Int = 0) {
        unsafe base = nil
        self.capacity = 0
        place = .heap
        count = 0
        if capacity > 0 { reserveCapacity(capacity) }
    }

    /// A buffer with the UTF-8 of a text.
    public convenience init(utf8 text: some StringProtocol) {
        self.init(capacity: text.utf8.count)
        append(utf8: text)
    }

    deinit {
        unsafe PlaintextBuffer.free(base, used: count, place)
    }

    /// Makes room for `wanted` bytes in all.
    public func reserveCapacity(_ wanted: Int) {
        guard wanted > capacity else { return }
        precondition(lent == 0, "a buffer grows while its bytes are lent")
        let size = max(wanted, capacity * 2, 256)
        let fresh: UnsafeMutableRawPointer
        let freshPlace: Place
        if size >= PlaintextBuffer.page {
            let pages = Pages.take(size)
            unsafe fresh = pages.base
            freshPlace = .pages(pages)
        } else {
            unsafe fresh = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
            freshPlace = .heap
        }
        if let old = unsafe base { unsafe fresh.copyMemory(from: old, byteCount: count) }
        unsafe PlaintextBuffer.free(base, used: count, place)
        unsafe base = fresh
        if case .pages(let pages) = freshPlace { capacity = pages.count } else { capacity = size }
        place = freshPlace
    }

    private static let page = Int(getpagesize())

    private static func free(_ base: UnsafeMutableRawPointer?, used: Int, _ place: Place) {
        switch place {
        case .heap:
            guard let base = unsafe base else { return }
            unsafe alcove_wipe(base, used)
            unsafe base.deallocate()
        case .pages(let pages):
            pages.giveBack(used: used)
        }
    }

    /// Adds `bytes` at the end.
    public func append(_ bytes: RawSpan) {
        unsafe append(uninitializedCount: bytes.byteCount) { target in
            unsafe bytes.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
        }
    }

    /// Adds the UTF-8 of a text at the end.
    public func append(utf8 text: some StringProtocol) {
        var text = String(text)
        text.withUTF8 { bytes in
            unsafe append(uninitializedCount: bytes.count) { unsafe $0.copyMemory(from: UnsafeRawBufferPointer(bytes)) }
        }
    }

    /// Adds `count` bytes at the end that `body` writes in place. If it throws, nothing was added.
    ///
    /// The body may write all of the buffer it is given and must not keep it.
    @unsafe
    public func append<Result, Failure: Error>(
        uninitializedCount added: Int,
        _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        precondition(lent == 0, "a buffer grows while its bytes are lent")
        reserveCapacity(count + added)
        lent += 1
        defer { lent -= 1 }
        let start = unsafe base.map { unsafe $0 + count }
        let room = unsafe UnsafeMutableRawBufferPointer(start: start, count: added)
        do {
            let result = try unsafe body(room)
            count += added
            return result
        } catch {
            // What was half written may be plaintext that failed its authentication.
            if let start = unsafe start { unsafe alcove_wipe(start, added) }
            throw error
        }
    }

    /// Whether somebody is reading, so that nothing may be added.
    package var isLent: Bool { lent > 0 }

    /// Lends the bytes for reading.
    public func withBytes<Result: ~Copyable, Failure: Error>(
        _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        lent += 1
        defer { lent -= 1 }
        let buffer = unsafe UnsafeRawBufferPointer(start: base, count: count)
        return try unsafe body(buffer.bytes)
    }

    /// Lends a part of the bytes for reading.
    ///
    /// - Precondition: `range` lies within the buffer.
    public func withBytes<Result: ~Copyable, Failure: Error>(
        in range: Range<Int>,
        _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try withBytes { (bytes: RawSpan) throws(Failure) in try body(bytes.extracting(range)) }
    }

    /// Wipes the bytes from `newCount` on and forgets them; the room stays.
    ///
    /// - Precondition: `newCount` is at most ``count``.
    public func truncate(to newCount: Int) {
        precondition(newCount >= 0 && newCount <= count)
        precondition(lent == 0, "a buffer shrinks while its bytes are lent")
        if let base = unsafe base { unsafe alcove_wipe(base + newCount, count - newCount) }
        count = newCount
    }

    /// The text of a part, or nil where it is not UTF-8. For output alone: a `String` is not wiped.
    public func text(in range: Range<Int>) -> String? {
        withBytes(in: range) { bytes in
            unsafe bytes.withUnsafeBytes { unsafe String(validating: $0, as: UTF8.self) }
        }
    }
}
