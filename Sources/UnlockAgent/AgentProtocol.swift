internal import VaultCrypto

/// The protocol between a command and the agent, version 2. All numbers are big-endian.
///
/// ```
/// request   u32 length ‖ u8 version ‖ u8 request ‖ body          length counts all that follows it
/// answer    u32 length ‖ u8 version ‖ u8 answer ‖ body           the next request waits for the answer
///
/// request 1 status                                     answer  vault 16 ‖ clinician 16 ‖ card 32 ‖ u64 idle left, ms
///                                                              ‖ u64 absolute left, ms ‖ u8 scope ‖ u8 read-only
///                                                              ‖ u8 unmapped memory ‖ u8 locks with desktop
///         2 unwrap       u16 n ‖ n × (u32 length ‖ header)     n × (u8 1 ‖ file key 16, or u8 0 ‖ 16 zeros)
///         3 derive keys  1 to 8 × (u8 purpose ‖ u8 age)        a key of 32 each
///         4 sign         u8 purpose ‖ digest 32                signature 64
///         5 still active
///         6 lock         in every version and from every terminal of the user: 00000002 ‖ version ‖ 06
/// ```
enum AgentProtocol {
    static let version: UInt8 = 2

    /// The ceiling of a request's length: one header of the longest kind, or hundreds with a few recipients each.
    static let maximumRequest = headCount + 2 + 4 + AgeHeader.maximumByteCount
    /// The ceiling of an answer's length.
    static let maximumAnswer = 8 * 1024
    /// How many headers one request may carry: 256 × 17 bytes stay below the ceiling of the answer.
    static let maximumHeaders = 256
    /// An age file key, in bytes.
    static let fileKeyCount = 16
    /// How many keys one request may ask for.
    static let maximumDerivedKeys = 8
    /// A derived key, in bytes.
    static let derivedKeyCount = 32
    /// version ‖ request, or version ‖ answer.
    static let headCount = 2

    enum Request: UInt8 {
        case status = 1
        case unwrap, deriveKeys, sign, stillActive, lock
    }

    enum Answer: UInt8 {
        case done = 0
        case notThisTerminal, refused, malformed, otherVersion, failed
    }

    /// A whole frame without a secret in it.
    static func frame(_ code: UInt8, _ body: [UInt8] = []) -> [UInt8] {
        bigEndian(UInt32(headCount + body.count)) + [version, code] + body
    }
}

extension SigningPurpose {
    /// The number that stands for the purpose in a request.
    var code: UInt8 {
        switch self {
        case .card: 1
        case .key: 2
        case .commit: 3
        case .note: 4
        case .manifest: 5
        }
    }

    init?(code: UInt8) {
        guard let purpose = SigningPurpose.allCases.first(where: { $0.code == code }) else { return nil }
        self = purpose
    }
}

extension DerivedKeyPurpose {
    /// The number that stands for the purpose in a request.
    var code: UInt8 {
        switch self {
        case .ledger: 1
        case .indexRecord: 2
        case .indexProcess: 3
        case .pins: 4
        case .unfinished: 5
        }
    }

    init?(code: UInt8) {
        guard let purpose = DerivedKeyPurpose.allCases.first(where: { $0.code == code }) else { return nil }
        self = purpose
    }
}

/// A number as its bytes, the most significant first.
func bigEndian(_ number: some FixedWidthInteger & UnsignedInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}

/// Reads a frame from its beginning to its end; whatever is missing is nil.
struct FrameReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: some Sequence<UInt8>) { rest = ArraySlice(bytes) }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func bytes(_ count: Int) -> [UInt8]? {
        guard count >= 0, count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    /// All that is left.
    var remainder: ArraySlice<UInt8> { rest }

    mutating func number<Number: FixedWidthInteger & UnsignedInteger>(_: Number.Type) -> Number? {
        bytes(Number.bitWidth / 8)?.reduce(0) { $0 << 8 | Number($1) }
    }
}
