extension DemoNotes {
    static var t031: String {
        #"""
        T-031 | Samiro Ovelund | 1988
        @ 62w 3d | contact | | Call from the interpreter
        Mrs Pellworthy, who interprets, rang on his behalf and at his side. He has been in this country for two years,
          does not sleep, and was sent away by two places since they had nobody with his language. I booked the longer
          appointment. Asked her to translate everything, also what is said to her, also silences if she can. She told
          me that was the first time a therapist had asked about the silences.
        @ 60w 2d | intake | trauma, culture-faith, sleep | First interview, with interpreter
        Reason: Nightmares every night, wakes the hostel with his shouting. Startles at keys. Loses hours in daylight,
          "the clock jumps". Asylum hearing pending.
        Background: Surveyor of land in his own country. Imprisoned for five months for a map. Wife and small son remain
          with her parents, calls on Sundays when there is current. One brother missing.
        Presentation: Sat with his back to the wall and his eye on the interpreter. Precise in every number.
        Risk: Denies suicidal thoughts, for the sake of the boy; has wished not to wake. No aggression.
        @ 59w 2d | progress | structure-guidance, trust-safety
        Subjective: Wanted to know who reads this, in which building the paper sleeps, whether the state has a key. Drew
          my office from memory, to scale, with exits.
        Objective: Hands still, eyelids not. Mrs Pellworthy translated a silence as "he is measuring".
        Assessment: Mistrust is the healthiest thing about him at present.
        Plan: He keeps the drawing. We go over what is confidential and where it ends, and then once more.
        @ 58w 2d | progress | mindfulness-relaxation
        Subjective: The clock jumped in the supermarket, forty minutes by the bread. Came to himself with a guard's hand
          on his arm.
        Objective: Shows how he stood. Colour leaves his face with the showing.
        Assessment: Dissociation, set off by metal shelves and a lamp that flickers.
        Plan: Bearings, as surveyors take them: three fixed points to see, two to hear, one underfoot, said in his
          language and then in ours. Practised until he was bored.
        @ 57w 2d | plan | goal-consensus | Plan in two languages
        Problem: After-effects of imprisonment and torture, loss of family life, an undecided future.
        Goals: First, four hours of sleep without shouting. Second, to keep the clock from jumping more than once
          weekly. Third, to tell the court what is needed without going under.
        Means: Stabilising before any narrative. Hours with the same interpreter only. Contact with his lawyer by his
          leave.
        Review: Before the hearing, whenever that is.
        @ 56w 2d | progress
        Subjective: Took bearings eleven times, the bus station is the worst. Once it failed, ten times it held.
        Objective: Has made a small booklet of it, ruled by hand, dates in both calendars.
        Assessment: Gets back a tool of his trade. Dignity first, symptoms follow.
        Plan: To the supermarket with Mrs Pellworthy, early, three minutes. She offered it; I checked with both that it
          suits her role, and it does not. A volunteer from the hostel will go.
        @ 55w 2d | progress
        Subjective: The dream is one dream: a door, a list, a number that is nearly his. He wakes before the number is
          complete.
        Objective: Told it standing, with a hand on the window sill.
        Assessment: Recurring nightmare suited to rescripting; no details of the cell required.
        Plan: If he were allowed to alter one line on the list, which? He will think. Night light, chair turned to the
          door.
        @ 54w 2d | progress
        Subjective: He altered the ink. In the new version the list is written in pencil and he carries a rubber.
          Rehearsed it aloud twice each evening.
        Objective: A smile, short, crooked; he has a gap where a tooth was and covers it.
        Assessment: Good imagery, and humour survives.
        Plan: Continue with pencil. Dentist through the hostel, as pain wakes him as well.
        @ 54w 1d | process | | Pencil
        He asked if the pencil was allowed. I heard myself say yes in the tone of someone with authority over dreams,
          and I was ashamed and rather moved. In this triangle I am the third language. The interpreter hears him first;
          I get his terror at one remove, washed, and sometimes catch myself being grateful for the distance. She has no
          such distance. I noticed her feet this time, tucked backwards under the chair, as if the floor had been wet.
        @ 53w 2d | consult | | With the interpreter alone
        He was at the dentist at last, so I had fifteen minutes with Mrs Pellworthy, by arrangement and without content.
          How does she carry it? She sings in the car. She asked for a signal to pause when his words are too quick or
          too close to her own; she too came from somewhere. Agreed: she lays her pen crosswise. I offered to look for a
          second interpreter as a reserve and she did not take that as a slight.
        @ 52w 2d | progress
        Subjective: Two nights out of seven with no shout, by report of the man in the next bed, who is sceptical by
          nature. The number still comes.
        Objective: Pen crosswise once; he saw it, stopped and poured her some water.
        Assessment: He can care for another in the room. That protects him as well as her.
        Plan: One pleasant thing a day, however useless. He found the word for useless charming.
        @ 51w 2d | missed
        Not here; nobody at the hostel knew. Found out in the afternoon through the volunteer that there had been a
          police control at the station, papers checked, everything in order, and that he then sat on platform two until
          dark. He sent bearings by text: clock, pigeon, gravel. Answered with mine: lamp, kettle, rain. Hour offered on
          Thursday by telephone, with Mrs Pellworthy on the line; he prefers to come as usual.
        @ 50w 2d | progress | anger, trauma
        Subjective: The officer had been polite, and this was unbearable. Politeness came first over there, too.
        Objective: Clenched jaw. When he noticed it he asked leave to be angry. I said the room was insured.
        Assessment: Fear turned to anger, in tolerable doses. No thoughts of hurting anyone, when asked he was offended
          and then explained why.
        Plan: Card in two languages stating that he has papers and needs a moment.
        @ 49w 2d | letter | legal-duties | To his lawyer
        At the request of Mr Ovelund, who has had this letter translated and has signed the release: he has been in my
          treatment for eleven weeks. I observe severe disturbance of sleep, startle reactions, episodes of lost time,
          and avoidance, in a pattern that is commonly seen after the kind of events he reports. In my opinion he can
          give evidence, given pauses, a constant interpreter and notice of the questions' order. I was not present at
          the events and do not testify to them.
        @ 48w 2d | progress
        Data: He corrected a comma in the translation of my letter. What mattered to him: the last sentence. "You say
          what you have measured and what you have not." Brought me an orange.
        Assessment: Trust rests for him on the error margin. Accepted the orange; we ate it, all three of us.
        Plan: Hearing in nine weeks. Begin the narrative, a line of rope with stones and flowers for the years.
        @ 47w 2d | progress | | Lifeline
        Data: Rope across the carpet. Flowers: the school prize, the first theodolite, the wedding in a flood, the boy.
          Stones: a teacher taken away, the map, the van, five months, the border. He placed the brother apart, as
          neither.
        Assessment: A whole life on the floor, more flowers than he thought. Tolerated it with bearings twice.
        Plan: Photographed by him, rope kept in my cupboard. Start with a flower.
        @ 46w 2d | progress
        Data: The first theodolite, an hour. The weight, brass, smell of oil, his father's hand over his on the screw.
          Spoke without looking at the wall. Mrs Pellworthy laughed at a word that she then could not translate; it
          means the trembling of air above a warm field.
        Assessment: He can be in a memory and in the room. Needed for what comes.
        Plan: Next, the smallest of the stones.
        @ 45w 2d | progress
        Data: The teacher who was taken away; he was eleven, third bench. Slowly, in the past, with all the senses. Peak
          at the sound of the chalk falling. Read back to him; he added that the sentence on the board was unfinished.
        Assessment: Fear rose and sank by itself within the hour. Sadness remained, properly.
        Plan: He finishes the sentence on my board. It concerned rivers.
        @ 44w 2d | progress
        Data: Worse nights, as I had announced; shouting on four. The man in the next bed has started to say the
          bearings to him from his own pillow. Son had a fever on Sunday, the line was cut in the middle of it.
        Assessment: Burdened from two sides. No suicidal thoughts. Wants to go on, "the rope is lying there".
        Plan: Half speed, no stones this week; I rang the volunteer about better telephone cards.
        @ 43w 2d | progress | | The van
        Data: From the knock to the closing of the van door. Told in forty minutes with six pauses, never lost the room.
          He wished for it to be read to him in his language by Mrs Pellworthy, pen crosswise beforehand; she did it
          steadily. At the end he signed each page, as witness to himself.
        Assessment: Heavy and successful. Body memory in wrists and ears subsided.
        Plan: Walk after the session with the volunteer. Call tomorrow.
        @ 42w 2d | progress
        Data: The five months, in outline, as much as the court will ask, no more. What was done is in his statement and
          need not be kept twice. Spent most of the time on what he did: counted tiles, surveyed the cell by paces, kept
          the plan in his head until release.
        Assessment: Agency inside helplessness, previously unseen by him.
        Plan: The plan of the cell is not to be drawn unless he wants to.
        @ 40w 2d | process | | The tiles
        I have slept badly since, and counted mine. It is curious what goes through the wall: not the pain, of which he
          spares us all, but the numbering. On Wednesday I snapped at a young man with a parking ticket. I think of the
          torturers as clerks with soft hands, and there is my hatred, quite clean, with nowhere to go. He looked at me
          last time and said through her, "The doctor should eat." I did.
        @ 39w 2d | progress | | The week of the hearing
        Data: Practised the room: table, judge, water, door. Mrs Pellworthy played the opposing side with such talent
          that he had to laugh. Bearings for the court chosen: the seal, the ticking, the sole of his left shoe. Sleeps
          three hours.
        Assessment: As ready as may be. Third goal stands the day after tomorrow.
        Plan: Volunteer goes along. I can be reached in the breaks.
        @ 39w 0d | contact | | In the break of the hearing
        Call from the corridor at eleven, four minutes, via the court's interpreter, whom he did not know and whom he
          had himself instructed in how to say silences. The clock jumped at one question; he asked for water, took
          bearings, and gave the answer. The judge had waited. He wished to tell me that, and that the seal is crooked.
          Voice shaking and upright.
        @ 38w 2d | progress
        Data: Collapse after effort: slept fourteen hours, ate nothing, then everything. No decision yet. Replayed each
          sentence and found one error of two days in a date, which has tormented him. I had him compute the relative
          error over five months. One point three per cent. He could live with this.
        Assessment: Exhausted; no relapse into lost time.
        Plan: Correction through the lawyer. Light weeks.
        @ 35w 2d | progress
        Data: Waiting. The hostel empties and fills; he has now been there longest and has been given the key to the
          tool shed. Laid out vegetable beds, perfectly parallel. Neighbours complain that the carrots look military.
        Assessment: Makes a place where he was merely stored.
        Plan: Language class level two. Sundays with current: read to the boy, one page, even through crackle.
        @ 33w 2d | progress | rupture-repair, culture-faith
        Data: Cool. It came out that I had greeted him last time with a pat on the shoulder in front of the man from the
          hostel. He had found it fit for a pupil or a dog. I apologised. He explained at length how one greets a man,
          and I practised, first with him, then with Mrs Pellworthy as the man.
        Assessment: Ignorance of mine, stated by him without fear of losing his place. That is new ground.
        Plan: I greet properly.
        @ 31w 2d | progress | | The decision
        Data: Protection granted. He laid the paper on the table, edges parallel, and could not speak. Mrs Pellworthy
          translated it: "He is measuring." Then he asked if one can go by bus now without an object. Without a purpose,
          she corrected herself.
        Assessment: Relief, emptiness, guilt towards those left, all within minutes.
        Plan: Nothing of importance for a week. Application for the family through the lawyer after that.
        @ 30w 2d | progress
        Data: Since safety, grief. The brother came up as if he had only waited for the paper. No news in three years.
          There is a ceremony for the missing, between that for the dead and that for travellers; he does not know if he
          has a right to it.
        Assessment: Ambiguous loss, now that vigilance no longer fills everything.
        Plan: He asks his mother-in-law, who knows the rules of such things.
        @ 28w 2d | progress
        Data: The rules allow it: a lamp is put into a window facing a road. The hostel's fire regulations do not. We
          thought of a lamp on my sill, which faces the ring road. He lit it, electric, said what is said. None of it
          was translated.
        Assessment: Mourning finds a form. I was the owner of a window.
        Plan: The lamp stays until he takes it with him.
        @ 26w 2d | progress
        Subjective: Five hours, two shouts in a fortnight. In the dream the list has become very long and his name is
          just one of many, in pencil.
        Objective: Weight up, tooth replaced; smiles with open mouth, then remembers and does so again.
        Assessment: First goal achieved. Clock has jumped once this month.
        Plan: Every two weeks. Reduce the interpreter's part if he likes, sentence by sentence.
        @ 23w 2d | progress
        Data: Half of the hour in our language, without her translating, she knitted. Trial week with a surveyor's
          office: carried the rods. The boss is younger than he and holds the instrument wrongly. He said nothing for
          three days and on the fourth put two fingers on the screw.
        Assessment: Humiliation borne and turned. Proud, and rightly.
        Plan: Recognition of his diploma, forms here next time.
        @ 20w 2d | progress | abuse-neglect, boundaries
        Data: A colleague calls him "Sultan" and hides his lunch. He denies being hurt. Then tells of hiding in the
          store room with bearings. We spoke about racism without the fog of "jokes"; he had no word for it that did not
          come from prison.
        Assessment: Old alarm, new and real occasion. Not a symptom.
        Plan: To the boss, with the volunteer, with dates. He keeps records better than anyone.
        @ 18w 2d | progress
        Data: The boss had noted two of the five dates himself. Colleague reprimanded, lunch paid for. What astounds him
          is that a record was believed. Slept seven hours after it, the most since the map.
        Assessment: A corrective experience on paper, which is his element.
        Plan: Go on. Son's sixth birthday on Sunday; he builds a paper theodolite to be held up to the camera.
        @ 15w 2d | missed
        Rang ahead, in our language, without help, to cancel: embassy appointment for the family, at last. Three
          grammatical errors, which he counted out to me afterwards with satisfaction. I told him that I had understood
          all of it including the silence before "my wife". No worries as to safety. The next meeting stays.
        @ 12w 2d | progress | | Revision of the plan
        Data: Goals one to three met. What now? He wants to be a father who does not shout at night when the boy sleeps
          next door. Fear of their arrival equals the joy: she will see the tooth, the white in his hair, the man by the
          wall.
        Assessment: New task, good ground.
        Plan: Goal four: homecoming the other way round. Letters to her about the nights, before she arrives and not
          after.
        @ 9w 2d | progress
        Data: He wrote her of the shouting; she replied that she has been shouting too, into a pillow, since the van.
          They compared their nights over the telephone like two surveyors with the same hill. He had believed himself
          alone with it.
        Assessment: Marriage under way again by post.
        Plan: Flat, two rooms; which wall gets the boy's bed? He has drawn five versions.
        @ 6w 2d | progress | | They are here
        Data: Arrivals hall, he had taken bearings in advance. The boy did not know him, then recognised the voice from
          the page at bedtime. She touched the tooth. He did not shout on the first night as none of them slept.
        Assessment: Joy, disbelief, a marked tremor. No lost time.
        Plan: Two weeks of peace from me. He rings if the clock jumps.
        @ 2w 2d | progress
        Data: Four shouts in four weeks. After the second the boy came with a torch and said the bearings in two
          languages; his mother had taught him. Shame, then laughter, then a talk about what a child may know. He
          fetched the lamp from my sill.
        Assessment: The family takes over what the hostel bed, the volunteer and this room have done.
        Plan: Monthly. Mrs Pellworthy comes next time for the pleasure of it and is paid.
        """#
    }
}
