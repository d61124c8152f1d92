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
            SearchRequest(query, filter: filter, order: search.order, limit: search.limit), drawers: Drawer.allCases)
        let summaries = try summaries(entries, catalogue)
        var hits = try zip(summaries, answer.hits).map { note, hit in
            try VaultSearchHit(
                note: note, score: Double(hit.score), reasons: hit.reasons.compactMap { try words(for: $0, names) },
                isWithheld: note.drawer == .process && !search.revealsProcess)
        }
        if search.snippets { try quote(&hits, query, search.themes, names, catalogue.language) }
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

    /// Adds a quotation to every hit whose text may be shown.
    private func quote(
        _ hits: inout [VaultSearchHit], _ query: Query, _ themes: [String], _ names: QueryContext,
        _ standard: NoteLanguage
    ) throws {
        let shown = hits.indices.filter { !hits[$0].isWithheld }
        let notes = try texts(of: shown.map { hits[$0].note.id })
        let wanted = Set(themes + names.resolvedThemes)
        for (index, note) in zip(shown, notes) {
            hits[index].snippet = try note.text.withBytes { text in
                let marks =
                    wanted.isEmpty
                    ? [] : try names.vocabulary().matches(in: text).filter { wanted.contains($0.theme) }.map(\.range)
                let language = hits[index].note.language ?? standard
                return Snippet.best(in: text, language, for: query, marks: marks).first
            }
        }
    }

    /// A reason in words: what stands in the query, or what is known of a theme.
    private func words(for reason: SearchReason, _ names: QueryContext) throws -> String? {
        switch reason {
        case .word(let word): return "“\(word)”"
        case .marked(let theme): return "you marked: \(try names.name(ofTheme: theme))"
        case .found(let finding):
            let code = ThemeCode(rawValue: finding.polarity)
            var parts: [String] = []
            if code.polarity == .denied { parts.append("denied") }
            if code.polarity == .considered { parts.append("considered") }
            if code.isToward { parts.append("toward") }
            if code.isStrained { parts.append("strained") }
            if code.aboutSomeoneElse { parts.append("about somebody else") }
            let name = try names.name(ofTheme: finding.theme)
            return parts.isEmpty ? name : "\(name): \(parts.joined(separator: ", "))"
        }
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
            let id = try vocabulary().resolve(name).id
            resolvedThemes.append(id)
            return id
        } catch VocabularyError.unknownTheme(_, let near) {
            throw UnknownName("there is no theme “\(name)”" + QueryContext.hint(near))
        } catch VocabularyError.ambiguousTheme(_, let candidates) {
            throw UnknownName("“\(name)” fits several themes" + QueryContext.hint(candidates))
        } catch {
            throw UnknownName("there is no theme “\(name)”")
        }
    }

    func patients(named name: String) throws(UnknownName) -> [PatientKey] {
        do {
            return [PatientKey(try vault.patient(matching: name).id.bytes)].compactMap(\.self)
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
