internal import ClinicalVault
internal import SecretMemory
internal import Terminal

/// The whole screen while the vault is locked: no code, no name, no count, and no word of what was there.
///
/// Whoever looks at the paper and types on must not type the next sentence into the shell, which would keep it: so the
/// program stays, and swallows what comes, until the passphrase or Ctrl-C.
struct LockScreen {
    enum Ending {
        case opened
        /// Ctrl-C, or the terminal is gone.
        case left
        case ended(Int32)
    }

    let screen: TerminalScreen
    /// Whether a text was sealed when the lock came.
    let isKept: Bool
    /// Whether Ctrl-C leaves: not where an editor has a text that it alone knows.
    private let mayLeave: Bool
    /// Whether the disk has taken that text; where it has not, it tries once more.
    private let isWritten: () -> Bool
    private let time = Timestamp.now().localClock

    /// So often a disk that takes nothing is tried again, in milliseconds.
    private static let patience: Int32 = 3000

    init(
        _ screen: TerminalScreen, isKept: Bool, mayLeave: Bool = true, isWritten: @escaping () -> Bool = { true }
    ) {
        self.screen = screen
        self.isKept = isKept
        self.mayLeave = mayLeave
        self.isWritten = isWritten
    }

    /// Waits for the passphrase.
    ///
    /// - Parameter open: opens the vault again; throws `wrongPassphrase` for another one.
    func wait(_ open: (borrowing SecretBytes) throws -> Void) throws -> Ending {
        RawMode.forgetTyped()
        var message: [String] = []
        var wrong = 0
        while true {
            var typed = try SecretBytes(count: PassphraseSource.maximumCount)
            var count = 0
            reading: while true {
                let isWritten = isWritten()
                screen.show(frame(isWritten ? message : message + LockScreen.notWritten))
                let patience = isWritten ? nil : LockScreen.patience
                switch screen.next(watching: [EndingSignals.descriptor], patience: patience) {
                case .key(.enter): break reading
                case .key(.control("c")) where !mayLeave: screen.ring()
                case .key(.control("c")), .closed: return .left
                case .key(.backspace): count = typed.erasingLastCharacter(before: count)
                case .key(.control("u")), .key(.deleteWordBefore), .key(.escape): count = 0
                case .key(.character(let scalar)): if !typed.write(scalar, at: &count) { screen.ring() }
                case .pasted(let text): text.withBytes { typed.write($0, at: &count) }
                case .readable: if let signal = EndingSignals.take() { return .ended(signal) }
                default: break
                }
            }
            // What only this window has must be on the disk before the window goes on.
            guard count > 0, isWritten() else { continue }
            let slow = "This takes up to half a minute, since several were wrong."
            screen.show(frame([wrong < 3 ? "One moment." : slow]))
            let given = try typed.slice(0..<count)
            do {
                try open(given)
                return .opened
            } catch KeyboardError.interrupted {
                return .left
            } catch KeyboardError.ended(let signal) {
                return .ended(signal)
            } catch VaultError.wrongPassphrase {
                wrong += 1
                message = ["That is not the passphrase.", PassphraseSlip.sentence(about: given)]
                if wrong >= 3 {
                    let place = mayLeave ? "Ctrl-C, then" : "In another window"
                    message.append("Forgotten? \(place) “alcove recover” takes the recovery sheet.")
                }
            }
            RawMode.forgetTyped()
        }
    }

    private static let notWritten = [
        "The disk takes nothing: what you were writing is sealed", "in this window alone. Make room before you go on.",
    ]

    private func frame(_ message: [String]) -> Frame {
        let frame = Frame(screen.size)
        let left = max(0, (frame.size.columns - 54) / 2)
        let question = mayLeave ? "Passphrase, or Ctrl-C to leave: " : "Passphrase: "
        var lines = ["Locked at \(time).", ""]
        if !mayLeave {
            lines += ["Your editor waits behind this screen, with your text."]
        } else if isKept {
            lines += ["What you were writing is kept, sealed on this computer."]
        }
        let asked = lines.count
        lines += [question] + message
        let top = max(0, min(frame.size.rows / 3, frame.size.rows - lines.count))
        frame.end(before: top)
        for (index, line) in lines.enumerated() where !frame.isFull {
            frame.fill(left)
            frame.add(line, index > asked ? .waiting : .plain)
            if index == asked { frame.cursor = (frame.row, min(frame.column, frame.size.columns - 1)) }
            frame.end(row: top + index)
        }
        return frame
    }
}

extension SecretBytes {
    /// Writes what was pasted behind the first `count` bytes, as far as there is room: no passphrase is so long.
    fileprivate mutating func write(_ text: RawSpan, at count: inout Int) {
        for index in 0..<text.byteCount where count < self.count && text.byte(at: index) != 0x0A {
            let (offset, byte) = (count, text.byte(at: index))
            withMutableBytes { $0.storeBytes(of: byte, toByteOffset: offset, as: UInt8.self) }
            count += 1
        }
    }
}
