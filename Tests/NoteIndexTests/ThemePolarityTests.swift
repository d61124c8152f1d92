import NoteIndex
import Testing

/// What a sentence says about a theme: affirmed, denied, only considered; toward or strained; about whom.
@Suite struct ThemePolarityTests {
    private let vocabulary = ThemeVocabulary.builtIn

    private func matches(_ text: String, _ theme: String) -> [ThemeMatch] {
        vocabulary.matches(in: text).filter { $0.theme == theme }
    }

    @Test(arguments: [
        ("Denies suicidal ideation.", "suicide"),
        ("Patient denied any suicidal or homicidal ideation, plan or intent.", "suicide"),
        ("Patient denied any suicidal or homicidal ideation, plan or intent.", "harm-to-others"),
        ("Denies SI/HI.", "suicide"),
        ("Denies SI/HI.", "harm-to-others"),
        ("SI: denied. HI: denied.", "suicide"),
        ("SI: denied. HI: denied.", "harm-to-others"),
        ("Suicidal ideation - none. Sleep improved.", "suicide"),
        ("Suicidal ideation: no", "suicide"),
        ("SI, HI and self-harm denied.", "suicide"),
        ("SI, HI, or self-harm were denied.", "suicide"),
        ("Denies SI, HI, AVH.", "mania-psychosis"),
        ("Denies SI, HI, and AVH.", "mania-psychosis"),
        ("No violence, cutting, or suicidal thoughts.", "suicide"),
        ("Screen for suicidal thoughts: negative.", "suicide"),
        ("SI, HI and self-harm denied.", "self-harm"),
        ("Suicidal thoughts denied; no plan.", "suicide"),
        ("Suicidal ideation: she denies.", "suicide"),
        ("Suicidal thoughts were denied.", "suicide"),
        ("No suicidal ideation, plan, or intent.", "suicide"),
        ("She has no thoughts of harming herself or killing anyone.", "self-harm"),
        ("There was no evidence of psychosis or mania.", "mania-psychosis"),
        ("Negative for hallucinations and delusions.", "mania-psychosis"),
        ("Without suicidal intent.", "suicide"),
        ("He has not had suicidal thoughts since March.", "suicide"),
        ("She is no longer suicidal.", "suicide"),
        ("Has never self-harmed.", "self-harm"),
        ("She isn't suicidal.", "suicide"),
        ("She isn\u{2019}t suicidal.", "suicide"),
        ("I do not want to kill myself.", "suicide"),
        ("Neither suicidal nor homicidal.", "suicide"),
        ("Neither suicidal nor homicidal.", "harm-to-others"),
        ("Does not report any suicidal thoughts.", "suicide"),
        ("Denies feeling depressed.", "depression"),
    ])
    func `a denial reaches what it denies`(text: String, theme: String) throws {
        let found = matches(text, theme)
        try #require(!found.isEmpty)
        #expect(found.allSatisfy { $0.polarity == .denied }, "\(found)")
    }

    @Test(arguments: [
        ("Denies feeling down but admits suicidal thoughts.", "suicide"),
        ("Denies substance use. Suicidal thoughts on most days.", "suicide"),
        ("Denies sleep problems\nSuicidal thoughts on most days", "suicide"),
        ("She denies drinking, however suicidal thoughts have come back.", "suicide"),
        ("He did not sleep, and suicidal thoughts came.", "suicide"),
        ("Does not deny suicidal thoughts.", "suicide"),
        ("No doubt she is suicidal.", "suicide"),
        ("She was not only anxious, she was suicidal.", "suicide"),
        ("Not sure whether she is suicidal; affirms passive suicidal thoughts.", "suicide"),
        ("She does not want to live.", "suicide"),
        ("Can't stop crying.", "depression"),
        ("She cannot sleep.", "sleep"),
        ("No one knows that she is cutting herself.", "self-harm"),
        ("Has never felt so hopeless.", "depression"),
        ("Endorses suicidal ideation.", "suicide"),
        ("No appetite. Suicidal.", "suicide"),
        ("SI present, HI denied.", "suicide"),
        ("He has no job, feels suicidal.", "suicide"),
        ("Denies drinking, feels suicidal.", "suicide"),
        ("No history of violence, is suicidal now.", "suicide"),
        ("No plan or intent, suicidal thoughts daily or weekly.", "suicide"),
        ("Denies violence or drinking, suicidal.", "suicide"),
        ("Suicidal and negative thoughts.", "suicide"),
        ("Suicidal, plan denied.", "suicide"),
        ("Reports suicidal thoughts, self-harm denied.", "suicide"),
        ("Denies alcohol use, she reports cutting herself.", "self-harm"),
        ("Suicidal thoughts -\ndaily since May.", "suicide"),
        ("Suicid-\nal since May.", "suicide"),
        ("Passive SI, HI denied.", "suicide"),
        ("Denies suicidal thoughts, then told me that she wants to die.", "suicide"),
        ("Suicidal? Not that I know. Wants to die, he said.", "suicide"),
    ])
    func `a denial ends where its clause ends`(text: String, theme: String) throws {
        let found = matches(text, theme)
        try #require(!found.isEmpty)
        #expect(found.contains { $0.polarity == .affirmed }, "\(found)")
    }

    @Test(arguments: [
        ("Will call the clinic if suicidal thoughts return.", "suicide"),
        ("Assessed for suicidal ideation.", "suicide"),
        ("Asked about self-harm.", "self-harm"),
        ("In case of suicidal thoughts, go to the ward.", "suicide"),
        ("Protective factors: family, work.", "suicide"),
        ("C-SSRS completed; gave the suicide hotline.", "suicide"),
        ("Duty to warn was explained.", "harm-to-others"),
    ])
    func `what was only asked about or allowed for is neither affirmed nor denied`(text: String, theme: String) throws {
        let found = matches(text, theme)
        try #require(!found.isEmpty)
        #expect(found.allSatisfy { $0.polarity == .considered }, "\(found)")
    }

    @Test(arguments: [
        ("She trusts me to read it first.", ThemeSide.toward),
        ("Opened up about the hospital; felt safe enough to cry.", .toward),
        ("She no longer trusts her therapist.", .strained),
        ("He does not trust people like me.", .strained),
        ("It is hard to trust anybody.", .strained),
        ("Cannot trust anyone here.", .strained),
        ("She was guarded after the break.", .strained),
        ("She is no longer guarded.", .toward),
        ("Mistrust of the whole clinic.", .strained),
        ("Trust broke when I cancelled twice.", .strained),
        ("Her trust in me is shaken.", .strained),
        ("The trust is gone.", .strained),
    ])
    func `trust is toward or strained, and a negation turns it`(text: String, side: ThemeSide) throws {
        let found = matches(text, "trust-safety")
        try #require(!found.isEmpty)
        #expect(found.allSatisfy { $0.side == side && $0.polarity == .affirmed }, "\(found)")
    }

    @Test(arguments: [
        ("Her sister is suicidal.", "suicide", true),
        ("Reports that her husband is depressed.", "depression", true),
        ("Family history of suicide and bipolar disorder.", "suicide", true),
        ("Worried about his brother who drinks alcohol.", "substance-use", true),
        ("Her mother's suicide attempt was never spoken of.", "suicide", true),
        ("Maternal depression.", "depression", true),
        ("Since the suicide of her mother she has been alone.", "suicide", true),
        ("Lost a colleague to suicide.", "suicide", true),
        ("The patient, whose brother drank, is suicidal.", "suicide", false),
        ("She is suicidal.", "suicide", false),
        ("Client argued with her mother and feels suicidal.", "suicide", false),
        ("She told her sister about suicidal thoughts.", "suicide", false),
        ("Her sister left. Client is depressed.", "depression", false),
        ("Her mother is ill, she is depressed.", "depression", false),
        ("I feel suicidal when my father calls.", "suicide", false),
        ("Her sister is here but she is suicidal.", "suicide", false),
        // The loss of somebody else is the patient's own grief.
        ("Her mother died in March.", "grief", false),
    ])
    func `what is about somebody else is told apart`(text: String, theme: String, isOther: Bool) throws {
        let found = matches(text, theme)
        try #require(!found.isEmpty)
        #expect(found.allSatisfy { $0.aboutSomeoneElse == isOther }, "\(found)")
    }

    @Test(arguments: ["Wants to kill herself.", "Thoughts of harming himself.", "Threatened to kill himself."])
    func `harm to oneself is not harm to others`(text: String) {
        #expect(matches(text, "harm-to-others").isEmpty)
    }

    @Test func `a finding keeps the sign of a risk, and affirmed outweighs denied`() throws {
        func code(_ text: String) throws -> ThemeCode {
            let finding = try #require(vocabulary.findings(in: text).first { $0.theme == "suicide" })
            return ThemeCode(rawValue: finding.polarity)
        }
        #expect(try code("Denies suicidal ideation.").polarity == .denied)
        for text in [
            "SI: yes, no plan.", "SI - yes, no plan", "SI: passive, no intent.", "SI: passive without plan",
            "SI: intermittent, denies intent.", "Suicidal ideation: present, no plan.",
            "Suicidal ideation: daily, without intent.", "Suicidal ideation: passive, no plan or intent.",
        ] {
            #expect(try code(text).polarity == .affirmed, "\(text)")
        }
        for text in ["SI: no", "SI: she denies.", "Suicidal ideation - none, sleeps well", "SI: denies, HI: denies"] {
            #expect(try code(text).polarity == .denied, "\(text)")
        }
        #expect(try code("Denies suicidal ideation. Later: suicidal after all.").polarity == .affirmed)
        #expect(try code("Her sister is suicidal.").aboutSomeoneElse)
        #expect(try code("Her sister is suicidal. Client denies suicidal ideation.").polarity == .denied)
        #expect(try !code("Her sister is suicidal. Client denies suicidal ideation.").aboutSomeoneElse)
    }

    @Test func `a code of polarity, sides, subject and time survives its byte`() {
        for polarity in ThemePolarity.allCases {
            for bits in 0..<16 {
                let code = ThemeCode(
                    polarity: polarity, isToward: bits & 1 != 0, isStrained: bits & 2 != 0,
                    aboutSomeoneElse: bits & 4 != 0, isPast: bits & 8 != 0)
                let read = ThemeCode(rawValue: code.rawValue)
                #expect(read.polarity == polarity)
                #expect(read.isToward == (bits & 1 != 0))
                #expect(read.isStrained == (bits & 2 != 0))
                #expect(read.aboutSomeoneElse == (bits & 4 != 0))
                #expect(read.isPast == (bits & 8 != 0))
            }
        }
    }
}
