extension DemoNotes {
    static var r055: String {
        #"""
        R-055 | Konrad Ashbellows | 1969
        @ 100w 2d | intake | substance-use, legal-duties | First hour
        Reason: Long-distance driver without a licence since he was stopped in the morning with last night's vodka in
          him. The court wants ten sessions, his wife wants him gone, he would like to be left in peace.
        Background: Drinks since the army, a bottle in two days for four years. Two withdrawals in hospital, the longer
          dry spell eight months. Daughter Wenke, nineteen, not on speaking terms.
        Presentation: Big, careful man. Smelled of mint. Explained to him what the court gets from me: dates, nothing
          else, and only with his signature.
        Risk: No thoughts of suicide. No violence at home by his account; no weapons.
        @ 99w 2d | progress | engagement-ambivalence
        Data: "I'm here because of a stamp." Asked what he would do with an hour a week if there were no stamp: sleep.
          What is good about drinking: the quiet in the cab when there's no cab any more. What is less good: he named
          four things without a pause.
        Assessment: Ambivalent, and more honest about it than the form he was sent with.
        Plan: I will not argue. He counts units for a week without altering anything.
        @ 98w 2d | progress
        Data: Counted. Showed me the beer mats in order, with dates, like tachograph discs. A hundred and four units.
          Had thought it would be sixty. Made no excuse.
        Assessment: Figures speak to him where people do not. Danger of withdrawal if he stops alone.
        Plan: Doctor before any reduction, this week. He rings from my telephone, now.
        @ 97w 2d | plan | collaboration | What he wants, not the court
        Problem: Alcohol dependence; loss of licence, work, trust at home.
        Goals: To know in the evening what he said at noon. To drive again, if only a van. To sit at one table with
          Wenke.
        Means: Medically supervised withdrawal. Weekly hours beyond the ten that were ordered, as he asks for it
          himself. A group, to be tried twice before it is refused.
        Review: After the withdrawal. Release of information to the court limited to attendance.
        @ 95w 2d | contact | | From the ward
        He rang on the sixth day of withdrawal, from a corridor with a trolley in it. Sweats over, sleep poor, hungry.
          No seizures, no confusion. The doctor suggests a medicine against craving and he wanted to hear what I think;
          I asked what he thinks, and he said that he has driven worse things. His wife Hedda has visited, stayed
          standing. Comes out at the end of the week, hour here directly after.
        @ 94w 2d | progress | medication
        Subjective: "Like someone has turned on the ceiling light." Everything is too clear, including the kitchen and
          Hedda's face. Takes acamprosate three times a day, sets the tachograph alarm.
        Objective: Steady hands. Blood pressure measured by the GP, normal.
        Assessment: Twelve days abstinent. Raw. The first evening by himself is tomorrow.
        Plan: Evening planned by the half hour. Group on Saturday, first try.
        @ 93w 2d | progress | nonjudgment
        Subjective: Group: stuffy, one man cried. He stayed near the door. Said his name and nothing more, and nobody
          minded it.
        Objective: Talks with his cap in his hands, as in an office.
        Assessment: Expects to be told off. Being listened to makes him suspicious, next it makes him talk.
        Plan: Second try, different chair. What would he have said after the name?
        @ 92w 2d | progress
        Data: After the name he would have said: I drove forty tons past a nursery school that morning. He has told
          nobody. Saw the children's yellow bibs every night on the ward. Could not go on and looked at his boots.
        Assessment: This guilt is older than the sentence of the court and fits it better. It may kill him or keep him
          dry.
        Plan: Go near it slowly; not alone at home with it tonight, brother informed.
        @ 92w 1d | process | | Forty tons
        After he had gone I walked past a nursery school, not by chance. There they were, in a row, in yellow. I had
          liked him at once, the bulk and the courtesy, and now I was angry with him, and he had not even been there to
          see. I need both, the liking and the bibs. If I only like him, I shall help him to forget; and were I to turn
          judge, he would go back to the one place where no one looks at him. Nothing in my training weighs forty tons.
        @ 91w 2d | progress
        Data: Slept at the brother's. Had told him about the bibs; the brother made coffee and showed him photographs of
          the yard where they learnt to drive. Craving on Tuesday, eight of ten, outside the station kiosk. Bought
          liquorice in such quantity that the man asked if it was for a shop.
        Assessment: Uses people and liquorice. Both new.
        Plan: A different way home. He drew it, with gradients.
        @ 89w 2d | progress | couple | With his wife
        Data: Hedda came in her nurse's shoes, between shifts. She is not angry any longer, she said, she is done. He
          may live in the cellar flat until it is certain. He thanked her, which surprised her. Eleven years of found
          bottles: she keeps a list, for the lawyer.
        Assessment: No reconciliation to be had at present. She is fair, and worn out.
        Plan: He respects the door between cellar and kitchen. She has a number for families.
        @ 87w 2d | progress | behavioral-activation
        Data: Days are long as runways. We looked at what his hands can do: knots, engines, maps, patience. Neighbour
          has a moped that has not run for years. He sees the carburettor while he tells me.
        Assessment: Wants to be of use before he wants to be well.
        Plan: Moped. From two to five, the dangerous hours.
        @ 85w 2d | progress
        Data: The moped runs, the next one is waiting. Seventy-seven mornings without, each crossed in the logbook. A
          letter from Wenke: two lines, in anger, and she writes that she does not believe it. He carries it in his cap.
        Assessment: Takes the disbelief as contact, which it is.
        Plan: No answer out of the first heat. He asks me how one writes to someone whom one has frightened.
        @ 84w 2d | progress | parenting
        Data: Brought a draft, four pages, mostly explanations. Read it as Wenke would. He crossed out until there were
          three sentences left: that he drank, that she was right to be frightened, that she owes him nothing. Hand
          trembling, not from alcohol.
        Assessment: True remorse, stripped of its wish for a reply.
        Plan: Post it, then moped.
        @ 82w 2d | letter | | Attendance, for the probation office
        At the request of Mr Ashbellows and with his written consent, limited to this purpose, I confirm that he has
          attended fourteen appointments. One was rearranged by him in good time. Nothing further is stated, since
          nothing further has been released. This communication concerns treatment for substance use and is protected;
          whoever receives it may not pass it on without his written permission.
        @ 81w 2d | progress
        Data: The ten ordered hours have been over for a month; he noticed only when the probation officer congratulated
          him. "So today I am here for nothing." Pleased with the sentence, repeated it at the door.
        Assessment: Motivation has changed its owner.
        Plan: On his wish also look at the nights: wakes at three, the ring road in his head.
        @ 79w 2d | missed
        Not there. No answer on his telephone; brother reached after an hour. Konrad had gone to the christening of a
          nephew and had not come home. I told the brother nothing and asked him to say that I had rung. Towards evening
          a text with one word, "Tomorrow". Withdrawal risk after a single day judged low; the doctor's emergency number
          was sent to him, in case.
        @ 78w 4d | progress | relapse | The christening
        Data: A toast, then nine. Two days of drinking after a hundred and sixteen without. Woke on the brother's sofa
          with his boots placed side by side. Came unshaven and on foot, eleven kilometres, since he would not be
          driven.
        Assessment: Relapse, ended by himself on the third day. Shame enormous; he meant to break off, "so you need not
          look".
        Plan: GP today about withdrawal signs. I look, and see him next week. Group tonight, third chair.
        @ 77w 2d | progress
        Data: Went over the christening as one reconstructs an accident: road, weather, speed, no villain. Three places
          at which he could have turned off. The earliest was when he laid out the suit and told no one he was afraid.
        Assessment: Excellent inquiry, hardly any self-hatred in it. This skill is his own.
        Plan: A laminated card in the cap with three turnings.
        @ 75w 2d | progress | separation-divorce
        Data: Papers from Hedda's lawyer. He read them in the cellar, heard her steps above. Signed nothing, drank
          nothing, repaired the cistern. Sad that twenty-four years fit in so thin an envelope.
        Assessment: Grief where last year there would have been a bottle.
        Plan: Legal advice for himself; a room of his own with a window by the end of the quarter.
        @ 72w 2d | progress | money-housing
        Data: Has a room, over a bicycle shop, with the job attached: mornings, unskilled, cash in order. Owner knows
          everything, he said it at the counter before she could ask. Rent takes half. Ate an egg at a table which is
          his.
        Assessment: Standing on small, firm ground.
        Plan: Debts in one folder. Evenings: the group has asked him to make the coffee.
        @ 69w 2d | progress | anger
        Data: Furious with me, quietly, for the first time: I had called the relapse "an episode". He had been ashamed
          for three weeks and I had used a word from a magazine. He is right. I told him so and asked for his. "A crash.
          With nobody hurt."
        Assessment: Good that he could say it; the old Konrad would have swallowed and then swallowed.
        Plan: His words from here on.
        @ 66w 2d | progress | physical-health
        Subjective: Liver values halved, the doctor showed him the curve. Knees hurt, teeth bad, "the whole vehicle's
          overdue". Afraid of the dentist as of nothing else on earth.
        Objective: Eight kilos lighter. Laughs with his hand before his mouth.
        Assessment: Begins to find himself worth a service.
        Plan: Dentist, with his brother. Breathing as in the tunnel: one lamp after another.
        @ 63w 2d | progress | parenting, hope-joy
        Data: Wenke stood in the shop with a flat tyre. Neither knew of the other. He mended it, she watched his hands.
          "They're not shaking," she said. He said no. She paid. At the door she turned round and took a liquorice.
        Assessment: He told it three times, and each time the liquorice came a little later.
        Plan: Nothing. It was hers to do.
        @ 60w 2d | progress
        Data: Four months since the crash. Craving rare and short, mostly at the smell of diesel. Has been asked to
          drive the shop's van when the licence comes back and is scared of wanting it so much. Spoke about the bibs in
          the group. One woman there teaches in such a school; she took his sleeve for a second.
        Assessment: What was unspeakable has been heard by someone whom it concerned.
        Plan: Assessment for the licence towards the end of the year. No haste.
        @ 56w 2d | plan | plan-adjust | Review and change
        Progress: Abstinent for twenty-two weeks after one crash. Work, room, group; letters from Wenke that end with
          her name.
        Changed: Hours every other week. Medicine to be tapered by the GP. New goal: the medical and psychological
          assessment, prepared without tricks.
        Unchanged: The logbook; the three turnings; his brother's number first.
        Review: Before the assessment.
        @ 51w 2d | progress | psychoeducation
        Data: Studied for the assessment as though for the advanced licence. Wanted to learn the right answers. I
          declined, and we looked for the true ones. Why did he drink? "So that it's quiet in the cab." What is loud? He
          listened for some time, then: "The old man. Still reversing over my bicycle."
        Assessment: First word about his father, after a year.
        Plan: The bicycle. No coincidence, he says himself, that shop.
        @ 47w 2d | progress | abuse-neglect, family
        Data: The father: a haulier, drunk from noon, belt in the cab. He backed over the boy's bicycle as a joke, with
          the boy watching. Konrad has never hit anyone; he has sat in the same seat and drunk the same brand. Wept, big
          shoulders, soundless.
        Assessment: Childhood violence affirmed for the first time. No one in danger now; father dead for twelve years.
        Plan: Slow. He mends children's bicycles on Saturdays without pay; that may already be the treatment.
        @ 43w 2d | progress
        Data: Passed. Fourteen pages, of which one sentence matters to him: "He does not spare himself and does not
          destroy himself." Drove the van once round the block and then switched off the engine to hear if it was loud.
          It was not.
        Assessment: The second goal is reached, a year after he had put it down as a joke.
        Plan: New rule, his: never drives on the day of a bad night.
        @ 38w 2d | progress
        Data: The bicycle shop opens a branch by the sea, he is to run the workshop. Wenke studies an hour from there.
          He asked what becomes of us. Turned his cap slowly, full circle.
        Assessment: Readiness is there; so is the danger of a new place with no third chair.
        Plan: Four more hours. Colleague on the spot sought together; group found before the flat.
        @ 34w 2d | consult | | The colleague by the sea
        Telephone call, he was present and spoke first. Dr Sandmartin has room from the first of next month. He told her
          the bibs, the crash and the bicycle in ten minutes, so that she need not find them in a file. We agreed what
          is to be sent: record, plan, his own card with the turnings. Whatever else I may hold stays here. He asked her
          if she minds the smell of oil.
        @ 32w 2d | progress | ending | Last hour
        Data: Brought the logbook, four hundred crosses and a gap of two days, drawn round in red. It is to stay with
          me, he begins another. At one table with Wenke on Sunday, fish, she paid for herself. No thoughts of suicide,
          no craving to speak of this month.
        Assessment: Goals one to three, in his order.
        Plan: Hand-over under seal. He said, "I was here for nothing," and I, that it had been a pleasure.
        @ 32w 1d | summary | | Transfer of care
        Course: Sixteen months. Supervised withdrawal, weekly then fortnightly sessions, mutual help group, one relapse
          of two days.
        Present state: Abstinent for forty-six weeks, acamprosate ended. Licence regained, in work. Divorce final,
          contact with the daughter growing.
        Risk: Christenings, diesel, nights after bad news. No self-harm, no violence.
        Onward: Transfer to Dr Sandmartin with his written consent. Substance-use record: the notice on passing it on
          travels with these pages.
        """#
    }
}
