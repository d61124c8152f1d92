import SecretMemory
import Testing

@testable import ClinicalVault

struct LeavesPassphraseTests {
    private func canonical(_ typed: String) throws -> String {
        let canonical = try PassphraseWords.canonical(secret(typed))
        return text(canonical)
    }

    @Test func `the list is the published one`() {
        #expect(PassphraseWords.word(0) == "abandon")
        #expect(PassphraseWords.word(2047) == "zoo")
        let words = (0..<2048).map(PassphraseWords.word)
        #expect(words == words.sorted())
        #expect(Set(words.map { $0.prefix(4) }).count == 2048)
        #expect(words.allSatisfy { (3...8).contains($0.count) && $0.allSatisfy { ("a"..."z").contains($0) } })
    }

    @Test func `six words are drawn, each time others`() throws {
        var seen: Set<String> = []
        var used: Set<Substring> = []
        for count in 0..<400 {
            let drawn = try PassphraseWords.draw()
            #expect(PassphraseRules.problem(with: drawn) == nil)
            let phrase = text(drawn)
            #expect(phrase.split(separator: " ").count == 6)
            if count < 20 { #expect(try canonical(phrase) == phrase) }
            seen.insert(phrase)
            used.formUnion(phrase.split(separator: " "))
        }
        #expect(seen.count == 400)
        // 2,400 draws of 2,048 words leave about 634 out; a generator that missed one bit would leave half out.
        #expect(used.count > 1300)
    }

    @Test(arguments: [
        "tunnel orange museum velvet blanket fiscal", "tunn oran muse velv blan fisc",
        "  Tunn\tORANGE museu velv\n blank fisca \n", "TUNNEL ORANGE MUSEUM VELVET BLANKET FISCAL",
    ])
    func `four letters of each word are enough, in any case and spacing`(typed: String) throws {
        #expect(try canonical(typed) == "tunnel orange museum velvet blanket fiscal")
    }

    @Test(arguments: [
        "tunn oran muse velv blan", "tunn oran muse velv blan fisc zoo", "tun oran muse velv blan fisc",
        "tunnels orange museum velvet blanket fiscal", "my own passphrase of six words", "", "   ",
        "Tunnel-Orange-Museum-Velvet-Blanket-Fiscal", "größe", "tunn  oran",
    ])
    func `everything else stays as it was typed, byte for byte`(typed: String) throws {
        #expect(try canonical(typed) == typed)
    }

    @Test func `a word that begins another is itself`() throws {
        #expect(try canonical("act add age air all arm") == "act add age air all arm")
        #expect(try canonical("acti addr agen airp alle armo") == "action address agent airport alley armor")
    }

    @Test(arguments: [
        ("", PassphraseProblem.tooShort(0)), ("short", .tooShort(5)), ("fourteen chars", .tooShort(14)),
        ("ääääääääääääää", .tooShort(14)), ("aaaaaaaaaaaaaaaaaaaa", .repetition),
        ("Password password PASSWORD ", .repetition),
        ("abcabcabcabcabca", .repetition), ("日本日本日本日本日本日本日本日本", .repetition),
        ("correct horse battery staple", .common), ("Correct-Horse-Battery-Staple-2024!", .common),
        ("To be, or not to be", .common), ("1234567890123456", .common), ("MayTheForceBeWithYou", .common),
        ("psychotherapy notes", .common), (String(repeating: "long ", count: 300), .tooLong),
    ])
    func `short, common and repeated ones are refused`(typed: String, problem: PassphraseProblem) throws {
        #expect(try PassphraseRules.problem(with: secret(typed)) == problem)
    }

    @Test(arguments: [
        "fifteen letters", "äääöööüüüßßßeee", "the heron left my garden", "000000000000001", "my sister's blue bicycle",
        "日本語で書いた長い合言葉を使います", "twice the same long sentence twice the same long sentence ",
    ])
    func `length alone is enough`(typed: String) throws {
        #expect(try PassphraseRules.problem(with: secret(typed)) == nil)
    }

    @Test func `bytes that nobody could type again are refused`() throws {
        let bytes: [UInt8] = Array("a long passphrase ".utf8) + [0xFF]
        let typed = try unsafe SecretBytes(copying: bytes.span.bytes)
        #expect(PassphraseRules.problem(with: typed) == .notText)
    }

    @Test func `every entry of the list is refused as it stands`() throws {
        for entry in CommonPassphrases.list.description.split(whereSeparator: \.isWhitespace) {
            // Shorter entries are there for what is written with signs and digits around them.
            let typed = entry.count < 15 ? entry + "-2024-12345678901" : entry
            let problem = try PassphraseRules.problem(with: secret(String(typed)))
            #expect(problem == .common || problem == .repetition, "\(entry)")
        }
    }
}
