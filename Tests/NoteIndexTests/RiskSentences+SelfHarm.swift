extension RiskSentences {
    static let selfHarm = """
        self-harm | - | Denies SI/HI/self-harm.
        self-harm | - | Denies self-harming since the last appointment.
        self-harm | - | No self-injurious behavior reported this week.
        self-harm | - | No urges to self-harm.
        self-harm | - | Pt denies any cutting, burning or other self-injury.
        self-harm | - | DSH: nil.
        self-harm | - | Has not cut herself for six weeks.
        self-harm | - | Says he has stopped cutting altogether.
        self-harm | - | No evidence of fresh self-inflicted injuries on examination.
        self-harm | - | Never harmed herself on purpose.
        self-harm | - | Has no history of deliberate self-harm.
        self-harm | - | Low mood, though without any thoughts of harming herself.
        self-harm | - | She is no longer cutting.
        self-harm | - | Self-harm: not reported.
        self-harm | - | "I haven't hurt myself since I moved out," she said with some pride.
        self-harm | - | Nine months free from self-harm today.
        self-harm | - | Managed the weekend without hurting herself.
        self-harm | - | Neither self-harm nor substance use was reported at follow-up.
        self-harm | + | Admits cutting her forearm with a razor on Tuesday.
        self-harm | + | Self-harm continues, mostly scratching and head-banging.
        self-harm | + | Several superficial cuts to the left thigh, self-inflicted.
        self-harm | + | He burns himself with cigarettes when he feels numb.
        self-harm | + | Reports urges to self-harm after every phone call with her ex.
        self-harm | + | She hurt herself again last night and told no one.
        self-harm | + | Denies suicidal intent but says she cuts to feel something.
        self-harm | + | NSSI x3 since last session.
        self-harm | + | Punched the wall until his knuckles bled, in order to hurt himself.
        self-harm | p | History of cutting in high school.
        self-harm | p | Used to self-harm as a teenager.
        self-harm | + | Began cutting herself at thirteen, after the move.
        self-harm | p | Past hx of self-injury, last episode in 2021.
        self-harm | + | No reduction in self-harm despite weekly sessions.
        self-harm | + | Not just thinking about it: she has been self-harming daily.
        self-harm | + | Although she denies suicidal ideation, she continues to self-harm.
        self-harm | p | Old self-harm scars visible on both arms.
        self-harm | + | Presented to the minor injuries unit following an episode of deliberate self-harm.
        self-harm | + | "When I cut, the noise stops for a while."
        self-harm | + | He has thoughts of hurting himself, which he has not acted on.
        self-harm | + | Hits himself on the head when he is frustrated.
        self-harm | + | Did not tell her parents that she had been cutting.
        self-harm | + | The urge to cut was strong on Sunday, although she resisted it.
        self-harm | ? | Asked about self-injury.
        self-harm | ? | Call the ward if the urge to self-harm comes back.
        self-harm | ? | We discussed what she could do instead, should she feel like harming herself.
        self-harm | ? | Self-harm to be reviewed at the next appointment.
        self-harm | ? | At some risk of self-harm over the holidays.
        self-harm | ? | She would hold ice cubes if she had the urge to cut herself.
        self-harm | ? | Monitor for self-harm during the taper.
        self-harm | ? | Screening questions on self-harm were asked by the nurse.
        self-harm | ? | In the event of self-harm, parents will take her to A&E.
        self-harm | +o | Her daughter has been cutting herself at school.
        self-harm | +o | Found out that his girlfriend self-harms.
        self-harm | +o | Her roommate's self-harm frightens her.
        self-harm | po | Sister has a history of self-harm and bulimia.
        self-harm | +o | Mother is worried because his brother burned himself on purpose.
        self-harm | +o | Two girls in her class self-harm, and she does not know what to say to them.
        self-harm | -o | Her son denies any self-harm.
        self-harm | -o | His partner no longer cuts herself, he says.
        self-harm | -o | The father says his daughter has never self-harmed.
        self-harm | ?o | She wonders whether her sister is hurting herself.
        self-harm | 0 | Cutting down on wine during the week.
        self-harm | 0 | Cut her hair short after the breakup.
        self-harm | 0 | Her aunt's cutting remarks at dinner upset her.
        self-harm | 0 | He burned the dinner and laughed about it.
        self-harm | 0 | Is cutting back on overtime.
        self-harm | 0 | Felt cut off from the rest of the team.
        self-harm | 0 | Hurt by what her sister had said.
        self-harm | 0 | She was scratched by the neighbour's cat.
        """
}
