extension VocabularyText {
    static let alliance: StaticString = #"""
        group alliance | Therapeutic relationship
          > How client and therapist work together: bond, tasks and goals.
          @ pointed

        theme trust-safety | Trust and safety
          > The client feels safe enough to speak; confidence in the therapist and in confidentiality.
          + trust*, entrust*, feel/feels/felt/feeling safe/safer, safe enough, safe space/place/environment
          + psychological* safe*, open/opens/opened/opening up, spoke/speaks/shared/talked openly/freely, more open
          + more openly/freely, let/lets/letting her/his/their/my guard down, disclosed/shared for the first time
          + never told anyone before, confide/confides/confided/confiding in, at ease with/in, secure base
          + less guarded, comfortable sharing/talking/disclosing/speaking/opening, good/strong/warm/easy/solid rapport
          + rapport improved
          + comfortable in session/therapy/here/with me, comfortable enough to, emotional* safety, sense of ease
          + comfortable with me/us, comfortable with my/your/her/his/the therapist/counselor/counsellor/doctor
          + comfortable to open/share/talk/speak/tell, be/being vulnerable with
          + put/puts/putting trust in
          + confidence in me/us, confidence in the/my/her/his/your therapist/counselor/counsellor/doctor/psychiatrist
          + told me for the first time, dared to tell
          - mistrust*, distrust*, untrustworth*, trust issue*/problem*, lack/loss/breach/betrayal of trust, betray*
          - trust broke/ruptured/eroded/collapsed/vanished/broken/damaged/shaken/gone/lost
          - trust is/was/has/had gone/broken/damaged/shaken/eroded/lost/suffered/ruptured/been/strained
          - trust in me/us/her/him/therapy is/was/has shaken/gone/broken/damaged/suffered/strained
          - trust between us/them is/was/has/strained/broken/gone/damaged/shaken
          - the/her/his/their trust has/had been broken/damaged/shaken/betrayed, trust is not/no longer
          - broke/broken/lost/violated trust, broke/broken/lost/violated my/her/his/the/their trust, guarded*
          - on guard, on her/his/my guard, wary, keeps/kept/holds/held/holding back from me, held back, holding back
          - feel/feels/felt unsafe, unsafe in session, closed off/up, closes up, clam* up, withheld, evasive
          - secretive, hesitant/hesitated/reluctant/afraid/hard/difficult to share/disclose/trust/confide
          - hard/afraid/scared to open up
          - anxious/nervous/uneasy/tense/uncomfortable in session/sessions/therapy/here
          - too embarrassed/ashamed/scared to
          - embarrassed/ashamed/scared/terrified to tell/say/admit/ask, nervous/anxious about coming/being here
          - worried/scared/afraid/terrified that the/her/his/my therapist/counselor/counsellor/doctor
          - worried that by telling/talking/having
          - hide/hides/hiding it/this/things from me/therapist, lie/lies/lied to me/therapist
          - breached/broke/broken/violat* confidential*, violation/breach of confidential*
          - without my/her/his permission/consent
          rapport, confidential*, in confidence, keep/kept/keeps it between us, stays in the room/here
          ~ privacy, private, safe, unsafe, secret*, suspicious
          ! trust/trusts/trusted/trusting my/her/his/your husband/wife/partner/boyfriend/girlfriend
          ! trust/trusts/trusted/trusting my/her/his/your mother/father/mom/mum/dad/parents/sister/brother/son/daughter
          ! trust/trusts/trusted/trusting my/her/his/your friend/friends/neighbour/neighbor/colleague/boss/kids/children
          ! trust/trusts/trusted/trusting her/him with the/my/his/her
          ! trust/trusts/trusted/trusting him/them, trust/trusting in/with him/them, more open to
          ! trust/trusts/trusted/trusting another woman/man/person, trust other women/men, trust each other
          ! trust your gut
          ! distrust* my/her/his/your husband/wife/partner/boyfriend/girlfriend
          ! open/opens/opened/opening up to/with my/her/his/your husband/wife/partner/boyfriend/girlfriend
          ! open/opens/opened/opening up to/with my/her/his/your mother/father/mom/dad/parents/sister/brother/friends
          ! feel/feels/felt/feeling safe with my/her/his/your cat/dog/husband/wife/partner/boyfriend/girlfriend
          ! trust fund*, trustee*, feel/feels/felt/feeling safe at home, safe at home, guarded prognosis
          ! prognosis guarded, prognosis is/was guarded, safe and sound, safe sex, open up the

        theme nonjudgment | Freedom from judgment
          > Acceptance and positive regard; fear of being judged and its easing.
          + nonjudg*, non judg*, without judg*/being judged, unconditional*, positive regard, accepted as
          + self acceptance, felt/feels/feel/feeling accepted/respected/validated, acceptance of self
          + accepting herself/himself/myself, prizing, validat*, affirmed her/his/him/client, as she/he is
          + no judgment/judgement, takes/took me as i am
          + shouldn't/not/never/don't/doesn't/didn't feel/feels/felt judged/judgment/judgement
          + won't/wouldn't/doesn't/don't judge, not judge, free of judgment/judgement, judgment/judgement free
          - judged, judging me/her/him, judge/judges me/her/him, fear/fears/afraid/scared of/being judg*, judgmental
          - judgemental, be judged, being judged, felt/feels/feeling/feel criticized/criticised/dismissed/belittled
          - invalidat*, think/thinks/thought less of me/her/him, look/looks/looked down on me/her/him, disapprov*
          - laugh/laughed at me, what i/you must think of me/her/him, what people/others think/thought of me/her/him
          - feel/feels/felt/fear/fears judgment/judgement, not/won't/wouldn't like me/her/him anymore
          - not going to like me/her/him, therapist/counselor/counsellor thinks/thought she/he/i
          ~ respected, acceptance, accepting, affirm*, criticis*, criticiz*
          ! judged/criticized/criticised/judging by other/others/people/society/strangers/family/friends/peers
          ! criticized or judged by other/others/people
          ! acceptance and commitment, radical acceptance

        theme collaboration | Collaborative relationship
          > Working as a team; agreeing tasks; shared decisions.
          + collaborat*, work/worked/working together, jointly, as a team, shared decision*, co created/creating
          + team approach, agreed/decided/planned/reviewed/chose/wrote/looked/explored together, agreed on/to tasks
          + together we, we agreed, client/patient/she/he chose, client led, client's choice
          + invited client/her/his input, asked for her/his input, invited her/him/client to choose
          + set/setting/sets the agenda, agenda setting, joint plan/goal*/decision*, on the same page, mutually agreed
          + agreed to try, strong/good/solid working/therapeutic alliance
          + we decided, we/you/they decide/decided together, cooperation, alliance with/of
          + a partner in, work/works/working with you/her/him on/at
          + tell/tells/told me/them what you/she/he need/needs/needed
          + what you/she/he need/needs/needed from therapy/treatment/counseling/counselling/me
          + we need to find/figure/look/explore, wants/wanted/chose to start/begin there/with
          + have/has/had a say in, decisions about treatment/therapy/care, work/working as partners
          + partner with her/him/you
          - no say in, decided for/without me/her/him
          - power struggle*, weak/poor/strained/fragile alliance, alliance strained/weak, uncooperative
          - disagree/disagreed/disagrees about/on the plan/task*/goal*, feels/felt lectured
          working alliance, therapeutic/therapy alliance/relationship, our work, alliance
          ~+ cooperat*
          ~ partnership, mutual*, options, choice*, together
          ! put/puts/putting her/his/my/their thoughts/things/life together
          ! mutual friend*, live/living/moved/been/get/got/back/stay/stayed together, together with, put together

        theme empathy | Active listening and empathy
          > Being heard and understood; reflections.
          + empath*, active/actively/attentive/attentively/reflective/deep listen*, listened*, listens to me, attun*
          + felt/feel/feels/feeling heard/understood/seen, felt/feel/feels listened to, understands me
          + reflect/reflected/reflects/reflecting feeling*/back/her/his, reflection* of feeling*
          + complex/simple/affective reflection*, paraphras*, summari* back, summarised, summarized, mirrored
          + compassion*, warmth, put words to, i hear you, sounds like you
          + i understand that/how/why, i can hear/imagine/see how/that
          + understood thoroughly/completely/fully/deeply
          + really/truly listened/listens/heard/understands/understood, tries/trying/tried to understand
          + sorry to hear
          + must be/feel hard/difficult/painful/tough/frustrating
          + must have been hard/difficult/painful/tough/frustrating
          - felt/feels/feel/feeling unheard/misunderstood/unseen, nobody understands/listens
          - no one understands/listens, misattun*, doesn't/didn't/don't understand me, never listens
          - talked/talks over me/her/him, no empathy, lack of empathy, lacks empathy
          - blew/blow/blows/brushed/brushes it/that/this/me/her/him off
          ~ listen, listening, understanding, reflection*, reflected, understood, sounds like
          ! sounds like your, good/better/bad/great at listening
          ! self compassion*, listening to music, listen to music, compassion fatigue

        theme goal-consensus | Working toward goals
          > Agreeing what therapy is for; goal setting and review.
          + purpose of therapy/treatment/counseling/counselling, wants/want to work on in therapy/session
          + treatment/therapy/therapeutic goal*/target*/aim*, agreed focus/goal*/aim*, focus of treatment/therapy/work
          + hopes for therapy, goal setting/attainment/consensus/review, shared aim*/goal*, desired/hoped outcome*
          + aims of therapy, smart goal*, what she/he/you wants/want from therapy, expectations of therapy
          + working/work/worked toward/towards, miracle question, her/his/my/our/main/first/next goal*
          + set/sets/setting/reviewed/reached/met goal*, reasonable/realistic/clear goal*, by/before next session
          + hope/hopes/hoping to accomplish/achieve/gain, get out of therapy/treatment/counseling/counselling
          - disagree/disagreed/disagrees on/about goal*, no/unclear/vague/conflicting goal*
          goals, objectives, long/short term goal*
          what would be different, what needs to change, goal is/was/of
          ~ goal, aim*, priorit*, achiev*, objective
          ! goal directed/direct/oriented/driven, goal keeper, objective exam*, objective data

        theme structure-guidance | Structure and guidance
          > The frame of sessions, direction, advice, information.
          + guidance, guided, guide/guides/guiding you/me/them/her/him, gives/give/gave direction
          + outlin* the plan/process, explain/explained the process/procedure/frame, step by step, roadmap
          + give/gave/given/giving/gives advice, advised, suggested that, recommended, pieces of advice, advice from
          + give/gives/gave/giving you/her/him/them tools/skills/homework/tasks/information/advice/strategies
          + had suggested, taught her/him/them, teach/teaches you/her/him/them, good/helpful/useful advice
          + helpful tools
          + i told/asked/encouraged/encourage her/him/them/you to/that/if, educate clients/patients/you
          + keep/keeps journaling/practicing/practising/tracking, will write/practice/practise/track/log
          =+ Told her/him/them, Taught, Suggested, Advised, Recommended
          + asked me for advice/guidance/direction
          + provided information/handouts/resources, gave her/him a/some list/handout/handouts/names/information
          - too directive/structured, lack of structure/guidance/direction, no guidance/direction/structure
          - wants/wanted/needs/needed more structure/guidance/direction/advice
          - ideas/advice/suggestions don't/doesn't/didn't fit/help/work
          directive, session structure/format, structure of the session, structured the/session*, orient* to therapy
          therapeutic frame, pacing, informed consent, frequency of sessions, fee, fees, sliding scale, availability
          how therapy/counseling/counselling works, first session, how does therapy/counseling/counselling/a
          what to expect, begin/start/starting/started therapy/counseling/counselling
          right/good therapist/counselor/counsellor, see/seeing/find/finding a therapist/counselor/counsellor
          needs/wants structure, agenda for, the way i/we work, how i/we work with
          meet/meets/meeting less/more/twice/once/weekly/every, appointment/session/meeting time
          scheduled/regular/usual/standing time/appointment/session/slot
          multiple/individual/weekly/biweekly/longer/shorter/extra sessions/appointments
          session length, length of sessions, ending therapy/treatment, termination, last session
          ~+ advice, suggested, recommend*
          ~ agenda, structured, structure, how long does, insurance, reschedul*, next session
          ~ will meet, will not meet, won't meet, will see her/him/them, see her/him/them on/at, our regular/usual
          ~ follow up with her/him/them
          ! structured interview, family structure, recommended dose

        theme boundaries | Setting boundaries
          > Limits within therapy and in the client's life.
          + set/sets/setting/keep/keeps/kept/hold/held/maintain* boundar*/limits
          + set/setting/keep clear/firm/healthy boundar*/limits, boundary/limit setting, say/says/said/saying no
          + assertive*, stand/stood/standing up for herself/himself/myself/themselves, stand/stood/standing up to
          + held/kept the frame/boundary, spoke/speak up for
          + keep/keeps/keeping very/really clear/firm/strong boundar*, clear boundar* between
          + can't/cannot be your/my/her/his friend, not/never your/my/her/his friend
          + not/never friends with patients/clients/their
          - boundary violation*/crossing*, violat* boundar*, cross/crossed/crosses/crossing a/the line/boundary
          - cross/crosses/crossed/crossing boundaries, calls/texts/emails me at night/between
          - overstep*, over involved, overinvolved, enmesh*, lack of boundar*, no/poor/weak/loose/blurred boundar*
          - people pleas*, dual/multiple relationship*, walk/walks/walked/walking all over me/her/him
          - taken/take/takes advantage of, unethical*, breach of boundar*, intrusive mother/father/parent*
          boundar*, therapeutic frame, contact between sessions, between session contact, out of session contact
          friend request, social media contact, contact on social media, gift from client/patient, accept* a gift
          ethical*, ethics, code of ethics, conflict/conflicts of interest, professional conduct/misconduct
          relationship with a/my/her/his client/patient/therapist/counselor/counsellor, former client/patient
          acceptable/appropriate for a therapist/counselor/counsellor/psychologist
          ~ limits, gift, gifts, personal space, privacy, overbearing, controlling
          ! christmas/birthday/holiday gift*, normal limits, within limits, limits of confidentiality

        theme feedback | Feedback
          > Client feedback on therapy; routine monitoring discussed together.
          + helpful today, what/session/therapy/therapist was/is helpful, therapy/sessions is/are helping
          + give/gives/gave/ask/asks/asked/gather/gathers/welcome/invite/share feedback, deal with feedback
          + this feedback
          + positive/good feedback, find/finds/found therapy/sessions helpful/useful, sessions/therapy helps/helped
          + best session
          + let/lets me know how, tell/tells/told me/them how therapy/treatment/sessions
          + check in with you/her/him/me, inform/informs me if
          + discuss with your/her/his therapist/counselor/counsellor
          + been very/really/so helpful, really/very/so helpful to meet/come/talk
          + really/very helpful meeting/meet/talking
          + appreciates me/what, is/was good/useful/helpful advice, she/he felt/feels/thinks i was/am/had/have
          + let/lets your/the/her/his/my therapist/counselor/counsellor/doctor/psychiatrist know
          + tell/tells/told your/the/her/his/my therapist/counselor/counsellor/doctor/psychiatrist how/what
          + session/sessions/therapy was/were/is/are very/really/so helpful/useful
          - unhelpful, negative feedback, dissatisf* with therapy/sessions, not getting anything/much out of
          - waste of time, therapy/sessions isn't/aren't/not helping/working, is/was not helpful
          + feedback
          session/outcome rating*, rating scale, check/checked/checking in about therapy
          how therapy/sessions is/are going, what has helped, what helped, what is/was helping
          view of the session/therapy, routine outcome, session evaluation, evaluation of session/therapy
          progress monitoring, client satisfaction, most/least helpful
          ~ helpful, satisfaction, useful
          ! can/may/might/could be helpful, especially helpful, would be helpful to/for/if
          ! negative feedback loop*, biofeedback, performance feedback

        theme support | Support and encouragement
          > Emotional support, encouragement, being there.
          + supportive listening/therapy/counseling/stance/presence, supported her/him/client, encouraged
          + encouragement, encouraging, reassur*, being/was/be there for, instil* hope, instill* hope, normaliz*
          + normalis*, acknowledg* effort*/courage/progress, praise/praised/praising, comforted, held/holding space
          + emotional support, support network/system, lean/leans/leaned on
          + offer/offered/offers/provide/provided/provides/gave support/comfort, support from, cheer* on
          + believed/believes in her/him/me, you are not alone, you're not alone, supportive of
          + named her/his strengths, strengths based, supportive family/friends/friend/partner/husband/wife
          + believe in you/her/him/me, i applaud/commend/admire/appreciate you/your/her/his, proud of you/her/him/your
          + very/so/really brave/courageous, brave/courageous of/to, takes/took courage, lot/amount of courage
          + keep coming back, here for you/her/him
          + support you/her/him, on/by your/her/his side, in your/her/his corner, rooting for, commend*, applaud*
          - no/little support, lack of support, unsupported, unsupportive, without support, nobody to turn/lean
          - no one to turn/lean, nobody is/was there for, no one is/was there for, left to cope alone
          ~+ support*, encourag*, comfort*
          ~ strengths, helped
          ! child support, financial support, life support, support staff, supports the diagnosis, reassurance seeking
          ! tech* support, support group*, comfortable

        theme rupture-repair | Ruptures and repair
          > Strains in the alliance and how they were addressed.
          + repair*, clear/cleared/clearing the air, apologised/apologized to her/him/client
          + addressed/named the rupture/tension, talked/worked/spoke through the misunderstanding/rupture/tension
          + came back to what happened between us, mended, reconnected after, owned my part
          + acknowledged my mistake/part/error
          - rupture*, misattun*, misunderstanding between, tension in session/the, tension between us
          - withdrew in session, angry/annoyed/furious/upset/irritated/frustrated with/at therapist/therapy/me
          - angry/annoyed/upset/frustrated with/at the/her/his therapist, frustrat* with therapy
          - disappointed in/with therapist/therapy/me, let down by therapist/me, threatened to quit/stop/leave therapy
          - drop/drops/dropped/dropping out, dropout, not feeling heard, conflict with therapist, argued with me
          - walked/stormed out of the/session, complain*/complaint about therapist/therapy/me, felt attacked by me
          - you left too
          - didn't/doesn't/don't/not like the/her/his/my/their therapist/counselor/counsellor/psychiatrist/doctor
          - not/isn't/wasn't a good/right/great fit/match, bad/poor/better fit/match
          - fed up with me/us/therapy/treatment/talking, hates us/therapy/counseling/treatment
          - stopped seeing the/her/his/their/my therapist/counselor/counsellor/psychiatrist/doctor
          - stopped going to see
          - left/fired/quit her/his/my/their therapist/counselor/counsellor/psychiatrist
          - discontinued treatment/therapy
          - talk/speak to the/your head/supervisor/manager
          - another/different/new therapist/counselor/counsellor/psychiatrist/prescriber
          - disappointed in/with/by the/her/his/my therapist/counselor/counsellor/doctor/psychiatrist
          - betrayed/abandoned by the/her/his/my therapist/counselor/counsellor/doctor/psychiatrist
          - therapist/counselor/counsellor/doctor/psychiatrist betrayed/abandoned/ignored/dismissed/yelled/lied
          - abandon* clients/patients
          - bad/horrible/terrible/awful/negative experience/experiences with/in therapy/counseling/therapists/treatment
          - critical of me/us/therapy/treatment, quit/left therapy/treatment/counseling/counselling
          ~ misunderst*, apologi*, tension, ruptured
          ! car/home/bike/surgical/hernia/tissue repair*, repair* of the, repair* shop, rupture* of membranes
          ! ruptured membranes/disc/appendix, dropped/drop/dropping out of school/college/university, muscle tension
          ! school dropout

        theme transference | Use of self: transference, countertransference, genuineness
          > Feelings carried into the work or evoked in the therapist; congruence, immediacy and self-disclosure.
          transferen*, countertransferen*, counter transferen*, projective identification
          my own reaction*/feeling*/response, my reaction to, felt/feel pulled to
          i felt protective/irritated/bored/moved/drawn/tired/drowsy, a wish in me, parental figure
          reminds/reminded her/him of her/his, reminds/reminded me of my, sees me as, like a mother/father to
          idealis*, idealiz*, devaluing, devalu* me, enactment, parallel process, immediacy, here and now, congruen*
          self disclos*, use of self, rescue fantas*, i noticed in myself, evoked/evokes in me, stirred in me
          disclosed my own, shared my own, attracted to my/her/his therapist, in love with my/her/his therapist
          feelings for/about/toward/towards my/her/his/the therapist
          + both/only human, personally invested, cares/cared about me/her/him as
          + feel/feels/felt close/attached to me/us
          + feel/feels/felt close/attached to the/her/his/my therapist/counselor/counsellor/doctor/psychiatrist
          + i care about her/him, special to me
          - therapist/counselor/counsellor dislikes/hates me/her/him, not going to like me/her/him
          relationship with me, aware of my presence
          ~ genuine*, authentic*, reminded me of, projection*
          ! mood congruen*, congruent affect, affect congruen*, congruent with mood, embryo transfer
          ! genuine relationship

        theme engagement-ambivalence | Motivation, ambivalence and change talk (MI)
          > Readiness to change, resistance, change and sustain talk, motivational-interviewing work.
          + change talk, ready/readiness/willing/willingness/wants/motivated/decided to change/quit/stop/try
          + engaged well, well/actively/fully engaged, engaged in session/therapy/treatment, motivated, eager to
          + committed to, took/takes/taking the first step, determined to, confidence to change
          + reasons to/for change/quit/changing/quitting
          + begin/start/starting/started/resume/continue therapy/counseling/counselling/treatment
          + seek/seeks/seeking/sought/need/needs/want/wants help/therapy/counseling/counselling/treatment
          + come/comes/coming/go/goes/going to therapy/counseling/counselling/treatment/sessions
          + willing/agreed/agrees to see/attend/come/start/begin/take, will begin/start today
          + reach/reaching/reached out for/and, taking that first step, ready to look/face/work/talk/heal/deal
          + wants/want/wanting to work on, have/has time for this/all
          + looking for/find/finding help, looking for a/an therapist/counselor/counsellor/doctor/psychiatrist
          + make/made/making/scheduled/booked an appointment
          + ask/asked/asking for help, get/getting treatment/therapy/counseling/counselling, get/getting help
          + courage to, brave enough to, believe/believes in therapy/counseling/counselling/treatment, would like help
          - sustain talk, ambivalen*, resistan*, resists, relucta*, unmotivated, disengag*, defensive*, precontemplat*
          - lack/loss of motivation, no/low/little motivation, not ready/willing/interested, in two minds
          - torn between/about, mixed feelings, part of me/her/him wants, on the fence, why bother, no need to change
          - minimal engagement, poorly engaged, passive in session, one word answers
          - refused to answer/engage/participate
          - miss/missed/misses/missing/skipped/cancelled/canceled our/her/his/an/the/last appointment/appointments
          - miss/missed/misses/missing/skipped/cancelled/canceled our/her/his/a/the/last session/sessions
          - no show*, not doing her/his/the homework, didn't/hasn't do/done her/his/the homework
          - feeling/feels/felt over therapy/treatment, tired/sick of therapy/treatment/counseling
          - avoid/avoids/avoiding dealing/facing
          - stop/stopped/quit meeting/coming/therapy/treatment/counseling, doesn't/didn't feel it anymore, meet less
          - only here to/because, made/forced to come/attend, shut/shuts/shutting down here/in
          - refuse/refuses/refused help/therapy/treatment/medication/counseling
          - refuse/refuses/refused to take/go/see/come
          - not/don't/doesn't/didn't want to be here/in, not/don't/doesn't/didn't want to come
          - therapy/counseling/counselling/treatment doesn't/didn't/isn't/hasn't/won't help/helped/helping/work/working
          - nothing helps/helped/works/worked, nothing has helped/worked, point of therapy/coming/treatment, mandated
          - skeptical/sceptical about/of therapy/counseling/treatment
          - doubt/doubts/doubtful about/whether therapy/treatment
          - dread/dreads/dreading therapy/session/sessions/coming/appointment/appointments, court ordered
          - afraid/scared/nervous/anxious/terrified of/about therapy/counseling/treatment/therapists/starting
          motivation*, stage/stages of change, contemplat*, importance/confidence/readiness ruler, decisional balance
          motivational interview*, open ended question*, pros and cons, on a scale of, scale from
          rolled with resistance, what would it take, how important is, how confident are you
          = OARS, MI
          ~ engaged, willing*, hesitan*, commitment, unsure
          ! insulin/drug/treatment/antibiotic resistan*, resistance band*/training/exercise*, contemplat* suicide
          ! engaged to, acceptance and commitment
        """#
}
