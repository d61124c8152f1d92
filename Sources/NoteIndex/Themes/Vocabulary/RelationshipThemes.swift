extension VocabularyText {
    static let relationship: StaticString = #"""
        group relationship | Relationships outside therapy
          > Partner, family, children, friends, attachment.

        theme couple | Partner and intimacy
          > Relationship with spouse or partner; communication, infidelity, intimacy.
          boyfriend*, girlfriend*, marri*, marital*, wedding, spouse*, fiance*, fiancé*, lover
          couple/couples therap*/counsel*/session*, marriage/relationship counsel*/therap*, infidel*, unfaithful
          cheat/cheats/cheated/cheating on, having/had/has an affair, affair with, jealous*, dating, romantic*
          romance, love life, intimacy, intimate relationship*, intimate with, in love with, fell/falling in love
          love/loves each other, love/loves him, sex life, sexual intimacy, long distance relationship
          in a relationship, soulmate, first date, on a date
          our/my/new/last/unhealthy/toxic/serious/open relationship
          relationship problem*/issue*/difficult*/conflict*/trouble*
          husband/wife/partner doesn't/does/says/said/wants/told/never/has/is/was
          argue/argues/argued/fight/fights/talk with my/her/his partner/husband/wife, my husband/wife/partner and
          conflict/arguments/communication/relationship with/between my/her/his husband/wife/partner/spouse
          commitment issue*, hooked up, doesn't love me/her/him, loves me
          ~ husband*, wife, partner*, couple, couples, relationship, relationships, intima*, affair*, cheat*, love her
          ~ sex, the guy, he says
          ! business/lab/sparring/training partner*, couple of
          ! therapeutic/therapy/working/professional/helping/dual/multiple relationship*
          ! relationship/relationships with my/her/his/their mother/father/mom/dad/mum/parents/family
          ! relationship/relationships with my/her/his/their sister/brother/son/daughter/children
          ! relationship with food/alcohol/money/god, family/work relationship*, current/financial affairs
          ! cheat/cheated/cheating in/at

        theme separation-divorce | Separation and divorce
          > Break-ups, divorce, custody.
          divorc*, separated from, separation from her/his/my husband/wife/partner
          break/broke/breaking/broken/breaks up, breakup, split up, ex wife, ex husband, ex boyfriend, ex girlfriend
          ex partner, my/her/his/the ex, custody, visitation, co parent*, dumped
          ended/end/ending/ends the/our/my/her/his relationship/marriage, left me/him/her for
          leave/leaving/left her/his/my husband/wife/partner/boyfriend, husband/wife/partner moved out
          get/getting/got over him/her/my, get/getting/got back together, heartbr*, we separated
          are/been/were separated, marital/legal/trial separation, on a break, alimony, child support
          move/moving/moved on from, want/get/win him/her/them back
          ~ separat*, ex, move on, get over, left me, left him, leave him, leave her, leaving him
          ! separation anxiety, separated shoulder, separate room*/occasion*/bedroom*, separate from

        theme family | Family of origin and family conflict
          > Parents, siblings, in-laws, family rules and conflict.
          my/her/his/their/our mother/father/mom/dad/mum/parents/family/sister/brother/siblings/parent, stepmother*
          stepfather*, stepdad, stepmom
          my/her/his older/younger/little/big/twin/elder/step/half sister/brother/siblings
          family member*/conflict*/fight*/issue*/problem*/drama
          family therapy/session/meeting/dinner*/gathering*/relationship*/dynamic*/of/is/are/was, in laws
          mother/father/sister/brother in law, step dad/mom/mother/father/sister/brother, grandparent*, grandmother*
          grandfather*, aunt*, uncle*, cousin*, estrang*, upbringing, raised by, grew up with/in, mother daughter
          argue/argues/arguing/fight/fights/fighting with my/her/his mother/father/mom/dad/parents/sister/brother
          parents divorce*, parents are/were/don't/fight/argue/always/want/expect
          mom/dad/mother/father is/was/has/and/always/never/doesn't/says
          ~ family, families, parents, mother, father, mom, mum, dad, sister*, brother*, sibling*, relatives, nephew*
          ~ niece*, grandma, grandpa
          ! family history/hx/doctor/physician/medicine/planning/practice/therapist, single mother*/parent*
          ! foster parent*, parents of, mother's day, mother/father of two/three/four

        theme parenting | Parenting and children
          > Children's behaviour, parenting strain, perinatal.
          parenting
          my/her/his/our/their son/daughter/child/children/kids/kid/baby/toddler/teenager/stepson/stepdaughter
          stepchild*
          my/her/his/our/their oldest/youngest/older/younger/eldest/little/teenage son/daughter/child/boy/girl/one
          my/her/his year old, toddler*, newborn, pregnan*, postpartum, post partum, perinatal, antenatal, breastfe*
          tantrum*, single mother/mom/parent/father/dad, as/being/becoming a mother/father/parent/mom/dad
          good mother/father/parent/mom/dad, disciplin* the/her/his/my/children/kids, co parent*
          raise/raising/raised a/my/her/his child/children/kids/son/daughter, childcare, child care, daycare, babysit*
          foster child*, adopted child*, son/daughter/child is/has/was/won't/refuses, kids are, children are
          ~ children, kids, kid, child, son, daughter, baby, infant, motherhood, fatherhood, adolescent*, custody
          ~ teenager*, teen
          ! child abuse/protective/welfare/psychiatr*, as a child/kid/teen/teenager, inner/only child, no children
          ! baby steps, was a child/kid/teen/teenager, am a teenager/teen, i'm a teenager/teen, teenage girl/boy

        theme social-loneliness | Loneliness, friends and social life
          > Isolation, belonging, friendship, social skills, bullying.
          lonel*, feel/feels/felt/feeling/so/all alone, isolat*, no/few friends, nobody to talk/turn
          no one to talk/turn, left out, excluded, belonging, don't/doesn't belong, fit in, fitting in, outsider
          outcast, best/close/old/closest friend*, friendship*
          social life/skills/circle/contact*/isolation/withdrawal, make/making/made/losing/lost friends
          lost/losing a friend, sociali*, bully*, bullied, bullies, peers, peer pressure/group/relationships
          roommate*, room mate*, flatmate*, housemate*, hang/hanging/hung out, disconnected from, rejected by
          reject/rejects/rejected me/her/him, ignored me/by, ghosted, gossip*, social distanc*
          people don't/dont like/understand, around/with/other people, meet/meeting new/people, talk/talking to people
          trust people, stay/staying connected, my/her/his friend/friends
          ~ alone, withdrawn, reject*, unwanted, people, social*, friend*, neighbor*, neighbour*, relationships, miss
          ~ misses, party, parties, someone
          ! boyfriend*, girlfriend*, social work*/security/history/services/media, left alone with, friendly
          ! let alone, peer review, isolation precaution*, people with/who, someone who
        """#
}
