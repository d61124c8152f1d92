import Foundation
import Testing

/// Arguments as no keyboard sends them.
@Suite struct ArgumentTests {
    @Test func `an argument that is not UTF-8 is refused, and its bytes are not shown`() throws {
        let sandbox = try Shared.unlocked()
        let before = try sandbox.alcove("status", "--json").json["notes"] as? Int
        for call in [
            "add \"$bad\" text --create", "add K-117 \"$bad\" --create", "search \"$bad\"", "\"$bad\"",
            "list \"--since=$bad\"", "--vault \"$bad\" status",
        ] {
            let answer = try sandbox.shell("bad=$(printf 'Gr\\374\\337e\\377'); alcove \(call)")
            #expect(answer.status == 2, "\(call)")
            #expect(answer.output.hasPrefix("alcove: argument "), "\(call): \(answer.output)")
            #expect(answer.output.contains(" is not UTF-8\nalcove: hint: "), "\(call): \(answer.output)")
            #expect(!answer.output.contains("Gr"), "\(call): \(answer.output)")
            #expect(!answer.output.contains("\u{FFFD}"), "\(call): \(answer.output)")
        }
        #expect(try sandbox.alcove("status", "--json").json["notes"] as? Int == before)
        #expect(try sandbox.alcove("search", "Grüße", "--json").json["total"] as? Int == 0)
    }
}
