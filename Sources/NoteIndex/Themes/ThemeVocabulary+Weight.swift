/// What speaks for one theme in one text.
struct WeighedTheme {
    let theme: Int
    let weight: Float
    let code: ThemeCode
    /// The hits that speak for it, in the order of the text.
    let hits: ArraySlice<ThemeLexicon.Hit>
}

extension ThemeVocabulary {
    /// The themes of a text with what speaks for them, the strongest first.
    func weigh(_ read: ReadText, in text: Span<UInt8>) -> [WeighedTheme] {
        let hits = read.hits.sorted { ($0.theme, $0.first) < ($1.theme, $1.first) }
        var mentioned: [WeighedTheme] = []
        var start = 0
        while start < hits.count {
            let theme = Int(hits[start].theme)
            let end = hits[start...].firstIndex { $0.theme != hits[start].theme } ?? hits.count
            mentioned.append(
                WeighedTheme(
                    theme: theme, weight: weight(of: hits[start..<end], in: theme), code: code(of: hits[start..<end]),
                    hits: hits[start..<end]))
            start = end
        }
        let words = read.tokens.count
        var found = mentioned.filter {
            $0.weight >= Weights.enough(words: words, isPointed: allThemes[$0.theme].isPointed)
        }
        // What single words say beside the terms was learned from English texts.
        if words >= ThemeEvidence.leastWords, read.language == .english {
            found.removeAll { learned.themes.contains($0.theme) }
            found += likely(among: mentioned, read, in: text)
        }
        // Equal weights keep the order of the vocabulary.
        return found.sorted { ($0.weight, -$0.theme) > ($1.weight, -$1.theme) }
    }

    /// The sum over the terms; a term that comes again adds less.
    func weight(of hits: ArraySlice<ThemeLexicon.Hit>, in theme: Int) -> Float {
        let isSymptom = allThemes[theme].isPersonal && !allThemes[theme].isSigned
        var sum: Float = 0
        var seen: [UInt16] = []
        for hit in hits {
            let isWeak = lexicon.entries[Int(hit.entry)].style.contains(.weak)
            var weight = isWeak ? Weights.weak : Weights.clear
            if hit.aboutSomeoneElse { weight *= Weights.someoneElse }
            if hit.polarity == .denied, isSymptom { weight *= Weights.denied }
            if seen.contains(hit.entry) { weight *= Weights.again } else { seen.append(hit.entry) }
            sum += weight
        }
        return sum
    }

    /// What the places come to: those about the patient, where there are any.
    func code(of hits: ArraySlice<ThemeLexicon.Hit>) -> ThemeCode {
        let isOther = hits.allSatisfy(\.aboutSomeoneElse)
        let own = hits.lazy.filter { isOther || !$0.aboutSomeoneElse }
        let now = own.filter { $0.polarity != .affirmed || !$0.isPast }
        let polarity: ThemePolarity =
            now.isEmpty || now.contains { $0.polarity == .affirmed }
            ? .affirmed : now.contains { $0.polarity == .denied } ? .denied : .considered
        return ThemeCode(
            polarity: polarity, isToward: own.contains { $0.side == .toward },
            isStrained: own.contains { $0.side == .strained }, aboutSomeoneElse: isOther,
            isPast: own.contains { $0.polarity == .affirmed && $0.isPast } && (now.isEmpty || polarity != .affirmed))
    }

    /// How many themes are suggested at most.
    private static let maximumSuggestions = 4

    /// At most four themes that weigh enough beside the best, the weightiest first; what is denied, of risks alone. A risk
    /// is left out for no other theme.
    func suggestions(from weighed: [WeighedTheme], _ read: ReadText, in text: Span<UInt8>) -> [ThemeSuggestion] {
        guard let best = weighed.first else { return [] }
        let enough = weighed.filter { theme in
            let isRisk = allThemes[theme.theme].isSigned
            return theme.weight >= max(isRisk ? 0 : best.weight * Weights.besideBest, Weights.clear)
                && (theme.code.polarity == .affirmed || isRisk)
        }
        let risks = enough.lazy.filter { allThemes[$0.theme].isSigned }.prefix(Self.maximumSuggestions)
        var room = Self.maximumSuggestions - risks.count
        var suggestions: [ThemeSuggestion] = []
        for theme in enough {
            let (code, named) = (theme.code, allThemes[theme.theme])
            if !named.isSigned { room -= 1 }
            guard named.isSigned ? suggestions.count < Self.maximumSuggestions : room >= 0 else { continue }
            suggestions.append(
                ThemeSuggestion(
                    theme: named, words: words(for: theme, read, in: text), polarity: code.polarity,
                    side: code.isToward == code.isStrained ? nil : code.isToward ? .toward : .strained,
                    isPast: code.isPast))
        }
        return suggestions
    }

    /// Three places that show what was found, each wording once, the longest first.
    private func words(for theme: WeighedTheme, _ read: ReadText, in text: Span<UInt8>) -> [String] {
        var words: [String] = []
        for hit in theme.hits.prefix(50) where hit.polarity == theme.code.polarity {
            let bytes = read.range(of: hit).map { text[$0] }
            let word = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
            if !words.contains(where: { $0.lowercased() == word.lowercased() }) { words.append(word) }
        }
        return Array(words.sorted { $0.count > $1.count }.prefix(3))
    }
}

/// How terms weigh; chosen on the development texts.
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
