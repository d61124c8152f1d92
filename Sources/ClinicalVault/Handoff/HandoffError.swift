/// Why a hand-off was not made, or nothing was taken from one. Names, codes and file names alone, never a note.
public enum HandoffError: Error, Hashable, Sendable {
    /// Not an age file, or not one that holds a hand-off.
    case notAHandoff(path: String)
    /// Made by a newer version of the program.
    case newerFormat(path: String)
    /// The file is not as it was made: changed, cut or lengthened.
    case damaged(path: String)
    /// Sealed to somebody else's key.
    case notForYou(path: String)
    /// Sealed under words, and none were given.
    case needsPassphrase(path: String)
    /// These words do not open it.
    case wrongPassphrase(path: String)
    /// It asks for more scrypt work than is accepted.
    case costRefused(path: String, logN: Int)
    /// More, or longer, than is read.
    case tooLarge(path: String)
    /// It opened, and something in it is not as it should be; nothing was taken in.
    case refused(path: String, [HandoffProblem])
    /// The sender is not among the trusted keys, or the words were not compared.
    case unconfirmed(name: String)
    /// Another patient has that code: say into whose record the notes go.
    case codeIsTaken(String)
    /// The record that was named is somebody else's, by name, day of birth, or an earlier hand-off of the same record.
    case anotherPatient(code: String)
    /// The record holds no notes that fit the choice.
    case nothingToHandOver
    /// The file is there already.
    case fileExists(path: String)
}

extension HandoffError: CustomStringConvertible {
    /// One sentence in lower case without a full stop.
    public var description: String {
        switch self {
        case .notAHandoff(let path): "\(path) is not a hand-off"
        case .newerFormat(let path): "\(path) was made by a newer version of alcove"
        case .damaged(let path): "\(path) is not as it was made; nothing was taken in"
        case .notForYou(let path): "\(path) was made for somebody else, not for you; it was not opened"
        case .needsPassphrase(let path): "\(path) is sealed under words"
        case .wrongPassphrase(let path): "these words do not open \(path)"
        case .costRefused(let path, let logN): "\(path) asks for 2^\(logN) units of work, which is refused"
        case .tooLarge(let path): "\(path) holds more than a hand-off may"
        case .refused(let path, let problems):
            "\(path): \(problems.map(\.description).joined(separator: "; ")); nothing was taken in"
        case .unconfirmed(let name): "the key of \(name) is not confirmed"
        case .codeIsTaken(let code): "another patient has the code \(code)"
        case .anotherPatient(let code): "\(code) seems to be somebody else than the patient of this hand-off"
        case .nothingToHandOver: "no notes of the record fit"
        case .fileExists(let path): "\(path) exists already"
        }
    }
}

/// Something in a hand-off that is not as it should be.
public enum HandoffProblem: Hashable, Sendable {
    /// The signature is not one by the sender whom the manifest names.
    case signature
    /// The manifest names another recipient: somebody sealed it anew for you.
    case anotherRecipient
    /// The file can be opened by others too, which no hand-off of ours can.
    case moreRecipients
    /// A file is not as it was signed.
    case changed(String)
    /// A file that the manifest lists is not there.
    case missing(String)
    /// A file is there that the manifest does not list.
    case unlisted(String)
    /// The line of `notes.jsonl`, counted from 1, is not a note of this patient's record; 0: there are more or fewer
    /// than the manifest says.
    case note(line: Int)
}

extension HandoffProblem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .signature: "the signature is not the sender's"
        case .anotherRecipient: "it was made for somebody else, not for you"
        case .moreRecipients: "it is sealed for others too"
        case .changed(let name): "\(name) is not as it was signed"
        case .missing(let name): "\(name) is missing"
        case .unlisted(let name): "\(name) does not belong to it"
        case .note(0): "the notes are not as many as it says"
        case .note(let line): "line \(line) of the notes is not a note of this record"
        }
    }
}
