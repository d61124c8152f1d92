internal import NoteIndex
internal import SecretMemory
internal import VaultCrypto

extension Vault {
    /// Finds notes by words and themes. The search is logged with the notes that it shows, without its words.
    ///
    /// - Throws: `QueryError` for a query that is none.
    public func search(_ search: VaultSearch) throws -> VaultSearchAnswer {
        let names = QueryContext(vault: self)
        let query = try Query.parse(search.query, names: names)
        var filter = SearchFilter(themes: search.themes)
        filter.patients = search.patient.flatMap { PatientKey($0.bytes) }.map { [$0] }
        if search.since != nil || search.until != nil {
            let (first, last) = (search.since?.number ?? .min, search.until?.number ?? .max)
            guard first <= last else {
                return VaultSearchAnswer(total: 0, hits: [], didYouMean: nil, cappedPrefixes: [])
            }
            filter.days = first...last
        }
        filter.kinds = search.kind.map { [$0.code] }
        let catalogue = try freshCatalogue()
        let (answer, entries) = try catalogue.search(
            SearchRequest(
                query, filter: filter, polarity: search.polarity, order: search.order, limit: search.limit),
            drawers: Drawer.allCases,
            // A word near the one that was meant is a word of notes, too.
            suggestingFrom: search.revealsProcess ? Drawer.allCases : [.record])
        let summaries = try summaries(entries, catalogue)
        var hits = zip(summaries, answer.hits).map { note, hit in
            VaultSearchHit(
                note: note, score: Double(hit.score), reasons: [],
                isWithheld: note.drawer == .process && !search.revealsProcess)
        }
        let reasons = answer.hits.map(\.reasons)
        if search.snippets {
            try quote(&hits, entries, because: reasons, query, search.themes, names, catalogue.language)
        } else {
            for index in hits.indices { hits[index].reasons = try reasons[index].map { try words(for: $0, [], names) } }
        }
        for index in hits.indices where hits[index].isWithheld {
            hits[index].reasons = []
            hits[index].note = hits[index].note.withoutTitle
        }
        try logReading(.searched, JSONObject([("notes", .array(hits.map { .string($0.note.id.text) }))]))
        return VaultSearchAnswer(
            total: answer.total, hits: hits,
            didYouMean: answer.suggestions.lazy.compactMap(\.candidates.first).first?.word,
            cappedPrefixes: answer.cappedPrefixes)
    }

    /// Adds a quotation to every hit whose text may be shown, and the words that the reasons speak of.
    private func quote(
        _ hits: inout [VaultSearchHit], _ entries: [NoteEntry], because reasons: [[SearchReason]], _ query: Query,
        _ themes: [String], _ names: QueryContext, _ standard: NoteLanguage
    ) throws {
        let shown = hits.indices.filter { !hits[$0].isWithheld }
        let notes = try texts(of: shown.map { entries[$0] }, shown.map { hits[$0].note })
        let wanted = Set(themes + names.resolvedThemes)
        let finder = SnippetFinder(query)
        for (index, note) in zip(shown, notes) {
            try note.text.withBytes { text in
                let language = hits[index].note.language ?? standard
                let found = reasons[index].compactMap { if case .found(let one) = $0 { one.theme } else { nil } }
                let matches =
                    wanted.isEmpty
                    ? []
                    : try names.vocabulary().matches(
                        of: wanted, found: found, in: text, language, in: hits[index].note.day.parts.year)
                // What a note is here for is shown rather than another place that says the contrary.
                let decisive = matches.filter { match in reasons[index].contains { $0.isShown(by: match) } }
                let marks = (decisive.isEmpty ? matches : decisive).map(\.range)
                hits[index].snippet = finder.best(in: text, language, marks: marks).first
                hits[index].reasons = try reasons[index].map { reason in
                    let shown = matches.filter(reason.isShown)
                    return try words(for: reason, ThemeQuotation.all(of: shown, in: text), names)
                }
            }
        }
    }

    /// A reason in words: what stands in the query, or what is known of a theme, with what the text says.
    private func words(
        for reason: SearchReason, _ quotations: [ThemeQuotation], _ names: QueryContext
    ) throws -> String {
        switch reason {
        case .word(let word): return "“\(word)”"
        case .marked(let theme): return "you marked: \(try names.name(ofTheme: theme))"
        case .found(let finding):
            let theme = try names.vocabulary().theme(id: finding.theme)
            let says = ThemeCode(rawValue: finding.polarity).words(of: theme)
            let mark = ThemeCode(rawValue: finding.polarity).isMarked ? "you marked: " : ""
            return mark + (theme?.name ?? finding.theme) + (says.isEmpty ? "" : ": \(says.joined(separator: ", "))")
                + ThemeQuotation.line(quotations)
        }
    }
}

extension SearchReason {
    /// Whether a place in the text is one of those that the reason speaks of.
    fileprivate func isShown(by match: ThemeMatch) -> Bool {
        guard case .found(let finding) = self else { return false }
        return match.theme == finding.theme && match.speaks(for: ThemeCode(rawValue: finding.polarity))
    }
}

extension ThemeCode {
    /// What a note says of a theme. That it is there is said where the contrary would be worth finding too.
    fileprivate func words(of theme: Theme?) -> [String] {
        var words: [String] = []
        switch polarity {
        case .denied: words.append("denied")
        case .considered: words.append("considered")
        case .affirmed: if let theme, theme.isPersonal, !aboutSomeoneElse { words.append("affirmed") }
        }
        if isToward { words.append("toward") }
        if isStrained { words.append("strained") }
        if aboutSomeoneElse { words.append("about somebody else") }
        if isPast { words.append(polarity == .affirmed ? "past" : "affirmed of the past") }
        return words
    }
}

extension NoteSummary {
    /// The same without its title, for lists in which process notes keep their words to themselves.
    fileprivate var withoutTitle: NoteSummary {
        NoteSummary(
            id: id, patient: patient, code: code, drawer: drawer, kind: kind, day: day, time: time, title: "",
            themes: [],
            suggested: [], revisions: revisions, heads: heads, signed: signed, withdrawn: withdrawn, author: author,
            origin: origin)
    }
}

/// What the names in a query mean in this vault. The vocabulary is made only if a theme is named or shown.
private final class QueryContext: QueryNames {
    private let vault: Vault
    private var known: ThemeVocabulary?
    /// The themes that the query named.
    private(set) var resolvedThemes: [String] = []

    init(vault: Vault) { self.vault = vault }

    func vocabulary() throws -> ThemeVocabulary {
        if let known { return known }
        let vocabulary = try vault.vocabulary()
        known = vocabulary
        return vocabulary
    }

    func name(ofTheme id: String) throws -> String { try vocabulary().theme(id: id)?.name ?? id }

    func theme(named name: String) throws(UnknownName) -> String {
        do {
            let id = try vocabulary().resolveShown(name).id
            resolvedThemes.append(id)
            return id
        } catch VocabularyError.unknownTheme(_, let near) {
            throw UnknownName("there is no theme “\(name)”" + QueryContext.hint(near))
        } catch VocabularyError.ambiguousTheme(_, let candidates) {
            throw UnknownName("“\(name)” fits several themes" + QueryContext.hint(candidates))
        } catch VocabularyError.hiddenTheme(let id) {
            throw UnknownName("\(VocabularyError.hiddenTheme(id))")
        } catch {
            throw UnknownName("there is no theme “\(name)”")
        }
    }

    func patients(named name: String) throws(UnknownName) -> [PatientKey] {
        do {
            return [PatientKey(try vault.patient(matching: name, counted: false).id.bytes)].compactMap(\.self)
        } catch VaultError.noSuchPatient(_, let near) {
            throw UnknownName("there is no patient “\(name)”" + QueryContext.hint(near.map(\.code)))
        } catch {
            throw UnknownName("“\(name)” fits no single patient")
        }
    }

    func kind(named name: String) throws(UnknownName) -> UInt8 {
        guard let kind = NoteKind(rawValue: name.lowercased()) else {
            throw UnknownName(
                "there is no kind “\(name)”; the kinds are \(NoteKind.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
        return kind.code
    }

    private static func hint(_ near: [String]) -> String {
        near.isEmpty ? "" : "; near: \(near.prefix(3).joined(separator: ", "))"
    }
}
