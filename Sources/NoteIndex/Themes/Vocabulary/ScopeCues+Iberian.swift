extension VocabularyText {
    static let spanishCues: StaticString = #"""
        cue denial
          niega, niegan, negó, negaba, negando, negar, descarta, sin evidencia/indicios/signos/presencia de, libre de
          no refiere/reporta/presenta/expresa/verbaliza/manifiesta/describe/informa/hay, ausencia de
          no hay evidencia/indicios de
          ningún/ninguna indicio/signo/evidencia de
        cue absence
          sin, ningún, ninguna, ninguno, ni, nunca, jamás, tampoco
        cue negation
          no, ya no
        cue denial-after
          negada, negadas, negado, negados, es/son/fue/fueron negada/negadas/negados/descartada/descartadas, ausente
          ausentes
          negativo, negativa, descartada, descartadas, descartados, han/ha desaparecido/remitido/cedido, remitidas
          desaparecieron
          no presentes/presente/referidas/referida, no existen, están/está ausentes/ausente
        cue no-negation
          no solo, no sólo, no niega/negó, no ha/han desaparecido/remitido/cedido/mejorado/cesado
          sin cambios/cambio/mejoría/mejora/variación en/de, no solamente, sin duda, no se descarta/descartan
        cue considering
          si, en caso de, en caso de reaparecer/retorno/aparición de, riesgo de, sospecha de
          evaluación/valoración/exploración de
          preguntado/preguntada/preguntar/preguntó por/sobre, explorar, evaluar, valorar
          pendiente de/de explorar/valorar/evaluar, podría, podrían, temor a, descartar
        cue considering-after
          a valorar/evaluar/explorar, por evaluar/explorar/valorar/descartar, pendiente de valorar/evaluar/explorar
          se explorarán/evaluarán
          será/serán evaluada/evaluadas/exploradas, reaparecen, reaparecieran, volvieran, vuelven
        cue turn
          pero, sin embargo, aunque, refiere, refería, reporta, relata, describe, informa, admite, reconoce, confiesa
          expresa, confirma
          sino, manifiesta
        cue cause
          debido a, a pesar de, a causa de, por culpa de
        cue passage
          después, tras, cuando, y está/tiene/se/duerme/llora
        cue predicate
          se, está, tiene, duerme, llora, permanece, parece, presenta
        cue or
          o, u, ni
        cue and
          y, e
        cue person
          madre, padre, mamá, papá, hermano, hermana, hijo, hija, marido, esposo, esposa, mujer, pareja, novio, novia
          amigo, amiga
          abuela, abuelo, tío, tía, primo, prima, compañero, compañera, vecino, vecina, padres, hijos, suegra, suegro
          hermano/hermana/madre/padre/hijo/hija/marido/esposa/pareja de la/el paciente
          hermano/hermana/madre/padre/hijo/hija/marido/esposa/pareja del paciente
        cue possessor
          de su/mi/la/el madre/padre/hermano/hermana/hijo/hija/marido/esposo/esposa/mujer
          de su/mi/la/el abuela/abuelo/tío/tía/pareja/amigo/amiga
          del padre/hermano/marido/esposo/hijo/abuelo/tío/novio/amigo
        cue family
          antecedentes familiares, antecedente familiar, familiares
        cue patient
          paciente, pcte, pte, cliente, consultante, él, ella, yo
        cue link
          con, de, a, para, por, sobre, contra, hacia, del, al, ama, odia, ve, ayuda, visita
        cue determiner
          su, sus, mi, mis, la, el, los, las, un, una, mayor, menor, mejor
        cue relative
          que, tiene, está, estaba, tenía, cuyo, cuya, es, era, presenta, padece
        cue history
          antecedentes de, antecedente de, historia de, historial de, en el pasado, anteriormente, previamente
          antiguamente, antes tenía/tuvo/presentaba/había
        cue former
          previas, previos, previa, previo, anteriores, anterior, antiguas, pasadas
        cue heading
          antecedentes
        cue once
          hace años
          hace varios/muchos/dos/tres/cuatro/cinco/seis/diez/quince/veinte/algunos/2/3/4/5/6/8/10/12/15/20 años/meses
          hace un año, de niño/niña/adolescente/joven/pequeño/pequeña
          en la infancia/adolescencia/juventud/niñez/universidad
          en su infancia/adolescencia/juventud/niñez
          durante la/su infancia/adolescencia/juventud/niñez/universidad/matrimonio
          a los 12/13/14/15/16/17/18/19 años, el año pasado, el verano pasado, cuando tenía
          cuando era niño/niña/adolescente/joven/pequeña
          en el instituto
        cue now
          ahora, hoy, actualmente, actual, actuales, recientemente, reciente, recientes, ayer, esta/última semana
          semana pasada
          en este momento, en la actualidad, estos días, pero
        cue since
          desde
        cue lasting
          aún, todavía, de nuevo, nuevamente, otra vez, persistentes, persisten, persiste, crecientes
          sigue/siguen/continúa con
        """#

    static let portugueseCues: StaticString = #"""
        cue denial
          deixou/deixaram de ter/apresentar, nega, negam, negou, negava, negando, descarta
          sem evidência/indícios/sinais/presença de, livre de, ausência de
          não refere/relata/apresenta/expressa/verbaliza/manifesta/descreve/há, não há evidência/indícios de
          nenhum/nenhuma indício/sinal/evidência de
        cue absence
          sem, nenhum, nenhuma, nem, nunca, jamais, tampouco
        cue negation
          não, já não, não mais
        cue denial-after
          negada, negadas, negado, negados, é/são/foi/foram negada/negadas/negados/descartada/descartadas, ausente
          ausentes
          negativo, negativa, descartada, descartadas, descartados, desapareceram, desapareceu, remitiram, remitiu
          cessaram
          não presentes/presente/referidas/referida, não existem, está/estão ausente/ausentes
        cue no-negation
          não só, não somente, não nega/negou, não desapareceram/remitiram/cessaram
          sem alterações/melhoria/mudanças em/de/na/nas, não apenas, sem dúvida, não se descarta
        cue considering
          se ele/ela/houver/surgir/surgirem/voltar/voltarem/os/as/o/a, caso, em caso de, em caso de retorno/reaparecimento de, risco de, suspeita de
          avaliação/exploração/investigação de
          questionado/questionada/perguntado/perguntada/perguntar sobre/por, explorar, avaliar, investigar, poderia
          poderiam, receio de
        cue considering-after
          a avaliar/explorar/investigar/esclarecer, por avaliar/explorar
          será/serão avaliada/avaliados/avaliadas/explorada/exploradas
          voltarem, retornarem, regressarem, reaparecerem
        cue turn
          mas, porém, contudo, todavia, embora, refere, referiu, relata, relatou, descreve, informa, admite
          reconhece, confirma
          expressa, senão
        cue cause
          devido a, apesar de, por causa de
        cue passage
          depois, após, quando, e está/tem/se/dorme/chora
        cue predicate
          se, está, tem, dorme, chora, permanece, parece, apresenta
        cue or
          ou, nem
        cue and
          e
        cue person
          mãe, pai, mamãe, papai, irmão, irmã, filho, filha, marido, esposo, esposa, mulher, companheiro, companheira
          parceiro, parceira
          namorado, namorada, amigo, amiga, avó, avô, tio, tia, primo, prima, colega, vizinho, vizinha, pais, filhos
          sogra, sogro
        cue possessor
          do pai/irmão/marido/filho/avô/tio/namorado/companheiro/amigo
          da mãe/irmã/mulher/esposa/filha/avó/tia/namorada/amiga
          de sua/seu/minha/meu mãe/pai/irmão/irmã/marido/filho/filha/avó/avô
        cue family
          antecedentes familiares, história/história familiar, histórico familiar
        cue patient
          paciente, pcte, utente, cliente, ele, ela, eu
        cue link
          com, de, a, para, por, sobre, contra, do, da, ao, à, no, na, ama, odeia, vê, ajuda, visita
        cue determiner
          sua, seu, suas, seus, minha, meu, a, o, as, os, um, uma, dela, dele, mais, velho, velha, novo, nova, melhor
        cue relative
          que, tem, está, estava, tinha, teve, cujo, cuja, é, era, apresenta, sofre
        cue history
          antecedentes de, antecedente de, história de, histórico de, no passado, anteriormente, previamente, outrora
        cue former
          prévias, prévios, prévia, prévio, anteriores, anterior, antigas, passadas, passados
        cue heading
          antecedentes
        cue once
          há anos
          há vários/muitos/dois/três/quatro/cinco/seis/dez/quinze/vinte/alguns/2/3/4/5/6/8/10/12/15/20 anos/meses
          há um ano, anos atrás, meses atrás, em criança, quando criança/adolescente/jovem, em adolescente
          na infância/adolescência/juventude/universidade/faculdade, na sua infância/adolescência/juventude
          durante a/o infância/adolescência
          aos 12/13/14/15/16/17/18/19 anos, no ano passado, ano passado, quando tinha
          quando era criança/adolescente/jovem/pequena/pequeno
        cue now
          agora, hoje, atualmente, actualmente, atual, atuais, recentemente, recente, recentes, ontem
          esta/nesta/última semana
          semana passada, neste momento, no momento, mas
        cue since
          desde
        cue lasting
          ainda, de novo, novamente, outra vez, persistentes, persistem, persiste, crescentes, mantém, continua com
        """#
}
