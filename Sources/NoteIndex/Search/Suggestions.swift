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
        // A number that is nearly right is another number.
        guard word.count >= 3, word.count <= 32, !word.contains(where: { $0 &- 0x30 < 10 }),
            // Of Chinese and Japanese characters another one is another word.
            !word.contains(where: { 0xE3...0xE9 ~= $0 || $0 >= 0xF0 })
        else { return [] }
        // Most slips are one edit, and few leaves hold a word so near. In a short word one is much already.
        let nearest = try words(within: 1, of: word)
        return nearest.isEmpty && word.count >= 5 ? try words(within: 2, of: word) : nearest
    }

    /// The same for one number of edits.
    private func words(within edits: Int, of word: [UInt8]) throws(IndexError) -> [WordSuggestions.Candidate] {
        var near: [[UInt8]: (distance: Int, notes: Int)] = [:]
        for segment in try segments {
            var distance = EditDistance(to: word, upTo: edits)
            let field = [TermField.word.rawValue]
            try segment.terms.forEach(
                prefix: field,
                unless: { first, next in
                    first.first == field[0] && next.first == field[0]
                        && distance.isHopeless(from: first.dropFirst(), below: next.dropFirst())
                }
            ) { (key, value) throws(IndexError) in
                let candidate = key.dropFirst()
                guard let edits = distance.distance(of: candidate) else {
                    return distance.hopelessCount.map { .without(1 + $0) } ?? .next
                }
                near[Array(candidate), default: (edits, 0)].notes += try TermInfo(value, header: segment.header)
                    .documents
                return .next
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
