public import SecretMemory

/// The code on the recovery sheet: 128 random bits as 26 letters in three lines, each with two check letters.
///
/// The letters are the 32 of Bech32 (BIP 173), shown in upper case; 26 letters hold 130 bits, and the last two are
/// zero. All 26 in one, without spaces and check letters, are the passphrase of `recovery.age`, so that stock
/// `age -d recovery.age` opens it.
public struct RecoveryCode: ~Copyable, Sendable {
    /// How many letters the code has, without check letters.
    public static let letterCount = 26

    /// What `age -d recovery.age` asks for: the 26 letters in upper case, in one.
    public let passphrase: SecretBytes

    private init(letters: consuming SecretBytes) { passphrase = letters }

    /// A new code from the kernel's random generator.
    public static func generate() throws(SecretMemoryError) -> RecoveryCode {
        let random = try SecretBytes.random(count: 16)
        var letters = try SecretBytes(count: letterCount)
        for index in 0..<letterCount {
            // Five bits from bit 5 × index on; what lies behind bit 128 counts as zero.
            let first = index * 5 / 8
            let next = first + 1 < 16 ? random.byte(at: first + 1) : 0
            let pair = UInt16(random.byte(at: first)) << 8 | UInt16(next)
            letters.set(RecoveryLetters.character(UInt8(pair >> UInt16(11 - index * 5 % 8) & 31)), at: index)
        }
        return RecoveryCode(letters: letters)
    }

    /// The code of three lines that were typed, each with its check letters.
    public init(
        _ first: borrowing SecretBytes, _ second: borrowing SecretBytes, _ third: borrowing SecretBytes
    ) throws(RecoveryCodeError) {
        let lines = try RecoveryCode.joined(
            RecoveryLine.read(first, number: 1), RecoveryLine.read(second, number: 2),
            RecoveryLine.read(third, number: 3))
        self.init(letters: lines)
    }

    /// The code of the whole sheet, typed in one: 26 letters and six check letters, with any spacing and line ends.
    public init(typed: borrowing SecretBytes) throws(RecoveryCodeError) {
        let letters = try RecoveryLine.values(typed, number: 1)
        let wanted = RecoveryCode.letterCount + 6
        guard letters.count == wanted else { throw .length(line: 0, wanted: wanted, found: letters.count) }
        let first = try RecoveryCode.slice(letters, 0..<11)
        let second = try RecoveryCode.slice(letters, 11..<22)
        let third = try RecoveryCode.slice(letters, 22..<32)
        try self.init(first, second, third)
    }

    /// Whether what was typed is line `number` of this code, as when the sheet is proved; throws what is wrong with it.
    public borrowing func isLine(_ number: Int, typed: borrowing SecretBytes) throws(RecoveryCodeError) -> Bool {
        let read = try RecoveryLine.read(typed, number: number)
        let mine = try RecoveryCode.slice(passphrase, RecoveryCode.range(ofLine: number))
        return read.isEqual(to: mine)
    }

    /// The letters of a line with its two check letters behind them: `EQP9EP094XU`.
    public borrowing func line(_ number: Int) throws(SecretMemoryError) -> SecretBytes {
        let range = RecoveryCode.range(ofLine: number)
        var line = try SecretBytes(count: range.count + 2)
        var check = RecoveryCheck(line: number)
        for (place, index) in range.enumerated() {
            let letter = passphrase.byte(at: index)
            check.add(RecoveryLetters.value(letter) ?? 0)
            line.set(letter, at: place)
        }
        let (first, second) = check.letters()
        line.set(RecoveryLetters.character(first), at: range.count)
        line.set(RecoveryLetters.character(second), at: range.count + 1)
        return line
    }

    /// The three lines as the sheet shows them, each with a line feed: number, letters in groups of four, check letters.
    public borrowing func sheet() throws(SecretMemoryError) -> SecretBytes {
        let width = 62
        var sheet = try SecretBytes(count: 3 * width)
        for index in 0..<sheet.count { sheet.set(UInt8(ascii: index % width == width - 1 ? "\n" : " "), at: index) }
        for number in 1...3 {
            let line = try line(number)
            let start = (number - 1) * width
            sheet.set(UInt8(ascii: "0") + UInt8(number), at: start + 3)
            for index in 0..<line.count {
                let fromEnd = line.count - index
                let column = fromEnd <= 2 ? width - 2 * fromEnd : 10 + 2 * index + 4 * (index / 4)
                sheet.set(line.byte(at: index), at: start + column)
            }
        }
        return sheet
    }

    static func range(ofLine number: Int) -> Range<Int> {
        switch number {
        case 1: 0..<9
        case 2: 9..<18
        default: 18..<26
        }
    }

    /// What is wrong with one line as it was typed, or nil where its check letters fit.
    public static func problem(withLine number: Int, typed: borrowing SecretBytes) -> RecoveryCodeError? {
        do throws(RecoveryCodeError) {
            _ = try RecoveryLine.read(typed, number: number)
            return nil
        } catch {
            return error
        }
    }

    private static func slice(_ secret: borrowing SecretBytes, _ range: Range<Int>) throws(RecoveryCodeError)
        -> SecretBytes
    {
        do throws(SecretMemoryError) { return try secret.slice(range) } catch { throw .memory(error) }
    }

    private static func joined(
        _ first: borrowing SecretBytes, _ second: borrowing SecretBytes, _ third: borrowing SecretBytes
    ) throws(RecoveryCodeError) -> SecretBytes {
        var whole: SecretBytes
        do throws(SecretMemoryError) { whole = try SecretBytes(count: letterCount) } catch { throw .memory(error) }
        for index in 0..<first.count { whole.set(first.byte(at: index), at: index) }
        for index in 0..<second.count { whole.set(second.byte(at: index), at: first.count + index) }
        for index in 0..<third.count { whole.set(third.byte(at: index), at: first.count + second.count + index) }
        return whole
    }
}

/// What is wrong with a line of the recovery sheet as it was typed. Positions count letters from 1, check letters too.
public enum RecoveryCodeError: Error, Hashable, Sendable {
    /// Too many or too few letters; line 0 is the whole sheet typed in one.
    case length(line: Int, wanted: Int, found: Int)
    /// A `B`, which does not occur and looks like `8`, `3` or `E`: to be asked about, not guessed.
    case askAboutB(line: Int, position: Int)
    /// Another character that does not occur.
    case notALetter(line: Int, position: Int)
    /// The line does not fit its check letters; one slip at this place would explain it.
    case slip(line: Int, position: Int)
    /// The line does not fit its check letters, and more than one letter is wrong.
    case slips(line: Int)
    /// The line is right, but it is another line of the sheet.
    case otherLine(line: Int, looksLike: Int)
    /// The letters fit, but no sheet of ours ends like this.
    case notOurs
    /// There was no locked memory for it.
    case memory(SecretMemoryError)
}

extension RecoveryCodeError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .length(0, let wanted, let found): "the sheet has \(wanted) letters with the check letters, not \(found)"
        case .length(let line, let wanted, let found):
            "line \(line) has \(wanted) letters with the check letters, not \(found)"
        case .askAboutB(let line, let position):
            "letter \(position) of line \(line) was typed as B, which does not occur: is it 8, 3 or E"
        case .notALetter(let line, let position): "letter \(position) of line \(line) does not occur on a sheet"
        case .slip(let line, let position): "line \(line) has a slip, most likely at letter \(position)"
        case .slips(let line): "line \(line) has more than one slip"
        case .otherLine(let line, let other): "this is line \(other) of the sheet, not line \(line)"
        case .notOurs: "this is not a recovery sheet"
        case .memory(.lockRefused): "no memory could be locked for the recovery code"
        case .memory: "there was no memory for the recovery code"
        }
    }
}
