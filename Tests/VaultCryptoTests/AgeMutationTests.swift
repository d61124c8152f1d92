import SecretMemory
import Testing
import VaultCrypto

/// A changed file ends in an error, never in a crash and never in another plaintext.
@Suite struct AgeMutationTests {
    private let identity: String
    private let plaintext = Array("she said that she trusts nobody, and laughed".utf8)
    private let files: [[UInt8]]

    init() throws {
        let identity = try AgeIdentity.generate()
        let other = try AgeIdentity.generate()
        self.identity = String(decoding: revealed(try identity.encoded()), as: UTF8.self)
        let recipients = [other.recipient, identity.recipient]
        let text = plaintext
        files = try [false, true].map { armor in
            try text.withSpan { try Age.seal($0, to: recipients, armor: armor) }
        }
    }

    @Test func `every flipped bit is noticed, or leaves the same text in another armor`() throws {
        for (index, file) in files.enumerated() {
            for bit in 0..<file.count * 8 {
                var damaged = file
                damaged[bit / 8] ^= 1 << (bit % 8)
                try check(damaged, isArmored: index == 1, "bit \(bit)")
            }
        }
    }

    @Test func `every truncation is noticed`() throws {
        for (index, file) in files.enumerated() {
            for count in 0..<file.count { try check(Array(file[..<count]), isArmored: index == 1, "cut at \(count)") }
        }
    }

    @Test func `bytes that are dropped, doubled, swapped or random are noticed`() throws {
        var random = SeededGenerator(seed: 20)
        for round in 0..<3000 {
            let index = round % 2
            var file = files[index]
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let position = Int.random(in: 0..<file.count, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: file.remove(at: position)
                case 1: file.insert(file[position], at: position)
                case 2: file.swapAt(position, Int.random(in: 0..<file.count, using: &random))
                case 3: file[position] = UInt8.random(in: 0...255, using: &random)
                default:
                    let end = min(file.count, position + Int.random(in: 1...40, using: &random))
                    file.insert(contentsOf: file[position..<end], at: position)
                }
            }
            guard file != files[index] else { continue }
            try check(file, isArmored: index == 1, "round \(round)")
        }
    }

    private func check(_ file: [UInt8], isArmored: Bool, _ what: Comment) throws {
        let outcome = try AgeOutcome(opening: file, identities: [identity], step: 64)
        if outcome.ending == "success" {
            // Armor may be spelt in a few ways: a line end, white space around.
            #expect(isArmored && outcome.released == plaintext, what)
        } else {
            #expect(!outcome.ending.hasPrefix("unexpected"), what)
            #expect(outcome.released.isEmpty, what)
        }
    }
}
