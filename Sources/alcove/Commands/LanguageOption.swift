public import ArgumentParser
public import NoteIndex

// An answer to `--language`: `de`, `de-AT`, `german`.
extension NoteLanguage: ExpressibleByArgument {
    /// The language that is meant by an argument.
    public init?(argument: String) { self.init(argument) }

    /// The codes, for help and completions.
    public static var allValueStrings: [String] { NoteLanguage.allCases.map(\.code).sorted() }

    /// With a capital: `German`.
    var title: String { name.capitalizedFirst }
}
