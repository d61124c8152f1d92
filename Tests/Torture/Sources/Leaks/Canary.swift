/// Something that nobody may find where it does not belong. It is kept masked, so that a dump of the search itself does not
/// tell it either.
struct Canary: Sendable {
    static let mask: UInt8 = 0x80

    /// What it is, for a message: “the patient's name”.
    let name: String
    /// Whether it is letters, which programs also keep one by one.
    let isText: Bool
    let masked: [UInt8]

    /// Letters at random, all small: an index folds them.
    init(_ name: String, count: Int = 24) {
        self.name = name
        isText = true
        masked = (0..<count).map { _ in UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "z")) ^ Canary.mask }
    }

    /// What a program made: a key, or the letters of one.
    init(_ name: String, isText: Bool, _ bytes: some Sequence<UInt8>) {
        self.name = name
        self.isText = isText
        masked = bytes.map { $0 ^ Canary.mask }
    }

    var bytes: [UInt8] { masked.map { $0 ^ Canary.mask } }
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
