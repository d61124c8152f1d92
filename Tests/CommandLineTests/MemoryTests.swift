import Foundation
import MemoryScan
import PaperTerminal
import Testing

/// What is left in memory of what stood on the screen.
@Suite(
    .enabled(if: Screen.isAvailable, Screen.reason),
    .enabled(if: MemoryScan.mayReadOthers, "the memory of processes that let nobody look is read as root"))
struct MemoryTests {
    private let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "K-117", "--name", "Mara Quill")
    }

    /// The program, by the folder that it was given, and its agent, which has no environment, by the files it has open.
    private func processes() throws -> [Int32] {
        let files = FileManager.default
        return try files.contentsOfDirectory(atPath: "/proc").compactMap(Int32.init).filter { process in
            func read(_ name: String) -> String {
                String(decoding: files.contents(atPath: "/proc/\(process)/\(name)") ?? Data(), as: UTF8.self)
            }
            guard read("comm").hasPrefix("alcove") else { return false }
            let open = (try? files.contentsOfDirectory(atPath: "/proc/\(process)/fd")) ?? []
            return read("environ").contains(sandbox.root.lastPathComponent)
                || open.contains { file in
                    let place = try? files.destinationOfSymbolicLink(atPath: "/proc/\(process)/fd/\(file)")
                    return place?.contains(sandbox.root.lastPathComponent) ?? false
                }
        }
    }

    @Test func `the agent is one of the processes that are looked into`() throws {
        #expect(try processes().count == 1)
    }

    private func places(of canary: Canary) throws -> [String] {
        try processes().flatMap { process in try MemoryScan.places(of: canary, in: process) }
    }

    /// Locks while a screen shows a word; from then on nobody may know it.
    private func lock(_ screen: Screen, showing canary: Canary) throws {
        screen.shows("\(canary.text).")
        let shown = try places(of: canary)
        #expect(!shown.isEmpty, "the search finds what is shown")
        try sandbox.alcove("lock")
        screen.shows("Passphrase")
        #expect(try !processes().isEmpty)
        let left = try places(of: canary)
        #expect(left == [])
    }

    @Test func `once locked, no process knows a word of the text that is being written`() throws {
        let canary = Canary()
        let screen = try Screen(sandbox)
        screen.command("alcove add K-117")
        screen.shows("Ctrl-S save")
        screen.type("Began with \(canary.text).")
        try lock(screen, showing: canary)
    }

    @Test(arguments: ["show", "edit"])
    func `once locked, no process knows a word of the note that is being read or changed`(verb: String) throws {
        let canary = Canary()
        try sandbox.alcove("add", "K-117", "-", input: "Came with \(canary.text).\n")
        let screen = try Screen(sandbox)
        screen.command("alcove \(verb) K-117:last")
        try lock(screen, showing: canary)
    }

    @Test func `back at home, no process knows a word of the note that was read`() throws {
        let canary = Canary()
        try sandbox.alcove("add", "K-117", "-", input: "Came with \(canary.text).\n")
        let screen = try Screen(sandbox)
        screen.command("alcove")
        screen.shows("›")
        screen.type("show K-117:last\r")
        screen.shows("\(canary.text).")
        let shown = try places(of: canary)
        #expect(!shown.isEmpty, "the search finds what is being read")
        screen.type("q")
        screen.shows("›")
        #expect(try !processes().isEmpty)
        let left = try places(of: canary)
        #expect(left == [])
    }
}
