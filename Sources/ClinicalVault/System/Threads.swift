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
        let others = (1..<max(1, count)).map { number in BackgroundWork { work(number) } }
        for other in others { other.begin() }
        work(0)
        for other in others { other.value }
    }

    /// What `transform` makes of each item, in their order, with all useful threads.
    ///
    /// - Parameter transform: must be safe to be called by several threads at once.
    static func map<Item, Made>(_ items: [Item], _ transform: @escaping (Item) -> Made) -> [Made] {
        guard !items.isEmpty else { return [] }
        let count = min(useful, items.count)
        let parts = (0..<count).map { number in
            BackgroundWork {
                items[number * items.count / count..<(number + 1) * items.count / count].map(transform)
            }
        }
        for part in parts.dropFirst() { part.begin() }
        return parts.flatMap(\.value)
    }

    /// Calls `use` on this thread with each item and what `make` makes of it, in their order, while another thread makes
    /// the next one, never two of them at once.
    static func ahead<Item, Made>(
        _ items: [Item], make: @escaping (Item) throws -> Made, use: (Item, Made) throws -> Void
    ) throws {
        func work(_ index: Int) -> BackgroundWork<Result<Made, any Error>>? {
            index < items.count ? BackgroundWork { Result { try make(items[index]) } } : nil
        }
        var next = work(0)
        for (index, item) in items.enumerated() {
            guard let made = try next?.value.get() else { return }
            next = work(index + 1)
            next?.begin()
            do {
                try use(item, made)
            } catch {
                next?.wait()
                throw error
            }
        }
    }
}
