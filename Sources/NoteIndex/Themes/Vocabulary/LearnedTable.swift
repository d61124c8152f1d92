extension VocabularyText {
    /// What single words say about a theme, as ``LearnedWords`` reads it.
    ///
    /// Made by `Tests/Tools/learn_theme_words.py` from the 546 labelled questions of the CounselChat corpus (MIT), with
    /// and without their answers; not written by hand. Only words by their first letters are kept, no text. A number
    /// says how much a word speaks for the theme or, below zero, against it.
    static let learned: StaticString = #"""
        shape 29 153 170 119 154 144 45 -163
        theme anger -530
          son 43, hurtin 38, anger 37, violen 28, angry 25, biolog 24, girlfr 23, words 22, abused 21, temper 19
          perfec 18, hit 17, breath 16, save 16, stop 16, deal 15, heated 15, lose 15, respon 15, solve 15, assign 14
          ended 14, episod 14, manage 14, mouth 14, safety 14, contro 13, ignore 13, raise 13, drank 12, drink 12
          sittin 12, appare 11, argume 11, claims 11, split 11, upset 10, guidan 9, space 9, forced 8, gotten 8
          resolv 8, emotio 7, expres 7, ahead 6, quickl 6, roomma 6, rate 5, tremen 5, push 4, surfac 4, tolera 4
          aggres 3, inside 3, quiet 3, resist 3, slowly 3, mad -6, hard -8, inform -8, diffic -9, long -10
          believ -11, ago -12, making -14, work -15, love -16
        theme anxiety -379
          anxiet 59, people 44, breakd 39, parano 39, night 37, stomac 36, sleep 29, dealin 27, voices 27, anxiou 26
          busy 22, gradua 21, minute 21, panic 21, soon 19, lately 17, head 16, self 16, wake 16, asleep 15
          comfor 15, goes 15, gone 15, progra 15, dated 13, lots 13, peacef 13, terrib 13, lives 12, manage 12
          nervou 12, deal 11, social 11, availa 10, decrea 10, harmed 10, scared 10, shy 10, attack 9, avoid 9
          dealt 9, dreams 9, managi 9, posttr 9, strang 9, judge 8, loud 8, quiet 8, skills 8, fearfu 7, growin 7
          nice 7, raped 7, terrif 7, altern 6, confid 6, event 6, preven 6, public 6, repres 6, specif 6, stress 6
          unusua 6, urge 6, writin 6, breath 5, despit 5, fright 5, isolat 5, lpcc 5, natura 5, nightm 5, qualit 5
          search 5, writte 5, compul 4, distre 4, ease 4, initia 4, lead 4, leads 4, mind 4, prescr 4, psychi 4
          taken 4, associ 3, convin 3, deep 3, needin 3, overly 3, relaxa 3, suffer 3, techni 3, toddle 3, trough 3
          causes -3, experi -3, exposu -3, severe -3, tools -3, distra -4, meanti -4, medica -4, obsess -4, outcom -4
          doctor -5, sympto -5, woman -6, cheate -7, fear -7, wish -7, divorc -8, old -8, primar -8, went -8, took -9
          wanted -9, respec -10, apprec -11, depres -11, marria -11, sex -13, needs -14, sexual -15, girlfr -16
          messag -16, agree -17, husban -17, love -17, daught -19, happy -19, partne -21, anger -29, guy -31
        theme couple -307
          guy 39, man 39, text 32, attrac 31, answer 26, open 26, insecu 25, kids 25, love 25, seeing 25, recent 23
          wanted 23, years 23, commun 22, stay 22, partne 21, year 21, mental 20, thinks 20, trust 20, late 19
          took 19, accusa 18, spouse 18, texts 18, wants 18, frustr 17, tells 16, disagr 15, knows 15, loves 15
          ago 14, puts 14, couple 13, month 13, manner 12, nights 12, stayed 12, crazy 11, date 11, lately 11
          lied 11, arguin 10, dog 10, heart 10, hold 10, hurts 10, lets 10, poor 10, selfis 10, agreed 9, argue 9
          broken 9, disres 9, qualif 9, agreem 8, family 8, honest 8, intima 8, lie 8, self 8, affair 7, stage 7
          switch 7, wait 7, weeks 7, apart 6, apolog 6, boyfri 6, claims 6, drive 6, overre 6, ready 6, school 6
          twice 6, accusi 5, confid 5, conver 5, dates 5, met 5, slept 5, earn 4, genuin 4, langua 4, manipu 4
          missin 4, mood 4, needs 4, promis 4, save 4, valued 4, cares 3, gottma 3, hiding 3, kiss 3, princi 3
          repair 3, showed 3, sweet 3, torn 3, transp 3, accide -3, apprec -3, brain -3, bullie -3, enviro -3
          estoy -3, judged -3, practi -3, progra -3, psycho -3, relaxa -3, tasks -3, tests -3, tools -3, treate -3
          anxiet -4, brave -4, caused -4, credit -4, disord -4, letter -4, medita -4, mis -4, pass -4, posttr -4
          prescr -4, realis -4, sleep -4, source -4, tus -4, card -5, empowe -5, men -5, observ -5, overwh -5
          reduce -5, speaki -5, strate -5, stress -5, touch -5, biolog -6, bipola -6, combin -6, compet -6, consul -6
          depres -6, drugs -6, games -6, list -6, managi -6, marria -6, negati -6, primar -6, proces -6, provid -6
          routin -6, studen -6, temper -6, toddle -6, transi -6, usuall -6, variou -6, assess -7, crying -7, free -7
          journa -7, refuse -7, transg -7, asks -8, decrea -8, goals -8, types -8, attack -9, breath -9, brough -9
          helpin -9, remove -9, search -9, siblin -9, teenag -9, cases -10, distan -10, effect -10, episod -10
          husban -10, manage -10, member -10, quickl -10, releas -10, servic -10, worker -10, activi -11, client -11
          coping -11, fine -11, hung -11, intens -11, parent -11, prior -11, argume -12, aunt -12, jealou -12
          marrie -12, raped -12, severe -12, sleepi -12, social -12, woman -12, area -13, figure -13, notice -13
          stomac -13, daily -14, eating -14, events -14, broke -15, tired -15, divorc -16, horrib -16, sadnes -16
          watchi -16, caring -17, cheate -17, necess -17, worrie -17, mind -18, additi -19, ways -20, anxiou -21
          cope -22, sees -22, write -23, relati -24, wife -24, months -25, cheati -27, mom -27, normal -27
          inform -29, dad -30, mother -30, sister -30, girlfr -31, brothe -32, son -35, hospit -40
        theme culture-faith -513
          irrita 39, minded 39, religi 27, guilty 20, accept 17, god 16, known 16, bipola 15, christ 15, especi 15
          raised 14, kindne 13, totall 13, boy 12, random 12, unfort 12, causes 11, driver 11, issue 11, seen 11
          hopes 10, indivi 10, memori 10, minor 10, mistak 10, note 10, releas 10, return 10, son 10, virgin 10
          act 9, away 9, gave 9, insura 9, rememb 9, strang 9, strong 9, visit 9, custod 8, decide 8, drank 8
          faith 8, occasi 8, runnin 8, texas 8, worker 8, close 7, consci 7, doubt 7, genera 7, living 7, lost 7
          reason 7, resolv 7, verbal 7, world 7, ago 6, explor 6, father 6, foreve 6, journe 6, straig 6, action 5
          active 5, badly 5, commit 5, creati 5, demons 5, identi 5, lived 5, matter 5, powerf 5, teache 5, troubl 5
          abusiv 4, build 4, crazy 4, death 4, deeper 4, deeply 4, depart 4, invite 4, planne 4, young 4, arise 3
          belief 3, born 3, core 3, die 3, discom 3, easily 3, eventu 3, hand 3, incred 3, inside 3, lives 3
          looked 3, manner 3, medita 3, motiva 3, nature 3, partic 3, peace 3, prepar 3, purpos 3, root 3, true 3
          ultima 3, views 3, www 3
        theme depression -380
          depres 67, life 51, happy 40, friend 38, anxiet 33, minute 32, posttr 29, manage 28, mental 23, accomp 22
          lonely 22, negati 22, focus 21, streng 21, deeper 19, wishin 19, obsess 18, tries 18, pushes 17, breaku 16
          local 16, sign 16, abilit 14, distra 14, tired 14, harmed 13, keepin 12, sad 12, feelin 11, future 11
          goals 11, hang 11, illnes 11, primar 11, sleep 11, strugg 11, lost 10, place 10, tons 10, concen 9
          mentio 9, option 9, psychi 9, suicid 9, write 9, area 8, capabl 8, decrea 8, jobs 8, method 8, sleepi 8
          smile 8, suffer 8, worst 8, letter 7, reachi 7, trough 7, tus 7, aprend 6, assume 6, feet 6, kinds 6
          puedo 6, true 6, fake 5, family 5, functi 5, que 5, vez 5, ansied 4, associ 4, ayudar 4, happin 4, healin 4
          helpin 4, identi 4, maneja 4, por 4, prescr 4, terapi 4, vida 4, worse 4, clinic 3, guy 3, harder 3, los 3
          major 3, severe 3, sympto 3, contri -3, exerci -4, overco -5, abusiv -6, expect -6, far -6, growin -6
          marrie -6, violen -6, conver -7, isolat -7, trust -7, dating -8, met -8, abuse -9, cheati -9, diagno -9
          gets -9, sadnes -9, wants -9, resolv -10, worthl -10, insecu -11, sexual -11, wife -11, couple -12
          probab -12, woman -12, sex -14, girl -15, hopele -15, therap -15, boyfri -17, wanted -17, love -19, man -19
          partne -26, relati -29
        theme family -436
          daught 40, threat 36, advice 31, fighti 28, tells 24, adult 23, guilty 23, regard 21, stupid 20, affect 19
          bounda 19, sister 19, stepda 19, handle 18, save 18, boys 17, names 17, past 17, adults 16, bring 16
          house 16, law 16, speak 16, expect 15, hurts 15, suppor 15, abusiv 14, teenag 14, eyes 13, needed 13
          siblin 13, barely 12, grown 12, incide 12, mad 12, mother 12, cases 11, confli 11, family 11, mom 11
          religi 11, assume 10, planne 10, unwill 10, despit 9, fair 9, opinio 9, school 9, talk 9, views 9, argume 8
          disagr 8, fault 8, frustr 8, hate 8, parent 8, party 8, proble 8, shock 8, visits 8, yellin 8, approv 7
          father 7, handli 7, househ 7, refuse 7, send 7, forced 6, obliga 6, plans 6, resour 6, tired 6, tries 6
          aunt 5, blame 5, estoy 5, famili 5, lets 5, live 5, abused 4, allowe 4, brings 4, force 4, muy 4, pickin 4
          respec 4, tough 4, calmly 3, ground 3, member 3, mis 3, tener 3, younge 3, resear -4, dad -5, sex -5
          causin -6, separa -6, types -6, big -7, brothe -7, kids -8, cheate -9, child -9, intima -9, men -9
          afford -10, hours -10, reachi -10, typica -10, gain -11, workin -12, body -14, partne -14, violen -14
          friend -15, social -16, baby -20, day -29
        theme grief -554
          normal 34, year 33, mean 31, losing 28, mother 28, sad 23, best 21, judgme 19, pain 19, cope 16, dealin 16
          grief 16, born 14, taking 13, compli 12, guilt 12, guilty 12, runnin 12, aunt 11, health 11, leavin 11
          lunch 11, pushed 11, road 11, sorry 11, test 11, worst 11, christ 10, trauma 10, drug 9, severe 9, agreed 7
          alive 7, death 7, helped 7, hopele 7, loss 7, showed 7, articl 6, consci 6, crying 6, grievi 6, healin 6
          hopes 6, perman 6, recent 6, sadnes 6, spent 6, verbal 6, blamin 5, drinki 5, lost 5, pass 5, typica 5
          achiev 4, brings 4, contra 4, denial 4, link 4, lose 4, memori 4, rememb 4, set 4, sister 4, stage 4
          forgiv 3, group 3, meant 3, occur 3, uncert 3
        theme identity-sexuality -434
          girlfr 41, female 40, men 36, sexual 33, body 26, male 25, transg 23, lesbia 21, transi 21, cheat 20
          gay 19, identi 19, bisexu 18, wish 18, touch 17, women 15, woman 14, month 13, sex 13, thank 13, wanted 13
          approv 12, confus 12, experi 12, keeps 12, hormon 11, discus 10, tried 10, fantas 9, guys 9, weren' 9
          date 8, gender 8, hello 8, kiss 8, organi 8, yellin 8, couple 7, explor 7, https 7, imagin 7, org 7, dbh 6
          landwe 6, lpc 6, ncc 6, partne 6, perfor 6, questi 6, robin 6, thinki 6, girls 5, journe 5, networ 5
          orient 5, refer 5, sites 5, solo 5, boy 4, rules 4, affirm 3, bigges 3, grew 3, initia 3, prefer 3
          societ 3, week 3, born -3, incred -3, set -3, diagno -4, intima -4, kids -5, mom -5, state -5, daught -6
          sad -6, new -7, stress -8, spouse -9, drive -10, girl -10, year -10, angry -13, depres -13, satisf -17
          contro -20, fetish -20, self -27
        theme parenting -500
          parent 61, home 36, bullyi 30, live 29, afraid 28, refuse 25, dad 24, adult 23, tells 23, house 20
          severe 20, afford 19, toddle 19, develo 18, gets 18, anymor 16, blames 16, guilty 16, pay 16, pressu 16
          teache 16, year 16, availa 15, biolog 15, caught 15, rules 15, bullie 14, kids 14, mother 14, real 14
          behavi 13, case 13, dealin 13, glad 13, hates 13, mom 13, approa 12, handle 12, puts 12, weeken 12
          addres 11, daught 11, sugges 11, author 10, job 10, world 10, worrie 10, adoles 9, age 9, behave 9
          contri 9, dislik 9, househ 9, legal 9, punish 9, scream 9, unfort 9, allowe 8, disres 8, hang 8, image 8
          kid 8, leaves 8, lying 8, opinio 8, plays 8, taken 8, turn 8, allow 7, attent 7, custod 7, form 7, ground 7
          indepe 7, near 7, sit 7, stress 7, studen 7, verbal 7, visit 7, visita 7, wrong 7, abuse 6, guidan 6
          legall 6, ready 6, words 6, abused 5, approp 5, assign 5, aunt 5, calls 5, escape 5, games 5, honor 5
          memori 5, middle 5, overly 5, resent 5, rule 5, sees 5, unless 5, act 4, boy 4, clean 4, domest 4, factor 4
          foreve 4, lines 4, mainta 4, oppose 4, recomm 4, rest 4, right 4, son 4, spent 4, superv 4, unusua 4
          younge 4, bringi 3, calmly 3, cases 3, childr 3, clearl 3, depend 3, discom 3, entitl 3, extra 3, force 3
          game 3, gently 3, multip 3, order 3, permis 3, play 3, sound 3, tricky 3, abusiv -3, violen -3, unable -4
          family -5, father -6, child -9, sex -10, friend -13, marria -14, boyfri -20, love -30, depres -31
        theme self-esteem -394
          forgiv 54, minded 53, wanted 40, self 36, thinki 26, recent 25, career 24, search 21, deserv 20, stuck 19
          accomp 17, embarr 16, early 15, jobs 15, litera 15, mirror 15, ugly 15, ashame 14, consci 14, lead 14
          bullie 13, weight 13, fail 12, check 11, employ 11, lack 11, acknow 10, goals 10, human 10, kindne 10
          proud 10, class 9, impres 9, ones 9, pressu 9, doubt 8, holdin 8, wear 8, belief 7, cold 7, hate 7
          incide 7, list 7, perfec 7, big 6, male 6, perfor 6, recogn 6, saw 6, blog 5, focuse 5, grow 5, helple 5
          image 5, locati 5, school 5, better 4, religi 4, carry 3, confid 3, learni 3, low -4, boyfri -9, angry -11
          stuff -11, mom -16, sad -16, inform -19, husban -20, includ -20, worthl -29
        theme separation-divorce -538
          break 41, leavin 40, divorc 37, huge 35, contin 30, long 30, hard 29, kept 29, care 27, decide 25
          marria 25, woman 25, narcis 24, questi 23, sadnes 23, moved 20, unheal 18, clear 17, relati 17, speak 16
          wanted 16, badly 15, daily 15, ending 15, miss 15, partne 15, sister 15, handle 13, wonder 13, end 12
          expect 12, shows 12, breaku 11, tough 11, clarif 10, defens 10, emotio 10, feet 10, points 10, risk 10
          consis 9, fell 9, husban 9, lived 9, separa 9, wants 9, wife 9, bounda 8, cheati 8, choose 8, core 8
          doubt 8, logica 8, love 8, multip 8, showed 8, strong 8, adjust 7, grievi 7, single 7, abando 6, asleep 6
          dated 6, dysfun 6, prior 6, stage 6, sudden 6, tensio 6, years 6, baby 5, left 5, meanin 5, substa 5
          uncert 5, year 5, bad 4, broken 4, capabl 4, cared 4, extend 4, fact 4, losing 4, skille 4, truth 4
          chapte 3, confus 3, force 3, infide 3, levels 3, split 3, ago -6, involv -8, custod -9, anxiet -17
          months -20, sex -24, broke -27
        theme social-loneliness -537
          trust 56, messag 47, wrong 30, consci 24, embarr 24, hurtin 23, accusi 22, negati 22, awkwar 21, times 21
          joke 20, guilty 19, pills 18, believ 17, trusti 17, attemp 16, shutti 16, groups 15, true 15, search 13
          turned 13, fear 12, awful 11, conseq 11, talkin 11, habits 10, medici 10, narcis 10, selfis 10, chest 9
          people 9, person 9, bigger 8, compar 8, convin 8, dated 8, meant 8, popula 8, suspec 8, lying 7, honor 6
          likes 6, voices 6, planni 5, manipu 4, send 4, capaci 3, letter 3, liking 3, ruin 3, introd -4, friend -5
          social -9, months -11, child -12, mother -13, sex -13, mind -15, husban -16, sexual -18, counse -22
          deal -25
        theme stress-burnout -562
          stress 46, dad 25, stuck 25, kids 21, life 21, gradua 20, commun 19, dealin 19, studen 19, drugs 18
          break 17, anxiet 16, eating 15, fail 15, handle 15, severe 15, strugg 15, teenag 15, form 14, thinki 14
          daught 13, liked 13, tremen 13, accoun 12, practi 12, puts 12, school 12, believ 11, blame 11, needs 11
          resent 11, shy 11, action 10, financ 10, househ 10, instea 10, obsess 10, presen 10, allowe 9, assess 9
          childh 9, engage 9, event 9, goes 9, helpfu 9, identi 9, progra 9, qualit 9, suppor 9, town 9, ways 9
          caused 8, drug 8, job 8, lots 8, proble 8, road 8, siblin 8, coping 7, exerci 7, growin 7, half 7, rememb 7
          requir 7, small 7, alcoho 6, appear 6, barely 6, counte 6, led 6, lesson 6, lives 6, mainta 6, pay 6
          pickin 6, remind 6, respon 6, servic 6, sleepi 6, bring 5, concer 5, confid 5, counse 5, cycle 5, eat 5
          facts 5, father 5, glad 5, goal 5, hate 5, ideas 5, jobs 5, letter 5, line 5, mechan 5, normal 5, parts 5
          patien 5, tool 5, walk 5, activi 4, air 4, belong 4, body 4, breath 4, career 4, cause 4, closer 4
          compre 4, contri 4, eviden 4, family 4, fights 4, focus 4, hacer 4, hay 4, influe 4, inside 4, instru 4
          peers 4, points 4, pull 4, reach 4, send 4, silly 4, spend 4, tener 4, tolera 4, trabaj 4, tus 4, unique 4
          vida 4, achiev 3, age 3, assign 3, associ 3, attemp 3, awaren 3, balanc 3, basic 3, car 3, causes 3
          celebr 3, como 3, consej 3, easily 3, encour 3, food 3, goals 3, helpin 3, helps 3, high 3, kicked 3
          langua 3, lastly 3, lettin 3, luck 3, means 3, notici 3, observ 3, pero 3, por 3, prepar 3, puedes 3
          react 3, reduci 3, share 3, valuab 3, worrie 3, writte 3, settin -3, anxiou -4, work -6, overwh -9
        theme substance-use -458
          addict 35, phone 34, eating 28, alcoho 27, daught 23, health 23, especi 22, okay 19, passed 19, pills 18
          hates 17, decide 16, brothe 15, improv 15, lost 15, offers 15, depend 14, playin 14, releas 13, wife 13
          occasi 12, drug 11, food 11, involv 11, mental 11, using 11, active 10, drinki 10, house 10, memori 10
          recove 10, rememb 10, treatm 10, accoun 9, indivi 9, medici 9, resear 9, step 9, visit 9, worker 9
          abusin 8, cope 8, guilty 8, legal 8, movies 8, raised 8, ruin 8, eat 7, extrem 7, hiding 7, stop 7
          substa 7, today 7, twenti 7, edge 6, knowle 6, night 6, organi 6, progra 6, requir 6, shock 6, small 6
          compli 5, distra 5, easy 5, google 5, parano 5, runnin 5, single 5, truly 5, apolog 4, blamin 4, callin 4
          coping 4, drugs 4, light 4, mid 4, mornin 4, pass 4, room 4, state 4, altern 3, attend 3, drink 3, force 3
          offeri 3, plenty 3, reques 3, sick 3, sittin 3, taking 3, utiliz 3, quit -3
        theme trauma -486
          horrib 42, cope 41, loss 30, fear 28, previo 28, kid 25, trauma 25, issues 24, past 24, therap 21
          seekin 20, treatm 20, carefu 18, childh 18, event 17, losing 17, beauti 16, experi 16, ptsd 16, intern 14
          posttr 14, projec 14, grief 13, regret 13, terrib 13, weren' 13, raped 12, blood 11, consum 11, deal 11
          healin 11, judgme 11, lackin 11, protec 11, raise 10, add 9, events 9, sorry 9, terrif 9, stress 8
          compli 7, findin 7, hope 7, memori 7, share 7, strong 7, traine 7, dealin 6, suppre 6, anxiet 5, guide 5
          impact 5, occurr 5, preven 5, pushin 5, resear 5, torn 5, avoid 4, clinic 4, edge 4, incide 4, brave 3
          burden 3, common 3, compre 3, honor 3, journe 3, judged 3, peacef 3, recove 3, specia 3, surviv 3
          sympto -3, bodies -4, nightm -6, family -17
        theme work -564
          high 31, boss 24, ethica 19, studen 19, condit 18, work 18, accuse 17, legal 17, long 17, gradua 16
          face 15, enjoy 13, superv 13, took 13, accoun 12, colleg 12, confid 12, cowork 12, liked 12, social 11
          accusi 10, disres 10, expres 10, interp 10, insecu 9, admitt 8, assert 8, twenti 8, brings 7, causes 7
          create 7, nice 7, quiet 7, settin 7, super 7, walk 7, succes 6, tasks 6, bounda 5, buildi 5, callin 5
          compan 5, contac 5, drivin 5, employ 5, enviro 5, eye 5, suppre 5, vague 5, admit 4, closer 4, confli 4
          contri 4, educat 4, field 4, led 4, overal 4, pull 4, pushed 4, remind 4, stand 4, statem 4, belong 3
          hate 3, parts 3, priori 3, root 3, worker 3, agenci -5, perfor -5, works -6, job -9, love -11
        """#
}
