extension VocabularyText {
    static let relationship: StaticString = #"""
        group relationship | Relationships outside therapy | Partner, family, children, friends, attachment.
        theme couple | Partner and intimacy | Relationship with spouse or partner; communication, infidelity, intimacy.
          partner*, spouse, husband, wife, marri*, marital, boyfriend, girlfriend, fianc*, relationship, couple*, intima*,
          infidelit*, affair, cheat*, jealous*, dating, romantic, love life, love him
        theme separation-divorce | Separation and divorce | Break-ups, divorce, custody.
          divorc*, separated from, separation from, break up, broke up, breakup, break-up, breaking up, ex-wife, ex-husband,
          my ex, custody, co-parent*, dumped, left him, left me, ended the relationship, end the relationship, move on, get
          over
        theme family | Family of origin and family conflict | Parents, siblings, in-laws, family rules and conflict.
          family, families, parents, mother, father, mom, mum, dad, sister*, brother*, sibling*, in-law*, grandparent*,
          grandmother, step*mother, step*father, stepdad, stepmom, estrang*, upbringing
        theme parenting | Parenting and children | Children's behaviour, parenting strain, perinatal.
          parenting, my son, her son, his son, daughter, my child, children, kids, teenage*, toddler*, baby, newborn,
          pregnan*, postpartum, perinatal, stepchild*, disciplin*, tantrum*, single mother, single parent
        theme social-loneliness | Loneliness, friends and social life | Isolation, belonging, friendship, social skills, bullying.
          lonel*, alone, isolat*, withdrawn, no friends, nobody to talk to, no one to talk to, disconnect*, left out,
          excluded, belonging, reject*, unwanted, friend*, peer*, social skills, sociali*, making friends, bully*, bullied
        """#
}
