extension VocabularyText {
    static let progress: StaticString = #"""
        group progress | Progress and plan
          > Goals, measurement, change, setbacks, endings, coordination.
          @ pointed

        theme progress | Assessing progress
          > Measured or described change so far.
          good/some/steady/slow/little/significant/making/made/makes/no/limited progress
          progress toward*/in/is/was/made/since, progressing, improv*
          getting/feels/feeling/doing/much/slightly/somewhat better, worsen*, getting/got/feels/feeling worse
          deteriorat*, no change, unchanged, plateau*, symptom reduction/severity/change, total score*
          score/scores of/was/from/fell/rose/dropped, decreas*/increas* from, reduced from/to, down from, up from
          fell from, dropped from, rose from, baseline, outcome measure*, compared to/with last/intake/baseline
          partial response, remission, gains, milestone*, turning point, reliable change, since intake
          responding/responded well to, less often, fewer/less panic/attacks/episodes/nightmares/frequent
          come/came a long way, how far she/he/i has/had/have come, first time in months/weeks/years
          = PHQ-9, PHQ, GAD-7, PCL-5, CORE-10, WHO-5, AUDIT, BDI, OQ-45
          ~ progress*, worse, better, stable, stability, change*, increas*, decreas*, reduc*, score*
          ! vital signs stable, progressive, progress note*, hemodynamically stable, stable condition, better off
          ! better half

        theme plan-adjust | Adjusting the treatment plan
          > Changing aims, method, frequency, level of care.
          treatment/tx/care plan*, plan of care
          revis*/updat*/adjust*/modif*/chang* the/her/his/our plan/goals/treatment/approach/focus
          change of approach/plan/focus, modify goals, new goal*, plan was revised/adjusted/updated/changed
          plan revised/adjusted/updated, increase/increased/reduce/reduced/decrease frequency
          increase/increased/reduce/reduced sessions, every other week, biweekly
          weekly/fortnightly/monthly session*/therapy, once/twice a week, step/stepped up/down care
          higher/lower level of care, intensive outpatient, day program*, next session/appointment
          continue/continues/continuing with, continue weekly/therapy/treatment, continue to work/monitor/explore
          switch/switched/shift/shifted to/towards exposure/emdr/dbt/cbt/trauma, add a/couple/group session*
          review in, review date, follow up in, return in one/two/three/four, plan is to, plan for next
          will focus/continue/review/introduce
          = IOP, PHP, POC
          ~ plan, continue*, follow up, review*, frequency, discussed options
          ! suicid* plan*, plan or intent, plan to kill/die
          ! crisis/safety/meal/birth/action/business/insurance/family/floor plan*, no plan, plan for suicide
          ! review of systems/records, plan or means

        theme growth | Growth and self-discovery
          > Insight, new self-understanding, agency, meaning.
          personal/emotional/posttraumatic/spiritual growth, grow/growing/grew/grown as a, self discover*, self aware*
          self understanding, self knowledge, self reflect*, insight*
          gained/new/deeper understanding/awareness/perspective*, recognise*/recognize* pattern*
          recognising/recognizing pattern*, recogni*es/recogni*ed/recogni*ing that/how/her/his, realisation*
          realization*, sees/saw/see herself/himself/myself differently, find/finding/found myself/herself/himself
          true/real/authentic self, empower*, agency, sense of purpose/self/meaning/direction, meaning in life
          life purpose, purpose in life, resilien*, transform*, learned/learning about myself/herself/himself
          own voice, who i am, who she/he is, made/makes sense of, making meaning, own choices/decisions
          connected/connects the dots, new way of, change in identity, self actuali*
          takes/took/taking ownership/responsibility, proud of how, stronger than, life lesson*
          ~ growth, purpose, meaning*, awareness, aware, learned, realise*, realize*, mature*, discover*, independen*
          ~ direction in
          ! growth hormone/chart/plate/factor*, hair/tumor/culture growth, no growth, on purpose
          ! travel/staffing agency, general purpose, insight is/was/good/fair/poor/intact/limited
          ! insight and judgment

        theme coping | Coping and skills use
          > Strategies in daily life, healthy or not.
          coping, cope, copes, coped
          used/using/uses/practiced/practised/applied/tried skill*/strateg*/technique*/tools
          used/using/uses/practiced/practised/applied the/her/his skill*/strateg*/technique*/breathing/tools
          skills use/practice/training, self care, healthy/unhealthy/positive outlet*, stress/anger management
          manage/manages/managed/managing my/her/his/the stress/anxiety
          manage/manages/managed/managing my/her/his symptoms/emotions/feelings/anger/depression/triggers
          managing symptoms, toolbox, toolkit
          handle/handles/handled/handling my/her/his/the/it stress/anxiety/emotions
          get/gets/getting/got through the/this/it/each
          deal/deals/dealing/dealt with it/this/stress/anxiety/grief/depression, hobby, hobbies, role play*, rehears*
          time out, take/takes/took/taking care of myself/herself/himself, crisis survival, went for a walk/run
          calm/calms/calmed herself/himself/myself, writes/wrote in her/his/my journal, listens/listened to music
          keep/keeps/kept herself/himself/myself busy, support strategies
          ~ skill*, manage, manages, handle*, strateg*, tools, survive*, outlet*, deal with, dealing with, technique*
          ~ distraction*
          ! case/pain/risk/wound management, line manager, social/motor skills, skilled, managed care

        theme relapse | Setbacks and relapse prevention
          > Lapses, triggers, maintenance.
          relaps*, setback*, set back, lapse, lapsed, lapses, slipped, slips/slip up/back, backslid*, warning sign*
          trigger*, high risk situation*, maintenance plan/session*/phase
          maintain*/maintaining gains/progress/changes/recovery/sobriety, fell/fall/falls/fallen back into
          old habits/ways/patterns, returned/went/gone back to drinking/using/cutting/smoking/gambling
          return to use/drinking/using, returned to use/drinking/using/cutting
          drinking/using/smoking/cutting/bingeing/gambling/drank/smoked/used again, flare up*, flared
          symptoms/panic/depression/nightmares/anxiety returned
          symptoms/panic/depression/nightmares/anxiety came back, off the wagon, booster session*, back to square one
          early signs, recurrence, staying well plan, started again, start/starting over
          ~ recurren*, flare*, slip, maintenance, urge*, craving*
          ! trigger finger, trigger point*, slipped disc/disk, slip and fall, time lapse, recurrent infection*
          ! slipped on

        theme attendance | Attendance and practicalities
          > No-shows, lateness, scheduling, telehealth, fees.
          no show*, did not attend/show, didn't attend/show
          cancelled/canceled/cancels/cancel the/her/his/today/session*/appointment*/last, reschedul*
          late to/for session/appointment/therapy, arrived late/early/on/at, minutes late, on time for, came late
          missed/misses/miss session*/appointment*
          missed/misses/miss the/her/his/last/two/three session*/appointment*, attendance
          attended/attends all/regularly/weekly/session*, telehealth, teletherapy
          video/phone/online/zoom/virtual session*/appointment*, copay*, co pay*
          insurance cover*/company/claim/panel/plan, health insurance, session fee*, sliding scale
          cost of therapy/sessions, afford therapy/counseling/counselling/treatment, billing, invoice*, waitlist*
          waiting list, cancellation policy, left early, find/finding a therapist/counselor/psychologist
          out of network, session ended early, punctual, called to cancel, left a voicemail
          = DNA, DNK
          ~ cancel*, insurance, fee, fees, late, attended, appointment*, voicemail, schedul*, missed
          ! dna test*, late at night, latest, attended school/college/university/church, life/car insurance
          ! late husband/wife/mother/father

        theme ending | Ending and referral
          > Termination, discharge, transfer, coordination of care.
          terminat* of/therapy/treatment/session*/phase, termination, discharge summary/plan*
          discharged from/to treatment/therapy/care/home
          ending/end/ended/finishing/finish/stop/stopping/quit therapy/treatment/counseling/sessions
          ending our/the therapy/work/treatment, end of therapy/treatment, final/last/closing/farewell session*
          closure, say/saying/said goodbye, wrap*/wind* up/down therapy, transfer* of/her/his care
          transfer*/referr*/refer to a/another/the therapist/colleague/psychiatrist/specialist/clinic/group, referral*
          refer/referred/referring to/her/him/client/for, coordinat* care/with, coordination of care, consult* with
          liais*, spoke/talked with/to the/her/his prescriber/psychiatrist/doctor/gp/pcp/school/physician/team/teacher
          called/contacted the/her/his prescriber/psychiatrist/doctor/gp/pcp/school/physician, collateral, case manag*
          aftercare, step down, graduated from therapy/treatment/program, letter to the/her/his gp/pcp/doctor
          close/closed/closing the case/file/chart, completed treatment/therapy, planned ending, hand over
          handed over
          = GP, PCP, D/C
          ~ discharg*, goodbye, ending, transfer*, consult*, farewell
          ! vaginal/nasal/ear/wound/eye discharge*, happy ending, nerve ending*, terminated pregnancy, embryo transfer
          ! transfer student, consult* an attorney, job terminat*, termination of pregnancy
        """#
}
