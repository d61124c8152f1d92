internal import CSystemShims

/// A key, a passphrase or another short secret: locked in memory, kept out of core dumps, wiped when it ends.
///
/// The value cannot be copied by accident. It is born in place, borrowed by closure and gone after `deinit`; a
/// `String`, `Data` or `[UInt8]` would leave copies on the heap that nobody wipes.
///
/// All values of a process share one pool (see ``SecretPool``), because each locked mapping costs 40 µs and counts
/// against a small limit.
public struct SecretBytes: ~Copyable, Sendable {
    /// The longest secret: a key statement with its keys fits, and so does any passphrase that a person types.
    public static let maximumCount = 32 * 1024

    /// How many bytes the secret has.
    public let count: Int

    private let block: SecretPool.Block

    /// A secret of `count` zero bytes, to be filled through ``withMutableBytes(_:)``.
    public init(count: Int) throws(SecretMemoryError) {
        guard count >= 0, count <= SecretBytes.maximumCount else { throw .sizeRefused(count) }
        self.block = try SecretPool.shared.allocate(count)
        self.count = count
    }

    /// A copy of `bytes`, which the caller wipes if they are secret too.
    public init(copying bytes: RawSpan) throws(SecretMemoryError) {
        try self.init(count: bytes.byteCount)
        unsafe bytes.withUnsafeBytes { source in
            unsafe UnsafeMutableRawBufferPointer(start: block.address, count: count).copyMemory(from: source)
        }
    }

    deinit {
        SecretPool.shared.release(block, count: count)
    }

    /// `count` bytes from the kernel's random generator.
    public static func random(count: Int) throws(SecretMemoryError) -> SecretBytes {
        var secret = try SecretBytes(count: count)
        let failed = secret.withMutableBytes { bytes in
            unsafe bytes.withUnsafeMutableBytes { buffer in
                // alcove_random fills the buffer or reports; it keeps nothing.
                guard let start = buffer.baseAddress else { return false }
                return unsafe alcove_random(start, buffer.count) != 0
            }
        }
        if failed { throw .noRandomness }
        return secret
    }

    /// Lends the bytes for reading.
    public borrowing func withBytes<Result: ~Copyable, Failure: Error>(
        _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let buffer = unsafe UnsafeRawBufferPointer(start: block.address, count: count)
        return try unsafe body(buffer.bytes)
    }

    /// Lends the bytes for writing in place.
    public mutating func withMutableBytes<Result: ~Copyable, Failure: Error>(
        _ body: (inout MutableRawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let buffer = unsafe UnsafeMutableRawBufferPointer(start: block.address, count: count)
        var span = unsafe buffer.mutableBytes
        return try body(&span)
    }

    /// A second secret with the same bytes, where two owners need one each.
    public borrowing func copy() throws(SecretMemoryError) -> SecretBytes {
        try withBytes { (bytes: RawSpan) throws(SecretMemoryError) in try SecretBytes(copying: bytes) }
    }

    /// A part of the secret as a secret of its own.
    ///
    /// - Precondition: `range` lies within the secret; lengths from outside are checked by the caller first.
    public borrowing func slice(_ range: Range<Int>) throws(SecretMemoryError) -> SecretBytes {
        try withBytes { (bytes: RawSpan) throws(SecretMemoryError) in
            try SecretBytes(copying: bytes.extracting(range))
        }
    }

    /// Compares in a time that depends on the lengths alone.
    public borrowing func isEqual(to other: borrowing SecretBytes) -> Bool {
        withBytes { mine in other.withBytes { theirs in constantTimeEqual(mine, theirs) } }
    }
}

/// Compares two byte strings in a time that depends on their lengths alone, so that nobody learns from the clock how
/// far a forged tag was right.
public func constantTimeEqual(_ left: RawSpan, _ right: RawSpan) -> Bool {
    guard left.byteCount == right.byteCount else { return false }
    var difference: UInt8 = 0
    for index in 0..<left.byteCount {
        difference |=
            unsafe left.unsafeLoad(fromByteOffset: index, as: UInt8.self)
            ^ right.unsafeLoad(fromByteOffset: index, as: UInt8.self)
    }
    return difference == 0
}
