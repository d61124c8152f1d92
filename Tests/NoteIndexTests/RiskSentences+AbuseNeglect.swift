extension RiskSentences {
    static let abuseNeglect = """
        abuse-neglect | - | Denies any history of abuse.
        abuse-neglect | - | No abuse or neglect reported.
        abuse-neglect | - | Denies physical, sexual or emotional abuse in childhood.
        abuse-neglect | - | Reports no domestic violence in the current relationship.
        abuse-neglect | - | No safeguarding concerns; no signs of neglect at the home visit.
        abuse-neglect | - | IPV: denies.
        abuse-neglect | - | Trauma history: no sexual abuse, one car accident.
        abuse-neglect | - | She says her husband has never hit her.
        abuse-neglect | - | Strict parents, but no physical abuse.
        abuse-neglect | - | There was no indication of elder abuse.
        abuse-neglect | - | Screen for intimate partner violence negative.
        abuse-neglect | - | Was not abused as a child, so far as he knows.
        abuse-neglect | - | The marriage is unhappy though she denies being abused.
        abuse-neglect | - | Denies current DV.
        abuse-neglect | - | Child protection found no evidence of child abuse.
        abuse-neglect | - | Never molested or assaulted, per client.
        abuse-neglect | - | Emotional abuse denied.
        abuse-neglect | - | "Nobody ever abused me," he insisted.
        abuse-neglect | p | Was sexually abused by an uncle between the ages of six and nine.
        abuse-neglect | + | Her partner hits her when he has been drinking.
        abuse-neglect | + | Discloses ongoing domestic violence.
        abuse-neglect | p | Hx of childhood neglect; in foster care from age 4.
        abuse-neglect | + | Survivor of intimate partner violence.
        abuse-neglect | + | He controls all her money and reads her messages, a pattern of coercive control.
        abuse-neglect | p | Physically abused by his stepfather until he left home at sixteen.
        abuse-neglect | p | She disclosed that she was raped at university.
        abuse-neglect | p | Emotionally abusive marriage, ended in 2018.
        abuse-neglect | + | No longer minimises the abuse.
        abuse-neglect | + | Not only neglect but beatings as well.
        abuse-neglect | + | Denies sexual abuse but describes repeated beatings by her father.
        abuse-neglect | + | Living in a women's refuge since leaving her violent husband.
        abuse-neglect | + | Her mother was beaten by her father in front of the children.
        abuse-neglect | + | Although he denies any abuse by his parents, he was molested by a coach.
        abuse-neglect | + | Bruises on both arms; says her boyfriend grabbed and choked her.
        abuse-neglect | + | Her daughter was abused by a teacher.
        abuse-neglect | + | No change in the domestic abuse since she moved out.
        abuse-neglect | + | Suspected financial abuse by the carer.
        abuse-neglect | p | As a boy he was often locked in and left without food, which he now calls neglect.
        abuse-neglect | + | Spoke for the first time about the abuse.
        abuse-neglect | p | Did not tell anyone about the sexual abuse until she was thirty.
        abuse-neglect | + | "He strangled me twice," she said.
        abuse-neglect | + | Restraining order against the ex-husband after years of battering.
        abuse-neglect | ? | Asked about domestic violence.
        abuse-neglect | ? | Routine enquiry about domestic abuse made at booking.
        abuse-neglect | ? | Will explore possible abuse history when trust is firmer.
        abuse-neglect | ? | If there were any sign of child abuse I would have to report it.
        abuse-neglect | ? | Screened for intimate partner violence.
        abuse-neglect | ? | Explained that confidentiality ends where child abuse is suspected.
        abuse-neglect | ? | R/o abuse in the home.
        abuse-neglect | ? | To assess for neglect at the next home visit.
        abuse-neglect | 0 | Long history of alcohol abuse.
        abuse-neglect | 0 | Dx: substance abuse, in remission.
        abuse-neglect | 0 | Neglected to mention that he had changed jobs.
        abuse-neglect | 0 | Keeps her diabetes under control.
        abuse-neglect | 0 | Drug abuse counselling starts in June.
        abuse-neglect | 0 | Beats herself up over small mistakes.
        abuse-neglect | 0 | Laxative abuse in her twenties.
        abuse-neglect | 0 | Was hit by a wave of sadness on the train.
        abuse-neglect | 0 | Says he is controlling his temper better.
        abuse-neglect | 0 | Has neglected his garden since the operation.
        """
}
