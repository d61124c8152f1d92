import Foundation
import SystemPackage
import Testing
import VaultCrypto

@testable import ClinicalVault

struct LeavesTrustedKeysTests {
    private let ada: ExampleClinician
    private let ben: ExampleClinician

    init() throws {
        ada = try ExampleClinician("Dr. A. Example")
        ben = try ExampleClinician("Dr. B. Example", generations: 3)
    }

    private func parse(_ text: String) throws -> TrustedKeys { try TrustedKeys(parsing: Array(text.utf8)) }

    private func problem(_ text: String) -> TrustedKeysError? {
        do {
            _ = try parse(text)
            return nil
        } catch {
            return error as? TrustedKeysError
        }
    }

    // MARK: The example

    private static var packageRoot: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }

    @Test func `the example that we ship is read, and its keys are plainly examples`() throws {
        let bytes = try Array(Data(contentsOf: Self.packageRoot.appendingPathComponent("Keys.example")))
        let keys = try TrustedKeys(parsing: bytes)
        #expect(keys.keys.map(\.name) == ["Dr. A. Example", "Dr. B. Example"])
        #expect(try keys.keys.map(\.chain) == [ada.chain, ExampleClinician("Dr. B. Example").chain])
        #expect(keys.keys.map(\.isConfirmed) == [true, false])
        #expect(keys.text == String(decoding: bytes, as: UTF8.self))
        // What is written for the two is what stands there.
        for key in keys.keys {
            for line in TrustedKeysParser.lines(of: key) { #expect(keys.text.contains(line + "\n")) }
        }
    }

    // MARK: One line

    @Test func `a card line is read back, folded by a mail program too`() throws {
        for chain in [ada.chain, ben.chain] {
            let line = CardLine.text(of: chain)
            #expect(CardLine.chain(in: line) == chain)
            var folded = ""
            for (index, character) in line.enumerated() {
                if index > 0, index % 70 == 0 { folded += "\r\n  " }
                folded.append(character)
            }
            // Folded inside of the first word, it is no card line any more; mail programs do not fold there.
            #expect(CardLine.chain(in: "Dear colleague,\n\n\(folded)\n\n-- \nDr. B.") == chain)
        }
    }

    @Test func `a card line that is cut, changed or not ours is refused`() throws {
        let line = CardLine.text(of: ben.chain)
        #expect(CardLine.chain(in: "") == nil)
        #expect(CardLine.chain(in: "alcove-card:;") == nil)
        #expect(CardLine.chain(in: String(line.dropLast())) == nil)
        #expect(CardLine.chain(in: line.dropFirst()) == nil)
        let letters = Array(line)
        for index in stride(from: 12, to: letters.count - 1, by: 7) {
            var changed = letters
            changed[index] = changed[index] == "A" ? "B" : "A"
            #expect(CardLine.chain(in: String(changed)) == nil)
        }
    }

    @Test func `a chain wants every card in its place`() throws {
        let cards = ben.chain.cards
        #expect(CardChain(cards) == ben.chain)
        #expect(CardChain(Array(cards.dropLast()))?.card == cards[1])
        #expect(CardChain(Array(cards.dropFirst())) == nil)
        #expect(CardChain([cards[0], cards[2]]) == nil)
        #expect(CardChain([cards[0], cards[0]]) == nil)
        #expect(CardChain(cards + ada.chain.cards) == nil)
        #expect(CardChain([]) == nil)
    }

    // MARK: Words

    @Test func `eight words stand for a card, and two of them are asked for`() throws {
        let words = FingerprintWords(card: ada.chain.card.digest)
        #expect(words.words.count == 8)
        #expect(words != FingerprintWords(card: ben.chain.card.digest))
        for (index, word) in words.words.enumerated() {
            #expect(words.matches(word.uppercased() + " ", at: index + 1))
            #expect(words.matches(word.prefix(4), at: index + 1))
            #expect(!words.matches(word.prefix(2), at: index + 1))
            #expect(!words.matches("zzzz", at: index + 1))
        }
        #expect(!words.matches(words.words[0], at: 0))
        #expect(!words.matches(words.words[0], at: 9))
        var pairs: Set<[Int]> = []
        for _ in 0..<2000 {
            let (first, second) = FingerprintWords.drawPositions()
            #expect(1 <= first && first < second && second <= 8)
            pairs.insert([first, second])
        }
        #expect(pairs.count == 28)
    }

    @Test func `the words are eleven bits each, from the first on`() throws {
        let digest = SHA256.hash(Label.fingerprint + ada.chain.card.digest.bytes).bytes
        let bits = digest.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
        for (index, word) in FingerprintWords(card: ada.chain.card.digest).words.enumerated() {
            let number = bits[index * 11..<index * 11 + 11].reduce(0) { $0 << 1 | Int($1) }
            #expect(PassphraseWords.word(number) == word)
        }
    }

    // MARK: The file

    @Test func `trusting, comparing and removing keep the lines of the user`() throws {
        var keys = try parse("# mine\n\n# about nobody yet\n")
        #expect(try keys.trust(ada.chain))
        #expect(try keys.trust(ben.chain, as: "Ben"))
        #expect(try !keys.trust(ada.chain))
        #expect(keys.keys.map(\.name) == ["Dr. A. Example", "Ben"])
        #expect(keys.keys.map(\.isConfirmed) == [false, false])
        #expect(keys.text.hasPrefix("# mine\n\n# about nobody yet\n\n[Dr. A. Example]\n"))

        var text = keys.text.replacing("signing ", with: "# met her in Leipzig\nsigning ", maxReplacements: 1)
        text += "# the end\n"
        keys = try parse(text)
        let day = try #require(CalendarDay(iso: "2026-03-04"))
        #expect(try keys.confirm("Dr. A. Example", on: day))
        #expect(try !keys.confirm("Nobody", on: day))
        #expect(keys.keys[0].compared == day)
        #expect(keys.keys[1].compared == nil)
        #expect(keys.text.contains("compared  2026-03-04\n"))

        #expect(try keys.remove("Dr. A. Example"))
        #expect(try !keys.remove("Dr. A. Example"))
        #expect(keys.keys.map(\.name) == ["Ben"])
        for comment in ["# mine", "# about nobody yet", "# met her in Leipzig", "# the end"] {
            #expect(keys.text.contains(comment + "\n"))
        }
        #expect(try parse(keys.text).keys == keys.keys)
    }

    @Test func `a colleague's newer card takes the place of the older, to be compared again`() throws {
        var keys = TrustedKeys()
        let older = try #require(CardChain(Array(ben.chain.cards.dropLast())))
        try keys.trust(older, as: "Ben")
        let day = try #require(CalendarDay(iso: "2026-03-04"))
        #expect(try keys.confirm("Ben", on: day))
        #expect(try keys.trust(ben.chain))
        #expect(keys.keys.map(\.name) == ["Ben"])
        #expect(keys.keys[0].card == ben.chain.card)
        #expect(!keys.keys[0].isConfirmed)
    }

    @Test func `names are found in any case and by their parts, where there is but one`() throws {
        var keys = TrustedKeys()
        try keys.trust(ada.chain)
        try keys.trust(ben.chain)
        #expect(keys.key(named: "dr. a. example")?.card == ada.chain.card)
        #expect(keys.key(named: "b. ex")?.card == ben.chain.card)
        #expect(keys.key(named: "Example") == nil)
        #expect(keys.names(near: "example") == ["Dr. A. Example", "Dr. B. Example"])
        #expect(keys.key(named: "") == nil)
        #expect(keys.key(card: ben.chain.card.digest)?.name == "Dr. B. Example")
        #expect(keys.key(clinician: ada.chain.card.clinician)?.name == "Dr. A. Example")
    }

    @Test func `a name that the file cannot hold is refused`() throws {
        var keys = TrustedKeys()
        for name in ["", " ", "a]b", "[", "a\nb", "a\u{1B}[1m", String(repeating: "x", count: 101)] {
            #expect(throws: TrustedKeysError.self) { try keys.trust(ada.chain, as: name) }
        }
        #expect(keys.keys.isEmpty)
        try keys.trust(ada.chain, as: "Ben")
        #expect(throws: TrustedKeysError.self) { try keys.trust(ben.chain, as: "BEN") }
    }

    @Test func `what is wrong is said with its line`() throws {
        let words = FingerprintWords(card: ada.chain.card.digest).line
        let card = CardLine.text(of: ada.chain)
        let other = CardLine.text(of: ben.chain)
        let cases: [(String, TrustedKeysError)] = [
            ("card \(card)\n", TrustedKeysError(line: 1, reason: .outsideBlock)),
            ("[Ada]\n", TrustedKeysError(line: 1, reason: .missingField)),
            ("#\n\n[Ada]\nwords \(words)\n", TrustedKeysError(line: 3, reason: .missingField)),
            ("[Ada\ncard \(card)\n", TrustedKeysError(line: 1, reason: .badHeader)),
            ("[]\ncard \(card)\n", TrustedKeysError(line: 1, reason: .badHeader)),
            ("[Ada]\ncard \(card)\ncolour blue\n", TrustedKeysError(line: 3, reason: .unknownField)),
            ("[Ada]\ncard \(card)\ncard \(card)\n", TrustedKeysError(line: 3, reason: .duplicateField)),
            ("[Ada]\ncard \(card.dropLast(5))\n", TrustedKeysError(line: 2, reason: .badCard)),
            ("[Ada]\ncard\n", TrustedKeysError(line: 2, reason: .badCard)),
            ("[Ada]\nwords a b c\ncard \(card)\n", TrustedKeysError(line: 2, reason: .otherWords)),
            ("[Ada]\ncompared soon\ncard \(card)\n", TrustedKeysError(line: 2, reason: .badDay)),
            (
                "[Ada]\nage \(ben.chain.card.recipients[0])\ncard \(card)\n",
                TrustedKeysError(line: 2, reason: .otherRecipient)
            ),
            (
                "[Ada]\ncard \(card)\nsigning \(hexadecimal(ben.chain.card.signingKey.bytes))\n",
                TrustedKeysError(line: 3, reason: .otherSigningKey)
            ),
            (
                "[Ada]\ncard \(card)\n[ada]\ncard \(other)\n", TrustedKeysError(line: 3, reason: .duplicateName)
            ),
            ("[Ada]\ncard \(card)\n[Eve]\ncard \(card)\n", TrustedKeysError(line: 3, reason: .duplicateKey)),
            ("[Ada]\ncard \(card)\n# a\u{7}b\n", TrustedKeysError(line: 3, reason: .notText)),
        ]
        for (text, expected) in cases { #expect(problem(text) == expected, "\(expected)") }
        #expect(problem("[Ada]\ncard \(card)\n") == nil)
        #expect(problem("[Ada]\r\ncard\t\(card)\r\n") == nil)
    }

    @Test func `a line that was swapped for another's is noticed`() throws {
        var keys = TrustedKeys()
        try keys.trust(ada.chain)
        try keys.trust(ben.chain)
        let mine = "card      " + CardLine.text(of: ada.chain)
        let theirs = "card      " + CardLine.text(of: ben.chain)
        let swapped = keys.text.replacing(mine, with: "X").replacing(theirs, with: mine).replacing("X", with: theirs)
        #expect(problem(swapped)?.reason == .otherWords)
    }

    @Test func `bytes that are not text, and files that are too long, are refused`() {
        #expect(throws: TrustedKeysError(line: 2, reason: .notText)) {
            try TrustedKeys(parsing: Array("# a\n".utf8) + [0xFF, 0x0A])
        }
        #expect(throws: TrustedKeysError(line: 1, reason: .tooLong)) {
            try TrustedKeys(parsing: [UInt8](repeating: 0x23, count: TrustedKeys.maximumCount + 1))
        }
    }

    @Test func `the file is replaced whole and for its owner alone`() throws {
        let folder = try TemporaryFolder()
        let configuration = FilePath(folder.path + "/deep/alcove")
        #expect(try TrustedKeys.load(from: configuration).keys.isEmpty)
        var keys = try TrustedKeys.load(from: configuration)
        try keys.trust(ada.chain)
        try keys.save(to: configuration)
        try keys.save(to: configuration)
        #expect(try TrustedKeys.load(from: configuration).text == keys.text)
        let names = try FileManager.default.contentsOfDirectory(atPath: configuration.string)
        #expect(names == ["Keys"])
        let attributes = try FileManager.default.attributesOfItem(atPath: configuration.string + "/Keys")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `keys of low order are refused in a card`() throws {
        // The example's own card with the identity element in the place of its signing key.
        let good = hexadecimal(ada.chain.card.signingKey.bytes)
        let bad = "01" + String(repeating: "0", count: 62)
        let text = String(decoding: ada.chain.bytes.dropFirst(4).dropLast(64), as: UTF8.self)
        let forged = Array(ada.chain.bytes.prefix(4)) + Array(text.replacing(good, with: bad).utf8)
        #expect(CardChain(parsing: forged + [UInt8](repeating: 0, count: 64)) == nil)
    }
}
