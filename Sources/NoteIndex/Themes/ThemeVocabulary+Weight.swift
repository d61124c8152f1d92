/// What speaks for one theme in one text.
struct WeighedTheme {
    let theme: Int
    let weight: Float
    let code: ThemeCode
    /// The hits that speak for it, in the order of the text.
    let hits: [FoundTerm]
}

/// A hit and its bytes.
struct FoundTerm {
    let hit: ThemeLexicon.Hit
    let range: Range<Int>
}

extension ThemeVocabulary {
    /// The themes of a text with what speaks for them, the strongest first.
    func weigh(_ found: [FoundTerm], wordCount: Int) -> [WeighedTheme] {
        var byTheme = [[FoundTerm]](repeating: [], count: allThemes.count)
        for term in found { byTheme[term.hit.theme].append(term) }
        var weighed: [WeighedTheme] = []
        for (theme, hits) in byTheme.enumerated() where !hits.isEmpty {
            let weight = weight(of: hits, in: allThemes[theme])
            guard weight >= Weights.enough(words: wordCount, isPointed: allThemes[theme].isPointed) else { continue }
            let own = hits.contains { !$0.hit.aboutSomeoneElse } ? hits.filter { !$0.hit.aboutSomeoneElse } : hits
            let polarity: ThemePolarity =
                own.contains { $0.hit.polarity == .affirmed }
                ? .affirmed : own.contains { $0.hit.polarity == .considered } ? .considered : .denied
            weighed.append(
                WeighedTheme(
                    theme: theme, weight: weight,
                    code: ThemeCode(
                        polarity: polarity, isToward: own.contains { $0.hit.side == .toward },
                        isStrained: own.contains { $0.hit.side == .strained },
                        aboutSomeoneElse: hits.allSatisfy { $0.hit.aboutSomeoneElse }),
                    hits: hits))
        }
        // Equal weights keep the order of the vocabulary.
        return weighed.sorted { ($0.weight, -$0.theme) > ($1.weight, -$1.theme) }
    }

    /// The sum over the terms; a term that comes again adds less each time.
    private func weight(of hits: [FoundTerm], in theme: Theme) -> Float {
        var sum: Float = 0
        var timesOfTerm: [(term: Int, times: Float)] = []
        for found in hits {
            let term = lexicon.entries[found.hit.entry]
            var weight = term.style.contains(.weak) ? Weights.weak : Weights.clear
            if found.hit.aboutSomeoneElse { weight *= Weights.someoneElse }
            if found.hit.polarity == .denied, theme.isPersonal, !theme.isSigned { weight *= Weights.denied }
            if let known = timesOfTerm.firstIndex(where: { $0.term == found.hit.entry }) {
                timesOfTerm[known].times += 1
                weight *= Weights.again
            } else {
                timesOfTerm.append((found.hit.entry, 1))
            }
            sum += weight
        }
        return sum
    }

    func suggestions(from weighed: [WeighedTheme], in text: Span<UInt8>) -> [ThemeSuggestion] {
        guard let best = weighed.first else { return [] }
        return weighed.lazy
            .filter { theme in
                let isFinding = theme.code.polarity == .affirmed || allThemes[theme.theme].isSigned
                return isFinding && theme.weight >= max(best.weight * Weights.besideBest, Weights.clear)
            }
            .prefix(5)
            .map { theme in
                ThemeSuggestion(
                    theme: allThemes[theme.theme], words: words(for: theme, in: text), polarity: theme.code.polarity,
                    side: theme.code.isToward == theme.code.isStrained ? nil : theme.code.isToward ? .toward : .strained
                )
            }
    }

    /// Three places that show what was found, each wording once, the longest first.
    private func words(for theme: WeighedTheme, in text: Span<UInt8>) -> [String] {
        var words: [String] = []
        for found in theme.hits where found.hit.polarity == theme.code.polarity {
            let bytes = found.range.map { text[$0] }
            let word = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
            if !words.contains(where: { $0.lowercased() == word.lowercased() }) { words.append(word) }
        }
        return Array(words.sorted { $0.count > $1.count }.prefix(3))
    }
}

/// How words weigh; chosen on the development texts.
enum Weights {
    /// A word that says it by itself.
    static let clear: Float = 2
    /// A word that needs company.
    static let weak: Float = 1
    /// The share that a word keeps when it comes again.
    static let again: Float = 0.5
    /// The share of a place that is about somebody else.
    static let someoneElse: Float = 0.5
    /// The share of a place that is denied, where the theme has no sign.
    static let denied: Float = 0.4
    /// A suggestion weighs at least this share of the best one.
    static let besideBest: Float = 0.25

    /// What it takes to be a finding. A word that needs company is enough only in a line or two. The themes of life and
    /// its troubles are touched in passing in every longer text, so that more must speak for them there; for what the
    /// therapist does and for risks one clear word is enough in a text of any length.
    static func enough(words: Int, isPointed: Bool) -> Float {
        if words < 40 { return weak }
        return isPointed ? clear : min(max(1 + Float(words) / 225, clear), 3 * clear)
    }

    /// The weight for the length of the text, as the index keeps it.
    static func strength(of weight: Float, words: Int) -> UInt8 {
        UInt8(min(max(weight * 20 / (1 + Float(words) / 400), 1), 255))
    }
}
