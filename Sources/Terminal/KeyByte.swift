/// The bytes of the keys that mean something to a prompt.
public enum KeyByte {
    public static let interrupt: UInt8 = 0x03
    public static let end: UInt8 = 0x04
    public static let backspace: UInt8 = 0x08
    public static let lineFeed: UInt8 = 0x0A
    public static let enter: UInt8 = 0x0D
    public static let eraseLine: UInt8 = 0x15
    public static let eraseWord: UInt8 = 0x17
    public static let escape: UInt8 = 0x1B
    public static let delete: UInt8 = 0x7F
}
