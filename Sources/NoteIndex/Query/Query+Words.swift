extension Query.Word {
    /// The words of a short text.
    ///
    /// The last of several Chinese or Japanese characters is in the pair before it, and no word of its own here.
    static func all(in text: String) -> [Query.Word] {
        var found: [Query.Word] = []
        var end = 0
        var text = text
        text.withUTF8 { utf8 in
            let bytes = unsafe UnsafeRawBufferPointer(utf8).bytes
            Tokenizer.forEachWord(in: bytes) { word, range in
                guard range.upperBound > end else { return }
                end = range.upperBound
                found.append(Query.Word(folded: word.bytes, lower: LowercaseWord.of(bytes, range)))
            }
        }
        return found
    }

    /// Whether it is one Chinese or Japanese character, which begins every pair that it stands in.
    var isIdeograph: Bool {
        let scalars = String(decoding: folded, as: UTF8.self).unicodeScalars
        guard scalars.count == 1, let first = scalars.first else { return false }
        if case .ideograph = Folding.fold(first) { return true }
        return false
    }
}
