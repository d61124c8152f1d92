/// The words of a short text without case and diacritics, as the index compares them: names are found like words.
///
/// An apostrophe between letters is kept; a word that is longer than 64 bytes is cut.
package func foldedWords(_ text: String) -> [String] {
    Tokenizer.words(of: text).map { String(decoding: $0, as: UTF8.self) }
}
