extension VocabularyText {
    /// The words that negate, allow for, or turn to somebody else.
    static let cues: StaticString = #"""
        cue denial
          denies, denied, deny, denying, denial of, doesn't/didn't/don't endorse/report/admit, declines any
          not/not endorse/endorsing/report/reporting/admit, not have any, not have thoughts
          no report/reports/evidence/sign of, no signs/indication/indications/history/hx/complaint/complaints of
          no evidence for, no current/active/known/acute, negative for, absence of, free of/from
          rules out, ruled out for
        cue absence
          no, without, nor, neither, none of, zero, lack of, lacks
        cue negation
          not, never, don't, doesn't, didn't, isn't, aren't, wasn't, weren't, hasn't, haven't, hadn't, won't, wouldn't
          dont, doesnt, didnt, isnt, wasnt, hasnt, havent, no longer, not any more, not anymore, stopped
        cue inability
          cannot, can't, cant, could/can not, couldn't, couldnt, unable to, not able to, hard/difficult to, difficulty
          trouble, struggles/struggling to, refuses to, reluctant to
        cue denial-after
          is/was/are/were denied/absent, absent, not present/reported/endorsed/elicited
          is/was/were not present/reported/endorsed, was/were ruled out, none, nil, none reported/noted, negative
        cue no-negation
          not only/just/merely/simply/sure/certain/quite/enough/because/help/stop, not to mention, not being able to
          not deal/cope with, not get over, not handle/control/stand/understand, no doubt/wonder/matter/idea/one
          no increase/decrease/change in, nobody, never so/stops/stopped/ends, never felt/been so/this/more
          don't/doesn't/didn't/dont know/understand/help/stop/let/even, do/does/did not know/understand/help/stop
          don't think he/she, not/don't/doesn't/didn't want to feel/be, can't/cannot/couldn't stop/help
          could not stop/help, won't/wouldn't stop/let, why don't/doesn't/didn't, if/or not, whether or not
        cue considering
          if, unless, in case, in the event of, should she/he/they
          assess/assessed/assessing/screen/screened/screening for, assess/assessed risk of, asked/asks about/whether
          inquired/enquired about, monitor/monitored/watch/evaluate/evaluated for, rule out, discuss/discussed risk of
        cue turn
          but, however, although, though, except, except for, apart/aside from, other than, admits, admitted
          admitting, acknowledges, acknowledged, endorses, endorsed, reports, reported, states, stated, says, said
          describes, described, discloses, disclosed, affirms, affirmed, instead, rather, nevertheless, whereas, while
          yet, because, since, so that, until, which
          and feels/felt/has/is/was/had/she/he/i/they/continues/reports/says
        cue predicate
          feels, felt, feeling, has, had, remains, remained, appears, appeared, seems, seemed, continues, continued
          presents, presented, becomes, became, wants, wanted, thinks, believes, cries, cried, looks, looked, began
          started, came, got, still, now, today, currently
        cue or
          or
        cue and
          and, then
        cue person
          mother, father, mom, mum, dad, mommy, daddy, parents, parent, sister, sisters, brother, brothers, sibling
          siblings, son, sons, daughter, daughters, husband, wife, spouse, partner, boyfriend, girlfriend, friend
          friends, roommate, flatmate, cousin, cousins, aunt, uncle, grandmother, grandfather, grandma, grandpa
          grandparents, niece, nephew, coworker, co worker, colleague, boss, neighbour, neighbor, stepmother
          stepfather, stepmom, stepdad, fiancé, fiancée, in laws, mother/father/sister/brother in law
          ex husband/wife/partner, classmate
        cue family
          family history/hx of, family history, fh of, maternal, paternal, runs in the/her/his/my family
        cue patient
          i, client, patient, pt, cl, she, he, they, we, myself, herself, himself, client's, patient's
        cue link
          with, to, about, from, of, by, for, at, on, against, toward, towards, after, before, between, like, than, as
          into, over, near, tell, tells, told, telling, ask, asks, asked, call, calls, called, love, loves, loved
          hate, hates, hated, miss, misses, missed, see, sees, saw, visit, visits, visited, help, helps, helped, hurt
          hurts, trust, trusts, trusted, blame, blames, blamed, support, supports, fear, fears, avoid, avoids, lost
          lose, losing, left, leave, leaves, leaving, has, have, am, be, kill, killed, harm, hit, meet, met, married
          marry, divorced, care, caring
        cue determiner
          her, his, my, their, our, your, the, a, an, older, younger, elder, eldest, oldest, youngest, best, close
          closest, late, twin, little, big, own, first, new, former, another, this, that, these, those, old, other
        cue relative
          who, 's, whose, is, was, has been, had been, has a history
        """#
}
