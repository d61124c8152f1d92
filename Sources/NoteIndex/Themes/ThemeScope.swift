/// Gives every hit its polarity, its side and its subject, from the cues around it.
struct ThemeScope {
    /// How many words a negation reaches.
    private static let absenceReach = 7
    private static let negationReach = 5
    private static let inabilityReach = 4
    private static let consideringReach = 8
    private static let possessiveReach = 5

    private enum Negation { case none, denial, absence, negation, inability }

    private let tokens: [WordToken]
    private let cues: [ThemeLexicon.Cue]
    private var negation = Negation.none
    private var negationEnd = 0
    private var consideringEnd = 0
    private var otherEnd = 0

    init(tokens: [WordToken], cues: [ThemeLexicon.Cue]) {
        self.tokens = tokens
        self.cues = cues
    }

    /// - Parameters:
    ///   - hits: in the order of the text.
    ///   - side: the side of a hit's own words, if they have one.
    ///   - isPersonal: whether a hit may be about somebody else.
    mutating func resolve(
        _ hits: inout [ThemeLexicon.Hit], side: (ThemeLexicon.Hit) -> ThemeSide?,
        isPersonal: (ThemeLexicon.Hit) -> Bool
    ) {
        guard !hits.isEmpty else { return }
        var nextHit = 0
        var nextCue = 0
        for index in tokens.indices {
            passGap(before: index, nextCue: nextCue)
            while nextHit < hits.count, hits[nextHit].first == index {
                judge(&hits[nextHit], side: side(hits[nextHit]), isPersonal: isPersonal(hits[nextHit]))
                nextHit += 1
            }
            if nextCue < cues.count, cues[nextCue].first == index {
                apply(nextCue, to: &hits, nextHit: nextHit)
                nextCue += 1
            }
        }
    }

    private func judge(_ hit: inout ThemeLexicon.Hit, side: ThemeSide?, isPersonal: Bool) {
        let isNegated = negation != .none && negationEnd > hit.first
        if let side {
            hit.side = isNegated ? (side == .toward ? .strained : .toward) : side
        } else if isNegated, negation != .inability {
            hit.polarity = .denied
        } else if consideringEnd > hit.first {
            hit.polarity = .considered
        }
        hit.aboutSomeoneElse = isPersonal && otherEnd > hit.first
    }

    /// What ends at the punctuation before a word.
    private mutating func passGap(before index: Int, nextCue: Int) {
        switch tokens[index].gap {
        case .joined, .slash:
            return
        case .line, .stop:
            negation = .none
            consideringEnd = 0
            otherEnd = 0
        case .colon:
            if negation != .denial { negation = .none }
            consideringEnd = 0
        case .comma:
            if negation == .absence, listGoesOn(from: nextCue) {
                negationEnd = max(negationEnd, index + ThemeScope.absenceReach)
            } else if negation != .denial {
                negation = .none
            }
            consideringEnd = 0
            if !isCue(.relative, at: index, from: nextCue) { otherEnd = 0 }
        }
    }

    /// Whether an "or" still comes in this sentence, as in "no plan, intent or means".
    private func listGoesOn(from nextCue: Int) -> Bool {
        guard nextCue < cues.count else { return false }
        var end = cues[nextCue].first
        for number in nextCue..<min(cues.count, nextCue + 8) {
            let cue = cues[number]
            while end < cue.first {
                end += 1
                if tokens[end].gap.endsSentence || tokens[end].gap == .colon { return false }
            }
            if cue.kind == .or { return true }
            if cue.kind == .turn || cue.kind == .patient { return false }
        }
        return false
    }

    private func isCue(_ kind: ScopeCue, at index: Int, from nextCue: Int) -> Bool {
        nextCue < cues.count && cues[nextCue].first == index && cues[nextCue].kind == kind
    }

    private mutating func apply(_ number: Int, to hits: inout [ThemeLexicon.Hit], nextHit: Int) {
        let cue = cues[number]
        let after = cue.last + 1
        switch cue.kind {
        case .denial, .absence:
            if cue.kind == .denial, negation == .negation || negation == .inability, negationEnd > cue.first {
                // "does not deny"
                negation = .none
                return
            }
            // "Suicidal ideation: denies", "SI - no": nothing follows that could be meant.
            let endsClause = after >= tokens.count || tokens[after].gap.rawValue >= WordGap.comma.rawValue
            if endsClause, after >= tokens.count || tokens[after].gap != .colon {
                deny(&hits, before: nextHit, at: cue.first)
                return
            }
            if let last = hits[..<nextHit].last?.last, last + 1 < tokens.count, tokens[last + 1].gap == .colon {
                deny(&hits, before: nextHit, at: cue.first)
            }
            negation = cue.kind == .denial ? .denial : .absence
            negationEnd = cue.kind == .denial ? Int.max : after + ThemeScope.absenceReach
        case .negation:
            negation = .negation
            negationEnd = after + ThemeScope.negationReach
        case .inability:
            negation = .inability
            negationEnd = after + ThemeScope.inabilityReach
        case .denialAfter:
            deny(&hits, before: nextHit, at: cue.first)
        case .considering:
            consideringEnd = after + ThemeScope.consideringReach
        case .turn:
            negation = .none
            consideringEnd = 0
            otherEnd = 0
        case .or:
            if negation == .absence || negation == .negation {
                negationEnd = max(negationEnd, after + ThemeScope.negationReach)
            }
        case .and:
            if negation == .negation || negation == .inability { negation = .none }
            if negation == .absence, nextHit == hits.count || hits[nextHit].first != after { negation = .none }
        case .patient:
            otherEnd = 0
            // "denies SI, she cries": a new subject after a comma, unless the sentence says "denies that she …".
            if tokens[cue.first].gap == .comma { negation = .none }
        case .family:
            otherEnd = Int.max
        case .person:
            judgePerson(number)
        case .noNegation, .link, .determiner, .relative:
            break
        }
    }

    /// Whether the person named is whom the clause is about.
    private mutating func judgePerson(_ number: Int) {
        let cue = cues[number]
        if number + 1 < cues.count, cues[number + 1].kind == .relative, cues[number + 1].first == cue.last + 1 {
            let owns = tokens[cue.last + 1].end - tokens[cue.last + 1].start == 1
            otherEnd = owns ? cue.last + 2 + ThemeScope.possessiveReach : Int.max
            return
        }
        var before = number - 1
        var place = cue.first
        while before >= 0, cues[before].kind == .determiner, cues[before].last == place - 1,
            tokens[place].gap == .joined
        {
            place = cues[before].first
            before -= 1
        }
        let isObject =
            before >= 0 && cues[before].kind == .link && cues[before].last == place - 1 && tokens[place].gap == .joined
        if !isObject { otherEnd = Int.max }
    }

    /// Marks as denied the hits that end right before a word, and those joined to them by one word or a slash.
    private func deny(_ hits: inout [ThemeLexicon.Hit], before nextHit: Int, at word: Int) {
        var limit = word
        var reach = 4
        for number in (0..<nextHit).reversed() {
            let hit = hits[number]
            if hit.last < limit {
                guard limit - hit.last <= reach,
                    !(hit.last + 1...limit).contains(where: { tokens[$0].gap.endsSentence })
                else { return }
                reach = 2
            }
            if hit.side == nil { hits[number].polarity = .denied }
            limit = min(limit, hit.first)
        }
    }
}
