import Foundation
import PaperTerminal
import Testing

/// Two windows of one clinician, and what one learns of the other.
@Suite(.enabled(if: Screen.isAvailable, Screen.reason)) struct WindowTests {
    private static let other = "alcove: the other window is locked now"
    private static let others = "alcove: your other windows are locked now"

    /// Opens the vault in a window.
    ///
    /// - Returns: what was shown meanwhile.
    private func unlock(_ screen: Screen, _ options: String = "") -> String {
        screen.command("alcove unlock --passphrase-file passphrase \(options)")
        return screen.wait(for: "in any case.")
    }

    @Test func `to unlock in one window says that another is locked by it`() throws {
        let sandbox = try Sandbox()
        try sandbox.initialise()
        let (first, second) = (try Screen(sandbox), try Screen(sandbox))
        #expect(!unlock(first).contains("locked now"), "nothing was open")
        #expect(!unlock(first).contains("locked now"), "the same window")
        #expect(unlock(second).contains(WindowTests.other))
        first.command("alcove status")
        first.wait(for: "vault is locked.")
        #expect(!unlock(second, "--scope user").contains("locked now"), "open in both from now on")
        #expect(unlock(first).contains(WindowTests.others))
        #expect(!unlock(second, "--quiet; echo 'in any' case.").contains("locked now"), "quiet")
    }

    @Test func `two windows that are opened again after a lock do not lock each other`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117")
        try sandbox.alcove("add", "K-117", "Came early.")
        let windows = try (0..<2).map { _ in try Screen(sandbox) }
        for window in windows {
            window.command("alcove show K-117:last")
            window.shows("Came early.")
        }
        try sandbox.alcove("lock")
        for window in windows { window.shows("Passphrase") }
        for window in windows {
            window.type(Sandbox.passphrase + "\r")
            window.shows("Came early.")
        }
        Thread.sleep(forTimeInterval: 0.5)
        windows[0].shows("Came early.")
        #expect(!windows[0].picture().text.contains("Passphrase"))
        for window in windows { window.type("q") }
    }
}
