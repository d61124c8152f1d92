extension RiskSentences {
    /// Written by somebody who had seen no rule and looked for what is misread: 187 of 251 were right before any of them was
    /// looked at. Now for development.
    static let visitor = """
        suicide | - | Denies suicidal ideation.
        suicide | - | SI: denied
        suicide | - | SI: none. HI: none.
        suicide | - | No SI/HI/AVH.
        suicide | - | Pt denies SI, HI and self-injurious behavior.
        suicide | - | She has never thought of killing herself.
        suicide | - | Client reports no thoughts of ending her life.
        suicide | - | Suicidality was not endorsed.
        suicide | - | Neither suicidal thoughts nor intent.
        suicide | - | Asked directly about suicide; he said no.
        suicide | - | Suicidal thoughts? No.
        suicide | - | Suicide risk assessed: patient is not suicidal at present.
        suicide | - | He laughed when I asked whether he wanted to die and said of course not.
        suicide | - | Without any suicidal intent or plan.
        suicide | - | Suicidal ideation is absent.
        suicide | - | Suicidal ideation: negative.
        suicide | - | SI (-), HI (-).
        suicide | - | There is no evidence of suicidality.
        suicide | - | Does not endorse wishing to be dead.
        suicide | - | C-SSRS negative for suicidal ideation.
        suicide | - | Ruled out acute suicidality.
        suicide | - | Free of suicidal thoughts since March.
        suicide | - | The suicidal thoughts have stopped.
        suicide | - | Risk: denied suicidal thoughts, plans, or intent; denied urges to self-harm.
        suicide | + | Does not deny suicidal ideation.
        suicide | + | Could not deny suicidal thoughts when I asked.
        suicide | + | He has not stopped thinking about killing himself.
        suicide | + | Suicidal ideation is not absent.
        suicide | + | Endorses SI with plan.
        suicide | + | SI: yes, passive.
        suicide | + | Wants to end it all.
        suicide | + | She told me she would be better off dead.
        suicide | + | Reports suicidal ideation, denies plan or intent.
        suicide | + | No plan, but suicidal thoughts every evening.
        suicide | + | Denies intent; suicidal thoughts daily.
        suicide | + | Denied suicidal thoughts last week, today admits to them.
        suicide | + | Denies depression. Suicidal.
        suicide | + | No change in suicidal ideation.
        suicide | + | No improvement in the suicidal thoughts.
        suicide | + | He says he is not suicidal, but I do not believe him; he has been collecting pills to kill himself.
        suicide | + | Suicidal ideation cannot be ruled out.
        suicide | + | Not only sad but suicidal.
        suicide | + | Doesn't want to live anymore.
        suicide | + | He sees no reason to live.
        suicide | + | Took an overdose yesterday evening.
        suicide | + | She hides her suicidal thoughts from her husband and denies them to the GP.
        suicide | po | Her brother died by suicide in 2011.
        suicide | +o | Mother attempted suicide when patient was eight.
        suicide | +o | A colleague at work killed himself.
        suicide | +o | Worried that her son is suicidal.
        suicide | +o | Patient's best friend told her he wants to die.
        suicide | +o | Talked about the suicide of his father.
        suicide | +o | Husband threatens to kill himself if she leaves.
        suicide | +o | Works on a suicide hotline.
        suicide | +o | Watched a film about a woman's suicide attempt.
        suicide | ? | If suicidal thoughts return, she will call me.
        suicide | ? | Should suicidal ideation occur, go to the emergency department.
        suicide | ? | Discussed what to do in case of suicidal crisis.
        suicide | ? | Will assess for suicidal ideation next session.
        suicide | ? | Monitor for SI.
        suicide | ? | Medication may increase suicidal thoughts; patient informed.
        suicide | ? | Psychoeducation on warning signs of suicide.
        suicide | p | History of two suicide attempts in her twenties.
        suicide | p | Attempted suicide in 2009, none since.
        suicide | p | Used to think about killing himself as a student.
        suicide | p | Past SI, none currently.
        suicide | p | Hx of SA x1 (2015).
        suicide | p | Years ago he tried to hang himself.
        self-harm | - | No self-harm this week.
        self-harm | - | Denies cutting.
        self-harm | - | Self-harm: denied.
        self-harm | - | She has not cut herself since August.
        self-harm | - | NSSI denied.
        self-harm | - | Resisted the urge to cut; no self-injury.
        self-harm | - | 40 days free of self-harm.
        self-harm | + | Cut herself twice on Friday.
        self-harm | + | Fresh burns on the left arm, self-inflicted.
        self-harm | + | Self-harm continues, no reduction.
        self-harm | + | Scratched her arms until they bled.
        self-harm | +o | Her daughter cuts herself.
        self-harm | po | Sister has a history of self-harm.
        self-harm | ? | If she feels like cutting, she will hold ice.
        self-harm | p | Used to burn herself with cigarettes at fifteen.
        self-harm | 0 | Cut down on coffee and cut the grass.
        self-harm | 0 | Budget cuts at work.
        harm-to-others | - | Denies homicidal ideation.
        harm-to-others | - | HI: denied
        harm-to-others | - | No thoughts of harming others.
        harm-to-others | - | He would never hurt anyone.
        harm-to-others | + | Threatened to kill his foreman with a hammer.
        harm-to-others | + | Hit his wife on Saturday.
        harm-to-others | + | Reports homicidal thoughts towards stepfather.
        harm-to-others | +o | Neighbour threatened to kill her.
        harm-to-others | +o | Brother was convicted of assault.
        harm-to-others | ? | If he feels the urge to hit someone he will leave the room.
        harm-to-others | p | Convicted of assault in 1998.
        abuse-neglect | - | Denies any abuse in childhood.
        abuse-neglect | - | No domestic violence.
        abuse-neglect | - | Screened for domestic violence: negative.
        abuse-neglect | + | Husband beats her when drunk.
        abuse-neglect | + | She was choked by her partner last night.
        abuse-neglect | p | Sexually abused by an uncle between seven and ten.
        abuse-neglect | + | Her mother was beaten by the grandfather.
        abuse-neglect | + | A friend is in an abusive relationship.
        abuse-neglect | 0 | Alcohol abuse since 2010.
        abuse-neglect | ? | If abuse of a child is suspected I have to report it.
        safety-plan | + | Safety plan made and copied for the sister.
        safety-plan | + | Reviewed the safety plan; crisis line number in wallet.
        safety-plan | - | No safety plan needed.
        safety-plan | - | Declined to make a safety plan.
        safety-plan | ? | If it gets worse we will make a safety plan.
        legal-duties | + | Child protective services notified today.
        legal-duties | + | Explained the limits of confidentiality.
        legal-duties | - | No duty to warn was seen.
        legal-duties | ? | If he names a victim, duty to warn would apply.
        legal-duties | - | No report to CPS was necessary.
        suicide | + | It is not true that she has no suicidal thoughts.
        suicide | + | She no longer denies suicidal thoughts.
        suicide | + | Denial of suicidal ideation not credible.
        suicide | + | Denies suicidal ideation but his wife found a farewell letter.
        suicide | + | Suicidal ideation: not denied.
        suicide | + | SI: denied at first, later confirmed.
        suicide | + | At first she denied suicidal thoughts, then cried and said they come every night.
        suicide | + | Suicidal thoughts no better.
        suicide | + | There is not a day without suicidal thoughts.
        suicide | + | Never a week without thoughts of suicide.
        suicide | + | No doubt that he is suicidal.
        suicide | + | No intent to act on her suicidal thoughts.
        suicide | + | Would not act on his suicidal thoughts because of the children.
        suicide | + | Suicidal ideation present, no plan.
        suicide | + | SI without plan or intent.
        suicide | + | Passive SI w/o intent.
        suicide | + | Cannot contract for safety; suicidal.
        suicide | + | He was not able to distance himself from suicidal thoughts.
        suicide | + | Hasn't told anyone about her suicidal thoughts.
        suicide | + | She has never told her husband that she is suicidal.
        suicide | + | Doesn't sleep because of suicidal thoughts.
        suicide | + | No sleep, no appetite, suicidal thoughts.
        suicide | + | Refuses hospital, suicidal.
        suicide | + | Negative mood, suicidal ideation.
        suicide | + | Not hospitalised despite suicidal ideation.
        suicide | + | Nothing helps against the suicidal thoughts.
        suicide | + | Lost her father to suicide and now thinks of killing herself too.
        suicide | + | Like her brother, who killed himself, she wants to die.
        suicide | + | Her mother, who is worried, reports that the patient is suicidal.
        suicide | + | Husband found her with a rope; she wanted to hang herself.
        suicide | + | Suicidal ideation: 6/10.
        suicide | + | Suicidal ideation: positive, nightly.
        suicide | + | Has suicidal thoughts. Denies them to his family.
        suicide | + | Suicidal thoughts have not gone away.
        suicide | + | Suicidal thoughts came back after two quiet months.
        suicide | + | Suicidality unchanged.
        suicide | + | She wrote goodbye letters and gave away the cat.
        suicide | + | Thinks about jumping in front of the train.
        suicide | + | Bought a rope.
        suicide | + | He doesn't want to be here any more.
        suicide | + | Denies SI?? contradictory; stockpiled insulin to end his life.
        suicide | + | Denied suicidal thoughts on Monday and attempted suicide on Tuesday.
        suicide | + | Wife reports he has been talking about suicide; he denies it.
        suicide | - | Mental status: SI denied; HI denied; no AH/VH.
        suicide | - | Suicidal thoughts/plans/intent: none reported
        suicide | - | Suicide: nil.
        suicide | - | SI/HI: neg.
        suicide | - | SI - denied.
        suicide | - | SI = 0
        suicide | - | Suicidal ideation [ ] yes [x] no
        suicide | - | Pt. denied SI/HI/plan.
        suicide | - | Not suicidal.
        suicide | - | She isn't suicidal, she says, only tired.
        suicide | - | "I would never kill myself," he said.
        suicide | - | He wouldn't kill himself because of the children.
        suicide | - | Life is worth living again; thoughts of suicide are gone.
        suicide | - | No longer suicidal.
        suicide | - | No current or recent suicidal ideation, plan, means or intent.
        suicide | p | Denies current SI. History of overdose 2018.
        suicide | - | Denies being suicidal, homicidal or psychotic.
        suicide | - | When asked about suicidal thoughts, she shook her head.
        suicide | - | Q: suicidal thoughts? A: none.
        suicide | - | Patient denied that he was suicidal.
        suicide | - | Nor is he suicidal.
        suicide | - | PHQ-9 item 9 (suicidal thoughts): 0.
        suicide | - | Suicidal ideation was explored and denied.
        suicide | - | Suicidal or homicidal ideation not present.
        suicide | +o | The patient's uncle took his own life.
        suicide | +o | A client of hers (she is a nurse) attempted suicide on the ward.
        suicide | +o | His ex said she would kill herself.
        suicide | +o | Her flatmate is suicidal and she feels responsible.
        suicide | +o | Grieving her son, lost to suicide.
        suicide | +o | Read about the suicide of an actor in the paper.
        suicide | 0 | Committed to the plan and hopes to die of old age one day.
        suicide | 0 | The joke nearly killed him with laughter.
        suicide | 0 | Deadline at work; dying to see the new film.
        suicide | 0 | Took an online test in SI units.
        self-harm | + | Denies self-harm, yet fresh cuts on both wrists.
        self-harm | + | Has not stopped cutting.
        self-harm | + | Not a day without cutting herself.
        self-harm | + | Self-harm: not denied.
        self-harm | + | Hit her head against the wall on purpose.
        self-harm | - | Self-harm? None.
        self-harm | - | SH: nil
        self-harm | +o | Two girls in her class cut themselves.
        harm-to-others | + | Does not deny wanting to kill him.
        harm-to-others | + | Homicidal ideation not absent.
        harm-to-others | + | He pushed his partner against the wall.
        harm-to-others | + | Bought a gun, says the boss will regret it.
        harm-to-others | - | "I'd never lay a hand on her," he says; no violence reported.
        harm-to-others | - | HI? No.
        abuse-neglect | + | Her partner strangled her.
        abuse-neglect | + | Boyfriend punched her in the face.
        abuse-neglect | p | Father locked him in the cellar for days as a child.
        abuse-neglect | p | She was raped at nineteen.
        abuse-neglect | + | Husband controls the money and forbids her to see friends.
        abuse-neglect | - | Abuse: denied.
        abuse-neglect | - | Abuse? No.
        abuse-neglect | + | Abuse not denied.
        abuse-neglect | + | She does not deny that he beats her.
        abuse-neglect | + | There is not a week without his hitting her.
        suicide | - | Suicidal ideation and self-harm were denied.
        suicide | - | SI, HI: denied.
        suicide | - | SI/HI denied.
        suicide | - | SI and HI denied.
        suicide | - | Denied: SI, HI, self-harm.
        suicide | - | Suicidal ideation, plan and intent were all denied.
        suicide | - | Suicidal and homicidal thoughts denied by patient.
        suicide | - | Suicidal ideation, homicidal ideation denied.
        suicide | - | SI/HI/SH: none
        suicide | - | SI -, HI -
        suicide | - | SI: no. Plan: no.
        suicide | - | Suicide risk: low, no ideation.
        suicide | - | Suicidality: none.
        suicide | - | Thoughts of suicide: "no, never".
        suicide | + | No intent or plan, suicidal thoughts persist.
        suicide | + | Has suicidal thoughts but no intent.
        suicide | + | No intent to act on suicidal ideation, which is constant.
        suicide | + | Has thoughts of suicide that she would not act on.
        suicide | + | Not safe at home; suicidal.
        suicide | + | Denies everything, yet suicidal by my assessment.
        suicide | + | Suicidal ideation not improved.
        suicide | + | She didn't kill herself only because the dog barked.
        suicide | + | She attempted suicide on Tuesday, denied it on Wednesday.
        suicide | + | Denied SI on the phone, then took 20 tablets and left a suicide note.
        suicide | + | Denied suicidal thoughts but had tied a noose; wanted to kill himself.
        suicide | + | I don't think his denial of suicidal thoughts is honest.
        self-harm | - | Suicidal ideation and self-harm were denied.
        self-harm | - | Denied: SI, HI, self-harm.
        self-harm | + | Denied self-harm and then showed me fresh cuts from cutting herself.
        harm-to-others | - | SI, HI: denied.
        harm-to-others | - | Suicidal and homicidal thoughts denied by patient.
        abuse-neglect | - | No abuse or neglect reported.
        """
}
