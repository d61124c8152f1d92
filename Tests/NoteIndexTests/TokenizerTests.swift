import SecretMemory
import Testing

@testable import NoteIndex

struct TokenizerTests {
    static func words(_ text: String) -> [String] {
        var found: [String] = []
        var text = text
        text.withUTF8 { utf8 in
            let bytes = unsafe UnsafeRawBufferPointer(utf8).bytes
            Tokenizer.forEachWord(in: bytes) { word, _ in found.append(String(decoding: word.bytes, as: UTF8.self)) }
        }
        return found
    }

    @Test(arguments: [
        ("Said she TRUSTS me.", ["said", "she", "trusts", "me"]),
        ("self-harm, K-117", ["self", "harm", "k", "117"]),
        ("don't 'quote' mothers' mother’s", ["don't", "quote", "mothers", "mother's"]),
        ("Café CAFE\u{301} café", ["cafe", "cafe", "cafe"]),
        ("Straße Łódź Ærø Åse", ["strasse", "lodz", "aero", "ase"]),
        ("ΆΝΘΡΩΠΟΣ άνθρωπος", ["ανθρωποσ", "ανθρωποσ"]),
        ("Ёлка ЁЛКА елка", ["елка", "елка", "елка"]),
        ("信任 is 信", ["信任", "任", "is", "信"]), ("不信任x", ["不信", "信任", "任", "x"]), ("こころ", ["ここ", "ころ", "ろ"]),
        ("Ｆｕｌｌ１", ["full1"]),
        ("שָׁלוֹם", ["שלום"]),
        ("co\u{AD}operate", ["cooperate"]),
        ("", []), ("… — ★ 🙂", []),
    ])
    func `text falls into folded words`(text: String, expected: [String]) {
        #expect(TokenizerTests.words(text) == expected)
    }

    @Test func `a word knows the bytes that it stands in`() {
        let text = "Ä b’c 信 x"
        var ranges: [Range<Int>] = []
        var copy = text
        copy.withUTF8 { utf8 in
            let bytes = unsafe UnsafeRawBufferPointer(utf8).bytes
            Tokenizer.forEachWord(in: bytes) { _, range in ranges.append(range) }
        }
        let whole = Array(text.utf8)
        #expect(ranges.map { String(decoding: whole[$0], as: UTF8.self) } == ["Ä", "b’c", "信", "x"])
    }

    @Test func `a query asks for pairs of ideographs, and names are compared by each`() {
        func query(_ text: String) -> [String] {
            Query.Word.all(in: text).map { String(decoding: $0.folded, as: UTF8.self) }
        }
        #expect(query("不信任") == ["不信", "信任"])
        #expect(query("信") == ["信"])
        #expect(query("信任 x 信") == ["信任", "x", "信"])
        #expect(foldedWords("王芳 Wang") == ["王", "芳", "wang"])
    }

    @Test func `bytes that are not UTF-8 separate words and nothing more`() {
        let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3, 0x63, 0xE2, 0x80, 0x64, 0xED, 0xA0, 0x80, 0x65, 0xF0]
        let buffer = PlaintextBuffer()
        unsafe bytes.withUnsafeBytes { buffer.append(unsafe $0.bytes) }
        var found: [String] = []
        buffer.withBytes { text in
            Tokenizer.forEachWord(in: text) { word, _ in found.append(String(decoding: word.bytes, as: UTF8.self)) }
        }
        #expect(found == ["a", "b", "c", "d", "e"])
    }

    @Test func `a word of any length is cut and never splits a character`() {
        let long = String(repeating: "é", count: 40) + String(repeating: "ж", count: 100)
        let word = Query.Word.all(in: long)
        #expect(word.count == 1)
        #expect(word[0].folded.count <= FoldedWord.maximumCount && word[0].lower.count <= FoldedWord.maximumCount)
        #expect(String(validating: word[0].folded, as: UTF8.self) != nil)
        #expect(String(validating: word[0].lower, as: UTF8.self) != nil)
    }
}
