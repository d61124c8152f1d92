extension DemoNotes {
    static var d076: String {
        #"""
        D-076 | Robin Gallowfern | 1996
        @ 39w 1d | contact
        Wrote through the form, three times, each shorter than the one before; the last read: "Do you see people like
          me?" I answered that I would like to know whom, and that whatever the answer there was a free hour. Pronouns
          they and them. Wished to know if the waiting room has other people in it. It has one chair and a fern, I said,
          and they replied that they could probably cope with a fern.
        @ 38w 0d | intake | anxiety, identity-sexuality | Getting to know each other
        Reason: Cannot eat, speak or telephone when watched. Lost a post in an archive by silence at meetings. At home
          one name, outside another; nobody has all of it.
        Background: Eldest of four, father elder of a strict congregation. Scholarship, degree in botany, herbarium
          work. No earlier therapy except prayer, which was done at them.
        Presentation: Whispered for ten minutes, then a full dark voice, startled by itself.
        Risk: Suicidal thoughts at seventeen, none for years, denied today. No self-harm.
        @ 37w 0d | progress | nonjudgment
        Data: Had rehearsed what not to say and said it first: that they are nonbinary, and that the word feels
          borrowed. Waited for my face to do something. Asked what it did; "it listened, I think".
        Assessment: Fear of judgment with long practice in being judged. Borrowed words may be returned or kept.
        Plan: A list of rooms and who they are in each. No room is wrong.
        @ 36w 0d | plan | | Where to
        Problem: Social anxiety, secrecy about gender, a family in which love has conditions.
        Goals: To order a meal by voice. To hold a ten-minute talk about mosses. To decide, without being hurried by
          anyone, what to tell at home.
        Means: Weekly hours, small experiments with predictions written down, attention training, history of the inner
          sermon.
        Review: At the turn of the season, when the herbarium closes for a week.
        @ 35w 0d | progress | cognitive-work
        Data: Experiment one: asked a stranger the time. Prediction: they will stare, I will stammer, ninety per cent.
          Outcome: ten past four. They had not looked at the stranger's face, so the stare was taken on trust from the
          shoes.
        Assessment: Self-watching takes up all the light. Good scientist, biased sample.
        Plan: Repeat with eyes up. Ask five, note the colour of their eyes.
        @ 34w 0d | progress
        Data: Two brown, one grey, one green with a fleck, one sunglasses. Nobody stared except a baby. It was hard to
          go home with such findings, since at home Sunday was being prepared.
        Assessment: Evidence pleases and threatens; if the world is mild, why was all that hiding needed?
        Plan: Hold the question in reserve. Canteen, at an empty hour.
        @ 33w 0d | progress
        Data: The inner sermon, taken down word for word: eleven sentences, nine of them in the father's grammar. The
          tenth is an aunt. The last is in their own and it says sorry.
        Assessment: Shame learnt by ear. They can hear the voices apart, which is a start.
        Plan: Read the eleven in a bird's voice. They chose the heron.
        @ 32w 3d | process | transference | Heron
        I laughed until I had to take off my glasses, and so did they, and then both of us were a little frightened of
          having been so loud together about holy things. I grew up with grace at table too. The hush I felt afterwards
          was not theirs. There is a wish in me to be the good congregation, warm and without conditions, and I dare say
          it shows; no one should have to be grateful to a therapist for behaving decently.
        @ 32w 0d | progress | eating-body
        Data: Ate half a roll in the canteen at three. Throat closed at the second bite, a colleague passing. Has been
          living on what can be eaten unobserved; five kilos down over the year, not out of any wish for thinness.
        Assessment: Eating as performance. No eating disorder proper, weight to be watched.
        Plan: A meal here next time, with me also eating, badly.
        @ 31w 0d | progress
        Data: Soup, two spoons. I spilled, on purpose, to their horror, and they spilled, by accident. Number from
          eighty-five to thirty. They found that anxiety has a taste, "like a coin", and that it goes by the fifth
          spoonful.
        Assessment: Habituation along with play.
        Plan: Coin log. Canteen on Thursdays with Ludo from the seed bank, who never finishes sentences either.
        @ 30w 0d | progress
        Data: Ludo asked whether they might be autistic, like him, in the manner of offering a sweet. Shaken, curious.
          Lists: labels in clothes, the one route, mosses, exhaustion from faces.
        Assessment: Worth looking at with someone who knows; it would not cancel the anxiety, rather explain its fuel.
        Plan: Referral for assessment, no hurry. In the meantime fewer faces per day, with pauses.
        @ 29w 0d | progress
        Data: Slept through the sermon on Sunday, for the first time actually asleep. Mother poked, father saw. At the
          table nothing, which means everything. They asked me to tell them they do not have to go there. I said that I
          noticed wanting to, and why I would not.
        Assessment: Looking for a kinder authority to obey. Frustrated with me; bearable.
        Plan: What would going out of free will look like? What would staying away?
        @ 27w 0d | missed
        Missed the appointment. Text soon after: was standing at the tram stop, a neighbour from the congregation stood
          there as well, could not explain where they were going, walked home. I thanked them for the message and
          offered the telephone, which they cannot, so we wrote to and fro for a while, in full sentences with
          semicolons. Safe, sad, annoyed. Next week another stop.
        @ 26w 0d | progress | progress | First review
        Data: Ordered soup by voice, twice. LSAS down by a quarter. The talk about mosses is announced for the
          institute's open day, eight minutes, since ten was too round. At home no change.
        Assessment: Ahead on goals one and two; the third is set aside rather than avoided, they say, and I believe
          about half.
        Plan: Talk in pieces, first to the fern.
        @ 25w 0d | progress
        Data: To the fern: excellent. To me: a whisper up to slide three, then "sphagnum holds twenty times its own
          weight", and the dark voice was there and stayed. Afterwards asked me not to praise. I asked how sphagnum does
          it.
        Assessment: Passion carries them past the watching.
        Plan: Ludo as audience, then the cleaner, who knows a great deal about damp.
        @ 24w 0d | contact | support | Before the open day
        Message the evening before: cannot, will be ill, am sorry, sorry. Wrote back with their own three predictions
          from last week, blank space for the outcome, and a drawing of a heron by my unskilled hand. No reply until
          noon. Then a photograph of a lectern from behind, with one line: "eight minutes forty. someone asked a
          QUESTION." I allowed myself an exclamation mark.
        @ 23w 0d | progress
        Data: The question was from an old man about roofs. They answered for six minutes. Pride lasted until the
          evening, when the father asked where they had been and they said "work". Felt like having denied a child.
        Assessment: The split now costs more than the fear.
        Plan: Whom do you want to have seen you at that lectern? Bring the name.
        @ 22w 0d | progress
        Data: The name was Judith, the sister, nineteen. They met on a bench. Judith had known since the time of the
          borrowed waistcoat, and had been waiting "like for a bus". They are to be called Robin from now on, when
          alone. Brought me the bench's brass plate, in pencil rubbing.
        Assessment: First whole person to a member of the family. Tender, funny.
        Plan: Rest on the bench. No second station yet.
        @ 20w 0d | progress | attention-neurodiversity
        Data: Assessment concluded: autistic, with notes on a remarkable memory for texture. Relief, then grief for a
          child prayed over for not looking up. Read the father's heron sentences again; four of them are about eyes.
        Assessment: The history is being relabelled, carefully, by a curator.
        Plan: Permission for the one route and the soft collar. Anger will come, and may.
        @ 18w 0d | progress
        Data: It came, on Sunday in the third pew, so hot that they hummed. Went out in mid sermon, sat by the font,
          shaking. An old deaconess sat down too and said only, "It is loud in there." They do not know what she meant
          by this and will never ask.
        Assessment: Left, in public, watched by all; the catastrophe sat down beside them.
        Plan: Write the father a letter, for here.
        @ 16w 0d | progress | psychodynamic
        Data: Read the letter aloud to an empty chair, then moved into it and answered as him. To their dismay he turned
          out to be scared: of elders, of hell, of a child he does not understand. Stayed seated there for a long time.
        Assessment: The judge has a body and a fear. Does not excuse; widens.
        Plan: Letter to drawer. What do they want from him that he would be able to give?
        @ 14w 0d | progress | boundaries
        Data: Moved out. Room above the seed bank, smell of paper and camphor; Judith carried the mosses. Told the
          parents it was for work, half true. Mother packed eleven jars and asked nothing, wrote names on the lids, and
          on the last "R.".
        Assessment: The jar is read by us as a sentence, uncertain translation.
        Plan: No decoding. A thank-you note, signed as they like.
        @ 12w 0d | progress | social-loneliness
        Data: Loneliness of the first free Sunday. Went to the botanical garden, to Ludo, to bed. Missed the singing,
          not the words. Suicidal thoughts asked after, denied; "only Sunday thoughts".
        Assessment: Loss of a whole village. It would be false to call that progress only.
        Plan: Singing elsewhere: a choir that meets in a boiler house, no creed, no solo.
        @ 10w 0d | progress
        Data: I used the old name, once, reading from a form. Saw it land. They said "that's all right" to the carpet
          and spoke in whispers from there on. I brought it up before the end; they had thought I would let it lie, as
          everyone does.
        Assessment: Small slip, large echo. Repair began with my not letting it lie.
        Plan: I have corrected the form. They choose how I am to be reminded: heron noise.
        @ 8w 0d | progress
        Data: Heron noise used on the landlady, the post office, and a cousin. The cousin laughed and then said Robin.
          Choir: alto and tenor, depending on the piece, nobody minds.
        Assessment: From hiding to editing. They decide more than they dread.
        Plan: Third goal: drafts of what to tell, to whom, in which order. Father last or never.
        @ 6w 0d | progress | | The mother
        Data: Told the mother among the jars. She dried every one of them twice. Then: "Is that why you did not eat?"
          They said partly. She will have to think what to call them, as she gave the first name with such care. Not an
          acceptance, nor a door.
        Assessment: Better and sadder than any prediction. Both cried, on different buses.
        Plan: Give her the time that they took themselves, within limits.
        @ 4w 0d | progress | culture-faith
        Data: Asked what is left to believe. They cannot pray with words; they label. "Found, date, substrate, by whom"
          is as near to reverence as they get. I had no answer to this and none was wanted.
        Assessment: Faith is being re-sorted, not thrown out.
        Plan: Mother has proposed coffee, public place, her treat. Ordering by voice guaranteed.
        @ 2w 0d | progress
        Data: Coffee: mother ordered for herself and said to the waitress, "and my child will have soup". They had never
          been so glad of a noun. She told that the father knows something and has been sweeping the yard for three
          days.
        Assessment: Movement at its own speed in all directions.
        Plan: Nothing about the father unless he puts down the broom. Prepare a longer talk: twenty minutes, peat.
        @ 0w 0d | progress
        Data: Looked back, by the list of rooms from the beginning: seven rooms, in five the same person. Eats with
          others on four days. What was helpful here: spoons, heron, being told when I did not know. What was not: the
          form. LSAS halved.
        Assessment: Two goals kept, the third three quarters decided. No suicidal thoughts.
        Plan: Every second week. The peat talk is on the calendar, in ink, ten to the hour.
        """#
    }
}
