internal import ClinicalVault

/// What one examination of the machine found.
struct Finding {
    /// How things stand. Its text is part of the contract with scripts.
    enum Level: String, CaseIterable {
        case good
        /// Nothing leaks by itself; there is one thing to do that leaves less to chance.
        case better
        /// Somebody can come to notes or keys this way, or make them wrong.
        case dangerous
    }

    /// Stable, for scripts: `shell-history`.
    let id: String
    /// A few words for people: `Shell history`.
    let matter: String
    let level: Level
    /// What is so, in plain words: a path or a name of the machine, never a line of a history or a word of a note.
    let says: String
    /// The one thing to do, in words; nil where it is good.
    let hint: String?
    /// What one types or writes for it, to be copied as it is.
    let command: String?

    private init(
        _ id: String, _ matter: String, _ level: Level, _ says: String, _ hint: String? = nil, _ command: String? = nil
    ) {
        self.id = id
        self.matter = matter
        self.level = level
        self.says = says
        self.hint = hint
        self.command = command
    }

    /// What one examination is about; it gives the finding its name.
    struct Matter {
        let id: String
        let name: String

        func good(_ says: String) -> Finding { Finding(id, name, .good, says) }

        func better(_ says: String, hint: String, _ command: String? = nil) -> Finding {
            Finding(id, name, .better, says, hint, command)
        }

        func dangerous(_ says: String, hint: String, _ command: String? = nil) -> Finding {
            Finding(id, name, .dangerous, says, hint, command)
        }
    }

    var json: JSON {
        [
            "id": .string(id), "level": .string(level.rawValue), "says": .string(says),
            "hint": hint.map { .string($0 + (command.map { ": " + $0 } ?? "")) } ?? .null,
        ]
    }
}
