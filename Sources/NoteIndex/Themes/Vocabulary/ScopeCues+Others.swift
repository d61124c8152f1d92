extension VocabularyText {
    static let finnishCues: StaticString = #"""
        cue denial
          kieltää, kielsi, kieltänyt, kiistää, kiisti, ei viitteitä/merkkejä, ilman viitteitä/merkkejä
          ei tule/tullut esiin/ilmi
          ei ole todettu/havaittu/ilmennyt/esiintynyt
        cue absence
          ei, eikä, ilman, eivät, vailla
        cue negation
          ei enää, ei ole, ei ollut, en, ole enää, ei ole enää
        cue denial-after
          kielletään, kielsi, kieltää, kielletty, kiistetään, kieltää hän/potilas, kielsi hän/potilas, ei ole, ei ollut
          ei ole ollut, ei enää ole/esiinny, ei tule/tullut, ei esiinny/ilmene/todeta/havaita/nyt, negatiivinen
          poissuljettu, väistyneet, väistyivät
          hävinneet, hävisivät, loppuneet, eivät ole palanneet, hän ei/kieltää, poissa
        cue no-negation
          ei vain, ei ainoastaan, ei pelkästään, epäilemättä
        cue considering
          jos, mikäli, onko, siltä varalta, riski, riskiä, epäily, epäillään, kysytty, kysyttiin, kysytään
          arvioidaan, arvioi
          kartoitetaan, saattaa, voisi, tulisi/tulee/pitää/pitäisi/täytyy arvioida/selvittää/kartoittaa/kysyä
        cue considering-after
          riski, riskiä, arvioidaan, kartoitetaan, selvitetään, arvioitava, selvitettävä, palaavat, ilmaantuu, kysytään
          tulee/pitää arvioida/kartoittaa/selvittää, varalta
        cue turn
          mutta, kuitenkin, vaikka, vaan, kertoo, kertoi, kuvaa, kuvasi, myöntää, myönsi, raportoi, ilmoittaa, vahvistaa
        cue cause
          vuoksi, takia, huolimatta
        cue passage
          jälkeen, kun, ja on/tuntee/nukkuu/itkee
        cue predicate
          tuntee, on, nukkuu, itkee, vaikuttaa
        cue or
          tai, taikka, eikä
        cue and
          ja, sekä
        cue complement
          että
        cue person
          äiti, äidin, äidillä, äidillään, äitinsä, isä, isän, isällä, isällään, isänsä, veli, veljen, veljellä
          veljellään, veljensä
          sisko, siskon, siskolla, siskollaan, siskonsa, sisar, sisaren, sisarella, poika, pojan, pojalla, pojallaan
          tytär, tyttären
          tyttärellä, tyttärellään, puoliso, puolison, puolisolla, puolisollaan, aviomies, vaimo, vaimon, vaimolla
          vaimollaan, mies
          miehellä, miehellään, ystävä, ystävän, ystävällä, ystävällään, isoäiti, isoisä, setä, eno, täti, serkku
          serkulla, serkullaan
          vanhemmat, naapuri, kollega, poikaystävä, tyttöystävä
        cue family
          sukuanamneesi, suvussa, sukurasite, suvun
        cue patient
          potilas, potilaalla, potilaan, pt, asiakas, asiakkaalla, hän, hänellä, minä
        cue link
          kanssa, luona
        cue determiner
          hänen, minun, vanhempi, nuorempi, isompi, pikku
        cue relative
          on, oli, jolla, joka, kärsii
        cue history
          aiemmin, aikaisemmin, ennen, entisaikaan, menneisyydessä, aiemmin ollut, taustalla, anamneesissa
        cue former
          aiempia, aiemmat, aiempi, aikaisempia, aikaisemmat, entisiä, vanhoja
        cue heading
          anamneesi, tausta
        cue once
          vuotta sitten, vuosia sitten, kuukautta sitten, lapsena, nuorena, teininä, murrosiässä, lapsuudessa
          nuoruudessa
          lapsuudessaan, nuoruudessaan, teini iässä, teini ikäisenä, opiskeluaikana, opiskeluaikanaan, kouluaikana
          viime vuonna
          viime kesänä, vuonna
        cue now
          nyt, tänään, nykyisin, nykyään, tällä hetkellä, parhaillaan, äskettäin, eilen, tällä/viime viikolla
          akuutti, akuutteja, mutta
        cue since
          lähtien, alkaen, alkoi, alkoivat, asti
        cue lasting
          edelleen, yhä, taas, jälleen, uudelleen, jatkuvat, lisääntyneet
        """#

    static let russianCues: StaticString = #"""
        cue denial
          отрицает, отрицала, отрицал, отрицают, отвергает, отвергла, нет данных/признаков за/о, признаков нет
          без признаков
          не выявлено, не выявлены, не обнаружено, не высказывает, не высказывала, не высказывал, не сообщает
          не предъявляет
        cue absence
          нет, без, ни, никаких, никогда, отсутствуют, отсутствие, никогда не
        cue negation
          не, больше не, уже не
        cue denial-after
          отрицает, отрицала, отрицал, отрицаются, отрицались, не было, не выявлено, не выявлены, не обнаружено
          не отмечается
          не высказывает, не высказывал, не высказывала, отсутствует, исключены, исключено, прошли, исчезли
          не возникает, не возникало, не беспокоят, больше не беспокоят/возникают/появляются/возникает, не испытывает
          больше нет, сейчас нет, не отмечаются, ушли
        cue no-negation
          не только, не прошли/исчезли/отрицает/отрицала/отрицал, без изменений/улучшения/динамики, не исключено
          не исключены, без сомнения, нет сомнений
        cue considering
          если, ли, в случае, при появлении, при возобновлении, при усилении, риск, риска, подозрение на, уточнить
          выяснить
          спросить о, спросить про, расспросить о, оценить, оценка, возможны, возможно
        cue considering-after
          уточнить, выяснить, оценить, вернутся, появятся, возобновятся, подлежат уточнению
          следует уточнить/оценить/обсудить
          усилятся
        cue turn
          но, однако, хотя, зато, сообщает, сообщил, сообщила, рассказывает, рассказал, рассказала, описывает
          признаёт, признает
          признался, призналась, подтверждает, а
        cue cause
          из за, вследствие, несмотря на
        cue passage
          после, когда, и чувствует/плачет/спит
        cue predicate
          чувствует, спит, плачет, выглядит, остаётся
        cue or
          или, либо, ни
        cue and
          и, а также
        cue complement
          что
        cue person
          у матери/отца/брата/сестры/сына/дочери/мужа/жены/бабушки/деда/дедушки, мать, матерью, мама, отец, отцом
          папа, брат, братом, сестра, сестрой, сын, дочь, муж, мужем, жена, женой, партнёр, партнер, друг, подруга
          бабушка, дед, дедушка, дядя, тётя, коллега, сосед, соседка, родители, двоюродный, двоюродная
        cue possessor
          бабушки, брата, деда, дедушки, дочери, друга, дяди, жены, мамы, матери, мужа, отца, подруги, сестры, сына
          тети
        cue family
          семейный анамнез, наследственность, наследственность отягощена, по материнской/отцовской линии
        cue patient
          пациент, пациентка, клиент, клиентка, он, она, у неё, у него, у нее, я
        cue link
          с, со, к, на, о, об, от, для, про
        cue determiner
          его, её, ее, мой, моя, мои
        cue relative
          был, была, были, который, которая, есть, имел, имела, страдал, страдала
        cue history
          в анамнезе, ранее, раньше, прежде, в прошлом, когда то, некогда
        cue former
          прежние, прежних, прошлые, прошлых, предыдущие, предыдущих, бывшие
        cue heading
          анамнез
        cue once
          лет назад, года назад, год назад, месяцев назад, годы назад, в детстве, в юности, в молодости
          в подростковом возрасте
          в школе, в институте, в университете, подростком, ребёнком, ребенком, в студенчестве, в студенческие годы
          в возрасте, в прошлом году, в армии, прошлым летом
        cue now
          сейчас, сегодня, теперь, в настоящее время, на данный момент, недавно, вчера, на этой неделе
          на прошлой неделе
          в последнее время, текущие, но
        cue since
          с тех пор, начиная с
        cue lasting
          снова, опять, по прежнему, до сих пор, всё ещё, все еще, вновь, усилились, сохраняются
        """#
}
