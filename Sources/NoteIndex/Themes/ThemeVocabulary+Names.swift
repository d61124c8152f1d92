extension ThemeVocabulary {
    /// The ids of the themes that the program brings, in the order in which its text names them. Known without reading
    /// that text: every hit of a search is stored with numbers of this list.
    public static let builtInIDs: [String] = [
        "trust-safety", "nonjudgment", "collaboration", "empathy", "goal-consensus", "structure-guidance",
        "boundaries", "feedback", "support", "rupture-repair", "transference", "engagement-ambivalence", "depression",
        "anxiety", "ocd", "trauma", "grief", "substance-use", "eating-body", "sleep", "mania-psychosis",
        "attention-neurodiversity", "emotion-dysregulation", "self-esteem", "stress-burnout", "cognitive-work",
        "exposure", "behavioral-activation", "mindfulness-relaxation", "psychodynamic", "psychoeducation",
        "medication", "anger", "shame-guilt", "numbness-avoidance", "hope-joy", "couple", "separation-divorce",
        "family", "parenting", "social-loneliness", "suicide", "self-harm", "harm-to-others", "abuse-neglect",
        "safety-plan", "legal-duties", "progress", "plan-adjust", "growth", "coping", "relapse", "attendance",
        "ending", "work", "school", "money-housing", "physical-health", "identity-sexuality", "culture-faith",
    ]

    /// The theme whose id or name is written like this, whatever its case and signs.
    public func theme(called name: String) -> Theme? {
        let id = ThemeVocabulary.slug(of: name)
        return theme(id: id) ?? allThemes.first { ThemeVocabulary.slug(of: $0.name) == id }
    }

    /// The theme that a person means: by id, unique prefix of an id, name, or one of its words.
    public func resolve(_ name: String) throws(VocabularyError) -> Theme {
        let wanted = ThemeVocabulary.slug(of: name)
        if let theme = theme(id: wanted) { return theme }
        let named = allThemes.first { ThemeVocabulary.slug(of: $0.name) == wanted }
        if let named, let theme = theme(id: named.id) { return theme }
        guard !wanted.isEmpty else { throw .unknownTheme(name, near: []) }
        let prefixed = themes.filter { $0.id.hasPrefix(wanted) }
        if prefixed.count == 1 { return prefixed[0] }
        let worded = themesWithWord(name)
        if worded.count == 1 { return worded[0] }
        let candidates = prefixed.isEmpty ? worded : prefixed
        guard candidates.isEmpty else { throw .ambiguousTheme(name, candidates: candidates.map(\.id)) }
        throw .unknownTheme(name, near: near(wanted))
    }

    /// The theme that a person means, where it is not hidden: what is not looked for is not answered with "nothing".
    public func resolveShown(_ name: String) throws(VocabularyError) -> Theme {
        let theme = try resolve(name)
        guard !theme.isHidden else { throw .hiddenTheme(theme.id) }
        return theme
    }

    /// A theme that was hidden or became part of another, by its own id or name, or the unique beginning of its id.
    public func departed(_ name: String) throws(VocabularyError) -> Theme {
        let wanted = ThemeVocabulary.slug(of: name)
        let hidden = allThemes.filter(\.isHidden)
        if let named = hidden.first(where: { $0.id == wanted }) { return named }
        if let there = theme(called: name), !hidden.contains(where: { ThemeVocabulary.slug(of: $0.name) == wanted }) {
            throw .notTakenAway(there.id)
        }
        if let named = hidden.first(where: { ThemeVocabulary.slug(of: $0.name) == wanted }) { return named }
        let begun = wanted.isEmpty ? [] : hidden.filter { $0.id.hasPrefix(wanted) }
        guard begun.count < 2 else { throw .ambiguousTheme(name, candidates: begun.map(\.id)) }
        if let only = begun.first { return only }
        throw .notTakenAway(try resolve(name).id)
    }

    /// The themes that have a name for one of their words.
    private func themesWithWord(_ name: String) -> [Theme] {
        var bytes = Array(name.utf8)
        var found = themesWithWord(bytes)
        if found.isEmpty {
            // "si" for the abbreviation SI.
            bytes = Array(name.uppercased().utf8)
            found = themesWithWord(bytes)
        }
        return found
    }

    private func themesWithWord(_ bytes: [UInt8]) -> [Theme] {
        let tokens = wordTokens(of: bytes.span)
        var hits = lexicon.scan(bytes.span, tokens: tokens.span, themeCount: allThemes.count).hits
            .filter { !allThemes[Int($0.theme)].isHidden }
        // The whole name rather than a part of it, and a clear word rather than one of many meanings.
        let whole = hits.filter { $0.first == 0 && $0.last == tokens.count - 1 }
        if !whole.isEmpty { hits = whole }
        let clear = hits.filter { !lexicon.entries[Int($0.entry)].style.contains(.weak) }
        if !clear.isEmpty { hits = clear }
        var themes: [Int] = []
        for hit in hits where !themes.contains(Int(hit.theme)) { themes.append(Int(hit.theme)) }
        return themes.map { allThemes[$0] }
    }

    /// The ids of themes whose id, name or words are spelt nearly like this; the nearest first, at most three.
    private func near(_ wanted: String) -> [String] {
        let wanted = Array(wanted.utf8)
        guard wanted.count <= 60 else { return [] }
        let limit = wanted.count < 5 ? 1 : 2
        var distance = EditDistance(to: wanted, upTo: limit)
        var nearest: [(id: String, distance: Int)] = []
        for theme in themes {
            let names =
                [theme.id] + theme.id.split(separator: "-").map(String.init)
                + ThemeVocabulary.slug(of: theme.name).split(separator: "-").map(String.init)
                + words(of: theme).map { $0.filter { $0 != "*" } }
            let distances = names.filter { $0.utf8.count > 2 }.compactMap { distance.distance(of: Array($0.utf8)[...]) }
            if let least = distances.min() { nearest.append((theme.id, least)) }
        }
        return nearest.sorted { $0.distance < $1.distance }.prefix(3).map(\.id)
    }

    /// The id that a new theme of this name would have; nil where it has no letter.
    public static func id(ofName name: String) -> String? {
        let id = slug(of: name)
        return id.contains(where: \.isLetter) ? id : nil
    }

    /// A name as an id: lower case, what is no letter or digit one hyphen.
    static func slug(of name: String) -> String {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}
