internal import SecretMemory

/// Numbers words in the order in which they first come.
struct WordTable {
    private let letters = PlaintextBuffer(capacity: 1 << 16)
    /// For each word its first eight letters, and where all of them lie.
    private var heads: [UInt64] = []
    private var starts: [UInt32] = []
    private var lengths: [UInt8] = []
    /// Open addressing: the upper half of a hash above the number of the word plus one; 0 is free.
    private var slots = [UInt64](repeating: 0, count: 1 << 12)

    /// How many words there are.
    var count: Int { heads.count }

    /// The most words of a table.
    static let maximumCount = 1 << 26

    /// The number of `word`, and whether it is new.
    @inline(__always)
    mutating func number(of word: FoldedWord) throws(IndexError) -> (number: Int, isNew: Bool) {
        let hash = word.hash
        let tag = hash & 0xFFFF_FFFF_0000_0000
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place] != 0 {
            if slots[place] & 0xFFFF_FFFF_0000_0000 == tag {
                let number = Int(slots[place] & 0xFFFF_FFFF) - 1
                if isEqual(number, word) { return (number, false) }
            }
            place = (place + 1) & mask
        }
        return (try add(word, tag: tag, place: place), true)
    }

    @inline(__always)
    private func isEqual(_ number: Int, _ word: FoldedWord) -> Bool {
        guard heads[number] == word.head, Int(lengths[number]) == word.count else { return false }
        return word.count <= 8 || isTailEqual(number, word)
    }

    private func isTailEqual(_ number: Int, _ word: FoldedWord) -> Bool {
        let start = Int(starts[number])
        return letters.withBytes(in: start + 8..<start + word.count) { bytes in
            for index in 8..<word.count where bytes.byte(at: index - 8) != word[index] { return false }
            return true
        }
    }

    private mutating func add(_ word: FoldedWord, tag: UInt64, place: Int) throws(IndexError) -> Int {
        guard count < WordTable.maximumCount, let start = UInt32(exactly: letters.count) else { throw .tooLarge }
        let number = count
        heads.append(word.head)
        starts.append(start)
        lengths.append(UInt8(word.count))
        var bytes = word.bytes
        unsafe bytes.withUnsafeBytes { letters.append(unsafe $0.bytes) }
        bytes.wipe()
        slots[place] = tag | UInt64(number + 1)
        if count * 2 > slots.count { grow() }
        return number
    }

    /// The tags are only half of a hash, so growing computes the hashes again.
    private mutating func grow() {
        slots = [UInt64](repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for number in 0..<count {
            let hash = FoldedWord(bytes(of: number)).hash
            var place = Int(truncatingIfNeeded: hash) & mask
            while slots[place] != 0 { place = (place + 1) & mask }
            slots[place] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
        }
    }

    /// The letters of a word.
    func bytes(of number: Int) -> [UInt8] {
        let start = Int(starts[number])
        return letters.withBytes(in: start..<start + Int(lengths[number])) { bytes in
            (0..<bytes.byteCount).map { bytes.byte(at: $0) }
        }
    }

    /// The numbers of all words in the order of their letters.
    func sorted() -> [Int] {
        (0..<count).sorted { left, right in
            let (a, b) = (heads[left].byteSwapped, heads[right].byteSwapped)
            // Words have no zero bytes, so a shorter head with zeros behind it comes first, as it should.
            return a == b ? bytes(of: left).lexicographicallyPrecedes(bytes(of: right)) : a < b
        }
    }
}
