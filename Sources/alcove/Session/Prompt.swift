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
        var decoder = KeyDecoder()
        while true {
            switch try keyboard.nextKey(&decoder) {
            case .control("c"), .control("d"):
                Prompt.say("")
                throw KeyboardError.interrupted
            case .enter:
                guard let preset else { continue }
                Prompt.say(String(preset))
                return preset
            case .character(let scalar):
                guard let character = Character(scalar).lowercased().first, keys.contains(character) else { continue }
                Prompt.say(String(character))
                return character
            default: continue
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
        var decoder = KeyDecoder()
        while true {
            switch try keyboard.nextKey(&decoder) {
            case .enter: return try typed.slice(0..<count)
            case .control("c"), .control("d"): throw KeyboardError.interrupted
            case .backspace:
                if echo, count > 0 { Prompt.say("\u{08} \u{08}", newline: false) }
                count = typed.erasingLastCharacter(before: count)
            case .control("u"), .deleteWordBefore:
                if echo { Prompt.say(String(repeating: "\u{08} \u{08}", count: count), newline: false) }
                count = 0
            case .character(let scalar):
                // What does not fit any more is not silently cut: the passphrase would never open again.
                guard typed.write(scalar, at: &count) else { throw PassphraseSource.Failure.tooLong }
                if echo { Prompt.say(Printable.line(String(Character(scalar))), newline: false) }
            default: break
            }
        }
    }

    /// Empties the window and its scroll-back, which may show what was typed and asked.
    static func eraseWindow() { say("\u{1B}[H\u{1B}[2J\u{1B}[3J", newline: false) }

    /// A line for the person, beside the answer.
    static func say(_ text: String, newline: Bool = true) {
        Output.write(newline ? text + "\n" : text, to: .standardError)
    }
}

extension SecretBytes {
    /// Writes a character behind the first `count` bytes.
    ///
    /// - Returns: false where it has no room; then nothing is written.
    mutating func write(_ scalar: Unicode.Scalar, at count: inout Int) -> Bool {
        let bytes = UTF8.encode(scalar)!
        guard count + bytes.count <= self.count else { return false }
        for byte in bytes {
            let offset = count
            withMutableBytes { $0.storeBytes(of: byte, toByteOffset: offset, as: UInt8.self) }
            count += 1
        }
        return true
    }

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
