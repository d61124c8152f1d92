internal import ClinicalVault
internal import SecretMemory
internal import Terminal

/// Asks for a new passphrase: six words drawn by chance, or one's own.
enum NewPassphrase {
    /// - Returns: the passphrase as it is used, with drawn words in full.
    static func ask(_ prompt: Prompt) throws -> SecretBytes {
        Prompt.say("\nYour passphrase. This one was drawn by chance:\n")
        while true {
            let drawn = try PassphraseWords.draw()
            show(drawn)
            Prompt.say("  Enter  take it      n  draw another      o  my own, 15 characters or more")
            switch try prompt.key("›", "no\r", default: "\r") {
            case "n": continue
            case "o": return try own(prompt)
            default: break
            }
            Prompt.say("\nWrite it down. Then type it; four letters of each word are enough.")
            if let typed = try typedBack(prompt, like: drawn) { return typed }
        }
    }

    /// A new passphrase from a file, or asked for.
    static func choose(file: String?, _ global: GlobalOptions) throws -> SecretBytes {
        if let file {
            let given = try PassphraseSource.read(file: file)
            try check(given)
            return try PassphraseWords.canonical(given)
        }
        guard global.canAsk else {
            throw CommandFailure(
                .locked, "a new passphrase is needed, and nobody may be asked", hint: "give --new-passphrase-file FILE")
        }
        // Where it is gone when it was chosen.
        return try AlternateScreen.during(2) { try ask(Prompt()) }
    }

    /// - Throws: what is wrong with a passphrase that nobody can be asked to better.
    static func check(_ passphrase: borrowing SecretBytes) throws {
        guard let problem = PassphraseRules.problem(with: passphrase) else { return }
        throw CommandFailure(.failed, "\(problem)", hint: "six words drawn by chance are easy to keep")
    }

    /// The words, three columns wide apart. They are on the screen anyway, so they may be text here.
    private static func show(_ passphrase: borrowing SecretBytes) {
        Prompt.say("      ", newline: false)
        say(passphrase)
        Prompt.say("\n")
    }

    /// The words of a passphrase, three columns apart.
    static func say(_ passphrase: borrowing SecretBytes) {
        passphrase.withBytes { bytes in
            for index in 0..<bytes.byteCount {
                let byte = bytes.byte(at: index)
                Prompt.say(byte == UInt8(ascii: " ") ? "   " : String(Unicode.Scalar(byte)), newline: false)
            }
        }
    }

    /// Three tries, then a new draw: whoever cannot copy it from the screen will not remember it either.
    private static func typedBack(_ prompt: Prompt, like drawn: borrowing SecretBytes) throws -> SecretBytes? {
        for _ in 1...3 {
            let typed = try PassphraseWords.canonical(try prompt.secret("Passphrase:"))
            if typed.isEqual(to: drawn) { return typed }
            Prompt.say("That was something else. Look again:")
            show(drawn)
        }
        return nil
    }

    private static func own(_ prompt: Prompt) throws -> SecretBytes {
        while true {
            let first = try prompt.secret("Your own passphrase:")
            if let problem = PassphraseRules.problem(with: first) {
                Prompt.say("\("\(problem)".capitalizedFirst).")
                continue
            }
            let second = try prompt.secret("The same once more:")
            if first.isEqual(to: second) { return try PassphraseWords.canonical(first) }
            Prompt.say("The two are not the same. Again, please.")
        }
    }
}
