/// The words of a short text without case and diacritics, as the index compares them: names are found like words.
///
/// An apostrophe between letters is kept; a word that is longer than 64 bytes is cut; a Chinese or Japanese character is a
/// word by itself.
package func foldedWords(_ text: String) -> [String] {
    var found: [String] = []
    var text = text
    text.withUTF8 { utf8 in
        let bytes = unsafe UnsafeRawBufferPointer(utf8).bytes
        Tokenizer.forEachWord(in: bytes, joins: false) { word, _ in
            found.append(String(decoding: word.bytes, as: UTF8.self))
        }
    }
    return found
}
