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

    /// What `transform` makes of each item, in their order, with all useful threads.
    ///
    /// - Parameter transform: must be safe to be called by several threads at once.
    static func map<Item, Made>(_ items: [Item], _ transform: @escaping (Item) -> Made) -> [Made] {
        guard !items.isEmpty else { return [] }
        let count = min(useful, items.count)
        let parts = (0..<count).map { _ in Part<[Made]>() }
        run(count) { number in
            parts[number].value = items[number * items.count / count..<(number + 1) * items.count / count].map(
                transform)
        }
        return parts.flatMap { $0.value ?? [] }
    }

    /// Calls `use` on this thread with each item and what `make` makes of it, in their order, while another thread makes
    /// the next one.
    static func ahead<Item, Made>(
        _ items: [Item], make: @escaping (Item) throws -> Made, use: (Item, Made) throws -> Void
    ) throws {
        guard let first = items.first else { return }
        let next = Part<Result<Made, any Error>>()
        next.value = Result { try make(first) }
        try withoutActuallyEscaping(use) { use in
            for (item, following) in zip(items, items.dropFirst().map(Optional.some) + [nil]) {
                guard let made = try next.value?.get() else { return }
                guard let following else { return try use(item, made) }
                let used = Part<Result<Void, any Error>>()
                run(2) { number in
                    if number == 0 {
                        used.value = Result { try use(item, made) }
                    } else {
                        next.value = Result { try make(following) }
                    }
                }
                try used.value?.get()
            }
        }
    }

    /// What one thread leaves for another that waits for its end.
    private final class Part<Value> {
        var value: Value?
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
