/// What a word does to the words around it: the parts of the scope rules.
///
/// The rules are in the manner of NegEx (Chapman et al., 2001) and ConText (Harkema et al., 2009): a cue reaches over
/// the words after it, or before it, until something ends it. The wordings are in the cue lines of the vocabulary.
enum ScopeCue: String {
    /// "denies": reaches over lists to the end of the sentence.
    case denial
    /// "no", "without": reaches a few words, and over a list with "or".
    case absence
    /// "not", "never": reaches a few words within the clause.
    case negation
    /// "cannot": turns a side ("cannot trust") and leaves a problem what it is ("cannot sleep").
    case inability
    /// "is denied", "none", after what it denies.
    case denialAfter = "denial-after"
    /// "not only", "no doubt": no negation at all.
    case noNegation = "no-negation"
    /// "if", "assessed for": what follows was only asked about or allowed for.
    case considering
    /// "to be assessed", after what was only asked about or allowed for.
    case consideringAfter = "considering-after"
    /// "would": in a sentence with an "if", what follows is allowed for too.
    case conditional
    /// "but", "reports": ends what came before.
    case turn
    /// "due to": as a turn, but the subject goes on.
    case cause
    /// "after", "and feels": ends a negation alone.
    case passage
    /// "feels", "still": after a comma, a sentence of its own.
    case predicate
    case or
    case and
    /// "sister", "husband": whose clause this may be.
    case person
    /// "family history of", "maternal": about somebody else in any case.
    case family
    /// "client", "I", "she": back to the patient.
    case patient
    /// "with", "told": what follows is no subject.
    case link
    /// "her", "the", "older": stands between a link and its person.
    case determiner
    /// "who", "'s": makes a person the subject even after a link.
    case relative
}
