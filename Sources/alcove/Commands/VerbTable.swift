internal import ArgumentParser

/// Which words are verbs.
///
/// A `switch` rather than a table: nothing is built for the thirty verbs that were not asked for.
enum VerbTable {
    /// The type that parses and runs a verb, or a verb and its second word.
    static func type(named name: String) -> (any ParsableCommand.Type)? {
        switch name {
        case "init": InitCommand.self
        case "unlock": UnlockCommand.self
        case "lock": LockCommand.self
        case "status": StatusCommand.self
        case "patient add": PatientAddCommand.self
        case "patient list": PatientListCommand.self
        case "patient show": PatientShowCommand.self
        case "patient edit": PatientEditCommand.self
        case "find": FindCommand.self
        case "add": AddCommand.self
        case "resume": ResumeCommand.self
        case "list": ListCommand.self
        case "show": ShowCommand.self
        case "edit": EditCommand.self
        case "discard": DiscardCommand.self
        case "search": SearchCommand.self
        case "language": LanguageCommand.self
        case "themes list", "theme list": ThemesListCommand.self
        case "themes show", "theme show": ThemesShowCommand.self
        case "themes add", "theme add": ThemesAddCommand.self
        case "themes alias", "theme alias": ThemesAliasCommand.self
        case "themes merge", "theme merge": ThemesMergeCommand.self
        case "themes hide", "theme hide": ThemesHideCommand.self
        case "themes restore", "theme restore": ThemesRestoreCommand.self
        case "themes mark", "theme mark": ThemesMarkCommand.self
        case "themes export", "theme export": ThemesExportCommand.self
        case "themes import", "theme import": ThemesImportCommand.self
        case "themes", "theme": ThemesOverTimeCommand.self
        case "keys show": KeysShowCommand.self
        case "keys list": KeysListCommand.self
        case "keys trust": KeysTrustCommand.self
        case "keys compare": KeysCompareCommand.self
        case "keys remove": KeysRemoveCommand.self
        case "handoff create": HandoffCreateCommand.self
        case "handoff inspect": HandoffInspectCommand.self
        case "handoff open": HandoffOpenCommand.self
        case "import": ImportCommand.self
        case "check": CheckCommand.self
        case "passphrase": PassphraseCommand.self
        case "recover": RecoverCommand.self
        case "repair": RepairCommand.self
        case "restored": RestoredCommand.self
        case "log": LogCommand.self
        case "backup": BackupCommand.self
        case "merge": MergeCommand.self
        case "doctor": DoctorCommand.self
        case "demo": DemoCommand.self
        case "one-login": OneLoginCommand.self
        default: nil
        }
    }
}

/// The tree of all verbs, for help, the version, completions and manual pages alone.
struct AlcoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alcove",
        abstract: "An encrypted vault for clinical notes.",
        discussion: """
            Notes stay sealed on this computer; nothing is sent anywhere. Begin with “alcove init”, or look round with \
            made-up patients: “alcove demo”.
            """,
        version: "alcove \(Alcove.version)",
        groupedSubcommands: [
            CommandGroup(
                name: "The vault",
                subcommands: [
                    InitCommand.self, UnlockCommand.self, LockCommand.self, StatusCommand.self, LogCommand.self,
                    PassphraseCommand.self, RecoverCommand.self, LanguageCommand.self, DemoCommand.self,
                    OneLoginCommand.self,
                ]),
            CommandGroup(
                name: "Notes",
                subcommands: [
                    PatientCommand.self, FindCommand.self, AddCommand.self, ResumeCommand.self, ListCommand.self,
                    ShowCommand.self,
                    EditCommand.self, DiscardCommand.self, SearchCommand.self, ThemesCommand.self, ImportCommand.self,
                ]),
            CommandGroup(
                name: "Safe keeping",
                subcommands: [
                    BackupCommand.self, MergeCommand.self, CheckCommand.self, RepairCommand.self, RestoredCommand.self,
                    DoctorCommand.self,
                ]),
            CommandGroup(name: "Colleagues", subcommands: [KeysCommand.self, HandoffCommand.self]),
        ])
}
