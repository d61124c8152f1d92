internal import ClinicalVault
internal import SecretMemory
internal import Terminal

/// Reads a recovery sheet: typed on the terminal line by line, or from a file or pipe.
enum SheetEntry {
    /// - Parameter file: where `--sheet-file` or `--passphrase-file` has it; nil asks on the terminal, or reads a pipe.
    static func read(file: String?, _ global: GlobalOptions) throws -> RecoveryCode {
        if let file { return try RecoveryCode(typed: letters(try PassphraseSource.readWhole(file: file))) }
        if let descriptor = global.passphraseFd {
            return try RecoveryCode(typed: letters(try PassphraseSource.readWhole(descriptor: descriptor)))
        }
        guard StandardStreams.readsKeyboard else {
            return try RecoveryCode(typed: letters(try PassphraseSource.readWhole(descriptor: 0)))
        }
        guard global.canAsk else {
            throw CommandFailure(.locked, "the recovery sheet is needed", hint: "give --sheet-file FILE, or a pipe")
        }
        // What is typed is shown, since it is copied letter by letter, and is gone when it was read.
        return try AlternateScreen.during(2) {
            AlternateScreen.clear(2)
            Prompt.say("Type the recovery sheet, line by line, check letters too. Spaces and capitals do not matter.")
            let first = try line(1)
            let second = try line(2)
            let third = try line(3)
            return try RecoveryCode(first, second, third)
        }
    }

    /// One line, until its check letters fit.
    private static func line(_ number: Int) throws -> SecretBytes {
        while true {
            let typed = try Prompt().secret(" \(number)  ", echo: true)
            guard let problem = RecoveryCode.problem(withLine: number, typed: typed) else { return typed }
            Prompt.say(" \("\(problem)".capitalizedFirst).")
        }
    }

    /// The letters of a copied sheet: of lines that begin with their number, what stands behind it; nothing of the
    /// lines that explain. A file with the letters alone is taken as it is.
    private static func letters(_ file: borrowing SecretBytes) throws -> SecretBytes {
        var kept = try SecretBytes(count: file.count)
        var count = 0
        var numbered = 0
        file.withBytes { bytes in
            var start = 0
            while start < bytes.byteCount {
                var end = start
                while end < bytes.byteCount, bytes.byte(at: end) != UInt8(ascii: "\n") { end += 1 }
                var first = start
                while first < end, bytes.byte(at: first) == UInt8(ascii: " ") { first += 1 }
                let isNumbered =
                    first + 2 < end && bytes.byte(at: first) == UInt8(ascii: "1") + UInt8(numbered % 3)
                    && bytes.byte(at: first + 1) == UInt8(ascii: " ") && bytes.byte(at: first + 2) == UInt8(ascii: " ")
                if isNumbered {
                    numbered += 1
                    kept.withMutableBytes { target in
                        for index in first + 1..<end {
                            target.storeBytes(of: bytes.byte(at: index), toByteOffset: count, as: UInt8.self)
                            count += 1
                        }
                    }
                }
                start = end + 1
            }
        }
        return numbered == 3 ? try kept.slice(0..<count) : try file.copy()
    }
}
