/// What a person pressed, or what the terminal says on its own.
public enum Key: Hashable, Sendable {
    case character(Unicode.Scalar)
    case enter
    case tab
    case backTab
    case backspace
    case delete
    case escape
    case up, down, left, right
    case wordLeft, wordRight
    case home, end
    case textStart, textEnd
    case pageUp, pageDown
    case deleteWordBefore, deleteWordAfter
    /// Ctrl and a letter, in lower case.
    case control(Character)
    /// What follows up to ``pasteEnd`` was pasted and is text, whatever it says.
    case pasteStart, pasteEnd
    /// A key that has no meaning here.
    case unknown
}
