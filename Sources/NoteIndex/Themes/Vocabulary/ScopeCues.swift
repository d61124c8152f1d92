extension VocabularyText {
    /// The words that negate, allow for, or turn to somebody else.
    static let cues: StaticString = #"""
        cue denial
          denies, denied, deny, denying, denial of, doesn't/didn't/don't endorse/report/admit, declines any
          not/not endorse/endorsing/report/reporting/admit, not have any, not have thoughts
          no report/reports/evidence/sign of, no signs/indication/indications/history/hx/complaint/complaints of
          no evidence for, no current/active/known/acute, negative for, is/are/was/were negative for, absence of
          free of/from
          rules/ruled out, ruled out for, rejects/rejected the/any idea/thought/notion/suggestion of
          which he/she/they/client/patient denied/denies, which is/are/was/were denied
          nothing to suggest/indicate, no reason to think/believe/suspect
          distances/distanced/distancing herself/himself/themselves/myself from suicidal/any/such/all/these/suicide
          no concern/concerns about/for/of, no need for/of
          declines/declined/refuses/refused to sign/make/complete/agree/consent/go/engage/accept/be/enter/give/provide
          withdrew/revoked/withdraws/revokes her/his/their/the/consent/authorization/authorisation
        cue absence
          no, without, nor, neither, nothing, none of, zero, nil, lack of, lacks
        cue never
          never, at no time
        cue negation
          not, don't, doesn't, didn't, isn't, aren't, wasn't, weren't, hasn't, haven't, hadn't, won't, wouldn't
          dont, doesnt, didnt, isnt, wasnt, hasnt, havent, no longer, not any more, not anymore, stopped, ceased
          declined, declines, refused, refuses
          refrain/refrains/refrained/refraining/abstain/abstains/abstained/abstinent from, given/gave up
          unable/unwilling to contract/commit/agree/consent/keep, not able to contract/commit/agree/consent/keep
          cannot/can't contract/commit/agree/keep
        cue inability
          cannot, can't, cant, could/can not, couldn't, couldnt, unable to, not able to, hard/difficult to, difficulty
          trouble, struggles/struggling to, refuses/refused/declines/declined to, reluctant to
        cue denial-after
          is/was/are/were denied/absent, absent, not present/reported/endorsed/elicited
          has/have/had not returned/recurred/reappeared/resurfaced/occurred, not come back, did not return/recur
          have gone
          is/was/were not present/reported/endorsed, was/were ruled out, none, none reported/noted, negative
          resolved, remitted, subsided, has/have/had resolved/remitted/subsided/disappeared
          is/are/was/were gone/resolved/negative/declined/refused, has/have gone away, went away, is/are in remission
          in full/sustained/partial/early remission, 0 out of
          0, as/at/is/was 0, is/was/were avoided/averted/prevented, not a/an concern/issue/problem/feature
          screen/screens/screened/screening negative, is/was/are/were all/both/each denied/absent/negative
          all/both denied/absent/negative, neg
          denied by patient/client/pt/him/her/them, denied by the patient/client
          none known/identified/disclosed/elicited/endorsed/observed/evident, no longer present/needed/necessary
          not observed/evident/identified/indicated/warranted, is/are/was/were not needed/required/necessary/given
          is/are/was/were not obtained/signed/completed/indicated/warranted/observed/evident/identified/disclosed
          is/are/was/were not noted/found/seen/detected/mentioned/expressed/volunteered/made
        cue no-negation
          not only/just/merely/simply/sure/certain/quite/enough/because/help/stop, not to mention, not being able to
          not/never a day/week/night/month/hour/moment without, not a single day/week/night/hour without
          no intent/intention/plan/plans/desire/wish to act on, denies/denied intent/intention/plan/plans to act on
          denies/denied any intent/intention/plan/plans to act on, not/never/won't/wouldn't act/acting/acted on
          not absent, not true that she/he/they has/have/had no
          not deal/cope with, not get over, not handle/control/stand/understand, no doubt/wonder/matter/idea/one
          no increase/decrease/change/changes/reduction/improvement/remission/relief/respite in/to/of/from
          no resolution/abatement/end/escape/cure/break of/to/from/for, no change/changes made to
          used to deny, doubt/doubts/doubted/question/questions/questioned her/his/the/any denial
          nobody, never so/stops/stopped/ends, never felt/been so/this/more, not need/have to use, than not
          nothing helps/helped/stops/works/relieves/eases/can/could/but/matters, when/if asked/questioned/prompted
          never/not/rarely/hardly go/goes/gone/has/have/had/gets/passes a/one/single day/week/night/hour without
          not/never tell/tells/told/telling, doesn't/don't/didn't/hasn't/haven't/hadn't tell/told, not hide/deny/conceal
          not hidden/denied/concealed/resolved/remitted/subsided/stopped/ceased/gone/improved/lessened/changed/responded
          no longer hides/denies/conceals/minimises/minimizes/hiding/denying/concealing/minimising/minimizing/hide/deny
          don't/doesn't/didn't/dont know/understand/help/stop/let/even, do/does/did not know/understand/help/stop
          don't think he/she, not/don't/doesn't/didn't want to feel/be, can't/cannot/couldn't stop/help
          could not stop/help, won't/wouldn't stop/let, why don't/doesn't/didn't, if/or not
          should have/not/never/be/continue/also
          as soon/much/often/well as possible, would/could/might kill/hurt/harm/stab/shoot/end
        cue considering
          if, unless, in case, in case of, in the event of, should, whether, whether or not
          would/may/might/could need/require
          if/unless she/he/they/client/patient discloses/reports/says/admits/describes/states/acknowledges/endorses
          if/unless she/he/they/client/patient disclosed/reported/said/admitted/described/stated/acknowledged/endorsed
          may/might/could be/have/become/benefit/lead/warrant, would have to, would consider/recommend
          possible, possibility/likelihood of, alternative/alternatives to, consider a/an/the
          consider admi*/hospital*/inpatient/safety/crisis/cps/aps/safeguarding/referral/making/report*, risk of/for
          will/to explore/ask/assess/consider
          assess/assessed/assessing/screen/screened/screening for, assess/assessed risk of
          ask/asked/asks/asking about/whether/if
          enquiry/enquiries/inquiry/question/questions about, was/were asked about/whether/if
          inquired/enquired about, monitor/monitored/watch/evaluate/evaluated for
          rule out, discuss/discussed risk of
          when/if asked/questioned about/whether/if, asked directly/explicitly/specifically/again about/whether/if
          may/might/can increase/cause/worsen/trigger suicidal/suicidality/suicide/self/violent/aggression
          psychoeducation/education/information/leaflet/handout/training on/about suicide/suicidal/self/violence/abuse
          psychoeducation/education/information on/about warning signs, warning signs of/for, warning for/of/about increased
          protective factors against, unable to assess/screen, not able to assess/screen
          was/were asked directly/explicitly/specifically about/whether/if
        cue reply
          said/says/answered/answers/replied/replies no, shook/shakes/shaking his/her/their head, of course not
          said/says certainly/absolutely/definitely not, said/says/stated/states she/he has/had none
        cue retraction
          not credible/convincing/believable/plausible, later/then/subsequently/eventually/finally confirmed/conceded
          later/then/subsequently/eventually/finally/today admits/admitted to it/them/this/that/having
          admits/admitted/acknowledges/acknowledged/confirms/confirmed/conceded it/them/having
          admits/admitted to it/them/having
          said/says/admits/admitted they/it come/comes/came/occur/occurs/happen/happens/return/returns
        cue unsure
          not/isn't/aren't/wasn't sure/certain whether/if/about, unsure/uncertain whether/if/about, doubts whether/if
        cue considering-after
          to be reviewed/reassessed/assessed/explored/discussed/monitored/considered/screened/clarified/determined
          to be checked/asked/raised/evaluated/addressed/revisited/completed/decided/confirmed
          was/were asked/considered/screened/assessed, is/are/was/were suspected
          will be assessed/reassessed/explored/monitored/considered/discussed/reviewed/screened/evaluated
          not assessed/screened, was/were/are/is not assessed/explored/asked/discussed/screened/evaluated
        cue conditional
          would, could, might, may, we'd
        cue turn
          but, however, although, though, except, except for, apart/aside from, other than, admits, admitted
          admitting, acknowledges, acknowledged, endorses, endorsed, reports, reported, states, stated, says, said
          describes, described, discloses, disclosed, affirms, affirmed, instead, rather, nevertheless, whereas, while
          yet, because, since, so that, until, which
          and she/he/i/they/reports/says
          and now, and since then, and/then attempted/took/tried/swallowed/showed/jumped/hanged/overdosed
          and/then left a
          and then showed/took/tried/attempted/cut/swallowed/admitted/said/told, then/and cut
          then told/said/showed/admitted/disclosed/revealed/explained/described/wept/cried/broke
        cue cause
          due/owing/secondary to, because of, on account of, in spite of, despite, as a result of
        cue passage
          after, when, whenever
          and feels/felt/has/is/was/had/continues/agrees/agreed/accepts/accepted/can/will/knows
        cue predicate
          feels, felt, feeling, has, had, remains, remained, appears, appeared, seems, seemed, continues, continued
          presents, presented, becomes, became, wants, wanted, thinks, believes, cries, cried, looks, looked, began
          started, came, got, agrees, agreed, accepts, accepted, completed, reviewed, discussed, provided, knows, still
          now, today, currently
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
          classmates, housemate, housemates, lodger, tenant, roommates, colleagues, coworkers, neighbours, neighbors, stepson
          stepdaughter, stepbrother, stepsister, grandson, granddaughter, nan, gran, granny, teacher, landlord, fiance
          girls/boys/kids/pupils/students in her/his/my/the class/school/year/group/dorm
          a client/patient/pupil/student of hers/his/mine/theirs
          fiancee, godmother, godfather, her/his/my/their child/children/kid/kids/twin/ex, the children/kids
          her/his/my/their ex husband/wife/partner/boyfriend/girlfriend, another patient/client/resident/pupil/student
          another girl/boy/man/woman, a girl/boy/patient/resident on the/her/his
          one/two/three/both/several of his/her/my/their sisters
          one/two/three/both/several of his/her/my/their siblings/brothers/cousins/friends/uncles/aunts/children/sons
        cue family
          family history/hx of, family history/hx, fh of, fh, fhx, family psychiatric/mental history/hx/health, maternal
          paternal, runs in the/her/his/my family, lost to, died by/of/from, read/reads/reading/heard about the/a/an
          watched/saw/seen a film/documentary/series/movie about, news of/about
          lost her/his/my/a best/close/good/old/younger/older friend/brother/sister/cousin/colleague to
          lost her/his/my/a colleague/client/patient/classmate/neighbour/neighbor/grandfather/grandmother/child/teacher to
          lost her/his/my/a father/mother/brother/sister/son/daughter/husband/wife/partner/friend/cousin/uncle/aunt to
        cue possessor
          of her/his/my/their/a/the mother/father/mum/mom/dad/sister/brother/son/daughter/husband/wife/partner/friend
          of her/his/my/their/a/the uncle/aunt/cousin/grandmother/grandfather/colleague/neighbour/neighbor/boyfriend
          of her/his/my/their/a/the girlfriend/stepfather/stepmother/ex/parent/parents/grandparents/classmate
        cue patient
          found/discovered a/an/the/his/her
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
