/// A buffer between a source of bytes and whoever reads them: lets them look ahead, in constant memory.
final class ByteInput {
    /// Writes to the beginning of the span and says how many bytes; 0 at the end.
    typealias Source = (inout MutableRawSpan) throws -> Int

    private let source: Source
    private var buffer: [UInt8]
    private var start = 0
    private var end = 0
    private var hasEnded = false

    init(capacity: Int, source: @escaping Source) {
        self.source = source
        buffer = [UInt8](repeating: 0, count: capacity)
    }

    /// How many bytes can be looked at.
    var count: Int { end - start }

    /// Reads until `wanted` bytes can be looked at; false where the source ended before.
    ///
    /// - Precondition: `wanted` is at most the capacity.
    func fill(_ wanted: Int) throws -> Bool {
        precondition(wanted <= buffer.count)
        if start + wanted > buffer.count { moveToFront() }
        while count < wanted {
            if hasEnded { return false }
            let room = end..<buffer.count
            let got = try unsafe buffer.withUnsafeMutableBytes { bytes in
                var span = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[room]).mutableBytes
                return try source(&span)
            }
            precondition(got >= 0 && got <= room.count)
            hasEnded = got == 0
            end += got
        }
        return true
    }

    /// What can be looked at now.
    var bytes: ArraySlice<UInt8> { buffer[start..<end] }

    /// Lends the first bytes of what can be looked at.
    func withBytes<Result, Failure: Error>(
        _ count: Int, _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        precondition(count <= self.count)
        let buffer = self.buffer
        return try unsafe body(buffer.span.bytes.extracting(start..<start + count))
    }

    /// Goes on behind the first `count` bytes.
    func skip(_ count: Int) {
        precondition(count <= self.count)
        start += count
    }

    private func moveToFront() {
        let kept = start..<end
        unsafe buffer.withUnsafeMutableBytes { bytes in
            let source = unsafe UnsafeRawBufferPointer(rebasing: bytes[kept])
            // The places may overlap: copyMemory is memmove.
            unsafe bytes.copyMemory(from: source)
        }
        end -= start
        start = 0
    }
}
