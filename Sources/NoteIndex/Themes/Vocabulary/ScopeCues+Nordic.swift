extension VocabularyText {
    static let danishCues: StaticString = #"""
        cue denial
          benægter, benægtede, afkræfter, afkræftede, afviser, afviste, nægter, ingen tegn/holdepunkter på/til/for
          uden tegn/holdepunkter på/for, tager/tog afstand fra
        cue absence
          ingen, intet, uden, hverken, aldrig
        cue negation
          ikke, ikke længere, ikke mere
        cue denial-after
          benægtes, benægtet, afvises, afkræftes, er/blev/bliver benægtet/afvist/afkræftet, nej, negativ
          ikke til stede, er ikke til stede, er forsvundet, forsvundet, er væk, ikke længere til stede
          benægter hun/han/pt/patienten, afviser hun/han/pt/patienten
        cue no-negation
          ikke kun, ikke alene, ikke bare, ingen bedring/ændring/forandring, ikke forsvundet/væk, uden tvivl
          intet under
        cue considering
          hvis, såfremt, om hun/han/der/pt/patienten/det, ved tilbagefald/tilbagekomst/forværring/opblussen/nye
          i tilfælde af, risiko for, mistanke om
          spurgt til/om, spørge til/om, spørg til/om, spørges/spørge/spurgt ind til, skulle, kunne
          vurdering/udredning af
        cue considering-after
          skal vurderes/afklares/drøftes/afdækkes, vurderes næste, bør afklares/vurderes/drøftes, afklares
          vender/kommer tilbage
        cue turn
          men, dog, selvom, fortæller, fortalte, beskriver, beskrev, angiver, angav, oplyser, oplyste, bekræfter
          bekræftede
        cue cause
          pga, grundet, trods, på grund af
        cue passage
          efter, da, og er/har/føler/sover/græder
        cue predicate
          føler, er, har, sover, græder, virker, fremstår
        cue or
          eller
        cue and
          og, samt
        cue complement
          at
        cue person
          mor, far, moder, fader, bror, broder, søster, søn, datter, ægtefælle, mand, hustru, kone, kæreste, partner
          ven, veninde
          mormor, morfar, farmor, farfar, onkel, tante, moster, faster, fætter, kusine, kollega, nabo, forældre
          søskende, børn
          moren, faren, broren, søsteren, manden, konen, mors, fars, morens, farens, brorens, søsterens, mandens
          konens, ægtefællen, datteren, sønnen, broderen, kæresten
          moderen, faderen
        cue family
          familieanamnese, familiær, dispositioner, disposition, disponeret
        cue patient
          patient, patienten, pt, klient, klienten, han, hun, jeg, borgeren
        cue link
          med, af, hos, til, for, om, mod, efter, på, ved, savner, hader, ser, besøger, hjælper
        cue determiner
          hendes, hans, min, mit, mine, deres, sin, sit, sine, den, det, en, et, ældre, yngre, ældste, yngste, bedste
        cue relative
          har, er, var, havde, som, der, hvis
        cue history
          anamnese med, anamnestisk, dengang, førhen, forhistorie med
        cue former
          tidligere, forhenværende
        cue heading
          anamnese
        cue once
          år siden, måneder siden, som barn/teenager/ung/dreng/pige/studerende/voksen
          i barndommen/ungdommen/puberteten/teenageårene
          i sin/hendes/hans barndom/ungdom/pubertet/skoletid/studietid, i fortiden, sidste/forrige år
          i gymnasiet/folkeskolen
          under studiet/ægteskabet/skilsmissen
        cue now
          nu, i dag, aktuelt, aktuel, aktuelle, for tiden, nuværende, nylig, nyligt, i går, denne/sidste uge
          i denne/sidste uge
          i øjeblikket, akut, akutte, men
        cue since
          siden
        cue lasting
          fortsat, stadig, igen, vedvarende, tiltagende
        """#

    static let norwegianCues: StaticString = #"""
        cue denial
          benekter, benektet, avkrefter, avkreftet, avviser, avviste, nekter, nektet, ingen tegn/holdepunkter på/til/for
          uten tegn/holdepunkter på/for, tar/tok avstand fra
        cue absence
          ingen, intet, uten, verken, hverken, aldri
        cue negation
          ikke, ikke lenger, ikke mer
        cue denial-after
          benektes, benektet, avvises, avkreftes, er/ble/blir benektet/avvist/avkreftet, nei, negativ
          ikke til stede, er ikke til stede, er borte, borte, er forsvunnet, forsvunnet, ikke lenger til stede
          benekter hun/han/pas/pasienten, avviser hun/han/pas/pasienten, foreligger ikke
        cue no-negation
          ikke bare, ikke kun, ingen bedring/endring/forandring, ikke forsvunnet/borte, uten tvil, ikke rart
        cue considering
          hvis, dersom, om hun/han/det/pas/pasienten/tankene, ved tilbakefall/forverring/oppblussing/nye, i tilfelle
          risiko/risikoen for, mistanke om
          spurt om, spørre om, spør om, spørres om/etter, skulle, kunne, vurdering/kartlegging av
        cue considering-after
          skal/må/bør vurderes/avklares/kartlegges/drøftes, kartlegges, avklares, kommer/kommer/vender tilbake
        cue turn
          men, imidlertid, selv om, forteller, fortalte, beskriver, beskrev, angir, anga, oppgir, oppga, bekrefter
          bekreftet
        cue cause
          pga, grunnet, tross, på grunn av
        cue passage
          etter, da, og er/har/føler/sover/gråter
        cue predicate
          føler, er, har, sover, gråter, virker, fremstår
        cue or
          eller
        cue and
          og, samt
        cue complement
          at
        cue person
          mor, far, bror, søster, sønn, datter, ektefelle, ektemann, mann, kone, kjæreste, partner, samboer, venn
          venninne
          bestemor, bestefar, mormor, morfar, farmor, farfar, onkel, tante, fetter, kusine, kollega, nabo, foreldre
          søsken, barn
          moren, faren, broren, søsteren, mannen, kona, mors, fars, morens, farens, brorens, søsterens, mannens
          konas, ektefellen, datteren, sønnen, samboeren, kjæresten
        cue family
          familieanamnese, familiær, familiært, slekten
        cue patient
          pasient, pasienten, pas, pt, klient, klienten, han, hun, jeg
        cue link
          med, av, hos, til, for, om, mot, etter, på, ved, savner, hater, ser, besøker, hjelper
        cue determiner
          hennes, hans, min, mitt, mine, deres, sin, sitt, sine, den, det, en, et, ei, eldre, yngre, eldste, yngste
          beste
        cue relative
          har, er, var, hadde, som, hvis
        cue history
          anamnese med, anamnestisk, den gang, forhistorie med
        cue former
          tidligere
        cue heading
          anamnese, sykehistorie
        cue once
          år siden, måneder siden, som barn/tenåring/ung/gutt/jente/student/ungdom
          i barndommen/ungdommen/puberteten/tenårene
          i sin/hennes/hans barndom/ungdom/pubertet/skoletid/studietid/oppvekst, i fortiden, i fjor, i oppveksten
          på videregående/ungdomsskolen/barneskolen
        cue now
          nå, i dag, aktuelt, aktuell, aktuelle, for tiden, nåværende, nylig, i går, denne/siste/forrige uken/uke/uka
          for øyeblikket, akutt, akutte, men
        cue since
          siden
        cue lasting
          fortsatt, fremdeles, igjen, vedvarende, tiltakende
        """#

    static let swedishCues: StaticString = #"""
        cue denial
          förnekar, förnekade, dementerar, nekar till, avfärdar, inga tecken/hållpunkter på/för
          utan tecken/hållpunkter på/för
          tar/tog avstånd från, fri/fria/fritt från
        cue absence
          ingen, inget, inga, utan, varken, vare, aldrig
        cue negation
          inte, ej, icke, inte längre, inte mer
        cue denial-after
          förnekas, förnekats, avfärdas, har förnekats, nej, negativ, negativt, ej aktuellt/aktuella, borta, är borta
          är inte aktuella/aktuellt, har försvunnit, försvunnit, föreligger inte/ej, inte längre aktuella/kvar
          förnekar hon/han/pat/patienten, finns inte
        cue no-negation
          inte bara, inte enbart, ingen förbättring/förändring, inte försvunnit/borta, utan tvekan, utan tvivel
        cue considering
          om hon/han/det/pat/patienten/dessa/tankarna, ifall, därest, vid återfall/återkomst/försämring/nya
          i händelse av, risk/risken för, misstanke om, frågat/fråga efter
          frågat/fråga om, tillfrågad/tillfrågas om, skulle, kunde, bedömning/kartläggning av
        cue considering-after
          ska/bör/behöver bedömas/utredas/kartläggas/diskuteras, bedöms/tas upp nästa, återkommer, kommer tillbaka
          bedömas, utredas, kartläggas
        cue turn
          men, dock, trots att, berättar, berättade, beskriver, beskrev, uppger, uppgav, bekräftar, bekräftade
          rapporterar
        cue cause
          pga, trots, på grund av
        cue passage
          efter, när, och är/har/känner/sover/gråter
        cue predicate
          känner, är, har, sover, gråter, verkar
        cue or
          eller
        cue and
          och, samt
        cue complement
          att
        cue person
          mor, far, mamma, pappa, bror, syster, son, dotter, make, maka, sambo, partner, pojkvän, flickvän, vän
          väninna, mormor
          morfar, farmor, farfar, moster, faster, morbror, farbror, kusin, kollega, granne, föräldrar, syskon, barn
          modern, fadern, brodern, systern, mannen, frun, dottern, sonen, maken, makan, sambon, mammas, pappas
          lillebror, storebror, lillasyster, storasyster
        cue family
          hereditet, ärftlighet, släkten, familjeanamnes
        cue patient
          patient, patienten, pat, pt, klient, klienten, han, hon, jag
        cue link
          med, av, hos, till, för, om, mot, efter, på, vid, saknar, hatar, ser, besöker, hjälper
        cue determiner
          hennes, hans, min, mitt, mina, deras, sin, sitt, sina, den, det, en, ett, äldre, yngre, äldsta, yngsta, bästa
        cue relative
          har, är, var, hade, som, vars
        cue history
          anamnes på, anamnestiskt, förr, sjukhistoria med
        cue former
          tidigare, föregående
        cue heading
          anamnes
        cue once
          år sedan, månader sedan, som barn/tonåring/ung/pojke/flicka/student
          i barndomen/ungdomen/puberteten/tonåren/skolan
          i sin/hennes/hans barndom/ungdom/pubertet/skoltid/uppväxt, i det förflutna, förra året, i fjol
          under uppväxten
          under studietiden/skoltiden/tonåren/äktenskapet/gymnasietiden/gymnasiet/högstadiet, på gymnasiet/högstadiet
        cue now
          nu, i dag, idag, aktuellt, aktuell, aktuella, för närvarande, nuvarande, nyligen, i går, igår
          denna/senaste vecka/veckan
          i nuläget, akut, akuta, men
        cue since
          sedan
        cue lasting
          fortfarande, igen, fortsatt, ihållande, tilltagande, alltjämt
        """#
}
