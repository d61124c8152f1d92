internal import ArgumentParser
internal import Terminal

/// `alcove one-login`: a page to read.
struct OneLoginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "one-login",
        abstract: "Read what Alcove protects where several people share a log-in.",
        discussion: page)

    @OptionGroup var global: GlobalOptions

    func run() {
        for paragraph in OneLoginCommand.page.split(separator: "\n", omittingEmptySubsequences: false) {
            let lines = TextWidth.wrap(String(paragraph), to: min(StandardStreams.width, 80))
            for line in lines.isEmpty ? [""] : lines { global.output.line(line) }
        }
    }

    private static let page = """
        For the computer, everybody who uses one log-in is the same person. Alcove keeps you apart as far as that goes:

        - Each of you has a vault, a passphrase and a recovery sheet of your own. What is in your vault, nobody opens \
        without your passphrase.
        - A vault is open in the window that opened it, and in no other; closing the window locks it.
        - Lists, searches, trusted keys and unfinished texts of one are not those of another.
        - A window in which no vault is open asks whose it is.

        It cannot protect you from a person who means harm and uses the same log-in while your vault is open, or before you \
        open it the next time. They could put another program in the place of Alcove, watch the keys that you press, or sit \
        down at your open window. They can also delete your vault; a backup helps.

        A log-in of your own, with a password of your own, protects from all of that. It takes a minute: ask whoever looks \
        after the computer. Until then: lock when you stand up, and tell each other that you do.
        """
}
