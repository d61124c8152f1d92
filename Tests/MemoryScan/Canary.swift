/// A text that is looked for where it must not be. It is kept masked, so that nobody finds the search itself.
public struct Canary: Sendable {
    private static let mask: UInt8 = 0x80
    private let masked: [UInt8]

    /// Letters at random.
    public init(count: Int = 24) {
        masked = (0..<count).map { _ in UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "z")) ^ Canary.mask }
    }

    public var count: Int { masked.count }

    /// One letter.
    public subscript(index: Int) -> UInt8 { masked[index] ^ Canary.mask }

    /// The whole text, which is in this process's memory from here on.
    public var text: String { String(decoding: masked.indices.map { self[$0] }, as: UTF8.self) }
}
