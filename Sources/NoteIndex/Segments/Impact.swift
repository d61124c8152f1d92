/// How much a document is about a term, in six bits: the part of BM25 that does not depend on the rest of the notes.
///
/// BM25 weighs a term by idf · f(k+1) / (f + k(1 - b + b · length / average)). With a fixed average the second factor
/// never changes, so it is computed once, stored with the posting, and survives every merge; it lies between 0 and
/// k + 1 = 2.2. A constant average costs nothing in the ranking of one clinician's notes, and 400 words is what a note
/// has. A step of one in 63 is finer than what others keep: Lucene and Tantivy round the length of a document to one of
/// 256 steps of an eighth, and the score with it.
enum Impact {
    /// The greatest; the least is 1.
    static let maximum: UInt8 = 63
    static let k: Float = 1.2
    static let b: Float = 0.75
    static let averageLength: Float = 400
    /// A word of the title counts as so many in the text.
    static let titleWeight = 4

    static func of(frequency: Int, length: Int) -> UInt8 {
        let frequency = Float(frequency)
        let norm = k * (1 - b + b * Float(length) / averageLength)
        return UInt8(max(1, min(Float(maximum), frequency / (frequency + norm) * Float(maximum) + 0.5)))
    }

    /// That of a theme for which so much speaks, 1...255.
    static func of(strength: UInt8) -> UInt8 { max(1, strength >> 2) }

    /// How many bits each takes where they lie between two: at most 6.
    @inline(__always)
    static func width(from least: UInt8, to greatest: UInt8) -> Int {
        PackedNumbers.width(of: UInt32(min(greatest, maximum) &- min(least, greatest)))
    }

    /// The factor that a stored impact stands for, without idf.
    static let scale: Float = (k + 1) / Float(maximum)
}
