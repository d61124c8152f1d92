import SecretMemory

@testable import Terminal

/// The keys of bytes as a terminal sends them.
func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return bytes.compactMap { decoder.take($0) } + (decoder.pause().map { [$0] } ?? [])
}

func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

/// Lends the UTF-8 of a text.
func with<Result>(_ text: String, _ body: (RawSpan) throws -> Result) rethrows -> Result {
    let bytes = Array(text.utf8)
    return try unsafe body(bytes.span.bytes)
}

func buffer(_ text: String) -> PlaintextBuffer {
    let buffer = PlaintextBuffer()
    buffer.append(utf8: text)
    return buffer
}

extension PlaintextBuffer {
    var string: String { text(in: 0..<count) ?? "not UTF-8" }
}

/// Reproducible chance.
struct Dice: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
