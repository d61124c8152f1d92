/// A file that is read once from front to back, in pieces of a quarter of a megabyte.
///
/// A piece of that size stays in the processor's cache while its blocks are hashed and opened.
final class FileWindow {
    private static let piece = 256 << 10

    let file: File
    /// The file's size when the window was made; what is appended meanwhile is not looked at.
    let size: Int
    /// The bytes that are loaded.
    private var bytes: [UInt8] = []
    private var start = 0

    init(_ file: File) throws {
        self.file = file
        size = try file.status().size
    }

    /// Lends `count` bytes from `offset` on; nil where the file ends before.
    func with<Result>(_ offset: Int, _ count: Int, _ body: (RawSpan) throws -> Result?) throws -> Result? {
        guard try load(offset, count) else { return nil }
        let local = offset - start
        let bytes = bytes
        let span = bytes.span
        return try unsafe body(span.bytes.extracting(local..<local + count))
    }

    private func load(_ offset: Int, _ count: Int) throws -> Bool {
        guard offset >= 0, count >= 0, offset <= size - count else { return false }
        if offset < start || offset + count > start + bytes.count {
            bytes = try file.read(at: offset, count: min(max(count, FileWindow.piece), size - offset))
            start = offset
            // Shorter than it was a moment ago: somebody cuts it while we read.
            return bytes.count >= count
        }
        return true
    }
}
