/// What a word does to the words around it: the parts of the scope rules.
///
/// The rules are in the manner of NegEx (Chapman et al., 2001) and ConText (Harkema et al., 2009): a cue reaches over
/// the words after it, or before it, until something ends it. The wordings are in the cue lines of the vocabulary.
enum ScopeCue: String {
    /// "denies": reaches over lists to the end of the sentence.
    case denial
    /// "no", "without": reaches a few words, and over a list with "or".
    case absence
    /// "never": as an absence, but an "and" ends it.
    case never
    /// "not": reaches a few words within the clause.
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
    /// "said no": denies what was just asked about.
    case reply
    /// "later admitted it": what was denied before it is there after all.
    case retraction
    /// "not sure whether": allows for what follows, and turns a side.
    case unsure
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
    /// "of her mother": whose is what stands right before it.
    case possessor
    /// "family history of", "maternal": about somebody else in any case.
    case family
    /// "client", "I", "she": back to the patient.
    case patient
    /// "with", "told": what follows is no subject.
    case link
    /// "her", "the", "older": stands between a link and its person.
    case determiner
    /// "that" behind a comma, as German has it: what is denied still comes.
    case complement
    /// "who", "'s": makes a person the subject even after a link.
    case relative

    /// "history of": what follows belongs to an earlier time, over a list.
    case history
    /// "previous": the next few words do.
    case former
    /// "history": the word before it does, and what it is the heading of.
    case heading
    /// "years ago", "as a child": its clause does.
    case once
    /// "before" at the end of a clause: as "years ago".
    case before
    /// "now", "again", "since": what belonged to an earlier time ends here.
    case now
    /// "since", "began": as now, and a time right after it is a beginning.
    case since
    /// "remains", "has returned": as now, also for what came before it.
    case lasting
    /// "mostly", "both": after a comma, more of the same.
    case likewise
    /// "prior to", "is used to": says nothing of time.
    case timeless

    /// Whether it says when: read apart from the others, since the same word may be both.
    var isOfTime: Bool {
        switch self {
        case .history, .former, .heading, .once, .before, .now, .since, .lasting, .likewise, .timeless: true
        default: false
        }
    }
}
