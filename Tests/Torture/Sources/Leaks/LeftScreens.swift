internal import Foundation
internal import TortureKit

/// A screen that was left, by its keys and by a lock from elsewhere: what any process knows then.
struct LeftScreens {
    let program: URL

    /// A shell that waits for the program, as in a window of a person's: a session of its own could not unlock again.
    private static let shell = ["sh", "-c", "\"$@\"; exit $?", "sh"]

    func run(_ scene: Scene, _ tally: inout Tally) throws {
        let practice = try Practice(program: program)
        try practice.begin()
        try practice.must(
            ["add", Practice.code, "-", "--title", practice.title.text], line: "Came with \(practice.noteText.text).")
        if scene.isLocked { try practice.lock() }
        try leave(scene, practice, &tally)
        guard !scene.isLocked, !scene.isLockScreen else { return }
        try lock(scene, practice, &tally)
    }

    private func leave(_ scene: Scene, _ practice: Practice, _ tally: inout Tally) throws {
        let lookout = Lookout(practice: practice)
        let window = try Window(practice.machine, scene.arguments, tracer: LeftScreens.shell)
        try scene.show(practice, window)
        lookout.mustFind(scene.shown(practice), scene.name, &tally)
        window.turnPage()
        window.type(scene.leaving)
        if let home = scene.home {
            try window.wait(for: home)
            Thread.sleep(forTimeInterval: 0.3)
            lookout.look("\(scene.name), at home again", &tally)
            window.type("\u{4}")
        }
        guard window.hasEnded() else { throw TortureError("the program does not end") }
        lookout.look("\(scene.name), at its end", &tally)
    }

    private func lock(_ scene: Scene, _ practice: Practice, _ tally: inout Tally) throws {
        let lookout = Lookout(practice: practice)
        let window = try Window(practice.machine, scene.arguments, tracer: LeftScreens.shell)
        try scene.show(practice, window)
        window.turnPage()
        try practice.lock()
        try window.wait(for: "Passphrase")
        Thread.sleep(forTimeInterval: 0.3)
        lookout.look("\(scene.name), locked", &tally)
        lookout.mustHaveNoAgent("\(scene.name), locked", &tally)
    }
}
