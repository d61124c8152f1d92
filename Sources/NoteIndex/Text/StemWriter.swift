/// Writes English texts as the stems under which the index keeps their words: for measurements that give the same words to
/// another program.
@_spi(Measuring) public struct StemWriter {
    private let keys = WordKeys(.english)
    private var words = WordTable()
    /// The stem of each word.
    private var stems: [[UInt8]] = []

    public init() {}

    /// Adds the stem of every word of `text`, and a space behind each, to the end of `bytes`.
    public mutating func append(_ text: RawSpan, to bytes: inout [UInt8]) throws(IndexError) {
        try Tokenizer.forEachWord(in: text) { (word, _) throws(IndexError) in
            let (number, isNew) = try words.number(of: &word)
            // Behind the language.
            if isNew { stems.append(Array(keys.key(lower: word.bytes, folded: word.bytes).dropFirst())) }
            bytes += stems[number]
            bytes.append(UInt8(ascii: " "))
        }
    }
}
