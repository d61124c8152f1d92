/// Everything that is looked for, in every form and in halves, found in one pass.
///
/// Of all bytes only those are looked at that stand at a multiple of four, four at a time: whatever has seven bytes covers
/// such a place with four of its own. A filter of 131,072 bits, which stays in the nearest cache, says for nearly all of them that no needle has these four.
final class Needles: Sendable {
    /// Something that was found.
    struct Hit: Hashable, Sendable {
        let canary: Int
        let form: Form
        let offset: Int
    }

    private struct Needle: Sendable {
        let canary: Int
        let form: Form
        let masked: [UInt8]
    }

    /// The fewest bytes of a needle that surely cover four bytes at a multiple of four.
    private static let shortest = 7
    /// What letters that stand alone begin with: digits and letters, each followed by zeros.
    private static let letters: ClosedRange<UInt32> = 0x30...0x7A
    /// The most bytes from the first to the last of a needle.
    static let longest = 1024

    let canaries: [Canary]
    private let needles: [Needle]
    /// By four bytes of it: which needle, and how many bytes of it stand before them.
    private let places: [UInt32: [(needle: Int, offset: Int)]]
    /// By the first four letters of it: which needle of letters that stand alone.
    private let spread: [UInt32: [Int]]
    private let filter: Filter
    private let spreadFilter: Filter

    /// Which four bytes may be some of a needle: a bit for each value of their product with 2^32 divided by the golden ratio,
    /// which mixes them.
    private struct Filter: Sendable {
        private(set) var bits = [UInt64](repeating: 0, count: 1 << 11)

        @inline(__always)
        static func bit(_ word: UInt32) -> Int { Int((word &* 0x9E37_79B1) >> 15) }

        mutating func insert(_ word: UInt32) { bits[Filter.bit(word) >> 6] |= 1 << UInt64(Filter.bit(word) & 63) }
    }

    init(_ canaries: [Canary]) {
        self.canaries = canaries
        var needles: [Needle] = []
        var places: [UInt32: [(needle: Int, offset: Int)]] = [:]
        var spread: [UInt32: [Int]] = [:]
        var (filter, spreadFilter) = (Filter(), Filter())
        for (index, canary) in canaries.enumerated() {
            for form in Form.allCases {
                for pattern in form.patterns(of: canary) {
                    precondition(pattern.count >= Needles.shortest)
                    precondition(pattern.count * (form.stride ?? 1) <= Needles.longest)
                    let number = needles.count
                    needles.append(Needle(canary: index, form: form, masked: pattern.map { $0 ^ Canary.mask }))
                    func gram(at offset: Int) -> UInt32 {
                        pattern[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
                    }
                    if form.stride != nil {
                        spread[gram(at: 0), default: []].append(number)
                        spreadFilter.insert(gram(at: 0))
                        continue
                    }
                    for offset in 0..<4 {
                        let gram = gram(at: offset)
                        places[gram, default: []].append((number, offset))
                        filter.insert(gram)
                    }
                }
            }
        }
        self.needles = needles
        self.places = places
        self.spread = spread
        self.filter = filter
        self.spreadFilter = spreadFilter
    }

    /// Looks for all needles in these bytes, the first of which stands at a multiple of four.
    func search(_ bytes: UnsafeRawBufferPointer) -> [Hit] {
        var hits: [Hit] = []
        unsafe filter.bits.withUnsafeBufferPointer { filter in
            unsafe spreadFilter.bits.withUnsafeBufferPointer { spreadFilter in
                var next = 0
                while next <= bytes.count - 4 {
                    let offset = next
                    next += 4
                    let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
                    guard word != 0 else { continue }
                    if Needles.letters.contains(word) { unsafe searchSpread(bytes, offset, spreadFilter, &hits) }
                    let bit = Filter.bit(word)
                    guard unsafe filter[bit >> 6] >> UInt64(bit & 63) & 1 != 0 else { continue }
                    for place in places[word] ?? [] {
                        unsafe verify(place.needle, bytes, at: offset - place.offset, stride: 1, &hits)
                    }
                }
            }
        }
        return hits
    }

    /// A letter that stands alone: whether others stand behind it in steps of one of the sizes.
    private func searchSpread(
        _ bytes: UnsafeRawBufferPointer, _ offset: Int, _ filter: UnsafeBufferPointer<UInt64>, _ hits: inout [Hit]
    ) {
        var step = 4
        while step <= 32, offset + 3 * step < bytes.count {
            var word = unsafe UInt32(bytes[offset])
            unsafe word |= UInt32(bytes[offset + step]) << 8
            unsafe word |= UInt32(bytes[offset + 2 * step]) << 16
            unsafe word |= UInt32(bytes[offset + 3 * step]) << 24
            let bit = Filter.bit(word)
            if unsafe filter[bit >> 6] >> UInt64(bit & 63) & 1 != 0 {
                for needle in spread[word] ?? [] where needles[needle].form.stride == step {
                    unsafe verify(needle, bytes, at: offset, stride: step, &hits)
                }
            }
            // Eight is nobody's step, and costs less than a list of them.
            step *= 2
        }
    }

    private func verify(
        _ number: Int, _ bytes: UnsafeRawBufferPointer, at offset: Int, stride: Int, _ hits: inout [Hit]
    ) {
        let needle = needles[number]
        guard offset >= 0, offset + (needle.masked.count - 1) * stride < bytes.count else { return }
        for (index, byte) in needle.masked.enumerated() {
            guard unsafe bytes[offset + index * stride] ^ Canary.mask == byte else { return }
        }
        hits.append(Hit(canary: needle.canary, form: needle.form, offset: offset))
    }

    /// One text of every needle, for a program that is to be caught with all of them.
    var everything: [UInt8] {
        var all: [UInt8] = []
        for needle in needles {
            let bytes = needle.masked.map { $0 ^ Canary.mask }
            let step = needle.form.stride ?? 1
            // Letters that stand alone begin at a multiple of their step, as an array does.
            all += [UInt8](repeating: 0, count: (step - all.count % step) % step)
            all += bytes.flatMap { [$0] + [UInt8](repeating: 0, count: step - 1) } + [0]
        }
        return all
    }

    /// Every canary with every form that it has.
    var names: Set<String> { Set(needles.map { "\(canaries[$0.canary].name) \($0.form.rawValue)" }) }
}
