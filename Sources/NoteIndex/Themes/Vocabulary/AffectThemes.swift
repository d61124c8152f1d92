extension VocabularyText {
    static let affect: StaticString = #"""
        group affect | Affect and inner experience | Feelings and stances that show in the session.
        theme anger | Anger and irritability | Anger, irritation, resentment, aggression as feeling.
          @ personal
          anger*, angry, irritab*, annoy*, rage*, furious, resent*, frustrat*, temper, short-tempered, hostil*, lash* out,
          yell*, shout*, bitter*, outburst*, provok*, mad at, fight with, arguing
        theme shame-guilt | Shame and guilt | Shame, guilt, embarrassment, self-blame, regret.
          @ personal
          shame*, asham*, guilt*, embarrass*, humiliat*, self-blame, blam* myself, blam* herself, blam* himself, regret*,
          remorse*, unworthy, stigma*, forgive myself, self-loath*, disgust* with myself, my fault
        theme numbness-avoidance | Numbness and avoidance | Shutting down, detaching, avoiding feelings.
          @ personal
          numb*, shut down, shutting down, detach*, avoid*, suppress*, bottl* up, push* away feelings, emotionless, flat
          affect, blunted, restricted affect, distract* myself, intellectuali*, minimi*, changed the subject, denial,
          procrastinat*
        theme hope-joy | Hope, pride and positive feeling | Hope, relief, gratitude, joy, pride.
          @ personal
          hopeful*, joy*, happy, happiness, happier, grateful, gratitude, proud, pride, relieved, relief, optimis*, content
          with, enjoy*, laugh*, excite*, calmer, at peace, bright affect, smil*
        """#
}
