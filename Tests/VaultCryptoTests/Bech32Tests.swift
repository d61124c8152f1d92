import Foundation
import SecretMemory
import Testing

@testable import VaultCrypto

@Suite struct Bech32Tests {
    /// BIP-173's own lists. age lifts the limit of 90 characters, which none of the invalid ones rests on: the long one
    /// has a prefix of 84 characters.
    static let valid = [
        "A12UEL5L", "a12uel5l",
        "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
        "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
        "11qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqc8247j",
        "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "?1ezyfcl",
    ]
    static let invalid = [
        "\u{20}1nwldj5", "\u{7f}1axkwrx",
        "an84characterslonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1569pvx",
        "pzry9x0s0muk", "1pzry9x0s0muk", "x1b4n0q5v", "li1dgmt3", "A1G7SGD8", "10a06t8", "1qzzfhee",
        // And what no list names: nothing, mixed case, a separator without data.
        "", "1", "a1", "A12UEL5l", "a12uel5L",
    ]

    @Test(arguments: valid)
    func `a valid string is read and written again`(text: String) throws {
        let decoded = try #require(decode(Array(text.utf8)))
        #expect(encode(decoded.data, prefix: decoded.prefix) == Array(text.lowercased().utf8))
    }

    @Test(arguments: invalid)
    func `an invalid string is refused`(text: String) {
        #expect(decode(Array(text.utf8)) == nil)
    }

    @Test func `a changed character is always noticed, and so are two`() throws {
        let text = Array("age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj".utf8)
        let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
        var random = SeededGenerator(seed: 11)
        for position in 4..<text.count {
            for character in alphabet where character != text[position] {
                var changed = text
                changed[position] = character
                #expect(decode(changed) == nil)
                let other = Int.random(in: 4..<text.count, using: &random)
                changed[other] = alphabet.randomElement(using: &random)!
                if changed != text { #expect(decode(changed) == nil) }
            }
        }
    }

    @Test func `padding that is not zero, or five bits of it, is refused`() throws {
        // One byte takes two characters and leaves two bits; three characters leave seven.
        let zero = encode([0], prefix: Array("a".utf8))
        #expect(decode(zero)?.data == [0])
        #expect(decode(Array("a1qp".utf8) + checksum(of: [0, 1])) == nil)
        #expect(decode(Array("a1qqq".utf8) + checksum(of: [0, 0, 0])) == nil)
    }

    /// The checksum for the prefix "a", by BIP-173's reference arithmetic.
    private func checksum(of values: [UInt8]) -> [UInt8] {
        func polymod(_ values: [UInt8]) -> UInt32 {
            let generator: [UInt32] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
            return values.reduce(1) { state, value in
                var next = (state & 0x1ff_ffff) << 5 ^ UInt32(value)
                for bit in 0..<5 where state >> UInt32(25 + bit) & 1 == 1 { next ^= generator[bit] }
                return next
            }
        }
        let remainder = polymod([3, 0, 1] + values + [0, 0, 0, 0, 0, 0]) ^ 1
        let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
        return (0..<6).map { alphabet[Int(remainder >> UInt32(5 * (5 - $0)) & 31)] }
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
    func `the stored copies of BIP-173`() throws {
        var verdicts: [Substring: Int] = [:]
        for line in try Corpus.text("bech32/bip173.tsv").split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t")
            let isValid = decode(unescaped(fields[1])) != nil
            #expect(isValid == (fields[0] == "valid"), "\(fields[1])")
            verdicts[fields[0], default: 0] += 1
        }
        #expect(verdicts == ["valid": 7, "invalid": 12])
    }

    /// Bytes of a string with `\xNN` in it.
    private func unescaped(_ text: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text
        while let first = rest.first {
            if rest.hasPrefix("\\x") {
                bytes += hex(rest.dropFirst(2).prefix(2))
                rest = rest.dropFirst(4)
            } else {
                bytes += Array(String(first).utf8)
                rest = rest.dropFirst()
            }
        }
        return bytes
    }

    private func decode(_ text: [UInt8]) -> (prefix: [UInt8], data: [UInt8])? {
        text.withSpan { text in
            guard let layout = Bech32.check(text) else { return nil }
            var data: [UInt8] = []
            Bech32.decode(text, layout) { data.append($0) }
            #expect(data.count == layout.byteCount)
            return (layout.prefix, data)
        }
    }

    private func encode(_ data: [UInt8], prefix: [UInt8]) -> [UInt8] {
        data.withSpan { data in
            var text: [UInt8] = []
            Bech32.encode(data, prefix: prefix) { text.append($0) }
            #expect(text.count == Bech32.encodedCount(prefix: prefix, dataCount: data.byteCount))
            return text
        }
    }
}
