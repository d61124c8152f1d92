extension VocabularyText {
    static let affect: StaticString = #"""
        group affect | Affect and inner experience
          > Feelings and stances that show in the session.

        theme anger | Anger and irritability
          > Anger, irritation, resentment, aggression as feeling.
          @ personal
          anger*, angry, angri*, irritab*, annoyed by/with/at, rage, rages, raging, furious*, resent*, short tempered
          temper, bad tempered, hostil*, lash/lashes/lashed/lashing out, yell/yells/yelled/yelling at
          scream/screams/screamed/screaming at, snap/snaps/snapped at, blow/blows/blew/blowing up, mad at
          get/gets/got/getting so/really mad, pissed, bitter, bitterness, seething, explode*, explosive
          throw/throws/threw/throwing things, punch/punches/punched/punching walls/the, outburst*
          lose/loses/lost control of, loses/lost it, hatred, vengeful, revenge, fed up, infuriat*, outrag*, agitat*
          frustrated, argumentative
          ~ annoy*, mad, hate, hates, upset, fight, fights, fighting, argue*, arguing, argument*, irritat*, aggress*
          ~ frustrat*, yell*, shout*, scream*
          ! skin/eye irritat*, bitter taste, fight or flight, irritable bowel, driving/drives me mad, fight/fights off

        theme shame-guilt | Shame and guilt
          > Shame, guilt, embarrassment, self-blame, regret.
          @ personal
          shame*, ashamed, guilt*, embarrass*, humiliat*, mortified, self blame
          blame/blames/blamed/blaming myself/herself/himself, regret*, remorse*, unworthy, stigma*
          forgive/forgives/forgave/forgiving myself/herself/himself, self loath*, disgusted with/at
          my/her/his/own fault, should have known/done, let everyone down, deserve/deserves/deserved it/punish*
          undeserving, feel/feels/felt/feeling bad for/about/that, conscience, feels/feel responsible for, bad person
          ~ fault, forgive*, blam*, disgust*, deserve*, apologiz*, apologis*
          ! not guilty, pled/found/plea guilty, no fault insurance, regretfully

        theme numbness-avoidance | Numbness and avoidance
          > Shutting down, detaching, avoiding feelings.
          @ personal
          numb, numbed, numbing, emotional numbness, numbness returned, shut/shuts/shutting down
          emotionally detached/numb/unavailable/distant, detached from, avoidan*
          avoids/avoided/avoiding/avoid talking/thinking/feelings/feeling/emotion*/conflict/people/going/eye
          suppress* her/his/my feeling*/emotion*, bottl* up, bottles/bottled/bottling things/feelings/everything up
          push/pushes/pushed/pushing away/feelings/people/everyone, emotionless
          flat/blunted/constricted/restricted affect, feel/feels/felt/feeling nothing/empty/disconnected/detached/dead
          distract/distracts/distracting myself/herself/himself, intellectuali*, changed/changes/changing the subject
          in denial, no feelings, can't/cannot feel, on autopilot, going through the motions, wall/walls around/up
          keep/keeps/kept busy so/not, cut off from, hide/hides/hiding my/her/his feelings
          ~ avoid*, detach*, suppress*, denial, minimi*, numbness, procrastinat*, escape, distract*, withdr*
          ! numbness in/of/and, avoid alcohol/salt/foods, retinal detach*, detached retina, numb fingers/toes/hand*
          ! denial of, minimi* risk/contact, minimal, minimally

        theme hope-joy | Hope, pride and positive feeling
          > Hope, relief, gratitude, joy, pride.
          @ personal
          hopeful*, joy*, happiness, happier, happily, grateful*, gratitude, thankful*, proud, pride, relieved
          sense/sigh of relief, optimis*, content with, contentment, laughed, laughing, excited about/to, excitement
          calmer, at peace, peaceful, bright/brighter affect, smiled, smiling
          enjoy/enjoys/enjoyed/enjoying the/her/his/my/being/spending/time/it/life, look/looks/looking forward to
          good spirits, feel/feels/felt/feeling happy/good/great/lighter/alive/calm/hopeful/positive
          sense of accomplishment/achievement/hope, good mood, mood brighter/better/bright, delighted, cheerful*
          pleased, gives/gave/give her/him/me hope, lighter, celebrat*, tender
          ~ hope, happy, relief, laugh*, smil*, enjoy*, excit*, positive, fun
          ! pain/symptom relief, i hope, hope you/this/that/to, happy birthday, positive for, test/tested positive
          ! positive airway, positive regard, looking forward to hearing
        """#
}
