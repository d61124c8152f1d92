internal import Foundation
internal import MemoryScan
internal import PaperTerminal
internal import TortureKit

/// Something that waits for a person, brought to the point where a secret word stands on it.
struct WaitingScreen {
    let name: String
    let arguments: [String]
    var keys: [Key] = []
    /// Whether what is typed is a note, and has to be kept when the lock comes.
    var isWriting = false
    /// Whether the word is typed where nothing is echoed.
    var isHidden = false
    /// Whether it is asked for the passphrase that opens the vault: what is typed of it stays, as at any such question, in
    /// locked memory until Enter or Ctrl-C.
    var isPassphrase = false
    /// Whether it has let go of what it shows, as home has of an answer that was printed.
    var isLetGo = false
    /// Variables that it is started with.
    var variables: [String: String] = [:]
    var isInShortForm = false

    /// What is waited for, and what is typed then.
    struct Key {
        let sign: String
        let typed: String
        init(_ sign: String, _ typed: String) { (self.sign, self.typed) = (sign, typed) }
    }

    /// Stands for the word that is typed, in ``Key/typed`` and ``Key/sign``.
    static let word = "WORD"

    static let all: [WaitingScreen] =
        [
            WaitingScreen(
                name: "add", arguments: ["add", "K-101"], keys: [Key("Ctrl-S save", "Began with WORD.")],
                isWriting: true,
                isInShortForm: true),
            WaitingScreen(name: "show", arguments: ["show", "K-101:last"], isInShortForm: true),
            WaitingScreen(name: "search", arguments: ["search", "lantern"], isInShortForm: true),
            WaitingScreen(name: "home", arguments: [], keys: [Key("^L lock", "find WORD")]),
            WaitingScreen(
                name: "home, a listing", arguments: [], keys: [Key("^L lock", "list\r"), Key("Title", "")]),
            WaitingScreen(
                name: "home, a note", arguments: [], keys: [Key("^L lock", "show K-101:last\r"), Key("q leave", "")]),
            WaitingScreen(
                name: "add --template", arguments: ["add", "K-101", "--template", "dap"],
                keys: [Key("Ctrl-S save", "WORD\tand WORD")], isWriting: true),
            WaitingScreen(
                name: "add --plain", arguments: ["add", "K-101", "--plain"],
                keys: [Key("Ctrl-C leaves", "Began with WORD.\rand on")], isWriting: true, isInShortForm: true),
            WaitingScreen(
                name: "add, whether to leave", arguments: ["add", "K-101"],
                keys: [Key("Ctrl-S save", "Began with WORD.\u{3}"), Key("for later", "")], isWriting: true),
            WaitingScreen(
                name: "add, which themes", arguments: ["add", "K-101"],
                keys: [Key("Ctrl-S save", "She trusts me: WORD.\u{13}"), Key("Themes?", "")]),
            WaitingScreen(
                name: "edit", arguments: ["edit", "K-101:last"], keys: [Key("Ctrl-S save", " And WORD.")],
                isWriting: true),
            WaitingScreen(
                name: "edit --plain", arguments: ["edit", "K-101:last", "--plain"],
                keys: [Key("Ctrl-C leaves", " And WORD.")], isWriting: true),
            WaitingScreen(name: "list", arguments: ["list"]),
            WaitingScreen(name: "list P", arguments: ["list", "K-101"]),
            WaitingScreen(name: "patient list", arguments: ["patient", "list"]),
            WaitingScreen(name: "patient show", arguments: ["patient", "show", "K-101"]),
            WaitingScreen(name: "find", arguments: ["find", "nora"]),
            WaitingScreen(
                name: "search within a note", arguments: ["show", "K-101:last"],
                keys: [Key("q leave", "/"), Key("/", "WORD")]),
            WaitingScreen(name: "themes", arguments: ["themes"]),
            WaitingScreen(name: "themes P", arguments: ["themes", "K-101"]),
            WaitingScreen(name: "themes P THEME", arguments: ["themes", "K-101", "trust-safety"]),
            WaitingScreen(
                name: "home, the log", arguments: [], keys: [Key("^L lock", "log\r"), Key("taken in", "")],
                isLetGo: true),
            WaitingScreen(
                name: "resume", arguments: ["resume"], keys: [Key("Ctrl-S save", " And WORD.")], isWriting: true),
            WaitingScreen(name: "patient add", arguments: ["patient", "add"], keys: [Key("Code", "WORD")]),
            WaitingScreen(name: "patient edit", arguments: ["patient", "edit", "K-101"], keys: [Key("Code:", "\r")]),
            WaitingScreen(
                name: "discard", arguments: ["discard", "K-101:last"],
                keys: [Key("Withdraw", "y"), Key("Why?", "WORD")]),
            WaitingScreen(
                name: "edit --title", arguments: ["edit", "K-101:last", "--title", "-"], keys: [Key("itle", "WORD")]),
            WaitingScreen(name: "a code that is near", arguments: ["add", "K-110"], keys: [Key("K-110", "")]),
            WaitingScreen(
                name: "passphrase", arguments: ["passphrase"], keys: [Key("vault:", "WORD")], isHidden: true,
                isPassphrase: true),
            WaitingScreen(
                name: "handoff open", arguments: ["handoff", "inspect", "handoff.age"], keys: [Key("each", "WORD")],
                isHidden: true),
        ] + editors

    /// An editor of one's own, where there is one.
    private static let editors =
        tool("vim") == nil
        ? []
        : [
            WaitingScreen(
                name: "add --editor", arguments: ["add", "K-101", "--editor"],
                keys: [Key("~", "iBegan with WORD.")],
                isLetGo: true, variables: ["EDITOR": "vim"])
        ]
}

extension WaitingScreen {
    /// Types until the screen stands where it should, with a word on it unless it is one that is typed unseen.
    func reach(in window: Window, typing word: Canary, showing all: [Canary]) throws {
        for key in keys {
            // In the last minute before the lock the foot of a screen says that instead.
            try window.wait(forAny: [key.sign, "any key stays"])
            window.type(key.typed.replacing(WaitingScreen.word, with: word.text))
        }
        // What was typed before may have made room for what is asked now.
        let isTyped = keys.last?.typed.contains(WaitingScreen.word) ?? false
        if isHidden {
            // Nothing tells when it has been read.
            Thread.sleep(forTimeInterval: 0.3)
            return
        }
        let wanted = isTyped && name != "search within a note" ? [word] : all
        let end = Date.now.addingTimeInterval(20)
        while !window.picture.shows(any: wanted) {
            guard Date.now < end else {
                throw TortureError("no word is shown; there stands \(window.picture.text.debugDescription)")
            }
            Thread.sleep(forTimeInterval: 0.01)
        }
        // A screen that has more to draw, or a question that comes next, is given the time for it.
        Thread.sleep(forTimeInterval: 0.1)
    }
}
