internal import CSystemShims
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// SIGTERM, SIGHUP, SIGINT and SIGQUIT, held back while they would do harm.
///
/// Such a signal ends a program on the spot: a terminal that echoes nothing stays so, and what somebody was writing is
/// gone. So while keys are read the signals wait, and ``Keyboard`` learns of them as it learns of a key.
public enum EndingSignals {
    private static let held = Atomic<Int32>(-1)

    /// The descriptor that becomes readable when one of them arrives; -1 while they are not held, which `poll` passes over.
    public static var descriptor: Int32 { held.load(ordering: .relaxed) }

    /// Holds them back from here to the end of the program: from the first key of a text until the text is safe.
    public static func hold() {
        guard descriptor < 0 else { return }
        var before = sigset_t()
        // pthread_sigmask with no new set only fills in the present one. The program has one thread.
        unsafe pthread_sigmask(SIG_BLOCK, nil, &before)
        let watch = alcove_signal_descriptor()
        // Held and unseen they would be worse than not held.
        if watch < 0 { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
        held.store(watch, ordering: .relaxed)
    }

    /// Runs `body` with the signals held back. One that arrives and that nobody takes is obeyed afterwards.
    public static func during<Result: ~Copyable>(_ body: () throws -> Result) rethrows -> Result {
        guard descriptor < 0 else { return try body() }
        var before = sigset_t()
        unsafe pthread_sigmask(SIG_BLOCK, nil, &before)
        hold()
        defer {
            let watch = held.exchange(-1, ordering: .relaxed)
            if watch >= 0 { close(watch) }
            unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
        }
        return try body()
    }

    /// The signal that has arrived; nil where none has.
    public static func take() -> Int32? {
        // signalfd(2): each read gives a structure of 128 bytes that begins with the signal's number.
        var information = [UInt32](repeating: 0, count: 32)
        guard descriptor >= 0, unsafe read(descriptor, &information, 128) == 128 else { return nil }
        return Int32(clamping: information[0])
    }
}
