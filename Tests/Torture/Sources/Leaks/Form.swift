/// How something may lie in memory or in a file.
enum Form: String, Sendable, CaseIterable {
    case plain = "as it is"
    case utf16 = "as UTF-16"
    case hex = "in hex"
    case capitalHex = "in capital hex"
    case base64 = "in base64"
    /// As Unicode scalars, four bytes each.
    case scalars = "as scalars"
    /// As an array of `Character`, sixteen bytes each.
    case characters = "as characters"
    /// In the cells of a screen, thirty-two bytes each.
    case cells = "in the cells of a screen"

    /// How far apart letters lie that stand alone, each followed by zeros; nil where bytes lie side by side.
    var stride: Int? {
        switch self {
        case .scalars: 4
        case .characters: 16
        case .cells: 32
        default: nil
        }
    }

    /// What has to be looked for to find this form, or one half of it, wherever it begins.
    func patterns(of canary: Canary) -> [[UInt8]] {
        let bytes = canary.bytes
        switch self {
        case .plain: return Form.halves(bytes)
        case .hex, .capitalHex:
            let digits = Array((self == .hex ? "0123456789abcdef" : "0123456789ABCDEF").utf8)
            return Form.halves(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
        case .base64:
            // Three bytes are four letters: where in its three a byte stands decides which letters it becomes.
            return (0..<3).flatMap { Form.halves(Form.base64(bytes, behind: $0)) }
        case .utf16:
            // The last letter's zero belongs to it, the first half's next letter does not.
            return canary.isText ? Form.halves(bytes).map { Array($0.flatMap { [$0, 0] }.dropLast()) } : []
        case .scalars, .characters, .cells: return canary.isText ? Form.halves(bytes) : []
        }
    }

    private static func halves(_ bytes: [UInt8]) -> [[UInt8]] {
        [Array(bytes[..<(bytes.count / 2)]), Array(bytes[(bytes.count / 2)...])]
    }

    /// The letters that depend on these bytes alone, where so many others stand before them in their group of three.
    private static func base64(_ bytes: [UInt8], behind count: Int) -> [UInt8] {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let all = [UInt8](repeating: 0, count: count) + bytes
        let bits = all.count * 8
        return (0..<bits / 6).compactMap { index in
            let first = index * 6
            guard first >= count * 8 else { return nil }
            let pair = UInt16(all[first / 8]) << 8 | (first / 8 + 1 < all.count ? UInt16(all[first / 8 + 1]) : 0)
            return letters[Int(pair >> UInt16(10 - first % 8)) & 63]
        }
    }
}
