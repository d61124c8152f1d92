internal import ArgumentParser
internal import ClinicalVault
internal import NoteIndex
internal import SecretMemory
internal import SystemPackage
internal import Terminal
internal import UnlockAgent
internal import VaultCrypto

/// From any error to an exit code, one sentence, and the next step.
enum ErrorReport {
    /// Says what went wrong on standard error.
    static func report(_ error: any Error, from call: Call) -> ExitStatus {
        if let failure = failure(of: error) {
            if StandardStreams.isInteractive { eraseQuestion(ended: error) }
            if !failure.message.isEmpty { Output.complain(failure.message) }
            if let hint = failure.hint { Output.hint(hint) }
            return failure.status
        }
        return reportUsage(error, from: call)
    }

    /// A question that a lock or the end of the session has ended may have shown a name; the scroll-back may too.
    private static func eraseQuestion(ended error: any Error) {
        switch error {
        case KeyboardError.locked, KeyboardError.ended: Prompt.eraseWindow()
        default: break
        }
    }

    /// What the parser of arguments has to say: help that was asked for, or wrong usage.
    private static func reportUsage(_ error: any Error, from call: Call) -> ExitStatus {
        let command = call.command
        if command.exitCode(for: error).isSuccess {
            Output.write(command.fullMessage(for: error) + "\n", to: .standardOutput)
            return .done
        }
        // The parser lists many possible values one below the other; a complaint is one line.
        var message = command.message(for: error).split(separator: "\n  - ").joined(separator: ", ")
        message = message.replacing("following:, ", with: "following: ")
        if message.hasSuffix(".") { message.removeLast() }
        // What is too much may be a passphrase, or words of a note, that a question would have asked for.
        if message.contains("nexpected argument") { message = "unexpected argument" }
        if message.hasPrefix("Unknown option"), !isOption(message.dropFirst("Unknown option '".count)) {
            message = "a text that begins with a dash is no option; it comes through a pipe, with “-”"
        }
        Output.complain(message.prefix(1).lowercased() + message.dropFirst())
        Output.hint(call.verb.isEmpty ? "alcove help" : "alcove help \(call.verb)")
        return .usage
    }

    /// Whether what was typed looks like an option, up to its closing mark: `--small-letters`, or a letter behind a dash. What
    /// does not may be words of a note.
    private static func isOption(_ typed: Substring) -> Bool {
        let word = typed.prefix { $0 != "'" }
        guard word.hasPrefix("--") else { return word.count == 2 }
        return typed.dropFirst(word.count).dropFirst().first.map { $0 == "." } ?? true
            && word.allSatisfy { $0 == "-" || ("a"..."z").contains($0) || ("0"..."9").contains($0) }
    }

    /// What an error means for a person; nil for what the parser of arguments has to say.
    static func failure(of error: any Error) -> CommandFailure? {
        switch error {
        case let failure as CommandFailure: failure
        case let error as VaultError: of(error)
        case let error as AgentError: of(error)
        case let error as KeyboardError: of(error)
        case let error as PassphraseSource.Failure: of(error)
        case let error as RecoveryCodeError: CommandFailure(.wrongKey, "\(error)", hint: "look at the sheet again")
        case let error as QueryError: of(error)
        case let error as VocabularyError: of(error)
        case let error as VocabularyFileError:
            CommandFailure(.failed, Printable.line("\(error)"), hint: "nothing of this file was taken in")
        case let error as HandoffError: of(error)
        case let error as TrustedKeysError: CommandFailure(.failed, "\(error)")
        case let error as SecretMemoryError: of(error)
        case let error as CryptoError: CommandFailure(.failed, "the cryptographic library failed: \(error)")
        case let error as Errno: CommandFailure(.failed, error.description.lowercased())
        default: nil
        }
    }

    private static func of(_ error: VaultError) -> CommandFailure {
        let status: ExitStatus
        var hint: String?
        switch error {
        case .noVault:
            (status, hint) = (.noVault, "alcove init makes one; --vault DIR names another place")
        case .vaultExists:
            (status, hint) = (.failed, "alcove unlock opens it; --vault DIR names another place for a new one")
        case .notAVault, .unsupportedFormat:
            (status, hint) = (.failed, "--vault DIR names the vault's folder")
        case .sharedFolder:
            (status, hint) = (
                .failed,
                "chmod go-w on the folder closes it; where a practice shares it on purpose, say so once: "
                    + "alcove unlock --shared-folder"
            )
        case .busy:
            (status, hint) = (.busy, "try again in a moment")
        case .wrongPassphrase, .costRefused:
            (status, hint) = (.wrongKey, "forgotten? alcove recover takes the recovery sheet")
        case .noSuchClinician, .cryptography, .untrusted, .closedDrawer, .newerKeysMissing:
            status = .failed
        case .damaged:
            (status, hint) = (.damaged, "alcove check says what is affected, alcove repair brings back what is whole")
        case .olderThanSeen:
            (status, hint) = (
                .olderThanSeen,
                "alcove unlock --read-only opens it for reading; if you put a backup back, alcove restored accepts it; "
                    + "if a file is damaged, alcove repair brings back what is whole"
            )
        case .readOnly:
            (status, hint) = (.failed, "alcove lock, then alcove unlock without --read-only")
        case .noSuchPatient(_, let near):
            (status, hint) = (.failed, PatientChoice.hint(near: near) ?? "alcove patient list shows the codes")
        case .ambiguousPatient(_, let found):
            (status, hint) = (.failed, "one of \(found.map { Printable.line($0.code) }.joined(separator: ", "))")
        case .patientExists(let patient):
            (status, hint) = (.failed, "alcove patient edit \(Printable.line(patient.code))")
        case .noSuchNote:
            (status, hint) = (.failed, "alcove list shows the notes and their ids")
        case .ambiguousNote(_, let notes):
            (status, hint) = (
                .failed, "more of its id: \(notes.prefix(5).map { NoteText.shortID($0.id) }.joined(separator: ", "))"
            )
        case .noteIsSigned:
            (status, hint) = (.failed, "write a new note that says what changed")
        case .noteIsWithdrawn:
            status = .failed
        case .importLine:
            (status, hint) = (.failed, "nothing of this file was written; mend the line, or give --skip-bad")
        case .fileExists:
            (status, hint) = (.failed, "give another name; a file that is there is never written over")
        case .invalid:
            status = .failed
        case .diskFull:
            (status, hint) = (.failed, "the vault is as it was; make room and try again")
        case .io:
            status = .failed
        }
        return CommandFailure(status, Printable.line("\(error)"), hint: hint)
    }

    private static func of(_ error: AgentError) -> CommandFailure {
        switch error {
        case .unreachable:
            CommandFailure(
                .failed, "\(error), so the vault is not locked",
                hint: "end it: pkill -KILL -u \"$USER\" -x alcove-agent")
        // The next unlock would fail in the same way: what helps is the limit.
        case .memory(let error): of(error)
        default: CommandFailure(.locked, "\(error)", hint: "alcove unlock")
        }
    }

    private static func of(_ error: KeyboardError) -> CommandFailure {
        switch error {
        case .interrupted: CommandFailure(.interrupted, "")
        case .ended(let signal): CommandFailure(ExitStatus(endedBy: signal), "")
        case .locked: CommandFailure(.locked, "the vault was locked meanwhile", hint: "alcove unlock")
        }
    }

    private static func of(_ error: PassphraseSource.Failure) -> CommandFailure {
        switch error {
        case .unreadable(let name, let errno):
            CommandFailure(
                .failed, "cannot read the passphrase from \(Printable.line(name)): \(errno.description.lowercased())")
        case .tooLong:
            CommandFailure(.failed, "the passphrase is longer than \(PassphraseSource.maximumCount) bytes")
        case .empty: CommandFailure(.failed, "the passphrase is empty")
        }
    }

    private static func of(_ error: QueryError) -> CommandFailure {
        .usage("\(error.message), at character \(error.position + 1) of the query", hint: "alcove help search")
    }

    private static func of(_ error: VocabularyError) -> CommandFailure {
        let list = "alcove themes list shows them all"
        func near(_ ids: [String]) -> String {
            ids.isEmpty ? list : "near: \(ids.prefix(3).map(Printable.line).joined(separator: ", "))"
        }
        switch error {
        case .unknownTheme(let name, let ids):
            return CommandFailure(.failed, "there is no theme \(Printable.line(name))", hint: near(ids))
        case .ambiguousTheme(let name, let ids):
            return CommandFailure(.failed, "\(Printable.line(name)) fits several themes", hint: near(ids))
        case .themeExists(let name):
            return CommandFailure(.failed, "there is a theme \(Printable.line(name)) already", hint: list)
        case .wordExists(let word, let id):
            return CommandFailure(
                .failed, "\(Printable.line(word)) is a word of \(Printable.line(id)) already",
                hint: "alcove themes show \(Printable.line(id))")
        case .invalidName:
            return CommandFailure(.failed, "a theme's name has a letter and at most 60 characters")
        case .invalidWord:
            return CommandFailure(
                .failed,
                "a theme's word has letters, digits, spaces, hyphens or apostrophes, and at most one * in each part")
        case .mergedIntoItself:
            return CommandFailure(.failed, "a theme cannot be merged into itself")
        case .hiddenTheme(let id):
            return CommandFailure(
                .failed, "the theme \(Printable.line(id)) is hidden",
                hint: "alcove themes restore \(Printable.line(id))")
        case .notTaught(let word, let id):
            return CommandFailure(
                .failed, "\(Printable.line(word)) is no word that \(Printable.line(id)) was taught",
                hint: "alcove themes show \(Printable.line(id))")
        case .notTakenAway(let id):
            return CommandFailure(
                .failed, "the theme \(Printable.line(id)) is there: neither hidden nor part of another", hint: list)
        case .tooMany:
            return CommandFailure(.failed, "there are too many themes or words", hint: list)
        case .malformedLine(let line):
            return CommandFailure(.failed, "line \(line) of the vocabulary is broken")
        }
    }

    private static func of(_ error: SecretMemoryError) -> CommandFailure {
        switch error {
        case .lockRefused:
            CommandFailure(
                .failed, "no memory could be locked against swapping",
                hint: "the limit is too low: “ulimit -l” shows it, 1024 is enough")
        default: CommandFailure(.failed, "no memory for secrets: \(error)")
        }
    }

    private static func of(_ error: HandoffError) -> CommandFailure {
        let status: ExitStatus
        var hint: String?
        switch error {
        case .notForYou, .needsPassphrase, .wrongPassphrase, .costRefused: status = .wrongKey
        case .damaged, .refused: (status, hint) = (.damaged, "ask the sender for it again")
        case .unconfirmed:
            (status, hint) = (.failed, "compare two words by telephone: alcove keys compare; or --unconfirmed")
        case .anotherPatient:
            (status, hint) = (.failed, "alcove handoff inspect shows who it is about; --yes takes it in all the same")
        case .codeIsTaken: (status, hint) = (.failed, "--into CODE names the record that takes the notes in")
        case .fileExists: (status, hint) = (.failed, "-o names another file")
        case .notAHandoff, .newerFormat, .tooLarge, .nothingToHandOver: status = .failed
        }
        return CommandFailure(status, Printable.line("\(error)"), hint: hint)
    }
}
