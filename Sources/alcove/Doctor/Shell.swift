internal import SystemPackage

/// The shell that somebody types `alcove` into, as far as its history goes.
enum Shell: String {
    case bash
    case zsh
    case fish

    /// The one that the login starts.
    init?(of machine: Machine) {
        self.init(rawValue: FilePath(machine.variable("SHELL") ?? "").lastComponent?.string ?? "")
    }

    /// The files that it reads when a window opens.
    func startFiles(of machine: Machine) -> [FilePath] {
        switch self {
        case .bash:
            ["/etc/profile", "/etc/bash.bashrc", "/etc/bashrc"]
                + [".bashrc", ".bash_profile", ".bash_login", ".profile", ".bash_aliases"].map(machine.atHome)
        case .zsh:
            ["/etc/zsh/zshenv", "/etc/zsh/zshrc", "/etc/zshrc", "/etc/zshenv"]
                + [".zshenv", ".zprofile", ".zshrc", ".zlogin"].map { zshHome(machine).appending($0) }
        case .fish:
            [fishFile(machine, "config.fish"), fishFile(machine, "functions/fish_should_add_to_history.fish")]
                + machine.names(fishFile(machine, "conf.d")).map { fishFile(machine, "conf.d/\($0)") }
        }
    }

    /// Where it keeps what was typed.
    func historyFiles(of machine: Machine) -> [FilePath] {
        let named = machine.variable("HISTFILE").map { [FilePath($0)] } ?? []
        switch self {
        case .bash: return named + [machine.atHome(".bash_history")]
        case .zsh: return named + [zshHome(machine).appending(".zsh_history"), machine.atHome(".histfile")]
        case .fish:
            let data = machine.variable("XDG_DATA_HOME").map { FilePath($0) } ?? machine.atHome(".local/share")
            return [data.appending("fish/fish_history")]
        }
    }

    /// The line that keeps Alcove out of the history, whatever else is set, and the file for it. Tried with bash 5.2, zsh
    /// 5.9; fish's function is read by version 4 and takes over what a space at the beginning did before.
    func setting(of machine: Machine) -> (line: String, file: FilePath) {
        switch self {
        case .bash: (#"HISTIGNORE="${HISTIGNORE:+$HISTIGNORE:}*alcove*""#, machine.atHome(".bashrc"))
        case .zsh: (#"HISTORY_IGNORE="(${HISTORY_IGNORE}|*alcove*)""#, zshHome(machine).appending(".zshrc"))
        case .fish:
            (
                "function fish_should_add_to_history; not string match -qr '^ |alcove' -- $argv; end",
                fishFile(machine, "config.fish")
            )
        }
    }

    /// What takes lines with “alcove” out of the history that is there, typed into a window of this shell.
    func removal(from file: FilePath, of machine: Machine) -> (hint: String, command: String) {
        switch self {
        // The window would write back what it read when it opened.
        case .bash:
            (
                "close your other windows, then take them out",
                "sed -i /alcove/d \(machine.shown(file)); history -c; history -r"
            )
        // An entry may have several lines, so zsh takes it out itself: with the setting above, it does when it writes.
        case .zsh: ("first make the setting for the shell's history; then, in a new window", "fc -W")
        case .fish: ("take them out", "history delete --contains alcove")
        }
    }

    private func zshHome(_ machine: Machine) -> FilePath {
        machine.variable("ZDOTDIR").map { FilePath($0) } ?? machine.home
    }

    private func fishFile(_ machine: Machine, _ name: String) -> FilePath {
        let base = machine.variable("XDG_CONFIG_HOME").map { FilePath($0) } ?? machine.atHome(".config")
        return base.appending("fish").pushing(FilePath(name))
    }
}
