internal import Foundation

/// Random numbers that are the same in every run (SplitMix64).
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// The numbers of one of many things that are made with the same seed.
    init(seed: UInt64, _ number: Int) {
        self.init(seed: seed ^ UInt64(number) &* 0xd6e8_feb8_6659_fd93)
        _ = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below `bound`.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// A number from 0 to below 1.
    mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }

    /// A rank from 1 to below about `count`, whose probability falls with its inverse.
    mutating func rank(of count: Double) -> Double {
        var rank = 1.0
        let steps = fraction() * log2(count)
        for _ in 0..<Int(steps) { rank *= 2 }
        return rank * (1 + (steps - Double(Int(steps))))
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
