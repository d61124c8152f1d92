import Foundation
import Testing

/// `alcove doctor`, the program itself on this machine.
@Suite struct DoctorTests {
    @Test func `it needs no vault, no key and no question, and its exit code says whether something is dangerous`()
        throws
    {
        for sandbox in [try Sandbox(), try Shared.unlocked()] {
            let answer = try sandbox.run(["doctor", "--json", "--no-input"])
            let json = answer.json
            let checks = try #require(json["checks"] as? [[String: Any]])
            #expect(checks.count == 16)
            let levels = checks.compactMap { $0["level"] as? String }
            #expect(Set(levels).isSubset(of: ["good", "better", "dangerous"]))
            #expect(levels.count == checks.count)
            for check in checks {
                #expect(check["id"] is String && (check["says"] as? String)?.isEmpty == false)
                #expect(check["hint"] is NSNull == (check["level"] as? String == "good"))
            }
            #expect(json["ok"] as? Bool == !levels.contains("dangerous"))
            #expect(answer.status == (levels.contains("dangerous") ? 1 : 0))
            #expect(answer.errors.isEmpty)
        }
    }

    @Test func `what is dangerous stands last, and ends with 1`() throws {
        let sandbox = try Sandbox()
        try Data("alcove add K-117 'mara quill was afraid'\n".utf8)
            .write(to: sandbox.root.appendingPathComponent("home/.bash_history"))
        let answer = try sandbox.run(["doctor"], variables: ["SHELL": "/bin/bash"])
        #expect(answer.status == 1)
        let dangerous = try #require(answer.output.range(of: "\nDangerous\n"))
        #expect(answer.output[dangerous.upperBound...].contains("~/.bash_history holds 1 line with"))
        #expect(answer.output.contains("HISTIGNORE"))
        #expect(answer.output.split(separator: "\n").last?.hasPrefix("16 things looked at: ") == true)
        for word in ["mara", "quill", "afraid", "K-117"] {
            #expect(!answer.output.contains(word) && !answer.errors.contains(word), "\(word)")
        }
    }

    @Test func `no line is wider than 80 columns`() throws {
        let lines = try Sandbox().run(["doctor"]).output.split(separator: "\n")
        #expect(lines.count > 16)
        #expect(lines.allSatisfy { $0.count <= 80 })
    }

    @Test func `it changes nothing`() throws {
        let sandbox = try Sandbox()
        func everything() throws -> [String] { try FileManager.default.subpathsOfDirectory(atPath: sandbox.root.path) }
        let before = try everything()
        _ = try sandbox.run(["doctor"])
        #expect(try everything() == before)
    }

    @Test func `code of others in the program is dangerous`() throws {
        let answer = try Sandbox().run(["doctor", "--json"], variables: ["LD_LIBRARY_PATH": "/nowhere"])
        let checks = try #require(answer.json["checks"] as? [[String: Any]])
        let check = try #require(checks.first { $0["id"] as? String == "foreign-code" })
        #expect(check["level"] as? String == "better")
    }
}
