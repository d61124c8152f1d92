extension VocabularyText {
    /// The words that negate, allow for, or turn to somebody else.
    static let cues: StaticString = #"""
        cue denial
          denies, denied, deny, denying, denial of, does not endorse, did not endorse, doesn't endorse, didn't endorse
          not endorsing, not endorsed any, does not report, did not report, doesn't report, didn't report, not reporting
          no report of, no reports of, no evidence of, no evidence for, no sign of, no signs of, no indication of
          no indications of, no history of, no hx of, no current, no active, no known, no acute, negative for
          absence of, free of, free from, does not have any, did not have any, does not have thoughts
          has no, have no, had no, rules out, ruled out for, declines any, no complaints of, no complaint of
        cue absence
          no, without, nor, neither, none of, zero, lack of, lacks
        cue negation
          not, never, don't, doesn't, didn't, isn't, aren't, wasn't, weren't, hasn't, haven't, hadn't, won't, wouldn't
          dont, doesnt, didnt, isnt, wasnt, hasnt, havent, no longer, not any more, not anymore, hardly, scarcely
          stopped, rarely
        cue inability
          cannot, can't, cant, could not, couldn't, couldnt, can not, unable to, not able to, hard to, struggles to
          struggling to, difficult to, difficulty, trouble, refuses to, reluctant to
        cue denial-after
          was denied, were denied, is denied, are denied, absent, is absent, was absent, not present, is not present
          not reported, not endorsed, was not reported, was not endorsed, not elicited, was ruled out, were ruled out
          none, nil, none reported, none noted, negative
        cue no-negation
          not only, not just, not merely, not simply, not sure, not certain, not to mention, no doubt, no wonder
          no matter, no idea, no increase in, no decrease in, no change in, no one, nobody, never so, never felt so
          never been so, never been this, never felt this, never been more, don't know, doesn't know, didn't know
          do not know, does not know, did not know, dont know, don't think he, don't think she, don't understand
          doesn't understand, does not understand, not understand, can't stop, cannot stop, can't help, cannot help
          couldn't stop, could not stop, couldn't help, not stop, doesn't stop, don't stop, won't stop, not help
          doesn't help, didn't help, did not help, not enough, not because, don't want, doesn't want, do not want
          does not want, didn't want, did not want, not want, wouldn't let, won't let, doesn't let, don't let
          why don't, why doesn't, why didn't, didn't even, don't even, not quite, if not, whether or not, or not
          hasn't been the same, not been the same, not being able to, never stops, never stopped, never ends
          not deal with, not get over, not cope with, not handle, not control, not stand
        cue considering
          if, in case, in case of, in the event of, should she, should he, assess for, assessed for, assessing for
          assess risk of, assessed risk of, screen for, screened for, screening for, asked about, asks about
          asked whether, inquired about, enquired about, monitor for, monitored for, rule out, r/o, watch for
          evaluate for, evaluated for, discuss risk of, discussed risk of, unless
        cue turn
          but, however, although, though, except, except for, apart from, aside from, other than, admits, admitted
          admitting, acknowledges, acknowledged, endorses, endorsed, reports, reported, states, stated, says, said
          describes, described, discloses, disclosed, instead, rather, nevertheless, whereas, while, yet, because
          since, so that, until, and feels, and felt, and has, and is, and was, and had, and she, and he, and i
          and they, and continues, and reports, and says, which
        cue or
          or
        cue and
          and, then
        cue person
          mother, father, mom, mum, dad, mommy, daddy, parents, parent, sister, sisters, brother, brothers, sibling
          siblings, son, sons, daughter, daughters, husband, wife, spouse, partner, boyfriend, girlfriend, friend
          friends, roommate, flatmate, cousin, cousins, aunt, uncle, grandmother, grandfather, grandma, grandpa
          grandparents, niece, nephew, coworker, co-worker, colleague, boss, neighbour, neighbor, stepmother
          stepfather, stepmom, stepdad, fiancé, fiancée, in-laws, mother-in-law, father-in-law, sister-in-law
          brother-in-law, ex-husband, ex-wife, classmate
        cue family
          family history of, family hx of, family history, fh of, maternal, paternal, runs in the family
          runs in her family, runs in his family, runs in my family
        cue patient
          i, client, patient, pt, cl, she, he, they, we, myself, herself, himself, client's, patient's
        cue link
          with, to, about, from, of, by, for, at, on, against, toward, towards, after, before, between, without, like
          than, tell, tells, told, telling, ask, asks, asked, call, calls, called, love, loves, loved, hate, hates
          hated, miss, misses, missed, see, sees, saw, visit, visits, visited, help, helps, helped, hurt, hurts
          trust, trusts, trusted, blame, blames, blamed, support, supports, fear, fears, avoid, avoids, lost, lose
          losing, left, leave, leaves, leaving, and, as, into, over, near, towards, has, have, had, is, am, was, be
          my own, killed, kill, harm, hit, meet, met, married, marry, divorced, care, caring
        cue determiner
          her, his, my, their, our, your, the, a, an, older, younger, elder, eldest, oldest, youngest, best, close
          closest, late, twin, little, big, own, first, new, former, another, this, that, these, those, old, other
        cue relative
          who, 's, whose, is, was, has been, had been, has a history
        """#
}
