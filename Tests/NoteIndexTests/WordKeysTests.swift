import Testing

@testable import NoteIndex

/// Which words are one. The English examples are those of the published description of its (Porter2) stemmer.
struct WordKeysTests {
    /// The key of a word without its language.
    static func key(_ word: String, _ language: NoteLanguage) -> String {
        let word = Query.Word.all(in: word)[0]
        let key = WordKeys(language).key(lower: word.lower, folded: word.folded)
        return String(decoding: key.dropFirst(), as: UTF8.self)
    }

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
    func `the English stemmer agrees with the published examples`(word: String, stem: String) {
        #expect(WordKeysTests.key(word, .english) == stem)
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
        #expect(Set(words.map { WordKeysTests.key($0, .english) }).count == 1)
    }

    @Test(arguments: [
        ("hour", "hor"), ("your", "yor"), ("supervise", "superviz"), ("exercise", "exerciz"), ("noise", "noiz"),
        ("journey", "jorney"), ("raising", "raizing"), ("does", "des"), ("poem", "pem"),
    ])
    func `words that only look British keep their spelling`(word: String, wrong: String) {
        #expect(Spelling.american(Array(word.utf8)) == Array(word.utf8))
    }

    @Test(arguments: [
        (NoteLanguage.german, ["Ängste", "Ängsten", "Ängste", "Angste"]),
        (.german, ["vertraut", "vertraute", "vertrauten"]),
        (.german, ["Gefühl", "Gefühle", "Gefühlen", "Gefuhl"]), (.spanish, ["relación", "relaciones", "RELACIÓN"]),
        (.spanish, ["ansioso", "ansiosa", "ansiosos"]),
        (.french, ["l'angoisse", "angoisse", "angoisses", "d’angoisse"]),
        (.french, ["parlé", "parler", "parlée", "parlèrent"]), (.italian, ["dell'ansia", "ansia", "ansie"]),
        (.portuguese, ["sentimento", "sentimentos"]), (.dutch, ["gevoelig", "gevoelige"]),
        (.swedish, ["känsla", "känslor", "känslorna"]), (.norwegian, ["følelse", "følelser", "følelsene"]),
        (.danish, ["følelse", "følelser", "følelserne"]), (.finnish, ["pelko", "pelkoa"]),
        (.russian, ["тревога", "тревоги", "тревогу", "ТРЕВОГА"]), (.russian, ["доверительный", "доверительного"]),
    ])
    func `inflections of a word meet in its language`(language: NoteLanguage, words: [String]) {
        let keys = Set(words.map { WordKeysTests.key($0, language) })
        #expect(keys.count == 1, "\(keys)")
    }

    @Test(arguments: [
        (NoteLanguage.spanish, "situacion", "situación"), (.portuguese, "situacao", "situação"),
        (.portuguese, "relacoes", "relações"), (.french, "anxiete", "anxiété"), (.french, "parle", "parlé"),
        (.italian, "ansieta", "ansietà"), (.german, "gefuhle", "Gefühle"),
    ])
    func `a query without accents means the word with them`(language: NoteLanguage, typed: String, written: String) {
        let keys = WordKeys(language).keys(ofQueried: Query.Word.all(in: typed)[0])
        let wanted = Query.Word.all(in: written)[0]
        #expect(keys.contains(WordKeys(language).key(lower: wanted.lower, folded: wanted.folded)))
    }

    @Test func `an accent is one letter, however it is written`() {
        #expect(WordKeysTests.key("relacio\u{301}n", .spanish) == WordKeysTests.key("relación", .spanish))
        #expect(WordKeysTests.key("A\u{308}ngste", .german) == WordKeysTests.key("Ängste", .german))
    }

    @Test(arguments: NoteLanguage.allCases) func `stems of different languages never meet`(language: NoteLanguage) {
        let word = Query.Word.all(in: "trust")[0]
        let key = WordKeys(language).key(lower: word.lower, folded: word.folded)
        #expect(key.first == language.rawValue)
    }

    @Test(arguments: ["117", "a1", "über", "", "ab", "свобода"])
    func `what is no English word stays as it is`(word: String) {
        guard !word.isEmpty else { return }
        #expect(
            WordKeysTests.key(word, .english) == String(decoding: Query.Word.all(in: word)[0].folded, as: UTF8.self))
    }

    @Test func `a language goes by its code, with a country too, and by its name`() {
        #expect(["de", "de-AT", "DE_ch", "German", "german"].allSatisfy { NoteLanguage($0) == .german })
        #expect(
            NoteLanguage("nb") == .norwegian && NoteLanguage("nn") == .norwegian && NoteLanguage("no") == .norwegian)
        #expect(NoteLanguage("") == nil && NoteLanguage("xx") == nil && NoteLanguage("deutsch") == nil)
        #expect(Set(NoteLanguage.allCases.map(\.code)).count == NoteLanguage.allCases.count)
    }
}
