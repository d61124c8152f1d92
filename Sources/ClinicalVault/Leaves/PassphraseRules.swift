public import SecretMemory

/// What a passphrase of one's own has to be: long enough, and not one that everybody would try.
///
/// After NIST SP 800-63B-4: at least 15 characters where it is the only factor, counted by code points, a list of
/// common ones, no rules of composition, no expiry. Six drawn words (``PassphraseWords``) pass by themselves.
public enum PassphraseRules {
    /// The fewest code points.
    public static let minimumCount = 15

    /// The most bytes; far above what anybody types, so that a file given by mistake is noticed.
    public static let maximumByteCount = 1024

    /// What is wrong with a passphrase, or nil.
    public static func problem(with passphrase: borrowing SecretBytes) -> PassphraseProblem? {
        guard passphrase.count <= maximumByteCount else { return .tooLong }
        guard isUTF8(passphrase) else { return .notText }
        let count = codePoints(passphrase, 0..<passphrase.count)
        guard count >= minimumCount else { return .tooShort(count) }
        if isRepetition(passphrase) { return .repetition }
        return isCommon(passphrase) ? .common : nil
    }

    private static func isUTF8(_ passphrase: borrowing SecretBytes) -> Bool {
        passphrase.withBytes { bytes in
            unsafe bytes.withUnsafeBytes { buffer in
                let span = unsafe Span<UInt8>(_unsafeElements: buffer.assumingMemoryBound(to: UInt8.self))
                return (try? UTF8Span(validating: span)) != nil
            }
        }
    }

    /// Every byte but the continuing ones (10xxxxxx) begins a code point.
    private static func codePoints(_ passphrase: borrowing SecretBytes, _ range: Range<Int>) -> Int {
        range.reduce(0) { passphrase.byte(at: $1) & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }

    /// Whether it is one short pattern again and again: its strength is that of the pattern, and the pattern alone
    /// would be too short.
    private static func isRepetition(_ passphrase: borrowing SecretBytes) -> Bool {
        for period in stride(from: 1, through: passphrase.count / 2, by: 1) {
            guard codePoints(passphrase, 0..<period) < minimumCount else { return false }
            var index = period
            while index < passphrase.count,
                folded(passphrase.byte(at: index)) == folded(passphrase.byte(at: index - period))
            {
                index += 1
            }
            if index == passphrase.count { return true }
        }
        return false
    }

    /// Whether its letters and digits alone, without digits at the end or with them, stand in the list.
    private static func isCommon(_ passphrase: borrowing SecretBytes) -> Bool {
        guard var kept = try? SecretBytes(count: passphrase.count) else { return false }
        var count = 0
        for index in 0..<passphrase.count {
            let byte = folded(passphrase.byte(at: index))
            guard isDigit(byte) || byte >= 0x61 && byte <= 0x7A || byte >= 0x80 else { continue }
            kept.set(byte, at: count)
            count += 1
        }
        if isListed(kept, count) { return true }
        while count > 0, isDigit(kept.byte(at: count - 1)) { count -= 1 }
        return isListed(kept, count)
    }

    private static func isListed(_ kept: borrowing SecretBytes, _ count: Int) -> Bool {
        let list = CommonPassphrases.list
        var start = 0
        for index in 0...list.utf8CodeUnitCount {
            guard index == list.utf8CodeUnitCount || byte(list, index) <= 0x20 else { continue }
            if index - start == count, count > 0,
                (0..<count).allSatisfy({ kept.byte(at: $0) == byte(list, start + $0) })
            {
                return true
            }
            start = index + 1
        }
        return false
    }

    private static func byte(_ list: StaticString, _ index: Int) -> UInt8 { unsafe list.utf8Start[index] }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func folded(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte }
}

/// Why a passphrase is not taken.
public enum PassphraseProblem: Error, Hashable, Sendable {
    /// Fewer than 15 code points; the number is how many there are.
    case tooShort(Int)
    /// More than 1,024 bytes.
    case tooLong
    /// Not UTF-8, so that it could not be typed again.
    case notText
    /// One of those that are tried first.
    case common
    /// One short pattern again and again.
    case repetition
}

extension PassphraseProblem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .tooShort(let count): "it has \(count) characters; \(PassphraseRules.minimumCount) or more are needed"
        case .tooLong: "it has more than \(PassphraseRules.maximumByteCount) bytes"
        case .notText: "it is not text in UTF-8"
        case .common: "it is one of those that are tried first"
        case .repetition: "it repeats one short pattern"
        }
    }
}
