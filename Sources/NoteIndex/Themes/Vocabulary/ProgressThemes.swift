extension VocabularyText {
    static let progress: StaticString = #"""
        group progress | Progress and plan | Goals, measurement, change, setbacks, endings, coordination.
        theme progress | Assessing progress | Measured or described change so far.
          progress*, improv*, getting better, worse*, deteriorat*, no change, unchanged, plateau*, symptom reduction, total
          score, decreas* from, increas* from, baseline, outcome measure*, symptom severity, partial response, remission,
          stable, gains, milestone*
          = PHQ-9, GAD-7, PCL-5, CORE-10, WHO-5, AUDIT
        theme plan-adjust | Adjusting the treatment plan | Changing aims, method, frequency, level of care.
          treatment plan*, tx plan, revis* plan, updat* plan, adjust* the plan, adjust* treatment, change of approach,
          modify goals, increase frequency, reduce frequency, every other week, biweekly, weekly sessions, step up care,
          step down, higher level of care, intensive outpatient, new goal*, next session, continue with
          = IOP, PHP
        theme growth | Growth and self-discovery | Insight, new self-understanding, agency, meaning.
          growth, grow as a person, self-discover*, self discover*, self-aware*, self aware*, insight*, recogni*ed pattern*,
          new perspective*, find myself, true self, empower*, agency, self-understanding, purpose, meaning in life,
          resilien*, transform*, learned about myself, change in identity
        theme coping | Coping and skills use | Strategies in daily life, healthy or not.
          coping, cope, copes, coped, coping skill*, coping strateg*, used skills, skills use, self-care, self care, stress
          management, healthy outlet*, hobb*, managing symptoms, toolbox, support strategies, get through, skills practi*,
          manage my
        theme relapse | Setbacks and relapse prevention | Lapses, triggers, maintenance.
          relaps*, setback*, lapse*, slipped, backslid*, recurren*, relapse prevention, warning sign*, trigger*, high-risk
          situation*, maintenance plan, maintain* gains, fell back, old habits, returned to use, flare*, booster session*,
          start* again
        theme attendance | Attendance and practicalities | No-shows, lateness, scheduling, telehealth, fees.
          no show, no-show, cancelled, canceled, reschedul*, late to session, arrived late, arrived on time, missed
          session*, missed appointment*, attendance, telehealth, video session, phone session, insurance, copay, co-pay,
          waitlist, find a therapist, find a counselor
          = DNA, DNK
        theme ending | Ending and referral | Termination, discharge, transfer, coordination of care.
          terminat*, discharg*, ending therapy, end of therapy, final session, last session, closure, goodbye, wrap* up,
          transfer of care, transferred to, referral*, referred to, coordinat* care, consult* with, liais*, collateral, case
          manag*, aftercare
        """#
}
