internal import CSystemShims

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Several threads for one piece of work that a person waits for. Commands are short and have one thread; only what reads
/// the whole vault is worth more.
enum Threads {
    /// More than these would wait for one another.
    private static let maximum = 8

    static var useful: Int { min(maximum, max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN)))) }

    /// Calls `work` once for each number below `count`, each on a thread of its own, the first on this one, and returns
    /// when all have returned. Where the system gives no more threads, this one does their part.
    ///
    /// - Parameter work: must be safe to be called by several threads at once.
    static func run(_ count: Int, _ work: @escaping (Int) -> Void) {
        var started: [pthread_t] = []
        var left: [Int] = []
        for number in 1..<max(1, count) {
            let job = Job(number: number, work: work)
            // The thread takes over the reference and gives it back by ending.
            let pointer = unsafe Unmanaged.passRetained(job).toOpaque()
            var thread = pthread_t()
            let failure = unsafe pthread_create(
                &thread, nil,
                { pointer in
                    // Never nil: it is what was passed below.
                    let job = unsafe Unmanaged<Job>.fromOpaque(pointer!).takeRetainedValue()
                    job.work(job.number)
                    // The stack of a thread that has ended is kept for the next.
                    alcove_wipe_stack()
                    return nil
                }, pointer)
            if failure == 0 {
                started.append(thread)
            } else {
                unsafe Unmanaged<Job>.fromOpaque(pointer).release()
                left.append(number)
            }
        }
        work(0)
        left.forEach(work)
        for thread in started { pthread_join(thread, nil) }
    }

    private final class Job {
        let number: Int
        let work: (Int) -> Void

        init(number: Int, work: @escaping (Int) -> Void) {
            self.number = number
            self.work = work
        }
    }
}
