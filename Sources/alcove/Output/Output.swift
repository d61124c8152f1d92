internal import ClinicalVault
internal import Synchronization
internal import SystemPackage
internal import Terminal

/// Where a command's answer goes: standard output, whole lines, written once at the end or when a screenful is there.
///
/// The answer goes to stdout and everything else to stderr, so that a script can read the one and a person the other.
struct Output {
    /// Whether `--json` was asked for.
    let json: Bool
    /// Whether `--quiet` was asked for: answers stay, remarks go.
    let quiet: Bool

    private static let standardOutput = FileDescriptor.standardOutput
    private static let standardError = FileDescriptor.standardError

    /// One line of the answer.
    func line(_ text: String = "") {
        Output.write(text + "\n", to: Output.standardOutput)
    }

    /// A remark for a person who asked for the text form: nothing with `--json` or `--quiet`.
    func remark(_ text: String) {
        guard !json, !quiet else { return }
        line(text)
    }

    /// One JSON document, or one line of JSON lines.
    func document(_ value: JSON) {
        let text = String(decoding: value.encoded(), as: UTF8.self)
        Output.write(Printable.json(text) + "\n", to: Output.standardOutput)
    }

    /// The answer to `--dry-run`: “Would add a plan. Nothing was done.”, or a document with what is known beforehand.
    func dryRun(_ would: String, _ fields: KeyValuePairs<String, JSON>) {
        if json {
            document(.object(JSONObject([("dry_run", true)] + fields.map { ($0.key, $0.value) })))
        } else {
            remark("Would \(would). Nothing was done.")
        }
    }

    /// `alcove: …` on standard error, one line. It may hold what stood in an argument, so it is made safe here, whoever
    /// wrote it.
    static func complain(_ text: String) {
        write(wrapped("alcove: \(Printable.line(text))"), to: standardError)
    }

    /// `alcove: hint: …` on standard error: the next step, one line.
    static func hint(_ text: String) {
        write(wrapped("alcove: hint: \(Printable.line(text))"), to: standardError)
    }

    /// A line of its own; for a person as many as the window needs, so that no word is cut.
    private static func wrapped(_ text: String) -> String {
        guard StandardStreams.isInteractive, StandardStreams.canShowScreens else { return text + "\n" }
        return TextWidth.wrap(text, to: StandardStreams.width - 1).joined(separator: "\n") + "\n"
    }

    /// A hint unless `--quiet` was asked for.
    func hint(_ text: String) {
        guard !quiet else { return }
        Output.hint(text)
    }

    /// Takes what `body` answers in place of the standard output.
    static func capture(_ body: () -> Void) -> String {
        captured.withLock { $0 = "" }
        body()
        return captured.withLock { answer in
            defer { answer = nil }
            return answer ?? ""
        }
    }

    private static let captured = Mutex<String?>(nil)

    /// Writes everything. Of an answer that is not taken the call's end tells; of a complaint, nobody can be told.
    static func write(_ text: String, to descriptor: FileDescriptor) {
        let isAnswer = descriptor == standardOutput
        let isTaken =
            isAnswer
            && captured.withLock { answer in
                guard answer != nil else { return false }
                answer? += text
                return true
            }
        if isTaken { return }
        if isAnswer, LostAnswer.isCertain { return LostAnswer.note(.badFileDescriptor) }
        // What a script reads stays as it is.
        let isForPerson =
            TerminalSigns.areASCII && (isAnswer ? StandardStreams.showsOutput : StandardStreams.isInteractive)
        var text = isForPerson ? TerminalSigns.text(text) : text
        text.withUTF8 { bytes in
            do {
                _ = unsafe try descriptor.writeAll(bytes)
            } catch {
                if isAnswer { LostAnswer.note(error as? Errno ?? .ioError) }
            }
        }
    }
}
