internal import SecretMemory

/// Numbers words in the order in which they first come.
struct WordTable {
    private let letters = PlaintextBuffer(capacity: 1 << 16)
    /// For each word where its letters lie.
    private var places: [Place] = []
    /// Open addressing; the room is a power of two.
    private var slots = [Slot](repeating: Slot(), count: 1 << 12)
    /// Slots of short words that came lately, by the lowest bits of their hashes: nine words of ten are among them, and
    /// they stay in the cache of the processor, where a large table does not. Empty while the table is small.
    private var recent: [Slot] = []

    private struct Place {
        var start: UInt32
        var count: UInt8
        var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
    }

    /// What tells most words apart lies in the slot itself: one place in memory is touched for a word.
    private struct Slot {
        var head: UInt64 = 0
        /// Of the letters behind the first eight a part of their hash, never 0; 0 where there are none.
        var tail: UInt32 = 0
        /// The number of the word plus one; 0 is free.
        var number: UInt32 = 0
    }

    /// How many words there are.
    var count: Int { places.count }

    /// The most words of a table.
    static let maximumCount = 1 << 26
    /// 64 KB, for tables of a quarter of a megabyte and more.
    private static let recentCount = 1 << 12
    private static let largeCount = 1 << 14

    /// The number of `word`, and whether it is new.
    @inline(__always)
    mutating func number(of word: inout FoldedWord) throws(IndexError) -> (number: Int, isNew: Bool) {
        let hash = Int(truncatingIfNeeded: word.hash)
        guard word.count <= 8, !recent.isEmpty else { return try lookUp(&word, hash) }
        let place = hash & (WordTable.recentCount &- 1)
        let slot = recent[place]
        if slot.head == word.head, slot.number > 0 { return (Int(slot.number) - 1, false) }
        let found = try lookUp(&word, hash)
        recent[place] = Slot(head: word.head, number: UInt32(found.number + 1))
        return found
    }

    private mutating func lookUp(
        _ word: inout FoldedWord, _ hash: Int
    ) throws(IndexError) -> (number: Int, isNew: Bool) {
        let mask = slots.count &- 1
        let tail = WordTable.tail(of: word)
        var place = hash & mask
        while true {
            let slot = slots[place]
            if slot.number == 0 { return (try add(word), true) }
            if slot.head == word.head, slot.tail == tail {
                let number = Int(slot.number) - 1
                if word.count <= 8 || isTailEqual(number, word) { return (number, false) }
            }
            place = (place &+ 1) & mask
        }
    }

    /// A word of eight letters or less has no tail, and no byte of a word is zero: its head is all there is to compare.
    /// Of a longer one the letters are compared, since hashes can be made to meet.
    private func isTailEqual(_ number: Int, _ word: FoldedWord) -> Bool {
        let range = places[number].range
        guard range.count == word.count else { return false }
        return letters.withBytes(in: range.dropFirst(8)) { bytes in
            for index in 8..<word.count where bytes.byte(at: index - 8) != word[index] { return false }
            return true
        }
    }

    private mutating func add(_ word: FoldedWord) throws(IndexError) -> Int {
        guard count < WordTable.maximumCount, let start = UInt32(exactly: letters.count) else { throw .tooLarge }
        let number = count
        places.append(Place(start: start, count: UInt8(word.count)))
        var bytes = word.bytes
        unsafe bytes.withUnsafeBytes { letters.append(unsafe $0.bytes) }
        bytes.wipe()
        if count * 2 > slots.count {
            slots = [Slot](repeating: Slot(), count: slots.count * 2)
            for number in 0..<number { place(FoldedWord(self.bytes(of: number)), number) }
            if slots.count == WordTable.largeCount {
                recent = [Slot](repeating: Slot(), count: WordTable.recentCount)
            }
        }
        place(word, number)
        return number
    }

    private mutating func place(_ word: FoldedWord, _ number: Int) {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: word.hash) & mask
        while slots[place].number != 0 { place = (place + 1) & mask }
        slots[place] = Slot(
            head: word.head, tail: WordTable.tail(of: word), number: UInt32(number + 1))
    }

    @inline(__always)
    private static func tail(of word: FoldedWord) -> UInt32 {
        word.count <= 8 ? 0 : UInt32(truncatingIfNeeded: word.tailHash) | 1
    }

    /// The letters of a word.
    func bytes(of number: Int) -> [UInt8] {
        letters.withBytes(in: places[number].range) { bytes in
            (0..<bytes.byteCount).map { bytes.byte(at: $0) }
        }
    }

    /// The numbers of all words in the order of their letters.
    func sorted() -> [Int] {
        var heads = [UInt64](repeating: 0, count: count)
        for slot in slots where slot.number > 0 { heads[Int(slot.number) - 1] = slot.head.byteSwapped }
        // Words have no zero bytes, so a shorter head with zeros behind it comes first, as it should.
        return (0..<count).sorted { left, right in
            heads[left] == heads[right]
                ? bytes(of: left).lexicographicallyPrecedes(bytes(of: right)) : heads[left] < heads[right]
        }
    }
}
