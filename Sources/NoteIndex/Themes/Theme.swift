/// One subject that a clinician may want to find again: "trust and safety", "sleep", "suicide".
public struct Theme: Hashable, Sendable, Identifiable {
    /// The name that stays: lower-case letters, digits and hyphens.
    public let id: String
    /// The id of the group it belongs to; see ``ThemeVocabulary/groups``.
    public let group: String
    /// What a person reads: "Trust and safety".
    public let name: String
    /// One sentence on what belongs to it.
    public internal(set) var summary: String
    /// Whether "denied" is itself a finding worth keeping, as for every risk.
    public internal(set) var isSigned = false
    /// Whether somebody may come to harm: of the risks, not the plans and duties that answer them.
    public internal(set) var isDanger = false
    /// Whether a finding may be about somebody else: a sister's depression is not the patient's. False for themes such
    /// as family or grief, where the other person is the subject anyway.
    public internal(set) var isPersonal = false
    /// Whether one clear word is a finding in a text of any length.
    public internal(set) var isPointed = false
    /// Whether it has a good and a strained side, as trust has.
    public internal(set) var hasSides = false
    /// The HL7 v3 ActCode that an export adds to a record of this theme, such as `PSY`.
    public internal(set) var securityLabel: String?
    /// Whether the practice has hidden it: it is then neither listed nor looked for, yet still resolves by its id,
    /// since old notes may be marked with it.
    public internal(set) var isHidden = false
}

/// A heading over themes.
public struct ThemeGroup: Hashable, Sendable, Identifiable {
    /// The name that stays.
    public let id: String
    /// What a person reads.
    public let name: String
    /// One sentence on what belongs to it.
    public internal(set) var summary: String
}

/// What a note says about a theme that it mentions.
public enum ThemePolarity: UInt8, Hashable, Sendable, CaseIterable {
    /// It is there: "admits suicidal thoughts".
    case affirmed
    /// It is said not to be there: "denies suicidal thoughts".
    case denied
    /// It was only asked about or allowed for: "call if suicidal thoughts return".
    case considered
}

/// The side of a theme of the therapeutic relationship.
public enum ThemeSide: UInt8, Hashable, Sendable, CaseIterable {
    /// "felt safe enough to cry"
    case toward
    /// "does not trust people like me"
    case strained
}

/// One place in a text that speaks of a theme.
public struct ThemeMatch: Hashable, Sendable {
    /// The theme's id.
    public let theme: String
    /// The bytes of the text that said so.
    public let range: Range<Int>
    /// What is said about it. A negation that turns the side ("no longer trusts") leaves this affirmed.
    public let polarity: ThemePolarity
    /// Toward or strained, where the words show it.
    public let side: ThemeSide?
    /// Whether the clause is about a relative, friend or other person.
    public let aboutSomeoneElse: Bool
    /// Whether the words place it in an earlier time: "history of", "as a child".
    public let isPast: Bool

    /// Whether this place is one of those that a note's code sums up.
    public func speaks(for code: ThemeCode) -> Bool {
        guard aboutSomeoneElse == code.aboutSomeoneElse else { return false }
        if polarity == .affirmed, isPast { return code.isPast }
        return polarity == code.polarity
    }
}

/// The polarity, sides and subject of a theme in a note, in one byte: what ``ThemeFinding/polarity`` holds.
public struct ThemeCode: Hashable, Sendable {
    /// Two bits of polarity, then one each for toward, strained, somebody else, an earlier time and a mark.
    public let rawValue: UInt8

    /// Affirmed if any place affirms it of the patient, else denied if any place denies it, else considered: by what is said
    /// of now, where anything is.
    public var polarity: ThemePolarity { ThemePolarity(rawValue: rawValue & 3) ?? .affirmed }
    /// Whether some place is on the good side.
    public var isToward: Bool { rawValue & 4 != 0 }
    /// Whether some place is on the strained side.
    public var isStrained: Bool { rawValue & 8 != 0 }
    /// Whether every place is about somebody else.
    public var aboutSomeoneElse: Bool { rawValue & 16 != 0 }
    /// Whether it is affirmed of an earlier time alone: beside "denied" it was there once, and is said not to be there now.
    public var isPast: Bool { rawValue & 32 != 0 }

    /// Whether the clinician marked the note with the theme although the text says that it is not there.
    public var isMarked: Bool { rawValue & 64 != 0 }

    /// The same of a note that was marked.
    public var marked: ThemeCode { ThemeCode(rawValue: rawValue | 64) }

    /// Whether some place says that it is there, or once was, with the patient.
    public var isAffirmedOfPatient: Bool { (polarity == .affirmed || isPast) && !aboutSomeoneElse }

    /// Whether some place says that it is there now, with the patient.
    public var isAffirmedNow: Bool { polarity == .affirmed && !isPast && !aboutSomeoneElse }

    /// A code that the index gave back; one that this program did not write reads as affirmed.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The code of a finding.
    public init(
        polarity: ThemePolarity, isToward: Bool = false, isStrained: Bool = false, aboutSomeoneElse: Bool = false,
        isPast: Bool = false
    ) {
        rawValue =
            polarity.rawValue | (isToward ? 4 : 0) | (isStrained ? 8 : 0) | (aboutSomeoneElse ? 16 : 0)
            | (isPast ? 32 : 0)
    }
}

/// A theme that is worth proposing for a note; a person confirms it.
public struct ThemeSuggestion: Hashable, Sendable {
    /// The theme.
    public let theme: Theme
    /// The words of the text that speak for it, at most three, the most specific first.
    public let words: [String]
    /// What the text says about it.
    public let polarity: ThemePolarity
    /// Toward or strained, where all the words agree.
    public let side: ThemeSide?
    /// Whether all that affirms it belongs to an earlier time.
    public let isPast: Bool
}
