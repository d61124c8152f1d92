/// Gives every hit its polarity, its side and its subject, from the cues around it.
struct ThemeScope {
    /// How many words a negation reaches.
    private static let denialReach = 25
    private static let absenceReach = 7
    private static let negationReach = 5
    private static let inabilityReach = 4
    private static let consideringReach = 8
    private static let possessiveReach = 5
    static let listReach = 10
    /// How many words an enumeration may have between what a denial at its end means and the denial.
    static let enumerationReach = 7
    /// How many words back an answer finds what was asked.
    static let replyReach = 15

    private enum Negation { case none, denial, absence, never, negation, inability }

    let isEnglish: Bool
    /// How many words a denial at the end of a clause may stand behind what it denies.
    var closingReach: Int { isEnglish ? 4 : 7 }
    let tokens: [WordToken]
    let cues: [ThemeLexicon.Cue]
    /// Where the cues are from: it knows links and determiners too.
    private let rules: ThemeLexicon
    private var negation = Negation.none
    private var negationEnd = 0
    /// Whether the list that is denied has had its "or" or "and": the comma after that ends it.
    private var isListClosed = false
    private var consideringEnd = 0
    /// Whether the sentence has said "if".
    private var isConditional = false
    private var otherEnd = 0
    /// Whether the other is spoken of between commas: "whose brother …,".
    private var isInserted = false
    /// What the sentence has called the patient beside somebody else: "his ex", "told him".
    private var patient: Pronoun?

    enum Pronoun { case male, female }

    /// - Parameter isEnglish: the verb may stand at the end of a clause in most other languages.
    init(tokens: [WordToken], cues: [ThemeLexicon.Cue], rules: ThemeLexicon, isEnglish: Bool) {
        self.isEnglish = isEnglish
        self.tokens = tokens
        self.cues = cues
        self.rules = rules
    }

    /// - Parameter hits: in the order of the text.
    mutating func resolve(
        _ hits: inout [ThemeLexicon.Hit], in text: Span<UInt8>, _ lexicon: ThemeLexicon, themes: [Theme]
    ) {
        guard !hits.isEmpty else { return }
        var nextHit = 0
        var nextCue = 0
        for index in tokens.indices {
            passGap(before: index, nextCue: nextCue)
            while nextHit < hits.count, hits[nextHit].first == index {
                let style = lexicon.entries[Int(hits[nextHit].entry)].style
                judge(&hits[nextHit], style, isPersonal: themes[Int(hits[nextHit].theme)].isPersonal)
                if hasMinus(after: hits[nextHit].last, in: text) { denyPhrase(endingAt: nextHit, &hits) }
                nextHit += 1
            }
            if nextCue < cues.count, cues[nextCue].first == index {
                if cues[nextCue].kind == .person {
                    judgePerson(nextCue, in: text)
                } else {
                    apply(nextCue, to: &hits, nextHit: nextHit, themes, in: text)
                }
                nextCue += 1
            }
        }
    }

    private mutating func judge(_ hit: inout ThemeLexicon.Hit, _ style: TermStyle, isPersonal: Bool) {
        let isNegated = negation != .none && negationEnd > hit.first
        if !style.isDisjoint(with: [.toward, .strained]) {
            hit.side = style.contains(.toward) != isNegated ? .toward : .strained
        } else if isNegated, negation != .inability {
            hit.polarity = .denied
            // "suicidal ideation" is two words of the theme and one thing.
            negationEnd = max(negationEnd, hit.last + 2)
        } else if consideringEnd > hit.first {
            hit.polarity = .considered
            consideringEnd = max(consideringEnd, hit.last + 2)
        } else if style.contains(.considered) {
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
            patient = nil
            negation = .none
            consideringEnd = 0
            isConditional = false
            otherEnd = 0
        case .colon:
            if negation != .denial { negation = .none }
            consideringEnd = 0
        case .comma:
            passComma(before: index, nextCue: nextCue)
            consideringEnd = 0
            // "whose brother died, is suicidal": the clause about the brother is over.
            if isInserted || !isCue(.relative, at: index, from: nextCue) { otherEnd = 0 }
            isInserted = false
        }
    }

    /// A comma ends what is not a list, and a list that has had its "or" or "and", as in "no plan or intent, cries a
    /// lot or sleeps"; "denies" alone may have a second list, as in "denies suicidal or homicidal ideation, plan or
    /// intent".
    private mutating func passComma(before index: Int, nextCue: Int) {
        switch negation {
        case .none: return
        case .denial where !isListClosed || listGoesOn(after: index, from: nextCue): return
        case .absence, .never:
            guard !isListClosed, listGoesOn(after: index, from: nextCue) else { return negation = .none }
            negationEnd = max(negationEnd, index + ThemeScope.absenceReach)
        case .denial, .negation, .inability: negation = .none
        }
    }

    func isCue(_ kind: ScopeCue, at index: Int, from nextCue: Int) -> Bool {
        nextCue < cues.count && cues[nextCue].first == index && cues[nextCue].kind == kind
    }

    private mutating func apply(
        _ number: Int, to hits: inout [ThemeLexicon.Hit], nextHit: Int, _ themes: [Theme], in text: Span<UInt8>
    ) {
        let cue = cues[number]
        let after = cue.last + 1
        if let question = questionEnd(before: number, in: text) {
            return reply(&hits, before: nextHit, to: question, sentences: 1, as: .denied)
        }
        switch cue.kind {
        case .denial, .absence, .never:
            if cue.kind == .denial, negation == .negation || negation == .inability, negationEnd > cue.first {
                // "does not deny"
                negation = .none
                return
            }
            // "Suicidal ideation: denies", "SI - no": nothing follows that could be meant, unless it is a list.
            if closesClause(number), after == tokens.count || tokens[after].gap != .colon {
                mark(&hits, before: nextHit, cue: number, as: .denied, themes)
                return
            }
            if let last = hits[..<nextHit].last?.last, answers(number, to: last) {
                mark(&hits, before: nextHit, cue: number, as: .denied, themes)
            }
            if cue.kind == .denial {
                negate(.denial, until: after + ThemeScope.denialReach)
            } else {
                negate(cue.kind == .never ? .never : .absence, until: after + ThemeScope.absenceReach)
            }
        case .negation:
            // "He denies suicidal thoughts not", as German has it.
            if !isEnglish, negation == .denial, negationEnd > cue.first, closesClause(number), nextHit > 0 {
                if hits[nextHit - 1].polarity == .denied { hits[nextHit - 1].polarity = .affirmed }
                return
            }
            // "Suicidal thoughts have stopped."
            if closesClause(number), let last = hits[..<nextHit].last?.last, cue.first - last <= 3 {
                mark(&hits, before: nextHit, cue: number, as: .denied, themes)
                return
            }
            // "cannot promise not to"
            if negation == .inability, negationEnd > cue.first {
                negation = .none
                return
            }
            negate(.negation, until: after + ThemeScope.negationReach)
        case .inability:
            negate(.inability, until: after + ThemeScope.inabilityReach)
        case .denialAfter:
            // "negative" closes a clause; in "negative thoughts" it says nothing of what came before.
            if closesClause(number) || cue.last > cue.first {
                mark(&hits, before: nextHit, cue: number, as: .denied, themes)
            }
        case .reply:
            reply(&hits, before: nextHit, to: cue.first, sentences: 1, only: .considered, as: .denied)
        case .retraction:
            reply(&hits, before: nextHit, to: cue.first, reach: ThemeScope.denialReach, only: .denied, as: .affirmed)
            negation = .none
        case .unsure:
            negate(.inability, until: after + ThemeScope.consideringReach)
            consideringEnd = after + ThemeScope.consideringReach
        case .considering:
            consideringEnd = after + ThemeScope.consideringReach
            isConditional = true
        case .consideringAfter:
            mark(&hits, before: nextHit, cue: number, as: .considered, themes)
        case .conditional:
            // "if it gets worse, admission would be the next step"
            guard isConditional else { return }
            mark(&hits, before: nextHit, cue: number, as: .considered, themes)
            consideringEnd = after + ThemeScope.consideringReach
        case .turn:
            negation = .none
            consideringEnd = 0
            isConditional = false
            otherEnd = 0
        case .cause:
            negation = .none
            consideringEnd = 0
        case .passage:
            negation = .none
        case .or:
            isListClosed = true
            if negation == .absence || negation == .never || negation == .negation {
                negationEnd = max(negationEnd, after + ThemeScope.negationReach)
            }
        case .and:
            isListClosed = true
            if negation == .negation || negation == .never || negation == .inability { negation = .none }
            if negation == .absence, nextHit == hits.count || hits[nextHit].first != after { negation = .none }
        case .patient:
            // "his ex said she …": not whom "his" means.
            let said = pronoun(at: cue.first, in: text)
            otherEnd = said != nil && patient != nil && said != patient ? Int.max : 0
            // "denies SI, she cries": a new subject after a comma, unless the sentence says "denies that she …".
            if tokens[cue.first].gap == .comma { negation = .none }
        case .predicate, .relative:
            // "denies SI, feels hopeless"
            if tokens[cue.first].gap == .comma { negation = .none }
        case .family:
            otherEnd = Int.max
        case .possessor:
            // "the suicide of her mother"
            for place in (max(0, nextHit - 4)..<nextHit) where hits[place].last + 1 == cue.first {
                // "the assault of a neighbour" is not the neighbour's doing.
                let theme = themes[Int(hits[place].theme)]
                hits[place].aboutSomeoneElse = theme.isPersonal && theme.securityLabel != "VIO"
            }
        case .noNegation, .person, .link, .determiner, .complement:
            break
        case .history, .former, .heading, .once, .before, .now, .since, .lasting, .likewise, .timeless:
            break
        }
    }

    /// Whether a denial is the answer to a heading: "SI: no", "SI: she denies"; in "SI: yes, no plan" it is not.
    private func answers(_ number: Int, to last: Int) -> Bool {
        let first = cues[number].first
        guard last < first, first - last <= 3, tokens[last + 1].gap == .colon else { return false }
        // Of two words between them, the cues are the two before this one.
        let before = cues[max(0, number - 2)..<number]
        return (last + 1..<first).allSatisfy { word in before.contains { $0.first == word && $0.kind == .patient } }
            && (last + 2..<max(last + 2, first + 1)).allSatisfy { tokens[$0].gap == .joined }
    }

    func closesClause(_ number: Int) -> Bool {
        let after = cues[number].last + 1
        guard after < tokens.count else { return true }
        return tokens[after].gap.rawValue >= WordGap.comma.rawValue
            && !isCue(.complement, at: after, from: number + 1)
    }

    private mutating func negate(_ kind: Negation, until end: Int) {
        negation = kind
        negationEnd = end
        isListClosed = false
    }

    /// "whose", and not "'s" or "is": of the relatives the long ones.
    private func isWhose(_ number: Int) -> Bool {
        let cue = cues[number]
        return cue.kind == .relative && cue.first == cue.last && tokens[cue.first].end - tokens[cue.first].start > 3
    }

    /// Whether the person named is whom the clause is about.
    private mutating func judgePerson(_ number: Int, in text: Span<UInt8>) {
        let cue = cues[number]
        isInserted = number > 0 && cues[number - 1].last + 1 == cue.first && isWhose(number - 1)
        if number + 1 < cues.count, cues[number + 1].kind == .relative, cues[number + 1].first == cue.last + 1 {
            let isPossessive = tokens[cue.last + 1].end - tokens[cue.last + 1].start == 1
            otherEnd = isPossessive ? cue.last + 2 + ThemeScope.possessiveReach : Int.max
            return
        }
        // "with her older sister": what stands before the determiners makes her the object.
        var place = cue.first
        if let own = pronoun(at: place, in: text) { patient = own }
        while place > 0, tokens[place].gap == .joined {
            place -= 1
            let small = rules.smallWord(tokens[place], in: text)
            if small == .link { return }
            guard small == .determiner else { break }
            if let own = pronoun(at: place, in: text) { patient = own }
        }
        // "told her he wants to die"
        let object = cue.last + 2
        if patient == nil, object < tokens.count, rules.smallWord(tokens[cue.last + 1], in: text) == .link {
            patient = pronoun(at: object, in: text)
        }
        otherEnd = Int.max
    }
}
