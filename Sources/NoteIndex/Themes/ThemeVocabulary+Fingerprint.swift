extension ThemeVocabulary {
    /// A number that changes when the built-in themes or their words do: what an index was made with. Some
    /// microseconds; not a hash that resists anybody.
    public static let builtInFingerprint: UInt64 = {
        // Four at once, since each would wait for its own multiplication.
        var lanes: [4 of UInt64] = .init(repeating: 0x9E37_79B9_7F4A_7C15)
        for text in VocabularyText.all + [VocabularyText.learned]
            + NoteLanguage.allCases.compactMap(VocabularyText.cues)
        {
            // A literal lives as long as the program.
            let bytes = unsafe UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
            var offset = 0
            while offset + 32 <= bytes.count {
                for lane in lanes.indices {
                    let next = unsafe bytes.loadUnaligned(fromByteOffset: offset + 8 * lane, as: UInt64.self)
                    mix(next, into: &lanes[lane])
                }
                offset += 32
            }
            while offset < bytes.count {
                unsafe mix(UInt64(bytes[offset]), into: &lanes[0])
                offset += 1
            }
        }
        var state: UInt64 = 0
        for lane in lanes.indices { mix(lanes[lane], into: &state) }
        return state
    }()

    private static func mix(_ next: UInt64, into state: inout UInt64) {
        state = (state ^ next) &* 0xD6E8_FEB8_6659_FD93
        state ^= state >> 29
    }
}
