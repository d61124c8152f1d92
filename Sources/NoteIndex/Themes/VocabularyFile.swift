/// What a practice changed about the vocabulary, as a text for colleagues: a heading, then a change in each line, as
/// ``VocabularyChange/line`` has it. Empty lines and those that begin with `#` say nothing.
///
///     # Themes of Alcove, version 1
///     add The dog
///     alias the-dog spaniel*
///     merge the-dog pets
///     hide sleep
///
/// What was taken back is not in it.
public enum VocabularyFile {
    /// The largest file, and the most changes in one.
    public static let maximumBytes = 1 << 18
    public static let maximumChanges = 2000
    /// The longest line: the id of a theme and a word have 100 bytes each.
    private static let maximumLine = 250

    private static let heading = "# Themes of Alcove, version "
    private static let version = "1"

    /// A change and the number of its line.
    public struct Line: Hashable, Sendable {
        public let number: Int
        public let change: VocabularyChange
    }

    /// The text of a file.
    public static func text(of changes: [VocabularyChange]) -> String {
        ([heading + version] + changes.map(\.line)).map { $0 + "\n" }.joined()
    }

    /// Reads a file; each of its lines is a change, or the whole of it is refused.
    public static func read(_ text: String) throws(VocabularyFileError) -> [Line] {
        guard text.utf8.count <= maximumBytes else { throw .tooLarge }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard let first = lines.first, first.hasPrefix(heading) else { throw .noThemes }
        guard first.dropFirst(heading.count) == version else { throw .newerVersion }
        var changes: [Line] = []
        for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            guard line.utf8.count <= maximumLine else { throw .line(index + 1, "is too long") }
            guard let change = VocabularyChange(line: String(line)) else { throw .line(index + 1, "is no change") }
            if case .language = change { throw .line(index + 1, "is about a language, not about themes") }
            guard !change.takesBack else { throw .line(index + 1, "takes a change back, which a file does not do") }
            guard changes.count < maximumChanges else { throw .tooManyChanges }
            changes.append(Line(number: index + 1, change: change))
        }
        return changes
    }
}

/// Why a file of themes was refused.
public enum VocabularyFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// It does not begin with the heading.
    case noThemes
    /// Written by a newer version of the program.
    case newerVersion
    case tooLarge
    case tooManyChanges
    /// A line, counted from 1, is not one that is taken in.
    case line(Int, String)

    /// One sentence in lower case without a full stop.
    public var description: String {
        switch self {
        case .noThemes: "this is no file of themes: its first line is not that of “alcove themes export”"
        case .newerVersion: "this file of themes was written by a newer version of alcove"
        case .tooLarge: "a file of themes has at most \(VocabularyFile.maximumBytes >> 10) KiB"
        case .tooManyChanges: "a file of themes has at most \(VocabularyFile.maximumChanges) changes"
        case .line(let number, let reason): "line \(number) \(reason)"
        }
    }
}
