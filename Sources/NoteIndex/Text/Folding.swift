/// What a character means to the tokenizer, beyond ASCII.
enum FoldedScalar: Equatable {
    /// Not part of a word.
    case separator
    /// Part of a word that leaves no trace in its folded form: a combining mark, a soft hyphen.
    case ignored
    /// A letter or digit, without case and marks.
    case letter(Unicode.Scalar)
    /// A letter that folds to two, as ß does.
    case pair(Unicode.Scalar, Unicode.Scalar)
    /// A character that is a word by itself: Chinese and Japanese are written without spaces.
    case ideograph(Unicode.Scalar)
    /// An apostrophe in one of its printed forms: part of a word only between letters.
    case apostrophe
}

/// Case and diacritics folded away: É, e with a combining accent, and e are one letter.
///
/// Latin, Greek and Cyrillic by tables, each letter standing for itself without its marks as the canonical
/// decomposition of Unicode 15 gives it, with the usual spelling for letters that have none (ø, ł, đ); all other
/// scripts by the lower case that the standard library knows.
enum Folding {
    static func fold(_ scalar: Unicode.Scalar) -> FoldedScalar {
        let value = scalar.value
        for table in tables where value >= table.first && value - table.first < UInt32(table.letters.count) {
            let letter = table.letters[Int(value - table.first)]
            if letter == UInt16(UInt8(ascii: ".")) { return .separator }
            if letter == UInt16(UInt8(ascii: "*")) { return pair(for: scalar) }
            return Unicode.Scalar(letter).map { .letter($0) } ?? .separator
        }
        switch value {
        case 0x2019, 0x02BC, 0xFF07: return .apostrophe
        case 0x00AD, 0x200C, 0x200D, 0x2060: return .ignored
        // Combining marks of Latin, Greek and Cyrillic; vowel points of Hebrew and Arabic; variation selectors.
        case 0x0300...0x036F, 0x0483...0x0487, 0x0591...0x05C7, 0x064B...0x065F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF,
            0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F:
            return .ignored
        // Kana, Han with its extensions; Hangul is written with spaces and passes as letters.
        case 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            return .ideograph(scalar)
        // Full-width ASCII.
        case 0xFF10...0xFF19, 0xFF41...0xFF5A: return Unicode.Scalar(value - 0xFEE0).map { .letter($0) } ?? .separator
        case 0xFF21...0xFF3A: return Unicode.Scalar(value - 0xFEE0 + 32).map { .letter($0) } ?? .separator
        default: return other(scalar)
        }
    }

    private static func other(_ scalar: Unicode.Scalar) -> FoldedScalar {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter:
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            return lower.first.map { .letter($0) } ?? .letter(scalar)
        case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .letterNumber, .spacingMark,
            .nonspacingMark:
            return .letter(scalar)
        default:
            return .separator
        }
    }

    private static func pair(for scalar: Unicode.Scalar) -> FoldedScalar {
        switch scalar.value {
        case 0xC6, 0xE6: .pair("a", "e")
        case 0x152, 0x153: .pair("o", "e")
        case 0xDF, 0x1E9E: .pair("s", "s")
        case 0xDE, 0xFE: .pair("t", "h")
        case 0x132, 0x133: .pair("i", "j")
        case 0x13F, 0x140: .letter("l")
        case 0x1C4...0x1C6, 0x1F1...0x1F3: .pair("d", "z")
        case 0x1C7...0x1C9: .pair("l", "j")
        case 0x1CA...0x1CC: .pair("n", "j")
        default: .separator
        }
    }

    /// The letters of one stretch of Unicode, folded: "." for what is no letter, "*" for what folds to two.
    private struct FoldTable {
        let first: UInt32
        let letters: [UInt16]

        init(first: UInt32, letters: String) {
            self.first = first
            self.letters = letters.unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
        }
    }

    private static let tables = [
        FoldTable(
            first: 0xC0,
            letters: """
                aaaaaa*ceeeeiiiidnooooo.ouuuuy**aaaaaa*ceeeeiiiidnooooo.ouuuuy*yaaaaaaccccccccddddeeeeeeee\
                eegggggggghhhhiiiiiiiiii**jjkkkllllll**llnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuu\
                wwyyyzzzzzzsƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿǀǁǂǃ*********a\
                aiioouuuuuuuuuuǝaaaaææǥǥggkkooooʒʒj***ggƕƿnnaaææøøaaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaa\
                eeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ
                """),
        FoldTable(
            first: 0x1E00,
            letters: """
                aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprr\
                rrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyẚsẜẝ*ẟaaaaaaaaaaaaaaaaaaaa\
                aaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ
                """),
        FoldTable(
            first: 0x386,
            letters: """
                α.εηι.ο.υωιαβγδεζηθικλμνξοπρ.στυφχψωιυαεηιυαβγδεζηθικλμνξοπρσστυφχψωιυουωϗϐϑϒϒϒϕϖϗϙϙϛϛϝϝϟϟ\
                ϡϡϣϣϥϥϧϧϩϩϫϫϭϭϯϯϰϱϲϳθϵ.ϸϸϲϻϻϼͻͼͽ
                """),
        FoldTable(
            first: 0x1F00,
            letters: """
                ααααααααααααααααεεεεεε..εεεεεε..ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιιοοοοοο..οοοοοο..υυυυυυυυ.υ\
                .υ.υ.υωωωωωωωωωωωωωωωωααεεηηιιοουυωω..ααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωαααα\
                α.ααααααα.ι...ηηη.ηηεεηηη...ιιιι..ιιιιιι....υυυυρρυυυυυυρ.....ωωω.ωωοοωωω...
                """),
        FoldTable(
            first: 0x400,
            letters: """
                ееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюяабвгдежзииклмнопрстуфхцчшщъыьэюяееђгєѕііјљ\
                њћкиуџѡѡѣѣѥѥѧѧѩѩѫѫѭѭѯѯѱѱѳѳѵѵѵѵѹѹѻѻѽѽѿѿҁҁ........ҋҋҍҍҏҏґґғғҕҕҗҗҙҙққҝҝҟҟҡҡңңҥҥҧҧҩҩҫҫҭҭүүұұҳҳ\
                ҵҵҷҷҹҹһһҽҽҿҿӏжжӄӄӆӆӈӈӊӊӌӌӎӎӏааааӕӕееәәәәжжззӡӡииииооөөөөээууууууччӷӷыыӻӻӽӽӿӿԁԁԃԃԅԅԇԇԉԉԋԋԍԍ\
                ԏԏԑԑԓԓԕԕԗԗԙԙԛԛԝԝԟԟԡԡԣԣԥԥԧԧԩԩԫԫԭԭԯԯ
                """),
    ]
}
