/// How many letters must be added, left out, changed or swapped with their neighbour to make one word of another; for
/// words that come in order, since a row of the table is kept for every letter that the next word shares.
struct EditDistance {
    private let word: [UInt8]
    private let maximum: Int
    private var candidate: [UInt8] = []
    /// Row n, of `word.count + 1` numbers: the distances of the first n letters of the candidate from each beginning of the
    /// word.
    private var rows: [Int]
    /// The least number of each row.
    private var least = [0]
    /// So many letters of the candidate have a row; behind them nothing can come near enough.
    private var computed = 0

    init(to word: [UInt8], upTo maximum: Int) {
        self.word = word
        self.maximum = maximum
        rows = Array(0...word.count)
    }

    /// The distance of `next`, or nil where it is too large.
    mutating func distance(of next: ArraySlice<UInt8>) -> Int? {
        guard compute(next) else { return nil }
        let distance = rows[computed * (word.count + 1) + word.count]
        return distance <= maximum ? distance : nil
    }

    /// How many letters of the last candidate are too many already: no word that begins so can come near enough. Nil where
    /// there is no such beginning.
    var hopelessCount: Int? { isTooFar(computed) ? computed : nil }

    /// Whether no word of a part of the alphabet can come near enough.
    ///
    /// - Parameters:
    ///   - low: the first word of the part.
    ///   - high: the first one behind it.
    mutating func isHopeless(from low: ArraySlice<UInt8>, below high: ArraySlice<UInt8>) -> Bool {
        // Bounds that are in no order are those of a damaged index: whoever opens it finds out.
        guard low.lexicographicallyPrecedes(high) else { return false }
        return !isInReach(zip(low, high).prefix { $0 == $1 }.map(\.0), from: low, below: high)
    }

    /// Whether a word that begins so can come near enough.
    ///
    /// - Parameters:
    ///   - low: a bound that begins so too; nil where all that begin so lie behind it.
    ///   - high: the same for the other bound.
    private mutating func isInReach(
        _ beginning: [UInt8], from low: ArraySlice<UInt8>?, below high: ArraySlice<UInt8>?
    ) -> Bool {
        guard compute(beginning[...]) else { return false }
        let lowest = low?.dropFirst(beginning.count).first
        let highest = high?.dropFirst(beginning.count).first
        if lowest == nil {
            // All that begin so are in question, or at least those that are less than the other bound: this one, too.
            if high == nil || distance(of: beginning[...]) != nil { return true }
        }
        if high != nil, highest == nil { return false }
        // Letters that the word does not have are all as far from it as one of them is.
        var strange = false
        for letter in (lowest ?? 0)...(highest ?? .max) {
            let isBound = letter == lowest || letter == highest
            if !isBound, !word.contains(letter) {
                if strange { continue }
                strange = true
            }
            let isNear = isInReach(
                beginning + [letter], from: letter == lowest ? low : nil, below: letter == highest ? high : nil)
            if isNear { return true }
        }
        return false
    }

    /// Makes the rows of all letters; false where the word is too far behind some of them.
    private mutating func compute(_ next: ArraySlice<UInt8>) -> Bool {
        var shared = 0
        let most = min(candidate.count, next.count)
        while shared < most, candidate[shared] == next[next.startIndex + shared] { shared += 1 }
        // Too far after these letters, and the new word has them too.
        if computed < shared { return false }
        candidate.removeLast(candidate.count - shared)
        candidate.append(contentsOf: next.dropFirst(shared))
        computed = shared
        while computed < candidate.count {
            if isTooFar(computed) { return false }
            addRow()
        }
        return !isTooFar(computed)
    }

    /// Whether every beginning of the word is too far from the first `count` letters. A swap reaches two rows back.
    private func isTooFar(_ count: Int) -> Bool {
        least[count] > maximum && (count == 0 || least[count - 1] >= maximum)
    }

    private mutating func addRow() {
        let width = word.count + 1
        let (before, row) = (computed * width, (computed + 1) * width)
        if rows.count < row + width {
            rows.append(contentsOf: repeatElement(0, count: width))
            least.append(0)
        }
        let letter = candidate[computed]
        rows[row] = computed + 1
        var smallest = computed + 1
        for index in 0..<word.count {
            let change = rows[before + index] + (word[index] == letter ? 0 : 1)
            var best = min(change, rows[before + index + 1] + 1, rows[row + index] + 1)
            if computed > 0, index > 0, word[index] == candidate[computed - 1], word[index - 1] == letter {
                best = min(best, rows[before - width + index - 1] + 1)
            }
            rows[row + index + 1] = best
            smallest = min(smallest, best)
        }
        computed += 1
        least[computed] = smallest
    }
}
