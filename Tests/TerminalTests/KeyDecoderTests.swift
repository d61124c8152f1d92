import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
    @Test(arguments: [
        ("a", Key.character("a")), ("ä", .character("ä")), ("語", .character("語")), ("😀", .character("😀")),
        ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
        ("\u{13}", .control("s")), ("\u{1A}", .control("z")), ("\u{17}", .deleteWordBefore), ("\u{1B}", .escape),
        ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left), ("\u{1B}[1;5C", .wordRight),
        ("\u{1B}[1;3D", .wordLeft), ("\u{1B}b", .wordLeft), ("\u{1B}f", .wordRight), ("\u{1B}[H", .home),
        ("\u{1B}OF", .end), ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[1;5H", .textStart),
        ("\u{1B}[3~", .delete),
        ("\u{1B}[3;5~", .deleteWordAfter), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab),
        ("\u{1B}d", .deleteWordAfter), ("\u{1B}\u{7F}", .deleteWordBefore), ("\u{1B}[15~", .unknown),
        ("\u{0}", .unknown),
    ])
    func `a key is what xterm sends for it`(sent: String, key: Key) {
        #expect(keys(sent) == [key])
    }

    @Test(arguments: [
        "\u{1B}]52;c;c2VjcmV0\u{7}", "\u{1B}]0;title\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_apc\u{1B}\\",
        "\u{1B}[?1;2c", "\u{1B}[12;40R", "\u{1B}[<0;3;4M",
    ])
    func `what a terminal answers is no text`(answer: String) {
        let typed = keys(answer + "x")
        #expect(typed.allSatisfy { $0 == .unknown || $0 == .character("x") })
        #expect(typed.last == .character("x"))
    }

    @Test func `a sequence without end does not swallow what is typed for ever`() {
        let endless = "\u{1B}[" + String(repeating: "1;", count: 200)
        #expect(keys(endless + "mx").last == .character("x"))
    }

    @Test func `what is pasted is text and nothing else`() {
        let pasted = keys("\u{1B}[200~a\u{3}\u{1A}\u{1B}[Ab\tc\r\nd\re\u{7F}\u{1B}x\u{1B}[201~\u{13}")
        let texts = pasted.filter { $0 != .unknown }
        #expect(
            texts == [
                .pasteStart, .character("a"), .character("b"), .tab, .character("c"), .enter, .character("d"), .enter,
                .character("e"), .character("x"), .pasteEnd, .control("s"),
            ])
    }

    @Test(arguments: ["]0;a title", "Pa string", "Xb", "^c", "_d", "Oe"])
    func `whatever stands in a paste, its own end ends it`(inside: String) {
        let pasted = keys("\u{1B}[200~\u{1B}\(inside)\u{1B}[201~\u{13}")
        #expect(
            pasted == [.pasteStart] + inside.unicodeScalars.map { .character($0) } + [.pasteEnd, .control("s")])
    }

    @Test(arguments: [
        // A beginning that another key follows is dropped: the key must not be lost.
        ([0xC3, 0x28], "("), ([0xE8, 0xAA, 0x41], "A"),
        ([0xFF, 0x41], "\u{FFFD}A"), ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}"),
        ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}"),
    ])
    func `bytes that are no character stop nothing, and no key behind them is lost`(bytes: [UInt8], shown: String) {
        #expect(keys(bytes + Array("x".utf8)) == (shown + "x").unicodeScalars.map { .character($0) })
    }

    @Test func `every byte and every pair of bytes leads back to typing`() {
        var stuck: [[UInt8]] = []
        for first in UInt8.min...255 {
            for second in UInt8.min...255 {
                var decoder = KeyDecoder()
                for byte in [first, second] { _ = decoder.take(byte) }
                // A sequence ends with BEL, a string with ESC and a backslash.
                for byte in Array("\u{1B}\\\u{7}~".utf8) { _ = decoder.take(byte) }
                _ = decoder.pause()
                if decoder.take(UInt8(ascii: "x")) != .character("x") { stuck.append([first, second]) }
            }
        }
        #expect(stuck == [])
    }
}
