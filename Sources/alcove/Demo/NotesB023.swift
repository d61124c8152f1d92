extension DemoNotes {
    static var b023: String {
        #"""
        B-023 | Gesine Harrowgloss | 1978
        @ 83w 1d | contact | | First message
        An e-mail at four in the morning, from a school address, withdrawn at five, sent again at seven from a private
          one: she cannot go into the building any more and would like to be told that this is laziness. Answered that I
          do not diagnose by post. Offered two times. She chose the one within teaching hours and remarked that she had
          never before done anything within teaching hours.
        @ 82w 3d | intake | stress-burnout, work, anxiety | First appointment
        Reason: Deputy head of a secondary school, signed off for two weeks after a panic attack in the car park. Heart
          racing, tunnel vision, sure of dying. Since then four more, all on the way to work.
        Background: Twenty-two years in the job, six as deputy, no day of illness in nine of them. Two sons, fifteen and
          twelve; husband Clemens runs a nursery garden. Mother was a headmistress.
        Presentation: Took notes while I asked. Apologised for the notes. GAD-7 17, PHQ-9 13.
        Risk: No suicidal thoughts. Has wished for a broken leg, a clean one.
        @ 81w 3d | progress
        Data: Reports, does not tell. Lists eleven duties that are not hers in any document, among them the coffee
          machine and the grief of a colleague. Cardiologist has found a healthy heart; she asked him for it in writing.
        Assessment: Exhaustion with panic on top. Competence as armour; it is soldered shut.
        Plan: Drew the circle of panic with her. Breathing out longer than in, at the traffic lights.
        @ 80w 3d | plan | | Agreement
        Problem: Panic attacks bound to the workplace, burnout, inability to refuse.
        Goals: To drive into the car park and stay in the car with her hands quiet. To be off duty from six in the
          evening. To find out whether she wants this post at all, at leisure and not from a hospital bed.
        Means: Weekly hours, exposure to body signals and places, practice in saying no, starting with trifles.
        Review: After ten sessions.
        @ 79w 3d | progress
        Data: Spun on my office chair until dizzy, held her breath, ran up two flights of stairs. Each produced the
          dreaded heart; none produced death. She rated the stairs "educational".
        Assessment: Quick learner who would like a mark. I did not give one.
        Plan: Repeat at home with the boys as judges. No checking of the pulse.
        @ 78w 3d | progress
        Data: The younger boy awarded her seven out of ten for hyperventilating. She slept in the daytime and felt like
          a thief. School rang nine times, she answered each of them within a minute. Her deputy's deputy does not know
          where the keys are, she does.
        Assessment: Absent in body only. Her telephone keeps her in the building.
        Plan: School number goes to Clemens from six until eight in the morning. She will tell the head today, from
          here.
        @ 78w 2d | contact | | She rang
        Wanted me to know that she had told the head, that he had said "of course", and that this had made her angrier
          than any refusal. If it was so easy, why did nobody ever. I suggested we keep that question warm until we
          meet. She laughed rather loudly, said sorry for laughing and hung up before I could answer.
        @ 77w 3d | progress
        Data: Why did nobody ever ask her to stop. Talked herself hot about the head, the ministry, a caretaker who
          calls her "girl". Then about her mother, who marked essays in labour. Surprised at how long the list is.
        Assessment: Anger was sitting under the apology, well preserved.
        Plan: Keep a page for it. Do not send the page.
        @ 76w 3d | process | | The pupil
        With her I sit up straight. I caught myself tidying the table before she came, and later enjoying it when she
          wrote down a phrase of mine. She makes a head teacher of me and I accept the appointment. Today I said
          something banal about rest and she underlined it. There was contempt in the underlining, I believe, of which
          neither of us was supposed to know. Next time I might be slow, or wrong, and see who she becomes when there is
          nothing to write down.
        @ 75w 3d | progress | exposure
        Data: Drove as far as the last roundabout, three mornings, waited there with both hands on the wheel till the
          wave passed. On the third a colleague waved and she waved back and was late in remembering to be afraid.
        Assessment: Habituation visible. The shame of being seen is stronger than the fear of dying.
        Plan: Car park, on a Sunday, with no one about.
        @ 74w 3d | progress
        Data: Sat in the empty car park with a flask. Panic came to seven of ten, went to two. Then got out, walked
          round the building, and found her own office light burning. She had left it on the day she fell ill; no one
          had noticed in eleven weeks.
        Assessment: She wept at that as she had not at anything else. It is a picture for the whole.
        Plan: Leave the light on. Let us see how long.
        @ 73w 3d | progress
        Data: The elder son, Rufus, told her at supper that he likes her better ill. She laughed and was then sick. In
          this room she said, "He means that he has met me."
        Assessment: Painful and exact. No need of comfort from me, she holds it.
        Plan: An afternoon with him, his programme, no educational value.
        @ 72w 3d | missed
        Cancelled by the husband: she has shingles. I had noticed the rubbed shoulder and thought of a bag strap. A card
          with the next date was posted. He added that she is lying in the greenhouse among the seedlings since it is
          warm there, and that she has been telling the tomatoes to sit up straight, which he took as a good sign, and
          so do I.
        @ 70w 3d | progress
        Data: Pain going, patience not. Two weeks of involuntary stillness; on day five she noticed a blackbird and told
          no one what could be learnt from it. Panic absent, "no place to have it". Sick leave prolonged by two months;
          she did not fight the doctor over it.
        Assessment: The body has refused on her behalf. She begins to respect it as one does a union.
        Plan: Before returning to exposure, a list of what she would refuse if she had shingles for ever.
        @ 69w 3d | progress
        Data: The list has forty items. Number one is the coffee machine. Role play: I begged her for a small favour in
          six variations; she agreed five times, the sixth time said no and turned crimson to the collar.
        Assessment: No is physical for her. Practise it as one practises a serve.
        Plan: Three refusals a day of no importance, without giving a reason.
        @ 68w 3d | progress
        Data: Refused a loyalty card, a second helping, the chair of the parents' fair. The last cost a night's sleep.
          Her mother telephoned to ask if she was "still resting" and she said, "Yes, and you?"
        Assessment: Wit is turning from shield to tool.
        Plan: Prepare for a visit to the mother. Decide beforehand when it ends.
        @ 67w 3d | progress | family, self-esteem
        Data: The visit ended when she had decided. Over cake the mother said that she herself had cried in the
          stationery cupboard each Friday for thirty years, "one simply locked it". Gesine had not known. Neither knew
          where to look.
        Assessment: An inheritance comes to light. Worth through endurance, handed down by women with keys.
        Plan: No homework. Something has to settle.
        @ 66w 3d | progress | feedback, rupture-repair
        Data: I was ten minutes late, my fault, a double booking. She had straightened my magazines meanwhile. Insisted
          that it did not matter, four times. On the fifth it did: she is always the one who can wait. I thanked her for
          the fifth.
        Assessment: First complaint addressed to a person in authority who was in the room. Small rupture, clean repair.
        Plan: She owns ten minutes of me; may take them when she likes.
        @ 65w 3d | plan | | After ten sessions and a few more
        Progress: GAD-7 17, 12, 9. No panic for five weeks, though she has not yet crossed the threshold on a school
          day. Sleeps seven hours.
        Changed: A third goal comes forward, what she wants of the post. The second needs an addition: off duty at the
          weekend as well.
        Unchanged: Weekly. Stepwise return in talks with the school doctor.
        Review: Before the return.
        @ 63w 3d | progress
        Data: Walked the corridor in the break, with bells, with smells. Palms wet, voice steady. A girl of the fifth
          form asked if she had been dead. "Nearly," she said, "of photocopies." Sat in her office for ten minutes and
          turned off the light herself.
        Assessment: Exposure completed in essentials. The light was her own idea and had ceremony.
        Plan: Return with a third of the hours in two weeks. No keys.
        @ 62w 4d | consult | | School doctor
        Conference by telephone, patient on the line. Return over twelve weeks, at first six lessons a week and no
          office duties. The doctor was brisk and kind, asked if there was a risk of recurrence; I said yes, if the old
          list comes back, and that the patient can read its first signs better than the two of us. She dictated them:
          waking at four, answering in under a minute, apologising to objects.
        @ 61w 3d | progress | | First days back
        Data: Six lessons, all survived, one enjoyed. The staff room applauded, which was dreadful. By Thursday three
          people had told her about the coffee machine. She said, to the third, that she drinks tea.
        Assessment: Holding. Fatigue is larger than expected; pride, too.
        Plan: Lie down after each morning, in the car if need be.
        @ 59w 3d | progress | relapse
        Data: Answered an e-mail at eleven at night, then thirty more, since she was there. Panic next day at the
          lights, the first in ten weeks. Was going to keep it from me, "so as not to spoil the curve".
        Assessment: A slip with a teacher's shame about it. She told me, that is the news.
        Plan: Curve goes into the bin. Mail off the telephone; Rufus holds the password, at his own suggestion.
        @ 57w 3d | progress
        Data: Rufus charges a fee for each plea. So far he has earned nothing. Dull, good week. Went dancing with
          Clemens in the nursery's packing shed, boots on. Spoke about desire returning and blushed less than over the
          coffee machine.
        Assessment: Recovery has reached the private rooms.
        Plan: Every other week. Begin on question three.
        @ 55w 3d | progress | couple
        Data: Clemens came along. He had made a drawing of the week, hour by hour, with colours; hers is grey up to the
          middle. He has missed her for six years and did not wish to be one more who wants something. She did not know
          that not wanting can look like that.
        Assessment: Tender, slow couple. Each guarded the other from a need.
        Plan: Tuesday evenings are coloured in, in ink.
        @ 53w 3d | progress
        Data: What does she want of the post? Tried on three futures, a chair for each. As head she sat like her mother.
          As deputy she looked at the door. As an ordinary teacher of history with a class of her own she leant back,
          and said after a while, "Oh, there you are."
        Assessment: The chair knew. Money is the objection, vanity the other.
        Plan: Sit on it for a month.
        @ 51w 3d | progress | money-housing
        Data: Calculated with Clemens: five hundred less a month, the second car, no skiing. Rufus is in favour, as he
          hates skiing. Her mother will say it is a pity. "It is a pity," she practised, "and I am doing it."
        Assessment: Decides like a grown woman with a frightened girl at her hand, kindly to both.
        Plan: Talk with the head before the end of term.
        @ 50w 3d | process | | What I did with the applause
        When she told me of her letter of resignation as deputy I felt like clapping, and there it was again, the staff
          room. I kept still. A little later she said, "You are not saying well done," and I answered that I was not
          sure she needed to bring it home to anybody. Her eyes filled. I thought of the stationery cupboard and of how
          many of us have one. Mine had a window, but I did not use it.
        @ 48w 3d | progress
        Data: The head was speechless, then offered more money, then a title. She heard herself say no twice without a
          reason, the serve in match play. Went out and sat by the bicycle racks, trembling and pleased. The mother said
          that it was a pity.
        Assessment: Goal reached, at a cost she knows.
        Plan: Let sadness about the career have its place as well.
        @ 46w 3d | progress | grief
        Data: Mourns the head she will never be: the speeches, the garden for the fifth form. Cleared her office, found
          a drawer of sweets from six years of crying pupils. They sat with her, so she was not only grey.
        Assessment: Adds the good to the account. Sober, warm.
        Plan: Fill a jar in the new classroom from that drawer.
        @ 42w 3d | progress
        Data: New term, history, a class of twenty-eight. She is tired as one is from walking. One surge of fear in the
          assembly hall; it had gone by the second verse. GAD-7 5. The coffee machine has broken down for good, and no
          one knows whom to ask.
        Assessment: Stable. No depressive symptoms left, no suicidal thoughts now or before.
        Plan: Three more hours, monthly.
        @ 38w 3d | progress | coping
        Data: Wrote her own warning sheet, with the four o'clock waking at the top. Each family member has got a copy
          and a right to ring a bicycle bell. It has been rung once, by the younger, when she corrected a menu in red.
        Assessment: She has turned her surroundings into a guard that is also a game.
        Plan: Think of what we have left unsaid.
        @ 34w 3d | progress | | Final session
        Data: Left unsaid: that she had been sure, to begin with, that I looked down on her. I told her I had sat up
          straight. She asked for the ten minutes that I owed, and used them to look out of the window. Then went, on
          time, without thanking me for the tea.
        Assessment: Ended as she wished, unhurried.
        Plan: None. She knows the way.
        @ 34w 0d | summary | | Summary of treatment
        Course: Thirty sessions within a year for panic and burnout in a deputy head. Body and place exposure, practice
          in refusal, one couple's hour, stepwise return with the school doctor.
        Outcome: GAD-7 17 to 5, PHQ-9 13 to 3. Works as a teacher by her own choice; no panic in three months.
        Risk: At no time suicidal.
        Onward: Warning sheet with the family; could come for a single hour, if ever the light burns again.
        @ 9w 3d | contact | | A postcard, and an hour by telephone
        A year after the change of post. Waking at four for a week; the bell was rung by both sons. She had said yes to
          a school anniversary. On the telephone she knew everything already and wanted to say it to someone who would
          not underline it. She has given back half the anniversary. No panic. No new appointment needed; the file stays
          closed, with this page on top.
        """#
    }
}
