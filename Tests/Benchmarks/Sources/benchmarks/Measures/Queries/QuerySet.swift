/// The queries that are measured, from words that nearly every note has to words that few or none have.
enum QuerySet {
    static let all: [BenchQuery] =
        words.map { BenchQuery(.word, .word($0)) } + phrases.map { BenchQuery(.phrase, .phrase($0)) }
        + booleans.map { BenchQuery(.boolean, $0) }
        + dated.map { BenchQuery(.dates, $0.0, days: $0.1) }
        + prefixes.map { BenchQuery(.prefix, .own($0)) } + themes.map { BenchQuery(.theme, .own($0)) }
        + patients.map { BenchQuery(.patient, .own($0)) } + missing.map { BenchQuery(.missing, .own($0)) }

    private static let words = [
        "the", "patient", "history", "pain", "blood", "work", "family", "relationship", "anxiety", "depression",
        "alcohol", "trust", "panic", "shame", "insomnia", "lithium", "jealous", "hypnosis", "millpond", "vantablue",
    ]

    private static let phrases = [
        "of the", "the patient", "year old", "past medical", "blood pressure", "family history", "mental health",
        "panic attack", "suicidal ideation", "eye contact", "ex wife", "quillwright's daughter",
    ]

    private static let booleans: [BenchQuery.Form] = [
        .all([.word("the"), .word("patient")]),
        .all([.word("family"), .word("history"), .word("pain")]),
        .all([.word("anxiety"), .word("sleep")]),
        .all([.word("trust"), .word("mother")]),
        .all([.word("the"), .word("hypnosis")]),
        .all([.word("panic"), .phrase("blood pressure")]),
        .any([.word("anxiety"), .word("depression")]),
        .any([.word("insomnia"), .word("nightmare"), .word("sleep")]),
        .any([.word("jealous"), .word("gambling"), .word("bulimia")]),
        .all([.any([.word("husband"), .word("wife")]), .any([.word("anger"), .word("trust")])]),
        .all([.word("alcohol"), .not(.word("family"))]),
        .all([.word("therapist"), .not(.phrase("the patient"))]),
    ]

    private static let dated: [(BenchQuery.Form, (String, String))] = [
        (.word("patient"), ("2025-06-01", "2025-06-28")),
        (.word("anxiety"), ("2024-01-01", "2024-12-28")),
        (.word("hypnosis"), ("2023-03-01", "2024-03-28")),
        (.phrase("panic attack"), ("2025-01-01", "2025-12-28")),
    ]

    private static let prefixes = ["anx*", "depress*", "pa*", "s*", "schiz*"]
    private static let themes = ["theme:trust-safety", "theme:sleep", "theme:anxiety panic"]
    private static let patients = ["patient:\(SteadyNotes.patient)", "patient:\(SteadyNotes.patient) heron"]
    /// No note has these words: what is near them is looked for in the dictionary.
    private static let missing = ["depresionn", "anxeityy"]

    /// The same notes answer these however many others there are.
    static let steady = [
        "millpond", "vantablue", "\"quillwright's daughter\"", "\"vantablue stair\"", "the vantablue",
        "patient:\(SteadyNotes.patient)", "patient:\(SteadyNotes.patient) millpond",
    ].map { BenchQuery(.patient, .own($0)) }
}
