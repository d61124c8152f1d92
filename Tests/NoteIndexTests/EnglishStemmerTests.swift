import Testing

@testable import NoteIndex

/// The examples are those of the published description of the English (Porter2) stemmer.
struct EnglishStemmerTests {
    static let published: [(String, String)] = [
        // Step 1a
        ("ties", "tie"), ("cries", "cri"), ("gas", "gas"), ("this", "this"), ("gaps", "gap"), ("kiwis", "kiwi"),
        // Step 1b
        ("luxuriated", "luxuri"), ("hopping", "hop"), ("hoping", "hope"), ("hoped", "hope"), ("hopped", "hop"),
        // Step 1c
        ("cry", "cri"), ("by", "by"), ("say", "say"),
        // Over-stemming that the exceptions mend
        ("generate", "generat"), ("generates", "generat"), ("generated", "generat"), ("generating", "generat"),
        ("general", "general"), ("generally", "general"), ("generic", "generic"), ("generically", "generic"),
        ("generous", "generous"), ("generously", "generous"),
        // Special words
        ("skis", "ski"), ("skies", "sky"), ("sky", "sky"), ("dying", "die"), ("lying", "lie"), ("tying", "tie"),
        ("idly", "idl"), ("gently", "gentl"), ("ugly", "ugli"), ("early", "earli"), ("only", "onli"),
        ("singly", "singl"), ("news", "news"), ("howe", "howe"), ("atlas", "atlas"), ("cosmos", "cosmos"),
        ("bias", "bias"), ("andes", "andes"), ("inning", "inning"), ("innings", "inning"), ("outing", "outing"),
        ("canning", "canning"), ("herring", "herring"), ("earring", "earring"), ("proceed", "proceed"),
        ("proceeds", "proceed"), ("exceed", "exceed"), ("succeed", "succeed"),
        // From the sample vocabulary
        ("consign", "consign"), ("consigned", "consign"), ("consigning", "consign"), ("consignment", "consign"),
        ("consist", "consist"), ("consisted", "consist"), ("consistency", "consist"), ("consistent", "consist"),
        ("consistently", "consist"), ("consolation", "consol"), ("consolations", "consol"),
        ("consolatory", "consolatori"), ("console", "consol"), ("consoled", "consol"), ("consolingly", "consol"),
        ("consonant", "conson"), ("conspicuous", "conspicu"), ("conspicuously", "conspicu"),
        ("conspiracy", "conspiraci"), ("conspirator", "conspir"), ("constable", "constabl"), ("constancy", "constanc"),
        ("knack", "knack"), ("knackeries", "knackeri"), ("knaves", "knave"), ("knavish", "knavish"),
        ("kneaded", "knead"), ("knees", "knee"), ("kneel", "kneel"), ("kneeling", "kneel"), ("knelt", "knelt"),
        ("knightly", "knight"), ("knitting", "knit"), ("knocked", "knock"), ("knots", "knot"), ("knotty", "knotti"),
    ]

    @Test(arguments: published)
    func `the stemmer agrees with the published examples`(word: String, stem: String) {
        #expect(String(decoding: EnglishStemmer.stem(Array(word.utf8)), as: UTF8.self) == stem)
    }

    @Test(arguments: [
        ["trust", "trusts", "trusted", "trusting", "trust's"],
        ["behaviour", "behaviors", "behavior"], ["recognise", "recognized", "recognising"],
        ["counsellor", "counselor", "counselors"], ["counselling", "counseling", "counselled"],
        ["organisation", "organizations"], ["analyse", "analyzed"], ["paediatric", "pediatric"],
        ["criticise", "criticizing"], ["catastrophising", "catastrophize"], ["mum", "mom"], ["defences", "defense"],
        ["practise", "practice"], ["grey", "gray"], ["favourite", "favorite"], ["diarrhoea", "diarrhea"],
    ])
    func `inflections and spellings of a word meet`(words: [String]) {
        let stems = Set(words.map { WordRules.stem(Array($0.utf8)) })
        #expect(stems.count == 1, "\(stems.map { String(decoding: $0, as: UTF8.self) })")
    }

    @Test(arguments: [
        ("hour", "hor"), ("your", "yor"), ("supervise", "superviz"), ("exercise", "exerciz"), ("noise", "noiz"),
        ("journey", "jorney"), ("raising", "raizing"), ("does", "des"), ("poem", "pem"),
    ])
    func `words that only look British keep their spelling`(word: String, wrong: String) {
        #expect(Spelling.american(Array(word.utf8)) == Array(word.utf8))
    }

    @Test func `supervision and supervising meet`() {
        #expect(WordRules.stem(Array("supervision".utf8)) == WordRules.stem(Array("supervising".utf8)))
    }

    @Test(arguments: ["117", "a1", "über", "'", "", "ab", "свобода"])
    func `what is no English word stays as it is`(word: String) {
        #expect(WordRules.stem(Array(word.utf8)) == Array(word.utf8))
    }
}
