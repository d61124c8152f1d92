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

    /// Whether no word that begins so can come near enough.
    mutating func isHopeless(_ beginning: ArraySlice<UInt8>) -> Bool { !compute(beginning) }

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
