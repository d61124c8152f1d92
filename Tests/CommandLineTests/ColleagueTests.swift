import Foundation
import Testing

/// Keys and hand-offs between two practices.
@Suite struct ColleagueTests {
    @Test func `notes do not go into the record of somebody who is plainly another patient`() throws {
        let (ada, ben) = (try Sandbox.unlocked(), try Sandbox.unlocked(name: "Dr. Ben Example"))
        try ada.alcove("patient", "add", "K-117", "--name", "Mara Quill", "--born", "1985-04-30")
        try ada.alcove("add", "K-117", "Came early.")
        try ada.write("ben.key", try ben.alcove("keys", "show", "--quiet").output)
        try ada.alcove("keys", "trust", "ben.key")
        try ada.alcove("handoff", "create", "K-117", "--to", "ben", "-o", "K-117.age")
        try ben.write("K-117.age", try Data(contentsOf: ada.root.appendingPathComponent("work/K-117.age")))
        try ben.transcript(
            """
            $ alcove patient add X-1 --name 'Max Muster' --quiet
            $ alcove patient add X-2 --name 'Mara Quill' --born 1990-01-01 --quiet
            $ alcove patient add X-3 --name 'QUILL, M.' --quiet
            $ alcove handoff open K-117.age --unconfirmed --into X-1
            alcove: X-1 seems to be somebody else than the patient of this hand-off
            alcove: hint: alcove handoff inspect shows who it is about; --yes takes it in all the same
            [exit 1]
            $ alcove handoff open K-117.age --unconfirmed --into X-2
            alcove: X-2 seems to be somebody else than the patient of this hand-off
            …
            [exit 1]
            $ alcove handoff open K-117.age --unconfirmed --into X-3
            Taken in: 1 note of X-3, QUILL, M..
            $ alcove handoff open K-117.age --unconfirmed --into X-2 --yes
            Taken in: 1 note of X-2, Mara Quill.
            $ alcove list X-1
            No notes.
            $ alcove patient add Y-1 --born 2999-01-01
            alcove: the day of birth has not come yet
            [exit 1]
            """)
    }

    @Test func `a note that a colleague wrote says so wherever it is shown, and one's own does not`() throws {
        let (ada, ben) = (try Sandbox.unlocked(), try Sandbox.unlocked(name: "Dr. Ben Example"))
        try ada.alcove("add", "K-117", "Came early.", "--title", "First", "--create")
        try ada.write("ben.key", try ben.alcove("keys", "show", "--quiet").output)
        try ada.alcove("keys", "trust", "ben.key")
        try ada.alcove("handoff", "create", "K-117", "--to", "ben", "-o", "K-117.age")
        try ben.write("K-117.age", try Data(contentsOf: ada.root.appendingPathComponent("work/K-117.age")))
        try ben.alcove("handoff", "open", "K-117.age", "--unconfirmed")
        func author(_ call: String...) throws -> [String?] {
            let json = try ben.run(call + ["--json"]).json
            let notes = (json["notes"] ?? json["hits"]) as? [[String: Any]] ?? [json]
            #expect(notes.allSatisfy { $0.keys.contains("author") }, "\(call): \(json)")
            return notes.map { $0["author"] as? String }
        }
        func expectEverywhere(_ name: String) throws {
            for call in [
                ["list"], ["list", "K-117"], ["search", "early"], ["show", "K-117:last"], ["show", "K-117"],
            ] {
                let shown = try ben.run(call).output
                #expect(shown.contains("by \(name)"), "\(call): \(shown)")
            }
            #expect(try author("list") == [name])
            #expect(try author("search", "early") == [name])
            #expect(try author("show", "K-117:last") == [name])
        }
        // The name that the hand-off gives, then the one by which the colleague is known here.
        try expectEverywhere("Dr. Ada Example")
        try ben.write("ada.key", try ada.alcove("keys", "show", "--quiet").output)
        try ben.alcove("keys", "trust", "ada.key", "--name", "Ada from upstairs")
        try expectEverywhere("Ada from upstairs")

        try ben.alcove("add", "K-200", "Came late.", "--create")
        #expect(try author("list", "K-200") == [nil])
        #expect(try author("search", "late") == [nil])
        #expect(try author("show", "K-200:last") == [nil])
        #expect(try !ben.alcove("list", "K-200").output.contains("by "))
        #expect(try !ben.alcove("show", "K-200:last").output.contains(" by "))
    }

    @Test func `a record goes to a colleague whole, twice like once, and nothing that is wrong is taken in`() throws {
        let (ada, ben) = (try Sandbox.unlocked(), try Sandbox.unlocked(name: "Dr. Ben Example"))
        try ada.alcove(
            "import", "-", "--quiet",
            input: """
                {"patient":"K-117","date":"2026-10-05","text":"Says she trusts me to read the letter."}
                {"patient":"K-117","date":"2026-10-05","kind":"process","text":"I was tired."}
                {"patient":"K-117","date":"2026-10-12","kind":"plan","text":"Keep the sleep diary."}
                """)
        try ada.alcove("patient", "edit", "K-117", "--name", "Mara Quill", "--born", "1985-04-30")
        try ada.write("ben.key", try ben.alcove("keys", "show", "--quiet").output)
        try ben.write("ada.key", try ada.alcove("keys", "show", "--quiet").output)

        try ada.transcript(
            """
            $ alcove keys list
            No colleague yet. “alcove keys trust FILE” takes the line that a colleague sent you.
            $ alcove handoff create K-117 --to Ben
            alcove: no trusted colleague is called Ben
            alcove: hint: alcove keys list; alcove keys trust takes a new one
            [exit 1]
            $ alcove keys trust nonsense
            alcove: nonsense is no key and no readable file: no such file or directory
            [exit 1]
            $ alcove keys trust ben.key --dry-run
            Would trust Dr. Ben Example. Nothing was done.
            $ alcove keys trust ben.key --name Ben --dry-run --json
            {"dry_run":true,"name":"Ben","words":["…"]}
            $ alcove keys trust - < ben.key
            Trusted: Dr. Ben Example. Not compared yet.
            alcove: hint: telephone, on a number that you have from elsewhere: alcove keys compare 'Dr. Ben Example'
            $ alcove keys list
            Name             Words compared
            Dr. Ben Example  not yet: alcove keys compare
            $ alcove handoff create K-117 --to ben -o K-117.age --dry-run
            Would hand over K-117 as K-117.age. Nothing was done.
            $ alcove handoff create K-117 --to ben -o K-117.age --dry-run --json
            {"dry_run":true,"file":"K-117.age","patient":"…"}
            $ alcove handoff create K-117 --to ben -o K-117.age
            Handed over: 2 notes of K-117, Mara Quill, in K-117.age.
            alcove: hint: before you send it: this key was not compared yet: alcove keys compare 'Dr. Ben Example'
            $ alcove handoff create K-117 --to ben -o K-117.age
            alcove: K-117.age exists already
            alcove: hint: -o names another file
            [exit 1]
            $ alcove handoff create K-117 --to ben -o none.age --until 2026-01-01
            alcove: no notes of the record fit
            [exit 1]
            $ ls none.age
            ls: …
            [exit 2]
            $ alcove handoff inspect K-117.age
            alcove: K-117.age was made for somebody else, not for you; it was not opened
            [exit 12]
            """)

        let file = try Data(contentsOf: ada.root.appendingPathComponent("work/K-117.age"))
        try ben.write("K-117.age", file)
        var damaged = file
        damaged[damaged.count - 40] ^= 1
        try ben.write("damaged.age", damaged)
        try ben.write("short.age", file.dropLast(20))
        try ben.write("shopping.age", "milk\n")
        try ben.transcript(
            """
            $ alcove handoff inspect K-117.age
            K-117.age · … bytes   nothing has been written so far
            ────…
            From      Dr. Ada Example
                      ✔ signed with that key
                      NOT YET CONFIRMED. Telephone, on a number that you have from elsewhere: alcove keys compare
            To        you, and nobody else
            Patient   K-117 · Mara Quill, born 30 April 1985   not in your vault
            For       transfer of care · made …

            Inside    2 notes, 5 Oct 2026 – 12 Oct 2026, 0 of them signed
                      ✔ … parts are as they were made
            Not in    Process notes are never part of a hand-off unless named here.
            $ alcove handoff open K-117.age
            alcove: the key of Dr. Ada Example is not confirmed
            alcove: hint: compare two words by telephone: alcove keys compare; or --unconfirmed
            [exit 1]
            $ alcove handoff open K-117.age --dry-run
            alcove: the key of Dr. Ada Example is not confirmed
            …
            [exit 1]
            $ alcove handoff open K-117.age --unconfirmed --dry-run
            Would take in 2 notes of K-117, Mara Quill. Nothing was done.
            $ alcove handoff open K-117.age --unconfirmed --dry-run --json
            {"dry_run":true,"patient":null,"code":"K-117","imported":2,"already_there":0}
            $ alcove handoff open damaged.age --unconfirmed
            alcove: damaged.age is not as it was made; nothing was taken in
            alcove: hint: ask the sender for it again
            [exit 15]
            $ alcove handoff open short.age --unconfirmed
            alcove: short.age is not as it was made; nothing was taken in
            alcove: hint: ask the sender for it again
            [exit 15]
            $ alcove handoff open shopping.age
            alcove: shopping.age is not a hand-off
            [exit 1]
            $ alcove handoff open none.age
            alcove: …none.age: no such file or directory
            [exit 1]
            $ alcove list
            No notes.
            $ alcove handoff open K-117.age --unconfirmed
            Taken in: 2 notes of K-117, Mara Quill.
            $ alcove handoff open K-117.age --unconfirmed
            Taken in: 0 notes of K-117, Mara Quill; 2 were there already.
            $ alcove handoff open K-117.age --unconfirmed --dry-run
            Would take in 0 notes of K-117, Mara Quill; 2 are there already. Nothing was done.
            $ alcove list K-117
            …
            …12 Oct 2026  plan      by Dr. Ada Example
            …5 Oct 2026   progress  by Dr. Ada Example
            $ alcove search tired
            Nothing for “tired”.
            $ alcove check
            In order: 2 notes of 1 patient, … records in … files.
            """)

        // Under words, which stand on standard error alone.
        let sealed = try ada.alcove(
            "handoff", "create", "K-117", "--passphrase", "--armor", "-o", "words.age", "--json")
        let words = try #require(
            sealed.errors.split(separator: "\n").first { $0.hasPrefix("  ") }?.split(separator: " "))
        #expect(words.count == 6)
        #expect(sealed.json["notes"] as? Int == 2)
        try ben.write("words.age", try Data(contentsOf: ada.root.appendingPathComponent("work/words.age")))
        try ben.write("words", words.map { $0.prefix(4) }.joined(separator: " ") + "\n")
        try ben.write("other words", Sandbox.passphrase + "\n")
        try ben.transcript(
            """
            $ head -1 words.age
            -----BEGIN AGE ENCRYPTED FILE-----
            $ alcove handoff open words.age
            alcove: this hand-off is sealed under words
            alcove: hint: give --words-file FILE
            [exit 13]
            $ alcove handoff open words.age --words-file 'other words'
            alcove: these words do not open words.age
            [exit 12]
            $ alcove keys trust ada.key
            Trusted: Dr. Ada Example. Not compared yet.
            …
            $ alcove handoff open words.age --words-file words
            alcove: the key of Dr. Ada Example is not confirmed
            alcove: hint: compare two words by telephone: alcove keys compare; or --unconfirmed
            [exit 1]
            $ alcove handoff open words.age --words-file words --unconfirmed --json
            {"patient":"…","code":"K-117","imported":0,"already_there":2}
            $ alcove keys remove carl
            alcove: no trusted colleague is called carl
            alcove: hint: alcove keys list
            [exit 1]
            $ alcove keys remove ada --dry-run
            Would remove Dr. Ada Example. Nothing was done.
            $ alcove keys remove ada --dry-run --json
            {"dry_run":true,"name":"Dr. Ada Example"}
            $ alcove keys remove ada
            Removed: Dr. Ada Example.
            $ alcove keys list --json
            {"keys":[]}
            """)
    }
}
