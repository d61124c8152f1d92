internal import ClinicalVault
internal import NoteIndex
internal import Terminal
internal import VaultCrypto

/// What a search found, on the whole screen: each hit with the reason why it is there, opened by its number.
struct SearchPage: ScreenPage {
    private let global: GlobalOptions
    private var search: VaultSearch
    /// What was searched for, and what it was narrowed by.
    private var queries: [String]
    /// Those that were found. The snippets, which are words of notes, are on the page alone.
    private var notes: [Identifier] = []
    /// What was found before the page was shown; looked for anew after that.
    private let known: FoundBefore<SearchOutput>
    /// Why the last narrowing was not taken.
    private var refusal: String?

    /// - Parameter results: what the search found.
    init(_ search: VaultSearch, _ results: SearchOutput, _ global: GlobalOptions) {
        self.search = search
        known = FoundBefore(results)
        self.global = global
        queries = [search.query]
    }

    /// What was searched for is words of notes.
    var outlivesLock: Bool { false }

    mutating func reading(in session: Session) throws -> Pager.Reading {
        let results = try known.take() ?? found(in: session)
        let hits = results.answer.hits
        notes = hits.map(\.note.id)
        let patient = try search.patient.map(session.vault.patient)
        let page = TextPage()
        if let refusal { page.add(refusal, .waiting) }
        results.fill(page, withCodes: patient == nil)
        refusal = nil
        let words = queries.filter { !$0.isEmpty } + search.themes
        var keys: [Pager.PageKey] = []
        if !hits.isEmpty {
            keys.append(.init("d", search.order == .best ? "by date" : "best first"))
            keys.append(.init("t", "thread"))
        }
        if hits.contains(where: \.isWithheld) { keys.append(.init("r", "show process text")) }
        keys.append(.init("/", "narrow", asking: " Narrow: "))
        if queries.count > 1 { keys.append(.init("u", "wider")) }
        let order = search.order == .best ? "best first" : "newest first"
        return Pager.Reading(
            title: (words + (patient.map { [$0.code] } ?? [])).joined(separator: " · "),
            aside: "\(counted(results.answer.total, "note")), \(order), \(results.time)", page: page, keys: keys,
            choices: hits.count)
    }

    mutating func take(_ choice: Pager.Choice, in session: Session) throws -> ScreenSession.Next {
        switch choice {
        case .number(let number):
            try ScreenSession.show(NotePage(notes[number - 1], global), session, global)
            return .here
        case .answer(_, let words): queries.append(words)
        case .key("u"): queries.removeLast()
        case .key("d"): search.order = search.order == .best ? .date : .best
        case .key("r"): search.revealsProcess = true
        case .key: return try showThread(in: session)
        }
        return .top
    }

    /// Searches; a query that cannot be read is taken back, and that is said.
    private mutating func found(in session: Session) throws -> SearchOutput {
        do {
            search.query = queries.count > 1 ? queries.map { "(\($0))" }.joined(separator: " ") : queries[0]
            return try SearchOutput.find(search, queries.last ?? "", session)
        } catch let error as QueryError where queries.count > 1 {
            refusal = error.message.capitalizedFirst + "."
            queries.removeLast()
            return try found(in: session)
        }
    }

    /// The thread of the theme that was searched for.
    private mutating func showThread(in session: Session) throws -> ScreenSession.Next {
        let vocabulary = try session.vault.vocabulary()
        let named = search.themes.first ?? queries.last.map { $0.hasPrefix("theme:") ? String($0.dropFirst(6)) : $0 }
        guard let theme = named.flatMap({ try? vocabulary.resolve($0) }) else {
            refusal = "These words name no theme; “alcove themes list” shows the names."
            return .top
        }
        try ScreenSession.show(ThreadPage(theme.id, of: search.patient, global), session, global)
        return .here
    }
}
