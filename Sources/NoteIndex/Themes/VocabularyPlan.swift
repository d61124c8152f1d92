/// What the changes of a file would do to a vocabulary.
public struct VocabularyPlan: Sendable {
    /// Changes that are new to the vocabulary, in the order in which they are kept.
    public private(set) var changes: [VocabularyChange] = []
    /// How many change nothing, since they are there already.
    public private(set) var known = 0
    /// Lines that do not fit this vocabulary, each with a sentence on why.
    public private(set) var unfit: [(line: Int, reason: String)] = []

    private var vocabulary: ThemeVocabulary

    /// Compares a file with a vocabulary.
    ///
    /// - Throws: `line` for a name or word that no vocabulary takes.
    public init(_ lines: [VocabularyFile.Line], onto vocabulary: ThemeVocabulary) throws(VocabularyFileError) {
        self.vocabulary = vocabulary
        // What is taken in at one time is kept in this order, which has themes before what is said of them.
        for line in lines.sorted(by: { ($0.change.line, $0.number) < ($1.change.line, $1.number) }) {
            do throws(VocabularyError) {
                if let reason = try take(line.change) { unfit.append((line.number, reason)) }
            } catch {
                throw .line(line.number, "cannot be taken in: \(error)")
            }
        }
        unfit.sort { $0.line < $1.line }
    }

    /// What is still true of changes that were kept, oldest first: of a change that was overtaken, nothing.
    public init(exporting kept: [VocabularyChange]) {
        vocabulary = .builtIn
        for change in ThemeVocabulary.standing(of: kept) { _ = try? take(change) }
    }

    /// - Returns: why the change does not fit; nil where it does, or is there already.
    private mutating func take(_ change: VocabularyChange) throws(VocabularyError) -> String? {
        switch change {
        case .add(let name): if vocabulary.theme(called: name) != nil { return known(change) }
        case .alias(let id, let word):
            guard let theme = vocabulary.theme(id: id) else { return VocabularyPlan.missing(id) }
            if vocabulary.has(word, in: theme) { return known(change) }
        case .hide(let id):
            guard let theme = vocabulary.theme(id: id) else { return VocabularyPlan.missing(id) }
            if theme.isHidden { return known(change) }
        case .merge(let id, let other):
            guard let theme = vocabulary.theme(id: id) else { return VocabularyPlan.missing(id) }
            guard let target = vocabulary.theme(id: other) else { return VocabularyPlan.missing(other) }
            if theme.id == target.id, id != target.id { return known(change) }
            if theme.id != id { return "\(id) is part of \(theme.id) here" }
        case .language, .restore, .unalias: return nil
        }
        try vocabulary.apply(change)
        changes.append(change)
        return nil
    }

    private mutating func known(_ change: VocabularyChange) -> String? {
        known += 1
        return nil
    }

    private static func missing(_ id: String) -> String { "there is no theme \(id) here" }
}
