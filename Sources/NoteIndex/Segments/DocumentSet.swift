/// A set of documents out of one range, a bit for each.
struct DocumentSet: Equatable {
    /// The documents that the set can have.
    let range: Range<Int>
    private var words: [UInt64]

    /// No document of `range`, or all of them.
    init(_ range: Range<Int>, full: Bool = false) {
        self.range = range
        words = [UInt64](repeating: full ? .max : 0, count: (range.count + 63) / 64)
        let spare = words.count * 64 - range.count
        if full, spare > 0 { words[words.count - 1] >>= UInt64(spare) }
    }

    @inline(__always)
    mutating func insert(_ document: Int) {
        let bit = document - range.lowerBound
        words[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    /// Adds some documents of a group, which are of the range.
    mutating func insert(_ group: PostingGroup, _ part: Range<Int>) {
        let start = range.lowerBound
        var words = words.mutableSpan
        for index in part {
            let bit = group.document(index) - start
            words[bit >> 6] |= 1 << UInt64(bit & 63)
        }
    }

    @inline(__always)
    mutating func remove(_ document: Int) {
        let bit = document - range.lowerBound
        words[bit >> 6] &= ~(1 << UInt64(bit & 63))
    }

    @inline(__always)
    func contains(_ document: Int) -> Bool {
        let bit = document - range.lowerBound
        return words[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// Whether a document of `part` is in the set. Looks at whole words, so it may say yes for a near neighbour.
    func hasAny(_ part: Range<Int>) -> Bool {
        let part = part.clamped(to: range)
        guard !part.isEmpty else { return false }
        let first = (part.lowerBound - range.lowerBound) >> 6
        let last = (part.upperBound - 1 - range.lowerBound) >> 6
        return words[first...last].contains { $0 != 0 }
    }

    /// - Precondition: the other set has the same range, here and below.
    mutating func formIntersection(_ other: DocumentSet) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    mutating func formUnion(_ other: DocumentSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    mutating func subtract(_ other: DocumentSet) {
        for index in words.indices { words[index] &= ~other.words[index] }
    }

    /// Takes out what a set over a larger range has; that range begins a multiple of 64 before this one.
    mutating func subtract(part other: DocumentSet) {
        let shift = (range.lowerBound - other.range.lowerBound) >> 6
        for index in words.indices where index + shift < other.words.count {
            words[index] &= ~other.words[index + shift]
        }
    }

    /// Takes out the documents outside `part`.
    mutating func clamp(to part: Range<Int>) {
        func below(_ bound: Int) -> UInt64 { bound >= 64 ? .max : bound <= 0 ? 0 : 1 << UInt64(bound) - 1 }
        for index in words.indices {
            let first = range.lowerBound + index << 6
            words[index] &= below(part.upperBound - first) & ~below(part.lowerBound - first)
        }
    }

    /// Calls `body` with each run of 64 documents that has some: the number of its first, and a bit for each.
    @inline(__always)
    func forEachWord(_ body: (Int, UInt64) -> Void) {
        for index in words.indices where words[index] != 0 { body(range.lowerBound + index << 6, words[index]) }
    }

    @inline(__always)
    func forEach<Failure: Error>(_ body: (Int) throws(Failure) -> Void) throws(Failure) {
        for index in words.indices {
            var word = words[index]
            while word != 0 {
                try body(range.lowerBound + index << 6 + word.trailingZeroBitCount)
                word &= word - 1
            }
        }
    }
}

/// Which documents of several segments count no more, because a newer segment replaces or removes their notes.
enum Liveness {
    /// For each segment, oldest first, its dead documents; nil where there are none.
    static func deadDocuments(of segments: [Segment]) throws(IndexError) -> [DocumentSet?] {
        var dead = [DocumentSet?](repeating: nil, count: segments.count)
        for newer in segments.indices.dropFirst() where segments[newer].header.replaced > 0 {
            let cursor = try segments[newer].replaced.cursor()
            while try cursor.next() {
                guard let note = SixteenBytes(cursor.key) else { throw .damaged }
                for older in 0..<newer {
                    guard let document = try segments[older].document(of: note) else { continue }
                    var set = dead[older] ?? DocumentSet(0..<segments[older].count)
                    dead[older] = nil
                    set.insert(document)
                    dead[older] = set
                }
            }
        }
        return dead
    }
}
