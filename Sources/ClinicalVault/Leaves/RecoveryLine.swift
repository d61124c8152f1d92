internal import SecretMemory

/// The 32 letters of Bech32 in upper case. `B`, `I`, `O` and `1` do not occur.
enum RecoveryLetters {
    /// The letter for a value of five bits.
    static func character(_ value: UInt8) -> UInt8 {
        let letters: StaticString = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"
        return unsafe letters.utf8Start[Int(value & 31)]
    }

    /// The value of a letter in either case, with what is easily misread: `O` is `0`, `1` and `I` are `L`.
    static func value(_ character: UInt8) -> UInt8? {
        let upper = character >= UInt8(ascii: "a") && character <= UInt8(ascii: "z") ? character - 0x20 : character
        let meant: UInt8
        switch upper {
        case UInt8(ascii: "O"): meant = UInt8(ascii: "0")
        case UInt8(ascii: "1"), UInt8(ascii: "I"): meant = UInt8(ascii: "L")
        default: meant = upper
        }
        return (0..<32).first { self.character($0) == meant }
    }
}

/// Arithmetic of GF(32), with the polynomial of Bech32: x⁵ + x³ + 1.
enum GF32 {
    /// The product: five shifts and sums, no table that a secret would be an index of.
    static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var result: UInt8 = 0
        var factor = left
        for bit in 0..<5 {
            result ^= factor & (0 &- (right >> UInt8(bit) & 1))
            factor = (factor << 1) ^ (0x29 & (0 &- (factor >> 4)))
        }
        return result
    }

    /// The inverse, for any value but zero: a³⁰, since a³¹ = 1.
    static func inverse(_ value: UInt8) -> UInt8 { (0..<30).reduce(1) { power, _ in product(power, value) } }

    /// α to the power of `exponent`, α = 2, which has the full period of 31.
    static func locator(_ exponent: Int) -> UInt8 { (0..<exponent).reduce(1) { power, _ in product(power, 2) } }
}

/// The two sums of a Reed–Solomon pair over the symbols of a line.
///
/// Symbol 0 is the number of the line, then come its letters, then two check letters; symbol j counts with x = αʲ in
/// the first sum and with x² in the second, and both sums of a right line are zero. Since x·y² ≠ x²·y for x ≠ y, no
/// two changed symbols cancel out: every one or two slips are noticed, a line typed in the place of another counts as
/// one of them. A single slip e gives the sums e·x and e·x², whose quotient is its place.
struct RecoveryCheck {
    private(set) var first: UInt8 = 0
    private(set) var second: UInt8 = 0
    private(set) var count = 0

    /// The sums of a line of which only the number is known.
    init(line: Int) { add(UInt8(truncatingIfNeeded: line) & 31) }

    /// Takes the next symbol in.
    mutating func add(_ value: UInt8) {
        let locator = GF32.locator(count)
        let once = GF32.product(value, locator)
        first ^= once
        second ^= GF32.product(once, locator)
        count += 1
    }

    /// The two check letters that bring both sums to zero.
    func letters() -> (UInt8, UInt8) {
        // a·x + b·y = S1 and a·x² + b·y² = S2, solved for b first.
        let x = GF32.locator(count)
        let y = GF32.locator(count + 1)
        let b = GF32.product(second ^ GF32.product(first, x), GF32.inverse(GF32.product(y, x ^ y)))
        let a = GF32.product(first ^ GF32.product(b, y), GF32.inverse(x))
        return (a, b)
    }

    /// Whether all symbols, check letters included, fit.
    var fits: Bool { first == 0 && second == 0 }

    /// The one symbol that would explain the sums, counted from 0, the number of the line.
    var place: Int? {
        guard first != 0, second != 0 else { return nil }
        return (0..<count).first { GF32.product(first, GF32.locator($0)) == second }
    }

    /// What symbol 0 would have to be if it were the one that is wrong: its locator is 1, so the first sum is the slip.
    func lineInstead(of line: Int) -> Int { line ^ Int(first) }
}

enum RecoveryLine {
    /// The letters of a typed line without its check letters, in upper case.
    static func read(_ typed: borrowing SecretBytes, number: Int) throws(RecoveryCodeError) -> SecretBytes {
        let letters = try values(typed, number: number)
        let length = RecoveryCode.range(ofLine: number).count
        guard letters.count == length + 2 else {
            throw .length(line: number, wanted: length + 2, found: letters.count)
        }
        var check = RecoveryCheck(line: number)
        for index in 0..<letters.count { check.add(RecoveryLetters.value(letters.byte(at: index)) ?? 0) }
        guard check.fits else { throw slip(check, number: number) }
        // 26 × 5 = 130 bits: the last two are zero on every sheet.
        guard number < 3 || (RecoveryLetters.value(letters.byte(at: length - 1)) ?? 0) & 3 == 0 else { throw .notOurs }
        do throws(SecretMemoryError) { return try letters.slice(0..<length) } catch { throw .memory(error) }
    }

    private static func slip(_ check: RecoveryCheck, number: Int) -> RecoveryCodeError {
        switch check.place {
        case 0?:
            let other = check.lineInstead(of: number)
            return (1...3).contains(other) ? .otherLine(line: number, looksLike: other) : .slips(line: number)
        case let place?: return .slip(line: number, position: place)
        case nil: return .slips(line: number)
        }
    }

    /// The letters that were typed, in upper case and without what stands between them.
    static func values(_ typed: borrowing SecretBytes, number: Int) throws(RecoveryCodeError) -> SecretBytes {
        var letters: SecretBytes
        do throws(SecretMemoryError) { letters = try SecretBytes(count: typed.count) } catch { throw .memory(error) }
        var count = 0
        for index in 0..<typed.count {
            let byte = typed.byte(at: index)
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "-"), 0x09, 0x0A, 0x0D: continue
            case UInt8(ascii: "b"), UInt8(ascii: "B"): throw .askAboutB(line: number, position: count + 1)
            default: break
            }
            guard let value = RecoveryLetters.value(byte) else { throw .notALetter(line: number, position: count + 1) }
            letters.set(RecoveryLetters.character(value), at: count)
            count += 1
        }
        do throws(SecretMemoryError) { return try letters.slice(0..<count) } catch { throw .memory(error) }
    }
}
