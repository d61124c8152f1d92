import Foundation
import SystemPackage
import Testing

@testable import alcove

/// What an editor and a shell may keep of what is written, on machines that are made up for it.
@Suite struct EditorAndShellTests {
    let made: MadeUpMachine

    init() throws { made = try MadeUpMachine() }

    // MARK: Editor

    @Test(arguments: [
        ("vim", Finding.Level.good), ("/usr/bin/nano -w", .good), ("hx", .good), ("micro", .good), ("emacs -nw", .good),
        ("emacsclient", .better), ("code --wait", .better),
    ])
    func `an editor that keeps nothing is good, one that may is not`(editor: (words: String, level: Finding.Level)) {
        made.variables["EDITOR"] = editor.words
        #expect(made.level("editor") == editor.level)
        made.variables["VISUAL"] = "vi"
        #expect(made.level("editor") == .good)
    }

    // MARK: Shell

    @Test(arguments: [
        ("", Finding.Level.better), ("HISTCONTROL=ignoreboth", .better), ("# HISTIGNORE='alcove *'", .better),
        ("HISTIGNORE='ls:*alcove*'", .good), ("unset HISTFILE", .good),
    ])
    func `bash`(setting: (line: String, level: Finding.Level)) throws {
        try made.write("/home/ada/.bashrc", setting.line + "\n")
        let finding = try #require(made.finding("shell-history"))
        #expect(finding.level == setting.level)
        guard finding.level != .good else { return }
        #expect(finding.hint == "add at the end of ~/.bashrc")
        #expect(finding.command == #"HISTIGNORE="${HISTIGNORE:+$HISTIGNORE:}*alcove*""#)
    }

    @Test(arguments: [
        ("", Finding.Level.good), ("HISTFILE=~/.zsh_history", .better),
        ("HISTFILE=~/.zsh_history; setopt HIST_IGNORE_SPACE", .better),
        ("HISTFILE=~/.zsh_history; HISTORY_IGNORE='*alcove*'", .good),
        ("HISTFILE=~/.zsh_history; zshaddhistory() { [[ $1 != *alcove* ]] }", .good),
    ])
    func `zsh`(setting: (line: String, level: Finding.Level)) throws {
        made.variables["SHELL"] = "/usr/bin/zsh"
        try made.write("/home/ada/.zshrc", setting.line + "\n")
        #expect(made.level("shell-history") == setting.level)
    }

    @Test func `fish`() throws {
        made.variables["SHELL"] = "/usr/bin/fish"
        #expect(made.level("shell-history") == .better)
        let line = Shell.fish.setting(of: made.machine).line
        try made.write("/home/ada/.config/fish/config.fish", line + "\n")
        #expect(made.level("shell-history") == .good)
    }

    @Test func `bash heeds what is offered: it keeps no line with alcove, in whatever form`() throws {
        let line = Shell.bash.setting(of: made.machine).line
        func kept(_ setting: String) throws -> String {
            let script = """
                set -o history
                \(setting)
                echo one
                alcove add K-117 'was afraid'
                echo afraid | /usr/bin/alcove add K-117 -
                echo two
                history -w '\(made.place("/history").path)'

                """
            let bash = URL(fileURLWithPath: "/bin/bash")
            _ = try Sandbox().launch(bash, [], input: Data(script.utf8), variables: [:])
            return try String(contentsOf: made.place("/history"), encoding: .utf8)
        }
        #expect(try kept(":").components(separatedBy: "afraid").count == 3)
        let history = try kept(line)
        #expect(history.contains("echo one") && history.contains("echo two"))
        #expect(!history.contains("afraid"))
    }

    @Test(arguments: [Shell.bash, .zsh, .fish])
    func `the setting that is offered is one that is good afterwards`(shell: Shell) throws {
        made.variables["SHELL"] = "/bin/\(shell.rawValue)"
        let (line, file) = shell.setting(of: made.machine)
        try made.write(file.string, "HISTFILE=~/.history\n\(line)\n")
        #expect(made.level("shell-history") == .good)
    }

    @Test(arguments: [
        (
            "/home/ada/.bash_history", "#1700000000\nalcove unlock\ncd alcove\n/usr/bin/alcove lock\n", 2,
            Finding.Level.better
        ),
        ("/home/ada/.bash_history", "alcove add K-117 'was afraid'\nalcove lock\n", 2, .dangerous),
        ("/home/ada/.bash_history", "echo afraid | alcove add K-117 -\n", 1, .dangerous),
        ("/home/ada/.bash_history", "ALCOVE_VAULT=/x alcove find wintermoth\n", 1, .dangerous),
        ("/home/ada/.zsh_history", ": 1700000000:0;alcove unlock\n", 1, .better),
        ("/home/ada/.zsh_history", ": 1700000000:0;time alcove search afraid\n", 1, .dangerous),
        ("/home/ada/.local/share/fish/fish_history", "- cmd: alcove unlock\n  when: 1700000000\n", 1, .better),
        ("/home/ada/.bash_history", "alcove list | less\n", 1, .better),
        ("/home/ada/.bash_history", "git clone https://example.org/alcove\nls alcove\n", 0, .good),
    ])
    func `lines that were kept are counted and never shown`(
        history: (file: String, text: String, lines: Int, level: Finding.Level)
    ) throws {
        try made.write(history.file, history.text)
        let finding = try #require(made.finding("history-lines"))
        #expect(finding.level == history.level)
        if history.lines > 0 { #expect(finding.says.contains(" \(history.lines) line")) }
        #expect(!"\(finding)".contains("afraid") && !"\(finding)".contains("wintermoth"))
    }
}
