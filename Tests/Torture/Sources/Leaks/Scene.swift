internal import TortureKit

/// A screen on which something confidential stands, or is being typed.
struct Scene: Sendable {
    let name: String
    var isQuick = false
    /// With which the program is started.
    let arguments: [String]
    /// Does what brings it there.
    let show: @Sendable (Practice, Window) throws -> Void
    /// What the program knows then.
    let shown: @Sendable (Practice) -> [Canary]
    /// Keys that lead away.
    let leaving: String
    /// What home says then; nil where the program ends.
    var home: String?
    /// Whether the vault is locked when the program starts.
    var isLocked = false
    /// Whether it is the lock screen, behind which nothing can be locked any more.
    var isLockScreen = false
}

extension Scene {
    private static let code = Practice.code
    private static let foot = "^L lock"

    static let all: [Scene] = [
        Scene(
            name: "a passphrase that is typed", isQuick: true, arguments: ["unlock", "--scope", "user"],
            show: { practice, window in
                try window.wait(for: "Passphrase")
                window.type(practice.passphrase.text)
            }, shown: { [$0.passphrase] }, leaving: "\u{3}", isLocked: true),
        Scene(
            name: "a passphrase that opened", arguments: ["unlock", "--scope", "user"],
            show: { practice, window in
                try window.wait(for: "Passphrase")
                window.type(practice.passphrase.text)
            }, shown: { [$0.passphrase] }, leaving: "\r", isLocked: true),
        Scene(
            name: "a note that is read", arguments: ["show", "\(code):last"],
            show: { practice, window in try window.wait(for: practice.noteText.text) },
            shown: { [$0.noteText, $0.title, $0.patientName] }, leaving: "q"),
        Scene(
            name: "a list", arguments: ["list"],
            show: { practice, window in try window.wait(for: practice.title.text) },
            shown: { [$0.title] }, leaving: "q"),
        Scene(
            name: "a note that is written", arguments: ["add", code],
            show: { practice, window in
                try window.wait(for: "Ctrl-S save")
                window.type("Wrote of \(practice.argument.text).")
                try window.wait(for: practice.argument.text)
            }, shown: { [$0.argument] }, leaving: "\u{13}"),
        Scene(
            name: "a note that is corrected", arguments: ["edit", "\(code):last"],
            show: { practice, window in
                try window.wait(for: "Ctrl-S save")
                window.type("Corrected \(practice.correction.text). ")
                try window.wait(for: practice.correction.text)
            }, shown: { [$0.correction, $0.noteText] }, leaving: "\u{13}"),
        Scene(
            name: "home, a note that was read", isQuick: true, arguments: [],
            show: { practice, window in
                try window.wait(for: foot)
                window.type("show \(code):last\r")
                try window.wait(for: practice.noteText.text)
            }, shown: { [$0.noteText, $0.title, $0.patientName] }, leaving: "q", home: foot),
        Scene(
            name: "home, a search", isQuick: true, arguments: [],
            show: { practice, window in
                try window.wait(for: foot)
                window.type("search \(practice.noteText.text)\r")
                try window.wait(for: "1 note")
            }, shown: { [$0.noteText] }, leaving: "q", home: foot),
        Scene(
            name: "home, a search for nothing", arguments: [],
            show: { practice, window in
                try window.wait(for: foot)
                window.type("search \(practice.absentWord.text)")
                try window.wait(for: practice.absentWord.text)
            }, shown: { [$0.absentWord] }, leaving: "\r", home: "Nothing for"),
        Scene(
            name: "home, a patient", arguments: [],
            show: { practice, window in
                try window.wait(for: foot)
                window.type("patient show \(code)\r")
                try window.wait(for: practice.patientName.text)
            }, shown: { [$0.patientName] }, leaving: "q", home: foot),
        Scene(
            name: "home, a patient's new name", arguments: [],
            show: { practice, window in
                try window.wait(for: foot)
                window.type("patient edit \(code) --name \(practice.otherName.text)")
                try window.wait(for: practice.otherName.text)
            }, shown: { [$0.otherName] }, leaving: "\r", home: "Changed:"),
        Scene(
            name: "home, patients by name", arguments: [],
            show: { practice, window in
                try window.wait(for: foot)
                window.type("find \(practice.patientName.text)\r")
                try window.wait(for: code)
            }, shown: { [$0.patientName] }, leaving: "q", home: foot),
        Scene(
            name: "home, a note that was written", arguments: [],
            show: { practice, window in
                try window.wait(for: foot)
                window.type("add \(code)\r")
                try window.wait(for: "Ctrl-S save")
                window.type("Wrote of \(practice.argument.text).")
                try window.wait(for: practice.argument.text)
            }, shown: { [$0.argument] }, leaving: "\u{13}", home: foot),
        Scene(
            name: "home, locked and opened again", arguments: [],
            show: { practice, window in
                try window.wait(for: foot)
                window.type("lock\r")
                try window.wait(for: "Passphrase")
                window.type(practice.passphrase.text)
            }, shown: { [$0.passphrase] }, leaving: "\r", home: foot, isLockScreen: true),
    ]
}
