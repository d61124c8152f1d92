extension RiskSentences {
    static let suicide = """
        suicide | - | Denies SI/HI/self-harm at this time.
        suicide | - | Pt denied any current suicidal ideation, intent or plan.
        suicide | - | No SI, no HI, no psychotic symptoms elicited.
        suicide | - | SI/HI: none reported.
        suicide | - | She was clear that she is not having thoughts of ending her life.
        suicide | - | Adamantly denies that he wants to kill himself.
        suicide | - | He has never attempted suicide.
        suicide | - | No history of suicide attempts.
        suicide | - | Past suicide attempts: nil.
        suicide | - | Has been free of suicidal thoughts since the summer.
        suicide | - | Suicidal ideation has resolved.
        suicide | - | Absence of suicidal intent noted.
        suicide | - | There is nothing to suggest that she is suicidal.
        suicide | - | Does not endorse active or passive suicidal ideation.
        suicide | - | C/o low mood and poor sleep but denies any thoughts of suicide.
        suicide | - | On discharge he was neither suicidal nor psychotic.
        suicide | - | Client says she would never kill herself because of her children.
        suicide | - | "I don't want to die," she said, "I want it to be quiet."
        suicide | - | Patient reports no thoughts of wanting to be dead.
        suicide | - | Says she has no wish to die and no intention of acting on it.
        suicide | + | Reports passive SI most evenings, without plan or intent.
        suicide | + | Fleeting thoughts of suicide this week, no plan.
        suicide | + | He told me he had been thinking about killing himself.
        suicide | + | Endorsed suicidal thoughts on item 9 of the questionnaire.
        suicide | + | Took an overdose of paracetamol on Friday night with the intention of ending her life.
        suicide | + | "Everyone would be better off without me," he said quietly.
        suicide | + | Wishes she would not wake up in the morning.
        suicide | + | Although he denies intent, he admits to suicidal ideation several times a day.
        suicide | + | Denies a plan; however, suicidal ideation persists.
        suicide | + | Suicidal thoughts continue but are less intense than last week.
        suicide | + | No change in suicidal ideation since our last contact.
        suicide | + | Not only hopeless but actively suicidal when seen in A&E.
        suicide | + | There has been no decrease in her suicidal thoughts.
        suicide | + | She did not deny feeling suicidal over the weekend.
        suicide | p | Attempted suicide in 2019 by hanging.
        suicide | p | Hx of two suicide attempts, the last one at age 17.
        suicide | p | Used to feel suicidal every winter.
        suicide | p | Previous attempt to end his life was ten years ago.
        suicide | p | As a teenager she tried to kill herself with her father's tablets.
        suicide | + | Phoned this morning, tearful, saying that life is not worth living.
        suicide | + | Has stockpiled tablets and written a suicide note.
        suicide | + | Cannot rid himself of suicidal thoughts.
        suicide | + | No longer hides her suicidal thoughts from me.
        suicide | + | Voices tell him to jump in front of a train, and he feels suicidal.
        suicide | ? | Advised to ring the duty line should suicidal thoughts return.
        suicide | ? | If she were to become suicidal, her sister would bring her to the emergency department.
        suicide | ? | Will monitor for suicidal ideation after the dose change.
        suicide | ? | Suicide risk assessment carried out by telephone.
        suicide | ? | Explored whether he has had any suicidal thoughts.
        suicide | ? | The risk of suicide was discussed with the team.
        suicide | ? | Screened for suicidality using the Columbia scale.
        suicide | ? | To be referred to the crisis team in the event of suicidal intent.
        suicide | po | His brother died by suicide when he was nine.
        suicide | +o | Still haunted by her mother's suicide attempt.
        suicide | po | FHx: maternal uncle completed suicide.
        suicide | po | Her best friend took her own life last autumn.
        suicide | +o | Came in shaken because a colleague had attempted suicide.
        suicide | po | Father suicidal after the divorce, she recalls.
        suicide | -o | No family history of suicide.
        suicide | -o | Family history is negative for suicide or completed attempts.
        suicide | -o | Her husband denies suicidal thoughts, she tells me.
        suicide | -o | Mother says that her other son is not suicidal.
        suicide | ?o | Wonders whether her son is suicidal.
        suicide | ?o | He worries his wife might kill herself if he leaves.
        suicide | 0 | MRI shows inflammation of the left SI joint.
        suicide | 0 | She joked that she would die of embarrassment at the wedding.
        suicide | 0 | Says that leaving the firm now would be career suicide.
        suicide | 0 | Mostly kills time on his phone until the shift starts.
        suicide | 0 | Dying to get back to her allotment after the holiday.
        suicide | 0 | His father died of a stroke in the spring.
        """
}
