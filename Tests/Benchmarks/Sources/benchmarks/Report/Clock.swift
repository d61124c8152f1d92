internal import Glibc

/// The clock of all measurements.
enum Clock {
    /// Nanoseconds of a clock that only goes forward.
    static func now() -> UInt64 {
        var time = timespec()
        // CLOCK_MONOTONIC exists on every Linux: the call cannot fail.
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    /// How long `body` took, in nanoseconds.
    static func time(_ body: () throws -> Void) rethrows -> Double {
        let start = now()
        try body()
        return Double(now() - start)
    }
}

extension Array where Element == Double {
    /// The middle of the sorted values. Zero where there are none.
    var median: Double {
        guard !isEmpty else { return 0 }
        let ordered = sorted()
        let middle = count / 2
        return count.isMultiple(of: 2) ? (ordered[middle - 1] + ordered[middle]) / 2 : ordered[middle]
    }

    /// The value that so large a part of all is at most. Zero where there are none.
    func quantile(_ part: Double) -> Double { isEmpty ? 0 : sorted()[Swift.min(count - 1, Int(Double(count) * part))] }

    /// The mean that a ratio of two means and a mean of ratios agree in. Zero where there are none.
    var geometricMean: Double { isEmpty ? 0 : exp(reduce(0) { $0 + log($1) } / Double(count)) }
}

/// Measures several things in turn, A B A B, so that a machine that warms up, throttles or is busy treats all of them
/// alike, and gives the median of each, in nanoseconds.
func medians(rounds: Int, _ measured: [() throws -> Double]) throws -> [Double] {
    var samples = [[Double]](repeating: [], count: measured.count)
    for _ in 0..<rounds {
        for (index, measure) in measured.enumerated() { samples[index].append(try measure()) }
    }
    return samples.map(\.median)
}
