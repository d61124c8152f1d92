internal import CSystemShims

extension [UInt8] {
    /// Overwrites the bytes, and the room behind them where longer contents may have been, and forgets them.
    ///
    /// Only this array's own place is wiped: bulk plaintext that grows belongs in a ``PlaintextBuffer``, and an array
    /// that holds it for a moment has its capacity reserved.
    public mutating func wipe() {
        append(contentsOf: repeatElement(0, count: capacity - count))
        unsafe withUnsafeMutableBytes { bytes in
            if let start = bytes.baseAddress { unsafe alcove_wipe(start, bytes.count) }
        }
        removeAll(keepingCapacity: true)
    }
}
