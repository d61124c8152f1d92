internal import ClinicalVault
internal import SecretMemory
internal import Terminal

/// A name, a title, words to search for: free text that need not stand among the arguments.
enum FreeText {
    /// What was given; where it is `-`, the first line of a pipe, or the answer to a question on the terminal.
    static func resolve(
        _ given: String?, _ question: String, _ session: Session, _ global: GlobalOptions
    ) throws -> String? {
        guard given == "-" else { return given }
        if StandardStreams.readsKeyboard {
            guard global.canAsk else {
                throw CommandFailure.usage("“-” needs a pipe or a terminal", hint: "leave it out, or give a pipe")
            }
            return try session.prompt.line(question)
        }
        let text = try NoteText.readStandardInput()
        guard let whole = text.text(in: 0..<text.count) else {
            throw CommandFailure(.failed, "the text is not UTF-8", hint: "save it as UTF-8 and try again")
        }
        return String(whole.prefix { !$0.isNewline }).trimmed
    }
}
