internal import CSystemShims

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Something that another thread makes meanwhile, from ``begin()`` on. What was not begun, or for which the system gives no
/// thread, is made when it is asked for.
///
/// It belongs to one thread; only `make` runs on another. What that reaches is touched by nobody else from the beginning
/// on until the value was asked for.
final class BackgroundWork<Made> {
    private let make: () -> Made
    private var made: Made?
    private var thread: pthread_t?

    init(_ make: @escaping () -> Made) { self.make = make }

    deinit {
        // The thread holds on to this until it has made it.
        if let thread { pthread_detach(thread) }
    }

    /// Lets another thread make it.
    ///
    /// - Precondition: it was neither begun nor asked for.
    func begin() {
        precondition(thread == nil && made == nil, "it is made once")
        let job = BackgroundJob { [self] in made = make() }
        // The thread takes over the reference and gives it back by ending.
        let pointer = unsafe Unmanaged.passRetained(job).toOpaque()
        var thread = pthread_t()
        let failure = unsafe pthread_create(
            &thread, nil,
            { pointer in
                // Never nil: it is what was passed below.
                unsafe Unmanaged<BackgroundJob>.fromOpaque(pointer!).takeRetainedValue().work()
                // The stack of a thread that has ended is kept for the next.
                alcove_wipe_stack()
                return nil
            }, pointer)
        if failure == 0 { self.thread = thread } else { unsafe Unmanaged<BackgroundJob>.fromOpaque(pointer).release() }
    }

    /// Waits for the thread, if one is at it: for who gives up what it reaches and does not want it any more.
    func wait() {
        guard let thread else { return }
        pthread_join(thread, nil)
        self.thread = nil
    }

    /// What was made; waits for it.
    var value: Made {
        wait()
        if let made { return made }
        let value = make()
        made = value
        return value
    }
}

/// What the system's call for a new thread can carry.
private final class BackgroundJob {
    let work: () -> Void

    init(_ work: @escaping () -> Void) { self.work = work }
}
