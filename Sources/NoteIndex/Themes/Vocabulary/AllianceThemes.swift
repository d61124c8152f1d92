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
          - mistrust*, distrust*, untrustworth*, trust issue*/problem*, lack/loss/breach/betrayal of trust, betray*
          - broke/broken/lost/violated trust, broke/broken/lost/violated my/her/his/the/their trust, guarded*
          - on guard, on her/his/my guard, wary, keeps/kept/holds/held/holding back from me, held back, holding back
          - feel/feels/felt unsafe, unsafe in session, closed off/up, closes up, clam* up, withheld, evasive
          - secretive, hesitant/hesitated/reluctant/afraid/hard/difficult to share/disclose/trust/confide
          - hard/afraid/scared to open up
          rapport, confidential*, in confidence, keep/kept/keeps it between us, stays in the room/here
          ~ privacy, private, safe, unsafe, secret*, suspicious
          ! trust fund*, trustee*, feel/feels/felt/feeling safe at home, safe at home, guarded prognosis
          ! prognosis guarded, prognosis is/was guarded, safe and sound, safe sex, open up the

        theme nonjudgment | Freedom from judgment
          > Acceptance and positive regard; fear of being judged and its easing.
          + nonjudg*, non judg*, without judg*/being judged, unconditional*, positive regard, accepted as
          + self acceptance, felt/feels/feel/feeling accepted/respected/validated, acceptance of self
          + accepting herself/himself/myself, prizing, validat*, affirmed her/his/him/client, as she/he is
          + no judgment, takes/took me as i am
          - judged, judging me/her/him, judge/judges me/her/him, fear/fears/afraid/scared of/being judg*, judgmental
          - judgemental, be judged, being judged, felt/feels/feeling/feel criticized/criticised/dismissed/belittled
          - invalidat*, think/thinks/thought less of me/her/him, look/looks/looked down on me/her/him, disapprov*
          - laugh/laughed at me, what i/you must think of me/her/him, what people/others think/thought of me/her/him
          ~ respected, acceptance, accepting, affirm*, criticis*, criticiz*
          ! acceptance and commitment, radical acceptance

        theme collaboration | Collaborative relationship
          > Working as a team; agreeing tasks; shared decisions.
          + collaborat*, work/worked/working together, jointly, as a team, shared decision*, co created/creating
          + team approach, agreed/decided/planned/reviewed/chose/wrote/looked/explored together, agreed on/to tasks
          + together we, we agreed, client/patient/she/he chose, client led, client's choice
          + invited client/her/his input, asked for her/his input, invited her/him/client to choose
          + set/setting/sets the agenda, agenda setting, joint plan/goal*/decision*, on the same page, mutually agreed
          + agreed to try, strong/good/solid working/therapeutic alliance
          - power struggle*, weak/poor/strained/fragile alliance, alliance strained/weak, uncooperative
          - disagree/disagreed/disagrees about/on the plan/task*/goal*, feels/felt lectured
          working alliance, therapeutic/therapy alliance/relationship, our work, alliance
          ~ partnership, mutual*, cooperat*, options, choice*, together
          ! mutual friend*, live/living/moved/been/get/got/back/stay/stayed together, together with, put together

        theme empathy | Active listening and empathy
          > Being heard and understood; reflections.
          + empath*, active/actively/attentive/attentively/reflective/deep listen*, listened*, listens to me, attun*
          + felt/feel/feels/feeling heard/understood/seen, felt/feel/feels listened to, understands me
          + reflect/reflected/reflects/reflecting feeling*/back/her/his, reflection* of feeling*
          + complex/simple/affective reflection*, paraphras*, summari* back, summarised, summarized, mirrored
          + compassion*, warmth, put words to, i hear you, sounds like you
          - felt/feels/feel/feeling unheard/misunderstood/unseen, nobody understands/listens
          - no one understands/listens, misattun*, doesn't/didn't/don't understand me, never listens
          - talked/talks over me/her/him, no empathy, lack of empathy, lacks empathy
          ~ listen, listening, understanding, reflection*, reflected, understood, sounds like
          ! self compassion*, listening to music, listen to music, compassion fatigue

        theme goal-consensus | Working toward goals
          > Agreeing what therapy is for; goal setting and review.
          treatment/therapy goal*/target*/aim*, agreed focus/goal*/aim*, focus of treatment/therapy/work
          hopes for therapy, goal setting/attainment/consensus/review, shared aim*/goal*, desired/hoped outcome*
          aims of therapy, smart goal*, what she/he/you wants/want from therapy, expectations of therapy
          working/work/worked toward/towards, miracle question, her/his/my/our/main/first/next goal*
          set/sets/setting/reviewed/reached/met goal*, goals, objectives, long/short term goal*
          what would be different, what needs to change, goal is/was/of
          ~ goal, aim*, priorit*, achiev*, objective
          ! goal directed, goal keeper, objective exam*, objective data

        theme structure-guidance | Structure and guidance
          > The frame of sessions, direction, advice, information.
          session structure/format, structure of the session, structured the/session*, guidance, guided the/her/him
          directive, outlin* the plan/process, explain/explained the process/procedure/frame, orient* to therapy
          therapeutic frame, pacing, step by step, roadmap, informed consent, frequency of sessions
          how therapy/counseling/counselling works, first session, how does therapy/counseling/counselling/a
          what to expect, give/gave/giving/given advice, advised, suggested that, recommended
          begin/start/starting/started therapy/counseling/counselling, right/good therapist/counselor/counsellor
          see/seeing/find/finding a therapist/counselor/counsellor, needs/wants structure, agenda for
          ~ agenda, structured, structure, advice, suggest*, recommend*, how long does, counseling, counselling
          ! structured interview, family structure, recommended dose

        theme boundaries | Setting boundaries
          > Limits within therapy and in the client's life.
          + set/sets/setting/keep/keeps/kept/hold/held/maintain* boundar*/limits
          + set/setting/keep clear/firm/healthy boundar*/limits, boundary/limit setting, say/says/said/saying no
          + assertive*, stand/stood/standing up for herself/himself/myself/themselves, stand/stood/standing up to
          + held/kept the frame/boundary, spoke/speak up for
          - boundary violation*/crossing*, violat* boundar*, cross/crossed/crosses/crossing a/the line/boundary
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
          + positive/good feedback, find/finds/found therapy/sessions helpful/useful, sessions/therapy helps/helped
          + best session
          - unhelpful, negative feedback, dissatisf* with therapy/sessions, not getting anything/much out of
          - waste of time, therapy/sessions isn't/aren't/not helping/working, is/was not helpful
          feedback, session/outcome rating*, rating scale, check/checked/checking in about therapy
          how therapy/sessions is/are going, what has helped, what helped, what is/was helping
          view of the session/therapy, routine outcome, session evaluation, evaluation of session/therapy
          progress monitoring, client satisfaction, most/least helpful
          ~ helpful, satisfaction, useful
          ! negative feedback loop*, biofeedback, performance feedback

        theme support | Support and encouragement
          > Emotional support, encouragement, being there.
          + supportive listening/therapy/counseling/stance/presence, supported her/him/client, encouraged
          + encouragement, encouraging, reassur*, being/was/be there for, instil* hope, instill* hope, normaliz*
          + normalis*, acknowledg* effort*/courage/progress, praise/praised/praising, comforted, held/holding space
          + emotional support, support network/system/group*, lean/leans/leaned on
          + offer/offered/offers/provide/provided/provides/gave support/comfort, support from, cheer* on
          + believed/believes in her/him/me, you are not alone, you're not alone, supportive of
          + named her/his strengths, strengths based, supportive family/friends/friend/partner/husband/wife
          - no/little support, lack of support, unsupported, unsupportive, without support, nobody to turn/lean
          - no one to turn/lean, nobody is/was there for, no one is/was there for, left to cope alone
          ~ support*, strengths, encourag*, comfort*, helped
          ! child support, financial support, life support, support staff, supports the diagnosis, reassurance seeking
          ! tech* support

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
          ~ genuine*, authentic*, reminded me of, projection*
          ! mood congruen*, congruent affect, affect congruen*, congruent with mood, embryo transfer
          ! genuine relationship

        theme engagement-ambivalence | Motivation, ambivalence and change talk (MI)
          > Readiness to change, resistance, change and sustain talk, motivational-interviewing work.
          + change talk, ready/readiness/willing/willingness/wants/motivated/decided to change/quit/stop/try
          + engaged well, well/actively/fully engaged, engaged in session/therapy/treatment, motivated, eager to
          + committed to, took/takes/taking the first step, determined to, confidence to change
          + reasons to/for change/quit/changing/quitting
          - sustain talk, ambivalen*, resistan*, resists, relucta*, unmotivated, disengag*, defensive*, precontemplat*
          - lack/loss of motivation, no/low/little motivation, not ready/willing/interested, in two minds
          - torn between/about, mixed feelings, part of me/her/him wants, on the fence, why bother, no need to change
          - minimal engagement, poorly engaged, passive in session, one word answers
          - refused to answer/engage/participate
          motivation*, stage/stages of change, contemplat*, importance/confidence/readiness ruler, decisional balance
          motivational interview*, open ended question*, pros and cons, on a scale of, scale from
          rolled with resistance, what would it take, how important is, how confident are you
          = OARS, MI
          ~ engaged, willing*, hesitan*, commitment, unsure
          ! insulin/drug/treatment/antibiotic resistan*, resistance band*/training/exercise*, contemplat* suicide
          ! engaged to, acceptance and commitment
        """#
}
