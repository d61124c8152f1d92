extension DemoNotes {
    static var m008: String {
        #"""
        M-008 | Tilda Fennimoss | 2003
        @ 104w 4d | contact | | Referral from the student counselling service
        Short handover by telephone, the student listening in on their side, which I liked. Third term of pharmacy,
          marks falling from excellent to absent. Washes her hands until they bleed; goes back to laboratories at night
          to check the gas. Two sessions there, mostly calming, no effect. She asked only one question: does one have to
          touch things? I told her that she would choose what and when, and that nothing is ever sprung on anybody.
        @ 103w 2d | intake | ocd, school | Intake
        Reason: Fear of poisoning other people by carelessness. Washes sixty to eighty times a day, checks gas taps,
          labels, locks, photographs of locks. Three hours a day by her own stopwatch, nearer six I think.
        Background: Onset at fourteen after her little brother was ill from something she had cooked. Mother answers
          questions, father checks "for her sake". Lives in a shared flat; flatmates annoyed.
        Presentation: Quick, funny, gloves. Y-BOCS 29.
        Risk: No suicidal thoughts. Intrusive images of harming the brother, unwanted, horrifying to her; no wish, no
          intent, never acted on.
        @ 102w 2d | progress | psychoeducation
        Behavior: Sat on her own coat. Brought eleven pages of questions, of which nine asked if she could be dangerous.
        Intervention: Explained how a thought becomes an alarm and how each check teaches the alarm to ring louder. Drew
          it. Did not answer the nine.
        Response: Angry, then thoughtful: "So the washing is the fertiliser." Took the drawing home in a plastic sleeve.
        Plan: Count rituals, change nothing yet.
        @ 101w 2d | plan | exposure, structure-guidance | Plan for twenty hours
        Problem: Obsessive fears of causing harm; washing, checking, asking for reassurance.
        Goals: Back in the laboratory by the next term without night visits. Washing as the flatmates do. To cook for
          her brother once.
        Means: Exposure with response prevention, a ladder of her making, one rung a week, practice each day. Parents to
          be coached in not answering.
        Review: Tenth hour and twentieth. She set the agenda for the first eight herself, in a spreadsheet.
        @ 100w 2d | progress
        Behavior: Ladder complete: twenty-two rungs from "door handle, own room" to "unlabelled jar, brother, soup".
        Intervention: First rung here, on my own door. Held it, together with me, until her number came down by half.
        Response: Eighty, sixty, sixty, thirty-five in nineteen minutes. Looked at her palm as if it ought to smoke.
        Plan: The same handle at home, twice daily, no water for an hour.
        @ 99w 2d | progress | exposure
        Behavior: Did twelve of fourteen. The two missing ones were on the day of a practical, which she then left
          through the window of the changing room, ground floor, no harm.
        Intervention: Looked for the moment before the window. It was a sentence: what if the pipette had residue.
        Response: Found that the urge had passed in the tram without any washing, since there is no tap in a tram.
          Delighted by this loophole.
        Plan: Trams as training ground.
        @ 98w 2d | progress
        Behavior: Handles are boring now, her word. Started on bus poles, lift buttons, the library's returned books.
        Intervention: Slowed her down; she was collecting rungs like stamps and holding her breath through each.
        Response: On the second try with open eyes and breathing the number rose to ninety and stayed for half an hour.
          She stayed too.
        Plan: Fewer, longer, without the hidden trick.
        @ 97w 2d | process | | The gloves
        She took them off today finger by finger and I saw the hands. I have rarely wanted so much to fetch cream. Had I
          done it I should have joined her father, who inspects and salves and makes it worse by loving. There is a
          sternness in this method that I believe in and do not enjoy. She asked if I found them ugly. I said that they
          looked sore. It was not the whole truth, nor was it a lie, and she accepted it with a look that told me she
          knew how such sentences are made.
        @ 96w 2d | progress | | With the parents
        Behavior: Mother came with a bag of disinfectant, father with a list. Tilda sat between them like a translator.
        Intervention: Showed both the drawing. Asked what they fear if they do not answer. Practised one reply: "That is
          an OCD question, I love you."
        Response: Father could not say the second half at first. On the third attempt all of them cried, and the
          brother, fetched in from the corridor, asked if there was cake.
        Plan: Reply to be used for a fortnight.
        @ 95w 2d | progress
        Behavior: Sixty questions to her mother by text, sixty identical replies. On day five she hurled the telephone
          on the bed, on day eight she stopped asking at breakfast.
        Intervention: Praised nothing, counted with her.
        Response: Mother sleeps again, it seems. Hands have closed in two places.
        Plan: Rungs nine and ten, kitchen of the flat, raw egg, one wash of twenty seconds.
        @ 94w 2d | missed
        Away without notice. Reached her by message towards evening: she had got as far as the corner, touched the
          pharmacy's bin by accident, gone home and showered four times. Ashamed to come with wet hair. I wrote that wet
          hair is welcome. We agreed that she would touch the bin on purpose tomorrow and stand in front of the shop
          window until the number fell, and that she would report the number and nothing else.
        @ 93w 2d | progress | ocd
        Behavior: Number reported: "70, 70, 65, 20, what is wrong with this bin." Came on time, hair dry.
        Intervention: Sorted fear from disgust, since the egg belongs to the second and behaves otherwise: it sinks more
          slowly.
        Response: Relieved that slowness is not failure. Cracked three eggs here over my waste basket.
        Plan: Scrambled eggs for the flatmates, she may not taste for poison.
        @ 92w 2d | progress | cognitive-work
        Behavior: The flatmates ate and lived, and asked for chives. Still goes to the laboratory at night, twice this
          week.
        Intervention: Pie chart of all causes that could make a gas tap leak. She gave her own carelessness ninety per
          cent, and began with that slice; we started over from the other end.
        Response: Eleven per cent was left, "and I am quite a careful person, actually".
        Plan: One visit at night without touching the door.
        @ 91w 2d | progress
        Behavior: Stood in the dark before the laboratory for forty minutes with her hands in her sleeves. The porter
          asked whether she was all right; she told him the truth, and he said his wife does that with the iron.
        Intervention: Little. Let her tell it twice.
        Response: Proud, cold, astonished at the porter.
        Plan: Go to bed instead, alternate nights, and let the gas do what it will.
        @ 90w 2d | progress | progress | Tenth hour, review
        Behavior: Y-BOCS 21. Two and a half hours a day, honestly measured. Attends lectures, not yet practicals.
        Intervention: Reviewed the spreadsheet. Three rungs struck out as "no longer interesting", two new ones at the
          top, both about the images of the brother.
        Response: Wary: "I thought we could do me without doing those."
        Plan: Slow approach to the images, first only as words on paper here.
        @ 89w 2d | progress
        Behavior: Wrote the word for what she fears on a card and turned it over at once. Asked in four disguises if I
          should not report her.
        Intervention: Told her once what the difference is between a wish and an obsession, and then that I would not
          say it again.
        Response: Furious. Left three minutes early, returned for her scarf, stood there: "You are doing the reply on
          me." I was.
        Plan: The card stays in my drawer until next week.
        @ 88w 2d | progress
        Behavior: Came in silent, sat down without a coat beneath her. Said I had sounded like a machine.
        Intervention: Agreed that my timing had been mechanical. Kept the rule, changed the tone; asked what it was like
          to be refused by someone who knows.
        Response: Lonely, "but not like being locked out, more like being trusted with a key". Turned the card over
          herself.
        Plan: Read it aloud daily, five minutes, no undoing sentence afterwards.
        @ 87w 2d | progress
        Behavior: The word has gone flat, she reports, like a word said too often. The image has not. Cried over how
          gentle her brother is.
        Intervention: Wrote a script with her in the present tense, uncertain at the end: she cannot know for sure. Read
          it, recorded it.
        Response: Peak ninety-five; after the sixth hearing forty. No intent, no impulse at any point, only dread.
        Plan: Recording every day with tea, without neutralising prayer.
        @ 86w 2d | progress
        Behavior: Listened nine times, skipped it on the weekend at home with her brother in the next room.
        Intervention: Looked at what the skipping bought: a quiet Saturday and a loud Sunday.
        Response: Worked out on her own that she had stayed in her room to keep him safe, and that he had thought she
          was cross with him. That decided it.
        Plan: Play chess with him next visit, knives in the kitchen drawer where they always are.
        @ 84w 2d | progress
        Behavior: Played chess, lost, "was murdered, he says, so at least one of us is guilty". Laughed until she had to
          hold the table.
        Intervention: Enjoyed the joke, then asked for the number during the game: sixty at the start, forgot to look
          later.
        Response: Forgetting is what she has wanted for seven years, she said, and had to sit with that.
        Plan: Laboratory bench, next rung, with the assistant informed by her.
        @ 83w 3d | consult | | Supervision
        Brought the recording and my unease about using it so early. The group thought that pace was hers and fine; one
          colleague asked why I had not involved the physician about medication, given the score. A fair question: I had
          let her distaste for tablets settle it for both of us. To be raised openly, as an option. Nobody could hear
          anything in the tape but a frightened, affectionate sister. No name was used.
        @ 82w 2d | progress | medication
        Behavior: Listened to what I had to say on medicines as if it were a lecture, took notes, corrected a half-life.
        Intervention: Laid out what they may add and what not. Left it open.
        Response: She wants to see first how far "hands and feet" take her. Decision to be looked at again at the
          twentieth hour. Not offended, rather honoured to be asked.
        Plan: Bench on Tuesday, pipette, residue or not.
        @ 80w 2d | progress
        Behavior: Titrated for ninety minutes among others. Rinsed once, as the instructions say. Assistant noticed
          nothing, she checked his face twice.
        Intervention: Named the face check as a new ritual trying on a new hat.
        Response: Groaned. Promised to look at the flask.
        Plan: Full practical, no faces. Reduce showers to the flatmates' mean, which she has computed.
        @ 78w 2d | missed
        Ill, properly so, with a fever and a stomach upset that went through the whole flat. She wrote at length: the
          worst fear came true, people were sick, and it was the canteen. Nobody had asked her if she had caused it. She
          had asked herself only eleven times. Wished her well; I did not comment on the eleven, though I was tempted.
        @ 77w 2d | progress
        Behavior: Thin and cheerful after the illness. Washed a lot during it, then returned to the mean within four
          days, on her own.
        Intervention: Had her explain to me why that was no relapse. She did it better than the books.
        Response: "A visit, not a lease."
        Plan: From now on every other week; the spreadsheet travels by itself.
        @ 75w 2d | progress
        Behavior: Soup for her brother. Chose the jar without a label. He ate two bowls, she one and a half.
        Intervention: None. She reported, I listened, the top rung was ticked by her with a fountain pen.
        Response: Waited for the fear till midnight; it arrived, found her asleep.
        Plan: What else does she want with three hours a day? List, unreasonable entries allowed.
        @ 73w 2d | progress | self-esteem
        Behavior: List of thirty-one. Beside learning to swim and kissing somebody stands "be average at something in
          public".
        Intervention: Talked about being good as insurance. Without the rituals she feels undeserving, careless, light.
        Response: New sadness about the years; wants to grieve them without counting.
        Plan: Pottery course, beginners, clay under the nails.
        @ 70w 2d | progress | | Before the examinations
        Behavior: Ten days before the exams washing has doubled. Checked the stove at two at night, with photograph, for
          the first time in half a year.
        Intervention: We read her own page on lapses, written in week twelve. She took the top rung first instead of the
          bottom.
        Response: Embarrassed for a minute, busy for forty.
        Plan: Delete the photograph unseen, here, now. Done.
        @ 67w 2d | progress
        Behavior: Passed four of four. Deleted the folder with nine hundred pictures of locks after the last one. Bowl
          from the pottery class, lopsided, on my desk as a loan.
        Intervention: Admired the lopsidedness only.
        Response: She has been kissed, average, in public.
        Plan: Y-BOCS at next meeting, think about the ending.
        @ 64w 2d | progress | | Twentieth hour
        Behavior: Y-BOCS 9. Half an hour a day, mostly habit. Practicals complete. No night visits for two months. No
          suicidal thoughts at any time.
        Intervention: Went through the plan; all three goals reached, the cooking twice. Medication no longer asked for.
        Response: Fears that the calm is me. We counted what she did on days when I knew nothing of it: nearly all.
        Plan: Three more meetings at growing distance.
        @ 59w 2d | progress | growth
        Behavior: Arrived without gloves in an icy wind, hands chapped by weather alone. Explains exposure to the
          porter's wife, with permission.
        Intervention: Asked her what she would tell a girl of fourteen whose brother has fallen ill.
        Response: Long pause. "You cooked him supper. Then he got sick. Those are two sentences."
        Plan: Write down the two sentences; final hour in five weeks.
        @ 54w 2d | progress | | Last hour
        Behavior: Came with the bowl's twin. We reread the first eleven pages of questions; she answered number one
          herself, with a shrug.
        Intervention: Said what I had admired. Told her how to reach me and that she need not.
        Response: Shook hands, bare, firmly, and did not wash in the corridor; I know, since she called it through the
          door.
        Plan: None of mine. Hers hangs above her stove.
        @ 53w 4d | summary | | Closing summary
        Course: Thirty hours within a year for obsessive fears of harming others, with washing, checking and
          reassurance. Exposure with response prevention, parents included in two meetings.
        Outcome: Y-BOCS from 29 to 9. Studies resumed, goals reached as planned, one lapse before examinations mastered
          by herself.
        Risk: None of harm to self or others found throughout; intrusive images recognised as such.
        Onward: Own relapse page. May return without waiting list. GP and counselling service informed in three
          sentences that she approved.
        """#
    }
}
