extension VocabularyText {
    static let germanCues: StaticString = #"""
        cue denial
          verneint, verneinte, verneinen, verneinend, bestreitet, bestritt, leugnet, leugnete, negiert, negierte
          kein/keine/keinen/keinerlei hinweis/hinweise/anhalt/anzeichen/zeichen auf/für
          ohne hinweis/anhalt/anzeichen auf/für
          distanziert/distanzierte sich von/glaubhaft/klar/deutlich, glaubhaft distanziert von, frei von
          kein/keine/keinerlei verdacht auf
        cue absence
          kein, keine, keinen, keinem, keiner, keines, keinerlei, ohne, weder, nie, niemals, noch nie, frei
        cue negation
          nicht, nicht mehr, nicht länger
        cue denial-after
          wird/werden/wurde/wurden/sind/ist verneint/bestritten/negiert/ausgeschlossen/abgeklungen/verschwunden
          verneint, verneint er/sie, verneinte er/sie, bestreitet er/sie, bestritten, negativ, unauffällig, nein
          liegt/liegen/lag/lagen nicht vor/mehr, nicht vorhanden/gegeben/erkennbar/eruierbar/explorierbar/mehr
          nicht mehr vorhanden, bestehen/besteht/bestanden/bestand nicht, ausgeschlossen
          keine mehr, keinen mehr, distanziert, sicher/klar/glaubhaft/deutlich distanziert
          abgeklungen, remittiert, sind weg, sind verschwunden, 0
        cue no-negation
          nicht nur, nicht zuletzt, kein wunder, nicht ohne, ohne zweifel, nicht ausgeschlossen/auszuschließen
          nicht sicher ausgeschlossen, sich nicht von, nicht von, sich nicht glaubhaft/klar/sicher von
          keine/kein/keinerlei/ohne besserung/änderung/veränderung/rückgang/abnahme/linderung/nachlassen
        cue considering
          falls, wenn, sofern, bei auftreten/wiederauftreten/zunahme von, im falle von, im fall von, verdacht auf
          ob eine/er/sie/der/die
          ausschluss von, frage/fragen/gefragt/fragt nach, risiko für, abklärung/exploration/erfragung/einschätzung von
          könnte, könnten, sollte, sollten, soll auf
        cue considering-after
          zu klären/prüfen/erfragen/explorieren/besprechen, abzuklären
          soll/sollen erfragt/exploriert/geklärt/besprochen werden
          abklären, erfragen, explorieren, noch offen
        cue turn
          aber, jedoch, allerdings, sondern, obwohl, doch, berichtet, berichtete, gibt an, gab an, schildert, schilderte
          beschreibt, beschrieb, bejaht, bejahte
        cue cause
          wegen, aufgrund, trotz
        cue passage
          nachdem, als, und ist/hat/fühlt/wirkt/weint/schläft
        cue predicate
          fühlt, wirkt, ist, hat, schläft, weint, bleibt, zeigt, leidet, äußert, äußerte
        cue or
          oder, bzw, noch
        cue and
          und, sowie
        cue complement
          dass, daß, ob
        cue person
          mutter, vater, bruder, schwester, sohn, tochter, ehemann, ehefrau, partner, partnerin, freund, freundin
          oma, opa
          großmutter, großvater, onkel, tante, cousin, cousine, kollege, kollegin, nachbar, nachbarin, eltern
          geschwister
          kinder, schwiegermutter, schwiegervater, ihr/ihrem/ihren/mein/meinem/meinen mann
          seine/seiner/meine/meiner frau
          mitpatient, mitpatientin
          mutter/vater/bruder/schwester/sohn/tochter/mann/partner/freund der/des patientin/patienten/klientin/klienten
        cue possessor
          des vaters/bruders/sohnes/mannes/ehemannes/onkels/opas/großvaters/freundes/partners/stiefvaters/kollegen
          der mutter/schwester/tochter/frau/ehefrau/tante/oma/großmutter/freundin/partnerin/eltern/stiefmutter/kollegin
          ihres/seines/meines vaters/bruders/sohnes/mannes/ehemannes/onkels/opas/großvaters/freundes/partners
          ihrer/seiner/meiner mutter/schwester/tochter/frau/ehefrau/tante/oma/großmutter/freundin/partnerin/eltern
        cue family
          familienanamnese, familiär, familiäre, mütterlicherseits, väterlicherseits
        cue patient
          patient, patientin, pat, klient, klientin, er, sie, ich, pt
        cue link
          mit, von, bei, zu, zum, zur, an, für, über, gegen, um, nach, auf, vor, liebt, hasst, vermisst, sieht, besucht
          hilft, erzählt
        cue determiner
          ihr, ihre, ihrem, ihren, ihrer, sein, seine, seinem, seinen, seiner, mein, meine, meinem, meinen, meiner, der
          die, das, dem, den, ein, eine, einem, einen, einer, jüngere, ältere, älterer, beste, bester, andere
        cue relative
          hat, ist, war, hatte, leidet, litt, dessen, deren, habe, sei
        cue history
          anamnestisch, vorgeschichte von, zustand nach, z n, früher, ehemals, damals, in der vorgeschichte/anamnese
        cue former
          frühere, früherer, früheren, früheres, ehemalige, ehemaliger, vergangene, vergangenen, vergangener
        cue heading
          vorgeschichte, anamnese
        cue once
          vor jahren, vor vielen/einigen/mehreren/zwei/drei/vier/fünf/sechs/zehn/zwanzig jahren/monaten
          vor einem/über jahr
          als kind/jugendliche/jugendlicher/teenager/junge/mädchen/student/studentin/schüler/schülerin
          als junger/junge/kleines mann/frau/kind/mädchen
          in der kindheit/jugend/pubertät/schulzeit/schule/vergangenheit
          in ihrer/seiner/meiner kindheit/jugend/pubertät/schulzeit/studienzeit/ersten, im alter von
          mit 12/13/14/15/16/17/18/19 jahren
          letztes/vergangenes/voriges jahr, im letzten/vergangenen/vorigen jahr/sommer/winter/frühjahr/herbst
          während des/seines/ihres studiums, während der schulzeit/pubertät/pandemie/ehe
        cue now
          jetzt, heute, aktuell, derzeit, momentan, gegenwärtig, zurzeit, zur zeit, kürzlich, neuerdings, gestern, akut
          diese/letzte/dieser/letzter/vergangene woche/nacht, aktuelle, aktuellen, aktueller, aber, jedoch
        cue since
          seit, seitdem
        cue lasting
          weiterhin, wieder, immer noch, nach wie vor, anhaltend, zunehmend, bestehen/besteht fort
        """#

    static let dutchCues: StaticString = #"""
        cue denial
          ontkent, ontkende, ontkennen, geen aanwijzingen/tekenen/sprake voor/van, zonder aanwijzingen voor, vrij van
          geen sprake meer van, distantieert/distantieerde zich van
        cue absence
          geen, zonder, noch, nooit, nimmer, evenmin
        cue negation
          niet, niet meer, niet langer
        cue denial-after
          wordt/worden/werd/werden ontkend/uitgesloten, ontkent hij/ze/zij/cliënt/patiënt/pt, ontkend, negatief, nee
          afwezig
          niet aanwezig/meer/geuit/gemeld, zijn/is/was/waren niet aanwezig/meer/geuit, zijn/is verdwenen, verdwenen
          uitgesloten, in remissie
        cue no-negation
          niet alleen, niet verdwenen/weg/over, geen verbetering/verandering/afname, niet uit te sluiten
          zonder twijfel, geen wonder
        cue considering
          als er/de/hij/zij/ze/deze/het, indien, wanneer, bij terugkeer/toename/optreden van, in geval van, risico op
          verdenking op, navragen of
          gevraagd naar, vragen naar, mocht, mochten, zou, zouden, uitvragen van, inschatting/beoordeling/taxatie van
        cue considering-after
          te bespreken/beoordelen/onderzoeken/taxeren, uitvragen, navragen, worden besproken/uitgevraagd/beoordeeld
          nog uit te vragen, nog bespreken
        cue turn
          maar, echter, hoewel, toch, meldt, meldde, vertelt, vertelde, geeft aan, gaf aan, beschrijft, bevestigt
          rapporteert
        cue cause
          vanwege, wegens, ondanks, door
        cue passage
          nadat, toen, en is/heeft/voelt/slaapt/huilt
        cue predicate
          voelt, is, heeft, slaapt, huilt, blijft, lijkt
        cue or
          of, noch
        cue and
          en, alsook
        cue complement
          dat, of
        cue person
          moeder, vader, broer, zus, zusje, zoon, dochter, echtgenoot, echtgenote, partner, vriend, vriendin, oma
          opa, oom, tante
          neef, nicht, collega, buurman, buurvrouw, ouders, kinderen, haar/mijn man, zijn/mijn vrouw, schoonmoeder
          schoonvader
          medepatiënt
        cue possessor
          van haar/zijn/mijn/de moeder/vader/broer/zus/zoon/dochter/man/vrouw/partner/vriend/vriendin/oma/opa/oom/tante
        cue family
          familieanamnese, familiaire, familiair, van moederskant, van vaderskant
        cue patient
          patiënt, patiënte, cliënt, cliënte, hij, zij, ze, ik, pt, betrokkene
        cue link
          met, van, bij, aan, voor, over, tegen, naar, op, door, mist, haat, ziet, bezoekt, helpt
        cue determiner
          haar, zijn, mijn, hun, de, het, een, oudere, jongere, oudste, jongste, beste
        cue relative
          heeft, is, was, had, die, wiens
        cue history
          voorgeschiedenis van, vg, status na, destijds, vroeger, voorheen, eerder
        cue former
          vroegere, eerdere, voormalige, vorige
        cue heading
          voorgeschiedenis
        cue once
          jaren geleden, jaar geleden, maanden geleden, als kind/tiener/puber/jongere/student/jongen/meisje
          in de jeugd/kindertijd
          in haar/zijn/mijn jeugd/kindertijd/puberteit/studententijd/schooltijd, in het verleden, in de puberteit
          op 12/13/14/15/16/17/18/19 jarige, vorig jaar, afgelopen jaar
          tijdens haar/zijn studie/puberteit/scheiding/huwelijk
          op de middelbare/basisschool
        cue now
          nu, vandaag, momenteel, actueel, actuele, thans, huidige, recent, recente, gisteren
          deze/afgelopen/vorige week/nacht
          op dit moment, acute, acuut, maar
        cue since
          sinds, sedert
        cue lasting
          nog steeds, weer, opnieuw, toegenomen, aanhoudend, aanhoudende
        """#
}
