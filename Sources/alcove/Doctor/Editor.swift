internal import SystemPackage

extension Machine {
    /// The editor that `--editor` starts. Alcove takes the file itself away; what an editor keeps elsewhere, only its
    /// settings say.
    var editor: Finding {
        let matter = Finding.Matter(id: "editor", name: "Editor")
        guard let words = variable("VISUAL") ?? variable("EDITOR"), !words.trimmed.isEmpty else {
            return matter.good("You write in Alcove's own entry; no other editor is set.")
        }
        let name = words.split(separator: " ").first?.split(separator: "/").last.map(String.init) ?? ""
        let own = "or write without --editor: Alcove's own entry keeps nothing"
        switch name {
        // Alcove starts these without swap files and without their memory of what was edited.
        case "vi", "vim", "nvim", "view":
            guard let file = keepsCopies(["undofile", "backupdir", "set backup", ".backup"], in: Machine.viFiles) else {
                return matter.good("\(name) is started so that it keeps nothing (with --editor).")
            }
            return matter.better(
                "\(shown(file)) speaks of undo files or backups: \(name) may keep text on the disk (with --editor).",
                hint: "take these settings out, \(own)")
        case "nano", "rnano":
            let settings = ["set backup", "set historylog", "set positionlog"]
            guard let file = keepsCopies(settings, in: [".nanorc", ".config/nano/nanorc"]) else {
                return matter.good("nano keeps no copies (with --editor).")
            }
            return matter.better(
                "\(shown(file)) tells nano to keep copies or what was searched for (with --editor).",
                hint: "take these settings out, \(own)")
        case "hx", "helix", "ed", "ex", "mg":
            return matter.good("\(name) keeps no copies (with --editor).")
        case "micro":
            return matter.better(
                "micro keeps a backup of what it edits in ~/.config/micro, unless it is told not to (with --editor).",
                hint: "in micro: Ctrl-E, set backup off; \(own)")
        case "emacs", "emacsclient":
            return matter.better(
                "emacs may keep copies and a history in ~/.emacs.d (with --editor).",
                hint: "EDITOR='emacs -q', \(own)")
        default:
            return matter.better(
                "Nobody knows whether \(name) keeps copies of what it edits (with --editor).",
                hint: "turn off its backups, its history and what it sends away; \(own)")
        }
    }

    private static let viFiles = [
        ".vimrc", ".vim/vimrc", ".exrc", ".config/nvim/init.vim", ".config/nvim/init.lua",
    ]

    /// The first of the user's files with one of these settings; what is commented out counts too.
    private func keepsCopies(_ settings: [String], in files: [String]) -> FilePath? {
        files.map(atHome).first { file in
            text(file).map { text in settings.contains { text.contains($0) } } ?? false
        }
    }
}
