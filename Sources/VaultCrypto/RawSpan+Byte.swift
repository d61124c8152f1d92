extension RawSpan {
    /// One byte; the index is checked.
    subscript(index: Int) -> UInt8 {
        precondition(index >= 0 && index < byteCount)
        return unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt8.self)
    }
}
