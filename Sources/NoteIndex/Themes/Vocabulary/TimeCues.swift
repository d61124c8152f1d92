extension VocabularyText {
    /// The words that place something in an earlier time, or in the present.
    static let timeCues: StaticString = #"""
        cue history
          history/hx of, history/hx includes/included/including/significant/positive/notable/remarkable
          history/hx is/was significant/positive/notable/remarkable, previously, formerly, historically
          previous/past/prior/earlier history/hx/episode/episodes of, years/months/decades of/since
          family history/hx of/for, fh of, fhx, fh, went/going through a phase/period/stage/spell/time/patch of/when
          had a phase/period/stage/spell of, at one time/point, there was a time/period, once upon
          once tried/attempted/took/cut/hit/beat/threatened/stabbed/overdosed/had/was/hurt/burned/burnt/planned/wrote
          once swallowed/considered/jumped/stood/spent/told/made/signed/called
        cue former
          past, previous, prior, former, earlier, historical, historic, childhood, adolescent, remote
          old self/scar/scars/scarring/injury/injuries/cuts/burns/marks/overdose, healed, faded
        cue heading
          history, hx, pmh, pmhx, pph, pphx, past psychiatric/psych/medical
        cue once
          ago, used to, years/months/decades before/earlier/previously/back/prior/on, long before
          the year/month/summer/winter/spring/autumn before/after/she/he/they/i
          in the past, in the distant/remote past, in years past/gone, in earlier/past/previous years/relationships/life
          as a child/kid/teen/teenager/boy/girl/youth/toddler/baby/student/youngster/juvenile/minor/pupil/preteen
          as a schoolboy/schoolgirl/soldier/cadet/recruit/freshman/sophomore/newlywed/foster
          as a young/small/little/younger/new/first child/man/woman/adult/boy/girl/teenager/person/mother/father/year
          as an adolescent/infant/undergraduate/undergrad, as children/kids/teenagers/teens/youngsters
          as small/young/little children/boys/girls/kids
          as a 3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19 year old
          as a three/four/five/six/seven/eight/nine/ten/twelve/thirteen/fourteen/fifteen/sixteen/seventeen year old
          in/during/throughout high/middle/primary/elementary/secondary/grade school
          throughout/during much/most/all/part/parts of her/his/my/their adolescence/childhood/teens/youth/twenties
          growing up, grew up, upbringing, in wartime, earlier/early in life/adulthood/adolescence/childhood
          earlier/early in her/his/my/their/the life/marriage/relationship/career/twenties/teens/childhood/pregnancy
          in/during/throughout/until/through childhood/adolescence/infancy/college/university/boarding/foster/undergrad
          in/during/throughout/until/through lockdown/covid/kindergarten/preschool/wartime
          in/during/throughout/from/until her/his/my/their/the childhood/adolescence/infancy/forties
          in/during/throughout/from/until her/his/my/their/the teenage/early/late/mid/student/school/younger
          in/during/throughout/from/until her/his/my/their/the university/college/youth/boyhood/girlhood/undergraduate
          in/during/from/throughout her/his/my/their first/former/previous/last/earlier/prior marriage/relationship/job
          in/during/from/through her/his/my/their past/first/former/previous/last/earlier pregnancy/school/placement/post
          in/during/from a/an/the former/previous/prior/earlier/past/first marriage/relationship/job/admission/episode
          in/during/from a/an/the former/previous/prior/earlier/past/first treatment/therapy/placement/pregnancy/school
          in/during/from early/late/mid childhood/adolescence/teens/twenties/thirties/adulthood
          in/during/throughout/from the war/pandemic/divorce/separation/civil/army/navy/military/marines/services/siege
          in/during/throughout her/his/my/their apprenticeship/deployment/training/service/posting/studies/degree
          in/during/throughout her/his/my/their finals/divorce/incarceration/imprisonment/tour/internship
          at a/an boarding/industrial/reform/convent/residential school
          drinking/using/school/student/army/college/uni/university/navy/wild/drug/younger/camhs/boarding/childhood days
          in/during her/his/my/their first/second/third/final/freshman/sophomore/junior/senior/last/gap year
          when/while she/he/i/they was/were young/younger/little/small/aged/growing/pregnant/married/deployed/homeless
          when/while she/he/i/they was/were a/an child/kid/teenager/teen/boy/girl/student/baby/toddler/young/little/small
          when/while she/he/i/they was/were a/an adolescent/infant/undergraduate/apprentice/soldier/recruit
          when/while she/he/i/they was/were in/at college/university/uni/foster/primary/high/secondary/boarding/middle/prison
          when/while she/he/i/they was/were in the army/navy/military/marines/services/sixth/first/second/third
          when/while she/he/i/they was/were 3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21/22/23/24/25
          when/while she/he/i/they was/were three/four/five/six/seven/eight/nine/ten/eleven/twelve/thirteen
          when/while she/he/i/they was/were fourteen/fifteen/sixteen/seventeen/eighteen/nineteen/twenty
          when/while she/he/i/they first/lived/studied/served/emigrated/arrived, while still/only/just/yet at/a/in
          when/while client/patient/pt was young/younger/little/small/aged/growing/pregnant
          when/while the client/patient was/were young/younger/little/small/aged/growing/pregnant
          when/while the client/patient was/were a/an child/kid/teenager/teen/boy/girl/student/baby/toddler/young/little
          when/while the client/patient was/were 3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21/22/23/24/25
          when/while the client/patient was/were three/four/five/six/seven/eight/nine/ten/eleven/twelve/thirteen
          when/while the client/patient was/were fourteen/fifteen/sixteen/seventeen/eighteen/nineteen/twenty
          while married/pregnant, until she/he/i/they turned/graduated/emigrated, by the time she/he/i/they was/were
          before she/he/i/they was/were born, before she/he/i/they met/knew/fled/emigrated/married/retired/immigrated
          before emigrating/fleeing/migrating/immigrating/marrying/retiring/divorcing/transitioning/treatment/therapy
          before sobriety, before getting married/sober/clean
          before the move/divorce/separation/pandemic/birth/wedding/war/accident/marriage/stroke
          before her/his/my/their marriage/divorce/birth/wedding/children/stroke/accident
          prior to starting/meeting/emigrating/treatment/therapy/marriage/diagnosis/sobriety/retirement
          at age, at the age of, at ages, between the ages, from age, from the age, by age, by the age
          from ages, between ages, until age, until the age
          at thirteen/fourteen/fifteen/sixteen/seventeen/eighteen/nineteen, at 13/14/15/16/17/18/19
          at four/five/six/seven/eight/nine/ten/eleven/twelve she/he/i/they/her/his
          from 6/7/8/9/10/11/12/13/14/15/16/17 to 8/9/10/11/12/13/14/15/16/17/18/19/20
          last year/summer/winter/spring/autumn/fall/christmas/easter/semester/term
          earlier this year/spring/summer/autumn/winter, back then/when, back in/at, at boarding school, in those/the/older/old days, way back
          turned 10/11/12/13/14/15/16/17/18/21, turned thirteen/fourteen/fifteen/sixteen/seventeen/eighteen/nineteen
          twenties, teens, the fifties/sixties/seventies, eighties, nineties, noughties
          dates/dated/dating from/back, goes back to/years, long over/gone/past, grew/grown out of
          is/are/was/were behind her/him/them/me/us, first years, early years, lifetime, after the war
          by/with/from a/her/his/my/their previous/former/prior/earlier/old therapist/counsellor/counselor/psychologist
          previous/former/prior/earlier school/placement/home
          until she/he/i/they was/were 3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/three/four/five/six/seven/eight
          until she/he/i/they was/were nine/ten/eleven/twelve/thirteen/fourteen/fifteen/sixteen/seventeen/eighteen/thirty
          when the/her/his/my/their children/kids/twins/boys/girls/sons/daughters/parents was/were
          when they were toddlers/babies/small/little/young/newborn
        cue before
          before
        cue now
          now, today, current, currently, recent, recently, lately, recurring, relapsed, presently
          has/have been, is/are being
          active, actively, acute, new, newly, tonight, yesterday
          past and/or present/current, present/current and/or past, not end/ended/stop/stopped
          this/last week/night/morning/afternoon/evening/weekend/session/appointment/visit/time, this month/year/summer
          this winter/spring/autumn/fall/term/semester
          past/last day/days/night/nights/week/weeks/fortnight/weekend/session/hour/hours/couple/few, past month/year
          past/last months/several, past/last eight/nine/eleven/twelve/eighteen/8/9/11/12/15/18/20/21/28/60/90
          past/last two/three/four/five/six/seven/ten/2/3/4/5/6/7/10/14/24/30/48/72
          in/over/for/during/within/throughout/across the past/last year/years/month/months/quarter/term/several/half
          in/over/for/during/within/throughout/across the past/last day/days/night/nights/week/weeks/fortnight/weekend
          in/over/for/during/within/throughout/across the past/last session/hour/hours/couple/few/two/three/four/five
          in/over/for/during/within/throughout/across the past/last six/seven/eight/nine/ten/twelve/2/3/4/5/6/7/8/9/10/12
          in/over/for/during/within/throughout/across the past/last 14/15/18/20/21/24/28/30/36/48/60/72/90
          previous/prior day/night/week/fortnight/weekend/session/evening/morning/visit/appointment
          earlier today/this, earlier in the week/session/day/month/evening/hour
          last month, day/days/week/weeks/hour/hours/minutes/night/nights/session/sessions/moments ago
          day/days/night/nights/week/weeks/hour/hours/minutes/evening/session/morning before/earlier
          monday, tuesday, wednesday, thursday, friday, saturday, sunday
          but, however, although, though, whereas, yet, nevertheless, instead, chronic, lifelong, long standing
          longstanding
          presents/presented/presenting with, year/month/week/day/years/months/weeks history of
        cue since
          since, ever since, began, begun, started, onset
        cue lasting
          ongoing, again, still, continue, continues, continued, continuing, return, returns, returned, returning, recur
          recurs, recurred, resurfaced, reappeared, reemerged, persist, persists, persisted, persistent, persisting
          remain, remains, remained, worse, worsened, worsening, intensified, intensifying, increased, increasing
          escalating, escalated, resumed, restarted, stronger, more frequent/often/intense, flared, drags/goes on
        cue likewise
          both, mostly, mainly, all, each, usually, often, chiefly, primarily, by, with, using, including, involving
          namely, when, where, then, hoping, meaning, intending, trying
        cue timeless
          prior to, is/are/was/were/been/be/get/gets/getting/got/gotten/am used to, past due
          history/hx of present/presenting/current, history/hx taken/taking/obtained, medical history, drug history
          social/work/educational/developmental/employment history/hx, past caring, earlier than
          previous/prior/former clinician/provider/note/notes/plan/plans/goals/report
          previous/prior/former assessment/review, no previous/prior/past, before bed/sleep/school/work/and/or/it/that
          before the session/next/end, as before, as previously, at the time of
          than before/earlier/previously
          previously documented/noted/discussed/reported/mentioned/agreed/described/arranged/completed/signed
          razor/razors/knife/blade/blades/rope/belt/method/methods/means/skills/strategies/force/threats used to
          scissors/glass/objects/techniques/tools/language/words/plan used to
        """#
}
