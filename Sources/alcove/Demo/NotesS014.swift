extension DemoNotes {
    static var s014: String {
        #"""
        S-014 | Lorenz Quickendale | 1975
        @ 104w 3d | intake | mania-psychosis, depression | Admission interview
        Reason: Third depression in ten years, sent by his psychiatrist Dr Cobnut for talking therapy beside lithium.
          Auctioneer, at present without a hammer. Cannot choose between two shirts; stands in front of them until noon.
        Background: Two elevated phases, the last with the purchase of a ferry. Divorced twice, on good terms with both.
          Looks after his father, who forgets.
        Presentation: Slow, courteous, every answer comes as though by freight. PHQ-9 20.
        Risk: Passive thoughts of death, denies intent or plan. No thoughts of harming others. Tablets are kept by his
          first wife, his idea.
        @ 103w 3d | progress | empathy
        Data: Twenty minutes until the first sentence of more than four words: "It is not sadness, it's glue." I said
          the word back to him and nothing more. A little later he added that it is the kind that stays soft.
        Assessment: Severe slowing. Felt understood, I believe, by not being hurried towards a better word.
        Plan: One shirt. The other is with his first wife as well.
        @ 102w 3d | progress
        Data: Wore the one shirt. Father had put the telephone in the oven; a small fire, no harm. Told this without any
          expression and then his mouth twitched.
        Assessment: A first flicker. Carer's burden deserves a line in the plan of its own.
        Plan: Day care for the father on two mornings. I gave him the leaflet, with only the number on it circled.
        @ 101w 3d | plan | | Plan agreed with him and Dr Cobnut
        Problem: Depressive episode in bipolar illness; an overtaxed carer; shame about the ferry.
        Goals: To get up by eight. To recognise the first rung upwards as well as downwards. To sell something,
          anything, aloud.
        Means: Weekly hours, rhythm of day and night, life chart, early signs drawn up with his two former wives.
          Lithium levels remain with the psychiatrist.
        Review: As soon as he laughs at his own joke, or after three months.
        @ 100w 3d | missed | attendance
        Did not get up. First wife rang at his request, then he took the receiver himself, which cost him a long breath.
          He had been dressed to the waist. No suicidal intent when asked; ashamed about the lower half. I said that
          half a session by telephone would go very well with that, and so it was done, twenty minutes, mostly about
          trousers.
        @ 99w 3d | progress
        Data: Came with his life chart on wallpaper. Depressions in blue, three; the heights in an orange he first had
          to go and buy. Noticed by himself that each orange begins with four nights of too little sleep and a telephone
          bill.
        Assessment: Clear insight, and he takes pleasure in the graphic work. Up at eight on five days.
        Plan: Sleep on the chart daily. The bill, too.
        @ 97w 3d | progress | depression, progress
        Data: PHQ-9 14. Sold his neighbour's wardrobe over the garden fence, aloud, to the neighbour's own brother.
          Laughed at his joke, so the review is due. Father enjoys the day care and believes he runs it.
        Assessment: Getting better, in a pace I would call walking.
        Plan: Review next week. Enquire about lithium, last level is overdue.
        @ 96w 3d | plan | | Review after the joke
        Progress: First and third goals met sooner than anybody had bid. Mood light blue, he says.
        Changed: More weight on the second goal, the upward rung. Signs, as told by both ladies in my presence: he
          whistles, he gives things away, he calls people "maestro".
        Unchanged: Tablets with the first wife. Blood test this week, promised with hand on heart.
        Review: In six weeks, or at the first "maestro".
        @ 94w 3d | progress | mania-psychosis
        Data: Whistled in the corridor. Five hours of sleep "and never felt better". Had a brilliant plan for a
          travelling auction by boat. When I mentioned the list, he was hurt, then called me maestro, heard it himself
          and fell silent.
        Assessment: Upward rung, probably the second. Insight present today.
        Plan: Dr Cobnut rung while he was here: appointment tomorrow at nine. No signatures for a week, he handed over
          his bank card to the second wife.
        @ 93w 4d | consult | | Psychiatrist
        Dr Cobnut saw him as arranged: lithium had been halved by the patient a month earlier, since it took the shine
          off things. Level low. Raised again, something for sleep added for a fortnight. She finds him hypomanic
          without psychotic signs, and capable of deciding. We agreed on who rings whom, and that neither of us will
          scold. A stay in hospital was offered to him and declined, politely, in verse.
        @ 92w 3d | progress | harm-to-others, anger
        Data: Irritable, loud, quick as hail. A man at the harbour had laughed about the ferry; he would "flatten him".
          Asked outright: no plan, does not know where he lives, no weapon; denies intention to hurt him, wants to be
          admired by him. Nobody else threatened.
        Assessment: Harm to others considered and judged low. Elevated mood with sleep at four hours is the danger.
        Plan: Second wife stays overnight. Psychiatrist informed in his presence, he dictated the adjectives.
        @ 91w 3d | missed | attendance
        Not here. Sent a bouquet for the hour instead, with a card offering me a partnership. His second wife confirmed
          by telephone that he is sleeping six hours again, takes the tablets under her eyes, and regards therapy as
          "for blue weather". I asked her to give him my regards and the date of the next hour. The flowers went to the
          ward round the corner.
        @ 90w 3d | contact | engagement-ambivalence | He rings
        Voice at normal height. He thanked me for everything in the past tense. Therapy reminds him of glue; he has Dr
          Cobnut, two wives and a chart. I told him that I should be glad to see him once more for a proper leave-taking
          and gave two dates. He would see. No thoughts of death, nor of harbour men. When he said "maestro" it was on
          purpose.
        @ 88w 3d | letter | ending | To the patient
        Dear Mr Quickendale, you did not come to either of the two hours, and I take that as your answer. It was a
          pleasure to watch you sell a wardrobe. Your chart is yours; a copy of the list of first signs is enclosed for
          the kitchen. Dr Cobnut knows that we have ended. Should the weather turn, blue or orange, there is no need to
          explain anything: ring, and say what colour it is.
        @ 87w 3d | summary | | Unplanned ending
        Course: Eleven contacts for a depressive episode in bipolar illness, followed by hypomania after a reduction of
          lithium by himself. Ended by the patient in writing of mine, not of his.
        Outcome: Depression remitted; elevated phase caught early, without hospital, ferry or debt.
        Risk: Death wishes at the start, later denied. One utterance against a stranger, examined, without intent.
        Onward: Psychiatric care continues. Considered in supervision whether I let the flowers pass too lightly.
        """#
    }
}
