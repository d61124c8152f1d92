import Foundation
import Testing

/// Bad input of every kind ends in an error that helps, changes nothing, and leaves a vault that is whole.
@Suite struct BadInputTests {
    private func refused(
        _ sandbox: Sandbox, _ arguments: [String], input: Data, status: Int32, saying words: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = try sandbox.alcove("status", "--json").json["notes"] as? Int
        let answer = try sandbox.run(arguments, input: input)
        #expect(answer.status == status, "\(answer.errors)", sourceLocation: sourceLocation)
        #expect(answer.errors.contains(words), "\(answer.errors)", sourceLocation: sourceLocation)
        #expect(answer.errors.hasPrefix("alcove: "), sourceLocation: sourceLocation)
        #expect(try sandbox.alcove("status", "--json").json["notes"] as? Int == before, sourceLocation: sourceLocation)
    }

    private func vault() throws -> Sandbox {
        let sandbox = try Shared.unlocked()
        _ = try? sandbox.run(["patient", "add", "B-1"])
        return sandbox
    }

    @Test func `an empty note is not written`() throws {
        for text in ["", "   \n\t\n"] {
            try refused(try vault(), ["add", "B-1", "-"], input: Data(text.utf8), status: 1, saying: "empty")
        }
    }

    @Test func `a note that is not UTF-8 is not written`() throws {
        try refused(try vault(), ["add", "B-1", "-"], input: Data([0x66, 0xFF, 0xFE]), status: 1, saying: "UTF-8")
    }

    @Test func `control bytes are refused, with their line`() throws {
        try refused(
            try vault(), ["add", "B-1", "-"], input: Data("one\ntwo \u{1B}[2J\n".utf8), status: 1, saying: "line 2")
        try refused(try vault(), ["add", "B-1", "-"], input: Data("nul \0".utf8), status: 1, saying: "line 1")
    }

    @Test func `a text that cannot be a note begins no patient`() throws {
        let sandbox = try Sandbox.unlocked()
        for text in ["x \u{1B}[31m", "", "\u{0}"] {
            #expect(try sandbox.run(["add", "NEW", "-", "--create"], input: Data(text.utf8)).status == 1)
        }
        #expect(try sandbox.alcove("status", "--json").json["patients"] as? Int == 0)
    }

    @Test func `a folder is no file of notes, and is named; the sign of UTF-8 before the first line is none of it`()
        throws
    {
        let sandbox = try Sandbox.unlocked()
        let answer = try sandbox.run(["import", "/usr"], input: Data())
        #expect(answer.status == 1)
        #expect(answer.errors.contains("/usr"), "\(answer.errors)")
        let line = "\u{FEFF}{\"patient\":\"B-2\",\"text\":\"good\"}\n"
        #expect(try sandbox.run(["import", "-"], input: Data(line.utf8)).status == 0)
    }

    @Test func `a note of 10 MB is refused, with the most that a note can have`() throws {
        let text = Data(repeating: UInt8(ascii: "a"), count: 10 << 20)
        try refused(try vault(), ["add", "B-1", "-"], input: text, status: 1, saying: "1 MB")
    }

    @Test(arguments: [
        ("{\"patient\":\"B-2\",\"text\":\"good\"}\n{\"patient\":\"B-2\",\n", "line 2"),
        (
            "{\"patient\":\"B-2\",\"text\":\"good\"}\n{\"patient\":\"B-2\",\"text\":\"x\",\"colour\":\"red\"}\n",
            "colour"
        ),
        ("{\"patient\":\"B-2\",\"text\":\"good\"}\n\n{\"text\":\"x\"}\n", "line 3"),
        ("{\"patient\":\"B-2\",\"text\":\"x\",\"kind\":\"novel\"}\n", "line 1"),
        ("{\"patient\":\"B-2\",\"text\":\"x\",\"date\":\"2026-02-30\"}\n", "line 1"),
        ("{\"patient\":\"B-2\",\"text\":\"\"}\n", "line 1"),
        ("{\"patient\":\"B-2\",\"patient\":\"B-3\",\"text\":\"x\"}\n", "line 1"),
        ("{\"patient\":\"B-2\",\"text\":7}\n", "line 1"),
        ("[1]\n", "line 1"),
        ("{\"patient\":\"B-2\",\"text\":\"ctrl \\u001b[2J\"}\n", "line 1"),
    ])
    func `a wrong line stops the import before anything is written`(lines: String, words: String) throws {
        let sandbox = try vault()
        try refused(sandbox, ["import", "-"], input: Data(lines.utf8), status: 1, saying: words)
        try sandbox.alcove("patient", "show", "B-2", expecting: 1)
    }

    @Test func `an import makes hundreds of patients where a shell lets programs open few files`() throws {
        let sandbox = try Sandbox.unlocked()
        let lines = (1...150).map { "{\"patient\":\"M-\($0)\",\"text\":\"Came in time.\"}\n" }.joined()
        let answer = try sandbox.launch(
            URL(fileURLWithPath: "/bin/sh"),
            ["-c", "ulimit -Sn 128; exec \"$0\" import - --quiet", Sandbox.program.path], input: Data(lines.utf8),
            variables: [:])
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(try sandbox.alcove("list", "M-150", "--json").output.contains("M-150"))
    }

    @Test func `invalid UTF-8 in an import is refused with its line`() throws {
        let lines =
            Data("{\"patient\":\"B-2\",\"text\":\"ok\"}\n{\"patient\":\"B-2\",\"text\":\"".utf8) + [0xC3, 0x28]
            + Data("\"}\n".utf8)
        try refused(try vault(), ["import", "-"], input: lines, status: 1, saying: "line 2")
    }

    @Test func `wrong lines are listed and left out when that is asked for`() throws {
        let sandbox = try Sandbox.unlocked()
        let lines = "{\"patient\":\"S-1\",\"text\":\"one\"}\nnonsense\n{\"patient\":\"S-1\",\"text\":\"two\"}\n"
        let answer = try sandbox.alcove("import", "-", "--skip-bad", "--json", input: lines)
        #expect(answer.json["notes"] as? Int == 2)
        #expect(answer.errors.contains("line 2"))
        #expect(try sandbox.alcove("check", "--json").json["ok"] as? Bool == true)
    }

    @Test func `a foreign file in the vault folder is named and harmless`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("add", "F-1", "text", "--create")
        try Data("hello".utf8).write(to: sandbox.vault.appendingPathComponent("shopping.txt"))
        try Data("hello".utf8).write(to: sandbox.vault.appendingPathComponent("patients/.DS_Store"))
        let check = try sandbox.alcove("check", "--json").json
        #expect(check["ok"] as? Bool == true)
        let kinds = (check["problems"] as? [[String: Any]])?.compactMap { $0["kind"] as? String } ?? []
        #expect(kinds == ["foreign", "foreign"])
    }

    @Test func `a missing drawer is damage that check names, and the other drawer stays readable`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("add", "D-1", "the record stays", "--create")
        try sandbox.alcove("add", "D-1", "a process note", "--process")
        let patients = sandbox.vault.appendingPathComponent("patients")
        let patient = try #require(try FileManager.default.contentsOfDirectory(atPath: patients.path).first)
        try FileManager.default.removeItem(at: patients.appendingPathComponent("\(patient)/process"))
        let check = try sandbox.alcove("check", "--json", expecting: 15)
        #expect(check.json["ok"] as? Bool == false)
        #expect(check.output.contains("process"))
        let shown = try sandbox.alcove("search", "record stays", "--json").json
        #expect(shown["total"] as? Int == 1)
    }

    @Test func `a flipped byte is found by check, which says where`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("add", "D-1", "some text that matters", "--create")
        let enumerator = FileManager.default.enumerator(at: sandbox.vault, includingPropertiesForKeys: nil)
        let bundle = try #require(
            (enumerator?.allObjects as? [URL])?.first { $0.pathExtension == "bundle" && $0.path.contains("/record/") })
        var bytes = try Data(contentsOf: bundle)
        bytes[400] ^= 1
        try bytes.write(to: bundle)
        let check = try sandbox.alcove("check", "--json", expecting: 15)
        #expect(check.output.contains(bundle.lastPathComponent))
    }

    @Test func `a full disk loses nothing and says so`() throws {
        guard getuid() == 0 else {
            print("skipped: a small file system can be mounted by root alone")
            return
        }
        let sandbox = try Sandbox()
        try FileManager.default.createDirectory(at: sandbox.vault, withIntermediateDirectories: true)
        #expect(try Sandbox.tool("/bin/mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", sandbox.vault.path]) == 0)
        defer { _ = try? Sandbox.tool("/bin/umount", ["-l", sandbox.vault.path]) }
        try sandbox.alcove(
            "--vault", sandbox.vault.appendingPathComponent("v").path, "init", "--passphrase-file",
            sandbox.path("passphrase"), "--quiet")
        let place = ["--vault", sandbox.vault.appendingPathComponent("v").path]
        _ = try sandbox.run(place + ["unlock", "--scope", "user", "--passphrase-file", sandbox.path("passphrase")])
        defer { _ = try? sandbox.run(place + ["lock"]) }
        let text = Data(String(repeating: "word after word ", count: 2000).utf8)
        var written = 0
        var last = Sandbox.Answer(status: 0, output: "", errors: "")
        while written < 40 {
            last = try sandbox.run(place + ["add", "F-1", "-", "--create"], input: text)
            if last.status != 0 { break }
            written += 1
        }
        #expect(last.status == 1)
        #expect(last.errors.contains("the disk is full"), "\(last.errors)")
        let check = try sandbox.run(place + ["check", "--json"])
        #expect(check.status == 0, "\(check.output)")
        #expect(check.json["notes"] as? Int == written)
    }

    @Test(arguments: ["ro", "size"]) func `unlock on a disk that takes nothing names the way to read`(
        option: String
    ) throws {
        guard getuid() == 0 else {
            print("skipped: a file system can be mounted by root alone")
            return
        }
        let sandbox = try Sandbox()
        let disk = sandbox.root.appendingPathComponent("disk")
        try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
        #expect(try Sandbox.tool("/bin/mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.path]) == 0)
        defer { _ = try? Sandbox.tool("/bin/umount", ["-l", disk.path]) }
        let place = ["--vault", disk.appendingPathComponent("v").path]
        let key = ["--passphrase-file", sandbox.path("passphrase")]
        let unlock = place + key + ["unlock", "--scope", "user", "--quiet"]
        for call in [["init", "--quiet"], ["add", "F-1", "some text", "--create", "--quiet"]] {
            #expect(try sandbox.run(place + key + call).status == 0)
        }
        if option == "ro" {
            #expect(try Sandbox.tool("/bin/mount", ["-o", "remount,ro", disk.path]) == 0)
        } else {
            _ = FileManager.default.createFile(atPath: disk.appendingPathComponent("rest").path, contents: nil)
            _ = try sandbox.shell("cat /dev/zero > \(disk.path)/rest")
        }
        // The last block of a file may have room for what the first unlocks write.
        var refused = try sandbox.run(unlock)
        for _ in 0..<20 where refused.status == 0 { refused = try sandbox.run(unlock) }
        #expect(refused.status == 1, "\(refused.errors)")
        #expect(refused.errors.contains("alcove unlock --read-only opens it for reading\n"), "\(refused.errors)")
        #expect(try sandbox.run(unlock + ["--read-only"]).status == 0)
        defer { _ = try? sandbox.run(place + ["lock"]) }
        #expect(try sandbox.run(place + ["show", "F-1:last", "--json"]).json["text"] as? String == "some text")
    }
}
