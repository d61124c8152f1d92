extension VocabularyText {
    static let frenchCues: StaticString = #"""
        cue denial
          nie, nient, niait, nié, niant, réfute, dément, pas d argument/arguments/éléments/élément en/pour/de/évocateur
          pas d évidence de, absence de/d, aucun signe/argument/élément de/d/en/pour, exempt/exempte de
          récuse, ne rapporte/signale/présente/verbalise/exprime/décrit pas/aucune
        cue absence
          aucun, aucune, sans, ni, pas de, pas d, plus de, plus d, jamais, jamais de, jamais eu
        cue negation
          pas, ne plus, non
        cue denial-after
          nié, niée, niées, niés, niée/niées/nié/niés par, sont/est/ont niées/nié/niée/été/absentes/absente
          ont été niées, absent, absente, absentes, absents
          négatif, négative, écartées, écartée, écarté, est écarté/écartée, ont/a disparu, a/ont cédé, résolues
          résolu, exclues, exclue
          n est plus suicidaire, non retrouvées/rapportées/verbalisées/exprimées/présentes
          ne sont pas/plus retrouvées/présentes
          sont récusées
        cue no-negation
          pas seulement, pas uniquement, ne nie/nient pas/plus, ne peut pas s empêcher
          pas/aucun/aucune/sans changement/modification
          pas d amélioration, pas de changement/modification, aucune amélioration, sans amélioration, sans doute, non seulement, pas exclu
        cue considering
          si, s il/ils, au cas où, en cas de/d, en cas de retour/réapparition/reprise de/d/des, risque de/d
          suspicion de/d
          rechercher
          recherche/évaluation/exploration de/d/des, interrogé/interrogée/interroger/questionner sur, évaluer, explorer
          pourrait, pourraient, crainte de
        cue considering-after
          à évaluer/explorer/rechercher/rediscuter/aborder/surveiller, seront/sera évaluées/explorées/évaluée/abordées
          reviennent, réapparaissent
        cue turn
          mais, cependant, toutefois, pourtant, rapporte, rapportait, décrit, signale, exprime, verbalise, reconnaît
          admet, confie
          évoque, avoue, confirme
        cue cause
          malgré, en raison de, à cause de, du fait de
        cue passage
          après, lorsque, quand, et est/a/se/dort/pleure
        cue predicate
          se, est, a, dort, pleure, reste, semble, présente
        cue or
          ou, ni
        cue and
          et, ainsi que
        cue person
          mère, père, frère, soeur, sœur, fils, fille, mari, femme, épouse, époux, conjoint, conjointe, compagnon
          compagne, ami, amie
          tante, oncle, cousin, cousine, grand mère/père, collègue, voisin, voisine, parents, enfants, belle mère
          beau père
        cue possessor
          de sa/son/ma/mon/la/leur mère/père/frère/soeur/sœur/fils/fille/mari/femme/grand/tante/oncle
          de sa/son/ma/mon/leur conjoint/compagne/compagnon/ami/amie
          du père/frère/mari/fils/grand/beau/conjoint/compagnon
        cue family
          antécédents familiaux, antécédent familial, familiaux, familial
        cue patient
          patient, patiente, pt, client, cliente, il, elle, je, intéressé, intéressée
        cue link
          avec, de, chez, à, pour, sur, contre, vers, par, aime, déteste, voit, aide
        cue determiner
          sa, son, ses, ma, mon, mes, leur, leurs, la, le, les, l, un, une, des, aîné, aînée, cadet, cadette, petit
          petite, grand
          grande, meilleur
        cue relative
          qui, a, est, était, avait, dont, souffre, présente, présentait
        cue history
          antécédents de/d, antécédent de/d, atcd de/d, atcds de/d, autrefois, jadis, auparavant, par le passé
          précédemment
        cue former
          ancien, ancienne, anciens, anciennes, antérieure, antérieures, antérieur, antérieurs
        cue heading
          antécédents, atcd
        cue once
          il y a/avait plusieurs/deux/trois/quatre/cinq/dix/vingt/quelques/des/un ans/années/mois/an
          il y a/avait 2/3/4/5/6/7/8/9/10/12/15/20 ans/années/mois
          dans l enfance/adolescence, dans son/sa/mon/ma enfance/adolescence/jeunesse, à l adolescence, à l âge de
          pendant/durant l enfance/adolescence, étant enfant/jeune
          dans le passé, dans les années, à 12/13/14/15/16/17/18/19 ans, l an dernier, l année dernière, au lycée
          au collège
          pendant/durant ses/son/sa études/mariage/scolarité/divorce/enfance/adolescence
          lorsqu il/elle était enfant/adolescent/adolescente
        cue now
          maintenant, aujourd'hui, actuellement, actuel, actuelle, actuels, actuelles, récemment, récent, récentes, hier
          cette/ces semaine/nuit/jours, la semaine dernière, en ce moment, à ce jour, mais
        cue since
          depuis
        cue lasting
          encore, toujours, de nouveau, à nouveau, persistantes, persistent, croissantes, reprise
        """#

    static let italianCues: StaticString = #"""
        cue denial
          nega, negano, negava, negato, negati, negate, negando, smentisce, esclude
          nessun/nessuna segno/evidenza/indizio/elemento di
          non riferisce/riporta/esprime/presenta/emerge/emergono/rileva
          non si rilevano/rileva/evidenziano/riscontrano/osservano/segnalano, assenza di, privo/priva di
          libero/libera da
        cue absence
          nessun, nessuna, nessuno, senza, né, mai
        cue negation
          non, non più
        cue denial-after
          negata, negate, negati, negato
          sono/è/viene/vengono negate/negata/negati/negato/esclusa/escluse/assenti/assente
          assente, assenti, negativo, negativa, no, esclusa, escluse, esclusi, scomparsi, scomparse, scomparsa
          sono scomparsi/scomparse
          risolta, risolti, risolte, non presenti/presente/riferiti/riferite/emersi/emerse, non più presenti/presente
        cue no-negation
          non solo, non soltanto, non nega/negano
          nessun/nessuna/senza miglioramento/cambiamento/variazione/variazioni
          non sono/è scomparsi/scomparse/scomparsa, senza dubbio, non escluso/esclusa/escludibile
        cue considering
          se, qualora, in caso di, nel caso di, in caso di ricomparsa/ritorno di, rischio di, sospetto/sospetta di
          valutazione di
          chiesto/chiedere/chiede/interrogato/interrogata di/su, indagare, valutare, esplorare
          da indagare/valutare/esplorare/approfondire, eventuale, eventuali, potrebbe, potrebbero, timore di
        cue considering-after
          da valutare/indagare/esplorare/approfondire/rivalutare, sarà/saranno valutata/valutati/indagata/esplorati
          dovessero/dovesse ripresentarsi/tornare/ricomparire
        cue turn
          ma, però, tuttavia, bensì, riferisce, riferiva, riporta, descrive, racconta, ammette, conferma, esprime
        cue cause
          nonostante, a causa di, per via di, malgrado
        cue passage
          dopo, quando, ed/e è/ha/si/dorme/piange
        cue predicate
          si, è, ha, dorme, piange, rimane, appare, presenta
        cue or
          o, oppure, né
        cue and
          e, ed, nonché
        cue person
          madre, padre, mamma, papà, fratello, sorella, figlio, figlia, marito, moglie, compagno, compagna, partner
          fidanzato
          fidanzata, amico, amica, nonna, nonno, zio, zia, cugino, cugina, collega, vicino, vicina, genitori, figli
          suocera, suocero
        cue possessor
          del padre/fratello/marito/figlio/nonno/compagno/fidanzato
          della madre/sorella/moglie/figlia/nonna/compagna/fidanzata
          di suo/mio padre/fratello/marito/figlio/nonno/zio, di sua/mia madre/sorella/moglie/figlia/nonna/zia
        cue family
          familiarità per, anamnesi familiare, familiare
        cue patient
          paziente, pz, cliente, lui, lei, egli, ella, io
        cue link
          con, di, da, a, per, su, contro, verso, del, della, dello, dal, dalla, al, alla, ama, odia, vede, aiuta
        cue determiner
          la, il, lo, le, i, gli, l, un, una, uno, sua, suo, sue, suoi, mia, mio, maggiore, minore, migliore
        cue relative
          che, ha, è, era, aveva, soffre, presenta, presentava, cui
        cue history
          anamnesi di, anamnesi positiva per, storia di, pregressa, pregresso, pregressi, pregresse, in passato
          in precedenza
          precedentemente, un tempo
        cue former
          passati, passata, passate, precedente, precedenti
        cue heading
          anamnesi
        cue once
          anni fa, anno fa, mesi fa
          da bambino/bambina/adolescente/ragazzo/ragazza/giovane/studente/studentessa/piccolo/piccola
          nell infanzia/adolescenza, durante l infanzia/adolescenza/università, durante il liceo, in adolescenza
          in gioventù
          all età di, a 12/13/14/15/16/17/18/19 anni, l anno scorso, lo scorso anno, l estate scorsa, al liceo
          all università
          quando aveva, quando era bambino/bambina/adolescente/piccolo/piccola/ragazzo/ragazza
          nella sua infanzia/adolescenza
        cue now
          ora, adesso, oggi, attualmente, attuale, attuali, recentemente, recente, recenti, ieri
          questa/scorsa settimana
          al momento, in questo periodo, ma
        cue since
          dal, dalla, dallo, da quando
        cue lasting
          ancora, tuttora, di nuovo, nuovamente, persistenti, persiste, persistono, crescenti
        """#
}
