internal import Foundation
internal import TortureKit

extension Provocations {
    // MARK: What is read in is not as it should be

    func imports(_ tally: inout Tally) throws {
        let good = #"{"patient":"K-101","text":"lantern"}"#
        let long = String(repeating: "\(typed) ", count: 40)
        let lines = [
            #"{"patient":"K-101","text":"\#(typed)"#, #"{"patient":"K-101","text":"\#(typed)"} x"#,
            #"{"patient":"K-101","text":\#(typed)}"#, #"\#(typed)"#, #"["\#(typed)"]"#, #""\#(typed)""#,
            #"{"patient":"K-101","text":["\#(typed)"]}"#, #"{"patient":"K-101","text":"a","title":["\#(typed)"]}"#,
            #"{"patient":"K-101","text":"a","title":"\#(long)"}"#,
            #"{"patient":"K-101","text":"\#(typed)","kind":"x"}"#,
            #"{"patient":"K-101","text":"a","kind":"\#(typed)"}"#,
            #"{"patient":"K-101","text":"a","date":"\#(typed)"}"#,
            #"{"patient":"K-101","text":"\#(typed)","date":"2026-13-01"}"#,
            #"{"patient":"K-101","text":"\#(typed)\u0007"}"#,
            #"{"patient":"K-101","text":"a","title":"\#(typed)\u0007"}"#, #"{"text":"\#(typed)"}"#,
            #"{"patient":"K-101","title":"\#(typed)"}"#, #"{"patient":"","text":"\#(typed)"}"#,
            #"{"patient":{"name":"\#(typed)"},"text":"a"}"#, #"{"patient":"\#(long)","text":"a"}"#,
            #"{"patient":"K-101","text":"\#(typed)","text":"b"}"#,
            #"{"patient":"K-101","text":"a","themes":"\#(typed)"}"#,
            #"{"patient":"K-101","text":"a","themes":["\#(long)"]}"#, #"{"patient":"K-101","text":"\#(typed)\ud800"}"#,
            #"{"patient":"K-101","text":"\#(typed)\q"}"#, "{\"patient\":\"K-101\",\"text\":\"\(typed)\tx\u{1}\"}",
        ]
        for line in lines {
            for options in [[], ["--skip-bad"], ["--dry-run"], ["--skip-bad", "--json"]] as [[String]] {
                let text = "\(good)\n\(line)\n"
                try bench.expectSilence(
                    ["import", "-", "--dry-run"] + options.filter { $0 != "--dry-run" }, input: Data(text.utf8), &tally)
            }
            try bench.expectSilence(["import", "-"], input: Data("\(good)\n\(line)\n".utf8), &tally)
        }
        try bench.expectSilence(["import", "-"], input: Data([0xFF, 0xFE]) + Data(typed.utf8), &tally)
        for command in [["add", "K-101", "-"], ["edit", "K-102:last", "-"]] {
            for bytes in [
                Data(), Data(typed.utf8) + Data([0xFF]), Data("\(typed)\u{1B}[2J".utf8), Data("\(typed)\0".utf8),
            ] {
                try bench.expectSilence(command, input: bytes, &tally)
            }
        }
    }

    func handoffs(_ tally: inout Tally) throws {
        let whole = try Data(contentsOf: machine.work.appendingPathComponent("handoff.age"))
        let words = machine.work.appendingPathComponent("words")
        try Data("\(typed) \(typed)\n".utf8).write(to: words)
        var kinds: [Data] = [Data(), Data(typed.utf8), whole.dropLast(20), whole.prefix(100), whole + Data(typed.utf8)]
        for place in stride(from: 3, to: whole.count, by: isShort ? 997 : 101) {
            var bent = whole
            bent[bent.startIndex + place] ^= 4
            kinds.append(bent)
        }
        let file = machine.work.appendingPathComponent("bad.age")
        for kind in kinds {
            try kind.write(to: file)
            for command in [["handoff", "inspect", "bad.age"], ["handoff", "open", "bad.age", "--unconfirmed"]] {
                try bench.expectSilence(command + ["--no-input"], &tally)
                if kind.count < 200 || kind == kinds.last {
                    try bench.expectSilence(command + ["--words-file", words.path], &tally)
                }
            }
        }
        try bench.expectSilence(
            ["handoff", "create", "K-101", "--passphrase", "-o", "bad.age", "--purpose", typed], &tally)
    }

    func keys(_ tally: inout Tally) throws {
        let line = try machine.run(["keys", "show", "--quiet"]).output
        let file = machine.configuration.appendingPathComponent("Keys")
        try FileManager.default.createDirectory(at: machine.configuration, withIntermediateDirectories: true)
        for text in [
            typed, "\(typed) age1\(typed)", "age1\(typed)", line, line + line, "Name: \(typed)\n\(line)",
            "\u{0}\(typed)",
        ] {
            try Data("\(text)\n".utf8).write(to: file)
            for command in [
                ["keys", "list"], ["keys", "compare", "nobody"], ["keys", "remove", "nobody"],
                ["keys", "trust", "age1nobody"],
                ["keys", "trust", "Keys"], ["handoff", "create", "K-101", "--to", "nobody", "--purpose", typed],
                ["handoff", "create", "K-101", "--to", "age1nobody"], ["show", "K-101:last"],
            ] { try bench.expectSilence(command + ["--no-input"], &tally) }
        }
        try FileManager.default.removeItem(at: file)
    }
}
