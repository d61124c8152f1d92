extension DemoNotes {
    static var k120: String {
        #"""
        K-120 | Nell Thornypool | 1999
        @ 90w 4d | contact | | Transfer from the day clinic
        Discharge call by the clinic's psychologist, Nell beside her on the second receiver, interrupting. Six weeks
          there after months of self-harm and a break-up. What helped: skills group, a dog that belonged to a nurse.
          What did not: being told on a Friday that she was leaving on Monday. First hour here fixed while all three of
          us were on the line, so that there would be no gap with nobody's name on it.
        @ 89w 4d | intake | self-harm, emotion-dysregulation | Intake
        Reason: "I go from nought to house on fire." Rows, remorse, days in bed. Self-harm since fifteen, last time two
          months ago. Training as a pastry cook, third start, likes it.
        Background: Mother left when Nell was six, returned at nine, left again. Grew up with a grandfather, now frail.
          Girlfriend Ami ended it before the clinic; contact on and off.
        Presentation: Flour on one ear. Fast warmth, fast frost. Asked how long I usually last.
        Risk: Urges weekly, resisted at present. Suicidal thoughts in the past, denied today.
        @ 88w 4d | plan | | Plan, written in felt pen
        Problem: Feelings that arrive too fast and too big; self-harm as the brake; terror of being left.
        Goals: No injury for three months running. To stay in the training until the first examination. To be angry with
          somebody and still have them the next day.
        Means: Weekly hour, skills practised at work, chain analysis after each urge. Telephone contact within agreed
          limits: once between sessions, ten minutes, before harm and not after.
        Review: Every twelve weeks.
        @ 87w 4d | progress | mindfulness-relaxation
        Problem: Urge on Tuesday after Ami put a photograph online with someone's elbow in it.
        Intervention: Took the evening apart link by link. The elbow, the thought "replaced", cold hands, the bathroom,
          then the oven timer.
        Response: She had gone back to the oven because the brioche would burn. Did not know that this counts as a
          skill.
        Plan: Cold water for the face, timer for twelve minutes, a brioche if available.
        @ 86w 4d | progress
        Problem: Missed two mornings of training, told them it was flu, fears being found out.
        Intervention: Looked at what the lie protects: that the master thinks well of her. Rehearsed one true sentence.
        Response: Said it to me nine times in nine voices, the last was hers.
        Plan: One true sentence on Monday at five in the morning, when he is alone with the ovens and can only nod.
        @ 85w 4d | progress | work
        Problem: Told him. He nodded, as foreseen, and gave her the sourdough to look after. Now she is afraid of
          killing it.
        Intervention: Asked what a starter needs: food, warmth, being left in peace at the right time. Let that stand in
          the room.
        Response: "That's cheap," she said, grinning, "but all right."
        Plan: Feed both. Diary card daily with three columns, no novels.
        @ 84w 4d | process | | How long I usually last
        The question from the first day hums on. I feel measured for absence. When she is radiant I bask, and when the
          frost comes I search my last sentence for the fault, like a child who listens at the stairs. I suppose that
          this is her childhood, handed to me to hold for an hour. I should like to be somebody whose face does not have
          to be watched. It is tiring to be adored before one has done anything; it will be tiring to be hated, and I
          expect that soon.
        @ 83w 4d | progress
        Problem: Ami came by, stayed the night, left a note. Nell in pieces and in bliss by turns.
        Intervention: Wise mind with flour: what does the head say, what does the belly, what does the baker say.
        Response: The baker says that dough which is handled too much goes grey.
        Plan: No answer to the note before Sunday noon. If an urge climbs above six, she rings me.
        @ 82w 0d | contact | boundaries | Call between sessions
        Evening, seven minutes, before any harm, as agreed. Urge at eight: Ami's reply had been one word. We walked
          through cold water, the timer, then ringing her grandfather to ask about his tomatoes. At the end four out of
          ten. She wished to go on talking; I named the ten minutes and that I would see her the next day. "You sound
          like a shop closing." Possibly. No suicidal thoughts, asked and answered.
        @ 81w 4d | progress
        Problem: She arrived at frost: I had closed the shop.
        Intervention: Agreed that limits feel like doors in the face. Asked which door it was. Did not widen the ten
          minutes.
        Response: Tears, rage, the word "clinic", her scarf on and off. At five to the hour she noticed that I was still
          there and so was she.
        Plan: Keep to the arrangement. She may hate it as much as she likes, out loud.
        @ 80w 4d | missed
        No show, no message. Tried her at a quarter past, again in the evening; a text came towards eleven: "alive. busy
          being a disappointment." Asked by return about urges and about suicide. Urges yes, acted on no, the other no.
          I wrote that her hour next week has her name on it whether she is a disappointment or not. She sent a loaf, as
          a picture.
        @ 79w 4d | progress
        Problem: Had stayed away in order to find out if I would give the hour to someone.
        Intervention: Said that I had guessed it and had sat here. Linked it with the mother at the school gate,
          carefully, in one sentence.
        Response: For once no quip. "She was always just parking." Silence of a good sort.
        Plan: If she wants to test me, she may do so by asking.
        @ 78w 4d | progress | coping
        Problem: Row in the bakehouse about a tray; she threw a cloth, not the tray.
        Intervention: Compared cloth and tray. Checked the facts: he had raised his voice at the oven.
        Response: Went back within the half hour and said sorry for the cloth, a first. Nineteen weeks without self-harm
          by her card.
        Plan: Opposite action for shame: walk in by the front door.
        @ 77w 4d | plan | plan-adjust | Review after twelve weeks
        Progress: Twenty weeks without injury, against nine at best before. Training kept up. One anger that ended with
          both people still there.
        Changed: Goal three now concerns Ami as well. Diary card shortened to what she really fills in. Grandfather
          named as the person to be with.
        Unchanged: Ten minutes, before and not after. She protested for the record and I record it.
        Review: In a further twelve weeks.
        @ 75w 4d | progress | couple
        Problem: Ami has someone else, and told her so kindly, which is harder to throw things at.
        Intervention: Sat with it. Grief has a different temperature from panic; asked her to find out which was which.
        Response: Most of it was sadness, about three parts in five. She cried without getting frightened of the crying.
        Plan: No messages for a fortnight. Bread for the neighbours instead.
        @ 73w 4d | progress
        Problem: Grandfather had a fall; she found him in the bean rows and did everything right, then came apart in the
          hospital lift.
        Intervention: Went over what she did right, slowly, twice, as she had skipped it.
        Response: Cannot bear praise for it, since it makes his dying real. Urge at nine that night, not acted upon.
        Plan: Daily text with one number through the week. I do not comment on numbers under seven.
        @ 72w 4d | progress | suicide, self-harm, safety-plan | The bad week
        Problem: Self-harm on Saturday, superficial, seen by the GP the same day at her own wish. Since then affirms
          suicidal thoughts, several times daily, with an idea of where; denies a decision, denies preparation.
          Grandfather is to go into a home.
        Intervention: Direct questions, all of them. Safety plan rewritten together, means made safe by her flatmate
          while I listened on the telephone. Crisis team informed with her consent.
        Response: Relieved by the plainness. Would have lied had I asked prettily.
        Plan: Call each day to the end of the week, extra hour in two days. Emergency department if the plan does not
          hold.
        @ 72w 2d | progress | | Extra hour
        Problem: Shame over the injury greater than the pain. Believes the twenty-five weeks are wiped out.
        Intervention: Chain of Saturday, with mercy. The weeks were lived and cannot be unlived; a dropped tray does not
          unbake the others.
        Response: Allowed herself to be looked at while she thought about that. Thoughts of suicide fleeting today.
        Plan: Next hour on the usual day; calls end with the week, by agreement and not suddenly.
        @ 72w 1d | contact | | Third daily call
        Slept at the flatmate's. Thoughts now twice a day, shorter; no intent. The plan was used at step three, warm
          laundry on the lap. She baked at four in the morning and was told by the master that no one's rolls look so
          angry. The crisis team rang her as promised. She asked if I should be rid of her by and by. I answered that I
          was ringing tomorrow at six.
        @ 70w 4d | progress
        Problem: Visiting the home: smell of cabbage, grandfather polite to her like a guest.
        Intervention: Role play of the visit with an early exit built in. What to take with her: something to knead.
        Response: Took dough. He kneaded for an hour, and corrected her.
        Plan: Twice weekly dough. Safety plan stays on the fridge. Suicidal thoughts denied, urges at three.
        @ 68w 3d | consult | | Consultation group
        Spoke about the daily calls: had I taught her that harm brings more of me? The group thought the calls right and
          asked how I ended them, which was on the day announced. Somebody remarked that I look tired when I say her
          name. True. Advice taken: a fixed hour for my own walk afterwards, and a second pair of eyes on the safety
          plan every quarter.
        @ 67w 4d | progress
        Problem: Spiteful today. My shoes, my plant, my "little nods".
        Intervention: Asked if the nods had been missing this week or had been too many. Did not defend the plant.
        Response: The nods had been fine on the telephone, she could hear them. Here they look like the social worker
          who took her to her mother's flat and drove off.
        Plan: I nod when I mean it. She watches.
        @ 65w 4d | progress | psychodynamic
        Problem: Dream about an oven door that she may not open, with someone singing behind it.
        Intervention: She is suspicious of dreams, so we treated it as a recipe with a missing line.
        Response: The singing was her mother's, the only nice thing about her. She has never told anybody that there was
          a nice thing.
        Plan: Room for the nice thing. No need to forgive in order to remember.
        @ 63w 4d | progress | self-harm
        Problem: Anniversary of the day clinic, urge at seven.
        Intervention: None between sessions, she did not ring. In the hour we read the card as if it were someone
          else's.
        Response: "She did cold water, timer, Grandpa, bed. I like her." Nine weeks without injury. Denies self-harm and
          thoughts of it since that evening.
        Plan: Keep the card as evidence for the prosecution of despair.
        @ 60w 4d | progress | school | Before the first examination
        Problem: Theory. Letters swim; percentages of fat make her cry. Certain she is stupid.
        Intervention: Asked how she scales a recipe for ninety: in her head, at once. Suggested to have reading looked
          at, no verdict from me.
        Response: Hostile, then hungry for it: a name for it that is not stupid.
        Plan: Appointment for testing via the trade school. Master lets her do theory aloud.
        @ 57w 4d | progress | attention-neurodiversity, hope-joy
        Problem: Dyslexia on paper now, plainly; angry at eleven teachers by name.
        Intervention: Made room for the eleven. Sorted which ones had been tired and which had been cruel.
        Response: Two cruel, nine tired. Passed practical with distinction, theory with extra time, by one point, "the
          best point of my life".
        Plan: Nobody is to be thanked yet. Sleep.
        @ 54w 4d | progress | identity-sexuality
        Problem: Grandfather asked about "that nice friend". She told him who Ami had been. He had known, he said, since
          the tomatoes.
        Intervention: Mostly to marvel with her.
        Response: Laughed and cried in such quick turns that she lost track. Had prepared for losing him over it for ten
          years.
        Plan: Enjoy being known by one person. List who might be next, in pencil.
        @ 51w 4d | progress
        Problem: New acquaintance, Jo, who does not answer at night. Sent nineteen messages, deleted sixteen.
        Intervention: Counted the sixteen as a success. Checked the facts: Jo gets up at four as well.
        Response: Giggled at two bakers lying awake about each other.
        Plan: One message after nine, then the telephone goes into the flour bin, with a lid.
        @ 47w 4d | progress
        Problem: I announced my leave. Frost, and this time with a label: "I am now at minus ten, please note."
        Intervention: Noted. Asked what minus ten needs. No card of mine, she wished for a date in my handwriting and an
          object.
        Response: Took my second-best pen as a pledge. Angry with me to the end of the hour, and shook hands.
        Plan: Pen comes back. Crisis numbers checked.
        @ 42w 4d | progress | | The pen
        Problem: Two rough nights in the break, no harm, no calls.
        Intervention: Received the pen, chewed.
        Response: She had written a page with it to her mother and has not sent it. Read me two lines. Anger held, the
          person stays: goal three, she pointed out, and it is I who is the person.
        Plan: Hours every second week from the new quarter, if she still thinks so next time.
        @ 38w 4d | progress
        Problem: Second thoughts about every second week.
        Intervention: Asked for the reasons on both sides as if for a supplier contract.
        Response: Decided upon it, with one clause: she may return to weekly without having to get worse first. Signed
          in felt pen. Twenty-nine weeks without self-harm, crossed out and written anew as thirty-four, she had
          miscounted against herself.
        Plan: The clause is valid.
        @ 33w 4d | progress | grief | Grandfather
        Problem: He died on a Thursday, in his sleep, after kneading. She was with him an hour before.
        Intervention: No skills. Asked to hear about his hands.
        Response: Talked until the light went. Suicidal thoughts: denied, "I have dough standing". Urges came and were,
          in her words, shown to a chair.
        Plan: Weekly again at once, by the clause. Jo and the flatmate share the nights.
        @ 32w 4d | progress | support
        Problem: Funeral. Her mother came, parked, stayed.
        Intervention: Asked only what she wishes to keep of the day.
        Response: She keeps that her mother hummed. They spoke for four minutes; nobody promised anything. Baked for
          sixty and let people carry the trays for her.
        Plan: Rest. Safety plan read aloud, no changes but his name, which stays on as "Grandpa, at the beans".
        @ 27w 4d | progress
        Problem: Flat, slow, afraid that it is the old illness.
        Intervention: Compared symptoms then and now. Now she eats, answers, misses him at definite hours.
        Response: "So it's only sad." Relief at the word only, then indignation at it.
        Plan: Inherit the beans: the allotment lease is offered to her. Look at the soil first.
        @ 22w 4d | progress | growth
        Problem: None, she announced, and was at a loss how to use an hour without a fire.
        Intervention: Bored together for a while. Asked what she is like when nothing is burning.
        Response: Curious, it seems; bossy; fond of lists. Signed the lease. Jo digs badly.
        Plan: Practise peace in small quantities.
        @ 16w 4d | progress
        Problem: Row with Jo, doors, the old wish for the brake. Stood in the bathroom; came out.
        Intervention: Chain, short by now, she draws it herself. The link that broke: saying "I am frightened you will
          go" instead of "Go".
        Response: Jo had stayed on the stairs, being frightened as well.
        Plan: That sentence on the fridge, beneath the plan.
        @ 10w 4d | progress | | A year
        Problem: More than a year without harming herself, found out by chance on the calendar; terrified of the number.
        Intervention: Explored the terror: a taller tower falls further. Offered a different picture, hers from long
          ago, of trays.
        Response: "A dropped one doesn't unbake the others. I know. I said it to Jo's sister last week."
        Plan: No party. Beans.
        @ 5w 4d | progress | work, school
        Problem: Master wants her for the journeyman's examination early. Proud, sleepless, picks quarrels with the
          mixer.
        Intervention: Differentiated between excitement and alarm by place: the one sits in the arms, the other in the
          throat.
        Response: Arms, mainly. Extra time for theory is granted already.
        Plan: Revise with Jo reading aloud; three weeks from now once more.
        @ 2w 4d | progress
        Problem: Asked me in plain words whether I would be here next year.
        Intervention: Answered in plain words: yes, so far as I can know it. And what had made her ask instead of
          testing.
        Response: "Asking's quicker." Then she inspected my face, at length, without hurry, as one checks a crust.
          Denies urges this month; no suicidal thoughts.
        Plan: Examination in ten days. Pen on loan.
        """#
    }
}
