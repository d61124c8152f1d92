import Foundation
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
}
