extension NoteIndexReader {
    /// For every word of the plans that no note has: the nearest words that notes have. A word that nothing comes near is
    /// among them too: it is missing here, and another index may have something near it.
    func suggestions(for plans: [LeafPlan]) throws(IndexError) -> [WordSuggestions] {
        var found: [WordSuggestions] = []
        for word in plans.flatMap(\.missingWords) {
            let text = String(decoding: word.folded, as: UTF8.self)
            guard !found.contains(where: { $0.word == text }) else { continue }
            found.append(WordSuggestions(word: text, candidates: try nearWords(to: word.folded)))
        }
        return found
    }

    /// At most three words of the notes that are few edits away, the nearest and of those the most frequent first.
    private func nearWords(to word: [UInt8]) throws(IndexError) -> [WordSuggestions.Candidate] {
        // One edit in a short word is much already, and a number that is nearly right is another number.
        let edits = word.count < 5 ? 1 : 2
        guard word.count >= 3, word.count <= 32, !word.contains(where: { $0 &- 0x30 < 10 }),
            // Of Chinese and Japanese characters another one is another word.
            !word.contains(where: { 0xE3...0xE9 ~= $0 || $0 >= 0xF0 })
        else { return [] }
        var near: [[UInt8]: (distance: Int, notes: Int)] = [:]
        for segment in segments {
            var distance = EditDistance(to: word, upTo: edits)
            try segment.terms.forEach(prefix: [TermField.word.rawValue]) { (key, cursor) throws(IndexError) in
                let candidate = key.dropFirst()
                guard let edits = distance.distance(of: candidate) else { return true }
                let info = try cursor.withValue { (bytes) throws(IndexError) in
                    try TermInfo(bytes, header: segment.header)
                }
                near[Array(candidate), default: (edits, 0)].notes += info.documents
                return true
            }
        }
        return WordSuggestions.nearest(
            near.map {
                WordSuggestions.Candidate(
                    word: String(decoding: $0.key, as: UTF8.self), notes: $0.value.notes, edits: $0.value.distance)
            })
    }
}

extension WordSuggestions {
    /// At most three, the nearest and of those the most frequent first.
    static func nearest(_ candidates: [Candidate]) -> [Candidate] {
        let sorted = candidates.sorted { left, right in
            if left.edits != right.edits { return left.edits < right.edits }
            if left.notes != right.notes { return left.notes > right.notes }
            return left.word.utf8.lexicographicallyPrecedes(right.word.utf8)
        }
        return Array(sorted.prefix(3))
    }

    /// What several indexes say of one word that all of them lack.
    static func merged(_ suggestions: [WordSuggestions], for word: String) -> WordSuggestions {
        var candidates: [Candidate] = []
        for candidate in suggestions.flatMap(\.candidates) {
            if let index = candidates.firstIndex(where: { $0.word == candidate.word }) {
                candidates[index].notes += candidate.notes
            } else {
                candidates.append(candidate)
            }
        }
        return WordSuggestions(word: word, candidates: nearest(candidates))
    }
}

/// How many letters must be added, left out, changed or swapped with their neighbour to make one word of another; for
/// words that come in order, since a row of the table is kept for every letter that the next word shares.
struct EditDistance {
    private let word: [UInt8]
    private let maximum: Int
    private var candidate: ArraySlice<UInt8> = []
    /// Row n: the distances of the first n letters of the candidate from each beginning of the word.
    private var rows: [[Int]]
    /// So many letters of the candidate have a row; behind them nothing can come near enough.
    private var computed = 0

    init(to word: [UInt8], upTo maximum: Int) {
        self.word = word
        self.maximum = maximum
        rows = [Array(0...word.count)]
    }

    /// The distance of `next`, or nil where it is too large.
    mutating func distance(of next: ArraySlice<UInt8>) -> Int? {
        let shared = zip(candidate, next).prefix { $0 == $1 }.count
        candidate = next
        // Too far after these letters, and the new word has them too.
        if computed < shared, isHopeless(computed) { return nil }
        computed = min(computed, shared)
        while computed < next.count {
            if isHopeless(computed) { return nil }
            addRow()
        }
        let distance = rows[computed][word.count]
        return distance <= maximum ? distance : nil
    }

    /// Whether every beginning of the word is too far from the first `count` letters. A swap reaches two rows back.
    private func isHopeless(_ count: Int) -> Bool {
        rows[count].allSatisfy { $0 > maximum } && (count == 0 || rows[count - 1].allSatisfy { $0 >= maximum })
    }

    private mutating func addRow() {
        let before = rows[computed]
        let letter = candidate[candidate.startIndex + computed]
        var row = [computed + 1]
        row.reserveCapacity(word.count + 1)
        for index in word.indices {
            let change = before[index] + (word[index] == letter ? 0 : 1)
            var least = min(change, before[index + 1] + 1, row[index] + 1)
            if computed > 0, index > 0, word[index] == candidate[candidate.startIndex + computed - 1],
                word[index - 1] == letter
            {
                least = min(least, rows[computed - 1][index - 1] + 1)
            }
            row.append(least)
        }
        computed += 1
        if rows.count > computed { rows[computed] = row } else { rows.append(row) }
    }
}
