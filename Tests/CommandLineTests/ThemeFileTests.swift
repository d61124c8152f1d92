import Foundation
import Testing

/// A vocabulary of one's own: what is nearly there already, and the file for a colleague.
@Suite struct ThemeFileTests {
    @Test func `what is nearly there is said, and nothing is made twice`() throws {
        try Sandbox.unlocked().transcript(
            """
            $ alcove themes add Sleeps
            alcove: there is a theme sleep, Sleep, already
            …
            Theme added: Sleeps.
            $ alcove themes add 'The dog'
            Theme added: The dog.
            $ alcove themes alias 'The dog' nightmares
            …
            alcove: “nightmare*” is a word of sleep already
            nightmares now belongs to The dog.
            $ alcove themes add Anxietys --no-input
            alcove: there is a theme anxiety, Anxiety, panic and phobia, already
            alcove: nothing was changed
            alcove: hint: --yes does it all the same
            [exit 1]
            $ alcove themes alias the-dog nightmares
            alcove: nightmares is a word of the-dog already
            alcove: hint: alcove themes show the-dog
            [exit 1]
            $ alcove themes hide 'Hope and joy'
            Hidden: Hope, pride and positive feeling. “alcove themes restore hope-joy” brings it back.
            $ alcove themes show the-dog | tail -n 1
            Words: the dog, nightmares
            $ alcove themes list --json | sed 's/.*"hidden"/"hidden"/'
            "hidden":[{"theme":"hope-joy","name":"Hope, pride and positive feeling","part_of":null}]}
            """)
    }

    @Test func `a risk is not hidden, nor made part of another theme, without a question`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.transcript(
            """
            $ alcove themes hide suicide --no-input
            alcove: “Suicidal thoughts and behaviour” is a risk: hidden, neither overview nor suggestion shows it
            alcove: nothing was changed
            alcove: hint: --yes does it all the same
            [exit 1]
            $ alcove themes merge self-harm sleep --no-input
            alcove: “Self-harm” is a risk: as a part of “Sleep” it is not shown by itself any more
            alcove: nothing was changed
            alcove: hint: --yes does it all the same
            [exit 1]
            $ alcove themes merge sleep suicide --no-input
            alcove: “Suicidal thoughts and behaviour” is a risk: what speaks of “Sleep” will read as that
            alcove: nothing was changed
            alcove: hint: --yes does it all the same
            [exit 1]
            $ alcove themes hide suicide < /dev/null
            alcove: “Suicidal thoughts and behaviour” is a risk: hidden, neither overview nor suggestion shows it
            alcove: nothing was changed
            alcove: hint: --yes does it all the same
            [exit 1]
            $ (echo '# Themes of Alcove, version 1'; echo 'hide suicide') | alcove themes import -
              suicide is hidden
            alcove: “Suicidal thoughts and behaviour” is a risk: hidden, neither overview nor suggestion shows it
            alcove: nothing was taken in
            alcove: hint: --yes takes it in without a question
            [exit 1]
            $ alcove themes hide suicide --yes --quiet
            …
            $ alcove search theme:suicide
            alcove: the theme suicide is hidden (“alcove themes restore suicide” brings it back), at character 7 of the query
            …
            [exit 2]
            $ alcove search --theme suicide
            alcove: the theme suicide is hidden
            alcove: hint: alcove themes restore suicide
            [exit 1]
            $ alcove themes restore suicide
            Brought back: Suicidal thoughts and behaviour.
            """)
    }

    @Test func `of changes within one second the later one holds`() throws {
        try Sandbox.unlocked().transcript(
            """
            $ for i in 1 2 3 4; do alcove themes restore ocd --quiet 2>&1; alcove themes hide ocd --quiet; done | sort | uniq -c | wc -l
            2
            $ alcove themes list | tail -n 1
              ocd                     …
            """)
    }

    @Test func `a word that was taught can be taken back, and one that was not is no word of mine`() throws {
        try Sandbox.unlocked().transcript(
            """
            $ alcove themes alias sleep lullaby
            lullaby now belongs to Sleep.
            $ alcove themes alias sleep Lullaby --remove
            Lullaby no longer belongs to Sleep.
            $ alcove themes export
            # Themes of Alcove, version 1
            $ alcove themes alias sleep insomnia --remove
            alcove: insomnia is no word that sleep was taught
            alcove: hint: alcove themes show sleep
            [exit 1]
            """)
    }

    @Test func `on a terminal a person is asked, and no means no`() throws {
        let sandbox = try Sandbox.unlocked()
        let screen = try Screen(sandbox)
        screen.command("alcove themes add Sleeps")
        screen.wait(for: "Do it all the same? y/N")
        screen.type("n")
        #expect(screen.exitCode() == 130)
        #expect(try sandbox.alcove("themes", "export").output == "# Themes of Alcove, version 1\n")
        let yes = try Screen(sandbox)
        yes.command("alcove themes add Sleeps")
        yes.wait(for: "Do it all the same? y/N")
        yes.type("y")
        yes.wait(for: "Theme added: Sleeps.")
        #expect(yes.exitCode() == 0)
    }

    @Test func `the themes of one practice go to another, once, and what does not fit is named`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.transcript(
            """
            $ alcove themes add 'The dog' --quiet && alcove themes alias 'The dog' 'spaniel*' --quiet
            $ alcove themes hide sleep --quiet
            $ alcove themes export
            # Themes of Alcove, version 1
            add The dog
            alias the-dog spaniel*
            hide sleep
            $ alcove themes export mine.themes
            Written: 3 changes of the themes, in mine.themes.
            alcove: hint: read it before you pass it on: the name of a theme may tell of a patient
            $ stat -c %a mine.themes
            600
            $ alcove themes export mine.themes
            alcove: mine.themes exists already
            alcove: hint: give another name; a file that is there is never written over
            [exit 1]
            $ alcove themes import mine.themes
            Taken in: 0 changes of the themes; 3 are there already.
            """)
        let colleague = try Sandbox.unlocked()
        try colleague.write("theirs.themes", sandbox.alcove("themes", "export").output + "hide no-such-theme\n")
        try colleague.transcript(
            """
            $ alcove themes import theirs.themes --dry-run
            alcove: line 5 is left out: there is no theme no-such-theme here
              new theme: The dog
              new word of the-dog: spaniel*
              sleep is hidden
            Would take in: 3 changes of the themes; 1 left out.
            $ alcove themes export
            # Themes of Alcove, version 1
            $ echo 'The spaniels barked.' | alcove add K-117 - --create --quiet
            $ alcove themes import - --quiet < theirs.themes
            alcove: line 5 is left out: there is no theme no-such-theme here
            $ alcove search theme:the-dog --json | grep -c '"total":1'
            1
            $ alcove themes export | sed 1d
            add The dog
            alias the-dog spaniel*
            hide sleep
            $ alcove log | grep 'themes changed'
            …themes changed…3 changes
            """)
    }

    @Test(arguments: [
        ("add Chess\n", "this is no file of themes: its first line is not that of “alcove themes export”"),
        ("# Themes of Alcove, version 1\nadd Chess\nforget sleep\n", "line 3 is no change"),
        ("# Themes of Alcove, version 1\nadd Chess\nalias chess \u{1B}[31m\n", "line 3 cannot be taken in: …"),
        ("# Themes of Alcove, version 1\nadd Chess\nadd \u{202E}x\n", "line 3 cannot be taken in: …"),
    ])
    func `a bad file is refused, and nothing of it is there`(text: String, complaint: String) throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.write("bad", text)
        try sandbox.transcript(
            """
            $ alcove themes import bad
            alcove: \(complaint)
            alcove: hint: nothing of this file was taken in
            [exit 1]
            $ alcove themes export
            # Themes of Alcove, version 1
            """)
    }

    @Test func `a file that is no text, or has no end, is refused`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.write("bad", Data([0xFF, 0xFE, 0x0A]))
        try sandbox.transcript(
            """
            $ alcove themes import bad
            alcove: the file is not UTF-8
            …
            [exit 1]
            $ alcove themes import /dev/zero
            alcove: a file of themes has at most 256 KiB
            [exit 1]
            $ alcove themes import nowhere
            alcove: cannot read nowhere: no such file or directory
            [exit 1]
            """)
    }
}
