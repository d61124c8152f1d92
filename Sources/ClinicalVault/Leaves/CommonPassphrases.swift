/// Long passphrases that are tried first, in lower case, letters and digits only: proverbs, first lines, famous
/// examples, walks over the keyboard, rows of digits, and what a clinician might think of first. Written for Alcove.
enum CommonPassphrases {
    static let list: StaticString = """
        123456789012345 1234567890123456 12345678901234567890 012345678901234 0123456789012345 123123123123123
        987654321098765 9876543210987654 098765432109876 111222333444555 112233445566778 1122334455667788
        314159265358979 3141592653589793 271828182845904 2718281828459045 123456789abcdef 123456789abcdefg
        0123456789abcdef abcdefghijklmno abcdefghijklmnop abcdefghijklmnopqrstuvwxyz abcdefgabcdefgh zyxwvutsrqponml
        aabbccddeeffggh abc123abc123abc a1b2c3d4e5f6g7h8 1a2b3c4d5e6f7g8h 1q2w3e4r5t6y7u8i 1q2w3e4r5t6y7u8i9o0p
        1qaz2wsx3edc4rfv 1qaz2wsx3edc4rfv5tgb qazwsxedcrfvtgb qazwsxedcrfvtgbyhnujm qwertyuiopasdfg qwertyuiopasdfgh
        qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm qwertzuiopasdfg qwertzuiopasdfghjkl qwertzuiopasdfghjklyxcvbnm
        azertyuiopqsdfg azertyuiopqsdfghjklm asdfghjklqwertyuiop asdfghjklzxcvbnm zxcvbnmasdfghjkl zaq1xsw2cde3vfr4
        qwertyqwerty qwertyuiop123456789 qwerty123456789 1234567890qwerty 123456789qwertyuiop 1234567890qwertyuiop
        passwordpassword password password1password password123password passwordpassphrase passphrasepassphrase
        mypasswordispassword mypasswordissecret mypasswordismypassword thisismypassword thisismypassphrase
        thisismysecretpassword thisisapassword thisisapassphrase thisisasecret thisisaverylongpassword
        thisisalongpassword averylongpassword averysecurepassword asecurepassword mysecurepassword mysecretpassword
        mysecretpassphrase supersecretpassword supersecret topsecretpassword strongpassword verystrongpassword
        verysecretpassword longpassword longpassphrase newpassword mynewpassword changeme changemeplease
        pleasechangeme pleasechangethis defaultpassword temporarypassword temppassword adminadminadmin administrator
        administratorpassword rootrootrootroot testtesttesttest testpassword testpassphrase letmeinletmein letmeinplease
        pleaseletmein pleaseletmeinnow opensesame opensesameopensesame iforgotmypassword iforgotthepassword
        forgotmypassword idontknowmypassword idontrememberit whatismypassword whatsmypassword enteryourpassword
        enterpasswordhere enteryourpassphrase yourpasswordhere typeyourpassword nopassword nopasswordneeded
        correcthorsebatterystaple correcthorsebattery horsebatterystaple batterystaple correctbatteryhorsestaple
        iloveyouiloveyou iloveyousomuch iloveyouforever iloveyouverymuch iloveyoutothemoonandback iwillalwaysloveyou
        iloveyou iloveyoubaby ihateyou ihateyousomuch ihatepasswords ihatethiscomputer ilovemyfamily ilovemychildren
        ilovemyhusband ilovemywife ilovemydaughter ilovemyson ilovemydog ilovemycat ilovemymother ilovemydad
        thequickbrownfox thequickbrownfoxjumps thequickbrownfoxjumpsoverthelazydog quickbrownfoxjumps
        loremipsumdolor loremipsumdolorsitamet tobeornottobe tobeornottobethatisthequestion thatisthequestion
        inthebeginning inthebeginningwastheword ourfatherwhoartinheaven ourfatherinheaven thelordismyshepherd
        jesusismylord jesusismysavior jesuslovesme godisgreat ingodwetrust forgodsolovedtheworld godblessamerica
        onceuponatime onceuponatimetherewas happilyeverafter theendoftheworld theendisnear itwasadarkandstormynight
        callmeishmael itwasthebestoftimes itwasthebestoftimesitwastheworstoftimes allhappyfamiliesarealike
        maytheforcebewithyou maytheforce thereisnoplacelikehome theresnoplacelikehome noplacelikehome homesweethome
        winteriscoming toinfinityandbeyond hakunamatata lifeislikeaboxofchocolates houstonwehaveaproblem
        elementarymydearwatson mynameisbond bondjamesbond iamyourfather iamironman avadakedavra expectopatronum
        wingardiumleviosa supercalifragilisticexpialidocious speakfriendandenter oneringtorulethemall youshallnotpass
        dontpanic dontworrybehappy keepcalmandcarryon carpediem carpediemcarpediem cogitoergosum
        venividivici timeismoney timeheals timehealsallwounds knowledgeispower practicemakesperfect honestyisthebestpolicy
        anappleaday anappleadaykeepsthedoctoraway theearlybirdcatchestheworm abirdinthehand abirdinthehandisworthtwointhebush
        betterlatethannever bettersafethansorry actionsspeaklouderthanwords allsfairinloveandwar allyouneedislove
        youonlyliveonce liveandletlive livelaughlove livelovelaugh lifeisbeautiful lifeisgood lifegoeson
        stairwaytoheaven bohemianrhapsody hotelcalifornia letitbe imagineallthepeople heyjude yellowsubmarine
        happybirthdaytoyou merrychristmas merrychristmasandahappynewyear happynewyear twinkletwinklelittlestar
        marryhadalittlelamb maryhadalittlelamb rowrowrowyourboat humptydumptysatonawall itsybitsyspider
        manchesterunited liverpoolfootballclub newyorkyankees sanfranciscogiants losangeleslakers
        thesunistheheartofthesolarsystem sunshinesunshine sunshineandrainbows princessprincess footballfootball
        baseballbaseball dragondragondragon monkeymonkeymonkey starwarsstarwars harrypotterharrypotter pokemonpokemon
        alcovealcovealcove alcovepassword alcovevault alcovevaultpassword alcovepassphrase myalcovepassword vaultpassword
        mynotesaresafe mynotes mynotespassword mypatientnotes mypatients mypatientsnotes patientnotes
        patientnotespassword clinicalnotes clinicalnotespassword processnotes psychotherapynotes psychotherapy
        psychotherapist psychotherapypassword psychotherapypractice iamatherapist iamapsychologist iamapsychotherapist
        therapynotes therapypassword therapistpassword thetherapist psychology psychologist psychologypassword
        sigmundfreud sigmundfreudcarljung carlgustavjung carlrogers cognitivebehavioraltherapy
        cognitivebehaviouraltherapy cognitivebehavioral dialecticalbehaviortherapy unconditionalpositiveregard
        howdoesthatmakeyoufeel andhowdoesthatmakeyoufeel howareyoufeelingtoday tellmeaboutyourmother
        interpretationofdreams theinterpretationofdreams egoidsuperego firstdonoharm doctorpatientconfidentiality
        doctorpassword hospitalpassword confidential confidentialnotes strictlyconfidential
        passwortpasswort meinpasswort meinpasswortistgeheim meingeheimespasswort dasistmeinpasswort dasistgeheim
        ichliebedich ichliebedichichliebedich ichhabemeinpasswortvergessen hallohallohallo geheimgeheimgeheim
        sehrgeheimespasswort franzjagtimkomplettverwahrlostentaxi vaterunserimhimmel alleswirdgut
        contrasenacontrasena micontrasena micontrasenaessegura teamotequiero motdepassemotdepasse monmotdepasse
        jetaimejetaime jetaimepourtoujours liberteegalitefraternite
        """
}
