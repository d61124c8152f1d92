internal import SecretMemory
internal import SystemPackage
internal import Terminal

/// Questions to a person on the terminal. Questions and echo go to standard error, so that the answer of the command
/// stays alone on standard output.
struct Prompt {
    var keyboard = Keyboard()

    /// Asks for one line of text; the answer without spaces around it.
    func line(_ question: String, default preset: String = "") throws -> String {
        let shown = preset.isEmpty ? "" : " [\(Printable.line(preset))]"
        let entry = TextEntry(keyboard: keyboard, endsAtLineFeed: true)
        let text = try asking("\(question)\(shown) ") { try entry.read() }.trimmed
        return text.isEmpty ? preset : text
    }

    /// Asks a question that one key answers.
    ///
    /// - Parameters:
    ///   - keys: the letters that count, in lower case.
    ///   - preset: what Enter means.
    func key(_ question: String, _ keys: String, default preset: Character? = nil) throws -> Character {
        try asking("\(question) ") { try answer(keys, default: preset) }
    }

    /// Shows a question once the terminal is set for its answer: else a fast typist's passphrase would be echoed.
    private func asking<Answer: ~Copyable>(_ question: String, _ body: () throws -> Answer) rethrows -> Answer {
        try RawMode.during(descriptor: keyboard.descriptor) {
            Prompt.say(question, newline: false)
            return try body()
        }
    }

    private func answer(_ keys: String, default preset: Character?) throws -> Character {
        while true {
            let byte = try keyboard.nextByte()
            if byte == KeyByte.interrupt || byte == KeyByte.end {
                Prompt.say("")
                throw KeyboardError.interrupted
            }
            if byte == KeyByte.escape {
                try keyboard.skipEscapeSequence()
                continue
            }
            let typed = Character(Unicode.Scalar(byte)).lowercased()
            if byte == KeyByte.enter || byte == KeyByte.lineFeed, let preset {
                Prompt.say(String(preset))
                return preset
            }
            if let character = typed.first, keys.contains(character) {
                Prompt.say(String(character))
                return character
            }
        }
    }

    /// Yes or no.
    func confirm(_ question: String, default preset: Bool) throws -> Bool {
        try key("\(question) \(preset ? "Y/n" : "y/N")", "yn", default: preset ? "y" : "n") == "y"
    }

    /// Asks for a passphrase or a line of the recovery sheet, which is never a `String`.
    ///
    /// - Parameter echo: whether what is typed is shown; a passphrase never is.
    func secret(_ question: String, echo: Bool = false) throws -> SecretBytes {
        defer { Prompt.say("") }
        return try asking("\(question) ") { try readSecret(echo: echo) }
    }

    private func readSecret(echo: Bool) throws -> SecretBytes {
        var typed = try SecretBytes(count: PassphraseSource.maximumCount)
        var count = 0
        while true {
            let byte = try keyboard.nextByte()
            switch byte {
            case KeyByte.enter, KeyByte.lineFeed: return try typed.slice(0..<count)
            case KeyByte.interrupt, KeyByte.end: throw KeyboardError.interrupted
            case KeyByte.backspace, KeyByte.delete:
                if echo, count > 0 { Prompt.say("\u{08} \u{08}", newline: false) }
                count = typed.erasingLastCharacter(before: count)
            case KeyByte.eraseLine, KeyByte.eraseWord:
                if echo { Prompt.say(String(repeating: "\u{08} \u{08}", count: count), newline: false) }
                count = 0
            case KeyByte.escape: try keyboard.skipEscapeSequence()
            default:
                // What does not fit any more is not silently cut: the passphrase would never open again.
                guard count < PassphraseSource.maximumCount else { throw PassphraseSource.Failure.tooLong }
                typed.withMutableBytes { $0.storeBytes(of: byte, toByteOffset: count, as: UInt8.self) }
                count += 1
                if echo { Prompt.say(Printable.line(String(Unicode.Scalar(byte))), newline: false) }
            }
        }
    }

    /// A line for the person, beside the answer.
    static func say(_ text: String, newline: Bool = true) {
        Output.write(newline ? text + "\n" : text, to: .standardError)
    }
}

extension SecretBytes {
    /// The length without the last UTF-8 character of the first `count` bytes, which are wiped.
    mutating func erasingLastCharacter(before count: Int) -> Int {
        var end = count
        withMutableBytes { bytes in
            while end > 0 {
                end -= 1
                let byte = unsafe bytes.unsafeLoad(fromByteOffset: end, as: UInt8.self)
                bytes.storeBytes(of: 0, toByteOffset: end, as: UInt8.self)
                if byte & 0xC0 != 0x80 { break }
            }
        }
        return end
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        var view = self[...]
        while view.first?.isWhitespace == true { view.removeFirst() }
        while view.last?.isWhitespace == true { view.removeLast() }
        return String(view)
    }
}
