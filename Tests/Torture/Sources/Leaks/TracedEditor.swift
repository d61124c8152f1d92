internal import Foundation
internal import TortureKit

/// A note that is written in an editor of one's own: its file lies in memory, and goes.
struct TracedEditor {
    let program: URL

    func run(_ tally: inout Tally) throws {
        let practice = try Practice(program: program)
        try practice.begin()
        let ground = Ground(practice)
        let editor = practice.machine.work.appendingPathComponent("editor")
        // The text comes from a file without a name, so that only the editor writes it down.
        let text = try NamelessFile(Data("Wrote of \(practice.argument.text).\n".utf8))
        try Data("#!/bin/sh\ncat \(text.path) > \"$1\"\necho edited\nsleep 1\n".utf8).write(to: editor)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: editor.path)
        let trace = try WriteTrace()
        let window = try Window(
            practice.machine, ["add", Practice.code, "--editor"], tracer: trace.tracer,
            variables: ["VISUAL": editor.path])
        try window.wait(for: "edited")
        let during = ground.findings(&tally).map(\.place)
        guard window.hasEnded(seconds: 60) else { throw TortureError("the editor's note is not saved") }
        tally.count("commands")
        if during.isEmpty { tally.fail("the editor's file is not found while it is there") }
        for place in Set(during) where !isMemory(place, practice) {
            tally.fail("the editor's file lies in \(place)")
        }
        for path in try trace.written() {
            tally.count("writings")
            if !practice.isUsual(path), !isMemory(path, practice) { tally.fail("add --editor writes to \(path)") }
        }
        ground.search("after add --editor", &tally)
        guard try practice.must(["show", "\(Practice.code):last"]).output.contains(practice.argument.text) else {
            throw TortureError("the editor's note is not there")
        }
    }
    /// Whether a path is on a file system in memory that is there for such files.
    private func isMemory(_ path: String, _ practice: Practice) -> Bool {
        path.hasPrefix("\(practice.machine.runtime.path)/")
            || path.hasPrefix("/dev/shm/") && !path.hasPrefix(practice.scratch)
    }
}
