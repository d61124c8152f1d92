/// Sentences in eleven languages about thoughts of suicide, with the reading that a clinician would give them. Written
/// before their author had seen the rules.
///
/// A line is `language | reading | sentence`; the readings are those of ``RiskSentences``.
enum ScopeSentences {
    static let all = """
        de | - | Kein Anhalt für Suizidalität, absprachefähig.
        de | - | Sie verneint auf Nachfrage Suizidgedanken.
        de | - | Suizidalität wird vom Pat. glaubhaft verneint.
        de | - | Suizidgedanken: nein
        de | - | Nach der Umstellung auf Venlafaxin hat er keine Suizidgedanken mehr.
        de | + | Seit der Trennung im Mai nahezu täglich Suizidgedanken.
        de | + | Keine Halluzinationen, aber drängende Suizidgedanken.
        de | + | Herr K. berichtet, dass ihn abends Suizidgedanken quälen.
        de | + | Die Patientin ist weiterhin suizidal und kann sich nicht auf Absprachen einlassen.
        de | p | Mit 15 Jahren hatte sie nach dem Schulwechsel über Monate Suizidgedanken.
        de | p | 2015 stationäre Aufnahme wegen Suizidalität.
        de | +o | Seine Mutter ist depressiv und äußert immer wieder Suizidgedanken.
        de | +o | Bruder mit Schizophrenie, derzeit wegen Suizidalität in der Klinik.
        de | - | Weder Suizidgedanken noch Selbstverletzungen oder Fremdaggression.
        de | ? | Bei Auftreten von Suizidgedanken soll er sich sofort auf Station melden.
        de | ? | Suizidalität beim nächsten Termin abklären.
        nl | - | Geen aanwijzingen voor suïcidaliteit.
        nl | - | Pte. ontkent suïcidale gedachten.
        nl | - | Suïcidale gedachten worden door hem stellig ontkend.
        nl | - | Suïcidaliteit: nee
        nl | - | Mw. is niet langer suïcidaal, slaapt beter en maakt plannen voor de zomer.
        nl | + | Sinds haar ontslag bij de bank heeft mw. dagelijks suïcidale gedachten.
        nl | + | Drinkt niet meer, maar ligt 's nachts te piekeren en heeft dan suïcidale gedachten.
        nl | + | Dhr. vertelt huilend dat de suïcidale gedachten de laatste week toenemen.
        nl | + | Somber, vlak affect, suïcidaal met uitgewerkt plan.
        nl | p | Als puber kampte hij met suïcidale gedachten, destijds behandeld door de jeugd-ggz.
        nl | p | In 2012 opgenomen geweest i.v.m. suïcidaliteit.
        nl | +o | Haar zus heeft sinds de bevalling suïcidale gedachten.
        nl | +o | Vader bipolair en momenteel suïcidaal, wat veel spanning geeft in het gezin.
        nl | - | Geen suïcidale gedachten, automutilatie of psychotische verschijnselen.
        nl | ? | Mochten de suïcidale gedachten terugkeren, dan belt ze de crisisdienst.
        nl | ? | Volgende keer suïcidaliteit uitvragen.
        da | - | Ingen selvmordstanker ved dagens samtale.
        da | - | Benægter adspurgt selvmordsplaner.
        da | - | Pt. afviser, at hun har selvmordstanker.
        da | - | Selvmordstanker: nej
        da | - | Han har ikke længere selvmordstanker efter opstart af mirtazapin.
        da | + | Siden skilsmissen har hun haft selvmordstanker flere gange om ugen.
        da | + | Ikke psykotisk, men præget af selvmordstanker og håbløshed.
        da | + | Patienten fortæller grædende om tiltagende selvmordstanker.
        da | + | Har konkrete selvmordsplaner, hvorfor hun indlægges i dag.
        da | p | Havde som teenager selvmordstanker i forbindelse med mobning i skolen.
        da | p | Tidl. indlagt (2009) med depression og selvmordstanker.
        da | +o | Hans søn på 19 år har selvmordstanker og er netop henvist til psykiatrien.
        da | +o | Er meget bekymret for sin søster, som har selvmordstanker og ikke vil tage imod hjælp.
        da | - | Hverken selvmordstanker, selvskade eller hallucinationer.
        da | ? | Ved forværring eller nye selvmordstanker kontaktes psykiatrisk skadestue.
        da | ? | Der skal spørges ind til selvmordsplaner ved næste konsultation.
        no | - | Pas. benekter selvmordstanker.
        no | - | Det fremkommer ingen selvmordsplaner i samtalen.
        no | - | Selvmordstanker avkreftes.
        no | - | Selvmordsplaner: nei
        no | - | Hun er uten selvmordstanker nå og ser fram til å begynne i jobben igjen.
        no | + | Har hatt daglige selvmordstanker siden i høst.
        no | + | Ingen rusbruk siste måned, men plages av selvmordstanker om kvelden.
        no | + | Han bekrefter selvmordstanker på direkte spørsmål.
        no | + | Økende uro, søvnløshet og selvmordstanker den siste uken.
        no | p | Hadde selvmordstanker da hun gikk på ungdomsskolen, fortalte det aldri til noen.
        no | p | For ti år siden innlagt på DPS grunnet selvmordsplaner.
        no | +o | Moren hans sliter med selvmordstanker etter farens død.
        no | +o | Ektefellen har alkoholproblemer og har den siste tiden uttrykt selvmordstanker.
        no | - | Verken selvmordstanker, vrangforestillinger eller hallusinasjoner.
        no | ? | Må spørres om selvmordstanker ved neste time.
        no | ? | Dersom det skulle oppstå selvmordstanker, tar han kontakt med legevakten.
        sv | - | Förnekar självmordstankar.
        sv | - | Inga självmordsplaner framkommer vid bedömningen.
        sv | - | Pat. bedöms inte vara suicidal.
        sv | - | Självmordstankar: nej
        sv | - | Är sedan dosökningen fri från självmordstankar.
        sv | + | Sedan uppsägningen i mars kommer självmordstankar i stort sett varje kväll.
        sv | + | Inga tvångssymtom längre, men däremot påträngande självmordstankar.
        sv | + | Hon beskriver självmordstankar som hon har svårt att värja sig mot.
        sv | + | Kraftigt nedstämd, ångestfylld och suicidal, läggs in enligt HSL.
        sv | p | Självmordstankar under gymnasietiden, sökte aldrig vård för detta.
        sv | p | Vårdades 2011 för depression och var då suicidal.
        sv | +o | Lillebror har självmordstankar och går hos BUP.
        sv | +o | Patientens dotter ringde i natt och berättade om sina självmordstankar.
        sv | - | Varken självmordstankar, självskadebeteende eller psykotiska symtom.
        sv | ? | Om självmordstankar skulle återkomma ska han söka psykiatrisk akutmottagning.
        sv | ? | Fråga om självmordsplaner vid återbesöket.
        fi | - | Ei tuo vastaanotolla esiin itsemurha-ajatuksia.
        fi | - | Kieltää kysyttäessä itsemurha-ajatukset.
        fi | - | Itsetuhoisuutta ei tule haastattelussa ilmi.
        fi | - | Itsemurha-ajatuksia: ei
        fi | - | Potilas ei ole enää itsetuhoinen, yöunet ovat parantuneet.
        fi | + | Avioerosta lähtien on ollut päivittäin itsemurha-ajatuksia.
        fi | + | Ei harhoja, mutta itsemurha-ajatuksia on runsaasti.
        fi | + | Mies kertoo, että itsemurha-ajatukset ovat viime viikkoina voimistuneet.
        fi | + | Masentunut, toivoton ja itsetuhoinen, ohjataan päivystykseen.
        fi | p | Nuorena oli itsemurha-ajatuksia, joista ei tuolloin puhunut kenellekään.
        fi | p | Oli vuonna 2014 osastohoidossa, koska oli silloin itsetuhoinen.
        fi | +o | Potilaan äidillä on itsemurha-ajatuksia, mikä kuormittaa koko perhettä.
        fi | +o | Veli sairastaa kaksisuuntaista mielialahäiriötä ja on tällä hetkellä itsetuhoinen.
        fi | - | Ei itsemurha-ajatuksia, viiltelyä eikä psykoottisia oireita.
        fi | ? | Jos itsemurha-ajatuksia ilmaantuu, ottaa heti yhteyttä kriisipäivystykseen.
        fi | ? | Seuraavalla käynnillä tulee arvioida itsetuhoisuutta.
        fr | - | Pas d'idées suicidaires ce jour.
        fr | - | La patiente nie être suicidaire.
        fr | - | Idées suicidaires niées par le patient.
        fr | - | Idées suicidaires : non
        fr | - | Elle n'a plus d'idées suicidaires depuis l'introduction de l'escitalopram.
        fr | + | Depuis le décès de son mari, idées suicidaires quasi quotidiennes.
        fr | + | Ne présente pas d'hallucinations, mais verbalise des idées suicidaires.
        fr | + | M. B. est envahi par des idées suicidaires, surtout le soir.
        fr | + | Idées suicidaires scénarisées, hospitalisation proposée et acceptée.
        fr | p | À l'adolescence, elle avait eu des idées suicidaires dans un contexte de harcèlement scolaire.
        fr | p | ATCD : hospitalisation en 2010 pour idées suicidaires.
        fr | +o | Son frère, alcoolodépendant, a actuellement des idées suicidaires.
        fr | +o | S'inquiète pour sa fille de 17 ans, qui lui a confié avoir des idées suicidaires.
        fr | - | Ni idées suicidaires, ni éléments délirants, ni conduites auto-agressives.
        fr | ? | Si des idées suicidaires réapparaissent, il se présentera aux urgences.
        fr | ? | Rechercher des idées suicidaires lors de la prochaine consultation.
        it | - | Nega ideazione suicidaria.
        it | - | Non emergono idee suicidarie nel corso del colloquio.
        it | - | Ideazione suicidaria: assente
        it | - | Il paziente riferisce di non avere più pensieri suicidi.
        it | - | Umore in miglioramento, senza idee suicidarie.
        it | + | Da quando ha perso il lavoro riferisce pensieri suicidi ricorrenti.
        it | + | Non presenta sintomi psicotici, ma è presente ideazione suicidaria.
        it | + | La sig.ra R. ammette idee suicidarie, che finora non aveva confidato a nessuno.
        it | + | Anedonia, insonnia terminale e ideazione suicidaria con progettualità.
        it | p | Da adolescente ha avuto pensieri suicidi, per i quali non fu mai seguito.
        it | p | In anamnesi ricovero in SPDC nel 2013 per ideazione suicidaria.
        it | +o | La madre soffre di depressione e nelle ultime settimane ha espresso idee suicidarie.
        it | +o | Fratello in carico al CSM con ideazione suicidaria.
        it | - | Non si rilevano deliri, dispercezioni o idee suicidarie.
        it | ? | In caso di ricomparsa di pensieri suicidi contatterà subito il servizio.
        it | ? | Da indagare eventuale ideazione suicidaria al prossimo incontro.
        es | - | Niega ideación suicida.
        es | - | No verbaliza ideas suicidas en la entrevista de hoy.
        es | - | Ideación suicida: no
        es | - | Sin pensamientos suicidas desde el alta.
        es | - | La paciente ya no tiene ideas suicidas y ha retomado sus clases.
        es | + | Desde la ruptura con su pareja presenta ideas suicidas casi a diario.
        es | + | No hay síntomas psicóticos, pero sí ideación suicida.
        es | + | Refiere pensamientos suicidas que le asustan y que no logra apartar.
        es | + | Ánimo hipotímico, desesperanza e ideación suicida estructurada.
        es | p | De niño, tras la muerte del abuelo, tuvo pensamientos suicidas.
        es | p | Antecedente de ingreso en 2016 por ideación suicida.
        es | +o | Su hermana está ingresada por ideación suicida.
        es | +o | Le preocupa su padre, que verbaliza ideas suicidas desde la jubilación.
        es | - | No presenta ideación suicida, autolesiones ni alteraciones sensoperceptivas.
        es | ? | Si reaparecen las ideas suicidas, acudirá a urgencias.
        es | ? | Pendiente de explorar ideación suicida en la próxima cita.
        pt | - | A doente nega ideias suicidas.
        pt | - | Sem ideação suicida à data da consulta.
        pt | - | Ideação suicida: não
        pt | - | Não se apuram pensamentos suicidas.
        pt | - | Deixou de ter ideias suicidas após o início da sertralina.
        pt | + | Desde que ficou desempregado, tem pensamentos suicidas recorrentes.
        pt | + | Sem atividade alucinatória, mas com ideação suicida.
        pt | + | Conta-me, a chorar, que as ideias suicidas voltaram esta semana.
        pt | + | Humor deprimido, insónia e ideação suicida com plano estruturado.
        pt | p | Na adolescência teve pensamentos suicidas, que escondeu dos pais.
        pt | p | História de internamento em 2012 por ideação suicida.
        pt | +o | O marido está deprimido e tem verbalizado ideias suicidas.
        pt | +o | Irmã com perturbação bipolar e ideação suicida, seguida no hospital de dia.
        pt | - | Não apresenta delírios, alucinações nem ideação suicida.
        pt | ? | Caso surjam pensamentos suicidas, deve recorrer ao serviço de urgência.
        pt | ? | Avaliar presença de ideação suicida na próxima sessão.
        ru | - | Суицидальные мысли отрицает.
        ru | - | В беседе суицидальных мыслей не высказывает.
        ru | - | На момент осмотра суицидальных мыслей нет.
        ru | - | Суицидальные мысли: нет
        ru | - | Суицидальные мысли пациентку больше не беспокоят.
        ru | + | С момента развода почти ежедневно возникают суицидальные мысли.
        ru | + | Галлюцинаций нет, но имеются суицидальные мысли.
        ru | + | Пациент признался, что борется с суицидальными мыслями и боится оставаться один.
        ru | + | Настроение снижено, тревожна, высказывает суицидальные мысли.
        ru | p | В подростковом возрасте были суицидальные мысли, к врачу не обращалась.
        ru | p | В 2014 г. находился на стационарном лечении в связи с суицидальными мыслями.
        ru | +o | У матери пациента депрессия с суицидальными мыслями, лечится амбулаторно.
        ru | +o | Младший брат недавно рассказал ей, что у него суицидальные мысли.
        ru | - | Ни бреда, ни галлюцинаций, ни суицидальных мыслей не выявлено.
        ru | ? | При появлении суицидальных мыслей немедленно обратиться в дежурный стационар.
        ru | ? | Уточнить наличие суицидальных мыслей на следующем приёме.
        """
}
