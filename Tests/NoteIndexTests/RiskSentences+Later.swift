extension RiskSentences {
    /// Written after the rules were read, to find what was wrong with them in general: for development, all of them.
    static let later = """
        suicide | - | Mood euthymic, sleep restored, suicidality absent.
        suicide | - | Suicidal thoughts have not returned since discharge.
        suicide | - | Asked about suicidal thoughts, which she denied.
        suicide | - | I asked whether he was thinking of suicide and he said no.
        suicide | - | There are no current concerns about suicide.
        suicide | - | At no point today did he express suicidal intent.
        suicide | - | She is not at present experiencing any suicidal ideation.
        suicide | - | Low mood without suicidality.
        suicide | - | Suicide: denies ideation, plan, intent.
        suicide | - | Nil suicidal ideation.
        suicide | - | No SI/HI/AVH. Slept well.
        suicide | - | Presents with no suicidal thoughts.
        suicide | + | Not sleeping because of suicidal thoughts.
        suicide | + | Stopped sertraline after suicidal thoughts appeared.
        suicide | + | Never goes a day without suicidal thoughts.
        suicide | + | No plan, no means, but suicidal thoughts since Sunday.
        suicide | + | He didn't mention to his wife that he had tried to kill himself.
        suicide | + | No relief from the suicidal thoughts.
        suicide | + | Denied SI on the phone, but on the ward admitted to suicidal plans.
        suicide | + | Suicidal ideation has not improved.
        suicide | p | Had his first suicide attempt at the age of 20; denies SI now.
        suicide | + | She cannot promise not to act on her suicidal thoughts.
        suicide | + | Thinks the family would be better off if he was dead.
        suicide | + | "I just want to go to sleep and never wake up."
        suicide | + | Wrote goodbye letters to her sons before taking an overdose.
        suicide | ? | If suicidal ideation were to emerge, he would contact us the same day.
        suicide | ? | Should suicidal thoughts become more frequent, call the office.
        suicide | ? | Suicidality was not assessed as he left early.
        suicide | ? | Safety: suicidal ideation to be checked at every visit.
        suicide | ? | Father worried that she may become suicidal.
        suicide | ? | Unclear whether the overdose was a suicide attempt.
        suicide | po | Her neighbour hanged himself in the spring.
        suicide | po | Grew up with a father who attempted suicide twice.
        suicide | po | FH: suicide (paternal grandfather).
        suicide | po | An aunt killed herself before he was born.
        suicide | -o | His daughter has never been suicidal.
        suicide | -o | Husband: no suicidal thoughts.
        self-harm | - | She hasn't self-harmed for over a year.
        self-harm | - | Urges to self-harm have gone.
        self-harm | - | Stopped cutting when she met her partner.
        self-harm | - | Has managed not to cut herself.
        self-harm | - | Has resisted the urge without self-harming.
        self-harm | + | Relapsed into self-harm after eight months.
        self-harm | + | Scratches her arms until they bleed.
        self-harm | + | Not suicidal, but she has been cutting again.
        self-harm | + | Cutting, burning: both in the last month.
        self-harm | p | Self-harm hx: cutting, from age 14 to 16.
        self-harm | ? | Would self-harm be a risk if she stopped treatment?
        self-harm | ? | Was asked about self-harm by the triage nurse.
        self-harm | po | Her twin sister used to self-harm.
        self-harm | +o | Her best friend, who self-harms, moved away.
        self-harm | -o | Her stepson is no longer self-harming.
        self-harm | ?o | Asked if her daughter self-harms.
        self-harm | 0 | Cut contact with his parents in June.
        self-harm | 0 | The salary cuts worry her.
        harm-to-others | - | No thoughts of hurting anyone else.
        harm-to-others | - | No aggression on the unit.
        harm-to-others | - | He has not been violent since he stopped drinking.
        harm-to-others | - | Risk to others: no violence, no threats.
        harm-to-others | - | Did not threaten anyone.
        harm-to-others | - | Homicidal ideation not endorsed.
        harm-to-others | + | Got into a fight at the pub and broke a man's jaw.
        harm-to-others | + | Threw a chair at a member of staff.
        harm-to-others | + | Violent outbursts towards his parents.
        harm-to-others | + | "I feel like hurting people," she said.
        harm-to-others | + | Pushed his wife against the wall.
        harm-to-others | ? | Potential for violence was considered.
        harm-to-others | ? | If homicidal thoughts return he will call the clinic.
        harm-to-others | +o | Her boyfriend threatens to kill the neighbour's dog.
        harm-to-others | +o | His brother is in prison for murder.
        harm-to-others | -o | Says that her son is not aggressive at school.
        harm-to-others | ?o | Wonders if her ex could become violent.
        harm-to-others | 0 | Fighting off a cold.
        harm-to-others | 0 | Her knitting group murders every pattern, she jokes.
        abuse-neglect | - | Has not experienced abuse in this relationship.
        abuse-neglect | - | No DV, no abuse, no neglect.
        abuse-neglect | - | Neither abuse nor neglect in the family of origin.
        abuse-neglect | - | Sexual abuse was not disclosed.
        abuse-neglect | + | Kept the abuse to herself for years.
        abuse-neglect | + | Never told anyone about the rape.
        abuse-neglect | p | Bullied and beaten at boarding school.
        abuse-neglect | + | Husband monitors her phone and will not let her see friends.
        abuse-neglect | ? | Possible elder abuse by the nephew.
        abuse-neglect | ? | Domestic violence to be explored when seen alone.
        abuse-neglect | ? | Asked whether she had been hit by her partner.
        abuse-neglect | 0 | Abuse of painkillers after surgery.
        abuse-neglect | 0 | Beat him to the last seat.
        safety-plan | - | No plan for safety and no crisis contacts.
        safety-plan | - | Crisis services were not needed.
        safety-plan | - | Has not been to the emergency room this year.
        safety-plan | - | Never been sectioned.
        safety-plan | - | Declined referral to the crisis team.
        safety-plan | + | Gave her the number of the helpline.
        safety-plan | + | Went to the emergency department on Sunday night.
        safety-plan | + | Partner will remove the razor blades from the flat; safety plan signed.
        safety-plan | + | Husband agreed to lock up the guns.
        safety-plan | ? | Whether to admit her to the psychiatric unit was discussed.
        safety-plan | ? | Could need hospitalization if she stops eating.
        safety-plan | ? | Consider the crisis line as an extra support.
        safety-plan | 0 | Emergency brake failed on her bike.
        safety-plan | 0 | Identity crisis at forty, as he puts it.
        legal-duties | - | No safeguarding concerns.
        legal-duties | - | No ROI for the school.
        legal-duties | - | Not involved with probation.
        legal-duties | - | Did not sign the release of information.
        legal-duties | + | Parents consented to treatment.
        legal-duties | + | She is suing her employer and may want my records.
        legal-duties | + | Restraining order granted by the judge.
        legal-duties | + | CPS case opened last week.
        legal-duties | ? | Whether a report to CPS is required was discussed in supervision.
        legal-duties | ? | If she discloses abuse I would be a mandated reporter.
        legal-duties | 0 | Feels his brother sits in judgement over him.
        legal-duties | 0 | Won the squash court lottery again.
        suicide | - | No thoughts, plans or intentions of suicide were expressed.
        suicide | - | Nothing in today's session pointed to suicidal thinking.
        suicide | - | Rates suicidal thoughts as 0 out of 10.
        suicide | - | She has not once thought of killing herself this month.
        suicide | - | Suicidality is not a concern at the moment.
        suicide | - | Client firmly rejects the idea of suicide.
        suicide | - | Recovered from the episode; suicidal ideation now absent.
        suicide | - | He is not, and has never been, suicidal.
        suicide | - | There have been no further suicide attempts.
        suicide | - | Hopeless at times, never suicidal.
        suicide | - | I see no acute suicidality.
        suicide | + | Chronic suicidal ideation, at baseline.
        suicide | + | She disclosed a suicide attempt that she had never mentioned before.
        suicide | + | He is suicidal but has no plan.
        suicide | + | Can no longer hold back the thoughts of killing himself.
        suicide | + | Not eating, not sleeping, suicidal.
        suicide | + | Without warning she said that she had tried to hang herself.
        suicide | + | The suicidal thoughts do not frighten him.
        suicide | + | Suicidal ideation without plan or intent.
        suicide | + | When her husband is away she has thoughts of ending it all.
        suicide | ? | What she would do if she felt suicidal was rehearsed.
        suicide | ? | Please ask about suicidal ideation at each contact.
        suicide | ? | Suicide risk: low.
        suicide | po | Lost her father to suicide at the age of four.
        suicide | +o | Two of his cousins have attempted suicide.
        suicide | po | The client's mother made a suicide attempt last year.
        suicide | po | A classmate killed himself in May.
        suicide | + | Since her brother's death she has felt suicidal.
        suicide | + | Told her husband that she is suicidal.
        suicide | + | He cannot tell his wife how suicidal he feels.
        self-harm | - | Arms inspected: no new cuts, no self-harm.
        self-harm | - | No DSH, no alcohol.
        self-harm | p | It is two years since she last self-harmed.
        self-harm | - | He no longer feels the need to hurt himself.
        self-harm | + | Self-harms by burning.
        self-harm | + | Still cutting, mainly on the thighs.
        self-harm | + | Her self-harm has not stopped.
        self-harm | + | She was ashamed and hid the self-harm from her mother.
        self-harm | + | After the argument with her sister she cut herself.
        self-harm | + | Punishes himself by hitting his head against the wall.
        self-harm | ? | Agreed to text her friend if she wants to hurt herself.
        self-harm | +o | A girl on the ward had cut herself, which upset her.
        self-harm | 0 | The neighbours cut down the old tree.
        self-harm | 0 | Burned her hand on the iron by accident.
        harm-to-others | - | Denies thoughts of harm to self or others.
        harm-to-others | - | Never in a fight, never arrested.
        harm-to-others | - | Presents no danger to others.
        harm-to-others | - | Denies access to weapons.
        harm-to-others | + | Has fantasies of killing his old teacher.
        harm-to-others | + | Kicked a nurse during restraint.
        harm-to-others | + | Threatened staff with a broken bottle.
        harm-to-others | p | Charged with attempted murder in 2012.
        harm-to-others | + | She lashed out and hit her mother.
        harm-to-others | +o | Her uncle was convicted of manslaughter and is violent.
        harm-to-others | 0 | Was attacked by two strangers on the way home.
        harm-to-others | 0 | Shot some good photographs in Wales.
        abuse-neglect | - | There is no abuse in the home.
        abuse-neglect | - | Raised by both parents without abuse or neglect.
        abuse-neglect | - | Bruising explained by a fall; abuse ruled out.
        abuse-neglect | p | Father used to beat him with a belt.
        abuse-neglect | + | Ex-husband stalked and threatened her after she left.
        abuse-neglect | + | The children witnessed domestic violence.
        abuse-neglect | p | She was groomed online at fourteen.
        abuse-neglect | ? | May have been abused by a cousin; no clear memory.
        abuse-neglect | ? | Concerned that the boy may be neglected.
        abuse-neglect | 0 | Controlling for age, the score is average.
        safety-plan | - | Has no one to call in a crisis and no safety plan.
        safety-plan | - | Hospital admission was not needed.
        safety-plan | - | Discharged; no longer in crisis.
        safety-plan | + | Brought in by ambulance and admitted to the psychiatric unit.
        safety-plan | + | We went over the safety plan again.
        safety-plan | + | Denies intent and agrees to follow the safety plan.
        safety-plan | + | Risk is low; knows to dial 911.
        safety-plan | ? | If it gets worse, admission to the psychiatric ward would be the next step.
        safety-plan | 0 | Keeps a spare key in the safe.
        legal-duties | - | No court date so far.
        legal-duties | - | Client declined to give consent.
        legal-duties | - | Not on probation or parole.
        legal-duties | + | Explained when I am required to report.
        legal-duties | + | The judge ordered an assessment.
        legal-duties | + | Court date is the 5th.
        legal-duties | ? | In case of a subpoena, call the lawyer first.
        legal-duties | ? | Asked whether he has ever been arrested.
        legal-duties | 0 | Released from hospital on Monday.
        suicide | - | The suicidal thoughts that troubled her in spring have not come back.
        suicide | - | Mr A. states that he has no thoughts of suicide and looks forward to the summer.
        suicide | p | No current SI, though passive ideation was present last month, now resolved.
        suicide | + | Reports SI without HI.
        suicide | + | Expressed suicidal intent to a nurse at 3 am.
        suicide | + | Admitted after she tried to take her own life.
        suicide | + | Low in mood with suicidal ideation; no psychosis.
        suicide | ? | Consider suicide risk when prescribing.
        suicide | po | Mother overdosed when the patient was eight.
        suicide | 0 | He is dying of cancer and is at peace with it.
        self-harm | - | There has been no self-harm since the dose was raised.
        self-harm | - | Self-harm urges: 0/10.
        self-harm | - | Mum reports no self-harm at home.
        self-harm | + | She picked up the blade again on Monday and cut her arm.
        self-harm | + | Reports self-harm, denies suicidal intent.
        self-harm | + | The frequency of self-harm has gone down.
        self-harm | + | No need for stitches after she cut her wrist.
        self-harm | ? | Call her mother if she feels the urge to self-harm.
        self-harm | +o | Her flatmate cuts herself and asks her to keep it secret.
        self-harm | 0 | Cut his finger while cooking.
        harm-to-others | - | No violent ideation.
        harm-to-others | - | He does not wish to harm anyone.
        harm-to-others | - | Calm and polite, no threats or aggression.
        harm-to-others | p | He has been violent in the past.
        harm-to-others | + | Made threats against his former employer.
        harm-to-others | + | Denies HI but states he will shoot his boss.
        harm-to-others | + | Hit another resident at breakfast.
        harm-to-others | ? | Monitor for aggression.
        harm-to-others | +o | Her partner is violent, and she is afraid.
        harm-to-others | 0 | Her headaches come in stabbing attacks.
        abuse-neglect | - | No past or present abuse.
        abuse-neglect | - | Reports a happy childhood with no abuse.
        abuse-neglect | - | She does not feel threatened or controlled by her partner.
        abuse-neglect | p | History of physical and sexual abuse.
        abuse-neglect | + | Verbal abuse from her husband continues.
        abuse-neglect | + | She has not spoken to her father since the abuse came to light.
        abuse-neglect | + | Partner chokes her during arguments.
        abuse-neglect | ? | Enquired about abuse; she changed the subject.
        abuse-neglect | ? | Watch for signs of neglect.
        abuse-neglect | 0 | Alcohol abuse and dependence, severe.
        safety-plan | - | Does not want to make a safety plan.
        safety-plan | - | Never needed inpatient care.
        safety-plan | - | Psychiatric admission was avoided.
        safety-plan | + | Developed a safety plan; copy given to client.
        safety-plan | p | Went to the ER twice in March for suicidal thoughts.
        safety-plan | + | Crisis line number is on the fridge.
        safety-plan | p | Spent ten days on an inpatient unit last year.
        safety-plan | ? | Should she need it, the crisis team can be called.
        safety-plan | 0 | Safety shoes are required at the plant.
        safety-plan | 0 | Has private hospital insurance.
        legal-duties | - | No history of arrests.
        legal-duties | - | Consent not given.
        legal-duties | - | There are no legal proceedings.
        legal-duties | + | Discussed limits of confidentiality with parents and teen.
        legal-duties | + | He was sentenced to community service.
        legal-duties | + | Filed a report with APS.
        legal-duties | + | Confidentiality was explained, and she signed the form.
        legal-duties | ? | May have to break confidentiality if risk rises.
        legal-duties | 0 | Has an arresting smile, she says of her son.
        legal-duties | 0 | Reports that he is sleeping well.
        suicide | - | Suicidal thoughts have stopped.
        suicide | - | The screen was negative for suicidal ideation.
        """
}
