extension ThemeVocabulary {
    /// The vocabulary with one change.
    public func applying(_ change: VocabularyChange) throws(VocabularyError) -> ThemeVocabulary {
        var changed = self
        try changed.apply(change)
        changed.lexicon.index()
        return changed
    }

    /// The vocabulary with kept changes, in their order; one that no longer fits, since another has overtaken it, is
    /// passed over.
    public func applying(kept changes: [VocabularyChange]) -> ThemeVocabulary {
        guard !changes.isEmpty else { return self }
        var changed = self
        for change in ThemeVocabulary.standing(of: changes) { try? changed.make(change) }
        changed.lexicon.index()
        return changed
    }

    /// What is left of kept changes without those that were taken back, and without what took them back.
    static func standing(of changes: [VocabularyChange]) -> [VocabularyChange] {
        guard changes.contains(where: \.takesBack) else { return changes }
        var standing: [VocabularyChange] = []
        for change in changes {
            switch change {
            case .restore(let id): standing.removeAll { $0.takesAway(id) }
            case .unalias(let id, let word): standing.removeAll { $0 == .alias(theme: id, word: word) }
            default: standing.append(change)
            }
        }
        return standing
    }

    /// Makes a change; the lexicon is to be indexed afterwards.
    mutating func apply(_ change: VocabularyChange) throws(VocabularyError) {
        guard change.takesBack else { return try make(change) }
        let standing = ThemeVocabulary.standing(of: changes + [try change.resolved(in: self)])
        // As if what is taken back had never been: the others anew.
        self = .builtIn
        for change in standing { try? make(change) }
    }

    /// The change that takes a taught word back, as it was taught.
    func unalias(_ word: String, of name: String) throws(VocabularyError) -> VocabularyChange {
        let id = try resolve(name).id
        guard case .alias(let theme, let taught) = changes.last(where: { teaches($0, word, to: id) }) else {
            throw .notTaught(word, theme: id)
        }
        return .unalias(theme: theme, word: taught)
    }

    /// Whether a change taught this word to the theme, or to one that is part of it now.
    private func teaches(_ change: VocabularyChange, _ word: String, to id: String) -> Bool {
        guard case .alias(let theme, let taught) = change else { return false }
        return currentID(of: theme) == id && ThemeVocabulary.folded(taught) == ThemeVocabulary.folded(word)
    }

    /// Makes a change that takes none back.
    private mutating func make(_ change: VocabularyChange) throws(VocabularyError) {
        switch change {
        case .add(let name): try add(name)
        case .alias(let theme, let word):
            let place = try place(of: theme)
            guard !has(word, in: allThemes[place]) else { throw .wordExists(word, theme: allThemes[place].id) }
            try addWord(word, to: place)
        case .hide(let theme): allThemes[try place(of: theme)].isHidden = true
        case .language, .restore, .unalias: break
        case .merge(let name, let other):
            let from = try place(of: name)
            let into = try place(of: other)
            guard from != into else { throw .mergedIntoItself(name) }
            let id = allThemes[from].id
            for entry in lexicon.entries.indices where lexicon.entries[entry].cue == nil {
                if Int(lexicon.entries[entry].theme) == from { lexicon.entries[entry].theme = UInt16(into) }
            }
            for (old, target) in merged where target == id { merged[old] = allThemes[into].id }
            merged[id] = allThemes[into].id
            if allThemes[from].hasSides { allThemes[into].hasSides = true }
            allThemes[from].isHidden = true
            try? addWord(allThemes[from].name, to: into)
        }
        changes.append(change)
    }

    private mutating func add(_ name: String) throws(VocabularyError) {
        guard name.count <= 60, let id = ThemeVocabulary.id(ofName: name), !name.contains("|") else {
            throw .invalidName(name)
        }
        if let known = theme(called: name) { throw .themeExists(known.id) }
        guard allThemes.count < 500 else { throw .tooMany }
        var theme = Theme(id: id, group: ThemeVocabulary.ownGroup.id, name: name, summary: "")
        theme.isPointed = true
        allThemes.append(theme)
        do { try addWord(name, to: allThemes.count - 1) } catch {
            allThemes.removeLast()
            throw error
        }
        if groups.last != ThemeVocabulary.ownGroup { groups.append(ThemeVocabulary.ownGroup) }
    }

    private mutating func addWord(_ word: String, to theme: Int) throws(VocabularyError) {
        guard lexicon.terms.count < ThemeLexicon.maximumTerms else { throw .tooMany }
        let isAbbreviation = ThemeVocabulary.isAbbreviation(word)
        let folded = ThemeVocabulary.folded(word)
        let isPlain = folded.allSatisfy { $0.isLetter || $0.isNumber || " -'*/".contains($0) }
        guard isPlain, folded.utf8.count <= 100 else { throw .invalidWord(word) }
        let bytes = Array(folded.utf8)
        let start = lexicon.source.count
        lexicon.append(source: bytes.span)
        let style: TermStyle = isAbbreviation ? .exactCase : []
        guard lexicon.addTerm(bytes.indices, in: bytes.span, offset: start, style, theme: theme, cue: nil) else {
            throw .invalidWord(word)
        }
    }

    /// A word as the lexicon keeps it.
    static func folded(_ word: String) -> String {
        let word = isAbbreviation(word) ? word : word.lowercased()
        return String(word.map { $0 == "\u{2019}" ? "'" : $0 == "\u{2010}" || $0 == "\u{2011}" ? "-" : $0 })
    }

    private static func isAbbreviation(_ word: String) -> Bool {
        word.contains(where: \.isUppercase) && word == word.uppercased() && word.allSatisfy(\.isASCII)
    }

    /// Whether a theme has exactly this word.
    public func has(_ word: String, in theme: Theme) -> Bool { words(of: theme).contains(ThemeVocabulary.folded(word)) }

    private func place(of name: String) throws(VocabularyError) -> Int {
        let id = try resolve(name).id
        guard let place = allThemes.firstIndex(where: { $0.id == id }) else { throw .unknownTheme(name, near: []) }
        return place
    }

    /// The heading over the themes that a practice adds.
    private static let ownGroup = ThemeGroup(
        id: "own", name: "Themes of this practice", summary: "What this practice has added.")
}
