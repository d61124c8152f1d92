import SecretMemory
import Testing

@testable import ClinicalVault

private let alphabet = Array("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L")

struct LeavesRecoveryTests {
    private func lines(_ code: borrowing RecoveryCode) throws -> [String] {
        let first = try code.line(1)
        let second = try code.line(2)
        let third = try code.line(3)
        return [text(first), text(second), text(third)]
    }

    private func problem(_ typed: String, _ number: Int, _ code: borrowing RecoveryCode) throws -> RecoveryCodeError? {
        do {
            #expect(try code.isLine(number, typed: secret(typed)))
            return nil
        } catch let error as RecoveryCodeError {
            return error
        }
    }

    @Test func `a code comes back from its three lines and from the whole sheet`() throws {
        for _ in 0..<50 {
            let code = try RecoveryCode.generate()
            let lines = try lines(code)
            #expect(lines.map(\.count) == [11, 11, 10])
            let again = try RecoveryCode(secret(lines[0]), secret(lines[1]), secret(lines[2]))
            let same = again.passphrase.isEqual(to: code.passphrase)
            #expect(same)
            let sheet = try RecoveryCode(typed: secret(lines.joined(separator: "\n").lowercased()))
            let equal = sheet.passphrase.isEqual(to: code.passphrase)
            #expect(equal)
            let passphrase = text(code.passphrase)
            #expect(passphrase == lines.map { String($0.dropLast(2)) }.joined())
            #expect(passphrase.count == 26)
            #expect(passphrase.allSatisfy { alphabet.contains($0) })
        }
    }

    @Test func `two codes are not alike, and all 32 letters occur`() throws {
        var seen: Set<Character> = []
        var codes: Set<String> = []
        for _ in 0..<100 {
            let code = try RecoveryCode.generate()
            let passphrase = text(code.passphrase)
            codes.insert(passphrase)
            seen.formUnion(passphrase)
        }
        #expect(codes.count == 100)
        #expect(seen.count == 32)
    }

    @Test func `the sheet looks as it is drawn in the manual`() throws {
        let code = try RecoveryCode.generate()
        let lines = try lines(code)
        let sheet = try code.sheet()
        let rows = text(sheet).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(rows.count == 4)
        #expect(rows[3].isEmpty)
        let one = lines[0].map(String.init)
        let groups = [one[0..<4], one[4..<8], one[8..<9]].map { $0.joined(separator: " ") }
        let gap = String(repeating: " ", count: 22)
        let expected = "   1      \(groups[0])     \(groups[1])     \(groups[2])\(gap) \(one[9]) \(one[10])"
        #expect(String(rows[0]) == expected)
        for (row, line) in zip(rows, lines) {
            #expect(row.count == 61)
            #expect(row.filter { $0 != " " }.dropFirst() == line)
        }
        let typed = try secret(text(sheet).split(separator: "\n").map { $0.dropFirst(4) }.joined(separator: "\n"))
        let again = try RecoveryCode(typed: typed)
        let same = again.passphrase.isEqual(to: code.passphrase)
        #expect(same)
    }

    @Test func `every single slip is noticed and pointed at`() throws {
        let code = try RecoveryCode.generate()
        for (index, line) in try lines(code).enumerated() {
            let letters = Array(line)
            for place in letters.indices {
                for letter in alphabet where letter != letters[place] {
                    var typed = letters
                    typed[place] = letter
                    let problem = try problem(String(typed), index + 1, code)
                    #expect(problem == .slip(line: index + 1, position: place + 1))
                }
            }
        }
    }

    @Test func `every pair of slips in a line is noticed`() throws {
        let code = try RecoveryCode.generate()
        let values = try lines(code).map { line in line.map { UInt8(alphabet.firstIndex(of: $0) ?? 0) } }
        var missed = 0
        var tried = 0
        for (index, line) in values.enumerated() {
            for first in line.indices {
                for second in line.indices where second > first {
                    for (left, right) in (0..<1024).map({ (UInt8($0 / 32), UInt8($0 % 32)) }) {
                        guard left != line[first], right != line[second] else { continue }
                        var check = RecoveryCheck(line: index + 1)
                        for place in line.indices {
                            check.add(place == first ? left : place == second ? right : line[place])
                        }
                        tried += 1
                        if check.fits { missed += 1 }
                    }
                }
            }
        }
        #expect(missed == 0)
        #expect(tried == (55 + 55 + 45) * 31 * 31)
    }

    @Test func `two neighbours that changed places are noticed`() throws {
        let code = try RecoveryCode.generate()
        for (index, line) in try lines(code).enumerated() {
            var letters = Array(line)
            for place in 0..<letters.count - 1 where letters[place] != letters[place + 1] {
                letters.swapAt(place, place + 1)
                #expect(try problem(String(letters), index + 1, code) != nil)
                letters.swapAt(place, place + 1)
            }
        }
    }

    @Test func `a line in the place of another is recognised`() throws {
        let code = try RecoveryCode.generate()
        let lines = try lines(code)
        #expect(try problem(lines[1], 1, code) == .otherLine(line: 1, looksLike: 2))
        #expect(try problem(lines[0], 2, code) == .otherLine(line: 2, looksLike: 1))
        #expect(try problem(lines[2], 2, code) == .length(line: 2, wanted: 11, found: 10))
    }

    @Test func `the line of another sheet is right, but not of this one`() throws {
        let code = try RecoveryCode.generate()
        let other = try RecoveryCode.generate()
        let line = try other.line(1)
        let isMine = try code.isLine(1, typed: line)
        #expect(!isMine)
    }

    @Test func `case, spacing and what is easily misread do not matter`() throws {
        // Line 1 of a code whose letters are all 0 and L: what people type as O, o, 1, I, i, l.
        var check = RecoveryCheck(line: 1)
        let letters = Array("0L0L0L0LL")
        for letter in letters { check.add(UInt8(alphabet.firstIndex(of: letter) ?? 0)) }
        let (first, second) = check.letters()
        let line = String(letters) + String(alphabet[Int(first)]) + String(alphabet[Int(second)])
        let typed = " o1 0I-OL\toi  l\r\n" + line.suffix(2).lowercased()
        let read = try RecoveryLine.read(secret(typed), number: 1)
        #expect(text(read) == String(letters))
    }

    @Test func `a B is asked about, other characters are refused where they stand`() throws {
        let code = try RecoveryCode.generate()
        let line = try lines(code)[0]
        let start = line.prefix(3)
        #expect(try problem(start + "b" + line.dropFirst(4), 1, code) == .askAboutB(line: 1, position: 4))
        #expect(try problem(start + "!" + line.dropFirst(4), 1, code) == .notALetter(line: 1, position: 4))
        #expect(try problem(start + "ä" + line.dropFirst(4), 1, code) == .notALetter(line: 1, position: 4))
        #expect(try problem("", 1, code) == .length(line: 1, wanted: 11, found: 0))
        #expect(throws: RecoveryCodeError.length(line: 0, wanted: 32, found: 11)) {
            _ = try RecoveryCode(typed: secret(line))
        }
    }

    @Test func `a last line whose spare bits are not zero is of no sheet of ours`() throws {
        var check = RecoveryCheck(line: 3)
        for letter in "QQQQQQQP" { check.add(UInt8(alphabet.firstIndex(of: letter) ?? 0)) }
        let (first, second) = check.letters()
        let line = "QQQQQQQP" + String(alphabet[Int(first)]) + String(alphabet[Int(second)])
        #expect(throws: RecoveryCodeError.notOurs) { _ = try RecoveryLine.read(secret(line), number: 3) }
    }

    @Test func `the field of 32 is a field`() {
        for left in UInt8(1)..<32 {
            #expect(GF32.product(left, GF32.inverse(left)) == 1)
            #expect(Set((UInt8(0)..<32).map { GF32.product(left, $0) }).count == 32)
        }
        #expect(Set((0..<31).map { GF32.locator($0) }).count == 31)
    }
}
