#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Why a question to a person had no answer.
public enum KeyboardError: Error {
    /// Ctrl-C, or the terminal went away.
    case interrupted
    /// The vault was locked while the question stood on the screen.
    case locked
    /// The program was told to end, by this signal.
    case ended(Int32)
}

/// Waits for keys, and at the same time for the moment at which the agent locks, or a signal ends the program.
public struct Keyboard {
    /// The terminal that is read: standard input, which every prompt checked to be one.
    public let descriptor: Int32 = 0
    /// A descriptor that becomes readable when the agent locks, or nil where no agent is involved.
    public var lockSignal: Int32?
    /// Told about every key, so that writing counts as activity.
    public var onActivity: (() -> Void)?

    /// A keyboard that nobody else reads meanwhile.
    public init(lockSignal: Int32? = nil, onActivity: (() -> Void)? = nil) {
        self.lockSignal = lockSignal
        self.onActivity = onActivity
    }

    /// The next key.
    ///
    /// - Parameter decoder: what was read of a key so far; one for each question.
    public func nextKey(_ decoder: inout KeyDecoder) throws(KeyboardError) -> Key {
        while true {
            if let key = decoder.take(try nextByte()) { return key }
            // A sequence comes at once: where nothing follows, an escape was the key.
            if decoder.isInside, !hasMore(), let key = decoder.pause() { return key }
        }
    }

    /// Waits so many seconds. Ctrl-C ends it; every other key is lost.
    public func pause(seconds: Int) throws(KeyboardError) {
        let end = ContinuousClock.now + .seconds(seconds)
        while true {
            let left = (end - ContinuousClock.now).components
            guard left.seconds >= 0, left.attoseconds > 0 || left.seconds > 0 else { return }
            let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1
            if try nextByte(within: Int32(clamping: milliseconds)) == 0x03 { throw .interrupted }
        }
    }

    /// The next byte from the terminal.
    private func nextByte() throws(KeyboardError) -> UInt8 {
        while true {
            if let byte = try nextByte(within: -1) { return byte }
        }
    }

    /// The next byte from the terminal; nil where none came in so many milliseconds, or a call was interrupted.
    private func nextByte(within patience: Int32) throws(KeyboardError) -> UInt8? {
        var waiting = [descriptor, EndingSignals.descriptor, lockSignal ?? -1]
            .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let ready = unsafe poll(&waiting, nfds_t(waiting.count), patience)
        if ready == 0 || ready < 0 && errno == EINTR { return nil }
        guard ready > 0 else { throw .interrupted }
        if waiting[1].revents != 0, let signal = EndingSignals.take() { throw .ended(signal) }
        if waiting[2].revents != 0 { throw .locked }
        var byte: UInt8 = 0
        let count = unsafe read(descriptor, &byte, 1)
        if count < 0, errno == EINTR { return nil }
        guard count == 1 else { throw .interrupted }
        onActivity?()
        return byte
    }

    /// Whether more bytes are there already, or come within 20 ms.
    private func hasMore() -> Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&waiting, 1, 20) == 1
    }
}
