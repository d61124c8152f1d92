internal import SystemPackage

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// What an editor keeps of a text besides the file that it was given, and the options that keep it from doing so: swap files,
/// files for undoing after a restart, copies of former versions, and histories of what was searched, deleted and opened.
enum EditorHabits {
    /// The options for an editor; nil where it is not known what it keeps.
    ///
    /// They stand behind the clinician's own, so that they are the last word. What plug-ins do is not in their reach.
    ///
    /// - Parameter command: as VISUAL or EDITOR has it, `vim` or `/usr/bin/nano -l`.
    static func options(for command: String) -> [String]? {
        let program = String(command.prefix { $0 != " " })
        let name = (found(program)?.lastComponent ?? FilePath(program).lastComponent)?.string ?? program
        return switch name {
        // The small builds know few of the settings, and pass over the others in silence.
        case "vi", "view", "vim", "vim.basic", "vim.tiny", "vim.nox", "vim.gtk3", "nvim":
            ["-n", "-i", "NONE", "-c", "silent! set nobackup nowritebackup noundofile noswapfile history=0"]
        case "emacs", "emacs-nox", "emacs-gtk", "emacs-lucid", "emacs-pgtk": ["--eval", emacsSettings]
        // Its settings can be switched on in a file and not off by an option: so it reads no such file.
        case "nano", "rnano": nanoKeeps(command) ? nil : ["--ignorercfiles"]
        case "micro":
            ["backup", "permbackup", "savecursor", "savehistory", "saveundo"].flatMap { ["-\($0)", "false"] }
        // Keeps nothing.
        case "hx", "helix": []
        default: nil
        }
    }

    /// What is switched on by an option of the clinician's own, no other option switches off.
    private static func nanoKeeps(_ command: String) -> Bool {
        command.split(separator: " ").dropFirst().contains { word in
            ["--backup", "--historylog", "--positionlog"].contains { word.hasPrefix($0) }
                || !word.hasPrefix("--") && word.hasPrefix("-") && word.contains { "BCHP".contains($0) }
        }
    }

    private static let emacsSettings = """
        (progn (setq make-backup-files nil auto-save-default nil auto-save-list-file-prefix nil create-lockfiles nil \
        backup-inhibited t undo-tree-auto-save-history nil) \
        (dolist (mode '(recentf-mode savehist-mode save-place-mode desktop-save-mode)) \
        (when (and (boundp mode) (symbol-value mode)) (funcall mode -1))))
        """

    /// The file behind a program's name: what a distribution calls `vi` or `editor` is a link to one of several.
    static func found(_ program: String) -> FilePath? {
        let folders: [Substring] =
            program.contains("/") ? [""] : (Environment.value("PATH") ?? "/usr/bin:/bin").split(separator: ":")
        for folder in folders {
            let path = folder.isEmpty ? program : "\(folder)/\(program)"
            if unsafe access(path, X_OK) == 0 { return FilePath(path).real }
        }
        return nil
    }
}
