internal import ArgumentParser
internal import ClinicalVault
internal import NoteIndex
internal import Terminal
internal import VaultCrypto

/// `alcove language`: which language notes are written in.
struct LanguageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "language",
        abstract: "Show or choose the language of your notes.",
        discussion: """
            A search finds a word in all its forms, and what the forms are depends on the language: \
            \(NoteLanguage.allCases.map(\.title).joined(separator: ", ")). Chinese and Japanese are found in any of them.

            The language holds for every note that does not say its own. A patient has one of their own with “alcove \
            patient edit CODE --language”, for what is written from then on, and a note with --language. The themes that \
            Alcove finds by itself are English words; “alcove themes alias” teaches it yours.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The language, by its name or code: german, de. Without it, the present one is shown.")
    var language: NoteLanguage?

    func run() throws {
        let session = try Session.open(global)
        if let language, try session.vault.language() != language {
            try session.vault.change(vocabulary: .language(language))
        }
        let present = try session.vault.language()
        if global.json {
            global.output.document(["language": .string(present.code)])
        } else if language == nil {
            global.output.line(present.title)
        } else {
            global.output.remark("Notes are searched as \(present.title).")
        }
    }
}
