import Foundation
import Testing

/// What a script relies on: pipes, descriptors, one JSON document, and an empty standard output where it went wrong.
@Suite struct ScriptTests {
    @Test func `every answer with --json is one JSON document, and its fields are there`() throws {
        let sandbox = try Sandbox.unlocked()
        func document(_ arguments: [String], _ fields: [String], input: String = "") throws {
            let answer = try sandbox.run(arguments + ["--json"], input: Data(input.utf8))
            #expect(answer.status == 0, "\(arguments): \(answer.errors)")
            #expect(answer.output.hasSuffix("}\n"), "\(arguments): \(answer.output)")
            #expect(Set(fields).isSubset(of: answer.json.keys), "\(arguments): \(answer.output)")
        }
        try document(["patient", "add", "K-117"], ["patient", "code"])
        try document(["patient", "edit", "K-117", "--name", "Mara Quill"], ["patient", "code"])
        try document(["patient", "list"], ["patients"])
        try document(["patient", "show", "K-117"], ["patient", "code", "name", "born", "notes", "last"])
        try document(["find", "mara"], ["patients"])
        try document(["language"], ["language"])
        try document(
            ["add", "K-117", "-"], ["note", "patient", "drawer", "themes", "suggested_themes"],
            input: "Says she trusts me.")
        try document(["list"], ["notes"])
        let note = ["note", "patient", "kind", "date", "title", "themes", "text", "signed", "revisions"]
        try document(["show", "K-117:last"], note)
        try document(["edit", "K-117:last", "-"], ["note"], input: "Says that she trusts me.")
        try document(["show", "K-117:last", "--history"], note)
        try document(["show", "K-117"], ["patient", "code"])
        try document(["search", "trusts"], ["total", "took_ms", "hits"])
        try document(["search", "nothing"], ["total", "took_ms", "hits"])
        try document(["themes"], ["notes", "months", "themes"])
        try document(["themes", "K-117", "trust"], ["theme", "notes", "thread"])
        try document(["themes", "list"], ["themes"])
        try document(["themes", "show", "trust"], ["theme", "name", "words"])
        try document(["themes", "add", "Pets"], ["changed"])
        try document(["themes", "export"], ["changes"])
        try document(["themes", "export", "pets.themes"], ["file", "changes"])
        try document(["themes", "import", "pets.themes"], ["type", "dry_run", "changes", "already_there", "left_out"])
        try document(["themes", "mark", "K-117:last", "pets"], ["note", "themes"])
        try document(["keys", "show"], ["name", "line", "recipient", "words"])
        try document(["keys", "list"], ["keys"])
        try document(
            ["import", "-"], ["type", "notes", "patients"], input: "{\"patient\":\"L-042\",\"text\":\"x\"}\n")
        try document(
            ["handoff", "create", "L-042", "--to", try ownRecipient(sandbox), "-o", "x.age"], ["file", "notes"])
        try document(["check"], ["ok", "notes", "bundles", "problems"])
        try document(["check", "--quick"], ["ok", "notes", "bundles", "problems"])
        try document(["discard", "K-117:last", "--yes"], ["note", "withdrawn"])
        try document(
            ["status"],
            [
                "vault", "vault_id", "clinician", "unlocked", "locks_in_s", "notes", "patients", "unfinished",
                "last_backup",
            ])
        try document([], ["vault", "unlocked"])
        try document(["lock"], ["unlocked"])
    }

    @Test func `a dry run says what would happen, or that in one JSON document, and nothing happens`() throws {
        try Sandbox.unlocked().transcript(
            """
            $ alcove patient add K-117 --dry-run
            Would take in K-117. Nothing was done.
            $ alcove patient add K-117 --dry-run --json
            {"dry_run":true,"code":"K-117"}
            $ alcove add K-117 text --dry-run
            alcove: there is no patient K-117
            …
            [exit 1]
            $ alcove add K-117 text --create --kind intake --date 2026-11-16 --dry-run
            Would add to K-117: intake of 16 Nov 2026. Nothing was done.
            $ alcove add K-117 text --create --process --theme trust --dry-run --json
            {"dry_run":true,"patient":null,"drawer":"process","themes":["trust-safety"]}
            $ alcove patient list --json
            {"patients":[]}
            $ alcove add K-117 text --create --date 2026-11-16 --quiet
            $ alcove patient edit K-117 --code K-118 --dry-run
            Would change K-117. Nothing was done.
            $ alcove patient edit K-117 --code K-118 --dry-run --json
            {"dry_run":true,"patient":"…","code":"K-118"}
            $ alcove edit K-117:last 'another text' --dry-run
            Would change the progress note of 16 Nov 2026. Nothing was done.
            $ alcove edit K-117:last 'another text' --dry-run --json
            {"dry_run":true,"note":"…","patient":"…"}
            $ alcove discard K-117:last --dry-run
            Would withdraw the progress note of 16 Nov 2026, …, of K-117. Nothing was done.
            $ alcove discard K-117:last --dry-run --json
            {"dry_run":true,"note":"…"}
            $ echo '{"patient":"L-042","text":"x"}' | alcove import - --dry-run --json
            {"type":"import","dry_run":true,"notes":1,"patients":1,"new_patients":["L-042"],"skipped":[],"unknown_themes":[]}
            $ alcove patient list
            Code   Notes  Last note
            K-117      1  16 Nov 2026
            $ alcove show K-117:last --json
            {…"text":"text"}
            """)
    }

    @Test func `notes from another machine are announced by the next unlock, and listed as new once`() throws {
        try Sandbox.unlocked().transcript(
            """
            $ alcove list --new
            No new notes.
            $ mkdir -m 700 other run
            $ echo 'From elsewhere.' | HOME=$PWD/other XDG_RUNTIME_DIR=$PWD/run alcove add K-117 - --create --quiet --date 2026-11-16 --passphrase-file passphrase
            $ alcove list --new --json
            {"notes":[]}
            $ alcove unlock --scope user --passphrase-file passphrase
            alcove: 1 note came from elsewhere: alcove list --new
            Open …
            $ alcove list --new --dry-run
            Note      Patient  Date         Kind      Title · themes
            …  K-117    16 Nov 2026  progress
            $ alcove list --new --dry-run --json
            {"dry_run":true,"notes":[{…}]}
            $ alcove list K-117 --new --since 2026-11-17
            No new notes.
            $ alcove list --new --json
            {"notes":[{…"code":"K-117"…}]}
            $ alcove list --new
            No new notes.
            $ alcove unlock --scope user --passphrase-file passphrase
            Open …
            """)
    }

    private func ownRecipient(_ sandbox: Sandbox) throws -> String {
        try #require(try sandbox.alcove("keys", "show", "--json").json["recipient"] as? String)
    }

    @Test func `an import tells what it did, leaves wrong lines out when asked, and shows no bar in a pipe`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.write(
            "good.jsonl",
            "{\"patient\":\"K-117\",\"text\":\"one\"}\n{\"patient\":\"k117\",\"date\":\"2026-03-01\",\"text\":\"two\"}\n"
        )
        try sandbox.write(
            "bad.jsonl", "{\"patient\":\"K-118\",\"text\":\"one\"}\n{\"patient\":\"K-118\",\"txt\":\"\"}\n")
        try sandbox.transcript(
            """
            $ alcove import good.jsonl --dry-run
            Would import 2 notes of 1 patient, 1 of them new.
            $ alcove import good.jsonl
            Imported 2 notes of 1 patient, 1 of them new.
            $ alcove import bad.jsonl
            alcove: line 2…txt…
            alcove: hint: nothing of this file was written; mend the line, or give --skip-bad
            [exit 1]
            $ alcove patient list
            Code   Notes  Last note
            K-117      2  …
            $ alcove import bad.jsonl --skip-bad
            alcove: line 2: …txt…
            Imported 1 note of 1 patient, 1 of them new; 1 line left out.
            $ alcove import bad.jsonl --skip-bad --quiet
            alcove: line 2: …txt…
            $ alcove import none.jsonl
            alcove: cannot read none.jsonl: no such file or directory
            [exit 1]
            $ alcove import - < /dev/null
            Imported 0 notes of 0 patients, 0 of them new.
            $ alcove check --quick
            In place: … files. They were not read through; that is: alcove check
            """)
    }

    @Test func `the vault is named before the verb, behind it, or in a variable`() throws {
        let sandbox = try Shared.unlocked()
        let vault = sandbox.vault.path
        for arguments in [
            ["--vault", vault, "status"], ["status", "--vault", vault], ["--json", "--vault=\(vault)", "status"],
        ] {
            let answer = try sandbox.run(arguments, variables: ["ALCOVE_VAULT": "/nowhere"])
            #expect(answer.status == 0, "\(arguments)")
            #expect(answer.output.contains("Ada Example"), "\(arguments)")
        }
        let nowhere = try sandbox.run(["status"], variables: ["ALCOVE_VAULT": "/nowhere"])
        #expect(nowhere.status == 10)
        let standard = try sandbox.run(["status"], variables: ["ALCOVE_VAULT": "", "XDG_DATA_HOME": "/tmp/no-data"])
        #expect(standard.errors.contains("there is no vault in /tmp/no-data/alcove"))
    }

    @Test func `a passphrase comes from a file or a descriptor, never from an argument`() throws {
        let sandbox = try Sandbox()
        try sandbox.initialise()
        try sandbox.transcript(
            """
            $ alcove list
            alcove: the vault is locked
            alcove: hint: alcove unlock, or give --passphrase-file
            [exit 13]
            $ alcove list --passphrase-file passphrase
            No notes.
            $ alcove list --passphrase-fd 3 3< passphrase
            No notes.
            $ alcove list --passphrase-fd 9
            alcove: cannot read the passphrase from descriptor 9: bad file descriptor
            [exit 1]
            $ alcove list --passphrase-file none
            alcove: cannot read the passphrase from none: no such file or directory
            [exit 1]
            $ alcove list --passphrase-file /dev/null
            alcove: the passphrase is empty
            [exit 1]
            $ head -c 5000 /dev/zero | tr '\\0' a 2>/dev/null | alcove list --passphrase-fd 0
            alcove: the passphrase is longer than 1024 bytes
            [exit 1]
            $ alcove list --passphrase 'tunnel orange'
            alcove: unknown option '--passphrase'…
            alcove: hint: alcove help list
            [exit 2]
            $ alcove init --passphrase-file passphrase
            alcove: there is …
            alcove: hint: alcove unlock opens it; --vault DIR names another place for a new one
            [exit 1]
            """)
    }

    @Test func `new keys are made, and what was seen opens nothing any more`() throws {
        let sandbox = try Sandbox.unlocked()
        let sheet = try String(contentsOfFile: sandbox.path("sheet"), encoding: .utf8)
        #expect(Sandbox.sheetLines(in: sheet).count == 3)
        try sandbox.write("new", "a quiet room with a window\n")
        try sandbox.transcript(
            """
            $ echo Before. | alcove add K-117 - --create --quiet
            $ alcove passphrase --new-identity --passphrase-file passphrase --new-passphrase-file new > newsheet
            alcove: hint: give colleagues your new line: alcove keys show; it follows from the one that they trust
            alcove: hint: older copies of the vault still open with the old passphrase: destroy them, or guard them
            $ tail -1 newsheet
            New keys are made. The new passphrase and the new sheet open the vault from now on.
            $ alcove status
            Dr. Ada Example's vault is locked. “alcove unlock” opens it.
            $ alcove unlock --passphrase-file passphrase
            alcove: the passphrase or key does not open this vault
            alcove: hint: forgotten? alcove recover takes the recovery sheet
            [exit 12]
            $ alcove recover --test < sheet
            alcove: this sheet does not open this vault
            alcove: hint: is it the newest one, and of this vault? older sheets open older copies alone
            [exit 12]
            $ alcove recover --test < newsheet
            The sheet opens this vault. Note the date on it.
            $ alcove unlock --scope user --passphrase-file new --quiet
            $ echo After. | alcove add K-117 - --quiet
            $ alcove search before --no-snippets
            1 note, …
            1  K-117   …
            …
            $ alcove check
            In order: 2 notes of 1 patient, …
            """)
    }

    @Test func `a passphrase is changed, and the sheet gets in, without a terminal`() throws {
        let sandbox = try Sandbox()
        let sheet = try sandbox.initialise()
        try sandbox.write("sheet", sheet)
        try sandbox.write("new", "a quiet room with a window\n")
        try sandbox.write("common", "passwordpassword\n")
        try sandbox.write("slip", Sandbox.sheetLines(in: sheet).joined(separator: "\n").replacing("X", with: "Z"))
        try sandbox.transcript(
            """
            $ alcove passphrase --passphrase-file passphrase
            alcove: a new passphrase is needed, and nobody may be asked
            alcove: hint: give --new-passphrase-file FILE
            [exit 13]
            $ alcove passphrase --passphrase-file passphrase --new-passphrase-file common
            alcove: …
            alcove: hint: six words drawn by chance are easy to keep
            [exit 1]
            $ alcove passphrase --passphrase-file passphrase --new-passphrase-file new
            The new passphrase opens the vault from now on.
            alcove: hint: older copies and backups still open with the old one
            $ alcove passphrase --passphrase-file passphrase --new-passphrase-file new
            alcove: the passphrase or key does not open this vault
            alcove: hint: forgotten? alcove recover takes the recovery sheet
            [exit 12]
            $ alcove recover --test < sheet
            The sheet opens this vault. Note the date on it.
            $ alcove recover --test --sheet-file sheet --json
            {"opens":true,"changed":false}
            $ echo nonsense | alcove recover --test
            alcove: …
            alcove: hint: look at the sheet again
            [exit 12]
            $ alcove recover --new-passphrase-file passphrase < sheet
            The new passphrase opens the vault from now on. Next: alcove unlock
            $ alcove list --passphrase-file passphrase
            No notes.
            $ alcove recover --new --passphrase-file passphrase --quiet > newsheet
            $ alcove recover --test < sheet
            alcove: …
            …
            [exit 12]
            $ alcove recover --test < newsheet
            The sheet opens this vault. Note the date on it.
            """)
    }

    @Test func `help is found for every verb, and a slip points to the right one`() throws {
        let sandbox = try Sandbox()
        try sandbox.transcript(
            """
            $ alcove themes --help | grep -c '^  merge '
            1
            $ alcove help handoff create | sed -n 1p
            OVERVIEW: Make a sealed file of one patient's record.
            $ alcove search --help | sed -n 1p
            OVERVIEW: Find notes by words and by theme.
            $ alcove patient add --bogus
            alcove: …
            alcove: hint: alcove help patient add
            [exit 2]
            $ alcove themes --bogus
            alcove: unknown option '--bogus'
            alcove: hint: alcove help themes
            [exit 2]
            $ alcove frobnicate
            alcove: there is no verb frobnicate
            alcove: hint: alcove help shows them all
            [exit 2]
            $ alcove help nosuch
            alcove: there is no verb nosuch
            alcove: hint: alcove help shows them all
            [exit 2]
            $ alcove help serach
            alcove: there is no verb serach
            alcove: hint: did you mean alcove search?
            [exit 2]
            $ alcove --json satus
            alcove: there is no verb satus
            alcove: hint: did you mean alcove status?
            [exit 2]
            $ alcove serach --help
            alcove: there is no verb serach
            alcove: hint: did you mean alcove search?
            [exit 2]
            $ alcove patient sohw K-117
            alcove: there is no verb patient sohw
            alcove: hint: did you mean alcove patient show?
            [exit 2]
            $ alcove help handoff inspekt
            alcove: there is no verb handoff inspekt
            alcove: hint: did you mean alcove handoff inspect?
            [exit 2]
            $ alcove help status more
            alcove: there is no verb status more
            alcove: hint: alcove help status
            [exit 2]
            $ alcove imp
            alcove: there is no verb imp
            alcove: hint: did you mean alcove import?
            [exit 2]
            $ alcove help theme hide | sed -n 1p
            OVERVIEW: Hide a theme that you do not use.
            $ alcove help help | sed -n 1p
            OVERVIEW: Show subcommand help information.
            """)
    }

    @Test func `colour is for terminals alone, and NO_COLOR takes it away there too`() throws {
        let sandbox = try Shared.unlocked()
        let piped = try sandbox.run(["themes", "list"], variables: ["TERM": "xterm"])
        #expect(!piped.output.contains("\u{1B}"))
        guard Screen.isAvailable else {
            print("skipped in part: \(Screen.reason)")
            return
        }
        for (variables, isColoured) in [([:], true), (["NO_COLOR": "1"], false)] as [([String: String], Bool)] {
            let screen = try Screen(sandbox, variables: variables)
            screen.command("alcove themes list")
            _ = screen.exitCode()
            #expect(screen.text.contains("\u{1B}[") == isColoured)
        }
    }
}
