extension VocabularyText {
    static let life: StaticString = #"""
        group life | Life domains | Work, study, money, body, identity, faith, law, transitions.
        theme work | Work and career | Job, boss, unemployment, career choices.
          workplace, at work, my work, job*, career*, boss, manager, supervisor, coworker*, co-worker*, colleague*, employ*,
          unemploy*, laid off, fired, promotion, job interview, retire*, quit my, overtime
        theme school | School and study | Academic pressure, exams, college, teachers.
          school*, college*, universit*, exam*, test anxiety, grades, studying, studies, student*, teacher*, professor*,
          classes, classroom, academic*, degree, graduat*, thesis, campus, semester, homework load
        theme money-housing | Money and housing | Debt, bills, housing insecurity.
          money, financ*, debt*, bills, rent, mortgage, afford*, budget*, income, savings, loan*, evict*, homeless*,
          housing, poverty, bankrupt*, benefits claim, food insecurity, apartment, moved out
        theme physical-health | Physical health and pain | Illness, pain, disability, health anxiety, health behaviour.
          pain, chronic illness, illness*, sick*, cancer, diabet*, surgery, hospital, doctor*, disab*, injur*, headache*,
          migraine*, fatigue*, somatic*, health, asthma, blood pressure, covid*, pandemic
        theme identity-sexuality | Gender, sexuality and identity | LGBTQ+, coming out, sexual concerns, identity.
          @ label SEX
          gay, lesbian, bisexual*, queer, transgender, trans, nonbinary, non-binary, gender*, coming out, came out, sexual
          orientation, sexualit*, sex, sexual*, libido, erectile, orgasm*, porn*, masturbat*
          = LGBTQ, LGBT
        theme culture-faith | Culture, race and faith | Migration, racism, religion, spirituality, values conflict.
          cultur*, racism, racist, racial*, ethnic*, immigra*, refugee*, accultur*, language barrier, discriminat*,
          microaggress*, religio*, spiritual*, faith, church, god, pray*, mosque, belief system, tradition*
        """#
}
