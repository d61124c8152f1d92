extension VocabularyText {
    static let alliance: StaticString = #"""
        group alliance | Therapeutic relationship | What the founding essay is about: how client and therapist work together (Norcross & Lambert elements; Bordin's goal/task/bond).
        theme trust-safety | Trust and safety | The client feels safe enough to speak; confidence in the therapist and in confidentiality.
          trust*, mistrust*, distrust*, feels safe in session, felt safe, safe space, safe place to talk, psychological
          safety, confidential*, opened up, open up to, guarded, let her guard down, let his guard down, disclosed for the
          first time, rapport, comfortable sharing, comfortable talking, privacy
        theme nonjudgment | Freedom from judgment | Acceptance and positive regard; fear of being judged and its easing.
          nonjudg*, non-judg*, without judg*, being judged, felt judged, fear of judg*, judgmental, judge me, unconditional,
          positive regard, accepted as, acceptance of self, affirm*, validat*, prizing, respected, not criticised, not
          criticized
        theme collaboration | Collaborative relationship | Working as a team; agreeing tasks; shared decisions.
          collaborat*, working together, work together, jointly, as a team, shared decision*, partnership, mutual*,
          co-created, agreed on tasks, agenda setting, set the agenda, client chose, invited client input, working alliance,
          therapeutic alliance, therapeutic relationship, therapy relationship, team approach
        theme empathy | Active listening and empathy | Being heard and understood; reflections.
          empath*, active listening, actively listen*, attentive listening, listened, felt heard, feel heard, felt
          understood, feeling understood, attun*, reflect* feeling*, reflective listening, reflection of feeling*, complex
          reflection, simple reflection, paraphras*, summari* back, mirrored, compassion*, warmth
        theme goal-consensus | Working toward goals | Agreeing what therapy is for; goal setting and review.
          goal*, objectives, treatment target*, agreed focus, focus of treatment, focus of therapy, hopes for therapy, goal
          attainment, goal consensus, shared aim*, desired outcome*, working toward*, working towards, aims of therapy, what
          you want from therapy, expectations of therapy, priorit*
        theme structure-guidance | Structure and guidance | The frame of sessions, direction, advice, information.
          session structure, structured, agenda, guidance, guided the, directive, outlin* the plan, explained the process,
          orient* to therapy, session format, therapeutic frame, pacing, step by step, roadmap, informed consent, frequency
          of sessions, how therapy works, first session, what to expect, give advice
        theme boundaries | Setting boundaries | Limits within therapy and in the client's life.
          boundar*, limit setting, set* limits, saying no, say no, therapeutic frame, contact between sessions,
          between-session contact, out-of-session contact, dual relationship*, multiple relationship*, gift*, social media
          contact, friend request, assertive*, over-involved, enmesh*, overstep*
        theme feedback | Feedback | Client feedback on therapy; routine monitoring discussed together.
          feedback, session rating, check* in about therapy, how therapy is going, what is helping, what was helpful, what
          is not helpful, unhelpful, helpful today, view of session, asked for feedback, gave feedback, routine outcome,
          progress monitoring, client satisfaction, evaluation of the session
        theme support | Support and encouragement | Emotional support, encouragement, being there.
          supportive, support, encourag*, reassur*, being there, instil* hope, instill* hope, normaliz*, normalis*,
          strengths, praise*, acknowledg* effort, comforted, holding space, emotional support, support network, support
          group*, support system, lean on
        theme rupture-repair | Ruptures and repair | Strains in the alliance and how they were addressed.
          rupture*, repair*, misattun*, misunderst*, tension in the session, tension between us, withdrew in session, angry
          with therapist, angry with me, frustrat* with therapy, disappointed in therapy, let down by therapist, apologi*,
          clear* the air, threatened to quit, drop out, dropout, dropped out, not feeling heard, conflict with therapist
        theme transference | Use of self: transference, countertransference, genuineness | Feelings carried into the work or evoked in the therapist; congruence, immediacy and self-disclosure.
          transferen*, countertransferen*, counter-transferen*, projective identification, my reaction to, my own feelings,
          felt pulled to, reminded me of, parental figure, ideali*, enactment, parallel process, felt protective, immediacy,
          here and now, here-and-now, genuine*, congruen*, authentic*, self-disclos*
        theme engagement-ambivalence | Motivation, ambivalence and change talk (MI) | Readiness to change, resistance, change and sustain talk, motivational-interviewing work.
          ambivalen*, resistan*, relucta*, motivation*, unmotivated, readiness to change, ready to change, change talk,
          sustain talk, contemplat*, stage of change, engaged well, disengag*, defensive*, importance ruler, decisional
          balance, commitment to change, motivational interview*, open-ended question*, pros and cons
          = MI, OARS
        """#
}
