// Lists that are denied, or allowed for, as a whole.
extension ThemeScope {
    /// Whether an "or" still comes within a list's length, as in "no plan, intent or means".
    func listGoesOn(after index: Int, from nextCue: Int) -> Bool {
        var end = index
        for cue in cues[nextCue...].prefix(8) where cue.first <= index + ThemeScope.listReach {
            while end < cue.first {
                end += 1
                if tokens[end].gap.endsSentence || tokens[end].gap == .colon { return false }
            }
            if cue.kind == .or { return true }
            if cue.kind == .turn || cue.kind == .patient { return false }
        }
        return false
    }

    /// Marks as denied, or else as considered, the hit that ends a few words before a cue, and the list that it closes:
    /// "SI, HI and self-harm denied". Of a longer list than twelve the beginning is left as it is, so that the time
    /// stays linear.
    func mark(
        _ hits: inout [ThemeLexicon.Hit], before nextHit: Int, cue number: Int, as polarity: ThemePolarity,
        _ themes: [Theme]
    ) {
        var limit = cues[number].first
        var isNearest = true
        // "SI, HI: denied"
        var isList = tokens[limit].gap == .colon
        // "Suicidal ideation, homicidal ideation denied", but not "suicidal, plan denied"
        let isAmongDangers = nextHit > 0 && themes[Int(hits[nextHit - 1].theme)].isDanger
        for place in (max(0, nextHit - 12)..<nextHit).reversed() {
            let hit = hits[place]
            if hit.last < limit {
                let between = tokens[hit.last + 1...limit]
                let isEnumeration = isNearest && isEnumeration(hit.last + 1..<limit, before: number)
                guard between.count <= (isEnumeration ? ThemeScope.enumerationReach : closingReach),
                    !between.contains(where: { $0.gap.endsSentence })
                else { return }
                let hasComma = between.contains { $0.gap == .comma }
                if isNearest {
                    guard between.count <= 2 || !hasComma || isEnumeration else { return }
                    // "ideation, plan and intent were denied"
                    isList = isList || hasConjunction(hit.last + 1..<limit, before: number)
                } else {
                    let isJoined = between.count == 2 && isConjunction(hit.last + 1, before: number)
                    isList = isList || isJoined || isAmongDangers && opensSentence(place, hits)
                    guard isJoined || between.count == 1 && (isList || !hasComma) else { continue }
                }
                isNearest = false
            }
            if hit.side == nil, polarity == .denied || hit.polarity == .affirmed { hits[place].polarity = polarity }
            limit = min(limit, hit.first)
        }
    }

    private func isConjunction(_ word: Int, before number: Int) -> Bool {
        let cue = cues[..<number].last { $0.first <= word }
        return cue?.first == word && (cue?.kind == .or || cue?.kind == .and)
    }

    /// Whether words go on with a list: ", plan and intent".
    private func isEnumeration(_ words: Range<Int>, before number: Int) -> Bool {
        guard let first = words.first, tokens[first].gap == .comma else { return false }
        return hasConjunction(words, before: number)
    }

    /// Whether there is an "and" or "or" among words, and nothing that begins something else.
    private func hasConjunction(_ words: Range<Int>, before number: Int) -> Bool {
        let inside = cues[..<number].suffix(4).filter { words ~= $0.first }
        return !inside.isEmpty && inside.allSatisfy { $0.kind == .and || $0.kind == .or }
    }

    /// Whether a hit belongs to the words of its theme that a sentence begins with: "Suicidal ideation, …", but not
    /// "reports suicidal ideation, …".
    private func opensSentence(_ place: Int, _ hits: [ThemeLexicon.Hit]) -> Bool {
        let first = hits[phraseStart(of: place, hits)].first
        return first == 0 || tokens[first].gap.endsSentence
    }

    /// The first of the hits of one theme that follow one another up to this one: "suicidal ideation" is one thing.
    func phraseStart(of place: Int, _ hits: [ThemeLexicon.Hit]) -> Int {
        var first = place
        while first > 0, hits[first - 1].theme == hits[place].theme, hits[first - 1].last + 1 >= hits[first].first,
            tokens[hits[first].first].gap.joinsPhrase
        {
            first -= 1
        }
        return first
    }
}
