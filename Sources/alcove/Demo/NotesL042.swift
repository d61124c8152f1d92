extension DemoNotes {
    static var l042: String {
        #"""
        L-042 | Anselm Brackenreed | 1954
        @ 67w 0d | contact | | Enquiry by his son
        Telephone call from Emmerich Brackenreed, abroad, worried about his father since the mother's death. I explained
          that I could listen but not discuss anyone, and that his father would have to ring himself. He was put out,
          then glad of a rule. He gave me one fact unasked: the old man has stopped answering the bell. I named the
          crisis line and the GP as places to turn in case of danger. No file was opened on the strength of this call.
        @ 65w 1d | intake | grief, sleep | First interview
        Reason: Rang himself, after all, "before the boy sells me along with the house". Wife Odile died five months ago
          after a long illness of the lungs; he nursed her for three years. Sleeps in the armchair, two hours at a
          stretch.
        Background: Retired piano tuner, perfect pitch, hearing going in the left ear. One son. Sang in a parish choir
          until the illness. No earlier treatment.
        Presentation: Neatly dressed, odd socks. Weeps without covering his face. Speaks of her in the present tense.
        Risk: Would "not mind catching up with her"; asked plainly, denies any wish to end his life, any plan.
        @ 64w 1d | progress
        Subjective: The house is too quiet and too loud. He hears the refrigerator as a flat B and has begun to unplug
          it at night, so the milk goes off.
        Objective: Lost four kilos, tie knotted with care, smell of peppermint.
        Assessment: Acute grief within what one might expect; the loneliness around it is what worries me.
        Plan: Eat once a day sitting at a table. Whatever he likes, so long as the table is laid.
        @ 63w 1d | progress
        Subjective: Laid for two by mistake, then on purpose, then took the second plate away and felt he had thrown her
          out. Ate the soup cold.
        Objective: Tearful for most of the hour; laughed once, about her verdict on his soups.
        Assessment: He believes that getting used to things is a betrayal.
        Plan: The second plate may stay as long as it wants to. No stages, no timetable, and I said so.
        @ 62w 1d | plan | goal-consensus, social-loneliness | What we are here for
        Problem: Bereavement with sleeplessness, weight loss and a shrinking world.
        Goals: To sleep lying down. To have one conversation a day that is not with the radio. To be able to go into her
          workroom.
        Means: Weekly hours. A table laid daily. Small outings agreed here. Telling of the last months when he can bear
          it, in pieces of his choosing.
        Review: At three months and then each quarter; he would like to be asked "as one asks after a roof".
        @ 61w 1d | progress
        Subjective: Went to the baker at the corner instead of the machine at the petrol station. The girl there said,
          "You have been away", and he could not answer, so she gave him the end of a loaf for nothing.
        Objective: Brighter, quick to fall back. Rubs the wedding ring when silent.
        Assessment: Kindness undoes him. He takes that for weakness.
        Plan: Baker daily. Tell her about Odile if the shop is empty.
        @ 60w 1d | progress | substance-use, sleep
        Subjective: Admits that the two glasses of red have become the bottle, "since one can't put a cork back into an
          evening". Falls asleep at nine, up at one with his heart going.
        Objective: No tremor, no jaundice. AUDIT-C in the hazardous range. Embarrassed and honest.
        Assessment: Drinking as a sleeping draught; it shortens the very sleep he wants.
        Plan: Facts about alcohol and the second half of the night. He proposes half bottles. Letter to his GP with
          consent.
        @ 59w 2d | letter | | To his GP
        With Mr Brackenreed's agreement I write to say that he has been seeing me weekly since his wife's death. He is
          grieving deeply and, in my view, not suicidal. Three matters are yours: the loss of weight, the hearing in the
          left ear, and a recent rise in his wine to about a bottle each evening, which he means to halve. A physical
          examination and bloods would reassure us both. He knows what this letter says and has a copy in his piano
          stool.
        @ 58w 1d | progress
        Data: Half bottles for nine evenings out of ten. The tenth was their wedding day. He told me the menu of it,
          forty-six years ago, in order, and then that the registrar's harmonium had a dead key and he mended it during
          the signing.
        Assessment: A man who repairs things during ceremonies. Grief moves when he tells stories, stands still when he
          reports.
        Plan: Less reporting, more stories.
        @ 57w 1d | process | | Her present tense
        He says "Odile thinks" and I no longer flinch. In my own family the dead were tidied away within a week, drawers
          and all, and I catch in myself a hunger for the way he keeps hers open. I must watch that: he did not come
          here to do my mourning for me. When he described her hands feeling for the oxygen tube in the dark I looked at
          the clock, not from boredom but to be somewhere else for a second. He stopped speaking. He had seen it, and
          was tactful.
        @ 56w 1d | progress
        Data: I called his wife Odette. He let it go by, answered in single words for a quarter of an hour, and reached
          for his hat. I asked what had happened. "You have given her somebody else's name." I apologised, without a
          reason attached. He sat with the hat on his knees.
        Assessment: A small slip for me, a second death for him. He stayed, which was generous.
        Plan: Begin next time with her. He will bring a photograph so that I know whom I am talking about.
        @ 55w 1d | progress
        Data: The photograph: a broad woman on a ladder, laughing at whoever holds it. He holds it. Spent the hour on
          her opinions, of which she had a great many. As he left he said, "So, Odile," like a man testing a string, and
          I repeated the name.
        Assessment: Repaired, I believe, and something gained by it.
        Plan: Photograph comes along whenever he wants. Ask about the workroom.
        @ 54w 1d | progress | physical-health
        Subjective: GP found high blood pressure and nothing else; tablets begun. Hearing aid ordered, refused, ordered
          again. Weight up by one kilo, "all of it bread".
        Objective: Colour better. Complained with relish.
        Assessment: Complaining is a sign of life in him.
        Plan: Hearing aid for one hour each afternoon; report what the world sounds like.
        @ 53w 1d | progress
        Subjective: With the device in, the refrigerator is a B flat with overtones and the blackbird "sings sharp". He
          walked to the river to find out whether the bells are as bad as he remembers. They are. Met a former choir
          member and crossed the road.
        Objective: Slightly ashamed about the crossing.
        Assessment: Approach and retreat in one walk. Still very alone.
        Plan: Next time, stay on the pavement and lift the hat; conversation optional.
        @ 52w 1d | progress | | The morning itself
        Data: He told it. She was easier that day and sent him off to tune the school piano, an hour, two at most. He
          stayed to regulate the pedals since it was peaceful there. When he came home the radio was on and she had
          died. He has not sat at a piano since.
        Assessment: Guilt sits in the half hour of the pedals. He has never said "peaceful" aloud before.
        Plan: Nothing to be corrected. Stay near. I shall ring in two days.
        @ 51w 4d | contact | | Telephone call as arranged
        Reached him at the second attempt. He had been in the garden, which he said as if it were a confession. Slept
          badly, drank his half and no more. He asked if I thought less of him on account of the pedals. I said that I
          had been thinking about how quiet it must have been in that hall. He was silent for a bit and then thanked me
          in the voice he must have used with customers.
        @ 50w 1d | progress
        Subjective: Lay down in the bed, on her side, so as not to see it empty. Four hours. Woke not knowing which of
          them he was, "which had its points".
        Objective: Rested eyes. Smiled at his own remark.
        Assessment: First night lying down since the death. Denies wanting to die; wishes the nights were shorter.
        Plan: Bed three times a week, chair allowed on the others.
        @ 49w 1d | missed
        Message on the machine: unwell, would not come, no need to ring back. I rang back. He had been drinking since
          noon because Emmerich telephoned with the name of an estate agent. Speech clear enough, furious, in no danger;
          asked about thoughts of harming himself, he said no and that he was far too cross to die. We agreed a time for
          the son to be talked about instead of talked at. Usual hour next week.
        @ 48w 1d | progress
        Goal: One honest conversation with his son about the house.
        Intervention: Sorted what is true: the roof costs more than his pension yields, the stairs are steep, he is not
          ready. Rehearsed it with the chair as Emmerich.
        Response: As his son he was unexpectedly gentle and said, "I am frightened of that telephone ringing, Papa."
          Stopped, struck.
        Plan: Call on Sunday, before the wine, with three sentences on a card.
        @ 47w 1d | progress
        Goal: The call to the son, second attempt at putting it into words.
        Intervention: Listened to how it went: both talked at once, then neither. Looked at what was said in the pause.
        Response: Emmerich cried, "which he never did as a child, he used to count instead". They agreed: nobody sells
          anything this year. They will speak on Sundays.
        Plan: He keeps Sundays. Bring the estate agent's letter so that we can put it in a drawer together.
        @ 45w 1d | progress | | Quarterly review
        Progress: Sleeps lying down on most nights, five hours. Bread, soup, sometimes a chop; weight restored by half.
          The conversation a day has a name, Jolanda at the bakery. The workroom is still shut.
        Changed: Wine to be counted in a notebook, in his tuner's shorthand. Hours remain weekly until the anniversary
          is behind us.
        Unchanged: The second plate. "It has become a plate," he says, "not a person."
        @ 44w 1d | progress
        Data: The first joke at Odile's expense, told with a glance at the ceiling. He has begun to tune again, in his
          head, walking past open windows. The music school asked if he would look at an upright, as a favour; he said
          he would think it over until he was dead. Then, more softly, that he might look at the hammers only.
        Assessment: Pleasure arrives and is not sent away at once.
        Plan: Hammers only. No playing.
        @ 43w 1d | progress | behavioral-activation
        Behavior: Arrived with felt dust on his sleeves and did not brush it off.
        Intervention: Asked for each step of the repair, slowly, including what his hands noticed.
        Response: Talked for thirty minutes as an expert. At the end he struck the arm of my chair with one finger and
          said that the room was in A minor. Did not mention the drink; asked, he said three glasses all week.
        Plan: A second upright waits. He sets the day himself.
        @ 41w 1d | progress
        Data: Difficult week. Jolanda is leaving for another town. He took it calmly at the counter and then could not
          find the way home for some minutes, out of sheer upset. We went over it: no confusion otherwise, date and
          errands all in place.
        Assessment: A loss on top of a loss, not a failing memory, though I shall keep an eye on it.
        Plan: A proper farewell: he will tune a song for her wedding. Told the GP's nurse nothing, as there was nothing
          to tell.
        @ 39w 1d | progress
        Data: Angry with God, "who is flat as well". He has not been in church since the funeral, where the organist
          took the hymn too fast. We spoke about what he would say up there if he got a hearing. He would ask for the
          half hour back.
        Assessment: The quarrel keeps a bond alive. No need for me to referee.
        Plan: He might sit at the back of an empty church and listen to the pipes being warmed.
        @ 38w 1d | progress
        Subjective: Sat in the last pew. The cleaner asked if he was the new tuner. He said "the old one". Told her, a
          stranger with a bucket, that his wife had died, in the past tense; noticed it on the stairs outside.
        Objective: Voice firm. Ring turned to the other hand to let the finger recover.
        Assessment: Grammar has changed on its own.
        Plan: Nothing to be added this week, and I left it at that.
        @ 36w 1d | progress | | After the fall
        Data: On the eve of the anniversary he drank the better part of two bottles and fell on the cellar stairs: two
          ribs, a cut brow, a night on the emergency ward. He remembers singing. Denies that he meant to come to harm;
          he wanted wine. Emmerich flew in.
        Assessment: A setback that could have killed him by accident. Frightened and therefore reachable.
        Plan: No wine kept in the cellar. Weekly count here, in the open. Son stays ten days.
        @ 35w 2d | consult | | Conversation with the ward's social worker
        With his written consent. She asked whether he can manage alone. I described what he does in a week: shops,
          cooks, walks, mends, keeps appointments. She described what she sees: a courteous man who hides his cup. Both
          true. Arranged between us: handrail on both sides, a lamp on the landing, a call from the neighbour each
          evening for a month. She will not propose a care home; I was relieved, and she could hear that.
        @ 35w 1d | progress | | Joint hour with his son
        Data: Emmerich beside him, the same hands. Each said what he fears: the telephone ringing; being put away. The
          father handed over the notebook of glasses without being asked. The son read it, did not comment, and gave it
          back open.
        Assessment: A dignified exchange. Shame was in the room but did not run it.
        Plan: Neighbour has both numbers. Six weeks without alcohol, as an experiment he designed.
        @ 34w 1d | progress | | A year and a few days
        Data: We held the anniversary late, here, with the photograph on the shelf. He read aloud the list of what she
          disliked: figs, hurry, vibrato, being admired. He wept well. Eleven days without wine; sleeps worse, thinks
          faster.
        Assessment: Mourning without anaesthetic. He trusts that it will not drown him.
        Plan: Evenings are the gap; put the walk to the river there.
        @ 31w 1d | progress
        Subjective: "Dry as a soundboard." Slept through twice. The choir's old conductor stood at his gate with plums.
        Objective: Ribs healed. Straighter, slower on the stairs by choice.
        Assessment: Sober for a month, no craving to speak of after the second week. Sociable again within limits that
          he guards.
        Plan: Plums to be returned as jam, which obliges him to ring the conductor's bell.
        @ 29w 1d | missed
        Cataract operation was brought forward, he forgot to tell me and was mortified. Rang from the eye clinic's
          corridor, shouting, since the hearing aid was in his pocket. The left eye is done and the world is apparently
          blue. A new time was found for next week. He asked me to note, for the file, that he was not drunk. So noted.
        @ 27w 1d | progress
        Data: Dreamt that Odile was up on the ladder and told him to let go of it. In the dream he said he could not, as
          then who would hold it; she said that the house would. Woke calm. He takes dreams for wind, usually, and told
          me this one twice.
        Assessment: He asked what I made of it. I asked what the house is made of. "Practice," he said.
        Plan: Her workroom may be next. With the door open and the radio off.
        @ 25w 1d | progress | | The workroom
        Data: He went in. Dust, her glasses, a half-painted tray with plums on it. Sat down on the floor since both
          chairs were hers. Stayed for the length of one side of a record. Took away a brush and left everything else.
        Assessment: The third goal, thirty-seven weeks after it was set. He did it without telling anyone beforehand.
        Plan: Sessions every other week from now on, his proposal.
        @ 21w 1d | progress
        Data: Plays again, with the left hand only, "accompanying". The right, he says, belongs to her for the present.
          The jam led to an invitation, the invitation to a seat in the bass row. He sang the whole of a rehearsal
          through and was hoarse and happy.
        Assessment: Steady. No wine in three months but one glass at a christening, reported with its vintage.
        Plan: Go on as we are. Think about what an ending would look like.
        @ 17w 1d | progress | feedback
        Data: I asked him how he finds the work here. He thought about it like an estimate. Helpful: that I never said
          she is in a better place. Unhelpful: my chair creaks in a minor third. What he missed: being asked about
          money, as he is a proud man and would not begin.
        Assessment: Fair. I had been delicate where plainness was wanted.
        Plan: Money, then, next time. I have oiled the chair.
        @ 15w 1d | progress
        Data: Figures on the table: the pension, the roof, the loan he took out for her oxygen bed and never told
          Emmerich about. He is eleven hundred short each quarter. Slept the better for having said it.
        Assessment: Secret debt has fed the fear of the house being sold.
        Plan: Debt advice at the parish office. He tells his son on Sunday; three sentences, card, no wine.
        @ 11w 1d | progress
        Data: The son took over the loan, against protest, "in exchange for the good tuning fork". A lodger is
          considered, a student of the viola, "God help us both". He looks forward to being annoyed by somebody.
        Assessment: The house becomes a place with a future. Grief present, in its right size.
        Plan: Meet monthly after the next plan review. Lodger to be chosen by ear.
        @ 7w 1d | progress | hope-joy, social-loneliness
        Data: The viola has moved in, plays in tune, and leaves hairs in the basin. They eat together on Mondays. He
          laid the second plate for her and noticed only while washing up. Told me so and looked at his hands for a
          time. Both hands are on the keys again.
        Assessment: No suicidal thoughts since I have known him; he says the wish to catch up with her has turned into a
          wish to tell her things.
        Plan: A month. He will write her a letter of news.
        @ 3w 1d | progress
        Data: He read me the letter of news. It lists the bells, the lodger, the tray with the plums, now finished by
          his own unsteady brush. It ends: "I stayed too long with the pedals and I would again, it was so quiet." He
          folded it into the hymn book.
        Assessment: Forgiveness, without the word. I had nothing to say and said that.
        Plan: Review of the plan at the end of the month; then decide between three visits and none.
        @ 0w 1d | contact | | Before the review
        He rang to move the plan review from a morning to an afternoon, on account of a concert grand that has been
          dropped. He sounded thirty years younger and gave me the full diagnosis of the instrument. All is well
          otherwise, sleeps, eats, sings. He would like the review to be short, and afterwards to show me how one hears
          that a chair is about to creak. I put the plan and both pages of changes ready.
        """#
    }
}
