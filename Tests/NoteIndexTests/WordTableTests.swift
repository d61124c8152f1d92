import Testing

@testable import NoteIndex

struct WordTableTests {
    @Test func `each word has one number, however many there are, how long they are and in what order they come`()
        throws
    {
        var random = Seeded(state: 5)
        // Beginnings that are alike, and lengths on both sides of eight letters.
        let words = (0..<20_000).map { number in
            ["a", "sess", "session", "relation"][number % 4] + String(number / 4 % 3000, radix: 36)
                + (number % 7 == 0 ? "ships" : "")
        }
        var table = WordTable()
        var known: [String: Int] = [:]
        for step in 0..<120_000 {
            // Each once, and then some far more often than others.
            let text =
                step < words.count
                ? words[step] : words[Int.random(in: 0..<1 << Int.random(in: 3...14, using: &random), using: &random)]
            var word = FoldedWord(text.utf8)
            let (number, isNew) = try table.number(of: &word)
            #expect(isNew == (known[text] == nil))
            #expect(number == known[text] ?? known.count)
            known[text] = number
        }
        #expect(table.count == known.count)
        for (text, number) in known { #expect(table.bytes(of: number) == Array(text.utf8)) }
    }
}
