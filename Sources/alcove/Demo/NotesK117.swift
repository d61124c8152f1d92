extension DemoNotes {
    static var k117: String {
        #"""
        K-117 | Ilse Wintermoth | 1985
        @ 46w 3d | contact | | First call
        Ms Wintermoth rang at the urging of her GP. Spoke quickly, asked twice whether the call was being recorded. I
          said no, and explained what would be written down and who could see it. She wanted to know if I had ever
          worked on a ward. Offered a first hour for next week; she took the latest of the day, so that nobody from the
          bindery would see her car. Says she is safe until then and has the number of the crisis line.
        @ 45w | intake | trust-safety, numbness-avoidance | First session
        Reason: Low mood for fourteen months, three to four hours of sleep, "like living behind a pane". Cut down to
          half days at the bindery. The GP insisted.
        Background: Younger of two sisters; the elder, Runa, lives four hours away, rare contact. Married eleven years,
          separate bedrooms for half a year. One admission to a psychiatric ward nine years ago, against her will, of
          which she says only the word.
        Presentation: Keeps the coat on; "I do not trust people like you, it is nothing personal." Sits nearest the
          door. PHQ-9 19.
        Risk: Affirms passive suicidal thoughts on most days, no plan, no intent, no access sought. Agreed to tell me if
          that changes.
        @ 44w | progress | trust-safety, shame-guilt
        Data: Coat on again. Had looked up how long I keep notes and where. Answered each question plainly and showed
          her the empty line where a diagnosis would stand. She is ashamed of coming at all; told the colleagues it is
          physiotherapy. Thoughts of not waking up, unchanged, no plan.
        Assessment: Guarded for good reason, I assume, though I do not have the reason yet. Curiosity under the
          wariness.
        Plan: No questions about the ward until she raises it. Weekly. She decides what is written about her husband.
        @ 43w 4d | process | | After the second hour
        I caught myself auditioning. Every sentence of mine had a small bow tied round it: look how safe I am. She
          watched me do it with something near pity. The more I offer transparency, the more I sound like the leaflet in
          a waiting room. Next time, less. I would like to bear being distrusted without hurrying to earn my way out of
          it, since someone must once have been very reassuring to her just before it went wrong.
        @ 43w | progress | numbness-avoidance
        Data: Described her evenings: sits on the edge of the bath because it is the only door with a lock. Feels
          nothing there, "which is the point". Could not name one feeling from the past week, then named tired, twice.
          Ate with her husband once; neither spoke.
        Assessment: Numb rather than calm. The withdrawal protects something and costs her the marriage and the sleep.
        Plan: One line a day, weather words only: fog, drizzle, frost. She laughed, briefly, at the idea.
        @ 42w | progress
        Data: Seven lines of fog, one of "fog with a hole". The hole was a repair at work, a psalter with a broken spine
          that took four hours she did not notice passing. Passive thoughts less insistent on that day. Husband Joss
          thinks therapy is a waste of petrol.
        Assessment: Absorption in her craft is the first lever. Shame answers whenever somebody praises her hands.
        Plan: Two hours of real binding, not office work, each week; she will ask the foreman.
        @ 41w | progress | money-housing
        Data: The heating bill came, and half pay does not cover it. She hid the envelope under the cutlery tray so that
          Joss would not shout. Has sold her grandmother's nipping press and cries about it only here, dry, without
          tears. PHQ-9 17. Asked whether a missed hour is charged.
        Assessment: Money fear on top of depression; hiding keeps the peace for a day and adds to the guilt.
        Plan: Wrote down together whom she can call about instalments. Told her the rule for missed hours and put it on
          paper.
        @ 40w | progress | shame-guilt
        Data: Instalments agreed, by herself, on the telephone, with the door shut. Did not count it as anything. Says
          she is "the sort of person other people have to clear up after" and gives the ward as proof, then stops.
          Looked at the clock, asked if she had said too much.
        Assessment: First mention of the admission, wrapped in self-blame. I thanked her and did not follow.
        Plan: Keep the pace hers. Weather lines go on.
        @ 39w | missed
        Did not come, did not ring. I waited the whole time and telephoned at the end; she answered from the car park
          below. Had sat there for forty minutes with the engine off. Said the thought "better if I were not here" had
          been loud and that it frightened her to bring it upstairs. Asked directly: no plan, no intent. She came up for
          ten minutes to prove it, as she put it. Extra hour offered in two days, accepted.
        @ 38w 3d | progress | suicide, safety-plan | Extra session, safety plan
        Data: Affirms suicidal thoughts daily this week, with a wish to be dead; denies intent and preparation. Has
          looked at nothing, bought nothing, told nobody. Reasons for living, slowly: the psalter is not finished, the
          neighbour's dog, Runa would find out by post.
        Assessment: Raised risk, moderate; no acute intent. Able to plan, ashamed of needing one.
        Plan: Safety plan written in her own hand: warning signs, what helps alone, whom to be near, whom to call, the
          night number, the emergency department. Her copy in the bindery apron, mine here. GP informed with her
          consent. Telephone tomorrow.
        @ 38w 2d | contact | | Call as agreed
        Five minutes. Slept four hours. Had read the plan at two in the morning and used the second line, the radio in
          the kitchen. The wish is still there, quieter. No intent. She asked what I had told the GP; read her the
          sentence I sent, word for word. A long silence, then: "That is all you said?" Confirmed that it was. See her
          on her usual day.
        @ 38w | progress | safety-plan, trust-safety
        Data: Went through the plan line by line and changed two of them. She crossed out Joss as somebody to be near
          and wrote the dog. Thoughts twice since the call, both passing, no intent. Surprised that I had rung when I
          said I would.
        Assessment: Risk falling. Reliability reaches her where assurances do not.
        Plan: Review the plan each session for now. GP sees her about an antidepressant.
        @ 37w 2d | consult | | Telephone with the GP
        Dr Plumtree began sertraline at a low dose after talking it over with the patient, who insisted on reading the
          leaflet first, all of it. Agreed that I hear about any change of dose and she hears about any change of risk,
          nothing more in either direction. Bloods unremarkable, thyroid normal. Sick note extended by six weeks on half
          days. No earlier hospital papers in the practice; the patient never gave them permission to ask.
        @ 37w | progress
        Subjective: Nausea from the tablets for three days, then gone. Sleep four to five hours. "I keep waiting for the
          trick."
        Objective: Coat unbuttoned. Eye contact in short looks. PHQ-9 18, item nine lower than last month.
        Assessment: Suicidal thoughts denied for the first time since we met; still wishes for long sleep. No plan.
        Plan: Continue. Ask the foreman about the ledger repairs, since she has put it off twice.
        @ 36w | plan | goal-consensus | Treatment plan
        Problem: Depressive episode with withdrawal and broken sleep; deep mistrust of clinicians after an admission
          under force.
        Goals: First, five hours of sleep on six nights of the week. Second, to speak with her sister Runa, by any
          means. Third, in her words, "to sit in a room with somebody and not count the exits".
        Means: Weekly hour; activity through her craft; sleep window; later, and only with her yes, the story of the
          ward.
        Review: After three months, or when she asks for it. She edited this page herself and initialled it.
        @ 35w | progress
        Data: First week of the sleep window, up at six whatever happens. Hates it. Slept through from one to five on
          Thursday and was so astonished she woke the cat next door telling it. Joss complained of the alarm.
        Assessment: Good grasp, cross, therefore more alive than fog. Denies suicidal thoughts.
        Plan: Keep the window for another fortnight; alarm under the pillow.
        @ 34w | progress | shame-guilt
        Data: Her foreman called her work "museum grade" in front of two apprentices. She went to the lavatory and
          pressed her forehead on the tiles. Praise feels like being looked at under a lamp, "like when they went
          through my bag". Would not say whose hands, whose bag.
        Assessment: Shame tied to exposure and search, probably from the admission.
        Plan: She may stop me with a raised finger at any time; practised it three times.
        @ 33w | progress
        Data: Row at home: Joss found the appointment card and asked what she tells me about him. She said, "The
          weather." He slept at his brother's. Relief and guilt in equal parts. Raised the finger once today, when I
          asked about the early marriage; I stopped at once, and she seemed to check whether I meant it.
        Assessment: The signal works and she is using it to test me, fairly.
        Plan: Nothing new. PHQ-9 14, sleep diary from Monday.
        @ 32w | progress
        Data: Hung up the coat. Neither of us remarked on it. Brought a scrap of marbled paper, made on Saturday for no
          one. Walked the neighbour's dog as far as the weir. Joss is back and polite. Thoughts of death: none this
          week, when asked.
        Assessment: Mood lifting, activity up, the numbness thinner at the edges.
        Plan: Saturday paper again. Begin to notice one bodily feeling a day, however dull.
        @ 31w 4d | process | trust-safety, transference | The coat
        It hung there all the while like a third person. I wanted badly to say something graceful about it and kept my
          mouth shut, which may be the best piece of work I did this month. My gladness was out of proportion, and I
          think it had to do with my own early patients, whom I hurried. Her gift to me was that she did not need me to
          see it. I saw it.
        @ 30w | progress | numbness-avoidance
        Data: The bodily feeling is mostly her jaw. On Tuesday a heat behind the eyes when an old man brought in his
          wife's recipe book for mending; she thought she was ill. "Is that it? Is that what it is?" Numbness returned
          by evening, but as something that comes and goes.
        Assessment: Thaw, frightening and welcome.
        Plan: Name the heat when it comes; no need to follow it further.
        @ 29w | missed
        Cancelled in the morning by message: fever, voice gone. Message was friendly, signed with her first name, and
          asked for the same hour next week instead of an extra one. Replied to confirm. No concern about safety; she
          added of her own accord that the bad thoughts are not there and that the apron copy is where it should be.
        @ 28w | progress | trust-safety
        Data: Still hoarse, whispered the whole hour, which suited what she told me. Runa wrote to her on the ward. The
          envelope was handed over already slit open, with a joke by someone in the corridor. She has never taken the
          letter out. It lies in a flat box of endpapers, nine years now.
        Assessment: The opened letter condenses the betrayal. Told in a whisper because a voice could be overheard.
        Plan: It stays in the box. I asked nothing about its content.
        @ 27w | progress | feedback | Half-time review
        Data: Asked what has helped and what has not. Helped: the finger, the sentence read aloud over the telephone,
          that I do not tilt my head. Not helped: the first three weeks, "you were so careful I felt like a bomb". Sleep
          four hours fifty on average. PHQ-9 14.
        Assessment: Candid, amused, exact. She is right about the beginning.
        Plan: I tilt nothing. Add Sunday breakfast with the radio to the plan.
        @ 26w | progress
        Data: The foreman wants her for full days from next month. She said she would think about it and did not
          apologise. First refusal at work in years. Then spent the evening sure that she would be dismissed. Nothing
          happened.
        Assessment: New behaviour, old dread; the gap between the two is the lesson.
        Plan: Write down the prediction and the outcome side by side. Three quarter days is what she in fact wants.
        @ 25w | progress | trust-safety
        Behavior: Arrived early and used the waiting room, which she has always avoided. Asked what my notes say about
          the letter.
        Intervention: Turned the page round and let her read the entry. She corrected a date.
        Response: Quiet for some minutes. "You did not make it prettier." Coloured, looked out of the window, then told
          me that a doctor had repeated to Joss what she had said in confidence, and he has quoted it at her ever since.
        Plan: Her reading the entries becomes a standing offer.
        @ 24w | progress | family
        Data: Spoke of people in order of safety. Trusts her sister more than the husband, though she has not heard the
          one's voice in six years and hears the other's every day. The dog comes first. Where I stand on the list she
          left open, with a small smile. Denies suicidal thoughts.
        Assessment: Able to play with the theme now. The longing for Runa is plain.
        Plan: Think about a postcard; no obligation to send it.
        @ 23w | progress
        Data: Five nights above five hours. Dreamt of a corridor with the lights on and woke without knowing where she
          was; got up, touched the press, the table, the kettle, and went back to bed. Her own idea. Three quarter days
          agreed with the foreman.
        Assessment: The ward is nearing in dreams as she grows stronger. She grounds herself well.
        Plan: Keep the touching of objects. If the corridor wants telling, it may be told.
        @ 22w | progress | trust-safety, trauma | The hospital
        Data: Opened up about the hospital. Came in, sat down, said "today", and spoke for half an hour: the two men at
          the door, Joss signing, the bag emptied on a counter, the doctor's kindness and what it turned into. Felt safe
          enough to cry, and did, with noise. At the end asked if I was all right.
        Assessment: The turning point so far. No dissociation; stayed in the room, in the chair, with me.
        Plan: Gentle week. She may ring. Nothing of this to anyone, and I told her so before she could ask.
        @ 21w 3d | process | trust-safety | What the kindness turned into
        She was kindest about the doctor, and that is where it hurt to listen. He had sat on her bed, said she could
          tell him anything, and by evening it was in her husband's mouth. So my gentleness is not neutral to her. It is
          how it began last time. That explains my clumsy first weeks better than any theory of mine. When she asked if
          I was all right, I said that I was moved and that I was all right, both true, and she nodded as if I had
          passed an inspection.
        @ 21w | progress
        Data: Exhausted since last week, slept nine hours on Saturday, ashamed on Sunday, better from Monday. Feared I
          would be different, "with a new face on". Checked my face. PHQ-9 12. Read the entry about the hospital, asked
          me to strike out the word "men"; one was a boy, she says, hardly twenty, and he had looked away.
        Assessment: No fallback after disclosure. The boy who looked away matters to her.
        Plan: Correction noted. Go on at her speed.
        @ 20w | progress
        Data: Told Joss that he may not use what the doctor told him, ever again. He laughed, then saw her face. He has
          since moved his reading lamp back to the shared bedroom, which she has not decided about. Angry for the first
          time in my presence: at him, at the ward, a little at the price of parking here.
        Assessment: Anger in proportion and well aimed.
        Plan: I announced my leave of three and a half weeks, dates on paper, name of the colleague who covers.
        @ 19w | progress
        Data: Asked about the break only in passing, "people need holidays". Talked mostly of paste recipes. At the door
          she wanted to know whether the colleague can see the notes. Showed her that he sees the safety plan and
          nothing else unless she asks for it.
        Assessment: More concern than she shows. I named that; she disagreed politely.
        Plan: Last hour before leave next week: how to use the plan, what to expect of dips.
        @ 18w | progress | | Before the break
        Data: PHQ-9 11. Mood fair, five and a half hours of sleep. We wrote a card for the gap: Saturday paper, the dog,
          the night number, my colleague's number. She folded it very small. No suicidal thoughts. Shook my hand, which
          is new, and did not look back.
        Assessment: Well prepared on paper. I am less sure of the handshake, which had something final in it.
        Plan: Back in three and a half weeks, same day, same hour.
        @ 15w 2d | contact | | Note from the colleague who covers
        My colleague reports one call in the second week of the leave. Ms Wintermoth asked whether he had read about the
          hospital. He said that he had not and could not. She thanked him and hung up. He rang back the next day as a
          courtesy: sleep bad again, no thoughts of suicide, did not want an appointment. Passed on to me at return with
          her knowledge.
        @ 14w | progress | trust-safety, rupture-repair | After the break
        Data: Coat on, chair by the door. Guarded after the break; "you left too". Short answers. Does not trust that
          the hour is hers, asked who had it while I was gone. Stopped the Saturday paper in the first week. PHQ-9 15.
          Asked about suicide: "No. Tired. No."
        Assessment: Fell back, with cause. A leave repeats the doctor who went off duty after she had told him all.
        Plan: Not to explain my holiday. Said that I had left, that it was soon after she gave me so much, and that she
          could be angry.
        @ 13w 4d | process | transference, rupture-repair | You left too
        Guilt, at once, and behind it irritation: I had prepared this so well. As if a card could be a person. The
          handshake was a goodbye and I knew it and let it pass, since I was already half on the train. There is a
          version of me that now wants to win her back with extra hours. That would be the doctor on the edge of the bed
          again. What I can do is be here on the day I said, and be bad at it in the ordinary way.
        @ 13w | progress | rupture-repair
        Data: Angry, finally, and very precise: I had told her of the leave at the end of an hour in which she had been
          brave about Joss. "You waited till I was holding something heavy." I agreed that the timing was poor and that
          I had not seen it. She took the coat off halfway through, to argue better.
        Assessment: A rupture spoken aloud, repair begun by her anger rather than by my apology.
        Plan: Future leaves announced at the start of an hour, six weeks ahead. She wrote that into the plan.
        @ 12w | missed
        Message an hour before: apprentice cut a finger, she has to stay. Offered the next morning by return; she came
          to the telephone instead and told me the story of the finger at length, cheerfully. It was, I think, a missed
          session of the good kind. No thoughts of death, sleep a bit longer, the marbling trough is filled again.
        @ 11w | progress | trust-safety
        Data: Wanted to know what I do with the hours of people who stay away. I said that I sit in the chair and think
          of them, mostly. She found that "either very nice or very sad". PHQ-9 12. Saturday paper resumed, three
          sheets, blue.
        Assessment: Trust returning, and less blind than before my leave, which makes it better.
        Plan: Revised plan: goal one nearly met, goal two, the sister, to be looked at anew.
        @ 10w | plan | plan-adjust | Review of the plan
        Progress: Sleep five hours or more on five nights out of seven. Full social withdrawal lifted; back at work on
          three quarter days. Suicidal thoughts denied at each session since the safety plan. A setback over my leave,
          worked through.
        Changed: Goal two now reads "to decide about the letter". Leaves announced six weeks ahead. Safety plan reviewed
          every month, not weekly.
        Unchanged: Weekly hours, sertraline by the GP, her right to read what I write.
        Review: In three months.
        @ 9w | progress
        Data: Had noticed on the tram that she sat down without choosing the seat near the door. Got off a stop late for
          thinking of it. "Somebody moved in me and did not ask." Not sure she likes the tenant. Joss and she had supper
          out, dull and kind.
        Assessment: Goal three, the exits, moving by itself.
        Plan: Nothing to add. Enjoyed the hour, and told her so.
        @ 8w | progress | family
        Data: A postcard to Runa was written in the shop, stamped, and put in the flat box with the letter. So now there
          are two things in there. She can laugh at it. Fears what the letter says: either that Runa was ashamed of her,
          or that she begged to come and nobody passed it on. The second would be worse.
        Assessment: Real dread, clear thinking.
        Plan: She sets the day; the box may come to us first.
        @ 7w | process | trust-safety | The box
        I notice that I have begun to love this letter, unread, and to build its sentences. In mine the sister begs.
          That is my need of a good ending, and I should leave it in the cloakroom. She trusts me more at the moment
          than I trust myself with it. If the page turns out to be two lines about the weather, can I sit with her in
          that? I practised being disappointed on my way home.
        @ 6w | progress | shame-guilt
        Data: Wobbly week. An apprentice asked about the scar of the drip on her hand and she lied, then lay awake.
          Shame in the old strength for two days. Used the tiles, the radio, then told Joss the plain truth about why
          she is shy of her hands. He said he had been frightened that night and had signed because a man in a white
          coat held out the pen.
        Assessment: Shame answered by speech instead of hiding; the husband becomes a person.
        Plan: Let that stand. PHQ-9 10.
        @ 5w | progress | trust-safety
        Data: Said for the first time that she trusts me with the letter, and asked whether it may stay here until she
          is ready. We tried out places: not my desk, not the cabinet; the shelf with the atlas, between maps, where
          both of us can see it. She has not brought it yet. Sleep six hours.
        Assessment: She is arranging the conditions herself, which is the opposite of the ward.
        Plan: Shelf is free. I told her six weeks in advance of two days that I am away.
        @ 4w | progress | growth, hope-joy
        Data: The psalter is finished after ten months and went back to its owner, who wept at the counter; she stayed
          standing there and let herself be thanked. "I did not go to the tiles." Asked Runa's new address of an aunt.
          Denies suicidal thoughts, has not opened the safety plan for weeks but likes its weight in the apron.
        Assessment: Pride, undisguised.
        Plan: Mark it. She will bring marbled paper for my shelf.
        @ 3w | progress
        Data: Good nights, five of the seven over five hours, one bad one after the aunt rang with the address. Began a
          new diary page with a column called "why". Walks to work now. Somewhat afraid of being well, "because then I
          must ring her".
        Assessment: Approach and fear in step; nothing to push.
        Plan: Diary on; draft three opening sentences for a call, to be spoken here only.
        @ 2w | missed
        Did not come. I rang at a quarter past; she had stood in front of the flat box and lost the hour. Voice steady,
          embarrassed, no thoughts of harming herself. I said the shelf would wait. She asked if I had been sitting in
          the chair thinking of her, and I said yes. Next week as usual.
        @ 1w | progress | trust-safety
        Data: Came straight from the missed week and wanted to settle up: was I cross? I was not, a little worried.
          Asked whether the letter may stay here overnight if she brings it and cannot take it home again. It may.
          Suicidal thoughts denied; no plan, no wish. Risk low, safety plan still in force.
        Assessment: She repairs small tears on her own now.
        Plan: Read the letter together when she says so; sleep diary; ask about the sister.
        @ 0w | progress | trust-safety, family | The letter
        Data: Brought the letter, put it on the table before sitting down. Said she trusts me to read it first. I read,
          to myself, and told her when she asked that nothing in it would hurt her. She laid her palm on it and left it
          there for the rest of the hour. Sleep diary: six of seven nights over five hours. PHQ-9 9. Denies suicidal
          thoughts.
        Assessment: Goal one reached. What she came for is happening, at her own table manners.
        Plan: Read on together, aloud if she likes; keep the sleep diary; ask about the sister.
        """#
    }
}
