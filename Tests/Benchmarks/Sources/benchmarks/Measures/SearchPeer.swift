/// Another program that finds a word in the same notes, which lie in plain text for it.
struct SearchPeer {
    let name: String
    /// The command, or nil where the program is not installed.
    let child: Child?

    static func installed(on corpus: Corpus, in folder: ThrowAwayFolder, word: String) throws -> [SearchPeer] {
        [
            SearchPeer(name: "jrnl", child: try jrnl(corpus, folder, word)),
            SearchPeer(name: "ripgrep", child: try ripgrep(corpus, folder, word)),
        ]
    }

    /// jrnl, the journal for the command line (PyPI), on one unencrypted file as it keeps them. `$JRNL` names it where
    /// it is not on the path, for example in a virtual environment.
    private static func jrnl(_ corpus: Corpus, _ folder: ThrowAwayFolder, _ word: String) throws -> Child? {
        guard let program = Programs.variable("JRNL") ?? Programs.find("jrnl") else { return nil }
        var journal: [UInt8] = []
        for note in corpus.notes.sorted(by: { $0.date < $1.date }) {
            journal += Array("[\(note.date) 09:00] \(note.patient) \(note.title).\n\(note.text)\n\n".utf8)
        }
        let file = folder.path("journal.txt"), configuration = folder.path("jrnl.yaml")
        try Files.write(journal, to: file)
        let settings = """
            colors: {body: none, date: none, tags: none, title: none}
            default_hour: 9
            default_minute: 0
            display_format: pretty
            editor: ''
            encrypt: false
            highlight: false
            indent_character: '|'
            journals: {default: {journal: \(file)}}
            linewrap: 79
            tagsymbols: '@'
            template: false
            timeformat: '%Y-%m-%d %H:%M'
            version: v4.2

            """
        try Files.write(Array(settings.utf8), to: configuration)
        let arguments = ["--config-file", configuration, "-contains", word, "-n", "20"]
        let environment = ["HOME=\(folder.root)", "PATH=\(Programs.variable("PATH") ?? "")", "LANG=C.UTF-8"]
        return Child(program: program, arguments: arguments, environment: environment)
    }

    /// ripgrep over one plain file a note: what searching costs without any protection.
    private static func ripgrep(_ corpus: Corpus, _ folder: ThrowAwayFolder, _ word: String) throws -> Child? {
        guard let program = Programs.find("rg") else { return nil }
        let plain = try folder.makeFolder("plain")
        for (number, note) in corpus.notes.enumerated() {
            try Files.write(Array(note.text.utf8), to: "\(plain)/\(number).txt")
        }
        return Child(program: program, arguments: ["--no-config", "-l", "-i", word, plain])
    }
}
