import Foundation
import Testing

/// The contract with scripts: exit codes, JSON fields, and where an answer goes.
@Suite struct ContractTests {
    @Test func `without a vault every verb ends with 10 and names init`() throws {
        let sandbox = try Sandbox()
        for verb in [["status"], ["unlock"], ["lock"], ["list"], ["search", "trust"], ["check"]] {
            let answer = try sandbox.run(verb)
            #expect(answer.status == 10, "\(verb)")
            #expect(answer.output.isEmpty)
            #expect(answer.errors.contains("alcove: there is no vault in "))
            #expect(answer.errors.contains("alcove: hint: alcove init"))
        }
    }

    @Test func `a wrong passphrase ends with 12, and nothing is open`() throws {
        let sandbox = try Sandbox()
        try sandbox.initialise()
        try sandbox.write("wrong", "a wrong passphrase of some length\n")
        let answer = try sandbox.alcove("unlock", "--passphrase-file", sandbox.path("wrong"), expecting: 12)
        #expect(answer.errors.hasPrefix("alcove: the passphrase or key does not open this vault\n"))
        #expect(try sandbox.alcove("status", "--json").json["unlocked"] as? Bool == false)
    }

    @Test func `a locked vault ends with 13 where nobody can be asked, and tells no count`() throws {
        let sandbox = try Sandbox()
        try sandbox.initialise()
        for verb in [["list"], ["search", "trust"], ["add", "K-117", "text", "--create"], ["check"]] {
            #expect(try sandbox.run(verb).status == 13, "\(verb)")
        }
        let status = try sandbox.alcove("status", "--json").json
        #expect(status["notes"] is NSNull)
        #expect(status["patients"] is NSNull)
        #expect(status["locks_in_s"] is NSNull)
    }

    @Test(arguments: [
        ["frobnicate"], ["add"], ["list", "--kind", "novel"], ["search", "\"unbalanced"], ["search", "colour:red"],
        ["list", "--since", "someday"], ["add", "K-117", "x", "--process", "--kind", "plan"],
        ["unlock", "--idle", "never"],
        ["list", "--since", "2026-03-02", "--until", "2026-03-01"], ["handoff", "create", "K-117"],
    ])
    func `wrong usage ends with 2`(arguments: [String]) throws {
        let sandbox = try Shared.unlocked()
        let answer = try sandbox.run(arguments)
        #expect(answer.status == 2, "\(answer.errors)")
        #expect(answer.errors.hasPrefix("alcove: "))
        #expect(answer.output.isEmpty)
    }

    @Test func `an unbalanced quote is pointed at`() throws {
        let answer = try Shared.unlocked().alcove("search", "calm \"never closed", expecting: 2)
        #expect(answer.errors.contains("character 6"))
    }

    @Test func `init, unlock, add, search, lock answer with the fields of the contract`() throws {
        let sandbox = try Sandbox()
        try sandbox.initialise()
        try sandbox.alcove("unlock", "--scope", "user", "--passphrase-file", sandbox.path("passphrase"))

        let patient = try sandbox.alcove("patient", "add", "K-117", "--name", "Mara Quill", "--json").json
        #expect(patient["code"] as? String == "K-117")

        let added = try sandbox.alcove(
            "add", "k117", "-", "--theme", "trust", "--json",
            input: "Brought the letter. Says she trusts me to read it first. Denies suicidal thoughts."
        ).json
        #expect(added["drawer"] as? String == "record")
        #expect(added["patient"] as? String == patient["patient"] as? String)
        #expect(added["themes"] as? [String] == ["trust-safety"])
        let note = try #require(added["note"] as? String)
        #expect(note.count == 26)

        let found = try sandbox.alcove("search", "letter", "--json").json
        #expect(found["total"] as? Int == 1)
        let hit = try #require((found["hits"] as? [[String: Any]])?.first)
        for field in ["note", "patient", "code", "date", "kind", "title", "themes", "score", "snippet", "reasons"] {
            #expect(hit[field] != nil, "\(field)")
        }
        #expect(hit["note"] as? String == note)

        let shown = try sandbox.alcove("show", "K-117:last", "--json").json
        #expect(
            shown["text"] as? String
                == "Brought the letter. Says she trusts me to read it first. Denies suicidal thoughts.")
        #expect(shown["signed"] as? Bool == false)

        let status = try sandbox.alcove("status", "--json").json
        #expect(status["unlocked"] as? Bool == true)
        #expect(status["notes"] as? Int == 1)
        #expect(status["patients"] as? Int == 1)
        #expect((status["locks_in_s"] as? Int).map { (1...300).contains($0) } == true)

        let check = try sandbox.alcove("check", "--json").json
        #expect(check["ok"] as? Bool == true)
        #expect(check["notes"] as? Int == 1)
        #expect((check["problems"] as? [Any])?.isEmpty == true)

        try sandbox.alcove("lock")
        try sandbox.alcove("show", "K-117:last", expecting: 13)
    }

    @Test func `a withdrawn note says that it is withdrawn, and every other that it is not`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("add", "W-1", "stays", "--create")
        let note = try #require(try sandbox.alcove("add", "W-1", "goes", "--json").json["note"] as? String)
        func withdrawn(_ json: [String: Any]) -> Bool? { json["withdrawn"] as? Bool }
        #expect(try withdrawn(sandbox.alcove("show", note, "--json").json) == false)
        try sandbox.alcove("discard", note, "--yes")
        #expect(try withdrawn(sandbox.alcove("show", note, "--json").json) == true)
        #expect(try withdrawn(sandbox.alcove("show", note, "--json", "--history").json) == true)
        #expect(try sandbox.alcove("show", note).output.contains("withdrawn"))
        let listed = try sandbox.alcove("list", "--json").json["notes"] as? [[String: Any]] ?? []
        #expect(listed.map(withdrawn) == [false])
    }

    @Test func `nothing found ends with 14 only when that was asked for`() throws {
        let sandbox = try Shared.unlocked()
        try sandbox.alcove("search", "zyzzyva")
        try sandbox.alcove("search", "zyzzyva", "--fail-empty", expecting: 14)
    }

    @Test func `a code that does not exist is never made in silence`() throws {
        let sandbox = try Shared.unlocked()
        let answer = try sandbox.alcove("add", "Z-999", "some text", expecting: 1)
        #expect(answer.errors.contains("there is no patient Z-999"))
        #expect(answer.errors.contains("--create"))
    }

    @Test func `help lists the verbs that are there, and no others`() throws {
        let help = try Sandbox().alcove("--help").output
        for verb in [
            "init", "unlock", "lock", "status", "patient", "find", "add", "list", "show", "edit", "discard", "search",
            "themes", "keys", "handoff", "import", "check", "passphrase", "recover", "demo", "log", "backup", "merge",
            "repair", "restored", "resume", "doctor",
        ] {
            #expect(help.contains("  \(verb) ") || help.contains("  \(verb), "), "\(verb)")
        }
        for verb in ["sign", "refile", "export", "share"] {
            #expect(!help.contains("  \(verb) "), "\(verb)")
        }
    }

    @Test func `the version is one line, with and without a vault`() throws {
        for sandbox in [try Sandbox(), try Shared.unlocked()] {
            let answer = try sandbox.alcove("--version")
            #expect(answer.output == "alcove 0.1.0\n")
            #expect(answer.errors.isEmpty)
        }
    }

    @Test func `a dry run changes nothing`() throws {
        let sandbox = try Shared.unlocked()
        let before = try sandbox.alcove("status", "--json").json["notes"] as? Int
        try sandbox.alcove("add", "Y-1", "text", "--create", "--dry-run")
        try sandbox.alcove("import", "-", "--dry-run", input: "{\"patient\":\"Y-1\",\"text\":\"x\"}\n")
        #expect(try sandbox.alcove("status", "--json").json["notes"] as? Int == before)
        try sandbox.alcove("patient", "show", "Y-1", expecting: 1)
    }
}
