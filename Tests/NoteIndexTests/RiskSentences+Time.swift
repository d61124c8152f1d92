extension RiskSentences {
    /// Written to tell what is past from what is so now, before its author had seen the rules of the program. What is
    /// affirmed now has words of an earlier time beside it, on purpose.
    static let time = """
        suicide | p | Denies SI today but made one attempt by overdose in her second year of college.
        suicide | + | Over the past few days the thoughts of killing himself have become harder to push away.
        suicide | p | Chronic pain, a divorce, redundancy, and a suicide attempt three years ago.
        suicide | + | One attempt in 2008 and, as of this week, suicidal again with a plan to jump.
        suicide | - | Denies SI, past or present.
        suicide | p | S: "Back when I was drinking I wanted to die most nights; I don't anymore."
        self-harm | p | Former self-harm by cutting was disclosed on the intake form.
        self-harm | + | In the years before therapy she never hurt herself; the cutting began this month.
        self-harm | p | Patient self-harmed for about a year following her parents' separation, a decade ago.
        self-harm | + | After last year's burglary he started hitting himself with a belt, and he still does.
        self-harm | + | Previously unwilling to talk about it, she now shows me fresh self-inflicted cuts.
        self-harm | p | Cut her forearms between the ages of 12 and 15, never needing stitches.
        harm-to-others | + | Has gotten into fist fights since grade school, most recently on the bus this morning.
        harm-to-others | p | She admits, ashamed, that she sometimes hit the twins when they were toddlers.
        harm-to-others | p | As a boy he threatened classmates with a penknife and was expelled.
        harm-to-others | po | Her late husband had been violent toward the neighbours in the eighties.
        harm-to-others | + | Formerly guarded, he now tells us that he wants to kill his old business partner.
        harm-to-others | p | Two incidents of violence toward staff during her 2017 admission.
        abuse-neglect | p | Sexually abused by a babysitter at age 7; told her mother at 19.
        abuse-neglect | + | Her husband, kind in the past, has been hitting her since he lost his job.
        abuse-neglect | p | Long before she emigrated an employer raped her; she has spoken of it to no one but me.
        abuse-neglect | - | Past trauma, including abuse and neglect: denied.
        abuse-neglect | + | He has been emotionally abusive for twenty years and was so again at breakfast.
        abuse-neglect | + | Grew up with violence, is used to it, and says her partner's beatings "don't count."
        safety-plan | - | Never hospitalized, sectioned or seen in the ER for mental health reasons.
        safety-plan | p | In college she once called the crisis line and found it useful.
        safety-plan | + | P: Pt will call 988 or her former sponsor if urges return.
        safety-plan | p | The crisis team used to visit daily when the children were small.
        safety-plan | + | Previously refused, but today completed a safety plan with me.
        safety-plan | + | As on earlier occasions, she went to the ED last night and was placed on a hold.
        legal-duties | + | Her prior attorney having retired, a new one subpoenaed the records on Monday.
        legal-duties | + | Filed a mandated report today, as the coach who abused her in 2003 still works with children.
        legal-duties | p | Several years ago she testified against her uncle in court.
        legal-duties | - | Legal hx: none.
        legal-duties | p | Hx: DUI (2009), court-ordered anger management, both completed.
        legal-duties | p | On probation from 2013 to 2015 for shoplifting.
        suicide | po | In 1987 an older cousin, to whom he had been close, died by suicide.
        suicide | - | Even during the worst of it, back in 2020, she was never suicidal, she tells me.
        suicide | + | Has had thoughts of suicide for so many years that he is used to them.
        suicide | po | Her father took his own life when she was in middle school.
        self-harm | p | When she was in the sixth form she scratched her legs with a compass until they bled.
        self-harm | p | The scars, he explained, are from cutting himself in his first year of prison, 2004.
        self-harm | + | B: Client stated that he burned himself with a lighter on each of the past two nights.
        self-harm | - | Past self-harm: none.
        harm-to-others | ? | Probation was asked if there had been violence in earlier relationships; no reply yet.
        harm-to-others | p | In his former job, some ten years ago, he punched a foreman and was dismissed on the spot.
        harm-to-others | po | Growing up, he often watched his stepfather beat up strangers outside the pub.
        harm-to-others | - | At no time, as a young man or later, has he been violent, says his wife.
        abuse-neglect | p | Trauma hx: emotional neglect in early childhood, witnessed DV.
        abuse-neglect | + | As in her previous relationship, she is being forced into sex by her partner.
        abuse-neglect | + | History of childhood abuse and, since last fall, abuse by her adult son.
        abuse-neglect | - | Talked about his childhood: strict, poor, but never any abuse.
        safety-plan | p | As a teenager she was taken to the ER by ambulance several times when in crisis.
        safety-plan | + | The safety contract from our first session, years old by now, was renewed this afternoon.
        safety-plan | - | She did not want a safety plan in the past and does not want one now.
        safety-plan | ? | Whether an earlier safety plan exists is not known; request records.
        legal-duties | + | He has been on probation since last summer and must attend weekly.
        legal-duties | p | As a minor, Ms. D. had a guardian ad litem and a juvenile probation officer.
        legal-duties | p | In a prior treatment the counselor broke confidentiality, so she is wary.
        legal-duties | + | ROI for her previous therapist signed today.
        suicide | ? | Whether the car crash in 2013 was a suicide attempt remains unclear.
        suicide | - | No prior suicide attempts, no prior psychiatric treatment.
        suicide | + | In her past marriage she learned to keep quiet; now she says openly that she wants to die.
        suicide | p | Mrs. T. was suicidal for some months following the birth of her first child in 1998.
        suicide | + | Passive SI on and off since 2019, a little stronger in the past two weeks.
        suicide | ? | Did not have time to ask about previous suicide attempts; to be taken up next week.
        self-harm | p | In the past he would burn himself with a lighter whenever his father came home.
        self-harm | - | No hx of NSSI or eating disorder.
        self-harm | ? | Ask at next visit if he self-harmed during his time in care.
        self-harm | +o | Her son, who lost his father three years ago, is cutting himself.
        self-harm | p | Hx NSSI (burning), last 2018.
        self-harm | p | Low self-esteem, bulimia and, as a teen, cutting.
        harm-to-others | + | Ever since the 2021 accident she has had urges to hurt the driver.
        harm-to-others | - | "I never hurt anyone, not even in my army days," he said.
        harm-to-others | +o | Her brother, in and out of juvenile hall as a kid, now threatens to stab the neighbor.
        harm-to-others | + | Staff are used to his threats to hit people, which continue daily.
        harm-to-others | - | Denies HI, current or historical.
        harm-to-others | ? | Obtain old records with regard to any earlier violence.
        abuse-neglect | p | Mr. B., now 81, suffered years of abuse in the orphanage as a child.
        abuse-neglect | p | Previous CPS involvement for neglect, when the client himself was a toddler.
        abuse-neglect | p | The neglect ended when an aunt took her in at the age of ten.
        abuse-neglect | p | In her first marriage she was beaten regularly; the present one is calm and kind.
        abuse-neglect | ? | To explore whether there was abuse in her years in foster care.
        abuse-neglect | p | From 2006 to 2011 he lived with a man who controlled his money and hit him.
        safety-plan | + | The guns, which belonged to his late father, are now locked away as part of the safety plan.
        safety-plan | - | Neither now nor during his earlier depression did he need inpatient psychiatric care.
        safety-plan | p | Hx of 5150 hold x1, as a minor.
        safety-plan | + | Safety plan of last March reviewed, still valid, copy to husband.
        safety-plan | ? | If things get as bad as they were in 2019, psychiatric admission will be considered.
        safety-plan | p | Past treatment: outpatient CBT, partial hospitalization, one involuntary admission at 22.
        legal-duties | p | The restraining order against him expired in 2020.
        legal-duties | p | No open cases, but in the nineties he was sued by a former business partner.
        legal-duties | p | A previous therapist made a CPS report when the client was nine.
        legal-duties | ? | Unclear to me whether his earlier therapist had made a mandated report.
        legal-duties | - | No prior arrests, no history of court involvement.
        legal-duties | - | Consent to share the notes with his employer was refused last year and is still refused.
        suicide | p | At sixteen she swallowed all of her grandmother's heart pills, hoping to die.
        suicide | p | A previous suicide attempt, in 2016, led to a week in intensive care.
        suicide | +o | Her ex-boyfriend, from years back, now messages her that he wants to kill himself.
        suicide | p | She was treated in her late twenties for depression with suicidal ideation.
        self-harm | - | Denies ever having cut, burned or otherwise injured herself, as a teenager or since.
        self-harm | p | Deliberate self-harm several years ago, which she now regards as a cry for help.
        self-harm | po | Her older sister used to cut herself, and their mother would dress the wounds in silence.
        self-harm | p | Has no urges now, but used to hit her head against the wall on purpose when upset.
        harm-to-others | p | Served two years for assaulting a bouncer, released in 2010.
        harm-to-others | p | Calm now, but back in the nineties he ran with a gang and hurt people badly.
        harm-to-others | p | Used to fantasise, while still married, about poisoning and killing her husband.
        harm-to-others | p | Prior to sobriety he was in bar fights most weekends.
        abuse-neglect | - | Denies that her late father ever abused her or her brothers.
        abuse-neglect | ? | He wonders if he might have been abused at summer camp at eight, but has no memory of it.
        abuse-neglect | + | The abuse by her ex did not end with the divorce in 2022: he still threatens and stalks her.
        abuse-neglect | p | No abuse by her current partner, although a former boyfriend choked her once.
        safety-plan | + | Has been on the inpatient psychiatric unit since 4 February, third admission in as many years.
        safety-plan | - | No previous psychiatric admissions and no use of crisis services.
        safety-plan | ? | Find out from his GP if he was ever admitted to a psychiatric hospital.
        safety-plan | p | After the 2018 overdose he spent a month on an inpatient psychiatric unit.
        legal-duties | + | Declined last year; today gave written consent for contact with the school.
        legal-duties | p | Arrested twice in his youth, charges dropped.
        legal-duties | + | Consent signed in 2021 remains valid and was gone over again.
        legal-duties | + | Custody dispute, begun in 2022, drags on; next hearing in June.
        suicide | p | He had suicidal thoughts in his army days, years before he met his wife.
        suicide | + | The anniversary of last year's layoff is on Friday, and he feels suicidal.
        suicide | p | Fifteen years ago, after losing the farm, he tried to end his life with a shotgun.
        suicide | p | PPHx: suicide attempt x2 (OD 2011, hanging 2014); no SI at present.
        suicide | + | Previously denied any suicidal ideation; today admits that she thinks of it daily.
        self-harm | po | Back at college his roommate self-harmed almost nightly, and nobody stepped in.
        self-harm | + | Self-harm is something she says she has gotten used to; cuts most evenings.
        self-harm | + | History of self-harm since age 14, ongoing; cut her thigh twice in the past week.
        self-harm | + | She had not cut for three years but relapsed on Monday with a kitchen knife.
        self-harm | p | Self-injurious behavior: present in adolescence, none since.
        harm-to-others | p | Hx of aggression toward peers in elementary school, none in high school.
        harm-to-others | + | D: Mr. L., who was fired three months ago, threatened today to shoot his ex-boss.
        harm-to-others | p | Homicidal ideation toward the abuser was present years ago, per outside records.
        harm-to-others | + | In the past 24 hours has voiced homicidal thoughts about a fellow resident.
        harm-to-others | + | Hx of violence, and on Sunday he shoved his mother into a door.
        abuse-neglect | + | Previously she defended her boyfriend; now she admits that he slaps and chokes her.
        abuse-neglect | + | Over the past month the carer has repeatedly left him without food: neglect.
        abuse-neglect | p | Her mother was physically abused by the grandfather all through the 1960s.
        abuse-neglect | - | No hx of physical or sexual abuse; describes her childhood as "boring in a good way."
        abuse-neglect | p | He was beaten with a belt by his father most days until he was twelve.
        safety-plan | p | Stable at home, but was on one-to-one observation during last year's admission.
        safety-plan | + | Has used the crisis line three times in the past week.
        safety-plan | p | Years ago she had a safety plan with another therapist, long since thrown away.
        safety-plan | p | Two prior psychiatric hospitalizations (2012, 2015).
        safety-plan | p | Hospitalised under Section 3 in his early twenties.
        legal-duties | ? | Asked about past arrests; he would rather not say.
        legal-duties | - | Has never been subpoenaed or sued, she says, in thirty years of nursing.
        legal-duties | + | He was convicted as a teen and, following a new arrest, is due in court on Thursday.
        legal-duties | ? | Check if the former clinic ever got his consent to release the records.
        legal-duties | p | There was a bitter custody battle three years ago, since settled.
        """
}
