extension RiskSentences {
    static let safetyPlan = """
        safety-plan | + | Safety plan reviewed and updated.
        safety-plan | + | Completed a written safety plan with the client.
        safety-plan | + | Provided the number of the crisis line.
        safety-plan | + | She agreed to call 988 if thoughts get worse.
        safety-plan | + | Will go to the nearest emergency room if he cannot keep himself safe.
        safety-plan | + | Crisis plan in place; wife holds the medication.
        safety-plan | + | Discussed means restriction; firearms are now locked at his brother's house.
        safety-plan | + | Contracted for safety until Thursday.
        safety-plan | + | Warning signs, coping steps and emergency contacts written down together.
        safety-plan | + | Was admitted to the psychiatric ward voluntarily on Monday.
        safety-plan | + | Detained under section 2 of the Mental Health Act.
        safety-plan | + | Referred to the crisis resolution team for home treatment.
        safety-plan | + | Placed on a 5150 hold.
        safety-plan | + | Ambulance called; patient taken to A&E.
        safety-plan | p | Was hospitalized for depression in 2015.
        safety-plan | p | Hx of three inpatient psychiatric admissions.
        safety-plan | + | Samaritans number given, and she has saved it in her phone.
        safety-plan | + | Agreed to give the remaining tablets to her mother for safekeeping.
        safety-plan | + | Police welfare check requested after he did not answer.
        safety-plan | + | Not only made a safety plan but shared it with his wife.
        safety-plan | + | No changes to the safety plan.
        safety-plan | + | Denies SI; safety plan reviewed.
        safety-plan | + | Did not need to use her safety plan this week.
        safety-plan | + | Used her crisis card twice over Christmas.
        safety-plan | + | Advised to attend A&E or phone 999 in an emergency.
        safety-plan | + | Placed on one-to-one observation overnight.
        safety-plan | + | Knows whom to call in a crisis: sister, duty worker, out-of-hours line.
        safety-plan | + | Although he was reluctant, he signed the safety plan.
        safety-plan | + | Lethal means counseling done with both parents.
        safety-plan | + | His crisis contingency plan was sent to the GP.
        safety-plan | - | No safety plan in place yet.
        safety-plan | - | Declined to make a safety plan.
        safety-plan | - | Refused hospitalization.
        safety-plan | - | He has never been hospitalized for psychiatric reasons.
        safety-plan | - | No prior psychiatric admissions.
        safety-plan | - | Psychiatric hospitalizations: none.
        safety-plan | - | Does not meet criteria for involuntary admission.
        safety-plan | - | No need for a crisis referral at present.
        safety-plan | - | Is not willing to contract for safety.
        safety-plan | - | Does not have a crisis plan.
        safety-plan | - | Inpatient admission not indicated.
        safety-plan | - | Denies previous inpatient treatment or psychiatric hospitalization.
        safety-plan | - | Left without a safety plan.
        safety-plan | - | She would not agree to a safety plan.
        safety-plan | ? | Consider a crisis team referral if mood drops further.
        safety-plan | ? | If he were to deteriorate, we would think about hospitalization.
        safety-plan | ? | May need inpatient admission should things get worse.
        safety-plan | ? | Discussed whether hospitalization would be helpful.
        safety-plan | ? | Asked about previous psychiatric admissions.
        safety-plan | ? | Hospitalization was considered with the on-call psychiatrist.
        safety-plan | ? | Would need a safety plan if thoughts came back.
        safety-plan | ? | Threshold for admission to be reviewed on Friday.
        safety-plan | 0 | Works as a porter at the general hospital.
        safety-plan | 0 | She feels safe with her new flatmates.
        safety-plan | 0 | The family is in a financial crisis.
        safety-plan | 0 | Calls it his midlife crisis.
        safety-plan | 0 | Saw the emergency dentist on Saturday.
        safety-plan | 0 | Plans to visit the safari park with the kids.
        safety-plan | 0 | Wears a safety helmet on site.
        safety-plan | 0 | Treatment plan reviewed, goals unchanged.
        safety-plan | 0 | Got the admission letter from her university.
        safety-plan | 0 | Her lines of communication with her ex are open again.
        """
}
