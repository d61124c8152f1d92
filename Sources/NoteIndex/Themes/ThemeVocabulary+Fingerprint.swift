extension ThemeVocabulary {
    /// A number that changes when the built-in themes or their words do: what an index was made with. Some
    /// microseconds; not a hash that resists anybody.
    public static let builtInFingerprint: UInt64 = {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        for text in VocabularyText.all + [VocabularyText.learned]
            + NoteLanguage.allCases.compactMap(VocabularyText.cues)
        {
            // A literal lives as long as the program.
            let bytes = unsafe UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
            var offset = 0
            while offset + 8 <= bytes.count {
                let next = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                state = (state ^ next) &* 0xD6E8_FEB8_6659_FD93
                state ^= state >> 29
                offset += 8
            }
            while offset < bytes.count {
                state = unsafe (state ^ UInt64(bytes[offset])) &* 0x100_0000_01B3
                offset += 1
            }
        }
        return state
    }()
}
