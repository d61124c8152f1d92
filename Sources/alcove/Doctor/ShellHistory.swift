internal import SystemPackage

extension Machine {
    /// Whether the shell will keep what is typed behind `alcove`.
    var shellHistory: Finding {
        let matter = Finding.Matter(id: "shell-history", name: "Shell history")
        guard let shell = Shell(of: self) else {
            return matter.better(
                "Alcove does not know this shell; it may keep every line that you type, in a file.",
                hint: "leave names, words and text away, and Alcove asks for them; or begin with alcove alone")
        }
        func offer(_ shell: Shell, except exception: String) -> Finding {
            let (line, file) = shell.setting(of: self)
            let version = shell == .fish ? " (fish 4; before it, begin with a space)" : ""
            return matter.better(
                "\(shell.rawValue) keeps every line that you type, in a file\(exception).",
                hint: "add at the end of \(shown(file))\(version)", line)
        }
        switch keeping(shell) {
        case .nothing: return matter.good("\(shell.rawValue) keeps no history on the disk.")
        case .notAlcove: return matter.good("\(shell.rawValue) keeps no line with “alcove”.")
        case .spaces: return offer(shell, except: ", unless it begins with a space")
        case .all: return offer(shell, except: "")
        }
    }

    private enum Keeping {
        case nothing, notAlcove, spaces, all
    }

    private func keeping(_ shell: Shell) -> Keeping {
        let settings = shell.startFiles(of: self).flatMap { lines($0) }.map { String($0).trimmed }
            .filter { !$0.hasPrefix("#") }
        func isSet(_ words: String...) -> Bool {
            settings.contains { line in words.allSatisfy { line.contains($0) } }
        }
        switch shell {
        case .bash:
            if isSet("unset HISTFILE") || isSet("HISTFILE=/dev/null") || isSet("set +o history") { return .nothing }
            if isSet("HISTIGNORE", "alcove") || variable("HISTIGNORE")?.contains("alcove") == true {
                return .notAlcove
            }
            let control = variable("HISTCONTROL") ?? ""
            let spaces = ["ignorespace", "ignoreboth"].contains { isSet("HISTCONTROL", $0) || control.contains($0) }
            return spaces ? .spaces : .all
        case .zsh:
            if isSet("unset HISTFILE") || isSet("HISTFILE=/dev/null") || isSet("SAVEHIST=0") { return .nothing }
            let hook = isSet("zshaddhistory") && isSet("alcove")
            if hook || isSet("HISTORY_IGNORE", "alcove") { return .notAlcove }
            // Without a file's name zsh keeps nothing; a framework may name one where nobody looks here.
            let files = shell.historyFiles(of: self)
            if !isSet("HISTFILE"), !files.contains(where: exists) { return .nothing }
            let option = settings.contains { line in
                let line = line.lowercased().replacing("_", with: "")
                return line.contains("histignorespace") && !line.contains("unsetopt") && !line.contains("nohist")
            }
            return option ? .spaces : .all
        case .fish:
            if isSet("fish_private_mode") || isSet("set", "fish_history", "''") { return .nothing }
            return isSet("fish_should_add_to_history") && isSet("alcove") ? .notAlcove : .spaces
        }
    }

    /// What the shells have kept already. Lines are counted, and never shown.
    var historyLines: Finding {
        let matter = Finding.Matter(id: "history-lines", name: "Lines kept before")
        for shell in [Shell.bash, .zsh, .fish] {
            for file in shell.historyFiles(of: self) {
                guard let found = HistoryLines(in: place(file)), found.all > 0 else { continue }
                let (hint, command) = shell.removal(from: file, of: self)
                let kept = found.all == 1 ? "1 line" : "\(found.all) lines"
                guard found.withWords > 0 else {
                    return matter.better("\(shown(file)) holds \(kept) with “alcove”.", hint: hint, command)
                }
                return matter.dangerous(
                    "\(shown(file)) holds \(kept) with “alcove”, and \(found.withWords) of them may hold names, words that "
                        + "you searched for, or text of notes.",
                    hint: hint, command)
            }
        }
        return matter.good("No history of a shell holds a line with “alcove”.")
    }
}
