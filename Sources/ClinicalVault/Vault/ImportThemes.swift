internal import NoteIndex

/// What the themes of an import are in this vault: a theme's name stands for its id, also where the vocabulary has none of
/// that name yet.
struct ImportThemes: Sendable {
    /// A vocabulary has at most 500; of more names, those beyond are kept as they are.
    static let maximumCount = 2_000

    private var ids: [String: String] = [:]
    /// What no theme of the vocabulary is called.
    private(set) var unknown: [String] = []

    /// Every name as it stands.
    init() {}

    init(_ names: Set<String>, in vault: Vault) throws {
        let others = names.subtracting(ThemeVocabulary.builtInIDs)
        guard !others.isEmpty else { return }
        let vocabulary = try vault.vocabulary()
        for name in others.sorted() {
            if let theme = vocabulary.theme(called: name) {
                ids[name] = theme.id
            } else {
                unknown.append(name)
                // The id that a theme of this name would have: whoever adds it finds these notes.
                ids[name] = ThemeVocabulary.id(ofName: name) ?? name
            }
        }
    }

    /// - Returns: each once.
    func ids(of names: [String]) -> [String] {
        guard !ids.isEmpty else { return names }
        var found: [String] = []
        for id in names.map({ ids[$0] ?? $0 }) where !found.contains(id) { found.append(id) }
        return found
    }
}
