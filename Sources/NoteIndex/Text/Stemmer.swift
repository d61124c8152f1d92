internal import CStemmer
internal import SecretMemory

/// The Snowball stemmer of a language (https://snowballstem.org): "trusting", "trusted" and "trusts" become "trust".
///
/// It keeps the last word in memory of its own until it is let go, which wipes it with the rest of the heap.
@safe final class Stemmer {
    private let stemmer: OpaquePointer?

    init(_ language: NoteLanguage) {
        // Nil where there is no memory, or where a library was built without the language: then a word is its own stem.
        unsafe stemmer = sb_stemmer_new(language.name, nil)
    }

    deinit { unsafe sb_stemmer_delete(stemmer) }

    /// The stem of a word in small letters, with its marks, in UTF-8.
    func stem(_ word: [UInt8]) -> [UInt8] {
        guard let stemmer = unsafe stemmer, !word.isEmpty else { return word }
        // The answer is the stemmer's own until the next word; it is copied here at once.
        return unsafe word.withUnsafeBufferPointer { bytes in
            guard let stem = unsafe sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count)) else { return word }
            return unsafe Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
        }
    }
}
