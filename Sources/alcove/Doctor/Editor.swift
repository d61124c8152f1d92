extension Machine {
    /// The editor that `--editor` starts. Alcove takes the file itself away, and tells the editors that it knows to keep nothing
    /// elsewhere.
    var editor: Finding {
        let matter = Finding.Matter(id: "editor", name: "Editor")
        guard let words = variable("VISUAL") ?? variable("EDITOR"), !words.trimmed.isEmpty else {
            return matter.good("You write in Alcove's own entry; no other editor is set.")
        }
        let name = words.trimmed.split(separator: " ").first?.split(separator: "/").last.map(String.init) ?? ""
        guard EditorHabits.options(for: words.trimmed) == nil else {
            return matter.good("\(name) is started so that it keeps nothing (with --editor).")
        }
        return matter.better(
            "Alcove does not know what \(name) keeps of what it edits (with --editor).",
            hint: "turn off its backups, its history and what it sends away, or write without --editor: Alcove's own "
                + "entry keeps nothing")
    }
}
