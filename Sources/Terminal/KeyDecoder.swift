/// Turns the bytes that a terminal sends into keys.
///
/// The sequences are those of xterm, which every terminal of today speaks: `ESC [ … letter`, `ESC [ … ~`, `ESC O letter`,
/// and a letter behind ESC for Alt. Whatever else comes is swallowed to its end, and no byte of it is taken for text.
public struct KeyDecoder {
    private enum State {
        case ground
        case escape
        /// Behind `ESC [` or `ESC O`.
        case sequence(parameters: [UInt8], isControl: Bool)
        /// Behind `ESC ]`, `ESC P`, `ESC _`, `ESC ^`, `ESC X`: up to its end.
        case string(endsNext: Bool)
        case scalar(value: UInt32, missing: Int, smallest: UInt32)
    }

    private var state = State.ground
    private var isPasting = false
    /// Whether the byte before was a return: a pasted line may end with two.
    private var wasReturn = false

    /// Nobody's key sends more; what does is a fault of the terminal or an attack, and swallowed.
    private static let maximumParameters = 32

    public init() {}

    /// Whether a sequence has begun that the next byte goes on with. After a pause of some milliseconds an escape that
    /// nothing followed was the key: ``pause()``.
    public var isInside: Bool {
        switch state {
        case .ground: false
        default: true
        }
    }

    /// Ends a paste whose end has not come: what follows is keys again.
    mutating func endPaste() {
        isPasting = false
        state = .ground
    }

    /// Nothing more came for a while.
    public mutating func pause() -> Key? {
        defer { state = .ground }
        switch state {
        case .escape: return isPasting ? nil : .escape
        case .scalar: return .character("\u{FFFD}")
        default: return nil
        }
    }

    /// Takes the next byte.
    ///
    /// - Returns: the key that it completes; nil where more has to come.
    public mutating func take(_ byte: UInt8) -> Key? {
        switch state {
        case .ground: return plain(byte)
        case .escape: return escaped(byte)
        case .sequence(let parameters, let isControl): return sequence(byte, parameters, isControl)
        case .string(let endsNext):
            // BEL, or ESC and a backslash.
            state = byte == 0x07 || endsNext && byte == 0x5C ? .ground : .string(endsNext: byte == 0x1B)
            return nil
        case .scalar(let value, let missing, let smallest): return rest(byte, value, missing, smallest)
        }
    }

    private mutating func plain(_ byte: UInt8) -> Key? {
        defer { wasReturn = byte == 0x0D }
        switch byte {
        case 0x0A where wasReturn && isPasting: return nil
        case 0x1B:
            state = .escape
            return nil
        case 0x0D, 0x0A: return .enter
        case 0x09: return .tab
        case 0x08, 0x7F: return isPasting ? .unknown : .backspace
        case 0x17: return isPasting ? .unknown : .deleteWordBefore
        case 0x01...0x1A: return isPasting ? .unknown : .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x00, 0x1C...0x1F: return .unknown
        case 0x20..<0x7F: return .character(Unicode.Scalar(byte))
        case 0xC2...0xDF: return begin(byte & 0x1F, missing: 1, smallest: 0x80)
        case 0xE0...0xEF: return begin(byte & 0x0F, missing: 2, smallest: 0x800)
        case 0xF0...0xF4: return begin(byte & 0x07, missing: 3, smallest: 0x1_0000)
        default: return .character("\u{FFFD}")
        }
    }

    private mutating func begin(_ bits: UInt8, missing: Int, smallest: UInt32) -> Key? {
        state = .scalar(value: UInt32(bits), missing: missing, smallest: smallest)
        return nil
    }

    private mutating func rest(_ byte: UInt8, _ value: UInt32, _ missing: Int, _ smallest: UInt32) -> Key? {
        guard byte & 0xC0 == 0x80 else {
            // The character was cut off, and this byte is something of its own, which must not be lost. Of both only one
            // can be told: the half is dropped where the byte is a key.
            state = .ground
            return plain(byte) ?? .character("\u{FFFD}")
        }
        let value = value << 6 | UInt32(byte & 0x3F)
        guard missing == 1 else {
            state = .scalar(value: value, missing: missing - 1, smallest: smallest)
            return nil
        }
        state = .ground
        guard value >= smallest, let scalar = Unicode.Scalar(value) else { return .character("\u{FFFD}") }
        return .character(scalar)
    }

    private mutating func escaped(_ byte: UInt8) -> Key? {
        switch byte {
        case 0x5B:
            state = .sequence(parameters: [], isControl: true)
            return nil
        case 0x1B: return nil
        default: break
        }
        guard !isPasting else {
            // Of sequences a paste has its end alone. A string begun here would swallow that end.
            state = .ground
            return plain(byte)
        }
        switch byte {
        case 0x4F:
            state = .sequence(parameters: [], isControl: false)
            return nil
        case 0x5D, 0x50, 0x5F, 0x5E, 0x58:
            state = .string(endsNext: false)
            return nil
        default: break
        }
        state = .ground
        switch byte {
        case 0x62: return .wordLeft
        case 0x66: return .wordRight
        case 0x64: return .deleteWordAfter
        case 0x08, 0x7F: return .deleteWordBefore
        default: return .unknown
        }
    }

    private mutating func sequence(_ byte: UInt8, _ parameters: [UInt8], _ isControl: Bool) -> Key? {
        // The console of Linux sends its function keys so: ESC [ [ A.
        let isConsole = byte == 0x5B && isControl && parameters.isEmpty
        guard !(0x40...0x7E).contains(byte) || isConsole else {
            state = .ground
            return key(byte, parameters, isControl)
        }
        guard (0x20...0x3F).contains(byte) || isConsole else {
            // A control byte inside breaks it off.
            state = byte == 0x1B ? .escape : .ground
            return nil
        }
        // What is longer than any key is no key, and swallowed to its end.
        let kept = parameters.count < KeyDecoder.maximumParameters ? parameters + [byte] : parameters
        state = .sequence(parameters: kept, isControl: isControl)
        return nil
    }

    private mutating func key(_ last: UInt8, _ parameters: [UInt8], _ isControl: Bool) -> Key {
        let numbers = String(decoding: parameters, as: UTF8.self).split(separator: ";").map { Int($0) ?? -1 }
        // ESC [ 1 ; 5 C: the second number is one more than a sum of Shift 1, Alt 2, Ctrl 4.
        let modifiers = numbers.count > 1 ? max(0, numbers[1] - 1) : 0
        let byWord = modifiers & 6 != 0
        if isControl, last == 0x7E {
            switch numbers.first {
            case 200:
                isPasting = true
                return .pasteStart
            case 201:
                isPasting = false
                return .pasteEnd
            default: break
            }
        }
        guard !isPasting, parameters.count < KeyDecoder.maximumParameters, parameters.first != 0x5B else {
            return .unknown
        }
        switch last {
        case 0x41: return .up
        case 0x42: return .down
        case 0x43: return byWord ? .wordRight : .right
        case 0x44: return byWord ? .wordLeft : .left
        case 0x48: return byWord ? .textStart : .home
        case 0x46: return byWord ? .textEnd : .end
        case 0x5A: return .backTab
        case 0x7E where isControl: return numbered(numbers.first ?? -1, byWord)
        default: return .unknown
        }
    }

    private func numbered(_ number: Int, _ byWord: Bool) -> Key {
        switch number {
        case 1, 7: byWord ? .textStart : .home
        case 4, 8: byWord ? .textEnd : .end
        case 3: byWord ? .deleteWordAfter : .delete
        case 5: .pageUp
        case 6: .pageDown
        default: .unknown
        }
    }
}
