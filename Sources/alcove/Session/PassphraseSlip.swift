internal import SecretMemory

/// What a wrong passphrase itself tells of a slip of the keyboard: as far as it can be known without asking the system,
/// which tells a program in a terminal neither of Caps Lock nor of the layout.
enum PassphraseSlip {
    /// A sentence for whoever typed it. It says nothing that they do not know.
    static func sentence(about typed: borrowing SecretBytes) -> String {
        switch letters(of: typed) {
        case (_, _, let other) where other > 0: "Letters of another alphabet: is another keyboard layout on?"
        case (0, let capitals, _) where capitals > 2: "All letters were capitals: is Caps Lock on?"
        default: "Caps Lock? Another keyboard layout, y for z?"
        }
    }

    private static func letters(of typed: borrowing SecretBytes) -> (small: Int, capitals: Int, other: Int) {
        typed.withBytes { bytes in
            var (small, capitals, other) = (0, 0, 0)
            for index in 0..<bytes.byteCount {
                switch bytes.byte(at: index) {
                case UInt8(ascii: "a")...UInt8(ascii: "z"): small += 1
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
                // Greek, Cyrillic, Hebrew, Arabic and what lies behind them; accents of Latin letters begin with C2 to C8.
                case 0xCD...0xF4: other += 1
                default: break
                }
            }
            return (small, capitals, other)
        }
    }
}
