import Foundation
import PaperTerminal
import Testing

/// Editors as people have them: with everything switched on that keeps copies.
@Suite(.enabled(if: Screen.isAvailable, Screen.reason))
struct EditorTests {
    struct Editor: Sendable, CustomTestStringConvertible {
        let command: String
        /// Its own files in the home folder, and what stands in them.
        let settings: [String: String]
        /// What shows that it waits for keys.
        let isReady: String
        /// The keys before and behind the text.
        let begin: String
        let end: String

        var testDescription: String { command }

        var isInstalled: Bool {
            let program = command.prefix { $0 != " " }
            return ["/usr/bin", "/bin", "/usr/local/bin"].contains {
                FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
            }
        }
    }

    private static let vi = """
        set undofile undodir=~/kept backup backupdir=~/kept directory=~/kept swapfile updatecount=1 history=100
        """
    static let editors = [
        Editor(
            command: "vim", settings: [".vimrc": vi + "\nset nocompatible viminfo='100,<1000,n~/kept/viminfo\n"],
            isReady: "~", begin: "i", end: "\u{1B}yyp:wq\r"),
        Editor(
            command: "nvim", settings: [".config/nvim/init.vim": vi + "\n"], isReady: "~", begin: "i",
            end: "\u{1B}yyp:wq\r"),
        Editor(
            command: "nano",
            settings: [".nanorc": "set backup\nset backupdir \"~/kept\"\nset historylog\nset positionlog\n"],
            isReady: "^X", begin: "", end: "\u{0F}\r\u{18}"),
        Editor(
            command: "micro",
            settings: [
                ".config/micro/settings.json":
                    #"{"backup": true, "permbackup": true, "savecursor": true, "savehistory": true, "saveundo": true}"#
            ],
            isReady: "note.md", begin: "", end: "\u{13}\u{11}"),
        Editor(
            command: "emacs -nw",
            settings: [
                ".emacs": """
                (setq backup-directory-alist '(("." . "~/kept")) backup-by-copying t version-control t auto-save-interval 1
                      auto-save-file-name-transforms '((".*" "~/kept/" t)) inhibit-startup-screen t)
                (savehist-mode 1) (recentf-mode 1) (save-place-mode 1)
                """
            ],
            isReady: "note.md", begin: "", end: "\u{18}\u{13}\u{18}\u{03}"),
    ]

    @Test(arguments: editors)
    func `an editor that keeps copies everywhere keeps none of a note`(editor: Editor) throws {
        // One that is not installed is passed over; the search below is shown to find by the test after this one.
        guard editor.isInstalled else { return }
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117")
        let home = sandbox.root.appendingPathComponent("home")
        try FileManager.default.createDirectory(
            at: home.appendingPathComponent("kept"), withIntermediateDirectories: true)
        for (name, text) in editor.settings {
            let file = home.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let screen = try Screen(sandbox, variables: ["EDITOR": editor.command])
        screen.command("alcove add K-117 --editor --theme trust-safety")
        screen.wait(for: editor.isReady)
        // An editor that has drawn itself is not yet one that reads.
        Thread.sleep(forTimeInterval: 1)
        screen.type(editor.begin + "Canarywords stood on the page.")
        Thread.sleep(forTimeInterval: 1)
        screen.type(editor.end)
        screen.wait(for: "Saved to K-117")
        let text = try sandbox.alcove("show", "K-117:last", "--json").json["text"] as? String
        #expect(text?.contains("Canarywords stood on the page.") == true)
        #expect(EditorTests.files(with: "Canarywords", below: sandbox.root) == [])
    }

    @Test(arguments: editors)
    func `a lock clears the editor's screen, and the passphrase leads back into its text`(editor: Editor) throws {
        guard editor.isInstalled else { return }
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117")
        let screen = try Screen(sandbox, variables: ["EDITOR": editor.command])
        screen.size(rows: 24, columns: 80)
        screen.command("alcove add K-117 --editor --theme trust-safety")
        screen.wait(for: editor.isReady)
        Thread.sleep(forTimeInterval: 1)
        screen.type(editor.begin + "She trusts me")
        Thread.sleep(forTimeInterval: 1)
        screen.turnPage()
        try sandbox.alcove("lock")
        let locked = screen.shows("Your editor waits behind this screen, with your text.")
        for word in ["K-117", "trusts", "note.md"] {
            #expect(!locked.text.contains(word), "“\(word)” is still shown")
        }
        // What is typed now, the editor does not hear; and Ctrl-C would lose what it alone knows.
        screen.type("wrong wrong wrong\r")
        screen.shows("That is not the passphrase.")
        screen.type("\u{03}")
        screen.turnPage()
        screen.type("\(Sandbox.passphrase)\r")
        screen.wait(for: "trusts")
        Thread.sleep(forTimeInterval: 1)
        screen.type(" again")
        Thread.sleep(forTimeInterval: 1)
        screen.type(editor.end)
        screen.wait(for: "Saved to K-117")
        let text = try sandbox.alcove("show", "K-117:last", "--json").json["text"] as? String
        #expect(text?.hasPrefix("She trusts me again") == true)
        #expect(try sandbox.alcove("status", "--json").json["unfinished"] as? Int == 0)
    }

    /// A note in vim; nil where it is not installed.
    private func openVim(_ line: String) throws -> (Sandbox, Screen)? {
        let editor = EditorTests.editors[0]
        guard editor.isInstalled else { return nil }
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117")
        let screen = try Screen(sandbox, variables: ["EDITOR": editor.command])
        screen.size(rows: 24, columns: 80)
        screen.command(line)
        screen.shows(editor.isReady)
        Thread.sleep(forTimeInterval: 1)
        return (sandbox, screen)
    }

    @Test func `a window that is closed while the editor waits keeps what the editor had saved`() throws {
        guard let (sandbox, screen) = try openVim("alcove add K-117 --editor") else { return }
        screen.type("iShe trusts me\u{1B}:w\r")
        screen.shows("written")
        try sandbox.alcove("lock")
        screen.shows("Your editor waits behind this screen, with your text.")
        screen.close()
        try sandbox.unlock()
        let end = Date().addingTimeInterval(10)
        while try sandbox.alcove("status", "--json").json["unfinished"] as? Int != 1, Date() < end {
            Thread.sleep(forTimeInterval: 0.05)
        }
        #expect(try sandbox.alcove("status", "--json").json["unfinished"] as? Int == 1)
    }

    @Test func `what is saved in an editor is kept while it is open, and a closed window loses none of it`() throws {
        guard let (sandbox, screen) = try openVim("alcove add K-117 --editor") else { return }
        screen.type("iShe trusts me\u{1B}:w\r")
        screen.shows("written")
        func kept() throws -> Int? { try sandbox.alcove("status", "--json").json["unfinished"] as? Int }
        let end = Date().addingTimeInterval(10)
        while try kept() != 1, Date() < end { Thread.sleep(forTimeInterval: 0.05) }
        #expect(try kept() == 1)
        screen.type("oAnd more\u{1B}:w\r")
        screen.close()
        Thread.sleep(forTimeInterval: 2)
        #expect(try kept() == 1)
    }

    @Test func `an editor ends when Alcove is killed`() throws {
        guard let (sandbox, screen) = try openVim("alcove add K-117 --editor") else { return }
        defer { screen.close() }
        let root = sandbox.root.path
        func processes(_ name: String) throws -> [Int32] {
            try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap(Int32.init).filter { process in
                func read(_ file: String) -> String {
                    String(
                        decoding: FileManager.default.contents(atPath: "/proc/\(process)/\(file)") ?? Data(),
                        as: UTF8.self)
                }
                return read("comm") == name + "\n" && read("environ").contains(root)
            }
        }
        let program = try #require(try processes("alcove").first)
        #expect(try processes("vim").count == 1)
        kill(program, SIGKILL)
        let end = Date().addingTimeInterval(10)
        while try !processes("vim").isEmpty, Date() < end { Thread.sleep(forTimeInterval: 0.05) }
        #expect(try processes("vim").isEmpty)
    }

    @Test func `Ctrl-Z in the editor is a stop to the shell, and goes on where it was`() throws {
        guard
            let (sandbox, screen) = try openVim("set -m; alcove add K-117 --editor --theme trust-safety")
        else { return }
        screen.type("iShe trusts me\u{1B}")
        screen.shows("She trusts me")
        screen.type("\u{1A}")
        screen.wait(for: "topped")
        try sandbox.alcove("lock")
        screen.command("fg")
        screen.shows("Your editor waits behind this screen, with your text.")
        screen.type("\(Sandbox.passphrase)\r")
        screen.shows("She trusts me")
        screen.type(":wq\r")
        screen.wait(for: "Saved to K-117")
    }

    @Test func `a copy that an editor keeps would be found`() throws {
        let sandbox = try Shared.unlocked()
        try sandbox.write("kept", "Canarycopies lie here.")
        #expect(EditorTests.files(with: "Canarycopies", below: sandbox.root).count == 1)
    }

    @Test func `an editor that is not known is named before it starts`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117")
        let screen = try Screen(sandbox, variables: ["EDITOR": "tee -a /dev/null"])
        screen.command("alcove add K-117 --editor")
        screen.wait(for: "hint: what tee -a /dev/null keeps of a text elsewhere")
        screen.type("\u{03}")
    }

    private static func files(with word: String, below folder: URL) -> [String] {
        let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return files.filter { name in
            let data = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path)
            return data?.range(of: Data(word.utf8)) != nil
        }
    }
}
